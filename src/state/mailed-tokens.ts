import { demand, found } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { DomainEvents, Events } from './events.ts'
import { hashSecret } from './secrets.ts'

export type TokenPurpose = DomainEvents['TokenMailed']['purpose']

interface TokenRow {
  operator_id: string
  purpose: TokenPurpose
  email: string
  token_hash: string
  /** ms */
  expires: number
}

/** ms. inferred: 24 hours (facts 01, 2.4) */
const LIFETIME = 24 * 3600 * 1000
const LENGTH = 64

/** Tokens that prove that somebody reads a mailbox. Each is good once; one per operator, purpose and address: a newer one replaces it (inferred: facts 01, 2.4). */
export class MailedTokens {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #put
  readonly #byHash
  readonly #delete

  constructor (database: Database, clock: Clock, ids: Ids, events: Events) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#put = database.statement<[TokenRow], never>('INSERT OR REPLACE INTO mailed_tokens VALUES (:operator_id, :purpose, :email, :token_hash, :expires)')
    this.#byHash = database.statement<[string, TokenPurpose], TokenRow>('SELECT * FROM mailed_tokens WHERE token_hash = ? AND purpose = ?')
    this.#delete = database.statement<[string], never>('DELETE FROM mailed_tokens WHERE token_hash = ?')
  }

  send (operatorId: string, purpose: TokenPurpose, email: string): void {
    const token = this.#ids.opaque(LENGTH)
    this.#put.run({ operator_id: operatorId, purpose, email, token_hash: hashSecret(token), expires: this.#clock.now() + LIFETIME })
    this.#events.emit('TokenMailed', { operatorId, email, purpose, token })
  }

  /** Whether the token is one of this operator's for this purpose, and not too old. */
  isFor ({ operatorId, purpose, token }: { operatorId: string, purpose: TokenPurpose, token: string }): boolean {
    const row = this.#byHash.get(hashSecret(token), purpose)
    return row?.operator_id === operatorId && this.#clock.now() < row.expires
  }

  /** Whose token it is and the address it went to; it is used up then. Refuses one that is not known (COM0006) or too old (AUM9013). */
  redeem (purpose: TokenPurpose, token: string): { operatorId: string, email: string } {
    const row = found(this.#byHash.get(hashSecret(token), purpose), 'COM0006')
    demand(this.#clock.now() < row.expires, 'AUM9013')
    this.#delete.run(row.token_hash)
    return { operatorId: row.operator_id, email: row.email }
  }
}
