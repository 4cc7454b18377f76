import type { Owner } from '../types.ts'
import type { Database } from './database.ts'

/** What happens in the emulated world. A change of state says it; whoever keeps a history, an index or a rule listens. */
export interface DomainEvents {
  SimRegistered: { operatorId: string, simId: string, imsi: string }
  SimChanged: { operatorId: string, simId: string, changed: readonly SimAspect[] }
  /** the expiry action has been carried out */
  SimExpired: { operatorId: string, simId: string }
  /** gone with its operator */
  SimRemoved: { simId: string, imsis: readonly string[] }
  GroupDeleted: { owner: Owner, groupId: string }
  OperatorDeleted: { operatorId: string }
  OrderConfirmed: { operatorId: string, orderId: string }
  OrderShipped: { operatorId: string, orderId: string }
  /** taken back; somebody has to complete it */
  OrderCancelling: { operatorId: string, orderId: string }
  /** gone with its operator */
  OrderRemoved: { orderId: string }
}

/** Parts of a SIM whose change somebody may care for; the status history records the first four (facts 02, section 12). */
export type SimAspect = 'status' | 'speedClass' | 'group' | 'bundles' | 'tags' | 'expiry' | 'imeiLock' | 'termination'

export type EventName = keyof DomainEvents
type Listener<Name extends EventName> = (event: DomainEvents[Name]) => void

/** Listeners inside the transaction share its fate; those after the commit only ever hear of what really happened. */
export class Events {
  readonly #inside = new Map<EventName, Listener<never>[]>()
  readonly #after = new Map<EventName, Listener<never>[]>()
  #happened: { name: EventName, event: unknown }[] = []

  constructor (database: Database) {
    database.onTransaction({
      afterCommit: () => { if (this.#happened.length > 0) this.#publish() },
      afterRollback: () => { this.#happened = [] }
    })
  }

  /** Calls `listener` inside the transaction of the change. */
  on<Name extends EventName> (name: Name, listener: Listener<Name>): void {
    this.#inside.set(name, [...this.#inside.get(name) ?? [], listener])
  }

  /** Calls `listener` once the transaction has been committed. */
  afterCommit<Name extends EventName> (name: Name, listener: Listener<Name>): void {
    this.#after.set(name, [...this.#after.get(name) ?? [], listener])
  }

  /** To be called inside a transaction. */
  emit<Name extends EventName> (name: Name, event: DomainEvents[Name]): void {
    for (const listener of this.#inside.get(name) ?? []) (listener as Listener<Name>)(event)
    if (this.#after.has(name)) this.#happened.push({ name, event })
  }

  #publish (): void {
    const happened = this.#happened
    this.#happened = []
    for (const { name, event } of happened) {
      for (const listener of this.#after.get(name) ?? []) (listener as (event: unknown) => void)(event)
    }
  }
}
