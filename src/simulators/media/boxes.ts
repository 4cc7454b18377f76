// The boxes of ISO/IEC 14496-12 that plain and fragmented MP4 files share.
import { HEIGHT, WIDTH } from './cells.ts'
import { pps, sps } from './h264.ts'
import { once } from './once.ts'

export function box (type: string, ...content: readonly Uint8Array[]): Buffer {
  const size = content.reduce((sum, part) => sum + part.length, 8)
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content], size)
}

/** A box with a version and flags. */
export function fullBox (type: string, version: number, flags: number, ...content: readonly Uint8Array[]): Buffer {
  return box(type, u32((version << 24 | flags) >>> 0), ...content)
}

export function u16 (...values: readonly number[]): Buffer {
  const out = Buffer.allocUnsafe(values.length * 2)
  values.forEach((value, i) => out.writeUInt16BE(value, i * 2))
  return out
}

export function u32 (...values: readonly number[]): Buffer {
  const out = Buffer.allocUnsafe(values.length * 4)
  values.forEach((value, i) => out.writeUInt32BE(value, i * 4))
  return out
}

export function u64 (value: number): Buffer {
  const out = Buffer.allocUnsafe(8)
  out.writeBigUInt64BE(BigInt(value))
  return out
}

const FIXED_ONE = 0x00010000
const identity = once(() => u32(FIXED_ONE, 0, 0, 0, FIXED_ONE, 0, 0, 0, 0x40000000))

/** Seconds from 1904 on, in which MP4 counts, for a time in ms. */
function since1904 (time: number): number {
  return Math.floor(time / 1000) + 2_082_844_800
}

/** Movies count in ms. `created`: ms since 1970 */
export function movieHeader (created: number, milliseconds: number, nextTrack: number): Buffer {
  const at = since1904(created)
  return fullBox('mvhd', 0, 0, u32(at, at, 1000, milliseconds, FIXED_ONE), u16(0x0100), Buffer.alloc(10), identity(), Buffer.alloc(24), u32(nextTrack))
}

export interface Track {
  id: number
  created: number
  /** ms */
  milliseconds: number
  /** ticks per second and how many the track takes */
  timescale: number
  duration: number
  /** its sample entry (8.5.2) */
  entry: Buffer
  /** the boxes that say where the samples are */
  table: readonly Buffer[]
}

export function videoTrack (track: Track): Buffer {
  return trackBox(track, u16(0, 0), u32(WIDTH << 16, HEIGHT << 16), 'vide', fullBox('vmhd', 0, 1, u16(0, 0, 0, 0)))
}

export function soundTrack (track: Track): Buffer {
  return trackBox(track, u16(0x0100, 0), u32(0, 0), 'soun', fullBox('smhd', 0, 0, u16(0, 0)))
}

function trackBox ({ id, created, milliseconds, timescale, duration, entry, table }: Track, volume: Buffer, size: Buffer, handler: 'vide' | 'soun', mediaHeader: Buffer): Buffer {
  const at = since1904(created)
  const name = handler === 'vide' ? 'Video\0' : 'Sound\0'
  return box('trak',
    fullBox('tkhd', 0, 3, u32(at, at, id, 0, milliseconds, 0, 0), u16(0, 0), volume, identity(), size),
    box('mdia',
      fullBox('mdhd', 0, 0, u32(at, at, timescale, duration), u16(0x55c4, 0)), // language: und
      fullBox('hdlr', 0, 0, u32(0), Buffer.from(handler), Buffer.alloc(12), Buffer.from(name)),
      box('minf',
        mediaHeader,
        box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
        box('stbl', fullBox('stsd', 0, 0, u32(1), entry), ...table))))
}

/** The sample entry of the pictures, with the parameter sets that every decoder starts from (ISO/IEC 14496-15, 5.4.2). */
export function pictureEntry (): Buffer {
  const sets = [Buffer.of(1, 66, 0xc0, 40, 0xff, 0xe1), u16(sps().length), sps(), Buffer.of(1), u16(pps().length), pps()]
  return box('avc1', Buffer.alloc(6), u16(1), Buffer.alloc(16), u16(WIDTH, HEIGHT), u32(0x00480000, 0x00480000, 0), u16(1), Buffer.alloc(32), u16(24, 0xffff), box('avcC', ...sets))
}
