import { randomBytes, randomInt } from 'node:crypto'
import { blockOf, blockOption, type CoapMessage, type CoapOption, EMPTY, numberOf, numberOption, textOption, textsOf } from './message.ts'

export interface CoapPeer {
  address: string
  port: number
}

export interface CoapRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: readonly string[]
  query?: readonly string[] | undefined
  contentFormat?: number | undefined
  accept?: number | undefined
  payload?: Buffer | undefined
}

export interface CoapResponse {
  /** `2.05`, `4.04` ... */
  code: string
  contentFormat?: number | undefined
  payload: Buffer
}

/** Nobody answered, or nothing that could be understood. */
export class CoapSilence extends Error {}

/** What a peer observes for us. */
export interface CoapObservation {
  /** its answer to being asked, with what is there now */
  response: CoapResponse
  /** whether it will tell of changes */
  isKept: boolean
  /** From now on its notifications are refused, whereupon it stops them (RFC 7641, section 3.6). */
  forget: () => void
}

const METHODS = { GET: '0.01', POST: '0.02', PUT: '0.03', DELETE: '0.04' } as const

/** RFC 7252, section 4.8: ms until the first repetition, at least and at most; how often it is repeated, waiting twice as long each time */
const ACK_TIMEOUT = [2000, 3000] as const
const MAX_RETRANSMIT = 4

/** bytes: what small devices take in one datagram */
const BLOCK_SIZE = 512
const LARGEST_RESPONSE = 1024 * 1024

/** ms after which any notification counts as newer (RFC 7641, section 3.4) */
const FRESH = 128_000

const NO_ANSWER = 'no answer'

interface Unanswered {
  /** takes the answer; an observation stays to take the notifications */
  heard: (message: CoapMessage) => void
  stays: boolean
}

interface Unacknowledged {
  acknowledged: () => void
  refused: () => void
}

/** What we ask of peers: one thing at a time of each (RFC 7252, section 4.7), repeated until it is acknowledged. */
export class CoapExchanges {
  readonly #send: (peer: CoapPeer, message: CoapMessage) => void
  readonly #unacknowledged = new Map<string, Unacknowledged>()
  readonly #unanswered = new Map<string, Unanswered>()
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #ends = new Set<(reason: Error) => void>()
  #lastMessageId = randomInt(0x10000)
  #isClosed = false

  constructor (send: (peer: CoapPeer, message: CoapMessage) => void) {
    this.#send = send
  }

  get nextMessageId (): number {
    return (this.#lastMessageId = (this.#lastMessageId + 1) & 0xffff)
  }

  /** Large payloads go and come in blocks. patience: ms of real time that the peer may be silent. Rejects with CoapSilence. */
  async request (peer: CoapPeer, request: CoapRequest, patience: number): Promise<CoapResponse> {
    const { payload = EMPTY } = request
    const first = payload.length > BLOCK_SIZE ? await this.#upload(peer, request, payload, patience) : await this.#ask(peer, request, [], payload, patience)
    return await this.#whole(peer, request, first, patience)
  }

  /** As `request`, of a GET; `notified` hears of every later state, in order, and last of the error that ends it. */
  async observe (peer: CoapPeer, request: CoapRequest, patience: number, notified: (response: CoapResponse) => void): Promise<CoapObservation> {
    let last: { sequence: number, time: number } | undefined
    const token = randomBytes(8)
    const forget = (): void => { this.#unanswered.delete(keyOf(peer, token.toString('hex'))) }
    const first = await this.#ask(peer, request, [numberOption('Observe', 0)], EMPTY, patience, { token, later: (message) => {
      const sequence = numberOf(message, 'Observe')
      if (sequence !== undefined) {
        const time = performance.now()
        if (last !== undefined && !isNewer(sequence, last.sequence) && time - last.time < FRESH) return
        last = { sequence, time }
      } else forget()
      this.#whole(peer, request, message, patience).then(notified).catch(() => {})
    } })
    const sequence = numberOf(first, 'Observe')
    const isKept = sequence !== undefined && first.code.startsWith('2.')
    if (isKept) last ??= { sequence, time: performance.now() }
    else forget()
    return { response: await this.#whole(peer, request, first, patience), isKept, forget }
  }

  /** An acknowledgement, a refusal, or an answer from a peer; whether anybody had been waiting for it. */
  take (peer: CoapPeer, message: CoapMessage): boolean {
    const sent = this.#unacknowledged.get(keyOf(peer, message.messageId))
    if (message.type === 'RST') {
      sent?.refused()
      return true
    }
    if (message.type === 'ACK') sent?.acknowledged()
    if (message.code === '0.00') return true
    const key = keyOf(peer, message.token.toString('hex'))
    const waiting = this.#unanswered.get(key)
    if (waiting === undefined) return false
    if (!waiting.stays) this.#unanswered.delete(key)
    waiting.heard(message)
    return true
  }

