// A permission (facts 01, 5.1) and a trust policy (4.6) as they are written: JSON text with statements.
import { type Condition, readCondition } from './condition.ts'
import { type FaultKind, PermissionFault } from './fault.ts'
import { type JsonNode, JsonReader } from './json.ts'
import { type Pattern, readPattern } from './pattern.ts'

export type Effect = 'allow' | 'deny'

export interface Statement {
  effect: Effect
  apis: readonly Pattern[]
  condition?: Condition
}

/** What a user, a role or an operator's default permissions say. */
export interface Policy {
  statements: readonly Statement[]
}

export interface TrustStatement {
  /** SRNs of root and SAM users, of any operator */
  principals: readonly string[]
  services: readonly string[]
  condition?: Condition
}

/** Who may act as a SAM user. */
export interface TrustPolicy {
  statements: readonly TrustStatement[]
}

/** inferred; the longest that are kept (20 roles of a real account) come nowhere near. */
const LONGEST = 100_000

const ROOT_OR_SAM_USER = /^srn:soracom:(OP\d{10})::(?:Operator:\1|User:[^*]+)$/

/** Reads a permission. Throws a PermissionFault, and nothing else. Members that are not known are ignored. */
export function readPermission (text: string): Policy {
  const reader = new PolicyReader(text)
  return {
    statements: reader.statements((members, node) => ({
      effect: reader.oneOf(reader.member(members, node, 'effect'), ['allow', 'deny']),
      apis: reader.texts(reader.member(members, node, 'api')).map(({ value }) => readPattern(value)),
      ...reader.condition(members)
    }))
  }
}

/** Reads a trust policy. Throws a PermissionFault, and nothing else. */
export function readTrustPolicy (text: string): TrustPolicy {
  const reader = new PolicyReader(text)
  return {
    statements: reader.statements((members, node) => {
      reader.oneOf(reader.member(members, node, 'effect'), ['allow'])
      const principal = reader.member(members, node, 'principal')
      const named = reader.object(principal)
      const [users, services] = [named.get('soracom'), named.get('service')].map((given) => (given === undefined ? [] : reader.texts(given)))
      if (users!.length + services!.length === 0) reader.refuse('empty', principal)
      for (const user of users!) if (!ROOT_OR_SAM_USER.test(user.value)) reader.refuse('principal', user.node)
      for (const service of services!) if (service.value !== 'Flux') reader.refuse('service', service.node)
      return { principals: users!.map(({ value }) => value), services: services!.map(({ value }) => value), ...reader.condition(members) }
    })
  }
}

type Members = ReadonlyMap<string, JsonNode>

interface Text {
  value: string
  node: JsonNode
}

class PolicyReader {
  readonly #json: JsonReader
  readonly #root: JsonNode

  constructor (text: string) {
    if (text.length > LONGEST) throw new PermissionFault('tooLong', { path: '' }, { most: String(LONGEST) })
    this.#json = new JsonReader(text)
    this.#root = this.#json.read()
  }

  statements<T> (read: (members: Members, node: JsonNode) => T): T[] {
    const list = this.member(this.object(this.#root), this.#root, 'statements')
    if (list.kind !== 'array') this.refuse('type', list, { expected: 'an array of statements' })
    return list.items.map((node) => read(this.object(node), node))
  }

  object (node: JsonNode): Members {
    if (node.kind !== 'object') this.refuse('type', node, { expected: 'an object' })
    return node.members
  }

  member (members: Members, owner: JsonNode, name: string): JsonNode {
    return members.get(name) ?? this.refuse('missing', owner, { name })
  }

  oneOf<T extends string> (node: JsonNode, allowed: readonly T[]): T {
    const found = allowed.find((word) => node.kind === 'text' && node.value === word)
    return found ?? this.refuse('effect', node, { expected: allowed.join(', ') })
  }

  /** A list of texts, or a single one that stands alone. None of them is empty. */
  texts (node: JsonNode): Text[] {
    return (node.kind === 'array' ? node.items : [node]).map((item) => {
      if (item.kind !== 'text') return this.refuse('type', item, { expected: 'a text, or a list of texts' })
      return item.value === '' ? this.refuse('empty', item) : { value: item.value, node: item }
    })
  }

  /** inferred: an empty condition is none, as is null. */
  condition (members: Members): { condition?: Condition } {
    const node = members.get('condition')
    if (node === undefined || node.kind === 'null') return {}
    if (node.kind !== 'text') this.refuse('type', node, { expected: 'a text' })
    if (node.value.trim() === '') return {}
    try {
      return { condition: readCondition(node.value) }
    } catch (error) {
      if (!(error instanceof PermissionFault)) throw error
      throw error.at(this.#json.placeOf(node))
    }
  }

  refuse (kind: FaultKind, node: JsonNode, values?: Record<string, string>): never {
    throw new PermissionFault(kind, this.#json.placeOf(node), values)
  }
}
