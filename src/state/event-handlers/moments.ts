import type { Moment } from './definition.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The moment (ms) that is meant, seen from `now`, and so many minutes later; undefined for NEVER. All in UTC (facts 03, 1.5). */
export function momentAfter (now: number, moment: Moment, offsetMinutes: number): number | undefined {
  switch (moment) {
    case 'NEVER': return undefined
    case 'IMMEDIATELY': return now + offsetMinutes * MINUTE
    case 'AFTER_ONE_DAY': return now + DAY + offsetMinutes * MINUTE
    case 'BEGINNING_OF_NEXT_DAY': return now - now % DAY + DAY + offsetMinutes * MINUTE
    case 'BEGINNING_OF_NEXT_MONTH': {
      const date = new Date(now)
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) + offsetMinutes * MINUTE
    }
  }
}
