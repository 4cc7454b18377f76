import type { Services } from '../services.ts'
import type { FileAnswer } from '../simulators/data-services/device-files.ts'
import type { DeviceAnswer, DeviceMessage, ServiceName } from '../simulators/data-services/message.ts'
import type { Pieces } from '../world/blobs.ts'
import type { Listener } from '../world/sockets.ts'
import type { Callers } from './callers.ts'

/** Everything that an entry point works with. */
export interface Device {
  services: Services
  callers: Callers
}

/** Where one is to listen. port 0: any free one */
export interface Place {
  host: string
  port: number
}

/** A way in for devices. */
export interface EntryPoint {
  /** by which it is asked for: `--entry-point uni-udp=23080` */
  name: string
  protocol: 'http' | 'https' | 'tcp' | 'udp' | 'mqtt' | 'coap'
  /** the one that devices know */
  port: number
  /** another one has this port already, as uni has 23080: it is opened only where it gets a place of its own */
  needsOwnPlace?: boolean
  /** Rejects when the place cannot be had. */
  open: (device: Device, place: Place) => Promise<Listener>
  /** where what comes in there goes as messages; the control API's `send` goes the same way */
  messages?: Destination
}

/** A service, and the name of the entry point that it is told: see DeviceMessage. */
export interface Destination {
  to: ServiceName | 'unified'
  entryPoint: string
}

/** What a device asks for over HTTP. headers: without the one that names the SIM */
export interface DeviceRequest extends NonNullable<DeviceMessage['request']> {
  body: Buffer
  /** see HttpDoor.streams */
  pieces?: Pieces | undefined
}

/** What answers the requests for one host name. Reads who calls from `simId`, and never throws for what a device sends. */
export interface HttpDoor {
  (services: Services, simId: string, request: DeviceRequest): DoorAnswer | Promise<DoorAnswer>
  /** It takes a body as it comes, in pieces; `body` is then empty. Whoever has it whole gives `body` alone. */
  streams?: boolean
}

export type DoorAnswer = DeviceAnswer | FileAnswer
