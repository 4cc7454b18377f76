import { compactTime, monthsAfter } from '../calendar.ts'
import { demand, found, Refusal } from '../refusal.ts'
import type { Owner, Page } from '../types.ts'
import { orderView } from '../views/order.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import { columnsOf } from './columns.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { Groups } from './groups.ts'
import { pageOfRows, type Slice } from './keyset.ts'
import type { Operators } from './operators.ts'
import { quote, type QuotationRequest } from './order-quotation.ts'
import type { OrderedSim, OrderRow, OrderStatus, Quotation, ResourceInitialSetting, SimInitialSetting } from './order-rows.ts'
import type { ShippingAddresses } from './shipping-addresses.ts'
import { primaryOf } from './sim-rows.ts'
import type { SimCards } from './sim-cards.ts'
import { subscriptionNamed } from './subscriptions.ts'

/** Orders are shown for so long, and quotations can be confirmed for so long (facts 03, 4.3). */
const MONTHS_SHOWN = 18
const MONTHS_TO_CONFIRM = 1

/** What an order becomes by itself until it ships. */
const NEXT = { orderProcessing: 'ordering', ordering: 'ordered', ordered: 'kitting', kitting: 'shipped' } as const satisfies Partial<Record<OrderStatus, OrderStatus>>

export const ORDER_COLUMNS = columnsOf<OrderRow>({
  order_id: true, operator_id: true, coverage: true, status: true, payment_status: true, quotation_time: true, order_time: true,
  shipping_time: true, shipping_label_number: true, quotation: true, resource_initial_setting: true, document: true
})

type SimColumns = [serialNumber: string, imsi: string, msisdn: string | null, iccid: string, simId: string, eiccid: string | null, bundles: string | null]

/** What orders touch besides themselves. */
export interface OrderNeighbours {
  operators: Operators
  groups: Groups
  simCards: SimCards
  shippingAddresses: ShippingAddresses
}

