import prices from '../../fixtures/prices.json' with { type: 'json' }
import type { Coverage, Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { SimStatus } from './sim-rows.ts'
import { bucketOf, DAY } from './statistics/periods.ts'
import type { Statistics } from './statistics/statistics.ts'

interface Prices {
  /** basic fees of SIMs in use, by plan */
  perDay: Record<string, number>
  perMonth: Record<string, number>
  readyPerDay: number
  suspendedPerDay: number
  uploadPerMebibyte: number
  downloadPerMebibyte: number
}

const PRICES: Readonly<Record<Coverage, Prices>> = prices
const MEBIBYTE = 1024 * 1024

/** SIMs of one plan and status, and the days of the month that they have been there together. */
type Use = [subscription: string, status: SimStatus, sims: number, days: number]

/**
 * What the running month has come to so far: basic fees and data, before tax, discounts and free tiers; in yen or dollars. For the
 * rule that watches it, until bills are built (inferred: a SIM costs what its present status costs; facts 03, 3.5).
 */
export class Charges {
  readonly #clock: Clock
  readonly #statistics: Statistics
  readonly #uses

  constructor (database: Database, clock: Clock, statistics: Statistics) {
    this.#clock = clock
    this.#statistics = statistics
    this.#uses = database.array<[object], Use>(
      `SELECT s.subscription, c.status, count(*), sum((:now - max(:month, coalesce(c.registered_time, c.created_time))) / ${DAY} + 1)
       FROM sims c JOIN subscribers s ON s.imsi = c.primary_imsi WHERE c.operator_id = :operatorId AND c.coverage = :coverage GROUP BY s.subscription, c.status`)
  }

  ofThisMonth (owner: Owner): number {
    const now = this.#clock.now()
    const month = bucketOf('month', now)
    const price = PRICES[owner.coverage]
    const basic = this.#uses.all({ ...owner, now, month }).reduce((sum, use) => sum + basicFee(price, use), 0)
    const data = this.#statistics.traffic.ofOwner(owner, 'month', { from: month, to: month })
      .reduce((sum, { uploadBytes, downloadBytes }) => sum + (uploadBytes * price.uploadPerMebibyte + downloadBytes * price.downloadPerMebibyte) / MEBIBYTE, 0)
    return basic + data
  }
}

function basicFee (price: Prices, [subscription, status, sims, days]: Use): number {
  switch (status) {
    case 'active': case 'inactive': case 'testing': return days * (price.perDay[subscription] ?? 0) + sims * (price.perMonth[subscription] ?? 0)
    case 'ready': case 'standby': return days * price.readyPerDay
    case 'suspended': return days * price.suspendedPerDay
    default: return 0
  }
}
