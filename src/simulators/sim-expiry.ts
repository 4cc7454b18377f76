import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'sim-expiry'

/** A SIM with an expiry time is acted upon when emulator time gets there, whoever moves it. */
export function simulateSimExpiry (state: State, jobs: JobRunner): void {
  jobs.define({ kind: KIND, pace: { pace: 'immediate' }, run: (_payload, simId) => state.sims.expire(simId) })
  state.events.on('SimChanged', ({ simId, changed }) => {
    if (!changed.includes('expiry')) return
    const time = state.sims.expiryOf(simId)
    if (time === null) state.jobs.cancel(KIND, simId)
    else jobs.enqueue(KIND, simId, null, time)
  })
  state.events.on('SimRemoved', ({ simId }) => state.jobs.cancel(KIND, simId))
}
