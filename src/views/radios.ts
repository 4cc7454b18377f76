import type { LoraDeviceRow } from '../state/radios/lora-devices.ts'
import type { LoraGatewayRow } from '../state/radios/lora-gateways.ts'
import type { NetworkSetRow } from '../state/radios/network-sets.ts'
import type { SigfoxDeviceRow } from '../state/radios/sigfox-devices.ts'
import { dateTime, optional, parsed } from './fields.ts'

/** The id under both names: the document says device_id, the live API was seen to say deviceId (facts 05, 0.4). */
function deviceView (row: LoraDeviceRow | SigfoxDeviceRow) {
  return {
    device_id: row.device_id,
    deviceId: row.device_id,
    operatorId: row.operator_id ?? '',
    ...optional('groupId', row.group_id),
    status: row.status,
    terminationEnabled: row.termination_enabled === 1,
    tags: parsed(row.tags),
    ...optional('lastSeen', parsed(row.last_seen)),
    lastModifiedTime: dateTime(row.last_modified_time)
  }
}

export function loraDeviceView (row: LoraDeviceRow): object {
  return deviceView(row)
}

export function sigfoxDeviceView (row: SigfoxDeviceRow): object {
  return deviceView(row)
}

export function loraGatewayView (row: LoraGatewayRow): object {
  return {
    gatewayId: row.gateway_id,
    operatorId: row.operator_id ?? '',
    ...optional('address', row.address),
    ...optional('networkSetId', row.network_set_id),
    online: row.online === 1,
    owned: row.owned === 1,
    status: row.status,
    terminationEnabled: row.termination_enabled === 1,
    tags: parsed(row.tags),
    createdTime: dateTime(row.created_time),
    lastModifiedTime: dateTime(row.last_modified_time)
  }
}

export function networkSetView (row: NetworkSetRow, allowedOperators: readonly string[]): object {
  return {
    networkSetId: row.network_set_id,
    operatorId: row.operator_id,
    allowedOperators,
    tags: parsed(row.tags),
    createdTime: dateTime(row.created_time),
    lastModifiedTime: dateTime(row.last_modified_time)
  }
}
