// What a group's SoracomHarvest makes of what arrives: times of its own, many entries in one, a category.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, entriesOf, logsOf, newDevice, sendAs } from '../support/entry-points.ts'
import { radiosOf } from '../support/radios.ts'

const TIME = 1_714_528_984_000
const customTimestamp = { type: 'jsonpointer', value: '/time', format: 'iso-8601' }

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator() })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const start = async (harvest: object): Promise<Device> => await newDevice(client, { SoracomHarvest: { enabled: true, ...harvest } })

async function send (device: Device, data: unknown, entryPoint = 'harvest', headers?: Record<string, string>): Promise<{ statusCode: number, body: string }> {
  const payload = typeof data === 'string' ? data : JSON.stringify(data)
  return (await sendAs(emulator, device, { entryPoint, contentType: 'application/json', payload, ...(headers === undefined ? {} : { headers }) })).body
}

const warningsOf = async (device: Device) => (await logsOf(client, device)).map(({ service, logLevel, body }) => [service, logLevel, body['message']])

describe('customTimestamp', () => {
  test('[04-C13] takes the time out of the data, at both entry points, before the time of a header', async () => {
    const device = await start({ customTimestamp })
    expect((await send(device, { time: '2024-05-01T02:03:04Z' })).statusCode).toBe(201)
    expect((await send(device, { time: '2024-05-01T02:03:05Z' }, 'uni')).statusCode).toBe(201)
    await send(device, { time: '2024-05-01T02:03:06Z' }, 'harvest', { 'x-soracom-timestamp': '1700000000000' })
    expect((await entriesOf(client, device)).map(({ time }) => time)).toEqual([TIME + 2000, TIME + 1000, TIME])
    // At a time that is taken the later one stays.
    await send(device, { time: '2024-05-01T02:03:04Z', again: true })
    expect((await entriesOf(client, device)).at(-1)).toMatchObject({ time: TIME, content: '{"time":"2024-05-01T02:03:04Z","again":true}' })
    expect(await warningsOf(device)).toEqual([])
  })

  test.each<[string, unknown, number]>([
    ['iso-8601', '2024-05-01T11:03:04+09:00', TIME],
    ['iso-8601', '2024-04-30T21:33:04-0430', TIME],
    ['iso-8601', '2024-05-01T02:03:04.5678Z', TIME + 567],
    ['iso-8601', '2024-05-01T02:03:04', TIME],
    ['iso-8601', '20240501T020304Z', TIME],
    ['iso-8601', '2024-05-01', Date.UTC(2024, 4, 1)],
    ['unix-seconds', 1714528984, TIME],
    ['unix-seconds', 1714528984.25, TIME + 250],
    ['unix-seconds', '1714528984', TIME],
    ['unix-milliseconds', 1714528984000, TIME],
    ['unixtime', 1714528984, TIME],
    ['unixtime-ms', '1714528984000', TIME]
  ])('reads %s %j', async (format, given, time) => {
    const device = await start({ customTimestamp: { ...customTimestamp, format } })
    await send(device, { time: given })
    expect([(await entriesOf(client, device))[0]!.time, await warningsOf(device)]).toEqual([time, []])
  })

  test.each<[string, string, unknown]>([
    ['/a/b', 'a', { a: { b: '2024-05-01T02:03:04Z' } }],
    ['/list/1/time', 'list', { list: [{}, { time: '2024-05-01T02:03:04Z' }] }],
    ['/a~1b/m~0n', 'a', { 'a/b': { 'm~n': '2024-05-01T02:03:04Z' } }],
    ['/', 'empty', { '': '2024-05-01T02:03:04Z' }],
    ['', 'whole', '"2024-05-01T02:03:04Z"']
  ])('finds it by the pointer "%s"', async (value, _what, data) => {
    const device = await start({ customTimestamp: { ...customTimestamp, value } })
    await send(device, data)
    expect([(await entriesOf(client, device))[0]!.time, await warningsOf(device)]).toEqual([TIME, []])
  })

  test.each<[string, object, unknown, string]>([
    ['missing', {}, { temp: 1 }, 'there is nothing at "/time"'],
    ['no time', {}, { time: 'soon' }, 'what is at "/time" is no iso-8601 time'],
    ['no day of the calendar', {}, { time: '2024-02-30' }, 'what is at "/time" is no iso-8601 time'],
    ['beyond the year 9999', { format: 'unix-seconds' }, { time: 1e15 }, 'what is at "/time" is no unix-seconds time'],
    ['before 1970', { format: 'unix-seconds' }, { time: -1 }, 'what is at "/time" is no unix-seconds time'],
    ['in a format that nobody knows', { format: 'toString' }, { time: 1 }, 'its format is unknown: "toString"'],
    ['what every object inherits', { value: '/constructor/name' }, {}, 'there is nothing at "/constructor/name"'],
    ['at a pointer that is none', { value: 'time' }, { time: '2024-05-01T02:03:04Z' }, 'there is nothing at "time"'],
    ['not in JSON', {}, 'temp=1', 'the data is no JSON'],
    ['in JSON that is nested without end', {}, '['.repeat(10_000), 'the data is no JSON']
  ])('%s: the moment of arrival, and a warning in the log', async (_what, setting, data, reason) => {
    const device = await start({ customTimestamp: { ...customTimestamp, ...setting } })
    expect((await send(device, data)).statusCode).toBe(201)
    expect((await entriesOf(client, device)).map(({ time }) => time)).toEqual([START])
    expect(await warningsOf(device)).toEqual([['Harvest', 'warning', `customTimestamp is not followed, since ${reason}`]])
  })
})

