import { isInRange, readRange } from '../permissions/ip-range.ts'
import { demand, found } from '../refusal.ts'
import type { DocumentPage, Owner } from '../types.ts'
import { portMappingView } from '../views/port-mapping.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { documentPage, type Slice } from './keyset.ts'
import type { NapterAudit } from './napter-audit.ts'
import { type Card, isReachable } from './sim-rows.ts'
import type { Sims } from './sims.ts'

/** s: half an hour unless asked otherwise (inferred), at most eight hours (facts 02, section 11) */
const USUAL_DURATION = 1800
const LONGEST_DURATION = 28_800

export type Strategy = 'IMSI_PRIORITIZED' | 'AIR_PRIORITIZED' | 'ARC_PRIORITIZED' | 'DYNAMIC'

export interface MappingRequest {
  imsi?: string | undefined
  /** goes before the IMSI */
  simId?: string | undefined
  service?: 'air' | 'arc' | undefined
  port: number
  duration?: number | undefined
  tlsRequired?: boolean | undefined
  ipRanges?: readonly string[] | undefined
  /** address of who asks: alone let in unless ranges are given (inferred) */
  caller: string
}

/** Where a mapping is reached. */
export interface Door {
  ipAddress: string
  port: number
}

export interface MappingRow {
  ip_address: string
  port: number
  operator_id: string
  coverage: Owner['coverage']
  /** counts up: their order */
  mapping_number: number
  sim_id: string
  device_port: number
  tls_required: number
  /** JSON array */
  ip_ranges: string
  /** ms */
  expired_time: number
  document: string
}

/** What of a connection through a mapping is written down; facts 02, section 11 says what each means. */
export type Passage = 'ACCESS' | 'DENIED' | 'CONNECTED' | 'REFUSED' | 'CLOSED'

