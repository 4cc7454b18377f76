import { noContent, ok } from '../contract/operations.ts'
import type { components } from '../contract/generated/control.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import { cellFault } from '../state/sessions/networks.ts'
import type { Cell } from '../state/sessions/session-rows.ts'
import type { TestLimits } from '../state/sessions/test-modes.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'
import { changeView, positionView, simulatedSimView } from './simulate-views.ts'

type Schemas = components['schemas']

/** Typical limits, as they are quoted (facts 02, section 5). */
const USUAL_LIMITS: TestLimits = { days: 7, dataBytes: 30 * 1024 * 1024, numberOfSms: 3, nextStatus: 'active', statusTransitionDelayDays: 0 }

export const simulateRoutes = {
  getSimulatedSim: ({ path }, { core }) => ok(simulatedSimView(core.services.state, simOf(core, path.sim).simId)),

  describeSimulatedDevice: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    state.sessions.describeDevice(simId, deviceOf(body))
    return ok(simulatedSimView(state, simId))
  }),

  attachSim: ({ path, body }, { core }) => changing(core, path.sim, (simId, state, imsi) => {
    const before = state.sims.load(simId)!.sim.status
    const { card, session, refusal } = state.sessions.attach(simId, { ...deviceOf(body ?? {}), imsi })
    return ok(changeView('attached', card, { session, refusal, before }))
  }),

  detachSim: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    const { clock, devices } = core.services
    const card = state.sims.load(simId)!
    if (body?.powerLoss === true) {
      const endsAt = devices.losePower(simId, card.sim.coverage, clock.now())
      return ok(changeView(endsAt === undefined ? 'unchanged' : 'silent', card, { session: state.sessions.current(simId), endsAt }))
    }
    const detached = devices.switchOff(simId)
    return ok(changeView(detached === undefined ? 'unchanged' : 'detached', detached ?? card))
  }),

  moveSim: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    const wasOnline = state.sessions.isOnline(simId)
    const { card, session, refusal } = state.sessions.move(simId, cellOf(body))
    return ok(changeView(session === undefined ? 'noted' : wasOnline ? 'moved' : 'attached', card, { session, refusal }))
  }),

  changeSimImei: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    const { card, session, refusal } = state.sessions.changeDevice(simId, body.imei)
    return ok(changeView(session === undefined ? 'noted' : 'attached', card, { session, refusal }))
  }),

  registerSimLocation: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    const { card, refusal } = state.sessions.register(simId, body?.domain, body?.plmn)
    return ok(changeView('registered', card, { session: state.sessions.current(simId), refusal }))
  }),

  getDevicePosition: ({ path }, { core }) => ok(positionView(core.services.state, simOf(core, path.sim).simId)),

  setDevicePosition: ({ path, body }, { core }) => changing(core, path.sim, (simId, state) => {
    state.sessionPositions.put(simId, body)
    return ok(positionView(state, simId))
  }),

  getTestMode: ({ path }, { core }) => {
    demandOperator(core, path.operator_id)
    const limits = core.services.state.testModes.of(path.operator_id)
    demand(limits !== undefined, 'EMU0052', { operatorId: path.operator_id })
    return ok(limits)
  },

  enableTestMode: ({ path, body }, { core }) => {
    const { state } = core.services
    demandOperator(core, path.operator_id)
    const limits = { ...USUAL_LIMITS, ...body }
    state.database.transaction(() => state.testModes.enable(path.operator_id, limits))
    return ok(limits)
  },

  disableTestMode: ({ path }, { core }) => {
    const { state } = core.services
    demandOperator(core, path.operator_id)
    demand(state.database.transaction(() => state.testModes.disable(path.operator_id)), 'EMU0052', { operatorId: path.operator_id })
    return noContent()
  }
} satisfies ControlRoutes

type State = Core['services']['state']

/** Changes a SIM that is named by its SIM ID or an IMSI, all of it or nothing. imsi: only when it was named by one. */
function changing<T> (core: Core, sim: string, change: (simId: string, state: State, imsi: string | undefined) => T): T {
  const { state } = core.services
  const { simId, imsi } = simOf(core, sim)
  return state.database.transaction(() => change(simId, state, imsi))
}

/** A SIM by its ID or one of its IMSIs, whoever has it. */
export function simOf (core: Core, sim: string): { simId: string, imsi: string | undefined } {
  const { sims } = core.services.state
  const simId = sims.simIdNamed(sim)
  demand(simId !== undefined, 'EMU0050', { sim })
  return { simId, imsi: simId === sim ? undefined : sim }
}

function demandOperator (core: Core, operatorId: string): void {
  demand(core.services.state.operators.get(operatorId) !== undefined, 'EMU0051', { operatorId })
}

function deviceOf ({ imei, cell, reconnects }: Schemas['DeviceDescription']): { imei: string | undefined, cell: Cell | undefined, reconnects: boolean | undefined } {
  return { imei, cell: cell && cellOf(cell), reconnects }
}

function cellOf (cell: Schemas['DeviceCell']): Cell {
  const fault = cellFault(cell)
  if (fault !== undefined) throw invalid(`body: ${fault}`)
  return cell
}
