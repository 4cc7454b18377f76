// Event handlers: what watching costs, as a ratio to the same traffic unwatched.
import { Child } from './child.ts'
import type { Watch } from './events-core.ts'
import { median, type Section, verdict } from './report.ts'

const EVENTS = 2000
const ROUNDS = 5
const WATCHES: readonly Watch[] = ['none', 'one, each subscriber', 'ten, each subscriber', 'one, the whole group', 'one, every SIM of its own']
const MOST_TIMES = 3

export async function measureEvents (file: (name: string) => string): Promise<Section> {
  const rows: string[][] = []
  for (const count of [1000, 100_000]) {
    const child = new Child(file('events-core'))
    await child.call('start', { count })
    await child.call('traffic', { events: EVENTS })
    const unwatched: number[] = []
    for (const watch of WATCHES) {
      await child.call('watch', watch)
      await child.call('traffic', { events: EVENTS })
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round++) times.push(await child.call<number>('traffic', { events: EVENTS }))
      const took = median(times)
      if (watch === 'none') unwatched.push(took)
      const ratio = took / unwatched[0]!
      rows.push([`${count} SIMs`, watch, Math.round(EVENTS / took * 1000).toLocaleString('en'), ratio.toFixed(2),
        watch === 'none' ? '' : verdict(`up to ${watch.startsWith('ten') ? MOST_TIMES * 2 : MOST_TIMES} times`, ratio <= (watch.startsWith('ten') ? MOST_TIMES * 2 : MOST_TIMES))])
    }
    await child.stop()
  }
  return {
    title: 'Event handlers',
    note: `Traffic records of single SIMs in a transaction each, ${EVENTS} at a time, per second of processor time; medians of ${ROUNDS}. The handlers never fire.`,
    head: ['fixture', 'handlers', 'records per second', 'times the cost of none', 'target'],
    rows
  }
}
