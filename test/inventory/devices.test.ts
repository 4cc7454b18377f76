// Devices of Inventory as things that an operator has: made, grouped, tagged, found, deleted.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { inventoryOf, NO_DEVICE, NO_GROUP, PUMP_JSON, type SimulatedInventory } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'
import { startStored } from '../support/stored.ts'

let emulator: Emulator
let client: Client
let inventory: SimulatedInventory
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  inventory = inventoryOf(emulator)
})
afterEach(() => emulator.close())

const at = (deviceId: string, rest = ''): string => `/v1/devices/${deviceId}${rest}`

async function create (body: object = {}): Promise<Answer['body']> {
  const answer = await client.post('/v1/devices', body)
  expect([answer.status, answer.body.message]).toEqual([201, undefined])
  return answer.body
}

async function group (body: object = {}): Promise<string> {
  return (await client.post('/v1/groups', body)).body.groupId
}

describe('a new device', () => {
  test('[05-C17] has an id under both names, and keys that are told this once', async () => {
    const groupId = await group()
    const device = await create({ endpoint: 'pump-1', groupId, tags: { name: 'line-1' }, online: true, manufacturer: 'ignored', registrationId: 'ignored' })
    expect(device).toEqual({
      device_id: expect.stringMatching(/^d-[0-9a-z]{20}$/),
      deviceId: device.device_id,
      operatorId: client.operatorId,
      groupId,
      endpoint: 'pump-1',
      online: false,
      tags: { name: 'line-1' },
      lastModifiedTime: new Date(START).toISOString(),
      objects: {},
      keyId: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
      secretKey: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/)
    })
    expect(device.keyId).not.toBe(device.secretKey)
    const { keyId: _, secretKey: __, ...shown } = device
    expect((await client.get(at(device.deviceId))).body).toEqual(shown)
    const { objects: ___, ...listed } = shown
    expect((await client.get('/v1/devices')).body).toEqual([listed])
  })

  test('is called as its id without an endpoint, and each endpoint is one device', async () => {
    const device = await create()
    expect(device.endpoint).toBe(device.deviceId)
    await create({ endpoint: 'pump-1' })
    expect(refusal(await client.post('/v1/devices', { endpoint: 'pump-1' }))).toEqual([400, 'DEM9012'])
    for (const endpoint of ['', 'x'.repeat(256), 'a\nb']) expect(refusal(await client.post('/v1/devices', { endpoint }))).toEqual([400, 'DEM9013'])
    expect(refusal(await client.post('/v1/devices', { groupId: NO_GROUP }))).toEqual([404, 'SEM9002'])
    expect(refusal(await client.post('/v1/devices', { tags: { '': 'x' } }))).toEqual([400, 'SEM9023'])
    expect((await (await signUp(emulator)).post('/v1/devices', { endpoint: 'pump-1' })).status).toBe(201)
    expect((await client.global.post('/v1/devices', { endpoint: 'pump-1' })).status).toBe(201)
    expect((await client.get('/v1/devices')).body).toHaveLength(2)
  })
})

describe('lists', () => {
  test('have everything unless a limit is asked for, page by page in the order of ids', async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push((await create()).deviceId)
    ids.sort()
    const all = await client.get('/v1/devices', { query: { limit: -1 } })
    expect([all.body.map((d: Answer['body']) => d.deviceId), all.headers['x-soracom-next-key']]).toEqual([ids, undefined])
    const pages = await client.pages('/v1/devices', { limit: 2 })
    expect(pages.map(({ body }) => body.map((d: Answer['body']) => d.deviceId))).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
    expect(pages[0]!.headers['x-soracom-next-key']).toBe(ids[1])
    expect(pages[0]!.headers['link']).toContain('rel=next')
    expect((await client.global.get('/v1/devices')).body).toEqual([])
  })

  test('are filtered by a tag, whole or from its beginning', async () => {
    const { deviceId } = await create({ tags: { site: 'Tokyo-3' } })
    await create({ tags: { site: 'Osaka' } })
    const ids = async (query: Record<string, string>) => (await client.get('/v1/devices', { query })).body.map((d: Answer['body']) => d.deviceId)
    expect(await ids({ tag_name: 'site', tag_value: 'Tokyo' })).toEqual([])
    expect(await ids({ tag_name: 'site', tag_value: 'Tokyo', tag_value_match_mode: 'prefix' })).toEqual([deviceId])
    expect(await ids({ tag_name: 'site', tag_value: 'Tokyo-3' })).toEqual([deviceId])
    expect(refusal(await client.get('/v1/devices', { query: { tag_name: 'site' } }))).toEqual([400, 'COM9003'])
  })
})

