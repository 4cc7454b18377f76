import type { CameraRow, CameraSettings } from '../state/soracam/device-rows.ts'
import type { FirmwareUpdate } from '../state/soracam/firmware.ts'
import type { LicensePack } from '../state/soracam/license-packs.ts'
import type { OwnedPack } from '../state/soracam/licenses.ts'

/** As the service calls the models (facts 06, section 1). */
const PRODUCTS = { atomCamV2: 'ATOM Cam 2', atomCamSwingV1: 'ATOM Cam Swing' } as const

export function cameraView (camera: CameraRow) {
  const settings = JSON.parse(camera.settings) as CameraSettings
  return {
    deviceId: camera.device_id,
    name: camera.name,
    productDisplayName: PRODUCTS[camera.model],
    firmwareVersion: camera.firmware_version,
    deviceCategory: 'Camera',
    powerState: camera.power_state,
    connected: camera.connected === 1,
    lastConnectedTime: camera.last_connected_time,
    isShared: camera.shared === 1,
    configuration: {
      // inferred: they are the settings of the same meaning (facts 06, section 4). No operation is about smoke alarms.
      audioAlarmEnabled: settings.sound === 'on',
      motionDetectionEnabled: settings.motion === 'on',
      smokeAlarmEnabled: false
    }
  }
}

/** Licenses are shown when a single camera is asked for, and in no list (facts 06, section 1). */
export function cameraWithLicenses (camera: CameraRow, pack: LicensePack | undefined) {
  return { ...cameraView(camera), appliedLicenses: pack === undefined ? [] : [{ name: pack.appliedName, value: `storage_life=${pack.days}` }] }
}

export function licensePackView ({ pack, quantity, quantityInUse }: OwnedPack) {
  return { id: pack.id, name: pack.name, quantity, quantityInUse, salesChannel: pack.salesChannel }
}

export function firmwareUpdateView ({ device_id: deviceId, firmware_version: firmwareVersion, timeout }: FirmwareUpdate) {
  return { deviceId, firmwareVersion, timeout }
}

/** All but the daily restart (facts 06, section 4). */
export function settingsView ({ selfReboot: _, ...settings }: CameraSettings) {
  return settings
}
