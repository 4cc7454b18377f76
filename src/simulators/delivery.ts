import type { OutboxEntry, OutboxFate } from '../state/outbox.ts'
import type { State } from '../state/state.ts'
import type { Clock } from '../world/clock.ts'
import type { Answer, Attempt } from '../world/delivery/attempt.ts'
import { sendHttp } from '../world/delivery/http.ts'
import { invokeLambda } from '../world/delivery/lambda.ts'
import { sendMail } from '../world/delivery/mail.ts'
import { sendTcp } from '../world/delivery/tcp.ts'
import type { OutboundMessage } from '../world/outbound.ts'
import { later } from '../world/patience.ts'
import { type DeliveryOptions, obstacleTo, placeOf } from './delivery-permission.ts'
import type { JobRunner } from './jobs.ts'

/** inferred: a web request is tried once (facts 03, 1.6); mail servers and Lambda's own queue try again. */
const ATTEMPTS: Record<OutboundMessage['kind'], number> = { 'web-request': 1, mail: 3, lambda: 3, tcp: 1, mqtt: 0, sms: 0 }

/** What became of a message at the other end. */
export type DestinationAnswer = Answer & { fault?: undefined } | { fault: string }

const LATE_ANSWER = 'destination-answer'
const INTERRUPTED = 'interrupted: this state was taken up again before an answer came'

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
  /** by message, who waits for the answer to it */
  #waiting = new Map<number, (answer: DestinationAnswer) => void>()
  /** those of the present transaction */
  #asked: number[] = []
  readonly #jobs: JobRunner
  readonly #clock: Clock

  constructor (state: State, jobs: JobRunner, clock: Clock, setting: DeliveryOptions | undefined) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.#setting = setting
    jobs.define<{ to: string }>({
      kind: LATE_ANSWER,
      pace: { pace: 'immediate' },
      run: ({ to }, messageId) => this.#tell(Number(messageId), this.#scripted(to))
    })
    state.database.onTransaction({
      afterCommit: () => {
        this.#asked = []
        if (this.#taken) this.#begin()
      },
      afterRollback: () => {
        this.#taken = false
        for (const messageId of this.#asked.splice(0)) this.#tell(messageId, { fault: 'what asked for it was refused' })
      }
    })
  }

  /** Puts a message into the outbox; sends it, if it may leave, when the transaction has been committed. */
  take (message: OutboundMessage, fault: string | undefined): number {
    const { outbox } = this.#state
    if (fault !== undefined) {
      this.#log(message, fault)
      return outbox.add(message, { state: 'failed', error: fault })
    }
    if (this.#setting === undefined) return outbox.add(message)
    const obstacle = obstacleTo(message, this.#setting)
    if (obstacle === undefined) this.#taken = true
    return outbox.add(message, obstacle === undefined ? { state: 'sending' } : { state: 'kept', reason: obstacle })
  }

  /** Whether it would really be sent. */
  leaves (message: OutboundMessage): boolean {
    return this.#setting !== undefined && obstacleTo(message, this.#setting) === undefined
  }

  /** Keeps what somebody else sends, through a connection of its own. */
  note (message: OutboundMessage): void {
    this.#state.outbox.add(message, { state: 'sent' })
  }

  /**
   * What the other side answers to a message that this transaction has sent. A promise while it is on its way: it settles outside of the
   * transaction and never rejects. What does not leave is answered as a test has said for its destination (control API), else 200 without
   * a body (inferred: nobody is there to ask).
   */
  answerTo (messageId: number): DestinationAnswer | Promise<DestinationAnswer> {
    const { destinations, outbox } = this.#state
    const { state, error = '', message } = outbox.get(messageId)!
    if (state === 'failed') return { fault: error }
    const delay = state === 'sending' ? undefined : destinations.find(message.to)?.delay
    if (state !== 'sending' && delay === undefined) return this.#scripted(message.to)
    if (delay !== undefined) this.#jobs.enqueue(LATE_ANSWER, String(messageId), { to: message.to }, this.#clock.now() + delay)
    this.#asked.push(messageId)
    return new Promise((resolve) => this.#waiting.set(messageId, resolve))
  }

  /** After another state was taken up: what was on its way in it has come to nothing, or has arrived and nobody knows. */
  wake (): void {
    const { database, outbox } = this.#state
    for (const messageId of this.#waiting.keys()) this.#tell(messageId, { fault: INTERRUPTED })
    const lost = outbox.sending()
    if (lost.length === 0) return
    database.transaction(() => {
      for (const { messageId, attempts } of lost) outbox.settle(messageId, { state: 'failed', attempts, error: INTERRUPTED })
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
    for (const messageId of this.#waiting.keys()) this.#tell(messageId, { fault: 'the emulator was stopped' })
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
      // Whoever waits for an answer does not wait for what others send there.
      const place = this.#waiting.has(entry.messageId) ? `message ${entry.messageId}` : placeOf(entry.message)
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
    const { message } = entry
    const most = message.kind === 'lambda' && message.invocationType === 'RequestResponse' ? 1 : ATTEMPTS[message.kind]
    for (let attempts = 1; attempts <= most; attempts++) {
      const attempt = await this.#attempt(entry)
      const over = attempt.ok || attempt.final === true || attempts === most || this.#stop.signal.aborted
      const { database } = this.#state
      // Meanwhile the emulator may have ended or gone on from another state.
      if (!database.isOpen || database.generation !== generation) return
      const { error, response } = attempt
      this.#settle(entry, { state: attempt.ok ? 'sent' : over ? 'failed' : 'sending', attempts, error, response })
      if (over) return this.#tell(entry.messageId, attempt.answer ?? { fault: error ?? 'there was no answer' })
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
      case 'web-request': return await sendHttp({ ...message, url: message.to, body: message.body === undefined ? '' : Buffer.from(message.body, message.bodyEncoding ?? 'utf8') }, this.#stop.signal)
      case 'tcp': return await sendTcp(message.to, Buffer.from(message.payload, message.payloadEncoding ?? 'utf8'), this.#stop.signal)
      case 'mail': return await sendMail({ ...message, from: message.from ?? 'no-reply@soracom.jp', time, messageId }, smtp!)
      // That of an event handler is asynchronous (inferred: facts 03, 1.6).
      case 'lambda': return await invokeLambda({ ...message, endpoint: lambda! }, this.#stop.signal)
      case 'sms': throw new Error('short messages are not sent')
      case 'mqtt': throw new Error('packets of MQTT go through a connection of their own')
    }
  }

  #scripted (to: string): DestinationAnswer {
    const given = this.#state.destinations.find(to)
    if (given?.fault !== undefined) return { fault: given.fault }
    return { statusCode: given?.statusCode ?? 200, headers: given?.headers ?? {}, body: given?.body ?? Buffer.alloc(0) }
  }

  #tell (messageId: number, answer: DestinationAnswer): void {
    const resolve = this.#waiting.get(messageId)
    this.#waiting.delete(messageId)
    resolve?.(answer)
  }

  /** Only what services of the API send by themselves can be looked up there; a mail that got lost cannot (inferred: facts 03, 1.6). */
  #log (message: OutboundMessage, error: string): void {
    if (message.kind === 'web-request' && message.purpose === 'funnel' && message.resourceType !== undefined && message.coverage !== undefined) {
      const { operatorId, coverage, resourceType, resourceId = '', provider, service } = message
      // inferred: the body (facts 04, section 9).
      this.#state.errorLogs.add({ operatorId, coverage }, { service: 'Funnel', resource: { type: resourceType, id: resourceId }, body: { message: error, provider, service, reason: error } })
    }
    if (message.kind === 'sms' || message.kind === 'tcp' || message.kind === 'mqtt' || message.handlerId === undefined || message.coverage === undefined) return
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
