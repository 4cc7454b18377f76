import { demand, found } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { ManagedRoles, type ManagedRoleVersion } from './managed-roles.ts'
import { acceptedPermission } from './permissions.ts'

export interface Role {
  roleId: string
  roleName: string
  owner: 'operator' | 'soracom'
  description: string | null
  permission: string
  /** ms, both */
  createdTime: number
  lastModifiedTime: number
}

interface RoleRow {
  role_id: string
  description: string | null
  permission: string
  created_time: number
  last_modified_time: number
}

/** Of an operator's own (facts 01, 4.1); the real service raises it on request. */
const MOST_ROLES = 20

/** inferred: as for names of users (facts 01, 4.3). */
const NAME = /^[\w.@+-]{1,64}$/

/** Roles, and which SAM users have them. An operator's own are known by their name, Soracom's by an SRN. */
export class Roles {
  readonly #clock: Clock
  readonly #managed: ManagedRoles
  readonly #insert
  readonly #update
  readonly #delete
  readonly #own
  readonly #allOwn
  readonly #count
  readonly #attach
  readonly #detach
  readonly #roleIdsOfUser
  readonly #usersOfRole
  readonly #detachAll

  constructor (database: Database, clock: Clock, events: Events, managed: ManagedRoles) {
    this.#clock = clock
    this.#managed = managed
    this.#insert = database.statement<[string, string, string | null, string, number, number], never>('INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?)')
    this.#update = database.statement<[string | null, string, number, string, string], never>('UPDATE roles SET description = ?, permission = ?, last_modified_time = ? WHERE operator_id = ? AND role_id = ?')
    this.#delete = database.statement<[string, string], never>('DELETE FROM roles WHERE operator_id = ? AND role_id = ?')
    const columns = 'role_id, description, permission, created_time, last_modified_time'
    this.#own = database.statement<[string, string], RoleRow>(`SELECT ${columns} FROM roles WHERE operator_id = ? AND role_id = ?`)
    this.#allOwn = database.statement<[string], RoleRow>(`SELECT ${columns} FROM roles WHERE operator_id = ? ORDER BY role_id`)
    this.#count = database.value<[string], number>('SELECT count(*) FROM roles WHERE operator_id = ?')
    this.#attach = database.statement<[string, string, string], never>('INSERT OR IGNORE INTO role_attachments VALUES (?, ?, ?)')
    this.#detach = database.statement<[string, string, string], never>('DELETE FROM role_attachments WHERE operator_id = ? AND user_name = ? AND role_id = ?')
    this.#roleIdsOfUser = database.value<[string, string], string>('SELECT role_id FROM role_attachments WHERE operator_id = ? AND user_name = ? ORDER BY role_id')
    this.#usersOfRole = database.value<[string, string], string>('SELECT user_name FROM role_attachments WHERE operator_id = ? AND role_id = ? ORDER BY user_name')
    this.#detachAll = database.statement<[string, string], never>('DELETE FROM role_attachments WHERE operator_id = ? AND user_name = ?')
    events.on('UserDeleted', ({ operatorId, userName }) => { this.#detachAll.run(operatorId, userName) })
  }

  /** Refuses a malformed permission (AUM9010), a used or impossible name, and one role too many. */
  create (operatorId: string, roleId: string, given: { description?: string | undefined, permission: string }): void {
    demand(!ManagedRoles.names(roleId), 'AUM9110')
    demand(NAME.test(roleId), 'AUM9116')
    const permission = acceptedPermission(given.permission)
    demand(this.#own.get(operatorId, roleId) === undefined, 'AUM9105')
    demand(this.#count.get(operatorId)! < MOST_ROLES, 'AUM9106', { most: String(MOST_ROLES) })
    const now = this.#clock.now()
    this.#insert.run(operatorId, roleId, given.description ?? null, permission, now, now)
  }

  /** inferred: a description that is not given stays. Pairs that were issued keep the rights they had. */
  update (operatorId: string, roleId: string, given: { description?: string | undefined, permission: string }): void {
    demand(!ManagedRoles.names(roleId), 'AUM9110')
    const role = found(this.#own.get(operatorId, roleId), 'AUM9103')
    this.#update.run(given.description ?? role.description, acceptedPermission(given.permission), this.#clock.now(), operatorId, roleId)
  }

  /** Refuses while a user has it (AUM9107). */
  delete (operatorId: string, roleId: string): void {
    demand(!ManagedRoles.names(roleId), 'AUM9110')
    demand(this.#own.get(operatorId, roleId) !== undefined, 'AUM9103')
    demand(this.#usersOfRole.get(operatorId, roleId) === undefined, 'AUM9107')
    this.#delete.run(operatorId, roleId)
  }

  /** Refuses when there is none (AUM9103). */
  get (operatorId: string, roleId: string): Role {
    return found(this.find(operatorId, roleId), 'AUM9103')
  }

  /** By id, the operator's own before Soracom's. */
  list (operatorId: string, owner: 'operator' | 'soracom' | 'all'): Role[] {
    const own = owner === 'soracom' ? [] : this.#allOwn.all(operatorId).map(ownRole)
    return owner === 'operator' ? own : [...own, ...this.#managed.ids().map((roleId) => this.get(operatorId, roleId))]
  }

  /** Oldest first. Refuses a role of the operator's own (AUM9111) and one that is not there (AUM9103). */
  versions (operatorId: string, roleId: string): ManagedRoleVersion[] {
    demand(ManagedRoles.names(roleId) || this.#own.get(operatorId, roleId) === undefined, 'AUM9111')
    const versions = this.#managed.versionsOf(roleId)
    demand(versions.length > 0, 'AUM9103')
    return versions
  }

  /** To a user who is there. Refuses an unknown role (AUM9104) and one that the user has (AUM9108). */
  attach (operatorId: string, userName: string, roleId: string): void {
    demand(this.find(operatorId, roleId) !== undefined, 'AUM9104')
    demand(this.#attach.run(operatorId, userName, roleId) > 0, 'AUM9108')
  }

  /** Refuses a role that the user does not have (AUM9109). */
  detach (operatorId: string, userName: string, roleId: string): void {
    demand(this.#detach.run(operatorId, userName, roleId) > 0, 'AUM9109')
  }

  /** The roles of a user, by id; none for one that is not there. */
  ofUser (operatorId: string, userName: string): Role[] {
    return this.#roleIdsOfUser.all(operatorId, userName).map((roleId) => this.get(operatorId, roleId))
  }

  /** Names of the users that have a role. Refuses when there is no such role (AUM9103). */
  usersOf (operatorId: string, roleId: string): string[] {
    this.get(operatorId, roleId)
    return this.#usersOfRole.all(operatorId, roleId)
  }

  find (operatorId: string, roleId: string): Role | undefined {
    if (ManagedRoles.names(roleId)) return managedRole(this.#managed.versionsOf(roleId))
    const row = this.#own.get(operatorId, roleId)
    return row && ownRole(row)
  }
}

/** roleName is roleId for an operator's own (facts 01, 4.3). */
function ownRole (row: RoleRow): Role {
  return {
    roleId: row.role_id,
    roleName: row.role_id,
    owner: 'operator',
    description: row.description,
    permission: row.permission,
    createdTime: row.created_time,
    lastModifiedTime: row.last_modified_time
  }
}

/** inferred: a managed role is what its newest edition says, for everybody. */
function managedRole (versions: readonly ManagedRoleVersion[]): Role | undefined {
  const newest = versions.at(-1)
  if (newest === undefined) return undefined
  const { roleId, roleName, description, permission } = newest
  return { roleId, roleName, owner: 'soracom', description, permission, createdTime: versions[0]!.publishedTime, lastModifiedTime: newest.publishedTime }
}
