import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ORDER_COLUMNS } from '../src/state/orders.ts'
import { SIM_COLUMNS, SUBSCRIBER_COLUMNS } from '../src/state/sim-store.ts'
import { startEmulator } from './support/emulator.ts'

// A column that a row type does not know would be left as it is whenever the row is written.
test('rows that are written whole have every column of their table', async () => {
  const emulator = await startEmulator()
  const database = new Sqlite((await emulator.inject({ method: 'GET', url: '/_emulator/state' })).rawPayload)
  for (const [table, columns] of [['sims', SIM_COLUMNS], ['subscribers', SUBSCRIBER_COLUMNS], ['orders', ORDER_COLUMNS]] as const) {
    const stored = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    expect([table, columns.toSorted()]).toEqual([table, stored.sort()])
  }
  database.close()
  await emulator.close()
})