describe('batch write', () => {
  const batchWrite = { enabled: true, type: 'jsonpointer', value: '/items' }

  test('makes an entry of each element, each a write that is counted', async () => {
    const device = await start({ customTimestamp, batchWrite, category: 'weather' })
    const items = [1, 2, 3].map((n) => ({ n, time: `2024-05-01T02:03:0${n}Z` }))
    expect(await send(device, { of: 'today', items })).toMatchObject({ statusCode: 201, body: '' })
    const entries = await entriesOf(client, device)
    expect(entries.map(({ time, content }) => [time, JSON.parse(content)])).toEqual(items.toReversed().map((item) => [Date.parse(item.time), item]))
    expect((await client.get('/v1/data/categories/weather')).body).toHaveLength(3)
    const [{ unixtime, harvestStatsMap }] = (await client.get(`/v1/stats/harvest/subscribers/${device.imsi}`, { query: { from: START / 1000 - 86_400, to: START / 1000 + 86_400, period: 'day' } })).body
    expect([unixtime, harvestStatsMap]).toEqual([START / 1000, { harvest: { count: 3 } }])
  })

  test('takes the whole document by a blank pointer, and elements without a time at their arrival, one after another', async () => {
    const device = await start({ customTimestamp, batchWrite: { enabled: 'true', type: 'jsonpointer', value: '' } })
    await send(device, [{ a: 1 }, { a: 2, time: '2024-05-01T02:03:04Z' }, { a: 3 }], 'harvest', { 'x-soracom-timestamp': '1700000000000' })
    expect((await entriesOf(client, device)).map(({ time, content }) => [time, JSON.parse(content).a])).toEqual([[START + 1, 3], [START, 1], [TIME, 2]])
    expect(await warningsOf(device)).toHaveLength(1)
  })

  test('of 100 elements is stored, of more refused: nothing is stored', async () => {
    const device = await start({ customTimestamp: { ...customTimestamp, format: 'unix-seconds' }, batchWrite })
    const items = Array.from({ length: 100 }, (_, i) => ({ time: TIME / 1000 + i }))
    expect((await send(device, { items: [...items, {}] }))).toMatchObject({ statusCode: 400, body: '{"message":"Too many elements in a batch: 101. The maximum is 100"}' })
    expect(await entriesOf(client, device)).toEqual([])
    expect(await warningsOf(device)).toEqual([['Harvest', 'error', 'Too many elements in a batch: 101. The maximum is 100']])
    expect((await send(device, { items })).statusCode).toBe(201)
    expect(await entriesOf(client, device)).toHaveLength(100)
    expect((await send(device, { items: [] })).statusCode).toBe(201)
    expect(await entriesOf(client, device)).toHaveLength(100)
  })

  test.each<[string, object, unknown, string]>([
    ['without customTimestamp', { batchWrite }, { items: [1] }, 'batchWrite is not followed, since it needs customTimestamp'],
    ['of what is no list', { batchWrite, customTimestamp: { ...customTimestamp, value: '/at' } }, { items: {}, at: '2024-05-01T02:03:04Z' }, 'batchWrite is not followed, since there is no list at "/items"']
  ])('%s is one entry, with a warning', async (_what, settings, data, warning) => {
    const device = await start(settings)
    await send(device, data)
    expect((await entriesOf(client, device)).map(({ content }) => content)).toEqual([JSON.stringify(data)])
    expect(await warningsOf(device)).toEqual([['Harvest', 'warning', warning]])
  })

  test('that is switched off is none', async () => {
    const device = await start({ customTimestamp, batchWrite: { ...batchWrite, enabled: false } })
    await send(device, { items: [1, 2], time: '2024-05-01T02:03:04Z' })
    expect(await entriesOf(client, device)).toHaveLength(1)
  })
})

test('with a limit, what a device writes into one entry may not be larger', async () => {
  const limited = await startEmulator({ harvestLimit: 1024 })
  const owner = await signUp(limited)
  const device = await newDevice(owner, { SoracomHarvest: { enabled: true, customTimestamp, batchWrite: { value: '/items' } } })
  const written = async (payload: unknown) => (await sendAs(limited, device, { entryPoint: 'harvest', contentType: 'application/json', payload: JSON.stringify(payload) })).body
  const time = '2024-05-01T02:03:04Z'
  expect((await written({ time, text: 'x'.repeat(1000) }))).toMatchObject({ statusCode: 400, body: '{"message":"Data is too large. The maximum is 1024 bytes"}' })
  expect((await written({ time, text: 'x'.repeat(980) })).statusCode).toBe(201)
  expect((await written({ items: [{ text: 'x'.repeat(900) }, { text: 'y'.repeat(900) }] })).statusCode).toBe(201)
  expect((await written({ items: [{ text: 'x'.repeat(900) }, { text: 'y'.repeat(1100) }] })).statusCode).toBe(400)
  expect(await entriesOf(owner, device)).toHaveLength(3)
  await limited.close()
})

test('uplinks of radios follow the same settings', async () => {
  const radios = radiosOf(emulator)
  const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomAir: { binaryParserEnabled: true, binaryParserFormat: 'time:0:uint:32 temp:4:int:8' }, SoracomHarvest: { enabled: true, category: 'field', customTimestamp: { ...customTimestamp, format: 'unix-seconds' } } } })).body
  const { deviceId } = await radios.addLora({ operatorId: client.operatorId, groupId })
  await radios.sendLora(deviceId, { data: `${(TIME / 1000).toString(16)}15` })
  const [entry] = (await client.get(`/v1/lora_devices/${deviceId}/data`)).body
  expect([entry.time, entry.category, JSON.parse(entry.content).temp]).toEqual([TIME, 'field', 0x15])
})
