// One of everything, for tests that walk all operations: what there is to ask for, and bodies that speak of it.
import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { AUTH_KEY, Client, newSim, PASSWORD, signUp, START } from './emulator.ts'
import { contract, type Operation } from './operations.ts'

/** What an operator has, in one coverage type: each under the name of the path parameter that asks for it. */
export type Things = Record<string, string>

const ADDRESS = { addressLine1: '1-2-3 赤坂', addressLine2: '', building: '', city: '港区', fullName: 'A Tester', phoneNumber: '123-4567', state: '東京都', zipCode: '1410022' }
const HANDLER = { status: 'active', ruleConfig: { type: 'SubscriberImeiMismatchedRule', properties: { inactiveTimeoutDateConst: 'NEVER' } }, actionConfigList: [{ type: 'SuspendAction', properties: {} }] }
const IMEI = '123456789012345'
const PRODUCTS = { jp: '4573326590013', g: '4573326502016' }
/** One of everything that can be asked for, named so that it can be looked for. `japan`: the same operator, where its cameras are. */
export async function fill (emulator: Emulator, client: Client, coverage: 'jp' | 'g', subscription: string, japan: Client = client): Promise<Things> {
  const control = new Client(emulator)
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'hidden-group' }, configuration: { SoracomAir: { userdata: 'hidden-userdata' } } })).body
  const sim = await newSim(client, subscription, { groupId, tags: { name: 'hidden-sim' } })
  const { handlerId } = (await client.post('/v1/event_handlers', { ...HANDLER, name: 'hidden-handler', targetImsi: sim.imsi })).body
  await client.post(`/v1/event_handlers/${handlerId}/subscribers/${sim.imsi}/ignore`)
  await client.post(`/v1/sims/${sim.simId}/activate`)
  await client.post(`/v1/sims/${sim.simId}/set_expiry_time`, { expiryTime: START + 1e9 })
  await client.post(`/v1/sims/${sim.simId}/set_imei_lock`, { imei: IMEI })
  await client.post(`/v1/sandbox/stats/air/subscribers/${sim.imsi}`, { unixtime: 1, dataTrafficStatsMap: { 's1.fast': { uploadByteSizeTotal: 77 } } })
  const { authKeyId } = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
  const userName = `hidden-user-${coverage}`
  await client.post(`/v1/operators/${client.operatorId}/users/${userName}`, { description: 'hidden-description' })
  const userKey = (await client.post(`/v1/operators/${client.operatorId}/users/${userName}/auth_keys`)).body.authKeyId
  await client.post(`/v1/operators/${client.operatorId}/company_information`, { companyName: 'hidden-company', countryCode: 'JP', zipCode: '1410022', department: 'd', contactPersonName: 'c', phoneNumber: '123-4567' })
  const roleId = `ops-${coverage}`
  await client.post(`/v1/operators/${client.operatorId}/roles/${roleId}`, { description: 'hidden-role', permission: '{"statements":[{"effect":"allow","api":"Hidden:hidden-operation"}]}' })
  await client.post(`/v1/operators/${client.operatorId}/users/${userName}/roles`, { roleId })
  await client.put(`/v1/operators/${client.operatorId}/users/${userName}/trust_policy`, { trustPolicy: '{"statements":[]}' })
  const { emailId } = (await client.get(`/v1/operators/${client.operatorId}/emails`)).body[0]
  const { couponCode } = (await client.post('/v1/sandbox/coupons/create', { amount: 77 })).body
  const { shippingAddressId } = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, ADDRESS)).body
  await control.post('/_emulator/simulate/data', { resourceType: 'Sim', resourceId: sim.simId, content: 'hidden-data', category: 'hidden-category' })
  await client.put('/v1/files/private/hidden-dir/hidden-file.txt', undefined, { raw: 'hidden-content' })
  const { orderId } = (await client.post('/v1/orders', { shippingAddressId, orderItemList: [{ productCode: PRODUCTS[coverage], quantity: 2 }] })).body
  await client.put(`/v1/orders/${orderId}/confirm`)
  const shipped = await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })
  const { exportedFileId } = (await client.post('/v1/subscribers/export', {}, { query: { export_mode: 'async' } })).body
  const { ipAddress, port } = await portMapping(control, client, sim.simId)
  const { sessionId } = (await client.post(`/v1/sims/${sim.simId}/packet_capture_sessions`, { duration: 60, prefix: 'hidden-' })).body
  const { diagnosticId } = (await client.post('/v1/diagnostics', { service: 'Air', resourceType: 'sim', resourceId: sim.simId })).body
  const { profileOrderId } = (await client.global.post('/v1/sim_profile_orders', { subscription: 'plan01s', quantity: 1, description: 'hidden-profiles' })).body
  const leaving = await newSim(client, subscription)
  const receiver = `receiver-${coverage}@example.com`
  const { operatorId: receiverId } = await signUp(emulator, { email: receiver })
  const { token } = (await client.post('/v1/subscribers/transfer_token/issue', { transferDestinationOperatorEmail: receiver, transferDestinationOperatorId: receiverId, transferImsi: [leaving.imsi] })).body
  // Cameras are Japan's, whatever host the rest came by; camera_id: Inventory calls its devices device_id too.
  const camera = (await control.post('/_emulator/simulate/cameras', { operatorId: client.operatorId, name: 'hidden-camera', license: 'CR7-SC', recordedHours: 1, firmwareUpdate: { firmwareVersion: '4.58.0.171' } })).body
  await control.post(`/_emulator/simulate/cameras/${camera.deviceId}/events`, { type: 'motion' })
  const { exportId } = (await japan.post(`/v1/sora_cam/devices/${camera.deviceId}/images/exports`, { time: START })).body
  const video = (await japan.post(`/v1/sora_cam/devices/${camera.deviceId}/videos/exports`, { from: START - 60_000, to: START - 50_000 })).body.exportId
  // So are radios: of each network a device, and a gateway in a network set.
  const radio = { operatorId: client.operatorId, tags: { name: 'hidden-radio' } }
  const lora = (await control.post('/_emulator/simulate/lora-devices', radio)).body
  const sigfox = (await control.post('/_emulator/simulate/sigfox-devices', radio)).body
  const gateway = (await control.post('/_emulator/simulate/lora-gateways', radio)).body
  const { networkSetId } = (await japan.post('/v1/lora_network_sets', { tags: { name: 'hidden-set' } })).body
  await japan.post(`/v1/lora_gateways/${gateway.gatewayId}/set_network_set`, { networkSetId })
  const credentialsId = `set-${coverage}`
  await client.post(`/v1/credentials/${credentialsId}`, { type: 'psk', description: 'hidden-credentials', credentials: { key: 'hidden-key' } })
  const gadget = (await control.post('/_emulator/simulate/gadgets', { productId: 'button', ...radio })).body
  const inventory = (await control.post('/_emulator/simulate/inventory-devices', { operatorId: client.operatorId, coverage, endpoint: 'hidden-endpoint', tags: { name: 'hidden-thing' } })).body
  await client.post('/v1/device_object_models', { id: 30_001, name: 'hidden-model', resourcedefs: [] })
  const things = {
    handler_id: handlerId, credentials_id: credentialsId,
    group_id: groupId, sim_id: sim.simId, imsi: sim.imsi, auth_key_id: authKeyId, shipping_address_id: shippingAddressId, order_id: orderId, exported_file_id: exportedFileId,
    namespace: 'SoracomAir', path: 'hidden-dir/hidden-file.txt', resource_id: sim.imsi, category: 'hidden-category', name: 'userdata', tag_name: 'name', coverage_type: coverage, email: (await client.get(`/v1/operators/${client.operatorId}`)).body.email, msisdn: sim.msisdn, iccid: sim.iccid, coupon: couponCode, user_name: userName, role_id: roleId,
    inventory_id: inventory.deviceId, model_id: '30001', object: '3', instance: '0', resource: '9',
    lora_id: lora.deviceId, sigfox_id: sigfox.deviceId, gateway_id: gateway.gatewayId, ns_id: networkSetId,
    camera_id: camera.deviceId, export_id: exportId, video_id: video, user_auth_key_id: userKey, resource_summary_type: 'simsPerStatus', ip_address: ipAddress, port: String(port), session_id: sessionId, diagnostic_id: diagnosticId, profile_order_id: profileOrderId, token, time: String(START),
    product_id: gadget.productId, serial_number: gadget.serialNumber,
    email_id: emailId, type: 'primary', contract_name: 'napter'
  }
  for (const [name, value] of Object.entries(things)) expect([name, typeof value]).toEqual([name, 'string'])
  expect(shipped.status).toBe(200)
  return things
}

