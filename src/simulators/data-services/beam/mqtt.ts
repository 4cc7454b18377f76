import { type GroupConfiguration, isOn } from '../../../state/groups.ts'
import { isObject } from '../../../types.ts'
import type { TlsMeans } from '../../../world/delivery/tcp.ts'
import { type ConnectPacket, isKnownVersion, type Packet, REFUSED } from '../../../world/mqtt/packets.ts'
import type { OutboundMqtt } from '../../../world/outbound.ts'
import type { DeviceMessage, DeviceSource } from '../message.ts'
import { textOf } from '../settings.ts'
import { lasting } from '../afterwards.ts'
import { logError } from '../failing.ts'
import type { ServiceMeans } from '../services.ts'
import { count } from './beam.ts'
import { type BeamEntry, beamEntry } from './entries.ts'
import { payloadOf } from './tcp.ts'

/** s, and ms of real time (facts 04, 3.4). */
const SHORTEST_KEEPALIVE = 5
const LONGEST_KEEPALIVE = 1200
const LONGEST_SILENCE = 30 * 60 * 1000

/** A device's connection to the MQTT entry point: what it says goes on to the broker, with what the group has Beam add (facts 04, 3.4). */
export class BeamMqtt {
  readonly #means: ServiceMeans
  readonly #message: DeviceMessage
  readonly #entry: BeamEntry
  #clientId = ''
  /** what the connection to the broker shows and trusts */
  readonly certificate: TlsMeans
  /** Whether who sends now is who connected. */
  readonly isOf: (source: DeviceSource) => boolean

  private constructor (means: ServiceMeans, source: DeviceSource, entry: BeamEntry, certificate: TlsMeans) {
    this.certificate = certificate
    this.#means = means
    this.#message = { source, entryPoint: 'beam-mqtt', protocol: 'tcp', payload: Buffer.alloc(0) }
    this.#entry = entry
    this.isOf = lasting(means.state.database, source)
  }

  /** To be called inside a transaction. A text: why there is none, which is in the error logs then. */
  static open (means: ServiceMeans, source: DeviceSource, configuration: GroupConfiguration): BeamMqtt | string {
    const entry = beamEntry(configuration, 'mqtt')
    const certificate = entry && certificateOf(means, source, entry)
    const fault = source.groupId === null
      ? `No group ID is specified: ${source.resourceId}`
      : entry === undefined ? 'Configuration for SORACOM Beam is not found' : certificate === undefined ? 'there is no client certificate of this name in the credentials store' : faultOf(entry)
    if (fault === undefined) return new BeamMqtt(means, source, entry!, certificate!)
    logError(means.state.errorLogs, 'Beam', source, { message: fault })
    return fault
  }

  get destination (): string {
    return this.#entry.destination
  }

  /** Whether it really leaves, through a connection that the caller has to keep. */
  get leaves (): boolean {
    return this.#means.delivery.leaves({ kind: 'mqtt', operatorId: '', to: this.destination, action: 'publish', topic: '' })
  }

  /** ms of real time that a device may be silent; undefined: its keep-alive is none that Beam takes. */
  static patience ({ keepalive = 0 }: ConnectPacket): number | undefined {
    if (keepalive === 0) return LONGEST_SILENCE
    return keepalive >= SHORTEST_KEEPALIVE && keepalive <= LONGEST_KEEPALIVE ? keepalive * 1500 : undefined
  }

  /** The code that the device is refused with; undefined when it may connect. */
  static refusal (packet: ConnectPacket): number | undefined {
    if (!isKnownVersion(packet)) return REFUSED.protocol
    // Nobody could find that session again (MQTT 3.1.1, 3.1.3.1).
    if (packet.clientId === '' && packet.clean !== true) return REFUSED.identifier
    return BeamMqtt.patience(packet) === undefined ? REFUSED.notAuthorized : undefined
  }

