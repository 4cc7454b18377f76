// A device that speaks MQTT, packet by packet.
import net from 'node:net'
import mqtt, { type Packet } from 'mqtt-packet'

export class MqttDevice {
  readonly #socket: net.Socket
  readonly #heard: Packet[] = []
  #woken: (() => void)[] = []
  closed = false

  private constructor (socket: net.Socket) {
    this.#socket = socket
    const parser = mqtt.parser()
    parser.on('packet', (packet: Packet) => { this.#heard.push(packet); this.#wake() })
    socket.on('data', (bytes: Buffer) => { parser.parse(bytes) })
    socket.on('error', () => {})
    socket.on('close', () => { this.closed = true; this.#wake() })
  }

  static async dial ({ address, port }: { address: string, port: number }): Promise<MqttDevice> {
    const socket = net.connect(port, address)
    await new Promise((resolve, reject) => { socket.once('connect', resolve).once('error', reject) })
    return new MqttDevice(socket)
  }

  /** The code that the connection is answered with; undefined when it is closed instead. */
  async connect (options: object = {}): Promise<number | undefined> {
    this.send({ cmd: 'connect', clientId: 'device', protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive: 60, ...options })
    const answer = await this.hear()
    return answer?.cmd === 'connack' ? answer.returnCode : undefined
  }

  send (packet: Packet): void {
    this.#socket.write(mqtt.generate(packet))
  }

  /** Publishes with QoS 1; resolves when it is acknowledged. */
  async publish (topic: string, payload: string | Buffer): Promise<void> {
    this.send({ cmd: 'publish', topic, payload, qos: 1, retain: false, dup: false, messageId: 7 })
    await this.hear('puback')
  }

  async subscribe (topic: string): Promise<void> {
    this.send({ cmd: 'subscribe', messageId: 8, subscriptions: [{ topic, qos: 0 }] })
    await this.hear('suback')
  }

  /** What comes next, of a sort if one is named; undefined once the connection is closed. */
  async hear (cmd?: string): Promise<Packet | undefined> {
    for (;;) {
      const at = this.#heard.findIndex((packet) => cmd === undefined || packet.cmd === cmd)
      if (at >= 0) return this.#heard.splice(at, 1)[0]
      if (this.closed) return undefined
      await new Promise<void>((resolve) => { this.#woken.push(resolve) })
    }
  }

  write (bytes: Buffer): void {
    this.#socket.write(bytes)
  }

  close (): void {
    this.#socket.destroy()
  }

  #wake (): void {
    for (const wake of this.#woken.splice(0)) wake()
  }
}
