// Funnel: what devices send goes to a cloud, later; and how the unified endpoint answers for several services.
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { inventoryOf } from '../support/inventory.ts'
import { configure, type Device, entriesOf, logsOf, newDevice, sendAs, sendHttp, TcpDevice } from '../support/entry-points.ts'

const DESTINATION = { provider: 'aws', service: 'kinesis', resourceUrl: 'https://kinesis.ap-northeast-1.amazonaws.com/my-stream' }
const FUNNEL = { SoracomFunnel: { enabled: true, credentialsId: 'aws', destination: DESTINATION } }
const JSON_TYPE = { 'content-type': 'application/json' }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { 'http': 0, 'funnel-tcp': 0, 'funnel-udp': 0 } })
  client = await signUp(emulator)
  control = new Client(emulator)
  await client.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'id', secretAccessKey: 'secret' } })
})
afterAll(() => emulator.close())

const send = async (device: Device, sent: Parameters<typeof sendHttp>[1]) => await sendHttp(emulator, { host: 'funnel.soracom.io', ...sent, headers: { 'x-soracom-emulator-imsi': device.imsi, ...sent.headers } })
const latest = async () => (await control.get('/_emulator/outbox/latest', { query: { kind: 'web-request' } })).body

test('[04-C36] broken JSON is refused, and good JSON taken', async () => {
  const device = await newDevice(client, FUNNEL)
  const broken = await send(device, { headers: JSON_TYPE, body: '{"temp":' })
  expect([broken.status, broken.text]).toEqual([400, '{"message":"Invalid JSON is send to funnel."}'])
  const agent = new Agent({ keepAlive: true })
  const taken = await send(device, { headers: JSON_TYPE, body: '{"temp":21.5}', agent })
  agent.destroy()
  expect([taken.status, taken.text, taken.headers['content-length'], taken.headers.connection]).toEqual([204, '', undefined, 'keep-alive'])
  expect((await logsOf(client, device)).map(({ service, body }) => [service, body['message']])).toEqual([['Funnel', 'Invalid JSON is send to funnel.']])
})

