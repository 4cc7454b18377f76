import { demand, found } from '../refusal.ts'
import type { Owner, Tags } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events, SimAspect } from './events.ts'
import type { Groups } from './groups.ts'
import { type Card, type ExpiryAction, primaryOf, type SimRow } from './sim-rows.ts'
import { demandTransition, type TargetStatus, withStatus } from './sim-status.ts'
import type { SimStore } from './sim-store.ts'
import { subscriptionOf } from './subscriptions.ts'

/**
 * Cards that an operator has: every change that the Sim and Subscriber operations make. Both views act on the same record.
 * inferred: asking for the status, speed class, group or bundles that a SIM has already changes nothing, and so leaves no entry
 * in its history (facts 02, sections 5 and 12).
 */
export class Sims {
  readonly #clock: Clock
  readonly #events: Events
  readonly #groups: Groups
  readonly #store: SimStore
  readonly #owned
  readonly #document
  readonly #subscriberDocument
  readonly #simOfImsi
  readonly #members
  readonly #everything
  readonly #deleteSim
  readonly #deleteSubscribers
  readonly #deleteHistory

  constructor (database: Database, clock: Clock, events: Events, groups: Groups, store: SimStore) {
    this.#clock = clock
    this.#events = events
    this.#groups = groups
    this.#store = store
    this.#owned = database.value<[string, string, string], number>('SELECT 1 FROM sims WHERE sim_id = ? AND operator_id = ? AND coverage = ?')
    this.#document = database.value<[string, string, string], string>('SELECT document FROM sims WHERE sim_id = ? AND operator_id = ? AND coverage = ?')
    this.#subscriberDocument = database.value<[string, string, string], string>('SELECT document FROM subscribers WHERE imsi = ? AND operator_id = ? AND coverage = ?')
    this.#simOfImsi = database.array<[string, string, string], [string, number]>('SELECT sim_id, is_primary FROM subscribers WHERE imsi = ? AND operator_id = ? AND coverage = ?')
    this.#members = database.value<[string], string>('SELECT sim_id FROM sims WHERE group_id = ?')
    this.#everything = database.value<[string], string>('SELECT sim_id FROM sims WHERE operator_id = ?')
    this.#deleteSim = database.statement<[string], never>('DELETE FROM sims WHERE sim_id = ?')
    this.#deleteSubscribers = database.statement<[string], never>('DELETE FROM subscribers WHERE sim_id = ?')
    this.#deleteHistory = database.statement<[string], never>('DELETE FROM sim_status_history WHERE sim_id = ?')
    events.on('GroupDeleted', ({ groupId }) => {
      for (const simId of this.#members.all(groupId)) this.#change(this.#load(simId), ['group'], (sim) => ({ ...sim, group_id: null }))
    })
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const simId of this.#everything.all(operatorId)) {
        const imsis = this.#load(simId).subscribers.map(({ imsi }) => imsi)
        for (const statement of [this.#deleteHistory, this.#deleteSubscribers, this.#deleteSim]) statement.run(simId)
        this.#events.emit('SimRemoved', { simId, imsis })
      }
    })
  }

