// Sigfox devices: registered by PAC, found by search, limited by the day; their one downlink, which they ask for.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { NO_GROUP, type Radios, radiosOf, refusal } from '../support/radios.ts'

const UNKNOWN = 'FFFFFFFF'
const DATA = '0011223344556677'
const at = (deviceId: string, suffix = '') => `/v1/sigfox_devices/${deviceId}${suffix}`

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
  return (await radios.addSigfox({ operatorId: client.operatorId, ...more })).deviceId
}

async function group (body: object = {}): Promise<string> {
  return (await client.post('/v1/groups', body)).body.groupId
}

describe('registration', () => {
  test('[05-C2] needs the PAC and answers 200; Sigfox says yes a little later', async () => {
    const { deviceId, pac } = await radios.addSigfox()
    for (const body of [{}, { registrationSecret: '' }]) {
      const answer = await client.post(at(deviceId, '/register'), body)
      expect([...refusal(answer), answer.body.message]).toEqual([400, 'FEM9211', 'PAC code is missing.'])
    }
    const { status, body } = await client.post(at(deviceId, '/register'), { registrationSecret: pac.toLowerCase(), productCertificationId: 'P_0012_ABCD_01', tags: { name: 'door' } })
    expect([status, body]).toEqual([200, {
      device_id: deviceId, deviceId, operatorId: client.operatorId, status: 'ready', terminationEnabled: false, tags: { name: 'door' }, lastModifiedTime: new Date(START).toISOString()
    }])
    const seen = async () => (await radios.sigfox(deviceId))
    const found = async (registration: string) => (await client.get('/v1/query/sigfox_devices', { query: { registration } })).body.length
    expect(await seen()).toMatchObject({ registration: 'pending', productCertificationId: 'P_0012_ABCD_01' })
    expect([await found('pending'), await found('success')]).toEqual([1, 0])
    expect(await radios.sendSigfox(deviceId)).toEqual({ outcome: 'not-registered' })
    emulator.clock.advance('2s')
    expect(await seen()).toMatchObject({ registration: 'success' })
    expect([await found('pending'), await found('success')]).toEqual([0, 1])
    expect((await radios.sendSigfox(deviceId)).outcome).toBe('received')
    expect((await client.get(at(`00${deviceId.toLowerCase()}`))).body).toMatchObject({ deviceId, status: 'active' })
  })

  test('with another PAC fails, and can be tried again, by anybody', async () => {
    const { deviceId, pac } = await radios.addSigfox()
    await client.post(at(deviceId, '/register'), { registrationSecret: '0'.repeat(16) })
    emulator.clock.advance('2s')
    expect((await radios.sigfox(deviceId)).registration).toBe('failed')
    expect((await client.get('/v1/query/sigfox_devices', { query: { registration: 'failed' } })).body).toHaveLength(1)
    expect(await radios.sendSigfox(deviceId)).toEqual({ outcome: 'not-registered' })
    await client.post(at(deviceId, '/data'), { data: DATA })
    const other = await signUp(emulator)
    expect((await other.post(at(deviceId, '/register'), { registrationSecret: pac })).body.operatorId).toBe(other.operatorId)
    emulator.clock.advance('2s')
    expect(await radios.sigfox(deviceId)).toMatchObject({ registration: 'success', operatorId: other.operatorId })
    expect(await radios.sigfox(deviceId)).not.toHaveProperty('pendingDownlink')
    expect((await client.get(at(deviceId))).status).toBe(404)
  })

  test('fails or waits as the pace of its job says', async () => {
    const control = async (path: string, body?: object) => await client.put(`/_emulator/${path}`, body)
    const { deviceId, pac } = await radios.addSigfox()
    expect((await control('job-kinds/sigfox-registration', { pace: 'failed' })).status).toBe(200)
    await client.post(at(deviceId, '/register'), { registrationSecret: pac })
    expect((await radios.sigfox(deviceId)).registration).toBe('failed')
    await control('job-kinds/sigfox-registration', { pace: 'polls', count: 2 })
    await client.post(at(deviceId, '/register'), { registrationSecret: pac })
    await client.get(at(deviceId))
    expect((await radios.sigfox(deviceId)).registration).toBe('pending')
    await client.get(at(deviceId))
    expect((await radios.sigfox(deviceId)).registration).toBe('success')
  })

  test('is refused for an unknown device, another operator\'s, a malformed PAC and a second time', async () => {
    const { deviceId, pac } = await radios.addSigfox()
    const register = async (by: Client, registrationSecret: string, id = deviceId) => refusal(await by.post(at(id, '/register'), { registrationSecret }))
    expect(await register(client, pac, UNKNOWN)).toEqual([404, 'FEM9203'])
    expect(await register(client.global, pac)).toEqual([404, 'FEM9203'])
    expect(await register(client, 'wrong')).toEqual([400, 'FEM9212'])
    await client.post(at(deviceId, '/register'), { registrationSecret: pac })
    expect(await register(client, pac)).toEqual([400, 'FEM9205'])
    expect(await register(await signUp(emulator), pac)).toEqual([404, 'FEM9203'])
  })
})

