import { createHash } from 'node:crypto'
import type { Source } from '../permissions/evaluate.ts'
import { PermissionFault } from '../permissions/fault.ts'
import { type Policy, readPermission } from '../permissions/policy.ts'
import type { Database } from './database.ts'
import type { Permissions } from './permissions.ts'
import type { Roles } from './roles.ts'

/** Where statements come from, and their text. */
type NamedText = [name: string, text: string]

/** Sets of statements that are kept read; all of them are forgotten at once when there are more. */
const MOST_READ = 1000

/**
 * What a pair of API key and token carries: the statements that were in force when it was issued. Later changes reach new pairs
 * only (facts 01, 2.2). Each distinct set is kept once, under the digest of its texts, and read once.
 */
export class FrozenPermissions {
  readonly #permissions: Permissions
  readonly #roles: Roles
  readonly #exists
  readonly #insert
  readonly #deleteUnused
  readonly #sources
  /** by digest, which says all that is in it: still right after a reset or restore */
  readonly #read = new Map<string, readonly Source[]>()

  constructor (database: Database, permissions: Permissions, roles: Roles) {
    this.#permissions = permissions
    this.#roles = roles
    this.#exists = database.value<[string, string], number>('SELECT 1 FROM frozen_permissions WHERE operator_id = ? AND frozen_id = ?')
    this.#insert = database.statement<[string, string, string], never>('INSERT INTO frozen_permissions VALUES (?, ?, ?)')
    this.#deleteUnused = database.statement<[string, string], never>(
      'DELETE FROM frozen_permissions WHERE operator_id = ? AND frozen_id NOT IN (SELECT permissions FROM api_keys WHERE operator_id = ? AND permissions IS NOT NULL)')
    this.#sources = database.value<[string, string], string>('SELECT sources FROM frozen_permissions WHERE operator_id = ? AND frozen_id = ?')
  }

  /** Keeps what is in force for a user now: the id to find it by. */
  freeze (operatorId: string, userName: string): string {
    const sources = JSON.stringify(this.#inForce(operatorId, userName))
    const frozenId = createHash('sha256').update(sources).digest('base64url')
    if (this.#exists.get(operatorId, frozenId) === undefined) {
      this.#deleteUnused.run(operatorId, operatorId)
      this.#insert.run(operatorId, frozenId, sources)
    }
    return frozenId
  }

  /** What was frozen; nothing for pairs of a time before permissions. */
  sourcesOf (operatorId: string, frozenId: string | undefined): readonly Source[] {
    if (frozenId === undefined) return []
    const known = this.#read.get(frozenId)
    if (known !== undefined) return known
    const sources = readSources(JSON.parse(this.#sources.get(operatorId, frozenId) ?? '[]') as NamedText[])
    if (this.#read.size >= MOST_READ) this.#read.clear()
    this.#read.set(frozenId, sources)
    return sources
  }

  /** What a pair issued now would carry. */
  current (operatorId: string, userName: string): Source[] {
    return readSources(this.#inForce(operatorId, userName))
  }

  /** What a role allows by itself, for whatever acts by it; undefined when there is no such role. */
  ofRole (operatorId: string, roleId: string): Source[] | undefined {
    const role = this.#roles.find(operatorId, roleId)
    return role && readSources([[`the role ${roleId}`, role.permission]])
  }

  #inForce (operatorId: string, userName: string): NamedText[] {
    const all: NamedText[] = [
      ['the default permissions', this.#permissions.defaults(operatorId)],
      ...this.#roles.ofUser(operatorId, userName).map(({ roleId, permission }): NamedText => [`the role ${roleId}`, permission]),
      [`the permission of ${userName}`, this.#permissions.permission(operatorId, userName)]
    ]
    return all.filter(([, text]) => text !== '')
  }
}

function readSources (texts: readonly NamedText[]): Source[] {
  return texts.map(([name, text]) => ({ name, policy: policyOf(text) }))
}

/** A text from before texts were checked may say nothing that can be read; then it allows nothing. */
function policyOf (text: string): Policy | undefined {
  try {
    return readPermission(text)
  } catch (error) {
    if (error instanceof PermissionFault) return undefined
    throw error
  }
}