describe('groups and tags', () => {
  test('of a device are set and taken away; tags merge', async () => {
    const [{ deviceId }, groupId] = [await create(), await group()]
    emulator.clock.advance('1m')
    const grouped = await client.post(at(deviceId, '/set_group'), { groupId })
    expect([grouped.status, grouped.body]).toEqual([200, expect.objectContaining({ groupId, lastModifiedTime: new Date(START + 60_000).toISOString() })])
    await client.put(at(deviceId, '/tags'), [{ tagName: 'name', tagValue: 'tank' }])
    const tagged = await client.put(at(deviceId, '/tags'), [{ tagName: 'a b', tagValue: '1' }])
    expect([tagged.status, tagged.body.tags]).toEqual([200, { name: 'tank', 'a b': '1' }])
    expect((await client.delete(at(deviceId, '/tags/a%20b'))).status).toBe(204)
    expect(refusal(await client.delete(at(deviceId, '/tags/a%20b')))).toEqual([404, 'SEM9003'])
    const alone = await client.post(at(deviceId, '/unset_group'))
    expect([alone.status, alone.body.groupId]).toEqual([200, undefined])
    expect((await client.post(at(deviceId, '/unset_group'))).status).toBe(200)
    expect((await client.get(at(deviceId))).body.tags).toEqual({ name: 'tank' })
  })

  test('a group that is deleted leaves its devices', async () => {
    const groupId = await group()
    const { deviceId } = await create({ groupId })
    await client.delete(`/v1/groups/${groupId}`)
    expect((await client.get(at(deviceId))).body).not.toHaveProperty('groupId')
  })

  test('that are not there are refused, and so are devices', async () => {
    const { deviceId } = await create()
    expect(refusal(await client.post(at(deviceId, '/set_group'), { groupId: NO_GROUP }))).toEqual([404, 'SEM9002'])
    expect(refusal(await client.post(at(deviceId, '/set_group'), {}))).toEqual([400, 'COM9003'])
    expect(refusal(await client.put(at(deviceId, '/tags'), [{ tagName: '', tagValue: 'x' }]))).toEqual([400, 'SEM9023'])
    for (const stranger of [client.global, await signUp(emulator)]) expect(refusal(await stranger.get(at(deviceId)))).toEqual([404, 'DEM9001'])
    const calls = [
      client.get(at(NO_DEVICE)), client.delete(at(NO_DEVICE)), client.post(at(NO_DEVICE, '/set_group'), { groupId: NO_GROUP }), client.post(at(NO_DEVICE, '/unset_group')),
      client.put(at(NO_DEVICE, '/tags'), []), client.delete(at(NO_DEVICE, '/tags/name')), client.get(at(NO_DEVICE, '/data'))
    ]
    for (const answer of await Promise.all(calls)) expect(refusal(answer)).toEqual([404, 'DEM9001'])
  })
})

describe('deleting', () => {
  test('ends the device with its registration; its endpoint is free again', async () => {
    const { deviceId } = await inventory.add({ operatorId: client.operatorId, endpoint: 'pump-1' })
    await client.post(at(deviceId, '/3/0/9/observe'))
    expect((await client.delete(at(deviceId))).status).toBe(204)
    expect(refusal(await client.get(at(deviceId)))).toEqual([404, 'DEM9001'])
    expect(refusal(await client.delete(at(deviceId)))).toEqual([404, 'DEM9001'])
    expect((await new Client(emulator).get(`/_emulator/simulate/inventory-devices/${deviceId}`)).status).toBe(404)
    expect((await create({ endpoint: 'pump-1' })).deviceId).not.toBe(deviceId)
    expect(emulator.clock.advance('30d').filter(({ subject }) => subject === deviceId)).toEqual([])
  })
})

