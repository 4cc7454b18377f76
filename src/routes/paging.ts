import type { Slice } from '../state/keyset.ts'

/** inferred: page size of Sim, Subscriber and Group lists when the client asks for none (facts 01, 1.13). */
export const PAGE_SIZE = 100

/** The slice that a list call asks for. */
export function pageOf (query: { limit?: number, last_evaluated_key?: string }, size: number = PAGE_SIZE, most: number = size): Slice {
  return { limit: Math.min(query.limit ?? size, most), after: query.last_evaluated_key ?? '' }
}

/** A page key that is a number; anything else asks for the first page, since a key is never refused (facts 01, 1.13). */
export function numericKey (key: string | number | undefined): number | undefined {
  const number = typeof key === 'string' && /^\d{1,16}$/.test(key) ? Number(key) : key
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
