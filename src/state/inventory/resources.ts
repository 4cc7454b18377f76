// Paths and values of LwM2M, and how values are kept.

/** An instance of an object, or one resource of it. */
export interface DevicePath {
  objectId: number
  instanceId: number
  resourceId?: number | undefined
}

/** Of one resource. */
export interface ResourcePath extends DevicePath {
  resourceId: number
}

/** OPAQUE is bytes, OBJLNK `object:instance`, TIME ms since 1970. */
export type ResourceValue = string | number | boolean | Buffer

/** One value, or those of a resource that has several, by the id of the resource instance. */
export type ResourceReading = { value: ResourceValue, values?: undefined } | { value?: undefined, values: Readonly<Record<string, ResourceValue>> }

/** By id of the resource. */
export type InstanceReading = Readonly<Record<string, ResourceReading>>

type StoredValue = string | number | boolean | { base64: string }
type StoredReading = { value: StoredValue } | { values: Record<string, StoredValue> }

/** JSON; equal readings have equal texts. */
export function storedReading (reading: ResourceReading): string {
  return JSON.stringify(toStored(reading))
}

export function readingOf (text: string): ResourceReading {
  return fromStored(JSON.parse(text) as StoredReading)
}

/** A whole instance as JSON; equal ones have equal texts. */
export function storedInstance (reading: InstanceReading): string {
  return JSON.stringify(Object.fromEntries(Object.entries(reading).map(([id, resource]) => [id, toStored(resource)])))
}

function toStored (reading: ResourceReading): StoredReading {
  if (reading.values === undefined) return { value: stored(reading.value) }
  return { values: Object.fromEntries(Object.entries(reading.values).map(([id, value]) => [id, stored(value)])) }
}

function fromStored (reading: StoredReading): ResourceReading {
  if ('value' in reading) return { value: unstored(reading.value) }
  return { values: Object.fromEntries(Object.entries(reading.values).map(([id, value]) => [id, unstored(value)])) }
}

function stored (value: ResourceValue): StoredValue {
  return Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value
}

function unstored (value: StoredValue): ResourceValue {
  return typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value
}
