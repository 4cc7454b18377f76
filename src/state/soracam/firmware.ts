import { demand, found } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Cameras } from './cameras.ts'
import type { CameraRow } from './device-rows.ts'

/** timeout: how many seconds the update may take. */
export interface FirmwareUpdate {
  device_id: string
  firmware_version: string
  timeout: number
}

/** Firmware that is offered to cameras. */
export class FirmwareUpdates {
  readonly #cameras: Cameras
  readonly #events: Events
  readonly #put
  readonly #get
  readonly #all
  readonly #delete

  constructor (database: Database, events: Events, cameras: Cameras) {
    this.#cameras = cameras
    this.#events = events
    this.#put = database.statement<[string, string, string, number], never>(
      'INSERT OR REPLACE INTO soracam_firmware_updates (device_id, operator_id, firmware_version, timeout) VALUES (?, ?, ?, ?)')
    this.#get = database.statement<[string], FirmwareUpdate>('SELECT device_id, firmware_version, timeout FROM soracam_firmware_updates WHERE device_id = ?')
    this.#all = database.statement<[string], FirmwareUpdate>(
      'SELECT device_id, firmware_version, timeout FROM soracam_firmware_updates WHERE operator_id = ? ORDER BY device_id')
    this.#delete = database.statement<[string], never>('DELETE FROM soracam_firmware_updates WHERE device_id = ?')
    events.on('CameraRemoved', ({ deviceId }) => { this.#delete.run(deviceId) })
  }

  /** Of all cameras that have one, by device id (inferred). */
  list (owner: Owner): FirmwareUpdate[] {
    return owner.coverage === 'jp' ? this.#all.all(owner.operatorId) : []
  }

  of (deviceId: string): FirmwareUpdate | undefined {
    return this.#get.get(deviceId)
  }

  offer (camera: CameraRow, firmwareVersion: string, timeout: number): void {
    this.#put.run(camera.device_id, camera.operator_id, firmwareVersion, timeout)
  }

  /** The camera is offline from now on, until somebody says `finish` or `abandon` (inferred: facts 06, section 5). */
  begin (owner: Owner, deviceId: string): void {
    const camera = this.#cameras.get(owner, deviceId)
    const update = found(this.of(deviceId), 'SCA9013')
    demand(camera.connected === 1, 'SCA9011')
    this.#cameras.setConnected(camera, false)
    this.#events.emit('CameraUpdating', { deviceId, timeout: update.timeout })
  }

  /** The camera comes back with the new version. */
  finish (deviceId: string): void {
    const camera = this.#cameras.find(deviceId)
    const update = this.of(deviceId)
    if (camera === undefined || update === undefined) return
    this.#delete.run(deviceId)
    this.#cameras.setConnected(this.#cameras.change(camera, { firmware_version: update.firmware_version }), true)
  }

  /** The camera comes back with the old version; the offer stays (inferred). */
  abandon (deviceId: string): void {
    const camera = this.#cameras.find(deviceId)
    if (camera !== undefined) this.#cameras.setConnected(camera, true)
  }
}
