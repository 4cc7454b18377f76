// What the API asks of a device of Inventory, whoever answers: one that is simulated in here, or a real one by LwM2M.

/** An instance of an object, or one resource of it. */
export interface DevicePath {
  objectId: number
  instanceId: number
  resourceId?: number | undefined
}

/** OPAQUE is bytes, OBJLNK `object:instance`, TIME ms since 1970. */
export type ResourceValue = string | number | boolean | Buffer

/** One value, or those of a resource that has several, by the id of the resource instance. */
export type ResourceReading = { value: ResourceValue, values?: undefined } | { value?: undefined, values: Readonly<Record<string, ResourceValue>> }

/** By id of the resource. */
export type InstanceReading = Readonly<Record<string, ResourceReading>>

/** Why a device did not do it: an answer of LwM2M such as 4.05, or none at all. */
export interface DeviceFault {
  fault: { code: string | 'timeout', message: string }
}

export type DeviceResult<T> = { done: T, fault?: undefined } | (DeviceFault & { done?: undefined })

/** A connection to one device. Nothing here rejects. Types of values are those of the object's model. */
export interface DeviceLink {
  /** Of a single resource: an instance with it alone. */
  read (path: DevicePath): Promise<DeviceResult<InstanceReading>>
  write (path: Required<DevicePath>, reading: ResourceReading): Promise<DeviceResult<void>>
  execute (path: Required<DevicePath>, argument: string | undefined): Promise<DeviceResult<void>>
  /** From now on changes are told to the state; done: what is there now. */
  observe (path: DevicePath): Promise<DeviceResult<InstanceReading>>
  unobserve (path: DevicePath): Promise<DeviceResult<void>>
}
