import { demand, found, Refusal } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Random } from '../world/random.ts'
import type { Principal } from './access.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { hashSecret } from './secrets.ts'
import { totpMatches, totpUri } from './totp.ts'

export type MfaStatus = 'INACTIVE' | 'UNCONFIRMED' | 'ACTIVE'

interface MfaRow {
  operator_id: string
  /** empty for the root user */
  user_name: string
  status: Exclude<MfaStatus, 'INACTIVE'>
  secret: Buffer
  /** JSON array of hashes. Whoever reads this table can make codes, so guarding these any better would guard nothing. */
  backup_codes: string
}

/** bytes; 32 characters of Base32 (inferred: facts 01, 3.7) */
const SECRET_LENGTH = 20
const BACKUP_CODES = 5
const BACKUP_CODE_LENGTH = 8
const BACKUP_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The second factor of root and SAM users: INACTIVE without a row. */
export class Mfa {
  readonly #clock: Clock
  readonly #random: Random
  readonly #row
  readonly #put
  readonly #delete

  constructor (database: Database, clock: Clock, random: Random, events: Events) {
    this.#clock = clock
    this.#random = random
    this.#row = database.statement<[string, string], MfaRow>('SELECT * FROM mfa WHERE operator_id = ? AND user_name = ?')
    this.#put = database.statement<[MfaRow], never>('INSERT OR REPLACE INTO mfa VALUES (:operator_id, :user_name, :status, :secret, :backup_codes)')
    this.#delete = database.statement<[string, string], never>('DELETE FROM mfa WHERE operator_id = ? AND user_name = ?')
    events.on('UserDeleted', ({ operatorId, userName }) => { this.#delete.run(operatorId, userName) })
  }

  status (whose: Principal): MfaStatus {
    return this.#of(whose)?.status ?? 'INACTIVE'
  }

  /** Begins set-up, anew if it had begun; returns the URI for an authenticator. Refuses when MFA is on (AUM9210). */
  enable (whose: Principal, account: string): string {
    demand(this.status(whose) !== 'ACTIVE', 'AUM9210')
    const secret = this.#random.bytes(SECRET_LENGTH)
    this.#put.run({ operator_id: whose.operatorId, user_name: whose.userName ?? '', status: 'UNCONFIRMED', secret, backup_codes: '[]' })
    return totpUri(secret, account)
  }

  /** Ends set-up; returns the backup codes, which are told this once. Refuses when it has not begun (AUM9212), and a wrong code (AUM9213). */
  confirm (whose: Principal, code: string): string[] {
    const row = this.#of(whose)
    if (row?.status !== 'UNCONFIRMED') throw new Refusal('AUM9212')
    demand(totpMatches(code, row.secret, this.#clock.now()), 'AUM9213')
    const backupCodes = Array.from({ length: BACKUP_CODES }, () => this.#random.text(BACKUP_CODE_LENGTH, BACKUP_ALPHABET))
    this.#put.run({ ...row, status: 'ACTIVE', backup_codes: JSON.stringify(backupCodes.map(hashSecret)) })
    return backupCodes
  }

  /**
   * Asks for the code of a user whose MFA is on: refuses none (AUM9002) and a wrong one (AUM9003). inferred: a code may be used
   * again while it is good, since clients log in before every command.
   */
  challenge (whose: Principal, code: string): void {
    const row = this.#of(whose)
    if (row?.status !== 'ACTIVE') return
    demand(code !== '', 'AUM9002')
    demand(totpMatches(code, row.secret, this.#clock.now()), 'AUM9003')
  }

  /** Turns it off, or ends a set-up that has begun. Refuses when there is neither (AUM9211). */
  revoke (whose: Principal): void {
    found(this.#of(whose), 'AUM9211')
    this.#delete.run(whose.operatorId, whose.userName ?? '')
  }

  /** Refuses when MFA is not on (AUM9211). */
  demandActive (whose: Principal): void {
    demand(this.status(whose) === 'ACTIVE', 'AUM9211')
  }

  /** Turns it off by a backup code, and so uses up all of them. Refuses a wrong one (AUM9214). */
  revokeByBackupCode (whose: Principal, backupCode: string): void {
    const hashes = JSON.parse(this.#of(whose)?.backup_codes ?? '[]') as string[]
    demand(hashes.includes(hashSecret(backupCode)), 'AUM9214')
    this.revoke(whose)
  }

  #of ({ operatorId, userName = '' }: Principal): MfaRow | undefined {
    return this.#row.get(operatorId, userName)
  }
}