/** Orders of goods, from the quotation to the SIMs that join the operator. */
export class Orders {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #with: OrderNeighbours
  readonly #put
  readonly #row
  readonly #owned
  readonly #shown
  readonly #list
  readonly #sims
  readonly #ofOperator
  readonly #deleteSubscribers
  readonly #deleteSims

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, neighbours: OrderNeighbours) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#with = neighbours
    this.#put = database.statement<[OrderRow], never>(
      `INSERT OR REPLACE INTO orders (${ORDER_COLUMNS.join(', ')}) VALUES (${ORDER_COLUMNS.map((c) => `:${c}`).join(', ')})`)
    this.#row = database.statement<[string], OrderRow>('SELECT * FROM orders WHERE order_id = ?')
    this.#owned = database.statement<[string, string, string], OrderRow>('SELECT * FROM orders WHERE order_id = ? AND operator_id = ? AND coverage = ?')
    // A quotation has no order time, and so never passes the comparison.
    this.#shown = database.statement<[string, string, string, number], OrderRow>(
      'SELECT * FROM orders WHERE order_id = ? AND operator_id = ? AND coverage = ? AND order_time >= ?')
    this.#list = database.value<[string, string, number], string>(
      'SELECT document FROM orders WHERE operator_id = ? AND coverage = ? AND order_time >= ? ORDER BY order_time DESC, order_id DESC')
    this.#sims = database.array<[string, string, number], SimColumns>(
      `SELECT c.serial_number, s.imsi, s.msisdn, c.iccid, c.sim_id, c.eiccid, s.bundles FROM sims c JOIN subscribers s ON s.imsi = c.primary_imsi
       WHERE c.order_id = ? AND c.serial_number > ? ORDER BY c.serial_number LIMIT ?`)
    this.#ofOperator = database.value<[string], string>('SELECT order_id FROM orders WHERE operator_id = ?')
    this.#deleteSubscribers = database.statement<[string], never>('DELETE FROM subscribers WHERE sim_id IN (SELECT sim_id FROM sims WHERE order_id = ? AND operator_id IS NULL)')
    this.#deleteSims = database.statement<[string], never>('DELETE FROM sims WHERE order_id = ? AND operator_id IS NULL')
    // The orders themselves go with the operator's other rows. SIMs that were never registered would be left to nobody; one
    // that another operator registered by its secret stays with that.
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const orderId of this.#ofOperator.all(operatorId)) {
        for (const statement of [this.#deleteSubscribers, this.#deleteSims]) statement.run(orderId)
        this.#events.emit('OrderRemoved', { orderId })
      }
    })
  }

  /** A priced offer, as JSON text; nothing is ordered by it. Refuses an address that is not there (LGI9009), and what quote() refuses. */
  quote (owner: Owner, request: QuotationRequest): string {
    const address = found(this.#with.shippingAddresses.find(owner, request.shippingAddressId), 'LGI9009')
    const now = this.#clock.now()
    const orderId = `${compactTime(now)}_${this.#ids.hex(8)}`
    const email = found(this.#with.operators.get(owner.operatorId), 'AUM9004').email
    return this.#save({
      order_id: orderId,
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      status: null,
      payment_status: null,
      quotation_time: now,
      order_time: null,
      shipping_time: null,
      shipping_label_number: null,
      quotation: JSON.stringify(quote(owner, request, { orderId, email, address, now })),
      resource_initial_setting: null,
      document: ''
    })
  }

  /** The order as JSON text. Refuses one that is not there, not confirmed or confirmed more than 18 months ago (LGI9001). */
  document (owner: Owner, orderId: string): string {
    return this.#mine(owner, orderId).document
  }

  /** What was asked for and what it costs, for whoever tells of the order. */
  quotation (orderId: string): Quotation | undefined {
    const order = this.#row.get(orderId)
    return order && JSON.parse(order.quotation) as Quotation
  }

  /** Confirmed orders of the last 18 months as one JSON text. inferred: the newest first. */
  list (owner: Owner): string {
    return `[${this.#list.all(owner.operatorId, owner.coverage, this.#oldest()).join(',')}]`
  }

  /**
   * Orders what was quoted; returns the order as JSON text. inferred: an unknown quotation (LGI9010), one already confirmed
   * (LGI9011) and one older than a month (LGI9012) are all refused the same way (facts 03, 4.3), and so is the lack of a
   * payment method (PAY9002).
   */
  confirm (owner: Owner, orderId: string): string {
    const order = found(this.#owned.get(orderId, owner.operatorId, owner.coverage), 'LGI9010')
    demand(order.status === null, 'LGI9011')
    const now = this.#clock.now()
    demand(now <= monthsAfter(order.quotation_time, MONTHS_TO_CONFIRM), 'LGI9012')
    demand(this.#with.operators.paymentMethod(owner.operatorId, owner.coverage) !== undefined, 'PAY9002')
    // The card is charged only when the goods are shipped, so that nothing is paid yet (facts 03, 4.3).
    const document = this.#save({ ...order, status: 'orderProcessing', order_time: now })
    this.#events.emit('OrderConfirmed', { operatorId: order.operator_id, orderId })
    return document
  }

  /** Takes the order back while it has not shipped; refused afterwards, and twice (LGI9013). Whoever hears of it completes it. */
  cancel (owner: Owner, orderId: string): void {
    const order = this.#mine(owner, orderId)
    demand(canShip(order), 'LGI9013')
    this.#save({ ...order, status: 'cancelling' })
    this.#events.emit('OrderCancelling', { operatorId: order.operator_id, orderId })
  }

  /** The end of a cancellation. inferred: what was paid, or about to be, is paid back. */
  completeCancellation (orderId: string): void {
    const order = this.#row.get(orderId)
    if (order?.status !== 'cancelling') return
    this.#save({ ...order, status: 'cancelled', payment_status: order.payment_status === null ? null : 'refunded' })
  }

  /** Ships a confirmed order on the sandbox's word. inferred: unknown (SBX9003) or not waiting to be shipped (SBX9004) is refused. */
  ship (owner: Owner, orderId: string): void {
    const order = this.#owned.get(orderId, owner.operatorId, owner.coverage)
    if (order === undefined || order.status === null) throw new Refusal('SBX9003')
    demand(canShip(order), 'SBX9004')
    this.#ship(order)
  }

  /** One step on towards shipping, which is the last one. Returns whether another follows. */
  progress (orderId: string): boolean {
    const order = this.#row.get(orderId)
    if (order === undefined || !canShip(order)) return false
    const next = NEXT[order.status]
    if (next === 'shipped') {
      this.#ship(order)
      return false
    }
    this.#save({ ...order, status: next, payment_status: next === 'ordering' ? 'paying' : 'paid' })
    return true
  }

  /** The payment failed, and with it the order (facts 03, 4.3: a failed charge blocks shipping). */
  fail (orderId: string): void {
    const order = this.#row.get(orderId)
    if (order === undefined || !canShip(order)) return
    this.#save({ ...order, status: 'failed', payment_status: 'fail' })
  }

  /**
   * Replaces what the order's SIMs get when they are registered; returns the order as JSON text. Refuses a subscription that
   * takes no settings (LGI9014), a group that is not there (LGI9015), a speed class of another plan (SEM9012), and any of it
   * after receipt (LGI9016; inferred: for an order that will never be received as well).
   */
  setInitialSettings (owner: Owner, orderId: string, setting: ResourceInitialSetting): string {
    const order = this.#mine(owner, orderId)
    demand(order.status === 'shipped' || canShip(order), 'LGI9016')
    const simInitialSettings: Record<string, SimInitialSetting> = {}
    for (const [subscription, { groupId, speedClass, tags }] of Object.entries(setting.simInitialSettings ?? {})) {
      const plan = subscriptionNamed(subscription)
      demand(plan?.initialSettings === true, 'LGI9014')
      // An empty group id means none, as when a SIM is registered by its secret (facts 02, section 5).
      demand(groupId === undefined || groupId === '' || this.#with.groups.exists(owner, groupId), 'LGI9015')
      demand(speedClass === undefined || plan.speedClasses.includes(speedClass), 'SEM9012')
      simInitialSettings[subscription] = { ...(groupId === undefined ? {} : { groupId }), ...(speedClass === undefined ? {} : { speedClass }), ...(tags === undefined ? {} : { tags }) }
    }
    return this.#save({ ...order, resource_initial_setting: JSON.stringify({ simInitialSettings }) })
  }

  /** The order's SIMs by serial number, whoever has them by now; none before it ships (inferred: facts 03, 4.3). */
  subscribers (owner: Owner, orderId: string, slice: Slice): Page<OrderedSim> {
    this.#mine(owner, orderId)
    const sims = this.#sims.all(orderId, slice.after, slice.limit + 1)
      .map(([serialNumber, imsi, msisdn, iccid, simId, eiccid, bundles]): OrderedSim => ({ serialNumber, imsi, msisdn, iccid, simId, eiccid, bundles }))
    return pageOfRows(sims, slice.limit, (last) => last.serialNumber)
  }

  /**
   * The order's SIMs join the operator with their initial settings, and the order is received. inferred: refused before it
   * ships (LGI9017), and without effect when it was done before (facts 03, 4.3).
   */
  register (owner: Owner, orderId: string): void {
    const order = this.#mine(owner, orderId)
    if (order.status === 'received') return
    demand(order.status === 'shipped', 'LGI9017')
    const settings = order.resource_initial_setting === null ? {} : (JSON.parse(order.resource_initial_setting) as ResourceInitialSetting).simInitialSettings ?? {}
    for (const card of this.#with.simCards.ofOrder(orderId)) {
      // Somebody may have registered it already by the secret printed on it.
      if (card.sim.operator_id !== null) continue
      this.#with.simCards.assign(card, owner, this.#firstSettings(owner, settings[primaryOf(card).subscription]))
    }
    this.#save({ ...order, status: 'received' })
  }

  /** A group that was deleted after the settings were made has no members, and gets none by them either (inferred). */
  #firstSettings (owner: Owner, setting: SimInitialSetting = {}): SimInitialSetting {
    const { groupId, ...rest } = setting
    return groupId === undefined || !this.#with.groups.exists(owner, groupId) ? rest : setting
  }

  #ship (order: OrderRow): void {
    const { orderItemList } = JSON.parse(order.quotation) as Quotation
    for (const { product, quantity } of orderItemList) {
      if (product.productType !== 'sim') continue
      const { simSubscription, simSize, simBundle } = product.properties
      for (let i = 0; i < product.count * quantity; i++) {
        this.#with.simCards.create({
          subscription: simSubscription!,
          moduleType: simSize!,
          bundles: simBundle === undefined ? [] : [simBundle],
          look: 'sandbox',
          orderId: order.order_id
        })
      }
    }
    const number = this.#ids.digits(12).replace(/(\d{4})(\d{4})(\d{4})/, '$1-$2-$3')
    // The card is charged when the goods are shipped (facts 03, 4.3).
    this.#save({ ...order, status: 'shipped', payment_status: 'paid', shipping_time: this.#clock.now(), shipping_label_number: number })
    this.#events.emit('OrderShipped', { operatorId: order.operator_id, orderId: order.order_id })
  }

  #mine (owner: Owner, orderId: string): OrderRow {
    return found(this.#shown.get(orderId, owner.operatorId, owner.coverage, this.#oldest()), 'LGI9001')
  }

  #oldest (): number {
    return monthsAfter(this.#clock.now(), -MONTHS_SHOWN)
  }

  /** Writes the row and the document as the API shows it; returns the document. */
  #save (order: OrderRow): string {
    const document = JSON.stringify(orderView(order))
    this.#put.run({ ...order, document })
    return document
  }
}

/** Whether the order waits to be shipped: confirmed, and neither on its way nor given up. */
function canShip (order: OrderRow): order is OrderRow & { status: keyof typeof NEXT } {
  return order.status !== null && Object.hasOwn(NEXT, order.status)
}
