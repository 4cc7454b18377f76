// What the makers of a sensor do: bytes by UDP to the unified endpoint, charted as numbers, and a call when it talks too much.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { action, calling, create, handler, MEBIBYTE, outbox } from '../support/event-handlers.ts'
import { configure, entriesOf, logsOf, newDevice, sendUdp } from '../support/entry-points.ts'

/** The official sample of the binary parser and a packet for it (facts 04, 6.2). */
const FORMAT = 'flag:0:bool:7 temp:1:int:13:/10 humid:3:uint:8:/100 lat::float:32 long:float:32'
const PACKET = Buffer.from('8006b837420e0000430bc000', 'hex')
const READING = { flag: true, temp: 21.5, humid: 0.55, lat: 35.5, long: 139.75, binaryParserEnabled: true }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { 'uni-udp': 0 } })
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

test('a temperature sensor: its packets are parsed and stored, and a webhook says that it has used up its megabyte', async () => {
  // Given a sensor in a group that parses and stores, known by its address, and somebody who wants to hear of more than a megabyte a day.
  const sensor = await newDevice(client, { SoracomAir: { binaryParserEnabled: true, binaryParserFormat: FORMAT }, SoracomHarvest: { enabled: true } })
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: sensor.imsi })
  await create(client, handler({ targetImsi: sensor.imsi }, 'SubscriberDailyTrafficRule', { limitTotalTrafficMegaByte: '1', inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY' },
    [calling({ body: '{"sensor":"${imsi}"}' })]))
  // When it reports every quarter of an hour.
  for (let i = 0; i < 4; i++) {
    expect(await sendUdp(emulator, 'uni-udp', PACKET)).toBe('201')
    emulator.clock.advance('15m')
  }
  // Then its readings are there as numbers, each at its time.
  const entries = await entriesOf(client, sensor)
  expect(entries.map(({ time, contentType, content }) => [time, contentType, JSON.parse(content)])).toEqual([3, 2, 1, 0].map((i) => [START + i * 900_000, 'application/json', READING]))
  expect((await client.get('/v1/data/metadata/resources')).body.find(({ resourceId }: { resourceId: string }) => resourceId === sensor.imsi)?.attributeNames).toEqual(['binaryParserEnabled', 'flag', 'humid', 'lat', 'long', 'temp'])
  // And nobody was called yet: it has moved some hundred bytes.
  expect(await outbox(client, 'web-request')).toEqual([])
  const volume = async (): Promise<number> => {
    const { body: [day] } = await client.get(`/v1/stats/air/subscribers/${sensor.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })
    const { uploadByteSizeTotal, downloadByteSizeTotal } = Object.values(day.dataTrafficStatsMap as Record<string, Record<string, number>>)[0]!
    return uploadByteSizeTotal! + downloadByteSizeTotal!
  }
  // Four packets of 12 bytes, four answers of 3, each with headers of 28.
  expect(await volume()).toBe(4 * (12 + 28 + 3 + 28))
  // When it fetches its new firmware, all but reaching its limit, the next reading goes beyond.
  await control.post(`/_emulator/simulate/sims/${sensor.imsi}/traffic`, { downloadBytes: MEBIBYTE - await volume() - 10 })
  expect(await outbox(client, 'web-request')).toEqual([])
  expect(await sendUdp(emulator, 'uni-udp', PACKET)).toBe('201')
  // Then the webhook goes out, once.
  expect(await sendUdp(emulator, 'uni-udp', PACKET)).toBe('201')
  expect((await outbox(client, 'web-request')).map(({ to, body, imsi }) => [to, body, imsi])).toEqual([['https://hooks.example.com/x', `{"sensor":"${sensor.imsi}"}`, sensor.imsi]])
})

test('a sensor that an event handler deactivates is refused from its next packet on', async () => {
  const sensor = await newDevice(client, { SoracomHarvest: { enabled: true } })
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: sensor.imsi })
  await create(client, handler({ targetImsi: sensor.imsi }, 'SubscriberDailyTrafficRule', { limitTotalTrafficMegaByte: '1' }, [action('DeactivationAction')]))
  await control.post(`/_emulator/simulate/sims/${sensor.imsi}/traffic`, { uploadBytes: MEBIBYTE - 10 })
  // The one that crosses the line is still answered.
  expect(await sendUdp(emulator, 'uni-udp', 'x')).toBe('201')
  emulator.clock.settle()
  expect(await sendUdp(emulator, 'uni-udp', 'x')).toBe(`400 The SIM ${sensor.simId} is inactive`)
  expect(await entriesOf(client, sensor)).toHaveLength(1)
})

test('a SIM that nobody has configured: the error logs say step by step what is missing, until it works', async () => {
  // Given a SIM as it comes out of its box.
  const { imsi, simId } = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' }).then(async ({ body }) => await client.post(`/v1/subscribers/${body.imsi}/register`, { registrationSecret: body.registrationSecret }))).body
  const sensor = { imsi, simId }
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: imsi })
  const send = async () => await sendUdp(emulator, 'uni-udp', '{"temp":21.5}')
  const newestLog = async () => {
    const [log] = await logsOf(client, sensor)
    return [log?.service, log?.body['message']]
  }
  // When it sends at each step, its log says what to do next.
  expect(await send()).toBe(`400 The SIM ${simId} is ready and has no session`)
  expect(await newestLog()).toEqual(['Air', `The SIM ${simId} is ready and has no session`])
  await control.post(`/_emulator/simulate/sims/${imsi}/attach`)
  emulator.clock.advance('1s')
  expect(await send()).toBe(`400 No group ID is specified: ${imsi}`)
  expect(await newestLog()).toEqual(['Unified', `No group ID is specified: ${imsi}`])
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'sensors' } })).body
  await client.post(`/v1/sims/${simId}/set_group`, { groupId })
  emulator.clock.advance('1s')
  expect(await send()).toBe('400 No service is enabled for Unified Endpoint')
  expect(await newestLog()).toEqual(['Unified', 'No service is enabled for Unified Endpoint'])
  await configure(client, groupId, 'SoracomHarvest', { enabled: true })
  // Then it is stored, and there is nothing more to complain of.
  expect(await send()).toBe('201')
  expect(await logsOf(client, sensor)).toHaveLength(3)
  expect((await client.get('/v1/logs', { query: { service: 'Unified' } })).body).toHaveLength(2)
  expect((await entriesOf(client, sensor)).map(({ content }) => content)).toEqual(['{"temp":21.5}'])
})
