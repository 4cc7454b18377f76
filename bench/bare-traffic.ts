// What the accounting of traffic is compared with: a row per SIM, bucket and period, added to one by one. No sessions, no events, no clock.
import Sqlite from 'better-sqlite3'
import { answerCalls } from './child.ts'

interface Days {
  sims: number
  days: number
  /** buckets to a day */
  buckets: number
}

const DAY = 24 * 3600 * 1000

/** Milliseconds. */
function account ({ sims, days, buckets }: Days): number {
  const database = new Sqlite(':memory:')
  database.exec('CREATE TABLE traffic (imsi TEXT, speed_class TEXT, period TEXT, time INTEGER, up INTEGER, up_packets INTEGER, down INTEGER, down_packets INTEGER, PRIMARY KEY (imsi, speed_class, period, time)) STRICT, WITHOUT ROWID')
  const add = database.prepare(`INSERT INTO traffic VALUES (?, 's1.standard', ?, ?, ?, 1, ?, 1)
    ON CONFLICT DO UPDATE SET up = up + excluded.up, up_packets = up_packets + 1, down = down + excluded.down, down_packets = down_packets + 1`)
  const imsis = Array.from({ length: sims }, (_, i) => `44010${String(i).padStart(10, '0')}`)
  const started = performance.now()
  for (let bucket = 0; bucket < days * buckets; bucket++) {
    const time = bucket * DAY / buckets
    database.transaction(() => {
      for (const imsi of imsis) {
        add.run(imsi, 'minutes', time, 1000, 200)
        add.run(imsi, 'day', Math.floor(time / DAY) * DAY, 1000, 200)
        add.run(imsi, 'month', 0, 1000, 200)
      }
    })()
  }
  const took = performance.now() - started
  database.close()
  return took
}

answerCalls({ account })
