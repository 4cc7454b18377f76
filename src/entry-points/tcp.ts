import { lineOf, type DeviceAnswer, refusal } from '../simulators/data-services/message.ts'
import { Frames } from '../simulators/data-services/binary-format.ts'
import { type Listener, listenTcp, type Socket } from '../world/sockets.ts'
import type { Destination, Device, Place } from './entry-point.ts'
import { failed } from './http.ts'

/**
 * Takes what comes over TCP as messages to a service: without the binary format each chunk that arrives is one (inferred: facts 04, 1.5),
 * and each is answered before the next is looked at. The connection stays open until either side has had enough.
 */
export function tcpMessages (destination: Destination) {
  return async (device: Device, place: Place): Promise<Listener> => await listenTcp({ ...place, halfOpen: true }, (socket) => { new Conversation(device, destination, socket).listen() })
}

/** One connection of a device. */
class Conversation {
  readonly #device: Device
  readonly #destination: Destination
  readonly #socket: Socket
  /** undefined until the first bytes have come; null where they are not cut by the binary format */
  #frames: Frames | null | undefined
  readonly #waiting: Buffer[] = []
  #busy = false
  #hasEnded = false

  constructor (device: Device, destination: Destination, socket: Socket) {
    this.#device = device
    this.#destination = destination
    this.#socket = socket
  }

  listen (): void {
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (bytes: Buffer) => { this.#receive(bytes) })
    this.#socket.on('end', () => {
      this.#hasEnded = true
      this.#goOn()
    })
  }

  #receive (bytes: Buffer): void {
    // Behind a damaged frame nobody knows where the next one begins.
    if (this.#hasEnded) return
    try {
      const { services: { uplinks }, callers } = this.#device
      const { simId, fault } = callers.identify(this.#socket.remoteAddress)
      if (simId === undefined) return this.#reply(refusal(fault))
      if (this.#frames === undefined) this.#frames = uplinks.isFramed(simId, this.#destination.to) ? new Frames() : null
      if (this.#frames === null) this.#waiting.push(bytes)
      else {
        const { messages, intact } = this.#frames.take(bytes)
        this.#waiting.push(...messages)
        if (!intact) {
          uplinks.refuseFrame(simId, this.#destination.to)
          this.#hasEnded = true
        }
      }
      this.#goOn()
    } catch (error) {
      this.#reply(failed(error))
    }
  }

  /** The next message, unless one is not answered yet; meanwhile nothing more is read. */
  #goOn (): void {
    while (!this.#busy) {
      const message = this.#waiting.shift()
      if (message === undefined) {
        if (this.#hasEnded) this.#socket.end()
        return
      }
      // Whoever does not read the answers is not listened to any longer: they would heap up here.
      if (this.#socket.writableNeedDrain) {
        this.#waiting.unshift(message)
        this.#busy = true
        this.#socket.pause()
        this.#socket.once('drain', () => {
          this.#busy = false
          this.#socket.resume()
          this.#goOn()
        })
        return
      }
      const answer = this.#handOn(message)
      if (answer instanceof Promise) {
        this.#busy = true
        this.#socket.pause()
        void answer.then((late) => {
          this.#busy = false
          this.#socket.resume()
          this.#reply(late)
          this.#goOn()
        })
      } else this.#reply(answer)
    }
  }

  /** Who sends is looked up each time: the SIM may be another one's by now. */
  #handOn (payload: Buffer): DeviceAnswer | Promise<DeviceAnswer> {
    try {
      const { services, callers } = this.#device
      const { simId, fault } = callers.identify(this.#socket.remoteAddress)
      if (simId === undefined) return refusal(fault)
      const answer = services.uplinks.send(simId, { ...this.#destination, protocol: 'tcp', payload })
      return answer instanceof Promise ? answer.catch(failed) : answer
    } catch (error) {
      return failed(error)
    }
  }

  #reply (answer: DeviceAnswer): void {
    if (!this.#socket.writable) return
    const line = lineOf(answer)
    if (line.length > 0) this.#socket.write(line)
    if (answer.ends !== true) return
    this.#waiting.length = 0
    this.#socket.end()
    // Whoever goes on sending to a connection that has ended is cut off.
    this.#socket.removeAllListeners('data')
    this.#socket.resume()
  }
}
