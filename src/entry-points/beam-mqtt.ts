import type { Duplex } from 'node:stream'
import { BeamMqtt } from '../simulators/data-services/beam/mqtt.ts'
import { type DeviceAnswer, type DeviceSource, refusal } from '../simulators/data-services/message.ts'
import { connectTo } from '../world/delivery/tcp.ts'
import { type ConnectPacket, type Packet, type Packets, packets, REFUSED } from '../world/mqtt/packets.ts'
import { later } from '../world/patience.ts'
import { type Listener, listenTcp, type Socket } from '../world/sockets.ts'
import type { Device, Place } from './entry-point.ts'
import { passOn, tie } from './far-side.ts'

/** Beam's MQTT: packets of devices go on to a broker, the real one or a stand-in, and what that says comes back as it is. */
export async function beamMqtt (device: Device, place: Place): Promise<Listener> {
  return await listenTcp(place, (socket) => { void new Line(device, socket).open() })
}

/** Nothing is said to the device. */
const NOTHING: DeviceAnswer = { statusCode: 200, body: '', line: '' }

class Line {
  readonly #device: Device
  readonly #near: Socket
  readonly #generation: number
  #packets!: Packets
  #far: Duplex | undefined
  #session: BeamMqtt | undefined
  #simId = ''
  #patience = 0
  /** bytes that have come since the last packet was complete */
  #read = 0
  #cancelSilence = (): void => {}

  constructor (device: Device, socket: Socket) {
    this.#device = device
    this.#near = socket
    this.#generation = device.services.state.database.generation
  }

  async open (): Promise<void> {
    this.#near.setNoDelay(true)
    this.#near.pause()
    this.#near.on('close', () => {
      this.#cancelSilence()
      this.#far?.destroy()
    })
    this.#packets = await packets()
    this.#near.on('data', (bytes: Buffer) => { this.#take(bytes) })
    this.#near.resume()
  }

  #take (bytes: Buffer): void {
    try {
      // What went on before a reset is nobody's any more.
      if (!this.#device.services.state.database.isStill(this.#generation)) throw new Error('the emulator was reset')
      this.#read += bytes.length
      const [first, ...others] = this.#packets.read(bytes)
      if (first === undefined) return
      const size = this.#read
      this.#read = 0
      this.#wait()
      if (this.#session !== undefined) this.#pass(size, ({ source }) => this.#send(source, [first, ...others]))
      else if (first.cmd === 'connect') void this.#connect(first, others, size).catch(() => this.#near.destroy())
      else throw new Error('a connection begins with CONNECT')
    } catch {
      // MQTT 3.1.1 has nothing to say to a device beside closing.
      this.#near.destroy()
    }
  }

  async #connect (packet: ConnectPacket, others: Packet[], size: number): Promise<void> {
    const { callers, services } = this.#device
    const { simId } = callers.identify(this.#near.remoteAddress)
    const code = BeamMqtt.refusal(packet)
    if (simId === undefined || code !== undefined) return this.#refuse(code ?? REFUSED.notAuthorized)
    this.#simId = simId
    this.#pass(size, ({ source, configuration }) => {
      const session = BeamMqtt.open(services, source, configuration)
      if (typeof session === 'string') return refusal(session)
      this.#session = session
      return NOTHING
    })
    const session = this.#session
    if (session === undefined) return this.#refuse(REFUSED.notAuthorized)
    this.#patience = BeamMqtt.patience(packet)!
    this.#wait()
    // Nothing more is read before there is somebody to tell.
    this.#near.pause()
    const { database } = services.state
    try {
      const far = this.#far = session.leaves ? await connectTo(session.destination, undefined, session.certificate) : await services.brokers.connect(session.destination)
      tie(this.#near, far, (bytes) => services.uplinks.moved(this.#simId, 0, bytes, session.isOf))
      if (this.#near.destroyed) return
      if (!database.isStill(this.#generation)) return void this.#near.destroy()
      this.#near.resume()
      this.#pass(0, ({ source }) => this.#send(source, [packet, ...others]))
    } catch (error) {
      if (database.isStill(this.#generation)) database.transaction(() => session.fail((error as Error).message))
      this.#refuse(REFUSED.unavailable)
    }
  }

  #send (source: DeviceSource, read: readonly Packet[]): DeviceAnswer {
    const session = this.#session!
    // A SIM that is somebody else's by now says nothing at the broker of whoever had it.
    if (!session.isOf(source)) return { ...NOTHING, ends: true }
    for (const packet of read) passOn(this.#near, this.#far!, this.#packets.write(session.pass(packet)))
    return NOTHING
  }

  /** By the one way in for all that devices send; a SIM that may not send is cut off. */
  #pass (bytes: number, answer: (sender: Parameters<Parameters<Device['services']['uplinks']['pass']>[3]>[0]) => DeviceAnswer): void {
    const given = this.#device.services.uplinks.pass(this.#simId, 'tcp', bytes, answer)
    if (!(given instanceof Promise) && given.ends === true && this.#far !== undefined) this.#near.destroy()
  }

  #refuse (returnCode: number): void {
    this.#near.end(this.#packets.write({ cmd: 'connack', returnCode, sessionPresent: false }))
    this.#near.resume()
  }

  /** A device that says nothing for too long is gone. */
  #wait (): void {
    this.#cancelSilence()
    if (this.#patience > 0) this.#cancelSilence = later(this.#patience, () => this.#near.destroy())
  }
}
