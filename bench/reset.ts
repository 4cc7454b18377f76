// Reset: how long, at several sizes of the fixture, after so many writes.
import { Child } from './child.ts'
import type { LoadResult } from './load.ts'
import { median, milliseconds, type Section, verdict } from './report.ts'
import { fixtureOf, login, type Started } from './store.ts'

const ROUNDS = 15
const WRITES = 500
const MOST_MILLISECONDS = 5

export async function measureReset (file: (name: string) => string): Promise<Section> {
  const load = new Child(file('load'))
  const rows: string[][] = []
  try {
    for (const sims of [undefined, 1000, 10_000]) {
      const server = new Child(file('emulator-server'))
      const { url, credentials } = await server.call<Started>('start', { seed: 'bench', ...(sims === undefined ? {} : { fixture: fixtureOf(sims) }) })
      const times: number[] = []
      const firstCalls: number[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        const headers = { ...await login(url, credentials), 'content-type': 'application/json' }
        await load.call<LoadResult>('load', { url, connections: 10, amount: WRITES, requests: [{ method: 'POST', path: '/v1/groups', headers, body: '{"tags":{"name":"bench"}}' }] })
        const took = await server.call<number>('reset')
        const started = performance.now()
        await login(url, credentials)
        if (round === 0) continue
        times.push(took)
        firstCalls.push(performance.now() - started)
      }
      const own = median(times)
      rows.push([sims === undefined ? 'demo account' : `${sims} SIMs`, milliseconds(own), milliseconds(median(firstCalls)),
        sims === 10_000 ? '' : verdict(`within ${MOST_MILLISECONDS} ms`, own <= MOST_MILLISECONDS)])
      await server.stop()
    }
    return {
      title: 'Reset',
      note: `In memory, each time after ${WRITES} groups were created; medians of ${ROUNDS}. The login after it prepares its statements anew.`,
      head: ['fixture', 'reset', 'first login after it', 'target'],
      rows
    }
  } finally {
    await load.stop()
  }
}
