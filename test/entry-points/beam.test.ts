// What devices send through Beam: as the destination gets it, and what is answered.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { signatureOf, signedHeaders } from '../../src/simulators/data-services/beam/signature.ts'
import { preamble } from '../../src/simulators/data-services/beam/tcp.ts'
import { type Answer, Client, signUp, startEmulator } from '../support/emulator.ts'
import { configure, type Device, logsOf, newDevice, sendAs, sendHttp, sendUdp, TcpDevice } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'
import { inventoryOf } from '../support/inventory.ts'

/** As in the vectors of the signature. */
const NOW = 1_700_000_000_000
const TO = 'https://example.com/in'
const IMEI = '123456789012345'
const entry = { name: 'b', enabled: true, destination: TO }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ freeze: NOW, entryPoints: { 'http': 0, 'beam-http': 0, 'beam-website': 0, 'beam-tcp-http': 0, 'beam-udp-http': 0 } })
  control = new Client(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

type Group = Record<string, Record<string, unknown>>

const withBeam = async (SoracomBeam: Record<string, unknown>, more: Group = {}, subscription = 'plan-D') => await newDevice(client, { SoracomBeam, ...more }, subscription)
const http = async (device: Device, sent: Record<string, unknown> = {}): Promise<Answer['body']> => (await sendAs(emulator, device, { entryPoint: 'beam-http', payload: '{"a":1}', contentType: 'application/json', ...sent })).body
const requests = async (): Promise<Answer['body'][]> => await outbox(client, 'web-request')
const answers = async (body: object) => expect((await control.put('/_emulator/destinations', { destination: TO, ...body })).status).toBe(200)

describe('the rule of the signature', () => {
  test.each([
    [{ 'x-soracom-imsi': '001010000000001', 'x-soracom-timestamp': '1700000000000' }, '7aee677887efa2eb12260366cc5b82fdcfdaf962314a4dec587f930e0559671e'],
    [{ 'x-soracom-timestamp': '1700000000000', 'x-soracom-imsi': '001010000000001', 'x-soracom-imei': IMEI, 'x-soracom-sim-id': '8981100000000000001', 'x-a': '1', 'x-soracom-signature-version': '20151001' }, 'eb36a0dfc1daacdb8a3cfff5cbd5fbcb3468654645864fb955f60d25123e32f5']
  ])('over the headers %j', (headers, signature) => {
    expect(signatureOf('topsecret', signedHeaders(headers))).toBe(signature)
  })

  test('over the first line of TCP', () => {
    const source = { owner: { operatorId: '', coverage: 'jp' as const }, resourceType: 'Subscriber' as const, resourceId: '', groupId: null, sim: { simId: '', imsi: '001010000000001', imei: null, msisdn: null } }
    expect(preamble(source, { addSubscriberHeader: true, addSignature: true }, NOW, 'topsecret').toString())
      .toBe('imsi=001010000000001 timestamp=1700000000000;signature=26d3e762983495a28c122b2b23e055ff520fda524fcd46dd43643b76c747cfc3;version=20151001\n')
    expect(preamble(source, { addEquipmentHeader: true }, NOW, undefined).toString()).toBe('imei=undefined timestamp=1700000000000\n')
    expect(preamble(source, {}, NOW, undefined)).toHaveLength(0)
  })
})

describe('HTTP', () => {
  test('[04-C37] is forwarded with the headers that are switched on, and signed', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': { ...entry, addSubscriberHeader: true, addEquipmentHeader: true, addSimIdHeader: true, addMsisdnHeader: true, addSignature: true, psk: 'topsecret' } })
    const { imei } = (await client.get(`/v1/subscribers/${device.imsi}`)).body.sessionStatus
    const { msisdn } = (await client.get(`/v1/subscribers/${device.imsi}`)).body
    expect(await http(device, { headers: { 'x-own': 'kept', 'x-soracom-imsi': 'forged', 'user-agent': 'device', 'connection': 'keep-alive' } })).toEqual({ imsi: device.imsi, statusCode: 200, headers: {}, body: '' })
    const signed = `topsecretx-soracom-imei=${imei}x-soracom-imsi=${device.imsi}x-soracom-msisdn=${msisdn}x-soracom-sim-id=${device.simId}x-soracom-timestamp=${NOW}`
    const [sent] = await requests()
    expect(sent).toMatchObject({ to: TO, method: 'POST', purpose: 'beam', body: '{"a":1}', state: 'kept', operatorId: client.operatorId })
    expect(sent.headers).toEqual({
      'content-type': 'application/json', 'user-agent': 'SORACOM Beam', 'x-own': 'kept', 'x-soracom-timestamp': String(NOW), 'x-soracom-imsi': device.imsi, 'x-soracom-imei': imei,
      'x-soracom-sim-id': device.simId, 'x-soracom-msisdn': msisdn, 'x-soracom-signature': createHash('sha256').update(signed).digest('hex'), 'x-soracom-signature-version': '20151001'
    })
  })

  test('says no more than it is told to; switches are on with "true" as text, too', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': { ...entry, enabled: 'true', addSubscriberHeader: 'true', addSimIdHeader: false } })
    await http(device)
    expect(Object.keys((await requests())[0].headers).sort()).toEqual(['content-type', 'user-agent', 'x-soracom-imsi', 'x-soracom-timestamp'])
  })

  test('entry points are told apart by their path; the query is dropped, the method kept', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry, 'http://beam.soracom.io:8888/a': { ...entry, destination: 'http://a.example.com:8080/x?y=1' }, 'http://beam.soracom.io:8888/off': { ...entry, enabled: false } })
    await http(device, { path: '/a?secret=1', method: 'PUT' })
    await http(device, { path: '/?q' })
    expect((await requests()).map(({ to, method }) => [to, method])).toEqual([['http://a.example.com:8080/x?y=1', 'PUT'], [TO, 'POST']])
    for (const path of ['/b', '/a/', '/off']) expect(await http(device, { path })).toMatchObject({ statusCode: 400, body: '{"message":"Configuration for SORACOM Beam is not found"}' })
    expect(await requests()).toHaveLength(2)
    expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Beam', 'Beam', 'Beam'])
  })

  test('custom headers are appended, replaced and deleted', async () => {
    const header = (action: string, headerKey: string, headerValue?: string) => ({ action, headerKey, headerValue })
    const device = await withBeam({ 'http://beam.soracom.io:8888/': { ...entry, customHeaders: { a: header('append', 'X-A', '1'), b: header('append', 'X-B', '2'), c: header('replace', 'User-Agent', 'mine'), d: header('delete', 'X-D'), e: header('append', 'not a name', '1') } } })
    await http(device, { headers: { 'X-B': 'own', 'X-D': 'own' } })
    expect((await requests())[0].headers).toEqual({ 'content-type': 'application/json', 'x-a': '1', 'x-b': 'own, 2', 'user-agent': 'mine', 'x-soracom-timestamp': String(NOW) })
  })

  test('bytes that are no text arrive as they are, and answers too', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry })
    await answers({ body: '/wA=', bodyEncoding: 'base64', headers: { 'content-type': 'image/png', 'connection': 'keep-alive' } })
    expect(await http(device, { payload: '/v8=', payloadEncoding: 'base64', contentType: 'image/jpeg' })).toEqual({ imsi: device.imsi, statusCode: 200, headers: { 'content-type': 'image/png' }, bodyBase64: '/wA=' })
    expect((await requests())[0]).toMatchObject({ body: '/v8=', bodyEncoding: 'base64', headers: { 'content-type': 'image/jpeg' } })
  })

  test('a website keeps path and query', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:18080': { ...entry, destination: 'https://example.com:443/base/' } })
    await sendAs(emulator, device, { entryPoint: 'beam-website', path: '/x/y?z=1', method: 'GET' })
    await sendAs(emulator, device, { entryPoint: 'beam', path: '/' })
    expect((await requests()).map(({ to, method }) => [to, method])).toEqual([['https://example.com:443/base/x/y?z=1', 'GET'], ['https://example.com:443/base/', 'POST']])
  })

  test('a website stays where it is, whatever a device calls the path', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:18080': { ...entry, destination: 'https://example.com' } })
    const paths = ['//evil.example/', 'http://evil.example/a', '*', '@evil.example/', '/@evil.example', ':99999/', '.evil.example/']
    for (const path of paths) await sendHttp(emulator, { method: 'OPTIONS', path, headers: { 'x-soracom-emulator-imsi': device.imsi } }, 'beam-website')
    const sent = (await requests()).map(({ to }) => new URL(to))
    expect(sent.map(({ host }) => host)).toEqual(sent.map(() => 'example.com'))
    expect(sent.map(({ pathname }) => pathname)).toEqual(expect.arrayContaining(['//evil.example/', '/a', '/', '/@evil.example']))
  })

  test('by real sockets: at the ports of its own, and by the name', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/p': { ...entry, destination: 'https://example.com/http' }, 'http://beam.soracom.io:18080': { ...entry, destination: 'https://example.com/site' } })
    await answers({ destination: 'https://example.com/', statusCode: 201, headers: { 'x-answer': '1' }, body: 'done' })
    const sent = { path: '/p', body: 'x', headers: { 'x-soracom-emulator-imsi': device.imsi } }
    expect(await sendHttp(emulator, { ...sent, host: 'beam.soracom.io:8888' }, 'beam-http')).toMatchObject({ status: 201, text: 'done', headers: { 'x-answer': '1' } })
    expect((await sendHttp(emulator, { ...sent, host: 'beam.soracom.io:18080' }, 'beam-website')).status).toBe(201)
    for (const host of ['beam.soracom.io:8888', 'beam.soracom.io']) await sendHttp(emulator, { ...sent, host })
    expect((await requests()).map(({ to, headers }) => [to, headers['x-soracom-emulator-imsi']])).toEqual(['http', 'site/p', 'http', 'site/p'].map((end) => [`https://example.com/${end}`, undefined]))
  })

  test('the place where the session began is told for plan-KM1 with the location on', async () => {
    const located = { SoracomAir: { locationEnabled: true } }
    const beam = { 'http://beam.soracom.io:8888/': entry }
    const device = await withBeam(beam, located, 'plan-KM1')
    const at = async (lat: number, lon: number) => expect((await control.put(`/_emulator/simulate/sims/${device.imsi}/position`, { lat, lon })).status).toBe(200)
    const geo = async (of: Device) => {
      await http(of)
      const { headers } = (await requests()).at(-1)
      return [headers['x-soracom-geo-position'], headers['x-soracom-geo-postion-query-result']]
    }
    await at(35.5, 139.25)
    expect(await geo(device)).toEqual([undefined, 'not-found'])
    await control.post(`/_emulator/simulate/sims/${device.imsi}/attach`)
    await at(1, 2)
    expect(await geo(device)).toEqual(['35.5;139.25', 'success'])
    expect((await control.get(`/_emulator/simulate/sims/${device.imsi}/position`)).body).toEqual({ lat: 1, lon: 2, session: { lat: 35.5, lon: 139.25 } })
    await configure(client, device.groupId!, 'SoracomAir', { locationEnabled: false })
    expect(await geo(device)).toEqual([undefined, undefined])
    const other = await withBeam(beam, located)
    await control.put(`/_emulator/simulate/sims/${other.imsi}/position`, { lat: 1, lon: 2 })
    await control.post(`/_emulator/simulate/sims/${other.imsi}/attach`)
    expect(await geo(other)).toEqual([undefined, 'not-found'])
  })
})

