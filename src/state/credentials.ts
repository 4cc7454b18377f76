import { demand, found, Refusal } from '../refusal.ts'
import type { Owner } from '../types.ts'
import { type CredentialSet, type CredentialSetDocument, credentialSetView, type CredentialsType, isCredentialsType } from '../views/credential-set.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'

/** inferred: clients use UUIDs, dashes and underscores (facts 04, section 8). */
const CREDENTIALS_ID = /^[A-Za-z0-9_.:-]{1,100}$/

export interface GivenCredentials {
  type?: string | undefined
  description?: string | undefined
  credentials?: Record<string, unknown> | undefined
}

interface Row {
  credentials_id: string
  type: CredentialsType
  description: string | null
  credentials: string
  create_time: number
  update_time: number
  last_used_time: number
}

/**
 * The credentials store: sets of what services need to act at other places in an operator's name. Groups, event handlers and calls
 * name them; whether one is there is looked at when it is used (inferred: facts 04, 3.2 and section 8). inferred: each coverage type has its own.
 */
export class Credentials {
  readonly #clock: Clock
  readonly #insert
  readonly #update
  readonly #touch
  readonly #row
  readonly #rows
  readonly #delete

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.statement<[string, string, string, CredentialsType, string | null, string, number, number, number], never>(
      'INSERT INTO credentials (operator_id, coverage, credentials_id, type, description, credentials, create_time, update_time, last_used_time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const key = 'operator_id = ? AND coverage = ? AND credentials_id = ?'
    this.#update = database.statement<[CredentialsType, string | null, string, number, string, string, string], never>(`UPDATE credentials SET type = ?, description = ?, credentials = ?, update_time = ? WHERE ${key}`)
    this.#touch = database.statement<[number, string, string, string], never>(`UPDATE credentials SET last_used_time = ? WHERE ${key}`)
    const columns = 'credentials_id, type, description, credentials, create_time, update_time, last_used_time'
    this.#row = database.statement<[string, string, string], Row>(`SELECT ${columns} FROM credentials WHERE ${key}`)
    this.#rows = database.statement<[string, string], Row>(`SELECT ${columns} FROM credentials WHERE operator_id = ? AND coverage = ? ORDER BY credentials_id`)
    this.#delete = database.statement<[string, string, string], never>(`DELETE FROM credentials WHERE ${key}`)
  }

  /** inferred: by id (facts 04, section 8). */
  list (owner: Owner): CredentialSetDocument[] {
    return this.#rows.all(owner.operatorId, owner.coverage).map((row) => credentialSetView(setOf(row)))
  }

  /** Refuses an id that cannot be one (AUM9300) or is taken (AUM9301), an unknown type (AUM9302), and nothing to keep (AUM9303); all inferred. */
  create (owner: Owner, credentialsId: string, { type, description, credentials }: GivenCredentials): CredentialSetDocument {
    demand(CREDENTIALS_ID.test(credentialsId), 'AUM9300')
    demand(type !== undefined && isCredentialsType(type), 'AUM9302')
    demand(credentials !== undefined, 'AUM9303')
    demand(this.find(owner, credentialsId) === undefined, 'AUM9301')
    const now = this.#clock.now()
    this.#insert.run(owner.operatorId, owner.coverage, credentialsId, type, description ?? null, JSON.stringify(credentials), now, now, now)
    return this.#document(owner, credentialsId)
  }

  /** What is not given stays (inferred for the secret: facts 04, section 8). Refuses an unknown id (AUM9304) and type (AUM9302). */
  update (owner: Owner, credentialsId: string, given: GivenCredentials): CredentialSetDocument {
    const was = found(this.find(owner, credentialsId), 'AUM9304')
    const { type = was.type, description = was.description, credentials = was.credentials } = given
    demand(isCredentialsType(type), 'AUM9302')
    this.#update.run(type, description ?? null, JSON.stringify(credentials), this.#clock.now(), owner.operatorId, owner.coverage, credentialsId)
    return this.#document(owner, credentialsId)
  }

  /** inferred: also while a group or an event handler names it (facts 04, section 8). Refuses an unknown id (AUM9304). */
  delete (owner: Owner, credentialsId: string): void {
    if (this.#delete.run(owner.operatorId, owner.coverage, credentialsId) === 0) throw new Refusal('AUM9304')
  }

  /** With its secrets, for services; looking at it is no use of it. */
  find ({ operatorId, coverage }: Owner, credentialsId: string): CredentialSet | undefined {
    const row = this.#row.get(operatorId, coverage, credentialsId)
    return row && setOf(row)
  }

  /** The same for a service that acts with it now, if it is of one of these types. To be called inside a transaction. */
  use (owner: Owner, credentialsId: string, ...types: readonly CredentialsType[]): CredentialSet | undefined {
    const set = this.find(owner, credentialsId)
    if (set === undefined || !types.includes(set.type)) return undefined
    this.#touch.run(this.#clock.now(), owner.operatorId, owner.coverage, credentialsId)
    return set
  }

  #document (owner: Owner, credentialsId: string): CredentialSetDocument {
    return credentialSetView(found(this.find(owner, credentialsId), 'AUM9304'))
  }
}

function setOf (row: Row): CredentialSet {
  return {
    credentialsId: row.credentials_id,
    type: row.type,
    description: row.description ?? undefined,
    credentials: JSON.parse(row.credentials) as Record<string, unknown>,
    createDateTime: row.create_time,
    updateDateTime: row.update_time,
    lastUsedDateTime: row.last_used_time
  }
}
