import type { GroupConfiguration } from '../../state/groups.ts'
import type { SendingSimRow } from '../../state/sending-sims.ts'
import { NO_IMEI } from '../../state/sessions/session-rows.ts'
import type { State } from '../../state/state.ts'
import type { SimulatedDevices } from '../sessions/devices.ts'
import type { SimTraffic } from '../traffic/sim-traffic.ts'
import { parsedMessage } from '../binary-parsing.ts'
import { beamEntry } from './beam/entries.ts'
import { isFramed } from './binary-format.ts'
import { afterwards } from './afterwards.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, type DeviceSource, lineOf, refusal, type ServiceName } from './message.ts'
import { UnifiedEndpoint } from './unified.ts'

export type Protocol = 'http' | 'tcp' | 'udp'

/** What a SIM's device sends to a service, or to all of them at once. */
export interface Uplink extends Pick<DeviceMessage, 'payload' | 'contentType' | 'request'> {
  to: ServiceName | 'unified'
  /** see DeviceMessage */
  entryPoint: string
  protocol: Protocol
}

/** A SIM whose device may send. */
export interface Sender {
  source: DeviceSource & { sim: NonNullable<DeviceSource['sim']> }
  configuration: GroupConfiguration
}

/** Bytes of the headers of IP and transport, and how much goes into a packet: what a network counts, too (inferred). */
const HEADERS = { http: 40, tcp: 40, udp: 28 } as const
const PACKET = 1400

/** The one way in for what the devices of SIMs send: whoever may, its traffic counted, its payload parsed. */
export class Uplinks {
  readonly #state: State
  readonly #devices: SimulatedDevices
  readonly #traffic: SimTraffic
  readonly #services: ReadonlyMap<string, Pick<DataService, 'receive'>>
  /** Hears what the device of an IMSI was answered: for a log. */
  heard: ((passage: { imsi: string, protocol: Protocol, statusCode: number }) => void) | undefined

  constructor (state: State, devices: SimulatedDevices, traffic: SimTraffic, services: readonly DataService[]) {
    this.#state = state
    this.#devices = devices
    this.#traffic = traffic
    this.#services = new Map<string, Pick<DataService, 'receive'>>([...services.map((service) => [service.name, service] as const), ['unified', new UnifiedEndpoint(state, services)]])
  }

  /** Hands a message to a service. Never throws for what a device sends. To be called outside of a transaction. */
  send (simId: string, uplink: Uplink): DeviceAnswer | Promise<DeviceAnswer> {
    const { to, payload, request, ...rest } = uplink
    return this.pass(simId, uplink.protocol, payload.length + headerBytes(request), ({ source, configuration }) => {
      const service = this.#services.get(to)!
      return service.receive(parsedMessage(this.#state.errorLogs, { ...rest, source, payload, request }, configuration), configuration)
    })
  }

  /**
   * Lets a SIM's device ask for something: refused while the SIM is offline or not active; otherwise `answer` is called inside a
   * transaction, and what goes up (`bytes`) and down is traffic of its session. An answer that is waited for is lost when there is a reset
   * meanwhile. To be called outside of a transaction.
   */
  pass (simId: string, protocol: Protocol, bytes: number, answer: (sender: Sender) => DeviceAnswer | Promise<DeviceAnswer>): DeviceAnswer | Promise<DeviceAnswer> {
    const { database, groups } = this.#state
    return database.transaction(() => {
      const row = this.#state.sendingSims.get(simId)
      if (row === undefined) return refusal(`There is no SIM ${simId}`)
      const fault = this.#faultOf(row)
      if (fault !== undefined) return this.#told(row, protocol, this.#refuse(row, fault))
      const source = sourceOf(row)
      const upload = wireBytes(protocol, bytes)
      const given = answer({ source, configuration: source.groupId === null ? {} : groups.configuration(source.owner, source.groupId) })
      if (!(given instanceof Promise)) {
        this.#count(row, upload, wireBytes(protocol, answerBytes(protocol, given)))
        return this.#told(row, protocol, given)
      }
      this.#count(row, upload, 0)
      const change = afterwards(database)
      return given.then((late) => change(() => {
        this.#count(row, 0, wireBytes(protocol, answerBytes(protocol, late)))
        return this.#told(row, protocol, late)
      }) ?? LOST)
    })
  }

  /**
   * A short message of the device's own: it needs no session. What comes of it where a service has this number; undefined for any other.
   * To be called outside of a transaction. Refuses as state.sms does.
   */
  sms (simId: string, to: string, text: string): DeviceAnswer | Promise<DeviceAnswer> | undefined {
    const { database, groups, sendingSims, sms } = this.#state
    return database.transaction(() => {
      sms.sendFromDevice(simId, to, text)
      const service = to === FUNK_NUMBER ? this.#services.get('funk') : undefined
      const source = sourceOf(sendingSims.get(simId)!)
      const configuration = source.groupId === null ? {} : groups.configuration(source.owner, source.groupId)
      return service?.receive({ source, entryPoint: 'funk', protocol: 'sms', payload: Buffer.from(text) }, configuration)
    })
  }

  /**
   * Counts what else a device moves, as through a connection that stays open. False when it can move nothing, being offline, not active or
   * not the one that `isOf` (see lasting) asks for.
   */
  moved (simId: string, uploadBytes: number, downloadBytes: number, isOf: (source: DeviceSource) => boolean = () => true): boolean {
    const { database, sendingSims } = this.#state
    if (!database.isOpen) return false
    return database.transaction(() => {
      const row = sendingSims.get(simId)
      if (row === undefined || this.#faultOf(row) !== undefined || !isOf(sourceOf(row))) return false
      this.#count(row, uploadBytes, downloadBytes)
      return true
    })
  }

  /** Whether the group of this SIM has what comes over TCP cut by the binary format. */
  isFramed (simId: string, to: Uplink['to']): boolean {
    const row = this.#state.sendingSims.get(simId)
    if (row === undefined || row.operatorId === null || row.groupId === null) return false
    const configuration = this.#state.groups.configuration({ operatorId: row.operatorId, coverage: row.coverage }, row.groupId)
    // Of Beam each entry point has its own.
    return isFramed(to === 'beam' ? beamEntry(configuration, 'tcp-http')?.settings : configuration[NAMESPACES[to]])
  }

  /** A damaged frame: nobody gets it, and the error logs say so (inferred: facts 04, 1.5). */
  refuseFrame (simId: string, to: Uplink['to']): void {
    this.#state.database.transaction(() => {
      const row = this.#state.sendingSims.get(simId)
      if (row === undefined || row.operatorId === null) return
      const { operatorId, coverage, primaryImsi } = row
      this.#state.errorLogs.add({ operatorId, coverage }, { service: SERVICES[to], resource: { type: 'Subscriber', id: primaryImsi }, body: { message: 'A frame of the SORACOM binary format has a wrong checksum.' } })
    })
  }

  #told ({ primaryImsi }: SendingSimRow, protocol: Protocol, answer: DeviceAnswer): DeviceAnswer {
    this.heard?.({ imsi: primaryImsi, protocol, statusCode: answer.statusCode })
    return answer
  }

