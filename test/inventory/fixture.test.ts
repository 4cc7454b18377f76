// Devices of Inventory that a fixture has, and those of the demo account.
import { afterEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { OperatorFixture } from '../../src/fixture.ts'
import { Client, PASSWORD, startEmulator } from '../support/emulator.ts'
import { PUMP_JSON, PUMP_XML } from '../support/inventory.ts'

const EMAIL = 'fixture@example.com'

let emulator: Emulator
afterEach(() => emulator?.close())

async function start (given: Partial<OperatorFixture>): Promise<Client> {
  emulator = await startEmulator({ fixture: { operators: [{ email: EMAIL, password: PASSWORD, coverageTypes: ['jp', 'g'], ...given }] } })
  return await logIn(EMAIL, PASSWORD)
}

async function logIn (email: string, password: string): Promise<Client> {
  const { body } = await new Client(emulator).post('/v1/auth', { email, password })
  return new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
}

describe('a fixture', () => {
  test('has models in XML and JSON, and devices: behind a SIM, switched off, or just made', async () => {
    const client = await start({
      groups: [{ name: 'pumps', coverage: 'jp', configuration: { SoracomHarvest: { enabled: true } } }],
      sims: [{ subscription: 'plan-D', online: true, tags: { name: 'gateway' } }],
      deviceObjectModels: [{ definition: PUMP_XML }, { coverage: 'g', definition: PUMP_JSON }],
      inventoryDevices: [
        { deviceId: 'd-00000000000000000001', endpoint: 'pump', group: 'pumps', sim: 'gateway', tags: { name: 'Pump' }, objects: { 30001: { 0: { 0: 101.3 } } } },
        { deviceId: 'd-00000000000000000002', endpoint: 'off', online: false },
        { deviceId: 'd-00000000000000000003', simulated: false, group: 'pumps', secretKey: 'AAAAAAAAAAAAAAAAAAAAAA==' },
        { coverage: 'g' }
      ]
    })
    const { body } = await client.get('/v1/devices')
    expect(body).toMatchObject([{ endpoint: 'pump', online: true, tags: { name: 'Pump' }, imsi: expect.any(String) }, { endpoint: 'off', online: false }, { endpoint: 'd-00000000000000000003', online: false }])
    expect((await client.get('/v1/devices/d-00000000000000000001/30001/0/0', { query: { model: true } })).body).toMatchObject({ name: 'Pressure', value: 101.3 })
    expect((await client.get('/v1/devices/d-00000000000000000001')).body.groupId).toBe((await client.get('/v1/groups')).body[0].groupId)
    expect((await client.global.get('/v1/devices')).body).toMatchObject([{ online: true }])
    expect((await client.global.get('/v1/device_object_models/30001')).body.format).toBe('json')
    expect((await client.post('/v1/devices/d-00000000000000000003/publish', { a: 1 }, { headers: { 'x-device-secret': 'AAAAAAAAAAAAAAAAAAAAAA==' } })).status).toBe(201)
    emulator.reset()
    expect((await (await logIn(EMAIL, PASSWORD)).get('/v1/devices')).body).toEqual(body)
  })

  test.each<[Partial<OperatorFixture>, RegExp]>([
    [{ inventoryDevices: [{ group: 'none' }] }, /inventoryDevices\[0\]\.group: no group none with coverage jp/],
    [{ inventoryDevices: [{ endpoint: 'a' }, { endpoint: 'a' }] }, /inventoryDevices\[1\]\.endpoint: a is used twice/],
    [{ inventoryDevices: [{ simulated: false, online: true }] }, /inventoryDevices\[0\]: what is not simulated/],
    [{ inventoryDevices: [{ sim: 'none' }] }, /there is no SIM none in jp/],
    [{ inventoryDevices: [{ deviceId: 'pump' }] }, /inventoryDevices\.0\.deviceId must match pattern/],
    [{ inventoryDevices: [{ objects: { 3: { 0: { 9: 'full' } } } }] }, /inventoryDevices\[0\]: The value does not fit the resource/],
    [{ deviceObjectModels: [{ definition: '<Model/>' }] }, /deviceObjectModels\[0\]: Failed to parse device object model definition/]
  ])('%j cannot be', async (given, message) => {
    await expect(start(given)).rejects.toThrow(message)
  })
})

describe('the demo account', () => {
  test('has a pump that is online, whose data is harvested', async () => {
    emulator = await startEmulator({ fixture: 'demo' })
    const client = await logIn('demo@example.com', 'DemoPassw0rd')
    const at = '/v1/devices/d-demo0000000000000001'
    expect((await client.get(`${at}/30001/0/0`, { query: { model: true } })).body).toMatchObject({ name: 'Pressure', units: 'kPa', value: 101.3 })
    expect((await client.post(`${at}/30001/0/1/execute`)).status).toBe(202)
    expect((await client.post(`${at}/publish?device_secret=ZGVtby1zZWNyZXQtMDAwMQ==`, { level: 3 })).status).toBe(201)
    expect((await client.get(`${at}/data`)).body).toMatchObject([{ content: '{"level":3}' }])
  })
})
