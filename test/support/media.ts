// What tests of media start from: a camera, a store that serves its links, and readers of the files it makes.
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { Core } from '../../src/core.ts'
import { registerMedia } from '../../src/http/media.ts'
import type { MediaFile } from '../../src/simulators/media/file.ts'
import { CELL, type Cell, COLUMNS, type Picture, samplesOf as cellSamples } from '../../src/simulators/media/cells.ts'
import { lettersOf } from '../../src/simulators/media/letters.ts'
import type { CameraPicture, FileRequest, MediaRequest } from '../../src/simulators/media/request.ts'
import { START } from './emulator.ts'

/** 2026-06-15 12:34:56 in Japan. */
export const NOON = Date.UTC(2026, 5, 15, 3, 34, 56)

export const CAMERA: CameraPicture = {
  deviceId: '7CDDE9000001', name: '玄関カメラ Yard 1', model: 'atomCamV2', rotation: 0, nightVision: false, timestamp: true, logo: true, motionTagging: true, wideAngleCorrection: false
}

export function clipOf (milliseconds: number, more: Partial<Extract<FileRequest, { kind: 'clip' }>> = {}): Extract<FileRequest, { kind: 'clip' }> {
  return { kind: 'clip', camera: CAMERA, from: NOON, to: NOON + milliseconds, motion: [], audio: 'pcm_s16le', fileName: 'clip.mp4', ...more }
}

/** A store of media and nothing else. */
export class MediaStore {
  readonly core: Core
  readonly app: FastifyInstance = Fastify({ exposeHeadRoutes: false })
  baseUrl = 'http://127.0.0.1:1'

  constructor ({ frozen }: { frozen: boolean } = { frozen: true }) {
    this.core = new Core({
      settings: { coverage: 'jp', auth: 'strict', strict: true, searchDelay: 0, rateLimit: undefined },
      seed: 'test',
      freezeAt: frozen ? START : undefined,
      journalSize: 1,
      onJobError: () => {}
    })
    registerMedia(this.app, this.core.services)
  }

  /** Good for ten minutes. */
  link (request: MediaRequest, milliseconds = 600_000): string {
    const { clock, media, state } = this.core.services
    return state.database.transaction(() => media.link(this.baseUrl, request, clock.now() + milliseconds))
  }

  async get (link: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'OPTIONS' = 'GET'): Promise<LightMyRequestResponse> {
    const { pathname, search } = new URL(link)
    return await this.app.inject({ method, url: pathname + search, headers })
  }

  /** The camera records from now on, by the clock of the store. */
  record (): void {
    const { database, soraCam: { cameras } } = this.core.services.state
    database.transaction(() => cameras.add('OP0000000001', { deviceId: CAMERA.deviceId, license: 'CR7-SC' }))
  }

  async listen (): Promise<void> {
    this.baseUrl = await this.app.listen({ port: 0, host: '127.0.0.1' })
  }

  async close (): Promise<void> {
    await this.app.close()
    this.core.close()
  }
}

export function contentOf (file: MediaFile, start?: number, end?: number): Buffer {
  return Buffer.concat([...file.bytes(start, end)])
}

/** The text that stands in a picture from this cell on, read by comparing with every character that may occur. */
export function textAt (picture: Picture, column: number, row: number, candidates: string): string {
  let text = ''
  for (let x = column; x < COLUMNS;) {
    const read = Array.from(candidates, (character) => ({ character, letter: lettersOf(character)[0]! }))
      .find(({ letter: { cells, columns } }) => cells.every((cell, i) => picture[(row + Math.floor(i / columns)) * COLUMNS + x + i % columns] === cell))
    if (read === undefined) break
    text += read.character
    x += read.letter.columns
  }
  return text.trimEnd()
}

export const DATE_CHARACTERS = '0123456789-: '

/** The time that stands at the bottom on the right of a decoded picture, whose luma this gives: at each place the digit whose dots fit best. */
export function stampIn (luma: (x: number, y: number) => number): string {
  return Array.from({ length: 19 }, (_, i) => {
    const [left, top] = [(COLUMNS - 2 - 19 + i) * CELL, 64 * CELL]
    const misses = Array.from(DATE_CHARACTERS, (character) => {
      const { cells } = lettersOf(character)[0]!
      let sum = 0
      for (let y = 0; y < 2 * CELL; y++) for (let x = 0; x < CELL; x++) sum += Math.abs(luma(left + x, top + y) - lumaOf(cells[Math.floor(y / CELL)]!, x, y % CELL))
      return { character, sum }
    })
    return misses.sort((a, b) => a.sum - b.sum)[0]!.character
  }).join('')
}

