import { noContent, ok, type ApiOperations, type RequestOf } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import type { Principal } from '../state/access.ts'
import type { State } from '../state/state.ts'
import { credentialsView } from '../views/credentials.ts'
import type { Routes } from './handler.ts'
import { tokenSeconds } from './requests.ts'

type Credentials = RequestOf<ApiOperations['auth']>['body']

export const authRoutes = {
  auth: ({ body }, context) => {
    const { state } = context
    const seconds = tokenSeconds(body.tokenTimeoutSeconds)
    const principal = found(principalOf(body, state), 'AUM0002')
    context.identify(principal)
    return ok(credentialsView(state.access.issue(principal, seconds)))
  },

  logout: (_request, { caller, state }) => {
    state.access.revoke(caller.apiKey)
    return noContent()
  }
} satisfies Routes

/**
 * Who these credentials are. Several kinds may come in one body; an AuthKey goes before a root password, and that before a
 * SAM user's (facts 01, 2.1). No credentials at all are a faulty request, wrong ones a failed login.
 */
function principalOf (given: Credentials, state: State): Principal | undefined {
  const { authKeyId, authKey, email, password, operatorId, userName } = given
  if (authKeyId && authKey) return state.access.byAuthKey(authKeyId, authKey)
  if (email && password) {
    const operator = state.operators.byPassword(email, password)
    return operator && { operatorId: operator.operator_id }
  }
  demand(Boolean(operatorId && userName && password), 'COM9001')
  const user = state.users.byPassword(operatorId!, userName!, password!)
  return user && { operatorId: user.operator_id, userName: user.user_name }
}
