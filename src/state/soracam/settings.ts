import { demand } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Cameras } from './cameras.ts'
import { type CameraRow, type CameraSettings, settingsOf } from './device-rows.ts'

/** A setting of a camera by the name of the API. */
export type SettingName = keyof CameraSettings

/** The settings of cameras. Reading and writing them needs a license or real-time access; the status of the refusal is inferred (facts 06, section 4). */
export class CameraSettingsStore {
  readonly #cameras: Cameras

  constructor (cameras: Cameras) {
    this.#cameras = cameras
  }

  /** Of an offline camera: as last known (inferred: facts 06, section 4). */
  all (owner: Owner, deviceId: string): CameraSettings {
    return settingsOf(this.#reachable(owner, deviceId))
  }

  set<Name extends SettingName> (owner: Owner, deviceId: string, name: Name, value: CameraSettings[Name]): void {
    const camera = this.#reachable(owner, deviceId)
    demand(camera.connected === 1, 'SCA9011')
    this.#cameras.change(camera, { settings: JSON.stringify({ ...settingsOf(camera), [name]: value }) })
  }

  #reachable (owner: Owner, deviceId: string): CameraRow {
    const camera = this.#cameras.get(owner, deviceId)
    demand(camera.license !== null || camera.real_time_access === 1, 'SCA9010')
    return camera
  }
}
