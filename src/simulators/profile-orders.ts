import type { State } from '../state/state.ts'
import type { Clock } from '../world/clock.ts'
import type { JobRunner } from './jobs.ts'

const PROGRESS = 'profile-order'
const LAPSE = 'profile-order-lapse'

const DAY = 24 * 3600 * 1000
/** ms between two states of a confirmed order. inferred: 1 to 5 s each (facts 02, section 6). */
const STEP = 2000

/** What happens to orders of eSIM profiles by themselves: drafts lapse after a day, confirmed ones are made. */
export function simulateProfileOrders (state: State, jobs: JobRunner, clock: Clock): void {
  jobs.define({
    kind: PROGRESS,
    pace: { pace: 'delay', milliseconds: STEP },
    run: (_payload, profileOrderId) => { if (state.profileOrders.progress(profileOrderId)) jobs.enqueue(PROGRESS, profileOrderId, null) },
    fail: (_payload, profileOrderId) => state.profileOrders.fail(profileOrderId)
  })
  jobs.define({ kind: LAPSE, pace: { pace: 'immediate' }, run: (_payload, profileOrderId) => state.profileOrders.lapse(profileOrderId) })

  state.events.on('ProfileOrderDrafted', ({ profileOrderId }) => jobs.enqueue(LAPSE, profileOrderId, null, clock.now() + DAY))
  state.events.on('ProfileOrderConfirmed', ({ profileOrderId }) => {
    state.jobs.cancel(LAPSE, profileOrderId)
    jobs.enqueue(PROGRESS, profileOrderId, null)
  })
  state.events.on('ProfileOrderRemoved', ({ profileOrderId }) => {
    for (const kind of [PROGRESS, LAPSE]) state.jobs.cancel(kind, profileOrderId)
  })
}
