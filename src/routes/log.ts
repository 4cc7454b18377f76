import { okPage } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

export const logRoutes = {
  /** inferred: newest first, 100 to a page, and an id needs the type that says whose it is (facts 04, section 9). */
  getLogs: ({ query }, { owner, state }) => {
    demand(query.resource_id === undefined || query.resource_type !== undefined, 'COM9003', { detail: 'query: resource_id needs resource_type' })
    const { resource_type: resourceType, resource_id: resourceId, service, from, to } = query
    return okPage(state.errorLogs.list(owner, { resourceType, resourceId, service, from, to }, pageOf(query)))
  }
} satisfies Routes
