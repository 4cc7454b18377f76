import type { Database } from '../database.ts'
import { accounts } from './0001-accounts.ts'
import { sims } from './0002-sims.ts'
import { orders } from './0003-orders.ts'
import { simSearch } from './0004-sim-search.ts'

/** Every change of the schema, in order; the position in this list is the schema version. Never edit one that was released: add one. */
const migrations: readonly string[] = [accounts, sims, orders, simSearch]

/** Brings the database to the newest schema. Throws when it was written by a newer emulator than this one. */
export function migrate (database: Database): void {
  const version = database.prepare<{ user_version: number }>('PRAGMA user_version').get()!.user_version
  if (version > migrations.length) {
    throw new Error(`the data was written by a newer emulator (schema ${version}, this one knows ${migrations.length})`)
  }
  if (version === migrations.length) return
  database.transaction(() => {
    for (const sql of migrations.slice(version)) database.execute(sql)
    database.execute(`PRAGMA user_version = ${migrations.length}`)
  })
}
