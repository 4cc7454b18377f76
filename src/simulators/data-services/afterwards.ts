import type { Database } from '../../state/database.ts'
import type { DeviceSource } from './message.ts'

/**
 * For what waits for somebody outside: remembers which state this is. What is returned makes a change in a transaction of its own and
 * tells what came of it; nothing (undefined) when there has been a reset, a restore or the end of the emulator meanwhile.
 */
export function afterwards (database: Database): <T>(change: () => T) => T | undefined {
  const { generation } = database
  return (change) => (database.isStill(generation) ? database.transaction(change) : undefined)
}

/**
 * For what stays open: tells of whoever sends later whether that still is who began, in the same state and of the same owner. A SIM that was
 * transferred meanwhile must not go on with what its old operator has configured.
 */
export function lasting (database: Database, { owner: { operatorId, coverage } }: DeviceSource): (source: DeviceSource) => boolean {
  const { generation } = database
  return ({ owner }) => database.isStill(generation) && owner.operatorId === operatorId && owner.coverage === coverage
}
