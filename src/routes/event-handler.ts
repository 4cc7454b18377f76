import { created, JsonText, noContent, ok, okText } from '../contract/operations.ts'
import type { GivenEventHandler } from '../state/event-handlers/definition.ts'
import type { Routes } from './handler.ts'

export const eventHandlerRoutes = {
  listEventHandlers: ({ query }, { owner, state }) => okText(state.eventHandlers.list(owner, query.target)),

  createEventHandler: ({ body }, { owner, state }) => {
    const handlerId = state.eventHandlers.create(owner, body as GivenEventHandler)
    return created(new JsonText(state.eventHandlers.document(owner, handlerId)))
  },

  getEventHandler: ({ path }, { owner, state }) => okText(state.eventHandlers.document(owner, path.handler_id)),

  updateEventHandler: ({ path, body }, { owner, state }) => {
    state.eventHandlers.update(owner, path.handler_id, body as GivenEventHandler)
    return ok()
  },

  deleteEventHandler: ({ path }, { owner, state }) => {
    state.eventHandlers.delete(owner, path.handler_id)
    return noContent()
  },

  setIgnoreEventHandler: ({ path }, { owner, state }) => {
    state.eventHandlers.ignore(owner, path.handler_id, path.imsi)
    return ok()
  },

  deleteIgnoreEventHandler: ({ path }, { owner, state }) => {
    state.eventHandlers.heed(owner, path.handler_id, path.imsi)
    return noContent()
  },

  listEventHandlersBySubscriber: ({ path }, { owner, state }) => okText(state.eventHandlers.listOf(owner, path.imsi))
} satisfies Routes
