// A plain MP4 file: the index first, so that it plays while it is fetched, then a chunk of pictures and one of sound for each second.
import { box, fullBox, movieHeader, pictureEntry, soundTrack, u32, videoTrack } from './boxes.ts'
import type { MediaFile, Steps } from './file.ts'
import { type Footage, PICTURE_TIME } from './footage.ts'
import { RATE, TIMESCALE } from './h264.ts'
import { once } from './once.ts'
import type { AudioCodec } from './request.ts'
import { type Silence, silenceOf } from './sound.ts'

const TICKS_PER_MS = TIMESCALE / 1000
const fileType = once(() => box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1')))

/** How many frames of sound have begun before a moment of the clip, in ms. */
function framesUntil ({ timescale, samplesPerFrame }: Silence, milliseconds: number): number {
  return Math.ceil(Math.round(milliseconds * timescale / 1000) / samplesPerFrame)
}

/** A second of the clip. */
interface Chunk {
  pictures: number
  /** bytes of them */
  size: number
  frames: number
}

/** Codes everything once to learn the sizes for the index, which comes first; the bytes are made again when they are sent. */
export function * clip (footage: Footage, codec: AudioCodec): Steps<MediaFile> {
  const sizes = new Uint32Array(footage.pictures)
  let number = 0
  for (let group = 0; group < footage.groups; group++) {
    for (const picture of footage.group(group)) {
      sizes[number++] = picture.length
      if (number % RATE === 0) yield
    }
  }
  const silence = silenceOf(codec)
  const length = footage.to - footage.from
  const chunks = Array.from({ length: Math.ceil(sizes.length / RATE) }, (_, second): Chunk => {
    const pictures = sizes.subarray(second * RATE, (second + 1) * RATE)
    return {
      pictures: pictures.length,
      size: pictures.reduce((sum, size) => sum + size, 0),
      frames: framesUntil(silence, Math.min(length, (second + 1) * 1000)) - framesUntil(silence, second * 1000)
    }
  })
  const head = header(footage, sizes, chunks, silence)
  const groups = Array.from({ length: footage.groups }, (_, group) => chunks.slice(group * footage.groupLength / RATE, (group + 1) * footage.groupLength / RATE))
  return {
    contentType: 'video/mp4',
    size: head.length + chunks.reduce((sum, chunk) => sum + chunkSize(chunk, silence), 0),
    bytes: function * (start = 0, end = Infinity) {
      let at = 0
      const wanted = (size: number): boolean => at < end && at + size > start
      const cut = (piece: Buffer): Buffer => piece.subarray(Math.max(0, start - at), end - at)
      if (wanted(head.length)) yield cut(head)
      at = head.length
      for (const [number, group] of groups.entries()) {
        const size = group.reduce((sum, chunk) => sum + chunkSize(chunk, silence), 0)
        if (!wanted(size)) {
          at += size
          continue
        }
        const pictures = footage.group(number)
        for (const chunk of group) {
          const piece = chunkBytes(pictures, chunk, silence)
          if (wanted(piece.length)) yield cut(piece)
          at += piece.length
        }
      }
    }
  }
}

function chunkSize ({ size, frames }: Chunk, { frame }: Silence): number {
  return size + frames * frame.length
}

/** @param pictures the group's; those of the chunk are taken from it */
function chunkBytes (pictures: Iterator<Buffer, void>, { pictures: count, frames }: Chunk, { frame }: Silence): Buffer {
  return Buffer.concat([...Array.from({ length: count }, () => pictures.next().value!), Buffer.alloc(frames * frame.length, frame)])
}

function header (footage: Footage, sizes: Uint32Array, chunks: readonly Chunk[], silence: Silence): Buffer {
  const index = (start: number): Buffer => movie(footage, sizes, chunks, silence, start)
  const bytes = chunks.reduce((sum, chunk) => sum + chunkSize(chunk, silence), 0)
  // The index is as long wherever it says that the chunks are.
  const start = fileType().length + index(0).length + 8
  return Buffer.concat([fileType(), index(start), u32(bytes + 8), Buffer.from('mdat')])
}

function movie (footage: Footage, sizes: Uint32Array, chunks: readonly Chunk[], silence: Silence, start: number): Buffer {
  const milliseconds = footage.to - footage.from
  const pictureOffsets: number[] = []
  const soundOffsets: number[] = []
  let at = start
  for (const chunk of chunks) {
    pictureOffsets.push(at)
    soundOffsets.push(at + chunk.size)
    at += chunkSize(chunk, silence)
  }
  const frames = framesUntil(silence, milliseconds)
  const last = footage.shown(sizes.length - 1)
  const common = { created: footage.from, milliseconds }
  return box('moov',
    movieHeader(footage.from, milliseconds, 3),
    videoTrack({
      ...common,
      id: 1,
      timescale: TIMESCALE,
      duration: milliseconds * TICKS_PER_MS,
      entry: pictureEntry(),
      table: [
        runs('stts', [...(sizes.length > 1 ? [[sizes.length - 1, PICTURE_TIME * TICKS_PER_MS]] : []), [1, last * TICKS_PER_MS]]),
        fullBox('stss', 0, 0, u32(footage.groups, ...Array.from({ length: footage.groups }, (_, group) => group * footage.groupLength + 1))),
        samplesToChunks(chunks.map(({ pictures }) => pictures)),
        fullBox('stsz', 0, 0, u32(0, sizes.length, ...sizes)),
        fullBox('stco', 0, 0, u32(pictureOffsets.length, ...pictureOffsets))
      ]
    }),
    soundTrack({
      ...common,
      id: 2,
      timescale: silence.timescale,
      duration: frames * silence.samplesPerFrame,
      entry: silence.entry,
      table: [
        runs('stts', [[frames, silence.samplesPerFrame]]),
        samplesToChunks(chunks.map((chunk) => chunk.frames)),
        fullBox('stsz', 0, 0, u32(silence.frame.length, frames)),
        fullBox('stco', 0, 0, u32(soundOffsets.length, ...soundOffsets))
      ]
    }))
}

/** How many samples each chunk has, as far as it is not as many as in the one before (8.7.4). */
function samplesToChunks (counts: readonly number[]): Buffer {
  return runs('stsc', counts.flatMap((count, i) => count === counts[i - 1] ? [] : [[i + 1, count, 1]]))
}

function runs (type: string, entries: readonly (readonly number[])[]): Buffer {
  return fullBox(type, 0, 0, u32(entries.length, ...entries.flat()))
}
