import { demand, found } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { Passwords } from './secrets.ts'

export interface UserRow {
  operator_id: string
  user_name: string
  password_hash: string | null
  description: string | null
  permission: string
  /** ms */
  created_time: number
  /** ms */
  last_modified_time: number
}

/** Of one operator (facts 01, 4.1). */
const MOST_USERS = 50

/** inferred: facts 01, 4.3 */
const NAME = /^[A-Za-z0-9._@+-]{1,64}$/
/** Stands in paths where a user's name would (facts 01, 1.5). */
const RESERVED_NAME = 'default_permissions'

/** SAM users and their passwords. */
export class Users {
  readonly #clock: Clock
  readonly #events: Events
  readonly #passwords: Passwords
  readonly #insert
  readonly #byName
  readonly #all
  readonly #count
  readonly #setPassword
  readonly #setDescription
  readonly #delete

  constructor (database: Database, clock: Clock, events: Events, passwords: Passwords) {
    this.#clock = clock
    this.#events = events
    this.#passwords = passwords
    this.#insert = database.statement<[UserRow], never>('INSERT INTO users VALUES (:operator_id, :user_name, :password_hash, :description, :permission, :created_time, :last_modified_time)')
    this.#byName = database.statement<[string, string], UserRow>('SELECT * FROM users WHERE operator_id = ? AND user_name = ?')
    this.#all = database.statement<[string], UserRow>('SELECT * FROM users WHERE operator_id = ? ORDER BY user_name')
    this.#count = database.value<[string], number>('SELECT count(*) FROM users WHERE operator_id = ?')
    this.#setPassword = database.statement<[string | null, number, string, string], never>('UPDATE users SET password_hash = ?, last_modified_time = ? WHERE operator_id = ? AND user_name = ?')
    this.#setDescription = database.statement<[string | null, number, string, string], never>('UPDATE users SET description = ?, last_modified_time = ? WHERE operator_id = ? AND user_name = ?')
    this.#delete = database.statement<[string, string], never>('DELETE FROM users WHERE operator_id = ? AND user_name = ?')
  }

  /** A new user, who can do nothing yet. Refuses a name that is none (AUM9205) or is taken (AUM9204), and one user too many (AUM9206). */
  create (operatorId: string, userName: string, description?: string): void {
    demand(NAME.test(userName) && userName !== RESERVED_NAME, 'AUM9205')
    demand(this.find(operatorId, userName) === undefined, 'AUM9204')
    demand(this.#count.get(operatorId)! < MOST_USERS, 'AUM9206')
    this.plant({ operatorId, userName, ...(description === undefined ? {} : { description }) })
  }

  /** A user of a fixture, as it is given. */
  plant (user: { operatorId: string, userName: string, password?: string, description?: string, permission?: string }): void {
    const now = this.#clock.now()
    this.#insert.run({
      operator_id: user.operatorId,
      user_name: user.userName,
      password_hash: user.password === undefined ? null : this.#passwords.hash(user.password),
      description: user.description ?? null,
      permission: user.permission ?? '',
      created_time: now,
      last_modified_time: now
    })
  }

  find (operatorId: string, userName: string): UserRow | undefined {
    return this.#byName.get(operatorId, userName)
  }

  /** Refuses a user who is not there (AUM9202). */
  get (operatorId: string, userName: string): UserRow {
    return found(this.find(operatorId, userName), 'AUM9202')
  }

  /** By name. */
  list (operatorId: string): UserRow[] {
    return this.#all.all(operatorId)
  }

  /** The user whose password this is; unknown user and wrong password are not told apart, in time neither. */
  byPassword (operatorId: string, userName: string, password: string): UserRow | undefined {
    const user = this.find(operatorId, userName)
    return this.#passwords.match(password, user?.password_hash) ? user : undefined
  }

  describe (operatorId: string, userName: string, description: string | null): void {
    this.#setDescription.run(description, this.#clock.now(), operatorId, userName)
  }

  /** With all that is the user's own; every pair is void at once (inferred: facts 01, 2.3). Refuses a user who is not there (AUM9202). */
  delete (operatorId: string, userName: string): void {
    this.get(operatorId, userName)
    this.#events.emit('UserDeleted', { operatorId, userName })
    this.#delete.run(operatorId, userName)
  }

  /** A first password. Refuses when there is one (AUM9207), and a weak one (AUM0010). */
  createPassword (operatorId: string, userName: string, password: string): void {
    demand(this.get(operatorId, userName).password_hash === null, 'AUM9207')
    this.#keepPassword(operatorId, userName, this.#passwords.accept(password))
  }

  /** Refuses when there is none (AUM9208), the current one is wrong (AUM9201), or the new one weak (AUM0010). */
  changePassword (operatorId: string, userName: string, currentPassword: string, newPassword: string): void {
    const stored = found(this.get(operatorId, userName).password_hash, 'AUM9208')
    demand(this.#passwords.match(currentPassword, stored), 'AUM9201')
    this.#keepPassword(operatorId, userName, this.#passwords.accept(newPassword))
  }

  /** Refuses when there is none (AUM9208). */
  deletePassword (operatorId: string, userName: string): void {
    found(this.get(operatorId, userName).password_hash, 'AUM9208')
    this.#keepPassword(operatorId, userName, null)
  }

  #keepPassword (operatorId: string, userName: string, hash: string | null): void {
    this.#setPassword.run(hash, this.#clock.now(), operatorId, userName)
  }
}
