// A look behind the API, for what no operation shows: what is written down, and what is gone for good.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { startEmulator } from './emulator.ts'

/** An emulator over a file that a test can open beside it. */
export interface Stored {
  emulator: Emulator
  /** every row of every table whose `column` is `value`, or of all tables that have the column */
  rows: (column: string, value?: string) => Record<string, Record<string, unknown>[]>
  /** table and column of every text that contains `part` */
  mentions: (part: string) => string[]
  close: () => Promise<void>
}

export async function startStored (options: EmulatorOptions = {}): Promise<Stored> {
  const folder = mkdtempSync(path.join(tmpdir(), 'soracom-emulator-'))
  const file = path.join(folder, 'data.db')
  const emulator = await startEmulator({ ...options, data: file })
  const open = <T> (look: (database: Sqlite.Database, tables: Record<string, string[]>) => T): T => {
    const database = new Sqlite(file, { readonly: true })
    try {
      const names = database.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%' ORDER BY name`).pluck().all()
      const tables = Object.fromEntries(names.map((name) => [name, database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name)]))
      return look(database, tables)
    } finally {
      database.close()
    }
  }
  return {
    emulator,
    rows: (column, value) => open((database, tables) => Object.fromEntries(Object.entries(tables)
      .filter(([, columns]) => columns.includes(column))
      .map(([table]) => [table, database.prepare<{ value?: string }, Record<string, unknown>>(
        `SELECT * FROM ${table} ${value === undefined ? '' : `WHERE ${column} = :value`} ORDER BY rowid`).all(value === undefined ? {} : { value })])
      .filter(([, rows]) => rows!.length > 0))),
    mentions: (part) => open((database, tables) => Object.entries(tables).flatMap(([table, columns]) => columns
      .filter((column) => database.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE instr(CAST(${column} AS TEXT), ?) > 0 LIMIT 1`).pluck().get(part) !== undefined)
      .map((column) => `${table}.${column}`))),
    close: async () => {
      await emulator.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
