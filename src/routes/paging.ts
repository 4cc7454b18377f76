import type { Slice } from '../state/keyset.ts'

/** inferred: page size of Sim, Subscriber and Group lists when the client asks for none (facts 01, 1.13). */
export const PAGE_SIZE = 100

/** The slice that a list call asks for. */
export function pageOf (query: { limit?: number, last_evaluated_key?: string }, size: number = PAGE_SIZE, most: number = size): Slice {
  return { limit: Math.min(query.limit ?? size, most), after: query.last_evaluated_key ?? '' }
}