describe('a destination', () => {
  test('answers as a test says, and what is 400 or more is in the error log', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry })
    await answers({ statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'gone' })
    expect(await http(device)).toEqual({ imsi: device.imsi, statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'gone' })
    expect(await logsOf(client, device)).toMatchObject([{ service: 'Beam', logLevel: 'error', body: { message: 'The destination answered 404', statusCode: 404, destination: TO } }])
  })

  test('that cannot be reached is 502', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry })
    await answers({ fault: 'connect ECONNREFUSED' })
    expect(await http(device)).toMatchObject({ statusCode: 502, headers: { 'content-type': 'application/json' }, body: '{"message":"connect ECONNREFUSED"}' })
    expect((await logsOf(client, device))[0]!.body).toEqual({ message: 'connect ECONNREFUSED', destination: TO })
  })

  test.each([['nowhere', 'no web address'], ['ftp://example.com/', 'no web address']])('%s is none', async (destination, error) => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': { ...entry, destination } })
    expect(await http(device)).toMatchObject({ statusCode: 502 })
    expect(await requests()).toMatchObject([{ state: 'failed', error: expect.stringContaining(error) }])
  })

  test('is sent nothing that should be signed without a key', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': { ...entry, addSubscriberHeader: true, addSignature: true, psk: { $credentialsId: 'key-#{imsi}' } } })
    expect((await http(device)).statusCode).toBe(502)
    await client.post(`/v1/credentials/key-${device.imsi}`, { type: 'psk', credentials: { key: 'k' } })
    expect((await http(device)).statusCode).toBe(200)
    const [unsent, sent] = await requests()
    expect([unsent.state, unsent.error, sent.state]).toEqual(['failed', 'there is no pre-shared key to sign it with', 'kept'])
    expect(sent.headers['x-soracom-signature']).toBe(createHash('sha256').update(`kx-soracom-imsi=${device.imsi}x-soracom-timestamp=${NOW}`).digest('hex'))
  })

  test('that takes its time answers when that has passed, also with the clock standing still; a reset loses the answer', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry })
    await answers({ statusCode: 503, delay: 30_000 })
    let answered = false
    const waiting = http(device).then((answer) => { answered = true; return answer })
    while ((await requests()).length === 0) await new Promise(setImmediate)
    emulator.clock.advance(29_999)
    expect([answered, (await logsOf(client, device)).length]).toEqual([false, 0])
    emulator.clock.advance(1)
    expect((await waiting).statusCode).toBe(503)
    expect(await logsOf(client, device)).toHaveLength(1)
    const lost = http(device)
    while ((await requests()).length === 1) await new Promise(setImmediate)
    emulator.reset()
    expect((await lost).body).toContain('was reset')
  })
})

