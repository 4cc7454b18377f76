import { created, JsonText, ok, okText } from '../contract/operations.ts'
import type { Routes } from './handler.ts'

export const shippingAddressRoutes = {
  listShippingAddresses: (_request, { owner, state }) => okText(`{"shippingAddresses":${state.shippingAddresses.list(owner)}}`),

  createShippingAddress: ({ body }, { owner, state }) => {
    const shippingAddressId = state.shippingAddresses.create(owner, body)
    return created(new JsonText(state.shippingAddresses.document(owner, shippingAddressId)))
  },

  getShippingAddress: ({ path }, { owner, state }) => okText(state.shippingAddresses.document(owner, path.shipping_address_id)),

  updateShippingAddress: ({ path, body }, { owner, state }) => {
    state.shippingAddresses.update(owner, path.shipping_address_id, body)
    return ok()
  },

  deleteShippingAddress: ({ path }, { owner, state }) => {
    state.shippingAddresses.delete(owner, path.shipping_address_id)
    return ok()
  }
} satisfies Routes
