import { createRequire } from 'node:module'
import type { Period } from '../state/statistics/periods.ts'
import type { CountEntry, Service } from '../state/statistics/service-counts.ts'
import type { TrafficEntry } from '../state/statistics/traffic.ts'
import type { Coverage, Tags } from '../types.ts'
import { bucketDate } from './statistics.ts'

/** What a usage file says of a SIM beside its figures. */
export interface UsageSubscriber {
  imsi: string
  subscription: string
  groupName: string | undefined
  tags: Tags
}

type Cell = string | number

const AIR_COLUMNS = ['imsi', 'date', 'type', 'uploadByteSizeTotal', 'uploadPacketCountTotal', 'downloadByteSizeTotal', 'downloadPacketCountTotal']

/** inferred: Funnel and Harvest by analogy (facts 03, section 5). */
const TYPE_COLUMN = { beam: 'soracomBeamType', funk: 'soracomFunkType', funnel: 'soracomFunnelType', harvest: 'soracomHarvestType' } as const satisfies Record<Service, string>

/** One row per IMSI, bucket and type: the speed class in Japan, a word for the subscription on global (facts 03, section 5; inferred: its name). */
export function airCsv (entries: readonly TrafficEntry[], period: Period, coverage: Coverage, subscribers: ReadonlyMap<string, UsageSubscriber>): string {
  const rows = new Map<string, [string, string, string, number, number, number, number]>()
  for (const { imsi, speedClass, time, figures: { uploadBytes, uploadPackets, downloadBytes, downloadPackets } } of entries) {
    const type = coverage === 'jp' ? speedClass : subscribers.get(imsi)?.subscription ?? ''
    const key = `${imsi} ${time} ${type}`
    const row = rows.get(key) ?? [imsi, bucketDate(period, time), type, 0, 0, 0, 0]
    row[3] += uploadBytes
    row[4] += uploadPackets
    row[5] += downloadBytes
    row[6] += downloadPackets
    rows.set(key, row)
  }
  return usageCsv(AIR_COLUMNS, [...rows.values()], subscribers)
}

export function serviceCsv (service: Service, entries: readonly CountEntry[], period: Period, subscribers: ReadonlyMap<string, UsageSubscriber>): string {
  const rows = entries.map(({ imsi, time, type, count }) => [imsi, bucketDate(period, time), type, count] as const)
  return usageCsv(['imsi', 'date', TYPE_COLUMN[service], 'count'], rows, subscribers)
}

/**
 * Then a column per tag name of the SIMs in it, and `group` with the group's name, as in the billing file (inferred: facts 03, 3.4);
 * with a BOM. Without rows only the columns of its own (facts 03, section 5).
 */
function usageCsv (columns: readonly string[], rows: readonly (readonly [string, ...Cell[]])[], subscribers: ReadonlyMap<string, UsageSubscriber>): string {
  const { stringify } = createRequire(import.meta.url)('csv-stringify/sync') as typeof import('csv-stringify/sync')
  const shown = new Set(rows.map(([imsi]) => subscribers.get(imsi)))
  const tagNames = [...new Set([...shown].flatMap((subscriber) => Object.keys(subscriber?.tags ?? {})))].sort()
  const more = rows.length === 0 ? [] : [...tagNames, 'group']
  const cells = rows.map((row) => {
    const subscriber = subscribers.get(row[0])
    return [...row, ...tagNames.map((name) => (subscriber !== undefined && Object.hasOwn(subscriber.tags, name) ? subscriber.tags[name] : '')), subscriber?.groupName ?? '']
  })
  return stringify([[...columns, ...more], ...cells], { bom: true, record_delimiter: 'windows' })
}
