import { type Decision, decide, type Facts, type Source } from './evaluate.ts'
import { isAlwaysAllowed, type NamedOperation, neededPermissions, rootOnly } from './rules.ts'

/** What comes of a SAM user's call, and everything that was looked at on the way. */
export interface Judgement {
  decisions: Decision[]
  /** the status to refuse with, where the operation is for the root user alone */
  rootOnly?: 400 | 403
  /** the first permission that is not given */
  lacking?: string
}

export function judge (operation: NamedOperation, sources: readonly Source[], facts: Facts): Judgement {
  const { permission } = operation
  if (isAlwaysAllowed(operation)) return { decisions: [{ operation: permission, allowed: true, matches: [], rule: `${permission} is open to every user, whatever statements say` }] }
  // Before statements are read: whoever asks for the permission would be given it in vain.
  const status = rootOnly(operation)
  if (status !== undefined) return { decisions: [{ operation: permission, allowed: false, matches: [], rule: `${permission} is for the root user alone, whatever statements say` }], rootOnly: status }
  const decisions = neededPermissions(operation).map((name) => decide(name, sources, facts))
  const lacking = decisions.find(({ allowed }) => !allowed)?.operation
  return lacking === undefined ? { decisions } : { decisions, lacking }
}
