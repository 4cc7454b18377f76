import { ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { simsPerStatusView } from '../views/resource-summary.ts'
import type { Routes } from './handler.ts'

export const resourceSummaryRoutes = {
  /** inferred: counted when asked, in the coverage called (facts 02, section 12). */
  getResourceSummary: ({ path }, { owner, services, state }) => {
    demand(path.resource_summary_type === 'simsPerStatus', 'SCH9002')
    return ok(simsPerStatusView(state.simLists.countByStatus(owner), services.clock.now()))
  }
} satisfies Routes
