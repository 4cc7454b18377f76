// A thousand and a million SIMs, both in a file: pages and searches must not notice the difference.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, type Usage } from './child.ts'
import type { LoadResult } from './load.ts'
import { megabytes, milliseconds, type Section, verdict } from './report.ts'
import { fixtureOf, login, simIds, type Started } from './store.ts'

const THOUSAND = 1000
const MILLION = 1_000_000
const MOST_RATIO = 1.5
const SEARCH_MILLISECONDS = 50

interface Question {
  what: string
  path: string
  amount: number
  kind: 'page' | 'search'
}

interface Measured {
  p50: number
  /** microseconds */
  processor: number
}

/** @param kept a file to take the million SIMs from, or to leave them in; without it they are seeded and thrown away */
export async function measureMillion (file: (name: string) => string, kept: string | undefined): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soracom-bench-'))
  const stores = { thousand: join(folder, 'thousand.db'), million: kept ?? join(folder, 'million.db') }
  const load = new Child(file('load'))
  try {
    await seed(file, stores.thousand, THOUSAND)
    const seeding = existsSync(stores.million) ? 'kept from an earlier run' : `seeded in ${(await seed(file, stores.million, MILLION)).toFixed(0)} s`
    const small = await ask(file, load, stores.thousand)
    const large = await ask(file, load, stores.million)
    const rows = large.questions.map(({ what, kind }, i): string[] => {
      const [thousand, million] = [small.measured[i]!, large.measured[i]!]
      const ratio = million.processor / thousand.processor
      return [what, `${thousand.processor.toFixed(0)} us`, `${million.processor.toFixed(0)} us`, ratio.toFixed(2), milliseconds(million.p50),
        kind === 'page' ? verdict(`ratio at most ${MOST_RATIO}`, ratio <= MOST_RATIO) : verdict(`under ${SEARCH_MILLISECONDS} ms`, million.p50 < SEARCH_MILLISECONDS)]
    })
    return [{
      title: 'A thousand and a million SIMs',
      note: `In a file (${megabytes(statSync(stores.million).size)} for the million, ${seeding}), one connection. Resident memory at the end: ${megabytes(small.resident)} and ${megabytes(large.resident)}.`,
      head: ['', 'processor time, thousand', 'processor time, million', 'ratio', 'answered, million', 'target'],
      rows
    }]
  } finally {
    await load.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Seconds that it took. */
async function seed (file: (name: string) => string, data: string, sims: number): Promise<number> {
  const seeder = new Child(file('emulator-server'))
  const started = performance.now()
  await seeder.call('start', { data, seed: 'bench', fixture: fixtureOf(sims) })
  const took = performance.now() - started
  await seeder.stop()
  return took / 1000
}

async function ask (file: (name: string) => string, load: Child, data: string): Promise<{ questions: Question[], measured: Measured[], resident: number }> {
  const server = new Child(file('emulator-server'))
  const { url, credentials } = await server.call<Started>('start', { data, fixture: fixtureOf(THOUSAND) })
  const headers = await login(url, credentials)
  const questions = questionsFor((await simIds(url, headers, 100)).at(-1)!)
  const measured: Measured[] = []
  for (const { path, amount } of questions) {
    const run = (count: number): Promise<LoadResult> => load.call<LoadResult>('load', { url, connections: 1, amount: count, requests: [{ path, headers }] })
    await run(Math.ceil(amount / 5))
    const before = await server.call<Usage>('usage')
    const { p50, requests } = await run(amount)
    const after = await server.call<Usage>('usage')
    measured.push({ p50, processor: (after.processor - before.processor) / requests })
  }
  const { resident } = await server.call<Usage>('usage')
  await server.stop()
  return { questions, measured, resident }
}

function questionsFor (simId: string): Question[] {
  const page = (what: string, query: string): Question => ({ what, path: `/v1/sims?limit=100${query}`, amount: 1000, kind: 'page' })
  const search = (what: string, query: string, amount = 300): Question => ({ what: `search: ${what}`, path: `/v1/query/sims?${query}`, amount, kind: 'search' })
  return [
    page('first page of 100', ''),
    page('second page', `&last_evaluated_key=${simId}`),
    search('name, few hits', 'name=gateway-123'),
    search('name, no hit', 'name=nothing'),
    search('name, more than half', 'name=gate'),
    search('IMSI, digits in its midst', 'imsi=00012'),
    search('a whole SIM ID', `sim_id=${simId}`),
    search('value of a tag, a tenth', 'tag=Osaka'),
    search('name and tag, no hit', 'name=gate&tag=Osaka'),
    search('status, no hit', 'status=terminated'),
    search('two letters, no hit', 'name=zz', 30),
    search('MSISDN without its last digit, all zeros', 'msisdn=81200000000', 30)
  ]
}
