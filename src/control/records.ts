import { noContent, ok } from '../contract/operations.ts'
import type { ControlRoutes } from './handler.ts'
import { outboxView } from './views.ts'

export const recordRoutes = {
  listRequests: ({ query }, { core }) => ok(core.services.journal.find(query, query.limit ?? 100)),

  countRequests: ({ query }, { core }) => ok({ count: core.services.journal.count(query) }),

  clearRequests: (_request, { core }) => {
    core.services.journal.clear()
    return noContent()
  },

  listOutbox: ({ query }, { core }) => {
    const { kind, to: recipient, limit = 100 } = query
    const filter = { ...(kind === undefined ? {} : { kind }), ...(recipient === undefined ? {} : { recipient }) }
    return ok(core.services.state.outbox.list({ ...filter, limit }).map(outboxView))
  }
} satisfies ControlRoutes
