// Dates as the API writes them, always in UTC. Views and state both need them, so they belong to neither.

/** ms -> `yyyyMMddHHmmss`, as orders, payments and export names write it (facts 03, section 0). */
export function compactTime (time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14)
}

/** The same moment `months` calendar months later (ms, UTC); in a shorter month its last day. Negative: earlier. */
export function monthsAfter (time: number, months: number): number {
  const date = new Date(time)
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  const target = new Date(first)
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  const DAY = 24 * 3600 * 1000
  return first + (Math.min(date.getUTCDate(), lastDay) - 1) * DAY + (time % DAY)
}

/** Whether `text` (yyyyMMdd) is a day that the calendar has. */
export function isDay (text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const time = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6)))
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '') === text
}
