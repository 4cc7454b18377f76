// The other end of CoAP: a datagram socket that sends what a test says, well-formed or not, and keeps what it gets.
import dgram from 'node:dgram'
import { type CoapMessage, type CoapOption, EMPTY, numberOption, readMessage, textOption, writeMessage } from '../../src/world/coap/message.ts'

export type Message = CoapMessage
export { blockOf, blockOption, numberOf, numberOption, textsOf } from '../../src/world/coap/message.ts'

export interface Sending {
  type?: CoapMessage['type']
  code?: string
  path?: string
  query?: readonly string[]
  messageId?: number
  token?: Buffer
  options?: CoapOption[]
  contentFormat?: number
  payload?: Buffer | string
}

/** Of all of them together: a port may be had again, and then a message of the same id would be a repetition. */
let messageIds = 100

export class CoapPeerSocket {
  readonly #socket = dgram.createSocket('udp4')
  readonly #to: number
  readonly #received: CoapMessage[] = []
  #waiting: ((message: CoapMessage) => void)[] = []
  /** answers what it gets, when a test would not do it by hand; returns whether it has */
  answering: (message: CoapMessage) => boolean = () => false

  private constructor (to: number) {
    this.#to = to
    this.#socket.on('message', (datagram) => {
      const message = readMessage(datagram)
      if (message === undefined) throw new Error(`no message of CoAP: ${datagram.toString('hex')}`)
      if (this.answering(message)) return
      const waiting = this.#waiting.shift()
      if (waiting === undefined) this.#received.push(message)
      else waiting(message)
    })
  }

  /** to: the port at 127.0.0.1 that it speaks to */
  static async open (to: number): Promise<CoapPeerSocket> {
    const peer = new CoapPeerSocket(to)
    await new Promise<void>((resolve) => { peer.#socket.bind(0, '127.0.0.1', resolve) })
    return peer
  }

  get port (): number {
    return this.#socket.address().port
  }

  raw (datagram: Buffer): void {
    this.#socket.send(datagram, this.#to, '127.0.0.1')
  }

  /** A confirmable message unless it says otherwise. */
  send ({ type = 'CON', code = '0.00', path = '', query = [], messageId = ++messageIds, token = EMPTY, options = [], contentFormat, payload = EMPTY }: Sending): void {
    const all = [...options, ...path.split('/').filter((s) => s !== '').map((s) => textOption('Uri-Path', s)), ...query.map((q) => textOption('Uri-Query', q))]
    if (contentFormat !== undefined) all.push(numberOption('Content-Format', contentFormat))
    this.raw(writeMessage({ type, code, messageId, token, options: all, payload: Buffer.from(payload) }))
  }

  /** An answer on the acknowledgement of a request. */
  reply (to: CoapMessage, answer: Sending): void {
    this.send({ type: 'ACK', messageId: to.messageId, token: to.token, ...answer })
  }

  /** The next message that nothing has answered yet. */
  async next (): Promise<CoapMessage> {
    const before = this.#received.shift()
    return before ?? await new Promise((resolve) => { this.#waiting.push(resolve) })
  }

  /** Asks, and waits for the answer. */
  async ask (request: Sending): Promise<CoapMessage> {
    this.send(request)
    return await this.next()
  }

  close (): void {
    this.#socket.close()
  }
}
