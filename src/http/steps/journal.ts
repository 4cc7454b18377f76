import type { ErrorCode } from '../../errors.ts'
import type { Exchange } from '../exchange.ts'

/** What came in and what was answered. Times in ms: `time` on the emulator's clock, `took` of the real one. */
export interface JournalEntry {
  id: number
  time: number
  operationId: string
  method: string
  url: string
  status: number
  code?: ErrorCode
  operatorId?: string
  userName?: string
  coverage: string
  took: number
  body?: unknown
}

export interface JournalFilter {
  operationId?: string
  status?: number
  operatorId?: string
}

const SECRETS = /^(password|currentPassword|newPassword|authKey|mfaOTPCode|token|backupCode|registrationSecret|authKeyId)$/i

/** The last requests, in memory and bounded. Requests are kept as they came and cleaned of secrets only when somebody looks. */
export class Journal {
  readonly #capacity: number
  #entries: JournalEntry[] = []
  #first = 0
  #nextId = 1

  constructor (capacity: number) {
    this.#capacity = capacity
  }

  get nextId (): number {
    return this.#nextId
  }

  add (entry: Omit<JournalEntry, 'id'>): void {
    const numbered = { id: this.#nextId++, ...entry }
    if (this.#entries.length < this.#capacity) {
      this.#entries.push(numbered)
    } else {
      this.#entries[this.#first] = numbered
      this.#first = (this.#first + 1) % this.#capacity
    }
  }

  /** Newest first, secrets replaced. */
  find (filter: JournalFilter, limit: number): JournalEntry[] {
    const out: JournalEntry[] = []
    for (const entry of this.#newestFirst()) {
      if (out.length >= limit) break
      if (matches(entry, filter)) out.push(redacted(entry))
    }
    return out
  }

  count (filter: JournalFilter): number {
    let count = 0
    for (const entry of this.#newestFirst()) if (matches(entry, filter)) count++
    return count
  }

  clear (): void {
    this.#entries = []
    this.#first = 0
  }

  * #newestFirst (): Generator<JournalEntry> {
    const count = this.#entries.length
    for (let i = 1; i <= count; i++) yield this.#entries[(this.#first + count - i) % count]!
  }
}

function matches (entry: JournalEntry, filter: JournalFilter): boolean {
  return (filter.operationId === undefined || entry.operationId === filter.operationId) &&
    (filter.status === undefined || entry.status === filter.status) &&
    (filter.operatorId === undefined || entry.operatorId === filter.operatorId)
}

function redacted (entry: JournalEntry): JournalEntry {
  return {
    ...entry,
    url: entry.url.replace(/([?&](?:signature|token)=)[^&]*/g, '$1***'),
    ...(entry.body === undefined ? {} : { body: clean(entry.body) })
  }
}

function clean (value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, SECRETS.test(key) ? '***' : clean(v)]))
}

/** The journal's line of a finished call. */
export function journalLine (exchange: Exchange, time: number, took: number, code?: ErrorCode): Omit<JournalEntry, 'id'> {
  const { caller } = exchange
  return {
    time,
    operationId: exchange.operationId,
    method: exchange.request.method,
    url: exchange.request.url,
    status: exchange.reply.statusCode,
    ...(code === undefined ? {} : { code }),
    ...(caller === undefined ? {} : { operatorId: caller.operatorId }),
    ...(caller?.userName === undefined ? {} : { userName: caller.userName }),
    coverage: exchange.coverage,
    took,
    ...(Buffer.isBuffer(exchange.body) || exchange.body === undefined ? {} : { body: exchange.body })
  }
}
