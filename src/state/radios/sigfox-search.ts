import type { DocumentPage, Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Groups } from '../groups.ts'
import { documentPage, type Slice } from '../keyset.ts'
import { combined, folded } from '../search-text.ts'
import { hasRadios } from './thing-table.ts'

/** One value to look for. group: part of a group's name; group_id: the whole id; registration: as it is called. */
export interface SigfoxTerm {
  field: 'name' | 'group' | 'group_id' | 'deviceId' | 'tag' | 'status' | 'registration'
  value: string
}

export interface SigfoxQuery extends Slice {
  terms: readonly SigfoxTerm[]
  /** whether all terms must hold, or any */
  every: boolean
}

/** Searches Sigfox devices as they are; any part matches in any case, group ids and states as a whole (facts 05, 2.1). */
export class SigfoxSearch {
  readonly #database: Database
  readonly #groups: Groups

  constructor (database: Database, groups: Groups) {
    this.#database = database
    this.#groups = groups
  }

  devices (owner: Owner, { terms, every, after, limit }: SigfoxQuery): DocumentPage {
    if (!hasRadios(owner)) return documentPage([], limit)
    const clauses = terms.map((term) => this.#clause(owner, term))
    const where = combined(clauses.map(([sql]) => sql), every)
    // Few have many Sigfox devices; what is asked differs each time, so nothing is kept prepared.
    const rows = this.#database.array<unknown[], [string, string]>(
      `SELECT device_id, document FROM sigfox_devices WHERE operator_id = ? AND device_id > ? AND ${where} ORDER BY device_id LIMIT ?`)
      .all(owner.operatorId, after.toUpperCase(), ...clauses.map(([, value]) => value), limit + 1)
    return documentPage(rows, limit)
  }

  #clause (owner: Owner, { field, value }: SigfoxTerm): [sql: string, value: string] {
    switch (field) {
      case 'name': return ['instr(search_name, ?) > 0', folded(value)]
      case 'tag': return ['instr(search_tags, ?) > 0', folded(value)]
      case 'deviceId': return ['instr(device_id, ?) > 0', value.toUpperCase()]
      case 'group_id': return ['group_id = ?', value]
      case 'group': return ['group_id IN (SELECT value FROM json_each(?))', JSON.stringify(this.#groups.namedLike(owner, value))]
      // inferred: in any case, since the filter says inStock and the device instock (facts 05, 2.1).
      case 'status': return ['status = ?', value.toLowerCase()]
      case 'registration': return ['registration = ?', value]
    }
  }
}
