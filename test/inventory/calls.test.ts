// What the API asks of a device: reading, writing, executing, observing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { LAST_TIME } from '../../src/world/time-texts.ts'
import { type Answer, Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { inventoryOf, NO_DEVICE, PUMP_JSON, type SimulatedInventory } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'

let emulator: Emulator
let client: Client
let inventory: SimulatedInventory
let deviceId: string
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  inventory = inventoryOf(emulator)
  deviceId = (await inventory.add({ operatorId: client.operatorId })).deviceId
})
afterEach(() => emulator.close())

const at = (rest = ''): string => `/v1/devices/${deviceId}${rest}`

async function read (path: string, model?: boolean): Promise<Answer['body']> {
  const answer = await client.get(at(path), { query: model === undefined ? {} : { model } })
  expect([path, answer.status, answer.body.message]).toEqual([path, 200, undefined])
  return answer.body
}

async function write (path: string, body: object): Promise<Answer> {
  return await client.put(at(path), body)
}

/** Each sort of call about a resource and about its instance. */
const calls = (url: string) => [
  client.get(url), client.put(url, { value: 1 }), client.post(`${url}/execute`), client.post(`${url}/observe`),
  client.get(url.replace(/\/[^/]*$/, '')), client.post(`${url.replace(/\/[^/]*$/, '')}/observe`)
]
const unobserving = (url: string) => [client.post(`${url}/unobserve`), client.post(`${url.replace(/\/[^/]*$/, '')}/unobserve`)]

describe('what is not there', () => {
  test('is refused with 404: devices, objects, instances, resources', async () => {
    const cases: [string, string][] = [[`/v1/devices/${NO_DEVICE}/3/0/9`, 'DEM9001'], [at('/9/0/9'), 'DEM9002'], [at('/3/1/9'), 'DEM9002'], [at('/0/0/0'), 'DEM9002'], [at('/x/0/0'), 'DEM9002'], [at('/3/-1/0'), 'DEM9002'], [at('/03/0/9'), 'DEM9002'], [at('/3/00/9'), 'DEM9002']]
    for (const [url, code] of cases) {
      for (const answer of await Promise.all([...calls(url), ...unobserving(url)])) expect([url, ...refusal(answer)]).toEqual([url, 404, code])
    }
    for (const url of [at('/3/0/99'), at('/3/0/x'), at('/3/0/09'), at('/3/0/999999')]) {
      for (const answer of await Promise.all([...calls(url).slice(0, 4), client.post(`${url}/unobserve`)])) expect([url, ...refusal(answer)]).toEqual([url, 404, 'DEM9003'])
    }
  })

  test('a resource that the model has and the device has not', async () => {
    expect(refusal(await client.get(at('/3/0/22')))).toEqual([404, 'DEM9003'])
    expect(refusal(await client.post(at('/3/0/22/observe')))).toEqual([404, 'DEM9003'])
  })
})

describe('a device that is offline', () => {
  test('[05-C18] refuses every call with 400, whether it was there once or never', async () => {
    await inventory.connect(deviceId, false)
    const never = (await client.post('/v1/devices', {})).body.deviceId
    for (const url of [at('/3/0/9'), `/v1/devices/${never}/3/0/9`]) {
      for (const answer of await Promise.all(calls(url))) expect([url, ...refusal(answer)]).toEqual([url, 400, 'DEM9004'])
    }
    expect((await client.post(at('/3/0/9/unobserve'))).status).toBe(204)
    expect(refusal(await client.get(at('/9/0/9')))).toEqual([404, 'DEM9002'])
    expect(refusal(await client.get(at('/3/0/9'), { headers: { 'x-soracom-lang': 'ja' } }))).toEqual([400, 'DEM9004'])
  })
})

