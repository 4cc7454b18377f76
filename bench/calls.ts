// Four operations against bare Fastify routes that give the same answers from the same rows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, type Usage } from './child.ts'
import type { LoadResult } from './load.ts'
import { median, milliseconds, type Section, verdict } from './report.ts'
import { fixtureOf, login, simIds, type Started } from './store.ts'

const CONNECTIONS = 10
const ROUNDS = 9
const SIMS = 1000

interface Operation {
  name: string
  amount: number
  /** the most that the emulator may cost, as a multiple of the bare route */
  most?: number
  requests: { method?: string, path: string, headers?: Record<string, string>, body?: string }[]
}

/** One round of one server. `processor`: microseconds of its processor time per request. */
type Sample = LoadResult & { processor: number }

export async function measureCalls (file: (name: string) => string): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'soracom-bench-'))
  const stored = join(folder, 'thousand.db')
  const load = new Child(file('load'))
  const emulator = new Child(file('emulator-server'))
  const bare = new Child(file('bare-server'))
  try {
    const fixture = fixtureOf(SIMS)
    const seeder = new Child(file('emulator-server'))
    const { credentials } = await seeder.call<Started>('start', { fixture, seed: 'bench', data: stored })
    await seeder.stop()
    const { url } = await emulator.call<Started>('start', { fixture, seed: 'bench' })
    const { url: bareUrl } = await bare.call<{ url: string }>('start', { file: stored, operatorId: credentials.operatorId })
    const headers = await login(url, credentials)
    const rows: string[][] = []
    for (const operation of operationsFor(headers, await simIds(url, headers, 200), credentials)) {
      const rounds: { own: Sample, other: Sample }[] = []
      // The first round warms both up.
      for (let round = 0; round <= ROUNDS; round++) {
        const own = await sample(load, emulator, url, operation)
        const other = await sample(load, bare, bareUrl, operation)
        if (round > 0) rounds.push({ own, other })
      }
      rows.push(rowOf(operation, rounds))
    }
    return {
      title: 'Calls',
      note: `Processor time of the server per request, ${SIMS} SIMs, in memory, ${CONNECTIONS} connections at full load; medians of ${ROUNDS} rounds that take turns. The ratio is the median of the rounds' ratios. The last two columns give the emulator / the bare route.`,
      head: ['operation', 'emulator', 'bare Fastify route', 'ratio', 'target', 'requests per second', 'p99'],
      rows
    }
  } finally {
    for (const child of [load, emulator, bare]) await child.stop()
    rmSync(folder, { recursive: true })
  }
}

function operationsFor (headers: Record<string, string>, ids: string[], { authKeyId, authKey }: Started['credentials']): Operation[] {
  const json = { ...headers, 'content-type': 'application/json' }
  return [
    { name: 'getSim', amount: 20_000, most: 2.5, requests: ids.map((id) => ({ path: `/v1/sims/${id}`, headers })) },
    { name: 'listSims, page of 100', amount: 3000, most: 1.3, requests: ids.map((id) => ({ path: `/v1/sims?limit=100&last_evaluated_key=${id}`, headers })) },
    { name: 'createGroup', amount: 3000, requests: [{ method: 'POST', path: '/v1/groups', headers: json, body: JSON.stringify({ tags: { name: 'bench', site: 'Tokyo' } }) }] },
    { name: 'auth', amount: 3000, requests: [{ method: 'POST', path: '/v1/auth', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ authKeyId, authKey }) }] }
  ]
}

async function sample (load: Child, server: Child, url: string, operation: Operation): Promise<Sample> {
  const before = await server.call<Usage>('usage')
  const result = await load.call<LoadResult>('load', { url, connections: CONNECTIONS, amount: operation.amount, requests: operation.requests })
  const after = await server.call<Usage>('usage')
  return { ...result, processor: (after.processor - before.processor) / result.requests }
}

function rowOf ({ name, most }: Operation, rounds: { own: Sample, other: Sample }[]): string[] {
  const both = (value: (sample: Sample) => number, text: (value: number) => string): string[] =>
    [text(median(rounds.map((r) => value(r.own)))), text(median(rounds.map((r) => value(r.other))))]
  const ratio = median(rounds.map((r) => r.own.processor / r.other.processor))
  return [
    name,
    ...both((s) => s.processor, (v) => `${v.toFixed(0)} us`),
    ratio.toFixed(2),
    most === undefined ? '' : verdict(`at most ${most}`, ratio <= most),
    both((s) => s.requests / s.duration * 1000, (v) => v.toFixed(0)).join(' / '),
    both((s) => s.p99, milliseconds).join(' / ')
  ]
}
