import { type CoapPeer, keyOf } from './exchanges.ts'
import { type Block, blockOf, blockOption, type CoapMessage, type CoapOption, EMPTY, isUnderstood, numberOf, numberOption, textOption, textsOf } from './message.ts'

/** What a peer asks of us. */
export interface CoapCall {
  peer: CoapPeer
  /** undefined: one that is not of RFC 7252 */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | undefined
  path: string[]
  /** each `name=value` */
  query: string[]
  /** the name by which the peer addresses us, when it says it */
  host?: string | undefined
  contentFormat?: number | undefined
  payload: Buffer
}

export interface CoapReply {
  /** `2.01`, `4.04` ... */
  code: string
  locationPath?: readonly string[] | undefined
  contentFormat?: number | undefined
  payload?: string | undefined
}

const METHODS: Readonly<Record<string, CoapCall['method']>> = { '0.01': 'GET', '0.02': 'POST', '0.03': 'PUT', '0.04': 'DELETE' }

/** ms in which a message that comes again is one and the same (RFC 7252, section 4.8.2) */
const EXCHANGE_LIFETIME = 247_000
const MOST_REMEMBERED = 4096

const LARGEST_PAYLOAD = 64 * 1024
const MOST_UNFINISHED = 256

interface Outcome {
  code: string
  options: CoapOption[]
  payload: Buffer
}

/** What peers ask of us: each message done once however often it comes, payloads in blocks put together. */
export class CoapServing {
  readonly #handle: (call: CoapCall) => CoapReply
  readonly #outcomes = new Map<string, { outcome: Outcome, time: number }>()
  readonly #unfinished = new Map<string, Buffer[]>()

  constructor (handle: (call: CoapCall) => CoapReply) {
    this.#handle = handle
  }

  /** The answer to a request, but for its type and id. */
  answer (peer: CoapPeer, message: CoapMessage): Outcome {
    // With its token: a device that starts anew counts its messages anew, and draws other tokens.
    const key = keyOf(peer, `${message.messageId} ${message.token.toString('hex')}`)
    const time = performance.now()
    const before = this.#outcomes.get(key)
    if (before !== undefined && time - before.time < EXCHANGE_LIFETIME) return before.outcome
    const outcome = this.#answer(peer, message)
    this.#outcomes.delete(key)
    this.#outcomes.set(key, { outcome, time })
    dropOldest(this.#outcomes, MOST_REMEMBERED)
    return outcome
  }

  #answer (peer: CoapPeer, message: CoapMessage): Outcome {
    if (!isUnderstood(message)) return outcomeOf({ code: '4.02' })
    const block = blockOf(message, 'Block1')
    let { payload } = message
    if (block !== undefined) {
      const together = this.#together(keyOf(peer, `${message.code} ${[...textsOf(message, 'Uri-Path'), ...textsOf(message, 'Uri-Query')].join('\n')}`), block, payload)
      if (typeof together === 'string') return outcomeOf({ code: together }, block)
      payload = together
    }
    return outcomeOf(this.#reply({
      peer,
      method: METHODS[message.code],
      path: textsOf(message, 'Uri-Path'),
      query: textsOf(message, 'Uri-Query'),
      host: textsOf(message, 'Uri-Host')[0],
      contentFormat: numberOf(message, 'Content-Format'),
      payload
    }), block)
  }

  #reply (call: CoapCall): CoapReply {
    try {
      return this.#handle(call)
    } catch {
      return { code: '5.00' }
    }
  }

  /** The whole payload with its last block; before that, what is to be answered. */
  #together (key: string, block: Block, payload: Buffer): Buffer | '2.31' | '4.08' | '4.13' {
    const parts = block.number === 0 ? [] : this.#unfinished.get(key)
    this.#unfinished.delete(key)
    const length = parts?.reduce((sum, part) => sum + part.length, 0)
    if (parts === undefined || length !== block.number * block.size || (block.more && payload.length !== block.size)) return '4.08'
    if (length + payload.length > LARGEST_PAYLOAD) return '4.13'
    parts.push(payload)
    if (!block.more) return Buffer.concat(parts)
    this.#unfinished.set(key, parts)
    dropOldest(this.#unfinished, MOST_UNFINISHED)
    return '2.31'
  }
}

function outcomeOf ({ code, locationPath = [], contentFormat, payload = '' }: CoapReply, block?: Block): Outcome {
  return {
    code,
    options: [
      ...locationPath.map((segment) => textOption('Location-Path', segment)),
      ...(contentFormat === undefined ? [] : [numberOption('Content-Format', contentFormat)]),
      ...(block === undefined ? [] : [blockOption('Block1', block)])
    ],
    payload: payload === '' ? EMPTY : Buffer.from(payload)
  }
}

function dropOldest (map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return
  for (const oldest of map.keys()) {
    map.delete(oldest)
    return
  }
}
