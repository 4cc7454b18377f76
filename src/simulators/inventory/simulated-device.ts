import type { DeviceRow } from '../../state/inventory/device-rows.ts'
import type { DevicePath, InstanceReading, ResourcePath, ResourceReading, ResourceValue } from '../../state/inventory/resources.ts'
import { type Firmware, FIRMWARE, type FirmwareHost } from './firmware.ts'
import type { DeviceResult } from './link.ts'
import type { SimulatedStore } from './simulated-store.ts'

/** A call that a device has executed. time in ms. */
export interface Executed {
  path: string
  argument?: string
  time: number
}

/** What the device asks of whoever simulates it. */
export interface Surrounding {
  now: number
  /** those who observe it hear what has changed */
  changed: () => void
  /** it goes away, and comes back after `milliseconds` or as restarts take */
  restart: (milliseconds?: number) => void
  /** it updates its registration */
  renew: (lifetime?: number) => void
  /** the settings that it was made with come back */
  resetSettings: () => void
  executed: (call: Executed) => void
}

const NOT_FOUND = { fault: { code: '4.04', message: 'Not Found' } }
const NOT_ALLOWED = { fault: { code: '4.05', message: 'Method Not Allowed' } }
const BAD_REQUEST = { fault: { code: '4.00', message: 'Bad Request' } }
const DONE = { done: undefined }

/** Seconds that a device has to do with: the lifetime, and for how long it is to be disabled. */
const LEAST_SECONDS: Readonly<Record<string, number>> = { '1/1': 1, '1/5': 0 }

/** One simulated device, as it behaves. To be used inside a transaction. */
export class SimulatedDevice implements FirmwareHost {
  readonly #row: DeviceRow
  readonly #store: SimulatedStore
  readonly #firmware: Firmware
  readonly #around: Surrounding

  constructor (row: DeviceRow, store: SimulatedStore, firmware: Firmware, around: Surrounding) {
    this.#row = row
    this.#store = store
    this.#firmware = firmware
    this.#around = around
  }

  read (path: DevicePath): DeviceResult<InstanceReading> {
    const reading = this.#store.read(this.#row, path)
    return reading === undefined ? NOT_FOUND : { done: reading }
  }

  write (path: ResourcePath, reading: ResourceReading): DeviceResult<void> {
    const { objectId, instanceId, resourceId } = path
    if (objectId === FIRMWARE.object && (resourceId === FIRMWARE.package || resourceId === FIRMWARE.uri)) {
      this.#firmware.write(this, this.#row.device_id, resourceId, reading)
      return DONE
    }
    if (Number(reading.value) < (LEAST_SECONDS[`${objectId}/${resourceId}`] ?? -Infinity)) return BAD_REQUEST
    // A clock that is set runs on.
    const isClock = objectId === 3 && resourceId === 13 && typeof reading.value === 'number'
    this.#store.put(this.#row.device_id, path, isClock ? { live: 'clock', offset: Number(reading.value) - this.#around.now } : { reading })
    if (objectId === 1 && resourceId === 1 && instanceId === 0) this.#around.renew(Number(reading.value))
    this.#around.changed()
    return DONE
  }

  execute (path: ResourcePath, argument: string | undefined): DeviceResult<void> {
    if (!this.#do(path)) return NOT_ALLOWED
    this.#around.executed({ path: `/${path.objectId}/${path.instanceId}/${path.resourceId}`, ...(argument === undefined ? {} : { argument }), time: this.#around.now })
    this.#around.changed()
    return DONE
  }

  get (resourceId: number): ResourceValue | undefined {
    return this.#store.get(this.#row, { objectId: FIRMWARE.object, instanceId: 0, resourceId })?.value
  }

  set (values: Record<number, ResourceValue>): void {
    for (const [id, value] of Object.entries(values)) this.#put({ objectId: FIRMWARE.object, instanceId: 0, resourceId: Number(id) }, { value })
    this.#around.changed()
  }

  get firmwareVersion (): string {
    return String(this.#store.get(this.#row, { objectId: 3, instanceId: 0, resourceId: 3 })?.value ?? '')
  }

  set firmwareVersion (version: string) {
    this.#put({ objectId: 3, instanceId: 0, resourceId: 3 }, { value: version })
  }

  restart (): void {
    this.#around.restart()
  }

  /** What the standard objects can do; of others nobody knows what they do. Returns false where it cannot be done now. */
  #do ({ objectId, instanceId, resourceId }: ResourcePath): boolean {
    switch (`${objectId}/${resourceId}`) {
      case '1/4': {
        this.#around.restart(Number(this.#store.get(this.#row, { objectId, instanceId, resourceId: 5 })?.value ?? 0) * 1000)
        return true
      }
      case '1/8': {
        this.#around.renew()
        return true
      }
      case '3/4': {
        this.#around.restart()
        return true
      }
      case '3/5': {
        this.#around.resetSettings()
        this.#around.restart()
        return true
      }
      case '3/12': {
        this.#put({ objectId, instanceId, resourceId: 11 }, { values: { 0: 0 } })
        return true
      }
      case `${FIRMWARE.object}/${FIRMWARE.update}`: return this.#firmware.update(this, this.#row.device_id)
      case '7/6': {
        for (const counter of [0, 1, 2, 3]) this.#put({ objectId, instanceId, resourceId: counter }, { value: 0 })
        return true
      }
      default: return true
    }
  }

  #put (path: ResourcePath, reading: ResourceReading): void {
    this.#store.put(this.#row.device_id, path, { reading })
  }
}
