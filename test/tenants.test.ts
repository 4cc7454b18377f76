// Every operation that is built, called by one operator about the things of another: it neither sees nor changes them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUTH_KEY, Client, newSim, PASSWORD, signUp, START } from './support/emulator.ts'
import { builtOperations, contract, type Operation, urlOf } from './support/operations.ts'
import { startStored, type Stored } from './support/stored.ts'

/** What the first operator has, in one coverage type: each under the name of the path parameter that asks for it. */
type Things = Record<string, string>

const ADDRESS = { addressLine1: '1-2-3 赤坂', addressLine2: '', building: '', city: '港区', fullName: 'A Tester', phoneNumber: '123-4567', state: '東京都', zipCode: '1410022' }
const HANDLER = { status: 'active', ruleConfig: { type: 'SubscriberImeiMismatchedRule', properties: { inactiveTimeoutDateConst: 'NEVER' } }, actionConfigList: [{ type: 'SuspendAction', properties: {} }] }
const PRODUCTS = { jp: '4573326590013', g: '4573326502016' }
const EMAIL = 'victim@example.com'

let stored: Stored
let victim: Client
let jp: Things
let g: Things
beforeAll(async () => {
  stored = await startStored()
  victim = await signUp(stored.emulator, { email: EMAIL })
  jp = await fill(victim, 'jp', 'plan-D')
  g = await fill(victim.global, 'g', 'plan01s')
}, 60_000)
afterAll(() => stored.close())

async function fill (client: Client, coverage: 'jp' | 'g', subscription: string): Promise<Things> {
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'hidden-group' }, configuration: { SoracomAir: { userdata: 'hidden-userdata' } } })).body
  const sim = await newSim(client, subscription, { groupId, tags: { name: 'hidden-sim' } })
  const { handlerId } = (await client.post('/v1/event_handlers', { ...HANDLER, name: 'hidden-handler', targetImsi: sim.imsi })).body
  await client.post(`/v1/event_handlers/${handlerId}/subscribers/${sim.imsi}/ignore`)
  await client.post(`/v1/sims/${sim.simId}/activate`)
  await client.post(`/v1/sims/${sim.simId}/set_expiry_time`, { expiryTime: START + 1e9 })
  await client.post(`/v1/sims/${sim.simId}/set_imei_lock`, { imei: '123456789012345' })
  await client.post(`/v1/sandbox/stats/air/subscribers/${sim.imsi}`, { unixtime: 1, dataTrafficStatsMap: { 's1.fast': { uploadByteSizeTotal: 77 } } })
  const { authKeyId } = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
  const userName = `hidden-user-${coverage}`
  await client.post(`/v1/operators/${client.operatorId}/users/${userName}`, { description: 'hidden-description' })
  const roleId = `ops-${coverage}`
  await client.post(`/v1/operators/${client.operatorId}/roles/${roleId}`, { description: 'hidden-role', permission: '{"statements":[{"effect":"allow","api":"Hidden:hidden-operation"}]}' })
  await client.post(`/v1/operators/${client.operatorId}/users/${userName}/roles`, { roleId })
  await client.put(`/v1/operators/${client.operatorId}/users/${userName}/trust_policy`, { trustPolicy: '{"statements":[]}' })
  const { emailId } = (await client.get(`/v1/operators/${client.operatorId}/emails`)).body[0]
  const { couponCode } = (await client.post('/v1/sandbox/coupons/create', { amount: 77 })).body
  const { shippingAddressId } = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, ADDRESS)).body
  await new Client(stored.emulator).post('/_emulator/simulate/data', { resourceType: 'Sim', resourceId: sim.simId, content: 'hidden-data', category: 'hidden-category' })
  await client.put('/v1/files/private/hidden-dir/hidden-file.txt', undefined, { raw: 'hidden-content' })
  const { orderId } = (await client.post('/v1/orders', { shippingAddressId, orderItemList: [{ productCode: PRODUCTS[coverage], quantity: 2 }] })).body
  await client.put(`/v1/orders/${orderId}/confirm`)
  const shipped = await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })
  const { exportedFileId } = (await client.post('/v1/subscribers/export', {}, { query: { export_mode: 'async' } })).body
  // Cameras are Japan's, whatever host the rest came by; camera_id: Inventory calls its devices device_id too.
  const camera = (await victim.post('/_emulator/simulate/cameras', { operatorId: client.operatorId, name: 'hidden-camera', license: 'CR7-SC', recordedHours: 1, firmwareUpdate: { firmwareVersion: '4.58.0.171' } })).body
  await victim.post(`/_emulator/simulate/cameras/${camera.deviceId}/events`, { type: 'motion' })
  const { exportId } = (await victim.post(`/v1/sora_cam/devices/${camera.deviceId}/images/exports`, { time: START })).body
  // So are radios: of each network a device, and a gateway in a network set.
  const radio = { operatorId: client.operatorId, tags: { name: 'hidden-radio' } }
  const lora = (await victim.post('/_emulator/simulate/lora-devices', radio)).body
  const sigfox = (await victim.post('/_emulator/simulate/sigfox-devices', radio)).body
  const gateway = (await victim.post('/_emulator/simulate/lora-gateways', radio)).body
  const { networkSetId } = (await victim.post('/v1/lora_network_sets', { tags: { name: 'hidden-set' } })).body
  await victim.post(`/v1/lora_gateways/${gateway.gatewayId}/set_network_set`, { networkSetId })
  const things = {
    handler_id: handlerId,
    group_id: groupId, sim_id: sim.simId, imsi: sim.imsi, auth_key_id: authKeyId, shipping_address_id: shippingAddressId, order_id: orderId, exported_file_id: exportedFileId,
    namespace: 'SoracomAir', path: 'hidden-dir/hidden-file.txt', resource_id: sim.imsi, category: 'hidden-category', name: 'userdata', tag_name: 'name', coverage_type: coverage, email: encodeURIComponent(EMAIL), msisdn: sim.msisdn, iccid: sim.iccid, coupon: couponCode, user_name: userName, role_id: roleId,
    lora_id: lora.deviceId, sigfox_id: sigfox.deviceId, gateway_id: gateway.gatewayId, ns_id: networkSetId,
    camera_id: camera.deviceId, export_id: exportId,
    email_id: emailId, type: 'primary', contract_name: 'napter'
  }
  for (const [name, value] of Object.entries(things)) expect([name, typeof value]).toEqual([name, 'string'])
  expect(shipped.status).toBe(200)
  return things
}

