import dgram from 'node:dgram'
import net from 'node:net'
import { CoapExchanges, type CoapObservation, type CoapPeer, type CoapRequest, type CoapResponse } from './exchanges.ts'
import { type CoapMessage, EMPTY, headOf, readMessage, writeMessage } from './message.ts'
import { type CoapCall, type CoapReply, CoapServing } from './serving.ts'

export type { CoapCall, CoapObservation, CoapPeer, CoapReply, CoapRequest, CoapResponse }
export { CoapSilence } from './exchanges.ts'

/** A UDP port at which peers ask us, and from which we ask them: they, and what lies between, take in datagrams from nowhere else. */
export class CoapEndpoint {
  readonly #socket: dgram.Socket
  readonly #exchanges: CoapExchanges
  readonly #serving: CoapServing
  readonly port: number
  #isOpen = true

  /** port 0: any free one. `handle` answers at once. Rejects when the address cannot be had. */
  static async open ({ host, port }: { host: string, port: number }, handle: (call: CoapCall) => CoapReply): Promise<CoapEndpoint> {
    const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4')
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.bind({ address: host, port, exclusive: true }, () => { socket.off('error', reject); resolve() })
    })
    return new CoapEndpoint(socket, handle)
  }

  private constructor (socket: dgram.Socket, handle: (call: CoapCall) => CoapReply) {
    this.#socket = socket
    this.port = socket.address().port
    this.#exchanges = new CoapExchanges((peer, message) => this.#send(peer, message))
    this.#serving = new CoapServing(handle)
    // What cannot be sent is lost, as anything may be on the way.
    socket.on('error', () => {})
    socket.on('message', (datagram, peer) => this.#take({ address: peer.address, port: peer.port }, datagram))
    socket.unref()
  }

  /** patience: ms of real time that the peer may be silent. Rejects with CoapSilence when it was. */
  async request (peer: CoapPeer, request: CoapRequest, patience: number): Promise<CoapResponse> {
    return await this.#exchanges.request(peer, request, patience)
  }

  async observe (peer: CoapPeer, request: CoapRequest, patience: number, notified: (response: CoapResponse) => void): Promise<CoapObservation> {
    return await this.#exchanges.observe(peer, request, patience, notified)
  }

  /** Our own address as packets to this peer carry it. */
  async addressTowards (peer: CoapPeer): Promise<string> {
    const socket = dgram.createSocket(net.isIPv6(peer.address) ? 'udp6' : 'udp4')
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject)
        socket.connect(peer.port, peer.address, resolve)
      })
      return socket.address().address
    } finally {
      socket.close()
    }
  }

  close (): void {
    this.#isOpen = false
    this.#exchanges.close()
    this.#socket.close()
  }

  #take (peer: CoapPeer, datagram: Buffer): void {
    const message = readMessage(datagram)
    if (message === undefined) {
      const head = headOf(datagram)
      if (head?.type === 'CON') this.#refuse(peer, head.messageId)
    } else if (/^0\.(?!00)/.test(message.code)) {
      // Requests do not come as acknowledgements.
      if (message.type === 'CON' || message.type === 'NON') this.#answer(peer, message)
    } else if (message.code === '0.00' && message.type === 'CON') {
      // "CoAP ping": a refusal is the answer.
      this.#refuse(peer, message.messageId)
    } else {
      const isExpected = this.#exchanges.take(peer, message)
      if (!isExpected && message.type !== 'ACK') this.#refuse(peer, message.messageId)
      else if (message.type === 'CON') this.#send(peer, empty('ACK', message.messageId))
    }
  }

  #answer (peer: CoapPeer, message: CoapMessage): void {
    const outcome = this.#serving.answer(peer, message)
    const isConfirmable = message.type === 'CON'
    this.#send(peer, { ...outcome, type: isConfirmable ? 'ACK' : 'NON', messageId: isConfirmable ? message.messageId : this.#exchanges.nextMessageId, token: message.token })
  }

  #refuse (peer: CoapPeer, messageId: number): void {
    this.#send(peer, empty('RST', messageId))
  }

  #send (peer: CoapPeer, message: CoapMessage): void {
    if (!this.#isOpen) return
    try {
      this.#socket.send(writeMessage(message), peer.port, peer.address, () => {})
    } catch {
      // What does not fit into a datagram is lost as well; whoever waits for an answer to it is told that there was none.
    }
  }
}

function empty (type: 'ACK' | 'RST', messageId: number): CoapMessage {
  return { type, code: '0.00', messageId, token: EMPTY, options: [], payload: EMPTY }
}
