import { noContent, ok, type ApiOperations, type RequestOf } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import type { Principal } from '../state/access.ts'
import type { State } from '../state/state.ts'
import type { Caller } from '../types.ts'
import type { Routes } from './handler.ts'

/** 24 hours unless asked otherwise, at most 48 (facts 01, 2.1). */
const TOKEN_SECONDS = 86_400
const MOST_TOKEN_SECONDS = 172_800

type Credentials = RequestOf<ApiOperations['auth']>['body']

export const authRoutes = {
  auth: ({ body }, context) => {
    const { state } = context
    const seconds = tokenSeconds(body.tokenTimeoutSeconds)
    const principal = found(principalOf(body, state), 'AUM0002')
    context.identify(principal)
    return ok(pairOf(state.access.issue(principal, seconds)))
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
  const user = state.operators.userByPassword(operatorId!, userName!, password!)
  return user && { operatorId: user.operator_id, userName: user.user_name }
}

/** The documented minimum of 180 s is not enforced: the user guide's own sample asks for 60 (facts 01, 2.1). */
export function tokenSeconds (asked: number | undefined): number {
  const seconds = asked ?? TOKEN_SECONDS
  demand(seconds >= 1 && seconds <= MOST_TOKEN_SECONDS, 'COM9003', { detail: `body: tokenTimeoutSeconds must be 1 to ${MOST_TOKEN_SECONDS}` })
  return seconds
}

/** `userName` is there for SAM users only. */
export function pairOf (caller: Caller): { apiKey: string, operatorId: string, token: string, userName?: string } {
  return {
    apiKey: caller.apiKey,
    operatorId: caller.operatorId,
    token: caller.token,
    ...(caller.userName === undefined ? {} : { userName: caller.userName })
  }
}
