import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { bucketOf, DAY, MINUTES_KEPT, type Period, PERIODS, type Span } from './periods.ts'

/** Services whose messages are counted per SIM. */
export type Service = 'beam' | 'funk' | 'funnel' | 'harvest'

/** Messages of one IMSI in a bucket, by type. time in ms. */
export interface CountBucket {
  time: number
  byType: Record<string, number>
}

export interface CountEntry {
  imsi: string
  time: number
  type: string
  count: number
}

/** Messages that went through a service, counted per IMSI and type, for whom the SIM belonged to at the time. */
export class ServiceCounts {
  readonly #clock: Clock
  readonly #add
  readonly #ofImsi
  readonly #ofOwner
  readonly #purge

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#add = database.statement<[string, string, string, Service, Period, number, string, number], never>(
      'INSERT INTO service_statistics VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count')
    this.#ofImsi = database.array<[string, string, Service, Period, number, number], [number, string, number]>(
      'SELECT time, type, count FROM service_statistics WHERE operator_id = ? AND imsi = ? AND service = ? AND period = ? AND time BETWEEN ? AND ? AND count > 0 ORDER BY time, type')
    this.#ofOwner = database.statement<[string, string, Service, Period, number, number], CountEntry>(
      `SELECT imsi, time, type, count FROM service_statistics
       WHERE operator_id = ? AND coverage = ? AND service = ? AND period = ? AND time BETWEEN ? AND ? AND count > 0 ORDER BY imsi, time, type`)
    this.#purge = database.statement<[string, string, Service, number], never>(`DELETE FROM service_statistics WHERE operator_id = ? AND imsi = ? AND service = ? AND period = 'minutes' AND time < ?`)
    const removeAll = database.statement<[string], never>('DELETE FROM service_statistics WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => removeAll.run(operatorId))
  }

  /** Counts messages by type, such as inHttp, at `time` (ms). To be called inside a transaction. */
  add (owner: Owner, imsi: string, service: Service, time: number, byType: Record<string, number>): void {
    for (const period of PERIODS) {
      const bucket = bucketOf(period, time)
      for (const [type, count] of Object.entries(byType)) this.#add.run(owner.operatorId, owner.coverage, imsi, service, period, bucket, type, count)
    }
    this.#purge.run(owner.operatorId, imsi, service, bucketOf('day', this.#clock.now()) - MINUTES_KEPT - DAY)
  }

  /** The buckets of an IMSI with any message, the oldest first. */
  ofImsi (owner: Owner, imsi: string, service: Service, period: Period, { from, to }: Span): CountBucket[] {
    const buckets: CountBucket[] = []
    for (const [time, type, count] of this.#ofImsi.all(owner.operatorId, imsi, service, period, from, to)) {
      if (buckets.at(-1)?.time !== time) buckets.push({ time, byType: {} })
      buckets.at(-1)!.byType[type] = count
    }
    return buckets
  }

  /** Everything that was counted for the operator, terminated SIMs included, by IMSI and time. */
  entries (owner: Owner, service: Service, period: Period, { from, to }: Span): CountEntry[] {
    return this.#ofOwner.all(owner.operatorId, owner.coverage, service, period, from, to)
  }
}
