import { decoded } from '../../encodings.ts'
import { Refusal } from '../../refusal.ts'
import { LAST_TIME } from '../../world/time-texts.ts'
import type { ResourceModel, ResourceType } from './object-model.ts'
import type { ResourceReading, ResourceValue } from './resources.ts'

type GivenValue = string | number | boolean

/**
 * A value as clients send it, as one of the resource's type. inferred: another type of JSON will do where nothing is lost by it; several
 * values have the numbers 0, 1, ... in the order of the list (facts 05, 3.4). Refuses anything else (DEM9011).
 */
export function givenReading ({ value, values }: { value?: GivenValue | undefined, values?: readonly GivenValue[] | undefined }, model: ResourceModel | undefined): ResourceReading {
  if ((value === undefined) === (values === undefined)) throw misfit('there must be either value or values')
  if (model !== undefined && model.multiple !== (values !== undefined)) throw misfit(model.multiple ? 'it has several values: send values' : 'it has a single value: send value')
  if (values === undefined) return { value: givenValue(value!, model?.type ?? null) }
  return { values: Object.fromEntries(values.map((item, i) => [i, givenValue(item, model?.type ?? null)])) }
}

function givenValue (given: GivenValue, type: ResourceType | null): ResourceValue {
  const value = type === null ? given : READERS[type](given)
  if (value === undefined) throw misfit(`${JSON.stringify(given).slice(0, 60)} is no ${type}`)
  return value
}

const READERS: Record<ResourceType, (given: GivenValue) => ResourceValue | undefined> = {
  STRING: (given) => String(given),
  INTEGER: (given) => {
    const number = numberOf(given, /^-?\d{1,16}$/)
    return Number.isSafeInteger(number) ? number : undefined
  },
  FLOAT: (given) => numberOf(given, /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/),
  BOOLEAN: (given) => (given === true || given === 'true' ? true : given === false || given === 'false' ? false : undefined),
  OPAQUE: (given) => (typeof given === 'string' ? decoded(given, 'base64') : undefined),
  TIME: (given) => {
    // Numbers are ms, texts any date; the form that is shown is in UTC (inferred: facts 05, 3.3).
    const time = typeof given === 'string' ? Date.parse(/\b(?:AM|PM)$/.test(given) ? `${given} UTC` : given) : given
    return typeof time === 'number' && Number.isSafeInteger(time) && time >= 0 && time <= LAST_TIME ? time : undefined
  },
  OBJLNK: (given) => (typeof given === 'string' && /^\d{1,5}:\d{1,5}$/.test(given) && given.split(':').every((id) => Number(id) <= 65_535) ? given : undefined)
}

function numberOf (given: GivenValue, form: RegExp): number | undefined {
  if (typeof given === 'boolean') return undefined
  const number = typeof given === 'number' ? given : form.test(given) ? Number(given) : undefined
  return number !== undefined && Number.isFinite(number) ? number : undefined
}

function misfit (detail: string): Refusal {
  return new Refusal('DEM9011', { detail })
}
