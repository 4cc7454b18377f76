import { createSigner } from 'fast-jwt'
import { demand } from '../refusal.ts'
import type { Caller } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Random } from '../world/random.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { FrozenPermissions } from './frozen-permissions.ts'
import { hashSecret, secretMatches } from './secrets.ts'
import type { Settings } from './settings.ts'

export interface AuthKeyRow {
  auth_key_id: string
  operator_id: string
  user_name: string | null
  secret_hash: string
  /** ms */
  created_time: number
  /** ms */
  last_used_time: number | null
}

export interface AuthKeySecret {
  authKeyId: string
  authKey: string
}

/** Of one owner (inferred: facts 01, 4.3). */
const MOST_AUTH_KEYS = 10

/** inferred */
const SUPPORT_TOKEN_SECONDS = 300

/** Who a pair is issued for. */
export interface Principal {
  operatorId: string
  userName?: string
}

/** AuthKeys, and the pairs of API key and token that a login gives. */
export class Access {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #random: Random
  readonly #settings: Settings
  readonly #frozen: FrozenPermissions
  readonly #insertAuthKey
  readonly #authKey
  readonly #authKeys
  readonly #touchAuthKey
  readonly #deleteAuthKey
  readonly #insertApiKey
  readonly #insertToken
  readonly #caller
  readonly #apiKeysOf
  readonly #deleteAuthKeys
  readonly #revokeKey
  readonly #revokeTokensOfKey
  readonly #deleteExpired
  readonly #revokeUnusableKey
  #signer: { secret: string, sign: (payload: object) => string } | undefined

