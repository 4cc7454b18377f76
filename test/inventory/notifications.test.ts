// What is observed on a device and changes: who hears of it, and in which words.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { inventoryOf, PUMP_JSON, type SimulatedInventory } from '../support/inventory.ts'

const BEAM = 'https://receiver.example.com/devices'
const FUNNEL = { enabled: true, credentialsId: 'my-aws', destination: { provider: 'aws', service: 'firehose', resourceUrl: 'https://firehose.ap-northeast-1.amazonaws.com/my-stream' } }

let emulator: Emulator
let client: Client
let inventory: SimulatedInventory
let deviceId: string

async function begin (configuration: object): Promise<void> {
  const { groupId } = (await client.post('/v1/groups', { configuration })).body
  deviceId = (await inventory.add({ operatorId: client.operatorId, groupId })).deviceId
}

const at = (rest = ''): string => `/v1/devices/${deviceId}${rest}`

async function stored (): Promise<Answer['body'][]> {
  const { status, body } = await client.get(at('/data'), { query: { sort: 'asc', limit: 1000 } })
  expect(status).toBe(200)
  return body
}

async function sent (purpose: string): Promise<Answer['body'][]> {
  const messages = (await new Client(emulator).get('/_emulator/outbox', { query: { kind: 'web-request' } })).body as Answer['body'][]
  return messages.filter((message) => message.purpose === purpose).reverse()
}

beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  inventory = inventoryOf(emulator)
})
afterEach(() => emulator.close())

describe('a resource that is observed', () => {
  test('is stored in Harvest Data when it changes, as what it is called', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/9/observe'))
    expect(await stored()).toEqual([])
    emulator.clock.advance('1s')
    await inventory.set(deviceId, '/3/0/9', 42)
    const body = { deviceId, path: '/3/0', lastModifiedTime: START + 1000, resources: { 9: { name: 'Battery Level', value: 42 } } }
    expect(await stored()).toEqual([{ resourceType: 'Device', resourceId: deviceId, time: START + 1000, contentType: 'application/json', content: JSON.stringify(body) }])
    expect((await client.get(`/v1/data/Device/${deviceId}`)).body).toEqual(await stored())
    expect((await client.get(at())).body.objects[3][0].resources[9]).toMatchObject({ value: 42, observed: true })
  })

  test('is told of only when it is another value', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await inventory.set(deviceId, '/3/0/9', 42)
    await client.post(at('/3/0/9/observe'))
    await inventory.set(deviceId, '/3/0/9', 42)
    await inventory.set(deviceId, '/3/0/10', 7)
    await client.get(at('/3/0/9'))
    expect(await stored()).toEqual([])
    await inventory.set(deviceId, '/3/0/9', 41)
    // Somebody who reads it meanwhile takes nothing away.
    await client.get(at('/3/0/9'))
    await inventory.set(deviceId, '/3/0/9', 42)
    expect((await stored()).map(({ content }) => JSON.parse(content).resources[9].value)).toEqual([41, 42])
  })

  test('[05-C25] is told of no more once it is not observed', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/9/observe'))
    await client.post(at('/3/0/9/unobserve'))
    await inventory.set(deviceId, '/3/0/9', 42)
    emulator.clock.advance('3h')
    expect(await stored()).toEqual([])
  })

  test('that a client writes is told of as well', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/15/observe'))
    await client.put(at('/3/0/15'), { value: 'Asia/Tokyo' })
    expect((await stored()).map(({ content }) => JSON.parse(content).resources)).toEqual([{ 15: { name: 'Timezone', value: 'Asia/Tokyo' } }])
  })

  test('changes by itself: a battery each hour, a clock is told of each minute', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/9/observe'))
    emulator.clock.advance('3h')
    expect((await stored()).map(({ time }) => time)).toEqual([1, 2, 3].map((hours) => START + hours * 3_600_000))
    await client.post(at('/3/0/9/unobserve'))
    await client.post(at('/3/0/13/observe'))
    emulator.clock.advance('150s')
    expect((await stored()).slice(3).map(({ content }) => JSON.parse(content).resources[13].value)).toEqual(['Jun 15, 2026 3:01:00 AM', 'Jun 15, 2026 3:02:00 AM'])
  })

  test('of a device that was away is told of when it is back, if it is another one', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/10/observe'))
    await inventory.connect(deviceId, false)
    await inventory.set(deviceId, '/3/0/10', 5)
    expect(await stored()).toEqual([])
    await inventory.connect(deviceId, true)
    expect((await stored()).map(({ content }) => JSON.parse(content).resources)).toEqual([{ 10: { name: 'Memory Free', value: 5 } }])
    await inventory.connect(deviceId, false)
    await inventory.connect(deviceId, true)
    expect(await stored()).toHaveLength(1)
  })

  test('is observed still after a snapshot has come back, and told of from there on', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await client.post(at('/3/0/9/observe'))
    const control = new Client(emulator)
    await control.put('/_emulator/snapshots/observed')
    emulator.clock.advance('90m')
    expect(await stored()).toHaveLength(1)
    await client.delete(at())
    expect((await control.post('/_emulator/snapshots/observed/restore')).status).toBe(204)
    expect(await stored()).toEqual([])
    emulator.clock.advance('150m')
    expect((await stored()).map(({ time }) => time)).toEqual([START + 3_600_000, START + 7_200_000])
    expect((await client.get(at('/3/0/9'))).body.observed).toBe(true)
  })

  test('goes nowhere without a group, and without the services of it', async () => {
    deviceId = (await inventory.add({ operatorId: client.operatorId })).deviceId
    await client.post(at('/3/0/9/observe'))
    await inventory.set(deviceId, '/3/0/9', 42)
    const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomHarvest: { enabled: false } } })).body
    await client.post(at('/set_group'), { groupId })
    await inventory.set(deviceId, '/3/0/9', 41)
    expect([await stored(), await sent('beam'), await sent('funnel')]).toEqual([[], [], []])
    expect((await client.get(at())).body.objects[3][0].resources[9].value).toBe(41)
  })
})

