import type { DeviceRow } from '../../state/inventory/device-rows.ts'
import type { State } from '../../state/state.ts'
import type { DeviceLink } from './link.ts'

interface RealLink {
  link: DeviceLink
  registrationId: string | null
  generation: number
}

/** What finds the simulated devices. */
export interface SimulatedLinks {
  linkTo (deviceId: string): DeviceLink | undefined
}

/**
 * Finds the way to a device that is online. A real one puts its link here once it has registered; the link ends with that registration,
 * and with the state (reset, restore).
 */
export class DeviceLinks {
  readonly #state: State
  readonly #simulated: SimulatedLinks
  readonly #real = new Map<string, RealLink>()

  constructor (state: State, simulated: SimulatedLinks) {
    this.#state = state
    this.#simulated = simulated
    state.events.on('DeviceDeleted', ({ deviceId }) => { this.#real.delete(deviceId) })
  }

  /**
   * From now on calls to the device go this way. Asks it who it is, and to go on telling what is observed: clients forget that when they
   * register anew (inferred: facts 05, 3.4). Settles once that is done, and never rejects.
   */
  async put (deviceId: string, link: DeviceLink): Promise<void> {
    const { database, inventory } = this.#state
    const { generation } = database
    // Those of before a reset lead nowhere any more.
    for (const [other, real] of this.#real) if (real.generation !== generation) this.#real.delete(other)
    const registrationId = inventory.devices.find(deviceId)?.registration_id ?? null
    this.#real.set(deviceId, { link, registrationId, generation })
    const isStill = (): boolean => database.isStill(generation) && this.find(inventory.devices.find(deviceId)) === link
    const device = { objectId: 3, instanceId: 0 }
    if (inventory.tree.hasInstance(deviceId, device)) {
      const { done } = await link.read(device)
      if (done !== undefined && isStill()) database.transaction(() => inventory.registrations.seen(deviceId, device, done))
    }
    for (const path of isStill() ? inventory.tree.observations(deviceId) : []) {
      const { done } = await link.observe(path)
      if (!isStill()) return
      if (done !== undefined) database.transaction(() => inventory.registrations.notify(deviceId, path, done))
    }
  }

  /** undefined: it is offline, or nobody answers there. */
  find (device: DeviceRow | undefined): DeviceLink | undefined {
    if (device?.online !== 1) return undefined
    const real = this.#real.get(device.device_id)
    if (real !== undefined && real.registrationId === device.registration_id && real.generation === this.#state.database.generation) return real.link
    return this.#simulated.linkTo(device.device_id)
  }
}
