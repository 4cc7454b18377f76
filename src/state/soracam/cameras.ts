import { demand, found } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import { columnsOf } from '../columns.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Activity, CameraModel, CameraRow, CameraSettings, PowerState } from './device-rows.ts'
import { licensePackNamed } from './license-packs.ts'

/** What a camera is when it appears; whatever is missing is as it comes out of the box. */
export interface NewCamera {
  deviceId?: string
  name?: string
  model?: CameraModel
  firmwareVersion?: string
  connected?: boolean
  powerState?: PowerState
  shared?: boolean
  license?: string
  realTimeAccess?: boolean
  settings?: Partial<CameraSettings>
  activity?: Partial<Activity>
}

const LONGEST_NAME = 255

/** Seen in the field; the one of the Swing is inferred (facts 06, section 1). */
const FIRMWARE: Record<CameraModel, string> = { atomCamV2: '4.58.0.97', atomCamSwingV1: '4.37.1.106' }

/**
 * The contract's sample values (inferred: facts 06, section 4), but for motion, as the sample of a camera has it, and for the daily
 * restart, which would cut every recording in two.
 */
const SETTINGS: CameraSettings = {
  logo: 'on',
  motion: 'on',
  motionSensitivity: 'low',
  motionTagging: 'on',
  nightVision: 'auto',
  quality: 'low',
  rotation: 0,
  sound: 'off',
  soundSensitivity: 'low',
  statusLight: 'on',
  timestamp: 'on',
  selfReboot: { enabled: false, daysOfWeek: [0, 1, 2, 3, 4, 5, 6], time: '00:00' }
}

const columns = columnsOf<CameraRow>({
  device_id: true, operator_id: true, model: true, name: true, firmware_version: true, power_state: true, connected: true, last_connected_time: true,
  shared: true, license: true, license_days: true, real_time_access: true, limit_hours: true, settings: true, activity: true, next_outcome: true
})

/** The cameras of each operator. The service is Japan's alone, so an owner in another coverage type has none (inferred: facts 06, section 1). */
export class Cameras {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #put
  readonly #row
  readonly #all
  readonly #everyone
  readonly #delete