describe('TCP and UDP', () => {
  const say = async (device: Device, protocol: 'tcp' | 'udp', entryPoint: string, sent: Record<string, unknown> = {}) => (await sendAs(emulator, device, { entryPoint, protocol, payload: '{"a":1}', ...sent })).body.line
  const wrapped = '{"payload":"eyJhIjoxfQ=="}'

  test.each([
    ['201509', { statusCode: 200, body: 'ok' }, {}, '200 ok\n', '200 ok'],
    [undefined, { statusCode: 200, body: 'ok' }, {}, '200 ok\n', '200 ok'],
    ['202411', { statusCode: 200, body: 'ok' }, {}, '200 ok', '200 ok'],
    ['202411', { statusCode: 201, body: 'ok' }, { skipStatusCode: true }, 'ok', 'ok'],
    ['201509', { statusCode: 201, body: 'ok' }, { skipStatusCode: true }, 'ok\n', 'ok'],
    ['202411', { statusCode: 404, body: 'no' }, {}, '404 no', '404 no'],
    ['201509', { statusCode: 404, body: 'no' }, {}, `404 ${TO} returns a status code (404). Please check your destination.\r\n`, `404 ${TO} returns a status code (404). Please check your destination.\r\n`]
  ])('of version %s, answered %j with %j', async (version, answer, more, tcp, udp) => {
    const settings = { ...entry, ...more, ...(version === undefined ? {} : { version }) }
    const device = await withBeam({ 'tcp://beam.soracom.io:23080': settings, 'udp://beam.soracom.io:23080': settings })
    await answers(answer)
    expect([await say(device, 'tcp', 'beam-tcp-http'), await say(device, 'udp', 'beam-udp-http')]).toEqual([tcp, udp])
    for (const request of await requests()) expect(request).toMatchObject({ method: 'POST', body: wrapped, headers: { 'content-type': 'application/json' } })
  })

  test('JSON of the binary parser is not wrapped', async () => {
    const device = await withBeam({ 'udp://beam.soracom.io:23080': entry }, { SoracomAir: { binaryParserEnabled: true, binaryParserFormat: 'a::uint:8' } })
    await say(device, 'udp', 'beam-udp-http', { payload: 'KgA=', payloadEncoding: 'base64' })
    expect((await requests())[0].body).toBe('{"a":42,"binaryParserEnabled":true}')
  })

  test('is cut by the binary format where the entry says so, by real sockets', async () => {
    const device = await withBeam({ 'tcp://beam.soracom.io:23080': { ...entry, version: '202411', contentType: 'application/x-soracom-bf-v1' } })
    await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
    await answers({ body: 'ok' })
    const line = await TcpDevice.connect(emulator, 'beam-tcp-http')
    // As in the vector of facts 04, 1.5, in two pieces.
    line.socket.write(Buffer.from('000601020304', 'hex'))
    expect(await line.say(Buffer.from('05064917', 'hex'))).toBe('200 ok')
    line.close()
    expect((await requests()).map(({ body }) => body)).toEqual([JSON.stringify({ payload: Buffer.from('010203040506', 'hex').toString('base64') })])
    expect(await sendUdp(emulator, 'beam-udp-http', 'x')).toContain('400 Configuration for SORACOM Beam is not found')
  })

  test('at the unified endpoint is as the newer version has it', async () => {
    const device = await withBeam({ 'tcp://beam.soracom.io:23080': { ...entry, version: '201509' } })
    await answers({ statusCode: 404, body: 'no' })
    expect(await say(device, 'tcp', 'uni')).toBe('404 no')
  })

  test('goes on over TCP behind a line that says who it is', async () => {
    const to = 'tcps://example.com:1234'
    const device = await withBeam({ 'tcp://beam.soracom.io:8023': { ...entry, destination: to, addSubscriberHeader: true, addSignature: true, psk: 'topsecret' } })
    await answers({ destination: to, body: 'hi' })
    const line = `imsi=${device.imsi} timestamp=${NOW}`
    expect(await say(device, 'tcp', 'uni')).toBe('hi')
    expect(await outbox(client, 'tcp')).toMatchObject([{ to, purpose: 'beam', payload: `${line};signature=${createHash('sha256').update(`topsecret${line}`).digest('hex')};version=20151001\n{"a":1}` }])
  })
})

