import { demand } from '../../refusal.ts'
import { ownerOf, type DeviceRow } from '../../state/inventory/device-rows.ts'
import type { NewDevice } from '../../state/inventory/devices.ts'
import { givenReading } from '../../state/inventory/given-values.ts'
import type { ResourcePath } from '../../state/inventory/resources.ts'
import type { SimulatedRow } from '../../state/inventory/simulated-rows.ts'
import { NO_IMEI } from '../../state/sessions/session-rows.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import { LAST_TIME } from '../../world/time-texts.ts'
import type { JobRunner } from '../jobs.ts'
import { Firmware } from './firmware.ts'
import type { DeviceLink, DeviceResult } from './link.ts'
import type { SimulatedLinks } from './links.ts'
import { type Executed, SimulatedDevice, type Surrounding } from './simulated-device.ts'
import { SimulatedLink } from './simulated-link.ts'
import { SimulatedStore } from './simulated-store.ts'
import { USUAL_LIFETIME, usualObjects } from './usual-objects.ts'

type GivenValue = string | number | boolean

/** `objects[objectId][instanceId][resourceId]`: a value, or a list where the resource has several. */
export type GivenObjects = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, GivenValue | readonly GivenValue[]>>>>>>

/** deviceId: also one of the owner's, which is to be simulated from now on. */
export interface NewSimulatedDevice extends Omit<NewDevice, 'sim'> {
  /** the SIM that it sits behind, and without whose session nothing reaches it */
  simId?: string | undefined
  /** in the place of what it usually has, or beside it */
  objects?: GivenObjects | undefined
  /** switched on, unless said otherwise */
  online?: boolean | undefined
}

export type DeviceOperation = 'read' | 'write' | 'execute' | 'observe'

/** What the next call is answered with. operation: the next of this sort; any without it. */
export interface NextFault {
  code: string
  message: string
  operation?: DeviceOperation
}

const REBOOT = 'inventory-reboot'
/** ms (invented) */
const REBOOT_TIME = 5000
const WATCH = 'inventory-observation'

const MOST_EXECUTED = 100
/** Of a device that is not behind a SIM: an address of the Internet that nobody has. */
const OUTSIDE_ADDRESS = '192.0.2.1'

/** The devices that are simulated in here: they register while they are on, answer, and tell what is observed. */
export class SimulatedDevices implements SimulatedLinks {
  readonly store: SimulatedStore
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock
  readonly #firmware: Firmware