async function portMapping (control: Client, client: Client, simId: string): Promise<{ ipAddress: string, port: number }> {
  const attached = await control.post(`/_emulator/simulate/sims/${simId}/attach`, { imei: IMEI })
  const made = await client.post('/v1/port_mappings', { destination: { simId, port: 22 }, duration: 3600 })
  if (made.status !== 201) throw new Error(`no port was mapped: ${JSON.stringify([attached.body, made.body])}`)
  return made.body
}

/** The things as an operation calls them: several kinds of devices are device_id, and so on. */
export function thingsFor ({ url }: Operation, things: Things): Things {
  const [, , first = ''] = url.split('/')
  const device = ({ sora_cam: 'camera_id', devices: 'inventory_id', lora_devices: 'lora_id', sigfox_devices: 'sigfox_id' } as Record<string, string>)[first]
  return {
    ...things,
    ...(device === undefined ? {} : { device_id: things[device]! }),
    ...(url.includes('/videos/exports/') ? { export_id: things['video_id']! } : {}),
    ...(url.includes('/users/{user_name}/auth_keys/') ? { auth_key_id: things['user_auth_key_id']! } : {}),
    ...(url.endsWith('/{path}/') ? { path: 'hidden-dir' } : {})
  }
}

/** A body that speaks of the first operator's things wherever the contract lets it: fields that an operation does not know are ignored. */
export function bodyOf (operation: Operation, things: Things, operatorId: string): unknown {
  const schema = operation.body?.content['application/json'] as { type?: string, $ref?: string, items?: { type?: string } } | undefined
  const resolved = schema?.$ref === undefined ? schema : contract.schemas[schema.$ref.split('/').pop()!] as { type?: string, items?: { type?: string } }
  const everything = {
    ...HANDLER, name: 'stolen', targetImsi: things['imsi'],
    groupId: things['group_id'], orderId: things['order_id'], operatorId, shippingAddressId: things['shipping_address_id'], registrationSecret: '00000',
    tagName: 'name', tagValue: 'stolen', key: 'userdata', value: 'stolen', speedClass: 's1.minimum', imei: '987654321098765', expiryTime: START + 1, expiryAction: 'terminate',
    networkSetId: things['ns_id'], data: '0011223344556677', amount: 1, unixtime: 1, dataTrafficStatsMap: {}, beamStatsMap: {}, orderItemList: [{ productCode: PRODUCTS.jp, quantity: 1 }],
    email: things['email'], password: `${PASSWORD}x`, ...AUTH_KEY, ...ADDRESS, authKeyId: things['auth_key_id'], roleId: things['role_id'], userName: things['user_name'],
    ...(operation.url.startsWith('/v1/sora_cam/') ? CAMERA_BODY : {}),
    credentials: {},
    permission: '{"statements":[]}', permissions: '{"statements":[]}', trustPolicy: '{"statements":[]}'
  }
  if (resolved?.type !== 'array') return everything
  return resolved.items?.type === 'string' ? ['D-500MB'] : [everything]
}

const CAMERA_BODY = { name: 'stolen', state: 'off', enabled: true, powerState: 'sleep', type: 'CR7-SC', limitHours: 5, time: START, from: START - 60_000, to: START, currentQuantity: 1, desiredQuantity: 2 }
