import type { Database } from './database.ts'

/** What a test says that a destination of Beam or Funk answers. */
export interface ScriptedDestination {
  /** a URL, the ARN of a function, or how either begins */
  destination: string
  statusCode: number
  headers: Record<string, string>
  body: Buffer
  /** it cannot be reached, and this is why */
  fault?: string | undefined
  /** ms of emulator time until the answer comes; at once without it */
  delay?: number | undefined
}

type Row = [destination: string, statusCode: number, headers: string, body: Buffer, fault: string | null, delay: number | null]

/** Answers of the outside world where nothing leaves the emulator: a test plays it. */
export class Destinations {
  readonly #put
  readonly #find
  readonly #list
  readonly #delete

  constructor (database: Database) {
    this.#put = database.statement<[string, number, string, Buffer, string | null, number | null], never>('INSERT OR REPLACE INTO destinations (destination, status_code, headers, body, fault, delay) VALUES (?, ?, ?, ?, ?, ?)')
    const columns = 'destination, status_code, headers, body, fault, delay'
    this.#find = database.array<[string], Row>(`SELECT ${columns} FROM destinations WHERE substr(?, 1, length(destination)) = destination ORDER BY length(destination) DESC LIMIT 1`)
    this.#list = database.array<[], Row>(`SELECT ${columns} FROM destinations ORDER BY destination`)
    this.#delete = database.statement<[string], never>('DELETE FROM destinations WHERE destination = ?')
  }

  put ({ destination, statusCode, headers, body, fault, delay }: ScriptedDestination): void {
    this.#put.run(destination, statusCode, JSON.stringify(headers), body, fault ?? null, delay ?? null)
  }

  /** The one that fits best what is sent there: the longest that it begins with. */
  find (to: string): ScriptedDestination | undefined {
    const row = this.#find.get(to)
    return row && destinationOf(row)
  }

  list (): ScriptedDestination[] {
    return this.#list.all().map(destinationOf)
  }

  /** Returns whether there was one. */
  delete (destination: string): boolean {
    return this.#delete.run(destination) > 0
  }
}

function destinationOf ([destination, statusCode, headers, body, fault, delay]: Row): ScriptedDestination {
  return { destination, statusCode, headers: JSON.parse(headers) as Record<string, string>, body, fault: fault ?? undefined, delay: delay ?? undefined }
}