function lumaOf (cell: Cell, x: number, y: number): number {
  return cellSamples(cell)[y * CELL + x]!
}

export interface Box {
  type: string
  /** of its content in the file */
  start: number
  content: Buffer
  boxes: Box[]
}

const NESTED = new Set(['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', 'mvex', 'moof', 'traf'])

/** The boxes of an MP4 file; throws when one does not end where the next begins. */
export function boxesOf (file: Buffer, from = 0, to = file.length): Box[] {
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    const size = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (size < 8 || at + size > to) throw new Error(`${type} of ${size} bytes at ${at} does not fit`)
    boxes.push({ type, start: at + 8, content: file.subarray(at + 8, at + size), boxes: NESTED.has(type) ? boxesOf(file, at + 8, at + size) : [] })
    at += size
  }
  return boxes
}

/** The one box at a path such as `moov/mvhd`; `trak[1]` is the second of its name. */
export function boxAt (boxes: readonly Box[], path: string): Box {
  const [first = '', ...rest] = path.split('/')
  const [, type, index = '0'] = /^(\w{4})(?:\[(\d)\])?$/.exec(first)!
  const found = boxes.filter((box) => box.type === type)[Number(index)]
  if (found === undefined) throw new Error(`there is no ${first}`)
  return rest.length === 0 ? found : boxAt(found.boxes, rest.join('/'))
}

/** The 32-bit numbers of a full box after its version and flags. */
export function numbersOf ({ content }: Box): number[] {
  return Array.from({ length: (content.length - 4) >> 2 }, (_, i) => content.readUInt32BE(4 + i * 4))
}

export interface Sample {
  offset: number
  size: number
  /** in ticks of its track */
  duration: number
}

/** Every sample of a track, by its tables: sizes, chunks and durations. */
export function samplesOf (file: Box[], track: number): Sample[] {
  const table = (type: string): number[] => numbersOf(boxAt(file, `moov/trak[${track}]/mdia/minf/stbl/${type}`))
  const [uniform, count, ...listed] = table('stsz') as [number, number, ...number[]]
  const [entries, ...runs] = table('stts') as [number, ...number[]]
  const durations = Array.from({ length: entries }, (_, i) => [runs[i * 2]!, runs[i * 2 + 1]!] as const)
  const [, ...chunkRuns] = table('stsc')
  const [, ...offsets] = table('stco')
  const samples: Sample[] = []
  let [run, left] = [0, durations[0]![0]]
  for (const [chunk, start] of offsets.entries()) {
    let perChunk = 0
    for (let i = 0; i < chunkRuns.length; i += 3) if (chunkRuns[i]! <= chunk + 1) perChunk = chunkRuns[i + 1]!
    let offset = start
    for (let i = 0; i < perChunk; i++) {
      while (left === 0) left = durations[++run]![0]
      left--
      const size = uniform || listed[samples.length]!
      samples.push({ offset, size, duration: durations[run]![1] })
      offset += size
    }
  }
  if (samples.length !== count) throw new Error(`the chunks hold ${samples.length} samples of ${count}`)
  return samples
}

export interface ZipEntry {
  name: string
  modified: string
  checksum: number
  size: number
  packed: Buffer
}

/** The entries of a zip archive, by its directory; throws when an entry's own header says otherwise. */
export function entriesOf (archive: Buffer): ZipEntry[] {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of the directory')
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  if (at + archive.readUInt32LE(end + 12) !== end) throw new Error('the directory does not end where it should')
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('not an entry of the directory')
    const nameLength = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} is not where the directory says`)
    if (!archive.subarray(at + 6, at + 30).equals(archive.subarray(local + 4, local + 28))) throw new Error(`${name} says otherwise than the directory`)
    const packedSize = archive.readUInt32LE(at + 20)
    const start = local + 30 + nameLength
    const [time, date] = [archive.readUInt16LE(at + 12), archive.readUInt16LE(at + 14)]
    entries.push({
      name,
      modified: `${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31} ${time >> 11}:${(time >> 5) & 63}:${(time & 31) * 2}`,
      checksum: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 24),
      packed: archive.subarray(start, start + packedSize)
    })
    at += 46 + nameLength
  }
  return entries
}