  /** As the broker gets it. What is published and subscribed to is in the outbox then. To be called inside a transaction. */
  pass (packet: Packet): Packet {
    switch (packet.cmd) {
      case 'connect': return this.#connect(packet)
      case 'publish': {
        const topic = this.#published(packet.topic)
        count(this.#message, this.#entry, true, this.#means, 'mqtt')
        this.#note({ action: 'publish', topic, qos: packet.qos, retain: packet.retain, ...payloadOf(Buffer.from(packet.payload)) })
        return { ...packet, topic }
      }
      case 'subscribe': {
        const subscriptions = packet.subscriptions.map((each) => ({ ...each, topic: this.#replaced(each.topic) }))
        for (const { topic, qos } of subscriptions) this.#note({ action: 'subscribe', topic, qos })
        return { ...packet, subscriptions }
      }
      case 'unsubscribe': return { ...packet, unsubscriptions: packet.unsubscriptions.map((topic) => this.#replaced(topic)) }
      default: return packet
    }
  }

  /** The broker cannot be reached. To be called inside a transaction. */
  fail (reason: string): void {
    logError(this.#means.state.errorLogs, 'Beam', this.#message.source, { message: reason, destination: this.destination })
  }

  /** inferred: the user is the group's where it names one, else the device's own. */
  #connect (packet: ConnectPacket): Packet {
    const { settings } = this.#entry
    const [username, password] = [textOf(settings['username']), textOf(settings['password'])]
    this.#clientId = packet.clientId
    return {
      ...packet,
      ...(username === '' ? {} : { username: this.#filled(username) }),
      ...(password === '' ? {} : { password: Buffer.from(this.#filled(password)) }),
      ...(packet.will === undefined ? {} : { will: { ...packet.will, topic: this.#published(packet.will.topic) } })
    }
  }

  /** The IMSI goes behind the topic with the header of the subscriber switched on. inferred: of what is published alone. */
  #published (topic: string): string {
    const { source: { sim } } = this.#message
    return this.#replaced(topic) + (isOn(this.#entry.settings['addSubscriberHeader']) ? `/${sim?.imsi}` : '')
  }

  #replaced (topic: string): string {
    return isOn(this.#entry.settings['replaceTopic']) ? this.#filled(topic) : topic
  }

  #filled (text: string): string {
    return filled(text, this.#message.source)
  }

  #note (what: Omit<OutboundMqtt, 'kind' | 'operatorId' | 'to'>): void {
    const { delivery, outbound } = this.#means
    const message: OutboundMqtt = { kind: 'mqtt', ...this.#message.source.owner, purpose: 'beam', to: this.destination, clientId: this.#clientId, ...what }
    if (this.leaves) delivery.note(message)
    else outbound.send(message)
  }
}

function faultOf ({ destination }: BeamEntry): string | undefined {
  return URL.canParse(destination) && /^mqtts?:$/.test(new URL(destination).protocol) && new URL(destination).hostname !== '' ? undefined : `the destination is no MQTT address: ${destination}`
}

/** By name from the credentials store, or as it stands there; nothing where none is switched on, undefined where there is none of the name. */
function certificateOf ({ state }: ServiceMeans, source: DeviceSource, { settings }: BeamEntry): TlsMeans | undefined {
  const given = isOn(settings['useClientCert']) && isObject(settings['clientCerts']) ? settings['clientCerts']['default'] : undefined
  if (!isObject(given)) return {}
  const id = given['$credentialsId']
  const set = typeof id === 'string' ? state.credentials.use(source.owner, filled(id, source), 'x509')?.credentials : given
  return set && Object.fromEntries(['key', 'cert', 'ca'].flatMap((name) => (typeof set[name] === 'string' && set[name] !== '' ? [[name, set[name]]] : [])))
}

/** inferred: what stands for something of the SIM, of which #{imsi} is known. */
function filled (text: string, { sim }: DeviceSource): string {
  return text.replaceAll('#{imsi}', sim?.imsi ?? '').replaceAll('#{imei}', sim?.imei ?? '').replaceAll('#{simId}', sim?.simId ?? '')
}
