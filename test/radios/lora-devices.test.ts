// LoRaWAN devices: registered by secret, grouped, tagged, protected, terminated; their one downlink; what they send.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { NO_GROUP, type Radios, radiosOf, refusal, UNKNOWN } from '../support/radios.ts'

const MINUTE = 60_000
const at = (deviceId: string, suffix = '') => `/v1/lora_devices/${deviceId}${suffix}`

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

async function own (more: object = {}): Promise<string> {
  return (await radios.addLora({ operatorId: client.operatorId, ...more })).deviceId
}

async function group (configuration: object = {}): Promise<string> {
  return (await client.post('/v1/groups', { configuration })).body.groupId
}

const pendingOf = async (deviceId: string) => (await radios.lora(deviceId)).pendingDownlink

describe('registration', () => {
  test('[05-C1] by secret: 201, ready, not to be terminated; group and tags take effect', async () => {
    const { deviceId, registrationSecret } = await radios.addLora()
    const groupId = await group()
    expect(refusal(await client.get(at(deviceId)))).toEqual([404, 'FEM9200'])
    const { status, body } = await client.post(at(deviceId, '/register'), { registrationSecret, groupId, tags: { name: 'greenhouse' } })
    const time = new Date(START).toISOString()
    expect([status, body]).toEqual([201, {
      device_id: deviceId, deviceId, operatorId: client.operatorId, groupId, status: 'ready', terminationEnabled: false, tags: { name: 'greenhouse' }, lastModifiedTime: time
    }])
    expect(deviceId).toMatch(/^000b78fffe[0-9a-f]{6}$/)
    expect((await client.get(at(deviceId.toUpperCase()))).body).toEqual(body)
    expect((await client.get('/v1/lora_devices')).body).toEqual([body])
  })

  test('is refused for an unknown device, another operator\'s, a wrong secret, a second time and an unknown group', async () => {
    const { deviceId, registrationSecret } = await radios.addLora()
    const register = async (by: Client, body: object, id = deviceId) => refusal(await by.post(at(id, '/register'), body))
    expect(await register(client, { registrationSecret }, UNKNOWN)).toEqual([404, 'FEM9200'])
    expect(await register(client.global, { registrationSecret })).toEqual([404, 'FEM9200'])
    expect(await register(client, { registrationSecret: 'wrong' })).toEqual([400, 'FEM9204'])
    expect(await register(client, {})).toEqual([400, 'FEM9204'])
    expect(await register(client, { registrationSecret, groupId: NO_GROUP })).toEqual([404, 'SEM9002'])
    expect((await client.post(at(deviceId, '/register'), { registrationSecret })).status).toBe(201)
    expect(await register(client, { registrationSecret })).toEqual([400, 'FEM9205'])
    expect(await register(await signUp(emulator), { registrationSecret })).toEqual([404, 'FEM9200'])
  })

  test('of one that was heard before makes it active at once', async () => {
    const { deviceId, registrationSecret } = await radios.addLora()
    expect(await radios.sendLora(deviceId)).toEqual({ outcome: 'not-registered' })
    const { body } = await client.post(at(deviceId, '/register'), { registrationSecret })
    expect(body).toMatchObject({ status: 'active', lastSeen: { rssi: -57, snr: 9, time: new Date(START).toISOString() } })
  })
})

