import { created, noContent, ok } from '../contract/operations.ts'
import { demand, found } from '../refusal.ts'
import type { Principal } from '../state/access.ts'
import type { State } from '../state/state.ts'
import type { UserRow } from '../state/users.ts'
import { authKeyView } from '../views/auth-key.ts'
import { roleItemView } from '../views/role.ts'
import { userView } from '../views/user.ts'
import type { Routes } from './handler.ts'

export const userRoutes = {
  listUsers: ({ path }, { state }) => ok(state.users.list(path.operator_id).map((user) => shown(user, state))),

  getUser: ({ path }, { state }) => ok(shown(state.users.get(path.operator_id, path.user_name), state)),

  createUser: ({ path, body }, { state }) => {
    state.users.create(path.operator_id, path.user_name, body.description)
    return created()
  },

  updateUser: ({ path, body }, { state }) => {
    // inferred: without a description it stays as it is
    const { description } = state.users.get(path.operator_id, path.user_name)
    state.users.describe(path.operator_id, path.user_name, body.description ?? description)
    return ok()
  },

  deleteUser: ({ path }, { state }) => {
    state.users.delete(path.operator_id, path.user_name)
    return noContent()
  },

  listUserAuthKeys: ({ path }, { state }) => ok(state.access.authKeys(userOf(path, state)).map(authKeyView)),

  getUserAuthKey: ({ path }, { state }) => ok(authKeyView(found(state.access.authKeyOf(userOf(path, state), path.auth_key_id), 'AUM9005'))),

  generateUserAuthKey: ({ path }, { state }) => ok(state.access.createAuthKey(userOf(path, state))),

  deleteUserAuthKey: ({ path }, { state }) => {
    demand(state.access.deleteAuthKey(userOf(path, state), path.auth_key_id), 'AUM9005')
    return noContent()
  },

  hasUserPassword: ({ path }, { state }) => ok({ hasPassword: state.users.get(path.operator_id, path.user_name).password_hash !== null }),

  createUserPassword: ({ path, body }, { state }) => {
    demand(body.password !== undefined, 'COM9003', { detail: 'body: password must be given', detailJa: 'body: password は必須です' })
    state.users.createPassword(path.operator_id, path.user_name, body.password)
    return created()
  },

  updateUserPassword: ({ path, body }, { state }) => {
    state.users.changePassword(path.operator_id, path.user_name, body.currentPassword, body.newPassword)
    return ok()
  },

  deleteUserPassword: ({ path }, { state }) => {
    state.users.deletePassword(path.operator_id, path.user_name)
    return noContent()
  },

  revokeUserAuthTokens: ({ path }, { state }) => {
    state.access.revokeAll(namedUserOf(path, state))
    return noContent()
  }
} satisfies Routes

interface UserPath {
  operator_id: string
  user_name: string
}

/** As the operations of users and of roles show them. */
export function shown (user: UserRow, state: State) {
  const { operator_id: operatorId, user_name: userName } = user
  return userView(user, state.access.authKeys({ operatorId, userName }), state.roles.ofUser(operatorId, userName).map(roleItemView))
}

/** Refuses a user who is not there (404 AUM9202). */
export function userOf ({ operator_id: operatorId, user_name: userName }: UserPath, state: State): Principal {
  state.users.get(operatorId, userName)
  return { operatorId, userName }
}

/** The same for operations that document 400 for an unknown user (AUM9203). */
export function namedUserOf ({ operator_id: operatorId, user_name: userName }: UserPath, state: State): Principal {
  found(state.users.find(operatorId, userName), 'AUM9203')
  return { operatorId, userName }
}
