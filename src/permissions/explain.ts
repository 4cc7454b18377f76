import type { Decision, Match } from './evaluate.ts'

/** A decision in one sentence, for whoever debugs it. */
export function explain ({ operation, allowed, matches, rule }: Decision): string {
  if (rule !== undefined) return rule
  const deny = matches.find(({ active, effect }) => active && effect === 'deny')
  if (deny !== undefined) return `${operation} is denied by ${placeOf(deny)}`
  const allow = matches.find(({ active, effect }) => active && effect === 'allow')
  if (allowed && allow !== undefined) return `${operation} is allowed by ${placeOf(allow)}`
  const [inactive] = matches.filter(({ effect }) => effect === 'allow')
  if (inactive !== undefined) return `${operation} would be allowed by ${placeOf(inactive)}, but its condition ${inactive.fault === undefined ? 'does not hold' : `cannot be evaluated (${inactive.fault})`}`
  return `no statement allows ${operation}`
}

/** A decision as people read it: in a sentence, and statement by statement. */
export interface DecisionView {
  operation: string
  allowed: boolean
  reason: string
  statements: Match[]
}

export function decisionView (decision: Decision): DecisionView {
  const { operation, allowed, matches } = decision
  return { operation, allowed, reason: explain(decision), statements: matches }
}

function placeOf ({ source, statement, api }: Match): string {
  return `statements[${statement}] (${api}) of ${source}`
}
