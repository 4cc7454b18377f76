import { noContent, ok, type ApiOperations, type RequestOf } from '../contract/operations.ts'
import { readTrustPolicy } from '../permissions/policy.ts'
import { srnOf, trusts } from '../permissions/trust.ts'
import { demand, found } from '../refusal.ts'
import type { Principal } from '../state/access.ts'
import type { State } from '../state/state.ts'
import { credentialsView } from '../views/credentials.ts'
import type { Context, Routes } from './handler.ts'
import { tokenSeconds } from './requests.ts'

type Credentials = RequestOf<ApiOperations['auth']>['body']

export const authRoutes = {
  auth: ({ body }, context) => {
    const { services, state } = context
    const seconds = tokenSeconds(body.tokenTimeoutSeconds)
    const principal = found(principalOf(body, state) ?? anybody(body, context), 'AUM0002')
    if (!byAuthKey(body) && services.settings.auth === 'strict') {
      // Of all failed logins only the one that lacks the code is somebody's, and so in the audit log (facts 01, section 6).
      const code = body.mfaOTPCode ?? ''
      if (code === '') context.identify(principal)
      state.mfa.challenge(principal, code)
    }
    context.identify(principal)
    return ok(credentialsView(state.access.issue(principal, seconds)))
  },

  switchUser: ({ body }, context) => {
    const { caller, state } = context
    const { operatorId, userName, tokenTimeoutSeconds } = body
    demand(operatorId !== undefined && userName !== undefined, 'COM9003', { detail: 'body: operatorId and userName must be given', detailJa: 'body: operatorId と userName は必須です' })
    // inferred, from what the official CLI refuses (facts 01, 2.5).
    demand(caller.original === undefined, 'AUM9113')
    const target = { operatorId, userName }
    const { allowed, reason } = mayBecome(target, context)
    context.explain(allowed, reason)
    demand(allowed, 'AUM9112')
    return ok(credentialsView(state.access.issue(target, switchSeconds(tokenTimeoutSeconds), srnOf(caller))))
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
 * Whether the caller may act as a SAM user, of any operator; never as itself, even where the policy says so (facts 01, 2.5).
 * Whoever is refused is not told why: it may be somebody else's operator. The journal knows.
 */
function mayBecome (target: { operatorId: string, userName: string }, { caller, conditionFacts, state }: Context): { allowed: boolean, reason: string } {
  const srn = srnOf(target)
  if (srn === srnOf(caller)) return { allowed: false, reason: 'nobody switches to oneself' }
  if (state.users.find(target.operatorId, target.userName) === undefined) return { allowed: false, reason: `there is no user ${srn}` }
  const text = state.permissions.trustPolicy(target.operatorId, target.userName)
  if (text === '') return { allowed: false, reason: `${srn} has no trust policy` }
  return trusts(readTrustPolicy(text), srnOf(caller), conditionFacts)
}

/** How long a switch lasts if nothing is asked; the contract refuses less than 180 and more than this (facts 01, 2.5). */
function switchSeconds (asked: number = 3600): number {
  return asked
}

/** With --auth lax any credentials will do: they are of whoever they name, or of the root user of the oldest operator. */
function anybody ({ email, operatorId, userName }: Credentials, { services, state }: Context): Principal | undefined {
  if (services.settings.auth === 'strict') return undefined
  if (operatorId && userName && state.users.find(operatorId, userName) !== undefined) return { operatorId, userName }
  const operator = (email ? state.operators.byEmail(email) : undefined) ?? (operatorId ? state.operators.get(operatorId) : undefined) ?? state.operators.oldest()
  return operator && { operatorId: operator.operator_id }
}

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
