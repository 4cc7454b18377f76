import type { Page } from '../types.ts'
import { type NapterAuditEntry, napterAuditView } from '../views/audit-log.ts'
import type { Clock } from '../world/clock.ts'
import type { Contracts } from './contracts.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { type TimeFilter, timePage } from './time-pages.ts'

interface Row {
  entry_id: number
  time: number
  document: string
}

const CONTRACT = 'napter'
const DAY = 24 * 3600 * 1000
/** How long entries are kept, in ms, without and with the contract (facts 02, section 11). */
const RETENTION = DAY
const CONTRACTED_RETENTION = 366 * DAY

/** What happened on the port mappings of an operator. */
export class NapterAudit {
  readonly #clock: Clock
  readonly #contracts: Contracts
  readonly #insert
  readonly #page
  readonly #pageOfImsi
  readonly #deleteOlder

  constructor (database: Database, clock: Clock, events: Events, contracts: Contracts) {
    this.#clock = clock
    this.#contracts = contracts
    this.#insert = database.statement<[string, number, string, string], never>('INSERT INTO napter_audit_log (operator_id, time, imsi, document) VALUES (?, ?, ?, ?)')
    const bounds = 'time >= :from AND time <= :to AND (time, entry_id) < (:time, :entryId) ORDER BY time DESC, entry_id DESC LIMIT :count'
    this.#page = database.statement<[object], Row>(`SELECT entry_id, time, document FROM napter_audit_log WHERE operator_id = :operatorId AND ${bounds}`)
    this.#pageOfImsi = database.statement<[object], Row>(`SELECT entry_id, time, document FROM napter_audit_log WHERE operator_id = :operatorId AND imsi = :imsi AND ${bounds}`)
    this.#deleteOlder = database.statement<[string, number], never>('DELETE FROM napter_audit_log WHERE operator_id = ? AND time <= ?')
    // Giving the contract up discards all of it (facts 02, section 11).
    events.on('ContractChanged', ({ operatorId, contractName, active }) => {
      if (contractName === CONTRACT && !active) this.#deleteOlder.run(operatorId, this.#clock.now())
    })
  }

  /** Adds an entry of this moment, and drops the operator's entries that are too old. */
  add (entry: NapterAuditEntry): void {
    const now = this.#clock.now()
    this.#deleteOlder.run(entry.operatorId, now - this.#retention(entry.operatorId))
    this.#insert.run(entry.operatorId, now, entry.imsi, JSON.stringify(napterAuditView(entry, now)))
  }

  /** Newest first, as JSON text of one array. */
  list (operatorId: string, filter: TimeFilter & { imsi?: string | undefined }): { text: string, next?: string } {
    const oldest = this.#clock.now() - this.#retention(operatorId) + 1
    const { items, next }: Page<Row> = timePage({ ...filter, from: Math.max(filter.from ?? oldest, oldest) }, (bounds) =>
      (filter.imsi === undefined ? this.#page.all({ operatorId, ...bounds }) : this.#pageOfImsi.all({ operatorId, imsi: filter.imsi, ...bounds })))
    const text = `[${items.map(({ document }) => document).join(',')}]`
    return next === undefined ? { text } : { text, next }
  }

  #retention (operatorId: string): number {
    return this.#contracts.since(operatorId, CONTRACT) === undefined ? RETENTION : CONTRACTED_RETENTION
  }
}