describe('an instance that is observed', () => {
  test('is told of as a whole, beside its resources', async () => {
    await begin({ SoracomHarvest: { enabled: true, category: 'things' } })
    await client.post('/v1/device_object_models', { ...PUMP_JSON, resourcedefs: [PUMP_JSON.resourcedefs[0], { ...PUMP_JSON.resourcedefs[0], id: 5, name: 'Levels', instancetype: 'multiple' }] })
    await inventory.set(deviceId, '/30001/0/0', 1.5)
    await inventory.set(deviceId, '/30001/0/5', [1, 2])
    await client.post(at('/30001/0/observe'))
    await client.post(at('/30001/0/0/observe'))
    await inventory.set(deviceId, '/30001/0/0', 2)
    const [first, second, ...more] = await stored()
    expect(JSON.parse(first.content)).toMatchObject({ path: '/30001/0', resources: { 0: { name: 'Pressure', value: 2 }, 5: { name: 'Levels', values: { 0: 1, 1: 2 } } } })
    expect(JSON.parse(second.content).resources).toEqual({ 0: { name: 'Pressure', value: 2 } })
    expect([second.time, second.category, more]).toEqual([START + 1, 'things', []])
  })

  test('without a model has no names', async () => {
    await begin({ SoracomHarvest: { enabled: true } })
    await inventory.set(deviceId, '/31000/0/0', 'a')
    await client.post(at('/31000/0/observe'))
    await inventory.set(deviceId, '/31000/0/0', 'b')
    expect(JSON.parse((await stored())[0].content).resources).toEqual({ 0: { value: 'b' } })
  })
})

describe('Beam', () => {
  test('[05-C24] gets the path of the instance, names and a time that is a number', async () => {
    await begin({ SoracomBeam: { 'inventory://beam.soracom.io': { name: 'devices', enabled: true, destination: BEAM, addSignature: true, psk: 'topsecret' } } })
    await client.post(at('/3/0/13/observe'))
    emulator.clock.advance('1m')
    const [request, ...more] = await sent('beam')
    expect(more).toEqual([])
    expect(request).toMatchObject({
      method: 'POST',
      to: BEAM,
      headers: { 'content-type': 'application/json', 'x-soracom-timestamp': String(START + 60_000), 'x-soracom-device-id': deviceId, 'x-device-id': deviceId, 'x-soracom-operator-id': client.operatorId, 'x-soracom-signature-version': '20151001' }
    })
    expect(JSON.parse(request.body)).toEqual({ deviceId, path: '/3/0', lastModifiedTime: START + 60_000, resources: { 13: { name: 'Current Time', value: 'Jun 15, 2026 12:01:00 AM' } } })
    const signed = `topsecretx-device-id=${deviceId}x-soracom-timestamp=${START + 60_000}`
    expect(request.headers['x-soracom-signature']).toBe(createHash('sha256').update(signed).digest('hex'))
  })
})

describe('Funnel', () => {
  test('gets the same with a time that is a text, as the payload of a record of a device', async () => {
    await client.post('/v1/credentials/my-aws', { type: 'aws-credentials', credentials: { accessKeyId: 'AKIA0000', secretAccessKey: 'x' } })
    await begin({ SoracomFunnel: FUNNEL })
    await client.post(at('/3/0/9/observe'))
    await inventory.set(deviceId, '/3/0/9', 42)
    const [record, ...more] = await sent('funnel')
    expect(more).toEqual([])
    expect(JSON.parse(record.body)).toEqual({
      operatorId: client.operatorId,
      timestamp: START,
      destination: FUNNEL.destination,
      credentialsId: 'my-aws',
      payloads: { deviceId, path: '/3/0', lastModifiedTime: String(START), resources: { 9: { name: 'Battery Level', value: 42 } } },
      sourceProtocol: 'device',
      deviceId
    })
  })
})
