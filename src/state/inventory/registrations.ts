import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { notifiedResources } from '../../views/inventory.ts'
import type { Events } from '../events.ts'
import { type DeviceRow, type DeviceRows, ownerOf } from './device-rows.ts'
import type { DeviceTree } from './device-tree.ts'
import type { ObjectModels } from './object-models.ts'
import { type DevicePath, type InstanceReading, storedInstance } from './resources.ts'

/** What a device says of itself when it registers. lifetime: seconds. instances: those of its objects. */
export interface Registration {
  lifetime: number
  instances: readonly DevicePath[]
  binding?: string | undefined
  ipAddress?: string | undefined
}

const LEAST_LIFETIME = 1
/** seconds: of a hundred years. What a device asks for beyond is more than the clock has. */
const LONGEST_LIFETIME = 3_155_760_000

/** Resources of object 3 that the device shows in fields of its own (inferred: facts 05, 3.1). */
const SHOWN = { 0: 'manufacturer', 1: 'model_number', 2: 'serial_number', 3: 'firmware_version' } as const

/** What devices tell the platform: that they are there, that they go, and what they see. All of it inside a transaction. */
export class Registrations {
  readonly #rows: DeviceRows
  readonly #tree: DeviceTree
  readonly #models: ObjectModels
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events

  constructor (rows: DeviceRows, tree: DeviceTree, models: ObjectModels, clock: Clock, ids: Ids, events: Events) {
    this.#rows = rows
    this.#tree = tree
    this.#models = models
    this.#clock = clock
    this.#ids = ids
    this.#events = events
  }

  /** The device is online, in the place of what it was registered as before. Returns the id of the registration; undefined when there is no such device. */
  register (deviceId: string, { lifetime, instances, binding, ipAddress }: Registration): string | undefined {
    const device = this.#rows.find(deviceId)
    if (device === undefined) return undefined
    const registrationId = this.#ids.opaque(10)
    this.#tree.setInstances(deviceId, instances)
    const now = this.#clock.now()
    const registered = this.#rows.save({
      ...device,
      registration_id: registrationId,
      lifetime: bounded(lifetime),
      last_registration_update: now,
      ip_address: ipAddress ?? null,
      binding: binding ?? null,
      online: 1,
      last_modified_time: now
    })
    this.#events.emit('DeviceRegistered', { owner: ownerOf(device), deviceId, registrationId, expires: expiryOf(registered) })
    return registrationId
  }

  /** It is still there. What is not given stays as it was. Returns its device; undefined when no such registration lives. */
  update (registrationId: string, given: Partial<Registration> = {}): DeviceRow | undefined {
    const device = this.#live(registrationId)
    if (device === undefined) return undefined
    if (given.instances !== undefined) this.#tree.setInstances(device.device_id, given.instances)
    const updated = this.#rows.save({
      ...device,
      lifetime: given.lifetime === undefined ? device.lifetime : bounded(given.lifetime),
      last_registration_update: this.#clock.now(),
      ip_address: given.ipAddress ?? device.ip_address,
      binding: given.binding ?? device.binding
    })
    this.#events.emit('DeviceRegistrationUpdated', { deviceId: device.device_id, expires: expiryOf(updated) })
    return updated
  }

  /** Returns whether there was such a registration. */
  deregister (registrationId: string): boolean {
    const device = this.#live(registrationId)
    if (device === undefined) return false
    this.#goOffline(device)
    return true
  }

  /** The lifetime has passed without an update. */
  lapse (deviceId: string): void {
    const device = this.#rows.find(deviceId)
    if (device?.online === 1 && expiryOf(device) <= this.#clock.now()) this.#goOffline(device)
  }

  /** Values that were read: the API shows them from now on, nobody is told. */
  seen (deviceId: string, path: DevicePath, reading: InstanceReading): void {
    const device = this.#rows.find(deviceId)
    if (device === undefined) return
    this.#tree.see(deviceId, path, reading)
    if (path.objectId === 3) this.#mirror(device, reading)
  }

  /** It is to tell of changes from now on; reading: what is there at present. */
  observed (deviceId: string, path: DevicePath, reading: InstanceReading): void {
    this.seen(deviceId, path, reading)
    this.#tree.observe(deviceId, path, reading)
    this.#events.emit('DeviceObserved', { deviceId })
  }

  unobserved (deviceId: string, path: DevicePath): void {
    this.#tree.unobserve(deviceId, path)
  }

  /**
   * The device tells what an observation of it found; path: what is observed. The services of its group hear of it when that differs
   * from what they heard last (facts 05, 3.5).
   */
  notify (deviceId: string, path: DevicePath, reading: InstanceReading): void {
    const device = this.#rows.find(deviceId)
    const observation = device === undefined ? undefined : this.#tree.observation(deviceId, path)
    if (device === undefined || observation === undefined) return
    this.seen(deviceId, path, reading)
    if (observation.told === storedInstance(reading)) return
    this.#tree.observe(deviceId, path, reading)
    const owner = ownerOf(device)
    const body = {
      deviceId,
      path: `/${path.objectId}/${path.instanceId}`,
      lastModifiedTime: this.#clock.now(),
      resources: notifiedResources(reading, this.#models.of(owner, path.objectId))
    }
    this.#events.emit('DeviceNotified', { owner, deviceId, groupId: device.group_id, body })
  }

  #live (registrationId: string): DeviceRow | undefined {
    const device = this.#rows.byRegistration(registrationId)
    return device?.online === 1 ? device : undefined
  }

  #goOffline (device: DeviceRow): void {
    this.#rows.save({ ...device, online: 0, last_modified_time: this.#clock.now() })
    this.#events.emit('DeviceWentOffline', { deviceId: device.device_id })
  }

  #mirror (device: DeviceRow, reading: InstanceReading): void {
    const told: Partial<DeviceRow> = {}
    for (const [id, column] of Object.entries(SHOWN)) {
      const value = reading[id]?.value
      if (typeof value === 'string' && value !== device[column]) told[column] = value
    }
    if (Object.keys(told).length > 0) this.#rows.save({ ...device, ...told, last_modified_time: this.#clock.now() })
  }
}

function bounded (lifetime: number): number {
  return Math.min(Math.max(Math.floor(lifetime), LEAST_LIFETIME), LONGEST_LIFETIME)
}

/** ms: when its registration ends unless it is updated. */
function expiryOf ({ last_registration_update: updated, lifetime }: DeviceRow): number {
  return (updated ?? 0) + (lifetime ?? 0) * 1000
}
