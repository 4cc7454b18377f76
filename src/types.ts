/** Which of the two separate worlds a resource lives in: Japan or global (facts 01, 1.1). */
export type Coverage = 'jp' | 'g'

export type Language = 'en' | 'ja'

/** Who calls, as the API key and token say; frozen when they were issued (facts 01, 2.2). */
export interface Caller {
  operatorId: string
  /** absent for the root user */
  userName?: string
  apiKey: string
  token: string
  /** of a SAM user: the statements that were in force at that time (state/frozen-permissions.ts) */
  permissions?: string
  /** SRN of whoever switched to this user */
  original?: string
}

/** What a stored thing belongs to: one operator, one coverage type. */
export interface Owner {
  operatorId: string
  coverage: Coverage
}

/** A slice of a list, and the key that the next slice starts after; absent on the last one. */
export interface Page<T> {
  items: T[]
  next?: string
}

/** A page as one JSON array (text, or its bytes), made of documents that are stored as text. */
export interface DocumentPage {
  text: string | Buffer
  next?: string
}

export type Tags = Record<string, string>

/** What a table has under a name that somebody else has given: nothing of what every object has, such as `constructor`. */
export function own<T> (table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** Of JSON that nobody has checked: whether it has members by name. */
export function isObject (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
