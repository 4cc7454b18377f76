// A zip archive whose entries are compressed piece by piece (APPNOTE.TXT 6.3). No library: those there are need the wall's time zone
// or to wait, and jobs cannot wait.
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { MediaFile, Steps } from './file.ts'
import { ready } from './file.ts'

export interface Entry {
  /** in the archive's root */
  name: string
  /** ms */
  modified: number
  content: MediaFile
}

const VERSION = 20
const NAMES_IN_UTF8 = 1 << 11
const DEFLATED = 8
/** bytes: to begin with zlib anew takes 0.1 ms */
const PACKED_AT_ONCE = 128 * 1024
/** Takes a quarter of the time of the usual one. */
const LEVEL = 3
const JAPAN = 9 * 3600 * 1000

export function * zip (entries: readonly Entry[]): Steps<MediaFile> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, modified, content } of entries) {
    const packed: Buffer[] = []
    let checksum = 0
    let waiting: Buffer[] = []
    let length = 0
    for (const piece of content.bytes()) {
      checksum = crc32(piece, checksum)
      waiting.push(piece)
      length += piece.length
      if (length >= PACKED_AT_ONCE) {
        // Ends on a whole byte, so that the next can follow; what repeats is farther apart than deflate looks anyway.
        packed.push(deflateRawSync(Buffer.concat(waiting), { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH }))
        waiting = []
        length = 0
      }
      yield
    }
    packed.push(deflateRawSync(Buffer.concat(waiting), { level: LEVEL }))
    const size = packed.reduce((sum, piece) => sum + piece.length, 0)
    const path = Buffer.from(name)
    const facts = fields([2, VERSION], [2, NAMES_IN_UTF8], [2, DEFLATED], [4, dosTime(modified)], [4, checksum], [4, size], [4, content.size], [2, path.length], [2, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path])
    files.push(local, ...packed)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), fields([2, VERSION]), facts, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path]))
    at += local.length + size
  }
  const listed = Buffer.concat(directory)
  const end = fields([2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, listed.length], [4, at], [2, 0])
  return ready('application/zip', Buffer.concat([...files, listed, Buffer.from('PK\x05\x06'), end]))
}

/** Numbers of so many bytes each, the lowest byte first. */
function fields (...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(numbers.map(([bytes, value]) => {
    const out = Buffer.allocUnsafe(bytes)
    out.writeUIntLE(value, 0, bytes)
    return out
  }))
}

/** Date and time as MS-DOS had them, without a time zone: that of the cameras (inferred). */
function dosTime (time: number): number {
  const date = new Date(time + JAPAN)
  const day = (date.getUTCFullYear() - 1980) * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate()
  return day * 65536 + date.getUTCHours() * 2048 + date.getUTCMinutes() * 32 + (date.getUTCSeconds() >> 1)
}
