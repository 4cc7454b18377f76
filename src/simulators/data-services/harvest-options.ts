// What a group's SoracomHarvest makes of one thing that arrives: which entries, at which times, of which category (facts 04, 1.3). Pure.
import { readJson } from '../../contract/reading.ts'
import type { DataContent } from '../../state/data-content.ts'
import { isOn } from '../../state/groups.ts'
import { LAST_TIME } from '../../world/time-texts.ts'
import { isObject, own } from '../../types.ts'
import type { Settings } from './settings.ts'

/** time in ms; without it the entry's is that of its arrival. */
export interface HarvestEntry extends DataContent {
  time?: number | undefined
  category?: string | undefined
}

/** Nothing is stored with a fault. Each warning says what of the options could not be followed. */
export type HarvestPlan = { entries: readonly HarvestEntry[], warnings: readonly string[], fault?: undefined } | { entries?: undefined, warnings?: undefined, fault: string }

/** So many elements one batch may have (facts 04, 1.3). */
const LARGEST_BATCH = 100

/** @param sentTime ms; what the device itself calls the time beside its data, for entries that hold none of their own */
export function harvestPlan (arrived: DataContent, settings: Settings, sentTime?: number): HarvestPlan {
  const category = categoryOf(settings)
  const customTime = isObject(settings['customTimestamp']) ? settings['customTimestamp'] : undefined
  const batch = isObject(settings['batchWrite']) && isEnabled(settings['batchWrite']) ? settings['batchWrite'] : undefined
  if (customTime === undefined) {
    return { entries: [{ ...arrived, time: sentTime, category }], warnings: batch === undefined ? [] : ['batchWrite is not followed, since it needs customTimestamp'] }
  }
  const document = parsed(arrived)
  if (document === undefined) return { entries: [{ ...arrived, time: sentTime, category }], warnings: ['customTimestamp is not followed, since the data is no JSON'] }
  const warnings: string[] = []
  const timeIn = (data: unknown, otherwise?: number): number | undefined => {
    const { time, fault } = customTimeOf(data, customTime)
    // The same warning of each element says no more than the first.
    if (fault !== undefined && !warnings.includes(fault)) warnings.push(fault)
    return time ?? otherwise
  }
  const elements = batch === undefined ? undefined : pointed(document.value, pointerOf(batch))
  if (batch !== undefined && !Array.isArray(elements)) warnings.push(`batchWrite is not followed, since there is no list at "${pointerOf(batch)}"`)
  if (!Array.isArray(elements)) return { entries: [{ ...arrived, time: timeIn(document.value, sentTime), category }], warnings }
  // inferred: the words; the limit is known.
  if (elements.length > LARGEST_BATCH) return { fault: `Too many elements in a batch: ${elements.length}. The maximum is ${LARGEST_BATCH}` }
  // inferred: one time for all of them would leave nothing but the last.
  return { entries: elements.map((element) => ({ contentType: arrived.contentType, content: JSON.stringify(element), time: timeIn(element), category })), warnings }
}

/** inferred: the name of the key; an empty one is none (facts 04, 1.3). */
function categoryOf ({ category }: Settings): string | undefined {
  return typeof category === 'string' && category !== '' ? category : undefined
}

/** inferred: what is configured without a switch is on. */
function isEnabled ({ enabled }: Settings): boolean {
  return enabled === undefined || isOn(enabled)
}

/** inferred: no pointer is a blank one, the whole document. */
function pointerOf ({ value }: Settings): string {
  return typeof value === 'string' ? value : ''
}

function customTimeOf (data: unknown, setting: Settings): { time: number, fault?: undefined } | { time?: undefined, fault: string } {
  const pointer = pointerOf(setting)
  const found = pointed(data, pointer)
  if (found === undefined) return { fault: `customTimestamp is not followed, since there is nothing at "${pointer}"` }
  const format = typeof setting['format'] === 'string' ? setting['format'] : 'iso-8601'
  const read = own(FORMATS, format)
  if (read === undefined) return { fault: `customTimestamp is not followed, since its format is unknown: "${format}"` }
  const time = Math.round(read(found))
  return time >= 0 && time <= LAST_TIME ? { time } : { fault: `customTimestamp is not followed, since what is at "${pointer}" is no ${format} time` }
}

/** To ms, or NaN. inferred: their names but the first, with the spellings that are about (facts 04, 1.3). */
const FORMATS: Readonly<Record<string, (value: unknown) => number>> = {
  'iso-8601': isoTime,
  'unix-seconds': (value) => numberOf(value) * 1000,
  'unix-milliseconds': numberOf,
  unixtime: (value) => numberOf(value) * 1000,
  'unixtime-ms': numberOf
}

function numberOf (value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,15}(?:\.\d{1,9})?$/.test(value.trim()) ? Number(value) : NaN
}

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2})?)?)?$/i

/** inferred: without a zone it is UTC; the basic form and a blank instead of the T will do. */
function isoTime (value: unknown): number {
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null
  if (match === null) return NaN
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', sign = '+', zoneHours = '0', zoneMinutes = '0'] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // Date rolls over what the calendar and the clock do not have.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || Number(zoneHours) > 23 || Number(zoneMinutes) > 59) return NaN
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -60_000 : 60_000)
  return date.getTime() + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000) - zone
}

/** What a JSON pointer (RFC 6901) leads to; undefined when to nothing. */
function pointed (document: unknown, pointer: string): unknown {
  if (pointer === '') return document
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined
  return pointer.slice(1).split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')).reduce<unknown>((value, token) => {
    if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] as unknown : undefined
    return isObject(value) ? own(value, token) : undefined
  }, document)
}

function parsed ({ contentType, content }: DataContent): { value: unknown } | undefined {
  if (!contentType.includes('json')) return undefined
  // What is nested too deeply for the rest of this counts as no JSON.
  const value = readJson(Buffer.from(content), () => undefined)
  return value === undefined ? undefined : { value }
}
