import type { DataContent } from '../../state/data-content.ts'
import type { State } from '../../state/state.ts'
import { logError } from './failing.ts'
import { type HarvestEntry, harvestPlan } from './harvest-options.ts'
import type { DeviceSource } from './message.ts'

/**
 * Stores what a device has sent as the settings of its group want it: each entry is a write that is counted. What of them could not be
 * followed is a warning in the error logs; the text of a fault, with which nothing is stored, is for whoever answers the device.
 * To be called inside a transaction.
 */
export function storeInHarvest ({ dataEntries, errorLogs }: State, source: Pick<DeviceSource, 'owner' | 'resourceType' | 'resourceId'>, arrived: DataContent, settings: Readonly<Record<string, unknown>>, sentTime?: number): { fault?: string } {
  const { owner, resourceType, resourceId } = source
  const { entries = [], warnings = [], fault = faultOf(entries, dataEntries.largest) } = harvestPlan(arrived, settings, sentTime)
  if (fault !== undefined) {
    logError(errorLogs, 'Harvest', source, { message: fault })
    return { fault }
  }
  for (const entry of entries) dataEntries.add(owner, { resourceType, resourceId, ...entry })
  for (const message of warnings) logError(errorLogs, 'Harvest', source, { message }, 'warning')
  return {}
}

function faultOf (entries: readonly HarvestEntry[], largest = Infinity): string | undefined {
  return entries.some(({ content }) => Buffer.byteLength(content) > largest) ? `Data is too large. The maximum is ${largest} bytes` : undefined
}
