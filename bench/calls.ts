// Four operations against bare Fastify routes that give the same answers from the same rows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, type Usage } from './child.ts'
import type { LoadResult } from './load.ts'
import { type Started, fixtureOf, login, simIds } from './store.ts'
import type { Row } from './report.ts'
import { median } from './report.ts'

const CONNECTIONS = 10
const ROUNDS = 7
const SIMS = 1000

interface Operation {
  name: string
  amount: number
  /** the most that the emulator may cost, as a multiple of the bare route */
  target?: number
  requests: { method?: string, path: string, headers?: Record<string, string>, body?: string }[]
}

interface Sample extends LoadResult {
  /** microseconds of the server's processor time per request */
  processor: number
}

export async function measureCalls (file: (name: string) => string): Promise<Row[]> {
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
    const operations = operationsFor(headers, await simIds(url, headers, 200), credentials)
    const rows: Row[] = []
    for (const operation of operations) {
      const samples: { own: Sample, other: Sample }[] = []
      // The first round warms both up.
      for (let round = 0; round <= ROUNDS; round++) {
        const own = await sample(load, emulator, url, operation)
        const other = await sample(load, bare, bareUrl, operation)
        if (round > 0) samples.push({ own, other })
      }
      rows.push(rowOf(operation, samples))
    }
    return rows
  } finally {
    for (const child of [load, emulator, bare]) await child.stop()
    rmSync(folder, { recursive: true })
  }
}

function operationsFor (headers: Record<string, string>, ids: string[], credentials: Started['credentials']): Operation[] {
  const json = { ...headers, 'content-type': 'application/json' }
  return [
    { name: 'getSim', amount: 20_000, target: 2.5, requests: ids.map((id) => ({ path: `/v1/sims/${id}`, headers })) },
    { name: 'listSims, 100 SIMs', amount: 3000, target: 1.3, requests: ids.map((id) => ({ path: `/v1/sims?limit=100&last_evaluated_key=${id}`, headers })) },
    { name: 'createGroup', amount: 10_000, requests: [{ method: 'POST', path: '/v1/groups', headers: json, body: JSON.stringify({ tags: { name: 'bench', site: 'Tokyo' } }) }] },
    { name: 'auth', amount: 10_000, requests: [{ method: 'POST', path: '/v1/auth', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ authKeyId: credentials.authKeyId, authKey: credentials.authKey }) }] }
  ]
}

async function sample (load: Child, server: Child, url: string, operation: Operation): Promise<Sample> {
  const before = await server.call<Usage>('usage')
  const result = await load.call<LoadResult>('load', { url, connections: CONNECTIONS, amount: operation.amount, requests: operation.requests })
  const after = await server.call<Usage>('usage')
  return { ...result, processor: (after.processor - before.processor) / result.requests }
}

function rowOf ({ name, target }: Operation, samples: { own: Sample, other: Sample }[]): Row {
  const own = samples.map((s) => s.own)
  const other = samples.map((s) => s.other)
  const ratio = median(samples.map((s) => s.own.processor / s.other.processor))
  return {
    what: name,
    emulator: `${median(own.map((s) => s.processor)).toFixed(0)} us`,
    bare: `${median(other.map((s) => s.processor)).toFixed(0)} us`,
    ratio: ratio.toFixed(2),
    target: target === undefined ? '' : `at most ${target}`,
    met: target === undefined ? undefined : ratio <= target,
    perSecond: `${median(own.map((s) => s.requests / s.duration * 1000)).toFixed(0)} / ${median(other.map((s) => s.requests / s.duration * 1000)).toFixed(0)}`,
    p99: `${median(own.map((s) => s.p99)).toFixed(2)} / ${median(other.map((s) => s.p99)).toFixed(2)} ms`
  }
}