describe('a device', () => {
  test('of nobody is not found by any operation', async () => {
    const { deviceId } = await radios.addSigfox()
    const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', suffix: string, body?: unknown][] = [
      ['GET', ''], ['GET', '/data'], ['POST', '/data', { data: DATA }], ['POST', '/enable_termination'], ['POST', '/disable_termination'], ['POST', '/set_group', { groupId: NO_GROUP }],
      ['POST', '/unset_group'], ['PUT', '/tags', [{ tagName: 'a', tagValue: 'b' }]], ['DELETE', '/tags/a'], ['POST', '/terminate']
    ]
    for (const [method, suffix, body] of calls) for (const id of [deviceId, UNKNOWN]) expect([suffix, ...refusal(await client.send(method, at(id, suffix), body))]).toEqual([suffix, 404, 'FEM9203'])
  })

  test('has a group, which may go away, and tags', async () => {
    const deviceId = await own()
    const groupId = await group()
    expect((await client.post(at(deviceId, '/set_group'), { groupId })).body).toMatchObject({ deviceId, groupId })
    expect(refusal(await client.post(at(deviceId, '/set_group'), { groupId: NO_GROUP }))).toEqual([404, 'SEM9002'])
    expect((await client.post(at(deviceId, '/unset_group'))).body).not.toHaveProperty('groupId')
    await client.post(at(deviceId, '/set_group'), { groupId })
    await client.delete(`/v1/groups/${groupId}`)
    expect((await client.get(at(deviceId))).body).not.toHaveProperty('groupId')
    expect((await client.put(at(deviceId, '/tags'), [{ tagName: 'name', tagValue: 'tank' }])).body.tags).toEqual({ name: 'tank' })
    expect((await client.delete(at(deviceId, '/tags/name'))).status).toBe(204)
    expect(refusal(await client.delete(at(deviceId, '/tags/name')))).toEqual([404, 'SEM9003'])
  })

  test('is listed by id, in pages, and by tag', async () => {
    const ids = [await own({ deviceId: '0A1' }), await own({ deviceId: 'b2', tags: { site: 'x' } }), await own({ deviceId: 'C3D4E5F6', tags: { site: 'xy' } })]
    expect(ids).toEqual(['A1', 'B2', 'C3D4E5F6'])
    const listed = async (query: Record<string, string | number>) => (await client.pages('/v1/sigfox_devices', query)).map(({ body }) => body.map((d: Answer['body']) => d.device_id))
    expect(await listed({ limit: 2 })).toEqual([['A1', 'B2'], ['C3D4E5F6']])
    expect(await listed({ tag_name: 'site', tag_value: 'x' })).toEqual([['B2']])
    expect(await listed({ tag_name: 'site', tag_value: 'x', tag_value_match_mode: 'prefix' })).toEqual([['B2', 'C3D4E5F6']])
    expect((await client.global.get('/v1/sigfox_devices')).body).toEqual([])
  })

  test('is terminated only after that was enabled, and stays to be read', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: DATA })
    expect(refusal(await client.post(at(deviceId, '/terminate')))).toEqual([400, 'FEM9207'])
    expect((await client.post(at(deviceId, '/enable_termination'))).body.terminationEnabled).toBe(true)
    expect((await client.post(at(deviceId, '/disable_termination'))).body.terminationEnabled).toBe(false)
    await client.post(at(deviceId, '/enable_termination'))
    const { status, body } = await client.post(at(deviceId, '/terminate'), undefined, { query: { delete_immediately: false } })
    expect([status, body.status]).toEqual([200, 'terminated'])
    expect((await client.get(at(deviceId))).body).toEqual(body)
    expect(refusal(await client.post(at(deviceId, '/terminate')))).toEqual([400, 'FEM9206'])
    expect(refusal(await client.post(at(deviceId, '/data'), { data: DATA }))).toEqual([404, 'FEM9203'])
    expect(await radios.sendSigfox(deviceId, { data: '01', bidir: true })).toEqual({ outcome: 'terminated' })
    expect(await radios.sigfox(deviceId)).not.toHaveProperty('pendingDownlink')
    expect(refusal(await client.post(at(deviceId, '/register'), { registrationSecret: (await radios.sigfox(deviceId)).pac }))).toEqual([400, 'FEM9205'])
  })

  test('[05-C15] is gone at once when that is asked for, but for its data', async () => {
    const deviceId = await own({ groupId: await group({ configuration: { SoracomHarvest: { enabled: true } } }) })
    await radios.sendSigfox(deviceId)
    await client.post(at(deviceId, '/enable_termination'))
    const { status, body } = await client.post(at(deviceId, '/terminate'), undefined, { query: { delete_immediately: true } })
    expect([status, body.status]).toEqual([200, 'terminated'])
    expect(refusal(await client.get(at(deviceId)))).toEqual([404, 'FEM9203'])
    expect((await client.get('/v1/sigfox_devices')).body).toEqual([])
    expect((await client.get(at(deviceId, '/data'))).body).toHaveLength(1)
    // A terminated one can still be dropped.
    const other = await own()
    await client.post(at(other, '/enable_termination'))
    await client.post(at(other, '/terminate'))
    expect((await client.post(at(other, '/terminate'), undefined, { query: { delete_immediately: true } })).status).toBe(200)
    expect((await client.get(at(other))).status).toBe(404)
  })

  test('goes with its operator, in the middle of its registration as well', async () => {
    const { deviceId, pac } = await radios.addSigfox()
    await client.post(at(deviceId, '/register'), { registrationSecret: pac })
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    const happened = emulator.clock.advance('1m')
    expect(happened).toEqual([])
    expect(refusal(await (await signUp(emulator)).get(`/_emulator/simulate/sigfox-devices/${deviceId}`))).toEqual([404, 'EMU0090'])
  })
})

