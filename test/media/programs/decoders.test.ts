import { readFileSync, writeFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEIGHT, planes, WIDTH } from '../../../src/simulators/media/cells.ts'
import type { FileRequest } from '../../../src/simulators/media/request.ts'
import { scene } from '../../../src/simulators/media/scene.ts'
import { CAMERA, clipOf, entriesOf, MediaStore, NOON, stampIn } from '../../support/media.ts'
import { HAS_DECODERS, run, scratch } from './programs.ts'

const FRAME = WIDTH * HEIGHT * 3 / 2
const stampOf = (frame: Buffer): string => stampIn((x, y) => frame[y * WIDTH + x]!)

describe.skipIf(!HAS_DECODERS)('ffmpeg and ffprobe', () => {
  const { file, clear } = scratch()
  let store: MediaStore
  beforeAll(async () => {
    store = new MediaStore()
    await store.listen()
  })
  afterAll(async () => {
    await store.close()
    clear()
  })

  /** Downloads as a client does: where the file is now. */
  async function download (request: FileRequest): Promise<string> {
    const answer = await fetch(store.link(request))
    expect(answer.status).toBe(200)
    writeFileSync(file(request.fileName), Buffer.from(await answer.arrayBuffer()))
    return file(request.fileName)
  }

  interface Probe { format: { duration: string }, streams: { codec_name: string, profile?: string, width?: number, height?: number, pix_fmt?: string, duration?: string, sample_rate?: string, channels?: number }[] }

  async function probe (input: string): Promise<Probe> {
    const { output, complaints } = await run('ffprobe', '-v', 'warning', '-of', 'json', '-show_format', '-show_streams', input)
    expect(complaints).toBe('')
    return JSON.parse(output.toString()) as Probe
  }

  async function decode (input: string): Promise<void> {
    expect((await run('ffmpeg', '-v', 'warning', '-i', input, '-f', 'null', '-')).complaints).toBe('')
  }

  const VIDEO = { codec_name: 'h264', profile: 'Constrained Baseline', width: WIDTH, height: HEIGHT, pix_fmt: 'yuv420p' }

  it.each([
    { milliseconds: 10_000, audio: 'pcm_s16le', sound: { codec_name: 'pcm_s16le', sample_rate: '8000', channels: 1 } },
    { milliseconds: 12_340, audio: 'mp3', sound: { codec_name: 'mp3', sample_rate: '16000', channels: 1 } },
    { milliseconds: 60_000, audio: 'mp3', sound: { codec_name: 'mp3' } },
    { milliseconds: 900_000, audio: 'pcm_s16le', sound: { codec_name: 'pcm_s16le' } }
  ] as const)('[06-C22] [06-C23] decode a clip of $milliseconds ms with $audio, as long as it was asked for', async ({ milliseconds, audio, sound }) => {
    const input = await download(clipOf(milliseconds, { audio, motion: [{ from: NOON + 2000, to: NOON + 8000 }], fileName: `${milliseconds}-${audio}.mp4` }))
    const { format, streams } = await probe(input)
    expect(streams).toEqual([expect.objectContaining(VIDEO), expect.objectContaining(sound)])
    for (const { duration } of [format, ...streams]) expect(Math.abs(Number(duration) - milliseconds / 1000)).toBeLessThan(0.2)
    await decode(input)
  })

  it('see in each picture of a clip the very scene that was drawn', async () => {
    for (const changes of [{}, { rotation: 180, nightVision: true }, { motionTagging: false, logo: false, name: 'Ж 漢字 ｶﾅ' }] as const) {
      const camera = { ...CAMERA, ...changes }
      const motion = { from: NOON + 1000, to: NOON + 2500 }
      const input = await download(clipOf(3500, { camera, motion: [motion], fileName: 'pixels.mp4' }))
      const { output } = await run('ffmpeg', '-v', 'error', '-i', input, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-')
      expect(output.length / FRAME).toBe(18)
      for (let i = 0; i < 18; i++) {
        const time = NOON + i * 200
        const drawn = planes(scene(camera, time, time >= motion.from && time < motion.to))
        expect([i, output.subarray(i * FRAME, (i + 1) * FRAME).equals(drawn)]).toEqual([i, true])
      }
    }
  })

  it('find in the files of an archive the seconds that were asked for', async () => {
    const parts = [{ from: NOON, to: NOON + 25_000 }, { from: NOON + 60_000, to: NOON + 64_000 }]
    const input = await download({ kind: 'archive', camera: CAMERA, parts, audio: 'pcm_s16le', fileName: 'a.zip' })
    const seen: string[][] = []
    for (const [i, { name, packed }] of entriesOf(readFileSync(input)).entries()) {
      writeFileSync(file(name), inflateRawSync(packed))
      const { format } = await probe(file(name))
      expect(Math.abs(Number(format.duration) - (parts[i]!.to - parts[i]!.from) / 1000)).toBeLessThan(0.2)
      await decode(file(name))
      seen[i] = []
      for (const second of ['0', '3', '13.4'].filter((second) => Number(second) < Number(format.duration))) {
        const { output } = await run('ffmpeg', '-v', 'error', '-ss', second, '-i', file(name), '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-')
        seen[i].push(stampOf(output))
      }
    }
    expect(seen).toEqual([['2026-06-15 12:34:56', '2026-06-15 12:34:59', '2026-06-15 12:35:09'], ['2026-06-15 12:35:56', '2026-06-15 12:35:59']])
  })

  it('[06-C40] read in a still its second, and see the scene as near as JPEG can show it', async () => {
    for (const changes of [{}, { nightVision: true }, { rotation: 180, wideAngleCorrection: true }] as const) {
      const camera = { ...CAMERA, ...changes }
      const input = await download({ kind: 'still', camera, time: NOON + 7500, motion: true, fileName: 'a.jpg' })
      const { streams } = await probe(input)
      expect(streams).toEqual([expect.objectContaining({ codec_name: 'mjpeg', profile: 'Baseline', width: WIDTH, height: HEIGHT, pix_fmt: 'yuvj420p' })])
      const { output, complaints } = await run('ffmpeg', '-v', 'warning', '-i', input, '-f', 'rawvideo', '-pix_fmt', 'yuvj420p', '-')
      expect(complaints).toBe('')
      expect(stampOf(output)).toBe('2026-06-15 12:35:03')
      const drawn = planes(scene(camera, NOON + 7500, true))
      const apart = (from: number, to: number, expected: (sample: number) => number): number => {
        let sum = 0
        for (let i = from; i < to; i++) sum += Math.abs(output[i]! - expected(drawn[i]!))
        return sum / (to - from)
      }
      expect(apart(0, WIDTH * HEIGHT, (y) => (y - 16) * 255 / 219)).toBeLessThan(1.5)
      expect(apart(WIDTH * HEIGHT, FRAME, (c) => (c - 128) * 255 / 224 + 128)).toBeLessThan(1.5)
    }
  })

  it('[06-C31] read a stream by its manifest, part by part', async () => {
    // ffprobe reads whole seconds only.
    const link = store.link({ kind: 'stream', camera: CAMERA, from: NOON, to: NOON + 18_000 })
    const { format, streams } = await probe(link)
    expect(streams).toEqual([expect.objectContaining(VIDEO)])
    expect(Math.abs(Number(format.duration) - 18)).toBeLessThan(0.2)
    const { output: frames, complaints } = await run('ffmpeg', '-v', 'warning', '-i', link, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-vf', 'select=not(mod(n\\,45))', '-fps_mode', 'passthrough', '-')
    expect(complaints).toBe('')
    expect(frames.length / FRAME).toBe(2)
    expect([0, 1].map((i) => stampOf(frames.subarray(i * FRAME)))).toEqual(['2026-06-15 12:34:56', '2026-06-15 12:35:05'])
  })
})
