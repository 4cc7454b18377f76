import given from '../../fixtures/managed-roles.json' with { type: 'json' }

/** One edition of a role that Soracom manages. */
export interface ManagedRoleVersion {
  roleId: string
  roleName: string
  version: number
  description: string
  permission: string
  /** ms */
  publishedTime: number
}

/** inferred: the real names are shown in the console only, so ours are clearly artificial (facts 01, 4.5). */
const versions: readonly ManagedRoleVersion[] = given.flatMap(({ roleName, versions: editions }) => editions.map(({ version, description, permission, publishDate }) => ({
  roleId: `srn:soracom:::Role:${roleName}`,
  roleName,
  version,
  description,
  permission: JSON.stringify(permission),
  publishedTime: Date.parse(publishDate)
})))

/** Whether this names a role of Soracom's, there or not. */
export function isManaged (roleId: string): boolean {
  return roleId.startsWith('srn:')
}

/** The editions of a role, oldest first; none when there is no such role. */
export function versionsOf (roleId: string): ManagedRoleVersion[] {
  return versions.filter((version) => version.roleId === roleId)
}

export function managedRoleIds (): string[] {
  return [...new Set(versions.map(({ roleId }) => roleId))]
}
