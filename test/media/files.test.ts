import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../src/simulators/media/file.ts'
import { make } from '../../src/simulators/media/make.ts'
import type { FileRequest } from '../../src/simulators/media/request.ts'
import { boxAt, boxesOf, CAMERA, clipOf, contentOf, entriesOf, NOON, numbersOf, samplesOf } from '../support/media.ts'

function made (request: FileRequest): MediaFile {
  const steps = make(request)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('a clip', () => {
  it('has its index before its contents, and ends where they end', () => {
    const file = contentOf(made(clipOf(2000)))
    expect(boxesOf(file).map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat'])
  })

  it.each([[200], [1000], [10_000], [12_345], [61_001], [99]])('of %i ms is as long as that in all of its tables', (milliseconds) => {
    for (const audio of ['pcm_s16le', 'mp3'] as const) {
      const boxes = boxesOf(contentOf(made(clipOf(milliseconds, { audio }))))
      expect(numbersOf(boxAt(boxes, 'moov/mvhd')).slice(2, 4)).toEqual([1000, milliseconds])
      const [, , timescale, duration] = numbersOf(boxAt(boxes, 'moov/trak/mdia/mdhd'))
      expect(duration! / timescale!).toBeCloseTo(milliseconds / 1000, 3)
      const pictures = samplesOf(boxes, 0)
      expect(pictures).toHaveLength(Math.ceil(milliseconds / 200))
      expect(pictures.reduce((sum, sample) => sum + sample.duration, 0)).toBe(milliseconds * 90)
      const rate = audio === 'mp3' ? 16_000 : 8000
      const sound = samplesOf(boxes, 1).reduce((sum, sample) => sum + sample.duration, 0) / rate
      expect(sound).toBeGreaterThan(milliseconds / 1000 - 0.001)
      expect(sound).toBeLessThan(milliseconds / 1000 + 0.037)
    }
  })

  it('holds every byte of its contents once, in the samples of its two tracks', () => {
    for (const audio of ['pcm_s16le', 'mp3'] as const) {
      const file = contentOf(made(clipOf(23_400, { audio, motion: [{ from: NOON + 5000, to: NOON + 9000 }] })))
      const boxes = boxesOf(file)
      const { start, content } = boxAt(boxes, 'mdat')
      let at = start
      for (const { offset, size } of [...samplesOf(boxes, 0), ...samplesOf(boxes, 1)].sort((a, b) => a.offset - b.offset)) {
        expect(offset).toBe(at)
        at += size
      }
      expect(at).toBe(start + content.length)
    }
  })

  it('has a picture that stands on its own every ten seconds, and says which', () => {
    const file = contentOf(made(clipOf(23_400)))
    const boxes = boxesOf(file)
    const pictures = samplesOf(boxes, 0)
    // Each sample is one NAL unit after its length; 5 is a slice of a picture that stands on its own.
    const kinds = pictures.map(({ offset, size }) => {
      expect(file.readUInt32BE(offset)).toBe(size - 4)
      return file[offset + 4]! & 31
    })
    const alone = [...kinds.keys()].filter((i) => kinds[i] === 5)
    expect(alone).toEqual([0, 50, 100])
    expect(new Set(kinds)).toEqual(new Set([1, 5]))
    expect(numbersOf(boxAt(boxes, 'moov/trak/mdia/minf/stbl/stss')).slice(1)).toEqual(alone.map((i) => i + 1))
  })

  it('never holds what a decoder takes for the start of a NAL unit', () => {
    const file = contentOf(made(clipOf(60_000, { motion: [{ from: NOON, to: NOON + 60_000 }] })))
    for (const { offset, size } of samplesOf(boxesOf(file), 0)) {
      const unit = file.subarray(offset + 4, offset + size)
      for (const code of [0, 1, 2]) expect(unit.indexOf(Buffer.of(0, 0, code))).toBe(-1)
    }
  })

  it('names its codecs: H.264 Constrained Baseline 1920 x 1080, and PCM or MP3', () => {
    const entryOf = (file: Buffer, track: number): Buffer => boxAt(boxesOf(file), `moov/trak[${track}]/mdia/minf/stbl/stsd`).content.subarray(8)
    const file = contentOf(made(clipOf(1000)))
    const picture = entryOf(file, 0)
    expect(picture.toString('latin1', 4, 8)).toBe('avc1')
    expect([picture.readUInt16BE(32), picture.readUInt16BE(34)]).toEqual([1920, 1080])
    expect([...picture.subarray(picture.indexOf('avcC') + 5).subarray(0, 3)]).toEqual([66, 0xc0, 40])
    const sound = entryOf(file, 1)
    expect([sound.toString('latin1', 4, 8), sound.readUInt16BE(24), sound.readUInt16BE(26), sound.readUInt16BE(32)]).toEqual(['sowt', 1, 16, 8000])
    const mp3 = entryOf(contentOf(made(clipOf(1000, { audio: 'mp3' }))), 1)
    expect([mp3.toString('latin1', 4, 8), mp3.readUInt16BE(32)]).toEqual(['mp4a', 16_000])
  })

  it('is as long as it says, the same each time, and any stretch of it is that of the whole', () => {
    for (const audio of ['pcm_s16le', 'mp3'] as const) {
      const file = made(clipOf(31_000, { audio }))
      const whole = contentOf(file)
      expect(whole.length).toBe(file.size)
      expect(contentOf(made(structuredClone(clipOf(31_000, { audio })))).equals(whole)).toBe(true)
      for (const [start, end] of [[0, 1], [0, 100_000], [700, 701], [100_000, 400_000], [file.size - 1, file.size], [250_000, undefined], [5, 5]] as const) {
        expect(contentOf(file, start, end).equals(whole.subarray(start, end))).toBe(true)
      }
    }
  })
})

describe('an archive', () => {
  const parts = [{ from: NOON, to: NOON + 12_000 }, { from: NOON + 20_000, to: NOON + 21_500 }]
  const request: FileRequest = { kind: 'archive', camera: CAMERA, parts, audio: 'pcm_s16le', fileName: 'a.zip' }

  it('[06-C22] has in its root an MP4 for each time recorded without a break: the very clip', () => {
    const entries = entriesOf(contentOf(made(request)))
    expect(entries.map(({ name, modified }) => [name, modified])).toEqual([
      [`7CDDE9000001-${NOON}.mp4`, '2026-6-15 12:34:56'], [`7CDDE9000001-${NOON + 20_000}.mp4`, '2026-6-15 12:35:16']
    ])
    entries.forEach(({ packed, size, checksum }, i) => {
      const content = inflateRawSync(packed)
      expect([content.length, crc32(content)]).toEqual([size, checksum])
      expect(content.equals(contentOf(made(clipOf(0, parts[i]))))).toBe(true)
      expect(packed.length).toBeLessThan(size / 10)
    })
  })

  it('is as long as it says and the same each time', () => {
    const file = made(request)
    expect(contentOf(file).length).toBe(file.size)
    expect(contentOf(made(structuredClone(request))).equals(contentOf(file))).toBe(true)
    expect(contentOf(file, 100, 200).equals(contentOf(file).subarray(100, 200))).toBe(true)
  })
})

describe('a still', () => {
  const still = (time: number): Buffer => contentOf(made({ kind: 'still', camera: CAMERA, time, motion: false, fileName: 'a.jpg' }))

  it('is a baseline JPEG of 1920 x 1080, with its segments in order and no marker in its data', () => {
    const file = still(NOON)
    const segments: number[] = []
    let at = 2
    expect([...file.subarray(0, 2)]).toEqual([0xff, 0xd8])
    for (;;) {
      expect(file[at]).toBe(0xff)
      const marker = file[at + 1]!
      const length = file.readUInt16BE(at + 2)
      segments.push(marker)
      if (marker === 0xc0) expect([file[at + 4], file.readUInt16BE(at + 5), file.readUInt16BE(at + 7), file[at + 9]]).toEqual([8, 1080, 1920, 3])
      at += 2 + length
      if (marker === 0xda) break
    }
    expect(segments).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xda])
    for (let i = file.indexOf(0xff, at); i !== file.length - 2; i = file.indexOf(0xff, i + 1)) expect(file[i + 1]).toBe(0)
    expect([...file.subarray(-2)]).toEqual([0xff, 0xd9])
  })

  it('is the same each time, and another one at another moment', () => {
    expect(still(NOON).equals(still(NOON))).toBe(true)
    expect(still(NOON).equals(still(NOON + 1000))).toBe(false)
  })
})
