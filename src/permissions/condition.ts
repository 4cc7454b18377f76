// The language of conditions: currentDate >= date(2023, 02, 01) and ipAddress('10.0.0.0/24') (facts 01, 5.2).
//
//   either     = both { "or" both }
//   both       = negation { "and" negation }
//   negation   = ( "not" | "!" ) negation | comparison
//   comparison = operand [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) operand ]
//   operand    = "(" either ")" | 'text' | name | name "(" arguments ")"
//
// What published samples show is currentDate, date, ipAddress, pathVariable, samUserName, ==, >= and "and"; the rest is inferred.
import { type FaultKind, PermissionFault } from './fault.ts'
import { type IpRange, readRange } from './ip-range.ts'

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Expression =
  | { kind: 'or' | 'and', parts: readonly Expression[] }
  | { kind: 'not', operand: Expression }
  | { kind: 'compare', operator: Comparison, left: Expression, right: Expression, character: number }
  | { kind: 'text', value: string }
  | { kind: 'boolean', value: boolean }
  /** day: ms of its beginning, UTC */
  | { kind: 'date', day: number }
  | { kind: 'ipAddress', range: IpRange }
  | { kind: 'pathVariable', name: string }
  | { kind: 'currentDate' | 'samUserName' | 'operatorId' }

/** A condition as it was written, and what it means. */
export interface Condition {
  text: string
  expression: Expression
}

const NAMES = ['currentDate', 'samUserName', 'operatorId', 'true', 'false'] as const
const FUNCTIONS = ['date', 'ipAddress', 'pathVariable'] as const
const VOCABULARY = [...NAMES, ...FUNCTIONS.map((name) => `${name}()`)].join(', ')
const OPERAND = 'a name, a function, a text in single quotes or ('

/** Deeper ones would exhaust the stack. */
const DEEPEST = 64

interface Token {
  kind: 'word' | 'number' | 'text' | 'sign' | 'end'
  text: string
  /** from 1 */
  character: number
}

const SPACE = /\s*/y
// A quote inside a text is doubled (inferred).
const TOKEN = /([A-Za-z_]\w*)|(\d+)|'((?:[^']|'')*)'|(==|!=|<=|>=|[<>!(),])/y

/** Reads a condition. Throws a PermissionFault that says at which character what is wrong. */
export function readCondition (text: string): Condition {
  return { text, expression: new ConditionReader(text).read() }
}

class ConditionReader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor (text: string) {
    this.#tokens = tokensOf(text)
  }

  read (): Expression {
    const expression = this.#either()
    if (this.#next.kind !== 'end') refuse('rest', this.#next)
    return expression
  }

  get #next (): Token {
    return this.#tokens[this.#at]!
  }

  #either (): Expression {
    return this.#chain('or', () => this.#both())
  }

  #both (): Expression {
    return this.#chain('and', () => this.#negation())
  }

  #chain (kind: 'or' | 'and', read: () => Expression): Expression {
    const parts = [read()]
    while (this.#skip('word', kind)) parts.push(read())
    return parts.length === 1 ? parts[0]! : { kind, parts }
  }

  #negation (): Expression {
    const begin = this.#next
    if (!this.#skip('word', 'not') && !this.#skip('sign', '!')) return this.#comparison()
    return { kind: 'not', operand: this.#nested(begin, () => this.#negation()) }
  }

  #comparison (): Expression {
    const left = this.#operand()
    const { kind, text, character } = this.#next
    if (kind !== 'sign' || !/^[=<>]|^!=/.test(text)) return left
    this.#at++
    return { kind: 'compare', operator: text as Comparison, left, right: this.#operand(), character }
  }

  #operand (): Expression {
    const token = this.#next
    this.#at++
    if (token.kind === 'text') return { kind: 'text', value: token.text }
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.#nested(token, () => this.#either())
      this.#close(')')
      return inner
    }
    if (token.kind !== 'word') refuse('expected', token, { expected: OPERAND })
    return this.#named(token)
  }

  #named (token: Token): Expression {
    switch (token.text) {
      case 'true':
      case 'false': return { kind: 'boolean', value: token.text === 'true' }
      case 'currentDate':
      case 'samUserName':
      case 'operatorId': return { kind: token.text }
      case 'date': return { kind: 'date', day: this.#day(token) }
      case 'ipAddress': {
        const [text] = this.#arguments(1, 'text') as [Token]
        return { kind: 'ipAddress', range: readRange(text.text.trim()) ?? refuse('range', text) }
      }
      case 'pathVariable': return { kind: 'pathVariable', name: this.#arguments(1, 'text')[0]!.text }
      default: return refuse('word', token, { name: token.text.slice(0, 40), expected: VOCABULARY })
    }
  }

  #day (token: Token): number {
    const [year, month, day] = this.#arguments(3, 'number').map(({ text }) => Number(text)) as [number, number, number]
    const time = Date.UTC(year, month - 1, day)
    const date = new Date(time)
    const exists = year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    return exists ? time : refuse('day', token)
  }

  #arguments (count: number, kind: 'text' | 'number'): Token[] {
    const given: Token[] = []
    this.#close('(')
    while (given.length < count) {
      if (given.length > 0) this.#close(',')
      if (this.#next.kind !== kind) refuse('expected', this.#next, { expected: kind === 'text' ? 'a text in single quotes' : 'a number' })
      given.push(this.#next)
      this.#at++
    }
    this.#close(')')
    return given
  }

  #nested (begin: Token, read: () => Expression): Expression {
    if (++this.#depth > DEEPEST) refuse('tooDeep', begin)
    const expression = read()
    this.#depth--
    return expression
  }

  #close (sign: string): void {
    if (!this.#skip('sign', sign)) refuse('expected', this.#next, { expected: sign })
  }

  #skip (kind: Token['kind'], text: string): boolean {
    if (this.#next.kind !== kind || this.#next.text !== text) return false
    this.#at++
    return true
  }
}

function tokensOf (text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; ;) {
    SPACE.lastIndex = at
    at += SPACE.exec(text)![0].length
    const character = at + 1
    if (at === text.length) return [...tokens, { kind: 'end', text: '', character }]
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return refuse(text[at] === "'" ? 'quote' : 'character', { character })
    const [whole, word, number, quoted, sign] = match
    at += whole.length
    if (word !== undefined) tokens.push({ kind: 'word', text: word, character })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, character })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, character })
    else tokens.push({ kind: 'text', text: quoted!.replaceAll("''", "'"), character })
  }
}

function refuse (kind: FaultKind, { character }: { character: number }, values?: Record<string, string>): never {
  throw new PermissionFault(kind, { path: '', character }, values)
}
