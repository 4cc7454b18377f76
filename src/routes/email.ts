import { noContent, ok } from '../contract/operations.ts'
import { emailView } from '../views/email.ts'
import type { Routes } from './handler.ts'

/** All of it is the root user's alone; permissions/rules.ts knows. */
export const emailRoutes = {
  listEmails: ({ path }, { state }) => ok(state.emails.list(path.operator_id).map(emailView)),

  getEmail: ({ path }, { state }) => ok(emailView(state.emails.get(path.operator_id, path.email_id))),

  deleteEmail: ({ path }, { state }) => {
    state.emails.delete(path.operator_id, path.email_id)
    return noContent()
  },

  issueAddEmailToken: ({ body }, { caller, state }) => {
    state.operators.demandPassword(caller.operatorId, body.password)
    state.emails.requestToAdd(caller.operatorId, body.email)
    return ok()
  },

  verifyAddEmailToken: ({ body }, { state }) => {
    state.emails.confirm(body.token)
    return ok()
  }
} satisfies Routes
