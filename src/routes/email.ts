import { noContent, ok } from '../contract/operations.ts'
import { emailView } from '../views/email.ts'
import type { Routes } from './handler.ts'
import { demandRoot } from './requests.ts'

export const emailRoutes = {
  listEmails: ({ path }, { caller, state }) => {
    demandRoot(caller)
    return ok(state.emails.list(path.operator_id).map(emailView))
  },

  getEmail: ({ path }, { caller, state }) => {
    demandRoot(caller)
    return ok(emailView(state.emails.get(path.operator_id, path.email_id)))
  },

  deleteEmail: ({ path }, { caller, state }) => {
    demandRoot(caller)
    state.emails.delete(path.operator_id, path.email_id)
    return noContent()
  },

  issueAddEmailToken: ({ body }, { caller, state }) => {
    demandRoot(caller)
    state.operators.demandPassword(caller.operatorId, body.password)
    state.emails.requestToAdd(caller.operatorId, body.email)
    return ok()
  },

  verifyAddEmailToken: ({ body }, { state }) => {
    state.emails.confirm(body.token)
    return ok()
  }
} satisfies Routes
