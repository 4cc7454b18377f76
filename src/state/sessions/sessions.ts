import { demand } from '../../refusal.ts'
import { liveSessionView } from '../../views/session.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events, SessionEnd, SimAspect } from '../events.ts'
import { ownerOf, sessionEvent, type SimChanges } from '../sim-changes.ts'
import { type Card, primaryOf, type SimRow, type SubscriberRow } from '../sim-rows.ts'
import { withStatus } from '../sim-status.ts'
import type { SimStore } from '../sim-store.ts'
import { type NetworkRefusal, networkRefusal } from './admission.ts'
import { Devices } from './devices.ts'
import type { LiveSessions } from './live-sessions.ts'
import { domainOf, isCovered, plmnOf, regionOf } from './networks.ts'
import type { Cell, Device, Session } from './session-rows.ts'
import type { TestModes } from './test-modes.ts'

/** What may be said of a connection. Nothing said: the SIM's device as it was, or one that is made up. */
export interface Attachment {
  /** 15 digits; fifteen zeros: the device reports none */
  imei?: string | undefined
  cell?: Cell | undefined
  /** the device comes back by itself when the network has cut it off */
  reconnects?: boolean | undefined
  /** which subscription of the card connects; its primary one unless said otherwise */
  imsi?: string | undefined
  /** ms of emulator time; now unless said otherwise */
  at?: number | undefined
}

/** Either it is online, or the network said no. card: as it is then. */
export type Connection = { card: Card, session: Session, refusal?: never } | { card: Card, session?: never, refusal: NetworkRefusal }

/**
 * The data sessions of SIMs, as their devices and networks make them: whether the network lets a SIM in, and what shows it
 * (facts 02, sections 5 and 7). Everything is to be called inside a transaction; an unknown SIM is refused (SEM9001).
 */
