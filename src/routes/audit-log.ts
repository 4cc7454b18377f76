import { ok, okPage } from '../contract/operations.ts'
import { auditView } from '../views/audit-log.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

/** inferred: without a limit as many as there may be (facts 01, 1.13) */
const PAGE_SIZE = 1000

export const auditLogRoutes = {
  getApiAuditLogs: ({ query }, { caller, state }) => {
    const { items, next } = state.audit.list(caller.operatorId, { apiKind: query.api_kind, from: query.from_epoch_ms, to: query.to_epoch_ms, ...pageOf(query, PAGE_SIZE) })
    return ok(items.map(auditView), { next })
  },

  /** There is one type of resource, so naming it changes nothing. */
  getNapterAuditLogs: ({ query }, { caller, state }) =>
    okPage(state.napterAudit.list(caller.operatorId, { imsi: query.resource_id, from: query.from, to: query.to, ...pageOf(query, PAGE_SIZE) }))
} satisfies Routes