  constructor (state: State, jobs: JobRunner, clock: Clock) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.store = new SimulatedStore(state, clock)
    this.#firmware = new Firmware(jobs, (kind, deviceId) => state.jobs.cancel(kind, deviceId), (deviceId) => this.#device(deviceId))
    jobs.define({ kind: REBOOT, pace: { pace: 'delay', milliseconds: REBOOT_TIME }, run: (_payload, deviceId) => this.#start(deviceId), fail: () => {} })
    jobs.define({ kind: WATCH, pace: { pace: 'immediate' }, run: (_payload, deviceId) => this.#tell(deviceId) })
    state.events.on('DeviceDeleted', ({ deviceId }) => {
      this.#firmware.forget(deviceId)
      for (const kind of [REBOOT, WATCH]) state.jobs.cancel(kind, deviceId)
    })
    state.events.on('DeviceObserved', ({ deviceId }) => { if (state.inventory.simulated.find(deviceId) !== undefined) this.#watch(deviceId) })
    state.events.on('SessionCreated', ({ card }) => this.#behind(card.sim.sim_id, (deviceId) => this.#start(deviceId)))
    state.events.on('SessionModified', ({ card }) => this.#behind(card.sim.sim_id, (deviceId) => this.#tell(deviceId)))
  }

  /** A device that is simulated from now on. Refuses what Devices.create refuses, and one that is simulated already (EMU0091). To be called inside a transaction. */
  add (owner: Owner, { simId, objects = {}, online = true, ...given }: NewSimulatedDevice): DeviceRow {
    const { devices, simulated } = this.#state.inventory
    const device = (given.deviceId === undefined ? undefined : devices.find(given.deviceId)) ?? devices.create(owner, given)
    const id = device.device_id
    demand(simulated.find(id) === undefined, 'EMU0091', { thing: 'simulated device', id })
    simulated.put({ device_id: id, powered: online ? 1 : 0, registration_id: null, sim_id: simId ?? null, given: JSON.stringify(objects), next_fault: null, executed: '[]' })
    this.store.plant(id, usualObjects(`SN${id.slice(2, 10).toUpperCase()}`, simId !== undefined))
    this.#plantGiven(device, objects)
    if (online) this.#start(id)
    return devices.find(id)!
  }

  linkTo (deviceId: string): DeviceLink | undefined {
    return this.isReachable(deviceId) ? new SimulatedLink(this, deviceId) : undefined
  }

  /** Whether it is on, behind a SIM with a session if it is behind one, and no real device has registered in its place since. */
  isReachable (deviceId: string): boolean {
    const { inventory: { devices, simulated }, sessions } = this.#state
    const row = simulated.find(deviceId)
    const device = devices.find(deviceId)
    if (row?.powered !== 1 || device === undefined || (row.sim_id !== null && !sessions.isOnline(row.sim_id))) return false
    return device.online === 0 || isItself(device, row)
  }

  /** What a call does at the device. */
  call<T> (deviceId: string, operation: DeviceOperation, work: (device: SimulatedDevice) => DeviceResult<T>): DeviceResult<T> {
    return this.#state.database.transaction(() => {
      const { simulated } = this.#state.inventory
      const row = simulated.find(deviceId)
      const device = this.#device(deviceId)
      if (row === undefined || device === undefined) return { fault: { code: 'timeout', message: 'it is gone' } }
      const next = row.next_fault === null ? undefined : JSON.parse(row.next_fault) as NextFault
      if (next === undefined || (next.operation !== undefined && next.operation !== operation)) return work(device)
      simulated.put({ ...row, next_fault: null })
      return { fault: { code: next.code, message: next.message } }
    })
  }

  /** Switches it on, or off: as with a device that says goodbye. */
  connect (deviceId: string, online: boolean): void {
    const { devices, registrations, simulated } = this.#state.inventory
    const row = simulated.find(deviceId)!
    this.#state.jobs.cancel(REBOOT, deviceId)
    simulated.put({ ...row, powered: online ? 1 : 0 })
    const device = devices.find(deviceId)!
    if (online && device.online === 0) this.#start(deviceId)
    if (!online && device.online === 1 && isItself(device, row)) registrations.deregister(device.registration_id!)
  }

  /** Something is otherwise at the device from now on, also what cannot be written over the air. */
  set (deviceId: string, path: ResourcePath, given: GivenValue | readonly GivenValue[]): void {
    const { devices, registrations, simulated, tree } = this.#state.inventory
    const device = devices.find(deviceId)!
    this.#put(device, path, given)
    if (device.online === 1 && isItself(device, simulated.find(deviceId)!) && !tree.hasInstance(deviceId, path)) registrations.update(device.registration_id!, { instances: this.store.instances(deviceId) })
    this.#tell(deviceId)
  }

  failNext (deviceId: string, fault: NextFault): void {
    const { simulated } = this.#state.inventory
    simulated.put({ ...simulated.find(deviceId)!, next_fault: JSON.stringify(fault) })
  }

  #device (deviceId: string): SimulatedDevice | undefined {
    const { devices, simulated } = this.#state.inventory
    const row = devices.find(deviceId)
    return row === undefined || simulated.find(deviceId) === undefined ? undefined : new SimulatedDevice(row, this.store, this.#firmware, this.#surrounding(row))
  }

  #surrounding (device: DeviceRow): Surrounding {
    const { registrations, simulated } = this.#state.inventory
    const deviceId = device.device_id
    return {
      now: this.#clock.now(),
      changed: () => this.#tell(deviceId),
      restart: (milliseconds) => {
        registrations.deregister(device.registration_id ?? '')
        this.#jobs.enqueue(REBOOT, deviceId, null, milliseconds === undefined ? undefined : Math.min(this.#clock.now() + milliseconds, LAST_TIME))
      },
      renew: (lifetime) => { registrations.update(device.registration_id ?? '', lifetime === undefined ? {} : { lifetime }) },
      resetSettings: () => this.#resetSettings(device),
      executed: (call) => {
        const row = simulated.find(deviceId)!
        simulated.put({ ...row, executed: JSON.stringify([call, ...JSON.parse(row.executed) as Executed[]].slice(0, MOST_EXECUTED)) })
      }
    }
  }

  /** It bootstraps and registers, and tells again what is observed, as the platform asks for it (inferred: facts 05, 3.4). */
  #start (deviceId: string): void {
    const { devices, registrations } = this.#state.inventory
    const device = devices.find(deviceId)
    if (device === undefined || device.online === 1 || !this.isReachable(deviceId)) return
    const row = this.#state.inventory.simulated.find(deviceId)!
    const session = row.sim_id === null ? undefined : this.#state.sessions.current(row.sim_id)
    if (session !== undefined) devices.bootstrap(ownerOf(device), device.endpoint, { imsi: session.imsi, imei: session.imei === NO_IMEI ? null : session.imei })
    const ipAddress = session?.address ?? OUTSIDE_ADDRESS
    const lifetime = this.store.get(device, { objectId: 1, instanceId: 0, resourceId: 1 })?.value
    const registrationId = registrations.register(deviceId, { lifetime: typeof lifetime === 'number' ? lifetime : USUAL_LIFETIME, binding: 'U', ipAddress, instances: this.store.instances(deviceId) })
    this.#state.inventory.simulated.put({ ...row, registration_id: registrationId ?? null })
    const itself = { objectId: 3, instanceId: 0 }
    registrations.seen(deviceId, itself, this.store.read(device, itself) ?? {})
    this.#tell(deviceId)
  }

  /** Whoever observes it hears what has changed. */
  #tell (deviceId: string): void {
    const { devices, registrations, tree } = this.#state.inventory
    const device = devices.find(deviceId)
    if (device?.online !== 1 || !this.isReachable(deviceId)) return
    for (const path of tree.observations(deviceId)) registrations.notify(deviceId, path, this.store.read(device, path) ?? {})
    this.#watch(deviceId)
  }

  #watch (deviceId: string): void {
    const next = this.store.nextChange(deviceId)
    if (next === undefined) this.#state.jobs.cancel(WATCH, deviceId)
    else this.#jobs.enqueue(WATCH, deviceId, null, next)
  }

  #behind (simId: string, work: (deviceId: string) => void): void {
    for (const deviceId of this.#state.inventory.simulated.behind(simId)) work(deviceId)
  }

  /** inferred: firmware stays as it is. */
  #resetSettings (device: DeviceRow): void {
    const { simulated } = this.#state.inventory
    const row: SimulatedRow = simulated.find(device.device_id)!
    const kept = this.store.held(device.device_id, { objectId: 3, instanceId: 0, resourceId: 3 })
    simulated.clear(device.device_id)
    this.store.plant(device.device_id, usualObjects(`SN${device.device_id.slice(2, 10).toUpperCase()}`, row.sim_id !== null))
    this.#plantGiven(device, JSON.parse(row.given) as GivenObjects)
    for (const [path, held] of kept) this.store.put(device.device_id, path, held)
  }

