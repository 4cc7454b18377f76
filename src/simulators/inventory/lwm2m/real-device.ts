import type { CoapEndpoint, CoapObservation, CoapPeer, CoapRequest, CoapResponse } from '../../../world/coap/endpoint.ts'
import type { DeviceFault, DeviceLink, DevicePath, DeviceResult, InstanceReading, ResourcePath, ResourceReading } from '../link.ts'
import { FORMAT, readContent, type TypeOf, writeContent } from './content.ts'
import type { ValueType } from './values.ts'

/** ms of real time that a device may be silent (inferred, as its libraries have it: facts 05, 3.8) */
const PATIENCE = 10_000

/** What stands between a device and the state. */
export interface Surroundings {
  /** of the resources of an object */
  typesOf: (objectId: number) => TypeOf
  /** counts bytes as traffic of its SIM; false: the network does not reach it */
  carries: (uploadBytes: number, downloadBytes: number) => boolean
  /** a notification; false: nobody is interested in this device any more */
  notified: (path: DevicePath, reading: InstanceReading) => boolean
}

/** bytes of the headers of CoAP, UDP and IP, about */
const HEADERS = 50

/** A device that speaks LwM2M. */
export class RealDevice implements DeviceLink {
  readonly #endpoint: CoapEndpoint
  readonly #surroundings: Surroundings
  /** where its objects stand */
  readonly #root: readonly string[]
  readonly #observations = new Map<string, CoapObservation>()
  readonly peer: CoapPeer

  constructor (endpoint: CoapEndpoint, peer: CoapPeer, root: readonly string[], surroundings: Surroundings) {
    this.#endpoint = endpoint
    this.peer = peer
    this.#root = root
    this.#surroundings = surroundings
  }

  async read (path: DevicePath): Promise<DeviceResult<InstanceReading>> {
    const { done, fault } = await this.#get(path, async (request) => await this.#ask(request))
    return fault === undefined ? this.#reading(path, done) : { fault }
  }

