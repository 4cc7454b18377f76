import type { Database } from '../state/database.ts'
import type { Clock } from './clock.ts'

/** What leaves the emulated service: so far mails; SMS, web requests and Lambda calls join with what sends them. */
export interface OutboundMail {
  kind: 'mail'
  operatorId: string
  /** address of the recipient */
  to: string
  subject: string
  text: string
}

export type OutboundMessage = OutboundMail

/** A message as the outbox keeps it; time in ms. */
export interface OutboxEntry {
  messageId: number
  time: number
  message: OutboundMessage
}

/** The one door to the outside. Nothing really leaves: every message becomes a row of the outbox, where a test reads it. */
export class Outbound {
  readonly #clock: Clock
  readonly #insert
  readonly #list

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.statement<[number, string, string, string, string], never>(
      'INSERT INTO outbox (time, kind, operator_id, recipient, content) VALUES (?, ?, ?, ?, ?)')
    this.#list = database.array<[object], [number, number, string]>(
      'SELECT message_id, time, content FROM outbox WHERE (:recipient IS NULL OR recipient = :recipient) AND (:kind IS NULL OR kind = :kind) ORDER BY message_id DESC LIMIT :limit')
  }

  send (message: OutboundMessage): void {
    this.#insert.run(this.#clock.now(), message.kind, message.operatorId, message.to, JSON.stringify(message))
  }

  /** Newest first. */
  list (filter: { recipient?: string, kind?: string, limit: number }): OutboxEntry[] {
    return this.#list.all({ recipient: filter.recipient ?? null, kind: filter.kind ?? null, limit: filter.limit })
      .map(([messageId, time, content]) => ({ messageId, time, message: JSON.parse(content) as OutboundMessage }))
  }
}
