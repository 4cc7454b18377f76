import { noContent, ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { roleItemView, roleVersionView, roleView } from '../views/role.ts'
import type { Routes } from './handler.ts'
import { shown, userOf } from './user.ts'

export const roleRoutes = {
  listRoles: ({ path, query }, { state }) => ok(state.roles.list(path.operator_id, query.owner ?? 'operator').map(roleItemView)),

  getRole: ({ path }, { state }) => ok(roleView(state.roles.get(path.operator_id, path.role_id))),

  createRole: ({ path, body }, { state }) => {
    state.roles.create(path.operator_id, path.role_id, body)
    return ok({ roleId: path.role_id })
  },

  updateRole: ({ path, body }, { state }) => {
    state.roles.update(path.operator_id, path.role_id, body)
    return ok()
  },

  deleteRole: ({ path }, { state }) => {
    state.roles.delete(path.operator_id, path.role_id)
    return noContent()
  },

  listRoleAttachedUsers: ({ path }, { state }) =>
    ok(state.roles.usersOf(path.operator_id, path.role_id).map((userName) => shown(state.users.get(path.operator_id, userName), state))),

  listRoleVersions: ({ path }, { state }) => ok(state.roles.versions(path.operator_id, path.role_id).map(roleVersionView)),

  listUserRoles: ({ path }, { state }) => {
    userOf(path, state)
    return ok(state.roles.ofUser(path.operator_id, path.user_name).map(roleView))
  },

  attachRole: ({ path, body }, { state }) => {
    userOf(path, state)
    demand(body.roleId !== undefined, 'COM9003', { detail: 'body: roleId is missing', detailJa: 'body: roleId は必須です' })
    state.roles.attach(path.operator_id, path.user_name, body.roleId)
    return ok()
  },

  detachRole: ({ path }, { state }) => {
    userOf(path, state)
    state.roles.detach(path.operator_id, path.user_name, path.role_id)
    return ok()
  }
} satisfies Routes