  /** Why the device of this SIM gets nowhere; undefined when it does. */
  #faultOf ({ operatorId, simId, status, arc, sessionImsi }: SendingSimRow): string | undefined {
    if (operatorId === null) return `The SIM ${simId} belongs to no operator`
    // A SIM of Arc has its tunnel instead of a session by radio.
    const isOnline = sessionImsi === null ? arc === 1 && status === 'active' : !this.#devices.isSilent(simId)
    if (isOnline) return undefined
    return status === 'active' || status === 'testing' || status === 'ready' || status === 'standby' ? `The SIM ${simId} is ${status} and has no session` : `The SIM ${simId} is ${status}`
  }

  #refuse (row: SendingSimRow, message: string): DeviceAnswer {
    const { operatorId, coverage, primaryImsi } = row
    if (operatorId !== null) this.#state.errorLogs.add({ operatorId, coverage }, { service: 'Air', resource: { type: 'Subscriber', id: primaryImsi }, body: { message } })
    return refusal(message)
  }

  /** Nothing is counted for one that its own message has just cut off. */
  #count ({ simId, operatorId, coverage, speedClass, sessionImsi, primaryImsi }: SendingSimRow, uploadBytes: number, downloadBytes: number): void {
    if (uploadBytes + downloadBytes > 0) this.#traffic.count({ operatorId: operatorId!, coverage }, { simId, imsi: sessionImsi ?? primaryImsi, speedClass }, { uploadBytes, downloadBytes })
  }
}

const NAMESPACES = { unified: 'UnifiedEndpoint', funnel: 'SoracomFunnel', funk: 'SoracomFunk', harvest: 'SoracomHarvest' } as const
const SERVICES = { unified: 'Unified', beam: 'Beam', funnel: 'Funnel', funk: 'Funk', harvest: 'Harvest' } as const

/** Where short messages to Funk go (facts 04, 3.6). */
const FUNK_NUMBER = '901041'

/** As the API says it in such a case (EMU0042). */
const LOST = refusal('The emulator was reset, restored or stopped while this was under way. Nothing of it has been kept.')

function sourceOf ({ simId, operatorId, coverage, primaryImsi, groupId, imei, msisdn }: SendingSimRow): Sender['source'] {
  return {
    owner: { operatorId: operatorId!, coverage },
    resourceType: 'Subscriber',
    resourceId: primaryImsi,
    groupId,
    sim: { simId, imsi: primaryImsi, imei: imei === NO_IMEI ? null : imei, msisdn }
  }
}

/** Bytes of a request over HTTP without its body. */
export function headerBytes (request: Uplink['request']): number {
  if (request === undefined) return 0
  let bytes = request.method.length + request.path.length + 14
  for (const name in request.headers) bytes += name.length + request.headers[name]!.length + 4
  return bytes
}

function answerBytes (protocol: Protocol, answer: DeviceAnswer): number {
  if (protocol !== 'http') return lineOf(answer).length
  let bytes = Buffer.byteLength(answer.body) + 64
  for (const name in answer.headers) bytes += name.length + answer.headers[name]!.length + 4
  return bytes
}

function wireBytes (protocol: Protocol, bytes: number): number {
  return bytes + Math.max(1, Math.ceil(bytes / PACKET)) * HEADERS[protocol]
}
