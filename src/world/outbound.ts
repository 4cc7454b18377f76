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

/** The one door to the outside. Nothing really leaves: every message is kept in the outbox, where a test reads it. */
export class Outbound {
  readonly #keep: (message: OutboundMessage) => void

  constructor (keep: (message: OutboundMessage) => void) {
    this.#keep = keep
  }

  send (message: OutboundMessage): void {
    this.#keep(message)
  }
}
