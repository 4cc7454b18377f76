import type { OutboxEntry, OutboxFate } from '../state/outbox.ts'
import type { State } from '../state/state.ts'
import type { Attempt } from '../world/delivery/attempt.ts'
import { sendHttp } from '../world/delivery/http.ts'
import { sendMail } from '../world/delivery/mail.ts'
import type { OutboundMessage } from '../world/outbound.ts'
import { later } from '../world/patience.ts'

/** What really leaves, and by which way. */
export interface DeliveryOptions {
  /** hosts of web requests, with or without a port, and domains of mail addresses; `*.example.com` for all below, `*` for any */
  to: readonly string[]
  /** smtp://user:password@host:port, or smtps: where mails are handed in; without it they are only kept */
  smtp?: string | undefined
  /** what answers as AWS Lambda does, e.g. http://127.0.0.1:4566; without it invocations are only kept */
  lambda?: string | undefined
  /** real ms before a mail or an invocation is tried again; 1000 by default */
  retryAfter?: number | undefined
}

/** Throws when one of them cannot be meant so; the message says which. */
export function checkedDelivery (options: DeliveryOptions): DeliveryOptions {
  const { to, smtp, lambda } = options
  for (const place of to) {
    if (!/^(\*|(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(place)) throw new Error(`cannot deliver to ${place}: it must be a host such as hooks.example.com, 127.0.0.1:8080 or *.example.com`)
  }
  demandUrl('the SMTP server', smtp, ['smtp:', 'smtps:'], 'smtp://127.0.0.1:1025')
  demandUrl('the Lambda endpoint', lambda, ['http:', 'https:'], 'http://127.0.0.1:4566')
  return options
}

function demandUrl (what: string, text: string | undefined, protocols: readonly string[], example: string): void {
  if (text === undefined || (URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '')) return
  throw new Error(`${what} cannot be ${text}: it must look like ${example}`)
}

/** inferred: a web request is tried once (facts 03, 1.6); mail servers and Lambda's own queue try again. */
const ATTEMPTS: Record<OutboundMessage['kind'], number> = { 'web-request': 1, mail: 3, lambda: 3, sms: 0 }

/**
 * Takes messages out of the outbox and really sends them, in real time whatever the clock says, once what caused them is
 * committed. What goes to one and the same place goes there in order; places do not wait for each other.
 */
export class Delivery {
  readonly #state: State
  readonly #setting: DeliveryOptions | undefined
  readonly #stop = new AbortController()
  /** by message, while somebody takes care of it */
  #underWay = new Map<number, Promise<void>>()
  /** by place, the last message that goes there */
  #last = new Map<string, Promise<void>>()
  #generation = -1
  #taken = false

  constructor (state: State, setting: DeliveryOptions | undefined) {
    this.#state = state
    this.#setting = setting
    state.database.onTransaction({
      afterCommit: () => { if (this.#taken) this.#begin() },
      afterRollback: () => { this.#taken = false }
    })
  }

  /** Puts a message into the outbox; sends it, if it may leave, when the transaction has been committed. */
  take (message: OutboundMessage, fault: string | undefined): void {
    if (fault !== undefined) {
      this.#state.outbox.add(message, { state: 'failed', error: fault })
      return this.#log(message, fault)
    }
    if (this.#setting === undefined) return this.#state.outbox.add(message)
    const obstacle = obstacleTo(message, this.#setting)
    this.#state.outbox.add(message, obstacle === undefined ? { state: 'sending' } : { state: 'kept', reason: obstacle })
    if (obstacle === undefined) this.#taken = true
  }

  /** After another state was taken up: what was on its way in it has come to nothing, or has arrived and nobody knows. */
  wake (): void {
    const { database, outbox } = this.#state
    const lost = outbox.sending()
    if (lost.length === 0) return
    database.transaction(() => {
      for (const { messageId, attempts } of lost) outbox.settle(messageId, { state: 'failed', attempts, error: 'interrupted: this state was taken up again before an answer came' })
    })
  }

  /** Resolves when nothing is on its way. */
  async flush (): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values())
  }

  /** Gives up what is on its way. */
  async close (): Promise<void> {
    this.#stop.abort(new Error('the emulator was stopped'))
    await this.flush()
  }

  #begin (): void {
    this.#taken = false
    const { database, outbox } = this.#state
    if (this.#generation !== database.generation) {
      // Numbers of messages count anew in another state.
      this.#generation = database.generation
      this.#underWay = new Map()
      this.#last = new Map()
    }
    for (const entry of outbox.sending()) {
      if (this.#underWay.has(entry.messageId)) continue
      const place = placeOf(entry.message)
      const [underWay, last] = [this.#underWay, this.#last]
      const done = (last.get(place) ?? Promise.resolve()).then(() => this.#deliver(entry)).finally(() => {
        underWay.delete(entry.messageId)
        if (last.get(place) === done) last.delete(place)
      })
      underWay.set(entry.messageId, done)
      last.set(place, done)
    }
  }

  async #deliver (entry: OutboxEntry): Promise<void> {
    const { generation } = this.#state.database
    const most = ATTEMPTS[entry.message.kind]
    for (let attempts = 1; attempts <= most; attempts++) {
      const attempt = await this.#attempt(entry)
      const over = attempt.ok || attempt.final === true || attempts === most || this.#stop.signal.aborted
      const { database } = this.#state
      // Meanwhile the emulator may have ended or gone on from another state.
      if (!database.isOpen || database.generation !== generation) return
      const { error, response } = attempt
      this.#settle(entry, { state: attempt.ok ? 'sent' : over ? 'failed' : 'sending', attempts, error, response })
      if (over) return
      await this.#pause(this.#setting?.retryAfter ?? 1000)
    }
  }

  #settle ({ messageId, message }: OutboxEntry, fate: OutboxFate): void {
    const { database, outbox } = this.#state
    database.transaction(() => {
      outbox.settle(messageId, fate)
      if (fate.state === 'failed') this.#log(message, fate.error ?? '')
    })
  }

  async #attempt ({ message, messageId, time }: OutboxEntry): Promise<Attempt> {
    const { smtp, lambda } = this.#setting!
    switch (message.kind) {
      case 'web-request': return await sendHttp({ ...message, url: message.to }, this.#stop.signal)
      case 'mail': return await sendMail({ ...message, from: message.from ?? 'no-reply@soracom.jp', time, messageId }, smtp!)
      // As AWS documents Invoke; the invocation is asynchronous (inferred: facts 03, 1.6). Nothing is signed.
      case 'lambda': return await sendHttp({
        url: `${lambda!.replace(/\/+$/, '')}/2015-03-31/functions/${encodeURIComponent(message.functionName)}/invocations`,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Amz-Invocation-Type': 'Event' },
        body: JSON.stringify(message.payload)
      }, this.#stop.signal)
      case 'sms': throw new Error('short messages are not sent')
    }
  }

  /** Only what services of the API send by themselves can be looked up there; a mail that got lost cannot (inferred: facts 03, 1.6). */
  #log (message: OutboundMessage, error: string): void {
    if (message.kind === 'sms' || message.handlerId === undefined || message.coverage === undefined) return
    const { operatorId, coverage, handlerId, imsi } = message
    this.#state.errorLogs.add({ operatorId, coverage }, {
      service: 'Air',
      resource: imsi === undefined ? undefined : { type: 'Subscriber', id: imsi },
      body: { message: error, eventHandlerId: handlerId, destination: message.to }
    })
  }

  async #pause (milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = later(milliseconds, resolve)
      this.#stop.signal.addEventListener('abort', () => { cancel(); resolve() }, { once: true })
    })
  }
}

