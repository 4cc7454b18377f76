import { demand, found } from '../refusal.ts'
import type { Owner, Tags } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import { LAST_TIME } from '../world/time-texts.ts'
import type { ArcState } from './arc.ts'
import type { Database } from './database.ts'
import type { Events, SimAspect } from './events.ts'
import type { Groups } from './groups.ts'
import { NO_IMEI } from './sessions/session-rows.ts'
import { statusAfterTest, type TestLimits } from './sessions/test-modes.ts'
import { ownerOf, type SimChanges } from './sim-changes.ts'
import { bundlesText, type Card, type ExpiryAction, primaryOf, type SimRow, type SimStatus, type SubscriberRow } from './sim-rows.ts'
import { demandTransition, type TargetStatus, withStatus } from './sim-status.ts'
import type { SimStore } from './sim-store.ts'
import { isOnCards, subscriptionOf } from './subscriptions.ts'

/** An IMSI, what SIM it is of, and how that subscription is. */
export interface Subscription {
  imsi: string
  simId: string
  status: SimStatus
}

/**
 * Cards that an operator has: every change that the Sim and Subscriber operations make. Both views act on the same record.
 * Each returns the card as it is then, with the documents of both views. inferred: asking for what a SIM has already changes
 * nothing, times included, and so leaves no entry in its history (facts 02, sections 5 and 12).
 */
export class Sims {
  readonly #clock: Clock
  readonly #events: Events
  readonly #groups: Groups
  readonly #store: SimStore
  readonly #changes: SimChanges
  readonly #owned
  readonly #document
  readonly #subscriberDocument
  readonly #simOfImsi
  readonly #named
  readonly #subscription
  readonly #subscriptions
  readonly #members
  readonly #everything
  readonly #deleteSim
  readonly #deleteSubscribers
  readonly #deleteHistory

