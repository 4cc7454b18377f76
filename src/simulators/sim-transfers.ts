import type { State } from '../state/state.ts'
import type { Outbound } from '../world/outbound.ts'

/** The token of a transfer goes to the destination's primary address (facts 02, section 6); the text is ours (inferred). */
export function simulateSimTransfers (state: State, outbound: Outbound): void {
  state.events.on('TransferIssued', ({ owner, destinationOperatorId, email, token, imsis }) => outbound.send({
    kind: 'mail',
    operatorId: destinationOperatorId,
    to: email,
    subject: 'SIMs are being transferred to you',
    text: `${owner.operatorId} hands over ${imsis.length} SIM(s) to ${destinationOperatorId}. To take them, log in and confirm this token:\n\n${token}\n`,
    purpose: 'sim-transfer',
    token
  }))
}
