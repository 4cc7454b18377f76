import type { components } from '../contract/generated/control.ts'
import type { NetworkRefusal, RefusalCause } from '../state/sessions/admission.ts'
import type { Session } from '../state/sessions/session-rows.ts'
import { type Card, primaryOf } from '../state/sim-rows.ts'
import type { State } from '../state/state.ts'

type Schemas = components['schemas']

const MESSAGES: Record<RefusalCause, string> = {
  'not-registered': 'The SIM belongs to nobody yet. Register it first.',
  inactive: 'The SIM is inactive. Activate it first; the device may try again.',
  suspended: 'The SIM is suspended. Activate it first; the device was told not to try again.',
  terminated: 'The SIM is terminated, for good.',
  transferring: 'The SIM is on its way to another operator.',
  expired: 'The expiry time of the SIM has passed. Unset it or move it to the future; after some actions the SIM must be activated as well.',
  'imei-locked': 'The SIM is locked to the IMEI of another device.',
  'no-coverage': 'No network is there for this SIM: SIMs of Japan coverage work in Japan only (mcc 440 and 441).',
  'no-radio': 'A virtual SIM has no radio; it connects by Soracom Arc.',
  'not-installed': 'The additional subscription is not on the card yet, or not any more.'
}

function sessionView (session: Session): Schemas['SimulatedSession'] {
  const { sessionId, imsi, subscription, imei, cell, address, region, createdTime, updatedTime } = session
  return { sessionId, imsi, subscription, imei, cell: cell as Schemas['DeviceCell'], ueIpAddress: address, region, createdTime, lastUpdatedAt: updatedTime }
}

export function simulatedSimView (state: State, simId: string): Schemas['SimulatedSim'] {
  const card = state.sims.load(simId)!
  const session = state.sessions.current(simId)
  const device = state.sessions.devices.get(simId)
  return {
    simId,
    imsi: primaryOf(card).imsi,
    ...(card.sim.operator_id === null ? {} : { operatorId: card.sim.operator_id }),
    status: card.sim.status,
    online: session !== undefined,
    ...(session === undefined ? {} : { session: sessionView(session) }),
    ...(device === undefined ? {} : { device: { ...device, cell: device.cell as Schemas['DeviceCell'] } })
  }
}

/** What has become of a SIM. A refusal overrules the result. */
export function changeView (result: Schemas['SimulatedChange']['result'], { sim }: Card,
  { session, refusal, before = sim.status, endsAt }: { session?: Session | undefined, refusal?: NetworkRefusal | undefined, before?: string, endsAt?: number | undefined } = {}): Schemas['SimulatedChange'] {
  return {
    result: refusal === undefined ? result : 'refused',
    simId: sim.sim_id,
    imsi: sim.primary_imsi,
    status: sim.status,
    ...(before === sim.status ? {} : { statusBefore: before }),
    online: session !== undefined,
    ...(session === undefined ? {} : { session: sessionView(session) }),
    ...(refusal === undefined ? {} : { refusal: { ...refusal, message: MESSAGES[refusal.cause] } }),
    ...(endsAt === undefined ? {} : { endsAt })
  }
}

export function positionView ({ sessionPositions }: State, simId: string): Schemas['DevicePosition'] {
  const session = sessionPositions.ofSession(simId)
  return { ...sessionPositions.get(simId), ...(session === undefined ? {} : { session }) }
}