test('nothing of a device outlives its operator', async () => {
  const stored = await startStored()
  const owner = await signUp(stored.emulator)
  const { groupId } = (await owner.post('/v1/groups', { configuration: { SoracomHarvest: { enabled: true } } })).body
  await owner.post('/v1/device_object_models', PUMP_JSON)
  const { deviceId, secretKey } = await inventoryOf(stored.emulator).add({ operatorId: owner.operatorId, groupId })
  await owner.post(at(deviceId, '/3/0/9/observe'))
  await owner.put(at(deviceId, '/5/0/1'), { value: 'https://firmware.example.com/2.0.bin' })
  await inventoryOf(stored.emulator).set(deviceId, '/3/0/9', 5)
  expect(stored.mentions(deviceId).length).toBeGreaterThan(6)
  expect((await owner.delete(`/v1/sandbox/operators/${owner.operatorId}`)).status).toBe(200)
  for (const trace of [deviceId, secretKey, 'Pump control']) expect([trace, stored.mentions(trace)]).toEqual([trace, []])
  await stored.close()
})

describe('a registration', () => {
  test('shows who the device is, and where', async () => {
    const { deviceId } = await inventory.add({ operatorId: client.operatorId, objects: { 3: { 0: { 0: 'Acme', 3: '2.5.1' } } } })
    expect((await client.get(at(deviceId))).body).toMatchObject({
      online: true,
      registrationId: expect.stringMatching(/^[A-Za-z0-9]{10}$/),
      registrationLifeTime: 86_400,
      lastRegistrationUpdate: new Date(START).toISOString(),
      ipAddress: '192.0.2.1',
      manufacturer: 'Acme',
      modelNumber: 'EX-1',
      serialNumber: `SN${deviceId.slice(2, 10).toUpperCase()}`,
      firmwareVersion: '2.5.1'
    })
  })

  test('is updated in time as long as the device is on, and goes when it is switched off', async () => {
    const { deviceId } = await inventory.add({ operatorId: client.operatorId, objects: { 1: { 0: { 1: 3600 } } } })
    emulator.clock.advance('150m')
    expect((await client.get(at(deviceId))).body).toMatchObject({ online: true, registrationLifeTime: 3600, lastRegistrationUpdate: new Date(START + 7_200_000).toISOString() })
    expect(await inventory.connect(deviceId, false)).toMatchObject({ powered: false, online: false })
    expect((await client.get(at(deviceId))).body).toMatchObject({ online: false, objects: { 3: {} } })
    const { registrationId } = (await client.get(at(deviceId))).body
    await inventory.connect(deviceId, true)
    expect((await client.get(at(deviceId))).body).toMatchObject({ online: true, registrationId: expect.not.stringContaining(registrationId) })
  })

  test('of a device behind a SIM has its address, and lapses once the SIM has been without a session for a lifetime', async () => {
    const control = new Client(emulator)
    const sim = await newSim(client)
    const { deviceId, online } = await inventory.add({ sim: sim.imsi, objects: { 1: { 0: { 1: 300 } } } })
    expect([online, (await client.get(at(deviceId))).body.imsi]).toEqual([false, undefined])
    await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`, { imei: '350000000000015' })
    const ipAddress = (await client.get(`/v1/sims/${sim.simId}`)).body.sessionStatus.ueIpAddress
    expect((await client.get(at(deviceId))).body).toMatchObject({ operatorId: client.operatorId, online: true, imsi: sim.imsi, imei: '350000000000015', ipAddress })
    expect((await client.get(at(deviceId, '/4/0'))).body.resources).toMatchObject({ 4: { values: { 0: ipAddress } }, 9: { value: expect.any(Number) }, 10: { value: 440 } })
    await control.post(`/_emulator/simulate/sims/${sim.simId}/detach`)
    expect(refusal(await client.get(at(deviceId, '/3/0/9')))).toEqual([400, 'DEM9010'])
    emulator.clock.advance('299s')
    expect((await client.get(at(deviceId))).body.online).toBe(true)
    emulator.clock.advance('1s')
    expect((await client.get(at(deviceId))).body.online).toBe(false)
    // The first IMEI is the one that is remembered.
    await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`, { imei: '350000000000023' })
    expect((await client.get(at(deviceId))).body).toMatchObject({ online: true, imei: '350000000000015' })
  })
})

