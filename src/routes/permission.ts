// What SAM users may do, and who may become one. Unknown users are refused as each operation documents it.
import { noContent, ok, type Reply } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { Routes } from './handler.ts'
import { namedUserOf, userOf } from './user.ts'

export const permissionRoutes = {
  getUserPermission: ({ path }, { state }) => {
    userOf(path, state)
    return ok({ permission: state.permissions.permission(path.operator_id, path.user_name) })
  },

  updateUserPermission: ({ path, body }, { state }) => {
    userOf(path, state)
    state.permissions.setPermission(path.operator_id, path.user_name, body.permission, body.description)
    return ok()
  },

  deleteUserPermission: ({ path }, { state }) => {
    namedUserOf(path, state)
    state.permissions.deletePermission(path.operator_id, path.user_name)
    return noContent()
  },

  getDefaultPermissions: ({ path }, { state }) => ok({ defaultPermissions: state.permissions.defaults(path.operator_id) }),

  updateDefaultPermissions: ({ path, body }, { state }) => {
    state.permissions.setDefaults(path.operator_id, body.permissions)
    return accepted()
  },

  deleteDefaultPermissions: ({ path }, { state }) => {
    state.permissions.deleteDefaults(path.operator_id)
    return noContent()
  },

  getUserTrustPolicy: ({ path }, { state }) => {
    namedUserOf(path, state)
    return ok({ trustPolicy: state.permissions.trustPolicy(path.operator_id, path.user_name) })
  },

  updateUserTrustPolicy: ({ path, body }, { state }) => {
    namedUserOf(path, state)
    demand(body.trustPolicy !== undefined, 'COM9003', { detail: 'body: trustPolicy is missing', detailJa: 'body: trustPolicy は必須です' })
    state.permissions.setTrustPolicy(path.operator_id, path.user_name, body.trustPolicy)
    return noContent()
  },

  deleteUserTrustPolicy: ({ path }, { state }) => {
    namedUserOf(path, state)
    state.permissions.deleteTrustPolicy(path.operator_id, path.user_name)
    return noContent()
  }
} satisfies Routes

function accepted (): Reply<202, undefined> {
  return { status: 202, body: undefined }
}
