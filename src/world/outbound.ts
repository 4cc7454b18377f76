/** What leaves the emulated service. `to` is where it goes: an address, a URL, a function. */
interface Outgoing {
  operatorId: string
  to: string
}

/** Of what an event handler sends: whose doing it was, and which SIM made it do so. */
interface OfEventHandler {
  coverage?: 'jp' | 'g'
  handlerId?: string
  imsi?: string
}

export interface OutboundMail extends Outgoing, OfEventHandler {
  kind: 'mail'
  /** no-reply@soracom.jp when missing */
  from?: string
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
export interface OutboundWebRequest extends Outgoing, OfEventHandler {
  kind: 'web-request'
  method: string
  headers: Record<string, string>
  body?: string
  /** missing: it is text */
  bodyEncoding?: 'base64'
  /** what made it: `event-handler`, `beam` ... */
  purpose?: string
  /** whose device sent it, through Funnel; if it fails the error logs say so */
  resourceType?: 'Subscriber' | 'Device' | 'LoraDevice' | 'SigfoxDevice'
  resourceId?: string
  /** the cloud that it is for */
  provider?: string
  service?: string
}

/** An invocation of a function at AWS; `to` is its endpoint, or its ARN where no endpoint was given. */
export interface OutboundLambda extends Outgoing, OfEventHandler {
  kind: 'lambda'
  functionName: string
  credentialsId: string
  payload: unknown
  /** who calls waits for what the function returns; missing: nobody does */
  invocationType?: 'RequestResponse'
  /** what the function finds in its context, under `custom` */
  clientContext?: { custom: Record<string, unknown> }
  /** what made it, if no event handler: `funk` */
  purpose?: string
}

/** Bytes to somebody's server; `to` is tcp://host:port or tcps://host:port. */
export interface OutboundTcp extends Outgoing {
  kind: 'tcp'
  coverage?: 'jp' | 'g'
  payload: string
  /** missing: it is text */
  payloadEncoding?: 'base64'
  /** what made it: `beam` */
  purpose?: string
}

/** Something that a device has published at somebody's broker, or wants to hear of; `to` is mqtt://host:port or mqtts://host:port. */
export interface OutboundMqtt extends Outgoing {
  kind: 'mqtt'
  coverage?: 'jp' | 'g'
  action: 'publish' | 'subscribe'
  topic: string
  /** of what is published */
  payload?: string
  /** missing: it is text */
  payloadEncoding?: 'base64'
  qos?: 0 | 1 | 2
  retain?: boolean
  /** how the device calls itself */
  clientId?: string
  /** what made it: `beam` */
  purpose?: string
}

export type OutboundMessage = OutboundMail | OutboundSms | OutboundWebRequest | OutboundLambda | OutboundTcp | OutboundMqtt

/** The one door to the outside: every message is kept in the outbox, where a test reads it; some are really sent from there. */
export class Outbound {
  readonly #keep: (message: OutboundMessage, fault: string | undefined) => number

  constructor (keep: (message: OutboundMessage, fault: string | undefined) => number) {
    this.#keep = keep
  }

  /**
   * To be called inside a transaction. Returns the id of the message, by which Delivery tells what is answered to it.
   * @param fault why the message cannot be sent as it is; it is kept as a failed one
   */
  send (message: OutboundMessage, fault?: string): number {
    return this.#keep(message, fault)
  }
}
