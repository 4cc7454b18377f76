import type { State } from '../../state/state.ts'
import type { JobRunner } from '../jobs.ts'

/** The subject of both kinds is a SIM ID. */
const PERIOD = 'test-mode-period'
const TRANSITION = 'test-mode-transition'

const DAY = 24 * 3600 * 1000

/**
 * Test mode runs out: by days, by bytes, by messages. Then the SIM leaves it, at once or some days later, as the limits say
 * (facts 02, section 5). An additional subscription counts to the same limits.
 */
export function simulateTestMode (state: State, jobs: JobRunner): void {
  const exhausted = (simId: string): void => {
    const usage = state.testModes.usage(simId)
    if (usage === undefined || usage.endedTime !== null) return
    const time = state.sims.exhaustTest(simId)
    if (time === undefined) return
    state.jobs.cancel(PERIOD, simId)
    const delay = usage.limits.statusTransitionDelayDays
    // Without a delay its status is another one already when whoever passed the limit looks.
    if (delay === 0) state.sims.finishTest(simId, usage.limits)
    else jobs.enqueue(TRANSITION, simId, null, time + delay * DAY)
  }
  jobs.define({ kind: PERIOD, pace: { pace: 'immediate' }, run: (_payload, simId) => exhausted(simId) })
  jobs.define({
    kind: TRANSITION,
    pace: { pace: 'immediate' },
    run: (_payload, simId) => {
      const usage = state.testModes.usage(simId)
      if (usage !== undefined) state.sims.finishTest(simId, usage.limits)
    }
  })
  state.events.on('SimChanged', ({ card: { sim }, changed }) => {
    if (!changed.includes('status')) return
    const usage = state.testModes.usage(sim.sim_id)
    if (usage === undefined) return
    if (sim.status === 'testing') jobs.enqueue(PERIOD, sim.sim_id, null, usage.startedTime + usage.limits.days * DAY)
    else for (const kind of [PERIOD, TRANSITION]) state.jobs.cancel(kind, sim.sim_id)
  })
  const count = (simId: string, bytes: number, sms: number): void => { if (state.testModes.count(simId, bytes, sms)) exhausted(simId) }
  state.events.on('TrafficRecorded', ({ owner, traffic }) => {
    // Most operators test nothing, and then the bucket is not looked into.
    if (!state.testModes.isTesting(owner.operatorId)) return
    for (const { simId, uploadBytes, downloadBytes } of traffic) count(simId, uploadBytes + downloadBytes, 0)
  })
  state.events.on('SmsRecorded', ({ simId }) => count(simId, 0, 1))
  state.events.on('SimRemoved', ({ simId }) => { for (const kind of [PERIOD, TRANSITION]) state.jobs.cancel(kind, simId) })
}
