/** As events name the type (facts 06, section 1). */
export type CameraModel = 'atomCamV2' | 'atomCamSwingV1'

export type PowerState = 'on' | 'sleep'

type Switch = 'on' | 'off'
type Degree = 'high' | 'medium' | 'low'

/** What a client can set of a camera, under the names of the API; the restart by the clock is not among the settings it lists (facts 06, section 4). */
export interface CameraSettings {
  logo: Switch
  motion: Switch
  motionSensitivity: Degree
  motionTagging: Switch
  nightVision: Switch | 'auto'
  quality: Degree
  rotation: 0 | 180
  sound: Switch
  soundSensitivity: Degree
  statusLight: Switch
  timestamp: Switch
  selfReboot: SelfReboot
}

/** time: HH:mm in UTC. daysOfWeek: 0 is Sunday. */
export interface SelfReboot {
  enabled: boolean
  daysOfWeek: number[]
  time: string
}

/** What moves and sounds before a camera by itself, an hour on average. The same seed gives the same moments. */
export interface Activity {
  seed: string
  motionPerHour: number
  soundPerHour: number
  labels: string[]
}

export const OUTCOMES = ['completed', 'retrying', 'failed', 'limitExceeded'] as const
export type Outcome = typeof OUTCOMES[number]

/** A camera that an operator sees. settings, activity: JSON. Times are ms, flags 0 or 1. */
export interface CameraRow {
  device_id: string
  operator_id: string
  model: CameraModel
  name: string
  firmware_version: string
  power_state: PowerState
  connected: number
  last_connected_time: number
  /** owned by somebody outside of the emulator, who shares it */
  shared: number
  /** the id of a license pack */
  license: string | null
  license_days: number | null
  real_time_access: number
  /** instead of the usual monthly limit */
  limit_hours: number | null
  settings: string
  activity: string | null
  /** of the next export that is asked for */
  next_outcome: Outcome | null
}

/** What of a camera shows in its pictures. */
export interface CameraPicture {
  deviceId: string
  name: string
  model: CameraModel
  rotation: 0 | 180
  nightVision: boolean
  timestamp: boolean
  logo: boolean
  motionTagging: boolean
}

/** A stretch of time, from and to in ms. */
export interface Span {
  from: number
  to: number
}

export function settingsOf (camera: CameraRow): CameraSettings {
  return JSON.parse(camera.settings) as CameraSettings
}

export function activityOf (camera: CameraRow): Activity | undefined {
  return camera.activity === null ? undefined : JSON.parse(camera.activity) as Activity
}

/** inferred: `auto` leaves night vision off, since the drawn scene is never dark. */
export function pictureOf (camera: CameraRow): CameraPicture {
  const { rotation, nightVision, timestamp, logo, motionTagging } = settingsOf(camera)
  return {
    deviceId: camera.device_id,
    name: camera.name,
    model: camera.model,
    rotation,
    nightVision: nightVision === 'on',
    timestamp: timestamp === 'on',
    logo: logo === 'on',
    motionTagging: motionTagging === 'on'
  }
}

/** Whether the camera sees, hears and sends. */
export function isAwake (camera: CameraRow): boolean {
  return camera.connected === 1 && camera.power_state === 'on'
}
