import { demand, Refusal } from '../refusal.ts'
import type { Coverage, Owner, Tags } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import { ARC_PLAN, type ArcState } from './arc.ts'
import type { Database, Statement } from './database.ts'
import type { Events } from './events.ts'
import type { Groups } from './groups.ts'
import type { Operators } from './operators.ts'
import { bundlesText, type Card, type SimRow } from './sim-rows.ts'
import { withStatus } from './sim-status.ts'
import type { SimStore } from './sim-store.ts'
import { type CardLook, SANDBOX_LOOK, subscriptionNamed, subscriptionOf, usualSubscription } from './subscriptions.ts'

export interface CardPlan {
  subscription: string
  bundles?: readonly string[]
  /** sandbox: IMSI 00101..., serial TS...; production: numbers as real cards of the plan have them */
  look: 'sandbox' | 'production'
  moduleType?: string
  /** an eUICC card: its SIM ID is a 32-digit EID */
  euicc?: boolean
  orderId?: string
  /** of a plan that is sold in several */
  coverage?: Coverage
}

/** What a SIM is given when it becomes an operator's. */
export interface FirstSettings {
  groupId?: string | undefined
  speedClass?: string | undefined
  tags?: Tags | undefined
}

/** Makes cards and hands them to operators. */
export class SimCards {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #groups: Groups
  readonly #operators: Operators
  readonly #store: SimStore
  readonly #simOfImsi: Statement<[string], string>
  readonly #ofOrder: Statement<[string], string>

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, groups: Groups, operators: Operators, store: SimStore) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#groups = groups
    this.#operators = operators
    this.#store = store
    this.#simOfImsi = database.value('SELECT sim_id FROM subscribers WHERE imsi = ?')
    this.#ofOrder = database.value('SELECT sim_id FROM sims WHERE order_id = ? ORDER BY serial_number')
  }

  /** A new card that belongs to nobody yet: `instock`, or `shipped` with its order. The plan must be one that comes on cards. */
  create (given: CardPlan): Card {
    return this.#store.save(this.#make(given))
  }

  /**
   * A new card of the sandbox, of the plan that suits the operator unless it says which. Refuses a plan that the sandbox does
   * not make, and a bundle that cannot be chosen for the plan (SEM9013).
   */
  createInSandbox (owner: Owner, given: { subscription?: string | undefined, bundles?: readonly string[] | undefined }): Card {
    const subscription = given.subscription ?? usualSubscription(owner, this.#operators.coverageTypes(owner.operatorId))
    const plan = subscriptionNamed(subscription)
    demand(plan?.sandbox === true, 'COM9003', { detail: 'body: subscription cannot be made by the sandbox' })
    const bundles = given.bundles ?? []
    demand(bundles.every((bundle) => plan.creationBundles.includes(bundle)), 'SEM9013')
    return this.create({ subscription, bundles, look: 'sandbox' })
  }

  /** A new card that is the operator's from the first, as if created and assigned; stored once. */
  createFor (operatorId: string, given: CardPlan, first: FirstSettings): Card {
    const card = this.#make(given)
    return this.#take(card, { operatorId, coverage: card.sim.coverage }, first, null)
  }

  /** A virtual SIM of Arc: software, without a secret, active from the first (facts 02, section 8). arc: what it keeps, for its address. */
  createVirtual (owner: Owner, arc: (address: string) => ArcState): Card {
    const { sim, subscribers } = this.#make({ subscription: ARC_PLAN, look: 'production', coverage: owner.coverage })
    const saved = this.#store.save({
      sim: { ...sim, operator_id: owner.operatorId, status: 'active', serial_number: null, arc: JSON.stringify(arc(sim.device_address)) },
      subscribers: subscribers.map((s) => ({ ...s, status: 'active' }))
    })
    this.#events.emit('SimRegistered', { operatorId: owner.operatorId, card: saved })
    return saved
  }

  #make (given: CardPlan): Card {
    const now = this.#clock.now()
    const plan = subscriptionOf(given.subscription)
    const coverage = given.coverage ?? plan.coverageTypes[0]!
    const sandbox = given.look === 'sandbox'
    const look: CardLook = sandbox ? SANDBOX_LOOK : plan
    const iccid = this.#ids.iccid(look.iccidPrefix, look.iccidLength)
    const eid = given.euicc ? eidOf(this.#ids) : null
    const imsi = this.#ids.imsi(look.imsiPrefix)
    const moduleType = given.moduleType ?? look.moduleType
    const status = given.orderId === undefined ? 'instock' : 'shipped'
    const sim: SimRow = {
      sim_id: eid ?? iccid,
      operator_id: null,
      coverage,
      status,
      type: moduleType === 'virtual' ? 'virtual' : eid !== null || ['embedded', 'integrated', 'profilePackage'].includes(moduleType) ? 'euicc' : 'uicc',
      module_type: moduleType,
      iccid,
      eiccid: eid,
      serial_number: look.serialPrefix === null ? iccid : this.#ids.serialNumber(look.serialPrefix, 13),
      primary_imsi: imsi,
      speed_class: sandbox && plan.speedClasses.includes(SANDBOX_LOOK.speedClass) ? SANDBOX_LOOK.speedClass : plan.defaultSpeedClass,
      group_id: null,
      tags: '{}',
      apn: sandbox ? SANDBOX_LOOK.apn : 'soracom.io',
      device_address: this.#ids.deviceAddress(),
      shows_address: sandbox ? 1 : 0,
      termination_enabled: 0,
      imei_lock: null,
      expiry_time: null,
      expiry_action: null,
      registration_secret: this.#ids.digits(5),
      order_id: given.orderId ?? null,
      registered_time: null,
      renewal_fee_status_set_time: null,
      last_port_mapping_created_time: null,
      session_status: null,
      previous_session: null,
      local_info: null,
      location_registration_status: null,
      packet_capture_sessions: null,
      pcap_start_time: null,
      pcap_end_time: null,
      arc: null,
      testmode_exhausted_time: null,
      created_time: now,
      last_modified_time: now,
      document: ''
    }
    const card: Card = {
      sim,
      subscribers: [{
        imsi,
        sim_id: sim.sim_id,
        operator_id: null,
        coverage,
        msisdn: look.msisdnPrefix === null ? null : this.#ids.msisdn(look.msisdnPrefix, look.msisdnLength),
        subscription: given.subscription,
        bundles: bundlesText(given.bundles ?? []),
        status,
        is_primary: 1,
        created_time: now,
        last_modified_time: now,
        document: ''
      }]
    }
    return card
  }

  /**
   * Registers a SIM by the secret printed on it. An unknown SIM and a wrong secret are not told apart (SEM9017), one that is
   * already the caller's own is refused as such (SEM9018); both inferred (facts 02, section 5).
   */
  register (owner: Owner, simId: string, secret: string, first: FirstSettings): Card {
    const card = this.#store.load(simId)
    if (card?.sim.operator_id === owner.operatorId && card.sim.coverage === owner.coverage) throw new Refusal('SEM9018')
    if (card === undefined || card.sim.operator_id !== null || card.sim.registration_secret !== secret) throw new Refusal('SEM9017')
    // Told apart only to who knows the secret: the plan decides where a SIM belongs, not the host that made it.
    demand(card.sim.coverage === owner.coverage, 'SEM9022')
    return this.#take(card, owner, first, this.#clock.now())
  }

  /** The SIM ID behind an IMSI, whoever has it; an unknown one is refused as a wrong secret is. */
  simIdOf (imsi: string): string {
    const simId = this.#simOfImsi.get(imsi)
    if (simId === undefined) throw new Refusal('SEM9017')
    return simId
  }

  /** Hands over a card without a secret, as for SIMs that were bought: they show no registration time (facts 02, section 3). */
  assign (card: Card, owner: Owner, first: FirstSettings): void {
    this.#take(card, owner, first, null)
  }

  /** The cards of an order, by serial number. */
  ofOrder (orderId: string): Card[] {
    return this.#ofOrder.all(orderId).map((simId) => this.#store.load(simId)!)
  }

  #take (card: Card, owner: Owner, first: FirstSettings, registeredTime: number | null): Card {
    // An empty group id means none (facts 02, section 5).
    const groupId = first.groupId === undefined || first.groupId === '' ? null : first.groupId
    demand(groupId === null || this.#groups.exists(owner, groupId), 'SEM9002')
    const now = this.#clock.now()
    const sim: SimRow = {
      // The renewal fee counts from the registration, or from when a card that was bought was made (facts 02, section 3).
      ...withStatus(card.sim, 'ready', registeredTime ?? card.sim.created_time),
      operator_id: owner.operatorId,
      group_id: groupId,
      speed_class: first.speedClass ?? card.sim.speed_class,
      tags: JSON.stringify(first.tags ?? {}),
      registered_time: registeredTime,
      last_modified_time: now
    }
    const saved = this.#store.save({ sim, subscribers: card.subscribers.map((s) => ({ ...s, status: 'ready' })) })
    this.#events.emit('SimRegistered', { operatorId: owner.operatorId, card: saved })
    return saved
  }
}

/** EID: 32 digits whose number is 1 modulo 97 (facts 02, section 1). */
function eidOf (ids: Ids): string {
  const body = ids.iccid('89033024', 30)
  const check = 98n - (BigInt(body + '00') % 97n)
  return body + String(check).padStart(2, '0')
}
