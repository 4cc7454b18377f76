import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../../types.ts'
import { loraGatewayView } from '../../views/radios.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { GroupFilter } from '../groups.ts'
import { documentPage, type Slice } from '../keyset.ts'
import type { NetworkSets } from './network-sets.ts'
import { has, terminated, type TerminableRow, ThingTable, withoutTag, withTags } from './thing-table.ts'

export interface LoraGatewayRow extends TerminableRow {
  gateway_id: string
  address: string | null
  online: number
  /** inferred: bought by the operator, otherwise rented from the platform (facts 05, 1.4) */
  owned: number
  network_set_id: string | null
  created_time: number
}

export interface NewLoraGateway {
  gatewayId?: string | undefined
  address?: string | undefined
  online?: boolean | undefined
  owned?: boolean | undefined
  tags?: Tags | undefined
}

const columns = columnsOf<LoraGatewayRow>({
  gateway_id: true, operator_id: true, address: true, online: true, owned: true, network_set_id: true, status: true, termination_enabled: true, tags: true, created_time: true, last_modified_time: true, document: true
})

/** LoRaWAN gateways, by EUI. They come with orders: no operation of the API registers one (facts 05, 1.4). */
export class LoraGateways {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #sets: NetworkSets
  readonly #table: ThingTable<LoraGatewayRow>
  readonly #inSet
  readonly #page
  readonly #hearing
  readonly #any

  constructor (database: Database, clock: Clock, ids: Ids, sets: NetworkSets) {
    this.#clock = clock
    this.#ids = ids
    this.#sets = sets
    this.#table = new ThingTable(database, 'lora_gateways', columns, 'gateway_id')
    this.#inSet = this.#table.query('network_set_id = ?')
    this.#page = database.array<[string, string, number], [string, string]>('SELECT gateway_id, document FROM lora_gateways WHERE network_set_id = ? AND gateway_id > ? ORDER BY gateway_id LIMIT ?')
    const reaches = `(operator_id IS NULL OR (operator_id = :operatorId AND network_set_id IS NULL) OR network_set_id IN (
      SELECT network_set_id FROM lora_network_sets WHERE operator_id = :operatorId
      UNION ALL SELECT network_set_id FROM lora_network_set_permissions WHERE operator_id = :operatorId)) AND status <> 'terminated'`
    this.#hearing = database.value<[object], string>(`SELECT gateway_id FROM lora_gateways WHERE ${reaches} AND online = 1 ORDER BY gateway_id`)
    this.#any = database.value<[object], number>(`SELECT 1 FROM lora_gateways WHERE ${reaches} LIMIT 1`)
  }

