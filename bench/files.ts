// Large files in and out: the emulator, in memory and with a data file, against a bare Fastify that only writes and reads.
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, type Usage } from './child.ts'
import { median, megabytes, type Section, verdict } from './report.ts'
import { fixtureOf, login, type Started } from './store.ts'

const SIZE = 512 * 1024 * 1024
const ROUNDS = 5
const PIECE = Buffer.alloc(256 * 1024, 'soracom')
const MOST_GROWTH = 100 * 1024 * 1024

/** rate in bytes per second; processor in microseconds */
interface Transfer { rate: number, processor: number }

interface Server {
  name: string
  child: Child
  put: (round: number) => Promise<void>
  get: (round: number) => Promise<number>
  up: Transfer[]
  down: Transfer[]
}

export async function measureFiles (file: (name: string) => string): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'soracom-bench-'))
  const servers: Server[] = []
  try {
    servers.push(await bare(file), await emulator(file, 'emulator, in memory'), await emulator(file, 'emulator, --data', join(folder, 'files.db')))
    const atRest = await Promise.all(servers.map(async ({ child }) => (await child.call<Usage>('usage')).resident))
    // The first round warms everything up.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const server of servers) {
        const up = await timed(server, () => server.put(round))
        const down = await timed(server, async () => {
          const bytes = await server.get(round)
          if (bytes !== SIZE) throw new Error(`${server.name} sent ${bytes} bytes`)
        })
        if (round === 0) continue
        server.up.push(up)
        server.down.push(down)
      }
    }
    const rows: string[][] = []
    for (const [i, server] of servers.entries()) {
      const { peak } = await server.child.call<Usage>('usage')
      const ratio = (way: 'up' | 'down'): string => median(server[way].map((own, round) => own.processor / servers[0]![way][round]!.processor)).toFixed(2)
      const growth = peak - atRest[i]!
      rows.push([server.name, rateText(server.up), rateText(server.down), perGigabyte(server.up), perGigabyte(server.down), ratio('up'), ratio('down'), megabytes(growth),
        i === 0 ? '' : verdict(`under ${megabytes(MOST_GROWTH)}`, growth < MOST_GROWTH)])
    }
    return {
      title: 'Large files',
      note: `A file of ${megabytes(SIZE)}, put and downloaded by one client; medians of ${ROUNDS} rounds that take turns. The ratios are of processor time, to a bare Fastify that writes the body to a file and reads it back without hashing it. Growth: the most memory that was ever resident, over that at rest.`,
      head: ['server', 'upload', 'download', 'processor time per GB up', 'down', 'ratio up', 'ratio down', 'growth', 'target'],
      rows
    }
  } finally {
    for (const { child } of servers) await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bare (file: (name: string) => string): Promise<Server> {
  const child = new Child(file('bare-files'))
  const { url } = await child.call<{ url: string }>('start')
  return { name: 'bare Fastify', child, put: () => put(`${url}/file`, {}), get: () => get(`${url}/file`), up: [], down: [] }
}

async function emulator (file: (name: string) => string, name: string, data?: string): Promise<Server> {
  const child = new Child(file('emulator-server'))
  const { url, credentials } = await child.call<Started>('start', { fixture: fixtureOf(10), ...(data === undefined ? {} : { data }) })
  const headers = await login(url, credentials)
  return {
    name,
    child,
    // Another content each time, so that none is there already.
    put: (round) => put(`${url}/v1/files/private/large.bin`, headers, round),
    get: async () => {
      const { headers: found } = await fetch(`${url}/v1/files/private/large.bin`, { headers, redirect: 'manual' })
      return await get(found.get('location')!)
    },
    up: [],
    down: []
  }
}

async function timed ({ child }: Server, work: () => Promise<void>): Promise<Transfer> {
  const before = await child.call<Usage>('usage')
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  const after = await child.call<Usage>('usage')
  return { rate: SIZE / seconds, processor: after.processor - before.processor }
}

async function put (url: string, headers: Record<string, string>, round = 0): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = http.request(url, { method: 'PUT', headers: { ...headers, 'content-length': SIZE } }, (response) => {
      response.resume().on('end', () => (response.statusCode! < 300 ? resolve() : reject(new Error(String(response.statusCode)))))
    }).on('error', reject)
    const first = Buffer.from(PIECE)
    first.writeUInt32BE(round)
    let sent = 0
    const go = (): void => {
      while (sent < SIZE) {
        const piece = sent === 0 ? first : PIECE
        sent += piece.length
        if (!request.write(piece)) {
          request.once('drain', go)
          return
        }
      }
      request.end()
    }
    go()
  })
}

async function get (url: string): Promise<number> {
  return await new Promise<number>((resolve, reject) => {
    http.get(url, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => { bytes += chunk.length }).on('end', () => resolve(bytes)).on('error', reject)
    }).on('error', reject)
  })
}

function rateText (transfers: readonly Transfer[]): string {
  return `${(median(transfers.map(({ rate }) => rate)) / 1e6).toFixed(0)} MB/s`
}

function perGigabyte (transfers: readonly Transfer[]): string {
  return `${(median(transfers.map(({ processor }) => processor)) / 1e6 * (1e9 / SIZE)).toFixed(2)} s`
}