describe('reading', () => {
  test('[05-C19] a resource: its number, type and value', async () => {
    expect(await read('/3/0/9', false)).toEqual({ id: 9, type: 'INTEGER', value: expect.any(Number), observed: false })
    expect(await read('/3/0/9')).toEqual(await read('/3/0/9', false))
  })

  test('[05-C20] with what the model says of it', async () => {
    expect(await read('/3/0/9', true)).toEqual({
      id: 9, name: 'Battery Level', operations: 'R', multiple: false, mandatory: false, type: 'INTEGER', rangeEnumeration: '0-100', units: '%', description: 'Current battery level in percent.', value: expect.any(Number), observed: false
    })
  })

  test('values of each type, and several of one resource', async () => {
    const values = Object.fromEntries(await Promise.all(['/3/0/0', '/3/0/6', '/1/0/6', '/6/0/0', '/3/0/13', '/4/0/2'].map(async (path) => [path, await read(path)])))
    expect(values).toEqual({
      '/3/0/0': { id: 0, type: 'STRING', value: 'Example Inc.', observed: false },
      '/3/0/6': { id: 6, type: 'INTEGER', values: { 0: 1 }, observed: false },
      '/1/0/6': { id: 6, type: 'BOOLEAN', value: true, observed: false },
      '/6/0/0': { id: 0, type: 'FLOAT', value: 35.6812, observed: false },
      '/3/0/13': { id: 13, type: 'TIME', value: 'Jun 15, 2026 12:00:00 AM', observed: false },
      '/4/0/2': { id: 2, type: 'INTEGER', value: -75, observed: false }
    })
    await inventory.set(deviceId, '/6/0/4', 'AQID')
    await inventory.set(deviceId, '/3/0/22', ['4:0', '6:0'])
    expect([await read('/6/0/4'), await read('/3/0/22')]).toEqual([{ id: 4, type: 'OPAQUE', value: 'AQID', observed: false }, { id: 22, type: 'OBJLNK', values: { 0: '4:0', 1: '6:0' }, observed: false }])
  })

  test('an instance: all of it that can be read', async () => {
    const instance = await read('/5/0', true)
    expect(instance).toMatchObject({ id: 0, observed: false, resources: { 1: { name: 'Package URI', value: '' }, 3: { name: 'State', value: 0 }, 8: { values: { 0: 2, 1: 3 } } } })
    expect(Object.keys(instance.resources)).toEqual(['1', '3', '5', '6', '7', '8', '9'])
    expect(Object.keys((await read('/3/0')).resources)).not.toContain('4')
  })

  test('what cannot be read is 400', async () => {
    expect(refusal(await client.get(at('/5/0/0')))).toEqual([400, 'DEM9005'])
    expect(refusal(await client.get(at('/3/0/4')))).toEqual([400, 'DEM9005'])
    await client.post('/v1/device_object_models', { ...PUMP_JSON, id: 30002, resourcedefs: [PUMP_JSON.resourcedefs[1]] })
    await inventory.set(deviceId, '/30002/0/1', true)
    expect(refusal(await client.get(at('/30002/0')))).toEqual([400, 'DEM9005'])
    expect(refusal(await client.post(at('/30002/0/observe')))).toEqual([400, 'DEM9005'])
    expect(refusal(await client.post(at('/5/0/0/observe')))).toEqual([400, 'DEM9005'])
  })

  test('a battery falls and a clock goes on', async () => {
    const before = (await read('/3/0/9')).value
    emulator.clock.advance('5h')
    expect((await read('/3/0/9')).value).toBe(before - 5)
    expect((await read('/3/0/13')).value).toBe('Jun 15, 2026 5:00:00 AM')
  })

  test('leaves what was read in the device, with and without the model', async () => {
    await read('/6/0')
    const { objects } = (await client.get(at(), { query: { model: true } })).body
    expect(objects[6][0].resources[0]).toMatchObject({ name: 'Latitude', units: 'Deg', value: 35.6812 })
    expect(objects[5][0]).toEqual({ id: 0, observed: false, resources: {} })
    expect((await client.get(at())).body.objects[6][0].resources[0]).toEqual({ id: 0, type: 'FLOAT', value: 35.6812, observed: false })
  })

  test('an object that no model is known of shows what the values are', async () => {
    await inventory.set(deviceId, '/31000/2/0', 1.5)
    await inventory.set(deviceId, '/31000/2/1', ['a', 'b'])
    await inventory.set(deviceId, '/31000/2/2', false)
    expect((await read('/31000/2', true)).resources).toEqual({
      0: { id: 0, type: 'FLOAT', value: 1.5, observed: false }, 1: { id: 1, type: 'STRING', values: { 0: 'a', 1: 'b' }, observed: false }, 2: { id: 2, type: 'BOOLEAN', value: false, observed: false }
    })
  })
})

