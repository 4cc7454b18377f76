import { renameSync, rmSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/** Long enough for a predecessor that is just ending. */
const LOCK_PATIENCE_MS = 2000

type Shape = 'row' | 'value' | 'array'

/**
 * A statement that is prepared when first used and again after the database behind it was swapped (reset, restore),
 * so that aggregates keep their statements for the emulator's whole life.
 */
export class Statement<Parameters extends unknown[], Row> {
  readonly #database: Database
  readonly #sql: string
  readonly #shape: Shape
  #generation = -1
  #writes = true
  #prepared!: Sqlite.Statement<unknown[], Row>

  constructor (database: Database, sql: string, shape: Shape) {
    this.#database = database
    this.#sql = sql
    this.#shape = shape
  }

  get (...parameters: Parameters): Row | undefined {
    return this.#ready().get(...parameters)
  }

  all (...parameters: Parameters): Row[] {
    return this.#ready().all(...parameters)
  }

  /** Returns how many rows changed. */
  run (...parameters: Parameters): number {
    return this.#ready().run(...parameters).changes
  }

  #ready (): Sqlite.Statement<unknown[], Row> {
    if (this.#generation !== this.#database.generation) {
      this.#prepared = this.#database.prepare<Row>(this.#sql)
      if (this.#shape === 'value') this.#prepared.pluck()
      if (this.#shape === 'array') this.#prepared.raw()
      this.#writes = !this.#prepared.readonly
      this.#generation = this.#database.generation
    }
    if (this.#writes) this.#database.beforeWrite()
    return this.#prepared
  }
}

/** One SQLite database, in memory or in a file: the whole truth. */
export class Database {
  readonly file: string | undefined
  /** Counts the swaps of the database behind this object. */
  generation = 0
  #sqlite: Sqlite.Database
  #inside = false
  #begun = false
  readonly #beforeCommit: (() => void)[] = []
  readonly #afterCommit: (() => void)[] = []
  readonly #afterRollback: (() => void)[] = []

  /** @param file path of a durable database; without it everything lives in memory */
  constructor (file?: string, image?: Buffer) {
    this.file = file
    this.#sqlite = image === undefined ? this.#open() : this.#tune(new Sqlite(readableFromMemory(Buffer.from(image))))
  }

  /** A database in memory that starts as `image`. */
  static of (image: Buffer): Database {
    return new Database(undefined, image)
  }

  statement<Parameters extends unknown[], Row> (sql: string): Statement<Parameters, Row> {
    return new Statement(this, sql, 'row')
  }

  /** A statement whose rows are the first column alone. */
  value<Parameters extends unknown[], Value> (sql: string): Statement<Parameters, Value> {
    return new Statement(this, sql, 'value')
  }

  /** A statement whose rows are arrays: six times as quick as objects for wide rows (facts 07, section 8). */
  array<Parameters extends unknown[], Row extends unknown[]> (sql: string): Statement<Parameters, Row> {
    return new Statement(this, sql, 'array')
  }

  prepare<Row> (sql: string): Sqlite.Statement<unknown[], Row> {
    return this.#sqlite.prepare<unknown[], Row>(sql)
  }

  execute (sql: string): void {
    this.beforeWrite()
    this.#sqlite.exec(sql)
  }

  get inTransaction (): boolean {
    return this.#inside
  }

  /** A transaction begins with its first write: the many that only read cost nothing, and no write lock on a file. */
  beforeWrite (): void {
    if (!this.#inside || this.#begun) return
    this.#begun = true
    this.#begin.run()
  }

  /** Hooks around the outermost transaction: before it commits (still inside), after it has, after it was undone. */
  onTransaction (hooks: { beforeCommit?: () => void, afterCommit?: () => void, afterRollback?: () => void }): void {
    if (hooks.beforeCommit) this.#beforeCommit.push(hooks.beforeCommit)
    if (hooks.afterCommit) this.#afterCommit.push(hooks.afterCommit)
    if (hooks.afterRollback) this.#afterRollback.push(hooks.afterRollback)
  }

  /** Runs `work` so that all of it happens or nothing; inside another transaction it becomes part of that one. */
  transaction<T> (work: () => T): T {
    if (this.#inside) return work()
    this.#inside = true
    let result: T
    try {
      result = work()
      for (const hook of this.#beforeCommit) hook()
      if (this.#begun) this.#commit.run()
    } catch (error) {
      this.#inside = this.#begun = false
      if (this.#sqlite.inTransaction) this.#rollback.run()
      for (const hook of this.#afterRollback) hook()
      throw error
    }
    this.#inside = this.#begun = false
    for (const hook of this.#afterCommit) hook()
    return result
  }

  /** bytes of everything stored */
  get size (): number {
    return (this.#sqlite.pragma('page_count', { simple: true }) as number) * (this.#sqlite.pragma('page_size', { simple: true }) as number)
  }

  /** Everything as the bytes of a SQLite file: what reset, snapshots and downloads are made of. */
  image (): Buffer {
    return readableFromMemory(this.#sqlite.serialize())
  }

  /** Tables, indexes and the like by name, as they were created. */
  schema (): Map<string, string | null> {
    const rows = this.#sqlite.prepare<[], { name: string, sql: string | null }>(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'`).all()
    return new Map(rows.map(({ name, sql }) => [name, sql]))
  }

  /** What SQLite finds damaged first; undefined when all is sound. Reads everything. */
  damage (): string | undefined {
    const finding = this.#sqlite.pragma('integrity_check(1)', { simple: true }) as string
    return finding === 'ok' ? undefined : finding
  }

  /** Puts `image` in the place of everything. A durable file is written beside and renamed, so it is never half of either. */
  restore (image: Buffer): void {
    if (this.file === undefined) {
      const next = this.#tune(new Sqlite(image))
      this.#sqlite.close()
      this.#sqlite = next
    } else {
      const beside = `${this.file}.new`
      writeFileSync(beside, image)
      this.#sqlite.close()
      for (const suffix of ['-wal', '-shm']) rmSync(this.file + suffix, { force: true })
      renameSync(beside, this.file)
      this.#sqlite = this.#open()
    }
    this.generation++
  }

  close (): void {
    this.#sqlite.close()
  }

  /** Whether this is what it was when its generation was that: neither swapped meanwhile nor closed. */
  isStill (generation: number): boolean {
    return this.isOpen && this.generation === generation
  }

  get isOpen (): boolean {
    return this.#sqlite.open
  }

  readonly #begin = new Statement<[], never>(this, 'BEGIN IMMEDIATE', 'row')
  readonly #commit = new Statement<[], never>(this, 'COMMIT', 'row')
  readonly #rollback = new Statement<[], never>(this, 'ROLLBACK', 'row')

  #open (): Sqlite.Database {
    if (this.file === undefined) return this.#tune(new Sqlite(':memory:'))
    const sqlite = new Sqlite(this.file, { timeout: LOCK_PATIENCE_MS })
    try {
      // One process alone: a second one would not hear of a reset, which puts a new file in the place of this one.
      sqlite.pragma('locking_mode = EXCLUSIVE')
      // NORMAL survives the death of the process; only the death of the machine can take the last commits (facts 07, section 8).
      sqlite.pragma('journal_mode = WAL')
      sqlite.pragma('synchronous = NORMAL')
      return this.#tune(sqlite)
    } catch (error) {
      sqlite.close()
      throw error
    }
  }

  #tune (sqlite: Sqlite.Database): Sqlite.Database {
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('temp_store = MEMORY')
    return sqlite
  }
}

/**
 * The header of a file with a write-ahead log says so, and SQLite then refuses to open its bytes in memory (SQLITE_CANTOPEN,
 * as the documentation of sqlite3_deserialize says); 1 stands for no such log.
 */
function readableFromMemory (image: Buffer): Buffer {
  if (image.length > 19) image[18] = image[19] = 1
  return image
}