  constructor (database: Database, clock: Clock, ids: Ids, random: Random, settings: Settings, events: Events, frozen: FrozenPermissions) {
    this.#clock = clock
    this.#ids = ids
    this.#random = random
    this.#settings = settings
    this.#frozen = frozen
    this.#insertAuthKey = database.statement<[AuthKeyRow], never>('INSERT INTO auth_keys VALUES (:auth_key_id, :operator_id, :user_name, :secret_hash, :created_time, :last_used_time)')
    this.#authKey = database.statement<[string], AuthKeyRow>('SELECT * FROM auth_keys WHERE auth_key_id = ?')
    this.#authKeys = database.statement<[string, string | null], AuthKeyRow>('SELECT * FROM auth_keys WHERE operator_id = ? AND user_name IS ? ORDER BY created_time, auth_key_id')
    this.#touchAuthKey = database.statement<[number, string], never>('UPDATE auth_keys SET last_used_time = ? WHERE auth_key_id = ?')
    this.#deleteAuthKey = database.statement<[string, string | null, string], never>('DELETE FROM auth_keys WHERE operator_id = ? AND user_name IS ? AND auth_key_id = ?')
    this.#insertApiKey = database.statement<[string, string, string | null, string | null, string | null], never>('INSERT INTO api_keys (api_key, operator_id, user_name, permissions, original) VALUES (?, ?, ?, ?, ?)')
    this.#insertToken = database.statement<[string, string, number], never>('INSERT OR REPLACE INTO api_tokens (token, api_key, expires) VALUES (?, ?, ?)')
    this.#caller = database.array<[string], [string, number, string, string | null, string | null, string | null]>(
      'SELECT t.api_key, t.expires, k.operator_id, k.user_name, k.permissions, k.original FROM api_tokens t JOIN api_keys k ON k.api_key = t.api_key WHERE t.token = ?')
    this.#apiKeysOf = database.value<[string, string | null], string>('SELECT api_key FROM api_keys WHERE operator_id = ? AND user_name IS ?')
    this.#deleteAuthKeys = database.statement<[string, string], never>('DELETE FROM auth_keys WHERE operator_id = ? AND user_name = ?')
    this.#revokeKey = database.statement<[string], never>('DELETE FROM api_keys WHERE api_key = ?')
    this.#revokeTokensOfKey = database.statement<[string], never>('DELETE FROM api_tokens WHERE api_key = ?')
    this.#deleteExpired = database.value<[number], string>('DELETE FROM api_tokens WHERE expires <= ? RETURNING api_key')
    this.#revokeUnusableKey = database.statement<[string, string], never>('DELETE FROM api_keys WHERE api_key = ? AND NOT EXISTS (SELECT 1 FROM api_tokens WHERE api_key = ?)')
    events.on('UserDeleted', ({ operatorId, userName }) => {
      this.#deleteAuthKeys.run(operatorId, userName)
      this.revokeAll({ operatorId, userName })
    })
  }

  /** The secret is only ever told here. `secret`: given by a fixture, else drawn. Refuses one key too many (AUM9007). */
  createAuthKey (owner: Principal, secret: AuthKeySecret = { authKeyId: this.#ids.authKeyId(), authKey: this.#ids.authKeySecret() }): AuthKeySecret {
    demand(this.authKeys(owner).length < MOST_AUTH_KEYS, 'AUM9007')
    this.#insertAuthKey.run({
      auth_key_id: secret.authKeyId,
      operator_id: owner.operatorId,
      user_name: owner.userName ?? null,
      secret_hash: hashSecret(secret.authKey),
      created_time: this.#clock.now(),
      last_used_time: null
    })
    return secret
  }

  /** Whose AuthKey this is, if id and secret fit; it counts as used then. */
  byAuthKey (authKeyId: string, authKey: string): Principal | undefined {
    const row = this.#authKey.get(authKeyId)
    if (!secretMatches(authKey, row?.secret_hash) || row === undefined) return undefined
    this.#touchAuthKey.run(this.#clock.now(), authKeyId)
    return { operatorId: row.operator_id, ...(row.user_name === null ? {} : { userName: row.user_name }) }
  }

  authKeys (owner: Principal): AuthKeyRow[] {
    return this.#authKeys.all(owner.operatorId, owner.userName ?? null)
  }

  authKeyOf (owner: Principal, authKeyId: string): AuthKeyRow | undefined {
    const row = this.#authKey.get(authKeyId)
    return row?.operator_id === owner.operatorId && row.user_name === (owner.userName ?? null) ? row : undefined
  }

  /** Returns whether there was one. */
  deleteAuthKey (owner: Principal, authKeyId: string): boolean {
    return this.#deleteAuthKey.run(owner.operatorId, owner.userName ?? null, authKeyId) > 0
  }

  /**
   * A new, independent pair; earlier ones stay valid (facts 01, 2.1). What a SAM user may do with it is decided now (2.2).
   * original: the SRN of whoever switched to the user.
   */
  issue (principal: Principal, timeoutSeconds: number, original?: string): Caller {
    const { operatorId, userName } = principal
    const apiKey = this.#ids.apiKey()
    const permissions = userName === undefined ? null : this.#frozen.freeze(operatorId, userName)
    this.#insertApiKey.run(apiKey, operatorId, userName ?? null, permissions, original ?? null)
    return { ...principal, apiKey, token: this.issueToken(principal, apiKey, timeoutSeconds) }
  }

  /**
   * A further token of an API key. Clients read `operator.operatorId` out of its payload (facts 01, 2.2);
   * the rest of the payload is inferred.
   */
  issueToken (principal: Principal, apiKey: string, timeoutSeconds: number): string {
    const now = this.#clock.seconds()
    const token = this.#sign({
      operator: { operatorId: principal.operatorId },
      ...(principal.userName === undefined ? {} : { user: { userName: principal.userName } }),
      iat: now,
      exp: now + timeoutSeconds,
      jti: this.#ids.uuid()
    })
    // A clock that tests move may go back to when a token was good; real time does not.
    if (this.#clock.mode === 'real') this.#dropExpired()
    this.#insertToken.run(token, apiKey, this.#clock.now() + timeoutSeconds * 1000)
    return token
  }

  /** Who calls with this pair; nobody when it is unknown, expired, revoked, or key and token do not belong together. */
  caller (apiKey: string, token: string): Caller | undefined {
    const row = this.#caller.get(token)
    if (row === undefined || row[0] !== apiKey || row[1] <= this.#clock.now()) return undefined
    const [, , operatorId, userName, permissions, original] = row
    if (userName === null) return { operatorId, apiKey, token }
    return { operatorId, userName, apiKey, token, ...(permissions === null ? {} : { permissions }), ...(original === null ? {} : { original }) }
  }

  /** inferred: takes the key and with it every token of it (facts 01, 2.3). */
  revoke (apiKey: string): void {
    this.#revokeTokensOfKey.run(apiKey)
    this.#revokeKey.run(apiKey)
  }

  /** For the help desk's site, and for no call of the API. inferred: what is in it besides the address (facts 01, 3.7). */
  supportToken (principal: Principal, email: string): string {
    const iat = this.#clock.seconds()
    const { operatorId, userName } = principal
    return this.#sign({ iat, exp: iat + SUPPORT_TOKEN_SECONDS, jti: this.#ids.uuid(), email, operatorId, ...(userName === undefined ? {} : { userName }) })
  }

  /** Makes every pair of a root or SAM user void; password and AuthKeys stay. */
  revokeAll (principal: Principal): void {
    for (const apiKey of this.#apiKeysOf.all(principal.operatorId, principal.userName ?? null)) this.revoke(apiKey)
  }

  #sign (payload: object): string {
    const secret = this.#signingSecret()
    // Kept, because making one costs more than a signature; another state may bring another secret.
    if (this.#signer?.secret !== secret) this.#signer = { secret, sign: createSigner({ algorithm: 'HS256', key: secret }) }
    return this.#signer.sign(payload)
  }

  /** Clients log in before every command, so what they leave behind would pile up. */
  #dropExpired (): void {
    for (const apiKey of this.#deleteExpired.all(this.#clock.now())) this.#revokeUnusableKey.run(apiKey, apiKey)
  }

  #signingSecret (): string {
    let secret = this.#settings.get<string>('signing-secret')
    if (secret === undefined) {
      secret = this.#random.bytes(32).toString('hex')
      this.#settings.put('signing-secret', secret)
    }
    return secret
  }
}