describe('writing', () => {
  test('[05-C22] is taken on, and a read shows it; what is only read is refused', async () => {
    const answer = await write('/3/0/14', { value: '+09:00' })
    expect([answer.status, answer.body]).toEqual([202, undefined])
    expect((await client.get(at())).body.objects[3][0].resources[14].value).toBe('+09:00')
    expect((await read('/3/0/14')).value).toBe('+09:00')
    expect((await write('/5/0/0', { value: 'AAAA' })).status).toBe(202)
    expect((await client.get(at())).body.objects[5][0].resources).toEqual({})
    expect(refusal(await write('/3/0/0', { value: 'x' }))).toEqual([400, 'DEM9006'])
    expect(refusal(await write('/3/0/4', { value: 'x' }))).toEqual([400, 'DEM9006'])
  })

  test('[05-C23] an error of the device is 500 with its text', async () => {
    await inventory.failNext(deviceId, { code: '4.00', message: 'value out of range' })
    const answer = await write('/3/0/14', { value: '+09:00' })
    expect([answer.status, answer.body]).toEqual([500, { code: 'DEM9008', message: 'The device answered with an error: 4.00 value out of range' }])
    expect((await write('/3/0/14', { value: '+09:00' })).status).toBe(202)
  })

  test('takes what a type can be made of without loss', async () => {
    const cases: [string, unknown, unknown][] = [
      ['/1/0/1', '600', 600], ['/1/0/1', 900, 900], ['/1/0/6', 'false', false], ['/3/0/14', 9, '9'],
      ['/3/0/13', '2026-01-02T03:04:05Z', 'Jan 2, 2026 3:04:05 AM'], ['/3/0/13', 'Jan 2, 2026 1:04:05 PM', 'Jan 2, 2026 1:04:05 PM'], ['/3/0/13', Date.UTC(2026, 0, 1, 12), 'Jan 1, 2026 12:00:00 PM']
    ]
    for (const [path, value, shown] of cases) {
      expect([path, value, (await write(path, { value })).status, (await read(path)).value]).toEqual([path, value, 202, shown])
    }
  })

  test('refuses what it cannot be made of', async () => {
    const cases: [string, object][] = [
      ['/1/0/1', { value: 'x' }], ['/1/0/1', { value: 1.5 }], ['/1/0/1', { value: true }], ['/1/0/1', { value: '9'.repeat(16) }], ['/1/0/1', { value: 1e300 }], ['/1/0/6', { value: 'yes' }], ['/1/0/6', { value: 1 }],
      ['/3/0/13', { value: 'yesterday' }], ['/3/0/13', { value: -1 }], ['/5/0/0', { value: 'not base64!' }], ['/5/0/0', { value: 1 }], ['/1/0/1', {}], ['/1/0/1', { values: [1] }], ['/1/0/1', { value: 1, values: [1] }]
    ]
    for (const [path, body] of cases) expect([path, body, ...refusal(await write(path, body))]).toEqual([path, body, 400, 'DEM9011'])
    for (const body of [{ value: {} }, { value: [1] }, { values: 1 }, { values: [{}] }, [1], 'x']) expect([body, ...refusal(await write('/1/0/1', body as object))]).toEqual([body, 400, 'COM9003'])
    expect((await read('/1/0/1')).value).toBe(86_400)
  })

  test('of seconds that cannot be is refused by the device', async () => {
    for (const [path, value] of [['/1/0/1', 0], ['/1/0/1', -60], ['/1/0/5', -1]] as const) expect([path, value, ...refusal(await write(path, { value }))]).toEqual([path, value, 500, 'DEM9008'])
    expect((await client.get(at())).body.registrationLifeTime).toBe(86_400)
  })

  test('of several values needs a list', async () => {
    await inventory.set(deviceId, '/2/0/2', [15])
    expect((await write('/2/0/2', { values: [1, '5'] })).status).toBe(202)
    expect(await read('/2/0/2')).toEqual({ id: 2, type: 'INTEGER', values: { 0: 1, 1: 5 }, observed: false })
    expect((await write('/2/0/2', { values: [] })).status).toBe(202)
    expect((await read('/2/0/2')).values).toEqual({})
    expect(refusal(await write('/2/0/2', { value: 1 }))).toEqual([400, 'DEM9011'])
  })

  test('the lifetime changes the registration, and a clock that is set runs on', async () => {
    await write('/1/0/1', { value: 120 })
    expect((await client.get(at())).body.registrationLifeTime).toBe(120)
    await write('/3/0/13', { value: '2030-01-01T00:00:00Z' })
    emulator.clock.advance('90s')
    expect((await read('/3/0/13')).value).toBe('Jan 1, 2030 12:01:30 AM')
  })
})

