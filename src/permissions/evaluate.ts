// Whether a call is allowed, and why (facts 01, 5.3): default deny, deny wins, every source and every statement counts the same.
import type { Condition, Expression } from './condition.ts'
import { isInRange } from './ip-range.ts'
import { patternMatches } from './pattern.ts'
import type { Effect, Policy } from './policy.ts'

/** What conditions can ask about. */
export interface Facts {
  /** ms: the emulator's time */
  now: number
  ipAddress: string
  operatorId: string
  /** null for the root user */
  samUserName: string | null
  pathVariables: Readonly<Record<string, string>>
}

/** Where statements come from, by a name for people; a text that cannot be read has no policy. */
export interface Source {
  name: string
  policy: Policy | undefined
}

/** A statement that speaks of the operation. */
export interface Match {
  source: string
  /** index in its source, from 0 as in statements[0] */
  statement: number
  effect: Effect
  /** the pattern that matched */
  api: string
  condition?: string
  /** whether it counts: it has no condition, or one that holds */
  active: boolean
  /** why the condition could not be evaluated */
  fault?: string
}

export interface Decision {
  /** as statements name it: Tag:operation */
  operation: string
  allowed: boolean
  matches: Match[]
  /** what decided where statements have no say */
  rule?: string
}

/** What a condition comes to; null: an absent value, equal to nothing. A day is its beginning in ms, apart from texts and truths. */
type Value = string | boolean | { day: number } | null

const DAY = 24 * 3600 * 1000

class EvaluationFault extends Error {}

export function decide (operation: string, sources: readonly Source[], facts: Facts): Decision {
  const matches: Match[] = []
  for (const { name, policy } of sources) {
    policy?.statements.forEach(({ effect, apis, condition }, statement) => {
      const api = apis.find((pattern) => patternMatches(pattern, operation))
      if (api === undefined) return
      matches.push({ source: name, statement, effect, api: api.text, ...(condition === undefined ? { active: true } : { condition: condition.text, ...outcome(condition, facts) }) })
    })
  }
  const active = (effect: Effect): boolean => matches.some((match) => match.active && match.effect === effect)
  return { operation, allowed: !active('deny') && active('allow'), matches }
}

/** Whether a condition holds. One that cannot be evaluated does not, as inferred in facts 01, 5.2. */
export function outcome (condition: Condition, facts: Facts): { active: boolean, fault?: string } {
  try {
    return { active: truth(condition.expression, facts) }
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error
    return { active: false, fault: error.message }
  }
}

function truth (expression: Expression, facts: Facts): boolean {
  const value = valueOf(expression, facts)
  if (typeof value !== 'boolean') throw new EvaluationFault(`${kindOf(value)} is neither true nor false`)
  return value
}

function valueOf (expression: Expression, facts: Facts): Value {
  switch (expression.kind) {
    case 'or': return expression.parts.some((part) => truth(part, facts))
    case 'and': return expression.parts.every((part) => truth(part, facts))
    case 'not': return !truth(expression.operand, facts)
    case 'compare': return compare(expression, facts)
    case 'text':
    case 'boolean': return expression.value
    case 'date': return { day: expression.day }
    // inferred: days begin and end in UTC.
    case 'currentDate': return { day: Math.floor(facts.now / DAY) * DAY }
    case 'samUserName': return facts.samUserName
    case 'operatorId': return facts.operatorId
    case 'ipAddress': return isInRange(facts.ipAddress, expression.range)
    case 'pathVariable': return Object.hasOwn(facts.pathVariables, expression.name) ? facts.pathVariables[expression.name]! : null
  }
}

function compare (expression: Extract<Expression, { kind: 'compare' }>, facts: Facts): boolean {
  const { operator, character } = expression
  const [left, right] = [valueOf(expression.left, facts), valueOf(expression.right, facts)]
  if (left !== null && right !== null && kindOf(left) !== kindOf(right)) throw new EvaluationFault(`character ${character}: ${kindOf(left)} cannot be compared with ${kindOf(right)}`)
  if (operator === '==' || operator === '!=') {
    const equal = left !== null && right !== null && plain(left) === plain(right)
    return equal === (operator === '==')
  }
  if (!isDay(left) || !isDay(right)) throw new EvaluationFault(`character ${character}: only dates come before or after one another`)
  switch (operator) {
    case '<': return left.day < right.day
    case '<=': return left.day <= right.day
    case '>': return left.day > right.day
    case '>=': return left.day >= right.day
  }
}

function isDay (value: Value): value is { day: number } {
  return value !== null && typeof value === 'object'
}

function plain (value: Exclude<Value, null>): string | boolean | number {
  return typeof value === 'object' ? value.day : value
}

function kindOf (value: Value): string {
  if (value === null) return 'an absent value'
  if (typeof value === 'object') return 'a date'
  return typeof value === 'string' ? 'a text' : 'a truth value'
}
