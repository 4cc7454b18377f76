import type { State } from '../state/state.ts'
import type { Quotation } from '../state/order-rows.ts'
import type { Outbound } from '../world/outbound.ts'
import type { JobRunner } from './jobs.ts'

const PROGRESS = 'order-progress'
const CANCELLATION = 'order-cancellation'

/**
 * What happens to an order by itself. By default nothing: it waits for the sandbox to ship it, as the official one does.
 * A test that paces `order-progress` sees it pass through every status on the way. A cancellation is done at once unless
 * `order-cancellation` is paced. Both kinds of news go to the operator by mail (inferred: facts 03, 4.3 has no text of them).
 */
export function simulateOrders (state: State, jobs: JobRunner, outbound: Outbound): void {
  jobs.define({
    kind: PROGRESS,
    pace: { pace: 'held' },
    run: (_payload, orderId) => { if (state.orders.progress(orderId)) jobs.enqueue(PROGRESS, orderId, null) },
    fail: (_payload, orderId) => state.orders.fail(orderId)
  })
  jobs.define({ kind: CANCELLATION, pace: { pace: 'immediate' }, run: (_payload, orderId) => state.orders.completeCancellation(orderId) })

  state.events.on('OrderConfirmed', ({ operatorId, orderId }) => {
    jobs.enqueue(PROGRESS, orderId, null)
    mail(operatorId, orderId, 'Your order has been placed')
  })
  state.events.on('OrderShipped', ({ operatorId, orderId }) => {
    state.jobs.cancel(PROGRESS, orderId)
    mail(operatorId, orderId, 'Your order has been shipped')
  })
  state.events.on('OrderCancelling', ({ orderId }) => {
    state.jobs.cancel(PROGRESS, orderId)
    jobs.enqueue(CANCELLATION, orderId, null)
  })
  state.events.on('OrderRemoved', ({ orderId }) => {
    for (const kind of [PROGRESS, CANCELLATION]) state.jobs.cancel(kind, orderId)
  })

  function mail (operatorId: string, orderId: string, news: string): void {
    const operator = state.operators.get(operatorId)
    const quotation = state.orders.quotation(orderId)
    if (operator === undefined || quotation === undefined) return
    outbound.send({ kind: 'mail', operatorId, to: operator.email, subject: `${news}: ${orderId}`, text: textOf(quotation, news) })
  }
}

function textOf (quotation: Quotation, news: string): string {
  const items = quotation.orderItemList.map(({ product, quantity }) => `${quantity} x ${product.productName} (${product.productCode})`)
  return [`${news}.`, `Order ID: ${quotation.orderId}`, ...items, `Total: ${quotation.totalAmount} ${quotation.currency}`].join('\n')
}
