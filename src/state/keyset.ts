import type { DocumentPage, Owner, Page } from '../types.ts'
import type { Database } from './database.ts'

/** Which part of a list. after: the key of the last item already seen, '' for the first page. */
export interface Slice {
  limit: number
  after: string
}

/** A page out of up to `limit + 1` rows: the extra row only tells that more follows. */
export function pageOfRows<Row> (rows: Row[], limit: number, keyOf: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit)
  return rows.length > limit ? { items, next: keyOf(items.at(-1)!) } : { items }
}

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

/**
 * An owner's documents by key, joined by SQLite into the bytes that go out: half the time of a text made of texts, and a
 * fifth where names are not in Latin letters and the text would have to be encoded again (docs/performance.md).
 */
export class DocumentPages {
  readonly #page
  readonly #follows

  constructor (database: Database, table: 'sims' | 'subscribers', key: string) {
    const following = `FROM ${table} WHERE operator_id = ? AND coverage = ? AND ${key} > ?`
    // Rows are joined in the order in which the inner query, ordered and limited, gives them.
    this.#page = database.array<[string, string, string, number], [number, string, Buffer]>(
      `SELECT count(*), max(key), CAST('[' || ifnull(group_concat(document, ','), '') || ']' AS BLOB)
       FROM (SELECT ${key} AS key, document ${following} ORDER BY ${key} LIMIT ?)`)
    this.#follows = database.value<[string, string, string], number>(`SELECT 1 ${following} LIMIT 1`)
  }

  after (owner: Owner, { after: key, limit }: Slice): DocumentPage {
    const { operatorId, coverage } = owner
    const [count, last, text] = this.#page.get(operatorId, coverage, key, limit)!
    return count === limit && this.#follows.get(operatorId, coverage, last) !== undefined ? { text, next: last } : { text }
  }
}
