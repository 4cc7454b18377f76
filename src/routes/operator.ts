import { created, noContent, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import { authKeyView } from '../views/auth-key.ts'
import { operatorView } from '../views/operator.ts'
import type { Routes } from './handler.ts'
import { tokenSeconds } from './requests.ts'

export const operatorRoutes = {
  getOperator: ({ path }, { state }) => ok(operatorView(found(state.operators.get(path.operator_id), 'AUM9004'))),

  generateAuthToken: ({ body }, { caller, state }) =>
    ok({ token: state.access.issueToken(caller, caller.apiKey, tokenSeconds(body.tokenTimeoutSeconds)) }),

  listOperatorAuthKeys: ({ path }, { state }) =>
    ok(state.access.authKeys({ operatorId: path.operator_id }).map(authKeyView)),

  generateOperatorAuthKey: ({ path }, { state }) => created(state.access.createAuthKey({ operatorId: path.operator_id })),

  deleteOperatorAuthKey: ({ path }, { state }) => {
    demand(state.access.deleteAuthKey({ operatorId: path.operator_id }, path.auth_key_id), 'AUM9005')
    return noContent()
  },

  addCoverageType: ({ path }, { state }) => {
    state.operators.addCoverageType(path.operator_id, path.coverage_type)
    return created()
  }
} satisfies Routes