describe('executing', () => {
  test('[05-C21] what can be executed is, without a body too; what can only be read is 400', async () => {
    const answer = await client.post(at('/3/0/4/execute'))
    expect([answer.status, answer.body]).toEqual([202, undefined])
    emulator.clock.advance('5s')
    expect(refusal(await client.post(at('/3/0/9/execute')))).toEqual([400, 'DEM9007'])
    expect((await client.post(at('/3/0/12/execute'), { value: 'now' })).status).toBe(202)
    expect((await inventory.get(deviceId)).executed).toEqual([{ path: '/3/0/12', argument: 'now', time: START + 5000 }, { path: '/3/0/4', time: START }])
    expect(refusal(await client.post(at('/3/0/12/execute'), { value: 1 }))).toEqual([400, 'COM9003'])
  })

  test('a reboot takes it offline for a moment', async () => {
    await client.post(at('/3/0/4/execute'))
    expect((await client.get(at())).body.online).toBe(false)
    emulator.clock.advance('4s')
    expect(refusal(await client.get(at('/3/0/9')))).toEqual([400, 'DEM9004'])
    emulator.clock.advance('1s')
    expect((await client.get(at())).body.online).toBe(true)
  })

  test('a factory reset brings back what it was made with, but for its firmware', async () => {
    await write('/3/0/15', { value: 'Asia/Tokyo' })
    await inventory.set(deviceId, '/3/0/3', '9.9.9')
    await client.post(at('/3/0/5/execute'))
    emulator.clock.advance('5s')
    expect([(await read('/3/0/15')).value, (await read('/3/0/3')).value]).toEqual(['Etc/UTC', '9.9.9'])
  })

  test('the standard objects do what they say', async () => {
    await inventory.set(deviceId, '/3/0/11', [3, 5])
    await client.post(at('/3/0/12/execute'))
    expect((await read('/3/0/11')).values).toEqual({ 0: 0 })
    await inventory.set(deviceId, '/7/0/2', 77)
    await client.post(at('/7/0/6/execute'))
    expect((await read('/7/0/2')).value).toBe(0)
    emulator.clock.advance('10s')
    await client.post(at('/1/0/8/execute'))
    expect((await client.get(at())).body.lastRegistrationUpdate).toBe(new Date(START + 10_000).toISOString())
    await write('/1/0/5', { value: 60 })
    await client.post(at('/1/0/4/execute'))
    emulator.clock.advance('59s')
    expect((await client.get(at())).body.online).toBe(false)
    emulator.clock.advance('1s')
    expect((await client.get(at())).body.online).toBe(true)
  })

  test('a device can be disabled for longer than there is time', async () => {
    await write('/1/0/5', { value: Number.MAX_SAFE_INTEGER })
    expect((await client.post(at('/1/0/4/execute'))).status).toBe(202)
    const jobs = await new Client(emulator).get('/_emulator/jobs')
    expect([jobs.status, jobs.body]).toEqual([200, expect.arrayContaining([expect.objectContaining({ kind: 'inventory-reboot', due: LAST_TIME })])])
    expect((await client.get(at())).body.online).toBe(false)
  })

  test('a value that is no time, of what a new model says is one, is shown as it is', async () => {
    const model = (type: string) => ({ ...PUMP_JSON, resourcedefs: [{ ...PUMP_JSON.resourcedefs[0], type }] })
    await client.post('/v1/device_object_models', model('float'))
    await inventory.set(deviceId, '/30001/0/0', 1e300)
    expect((await client.post('/v1/device_object_models/30001', model('time'))).status).toBe(200)
    expect(await read('/30001/0/0')).toEqual({ id: 0, type: 'TIME', value: 1e300, observed: false })
  })

  test('what a custom object executes is written down', async () => {
    await client.post('/v1/device_object_models', PUMP_JSON)
    await inventory.set(deviceId, '/30001/0/0', 101.3)
    expect((await client.post(at('/30001/0/1/execute'), { value: '0=\'hard\'' })).status).toBe(202)
    expect((await inventory.get(deviceId)).executed[0]).toEqual({ path: '/30001/0/1', argument: '0=\'hard\'', time: START })
    expect(await read('/30001/0/0', true)).toMatchObject({ name: 'Pressure', units: 'kPa', type: 'FLOAT', value: 101.3 })
  })
})

