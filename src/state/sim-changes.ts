import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Events, SessionEnd, SimAspect } from './events.ts'
import type { LiveSessions } from './sessions/live-sessions.ts'
import { NO_IMEI, type Session } from './sessions/session-rows.ts'
import { type Card, primaryOf, type SimRow, type SimStatus, type SubscriberRow } from './sim-rows.ts'
import type { SimStore } from './sim-store.ts'

/** Statuses in which a SIM may be online; leaving them ends its session (facts 02, section 5). */
const CONNECTED: ReadonlySet<SimStatus> = new Set(['active', 'testing'])

/** What changes beside the card's own columns, and why a session would end by it. */
interface Further {
  ofPrimary?: Partial<SubscriberRow>
  /** all of them, with changes of the added ones */
  subscribers?: readonly SubscriberRow[]
  cause?: SessionEnd
}

/** The one way in which a card changes once it is an operator's: written, shown anew and told to whoever listens. */
export class SimChanges {
  readonly #clock: Clock
  readonly #events: Events
  readonly #store: SimStore
  readonly #live: LiveSessions

  constructor (clock: Clock, events: Events, store: SimStore, live: LiveSessions) {
    this.#clock = clock
    this.#events = events
    this.#store = store
    this.#live = live
  }

  /** What the card has already is no change, and nobody hears of it. Returns the card as it is then. */
  apply (card: Card, changed: readonly SimAspect[], ofSim: Partial<SimRow>, { ofPrimary = {}, subscribers: others = card.subscribers, cause = 'status' }: Further = {}): Card {
    if (holds(card.sim, ofSim) && holds(primaryOf(card), ofPrimary)) return card
    const now = this.#clock.now()
    const next: SimRow = { ...card.sim, ...ofSim, last_modified_time: now }
    const ended = next.status === card.sim.status || CONNECTED.has(next.status) ? undefined : this.#live.end(next, now)
    const sim: SimRow = { ...next, ...ended?.columns }
    const subscribers = others.map((s): SubscriberRow => {
      if (s.is_primary === 1) return { ...s, ...ofPrimary, status: sim.status }
      // Additional subscriptions have a status of their own, but end with the card (facts 02, sections 5 and 6).
      return sim.status === 'terminated' ? { ...s, status: sim.status } : s
    })
    const saved = this.#save(card, { sim, subscribers }, ended === undefined ? changed : [...changed, 'session'])
    if (ended !== undefined) this.#events.emit('SessionDeleted', { ...sessionEvent(saved, ended.session), cause })
    return saved
  }

  /** A change of the card's own columns, none of which is about its session, and of the subscriptions on it. */
  update (card: Card, changed: readonly SimAspect[], ofSim: Partial<SimRow>, subscribers: SubscriberRow[]): Card {
    return this.#save(card, { sim: { ...card.sim, ...ofSim, last_modified_time: this.#clock.now() }, subscribers }, changed)
  }

  /**
   * Ends the session of a card and nothing else; undefined when it has none. inferred: the session ends, and everything shows
   * it, at one and the same time; recorded ones are shown 0.1 to 0.5 s earlier (facts 02, section 7).
   */
  endSession (card: Card, cause: SessionEnd): Card | undefined {
    const ended = this.#live.end(card.sim, this.#clock.now())
    if (ended === undefined) return undefined
    const saved = this.apply(card, ['session'], ended.columns)
    this.#events.emit('SessionDeleted', { ...sessionEvent(saved, ended.session), cause })
    return saved
  }

  #save (before: Card, card: Card, changed: readonly SimAspect[]): Card {
    const saved = this.#store.change(before, card)
    this.#events.emit('SimChanged', { operatorId: card.sim.operator_id!, card: saved, before, changed })
    return saved
  }
}

/** What listeners hear of a session. */
export function sessionEvent (card: Card, { imsi, sessionId, imei }: Session): { owner: Owner, card: Card, imsi: string, sessionId: string, imei: string | null } {
  return { owner: ownerOf(card), card, imsi, sessionId, imei: imei === NO_IMEI ? null : imei }
}

/** Of a card that is registered. */
export function ownerOf ({ sim }: Card): Owner {
  return { operatorId: sim.operator_id!, coverage: sim.coverage }
}

/** Whether `row` has all of these values. */
function holds<Row extends object> (row: Row, values: Partial<Row>): boolean {
  return (Object.keys(values) as (keyof Row)[]).every((column) => row[column] === values[column])
}
