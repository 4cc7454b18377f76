// What the API asks of a device of Inventory, whoever answers: one that is simulated in here, or a real one by LwM2M.
import type { DevicePath, InstanceReading, ResourcePath, ResourceReading } from '../../state/inventory/resources.ts'

export type { DevicePath, InstanceReading, ResourcePath, ResourceReading, ResourceValue } from '../../state/inventory/resources.ts'

/** Why a device did not do it: an answer of LwM2M such as 4.05, or none at all. */
export interface DeviceFault {
  fault: { code: string | 'timeout', message: string }
}

export type DeviceResult<T> = { done: T, fault?: undefined } | (DeviceFault & { done?: undefined })

/** A connection to one device. Nothing here rejects. Types of values are those of the object's model. */
export interface DeviceLink {
  /** Of a single resource: an instance with it alone. */
  read (path: DevicePath): Promise<DeviceResult<InstanceReading>>
  write (path: ResourcePath, reading: ResourceReading): Promise<DeviceResult<void>>
  execute (path: ResourcePath, argument: string | undefined): Promise<DeviceResult<void>>
  /** From now on changes are told to the state; done: what is there now. */
  observe (path: DevicePath): Promise<DeviceResult<InstanceReading>>
  unobserve (path: DevicePath): Promise<DeviceResult<void>>
}
