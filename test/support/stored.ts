// A look behind the API, for what no operation shows: what is written down, and what is gone for good.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { startEmulator } from './emulator.ts'

/** An emulator over a file that a test can open beside it. */
export interface Stored {
  emulator: Emulator
  /** by table: every row with one of these values in the column of that name */
  rows: (wanted: Record<string, string | readonly string[]>) => Record<string, Record<string, unknown>[]>
  /** table and column of every text that contains `part` */
  mentions: (part: string) => string[]
  close: () => Promise<void>
}

export async function startStored (options: EmulatorOptions = {}): Promise<Stored> {
  const folder = mkdtempSync(path.join(tmpdir(), 'soracom-emulator-'))
  const file = path.join(folder, 'data.db')
  const emulator = await startEmulator({ ...options, data: file })
  const open = <T> (look: (database: Sqlite.Database, tables: Record<string, string[]>) => T): T => {
    // The emulator holds its file alone, so what is looked at is a copy, with what is not yet in the file itself.
    const copy = path.join(folder, 'copy.db')
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
    const database = new Sqlite(copy)
    try {
      const names = database.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%' ORDER BY name`).pluck().all()
      const tables = Object.fromEntries(names.map((name) => [name, database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(name)]))
      return look(database, tables)
    } finally {
      database.close()
      for (const left of ['', '-wal', '-shm']) rmSync(copy + left, { force: true })
    }
  }
  return {
    emulator,
    rows: (wanted) => open((database, tables) => Object.fromEntries(Object.entries(tables).flatMap(([table, columns]) => {
      const conditions = Object.entries(wanted).filter(([column]) => columns.includes(column))
      if (conditions.length === 0) return []
      const where = conditions.map(([column]) => `${column} IN (SELECT value FROM json_each(?))`).join(' OR ')
      const rows = database.prepare<string[], Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${where} ORDER BY rowid`).all(...conditions.map(([, values]) => JSON.stringify([values].flat())))
      return rows.length === 0 ? [] : [[table, rows]]
    }))),
    mentions: (part) => open((database, tables) => Object.entries(tables).flatMap(([table, columns]) => columns
      .filter((column) => database.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE instr(CAST(${column} AS TEXT), ?) > 0 LIMIT 1`).pluck().get(part) !== undefined)
      .map((column) => `${table}.${column}`))),
    close: async () => {
      await emulator.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