  close (): void {
    this.#isClosed = true
    for (const end of this.#ends) end(new CoapSilence('closed'))
    this.#unanswered.clear()
  }

  async #upload (peer: CoapPeer, request: CoapRequest, payload: Buffer, patience: number): Promise<CoapMessage> {
    let size = BLOCK_SIZE
    for (let sent = 0; ;) {
      const block = { number: sent / size, more: sent + size < payload.length, size }
      const options = [blockOption('Block1', block), ...(sent === 0 ? [numberOption('Size1', payload.length)] : [])]
      const answer = await this.#ask(peer, request, options, payload.subarray(sent, sent + size), patience)
      const wanted = blockOf(answer, 'Block1')
      // The first block was too large for it already (RFC 7959, section 2.9.3).
      if (answer.code === '4.13' && sent === 0 && wanted !== undefined && wanted.size < size) {
        size = wanted.size
        continue
      }
      if (answer.code !== '2.31' || !block.more) return answer
      if (wanted?.number !== block.number) throw new CoapSilence('another block was acknowledged than had been sent')
      sent += size
      if (wanted.size < size) size = wanted.size
    }
  }

  /** An answer together with the rest of it. */
  async #whole (peer: CoapPeer, request: CoapRequest, first: CoapMessage, patience: number): Promise<CoapResponse> {
    const parts = [first.payload]
    const tag = textsOf(first, 'ETag')[0]
    let block = blockOf(first, 'Block2')
    for (let length = first.payload.length; block?.more === true; length += parts.at(-1)!.length) {
      if (length > LARGEST_RESPONSE) throw new CoapSilence('there is no end to the answer')
      const wanted = { number: length / block.size, more: false, size: block.size }
      if (!Number.isInteger(wanted.number)) throw new CoapSilence('a block of the answer has not its size')
      const answer = await this.#ask(peer, request, [blockOption('Block2', wanted)], EMPTY, patience)
      block = blockOf(answer, 'Block2')
      if (!answer.code.startsWith('2.') || block?.number !== wanted.number || textsOf(answer, 'ETag')[0] !== tag) throw new CoapSilence('the answer changed while it was read')
      parts.push(answer.payload)
    }
    return { code: first.code, contentFormat: numberOf(first, 'Content-Format'), payload: Buffer.concat(parts) }
  }

  async #ask (peer: CoapPeer, request: CoapRequest, options: CoapOption[], payload: Buffer, patience: number, observing?: { token: Buffer, later: (message: CoapMessage) => void }): Promise<CoapMessage> {
    const message: CoapMessage = {
      type: 'CON',
      code: METHODS[request.method],
      messageId: this.nextMessageId,
      token: observing?.token ?? randomBytes(8),
      options: [...options, ...optionsOf(request)],
      payload
    }
    const deadline = performance.now() + patience
    const peerKey = keyOf(peer)
    const turn = (this.#turns.get(peerKey) ?? Promise.resolve()).then(async () => await this.#exchange(peer, message, deadline, observing?.later))
    const settled = turn.then(() => {}, () => {}).then(() => { if (this.#turns.get(peerKey) === settled) this.#turns.delete(peerKey) })
    this.#turns.set(peerKey, settled)
    return await turn
  }

  async #exchange (peer: CoapPeer, message: CoapMessage, deadline: number, later?: (message: CoapMessage) => void): Promise<CoapMessage> {
    if (this.#isClosed || performance.now() >= deadline) throw new CoapSilence(NO_ANSWER)
    return await new Promise<CoapMessage>((resolve, reject) => {
      const sentKey = keyOf(peer, message.messageId)
      const answerKey = keyOf(peer, message.token.toString('hex'))
      const timers = new Set<NodeJS.Timeout>()
      const acknowledged = (): void => {
        for (const timer of timers) if (timer !== patience) clearTimeout(timer)
        this.#unacknowledged.delete(sentKey)
      }
      const end = (): void => {
        acknowledged()
        clearTimeout(patience)
        this.#ends.delete(fail)
      }
      const fail = (reason: Error): void => {
        end()
        this.#unanswered.delete(answerKey)
        reject(reason)
      }
      const patience = after(deadline - performance.now(), () => fail(new CoapSilence(NO_ANSWER)))
      timers.add(patience)
      let answered = false
      this.#ends.add(fail)
      this.#unacknowledged.set(sentKey, { acknowledged, refused: () => fail(new CoapSilence('the device refused the message')) })
      this.#unanswered.set(answerKey, { stays: later !== undefined, heard: (answer) => {
        if (answered) later?.(answer)
        else {
          answered = true
          end()
          resolve(answer)
        }
      } })
      const transmit = (wait: number, left: number): void => {
        this.#send(peer, message)
        if (left > 0) timers.add(after(wait, () => transmit(wait * 2, left - 1)))
      }
      transmit(randomInt(ACK_TIMEOUT[0], ACK_TIMEOUT[1]), MAX_RETRANSMIT)
    })
  }
}

export function keyOf (peer: CoapPeer, rest: string | number = ''): string {
  return `${peer.address} ${peer.port} ${rest}`
}

function optionsOf ({ path, query = [], contentFormat, accept }: CoapRequest): CoapOption[] {
  return [
    ...path.map((segment) => textOption('Uri-Path', segment)),
    ...query.map((each) => textOption('Uri-Query', each)),
    ...(contentFormat === undefined ? [] : [numberOption('Content-Format', contentFormat)]),
    ...(accept === undefined ? [] : [numberOption('Accept', accept)])
  ]
}

/** Of the 24 bits that notifications are counted by (RFC 7641, section 3.4). */
function isNewer (sequence: number, than: number): boolean {
  const ahead = (sequence - than) & 0xffffff
  return ahead > 0 && ahead < 0x800000
}

function after (milliseconds: number, work: () => void): NodeJS.Timeout {
  return setTimeout(work, milliseconds).unref()
}