/** A body that speaks of the first operator's things wherever the contract lets it: fields that an operation does not know are ignored. */
function bodyOf (operation: Operation, things: Things, operatorId: string): unknown {
  const schema = operation.body?.content['application/json'] as { type?: string, $ref?: string, items?: { type?: string } } | undefined
  const resolved = schema?.$ref === undefined ? schema : contract.schemas[schema.$ref.split('/').pop()!] as { type?: string, items?: { type?: string } }
  const everything = {
    ...HANDLER, name: 'stolen', targetImsi: things['imsi'],
    groupId: things['group_id'], orderId: things['order_id'], operatorId, shippingAddressId: things['shipping_address_id'], registrationSecret: '00000',
    tagName: 'name', tagValue: 'stolen', key: 'userdata', value: 'stolen', speedClass: 's1.minimum', imei: '987654321098765', expiryTime: START + 1, expiryAction: 'terminate',
    networkSetId: things['ns_id'], data: '0011223344556677', amount: 1, unixtime: 1, dataTrafficStatsMap: {}, beamStatsMap: {}, orderItemList: [{ productCode: PRODUCTS.jp, quantity: 1 }],
    email: EMAIL, password: `${PASSWORD}x`, ...AUTH_KEY, ...ADDRESS, authKeyId: things['auth_key_id'], roleId: things['role_id'], userName: things['user_name'],
    ...(operation.url.startsWith('/v1/sora_cam/') ? CAMERA_BODY : {}),
    permission: '{"statements":[]}', permissions: '{"statements":[]}', trustPolicy: '{"statements":[]}'
  }
  if (resolved?.type !== 'array') return everything
  return resolved.items?.type === 'string' ? ['D-500MB'] : [everything]
}

