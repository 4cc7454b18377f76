import { noContent, ok, type Reply } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { licensePackOf } from '../state/soracam/license-packs.ts'
import { cameraView, cameraWithLicenses, firmwareUpdateView, licensePackView } from '../views/soracam.ts'
import type { Routes } from './handler.ts'

const NOT_MODIFIED: Reply<304, undefined> = { status: 304, body: undefined }

/** Cameras themselves: which there are, their licenses, firmware, power and name. */
export const soraCamRoutes = {
  listSoraCamDevices: (_request, { owner, state }) => ok(state.soraCam.cameras.list(owner).map(cameraView)),

  getSoraCamDevice: ({ path }, { owner, state }) => {
    const camera = state.soraCam.cameras.get(owner, path.device_id)
    return ok(cameraWithLicenses(camera, licensePackOf(camera)))
  },

  handleDeleteSoraCamDevice: ({ path }, { owner, state }) => {
    const { cameras } = state.soraCam
    cameras.remove(cameras.get(owner, path.device_id))
    return ok()
  },

  listSoraCamLicensePacks: (_request, { owner, state }) => ok(state.soraCam.licenses.list(owner).map(licensePackView)),

  updateSoraCamLicensePackQuantity: ({ path, body: { currentQuantity, desiredQuantity } }, { owner, state }) => {
    demand(currentQuantity !== undefined && desiredQuantity !== undefined, 'COM9003', {
      detail: 'body: currentQuantity and desiredQuantity must be given',
      detailJa: 'body: currentQuantity と desiredQuantity を指定してください'
    })
    state.soraCam.licenses.setQuantity(owner, path.license_pack_id, currentQuantity, desiredQuantity)
    return noContent()
  },

  assignSoraCamDeviceAtomCamLicense: ({ path, body: { type } }, { owner, state }) => {
    demand(type !== undefined, 'SCA9005')
    return state.soraCam.licenses.assign(owner, path.device_id, type) ? ok({ type }) : NOT_MODIFIED
  },

  unassignSoraCamDeviceAtomCamLicense: ({ path }, { owner, state }) => {
    state.soraCam.licenses.unassign(owner, path.device_id)
    return noContent()
  },

  listSoraCamDeviceAtomCamFirmwareUpdates: (_request, { owner, state }) => ok(state.soraCam.firmware.list(owner).map(firmwareUpdateView)),

  getSoraCamDeviceAtomCamFirmwareUpdate: ({ path }, { owner, state }) => {
    const { cameras, firmware } = state.soraCam
    const update = firmware.of(cameras.get(owner, path.device_id).device_id)
    return update === undefined ? noContent() : ok([firmwareUpdateView(update)])
  },

  updateSoraCamDeviceAtomCamFirmware: ({ path }, { owner, state }) => {
    state.soraCam.firmware.begin(owner, path.device_id)
    return ok()
  },

  getSoraCamDevicePowerState: ({ path }, { owner, state }) => ok({ powerState: state.soraCam.cameras.get(owner, path.device_id).power_state }),

  setSoraCamDevicePowerState: ({ path, body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    state.soraCam.cameras.setPower(owner, path.device_id, body.powerState)
    return ok()
  },

  rebootSoraCamDevice: ({ path }, { owner, state }) => {
    state.soraCam.cameras.reboot(owner, path.device_id)
    return ok()
  },

  getSoraCamDeviceName: ({ path }, { owner, state }) => ok({ name: state.soraCam.cameras.get(owner, path.device_id).name }),

  setSoraCamDeviceName: ({ path, body }, { owner, state }) => {
    demand(body !== undefined, 'COM9004')
    state.soraCam.cameras.rename(owner, path.device_id, body.name)
    return ok()
  }
} satisfies Routes
