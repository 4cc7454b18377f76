import type { SimStatus } from '../state/sim-rows.ts'

/** What simsPerStatus counts, in its order; terminated SIMs are not among it, nor (inferred) those in testing or transfer (facts 02, section 12). */
const COUNTED = ['ready', 'active', 'inactive', 'standby', 'suspended'] as const satisfies SimStatus[]

/** time: ms of the count. */
export function simsPerStatusView (counts: ReadonlyMap<SimStatus, number>, time: number) {
  return {
    resourceSummaryType: 'simsPerStatus',
    resourceSummaryItems: [{
      dimensions: [],
      updatedTime: time,
      values: COUNTED.map((status) => ({ name: `${status}Sims`, value: counts.get(status) ?? 0 }))
    }]
  }
}
