import { demand, found, Refusal } from '../refusal.ts'
import type { DocumentPage, Owner } from '../types.ts'
import { type ProfileOrder, profileOrderView, type SimProfile, simProfileView } from '../views/sim-profile.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { documentPage, type Slice } from './keyset.ts'
import { primaryOf } from './sim-rows.ts'
import type { SimCards } from './sim-cards.ts'
import { type Subscription, subscriptionNamed } from './subscriptions.ts'

/** What an eSIM profile can be of (facts 02, section 6). */
const ON_PROFILES: ReadonlySet<string> = new Set(['plan01s', 'planP1', 'planX1', 'planX2', 'planX3', 'plan-US'])

/** inferred: the server that phones fetch profiles from; the real name is not published. */
const SMDP_ADDRESS = 'smdp.soracom.example'

export interface ProfileOrderRequest {
  subscription: string
  quantity: number
  bundles?: readonly string[] | undefined
  description?: string | undefined
  speedClass?: string | undefined
}

interface OrderRow {
  profile_order_id: string
  operator_id: string
  coverage: Owner['coverage']
  status: ProfileOrder['status']
  document: string
}

/** Orders for eSIM profiles, from the draft to the SIMs that they become (facts 02, section 6). */
export class SimProfileOrders {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #cards: SimCards
  readonly #put
  readonly #row
  readonly #page
  readonly #delete
  readonly #putProfile
  readonly #profile
  readonly #profiles
  readonly #ofOperator

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, cards: SimCards) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#cards = cards
    this.#put = database.statement<[OrderRow], never>(
      'INSERT OR REPLACE INTO sim_profile_orders (profile_order_id, operator_id, coverage, status, document) VALUES (:profile_order_id, :operator_id, :coverage, :status, :document)')
    this.#row = database.statement<[string], OrderRow>('SELECT * FROM sim_profile_orders WHERE profile_order_id = ?')
    this.#page = database.array<[string, string, string, number], [string, string]>(
      'SELECT profile_order_id, document FROM sim_profile_orders WHERE operator_id = ? AND coverage = ? AND profile_order_id > ? ORDER BY profile_order_id LIMIT ?')
    this.#delete = database.statement<[string], never>('DELETE FROM sim_profile_orders WHERE profile_order_id = ?')
    this.#putProfile = database.statement<[string, string, string, string], never>('INSERT OR REPLACE INTO sim_profiles (iccid, operator_id, profile_order_id, document) VALUES (?, ?, ?, ?)')
    this.#profile = database.array<[string], [string, string, string]>('SELECT operator_id, profile_order_id, document FROM sim_profiles WHERE iccid = ?')
    this.#profiles = database.value<[string], string>('SELECT document FROM sim_profiles WHERE profile_order_id = ? ORDER BY iccid')
    this.#ofOperator = database.value<[string], string>('SELECT profile_order_id FROM sim_profile_orders WHERE operator_id = ?')
    // The rows go with the operator's others; whoever waits to carry the orders on has to hear of it.
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const profileOrderId of this.#ofOperator.all(operatorId)) this.#events.emit('ProfileOrderRemoved', { profileOrderId })
    })
    // A profile that connects has been installed on a device before (inferred: the installation itself is nobody's call).
    events.on('SessionCreated', ({ card }) => { if (card.sim.module_type === 'profilePackage') this.#install(card.sim.iccid) })
  }

  /** A draft, as JSON text. Refuses what no eSIM can have: the plan (MSB9001), the speed class (SEM9012), the bundle (SEM9013). */
  create (owner: Owner, request: ProfileOrderRequest): string {
    const plan = planOf(owner, request.subscription)
    const bundles = request.bundles ?? []
    demand(request.speedClass === undefined || plan.speedClasses.includes(request.speedClass), 'SEM9012')
    demand(bundles.every((bundle) => plan.bundles.includes(bundle) || plan.creationBundles.includes(bundle)), 'SEM9013')
    const now = this.#clock.now()
    const profileOrderId = this.#ids.uuidOfTime(now)
    const document = this.#store(owner, profileOrderView({
      profileOrderId,
      subscription: request.subscription,
      quantity: request.quantity,
      bundles,
      description: request.description,
      speedClass: request.speedClass,
      status: 'DRAFT',
      orderedTime: now
    }))
    this.#events.emit('ProfileOrderDrafted', { profileOrderId })
    return document
  }

  /** As JSON text. Refuses one that is not there (MSB9002). */
  document (owner: Owner, profileOrderId: string): string {
    return this.#mine(owner, profileOrderId).document
  }

  list (owner: Owner, slice: Slice): DocumentPage {
    return documentPage(this.#page.all(owner.operatorId, owner.coverage, slice.after, slice.limit + 1), slice.limit)
  }

  /** Refuses one that is no draft any more (MSB9003). */
  confirm (owner: Owner, profileOrderId: string): string {
    const order = this.#draft(owner, profileOrderId)
    const document = this.#store(owner, profileOrderView({ ...order, status: 'CONFIRMED', confirmedTime: this.#clock.now() }))
    this.#events.emit('ProfileOrderConfirmed', { profileOrderId })
    return document
  }

  /** Discards a draft. Refuses one that is none any more (MSB9003). */
  delete (owner: Owner, profileOrderId: string): void {
    this.#draft(owner, profileOrderId)
    this.#remove(profileOrderId)
  }

  /** A draft that nobody confirmed in time is gone as if it had never been. */
  lapse (profileOrderId: string): void {
    if (this.#row.get(profileOrderId)?.status === 'DRAFT') this.#remove(profileOrderId)
  }

  /** One step on: into the making, then into SIMs of the operator. Returns whether another step follows. */
  progress (profileOrderId: string): boolean {
    const row = this.#row.get(profileOrderId)
    if (row === undefined) return false
    const owner: Owner = { operatorId: row.operator_id, coverage: row.coverage }
    const order = JSON.parse(row.document) as ProfileOrder
    if (row.status === 'CONFIRMED') {
      this.#store(owner, profileOrderView({ ...order, status: 'IN_PROGRESS' }))
      return true
    }
    if (row.status !== 'IN_PROGRESS') return false
    for (let made = 0; made < order.quantity; made++) this.#make(owner, order)
    this.#store(owner, profileOrderView({ ...order, status: 'COMPLETED', completedTime: this.#clock.now() }))
    return false
  }

  fail (profileOrderId: string): void {
    const row = this.#row.get(profileOrderId)
    if (row === undefined) return
    this.#store({ operatorId: row.operator_id, coverage: row.coverage }, profileOrderView({ ...JSON.parse(row.document) as ProfileOrder, status: 'FAILED' }))
  }

  /** What an order has become, as JSON text; empty until it is completed (inferred). */
  profiles (owner: Owner, profileOrderId: string): string {
    this.#mine(owner, profileOrderId)
    return `[${this.#profiles.all(profileOrderId).join(',')}]`
  }

  /** inferred: the profile's SIM ID is its ICCID (facts 02, section 6). */
  #make (owner: Owner, order: ProfileOrder): void {
    const card = this.#cards.createFor(owner.operatorId,
      { subscription: order.subscription, look: 'production', moduleType: 'profilePackage', bundles: order.bundles }, { speedClass: order.speedClass })
    const now = this.#clock.now()
    const matchingId = this.#ids.matchingId()
    this.#saveProfile(owner.operatorId, {
      profileOrderId: order.profileOrderId,
      iccid: card.sim.iccid,
      imsi: primaryOf(card).imsi,
      subscription: order.subscription,
      matchingId,
      smdpAddress: SMDP_ADDRESS,
      profileStatus: 'SUBSCRIBER_REGISTRATION_SUCCEEDED',
      createdTime: now,
      lastModifiedTime: now
    })
  }

  #install (iccid: string): void {
    const row = this.#profile.get(iccid)
    if (row === undefined) return
    const [operatorId, , document] = row
    const profile = JSON.parse(document) as SimProfile
    if (profile.installedTime !== undefined) return
    const now = this.#clock.now()
    this.#saveProfile(operatorId, { ...profile, profileStatus: 'ACTIVATION_SUCCEEDED', installedTime: now, lastModifiedTime: now })
  }

  #saveProfile (operatorId: string, profile: SimProfile): void {
    this.#putProfile.run(profile.iccid, operatorId, profile.profileOrderId, JSON.stringify(simProfileView(profile)))
  }

  #remove (profileOrderId: string): void {
    this.#delete.run(profileOrderId)
    this.#events.emit('ProfileOrderRemoved', { profileOrderId })
  }

  #mine (owner: Owner, profileOrderId: string): OrderRow {
    const row = found(this.#row.get(profileOrderId), 'MSB9002')
    if (row.operator_id !== owner.operatorId || row.coverage !== owner.coverage) throw new Refusal('MSB9002')
    return row
  }

  #draft (owner: Owner, profileOrderId: string): ProfileOrder {
    const row = this.#mine(owner, profileOrderId)
    demand(row.status === 'DRAFT', 'MSB9003')
    return JSON.parse(row.document) as ProfileOrder
  }

  #store (owner: Owner, order: ProfileOrder): string {
    const document = JSON.stringify(order)
    this.#put.run({ profile_order_id: order.profileOrderId, operator_id: owner.operatorId, coverage: owner.coverage, status: order.status, document })
    return document
  }
}

/** inferred: an order belongs to the coverage of its plan, as its SIMs will. */
function planOf ({ coverage }: Owner, subscription: string): Subscription {
  const plan = ON_PROFILES.has(subscription) ? subscriptionNamed(subscription) : undefined
  demand(plan !== undefined && plan.coverageTypes.includes(coverage), 'MSB9001')
  return plan
}
