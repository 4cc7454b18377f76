import { allows } from '../../state/inventory/object-model.ts'
import type { DevicePath, InstanceReading, ResourcePath, ResourceReading, ResourceValue } from '../../state/inventory/resources.ts'
import { ownerOf, type DeviceRow } from '../../state/inventory/device-rows.ts'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { type Held, heldOf, heldText, nextChange, readingNow, type Surroundings } from './live-values.ts'
import type { HeldObjects } from './usual-objects.ts'

/** What simulated devices hold, as it is at this moment. */
export class SimulatedStore {
  readonly #state: State
  readonly #clock: Clock

  constructor (state: State, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  instances (deviceId: string): DevicePath[] {
    const seen = new Map<string, DevicePath>()
    for (const [{ objectId, instanceId }] of this.#state.inventory.simulated.resources(deviceId)) seen.set(`${objectId}/${instanceId}`, { objectId, instanceId })
    return [...seen.values()]
  }

  /** What can be read of an instance, or of one resource of it; undefined when there is nothing of the kind. */
  read (device: DeviceRow, path: DevicePath): InstanceReading | undefined {
    const model = this.#state.inventory.models.of(ownerOf(device), path.objectId)
    const held = this.held(device.device_id, path).filter(([{ resourceId }]) => allows(model?.resources[resourceId], 'R'))
    if (held.length === 0) return undefined
    const around = this.#surroundings(device)
    return Object.fromEntries(held.flatMap(([{ resourceId }, what]) => {
      const reading = readingNow(what, around)
      return reading === undefined ? [] : [[resourceId, reading]]
    }))
  }

  /** `objects[objectId][instanceId][resourceId]`, as the control API shows them. */
  objects (device: DeviceRow): Record<string, Record<string, Record<string, unknown>>> {
    const around = this.#surroundings(device)
    const objects: Record<string, Record<string, Record<string, unknown>>> = {}
    for (const [{ objectId, instanceId, resourceId }, text] of this.#state.inventory.simulated.resources(device.device_id)) {
      const reading = readingNow(heldOf(text), around)
      if (reading === undefined) continue
      const instance = (objects[objectId] ??= {})[instanceId] ??= {}
      instance[resourceId] = shownReading(reading)
    }
    return objects
  }

  get (device: DeviceRow, path: ResourcePath): ResourceReading | undefined {
    const what = this.held(device.device_id, path)[0]
    return what === undefined ? undefined : readingNow(what[1], this.#surroundings(device))
  }

  held (deviceId: string, path: DevicePath): [path: ResourcePath, held: Held][] {
    return this.#state.inventory.simulated.ofInstance(deviceId, path)
      .filter(([{ resourceId }]) => path.resourceId === undefined || path.resourceId === resourceId)
      .map(([resource, text]) => [resource, heldOf(text)])
  }

  put (deviceId: string, path: ResourcePath, held: Held): void {
    this.#state.inventory.simulated.putResource(deviceId, path, heldText(held))
  }

  plant (deviceId: string, objects: HeldObjects): void {
    for (const [objectId, instances] of Object.entries(objects)) {
      for (const [instanceId, resources] of Object.entries(instances)) {
        for (const [resourceId, held] of Object.entries(resources)) this.put(deviceId, { objectId: Number(objectId), instanceId: Number(instanceId), resourceId: Number(resourceId) }, held)
      }
    }
  }

  /** ms: when something that is observed changes by itself; undefined while nothing does. */
  nextChange (deviceId: string): number | undefined {
    const times = this.#state.inventory.tree.observations(deviceId).flatMap((path) => this.held(deviceId, path).flatMap(([, held]) => nextChange(held, this.#clock.now()) ?? []))
    return times.length === 0 ? undefined : Math.min(...times)
  }

  #surroundings (device: DeviceRow): Surroundings {
    const simId = this.#state.inventory.simulated.find(device.device_id)?.sim_id ?? null
    return { now: this.#clock.now(), address: device.ip_address, session: simId === null ? undefined : this.#state.sessions.current(simId) }
  }
}

/** Bytes in base64, times in ms; several values by their ids. */
function shownReading (reading: ResourceReading): unknown {
  const shown = (value: ResourceValue): unknown => (Buffer.isBuffer(value) ? value.toString('base64') : value)
  return reading.values === undefined ? shown(reading.value) : Object.fromEntries(Object.entries(reading.values).map(([id, value]) => [id, shown(value)]))
}
