import { noContent, ok } from '../contract/operations.ts'
import { found } from '../refusal.ts'
import type { OutboxFilter, OutboxState } from '../state/outbox.ts'
import type { ControlRoutes } from './handler.ts'
import { outboxView } from './views.ts'

export const recordRoutes = {
  listRequests: ({ query }, { core }) => ok(core.services.journal.find(query, query.limit ?? 100)),

  countRequests: ({ query }, { core }) => ok({ count: core.services.journal.count(query) }),

  clearRequests: (_request, { core }) => {
    core.services.journal.clear()
    return noContent()
  },

  listOutbox: ({ query }, { core }) => ok(core.services.state.outbox.list({ ...filterOf(query), limit: query.limit ?? 100 }).map(outboxView)),

  getLatestOutboxMessage: ({ query }, { core }) => {
    const [latest] = core.services.state.outbox.list({ ...filterOf(query), limit: 1 })
    return ok(outboxView(found(latest, 'EMU0014')))
  },

  flushOutbox: async (_request, { core }) => {
    await core.services.delivery.flush()
    return ok(core.services.state.outbox.counts())
  },

  clearOutbox: (_request, { core }) => {
    const { state } = core.services
    state.database.transaction(() => state.outbox.clear())
    return noContent()
  }
} satisfies ControlRoutes

function filterOf ({ kind, to: recipient, operator_id: operatorId, state }: { kind?: string, to?: string, operator_id?: string, state?: OutboxState }): OutboxFilter {
  return { kind, recipient, operatorId, state }
}
