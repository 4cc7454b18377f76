import type { HistoryEntry } from '../state/sim-history.ts'
import { parsed } from './fields.ts'

/** The time is in seconds here, while the query's bounds are in ms (facts 02, section 12). */
export function statusHistoryView (entry: HistoryEntry) {
  return {
    simId: entry.sim_id,
    imsi: entry.imsi,
    primaryImsi: entry.primary_imsi,
    isPrimary: entry.imsi === entry.primary_imsi,
    subscription: entry.subscription,
    status: entry.status,
    speedClass: entry.speed_class,
    groupId: entry.group_id,
    bundles: parsed(entry.bundles) as string[] | null,
    applyDateTimeEpochSec: Math.floor(entry.time / 1000)
  }
}
