import { readJson } from './contract/reading.ts'
import type { ErrorCode } from './errors.ts'
import type { Decision } from './permissions/evaluate.ts'
import { type DecisionView, decisionView } from './permissions/explain.ts'
import type { Coverage } from './types.ts'

/** What came in and what was answered. Times in ms: `time` on the emulator's clock, `took` of the real one. */
export interface JournalEntry {
  id: number
  time: number
  /** absent when no operation answers to the method and path */
  operationId?: string
  method: string
  url: string
  status: number
  code?: ErrorCode
  operatorId?: string
  userName?: string
  /** SRN of whoever had switched to the user */
  switchedFrom?: string
  /** what was asked about the permissions of a SAM user, and why it was answered so */
  decisions?: DecisionView[]
  coverage: Coverage
  took: number
  /** what was sent, if it is JSON and not too large */
  body?: unknown
  /** bytes */
  bodySize?: number
}

/** A request as it is kept: with the bytes that came, and the path with placeholders, which tells what in it is secret. */
export interface JournalLine extends Omit<JournalEntry, 'id' | 'body' | 'bodySize' | 'decisions'> {
  decided?: readonly Decision[]
  sent?: Buffer | undefined
  sentSize: number
  template?: string
}

export interface JournalFilter {
  operationId?: string | undefined
  status?: number | undefined
  operatorId?: string | undefined
}

const HIDDEN = '***'

/** How names of secrets end, in bodies, in queries, in path templates and as keys of a group's configuration. */
const SECRET = /(?:password|passphrase|secret|token|credentials?|authorization|cookie|signature|psk|(?:private|auth|api|access)[_-]?key|authKeyId|mfaOTPCode|backupCodes?|cvc|^number|cardNumber)$/i

/** The last requests, in memory and bounded. They are kept as they came and cleaned of secrets only when somebody looks. */
export class Journal {
  readonly #capacity: number
  #lines: (JournalLine & { id: number })[] = []
  #first = 0
  #nextId = 1

  /** @param capacity how many requests are kept, 0 for none */
  constructor (capacity: number) {
    this.#capacity = capacity
  }

  add (line: JournalLine): void {
    const id = this.#nextId++
    if (this.#capacity === 0) return
    if (this.#lines.length < this.#capacity) {
      this.#lines.push({ id, ...line })
    } else {
      this.#lines[this.#first] = { id, ...line }
      this.#first = (this.#first + 1) % this.#capacity
    }
  }

  /** Newest first, secrets replaced. */
  find (filter: JournalFilter, limit: number): JournalEntry[] {
    const out: JournalEntry[] = []
    for (const line of this.#newestFirst()) {
      if (out.length >= limit) break
      if (matches(line, filter)) out.push(shown(line))
    }
    return out
  }

  count (filter: JournalFilter): number {
    let count = 0
    for (const line of this.#newestFirst()) if (matches(line, filter)) count++
    return count
  }

  /** Forgets the requests; the numbers go on. */
  clear (): void {
    this.#lines = []
    this.#first = 0
  }

  /** As new. */
  reset (): void {
    this.clear()
    this.#nextId = 1
  }

  * #newestFirst (): Generator<JournalLine & { id: number }> {
    const count = this.#lines.length
    for (let i = 1; i <= count; i++) yield this.#lines[(this.#first + count - i) % count]!
  }
}

function matches (line: JournalLine, filter: JournalFilter): boolean {
  return (filter.operationId === undefined || line.operationId === filter.operationId) &&
    (filter.status === undefined || line.status === filter.status) &&
    (filter.operatorId === undefined || line.operatorId === filter.operatorId)
}

function shown ({ sent, sentSize, template, decided, ...line }: JournalLine & { id: number }): JournalEntry {
  const body = sent === undefined ? undefined : parsed(sent)
  return {
    ...line,
    url: cleanUrl(line.url, template),
    ...(decided === undefined ? {} : { decisions: decided.map(decisionView) }),
    ...(body === undefined ? {} : { body: clean(body) }),
    ...(sentSize === 0 ? {} : { bodySize: sentSize })
  }
}

/** What cannot be read as JSON has no names to tell its secrets by, so it is not shown. */
function parsed (sent: Buffer): unknown {
  return readJson(sent, () => undefined)
}

function clean (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value === 'string') return cleanText(value)
  if (value === null || typeof value !== 'object') return value
  const named = value as Record<string, unknown>
  // Configuration comes as pairs: {"key": "password", "value": "..."}, {"headerKey": "Authorization", "headerValue": "..."}.
  const isSecretPair = Object.entries(named).some(([name, v]) => /(?:key|name)$/i.test(name) && typeof v === 'string' && SECRET.test(v))
  // The private key of a login over SSH is just called key; where there is a value beside it, it is the name of one.
  const isSecret = (name: string): boolean => SECRET.test(name) || (isSecretPair && /value$/i.test(name)) || (name === 'key' && !Object.keys(named).some((other) => /value/i.test(other)))
  return Object.fromEntries(Object.entries(named).map(([name, v]) => [name, isSecret(name) ? HIDDEN : clean(v)]))
}

/** A text may hold secrets as well: the JSON of headers and bodies that an event handler sends, what stands in a link, keys in PEM. */
function cleanText (text: string): string {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return HIDDEN
  if (/^\s*[{[]/.test(text)) {
    // Several objects with commas between are headers, too.
    const inside = readJson(Buffer.from(`[${text}]`), () => undefined)
    if (Array.isArray(inside)) {
      const cleaned = JSON.stringify(clean(inside))
      return cleaned === JSON.stringify(inside) ? text : cleaned.slice(1, -1)
    }
  }
  return text.replace(/(https?:\/\/)[^\s/?#@]+@/gi, `$1${HIDDEN}@`).replace(/[?&][^\s?&=]{1,100}=[^\s&#]+/g, cleanPair)
}

/** The URL without the secrets in its path and query. `template`: the operation's path, which tells what in it is one. */
export function cleanUrl (url: string, template: string | undefined): string {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? undefined : url.slice(mark + 1)
  return cleanPath(path, template) + (query === undefined ? '' : `?${query.split('&').map(cleanPair).join('&')}`)
}

function cleanPath (path: string, template: string | undefined): string {
  const parts = path.split('/')
  const names = template?.split('/')
  // Where no operation tells what a part is, the part before it does: /transfer_token/...
  const isSecret = (i: number): boolean => (names === undefined ? SECRET.test(parts[i - 1] ?? '') : /^\{.*\}$/.test(names[i] ?? '') && SECRET.test(names[i]!.slice(1, -1)))
  return parts.map((part, i) => (isSecret(i) ? HIDDEN : part)).join('/')
}

function cleanPair (pair: string): string {
  const equals = pair.indexOf('=')
  if (equals === -1) return pair
  const name = pair.slice(0, equals)
  return SECRET.test(decoded(name)) ? `${name}=${HIDDEN}` : pair
}

function decoded (text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
