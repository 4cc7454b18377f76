import type { Clock } from '../world/clock.ts'
import type { OutboundMessage } from '../world/outbound.ts'
import type { Database } from './database.ts'

/** A message as the outbox keeps it; time in ms. */
export interface OutboxEntry {
  messageId: number
  time: number
  message: OutboundMessage
}

/** What has been sent to the outside, where a test reads it. */
export class Outbox {
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

  add (message: OutboundMessage): void {
    this.#insert.run(this.#clock.now(), message.kind, message.operatorId, message.to, JSON.stringify(message))
  }

  /** Newest first. */
  list (filter: { recipient?: string, kind?: string, limit: number }): OutboxEntry[] {
    return this.#list.all({ recipient: filter.recipient ?? null, kind: filter.kind ?? null, limit: filter.limit })
      .map(([messageId, time, content]) => ({ messageId, time, message: JSON.parse(content) as OutboundMessage }))
  }
}