describe('a downlink', () => {
  test('[05-C8] has exactly 8 octets', async () => {
    const deviceId = await own()
    const { status, body } = await client.post(at(deviceId, '/data'), { data: DATA })
    expect([status, body]).toEqual([202, undefined])
    for (const sent of [{ data: DATA.slice(2) }, { data: `${DATA}88` }, { data: 'zz11223344556677' }, { data: '' }, {}]) expect(refusal(await client.post(at(deviceId, '/data'), sent))).toEqual([400, 'FEM9210'])
    expect((await radios.sigfox(deviceId)).pendingDownlink).toEqual({ data: DATA, enqueuedTime: START })
  })

  test('[05-C9] waits until the device asks for one, however long that takes', async () => {
    const deviceId = await own()
    await client.post(at(deviceId, '/data'), { data: 'ff'.repeat(8) })
    await client.post(at(deviceId, '/data'), { data: DATA })
    emulator.clock.advance('3h')
    expect(await radios.sendSigfox(deviceId)).not.toHaveProperty('downlink')
    expect((await radios.sendSigfox(deviceId, { data: '01', bidir: true })).downlink).toEqual({ data: DATA, enqueuedTime: START, receivedTime: START + 3 * 3600_000 })
    expect(await radios.sendSigfox(deviceId, { data: '01', bidir: true })).not.toHaveProperty('downlink')
  })

  test('is delivered four times a day', async () => {
    const deviceId = await own()
    const fetched = []
    for (let i = 0; i < 5; i++) {
      await client.post(at(deviceId, '/data'), { data: `000000000000000${i}` })
      fetched.push((await radios.sendSigfox(deviceId, { data: '01', bidir: true })).downlink?.data.at(-1))
    }
    expect(fetched).toEqual(['0', '1', '2', '3', undefined])
    expect(await radios.sigfox(deviceId)).toMatchObject({ downlinksToday: 4, uplinksToday: 5 })
    emulator.clock.advance('24h')
    expect(await radios.sigfox(deviceId)).toMatchObject({ downlinksToday: 0, uplinksToday: 0 })
    expect((await radios.sendSigfox(deviceId, { data: '01', bidir: true })).downlink.data.at(-1)).toBe('4')
  })
})

