import { offlineView, previousSessionView } from '../../views/session.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { SimRow } from '../sim-rows.ts'
import type { SessionLog } from './session-log.ts'
import type { Cell, Session } from './session-rows.ts'

type Row = [string, string, string, string, string, string, string, number, number]

/** The columns of a card that speak of its session. */
export type SessionColumns = Pick<SimRow, 'session_status' | 'previous_session'>

/** The sessions that live, one per SIM. Whoever ends or changes one here writes the card as well: see SimChanges and Sessions. */
export class LiveSessions {
  readonly log: SessionLog
  readonly #exists
  readonly #get
  readonly #put
  readonly #delete

  constructor (database: Database, events: Events, log: SessionLog) {
    this.log = log
    this.#exists = database.value<[string], number>('SELECT 1 FROM sim_sessions WHERE sim_id = ?')
    this.#get = database.array<[string], Row>('SELECT imsi, subscription, session_id, imei, cell, address, region, created_time, updated_time FROM sim_sessions WHERE sim_id = ?')
    this.#put = database.statement<[string, ...Row], never>('INSERT OR REPLACE INTO sim_sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    this.#delete = database.statement<[string], never>('DELETE FROM sim_sessions WHERE sim_id = ?')
    events.on('SimRemoved', ({ simId }) => this.#delete.run(simId))
  }

  exists (simId: string): boolean {
    return this.#exists.get(simId) !== undefined
  }

  get (simId: string): Session | undefined {
    const row = this.#get.get(simId)
    if (row === undefined) return undefined
    const [imsi, subscription, sessionId, imei, cell, address, region, createdTime, updatedTime] = row
    return { simId, imsi, subscription, sessionId, imei, cell: JSON.parse(cell) as Cell, address, region, createdTime, updatedTime }
  }

  put (s: Session): void {
    this.#put.run(s.simId, s.imsi, s.subscription, s.sessionId, s.imei, JSON.stringify(s.cell), s.address, s.region, s.createdTime, s.updatedTime)
  }

  /** Ends the session of a card, if it has one: what the card shows of it then, and the session that it was. */
  end (sim: SimRow, time: number): { session: Session, columns: SessionColumns } | undefined {
    const session = this.get(sim.sim_id)
    if (session === undefined) return undefined
    this.#delete.run(sim.sim_id)
    this.log.add('Deleted', session, sim, time)
    return {
      session,
      columns: { session_status: JSON.stringify(offlineView(session, time)), previous_session: JSON.stringify(previousSessionView(session, time)) }
    }
  }
}
