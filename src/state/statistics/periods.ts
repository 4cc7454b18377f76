import { monthsAfter } from '../../calendar.ts'
import { demand } from '../../refusal.ts'
import { LAST_TIME } from '../../world/time-texts.ts'

/** What usage is summed by: about five minutes, a day, a month; all UTC (facts 03, sections 0 and 2). */
export type Period = 'minutes' | 'day' | 'month'

export const PERIODS = ['minutes', 'day', 'month'] as const satisfies Period[]

export const MINUTES = 5 * 60 * 1000
export const DAY = 24 * 3600 * 1000

/** How long the buckets of five minutes are kept and shown, in ms (facts 03, 2.1). */
export const MINUTES_KEPT = 32 * DAY

/** Months that day and month buckets are shown for. */
const MONTHS_SHOWN = 18

/** The beginning (ms) of the bucket that `time` (ms) falls into. */
export function bucketOf (period: Period, time: number): number {
  if (period === 'minutes') return Math.floor(time / MINUTES) * MINUTES
  if (period === 'day') return Math.floor(time / DAY) * DAY
  const date = new Date(time)
  date.setUTCDate(1)
  return date.setUTCHours(0, 0, 0, 0)
}

/** The beginning of the oldest bucket of a SIM that is shown: minutes 32 days, the others 18 months back (facts 03, 2.1). */
export function oldestShown (period: Period, now: number): number {
  return bucketOf(period, period === 'minutes' ? now - MINUTES_KEPT : monthsAfter(now, -MONTHS_SHOWN))
}

/** The same of groups and operators: 90 days by month, 7 days by day (facts 03, 2.2). */
export function oldestAggregate (period: 'day' | 'month', now: number): number {
  return bucketOf(period, now - (period === 'month' ? 90 : 7) * DAY)
}

/** A stretch of time in ms: buckets that begin in it, both ends included. */
export interface Span {
  from: number
  to: number
}

/** Two moments (ms) as a span. Refuses those that are no dates (SEM9153), and an end before the beginning (SEM9150). */
export function spanOf (from: number, to: number): Span {
  demand(Math.abs(from) <= LAST_TIME && Math.abs(to) <= LAST_TIME, 'SEM9153')
  demand(from <= to, 'SEM9150')
  return { from, to }
}

/**
 * The buckets from that of `from` to that of `to` (ms; facts 03, 2.1). inferred: a span that begins before the oldest bucket is
 * refused (SEM9151), one that ends in the future is not.
 */
export function bucketSpan (period: Period, from: number, to: number, oldest: number): Span {
  const span = spanOf(from, to)
  const begin = bucketOf(period, span.from)
  demand(begin >= oldest, 'SEM9151', { oldest: new Date(oldest).toISOString() })
  return { from: begin, to }
}
