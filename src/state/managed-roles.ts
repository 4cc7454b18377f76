import artificial from '../../fixtures/managed-roles.json' with { type: 'json' }
import type { Settings } from './settings.ts'

/** A role that Soracom manages, as fixtures give it; versions from the oldest on, publishDate such as 2026-04-01. */
export interface GivenManagedRole {
  roleName: string
  versions: { version: number, publishDate: string, description: string, permission: object }[]
}

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

const SETTING = 'managed-roles'

/**
 * The roles that Soracom defines for everybody. inferred: the real names are shown in its console only, so ours are clearly
 * artificial, and a fixture can put others in their place (facts 01, 4.5).
 */
export class ManagedRoles {
  readonly #settings: Settings

  constructor (settings: Settings) {
    this.#settings = settings
  }

  /** Whether this names a role of Soracom's, there or not. */
  static names (roleId: string): boolean {
    return roleId.startsWith('srn:')
  }

  replace (roles: readonly GivenManagedRole[]): void {
    this.#settings.put(SETTING, roles)
  }

  ids (): string[] {
    return this.#given().map(({ roleName }) => idOf(roleName))
  }

  /** The editions of a role, oldest first; none when there is no such role. */
  versionsOf (roleId: string): ManagedRoleVersion[] {
    const role = this.#given().find(({ roleName }) => idOf(roleName) === roleId)
    return (role?.versions ?? []).map(({ version, description, permission, publishDate }) => ({
      roleId,
      roleName: role!.roleName,
      version,
      description,
      permission: JSON.stringify(permission),
      publishedTime: Date.parse(publishDate)
    }))
  }

  #given (): readonly GivenManagedRole[] {
    return this.#settings.get<GivenManagedRole[]>(SETTING) ?? artificial
  }
}

/** Ids of the managed roles that a fixture brings, or that there are without it. */
export function managedRoleIds (given: readonly GivenManagedRole[] = artificial): string[] {
  return given.map(({ roleName }) => idOf(roleName))
}

function idOf (roleName: string): string {
  return `srn:soracom:::Role:${roleName}`
}