  constructor (database: Database, clock: Clock, ids: Ids, events: Events) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#put = database.statement<[CameraRow], never>(
      `INSERT INTO soracam_devices (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})
       ON CONFLICT (device_id) DO UPDATE SET ${columns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}`)
    this.#row = database.statement<[string], CameraRow>(`SELECT ${columns.join(', ')} FROM soracam_devices WHERE device_id = ?`)
    this.#all = database.statement<[string], CameraRow>(`SELECT ${columns.join(', ')} FROM soracam_devices WHERE operator_id = ? ORDER BY rowid`)
    this.#everyone = database.statement<[], CameraRow>(`SELECT ${columns.join(', ')} FROM soracam_devices ORDER BY rowid`)
    this.#delete = database.statement<[string], never>('DELETE FROM soracam_devices WHERE device_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => {
      for (const camera of this.#all.all(operatorId)) this.remove(camera)
    })
  }

  /** Refuses a camera that the caller does not have (SCA9001). */
  get (owner: Owner, deviceId: string): CameraRow {
    return found(this.of(owner, deviceId), 'SCA9001')
  }

  of (owner: Owner, deviceId: string): CameraRow | undefined {
    if (owner.coverage !== 'jp') return undefined
    const camera = this.find(deviceId)
    return camera?.operator_id === owner.operatorId ? camera : undefined
  }

  /** Whoever has it. */
  find (deviceId: string): CameraRow | undefined {
    return this.#row.get(deviceId)
  }

  /** In the order they were registered. */
  list (owner: Owner): CameraRow[] {
    return owner.coverage === 'jp' ? this.#all.all(owner.operatorId) : []
  }

  /** Of every operator. */
  everyone (): CameraRow[] {
    return this.#everyone.all()
  }

  /** A camera that its user has just registered; no operation of the API does that. Refuses an id that is taken (EMU0034). */
  add (operatorId: string, given: NewCamera): CameraRow {
    const deviceId = given.deviceId ?? this.#freeId()
    demand(this.find(deviceId) === undefined, 'EMU0034', { device: deviceId })
    const model = given.model ?? 'atomCamV2'
    const pack = given.license === undefined ? undefined : licensePackNamed(given.license)
    const camera: CameraRow = {
      device_id: deviceId,
      operator_id: operatorId,
      model,
      name: given.name ?? deviceId,
      firmware_version: given.firmwareVersion ?? FIRMWARE[model],
      power_state: given.powerState ?? 'on',
      connected: given.connected === false ? 0 : 1,
      last_connected_time: this.#clock.now(),
      shared: given.shared === true ? 1 : 0,
      license: pack?.id ?? null,
      license_days: pack?.days ?? null,
      real_time_access: given.realTimeAccess === true ? 1 : 0,
      limit_hours: null,
      settings: JSON.stringify({ ...SETTINGS, ...given.settings }),
      activity: given.activity === undefined ? null : JSON.stringify(completed(given.activity, deviceId)),
      next_outcome: null
    }
    this.#put.run(camera)
    this.#events.emit('CameraChanged', { camera, was: undefined })
    return camera
  }

  #freeId (): string {
    for (;;) {
      const deviceId = this.#ids.cameraDeviceId()
      if (this.find(deviceId) === undefined) return deviceId
    }
  }

  /** The one way in which a camera changes. */
  change (camera: CameraRow, values: Partial<CameraRow>): CameraRow {
    const next = { ...camera, ...values }
    this.#put.run(next)
    this.#events.emit('CameraChanged', { camera: next, was: camera })
    return next
  }

  rename (owner: Owner, deviceId: string, name: string): void {
    // inferred: facts 06, section 5; the longest is ours, since links to pictures say the name.
    demand(name !== '' && name.length <= LONGEST_NAME, 'SCA9012')
    this.change(this.get(owner, deviceId), { name })
  }

  /** What a sleeping camera misses, the listeners know. Refuses a camera that nothing reaches (SCA9011, inferred: facts 06, section 5). */
  setPower (owner: Owner, deviceId: string, powerState: PowerState): void {
    const camera = this.get(owner, deviceId)
    demand(camera.connected === 1, 'SCA9011')
    this.change(camera, { power_state: powerState })
  }

  /** The camera is offline from now on; somebody has to bring it back. Refuses one that nothing reaches (SCA9011, inferred). */
  reboot (owner: Owner, deviceId: string): void {
    this.restart(this.get(owner, deviceId))
  }

  restart (camera: CameraRow): void {
    demand(camera.connected === 1, 'SCA9011')
    this.setConnected(camera, false)
    this.#events.emit('CameraRebooting', { deviceId: camera.device_id })
  }

  setConnected (camera: CameraRow, connected: boolean): CameraRow {
    if ((camera.connected === 1) === connected) return camera
    return this.change(camera, connected ? { connected: 1, last_connected_time: this.#clock.now() } : { connected: 0 })
  }

  setActivity (camera: CameraRow, activity: Partial<Activity>): CameraRow {
    return this.change(camera, { activity: JSON.stringify(completed(activity, camera.device_id)) })
  }

  /** Everything of it goes; a shared one is only not shown to this operator any more (inferred: facts 06, section 1). */
  remove (camera: CameraRow): void {
    this.#delete.run(camera.device_id)
    this.#events.emit('CameraRemoved', { operatorId: camera.operator_id, deviceId: camera.device_id })
  }
}

/** inferred: `person` is the only label that was seen (facts 06, 6.2). */
function completed (activity: Partial<Activity>, deviceId: string): Activity {
  return { seed: deviceId, motionPerHour: 0, soundPerHour: 0, labels: ['person'], ...activity }
}