test('the record says what was sent, by whom, and where it goes', async () => {
  const device = await newDevice(client, FUNNEL)
  await configure(client, device.groupId!, 'SoracomFunnel', { addSimId: true })
  await send(device, { headers: JSON_TYPE, body: '{"temp":21.5}' })
  const message = await latest()
  expect(message).toMatchObject({ to: DESTINATION.resourceUrl, purpose: 'funnel', state: 'kept', resourceType: 'Subscriber', resourceId: device.imsi, provider: 'aws', service: 'kinesis' })
  const { body: sim } = await client.get(`/v1/sims/${device.simId}`)
  expect(JSON.parse(message.body)).toEqual({
    operatorId: client.operatorId, timestamp: START, destination: DESTINATION, credentialsId: 'aws', payloads: { temp: 21.5 }, sourceProtocol: 'http', imsi: device.imsi, imei: sim.sessionStatus.imei, simId: device.simId
  })
  expect((await client.get('/v1/credentials')).body[0].lastUsedDateTime).toBe(START)
  const stats = (await client.get(`/v1/stats/funnel/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
  expect(stats[0].funnelStatsMap).toEqual({ funnel_outAwsKinesisStream: { count: 1 } })
})

test('the record says where the session of plan-KM1 began', async () => {
  const device = await newDevice(client, { ...FUNNEL, SoracomAir: { locationEnabled: true } }, 'plan-KM1')
  const recorded = async () => {
    await send(device, { headers: JSON_TYPE, body: '1' })
    const { location, locationQueryResult } = JSON.parse((await latest()).body)
    return [location, locationQueryResult]
  }
  expect(await recorded()).toEqual([undefined, 'not-found'])
  await control.put(`/_emulator/simulate/sims/${device.imsi}/position`, { lat: 35.5, lon: 139.25 })
  await control.post(`/_emulator/simulate/sims/${device.imsi}/attach`)
  expect(await recorded()).toEqual([{ lat: 35.5, lon: 139.25 }, 'success'])
})

test.each<[string | undefined, { protocol: 'http' | 'udp', contentType?: string }, string, unknown]>([
  [undefined, { protocol: 'http', contentType: 'text/plain' }, 'on', 'on'],
  [undefined, { protocol: 'udp' }, '{"a":1}', { payload: 'eyJhIjoxfQ==' }],
  ['json', { protocol: 'udp' }, '{"a":1}', { a: 1 }],
  ['text', { protocol: 'udp' }, '{"a":1}', '{"a":1}'],
  ['binary', { protocol: 'http', contentType: 'application/json' }, '{"a":1}', { payload: 'eyJhIjoxfQ==' }]
])('payloads with the content type %s, sent by %j', async (contentType, way, payload, payloads) => {
  const device = await newDevice(client, { SoracomFunnel: { ...FUNNEL.SoracomFunnel, ...(contentType === undefined ? {} : { contentType }), destination: { ...DESTINATION, payloadsOnly: true } } })
  const { body } = await sendAs(emulator, device, { entryPoint: 'funnel', payload, ...way })
  expect(way.protocol === 'http' ? body.statusCode : body.line).toBe(way.protocol === 'http' ? 204 : '200')
  const message = await latest()
  expect(typeof payloads === 'string' ? message.body : JSON.parse(message.body)).toEqual(payloads)
})

test('what is too large, of another type, or not configured', async () => {
  const device = await newDevice(client, FUNNEL)
  const large = await send(device, { headers: { 'content-type': 'text/plain' }, body: Buffer.alloc(800_001, 'x') })
  expect([large.status, large.text]).toEqual([413, 'Maximum content-length is: 800000'])
  const form = await send(device, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' })
  expect([form.status, form.text]).toEqual([415, 'Supported Content-Type are \'application/json\', \'text/plain\' and \'application/xml\'. Given: application/x-www-form-urlencoded'])
  await configure(client, device.groupId!, 'SoracomFunnel', { enabled: false })
  expect((await send(device, { body: 'x' })).text).toBe('{"message":"Funnel is disabled. Please set { enabled: true }"}')
  const alone = await newDevice(client)
  expect((await send(alone, { body: 'x' })).text).toBe(`{"message":"No group ID is specified: ${alone.imsi}"}`)
  expect((await send(await newDevice(client, {}), { body: 'x' })).text).toBe('{"message":"Configuration for SORACOM Funnel is not found"}')
})

test('over TCP it says 200 and goes on; broken JSON ends the connection', async () => {
  const device = await newDevice(client, { SoracomFunnel: { ...FUNNEL.SoracomFunnel, contentType: 'json' } })
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
  const connection = await TcpDevice.connect(emulator, 'funnel-tcp')
  expect(await connection.say('{"a":1}')).toBe('200')
  expect(await connection.say('{"a":2}')).toBe('200')
  connection.socket.write('bad text')
  expect(await connection.untilEnd()).toBe('400 Invalid JSON is send to funnel.')
})

test.each<[Record<string, unknown>, string]>([
  [{ credentialsId: 'nobody' }, 'there are no credentials nobody for aws in the credentials store'],
  [{ destination: { ...DESTINATION, resourceUrl: 'no url' } }, 'the destination is no web address: https://no url'],
  [{ destination: { ...DESTINATION, resourceUrl: undefined } }, 'the destination is no web address: ']
])('a destination that cannot be reached with %j is a line in the error logs, and the device hears nothing of it', async (settings, reason) => {
  const device = await newDevice(client, { SoracomFunnel: { ...FUNNEL.SoracomFunnel, ...settings } })
  expect((await send(device, { headers: JSON_TYPE, body: '{}' })).status).toBe(204)
  expect(await latest()).toMatchObject({ state: 'failed', error: reason })
  expect(await logsOf(client, device)).toEqual([expect.objectContaining({ service: 'Funnel', logLevel: 'error', body: { message: reason, reason, provider: 'aws', service: 'kinesis' } })])
})

test('a topic of Pub/Sub is called where Google has it, and a placeholder is filled in', async () => {
  await client.post('/v1/credentials/google', { type: 'google-service-account-json', credentials: { credentials: '{}' } })
  const device = await newDevice(client, { SoracomFunnel: { enabled: true, credentialsId: 'google', destination: { provider: 'google', service: 'pubsub', resourceUrl: 'projects/p/topics/#{imsi}' } } })
  await sendAs(emulator, device, { entryPoint: 'funnel', contentType: 'text/plain', payload: 'x' })
  expect(await latest()).toMatchObject({ state: 'kept', to: `https://pubsub.googleapis.com/v1/projects/p/topics/${device.imsi}:publish` })
})

test('with --deliver it really goes, and what the other side refuses is in the error logs', async () => {
  const received: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (data: Buffer) => received.push(data.toString()))
    request.on('end', () => { response.writeHead(received.length > 1 ? 503 : 200).end('busy') })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  const sending = await startEmulator({ deliver: { to: ['127.0.0.1'] } })
  const owner = await signUp(sending)
  await owner.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: {} })
  const device = await newDevice(owner, { SoracomFunnel: { ...FUNNEL.SoracomFunnel, destination: { ...DESTINATION, resourceUrl: `http://127.0.0.1:${port}/stream`, payloadsOnly: true } } })
  for (let i = 0; i < 2; i++) await sendAs(sending, device, { entryPoint: 'funnel', contentType: 'application/json', payload: `{"i":${i}}` })
  expect((await new Client(sending).post('/_emulator/outbox/flush')).body).toMatchObject({ sent: 1, failed: 1 })
  expect(received).toEqual(['{"i":0}', '{"i":1}'])
  expect((await logsOf(owner, device)).map(({ service, body }) => [service, body['reason']])).toEqual([['Funnel', 'answered 503']])
  server.close()
  await sending.close()
})