  /** @param operatorId whose it is; the platform's own without one. Refuses an id that is taken (EMU0091). */
  add (operatorId: string | undefined, { gatewayId, address, online = true, owned = true, tags = {} }: NewLoraGateway): LoraGatewayRow {
    const id = gatewayId === undefined ? this.#freeId() : gatewayId.toLowerCase()
    demand(this.find(id) === undefined, 'EMU0091', { thing: 'LoRaWAN gateway', id })
    const now = this.#clock.now()
    return this.#store({
      gateway_id: id,
      operator_id: operatorId ?? null,
      address: address ?? null,
      online: online ? 1 : 0,
      owned: owned && operatorId !== undefined ? 1 : 0,
      network_set_id: null,
      status: online ? 'active' : 'ready',
      termination_enabled: 0,
      tags: JSON.stringify(tags),
      created_time: now,
      last_modified_time: now,
      document: ''
    })
  }

  /** As the API shows it, as JSON text. Refuses a gateway that the caller does not have (FEM9201). */
  document (owner: Owner, gatewayId: string): string {
    return this.#mine(owner, gatewayId).document
  }

  list (owner: Owner, { after, limit }: Slice, filter?: GroupFilter): DocumentPage {
    return this.#table.list(owner, { after: after.toLowerCase(), limit }, filter)
  }

  /** Those in a set that the caller can see, whoever has them. */
  inNetworkSet (owner: Owner, networkSetId: string, { after, limit }: Slice): DocumentPage {
    this.#sets.document(owner, networkSetId)
    return documentPage(this.#page.all(networkSetId, after.toLowerCase(), limit + 1), limit)
  }

  find (gatewayId: string): LoraGatewayRow | undefined {
    return this.#table.find(gatewayId.toLowerCase())
  }

  /** Of every operator, and the platform's. */
  everyone (): LoraGatewayRow[] {
    return this.#table.everyone()
  }

  /**
   * Ids of the gateways that are online and carry this operator's devices: of its network sets and those shared with it, and the
   * platform's own; inferred: and its own ones in no set (facts 05, 1.4).
   */
  hearing (operatorId: string): string[] {
    return this.#hearing.all({ operatorId })
  }

  /** The same, online or not: whether there are any. */
  reachAny (operatorId: string): boolean {
    return this.#any.get({ operatorId }) !== undefined
  }

  /** inferred: ready until it is first online. Refuses a terminated one (EMU0092). */
  setOnline (gateway: LoraGatewayRow, online: boolean): LoraGatewayRow {
    demand(gateway.status !== 'terminated', 'EMU0092', { id: gateway.gateway_id })
    return this.#change(gateway, online ? { online: 1, status: 'active' } : { online: 0 })
  }

  /** Takes the place of an earlier set. Refuses a rented gateway (FEM9213, inferred) and a set that is not the caller's own (FEM9202). */
  setNetworkSet (owner: Owner, gatewayId: string, networkSetId: string): string {
    const gateway = this.#mine(owner, gatewayId)
    demand(gateway.owned === 1, 'FEM9213')
    demand(gateway.status !== 'terminated', 'FEM9216')
    return this.#change(gateway, { network_set_id: this.#sets.own(owner, networkSetId).network_set_id }).document
  }

  unsetNetworkSet (owner: Owner, gatewayId: string): string {
    return this.#change(this.#mine(owner, gatewayId), { network_set_id: null }).document
  }

  /** inferred: its gateways leave it (facts 05, 1.4). */
  deleteNetworkSet (owner: Owner, networkSetId: string): void {
    this.#sets.delete(owner, networkSetId)
    for (const gateway of this.#inSet.all(networkSetId)) this.#change(gateway, { network_set_id: null })
  }

  putTags (owner: Owner, gatewayId: string, tags: Tags): string {
    const gateway = this.#mine(owner, gatewayId)
    return this.#change(gateway, withTags(gateway, tags)).document
  }

  deleteTag (owner: Owner, gatewayId: string, name: string): void {
    const gateway = this.#mine(owner, gatewayId)
    this.#change(gateway, withoutTag(gateway, name))
  }

  setTermination (owner: Owner, gatewayId: string, enabled: boolean): string {
    return this.#change(this.#mine(owner, gatewayId), { termination_enabled: enabled ? 1 : 0 }).document
  }

  /** inferred: it is offline and in no network set from then on. Refuses a rented one (FEM9213, inferred: facts 05, 1.4). */
  terminate (owner: Owner, gatewayId: string): string {
    const gateway = this.#mine(owner, gatewayId)
    demand(gateway.owned === 1, 'FEM9213')
    return this.#change(gateway, { ...terminated(gateway), online: 0, network_set_id: null }).document
  }

  #mine (owner: Owner, gatewayId: string): LoraGatewayRow {
    return found(this.#table.of(owner, gatewayId.toLowerCase()), 'FEM9201')
  }

  #change (gateway: LoraGatewayRow, values: Partial<LoraGatewayRow>): LoraGatewayRow {
    return has(gateway, values) ? gateway : this.#store({ ...gateway, ...values, last_modified_time: this.#clock.now() })
  }

  #store (gateway: LoraGatewayRow): LoraGatewayRow {
    return this.#table.put({ ...gateway, document: JSON.stringify(loraGatewayView(gateway)) })
  }

  #freeId (): string {
    for (;;) {
      const gatewayId = this.#ids.loraGatewayId()
      if (this.find(gatewayId) === undefined) return gatewayId
    }
  }
}
