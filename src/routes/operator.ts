import { created, noContent, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import { authKeyView } from '../views/auth-key.ts'
import { operatorView } from '../views/operator.ts'
import type { Context, Routes } from './handler.ts'
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
  },

  updateOperatorPassword: ({ path, body }, { state }) => {
    state.operators.changePassword(path.operator_id, body.currentPassword, body.newPassword)
    return ok()
  },

  generateSupportToken: ({ path }, { caller, state }) =>
    ok({ token: state.access.supportToken(caller, state.operators.get(path.operator_id)!.email) }),

  revokeOperatorAuthTokens: ({ path }, { state }) => {
    state.access.revokeAll({ operatorId: path.operator_id })
    return noContent()
  },

  addOperatorContract: ({ path, body }, context) => {
    const { state } = context
    const { contractName, contractDetail } = body
    demandRootFor(contractName, context)
    const detail = state.contracts.add(path.operator_id, contractName, contractDetail)
    return ok({ contractName, ...(detail === undefined ? {} : { contractDetail: detail }) })
  },

  deleteOperatorContract: ({ path }, context) => {
    const { state } = context
    demandRootFor(path.contract_name, context)
    state.contracts.delete(path.operator_id, path.contract_name)
    return noContent()
  },

  getOperatorConfigurationNamespace: ({ path }, { state }) => ok(state.operatorConfigurations.get(path.operator_id, path.namespace)),

  setOperatorConfigurationNamespace: ({ path, body }, { state }) =>
    ok(state.operatorConfigurations.set(path.operator_id, path.namespace, { ...body.configuration }, body.expectedVersion)),

  deleteOperatorConfigurationNamespace: ({ path }, { state }) => {
    state.operatorConfigurations.delete(path.operator_id, path.namespace)
    return noContent()
  }
} satisfies Routes

/** Whether calls are recorded is decided by the root user alone (facts 01, 5.5). */
function demandRootFor (contractName: string, context: Context): void {
  const { caller, services } = context
  if (contractName !== 'api_audit_log' || caller.userName === undefined) return
  context.explain(false, 'the audit log is switched on and off by the root user alone')
  demand(services.settings.auth === 'lax', 'AUM9114')
}
