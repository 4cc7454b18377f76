import { demand } from '../refusal.ts'
import type { SimRow, SimStatus } from './sim-rows.ts'
import { isOnCards, type Subscription } from './subscriptions.ts'

/** What an operation may ask a SIM to become. Nothing ever becomes ready again, and terminated is final (facts 02, section 5). */
export type TargetStatus = 'active' | 'inactive' | 'standby' | 'suspended' | 'terminated'

/** A renewal fee is due for staying in one of these; entering one starts the count (facts 02, section 3). */
const RENEWAL_FEE: ReadonlySet<SimStatus> = new Set(['ready', 'standby', 'suspended'])

/** Refuses what the SIM, its plan or its termination protection do not allow. */
export function demandTransition (sim: SimRow, plan: Subscription, target: TargetStatus): void {
  demand(sim.status !== 'terminated', 'SEM9007')
  // A virtual SIM is active or terminated, and nothing else (facts 02, section 4.4).
  demand(target !== 'inactive' || isOnCards(plan), 'SEM9024')
  demand(target !== 'standby' || plan.standby, 'SEM9008')
  demand(target !== 'suspended' || plan.suspend, 'SEM9009')
  demand(target !== 'terminated' || sim.termination_enabled === 1, 'SEM9006')
}

/** The card in its new status. A SIM that already has it stays as it is, times included (inferred). */
export function withStatus (sim: SimRow, status: SimStatus, now: number): SimRow {
  if (sim.status === status) return sim
  return { ...sim, status, renewal_fee_status_set_time: RENEWAL_FEE.has(status) ? now : null }
}
