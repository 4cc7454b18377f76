import type { Clock } from '../world/clock.ts'
import type { OutboundMessage } from '../world/outbound.ts'
import type { Database } from './database.ts'

/** kept: for tests to read, and no more. sending: on its way, or waiting to be. */
export type OutboxState = 'kept' | 'sending' | 'sent' | 'failed'

/** What has become of a message. */
export interface OutboxFate {
  state: OutboxState
  /** why it is only kept */
  reason?: string | undefined
  attempts: number
  /** why the last attempt failed */
  error?: string | undefined
  /** what the other side answered last */
  response?: { status: number, body: string } | undefined
}

/** A message as the outbox keeps it; time in ms. */
export interface OutboxEntry extends OutboxFate {
  messageId: number
  time: number
  message: OutboundMessage
}

export interface OutboxFilter {
  recipient?: string | undefined
  kind?: string | undefined
  operatorId?: string | undefined
  state?: OutboxState | undefined
}

type Row = [messageId: number, time: number, content: string, state: OutboxState, reason: string | null, attempts: number, error: string | null, response: string | null]

/** Enough for any test; without an end, devices that send for a month of emulator time would fill the memory. */
const MOST_KEPT = 100_000

/** What has been sent to the outside, where a test reads it. */
export class Outbox {
  /** how many messages are kept, the newest, besides those on their way; 1 at least */
  size = MOST_KEPT
  readonly #clock: Clock
  readonly #insert
  readonly #get
  readonly #list
  readonly #listTo
  readonly #sending
  readonly #settle
  readonly #counts
  readonly #clear
  readonly #trim

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.value<[number, string, string, string, string, OutboxState, string | null, string | null], number>(
      'INSERT INTO outbox (time, kind, operator_id, recipient, content, state, reason, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING message_id')
    const columns = 'message_id, time, content, state, reason, attempts, error, response'
    this.#get = database.array<[number], Row>(`SELECT ${columns} FROM outbox WHERE message_id = ?`)
    const list = (where: string) => database.array<[object], Row>(
      `SELECT ${columns} FROM outbox WHERE ${where} AND (:kind IS NULL OR kind = :kind)
         AND (:operatorId IS NULL OR operator_id = :operatorId) AND (:state IS NULL OR state = :state) ORDER BY message_id DESC LIMIT :limit`)
    this.#list = list('TRUE')
    this.#listTo = list('recipient = :recipient')
    this.#sending = database.array<[], Row>(`SELECT ${columns} FROM outbox WHERE state = 'sending' ORDER BY message_id`)
    this.#settle = database.statement<[OutboxState, number, string | null, string | null, number], never>('UPDATE outbox SET state = ?, attempts = ?, error = ?, response = ? WHERE message_id = ?')
    this.#counts = database.array<[], [OutboxState, number]>('SELECT state, count(*) FROM outbox GROUP BY state')
    this.#clear = database.statement<[], never>(`DELETE FROM outbox WHERE state != 'sending'`)
    this.#trim = database.statement<[number], never>(`DELETE FROM outbox WHERE message_id <= ? AND state != 'sending'`)
  }

  /** Returns the message's id. */
  add (message: OutboundMessage, { state, reason, error }: Pick<OutboxFate, 'state' | 'reason' | 'error'> = { state: 'kept' }): number {
    const messageId = this.#insert.get(this.#clock.now(), message.kind, message.operatorId, message.to, JSON.stringify(message), state, reason ?? null, error ?? null)!
    if (messageId > this.size) this.#trim.run(messageId - this.size)
    return messageId
  }

  get (messageId: number): OutboxEntry | undefined {
    const row = this.#get.get(messageId)
    return row && entryOf(row)
  }

  /** Newest first. */
  list (filter: OutboxFilter & { limit: number }): OutboxEntry[] {
    const { recipient, kind = null, operatorId = null, state = null, limit } = filter
    const others = { kind, operatorId, state, limit }
    return (recipient === undefined ? this.#list.all(others) : this.#listTo.all({ ...others, recipient })).map(entryOf)
  }

  /** What is on its way, oldest first. */
  sending (): OutboxEntry[] {
    return this.#sending.all().map(entryOf)
  }

  /** Writes down how far a message has got. */
  settle (messageId: number, { state, attempts, error, response }: OutboxFate): void {
    this.#settle.run(state, attempts, error ?? null, response === undefined ? null : JSON.stringify(response), messageId)
  }

  /** How many messages there are in each state. */
  counts (): Record<OutboxState, number> {
    return { kept: 0, sending: 0, sent: 0, failed: 0, ...Object.fromEntries(this.#counts.all()) }
  }

  /** Forgets everything but what is on its way. */
  clear (): void {
    this.#clear.run()
  }
}

function entryOf ([messageId, time, content, state, reason, attempts, error, response]: Row): OutboxEntry {
  return {
    messageId,
    time,
    message: JSON.parse(content) as OutboundMessage,
    state,
    reason: reason ?? undefined,
    attempts,
    error: error ?? undefined,
    response: response === null ? undefined : JSON.parse(response) as NonNullable<OutboxFate['response']>
  }
}
