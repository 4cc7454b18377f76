import { createHash } from 'node:crypto'

/** Stands between the texts of one column. No text holds it, so nothing is found that reaches over two of them. */
export const SEPARATOR = '\u0001'

/** NUL would end a text early, half a pair and the non-characters are changed by SQLite on the way. */
const UNSEARCHABLE = /[\0\u0001\uFFFE\uFFFF\p{Surrogate}]/gu

/** Text without what cannot be searched. */
export function searchable (text: string): string {
  return text.replace(UNSEARCHABLE, '\uFFFD')
}

/** Text as search compares it, whatever the case. Part by part it gives the same as whole, hence no final sigma. */
export function folded (text: string): string {
  return searchable(text).toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

/**
 * A word of three letters for a whole value: one trigram, so one entry of a trigram index, and no part of any other word.
 * 42 bits of a hash: two groups share a word once in a million stores of a thousand groups.
 */
export function wordOf (value: string): string {
  let word = words.get(value)
  if (word === undefined) {
    const hash = createHash('sha1').update(value).digest()
    word = String.fromCharCode(...[0, 2, 4].map((at) => 0x4e00 + (hash.readUInt16BE(at) & 0x3fff)))
    // The same few are asked for again and again, when a fleet comes online.
    if (words.size >= MOST_WORDS_KEPT) words.clear()
    words.set(value, word)
  }
  return word
}

const MOST_WORDS_KEPT = 1000
const words = new Map<string, string>()

/** Conditions of SQL, of which all or any must hold. In halves: as one chain, SQLite takes no more than a thousand of them. */
export function combined (conditions: readonly string[], every: boolean): string {
  if (conditions.length <= 1) return conditions[0] ?? '1'
  const half = conditions.length >> 1
  return `(${combined(conditions.slice(0, half), every)} ${every ? 'AND' : 'OR'} ${combined(conditions.slice(half), every)})`
}
