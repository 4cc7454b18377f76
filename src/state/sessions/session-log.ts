import type { DocumentPage } from '../../types.ts'
import { sessionEventView } from '../../views/session.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { documentPage, type Slice } from '../keyset.ts'
import type { SimRow } from '../sim-rows.ts'
import type { Session } from './session-rows.ts'

/** ms. Older events are gone, those of sessions that still live too (facts 02, section 7). */
const KEPT = 32 * 24 * 3600 * 1000

export interface SessionEventQuery extends Slice {
  /** ms, both ends included */
  from?: number | undefined
  to?: number | undefined
  /** only events of sessions by this IMSI */
  imsi?: string | undefined
}

/** What happened to sessions, for 32 days. */
export class SessionLog {
  readonly #clock: Clock
  readonly #insert
  readonly #forget
  readonly #list

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#insert = database.statement<[string, string, string, number, string], never>('INSERT INTO session_events (operator_id, sim_id, imsi, time, document) VALUES (?, ?, ?, ?, ?)')
    this.#forget = database.statement<[string, string, number], never>('DELETE FROM session_events WHERE operator_id = ? AND sim_id = ? AND time < ?')
    this.#list = database.array<[object], [string, string]>(`
      SELECT time || '-' || event_id, document FROM session_events
      WHERE operator_id = :operatorId AND sim_id = :simId AND (:imsi IS NULL OR imsi = :imsi)
        AND time BETWEEN :from AND :to AND (time, event_id) < (:time, :event)
      ORDER BY time DESC, event_id DESC LIMIT :count`)
    const removeAll = database.statement<[string], never>('DELETE FROM session_events WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => removeAll.run(operatorId))
  }

  add (event: 'Created' | 'Modified' | 'Deleted', session: Session, sim: SimRow, time: number): void {
    // The network knows registered SIMs only.
    const operatorId = sim.operator_id!
    if (event === 'Created') this.#forget.run(operatorId, sim.sim_id, time - KEPT)
    this.#insert.run(operatorId, sim.sim_id, session.imsi, time, JSON.stringify(sessionEventView(event, session, sim, time)))
  }

  /**
   * Newest first. The next key is the time of the last event, as the IMSI operation documents it, and its number, since on a
   * frozen clock many happen at one time; a time alone is taken as well.
   */
  list (operatorId: string, simId: string, { from = 0, to = Number.MAX_SAFE_INTEGER, imsi, after, limit }: SessionEventQuery): DocumentPage {
    const [time, event] = /^\d{1,15}(-\d{1,15})?$/.test(after) ? after.split('-').map(Number) as [number, number?] : [Number.MAX_SAFE_INTEGER]
    const oldest = Math.max(from, this.#clock.now() - KEPT)
    return documentPage(this.#list.all({ operatorId, simId, imsi: imsi ?? null, from: oldest, to, time, event: event ?? 0, count: limit + 1 }), limit)
  }
}
