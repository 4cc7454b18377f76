/** ms -> `yyyyMMddHHmmss` in UTC, as orders, payments and export names write it (facts 03, section 0). */
export function compactTime (time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14)
}