describe('a device that fails', () => {
  test('refuses a read, an observation or an execution with 400, and with 404 where it has no such thing', async () => {
    const failing: [string, () => Promise<Answer>][] = [['read', () => client.get(at('/3/0/9'))], ['read', () => client.get(at('/3/0'))], ['execute', () => client.post(at('/3/0/12/execute'))], ['observe', () => client.post(at('/3/0/9/observe'))], ['observe', () => client.post(at('/3/0/observe'))]]
    for (const [operation, call] of failing) {
      await inventory.failNext(deviceId, { code: '4.01', message: 'Unauthorized', operation })
      const answer = await call()
      expect([operation, answer.status, answer.body]).toEqual([operation, 400, { code: 'DEM9009', message: 'The device refused it: 4.01 Unauthorized' }])
      await inventory.failNext(deviceId, { code: '4.04', operation })
      expect(refusal(await call())).toEqual([404, 'DEM9003'])
    }
    expect((await read('/3/0/9')).observed).toBe(false)
  })

  test('or does not answer: 400 for every call, writes too', async () => {
    for (const call of [() => client.get(at('/3/0/9')), () => write('/3/0/14', { value: 'x' }), () => client.post(at('/3/0/12/execute')), () => client.post(at('/3/0/observe'))]) {
      await inventory.failNext(deviceId, { code: 'timeout' })
      expect(refusal(await call())).toEqual([400, 'DEM9010'])
    }
  })

  test('only the sort of call that it was told to fail', async () => {
    expect((await inventory.failNext(deviceId, { code: '5.00', message: 'Internal', operation: 'write' })).nextError).toEqual({ code: '5.00', message: 'Internal', operation: 'write' })
    await read('/3/0/9')
    expect((await write('/3/0/14', { value: 'x' })).status).toBe(500)
    expect(await inventory.get(deviceId)).not.toHaveProperty('nextError')
  })
})

describe('observing', () => {
  test('[05-C25] is shown where it is on, one resource or all of an instance, and off again', async () => {
    const on = await client.post(at('/3/0/9/observe'), undefined, { query: { model: true } })
    expect([on.status, on.body]).toEqual([202, undefined])
    expect([(await read('/3/0/9')).observed, (await read('/3/0')).observed]).toEqual([true, false])
    expect((await client.post(at('/3/0/observe'))).status).toBe(202)
    const { resources, observed } = await read('/3/0')
    expect([observed, resources[9].observed, resources[10].observed]).toEqual([true, true, false])
    expect((await client.get(at())).body.objects[3][0]).toMatchObject({ observed: true, resources: { 9: { observed: true } } })
    const off = await client.post(at('/3/0/unobserve'))
    expect([off.status, off.body]).toEqual([204, undefined])
    expect([(await read('/3/0/9')).observed, (await read('/3/0')).observed]).toEqual([true, false])
    expect((await client.post(at('/3/0/9/unobserve'))).status).toBe(204)
    expect((await read('/3/0/9')).observed).toBe(false)
  })

  test('outlives a registration', async () => {
    await client.post(at('/3/0/9/observe'))
    await inventory.connect(deviceId, false)
    await inventory.connect(deviceId, true)
    expect((await read('/3/0/9')).observed).toBe(true)
  })
})
