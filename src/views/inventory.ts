import type { DeviceRow } from '../state/inventory/device-rows.ts'
import type { ObjectModel, ResourceModel, ResourceType } from '../state/inventory/object-model.ts'
import type { ObjectModelRow } from '../state/inventory/object-models.ts'
import type { InstanceReading, ResourceReading, ResourceValue } from '../state/inventory/resources.ts'
import { dateTime, optional, parsed } from './fields.ts'

/** A device without its objects. The id under both names, as of radios (facts 05, 0.4). inferred: imsi and imei when known (3.1). */
export function inventoryDeviceView (row: DeviceRow): object {
  return {
    device_id: row.device_id,
    deviceId: row.device_id,
    operatorId: row.operator_id,
    ...optional('groupId', row.group_id),
    endpoint: row.endpoint,
    ...optional('registrationId', row.registration_id),
    ...optional('registrationLifeTime', row.lifetime),
    ...optional('lastRegistrationUpdate', dateTime(row.last_registration_update)),
    ...optional('ipAddress', row.ip_address),
    online: row.online === 1,
    ...optional('manufacturer', row.manufacturer),
    ...optional('modelNumber', row.model_number),
    ...optional('serialNumber', row.serial_number),
    ...optional('firmwareVersion', row.firmware_version),
    ...optional('imsi', row.imsi),
    ...optional('imei', row.imei),
    tags: parsed(row.tags),
    lastModifiedTime: dateTime(row.last_modified_time)
  }
}

export function objectModelView (row: ObjectModelRow, { name }: ObjectModel): object {
  return {
    objectId: String(row.object_id),
    objectName: name,
    format: row.format,
    scope: row.scope,
    operatorId: row.operator_id,
    createdTime: dateTime(row.created_time),
    lastModifiedTime: dateTime(row.last_modified_time)
  }
}

/** What is observed of an instance: all of it, or some of its resources. */
export interface ObservedParts {
  instance: boolean
  resources: ReadonlySet<number>
}

/** One resource as it is read. withModel: with what its model says. `type` is there without, too (facts 05, 3.3). */
export function resourceView (id: number, reading: ResourceReading, model: ResourceModel | undefined, observed: boolean, withModel: boolean): object {
  const type = model === undefined ? typeOf(reading) : model.type
  return {
    id,
    ...(withModel && model !== undefined
      ? { name: model.name, operations: model.operations, multiple: model.multiple, mandatory: model.mandatory, rangeEnumeration: model.rangeEnumeration, units: model.units, description: model.description }
      : {}),
    ...optional('type', type),
    ...shownReading(reading, type),
    observed
  }
}

export function instanceView (id: number, reading: InstanceReading, model: ObjectModel | undefined, observed: ObservedParts, withModel: boolean): object {
  const resources = Object.entries(reading).map(([key, resource]) => {
    const resourceId = Number(key)
    return [key, resourceView(resourceId, resource, model?.resources[resourceId], observed.resources.has(resourceId), withModel)]
  })
  return { id, observed: observed.instance, resources: Object.fromEntries(resources) as object }
}

/** Resources of a notification: names are those of the model, whatever was asked for (facts 05, 3.5). */
export function notifiedResources (reading: InstanceReading, model: ObjectModel | undefined): Record<string, { name?: string, value?: unknown, values?: unknown }> {
  return Object.fromEntries(Object.entries(reading).map(([id, resource]) => {
    const resourceModel = model?.resources[Number(id)]
    return [id, { ...(resourceModel === undefined ? {} : { name: resourceModel.name }), ...shownReading(resource, resourceModel?.type ?? null) }]
  }))
}

/** inferred: of several values by the id of the resource instance (facts 05, 3.3). */
function shownReading (reading: ResourceReading, type: ResourceType | null): { value: unknown } | { values: Record<string, unknown> } {
  if (reading.values === undefined) return { value: shownValue(reading.value, type) }
  return { values: Object.fromEntries(Object.entries(reading.values).map(([id, value]) => [id, shownValue(value, type)])) }
}

/** Numbers and truth values are bare, times a text of Java's, bytes in base64 (facts 05, 3.3). */
function shownValue (value: ResourceValue, type: ResourceType | null): string | number | boolean {
  if (Buffer.isBuffer(value)) return value.toString('base64')
  return type === 'TIME' && typeof value === 'number' && Math.abs(value) <= LAST_DATE ? javaTime(value) : value
}

/** Of an object that no model is known of. */
function typeOf (reading: ResourceReading): ResourceType | null {
  const value = reading.values === undefined ? reading.value : Object.values(reading.values)[0]
  switch (typeof value) {
    case 'boolean': return 'BOOLEAN'
    case 'number': return Number.isInteger(value) ? 'INTEGER' : 'FLOAT'
    case 'string': return 'STRING'
    default: return value === undefined ? null : 'OPAQUE'
  }
}

/** ms: what a Date goes to. A value that was no time when it was seen may be more. */
const LAST_DATE = 8.64e15

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** ms -> `Apr 24, 2018 7:28:17 AM`, in UTC, as notifications were seen to print it (facts 05, 3.3). */
export function javaTime (time: number): string {
  const date = new Date(time)
  const two = (n: number): string => String(n).padStart(2, '0')
  const hours = date.getUTCHours()
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()} ${hours % 12 === 0 ? 12 : hours % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hours < 12 ? 'AM' : 'PM'}`
}