  constructor (database: Database, clock: Clock, events: Events, groups: Groups, store: SimStore, changes: SimChanges) {
    this.#clock = clock
    this.#events = events
    this.#groups = groups
    this.#store = store
    this.#changes = changes
    this.#owned = database.value<[string, string, string], number>('SELECT 1 FROM sims WHERE sim_id = ? AND operator_id = ? AND coverage = ?')
    this.#document = database.value<[string, string, string], string>('SELECT document FROM sims WHERE sim_id = ? AND operator_id = ? AND coverage = ?')
    this.#subscriberDocument = database.value<[string, string, string], string>('SELECT document FROM subscribers WHERE imsi = ? AND operator_id = ? AND coverage = ?')
    this.#simOfImsi = database.array<[string, string, string], [string, number]>('SELECT sim_id, is_primary FROM subscribers WHERE imsi = ? AND operator_id = ? AND coverage = ?')
    this.#named = database.value<[string, string], string>('SELECT sim_id FROM sims WHERE sim_id = ? UNION ALL SELECT sim_id FROM subscribers WHERE imsi = ?')
    this.#subscription = database.statement<[string, string, string], Subscription>('SELECT imsi, sim_id AS simId, status FROM subscribers WHERE imsi = ? AND operator_id = ? AND coverage = ?')
    this.#subscriptions = database.statement<[string, string, string], Subscription>('SELECT imsi, sim_id AS simId, status FROM subscribers WHERE sim_id = ? AND operator_id = ? AND coverage = ? ORDER BY is_primary DESC, imsi')
    this.#members = database.value<[string, string, string], string>('SELECT sim_id FROM sims WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#everything = database.value<[string], string>('SELECT sim_id FROM sims WHERE operator_id = ?')
    this.#deleteSim = database.statement<[string], never>('DELETE FROM sims WHERE sim_id = ?')
    this.#deleteSubscribers = database.statement<[string], never>('DELETE FROM subscribers WHERE sim_id = ?')
    this.#deleteHistory = database.statement<[string], never>('DELETE FROM sim_status_history WHERE sim_id = ?')
    events.on('GroupDeleted', ({ owner, groupId }) => {
      for (const simId of this.#members.all(owner.operatorId, owner.coverage, groupId)) this.#changes.apply(store.load(simId)!, ['group'], { group_id: null })
    })
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const simId of this.#everything.all(operatorId)) {
        const imsis = store.load(simId)!.subscribers.map(({ imsi }) => imsi)
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

  /** The same for any of its IMSIs, by whoever only looks. */
  simIdOfAny (owner: Owner, imsi: string): string {
    return found(this.find(owner, imsi), 'SEM9011')
  }

  /** The SIM of this SIM ID or IMSI, whoever has it. */
  simIdNamed (simIdOrImsi: string): string | undefined {
    return this.#named.get(simIdOrImsi, simIdOrImsi)
  }

  /** An IMSI of the caller's, primary or additional. Refuses when there is none (SEM9011). */
  subscription (owner: Owner, imsi: string): Subscription {
    return found(this.#subscription.get(imsi, owner.operatorId, owner.coverage), 'SEM9011')
  }

  /** All IMSIs of a SIM of the caller's, the primary one first. Refuses when there is no such SIM (SEM9001). */
  subscriptions (owner: Owner, simId: string): Subscription[] {
    const all = this.#subscriptions.all(simId, owner.operatorId, owner.coverage)
    demand(all.length > 0, 'SEM9001')
    return all
  }

  setStatus (owner: Owner, simId: string, target: TargetStatus): Card {
    const card = this.#mine(owner, simId)
    demandTransition(card.sim, subscriptionOf(primaryOf(card).subscription), target)
    return this.#changes.apply(card, ['status'], withStatus(card.sim, target, this.#clock.now()))
  }

  /** true: the SIM can be terminated. */
  setTermination (owner: Owner, simId: string, enabled: boolean): Card {
    return this.#changes.apply(this.#mine(owner, simId), ['termination'], { termination_enabled: enabled ? 1 : 0 })
  }

  /** Refuses a class that the plan does not have (SEM9012), and any on a terminated SIM. */
  setSpeedClass (owner: Owner, simId: string, speedClass: string): Card {
    const card = this.#mine(owner, simId)
    const { speedClasses } = subscriptionOf(primaryOf(card).subscription)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    // A plan with a single class has nothing to change to, not even the one it has (facts 02, section 2).
    demand(speedClasses.length > 1 && speedClasses.includes(speedClass), 'SEM9012')
    return this.#changes.apply(card, ['speedClass'], { speed_class: speedClass })
  }

  /** Replaces the bundles; one that is named twice counts once (inferred). Refuses one that does not belong to the plan (SEM9013). */
  setBundles (owner: Owner, simId: string, bundles: readonly string[]): Card {
    const card = this.#mine(owner, simId)
    const plan = subscriptionOf(primaryOf(card).subscription)
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(bundles.every((bundle) => plan.bundles.includes(bundle)), 'SEM9013')
    return this.#changes.apply(card, ['bundles'], {}, { ofPrimary: { bundles: bundlesText(bundles) } })
  }

  putTags (owner: Owner, simId: string, tags: Tags): Card {
    const card = this.#mine(owner, simId)
    return this.#changes.apply(card, ['tags'], { tags: JSON.stringify({ ...tagsOf(card.sim), ...tags }) })
  }

  /** Refuses a tag that is not there (SEM9003). */
  deleteTag (owner: Owner, simId: string, name: string): Card {
    const card = this.#mine(owner, simId)
    const tags = tagsOf(card.sim)
    demand(Object.hasOwn(tags, name), 'SEM9003')
    const { [name]: _, ...rest } = tags
    return this.#changes.apply(card, ['tags'], { tags: JSON.stringify(rest) })
  }

  /** Refuses a group that the caller does not have (SEM9002). */
  setGroup (owner: Owner, simId: string, groupId: string): Card {
    const card = this.#mine(owner, simId)
    demand(this.#groups.exists(owner, groupId), 'SEM9002')
    return this.#changes.apply(card, ['group'], { group_id: groupId })
  }

  unsetGroup (owner: Owner, simId: string): Card {
    return this.#changes.apply(this.#mine(owner, simId), ['group'], { group_id: null })
  }

  /** The same, but refuses a SIM that is in no group (SEM9019), as only the Subscriber operation does (facts 02, section 9). */
  leaveGroup (owner: Owner, simId: string): Card {
    const card = this.#mine(owner, simId)
    found(card.sim.group_id, 'SEM9019')
    return this.#changes.apply(card, ['group'], { group_id: null })
  }

  /**
   * Locks the SIM to an IMEI, or to that of its live session when none is given; offline there is none to take (SEM9014).
   * `|ANONYMOUS` also lets sessions start that report no IMEI (facts 02, section 7).
   */
  setImeiLock (owner: Owner, simId: string, imei: string | undefined): Card {
    const card = this.#mine(owner, simId)
    const session = card.sim.session_status === null ? null : JSON.parse(card.sim.session_status) as { online: boolean, imei: string | null }
    // inferred: nor is there one when the network was told none.
    const lock = imei ?? (session?.online && session.imei !== NO_IMEI ? session.imei : undefined) ?? undefined
    demand(lock !== undefined, 'SEM9014')
    demand(/^\d{15,16}(\|ANONYMOUS)?$/.test(lock), 'SEM9015')
    return this.#changes.apply(card, ['imeiLock'], { imei_lock: lock })
  }

  unsetImeiLock (owner: Owner, simId: string): Card {
    return this.#changes.apply(this.#mine(owner, simId), ['imeiLock'], { imei_lock: null })
  }

  /**
   * time in ms. inferred: before 1970 and beyond the year 9999, where dates cannot be written any more, is refused (SEM9020).
   * To terminate at expiry, protection must be off when this is set (facts 02, section 5).
   */
  setExpiry (owner: Owner, simId: string, time: number, action: ExpiryAction | null): Card {
    const card = this.#mine(owner, simId)
    demand(time >= 0 && time <= LAST_TIME, 'SEM9020')
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(action !== 'terminate' || card.sim.termination_enabled === 1, 'SEM9006')
    return this.#changes.apply(card, ['expiry'], { expiry_time: time, expiry_action: action })
  }

  /** Refuses when none is set (SEM9016). */
  unsetExpiry (owner: Owner, simId: string): Card {
    const card = this.#mine(owner, simId)
    found(card.sim.expiry_time, 'SEM9016')
    return this.#changes.apply(card, ['expiry'], { expiry_time: null, expiry_action: null })
  }

  /**
   * Carries out the expiry action now. The SIM keeps its expiry: new sessions stay refused until it is cleared or moved
   * (facts 02, section 5). Suspending falls back to deactivating where the plan cannot be suspended; a virtual SIM stays active
   * (both inferred). A session is ended by every action but doNothing.
   */
  expire (simId: string): void {
    const card = this.#store.load(simId)
    if (card === undefined || card.sim.operator_id === null || card.sim.status === 'terminated') return
    const plan = subscriptionOf(primaryOf(card).subscription)
    const inactive = isOnCards(plan) ? 'inactive' as const : undefined
    const target: TargetStatus | undefined =
      card.sim.expiry_action === 'deactivate' ? inactive
        : card.sim.expiry_action === 'suspend' ? (plan.suspend ? 'suspended' : inactive)
          : card.sim.expiry_action === 'terminate' ? 'terminated' : undefined
    const expired = target !== undefined ? this.#changes.apply(card, ['status'], withStatus(card.sim, target, this.#clock.now()), { cause: 'expired' })
      : card.sim.expiry_action === 'deleteSession' ? this.#changes.endSession(card, 'expired') ?? card : card
    this.#events.emit('SimExpired', { owner: ownerOf(expired), card: expired })
  }

  /** Ends the session of a SIM; refuses when it is offline (SEM0016). Whether the device comes back is its own affair. */
  deleteSession (owner: Owner, simId: string): Card {
    return found(this.#changes.endSession(this.#mine(owner, simId), 'deleted'), 'SEM0016')
  }

  /** Notes that a limit of the test mode has been passed: when (ms), or undefined if that is known already. */
  exhaustTest (simId: string): number | undefined {
    const card = this.#store.load(simId)
    if (card?.sim.status !== 'testing' || card.sim.testmode_exhausted_time !== null) return undefined
    const time = this.#clock.now()
    this.#changes.apply(card, ['testMode'], { testmode_exhausted_time: time })
    return time
  }

  /** Test mode is over, if the SIM is still in it. */
  finishTest (simId: string, limits: TestLimits): void {
    const card = this.#store.load(simId)
    if (card?.sim.status === 'testing') this.#changes.apply(card, ['status'], withStatus(card.sim, statusAfterTest(card, limits), this.#clock.now()))
  }

  /**
   * Checks that a SIM can be asked for its local information, and counts the message that asks it (facts 02, section 10).
   * Returns its card. inferred: a terminated or suspended SIM cannot be asked.
   */
  requestLocalInfo (owner: Owner, simId: string): Card {
    const card = this.#mine(owner, simId)
    const primary = primaryOf(card)
    demand(subscriptionOf(primary.subscription).localInfo && card.sim.module_type !== 'profilePackage', 'SEM9100')
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(card.sim.status !== 'suspended', 'SEM9101')
    this.#events.emit('SmsRecorded', { owner, simId, imsi: primary.imsi })
    return card
  }

  /** What the SIM reported, or that it did not. */
  putLocalInfo (simId: string, info: object): void {
    const card = this.#store.load(simId)
    if (card !== undefined && card.sim.operator_id !== null) this.#changes.apply(card, ['localInfo'], { local_info: JSON.stringify(info) })
  }

  /** The card. Refuses when the caller has no such SIM (SEM9001). */
  card (owner: Owner, simId: string): Card {
    return this.#mine(owner, simId)
  }

  /** The SIM that an IMSI of the owner's belongs to, if there is one. */
  find (owner: Owner, imsi: string): string | undefined {
    return this.#simOfImsi.get(imsi, owner.operatorId, owner.coverage)?.[0]
  }

  load (simId: string): Card | undefined {
    return this.#store.load(simId)
  }

  setArc (card: Card, arc: ArcState | null): Card {
    return this.#changes.apply(card, ['arc'], { arc: arc === null ? null : JSON.stringify(arc) })
  }

  /** On its way to another operator, or ready again; the renewal fee counts from where it did (inferred). */
  setTransferring (card: Card, on: boolean): Card {
    const { sim } = card
    return this.#changes.apply(card, ['status'], withStatus(sim, on ? 'transferring' : 'ready', sim.registered_time ?? sim.created_time))
  }

  /** Gives a SIM to another operator: ready, with its tags, expiry and IMEI lock, without group and speed class (facts 02, section 6). */
  handOver (card: Card, operatorId: string): Card {
    const from: Owner = { operatorId: card.sim.operator_id!, coverage: card.sim.coverage }
    const { defaultSpeedClass } = subscriptionOf(primaryOf(card).subscription)
    const now = this.#clock.now()
    const sim: SimRow = {
      ...withStatus(card.sim, 'ready', now),
      operator_id: operatorId,
      group_id: null,
      speed_class: defaultSpeedClass,
      packet_capture_sessions: null,
      pcap_start_time: null,
      pcap_end_time: null
    }
    this.#events.emit('SimTransferred', { from, card: { ...card, sim } })
    return this.#changes.apply(card, ['status', 'owner', 'group', 'speedClass'], sim)
  }

  /** A change that a neighbour makes: of the card's own columns, and of the subscriptions on it. */
  update (card: Card, changed: readonly SimAspect[], ofSim: Partial<SimRow>, subscribers: SubscriberRow[]): Card {
    return this.#changes.update(card, changed, ofSim, subscribers)
  }

  #mine (owner: Owner, simId: string): Card {
    const card = this.#store.load(simId)
    demand(card?.sim.operator_id === owner.operatorId && card.sim.coverage === owner.coverage, 'SEM9001')
    return card
  }
}

function tagsOf (sim: SimRow): Tags {
  return JSON.parse(sim.tags) as Tags
}
