import { instanceView, type ObservedParts } from '../../views/inventory.ts'
import type { Database } from '../database.ts'
import { type DeviceRow, ownerOf } from './device-rows.ts'
import type { ObjectModels } from './object-models.ts'
import { type DevicePath, type InstanceReading, readingOf, type ResourceReading, storedInstance, storedReading } from './resources.ts'

/** Stands for the whole instance where a resource could be observed. */
const WHOLE = -1

/** An observation, and the JSON of what was told last (see storedInstance). */
export interface Observation extends DevicePath {
  told: string
}

/** What the platform knows of the objects of each device: which instances there are, values as they were last seen, what is observed. */
export class DeviceTree {
  readonly #models: ObjectModels
  readonly #instances
  readonly #hasInstance
  readonly #addInstance
  readonly #dropInstance
  readonly #resources
  readonly #ofInstance
  readonly #putResource
  readonly #observations
  readonly #putObservation
  readonly #dropObservation
  readonly #forget

  constructor (database: Database, models: ObjectModels) {
    this.#models = models
    const instance = 'device_id = ? AND object_id = ? AND instance_id = ?'
    this.#instances = database.statement<[string], DevicePath>('SELECT object_id AS objectId, instance_id AS instanceId FROM inventory_instances WHERE device_id = ? ORDER BY object_id, instance_id')
    this.#hasInstance = database.value<[string, number, number], number>(`SELECT 1 FROM inventory_instances WHERE ${instance}`)
    this.#addInstance = database.statement<[string, number, number], never>('INSERT OR IGNORE INTO inventory_instances (device_id, object_id, instance_id) VALUES (?, ?, ?)')
    this.#dropInstance = ['inventory_instances', 'inventory_resources', 'inventory_observations'].map((table) => database.statement<[string, number, number], never>(`DELETE FROM ${table} WHERE ${instance}`))
    this.#resources = database.array<[string], [number, number, number, string]>(
      'SELECT object_id, instance_id, resource_id, reading FROM inventory_resources WHERE device_id = ? ORDER BY object_id, instance_id, resource_id')
    this.#ofInstance = database.array<[string, number, number], [number, string]>(`SELECT resource_id, reading FROM inventory_resources WHERE ${instance} ORDER BY resource_id`)
    this.#putResource = database.statement<[string, number, number, number, string], never>('INSERT OR REPLACE INTO inventory_resources (device_id, object_id, instance_id, resource_id, reading) VALUES (?, ?, ?, ?, ?)')
    this.#observations = database.array<[string], [number, number, number, string]>(
      'SELECT object_id, instance_id, resource_id, told FROM inventory_observations WHERE device_id = ? ORDER BY object_id, instance_id, resource_id')
    this.#putObservation = database.statement<[string, number, number, number, string], never>('INSERT OR REPLACE INTO inventory_observations (device_id, object_id, instance_id, resource_id, told) VALUES (?, ?, ?, ?, ?)')
    this.#dropObservation = database.statement<[string, number, number, number], never>(`DELETE FROM inventory_observations WHERE ${instance} AND resource_id = ?`)
    this.#forget = ['inventory_instances', 'inventory_resources', 'inventory_observations'].map((table) => database.statement<[string], never>(`DELETE FROM ${table} WHERE device_id = ?`))
  }

  /** Instances that the device has told of; none before its first registration. */
  instances (deviceId: string): DevicePath[] {
    return this.#instances.all(deviceId)
  }

  hasInstance (deviceId: string, { objectId, instanceId }: DevicePath): boolean {
    return this.#hasInstance.get(deviceId, objectId, instanceId) !== undefined
  }

  /** The instances that it has from now on; what was known of others is forgotten. */
  setInstances (deviceId: string, instances: readonly DevicePath[]): void {
    const key = ({ objectId, instanceId }: DevicePath): string => `${objectId}/${instanceId}`
    const kept = new Set(instances.map(key))
    for (const known of this.instances(deviceId)) {
      if (!kept.has(key(known))) for (const drop of this.#dropInstance) drop.run(deviceId, known.objectId, known.instanceId)
    }
    for (const { objectId, instanceId } of instances) this.#addInstance.run(deviceId, objectId, instanceId)
  }

  /** Values that were read or told. */
  see (deviceId: string, { objectId, instanceId }: DevicePath, reading: InstanceReading): void {
    for (const [id, resource] of Object.entries(reading)) this.#putResource.run(deviceId, objectId, instanceId, Number(id), storedReading(resource))
  }

  /** What is known of an instance. */
  known (deviceId: string, { objectId, instanceId }: DevicePath): InstanceReading {
    return Object.fromEntries(this.#ofInstance.all(deviceId, objectId, instanceId).map(([id, text]) => [id, readingOf(text)]))
  }

  observations (deviceId: string): Observation[] {
    return this.#observations.all(deviceId).map(([objectId, instanceId, resourceId, told]) => ({ objectId, instanceId, ...(resourceId === WHOLE ? {} : { resourceId }), told }))
  }

  observation (deviceId: string, path: DevicePath): Observation | undefined {
    return this.observations(deviceId).find((other) => other.objectId === path.objectId && other.instanceId === path.instanceId && other.resourceId === path.resourceId)
  }

  /** @param told what is there at present: only what differs from it is told */
  observe (deviceId: string, { objectId, instanceId, resourceId = WHOLE }: DevicePath, told: InstanceReading): void {
    this.#putObservation.run(deviceId, objectId, instanceId, resourceId, storedInstance(told))
  }

  unobserve (deviceId: string, { objectId, instanceId, resourceId = WHOLE }: DevicePath): void {
    this.#dropObservation.run(deviceId, objectId, instanceId, resourceId)
  }

  observedParts (deviceId: string, { objectId, instanceId }: DevicePath): ObservedParts {
    const here = this.observations(deviceId).filter((other) => other.objectId === objectId && other.instanceId === instanceId)
    return { instance: here.some(({ resourceId }) => resourceId === undefined), resources: new Set(here.flatMap(({ resourceId }) => resourceId ?? [])) }
  }

  /** `objects[objectId][instanceId]`, with the last known values (inferred: facts 05, 3.3). */
  objects (device: DeviceRow, withModel: boolean): Record<string, Record<string, object>> {
    const readings = new Map<string, Record<string, ResourceReading>>()
    for (const [objectId, instanceId, resourceId, text] of this.#resources.all(device.device_id)) {
      const key = `${objectId}/${instanceId}`
      const reading = readings.get(key) ?? {}
      reading[resourceId] = readingOf(text)
      readings.set(key, reading)
    }
    const objects: Record<string, Record<string, object>> = {}
    for (const path of this.instances(device.device_id)) {
      const { objectId, instanceId } = path
      const view = instanceView(instanceId, readings.get(`${objectId}/${instanceId}`) ?? {}, this.#models.of(ownerOf(device), objectId), this.observedParts(device.device_id, path), withModel)
      const instances = objects[objectId] ??= {}
      instances[instanceId] = view
    }
    return objects
  }

  /** Everything of a device that is gone. */
  forget (deviceId: string): void {
    for (const statement of this.#forget) statement.run(deviceId)
  }
}
