import type { DomainEvents, SimAspect } from '../state/events.ts'
import { isOnline } from '../state/sim-rows.ts'
import { type SearchRow, searchRowOf } from '../state/sim-search.ts'
import type { State } from '../state/state.ts'
import type { Clock } from '../world/clock.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'search-index'

/** Parts of a SIM that nobody can search by. */
const UNSEEN: ReadonlySet<SimAspect> = new Set(['session', 'location', 'localInfo', 'testMode', 'captures'])

/**
 * Keeps the search index up with the SIMs: at once, or `delay` ms of emulator time behind, as the real index is
 * (facts 02, section 9: the official end-to-end test waits 15 s before it searches). Each change arrives by itself, as the
 * SIM was then. `planting`: whether the world is being made; what exists from the start is found from the start.
 */
export function simulateSearchIndex (state: State, jobs: JobRunner, clock: Clock, delay: number, planting: () => boolean): void {
  jobs.define<SearchRow>({
    kind: KIND,
    pace: delay === 0 ? { pace: 'immediate' } : { pace: 'delay', milliseconds: delay },
    run: (row) => {
      // Not when it has gone meanwhile, with its operator or to another one.
      if (!state.sims.exists({ operatorId: row.operator_id, coverage: row.coverage }, row.sim_id)) return
      // Left over from a slower pace: the index may be ahead of it.
      if (isImmediate()) state.simSearch.index(row.sim_id)
      else state.simSearch.put(row)
    }
  })
  // Indexed once each, at the end of the transaction: what is planted, or made and switched on at once, changes several times.
  const atOnce = new Set<string>()
  state.database.onTransaction({
    beforeCommit: () => {
      for (const simId of atOnce) state.simSearch.index(simId)
      atOnce.clear()
    },
    afterRollback: () => atOnce.clear()
  })
  const isImmediate = (): boolean => jobs.paceOf(KIND).pace === 'immediate'
  const changed = ({ operatorId, card }: DomainEvents['SimRegistered']): void => {
    const { sim_id: simId } = card.sim
    if (planting() || isImmediate()) atOnce.add(simId)
    else jobs.enqueue(KIND, `${simId}@${clock.now()}`, searchRowOf(card, operatorId))
  }
  state.events.on('SimRegistered', changed)
  state.events.on('SimChanged', (event) => {
    // Of sessions search sees no more than whether there is one; a fleet that moves about must not be indexed for it.
    const { card, before, changed: aspects } = event
    if (aspects.every((aspect) => UNSEEN.has(aspect)) && (!aspects.includes('session') || isOnline(before) === isOnline(card))) return
    changed(event)
  })
  state.events.on('SimRemoved', ({ simId }) => state.simSearch.remove(simId))
}
