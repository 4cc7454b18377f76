// Logs are read newest first, and their key is the time of the last entry seen (facts 01, 1.13). A frozen clock gives many
// entries one time, so a key that falls between two of those says which as well: `1767323045678_42`.
import type { Page } from '../types.ts'

export interface TimeFilter {
  /** ms, inclusive */
  from?: number | undefined
  /** ms, inclusive */
  to?: number | undefined
  limit: number
  /** key of the last entry seen, '' for the first page */
  after: string
}

/** What a query of entries by (time, entry_id) is bounded by; count: how many rows are wanted. */
export interface TimeBounds {
  from: number
  to: number
  time: number
  entryId: number
  count: number
}

export interface TimedRow {
  entry_id: number
  time: number
}

const LAST = Number.MAX_SAFE_INTEGER

/** A page out of what `read` finds between the bounds, newest first and strictly before (time, entryId). */
export function timePage<Row extends TimedRow> ({ from, to, limit, after }: TimeFilter, read: (bounds: TimeBounds) => Row[]): Page<Row> {
  const [time, entryId] = placeOf(after)
  const rows = read({ from: within(from ?? 0), to: within(to ?? LAST), time, entryId, count: limit + 1 })
  const items = rows.slice(0, limit)
  const follows = rows[limit]
  if (follows === undefined) return { items }
  const last = items.at(-1)!
  return { items, next: follows.time === last.time ? `${last.time}_${last.entry_id}` : String(last.time) }
}

/** A key alone stands before every entry of its time; what is no key at all stands at the beginning (facts 01, 1.13: never an error). */
function placeOf (key: string): [time: number, entryId: number] {
  const [, time, entryId] = /^(\d{1,15})(?:_(\d{1,15}))?$/.exec(key) ?? []
  return time === undefined ? [LAST, LAST] : [Number(time), Number(entryId ?? 0)]
}

function within (time: number): number {
  return Math.min(Math.max(time, -LAST), LAST)
}
