import { demand, found } from '../refusal.ts'
import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import { type Arc, ARC_PLAN } from './arc.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { type Card, primaryOf, type SimStatus, type SubscriberRow } from './sim-rows.ts'
import type { Sims } from './sims.ts'
import { type Subscription, subscriptionOf } from './subscriptions.ts'
import type { KeyPair } from './wireguard-keys.ts'

export interface AddedSubscription {
  subscription: string
  type?: 'virtual' | 'cellular' | undefined
  enable?: boolean | undefined
  tag?: string | undefined
}

/** Where a subscription that came over the air lies on the card. */
export interface ContainerRow {
  sim_id: string
  container_id: number
  imsi: string
  /** 0: used from the next registration on only */
  enabled: number
  tag: string
}

/** What becomes of a subscription until the card has it (facts 02, section 6). */
const NEXT: Partial<Record<SimStatus, SimStatus>> = { shipped: 'delivered', delivered: 'ready' }

/** Subscriptions beside the one that a card came with: cellular ones over the air, and virtual ones of Arc (facts 02, section 6). */
export class SimContainers {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #sims: Sims
  readonly #arc: Arc
  readonly #insert
  readonly #rows
  readonly #simOf
  readonly #deleteContainer
  readonly #deleteSubscriber

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, sims: Sims, arc: Arc) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#sims = sims
    this.#arc = arc
    this.#insert = database.statement<[ContainerRow], never>('INSERT INTO sim_containers VALUES (:sim_id, :container_id, :imsi, :enabled, :tag)')
    this.#rows = database.statement<[string], ContainerRow>('SELECT * FROM sim_containers WHERE sim_id = ? ORDER BY container_id')
    this.#simOf = database.value<[string], string>('SELECT sim_id FROM sim_containers WHERE imsi = ?')
    this.#deleteContainer = database.statement<[string], never>('DELETE FROM sim_containers WHERE imsi = ?')
    this.#deleteSubscriber = database.statement<[string], never>('DELETE FROM subscribers WHERE imsi = ?')
    events.on('SimRemoved', ({ imsis }) => { for (const imsi of imsis) this.#deleteContainer.run(imsi) })
  }

  /**
   * Adds a subscription to a card. keys: of a virtual one, told this once. Refuses an unknown profile (SEM9406), a plan that
   * does not go with the card's own or with its type (SEM9407), and one that the card has already (SEM9408; inferred).
   */
  add (owner: Owner, simId: string, iccid: string, given: AddedSubscription): { card: Card, keys?: KeyPair } {
    const card = this.#profile(owner, simId, iccid)
    const { subscription } = given
    const virtual = subscription === ARC_PLAN
    demand(card.sim.status !== 'terminated', 'SEM9007')
    demand(given.type === undefined || (given.type === 'virtual') === virtual, 'SEM9407')
    demand(virtual ? card.sim.type !== 'virtual' : takesOverTheAir(card, subscription), 'SEM9407')
    demand(!card.subscribers.some((s) => s.subscription === subscription && s.status !== 'terminated'), 'SEM9408')
    const row = this.#subscriber(card, subscription, virtual ? 'active' : 'shipped')
    if (virtual) {
      const { arc, keys } = this.#arc.begin(card)
      return { card: this.#sims.update(card, ['subscriptions'], { arc: JSON.stringify(arc) }, [...card.subscribers, row]), keys }
    }
    const taken = this.#rows.all(simId).map((c) => c.container_id)
    this.#insert.run({
      sim_id: simId,
      container_id: Math.max(0, ...taken) + 1,
      imsi: row.imsi,
      enabled: given.enable === false ? 0 : 1,
      tag: given.tag ?? `${owner.operatorId}:addSubscription`
    })
    const changed = this.#sims.update(card, ['subscriptions'], {}, [...card.subscribers, row])
    this.#events.emit('SubscriptionAdded', { card: changed, imsi: row.imsi })
    return { card: changed }
  }

  /**
   * Takes back a subscription that has not reached the card, and it leaves the card's list (inferred). Refuses one that is
   * not there (SEM9011) and one whose delivery has begun (SEM9409).
   */
  cancel (owner: Owner, simId: string, iccid: string, imsi: string): Card {
    const card = this.#profile(owner, simId, iccid)
    const row = found(card.subscribers.find((s) => s.imsi === imsi && s.is_primary === 0), 'SEM9011')
    demand(row.status === 'shipped' && row.subscription !== ARC_PLAN, 'SEM9409')
    this.#deleteContainer.run(imsi)
    this.#deleteSubscriber.run(imsi)
    this.#events.emit('SubscriptionRemoved', { imsi })
    return this.#sims.update(card, ['subscriptions'], {}, card.subscribers.filter((s) => s.imsi !== imsi))
  }

  /**
   * Ends a virtual subscription with its keys; a cellular one can only go with its card (SEM9410; facts 02, section 6). Refuses one
   * that has ended already (SEM9411; inferred): the card may have another one by now, whose keys these are not.
   */
  terminate (owner: Owner, simId: string, iccid: string, imsi: string): void {
    const card = this.#profile(owner, simId, iccid)
    const row = found(card.subscribers.find((s) => s.imsi === imsi), 'SEM9011')
    demand(row.subscription === ARC_PLAN && row.is_primary === 0, 'SEM9410')
    demand(row.status !== 'terminated', 'SEM9411')
    this.#sims.update(card, ['subscriptions'], { arc: null }, withStatus(card, imsi, 'terminated'))
  }

  containers (card: Card): ContainerRow[] {
    return this.#rows.all(card.sim.sim_id)
  }

  /** Of the card, those that wait for a connection to be delivered by. */
  waiting (card: Card): string[] {
    const shipped = new Set(card.subscribers.filter((s) => s.is_primary === 0 && s.status === 'shipped').map((s) => s.imsi))
    return shipped.size === 0 ? [] : this.containers(card).map((c) => c.imsi).filter((imsi) => shipped.has(imsi))
  }

  /** An added subscription by its IMSI, with its card. */
  find (imsi: string): { card: Card, subscription: string, status: SimStatus } | undefined {
    const simId = this.#simOf.get(imsi)
    const card = simId === undefined ? undefined : this.#sims.load(simId)
    const row = card?.subscribers.find((s) => s.imsi === imsi)
    return card && row && { card, subscription: row.subscription, status: row.status }
  }

  /** One step nearer to being on the card. Returns what it is then, and whether another step follows. */
  progress (imsi: string): { card: Card, subscription: string, done: boolean } | undefined {
    const added = this.find(imsi)
    const next = added && NEXT[added.status]
    if (added === undefined || next === undefined) return undefined
    const card = this.#sims.update(added.card, ['subscriptions'], {}, withStatus(added.card, imsi, next))
    return { card, subscription: added.subscription, done: next === 'ready' }
  }

  /** For SIMs the profile is the one on the card (facts 02, section 4). */
  #profile (owner: Owner, simId: string, iccid: string): Card {
    const card = this.#sims.card(owner, simId)
    demand(iccid === card.sim.iccid, 'SEM9406')
    return card
  }

  #subscriber (card: Card, subscription: string, status: SimStatus): SubscriberRow {
    const plan: Subscription = subscriptionOf(subscription)
    const now = this.#clock.now()
    return {
      imsi: this.#ids.imsi(plan.imsiPrefix),
      sim_id: card.sim.sim_id,
      operator_id: card.sim.operator_id,
      coverage: card.sim.coverage,
      msisdn: plan.msisdnPrefix === null ? null : this.#ids.msisdn(plan.msisdnPrefix, plan.msisdnLength),
      subscription,
      bundles: null,
      status,
      is_primary: 0,
      created_time: now,
      last_modified_time: now,
      document: ''
    }
  }
}

/** Cards of plan01s do, those of plan-US as a newer page says; eSIM profiles do not (facts 02, section 6). */
function takesOverTheAir (card: Card, added: string): boolean {
  const own = primaryOf(card).subscription
  if (card.sim.module_type === 'profilePackage') return false
  // inferred: plan-US-max exists for plan-US alone.
  return added === 'plan-US-max' ? own === 'plan-US' : subscriptionOf(own).ota || own === 'plan-US'
}

function withStatus (card: Card, imsi: string, status: SimStatus): SubscriberRow[] {
  return card.subscribers.map((s) => (s.imsi === imsi ? { ...s, status } : s))
}
