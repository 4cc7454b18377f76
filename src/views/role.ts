import type { ManagedRoleVersion } from '../state/managed-roles.ts'
import type { Role } from '../state/roles.ts'

/** A role as lists show it: without its permission (facts 01, 4.3). Times are seconds. */
export function roleItemView (role: Role) {
  return {
    roleId: role.roleId,
    roleName: role.roleName,
    owner: role.owner,
    ...(role.description === null ? {} : { description: role.description }),
    createDateTime: Math.floor(role.createdTime / 1000),
    updateDateTime: Math.floor(role.lastModifiedTime / 1000)
  }
}

export function roleView (role: Role) {
  return { ...roleItemView(role), permission: role.permission }
}

export function roleVersionView (version: ManagedRoleVersion) {
  const { roleId, roleName, description, permission } = version
  return { roleId, roleName, owner: 'soracom' as const, version: version.version, description, permission, publishDateTime: Math.floor(version.publishedTime / 1000) }
}
