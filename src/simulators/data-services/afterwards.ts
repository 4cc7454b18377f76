import type { Database } from '../../state/database.ts'

/**
 * For what waits for somebody outside: remembers which state this is. What is returned makes a change in a transaction of its own and
 * tells what came of it; nothing (undefined) when there has been a reset, a restore or the end of the emulator meanwhile.
 */
export function afterwards (database: Database): <T>(change: () => T) => T | undefined {
  const { generation } = database
  return (change) => (database.isStill(generation) ? database.transaction(change) : undefined)
}
