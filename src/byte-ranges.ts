// Ranges of bytes as HTTP asks for them (RFC 9110): whoever sends files needs them, to API clients or to devices.

/** One range of bytes. Several at once are answered with everything, as Amazon S3 does; so is what cannot be read. */
export function rangeOf (header: string | undefined, size: number): { start: number, end: number } | 'all' | 'none' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all'
  if (first === '') return Number(last) === 0 ? 'none' : { start: Math.max(0, size - Number(last)), end: size }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'all'
  return start >= size ? 'none' : { start, end: last === '' ? size : Math.min(size, Number(last) + 1) }
}