  async write (path: ResourcePath, reading: ResourceReading): Promise<DeviceResult<void>> {
    const content = writeContent(path.resourceId, reading, this.#surroundings.typesOf(path.objectId)(path.resourceId)?.type ?? typeOf(reading))
    if (content === undefined) return { fault: { code: '4.00', message: 'The value is not of the type of the resource.' } }
    const { fault } = await this.#ask({ method: 'PUT', path: this.#path(path), contentFormat: content.format, payload: content.payload })
    return fault === undefined ? { done: undefined } : { fault }
  }

  async execute (path: ResourcePath, argument: string | undefined): Promise<DeviceResult<void>> {
    const given = argument === undefined || argument === '' ? {} : { contentFormat: FORMAT.text, payload: Buffer.from(argument) }
    const { fault } = await this.#ask({ method: 'POST', path: this.#path(path), ...given })
    return fault === undefined ? { done: undefined } : { fault }
  }

  async observe (path: DevicePath): Promise<DeviceResult<InstanceReading>> {
    const key = keyOf(path)
    const { done, fault } = await this.#get(path, async (request) => {
      let observation: CoapObservation | undefined
      const asked = await this.#answered(async () => {
        observation = await this.#endpoint.observe(this.peer, request, PATIENCE, (response) => this.#notified(path, response, observation))
        return observation.response
      }, request)
      if (asked.fault === undefined && observation?.isKept === true) {
        this.#observations.get(key)?.forget()
        this.#observations.set(key, observation)
      } else if (asked.fault === undefined) {
        return { fault: { code: '4.05', message: 'The device does not tell of changes of this.' } }
      }
      return asked
    })
    if (fault !== undefined) return { fault }
    const reading = this.#reading(path, done)
    if (reading.fault !== undefined) await this.unobserve(path)
    return reading
  }

  /** It learns of it when it next tells of a change, and is refused (facts 05, 3.8). */
  async unobserve (path: DevicePath): Promise<DeviceResult<void>> {
    const key = keyOf(path)
    this.#observations.get(key)?.forget()
    this.#observations.delete(key)
    return { done: undefined }
  }

  /** Nothing that it tells is heard any more. */
  close (): void {
    for (const observation of this.#observations.values()) observation.forget()
    this.#observations.clear()
  }

  /** Prefers TLV; a device that does not have it chooses itself. */
  async #get (path: DevicePath, ask: (request: CoapRequest) => Promise<DeviceResult<CoapResponse>>): Promise<DeviceResult<CoapResponse>> {
    const request = { method: 'GET', path: this.#path(path) } as const
    const first = await ask({ ...request, accept: FORMAT.tlv })
    return first.fault?.code === '4.06' ? await ask(request) : first
  }

  async #ask (request: CoapRequest): Promise<DeviceResult<CoapResponse>> {
    return await this.#answered(async () => await this.#endpoint.request(this.peer, request, PATIENCE), request)
  }

  async #answered (ask: () => Promise<CoapResponse>, { payload }: CoapRequest): Promise<DeviceResult<CoapResponse>> {
    if (!this.#surroundings.carries(0, HEADERS + (payload?.length ?? 0))) return silence('The SIM of the device is offline.')
    try {
      const response = await ask()
      this.#surroundings.carries(HEADERS + response.payload.length, 0)
      return response.code.startsWith('2.') ? { done: response } : faultOf(response)
    } catch (error) {
      return silence((error as Error).message)
    }
  }

  #notified (path: DevicePath, response: CoapResponse, observation: CoapObservation | undefined): void {
    const { done } = response.code.startsWith('2.') ? this.#reading(path, response) : faultOf(response)
    if (!this.#surroundings.carries(HEADERS + response.payload.length, HEADERS)) return
    // Nothing that can be read is nothing that has changed.
    if (done === undefined || Object.keys(done).length === 0) return
    if (!this.#surroundings.notified(path, done)) observation?.forget()
  }

  #reading (path: DevicePath, { contentFormat, payload }: CoapResponse): DeviceResult<InstanceReading> {
    const reading = readContent(contentFormat, payload, path, this.#surroundings.typesOf(path.objectId))
    return reading === undefined ? { fault: { code: '4.15', message: 'The answer of the device cannot be read.' } } : { done: reading }
  }

  #path ({ objectId, instanceId, resourceId }: DevicePath): string[] {
    return [...this.#root, String(objectId), String(instanceId), ...(resourceId === undefined ? [] : [String(resourceId)])]
  }
}

function keyOf ({ objectId, instanceId, resourceId }: DevicePath): string {
  return `${objectId}/${instanceId}/${resourceId ?? ''}`
}

/** What a value looks like that no model knows. */
function typeOf ({ value, values = {} }: ResourceReading): ValueType {
  const one = value ?? Object.values(values)[0]
  if (typeof one === 'number') return Number.isInteger(one) ? 'INTEGER' : 'FLOAT'
  if (typeof one === 'boolean') return 'BOOLEAN'
  return Buffer.isBuffer(one) ? 'OPAQUE' : 'STRING'
}

/** Names of RFC 7252, section 12.1.2, for devices that say no more than the code. */
const NAMES: Readonly<Record<string, string>> = {
  '4.00': 'Bad Request',
  '4.01': 'Unauthorized',
  '4.02': 'Bad Option',
  '4.03': 'Forbidden',
  '4.04': 'Not Found',
  '4.05': 'Method Not Allowed',
  '4.06': 'Not Acceptable',
  '4.08': 'Request Entity Incomplete',
  '4.13': 'Request Entity Too Large',
  '4.15': 'Unsupported Content-Format',
  '5.00': 'Internal Server Error',
  '5.01': 'Not Implemented',
  '5.03': 'Service Unavailable'
}

/** characters of a device's own words that are passed on */
const LONGEST_MESSAGE = 200

function faultOf ({ code, payload }: CoapResponse): DeviceFault & { done?: undefined } {
  const words = payload.toString().replace(/[\u0000-\u001f\u007f]+/g, ' ').trim().slice(0, LONGEST_MESSAGE)
  return { fault: { code, message: words === '' ? NAMES[code] ?? 'unknown' : words } }
}

function silence (message: string): DeviceFault & { done?: undefined } {
  return { fault: { code: 'timeout', message } }
}
