import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'sim-expiry'

/** A SIM with an expiry time is acted upon when emulator time gets there, whoever moves it. */
export function simulateSimExpiry (state: State, jobs: JobRunner): void {
  jobs.define({ kind: KIND, pace: { pace: 'immediate' }, run: (_payload, simId) => state.sims.expire(simId) })
  state.events.on('SimChanged', ({ card: { sim }, changed }) => {
    if (!changed.includes('expiry')) return
    if (sim.expiry_time === null) state.jobs.cancel(KIND, sim.sim_id)
    else jobs.enqueue(KIND, sim.sim_id, null, sim.expiry_time)
  })
  state.events.on('SimRemoved', ({ simId }) => state.jobs.cancel(KIND, simId))
}
