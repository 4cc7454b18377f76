import type { State } from '../state/state.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'search-index'

/**
 * Keeps the search index up with the SIMs: at once, or `delay` ms of emulator time behind, as the real index is
 * (facts 02, section 9: the official end-to-end test waits 15 s before it searches).
 */
export function simulateSearchIndex (state: State, jobs: JobRunner, delay: number): void {
  jobs.define({ kind: KIND, pace: delay === 0 ? { pace: 'immediate' } : { pace: 'delay', milliseconds: delay }, run: (_payload, simId) => state.simSearch.index(simId) })
  const changed = ({ simId }: { simId: string }): void => {
    if (jobs.paceOf(KIND).pace === 'immediate') state.simSearch.index(simId)
    else jobs.enqueue(KIND, simId, null)
  }
  state.events.on('SimRegistered', changed)
  state.events.on('SimChanged', changed)
  state.events.on('SimRemoved', ({ simId }) => {
    state.jobs.cancel(KIND, simId)
    state.simSearch.remove(simId)
  })
}