describe('an uplink', () => {
  test('[05-C11] has its time and number as texts, and is in Harvest Data when the group says so', async () => {
    const deviceId = await own({ groupId: await group({ configuration: { SoracomHarvest: { enabled: true } } }) })
    await radios.sendSigfox(deviceId)
    const { payload } = await radios.sendSigfox(deviceId, { data: '895C2FB3', lqi: 'Good', rssi: -101.5, snr: 12 })
    expect(payload).toEqual({ device: deviceId, time: String(START / 1000), data: '895c2fb3', seqNumber: '2', lqi: 'Good', operatorName: 'SIGFOX_Japan_KCCS', countryCode: '392' })
    const { body } = await client.get(at(deviceId, '/data'), { query: { sort: 'asc' } })
    expect(body).toMatchObject([{ time: START }, { resourceType: 'SigfoxDevice', resourceId: deviceId, time: START + 1, contentType: 'application/json', content: JSON.stringify(payload) }])
    expect(JSON.parse(body[0].content)).toMatchObject({ lqi: 'Average', seqNumber: '1' })
    expect((await client.get(at(deviceId))).body.lastSeen).toEqual({ rssi: -101, snr: 12, time: new Date(START).toISOString() })
  })

  test('can have the form of 2017', async () => {
    const deviceId = await own()
    expect((await radios.sendSigfox(deviceId, { data: '01', format: 'legacy' })).payload)
      .toEqual({ device: deviceId, time: String(START / 1000), station: '0E2F', lat: '36.0', lng: '140.0', rssi: '-126.00', data: '01', seqNumber: '1' })
    expect((await client.get(at(deviceId, '/data'))).body).toEqual([])
  })

  test('is dropped and logged after 140 of a day', async () => {
    const deviceId = await own()
    for (let i = 0; i < 140; i++) await radios.sendSigfox(deviceId)
    expect(await radios.sendSigfox(deviceId)).toEqual({ outcome: 'daily-limit' })
    expect((await client.get('/v1/logs')).body).toMatchObject([{ resourceType: 'SigfoxDevice', resourceId: deviceId, service: 'Air', logLevel: 'warning' }])
    emulator.clock.advance('24h')
    expect((await radios.sendSigfox(deviceId)).payload.seqNumber).toBe('141')
  })
})

describe('search', () => {
  async function found (query: Record<string, string | number | readonly string[]>): Promise<string[]> {
    const { status, body } = await client.get('/v1/query/sigfox_devices', { query })
    expect([query, status]).toEqual([query, 200])
    return body.map((d: Answer['body']) => d.device_id)
  }

  test('finds parts of names, groups, ids and tags in any case, and whole states', async () => {
    const groupId = await group({ tags: { name: 'Factory' } })
    const [door, tank, lamp] = [await own({ deviceId: 'AB12', tags: { name: 'Front Door' } }), await own({ deviceId: 'AB34', groupId, tags: { name: 'Tank', site: 'ÄRGER' } }), await own({ deviceId: 'CD12' })]
    await radios.sendSigfox(lamp)
    await (await signUp(emulator)).get('/v1/sigfox_devices')
    const cases: [Record<string, string | readonly string[]>, string[]][] = [
      [{}, [door, tank, lamp]], [{ name: 'front' }, [door]], [{ name: ['front', 'tank'], search_type: 'or' }, [door, tank]], [{ name: 'front,tank', search_type: 'OR' }, [door, tank]], [{ name: ['front', 'tank'] }, []],
      [{ group: 'FACT' }, [tank]], [{ group: 'nothing' }, []], [{ group_id: groupId }, [tank]], [{ deviceId: 'b1' }, [door]], [{ deviceId: '12' }, [door, lamp]], [{ tag: 'ärg' }, [tank]], [{ tag: 'door' }, [door]],
      [{ status: 'active' }, [lamp]], [{ status: 'ready' }, [door, tank]], [{ status: 'inStock' }, []], [{ status: 'banned' }, []], [{ registration: 'success' }, [door, tank, lamp]], [{ registration: 'notStarted' }, []],
      [{ deviceId: '12', status: 'ready' }, [door]], [{ deviceId: '34', status: 'active', search_type: 'or' }, [tank, lamp]], [{ name: '' }, [door, tank, lamp]]
    ]
    for (const [query, expected] of cases) expect([query, await found(query)]).toEqual([query, expected])
  })

  test('pages, ten at a time unless asked otherwise', async () => {
    const ids = []
    for (let i = 0; i < 12; i++) ids.push(await own())
    expect(await found({})).toEqual(ids.slice(0, 10))
    expect((await client.pages('/v1/query/sigfox_devices', { limit: 5 })).map(({ body }) => body.length)).toEqual([5, 5, 2])
    expect(await found({ limit: 1000 })).toEqual(ids)
    expect((await client.global.get('/v1/query/sigfox_devices')).body).toEqual([])
  })

  test('refuses values that are too short and states that there are none of', async () => {
    for (const search_type of ['and', 'or']) expect((await client.get('/v1/query/sigfox_devices', { query: { search_type, name: Array.from({ length: 3000 }, (_, i) => `x${i}`).join(',') } })).body).toEqual([])
    for (const query of [{ name: 'a' }, { tag: 'ab,c' }, { deviceId: '7' }]) expect(refusal(await client.get('/v1/query/sigfox_devices', { query }))).toEqual([400, 'SCH9001'])
    for (const query of [{ status: 'dead' }, { registration: 'maybe' }]) expect(refusal(await client.get('/v1/query/sigfox_devices', { query }))).toEqual([400, 'COM9003'])
  })
})
