import type { DocumentPage, Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Groups } from '../groups.ts'
import { documentPage, type Slice } from '../keyset.ts'
import { combined, folded } from '../search-text.ts'

/** One value to look for. group: part of a group's name; group_id: the whole id; the others: part of the value, in any case. */
export interface DeviceTerm {
  field: 'name' | 'group' | 'group_id' | 'deviceId' | 'tag' | 'imsi' | 'imei'
  value: string
}

export interface DeviceQuery extends Slice {
  terms: readonly DeviceTerm[]
  /** whether all terms must hold, or any */
  every: boolean
}

/** Searches devices of Inventory as they are. */
export class DeviceSearch {
  readonly #database: Database
  readonly #groups: Groups

  constructor (database: Database, groups: Groups) {
    this.#database = database
    this.#groups = groups
  }

  devices (owner: Owner, { terms, every, after, limit }: DeviceQuery): DocumentPage {
    const clauses = terms.map((term) => this.#clause(owner, term))
    const where = combined(clauses.map(([sql]) => sql), every)
    // Few have many devices of Inventory; what is asked differs each time, so nothing is kept prepared.
    const rows = this.#database.array<unknown[], [string, string]>(
      `SELECT device_id, document FROM inventory_devices WHERE operator_id = ? AND coverage = ? AND device_id > ? AND ${where} ORDER BY device_id LIMIT ?`)
      .all(owner.operatorId, owner.coverage, after, ...clauses.map(([, value]) => value), limit + 1)
    return documentPage(rows, limit)
  }

  #clause (owner: Owner, { field, value }: DeviceTerm): [sql: string, value: string] {
    switch (field) {
      case 'name': return ['instr(search_name, ?) > 0', folded(value)]
      case 'tag': return ['instr(search_tags, ?) > 0', folded(value)]
      case 'deviceId': return ['instr(device_id, ?) > 0', value.toLowerCase()]
      case 'group_id': return ['group_id = ?', value]
      case 'group': return ['group_id IN (SELECT value FROM json_each(?))', JSON.stringify(this.#groups.namedLike(owner, value))]
      // An empty column is none of the search's: instr of NULL is NULL.
      case 'imsi': return ['instr(imsi, ?) > 0', value]
      case 'imei': return ['instr(imei, ?) > 0', value]
    }
  }
}
