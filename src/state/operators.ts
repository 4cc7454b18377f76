import { demand } from '../refusal.ts'
import type { Coverage } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { Passwords } from './secrets.ts'

export interface OperatorRow {
  operator_id: string
  email: string
  password_hash: string
  description: string | null
  /** JSON array of coverage types */
  coverage_types: string
  created_time: number
  last_modified_time: number
}

export interface PaymentMethodRow {
  provider_type: 'WebPay'
  /** JSON text, shown as it is */
  properties: string
  updated_time: number
}

/** Operators: the accounts, each with its root user. */
export class Operators {
  readonly #database: Database
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #passwords: Passwords
  readonly #insert
  readonly #byId
  readonly #byEmail
  readonly #oldest
  readonly #setCoverage
  readonly #setEmail
  readonly #setPassword
  readonly #putPaymentMethod
  readonly #paymentMethod
  readonly #deleteTokens
  readonly #ownedTables

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, passwords: Passwords) {
    this.#database = database
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#passwords = passwords
    this.#insert = database.statement<[OperatorRow], never>(`INSERT INTO operators VALUES (:operator_id, :email, :password_hash, :description, :coverage_types, :created_time, :last_modified_time)`)
    this.#byId = database.statement<[string], OperatorRow>('SELECT * FROM operators WHERE operator_id = ?')
    this.#oldest = database.statement<[], OperatorRow>('SELECT * FROM operators ORDER BY rowid LIMIT 1')
    this.#byEmail = database.statement<[string], OperatorRow>('SELECT * FROM operators WHERE email = ?')
    this.#setCoverage = database.statement<[string, number, string], never>('UPDATE operators SET coverage_types = ?, last_modified_time = ? WHERE operator_id = ?')
    this.#setEmail = database.statement<[string, number, string], never>('UPDATE operators SET email = ?, last_modified_time = ? WHERE operator_id = ?')
    this.#setPassword = database.statement<[string, number, string], never>('UPDATE operators SET password_hash = ?, last_modified_time = ? WHERE operator_id = ?')
    this.#putPaymentMethod = database.statement<[string, Coverage, string, string, number], never>('INSERT OR REPLACE INTO payment_methods VALUES (?, ?, ?, ?, ?)')
    this.#paymentMethod = database.statement<[string, Coverage], PaymentMethodRow>('SELECT provider_type, properties, updated_time FROM payment_methods WHERE operator_id = ? AND coverage = ?')
    this.#deleteTokens = database.statement<[string], never>('DELETE FROM api_tokens WHERE api_key IN (SELECT api_key FROM api_keys WHERE operator_id = ?)')
    // Asked of the schema, so that no table can be forgotten.
    this.#ownedTables = database.value<[], string>(`SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c ON c.name = 'operator_id' WHERE t.type = 'table'`)
  }

  /** A new account. Refuses a used address (AUM0003) and a weak password (AUM0010). */
  create (account: { email: string, password: string, coverageTypes: Coverage[], operatorId?: string, description?: string }): OperatorRow {
    return this.open({ ...account, passwordHash: this.acceptedHash(account.email, account.password) })
  }

  /** What is kept of the password of an account to be. Refuses as create does. */
  acceptedHash (email: string, password: string): string {
    demand(this.#byEmail.get(email) === undefined, 'AUM0003')
    return this.#passwords.accept(password)
  }

  /** A new account whose address and password have been looked at. */
  open (account: { email: string, passwordHash: string, coverageTypes: Coverage[], operatorId?: string, description?: string }): OperatorRow {
    const now = this.#clock.now()
    const row: OperatorRow = {
      operator_id: account.operatorId ?? this.#freeId(),
      email: account.email,
      password_hash: account.passwordHash,
      description: account.description ?? null,
      coverage_types: JSON.stringify(account.coverageTypes),
      created_time: now,
      last_modified_time: now
    }
    this.#insert.run(row)
    this.#events.emit('OperatorCreated', { operatorId: row.operator_id, email: row.email })
    return row
  }

  /** A fixture may have named any of the next ones. */
  #freeId (): string {
    let operatorId = this.#ids.operatorId()
    while (this.#byId.get(operatorId) !== undefined) operatorId = this.#ids.operatorId()
    return operatorId
  }

  get (operatorId: string): OperatorRow | undefined {
    return this.#byId.get(operatorId)
  }

  byEmail (email: string): OperatorRow | undefined {
    return this.#byEmail.get(email)
  }

  /** The account whose password this is; unknown address and wrong password are not told apart, in time neither. */
  byPassword (email: string, password: string): OperatorRow | undefined {
    const operator = this.#byEmail.get(email)
    return this.#passwords.match(password, operator?.password_hash) ? operator : undefined
  }

  /** Refuses a password that is not the root user's (AUM9201). */
  demandPassword (operatorId: string, password: string): void {
    demand(this.#passwords.match(password, this.#byId.get(operatorId)?.password_hash), 'AUM9201')
  }

  /** Refuses a wrong current password (AUM9201) and a weak new one (AUM0010). Pairs that were issued stay good (inferred: facts 01, 2.3). */
  changePassword (operatorId: string, currentPassword: string, newPassword: string): void {
    this.demandPassword(operatorId, currentPassword)
    this.resetPassword(operatorId, newPassword)
  }

  /** Refuses a weak password (AUM0010). */
  resetPassword (operatorId: string, password: string): void {
    this.#setPassword.run(this.#passwords.accept(password), this.#clock.now(), operatorId)
  }

  /** The address is the root user's login from now on. Refuses another operator's (AUM0003). */
  setEmail (operatorId: string, email: string): void {
    const owner = this.#byEmail.get(email)
    demand(owner === undefined || owner.operator_id === operatorId, 'AUM0003')
    this.#setEmail.run(email, this.#clock.now(), operatorId)
  }

  /** The first that there is. */
  oldest (): OperatorRow | undefined {
    return this.#oldest.get()
  }

  coverageTypes (operatorId: string): Coverage[] {
    const operator = this.#byId.get(operatorId)
    return operator ? JSON.parse(operator.coverage_types) as Coverage[] : []
  }

  /**
   * Refuses a type the operator already has (inferred: facts 01, 3.5). A sandbox operator that pays in one coverage type
   * pays in the added one too (facts 03, 3.8).
   */
  addCoverageType (operatorId: string, coverage: Coverage): void {
    const types = this.coverageTypes(operatorId)
    demand(!types.includes(coverage), 'AUM9006')
    this.#setCoverage.run(JSON.stringify([...types, coverage]), this.#clock.now(), operatorId)
    if (types.some((type) => this.paymentMethod(operatorId, type) !== undefined)) this.registerDummyPaymentMethod(operatorId, coverage)
  }

  /**
   * Takes the account away with all that is its own; the address is free again. What hangs on its rows, such as the SIMs'
   * history, goes first with whoever listens to OperatorDeleted.
   */
  delete (operatorId: string): void {
    this.#events.emit('OperatorDeleted', { operatorId })
    this.#deleteTokens.run(operatorId)
    for (const table of this.#ownedTables.all()) this.#database.statement<[string], never>(`DELETE FROM ${table} WHERE operator_id = ?`).run(operatorId)
  }

  /** The dummy card that the sandbox's sign-up leaves behind, once per coverage type (facts 03, 3.8). */
  registerDummyPaymentMethod (operatorId: string, coverage: Coverage): void {
    this.#putPaymentMethod.run(operatorId, coverage, 'WebPay', JSON.stringify({ name: 'SANDBOX', number: '************4242', expireMonth: 12, expireYear: 2099 }), this.#clock.now())
  }

  paymentMethod (operatorId: string, coverage: Coverage): PaymentMethodRow | undefined {
    return this.#paymentMethod.get(operatorId, coverage)
  }
}
