// Fleets of devices that live on the emulator's clock: what a day and a month cost, and how that grows.
import { Child, type Usage } from './child.ts'
import { megabytes, type Section, verdict } from './report.ts'
import { fleetOf, type Started } from './store.ts'

const THOUSAND = 1000
const MONTH = 30
/** The aim of it all: a month of a thousand SIMs in seconds. */
const MOST_SECONDS = 10
/** A SIM of a large fleet may cost no more than this many times one of a small fleet. */
const MOST_GROWTH = 2

interface Run {
  sims: number
  bucket: '1h' | '1d'
}

interface Measured extends Run {
  /** seconds of real time */
  day: number
  month: number
  /** microseconds of processor time for a SIM and a day */
  simDay: number
  /** the same for rows alone */
  bare: number
  /** bytes */
  resident: number
}

const RUNS: readonly Run[] = [
  { sims: THOUSAND, bucket: '1h' }, { sims: 10_000, bucket: '1h' },
  { sims: THOUSAND, bucket: '1d' }, { sims: 10_000, bucket: '1d' }, { sims: 100_000, bucket: '1d' }
]

export async function measureFleet (file: (name: string) => string): Promise<Section[]> {
  const measured: Measured[] = []
  for (const run of RUNS) measured.push(await month(file, run))
  const rows = measured.map((m): string[] => {
    const smallest = measured.find(({ bucket }) => bucket === m.bucket)!
    const growth = m.simDay / smallest.simDay
    const target = m === measured[0] ? verdict(`a month within ${MOST_SECONDS} s`, m.month <= MOST_SECONDS) : m === smallest ? '' : verdict(`growth at most ${MOST_GROWTH}`, growth <= MOST_GROWTH)
    return [`${m.sims.toLocaleString('en')} SIMs, by ${m.bucket}`, seconds(m.day), seconds(m.month), `${m.simDay.toFixed(1)} us`, (m.simDay / m.bare).toFixed(2), growth.toFixed(2), megabytes(m.resident), target]
  })
  return [
    {
      title: 'A fleet on the clock',
      note: 'In memory, a `daily` profile, all SIMs online; `by 1h` is the usual bucket. Processor time per SIM and day of a month, against rows alone: a row per SIM and bucket of five minutes, day and month, added to one by one in a database and nothing else. Growth is that of a SIM-day from 1,000 SIMs on.',
      head: ['', 'a day', 'a month', 'SIM-day', 'of rows alone', 'growth', 'resident memory', 'target'],
      rows
    },
    await nights(file)
  ]
}

async function month (file: (name: string) => string, run: Run): Promise<Measured> {
  const server = new Child(file('emulator-server'))
  const bare = new Child(file('bare-traffic'))
  try {
    await server.call<Started>('start', { fixture: fleetOf(run.sims, { shape: 'daily', bucket: run.bucket }), freeze: '2026-06-01', seed: 'bench' })
    // The first day makes what all others use.
    await server.call('advance', '1d')
    const day = await server.call<number>('advance', '1d')
    const before = await server.call<Usage>('usage')
    const took = await server.call<number>('advance', `${MONTH}d`)
    const after = await server.call<Usage>('usage')
    const days = Math.min(MONTH, Math.ceil(300_000 / run.sims))
    const bareBefore = await bare.call<Usage>('usage')
    await bare.call('account', { sims: run.sims, days, buckets: run.bucket === '1h' ? 24 : 1 })
    const bareAfter = await bare.call<Usage>('usage')
    return {
      ...run,
      day: day / 1000,
      month: took / 1000,
      simDay: (after.processor - before.processor) / run.sims / MONTH,
      bare: (bareAfter.processor - bareBefore.processor) / run.sims / days,
      resident: after.resident
    }
  } finally {
    await server.stop()
    await bare.stop()
  }
}

/** Devices that go to sleep: what a session's beginning or end costs with everything that hears of it. */
async function nights (file: (name: string) => string): Promise<Section> {
  const server = new Child(file('emulator-server'))
  const days = 5
  await server.call<Started>('start', { fixture: fleetOf(THOUSAND, { shape: 'offline-at-night' }), freeze: '2026-06-01', seed: 'bench' })
  await server.call('advance', '1d')
  const before = await server.call<Usage>('usage')
  const took = await server.call<number>('advance', `${days}d`)
  const after = await server.call<Usage>('usage')
  await server.stop()
  const events = 2 * days * THOUSAND
  return {
    title: 'Sessions that begin and end',
    note: `${THOUSAND} SIMs that are offline at night, ${days} days: each beginning or end of a session with its documents, its place in the log and in the search index.`,
    head: ['', 'session events', 'per second', 'processor time each'],
    rows: [['offline-at-night', String(events), (events / took * 1000).toFixed(0), `${((after.processor - before.processor) / events).toFixed(0)} us`]]
  }
}

function seconds (value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} s`
}
