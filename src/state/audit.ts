import type { Page } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Contracts } from './contracts.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { type TimeFilter, timePage } from './time-pages.ts'

export interface AuditEntry {
  operatorId: string
  /** the route, e.g. /v1/sims/{sim_id} */
  apiKind: string
  method: string
  requestPath: string
  statusCode: number
  userName: string | undefined
  remoteIpAddress: string
}

export interface AuditRow {
  entry_id: number
  operator_id: string
  /** ms */
  time: number
  api_kind: string
  method: string
  request_path: string
  status_code: number
  user_name: string | null
  remote_ip_address: string
}

const CONTRACT = 'api_audit_log'
const DAY = 24 * 3600 * 1000
/** How long entries are kept, in ms, without and with the contract (facts 01, section 6). */
const RETENTION = DAY
const CONTRACTED_RETENTION = 366 * DAY

/** The API audit log: written by every call that is to be kept, read by the AuditLog operations. */
export class Audit {
  readonly #clock: Clock
  readonly #contracts: Contracts
  readonly #insert
  readonly #page
  readonly #deleteOlder
  readonly #deleteExtended

  constructor (database: Database, clock: Clock, events: Events, contracts: Contracts) {
    this.#clock = clock
    this.#contracts = contracts
    this.#insert = database.statement<[string, number, string, string, string, number, string | null, string], never>(
      'INSERT INTO audit_log (operator_id, time, api_kind, method, request_path, status_code, user_name, remote_ip_address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    this.#page = database.statement<[object], AuditRow>(
      `SELECT * FROM audit_log WHERE operator_id = :operatorId AND time >= :from AND time <= :to AND (time, entry_id) < (:time, :entryId)
       AND (:apiKind IS NULL OR api_kind = :apiKind) ORDER BY time DESC, entry_id DESC LIMIT :count`)
    this.#deleteOlder = database.statement<[string, number], never>('DELETE FROM audit_log WHERE operator_id = ? AND time <= ?')
    // Where all operations of the tag Auth live, and no other.
    this.#deleteExtended = database.statement<[string], never>(`DELETE FROM audit_log WHERE operator_id = ? AND api_kind <> '/v1/auth' AND api_kind NOT LIKE '/v1/auth/%'`)
    // Nothing of before the contract is seen under it, and what it had kept is gone with it, even if it is taken out again (facts 01, section 6).
    events.on('ContractChanged', ({ operatorId, contractName, active }) => {
      if (contractName !== CONTRACT) return
      if (!active) this.#deleteExtended.run(operatorId)
      this.#deleteOlder.run(operatorId, active ? this.#clock.now() : this.#clock.now() - RETENTION)
    })
  }

  /** Without the contract only calls of the tag Auth are kept. */
  keepsAll (operatorId: string): boolean {
    return this.#contracts.since(operatorId, CONTRACT) !== undefined
  }

  /** Adds an entry, and drops the operator's entries that are too old. */
  add (entry: AuditEntry): void {
    const now = this.#clock.now()
    this.#deleteOlder.run(entry.operatorId, now - this.#retention(entry.operatorId))
    this.#insert.run(entry.operatorId, now, entry.apiKind, entry.method, entry.requestPath, entry.statusCode, entry.userName ?? null, entry.remoteIpAddress)
  }

  /** Newest first. */
  list (operatorId: string, filter: TimeFilter & { apiKind?: string | undefined }): Page<AuditRow> {
    const oldest = this.#clock.now() - this.#retention(operatorId) + 1
    return timePage({ ...filter, from: Math.max(filter.from ?? oldest, oldest) }, (bounds) =>
      this.#page.all({ operatorId, apiKind: filter.apiKind ?? null, ...bounds }))
  }

  #retention (operatorId: string): number {
    return this.keepsAll(operatorId) ? CONTRACTED_RETENTION : RETENTION
  }
}
