import type { Database } from '../database.ts'
import type { EventHandler } from './definition.ts'

/** Which handler has fired for whom, and until when (ms) it looks away; who is not in it can make it fire. */
export class Firings {
  readonly #isInactive
  readonly #put
  readonly #next
  readonly #over
  readonly #clear
  readonly #forget

  constructor (database: Database) {
    this.#isInactive = database.value<[string, string, string, number], number>(
      'SELECT 1 FROM event_handler_firings WHERE operator_id = ? AND handler_id = ? AND entity = ? AND (inactive_until IS NULL OR inactive_until > ?)')
    this.#put = database.statement<[string, string, string, number | null], never>('INSERT OR REPLACE INTO event_handler_firings VALUES (?, ?, ?, ?)')
    this.#next = database.value<[string, string], number | null>('SELECT min(inactive_until) FROM event_handler_firings WHERE operator_id = ? AND handler_id = ?')
    this.#over = database.value<[string, string, number], string>(
      'DELETE FROM event_handler_firings WHERE operator_id = ? AND handler_id = ? AND inactive_until <= ? RETURNING entity')
    this.#forget = database.statement<[string, string], never>('DELETE FROM event_handler_firings WHERE operator_id = ? AND entity = ?')
    this.#clear = database.statement<[string, string], never>('DELETE FROM event_handler_firings WHERE operator_id = ? AND handler_id = ?')
  }

  isInactive ({ owner, handlerId }: EventHandler, entity: string, now: number): boolean {
    return this.#isInactive.get(owner.operatorId, handlerId, entity, now) !== undefined
  }

  /** until: undefined for good */
  put ({ owner, handlerId }: EventHandler, entity: string, until: number | undefined): void {
    this.#put.run(owner.operatorId, handlerId, entity, until ?? null)
  }

  /** When the next of them can make it fire again; undefined when nobody ever will. */
  next ({ owner, handlerId }: EventHandler): number | undefined {
    return this.#next.get(owner.operatorId, handlerId) ?? undefined
  }

  /** Forgets those whose time is over by `now`, and returns them. */
  takeOver ({ owner, handlerId }: EventHandler, now: number): string[] {
    return this.#over.all(owner.operatorId, handlerId, now)
  }

  /** Of an IMSI or a SIM that is no longer the operator's. */
  forget (operatorId: string, entity: string): void {
    this.#forget.run(operatorId, entity)
  }

  clear ({ owner, handlerId }: EventHandler): void {
    this.#clear.run(owner.operatorId, handlerId)
  }
}
