import { PermissionFault } from '../permissions/fault.ts'
import { readPermission, readTrustPolicy } from '../permissions/policy.ts'
import { Refusal } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'

/**
 * The texts that say what SAM users may do: a user's own permission, an operator's default permissions, and who may switch to a
 * user. inferred: each is kept and shown byte for byte, and is an empty text when nothing is set (facts 01, 1.4 and 4.3).
 */
export class Permissions {
  readonly #clock: Clock
  readonly #permission
  readonly #setPermission
  readonly #defaults
  readonly #setDefaults
  readonly #deleteDefaults
  readonly #trustPolicy
  readonly #setTrustPolicy
  readonly #deleteTrustPolicy

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#permission = database.value<[string, string], string>('SELECT permission FROM users WHERE operator_id = ? AND user_name = ?')
    this.#setPermission = database.statement<[string, string | null, number, string, string], never>(
      'UPDATE users SET permission = ?, description = ifnull(?, description), last_modified_time = ? WHERE operator_id = ? AND user_name = ?')
    this.#defaults = database.value<[string], string>('SELECT permissions FROM default_permissions WHERE operator_id = ?')
    this.#setDefaults = database.statement<[string, string], never>('INSERT OR REPLACE INTO default_permissions VALUES (?, ?)')
    this.#deleteDefaults = database.statement<[string], never>('DELETE FROM default_permissions WHERE operator_id = ?')
    this.#trustPolicy = database.value<[string, string], string>('SELECT trust_policy FROM trust_policies WHERE operator_id = ? AND user_name = ?')
    this.#setTrustPolicy = database.statement<[string, string, string], never>('INSERT OR REPLACE INTO trust_policies VALUES (?, ?, ?)')
    this.#deleteTrustPolicy = database.statement<[string, string], never>('DELETE FROM trust_policies WHERE operator_id = ? AND user_name = ?')
    events.on('UserDeleted', ({ operatorId, userName }) => { this.#deleteTrustPolicy.run(operatorId, userName) })
  }

  /** Of a user who is there, here and below. */
  permission (operatorId: string, userName: string): string {
    return this.#permission.get(operatorId, userName) ?? ''
  }

  /** Refuses a malformed permission (AUM9010). description: the user's from then on, if given (inferred). */
  setPermission (operatorId: string, userName: string, permission: string, description?: string): void {
    this.#setPermission.run(acceptedPermission(permission), description ?? null, this.#clock.now(), operatorId, userName)
  }

  deletePermission (operatorId: string, userName: string): void {
    this.#setPermission.run('', null, this.#clock.now(), operatorId, userName)
  }

  defaults (operatorId: string): string {
    return this.#defaults.get(operatorId) ?? ''
  }

  /** Refuses a malformed permission (AUM9010). */
  setDefaults (operatorId: string, permissions: string): void {
    this.#setDefaults.run(operatorId, acceptedPermission(permissions))
  }

  deleteDefaults (operatorId: string): void {
    this.#deleteDefaults.run(operatorId)
  }

  trustPolicy (operatorId: string, userName: string): string {
    return this.#trustPolicy.get(operatorId, userName) ?? ''
  }

  /** Refuses a malformed policy (AUM9100). */
  setTrustPolicy (operatorId: string, userName: string, trustPolicy: string): void {
    understood('AUM9100', () => readTrustPolicy(trustPolicy))
    this.#setTrustPolicy.run(operatorId, userName, trustPolicy)
  }

  deleteTrustPolicy (operatorId: string, userName: string): void {
    this.#deleteTrustPolicy.run(operatorId, userName)
  }
}

/** The permission itself. Refuses a malformed one (AUM9010), saying where. */
export function acceptedPermission (text: string): string {
  understood('AUM9010', () => readPermission(text))
  return text
}

function understood (code: 'AUM9010' | 'AUM9100', read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (error instanceof PermissionFault) throw new Refusal(code, { detail: error.message, detailJa: error.japanese })
    throw error
  }
}
