import { created, JsonText, noContent, ok, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { productsOnSale, shippingCosts } from '../state/products.ts'
import { orderedSubscriberView } from '../views/order.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

/** inferred: page size of lists that document neither default nor maximum (facts 01, 1.13). */
const PAGE_SIZE = 1000

export const orderRoutes = {
  listProducts: ({ query }, { coverage }) =>
    okText(JSON.stringify({ productList: productsOnSale(coverage, query.campaign_code), shippingCostList: shippingCosts(coverage) })),

  createQuotation: ({ body }, { owner, state }) => {
    const { shippingAddressId, orderItemList = [], preferredDeliveryDate, shippingOptions } = body
    demand(shippingAddressId !== undefined, 'COM9003', { detail: 'body: shippingAddressId is missing' })
    demand(orderItemList.length > 0, 'COM9003', { detail: 'body: orderItemList is empty' })
    const items = orderItemList.map(({ productCode, quantity }) => {
      demand(productCode !== undefined, 'COM9003', { detail: 'body: orderItemList.productCode is missing' })
      demand(quantity !== undefined && quantity > 0, 'COM9003', { detail: 'body: orderItemList.quantity must be at least 1' })
      return { productCode, quantity }
    })
    return created(new JsonText(state.orders.quote(owner, { shippingAddressId, orderItemList: items, preferredDeliveryDate, shippingOptions })))
  },

  confirmOrder: ({ path }, { owner, state }) => okText(state.orders.confirm(owner, path.order_id)),

  cancelOrder: ({ path }, { owner, state }) => {
    state.orders.cancel(owner, path.order_id)
    return noContent()
  },

  listOrders: (_request, { owner, state }) => okText(`{"orderList":${state.orders.list(owner)}}`),

  getOrder: ({ path }, { owner, services, state }) => {
    // Orders that a test has paced by reads come nearer to shipping with each.
    services.jobs.poll(path.order_id)
    return okText(state.orders.document(owner, path.order_id))
  },

  updateOrderedResourceInitialSetting: ({ path, body }, { owner, state }) =>
    okText(state.orders.setInitialSettings(owner, path.order_id, body)),

  listOrderedSubscribers: ({ path, query }, { owner, state }) => {
    const { items, next } = state.orders.subscribers(owner, path.order_id, pageOf(query, PAGE_SIZE))
    return ok({ orderedSubscriberList: items.map(orderedSubscriberView) }, { next })
  },

  registerOrderedSim: ({ path }, { owner, state }) => {
    state.orders.register(owner, path.order_id)
    return noContent()
  }
} satisfies Routes
