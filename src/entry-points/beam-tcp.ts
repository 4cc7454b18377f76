import { BeamStream } from '../simulators/data-services/beam/stream.ts'
import { type DeviceAnswer, lineOf, refusal } from '../simulators/data-services/message.ts'
import type { DestinationAnswer } from '../simulators/delivery.ts'
import { connectTo } from '../world/delivery/tcp.ts'
import { type Listener, listenTcp, type Socket } from '../world/sockets.ts'
import type { Device, Place } from './entry-point.ts'
import { passOn, tie } from './far-side.ts'
import { failed } from './http.ts'

/** Beam from TCP to TCP: a connection of a device is one at the destination, as long as both last. */
export async function beamTcp (device: Device, place: Place): Promise<Listener> {
  return await listenTcp({ ...place, halfOpen: true }, (socket) => { void new Line(device, socket).open() })
}

/** Nothing is said to the device. */
const NOTHING: DeviceAnswer = { statusCode: 200, body: '', line: '' }
/** Nothing, for good. */
const END: DeviceAnswer = { ...NOTHING, ends: true }

class Line {
  readonly #device: Device
  readonly #near: Socket
  #far: Socket | undefined
  #stream: BeamStream | undefined
  #simId = ''
  /** answers that are waited for */
  #waiting = 0
  #hasEnded = false

  constructor (device: Device, socket: Socket) {
    this.#device = device
    this.#near = socket
  }

  async open (): Promise<void> {
    this.#near.setNoDelay(true)
    // Nothing is read before it is known where it goes.
    this.#near.pause()
    try {
      if (!this.#admit()) return
      if (this.#stream!.leaves) await this.#connect(this.#stream!)
      else this.#near.on('end', () => { this.#hasEnded = true; this.#endWhenAnswered() })
      this.#near.on('data', (chunk: Buffer) => { this.#take(chunk) })
      this.#near.resume()
    } catch (error) {
      this.#refuse(failed(error))
    }
  }

  /** Whether a SIM is there, may send, and has somewhere to send to. */
  #admit (): boolean {
    const { callers, services } = this.#device
    const { simId, fault } = callers.identify(this.#near.remoteAddress)
    if (simId === undefined) {
      this.#refuse(refusal(fault))
      return false
    }
    this.#simId = simId
    this.#pass(0, (sender) => {
      const stream = BeamStream.open(services, sender.source, sender.configuration)
      if (typeof stream === 'string') return refusal(stream)
      this.#stream = stream
      return NOTHING
    })
    return this.#stream !== undefined
  }

  async #connect (stream: BeamStream): Promise<void> {
    const { state: { database } } = this.#device.services
    const { generation } = database
    try {
      const far = this.#far = await connectTo(stream.destination)
      far.setNoDelay(true)
      tie(this.#near, far, (bytes) => this.#device.services.uplinks.moved(this.#simId, 0, bytes, stream.isOf))
      this.#near.on('end', () => far.end())
    } catch (error) {
      if (database.isStill(generation)) database.transaction(() => stream.fail((error as Error).message))
      this.#near.destroy()
    }
  }

  #take (chunk: Buffer): void {
    try {
      const far = this.#far
      const stream = this.#stream!
      this.#pass(chunk.length, ({ source }) => {
        if (!stream.isOf(source)) return END
        if (far !== undefined) {
          passOn(this.#near, far, stream.pass(chunk))
          return NOTHING
        }
        const answer = stream.keep(chunk)
        return answer instanceof Promise ? answer.then(rawAnswer) : rawAnswer(answer)
      })
    } catch (error) {
      this.#refuse(failed(error))
    }
  }

  /** By the one way in for all that devices send: what it refuses ends the connection. */
  #pass (bytes: number, answer: Parameters<Device['services']['uplinks']['pass']>[3]): void {
    const given = this.#device.services.uplinks.pass(this.#simId, 'tcp', bytes, answer)
    if (!(given instanceof Promise)) return this.#refuse(given)
    this.#waiting++
    void given.catch(failed).then((late) => {
      this.#waiting--
      this.#refuse(late)
      this.#endWhenAnswered()
    })
  }

  /** Who has ended its side still hears what it waits for. */
  #endWhenAnswered (): void {
    if (this.#hasEnded && this.#waiting === 0) this.#near.end()
  }

  #refuse (answer: DeviceAnswer): void {
    if (!this.#near.writable) return
    const line = lineOf(answer)
    if (line.length > 0) this.#near.write(line)
    if (answer.ends !== true) return
    this.#near.end()
    this.#near.removeAllListeners('data')
    this.#near.resume()
    this.#far?.end()
  }
}

/** What the destination says, as it is; a connection that fails there ends here. */
function rawAnswer (answer: DestinationAnswer): DeviceAnswer {
  return answer.fault === undefined ? { statusCode: 200, body: answer.body, line: answer.body } : END
}
