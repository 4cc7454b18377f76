import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

export const simProfileOrderRoutes = {
  listProfileOrders: ({ query }, { owner, state }) => okPage(state.profileOrders.list(owner, pageOf(query))),

  createProfileOrder: ({ body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    return created(new JsonText(state.profileOrders.create(owner, body)))
  },

  getProfileOrder: ({ path }, { owner, services, state }) => {
    services.jobs.poll(path.profile_order_id)
    return okText(state.profileOrders.document(owner, path.profile_order_id))
  },

  deleteProfileOrder: ({ path }, { owner, state }) => {
    state.profileOrders.delete(owner, path.profile_order_id)
    return noContent()
  },

  confirmProfileOrder: ({ path }, { owner, state }) => okText(state.profileOrders.confirm(owner, path.profile_order_id)),

  listOrderedProfiles: ({ path }, { owner, state }) => okText(state.profileOrders.profiles(owner, path.profile_order_id))
} satisfies Routes