export class Sessions {
  readonly devices: Devices
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #store: SimStore
  readonly #changes: SimChanges
  readonly #live: LiveSessions
  readonly #testModes: TestModes

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, store: SimStore, changes: SimChanges, live: LiveSessions, testModes: TestModes) {
    this.devices = new Devices(database, ids, events)
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#store = store
    this.#changes = changes
    this.#live = live
    this.#testModes = testModes
  }

  isOnline (simId: string): boolean {
    return this.#live.exists(simId)
  }

  /** The live session; undefined while offline. */
  current (simId: string): Session | undefined {
    return this.#live.get(simId)
  }

  /** What the live session of a SIM says of its device, or the last one; undefined when it never was online. */
  last (simId: string): { imsi: string, iccid: string, imei: string, cell: Cell } | undefined {
    const { sim } = this.#card(simId)
    const session = this.#live.get(simId) ?? (sim.previous_session === null ? undefined : JSON.parse(sim.previous_session) as Session)
    return session && { imsi: session.imsi, iccid: sim.iccid, imei: session.imei, cell: session.cell }
  }

  /**
   * The device asks the network for a session. One that is online already gets a new one in the place of the old, as when it
   * lost its network without a word. A ready or standby SIM that is let in becomes active, or is tested (facts 02, section 5).
   */
  attach (simId: string, given: Attachment = {}): Connection {
    return this.#at(given.at, () => this.#attach(this.#card(simId), given, 'reattached'))
  }

  /** Ends the session of a SIM. Returns the card as it is then, undefined when the SIM is offline. */
  detach (simId: string, { at, cause = 'detached' }: { at?: number | undefined, cause?: SessionEnd } = {}): Card | undefined {
    return this.#at(at, () => (this.#live.exists(simId) ? this.#changes.endSession(this.#card(simId), cause) : undefined))
  }

  /** The device goes to another cell: in the same session, unless there the network has none for this SIM (inferred). One that searches tries there. */
  move (simId: string, cell: Cell): { card: Card, session?: Session, refusal?: NetworkRefusal } {
    const card = this.#card(simId)
    const { searching } = this.devices.change(card, { cell })
    const session = this.#live.get(simId)
    if (session === undefined) return searching ? this.#attach(card, {}, 'reattached') : { card }
    if (!isCovered(cell, card.sim.coverage)) return { card: this.detach(simId, { cause: 'no-coverage' })!, refusal: { cause: 'no-coverage', permanent: false } }
    const now = this.#clock.now()
    const moved: Session = { ...session, cell, updatedTime: now }
    this.#live.put(moved)
    this.#live.log.add('Modified', moved, card.sim, now)
    const registered = plmnOf(cell) === plmnOf(session.cell) && domainOf(cell) === domainOf(session.cell) ? {} : registration(card.sim, domainOf(cell), plmnOf(cell), now)
    const saved = this.#changes.apply(card, ['session'], { session_status: JSON.stringify(liveSessionView(moved)), ...registered })
    this.#events.emit('SessionModified', sessionEvent(saved, moved))
    return { card: saved, session: moved }
  }

  /** The SIM is put into another device. If it was online, that session is over and the new device asks for one of its own. */
  changeDevice (simId: string, imei: string): { card: Card, session?: Session, refusal?: NetworkRefusal } {
    const card = this.#card(simId)
    this.devices.change(card, { imei })
    if (!this.#live.exists(simId)) return { card }
    this.detach(simId, { cause: 'device-changed' })
    return this.#attach(this.#card(simId), {}, 'device-changed')
  }

  /** The device registers with a network: for calls and messages (cs), packets (ps) or LTE (eps). A session needs none of its own. */
  register (simId: string, domain: 'cs' | 'ps' | 'eps' | undefined, plmn: string | undefined): { card: Card, refusal?: NetworkRefusal } {
    const card = this.#card(simId)
    const { imei, cell } = this.devices.change(card, {})
    const refusal = networkRefusal(card, primaryOf(card), imei, cell, this.#clock.now())
    // inferred: an expiry and a lock are about sessions (facts 02, sections 5 and 7).
    if (refusal !== undefined && refusal.cause !== 'expired' && refusal.cause !== 'imei-locked') return { card, refusal }
    return { card: this.#changes.apply(card, ['location'], registration(card.sim, domain ?? domainOf(cell), plmn ?? plmnOf(cell), this.#clock.now())) }
  }

  /** What the SIM sits in, with what is given of it changed; a session that lives goes on as it is. */
  describeDevice (simId: string, given: { imei?: string | undefined, cell?: Cell | undefined, reconnects?: boolean | undefined }): Device {
    return this.devices.change(this.#card(simId), given)
  }

  #card (simId: string): Card {
    const card = this.#store.load(simId)
    demand(card !== undefined, 'SEM9001')
    return card
  }

  #at<T> (at: number | undefined, work: () => T): T {
    return at === undefined ? work() : this.#clock.at(at, work)
  }

  #attach (card: Card, given: Attachment, cause: SessionEnd): Connection {
    const { sim } = card
    const now = this.#clock.now()
    const { imei, cell } = this.devices.change(card, given)
    const subscriber = given.imsi === undefined ? primaryOf(card) : card.subscribers.find(({ imsi }) => imsi === given.imsi)
    demand(subscriber !== undefined, 'SEM9011')
    const refusal = networkRefusal(card, subscriber, imei, cell, now)
    if (refusal !== undefined) {
      if (refusal.cause === 'imei-locked') this.#events.emit('ImeiMismatched', { owner: ownerOf(card), card, imsi: subscriber.imsi, imei })
      return { card, refusal }
    }
    const ended = this.#live.end(sim, now)
    const session: Session = {
      simId: sim.sim_id,
      imsi: subscriber.imsi,
      subscription: subscriber.subscription,
      sessionId: this.#ids.sessionId(now),
      imei,
      cell,
      address: sim.device_address,
      region: regionOf(cell, sim.coverage),
      createdTime: now,
      updatedTime: now
    }
    this.#live.put(session)
    this.#live.log.add('Created', session, sim, now)
    const first = sim.status === 'ready' || sim.status === 'standby'
    const columns: Partial<SimRow> = {
      ...(first ? withStatus(sim, this.#testModes.statusOfConnection(card), now) : {}),
      ...ended?.columns,
      session_status: JSON.stringify(liveSessionView(session)),
      ...registration(sim, domainOf(cell), plmnOf(cell), now)
    }
    const changed: readonly SimAspect[] = first ? ['session', 'status'] : ['session']
    const saved = this.#changes.apply(card, changed, columns, { subscribers: connected(card, subscriber.imsi) })
    if (ended !== undefined) this.#events.emit('SessionDeleted', { ...sessionEvent(saved, ended.session), cause })
    this.#events.emit('SessionCreated', sessionEvent(saved, session))
    return { card: saved, session }
  }
}

/** An added subscription is active once a connection with it was seen (facts 02, section 6). */
function connected (card: Card, imsi: string): SubscriberRow[] {
  if (imsi === primaryOf(card).imsi) return card.subscribers
  return card.subscribers.map((s) => (s.imsi === imsi ? { ...s, status: 'active' } : s))
}

/** Both names of the network: the document says vplmn, real records plmn (facts 02, section 3). */
function registration (sim: SimRow, domain: 'cs' | 'ps' | 'eps', plmn: string, time: number): Pick<SimRow, 'location_registration_status'> {
  const others = sim.location_registration_status === null ? {} : JSON.parse(sim.location_registration_status) as object
  return { location_registration_status: JSON.stringify({ ...others, [domain]: { plmn, vplmn: plmn, lastModifiedTime: time } }) }
}

