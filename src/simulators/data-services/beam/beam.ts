import type { State } from '../../../state/state.ts'
import type { DestinationAnswer } from '../../delivery.ts'
import { afterwards } from '../afterwards.ts'
import { logError } from '../failing.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, refusal } from '../message.ts'
import type { ServiceMeans } from '../services.ts'
import { answerOf } from './answers.ts'
import { type BeamEntry, entryFor } from './entries.ts'
import { faultOf } from './faults.ts'
import { beamHeaders } from './headers.ts'
import { requestOf } from './http.ts'
import { preSharedKey } from './keys.ts'
import { payloadOf, preamble } from './tcp.ts'

/** Beam: what devices send goes on to somebody's server, and its answer back to them (facts 04, 3.4). */
export function beam (means: ServiceMeans): DataService {
  return {
    name: 'beam',
    takes: (message, configuration) => entryFor(message, configuration) !== undefined,
    receive: (message, configuration) => {
      const { groupId, resourceId } = message.source
      // inferred: in the words of Harvest.
      if (groupId === null) return refuse(means.state, message, `No group ID is specified: ${resourceId}`)
      const entry = entryFor(message, configuration)
      if (entry === undefined) return refuse(means.state, message, 'Configuration for SORACOM Beam is not found')
      return forward(message, entry, configuration, means)
    }
  }
}

function forward (message: DeviceMessage, entry: BeamEntry, configuration: Parameters<DataService['receive']>[1], means: ServiceMeans): DeviceAnswer | Promise<DeviceAnswer> {
  const { state, clock, outbound, delivery } = means
  const { owner, sim } = message.source
  const time = clock.now()
  const key = preSharedKey(state, owner, entry.settings['psk'], sim?.imsi)
  const to = urlOf(entry, message)
  const fault = faultOf({ ...entry, destination: to }, key)
  const common = { operatorId: owner.operatorId, coverage: owner.coverage, purpose: 'beam', to }
  const messageId = entry.kind === 'tcp'
    ? outbound.send({ kind: 'tcp', ...common, ...payloadOf(Buffer.concat([preamble(message.source, entry.settings, time, key), message.payload])) }, fault)
    : outbound.send({ kind: 'web-request', ...common, ...requestOf(message, entry, beamHeaders(message, entry, { time, configuration, positions: state.sessionPositions, key })) }, fault)
  count(message, entry, fault === undefined, means)
  const conclude = (answer: DestinationAnswer): DeviceAnswer => {
    log(state, message, entry, answer)
    return answerOf(message, entry, answer)
  }
  const answer = delivery.answerTo(messageId)
  if (!(answer instanceof Promise)) return conclude(answer)
  const change = afterwards(state.database)
  // Without that state there is nobody to log it for; whoever calls tells the device that all is lost.
  return answer.then((late) => change(() => conclude(late)) ?? answerOf(message, entry, late))
}

/** A website keeps path and query, everything else goes to the destination itself (facts 04, 3.4). inferred: behind the path of the destination, if it has any. */
function urlOf ({ kind, destination }: BeamEntry, { request }: DeviceMessage): string {
  if (kind !== 'website') return destination
  // Whatever a device calls a path, it must not become part of the host.
  return `${destination.replace(/\/+$/, '')}/${(request?.path ?? '').replace(/^\//, '')}`
}

/** What comes in and what goes out, as statistics of Beam name it. Those are of SIMs alone. */
export function count ({ source: { owner, sim }, protocol }: DeviceMessage, { destination }: BeamEntry, isSent: boolean, { state, clock }: ServiceMeans, way: string = protocol): void {
  if (sim === undefined) return
  const type = (way: 'in' | 'out', scheme: string): string => way + scheme[0]!.toUpperCase() + scheme.slice(1)
  const out = isSent ? { [type('out', new URL(destination).protocol.slice(0, -1))]: 1 } : {}
  state.statistics.counts.add(owner, sim.imsi, 'beam', clock.now(), { [type('in', way)]: 1, ...out })
}

function log (state: State, message: DeviceMessage, { destination }: BeamEntry, answer: DestinationAnswer): void {
  if (answer.fault === undefined && answer.statusCode < 400) return
  const body = answer.fault === undefined ? { message: `The destination answered ${answer.statusCode}`, statusCode: answer.statusCode } : { message: answer.fault }
  logError(state.errorLogs, 'Beam', message.source, { ...body, destination })
}

function refuse (state: State, message: DeviceMessage, text: string): DeviceAnswer {
  logError(state.errorLogs, 'Beam', message.source, { message: text })
  return refusal(text)
}