describe('the unified endpoint', () => {
  test('hands it to Beam\'s entry points, but not to the website', async () => {
    const device = await withBeam({ 'http://beam.soracom.io:8888/': entry, 'http://beam.soracom.io:18080': { ...entry, destination: 'https://site.example.com' } }, { SoracomHarvest: { enabled: true } })
    await answers({ body: 'from beam' })
    const answer = (await sendAs(emulator, device, { entryPoint: 'uni', payload: '{}', contentType: 'application/json' })).body
    expect(JSON.parse(answer.body)).toEqual({ result: 'ok', detail: { beam: { statusCode: 200, body: 'from beam' }, harvest: { statusCode: 201 } } })
    expect((await requests()).map(({ to }) => to)).toEqual([TO])
    const elsewhere = (await sendAs(emulator, device, { entryPoint: 'uni', path: '/other', payload: '{}' })).body
    expect(elsewhere.statusCode).toBe(201)
  })
})

test('a change of what is observed on a device of Inventory is sent on, signed', async () => {
  const inventory = inventoryOf(emulator)
  const signed = { ...entry, addSignature: true, psk: 'topsecret' }
  const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomBeam: { 'inventory://beam.soracom.io': signed } } })).body
  const { deviceId } = await inventory.add({ operatorId: client.operatorId, groupId })
  expect((await client.post(`/v1/devices/${deviceId}/3/0/9/observe`)).status).toBe(202)
  await inventory.set(deviceId, '/3/0/9', 42)
  const [sent] = await requests()
  expect(sent).toMatchObject({ to: TO, method: 'POST', purpose: 'beam' })
  expect(sent.headers).toEqual({
    'content-type': 'application/json', 'user-agent': 'SORACOM Beam', 'connection': 'close', 'x-soracom-timestamp': String(NOW), 'x-soracom-operator-id': client.operatorId, 'x-soracom-device-id': deviceId, 'x-device-id': deviceId,
    'x-soracom-signature': createHash('sha256').update(`topsecretx-device-id=${deviceId}x-soracom-timestamp=${NOW}`).digest('hex'), 'x-soracom-signature-version': '20151001'
  })
  expect(JSON.parse(sent.body)).toEqual({ deviceId, path: '/3/0', lastModifiedTime: NOW, resources: { 9: { name: 'Battery Level', value: 42 } } })
})