  #plantGiven (device: DeviceRow, objects: GivenObjects): void {
    for (const [objectId, instances] of Object.entries(objects)) {
      for (const [instanceId, resources] of Object.entries(instances)) {
        for (const [resourceId, given] of Object.entries(resources)) this.#put(device, pathOf(objectId, instanceId, resourceId), given)
      }
    }
  }

  #put (device: DeviceRow, path: ResourcePath, given: GivenValue | readonly GivenValue[]): void {
    const model = this.#state.inventory.models.of(ownerOf(device), path.objectId)?.resources[path.resourceId]
    this.store.put(device.device_id, path, { reading: givenReading(typeof given === 'object' ? { values: given } : { value: given }, model) })
  }
}

/** Whether the device's registration is that of the simulated one. */
function isItself (device: DeviceRow, row: SimulatedRow): boolean {
  return device.registration_id === row.registration_id
}

/** Object 0 holds keys: no device tells of it. */
function pathOf (...ids: readonly [string, string, string]): ResourcePath {
  const [objectId, instanceId, resourceId] = ids.map((id) => (/^\d{1,5}$/.test(id) ? Number(id) : LARGEST_ID + 1)) as [number, number, number]
  demand(objectId > 0 && Math.max(objectId, instanceId, resourceId) <= LARGEST_ID, 'EMU0072', { path: `/${ids.join('/')}` })
  return { objectId, instanceId, resourceId }
}

/** 65535 is reserved. */
const LARGEST_ID = 65_534