describe('a device', () => {
  test('of nobody is not found by any operation', async () => {
    const { deviceId } = await radios.addLora()
    const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', suffix: string, body?: unknown][] = [
      ['GET', ''], ['GET', '/data'], ['POST', '/data', { data: '01' }], ['POST', '/enable_termination'], ['POST', '/disable_termination'], ['POST', '/set_group', { groupId: NO_GROUP }],
      ['POST', '/unset_group'], ['PUT', '/tags', [{ tagName: 'a', tagValue: 'b' }]], ['DELETE', '/tags/a'], ['POST', '/terminate']
    ]
    for (const [method, suffix, body] of calls) for (const id of [deviceId, UNKNOWN]) expect([suffix, ...refusal(await client.send(method, at(id, suffix), body))]).toEqual([suffix, 404, 'FEM9200'])
    expect((await client.get('/v1/lora_devices')).body).toEqual([])
  })

  test('is put into a group and taken out again; the group may go away', async () => {
    const deviceId = await own()
    const [first, second] = [await group(), await group()]
    expect((await client.post(at(deviceId, '/set_group'), { groupId: first })).body).toMatchObject({ deviceId, groupId: first })
    expect((await client.post(at(deviceId, '/set_group'), { groupId: second })).body.groupId).toBe(second)
    expect(refusal(await client.post(at(deviceId, '/set_group'), { groupId: NO_GROUP }))).toEqual([404, 'SEM9002'])
    expect(refusal(await client.post(at(deviceId, '/set_group'), {}))).toEqual([400, 'COM9003'])
    expect((await client.post(at(deviceId, '/unset_group'))).body).not.toHaveProperty('groupId')
    expect((await client.post(at(deviceId, '/unset_group'))).status).toBe(200)
    await client.post(at(deviceId, '/set_group'), { groupId: first })
    await client.delete(`/v1/groups/${first}`)
    expect((await client.get(at(deviceId))).body).not.toHaveProperty('groupId')
  })

  test('has tags that merge; one that is not there cannot be deleted', async () => {
    const deviceId = await own({ tags: { name: 'a', x: '1' } })
    emulator.clock.advance('1m')
    const { status, body } = await client.put(at(deviceId, '/tags'), [{ tagName: 'x', tagValue: '2' }, { tagName: '日本 語', tagValue: '3' }])
    expect([status, body.tags, body.lastModifiedTime]).toEqual([200, { 'name': 'a', 'x': '2', '日本 語': '3' }, new Date(START + MINUTE).toISOString()])
    const tag = at(deviceId, `/tags/${encodeURIComponent('日本 語')}`)
    expect((await client.delete(tag)).status).toBe(204)
    expect(refusal(await client.delete(tag))).toEqual([404, 'SEM9003'])
    expect((await client.get(at(deviceId))).body.tags).toEqual({ name: 'a', x: '2' })
    // What is there already is no change.
    emulator.clock.advance('1m')
    expect((await client.put(at(deviceId, '/tags'), [{ tagName: 'x', tagValue: '2' }])).body.lastModifiedTime).toBe(body.lastModifiedTime)
  })

  test('is listed by id, in pages, and by tag', async () => {
    const ids = []
    for (let i = 0; i < 5; i++) ids.push(await own({ tags: { site: i < 3 ? 'tokyo' : 'tottori' } }))
    const listed = async (query: Record<string, string | number>) => (await client.pages('/v1/lora_devices', query)).map(({ body }) => body.map((d: Answer['body']) => d.deviceId))
    expect(await listed({ limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
    expect((await client.get('/v1/lora_devices', { query: { limit: 2 } })).headers['x-soracom-next-key']).toBe(ids[1])
    expect(await listed({ limit: 2, tag_name: 'site', tag_value: 'tokyo' })).toEqual([ids.slice(0, 2), ids.slice(2, 3)])
    expect(await listed({ tag_name: 'site', tag_value: 'to', tag_value_match_mode: 'prefix' })).toEqual([ids])
    expect(await listed({ tag_name: 'site', tag_value: 'to' })).toEqual([[]])
    expect(refusal(await client.get('/v1/lora_devices', { query: { tag_name: 'site' } }))).toEqual([400, 'COM9003'])
    expect((await client.global.get('/v1/lora_devices')).body).toEqual([])
    expect((await (await signUp(emulator)).get('/v1/lora_devices')).body).toEqual([])
  })

  test('[05-C14] is terminated only after that was enabled, and once', async () => {
    const deviceId = await own()
    expect(refusal(await client.post(at(deviceId, '/terminate')))).toEqual([400, 'FEM9207'])
    for (let i = 0; i < 2; i++) expect((await client.post(at(deviceId, '/enable_termination'))).body).toMatchObject({ deviceId, terminationEnabled: true })
    expect((await client.post(at(deviceId, '/disable_termination'))).body.terminationEnabled).toBe(false)
    expect((await client.post(at(deviceId, '/terminate'))).status).toBe(400)
    await client.post(at(deviceId, '/enable_termination'))
    await client.post(at(deviceId, '/data'), { data: '01' })
    const { status, body } = await client.post(at(deviceId, '/terminate'))
    expect([status, body.status]).toEqual([200, 'terminated'])
    expect((await client.get(at(deviceId))).body.status).toBe('terminated')
    expect(refusal(await client.post(at(deviceId, '/terminate')))).toEqual([400, 'FEM9206'])
    expect(refusal(await client.post(at(deviceId, '/data'), { data: '01' }))).toEqual([404, 'FEM9200'])
    expect(await radios.sendLora(deviceId)).toEqual({ outcome: 'terminated' })
    expect(await pendingOf(deviceId)).toBeUndefined()
    expect((await client.get(at(deviceId))).body).not.toHaveProperty('lastSeen')
  })

  test('goes with its operator', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: '01' })
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    const other = await signUp(emulator)
    expect(refusal(await other.get(`/_emulator/simulate/lora-devices/${deviceId}`))).toEqual([404, 'EMU0090'])
  })
})

