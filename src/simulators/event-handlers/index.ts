import { type Card, primaryOf } from '../../state/sim-rows.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Outbound } from '../../world/outbound.ts'
import type { JobRunner } from '../jobs.ts'
import { ACTION, CHECK, EventHandlerEngine } from './engine.ts'
import type { Happening } from './happenings.ts'

export interface EventHandlerOptions {
  /** false: handlers are stored and never executed, as in the API sandbox (facts 03, 1.5) */
  execute: boolean
  /** what the owner will be charged for this month, as far as it is known: yen or dollars */
  monthlyCharge: (owner: Owner) => number
}

/** Has event handlers fire by what happens to SIMs. */
export function simulateEventHandlers (state: State, jobs: JobRunner, clock: Clock, outbound: Outbound, { execute, monthlyCharge }: EventHandlerOptions): void {
  const engine = new EventHandlerEngine(state, jobs, clock, outbound, monthlyCharge)
  // Jobs of a state that was made by an emulator that executes them come to nothing in one that does not.
  jobs.define<Parameters<typeof engine.runAction>[0]>({ kind: ACTION, pace: { pace: 'immediate' }, run: (action) => { if (execute) engine.runAction(action) } })
  jobs.define<Owner>({ kind: CHECK, pace: { pace: 'immediate' }, run: (owner, subject) => { if (execute) engine.runCheck(owner, subject) } })
  const { events } = state
  events.on('EventHandlerStopped', ({ handlerId }) => engine.stopped(handlerId))
  if (!execute) return
  events.on('EventHandlerStarted', ({ handler }) => engine.started(handler))

  events.on('SimChanged', ({ card, before, changed }) => {
    if (changed.includes('status') && before.sim.status !== card.sim.status) tell(card, { what: 'status', from: before.sim.status, to: card.sim.status })
    if (changed.includes('speedClass') && before.sim.speed_class !== card.sim.speed_class) {
      tell(card, { what: 'speedClass', from: before.sim.speed_class, to: card.sim.speed_class })
    }
  })
  events.on('SimExpired', ({ card }) => tell(card, { what: 'expiry' }))
  events.on('ImeiMismatched', ({ card, imsi }) => tell(card, { what: 'imei-mismatch' }, imsi))
  events.on('SessionCreated', ({ card, imsi, imei }) => tell(card, { what: 'session', status: 'Created', imei }, imsi))
  events.on('SessionDeleted', ({ card, imsi, imei }) => tell(card, { what: 'session', status: 'Deleted', imei }, imsi))
  events.on('SubscriptionOtaChanged', ({ card, imsi, subscription, otaStatus }) => {
    tell(card, { what: 'ota', status: otaStatus, subscription, primaryImsi: card.sim.primary_imsi }, imsi)
  })

  events.on('TrafficRecorded', ({ owner, time, traffic }) => {
    if (engine.isIdle(owner)) return
    const { watched } = state.eventHandlers
    const groups = new Set<string>()
    for (const { simId, imsi, uploadBytes, downloadBytes } of traffic) {
      const groupId = watched.groupOf(simId)
      if (groupId !== null) {
        groups.add(groupId)
        engine.moved(owner, groupId, time, uploadBytes + downloadBytes)
      }
      engine.happened(owner, { simId, imsi }, groupId, { what: 'traffic', recorded: true })
    }
    // Once for all that came together.
    for (const id of groups) engine.grown(owner, { kind: 'group', id })
    engine.grown(owner, { kind: 'operator', id: owner.operatorId })
  })

  function tell (card: Card, happening: Happening, imsi: string = primaryOf(card).imsi): void {
    const { sim } = card
    if (sim.operator_id === null) return
    const owner = { operatorId: sim.operator_id, coverage: sim.coverage }
    if (!engine.isIdle(owner)) engine.happened(owner, { simId: sim.sim_id, imsi }, sim.group_id, happening)
  }
}