/** Why a message only stays in the outbox; undefined when it may leave. */
function obstacleTo (message: OutboundMessage, setting: DeliveryOptions): string | undefined {
  switch (message.kind) {
    case 'sms': return 'short messages go to simulated devices only'
    case 'lambda': return setting.lambda === undefined ? 'no Lambda endpoint was configured' : undefined
    case 'mail': {
      if (setting.smtp === undefined) return 'no SMTP server was configured'
      const domain = message.to.slice(message.to.lastIndexOf('@') + 1)
      // Mail programs read more into an address than two sides of an @: x@elsewhere(.example.com goes elsewhere.
      if (!/^[a-z0-9._-]+$/i.test(domain) || !/^[^\s()<>,;:"[\]\\@]+@[^@]+$/.test(message.to)) return 'it is not a plain address'
      return isAllowed(domain, '', setting.to) ? undefined : `${domain} is not on the list of where to deliver to`
    }
    case 'web-request': {
      const { hostname, port, protocol } = new URL(message.to)
      const known = port === '' ? (protocol === 'https:' ? '443' : '80') : port
      return isAllowed(hostname, known, setting.to) ? undefined : `${hostname}:${known} is not on the list of where to deliver to`
    }
  }
}

/** Where a message goes: what goes to the same place keeps its order. */
function placeOf (message: OutboundMessage): string {
  return message.kind === 'web-request' ? `${message.kind} ${new URL(message.to).host}` : message.kind
}

function isAllowed (host: string, port: string, list: readonly string[]): boolean {
  const name = host.toLowerCase()
  return list.some((entry) => {
    const [, allowed = '', allowedPort = port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase())!
    if (allowedPort !== port) return false
    return allowed === '*' || allowed === name || (allowed.startsWith('*.') && name.endsWith(allowed.slice(1)))
  })
}
