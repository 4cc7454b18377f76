import { demand, found } from '../refusal.ts'
import type { Coverage } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Operators } from './operators.ts'

/** inferred: as long as other mailed tokens live (facts 01, 2.4). */
const LIFETIME = 24 * 3600 * 1000

interface SignUpRow {
  email: string
  password_hash: string
  coverage: Coverage
  token: string
  /** ms */
  expires: number
}

/** Accounts that were asked for and wait for their address to be confirmed, as older clients sign up (facts 01, 3.1). */
export class SignUps {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #operators: Operators
  readonly #put
  readonly #byEmail
  readonly #byToken
  readonly #delete

  constructor (database: Database, clock: Clock, ids: Ids, operators: Operators) {
    this.#clock = clock
    this.#ids = ids
    this.#operators = operators
    this.#put = database.statement<[SignUpRow], never>('INSERT OR REPLACE INTO sign_ups VALUES (:email, :password_hash, :coverage, :token, :expires)')
    this.#byEmail = database.value<[string], string>('SELECT token FROM sign_ups WHERE email = ?')
    this.#byToken = database.statement<[string], SignUpRow>('SELECT * FROM sign_ups WHERE token = ?')
    this.#delete = database.statement<[string], never>('DELETE FROM sign_ups WHERE email = ?')
  }

  /** Asking again replaces what was asked for before. Refuses a used address (AUM0003) and a weak password (AUM0010). */
  begin (email: string, password: string, coverage: Coverage): void {
    const passwordHash = this.#operators.acceptedHash(email, password)
    this.#put.run({ email, password_hash: passwordHash, coverage, token: this.#ids.opaque(64), expires: this.#clock.now() + LIFETIME })
  }

  /** The token that would be mailed to this address, if a sign-up is pending. */
  tokenFor (email: string): string | undefined {
    return this.#byEmail.get(email)
  }

  /** Makes the account. Refuses an unknown token (COM0006) and one that has expired (AUM9013). */
  complete (token: string): void {
    const signUp = found(this.#byToken.get(token), 'COM0006')
    demand(this.#clock.now() < signUp.expires, 'AUM9013')
    this.#operators.open({ email: signUp.email, passwordHash: signUp.password_hash, coverageTypes: [signUp.coverage] })
    this.#delete.run(signUp.email)
  }

  /** The address has become an account's in another way. */
  forget (email: string): void {
    this.#delete.run(email)
  }
}
