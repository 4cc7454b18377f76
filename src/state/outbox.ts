import type { Clock } from '../world/clock.ts'
import type { OutboundMessage } from '../world/outbound.ts'
import type { Database } from './database.ts'

/** A message as the outbox keeps it; time in ms. */
export interface OutboxEntry {
  messageId: number
  time: number
  message: OutboundMessage
}

export interface OutboxFilter {
  recipient?: string
  kind?: string
  operatorId?: string
}

/** What has been sent to the outside, where a test reads it. */
export class Outbox {
  readonly #clock: Clock
  readonly #insert
  readonly #list
  readonly #clear

  constructor (database: Database, clock: Clock) {
    this.#clock = clock
    this.#insert = database.statement<[number, string, string, string, string], never>(
      'INSERT INTO outbox (time, kind, operator_id, recipient, content) VALUES (?, ?, ?, ?, ?)')
    this.#list = database.array<[object], [number, number, string]>(
      'SELECT message_id, time, content FROM outbox WHERE (:recipient IS NULL OR recipient = :recipient) AND (:kind IS NULL OR kind = :kind) AND (:operatorId IS NULL OR operator_id = :operatorId) ORDER BY message_id DESC LIMIT :limit')
    this.#clear = database.statement<[], never>('DELETE FROM outbox')
  }

  add (message: OutboundMessage): void {
    this.#insert.run(this.#clock.now(), message.kind, message.operatorId, message.to, JSON.stringify(message))
  }

  /** Newest first. */
  list (filter: OutboxFilter & { limit: number }): OutboxEntry[] {
    return this.#list.all({ recipient: filter.recipient ?? null, kind: filter.kind ?? null, operatorId: filter.operatorId ?? null, limit: filter.limit })
      .map(([messageId, time, content]) => ({ messageId, time, message: JSON.parse(content) as OutboundMessage }))
  }

  clear (): void {
    this.#clear.run()
  }
}
