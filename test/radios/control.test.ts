// What the control API does to radios, and what a fixture may say of them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { AUTH_KEY, Client, PASSWORD, signUp, START, startEmulator } from '../support/emulator.ts'
import { login } from '../support/sims.ts'
import { NO_GROUP, type Radios, radiosOf, refusal, UNKNOWN } from '../support/radios.ts'

const CONTROL = '/_emulator/simulate'

let emulator: Emulator
let radios: Radios
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  radios = radiosOf(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

describe('the control API', () => {
  test('makes devices and gateways as told, and lists all there are', async () => {
    const { operatorId } = client
    const { groupId } = (await client.post('/v1/groups', {})).body
    const lora = await radios.addLora({ deviceId: '000B78FFFE0A1B2C', registrationSecret: 'secret' })
    expect(lora).toEqual({ deviceId: '000b78fffe0a1b2c', registrationSecret: 'secret', status: 'instock', receivedDownlinks: [] })
    const registered = await radios.addLora({ operatorId, groupId, tags: { name: 'a' } })
    expect((await client.get(`/v1/lora_devices/${registered.deviceId}`)).body).toMatchObject({ groupId, tags: { name: 'a' }, status: 'ready' })
    const gateway = await radios.addGateway({ gatewayId: '000B78FFFEB0C3D4', operatorId, owned: false, online: false })
    expect(gateway).toEqual({ gatewayId: '000b78fffeb0c3d4', operatorId, online: false, owned: false, status: 'ready' })
    const sigfox = await radios.addSigfox({ deviceId: '007a1b2c', pac: '0123456789abcdef' })
    expect(sigfox).toEqual({ deviceId: '7A1B2C', pac: '0123456789ABCDEF', status: 'instock', registration: 'notStarted', uplinksToday: 0, downlinksToday: 0, receivedDownlinks: [] })
    const theirs = await radios.addSigfox({ operatorId, groupId, tags: { name: 'b' } })
    expect((await client.get(`/v1/sigfox_devices/${theirs.deviceId}`)).body).toMatchObject({ groupId, tags: { name: 'b' }, status: 'ready' })
    expect(theirs.registration).toBe('success')
    const list = async (kind: string) => (await client.get(`${CONTROL}/${kind}`)).body
    expect(await list('lora-devices')).toEqual([registered, lora])
    expect(await list('lora-gateways')).toEqual([gateway])
    expect(await list('sigfox-devices')).toEqual([theirs, sigfox])
  })

  test('refuses what cannot be', async () => {
    const call = async (path: string, body: unknown, method: 'POST' | 'PUT' = 'POST') => refusal(await client.send(method, `${CONTROL}/${path}`, body))
    const { operatorId } = client
    const made = { 'lora-devices': (await radios.addLora()).deviceId, 'lora-gateways': (await radios.addGateway()).gatewayId, 'sigfox-devices': (await radios.addSigfox()).deviceId }
    for (const [kind, id] of Object.entries(made)) {
      const name = kind === 'lora-gateways' ? 'gatewayId' : 'deviceId'
      expect(await call(kind, { [name]: id })).toEqual([400, 'EMU0091'])
      expect(await call(kind, { [name]: 'x' })).toEqual([400, 'EMU0004'])
      expect(await call(kind, { operatorId: 'OP0000000000' })).toEqual([404, 'EMU0051'])
      expect(await call(kind, { colour: 'red' })).toEqual([400, 'EMU0004'])
    }
    for (const kind of ['lora-devices', 'sigfox-devices'] as const) {
      const url = `${kind}/${made[kind]}`
      expect(await call(kind, { groupId: NO_GROUP })).toEqual([400, 'EMU0004'])
      expect(await call(kind, { operatorId, groupId: NO_GROUP })).toEqual([404, 'SEM9002'])
      expect(refusal(await client.get(`${CONTROL}/${kind}/${UNKNOWN}`))).toEqual([404, 'EMU0090'])
      expect(await call(`${kind}/${UNKNOWN}/uplinks`, { data: '01' })).toEqual([404, 'EMU0090'])
      for (const body of [{}, { data: '0' }, { data: 'zz' }, { data: '00'.repeat(13) }, { data: '01', fPort: 1 }]) expect([body, ...await call(`${url}/uplinks`, body)]).toEqual([body, 400, 'EMU0004'])
    }
    expect(await call(`lora-gateways/${UNKNOWN}/connection`, { online: true }, 'PUT')).toEqual([404, 'EMU0090'])
    expect(await call(`lora-gateways/${made['lora-gateways']}/connection`, {}, 'PUT')).toEqual([400, 'EMU0004'])
    // A refused call has changed nothing.
    expect((await client.get(`${CONTROL}/lora-devices`)).body).toHaveLength(1)
    expect((await client.get(`${CONTROL}/sigfox-devices`)).body).toHaveLength(1)
  })

  test('shows the last hundred downlinks that a device got, the newest first', async () => {
    const { deviceId } = await radios.addLora({ operatorId: client.operatorId })
    for (let i = 0; i < 103; i++) {
      await client.post(`/v1/lora_devices/${deviceId}/data`, { data: i.toString(16).padStart(2, '0') })
      await radios.sendLora(deviceId)
    }
    const data = (await radios.lora(deviceId)).receivedDownlinks.map((d: { data: string }) => parseInt(d.data, 16))
    expect(data).toEqual(Array.from({ length: 100 }, (_, i) => 102 - i))
  })

  test('what it has set up goes with a reset and comes back with a snapshot', async () => {
    const { deviceId } = await radios.addLora({ operatorId: client.operatorId })
    await client.post(`/v1/lora_devices/${deviceId}/data`, { data: '01' })
    await client.put('/_emulator/snapshots/radios')
    emulator.reset()
    expect((await client.get(`${CONTROL}/lora-devices`)).body).toEqual([])
    await client.post('/_emulator/snapshots/radios/restore')
    expect((await radios.sendLora(deviceId)).downlink).toMatchObject({ data: '01' })
  })
})

describe('a fixture', () => {
  const operator = { email: 'radios@example.com', password: PASSWORD, authKey: AUTH_KEY, groups: [{ name: 'sensors', coverage: 'jp' as const }] }

  test('has devices, in stock or registered, gateways and network sets', async () => {
    const planted = await startEmulator({
      fixture: {
        operators: [{
          ...operator,
          loraNetworkSets: [{ name: 'farm', tags: { site: 'north' } }],
          loraGateways: [{ gatewayId: '000b78fffeb0c3d4', address: 'Roof', networkSet: 'farm' }, { owned: false, online: false }],
          loraDevices: [{ deviceId: '000b78fffe0a1b2c', group: 'sensors', tags: { name: 'a' } }, { deviceId: '000b78fffe0a1b2d', registrationSecret: 's', inStock: true }],
          sigfoxDevices: [{ deviceId: '7A1B2C', group: 'sensors', tags: { name: 'b' } }, { deviceId: '7A1B2D', pac: '0123456789ABCDEF', inStock: true }]
        }]
      }
    })
    const user = await login(planted, operator.email)
    const groupId = (await user.get('/v1/groups')).body[0].groupId
    const [set] = (await user.get('/v1/lora_network_sets')).body
    expect(set.tags).toEqual({ name: 'farm', site: 'north' })
    expect((await user.get(`/v1/lora_network_sets/${set.networkSetId}/gateways`)).body).toMatchObject([{ gatewayId: '000b78fffeb0c3d4', address: 'Roof', online: true }])
    expect((await user.get('/v1/lora_gateways')).body).toHaveLength(2)
    expect((await user.get('/v1/lora_devices')).body).toMatchObject([{ deviceId: '000b78fffe0a1b2c', groupId, tags: { name: 'a' }, status: 'ready' }])
    expect((await user.get('/v1/sigfox_devices')).body).toMatchObject([{ deviceId: '7A1B2C', groupId, tags: { name: 'b' }, status: 'ready' }])
    expect((await user.post('/v1/lora_devices/000b78fffe0a1b2d/register', { registrationSecret: 's' })).status).toBe(201)
    expect((await user.post('/v1/sigfox_devices/7A1B2D/register', { registrationSecret: '0123456789ABCDEF' })).status).toBe(200)
    await planted.close()
  })

  test.each([
    ['a group that is not there', { loraDevices: [{ group: 'none' }] }, 'loraDevices[0].group: no group none'],
    ['a group of what is in stock', { sigfoxDevices: [{ inStock: true, group: 'sensors' }] }, 'sigfoxDevices[0]: what is in stock'],
    ['a network set that is not there', { loraGateways: [{ networkSet: 'none' }] }, 'loraGateways[0].networkSet: no network set none'],
    ['a rented gateway in a set', { loraNetworkSets: [{ name: 'a' }], loraGateways: [{ networkSet: 'a', owned: false }] }, 'a gateway that is not owned'],
    ['an id twice', { sigfoxDevices: [{ deviceId: 'A1' }, { deviceId: 'A1' }] }, 'A1 is used twice']
  ])('with %s is refused', async (_what, given, fault) => {
    await expect(startEmulator({ fixture: { operators: [{ ...operator, ...given }] } })).rejects.toThrow(fault)
  })

  test('the demo account has a device of each network', async () => {
    const demo = await startEmulator({ fixture: 'demo' })
    const { body } = await new Client(demo).post('/v1/auth', { email: 'demo@example.com', password: 'DemoPassw0rd' })
    const user = new Client(demo, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
    const { payload } = await radiosOf(demo).sendLora('000b78fffe0a1b2c', { data: '5c8fd84180b7c647' })
    expect((await user.get('/v1/lora_devices/000b78fffe0a1b2c/data')).body).toMatchObject([{ time: START, content: JSON.stringify(payload) }])
    expect(payload.gatewayData).toMatchObject([{ gwid: '000b78fffeb0c3d4' }])
    await demo.close()
  })
})