describe('a downlink', () => {
  test('[05-C3] is taken with 204 and goes to port 2 unless asked otherwise', async () => {
    const deviceId = await own()
    const { status, body } = await client.post(at(deviceId, '/data'), { data: '0102' })
    expect([status, body]).toEqual([204, undefined])
    expect(await pendingOf(deviceId)).toEqual({ data: '0102', fPort: 2, enqueuedTime: START, expiresTime: START + 120 * MINUTE })
    await client.post(at(deviceId, '/data'), { data: 'AB', fPort: 0 })
    expect(await pendingOf(deviceId)).toMatchObject({ data: 'ab', fPort: 0 })
  })

  test('[05-C4] takes the place of the one that waits; the device gets it once, with its next uplink', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: '01' })
    await client.post(at(deviceId, '/data'), { data: '02', fPort: 7 })
    emulator.clock.advance('1m')
    const got = { data: '02', fPort: 7, enqueuedTime: START, receivedTime: START + MINUTE }
    expect((await radios.sendLora(deviceId)).downlink).toEqual(got)
    expect(await radios.sendLora(deviceId)).not.toHaveProperty('downlink')
    const seen = await radios.lora(deviceId)
    expect([seen.pendingDownlink, seen.receivedDownlinks]).toEqual([undefined, [got]])
  })

  test('[05-C5] is dropped after two hours', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: '01' })
    emulator.clock.advance(120 * MINUTE - 1)
    expect((await radios.sendLora(deviceId)).downlink).toMatchObject({ data: '01' })
    await client.post(at(deviceId, '/data'), { data: '02' })
    emulator.clock.advance('2h')
    expect(await pendingOf(deviceId)).toBeUndefined()
    expect(await radios.sendLora(deviceId)).not.toHaveProperty('downlink')
  })

  test('[05-C6] of an odd length, over 11 octets, of other letters or empty is refused, and what waits stays', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: '0a'.repeat(11) })
    for (const body of [{ data: 'abc' }, { data: '0a'.repeat(12) }, { data: 'zz' }, { data: '' }, {}]) expect(refusal(await client.post(at(deviceId, '/data'), body))).toEqual([400, 'FEM9208'])
    expect(refusal(await client.post(at(deviceId, '/data'), { data: '01', fPort: -1 }))).toEqual([400, 'FEM9209'])
    expect(await pendingOf(deviceId)).toMatchObject({ data: '0a'.repeat(11), fPort: 2 })
  })

  test.each([['x', 2], [null, 2], [1.5, 2], [{}, 2], ['', 2], ['9', 9], [223, 223]])('[05-C7] with fPort %j goes to port %i', async (fPort, port) => {
    const deviceId = await own()
    expect((await client.post(at(deviceId, '/data'), { data: '01', fPort })).status).toBe(204)
    expect((await pendingOf(deviceId)).fPort).toBe(port)
  })
})

