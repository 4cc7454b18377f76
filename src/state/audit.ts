import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'

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

/** The API audit log: written by every call that is to be kept, read by the AuditLog operations. */
export class Audit {
  readonly #clock: Clock
  readonly #insert
  readonly #deleteOlder

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.statement<[string, number, string, string, string, number, string | null, string], never>(
      'INSERT INTO audit_log (operator_id, time, api_kind, method, request_path, status_code, user_name, remote_ip_address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    this.#deleteOlder = database.statement<[string, number], never>('DELETE FROM audit_log WHERE operator_id = ? AND time <= ?')
  }

  /** Adds an entry, and drops the operator's entries that are older than `retention` (ms). */
  add (entry: AuditEntry, retention: number): void {
    const now = this.#clock.now()
    this.#deleteOlder.run(entry.operatorId, now - retention)
    this.#insert.run(entry.operatorId, now, entry.apiKind, entry.method, entry.requestPath, entry.statusCode, entry.userName ?? null, entry.remoteIpAddress)
  }
}
