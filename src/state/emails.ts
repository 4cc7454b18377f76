import { demand, found } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { MailedTokens } from './mailed-tokens.ts'
import type { Operators } from './operators.ts'

export interface EmailRow {
  operator_id: string
  email_id: string
  email: string
  verified: 0 | 1
  /** ms */
  created_time: number
  /** ms */
  last_modified_time: number
}

export type NotificationType = 'primary' | 'recovery' | 'billing' | 'support'

export interface NotificationRow {
  operator_id: string
  type: NotificationType
  /** JSON array */
  email_ids: string
  /** ms */
  last_modified_time: number
}

/** Of one operator (inferred: facts 01, 3.6). */
const MOST_EMAILS = 10

/** The mail addresses of an operator, and what each is for (system notifications). Its primary one is the root user's login. */
export class Emails {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #operators: Operators
  readonly #tokens: MailedTokens
  readonly #insert
  readonly #byId
  readonly #byEmail
  readonly #all
  readonly #delete
  readonly #putNotification
  readonly #notification
  readonly #notifications
  readonly #deleteNotification

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, operators: Operators, tokens: MailedTokens) {
    this.#clock = clock
    this.#ids = ids
    this.#operators = operators
    this.#tokens = tokens
    this.#insert = database.statement<[EmailRow], never>('INSERT INTO emails VALUES (:operator_id, :email_id, :email, :verified, :created_time, :last_modified_time)')
    this.#byId = database.statement<[string, string], EmailRow>('SELECT * FROM emails WHERE operator_id = ? AND email_id = ?')
    this.#byEmail = database.statement<[string, string], EmailRow>('SELECT * FROM emails WHERE operator_id = ? AND email = ?')
    this.#all = database.statement<[string], EmailRow>('SELECT * FROM emails WHERE operator_id = ? ORDER BY email_id')
    this.#delete = database.statement<[string, string], never>('DELETE FROM emails WHERE operator_id = ? AND email_id = ?')
    this.#putNotification = database.statement<[NotificationRow], never>('INSERT OR REPLACE INTO system_notifications VALUES (:operator_id, :type, :email_ids, :last_modified_time)')
    this.#notification = database.statement<[string, string], NotificationRow>('SELECT * FROM system_notifications WHERE operator_id = ? AND type = ?')
    this.#notifications = database.statement<[string], NotificationRow>('SELECT * FROM system_notifications WHERE operator_id = ? ORDER BY type')
    this.#deleteNotification = database.statement<[string, string], never>('DELETE FROM system_notifications WHERE operator_id = ? AND type = ?')
    // inferred: an operator starts with one verified address, its primary one (facts 01, 3.6)
    events.on('OperatorCreated', ({ operatorId, email }) => { this.#keep(operatorId, 'primary', [this.#add(operatorId, email)]) })
  }

  /** By id, which is the order they came in. */
  list (operatorId: string): EmailRow[] {
    return this.#all.all(operatorId)
  }

  /** Refuses when there is none (AUM9250). */
  get (operatorId: string, emailId: string): EmailRow {
    return found(this.#byId.get(operatorId, emailId), 'AUM9250')
  }

  /** Mails a token to an address that is to be added. Refuses one that is there already (AUM9252), and one too many (AUM9251). */
  requestToAdd (operatorId: string, email: string): void {
    this.#demandRoom(operatorId, email)
    this.#tokens.send(operatorId, 'add-email', email)
  }

  /** Adds the address that the token went to. Refuses as MailedTokens.redeem and requestToAdd do. */
  confirm (token: string): void {
    const { operatorId, email } = this.#tokens.redeem('add-email', token)
    this.#demandRoom(operatorId, email)
    this.#add(operatorId, email)
  }

  /** Refuses an address that is in use (AUM9253; inferred: facts 01, 3.6). */
  delete (operatorId: string, emailId: string): void {
    this.get(operatorId, emailId)
    demand(!this.notifications(operatorId).some((row) => emailIdsOf(row).includes(emailId)), 'AUM9253')
    this.#delete.run(operatorId, emailId)
  }

  /** Those that are set, by type. */
  notifications (operatorId: string): NotificationRow[] {
    return this.#notifications.all(operatorId)
  }

  /** Refuses when it is not set (AUM9257). */
  notification (operatorId: string, type: NotificationType): NotificationRow {
    return found(this.#notification.get(operatorId, type), 'AUM9257')
  }

  /**
   * Replaces the addresses of a type. Refuses unknown ones (AUM9254), the primary one for anything else and the other way
   * round (AUM9255), and as primary: not exactly one (AUM9256), or the primary one of another operator (AUM0003).
   */
  setNotification (operatorId: string, type: NotificationType, emailIds: readonly string[]): NotificationRow {
    const wanted = [...new Set(emailIds)]
    const rows = wanted.map((emailId) => found(this.#byId.get(operatorId, emailId), 'AUM9254'))
    const taken = this.notifications(operatorId).filter((row) => (type === 'primary') !== (row.type === 'primary')).flatMap(emailIdsOf)
    demand(!wanted.some((emailId) => taken.includes(emailId)), 'AUM9255')
    if (type === 'primary') {
      demand(rows.length === 1, 'AUM9256')
      this.#operators.setEmail(operatorId, rows[0]!.email)
    }
    return this.#keep(operatorId, type, wanted)
  }

  /** Refuses when it is not set (AUM9257). */
  clearNotification (operatorId: string, type: Exclude<NotificationType, 'primary'>): void {
    demand(this.#deleteNotification.run(operatorId, type) > 0, 'AUM9257')
  }

  #demandRoom (operatorId: string, email: string): void {
    demand(this.#byEmail.get(operatorId, email) === undefined, 'AUM9252')
    demand(this.list(operatorId).length < MOST_EMAILS, 'AUM9251')
  }

  #add (operatorId: string, email: string): string {
    const emailId = this.#ids.emailId()
    const now = this.#clock.now()
    this.#insert.run({ operator_id: operatorId, email_id: emailId, email, verified: 1, created_time: now, last_modified_time: now })
    return emailId
  }

  #keep (operatorId: string, type: NotificationType, emailIds: readonly string[]): NotificationRow {
    const row = { operator_id: operatorId, type, email_ids: JSON.stringify(emailIds), last_modified_time: this.#clock.now() }
    this.#putNotification.run(row)
    return row
  }
}

export function emailIdsOf (row: NotificationRow): string[] {
  return JSON.parse(row.email_ids) as string[]
}