test('what a device of Inventory tells goes through Funnel by its group, with the time as text', async () => {
  const inventory = inventoryOf(emulator)
  const { groupId } = (await client.post('/v1/groups', { tags: {}, configuration: FUNNEL })).body
  const { deviceId } = await inventory.add({ operatorId: client.operatorId, groupId })
  expect((await client.post(`/v1/devices/${deviceId}/3/0/9/observe`)).status).toBe(202)
  await inventory.set(deviceId, '/3/0/9', 42)
  const { body, resourceType, resourceId } = await latest()
  expect([resourceType, resourceId]).toEqual(['Device', deviceId])
  expect(JSON.parse(body)).toEqual({
    operatorId: client.operatorId, timestamp: START, destination: DESTINATION, credentialsId: 'aws', sourceProtocol: 'device', deviceId,
    payloads: { deviceId, path: '/3/0', lastModifiedTime: String(START), resources: { 9: { name: 'Battery Level', value: 42 } } }
  })
})

test('[04-C35] the unified endpoint answers for several: 200 when all have taken it, 207 when one has not', async () => {
  const device = await newDevice(client, { ...FUNNEL, SoracomHarvest: { enabled: true } })
  const both = await send(device, { host: 'uni.soracom.io', headers: JSON_TYPE, body: '{"a":1}' })
  expect([both.status, JSON.parse(both.text)]).toEqual([200, { result: 'ok', detail: { funnel: { statusCode: 204 }, harvest: { statusCode: 201 } } }])
  const one = await send(device, { host: 'uni.soracom.io', headers: JSON_TYPE, body: '{"a":' })
  expect([one.status, JSON.parse(one.text)]).toEqual([207, { result: 'ng', detail: { funnel: { statusCode: 400, body: '{"message":"Invalid JSON is send to funnel."}' }, harvest: { statusCode: 201 } } }])
  expect(await entriesOf(client, device)).toHaveLength(2)
  expect((await logsOf(client, device)).map(({ service, body }) => [service, body['message']])).toEqual([['Unified', 'Failed: funnel'], ['Funnel', 'Invalid JSON is send to funnel.']])
  // The answer of one of them; the others have it all the same.
  await configure(client, device.groupId!, 'UnifiedEndpoint', { response: { format: 'SORACOMFunnel' } })
  expect((await send(device, { host: 'uni.soracom.io', headers: JSON_TYPE, body: '{"a":2}' })).status).toBe(204)
  expect(await entriesOf(client, device)).toHaveLength(3)
  await configure(client, device.groupId!, 'UnifiedEndpoint', { response: { format: 'custom', failure: { statusCode: 500, body: 'no' } } })
  expect(await send(device, { host: 'uni.soracom.io', headers: JSON_TYPE, body: '{' })).toMatchObject({ status: 500, text: 'no' })
})
