import { demand } from '../../refusal.ts'
import type { LoraDeviceRow, NewLoraDevice } from '../../state/radios/lora-devices.ts'
import type { NewSigfoxDevice, SigfoxDeviceRow } from '../../state/radios/sigfox-devices.ts'
import type { State } from '../../state/state.ts'
import type { Tags } from '../../types.ts'

/** Whose it is from the start, as if that operator had registered it; nobody's without one. */
interface Arriving {
  operatorId?: string | undefined
  groupId?: string | undefined
  tags?: Tags | undefined
}

/** A device comes into stock, and on to an operator. To be called inside a transaction. */
export function arriveLora ({ radios: { loraDevices } }: State, { operatorId, groupId, tags, ...given }: NewLoraDevice & Arriving): LoraDeviceRow {
  demandOwner(operatorId, groupId, tags)
  const { device_id: deviceId, registration_secret: registrationSecret } = loraDevices.stock(given)
  if (operatorId !== undefined) loraDevices.register({ operatorId, coverage: 'jp' }, deviceId, { registrationSecret, groupId, tags })
  return loraDevices.find(deviceId)!
}

/** The same; Sigfox's network has said yes already. */
export function arriveSigfox ({ radios: { sigfoxDevices } }: State, { operatorId, groupId, tags, ...given }: NewSigfoxDevice & Arriving): SigfoxDeviceRow {
  demandOwner(operatorId, groupId, tags)
  const { device_id: deviceId, pac } = sigfoxDevices.stock(given)
  if (operatorId !== undefined) {
    const owner = { operatorId, coverage: 'jp' as const }
    sigfoxDevices.register(owner, deviceId, { registrationSecret: pac, tags })
    sigfoxDevices.decide(deviceId)
    if (groupId !== undefined) sigfoxDevices.setGroup(owner, deviceId, groupId)
  }
  return sigfoxDevices.find(deviceId)!
}

function demandOwner (operatorId: string | undefined, groupId: string | undefined, tags: Tags | undefined): void {
  demand(operatorId !== undefined || (groupId === undefined && tags === undefined), 'EMU0004', { detail: 'body: groupId and tags need operatorId' })
}
