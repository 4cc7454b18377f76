// What cameras record: what a file costs to make, and what others notice while ten are downloaded at once.
import type { CameraPicture, FileRequest } from '../src/simulators/media/request.ts'
import { Child } from './child.ts'
import type { LoadResult } from './load.ts'
import type { Making } from './media-server.ts'
import { median, megabytes, milliseconds, type Section, verdict } from './report.ts'
import { fixtureOf, login, simIds, type Started } from './store.ts'

const ROUNDS = 5
const WARM_UPS = 4
const DOWNLOADS = 10
const LONGEST_WAIT = 50
const MINUTE = 60_000
const FROM = Date.UTC(2026, 5, 15, 3)

const camera: CameraPicture = { deviceId: '7CDDE9000001', name: '玄関カメラ', model: 'atomCamV2', rotation: 0, nightVision: false, timestamp: true, logo: true, motionTagging: true }

function clip (minutes: number, round: number): FileRequest {
  const from = FROM + round * MINUTE
  return { kind: 'clip', camera, from, to: from + minutes * MINUTE, motion: [{ from, to: from + 20_000 }], audio: 'pcm_s16le', fileName: 'a.mp4' }
}

function archive (round: number): FileRequest {
  const from = FROM + round * MINUTE
  return { kind: 'archive', camera, parts: [{ from, to: from + 15 * MINUTE }], motion: [{ from, to: from + 20_000 }], audio: 'pcm_s16le', fileName: 'a.zip' }
}

const FILES: readonly { name: string, request: (round: number) => FileRequest }[] = [
  { name: 'a still', request: (round) => ({ kind: 'still', camera, time: FROM + round * 1000, motion: true, fileName: 'a.jpg' }) },
  { name: 'one minute of video', request: (round) => clip(1, round) },
  { name: 'fifteen minutes of video', request: (round) => clip(15, round) },
  { name: 'fifteen minutes in a zip', request: archive }
]

export async function measureMedia (file: (name: string) => string): Promise<Section[]> {
  const server = new Child(file('media-server'), ['--expose-gc'])
  const load = new Child(file('load'))
  try {
    const { url, credentials } = await server.call<Started>('start', { fixture: fixtureOf(1000) })
    const rows: string[][] = []
    for (const { name, request } of FILES) {
      const made: Making[] = []
      for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
        const making = await server.call<Making>('make', request(round))
        if (round >= WARM_UPS) made.push(making)
      }
      const of = (value: (making: Making) => number): number => median(made.map(value))
      const stall = of((m) => m.stall)
      rows.push([
        name, `${(of((m) => m.bytes) / 1e6).toFixed(2)} MB`, milliseconds(of((m) => m.processor)), of((m) => m.processor / m.packing).toFixed(2), milliseconds(of((m) => m.took)),
        milliseconds(stall), megabytes(Math.max(...made.map(({ memory }) => memory))), name === 'a still' ? '' : verdict(`at most ${LONGEST_WAIT} ms`, stall <= LONGEST_WAIT)
      ])
    }
    return [
      {
        title: 'Media',
        note: `Made as for a download, nothing else going on; medians of ${ROUNDS}, the most for memory. A stall is how long others wait for their turn, other programs of the machine included. The ratio is to what zlib takes to pack the same: the picture as it is in memory, the MP4 of a video or a zip.`,
        head: ['', 'bytes', 'processor time', 'ratio', 'on the wall', 'longest stall', 'memory on top', 'target'],
        rows
      },
      await beside(server, load, url, await login(url, credentials))
    ]
  } finally {
    for (const child of [server, load]) await child.stop()
  }
}

/** getSim by itself, and while ten exports of fifteen minutes are downloaded. */
async function beside (server: Child, load: Child, url: string, headers: Record<string, string>): Promise<Section> {
  const requests = (await simIds(url, headers, 100)).map((id) => ({ path: `/v1/sims/${id}`, headers }))
  const calls = (amount: number): Promise<LoadResult> => load.call<LoadResult>('load', { url, connections: 1, amount, requests })
  await calls(5000)
  const idle: LoadResult[] = []
  for (let i = 0; i < ROUNDS; i++) idle.push(await calls(2000))
  const rows: string[][] = []
  for (const [name, request] of [['ten zips of fifteen minutes', archive], ['ten videos of fifteen minutes', (round: number) => clip(15, round)]] as const) {
    const links: string[] = []
    for (let i = 0; i < DOWNLOADS; i++) links.push(await server.call<string>('link', request(100 + i)))
    let left = DOWNLOADS
    const started = performance.now()
    const downloads = Promise.all(links.map(async (link) => {
      const answer = await fetch(link)
      if (!answer.ok) throw new Error(`${link}: ${answer.status}`)
      for await (const _ of answer.body!) { /* thrown away */ }
      left--
    }))
    const busy: LoadResult[] = []
    while (left > 0) busy.push(await calls(300))
    await downloads
    const took = performance.now() - started
    const [alone, together] = [median(idle.map(({ p99 }) => p99)), median(busy.map(({ p99 }) => p99))]
    rows.push([name, milliseconds(took), milliseconds(median(idle.map(({ p50 }) => p50))), milliseconds(median(busy.map(({ p50 }) => p50))), milliseconds(alone), milliseconds(together),
      (together / alone).toFixed(1), verdict(`p99 at most ${LONGEST_WAIT} ms`, together <= LONGEST_WAIT)])
  }
  return {
    title: 'getSim beside ten exports',
    note: 'One client calls getSim one after the other while ten different exports are downloaded at once.',
    head: ['', 'all downloaded after', 'p50 idle', 'p50 beside', 'p99 idle', 'p99 beside', 'ratio', 'target'],
    rows
  }
}
