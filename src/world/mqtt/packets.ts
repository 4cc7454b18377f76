import type { IConnectPacket, Packet } from 'mqtt-packet'

export type { IConnectPacket as ConnectPacket, Packet } from 'mqtt-packet'

/** CONNACK: why a connection is refused (MQTT 3.1.1, 3.2.2.3). */
export const REFUSED = { protocol: 1, identifier: 2, unavailable: 3, notAuthorized: 5 } as const

/** bytes of a packet. inferred: the length that MQTT allows, 256 MiB, is more than anybody sends */
const LARGEST = 16 * 1024 * 1024

/** Reads and writes packets. Loaded at first use, since few speak MQTT. */
export interface Packets {
  /** The packets in what has come, as far as they are complete. Throws for what is no MQTT, and for one without end. */
  read: (bytes: Buffer) => Packet[]
  write: (packet: Packet) => Buffer
}

export async function packets (): Promise<Packets> {
  const { default: mqtt } = await import('mqtt-packet')
  const parser = mqtt.parser()
  let read: Packet[] = []
  let fault: Error | undefined
  parser.on('packet', (packet: Packet) => { read.push(packet) })
  parser.on('error', (error: Error) => { fault = error })
  return {
    read: (bytes) => {
      read = []
      const left = parser.parse(bytes)
      if (fault !== undefined) throw fault
      if (left > LARGEST) throw new Error('the packet is too large')
      return read
    },
    write: (packet) => mqtt.generate(packet)
  }
}

/** inferred: 3.1 and 3.1.1 are spoken, 5 is not. */
export function isKnownVersion ({ protocolVersion }: IConnectPacket): boolean {
  return protocolVersion === 3 || protocolVersion === 4
}
