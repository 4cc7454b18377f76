// JSON with places: JSON.parse says in words that differ from one engine to the next what is wrong, and nothing of where a value stood.
import { type FaultKind, type Place, PermissionFault } from './fault.ts'

interface At {
  /** index of its first character */
  offset: number
  /** such as statements[0].effect */
  path: string
}

export type JsonNode = At & (
  | { kind: 'object', members: ReadonlyMap<string, JsonNode> }
  | { kind: 'array', items: readonly JsonNode[] }
  | { kind: 'text', value: string }
  | { kind: 'number' | 'true' | 'false' | 'null' }
)

/** No permission comes near; without a bound a text of brackets alone would exhaust the stack. */
const DEEPEST = 32

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const WORD = /true|false|null/y

/** A text on its way through the reader. */
export class JsonReader {
  readonly #text: string
  #at = 0

  constructor (text: string) {
    this.#text = text
  }

  /** The value that the whole text is. Throws a PermissionFault when it is none. */
  read (): JsonNode {
    const node = this.#value('', 0)
    this.#space()
    if (this.#at < this.#text.length) this.#refuse('notJson', '', { expected: 'the end' })
    return node
  }

  /** Where something stands, for people. */
  placeOf ({ offset, path }: At): Place {
    const before = this.#text.slice(0, offset)
    const lineStart = before.lastIndexOf('\n') + 1
    return { path, line: before.split('\n').length, column: offset - lineStart + 1 }
  }

  #value (path: string, depth: number): JsonNode {
    this.#space()
    const offset = this.#at
    if (depth > DEEPEST) this.#refuse('tooDeep', path)
    const first = this.#text[offset]
    if (first === '{') return { kind: 'object', offset, path, members: this.#members(path, depth) }
    if (first === '[') return { kind: 'array', offset, path, items: this.#items(path, depth) }
    const text = this.#take(TEXT)
    if (text !== undefined) return { kind: 'text', offset, path, value: JSON.parse(text) as string }
    const word = this.#take(WORD)
    if (word !== undefined) return { kind: word as 'true' | 'false' | 'null', offset, path }
    if (this.#take(NUMBER) === undefined) this.#refuse('notJson', path, { expected: first === '"' ? 'a complete text' : 'a value' })
    return { kind: 'number', offset, path }
  }

  #members (path: string, depth: number): Map<string, JsonNode> {
    const members = new Map<string, JsonNode>()
    this.#at++
    this.#space()
    if (this.#skip('}')) return members
    for (;;) {
      this.#space()
      const quoted = this.#take(TEXT)
      if (quoted === undefined) this.#refuse('notJson', path, { expected: 'a name in double quotes' })
      const name = JSON.parse(quoted) as string
      this.#space()
      if (!this.#skip(':')) this.#refuse('notJson', path, { expected: ':' })
      members.set(name, this.#value(path === '' ? name : `${path}.${name}`, depth + 1))
      this.#space()
      if (this.#skip('}')) return members
      if (!this.#skip(',')) this.#refuse('notJson', path, { expected: ', or }' })
    }
  }

  #items (path: string, depth: number): JsonNode[] {
    const items: JsonNode[] = []
    this.#at++
    this.#space()
    if (this.#skip(']')) return items
    for (;;) {
      items.push(this.#value(`${path}[${items.length}]`, depth + 1))
      this.#space()
      if (this.#skip(']')) return items
      if (!this.#skip(',')) this.#refuse('notJson', path, { expected: ', or ]' })
    }
  }

  #space (): void {
    this.#take(SPACE)
  }

  #take (pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#text)?.[0]
    if (taken !== undefined) this.#at += taken.length
    return taken
  }

  #skip (character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #refuse (kind: FaultKind, path: string, values?: Record<string, string>): never {
    throw new PermissionFault(kind, this.placeOf({ offset: this.#at, path }), values)
  }
}