/** Napter: doors on the internet that lead to a port of a device for a while (facts 02, section 11). */
export class PortMappings {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #sims: Sims
  readonly #audit: NapterAudit
  readonly #insert
  readonly #row
  readonly #all
  readonly #page
  readonly #ofSim
  readonly #rowsOfSim
  readonly #delete

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, sims: Sims, audit: NapterAudit) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#sims = sims
    this.#audit = audit
    this.#insert = database.statement<[MappingRow], never>(
      `INSERT INTO port_mappings (ip_address, port, operator_id, coverage, mapping_number, sim_id, device_port, tls_required, ip_ranges, expired_time, document)
       VALUES (:ip_address, :port, :operator_id, :coverage, :mapping_number, :sim_id, :device_port, :tls_required, :ip_ranges, :expired_time, :document)`)
    this.#row = database.statement<[string, number], MappingRow>('SELECT * FROM port_mappings WHERE ip_address = ? AND port = ?')
    this.#all = database.statement<[], MappingRow>('SELECT * FROM port_mappings ORDER BY mapping_number')
    this.#page = database.array<[string, string, number, number], [string, string]>(
      `SELECT CAST(mapping_number AS TEXT), document FROM port_mappings WHERE operator_id = ? AND coverage = ? AND mapping_number > ? ORDER BY mapping_number LIMIT ?`)
    this.#ofSim = database.value<[string], string>('SELECT document FROM port_mappings WHERE sim_id = ? ORDER BY mapping_number')
    this.#rowsOfSim = database.statement<[string], MappingRow>('SELECT * FROM port_mappings WHERE sim_id = ?')
    this.#delete = database.statement<[string, number], never>('DELETE FROM port_mappings WHERE ip_address = ? AND port = ?')
    events.on('SimRemoved', ({ simId }) => { for (const row of this.#rowsOfSim.all(simId)) this.#remove(row) })
  }

  /** Refuses what create() would, before a door is opened for it. */
  check (owner: Owner, request: MappingRequest): void {
    this.#understood(owner, request)
  }

  /**
   * A mapping behind this door, as JSON text. Refuses an unknown SIM, one that is offline (SEM0016; inferred), a port
   * (SEM9510), duration (SEM9511) or range (SEM9512) that cannot be.
   */
  create (owner: Owner, request: MappingRequest, door: Door): string {
    const { card, strategy, duration, ipRanges } = this.#understood(owner, request)
    const now = this.#clock.now()
    const document = JSON.stringify(portMappingView({
      ...door,
      operatorId: owner.operatorId,
      createdTime: now,
      duration,
      tlsRequired: request.tlsRequired === true,
      devicePort: request.port,
      strategy,
      ...(strategy === 'IMSI_PRIORITIZED' ? { imsi: request.imsi! } : { simId: card.sim.sim_id }),
      ipRanges
    }))
    const row: MappingRow = {
      ip_address: door.ipAddress,
      port: door.port,
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      mapping_number: this.#ids.number('port-mapping'),
      sim_id: card.sim.sim_id,
      device_port: request.port,
      tls_required: request.tlsRequired === true ? 1 : 0,
      ip_ranges: JSON.stringify(ipRanges),
      expired_time: now + duration * 1000,
      document
    }
    this.#insert.run(row)
    this.#sims.update(card, ['portMapping'], { last_port_mapping_created_time: now }, card.subscribers)
    this.#write(row, 'CREATED', this.#ids.uuid(), { ipAddress: request.caller })
    this.#events.emit('PortMappingCreated', { row })
    return document
  }

  find ({ ipAddress, port }: Door): MappingRow | undefined {
    return this.#row.get(ipAddress, port)
  }

  all (): MappingRow[] {
    return this.#all.all()
  }

  list (owner: Owner, slice: Slice): DocumentPage {
    return documentPage(this.#page.all(owner.operatorId, owner.coverage, Number(slice.after) || 0, slice.limit + 1), slice.limit)
  }

  /** Of one SIM, as JSON text; none is refused (SEM9513; facts 02, section 11). */
  ofSim (owner: Owner, simId: string): string {
    this.#sims.card(owner, simId)
    const documents = this.#ofSim.all(simId)
    demand(documents.length > 0, 'SEM9513')
    return `[${documents.join(',')}]`
  }

  ofImsi (owner: Owner, imsi: string): string {
    return this.ofSim(owner, found(this.#sims.find(owner, imsi), 'SEM9011'))
  }

  /** Refuses one that is not the owner's (SEM9513). */
  delete (owner: Owner, door: Door, caller: string): void {
    const row = this.find(door)
    demand(row?.operator_id === owner.operatorId && row.coverage === owner.coverage, 'SEM9513')
    this.#remove(row)
    this.#write(row, 'DELETED', this.#ids.uuid(), { ipAddress: caller })
  }

  /** The end of its time. */
  expire (door: Door): void {
    const row = this.find(door)
    if (row === undefined) return
    this.#remove(row)
    this.#write(row, 'EXPIRED', this.#ids.uuid(), { ipAddress: row.ip_address })
  }

  admits (row: MappingRow, address: string): boolean {
    return (JSON.parse(row.ip_ranges) as string[]).some((range) => isInRange(address, readRange(range)!))
  }

  /** Writes down what happened to a connection, all of whose entries have the same id. */
  record (row: MappingRow, type: Passage, connectionId: string, source: { ipAddress: string, port: number }): void {
    this.#write(row, type, connectionId, source)
  }

  #understood (owner: Owner, request: MappingRequest): { card: Card, strategy: Strategy, duration: number, ipRanges: string[] } {
    const simId = request.simId ?? (request.imsi === undefined ? undefined : found(this.#sims.find(owner, request.imsi), 'SEM9011'))
    demand(simId !== undefined, 'SEM9514')
    const card = this.#sims.card(owner, simId)
    const { port, duration = USUAL_DURATION, ipRanges } = request
    demand(Number.isInteger(port) && port >= 1 && port <= 65_535, 'SEM9510')
    demand(Number.isInteger(duration) && duration >= 1 && duration <= LONGEST_DURATION, 'SEM9511')
    const ranges = ipRanges === undefined || ipRanges.length === 0 ? [onlyThis(request.caller)] : [...ipRanges]
    demand(ranges.every((range) => readRange(range) !== undefined), 'SEM9512')
    demand(isReachable(card), 'SEM0016')
    const strategy: Strategy = request.simId === undefined ? 'IMSI_PRIORITIZED'
      : request.service === 'air' ? 'AIR_PRIORITIZED' : request.service === 'arc' ? 'ARC_PRIORITIZED' : 'DYNAMIC'
    return { card, strategy, duration, ipRanges: ranges }
  }

  #remove (row: MappingRow): void {
    this.#delete.run(row.ip_address, row.port)
    this.#events.emit('PortMappingRemoved', { ipAddress: row.ip_address, port: row.port })
  }

  #write (row: MappingRow, type: Passage | 'CREATED' | 'DELETED' | 'EXPIRED', connectionId: string, source: { ipAddress: string, port?: number }): void {
    const card = this.#sims.load(row.sim_id)
    if (card === undefined) return
    this.#audit.add({
      operatorId: row.operator_id,
      imsi: card.sim.primary_imsi,
      connectionId,
      type,
      tls: row.tls_required === 1,
      direction: {
        sourceIPAddress: source.ipAddress,
        ...(source.port === undefined ? {} : { sourcePort: source.port }),
        destinationIPAddress: card.sim.device_address,
        destinationPort: row.device_port
      }
    })
  }
}

function onlyThis (address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`
}
