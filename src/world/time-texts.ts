// How people write spans and moments of time: on the command line, in the control API and in the library.

/** A time or a span that was asked for and cannot be had; the message says why. */
export class TimeError extends Error {}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Beyond the year 9999 a date has more than four digits, which no client reads. */
export const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

// With no zone given the text means UTC: what a test says must not depend on where it runs.
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** `90s`, `15m`, `12h`, `31d`, `250ms`, or ms -> whole ms. Throws a TimeError on anything else. */
export function durationOf (text: number | string): number {
  if (typeof text === 'number') {
    if (!Number.isFinite(text)) throw new TimeError(`not a duration: ${text} (use 90s, 15m, 12h, 31d or milliseconds)`)
    return Math.round(text)
  }
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(text)
  if (match === null) throw new TimeError(`not a duration: ${text} (use 90s, 15m, 12h, 31d or milliseconds)`)
  return Math.round(Number(match[1]) * UNITS[match[2] ?? 'ms']!)
}

/** A date, an ISO text (UTC unless it says otherwise) or ms since 1970 -> ms. Throws a TimeError on anything else, and beyond the year 9999. */
export function timeOf (at: number | string | Date): number {
  const time = at instanceof Date ? at.getTime() : typeof at === 'number' ? at : textTime(at)
  if (!Number.isSafeInteger(time) || time < 0 || time > LAST_TIME) throw new TimeError(`not a time: ${String(at)} (use 2027-01-31T00:00:00Z or milliseconds since 1970)`)
  return time
}

function textTime (text: string): number {
  // Shorter numbers are far likelier a year than a moment of January 1970.
  if (/^\d{9,}$/.test(text)) return Number(text)
  const match = ISO.exec(text)
  if (match === null) return NaN
  const [, year, month, day, zone] = match
  // Date.parse takes the 31st of any month and means a day of the next one.
  if (Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return NaN
  return Date.parse(text.includes('T') && zone === undefined ? `${text}Z` : text)
}
