import type { DocumentPage } from '../types.ts'

/**
 * Makes a page of documents out of up to `limit + 1` rows of [key, document]: the extra row only tells that more follows,
 * so nothing is counted (facts 07, section 8). The next key is that of the last document shown.
 */
export function documentPage (rows: [string, string][], limit: number): DocumentPage {
  const more = rows.length > limit
  const count = more ? limit : rows.length
  let text = '['
  for (let i = 0; i < count; i++) text += i === 0 ? rows[i]![1] : ',' + rows[i]![1]
  text += ']'
  return more ? { text, next: rows[count - 1]![0] } : { text }
}