const CAMERA_BODY = { name: 'stolen', state: 'off', enabled: true, powerState: 'sleep', type: 'CR7-SC', limitHours: 5, time: START, from: START - 60_000, to: START, currentQuantity: 1, desiredQuantity: 2 }

/** Everything that is written down about the first operator and its SIMs; not what it did itself. */
function everything (): unknown {
  const { audit_log: _, ...rows } = stored.rows({ operator_id: victim.operatorId, sim_id: [jp['sim_id']!, g['sim_id']!], imsi: [jp['imsi']!, g['imsi']!] })
  return rows
}

const secretsOf = (things: Things) => ['handler_id', 'camera_id', 'lora_id', 'sigfox_id', 'gateway_id', 'ns_id', 'export_id', 'group_id', 'sim_id', 'imsi', 'auth_key_id', 'shipping_address_id', 'order_id', 'exported_file_id', 'msisdn', 'iccid', 'coupon', 'email_id'].map((name) => things[name]!)
  .concat('hidden-', victim.operatorId)

/** Devices of several kinds are called device_id. */
function deviceIdOf ({ url }: Operation, things: Things): Things {
  const kind = ({ sora_cam: 'camera_id', lora_devices: 'lora_id', sigfox_devices: 'sigfox_id' } as Record<string, string>)[url.split('/')[2]!]
  return kind === undefined ? {} : { device_id: things[kind]! }
}

/** Path parameters whose value belongs to somebody. */
const OWNED = ['handler_id', 'device_id', 'gateway_id', 'ns_id', 'export_id', 'group_id', 'sim_id', 'imsi', 'auth_key_id', 'shipping_address_id', 'order_id', 'exported_file_id', 'email_id']
/** Whoever knows the address may have the mail sent, to that address. */
const HARMLESS: ReadonlySet<string> = new Set(['issuePasswordResetToken'])
const QUERY = { scope: 'private', prefix: '/', name: 'hidden', imsi: '00101', tag_name: 'name', tag_value: 'hidden-sim', tag_value_match_mode: 'exact', limit: 100, last_evaluated_key: '0' }

describe('another operator', () => {
  let before: unknown
  beforeAll(() => { before = everything() })

  test.each(builtOperations.map((operation) => [operation.operationId, operation] as const))('%s', async (_id, operation) => {
    const stranger = await signUp(stored.emulator)
    for (const [client, things] of [[stranger, jp], [stranger.global, g]] as const) {
      for (const operatorId of [victim.operatorId, stranger.operatorId]) {
        for (const query of [{}, QUERY]) {
          const url = urlOf(operation, { ...things, ...deviceIdOf(operation, things), operator_id: operatorId })
          const { status, headers, body } = await client.send(operation.method, url, bodyOf(operation, things, operatorId), { query })
          const askedForTheirs = OWNED.some((name) => operation.url.includes(`{${name}}`)) || (operation.url.includes('{operator_id}') && operatorId === victim.operatorId)
          const answered = JSON.stringify([headers, body])
          expect({ url, failed: status >= 500, served: askedForTheirs && status < 400, told: secretsOf(things).filter((secret) => answered.includes(secret)) })
            .toEqual({ url, failed: false, served: false, told: [] })
        }
      }
    }
    // Damage is this operation's alone, not the next one's.
    const [was, is] = [before, everything()]
    before = is
    if (!HARMLESS.has(operation.operationId)) expect(is).toEqual(was)
  })

  test.each(['jp', 'g'] as const)('and what the first operator has in %s is still there for itself', async (coverage) => {
    const things = coverage === 'jp' ? jp : g
    const client = coverage === 'jp' ? victim : victim.global
    expect((await client.get(`/v1/sims/${things['sim_id']}`)).body).toMatchObject({ status: 'active', groupId: things['group_id'], tags: { name: 'hidden-sim' } })
    expect((await client.get(`/v1/groups/${things['group_id']}`)).body.configuration).toEqual({ SoracomAir: { userdata: 'hidden-userdata' } })
    expect((await client.get(`/v1/orders/${things['order_id']}`)).body.orderStatus).toBe('shipped')
    expect((await new Client(stored.emulator).post('/v1/auth', { email: EMAIL, password: PASSWORD })).body.operatorId).toBe(victim.operatorId)
  })
})
