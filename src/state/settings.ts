import type { Database } from './database.ts'

/** Small named values that must survive with the state: the clock, the position of chance, the signing secret. */
export class Settings {
  readonly #get
  readonly #put

  constructor (database: Database) {
    this.#get = database.value<[string], string>('SELECT value FROM settings WHERE name = ?')
    this.#put = database.statement<[string, string], never>('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  }

  get<T> (name: string): T | undefined {
    const text = this.#get.get(name)
    return text === undefined ? undefined : JSON.parse(text) as T
  }

  put (name: string, value: unknown): void {
    this.#put.run(name, JSON.stringify(value))
  }
}

/** Counters behind running numbers: operators, IMSIs, ICCIDs ... */
export class Sequences {
  readonly #next

  constructor (database: Database) {
    this.#next = database.value<[string], number>('INSERT INTO sequences (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value')
  }

  /** The next value of `name`; the first is 1. */
  next (name: string): number {
    return this.#next.get(name)!
  }
}
