import { compactTime, monthsAfter } from '../calendar.ts'
import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'

export interface Coupon {
  couponCode: string
  amount: number
  balance: number
  /** the bill item that it pays for; any without it */
  billItemName?: string
  /** yyyyMM */
  expiryYearMonth: string
}

/** Coupons that pay bills; so far only the sandbox makes them. */
export class Coupons {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #insert

  constructor (database: Database, clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
    this.#insert = database.statement<[string, string, string, number, number, string | null, string], never>(
      'INSERT INTO coupons (coupon_code, operator_id, coverage, amount, balance, bill_item_name, expiry_year_month) VALUES (?, ?, ?, ?, ?, ?, ?)')
  }

  /** inferred: without an expiry month it holds for 13 months, as bought ones do (facts 03, section 3); without an amount it is empty. */
  create (owner: Owner, given: { amount?: number, applicableBillItemName?: string, expiryYearMonth?: string }): Coupon {
    const amount = given.amount ?? 0
    const coupon: Coupon = {
      couponCode: this.#ids.opaque(16).toUpperCase(),
      amount,
      balance: amount,
      ...(given.applicableBillItemName === undefined ? {} : { billItemName: given.applicableBillItemName }),
      expiryYearMonth: given.expiryYearMonth ?? compactTime(monthsAfter(this.#clock.now(), 13)).slice(0, 6)
    }
    this.#insert.run(coupon.couponCode, owner.operatorId, owner.coverage, amount, amount, coupon.billItemName ?? null, coupon.expiryYearMonth)
    return coupon
  }
}
