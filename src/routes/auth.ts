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
    if (!byAuthKey(body)) {
      // Of all failed logins only the one that lacks the code is somebody's, and so in the audit log (facts 01, section 6).
      const code = body.mfaOTPCode ?? ''
      if (code === '') context.identify(principal)
      state.mfa.challenge(principal, code)
    }
    context.identify(principal)
    return ok(credentialsView(state.access.issue(principal, seconds)))
  },

  logout: (_request, { caller, state }) => {
    state.access.revoke(caller.apiKey)
    return noContent()
  },

  issuePasswordResetToken: ({ body }, context) => {
    const { state } = context
    const operator = found(state.operators.byEmail(body.email), 'AUM0015')
    context.identify({ operatorId: operator.operator_id })
    state.mailedTokens.send(operator.operator_id, 'password-reset', operator.email)
    return ok()
  },

  verifyPasswordResetToken: ({ body }, context) => {
    const { state } = context
    const { operatorId } = state.mailedTokens.redeem('password-reset', body.token)
    context.identify({ operatorId })
    state.operators.resetPassword(operatorId, body.password)
    return ok()
  }
} satisfies Routes

/**
 * Who these credentials are. Several kinds may come in one body; an AuthKey goes before a root password, and that before a
 * SAM user's (facts 01, 2.1). No credentials at all are a faulty request, wrong ones a failed login.
 */
function principalOf (given: Credentials, state: State): Principal | undefined {
  const { email, password, operatorId, userName } = given
  if (byAuthKey(given)) return state.access.byAuthKey(given.authKeyId, given.authKey)
  if (email && password) {
    const operator = state.operators.byPassword(email, password)
    return operator && { operatorId: operator.operator_id }
  }
  demand(Boolean(operatorId && userName && password), 'COM9001')
  const user = state.users.byPassword(operatorId!, userName!, password!)
  return user && { operatorId: user.operator_id, userName: user.user_name }
}

/** Nobody is asked for a one-time code with it (facts 01, 2.1). */
function byAuthKey (given: Credentials): given is Credentials & { authKeyId: string, authKey: string } {
  return Boolean(given.authKeyId && given.authKey)
}