describe('an uplink', () => {
  test('[05-C10] is in Harvest Data when the group says so, in the observed form', async () => {
    const groupId = await group({ SoracomHarvest: { enabled: true, category: 'weather' } })
    const deviceId = await own({ groupId })
    const { gatewayId } = await radios.addGateway({ operatorId: client.operatorId })
    const { outcome, payload } = await radios.sendLora(deviceId, { data: '5C8FD841', gateways: [{ gwid: gatewayId, rssi: -26, snr: 11 }] })
    const date = '2026-06-15T09:00:00.000000+09:00'
    expect([outcome, payload]).toEqual(['received', { gatewayData: [{ date, rssi: -26, snr: 11, channel: 923200000, gwid: gatewayId }], deveui: deviceId, date, data: '5c8fd841' }])
    const { body } = await client.get(at(deviceId, '/data'))
    expect(body).toEqual([{ resourceType: 'LoraDevice', resourceId: deviceId, time: START, contentType: 'application/json', content: JSON.stringify(payload), category: 'weather' }])
    expect((await client.get(`/v1/data/LoraDevice/${deviceId}`)).body).toEqual(body)
    expect((await client.get(at(deviceId.toUpperCase(), '/data'))).body).toEqual(body)
  })

  test('is in Harvest Data neither without a group nor with Harvest off', async () => {
    for (const groupId of [undefined, await group(), await group({ SoracomHarvest: { enabled: false } })]) {
      const deviceId = await own(groupId === undefined ? {} : { groupId })
      expect((await radios.sendLora(deviceId)).outcome).toBe('received')
      const { status, body } = await client.get(at(deviceId, '/data'))
      expect([status, body]).toEqual([200, []])
    }
  })

  test('data is read in pages by time, and outlives the device\'s group', async () => {
    const groupId = await group({ SoracomHarvest: { enabled: true } })
    const deviceId = await own({ groupId })
    for (let i = 0; i < 5; i++) {
      await radios.sendLora(deviceId)
      emulator.clock.advance('1m')
    }
    await client.delete(`/v1/groups/${groupId}`)
    const times = async (query: Record<string, string | number>) => (await client.pages(at(deviceId, '/data'), query)).map(({ body }) => body.map((e: Answer['body']) => (e.time - START) / MINUTE))
    expect(await times({ limit: 2 })).toEqual([[4, 3], [2, 1], [0]])
    expect(await times({ sort: 'asc', from: START + MINUTE, to: START + 3 * MINUTE })).toEqual([[1, 2, 3]])
    expect((await client.get(at(deviceId, '/data'), { query: { limit: 2 } })).headers['x-soracom-next-key']).toBe(String(START + 3 * MINUTE))
    expect((await client.get(at(deviceId, '/data'), { query: { limit: 0 } })).status).toBe(400)
  })

  test('makes a device active, last seen by the gateway that heard it best', async () => {
    const deviceId = await own()
    await radios.sendLora(deviceId, { data: '', gateways: [{ gwid: '000b78fffeb0ffff', rssi: -90.4, snr: -3 }, { gwid: '000b78fffeb0fffe', rssi: -60, snr: 7.6 }] })
    const active = (await client.get(at(deviceId))).body
    expect(active).toMatchObject({ status: 'active', lastSeen: { rssi: -60, snr: 8, time: new Date(START).toISOString() } })
    emulator.clock.advance('1m')
    await radios.sendLora(deviceId)
    const { lastSeen, lastModifiedTime } = (await client.get(at(deviceId))).body
    expect([lastSeen.time, lastModifiedTime]).toEqual([new Date(START + MINUTE).toISOString(), active.lastModifiedTime])
  })
})