test('the published vector of Inventory', () => {
  expect(signatureOf('topsecret', 'x-device-id=d-7k2m9q0x4c1v8b5n3z6ax-soracom-timestamp=1700000000000')).toBe('5c0e041b9f377386408cbb631dbc8dd80bd6cd4f71b86bef6e49a0ea6c57379f')
})

test('what goes through Beam is counted', async () => {
  const settings = { ...entry, destination: 'http://example.com/' }
  const device = await withBeam({ 'http://beam.soracom.io:8888/': entry, 'tcp://beam.soracom.io:23080': settings, 'tcp://beam.soracom.io:8023': { ...entry, destination: 'tcps://example.com:1' } })
  await http(device)
  await http(device)
  for (const entryPoint of ['beam-tcp-http', 'beam-tcp']) await sendAs(emulator, device, { entryPoint, protocol: 'tcp', payload: 'x' })
  const [{ beamStatsMap }] = (await client.get(`/v1/stats/beam/subscribers/${device.imsi}`, { query: { from: NOW / 1000, to: NOW / 1000, period: 'day' } })).body
  expect(beamStatsMap).toEqual({ inHttp: { count: 2 }, outHttps: { count: 2 }, inTcp: { count: 2 }, outHttp: { count: 1 }, outTcps: { count: 1 } })
})

test('a SIM in no group is told so', async () => {
  const device = await newDevice(client)
  expect(await http(device)).toMatchObject({ statusCode: 400, body: `{"message":"No group ID is specified: ${device.imsi}"}` })
})