  /** The Sim document as JSON text. Refuses when the caller has no such SIM (SEM9001). */
  document (owner: Owner, simId: string): string {
    return found(this.#document.get(simId, owner.operatorId, owner.coverage), 'SEM9001')
  }

  /** The Subscriber document as JSON text. Refuses when the caller has no such subscriber (SEM9011). */
  subscriberDocument (owner: Owner, imsi: string): string {
    return found(this.#subscriberDocument.get(imsi, owner.operatorId, owner.coverage), 'SEM9011')
  }

  exists (owner: Owner, simId: string): boolean {
    return this.#owned.get(simId, owner.operatorId, owner.coverage) !== undefined
  }

  /**
   * The SIM that an IMSI of the caller's belongs to. Secondary subscriptions follow their primary, so what changes the SIM
   * cannot be asked of them (inferred: facts 02, section 4).
   */
  simIdOf (owner: Owner, imsi: string): string {
    const [simId, isPrimary] = found(this.#simOfImsi.get(imsi, owner.operatorId, owner.coverage), 'SEM9011')
    demand(isPrimary === 1, 'SEM9010')
    return simId
  }

  setStatus (owner: Owner, simId: string, target: TargetStatus): void {
    const card = this.#mine(owner, simId)
    demandTransition(card.sim, subscriptionOf(primaryOf(card).subscription), target)
    if (card.sim.status === target) return
    this.#change(card, ['status'], (sim) => withStatus(sim, target, this.#clock.now()))
  }

  /** true: the SIM can be terminated. */
  setTermination (owner: Owner, simId: string, enabled: boolean): void {
    this.#change(this.#mine(owner, simId), ['termination'], (sim) => ({ ...sim, termination_enabled: enabled ? 1 : 0 }))
  }

  /** Refuses a class that the plan does not have (SEM9012), and any on a terminated SIM. */
  setSpeedClass (owner: Owner, simId: string, speedClass: string): void {
    const card = this.#mine(owner, simId)
    const { speedClasses } = subscriptionOf(primaryOf(card).subscription)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    // A plan with a single class has nothing to change to, not even the one it has (facts 02, section 2).
    demand(speedClasses.length > 1 && speedClasses.includes(speedClass), 'SEM9012')
    if (card.sim.speed_class === speedClass) return
    this.#change(card, ['speedClass'], (sim) => ({ ...sim, speed_class: speedClass }))
  }

  /** Replaces the bundles. Refuses one that does not belong to the plan (SEM9013). */
  setBundles (owner: Owner, simId: string, bundles: readonly string[]): void {
    const card = this.#mine(owner, simId)
    const primary = primaryOf(card)
    const plan = subscriptionOf(primary.subscription)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(bundles.every((bundle) => plan.bundles.includes(bundle)), 'SEM9013')
    const text = bundles.length === 0 ? null : JSON.stringify(bundles)
    if (primary.bundles === text) return
    primary.bundles = text
    this.#change(card, ['bundles'], (sim) => sim)
  }

  putTags (owner: Owner, simId: string, tags: Tags): void {
    this.#change(this.#mine(owner, simId), ['tags'], (sim) => ({ ...sim, tags: JSON.stringify({ ...tagsOf(sim), ...tags }) }))
  }

  /** Refuses a tag that is not there (SEM9003). */
  deleteTag (owner: Owner, simId: string, name: string): void {
    const card = this.#mine(owner, simId)
    const tags = tagsOf(card.sim)
    demand(Object.hasOwn(tags, name), 'SEM9003')
    const { [name]: _, ...rest } = tags
    this.#change(card, ['tags'], (sim) => ({ ...sim, tags: JSON.stringify(rest) }))
  }

  /** Refuses a group that the caller does not have (SEM9002). */
  setGroup (owner: Owner, simId: string, groupId: string): void {
    const card = this.#mine(owner, simId)
    demand(this.#groups.exists(owner, groupId), 'SEM9002')
    if (card.sim.group_id === groupId) return
    this.#change(card, ['group'], (sim) => ({ ...sim, group_id: groupId }))
  }

  /** @returns false when it was in none, which only the Subscriber operation refuses (facts 02, section 9) */
  unsetGroup (owner: Owner, simId: string): boolean {
    const card = this.#mine(owner, simId)
    if (card.sim.group_id === null) return false
    this.#change(card, ['group'], (sim) => ({ ...sim, group_id: null }))
    return true
  }

  /**
   * Locks the SIM to an IMEI, or to that of its live session when none is given; offline there is none to take (SEM9014).
   * `|ANONYMOUS` also lets sessions start that report no IMEI (facts 02, section 7).
   */
  setImeiLock (owner: Owner, simId: string, imei: string | undefined): void {
    const card = this.#mine(owner, simId)
    const session = card.sim.session_status === null ? null : JSON.parse(card.sim.session_status) as { online: boolean, imei: string | null }
    const lock = imei ?? (session?.online ? session.imei : undefined) ?? undefined
    demand(lock !== undefined, 'SEM9014')
    demand(/^\d{15,16}(\|ANONYMOUS)?$/.test(lock), 'SEM9015')
    this.#change(card, ['imeiLock'], (sim) => ({ ...sim, imei_lock: lock }))
  }

  unsetImeiLock (owner: Owner, simId: string): void {
    this.#change(this.#mine(owner, simId), ['imeiLock'], (sim) => ({ ...sim, imei_lock: null }))
  }

  /** time in ms. To terminate at expiry, protection must be off when this is set (facts 02, section 5). */
  setExpiry (owner: Owner, simId: string, time: number, action: ExpiryAction | null): void {
    const card = this.#mine(owner, simId)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(action !== 'terminate' || card.sim.termination_enabled === 1, 'SEM9006')
    this.#change(card, ['expiry'], (sim) => ({ ...sim, expiry_time: time, expiry_action: action }))
  }

  /** Refuses when none is set (SEM9016). */
  unsetExpiry (owner: Owner, simId: string): void {
    const card = this.#mine(owner, simId)
    found(card.sim.expiry_time, 'SEM9016')
    this.#change(card, ['expiry'], (sim) => ({ ...sim, expiry_time: null, expiry_action: null }))
  }

  /**
   * Carries out the expiry action now. The SIM keeps its expiry: new sessions stay refused until it is cleared or moved
   * (facts 02, section 5). Suspending falls back to deactivating where the plan cannot be suspended (inferred).
   */
  expire (simId: string): void {
    const card = this.#store.load(simId)
    if (card === undefined || card.sim.operator_id === null || card.sim.status === 'terminated') return
    const plan = subscriptionOf(primaryOf(card).subscription)
    const target: TargetStatus | undefined =
      card.sim.expiry_action === 'deactivate' ? 'inactive'
        : card.sim.expiry_action === 'suspend' ? (plan.suspend ? 'suspended' : 'inactive')
          : card.sim.expiry_action === 'terminate' ? 'terminated' : undefined
    if (target !== undefined && card.sim.status !== target) {
      this.#change(card, ['status'], (sim) => withStatus(sim, target, this.#clock.now()))
    }
    this.#events.emit('SimExpired', { operatorId: card.sim.operator_id, simId })
  }

  /** When (ms) the SIM expires, if it does. */
  expiryOf (simId: string): number | null {
    return this.#store.load(simId)?.sim.expiry_time ?? null
  }

  #mine (owner: Owner, simId: string): Card {
    demand(this.exists(owner, simId), 'SEM9001')
    return this.#load(simId)
  }

  #load (simId: string): Card {
    return this.#store.load(simId)!
  }

  #change (card: Card, changed: readonly SimAspect[], change: (sim: SimRow) => SimRow): void {
    const sim = { ...change(card.sim), last_modified_time: this.#clock.now() }
    // Additional subscriptions have a status of their own, but end with the card (facts 02, sections 5 and 6).
    const subscribers = card.subscribers.map((s) => (s.is_primary || sim.status === 'terminated' ? { ...s, status: sim.status } : s))
    this.#store.save({ sim, subscribers })
    this.#events.emit('SimChanged', { operatorId: sim.operator_id!, simId: sim.sim_id, changed })
  }
}

function tagsOf (sim: SimRow): Tags {
  return JSON.parse(sim.tags) as Tags
}
