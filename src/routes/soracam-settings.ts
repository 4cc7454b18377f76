import { ok } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { CameraSettings } from '../state/soracam/device-rows.ts'
import { settingsView } from '../views/soracam.ts'
import type { Context, Routes } from './handler.ts'

type Camera = { path: { device_id: string } }
type StateName = Exclude<keyof CameraSettings, 'selfReboot'>

/** What has a default in the contract may be missing all the same. */
interface SelfRebootBody {
  enabled: boolean
  daysOfWeek?: number[]
  time?: string
}

function read<Name extends StateName> (name: Name) {
  return ({ path }: Camera, { owner, state }: Context) => ok({ state: state.soraCam.settings.all(owner, path.device_id)[name] })
}

/** The answer is empty: the official Python client takes it for `{}` (facts 06, section 4). */
function write<Name extends StateName> (name: Name) {
  return ({ path, body }: Camera & { body: { state: CameraSettings[Name] } | undefined }, { owner, state }: Context) => {
    demand(body !== undefined, 'COM9004')
    state.soraCam.settings.set(owner, path.device_id, name, body.state)
    return ok()
  }
}

/** What can be set of a camera, and its options. */
export const soraCamSettingsRoutes = {
  getSoraCamDeviceAtomCamSettings: ({ path }, { owner, state }) => ok(settingsView(state.soraCam.settings.all(owner, path.device_id))),

  getSoraCamDeviceAtomCamSettingsLogo: read('logo'),
  setSoraCamDeviceAtomCamSettingsLogo: write('logo'),
  getSoraCamDeviceAtomCamSettingsMotion: read('motion'),
  setSoraCamDeviceAtomCamSettingsMotion: write('motion'),
  getSoraCamDeviceAtomCamSettingsMotionSensitivity: read('motionSensitivity'),
  setSoraCamDeviceAtomCamSettingsMotionSensitivity: write('motionSensitivity'),
  getSoraCamDeviceAtomCamSettingsMotionTagging: read('motionTagging'),
  setSoraCamDeviceAtomCamSettingsMotionTagging: write('motionTagging'),
  getSoraCamDeviceAtomCamSettingsNightVision: read('nightVision'),
  setSoraCamDeviceAtomCamSettingsNightVision: write('nightVision'),
  getSoraCamDeviceAtomCamSettingsQuality: read('quality'),
  setSoraCamDeviceAtomCamSettingsQuality: write('quality'),
  getSoraCamDeviceAtomCamSettingsRotation: read('rotation'),
  setSoraCamDeviceAtomCamSettingsRotation: write('rotation'),
  getSoraCamDeviceAtomCamSettingsSound: read('sound'),
  setSoraCamDeviceAtomCamSettingsSound: write('sound'),
  getSoraCamDeviceAtomCamSettingsSoundSensitivity: read('soundSensitivity'),
  setSoraCamDeviceAtomCamSettingsSoundSensitivity: write('soundSensitivity'),
  getSoraCamDeviceAtomCamSettingsStatusLight: read('statusLight'),
  setSoraCamDeviceAtomCamSettingsStatusLight: write('statusLight'),
  getSoraCamDeviceAtomCamSettingsTimestamp: read('timestamp'),
  setSoraCamDeviceAtomCamSettingsTimestamp: write('timestamp'),

  getSoraCamDeviceAtomCamSettingsSelfReboot: ({ path }, { owner, state }) => ok(state.soraCam.settings.all(owner, path.device_id).selfReboot),

  setSoraCamDeviceAtomCamSettingsSelfReboot: ({ path, body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    const { enabled, daysOfWeek, time }: SelfRebootBody = body
    state.soraCam.settings.set(owner, path.device_id, 'selfReboot', { enabled, daysOfWeek: daysOfWeek ?? [0, 1, 2, 3, 4, 5, 6], time: time ?? '00:00' })
    return ok()
  },

  getSoraCamDeviceAtomCamOptions: ({ path }, { owner, state }) =>
    ok({ realTimeAccess: { enabled: state.soraCam.cameras.get(owner, path.device_id).real_time_access === 1 } }),

  updateSoraCamDeviceAtomCamOptionsRealTimeAccess: ({ path, body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    const { cameras } = state.soraCam
    cameras.change(cameras.get(owner, path.device_id), { real_time_access: body.enabled ? 1 : 0 })
    return ok({ enabled: body.enabled })
  }
} satisfies Routes
