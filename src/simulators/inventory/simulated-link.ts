import type { DevicePath, InstanceReading, ResourcePath, ResourceReading } from '../../state/inventory/resources.ts'
import type { DeviceLink, DeviceResult } from './link.ts'
import type { SimulatedDevices } from './simulated-devices.ts'

/** The way to a device that is simulated in here: it answers at once. */
export class SimulatedLink implements DeviceLink {
  readonly #devices: SimulatedDevices
  readonly #deviceId: string

  constructor (devices: SimulatedDevices, deviceId: string) {
    this.#devices = devices
    this.#deviceId = deviceId
  }

  async read (path: DevicePath): Promise<DeviceResult<InstanceReading>> {
    return this.#devices.call(this.#deviceId, 'read', (device) => device.read(path))
  }

  async write (path: ResourcePath, reading: ResourceReading): Promise<DeviceResult<void>> {
    return this.#devices.call(this.#deviceId, 'write', (device) => device.write(path, reading))
  }

  async execute (path: ResourcePath, argument: string | undefined): Promise<DeviceResult<void>> {
    return this.#devices.call(this.#deviceId, 'execute', (device) => device.execute(path, argument))
  }

  async observe (path: DevicePath): Promise<DeviceResult<InstanceReading>> {
    return this.#devices.call(this.#deviceId, 'observe', (device) => device.read(path))
  }

  /** The platform knows itself what it listens to. */
  async unobserve (): Promise<DeviceResult<void>> {
    return { done: undefined }
  }
}
