import type { DataContent } from '../../state/data-content.ts'
import type { State } from '../../state/state.ts'
import { harvestPlan } from './harvest-options.ts'
import type { DeviceSource } from './message.ts'

/**
 * Stores what a device has sent as the settings of its group want it: each entry is a write that is counted. What of them could not be
 * followed is a warning in the error logs; the text of a fault, with which nothing is stored, is for whoever answers the device.
 * To be called inside a transaction.
 */
export function storeInHarvest ({ dataEntries, errorLogs }: State, { owner, resourceType, resourceId }: Pick<DeviceSource, 'owner' | 'resourceType' | 'resourceId'>, arrived: DataContent, settings: Readonly<Record<string, unknown>>, sentTime?: number): { fault?: string } {
  const resource = { type: resourceType, id: resourceId }
  const plan = harvestPlan(arrived, settings, sentTime)
  if (plan.fault !== undefined) {
    errorLogs.add(owner, { service: 'Harvest', resource, body: { message: plan.fault } })
    return { fault: plan.fault }
  }
  for (const entry of plan.entries) dataEntries.add(owner, { resourceType, resourceId, ...entry })
  for (const message of plan.warnings) errorLogs.add(owner, { service: 'Harvest', level: 'warning', resource, body: { message } })
  return {}
}
