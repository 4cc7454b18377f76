import type { State } from '../state/state.ts'
import type { Outbound } from '../world/outbound.ts'

/** A message leaves for the mobile network, and is at the device at the same moment (inferred). */
export function simulateSms (state: State, outbound: Outbound): void {
  state.events.on('SmsSent', ({ owner: { operatorId }, simId, imsi, msisdn, payload }) =>
    outbound.send({ kind: 'sms', operatorId, to: msisdn ?? imsi, simId, imsi, text: payload }))
  state.events.on('SmsOriginated', ({ owner: { operatorId }, simId, imsi, to, payload }) =>
    outbound.send({ kind: 'sms', operatorId, to, simId, imsi, text: payload }))
}
