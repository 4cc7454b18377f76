import { created, ok } from '../contract/operations.ts'
import { diagnosticView } from '../views/diagnostic.ts'
import type { Routes } from './handler.ts'

export const diagnosticRoutes = {
  sendDiagnosticRequest: ({ body }, { language, owner, state }) =>
    created(diagnosticView(state.diagnostics.begin(owner, body.resourceId, body.from, body.to), language)),

  getDiagnostic: ({ path }, { language, owner, services, state }) => {
    services.jobs.poll(path.diagnostic_id)
    return ok(diagnosticView(state.diagnostics.get(owner, path.diagnostic_id), language))
  }
} satisfies Routes
