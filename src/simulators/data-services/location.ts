import { type GroupConfiguration, isOn } from '../../state/groups.ts'
import type { Position } from '../../state/session-positions.ts'
import type { State } from '../../state/state.ts'
import type { DeviceSource } from './message.ts'

/** Where the session of a SIM began, as Funk and Funnel say it when the group wants it said (facts 04, 3.3, 3.5 and 3.6); nothing otherwise. */
export function locationOf ({ sessionPositions }: State, { sim }: DeviceSource, { SoracomAir: air }: GroupConfiguration): { location?: Position, locationQueryResult?: 'success' | 'not-found' } {
  if (sim === undefined || !isOn(air?.['locationEnabled'])) return {}
  const location = sessionPositions.ofSession(sim.simId)
  return location === undefined ? { locationQueryResult: 'not-found' } : { location, locationQueryResult: 'success' }
}
