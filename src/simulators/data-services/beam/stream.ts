import { type GroupConfiguration, isOn } from '../../../state/groups.ts'
import type { OutboundTcp } from '../../../world/outbound.ts'
import type { DestinationAnswer } from '../../delivery.ts'
import type { DeviceMessage } from '../message.ts'
import { lasting } from '../afterwards.ts'
import { logError } from '../failing.ts'
import type { ServiceMeans } from '../services.ts'
import { count } from './beam.ts'
import { type BeamEntry, beamEntry } from './entries.ts'
import { faultOf } from './faults.ts'
import { preSharedKey } from './keys.ts'
import { payloadOf, preamble } from './tcp.ts'

type Source = DeviceMessage['source']

/** A connection that a device keeps to the entry point from TCP to TCP: what it sends goes on through one connection there (facts 04, 3.4). */
export class BeamStream {
  readonly #means: ServiceMeans
  readonly #message: DeviceMessage
  readonly #entry: BeamEntry
  #hasBegun = false
  /** Whether who sends now is who began the connection. */
  readonly isOf: (source: Source) => boolean

  private constructor (means: ServiceMeans, source: Source, entry: BeamEntry) {
    this.#means = means
    this.#message = { source, entryPoint: 'beam-tcp', protocol: 'tcp', payload: Buffer.alloc(0) }
    this.#entry = entry
    this.isOf = lasting(means.state.database, source)
  }

  /** To be called inside a transaction. A text: why there is none, which is in the error logs then. */
  static open (means: ServiceMeans, source: Source, configuration: GroupConfiguration): BeamStream | string {
    const entry = beamEntry(configuration, 'tcp')
    const key = entry && preSharedKey(means.state, source.owner, entry.settings['psk'], source.sim?.imsi)
    const fault = source.groupId === null ? `No group ID is specified: ${source.resourceId}` : entry === undefined ? 'Configuration for SORACOM Beam is not found' : faultOf(entry, key)
    if (fault === undefined) return new BeamStream(means, source, entry!)
    logError(means.state.errorLogs, 'Beam', source, { message: fault, ...(entry === undefined ? {} : { destination: entry.destination }) })
    return fault
  }

  get destination (): string {
    return this.#entry.destination
  }

  /** Whether what is sent really leaves, through a connection that the caller has to keep. */
  get leaves (): boolean {
    return this.#means.delivery.leaves(this.#sent(Buffer.alloc(0)))
  }

  /** What goes on of a chunk: behind a line that says who it is, if it is the first. It is in the outbox then. To be called inside a transaction. */
  pass (chunk: Buffer): Buffer {
    const bytes = this.#next(chunk)
    this.#means.delivery.note(this.#sent(bytes))
    return bytes
  }

  /** The same where nothing leaves; the answer is what a test has said. */
  keep (chunk: Buffer): DestinationAnswer | Promise<DestinationAnswer> {
    const { delivery, outbound } = this.#means
    return delivery.answerTo(outbound.send(this.#sent(this.#next(chunk))))
  }

  /** The destination cannot be reached. To be called inside a transaction. */
  fail (reason: string): void {
    logError(this.#means.state.errorLogs, 'Beam', this.#message.source, { message: reason, destination: this.destination })
  }

  #next (chunk: Buffer): Buffer {
    const { state, clock } = this.#means
    const { source } = this.#message
    const { settings } = this.#entry
    count(this.#message, this.#entry, true, this.#means)
    if (this.#hasBegun) return chunk
    this.#hasBegun = true
    const key = isOn(settings['addSignature']) ? preSharedKey(state, source.owner, settings['psk'], source.sim?.imsi) : undefined
    return Buffer.concat([preamble(source, settings, clock.now(), key), chunk])
  }

  #sent (bytes: Buffer): OutboundTcp {
    return { kind: 'tcp', ...this.#message.source.owner, purpose: 'beam', to: this.destination, ...payloadOf(bytes) }
  }
}
