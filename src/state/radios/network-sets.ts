import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../../types.ts'
import { networkSetView } from '../../views/radios.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { GroupFilter } from '../groups.ts'
import type { Slice } from '../keyset.ts'
import type { Operators } from '../operators.ts'
import { has, hasRadios, type ThingRow, ThingTable, withoutTag, withTags } from './thing-table.ts'

export interface NetworkSetRow extends ThingRow {
  network_set_id: string
  operator_id: string
  created_time: number
}

const columns = columnsOf<NetworkSetRow>({ network_set_id: true, operator_id: true, tags: true, created_time: true, last_modified_time: true, document: true })

const VISIBLE = `network_set_id IN (SELECT network_set_id FROM lora_network_sets WHERE operator_id = :operatorId
  UNION SELECT network_set_id FROM lora_network_set_permissions WHERE operator_id = :operatorId)`

/**
 * Sets of gateways, which other operators' devices may use as well once they are allowed to. inferred: these operators see the set;
 * only its owner changes it (facts 05, 1.4).
 */
export class NetworkSets {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #operators: Operators
  readonly #table: ThingTable<NetworkSetRow>
  readonly #allowed
  readonly #isAllowed
  readonly #allow
  readonly #disallow
  readonly #disallowAll

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, operators: Operators) {
    this.#clock = clock
    this.#ids = ids
    this.#operators = operators
    this.#table = new ThingTable(database, 'lora_network_sets', columns, 'network_set_id', VISIBLE)
    this.#allowed = database.value<[string], string>('SELECT operator_id FROM lora_network_set_permissions WHERE network_set_id = ? ORDER BY rowid')
    this.#isAllowed = database.value<[string, string], number>('SELECT 1 FROM lora_network_set_permissions WHERE network_set_id = ? AND operator_id = ?')
    this.#allow = database.statement<[string, string], never>('INSERT OR IGNORE INTO lora_network_set_permissions (network_set_id, operator_id) VALUES (?, ?)')
    this.#disallow = database.statement<[string, string], never>('DELETE FROM lora_network_set_permissions WHERE network_set_id = ? AND operator_id = ?')
    this.#disallowAll = database.statement<[string], never>('DELETE FROM lora_network_set_permissions WHERE network_set_id = ?')
    const sharedWith = this.#table.query('network_set_id IN (SELECT network_set_id FROM lora_network_set_permissions WHERE operator_id = ?)')
    const ofOperator = this.#table.query('operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const set of ofOperator.all(operatorId)) this.#remove(set)
      for (const set of sharedWith.all(operatorId)) this.#revoke(set, operatorId)
    })
  }

  create (owner: Owner, tags: Tags = {}): string {
    demand(hasRadios(owner), 'FEM9214')
    const now = this.#clock.now()
    return this.#store({ network_set_id: this.#ids.uuid(), operator_id: owner.operatorId, tags: JSON.stringify(tags), created_time: now, last_modified_time: now, document: '' }).document
  }

  /** As the API shows it, as JSON text: the caller's own, or one that is shared with it. Refuses any other (FEM9202). */
  document (owner: Owner, networkSetId: string): string {
    const set = hasRadios(owner) ? this.#table.find(networkSetId) : undefined
    const isVisible = set !== undefined && (set.operator_id === owner.operatorId || this.#isAllowed.get(networkSetId, owner.operatorId) !== undefined)
    demand(isVisible, 'FEM9202')
    return set.document
  }

  list (owner: Owner, slice: Slice, filter?: GroupFilter): DocumentPage {
    return this.#table.list(owner, slice, filter)
  }

  /** Refuses a set that is not the caller's own (FEM9202). */
  own (owner: Owner, networkSetId: string): NetworkSetRow {
    return found(this.#table.of(owner, networkSetId), 'FEM9202')
  }

  /** Once is enough. Refuses an operator that there is not (FEM9215, inferred). */
  addPermission (owner: Owner, networkSetId: string, operatorId: string): string {
    const set = this.own(owner, networkSetId)
    demand(this.#operators.get(operatorId) !== undefined, 'FEM9215')
    return this.#allow.run(networkSetId, operatorId) === 0 ? set.document : this.#changed(set).document
  }

  /** inferred: one that it is not shared with stays so. */
  revokePermission (owner: Owner, networkSetId: string, operatorId: string): string {
    return this.#revoke(this.own(owner, networkSetId), operatorId).document
  }

  putTags (owner: Owner, networkSetId: string, tags: Tags): string {
    const set = this.own(owner, networkSetId)
    const values = withTags(set, tags)
    return has(set, values) ? set.document : this.#changed({ ...set, ...values }).document
  }

  deleteTag (owner: Owner, networkSetId: string, name: string): void {
    const set = this.own(owner, networkSetId)
    this.#changed({ ...set, ...withoutTag(set, name) })
  }

  /** The gateways in it are LoraGateways' affair. */
  delete (owner: Owner, networkSetId: string): void {
    this.#remove(this.own(owner, networkSetId))
  }

  #revoke (set: NetworkSetRow, operatorId: string): NetworkSetRow {
    return this.#disallow.run(set.network_set_id, operatorId) === 0 ? set : this.#changed(set)
  }

  #remove (set: NetworkSetRow): void {
    this.#disallowAll.run(set.network_set_id)
    this.#table.delete(set)
  }

  #changed (set: NetworkSetRow): NetworkSetRow {
    return this.#store({ ...set, last_modified_time: this.#clock.now() })
  }

  #store (set: NetworkSetRow): NetworkSetRow {
    return this.#table.put({ ...set, document: JSON.stringify(networkSetView(set, this.#allowed.all(set.network_set_id))) })
  }
}