describe('search', () => {
  async function found (query: Record<string, string | number | readonly string[]>): Promise<string[]> {
    const { status, body } = await client.get('/v1/query/devices', { query })
    expect([query, status]).toEqual([query, 200])
    return body.map((d: Answer['body']) => d.endpoint).sort()
  }

  test('finds parts of names, groups, ids, tags, IMSIs and IMEIs', async () => {
    const groupId = await group({ tags: { name: 'Factory' } })
    const sim = await newSim(client)
    await new Client(emulator).post(`/_emulator/simulate/sims/${sim.simId}/attach`, { imei: '350000000000015' })
    const door = await create({ endpoint: 'door', tags: { name: 'Front Door' } })
    await create({ endpoint: 'tank', groupId, tags: { name: 'Tank', site: 'ÄRGER' } })
    await inventory.add({ sim: sim.simId, endpoint: 'lamp' })
    await (await signUp(emulator)).post('/v1/devices', { endpoint: 'theirs' })
    const cases: [Record<string, string | readonly string[]>, string[]][] = [
      [{}, ['door', 'lamp', 'tank']], [{ name: 'front' }, ['door']], [{ name: ['front', 'tank'], search_type: 'or' }, ['door', 'tank']], [{ name: 'front,tank', search_type: 'OR' }, ['door', 'tank']], [{ name: ['front', 'tank'] }, []],
      [{ group: 'FACT' }, ['tank']], [{ group: 'nothing' }, []], [{ group_id: groupId }, ['tank']], [{ deviceId: door.deviceId.slice(4, 16).toUpperCase() }, ['door']], [{ device_id: door.deviceId }, ['door']], [{ tag: 'ärg' }, ['tank']], [{ tag: 'door' }, ['door']],
      [{ imsi: sim.imsi.slice(3) }, ['lamp']], [{ imei: '50000000' }, ['lamp']], [{ imsi: '99999' }, []], [{ imsi: sim.imsi, name: 'tank' }, []], [{ imsi: sim.imsi, name: 'tank', search_type: 'or' }, ['lamp', 'tank']], [{ name: '' }, ['door', 'lamp', 'tank']]
    ]
    for (const [query, expected] of cases) expect([query, await found(query)]).toEqual([query, expected])
  })

  test('pages, ten at a time unless asked otherwise, and refuses values that are too short', async () => {
    for (let i = 10; i < 22; i++) await create({ endpoint: `e${i}` })
    expect(await found({})).toHaveLength(10)
    expect((await client.pages('/v1/query/devices', { limit: 5 })).map(({ body }) => body.length)).toEqual([5, 5, 2])
    expect(await found({ limit: 1000 })).toHaveLength(12)
    expect((await client.global.get('/v1/query/devices')).body).toEqual([])
    for (const search_type of ['and', 'or']) expect((await client.get('/v1/query/devices', { query: { search_type, name: Array.from({ length: 3000 }, (_, i) => `x${i}`).join(',') } })).body).toEqual([])
    for (const query of [{ name: 'a' }, { tag: 'ab,c' }, { imei: '7' }]) expect(refusal(await client.get('/v1/query/devices', { query }))).toEqual([400, 'SCH9001'])
  })
})
