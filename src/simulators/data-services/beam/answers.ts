import { isOn } from '../../../state/groups.ts'
import type { DestinationAnswer } from '../../delivery.ts'
import { NOT_REACHED, passedBack } from '../failing.ts'
import { type DeviceAnswer, type DeviceMessage, refusal } from '../message.ts'
import { textOf } from '../settings.ts'
import type { BeamEntry } from './entries.ts'

/** What the device gets back (facts 04, 3.4). */
export function answerOf (message: DeviceMessage, entry: BeamEntry, answer: DestinationAnswer): DeviceAnswer {
  if (entry.kind === 'tcp') return answer.fault === undefined ? { statusCode: 200, body: answer.body, line: answer.body } : refusal(answer.fault, NOT_REACHED)
  const { statusCode, body, headers } = answer.fault === undefined ? answer : { ...refusal(answer.fault, NOT_REACHED), headers: { 'content-type': 'application/json' } }
  return {
    statusCode,
    body,
    headers: passedBack(headers),
    ...(message.protocol === 'tcp' || message.protocol === 'udp' ? { line: lineOf(message, entry, statusCode, Buffer.from(body)) } : {})
  }
}

/** The version decides, and the unified endpoint behaves like the newer one (facts 04, 3.4). inferred: without a version it is the older one. */
function lineOf ({ entryPoint, protocol }: DeviceMessage, { destination, settings }: BeamEntry, statusCode: number, body: Buffer): Buffer {
  const isOld = entryPoint !== 'unified' && textOf(settings['version']) !== '202411'
  if (statusCode >= 400 && isOld) return Buffer.from(`${statusCode} ${destination} returns a status code (${statusCode}). Please check your destination.\r\n`)
  const line = isOn(settings['skipStatusCode']) ? body : Buffer.concat([Buffer.from(`${statusCode} `), body])
  return isOld && protocol === 'tcp' ? Buffer.concat([line, Buffer.from('\n')]) : line
}
