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

/** Counters behind running numbers: operators, IMSIs, ICCIDs ... Stored once per transaction: a SIM takes five numbers, a fixture many SIMs. */
export class Sequences {
  readonly #database: Database
  readonly #get
  readonly #put
  readonly #values = new Map<string, number>()
  readonly #taken = new Set<string>()
  #generation = 0

  constructor (database: Database) {
    this.#database = database
    this.#get = database.value<[string], number>('SELECT value FROM sequences WHERE name = ?')
    this.#put = database.statement<[string, number], never>('INSERT INTO sequences (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    database.onTransaction({ beforeCommit: () => this.#store(), afterRollback: () => this.#forget() })
  }

  /** The next value of `name`; the first is 1. To be called inside a transaction. */
  next (name: string): number {
    if (this.#generation !== this.#database.generation) this.#forget()
    const value = (this.#values.get(name) ?? this.#get.get(name) ?? 0) + 1
    this.#values.set(name, value)
    this.#taken.add(name)
    return value
  }

  #store (): void {
    for (const name of this.#taken) this.#put.run(name, this.#values.get(name)!)
    this.#taken.clear()
  }

  #forget (): void {
    this.#generation = this.#database.generation
    this.#values.clear()
    this.#taken.clear()
  }
}
