// The second factor of root and SAM users: parts of the tags Operator and User.
import { noContent, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import type { Principal } from '../state/access.ts'
import type { State } from '../state/state.ts'
import type { Routes } from './handler.ts'

export const mfaRoutes = {
  getMFAStatus: ({ path }, { state }) => ok({ status: state.mfa.status({ operatorId: path.operator_id }) }),

  enableMFA: ({ path }, { state }) =>
    ok({ totpUri: state.mfa.enable({ operatorId: path.operator_id }, state.operators.get(path.operator_id)!.email) }),

  verifyMFA: ({ path, body }, { state }) => ok({ backupCodes: state.mfa.confirm({ operatorId: path.operator_id }, body.mfaOTPCode ?? '') }),

  revokeMFA: ({ path, body }, { state }) => {
    state.operators.demandPassword(path.operator_id, body.password)
    state.mfa.revoke({ operatorId: path.operator_id })
    return noContent()
  },

  issueMFARevokingToken: ({ body }, context) => {
    const { state } = context
    const { email, password } = body
    demand(email !== undefined && password !== undefined, 'COM9003', { detail: 'body: email and password must be given', detailJa: 'body: email と password は必須です' })
    const { operator_id: operatorId, email: primary } = found(state.operators.byEmail(email), 'AUM9008')
    state.operators.demandPassword(operatorId, password)
    context.identify({ operatorId })
    state.mfa.demandActive({ operatorId })
    state.mailedTokens.send(operatorId, 'mfa-revoke', primary)
    return ok()
  },

  verifyMFARevokingToken: ({ body }, context) => {
    const { state } = context
    const { token, email, password, backupCode } = body
    demand(token !== undefined && email !== undefined && password !== undefined && backupCode !== undefined, 'COM9003',
      { detail: 'body: token, email, password and backupCode must be given', detailJa: 'body: token、email、password、backupCode は必須です' })
    const { operator_id: operatorId } = found(state.operators.byPassword(email, password), 'AUM9215')
    context.identify({ operatorId })
    demand(state.mailedTokens.isFor({ operatorId, purpose: 'mfa-revoke', token }), 'COM0006')
    state.mailedTokens.redeem('mfa-revoke', token)
    state.mfa.revokeByBackupCode({ operatorId }, backupCode)
    return ok()
  },

  getUserMFAStatus: ({ path }, { state }) => ok({ status: state.mfa.status(userOf(path, state)) }),

  enableUserMFA: ({ path }, { state }) => ok({ totpUri: state.mfa.enable(userOf(path, state), path.user_name) }),

  verifyUserMFA: ({ path, body }, { state }) => {
    state.mfa.confirm(userOf(path, state), body.mfaOTPCode ?? '')
    return noContent()
  },

  revokeUserMFA: ({ path }, { state }) => {
    state.mfa.revoke(userOf(path, state))
    return noContent()
  }
} satisfies Routes

/** An unknown user is 400 here, as these operations document (AUM9203). */
function userOf ({ operator_id: operatorId, user_name: userName }: { operator_id: string, user_name: string }, state: State): Principal {
  found(state.users.find(operatorId, userName), 'AUM9203')
  return { operatorId, userName }
}
