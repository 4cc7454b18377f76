import { created, noContent, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import { authKeyView } from '../views/auth-key.ts'
import { operatorView } from '../views/operator.ts'
import { tokenSeconds } from './auth.ts'
import type { Routes } from './handler.ts'

/** inferred: facts 01, 4.3 */
const MOST_AUTH_KEYS = 10

export const operatorRoutes = {
  getOperator: ({ path }, { state }) => ok(operatorView(found(state.operators.get(path.operator_id), 'AUM9004'))),

  generateAuthToken: ({ body }, { caller, state }) =>
    ok({ token: state.access.issueToken(caller, caller.apiKey, tokenSeconds(body?.tokenTimeoutSeconds)) }),

  listOperatorAuthKeys: ({ path }, { state }) =>
    ok(state.access.authKeys({ operatorId: path.operator_id }).map(authKeyView)),

  generateOperatorAuthKey: ({ path }, { state }) => {
    const owner = { operatorId: path.operator_id }
    demand(state.access.authKeys(owner).length < MOST_AUTH_KEYS, 'AUM9007')
    return created(state.access.createAuthKey(owner))
  },

  deleteOperatorAuthKey: ({ path }, { state }) => {
    demand(state.access.deleteAuthKey({ operatorId: path.operator_id }, path.auth_key_id), 'AUM9005')
    return noContent()
  },

  addCoverageType: ({ path }, { state }) => {
    state.operators.addCoverageType(path.operator_id, path.coverage_type)
    // A sandbox operator that pays in one coverage type pays in the added one too (facts 03, 3.8).
    const other = path.coverage_type === 'jp' ? 'g' : 'jp'
    if (state.operators.paymentMethod(path.operator_id, other) !== undefined) {
      state.operators.registerDummyPaymentMethod(path.operator_id, path.coverage_type)
    }
    return created()
  }
} satisfies Routes
