import { type DeviceAnswer, refusal } from '../simulators/data-services/message.ts'
import { type Answerer, listenHttp, requestListener, type WireRequest } from '../world/http-listener.ts'
import type { Listener } from '../world/sockets.ts'
import { CALLER_HEADER } from './callers.ts'
import type { Destination, Device, DeviceRequest, HttpDoor, Place } from './entry-point.ts'

/** bytes. inferred: only Funnel's limit is known, and it says so itself (facts 04, 3.5). */
const LARGEST_BODY = 64 * 1024 * 1024

const REFUSALS = { tooLarge: refusal('The request is too large', 413), noHttp: refusal('This is not HTTP'), noTunnel: refusal('This is no proxy for HTTPS: call http://, or see docs/https.md', 405) }

type Hosts = Readonly<Record<string, HttpDoor>>

/** A listener that goes by the first part of the Host header, so that uni.soracom.io and uni.localhost are the same. */
export function byHost (hosts: Hosts) {
  return async (device: Device, place: Place): Promise<Listener> => await serve(device, place, doorAt(hosts))
}

/** The same for a listener that is somebody else's. */
export function listenerByHost (device: Device, hosts: Hosts): ReturnType<typeof requestListener> {
  return requestListener({ largest: LARGEST_BODY, tooLarge: REFUSALS.tooLarge }, answererOf(device, doorAt(hosts)))
}

/** The part of a Host header that an entry point is known by. */
export function firstPart (host: string | undefined): string {
  return (host ?? '').split(/[.:]/)[0]!.toLowerCase()
}

function doorAt (hosts: Hosts) {
  return (request: WireRequest): HttpDoor | DeviceAnswer => {
    const { host = '' } = request.headers
    const name = firstPart(host)
    return Object.hasOwn(hosts, name) ? hosts[name]! : refusal(`There is no entry point at the host "${host}". The first part of the Host header must be one of: ${Object.keys(hosts).join(', ')}`, 404)
  }
}

/** A listener for one service alone, whatever the Host header says. */
export function forDoor (door: HttpDoor) {
  return async (device: Device, place: Place): Promise<Listener> => await serve(device, place, () => door)
}

/** Takes requests as messages to a service. */
export function messages ({ to, entryPoint }: Destination): HttpDoor {
  return ({ uplinks }, simId, { body, ...request }) => uplinks.send(simId, { to, entryPoint, protocol: 'http', payload: body, contentType: request.headers['content-type'], request })
}

async function serve (device: Device, place: Place, doorOf: DoorOf): Promise<Listener> {
  return await listenHttp({ ...place, largest: LARGEST_BODY, refusals: REFUSALS }, answererOf(device, doorOf))
}

type DoorOf = (request: WireRequest) => HttpDoor | DeviceAnswer

function answererOf ({ services, callers }: Device, doorOf: DoorOf): Answerer {
  return {
    answer: (request) => {
      try {
        const door = doorOf(request)
        if (typeof door !== 'function') return door
        const { [CALLER_HEADER]: named, ...headers } = request.headers
        const { simId, fault } = callers.identify(request.address, named)
        if (simId === undefined) return refusal(fault)
        const answer = door(services, simId, { method: request.method, path: request.path, headers, body: request.body, pieces: request.pieces } satisfies DeviceRequest)
        return answer instanceof Promise ? answer.catch(failed) : answer
      } catch (error) {
        return failed(error)
      }
    },
    streams: (request) => {
      const door = doorOf(request)
      return typeof door === 'function' && door.streams === true
    }
  }
}

/** A fault of ours, such as a full disk: never 5xx, which devices and clients would take for one of the network. */
export function failed (error: unknown): DeviceAnswer {
  return refusal(`The emulator failed: ${error instanceof Error ? error.message : String(error)}`)
}
