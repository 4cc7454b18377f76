import { createRequire } from 'node:module'
import type { Tags } from '../types.ts'

/** What the file shows of a Subscriber document. */
export interface ExportedSubscriber {
  imsi: string
  msisdn: string | null
  iccid: string
  simId: string
  serialNumber: string | null
  status: string
  subscription: string
  speedClass: string
  moduleType: string | null
  groupId: string | null
  ipAddress: string | null
  apn: string
  expiryTime: number | null
  expiryAction: string | null
  terminationEnabled: boolean
  imeiLock: { imei: string } | null
  sessionStatus: { online: boolean } | null
  createdTime: number
  lastModifiedTime: number
  tags: Tags
}

/** inferred: the columns and their order (facts 03, section 5), and times in ms as in the document. */
const COLUMNS = [
  'imsi', 'msisdn', 'iccid', 'simId', 'serialNumber', 'status', 'subscription', 'speedClass', 'moduleType', 'groupId', 'ipAddress', 'apn',
  'expiryTime', 'expiryAction', 'terminationEnabled', 'imeiLock', 'sessionStatus', 'createdTime', 'lastModifiedTime'
] as const satisfies (keyof ExportedSubscriber)[]

/** inferred: blank for a SIM that never had a session. */
function text (subscriber: ExportedSubscriber, column: typeof COLUMNS[number]): string {
  if (column === 'imeiLock') return subscriber.imeiLock?.imei ?? ''
  if (column === 'sessionStatus') return subscriber.sessionStatus === null ? '' : subscriber.sessionStatus.online ? 'ONLINE' : 'OFFLINE'
  return String(subscriber[column] ?? '')
}

/**
 * One row per IMSI, then one column per tag name that occurs, as in the other CSV files; with a BOM, as all of them
 * (facts 03, section 5). inferred: lines end with CRLF (RFC 4180), tag columns are sorted. Nothing is done to a value that a
 * spreadsheet would take for a formula: the file says what is stored.
 */
export function subscriberCsv (subscribers: readonly ExportedSubscriber[]): string {
  // Loaded when first needed: most runs export nothing.
  const { stringify } = createRequire(import.meta.url)('csv-stringify/sync') as typeof import('csv-stringify/sync')
  const tagNames = [...new Set(subscribers.flatMap(({ tags }) => Object.keys(tags)))].sort()
  const rows = subscribers.map((subscriber) => [
    ...COLUMNS.map((column) => text(subscriber, column)),
    ...tagNames.map((name) => (Object.hasOwn(subscriber.tags, name) ? subscriber.tags[name] : ''))
  ])
  return stringify([[...COLUMNS, ...tagNames], ...rows], { bom: true, record_delimiter: 'windows' })
}
