/** What leaves the emulated service. `to` is where it goes: an address, a URL, a function. */
interface Outgoing {
  operatorId: string
  to: string
}

export interface OutboundMail extends Outgoing {
  kind: 'mail'
  subject: string
  text: string
  /** what the mail is about, for tests: `password-reset`, `add-email`, `event-handler` ... */
  purpose?: string
  /** what the recipient is to bring back, so that a test need not search the text */
  token?: string
}

/** A short message to a device or from one. */
export interface OutboundSms extends Outgoing {
  kind: 'sms'
  simId: string
  imsi: string
  text: string
}

/** A call to somebody's server; `to` is its URL. */
export interface OutboundWebRequest extends Outgoing {
  kind: 'web-request'
  method: string
  headers: Record<string, string>
  body?: string
  /** what made it: `event-handler` and its id, `beam` ... */
  purpose?: string
  handlerId?: string
}

/** An invocation of a function at AWS; `to` is its endpoint. */
export interface OutboundLambda extends Outgoing {
  kind: 'lambda'
  functionName: string
  credentialsId: string
  payload: Record<string, unknown>
  handlerId?: string
}

export type OutboundMessage = OutboundMail | OutboundSms | OutboundWebRequest | OutboundLambda

/** The one door to the outside. Nothing really leaves: every message is kept in the outbox, where a test reads it. */
export class Outbound {
  readonly #keep: (message: OutboundMessage) => void

  constructor (keep: (message: OutboundMessage) => void) {
    this.#keep = keep
  }

  /** To be called inside a transaction. */
  send (message: OutboundMessage): void {
    this.#keep(message)
  }
}
