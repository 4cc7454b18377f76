import type { DocumentPage, Owner } from '../types.ts'
import { logEntryView } from '../views/log-entry.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import { documentPage, type Slice } from './keyset.ts'

/** Something that went wrong where no answer of the API could say it. */
export interface LoggedError {
  service: 'Air' | 'Beam' | 'Funk' | 'Funnel' | 'Harvest' | 'Napter' | 'Orbit' | 'Unified'
  /** `error` when missing */
  level?: 'debug' | 'info' | 'warning' | 'error'
  /** what it happened to; nothing when it was no single one */
  resource?: { type: 'Subscriber' | 'Device' | 'LoraDevice' | 'SigfoxDevice', id: string } | undefined
  /** `message` and whatever else the service tells */
  body: { message: string } & Record<string, unknown>
}

export interface ErrorLogFilter {
  resourceType?: string | undefined
  resourceId?: string | undefined
  service?: string | undefined
  /** ms, both included */
  from?: number | undefined
  to?: number | undefined
}

/** inferred: seven days, as for the logs of Soralets (facts 04, section 9). */
const KEPT = 7 * 24 * 3600 * 1000

/** What asynchronous services could not do. */
export class ErrorLogs {
  readonly #clock: Clock
  readonly #insert
  readonly #purge
  readonly #page

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.statement<[string, string, number, string, string | null, string | null, string], never>(
      'INSERT INTO error_logs (operator_id, coverage, time, service, resource_type, resource_id, document) VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#purge = database.statement<[string, string, number], never>('DELETE FROM error_logs WHERE operator_id = ? AND coverage = ? AND time < ?')
    this.#page = database.array<[object], [string, string]>(
      `SELECT time || '-' || log_id, document FROM error_logs
       WHERE operator_id = :operatorId AND coverage = :coverage AND time >= :from AND time <= :to
         AND (:time IS NULL OR (time, log_id) < (:time, :id))
         AND (:service IS NULL OR service = :service) AND (:resourceType IS NULL OR resource_type = :resourceType) AND (:resourceId IS NULL OR resource_id = :resourceId)
       ORDER BY time DESC, log_id DESC LIMIT :count`)
  }

  add ({ operatorId, coverage }: Owner, error: LoggedError): void {
    const now = this.#clock.now()
    this.#purge.run(operatorId, coverage, now - KEPT)
    this.#insert.run(operatorId, coverage, now, error.service, error.resource?.type ?? null, error.resource?.id ?? null, JSON.stringify(logEntryView(operatorId, now, error)))
  }

  /** Newest first (inferred: facts 04, section 9). */
  list (owner: Owner, filter: ErrorLogFilter, { limit, after }: Slice): DocumentPage {
    const [time, id] = /^\d+-\d+$/.test(after) ? after.split('-').map(Number) : [null, null]
    const { from = 0, to = Number.MAX_SAFE_INTEGER, service = null, resourceType = null, resourceId = null } = filter
    const oldest = this.#clock.now() - KEPT
    return documentPage(this.#page.all({ ...owner, from: Math.max(from, oldest), to, time, id, service, resourceType, resourceId, count: limit + 1 }), limit)
  }
}
