import { type Facts, outcome } from './evaluate.ts'
import type { TrustPolicy } from './policy.ts'

/** SRNs of those who act (facts 01, 1.16). */
export function srnOf ({ operatorId, userName }: { operatorId: string, userName?: string }): string {
  return userName === undefined ? `srn:soracom:${operatorId}::Operator:${operatorId}` : `srn:soracom:${operatorId}::User:${userName}`
}

/** Whether a policy lets `srn` become its user, and why. `facts` are those of whoever asks. */
export function trusts ({ statements }: TrustPolicy, srn: string, facts: Facts): { allowed: boolean, reason: string } {
  const naming = statements.map((statement, i) => ({ ...statement, i })).filter(({ principals }) => principals.includes(srn))
  const outcomes = naming.map(({ condition, i }) => ({ i, condition, ...(condition === undefined ? { active: true } : outcome(condition, facts)) }))
  const active = outcomes.find((each) => each.active)
  if (active !== undefined) return { allowed: true, reason: `statements[${active.i}] of the trust policy names ${srn}` }
  const [first] = outcomes
  if (first === undefined) return { allowed: false, reason: `the trust policy does not name ${srn}` }
  return { allowed: false, reason: `statements[${first.i}] of the trust policy names ${srn}, but its condition ${first.fault === undefined ? 'does not hold' : `cannot be evaluated (${first.fault})`}` }
}
