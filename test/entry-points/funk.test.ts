// What devices send through Funk: as the function gets it, and what is answered.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, logsOf, newDevice, sendAs, sendHttp, sendUdp, TcpDevice } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'
import { radiosOf } from '../support/radios.ts'

const ARN = 'arn:aws:lambda:ap-northeast-1:123456789012:function:my-function'
const AZURE = 'https://app.azurewebsites.net/api/fn'
const LAMBDA = { enabled: true, destination: { provider: 'aws', service: 'lambda', resourceUrl: ARN }, credentialsId: { $credentialsId: 'aws' } }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { 'http': 0, 'funk-tcp': 0, 'funk-udp': 0 } })
  control = new Client(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
  await client.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
})
afterAll(() => emulator.close())

const withFunk = async (funk: object = {}, more: Record<string, Record<string, unknown>> = {}, subscription = 'plan-D') => await newDevice(client, { SoracomFunk: { ...LAMBDA, ...funk }, ...more }, subscription)
const send = async (device: Device, sent: Record<string, unknown>): Promise<Answer['body']> => (await sendAs(emulator, device, { entryPoint: 'funk', ...sent })).body
const answers = async (body: object, destination = ARN) => expect((await control.put('/_emulator/destinations', { destination, ...body })).status).toBe(200)
const invocations = async (): Promise<Answer['body'][]> => await outbox(client, 'lambda')

describe('the payload', () => {
  const JSON_TYPE = 'application/json'
  test.each<[string, Record<string, unknown>, Record<string, unknown>, unknown]>([
    ['JSON over HTTP', {}, { payload: '{"a":[1]}', contentType: JSON_TYPE }, { a: [1] }],
    ['text over HTTP', {}, { payload: 'hi', contentType: 'text/plain; charset=utf-8' }, { payload: 'hi' }],
    ['bytes over HTTP', {}, { payload: 'hi', contentType: 'application/octet-stream' }, { payload: 'aGk=' }],
    ['anything over UDP', {}, { payload: '{"a":1}', protocol: 'udp' }, { payload: 'eyJhIjoxfQ==' }],
    ['JSON as such over UDP', { contentType: 'json' }, { payload: '{"a":1}', protocol: 'udp' }, { a: 1 }],
    ['text over TCP', { contentType: 'text' }, { payload: 'hi', protocol: 'tcp' }, { payload: 'hi' }],
    ['bytes, although they are JSON', { contentType: 'binary' }, { payload: '{"a":1}', contentType: JSON_TYPE }, { payload: 'eyJhIjoxfQ==' }],
    ['what is not specified', { contentType: 'unspecified' }, { payload: '1', contentType: JSON_TYPE }, 1]
  ])('%s', async (_what, funk, sent, payload) => {
    const device = await withFunk(funk)
    await send(device, sent)
    expect(await invocations()).toMatchObject([{ to: ARN, functionName: ARN, purpose: 'funk', credentialsId: 'aws', invocationType: 'RequestResponse', payload, state: 'kept' }])
  })

  test('that is no JSON where it should be is 400, and nothing is called', async () => {
    const device = await withFunk({ contentType: 'json' })
    expect(await send(device, { payload: 'no json', contentType: 'text/plain' })).toMatchObject({ statusCode: 400, body: '{"message":"Bad Request"}' })
    expect((await send(device, { payload: 'no json', protocol: 'tcp' })).line).toBe('400 Bad Request')
    const other = await withFunk()
    expect((await send(other, { payload: '{', contentType: JSON_TYPE })).statusCode).toBe(400)
    expect(await invocations()).toEqual([])
    expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Funk', 'Funk'])
  })

  test('that the binary parser has made JSON of is JSON', async () => {
    const device = await withFunk({ contentType: 'binary' }, { SoracomAir: { binaryParserEnabled: true, binaryParserFormat: 'a::uint:8' } })
    await send(device, { payload: 'KgA=', payloadEncoding: 'base64', protocol: 'udp' })
    expect((await invocations())[0].payload).toEqual({ a: 42, binaryParserEnabled: true })
  })
})

describe('the function', () => {
  test('of AWS is told who sends', async () => {
    const device = await withFunk()
    const { imei } = (await client.get(`/v1/subscribers/${device.imsi}`)).body.sessionStatus
    await send(device, { payload: 'x', protocol: 'udp' })
    expect((await invocations())[0].clientContext).toEqual({ custom: {
      srn: `srn:soracom:${client.operatorId}:jp:Subscriber:${device.imsi}`, operatorId: client.operatorId, coverage: 'jp', resourceType: 'Subscriber', resourceId: device.imsi, sourceProtocol: 'udp', imsi: device.imsi, simId: device.simId, imei
    } })
    expect((await client.get('/v1/credentials')).body[0].lastUsedDateTime).toBe(START)
  })

  test('of AWS is told where the session of plan-KM1 began', async () => {
    const device = await withFunk({}, { SoracomAir: { locationEnabled: true } }, 'plan-KM1')
    await control.put(`/_emulator/simulate/sims/${device.imsi}/position`, { lat: 35.5, lon: 139.25 })
    await send(device, { payload: 'x', protocol: 'udp' })
    await control.post(`/_emulator/simulate/sims/${device.imsi}/attach`)
    await send(device, { payload: 'x', protocol: 'udp' })
    const [before, after] = (await invocations()).map(({ clientContext }) => clientContext.custom)
    expect([before.location, before.locationQueryResult]).toEqual([undefined, 'not-found'])
    expect([after.location, after.locationQueryResult]).toEqual([{ lat: 35.5, lon: 139.25 }, 'success'])
  })

  test.each([['azure', 'function-app', AZURE], ['google', 'cloud-functions', 'https://asia-northeast1-p.cloudfunctions.net/fn']])('of %s gets a token', async (provider, service, resourceUrl) => {
    const device = await withFunk({ destination: { provider, service, resourceUrl }, credentialsId: undefined })
    await answers({ statusCode: 201, body: 'made' }, resourceUrl)
    expect(await send(device, { payload: '{"a":1}', contentType: 'application/json' })).toMatchObject({ statusCode: 201, body: 'made' })
    const [request] = await outbox(client, 'web-request')
    expect(request).toMatchObject({ to: resourceUrl, method: 'POST', purpose: 'funk', body: '{"a":1}' })
    const [, claims] = request.headers['x-soracom-token'].split('.').map((part: string) => Buffer.from(part, 'base64url').toString())
    const srn = `srn:soracom:${client.operatorId}:jp:Subscriber:${device.imsi}`
    expect(JSON.parse(claims)).toEqual({
      iss: 'https://soracom.io', aud: srn, sub: 'funk.soracom.io', typ: 'soracom/token/v1', jti: expect.any(String), iat: START / 1000, ctx: expect.objectContaining({ srn, sourceProtocol: 'http', imsi: device.imsi })
    })
  })

  test.each<[string, object, string]>([
    ['no credentials', { credentialsId: { $credentialsId: 'none' } }, 'there are no credentials none for aws'],
    ['credentials for something else', { credentialsId: 'psk' }, 'there are no credentials psk for aws'],
    ['no ARN', { destination: { provider: 'aws', service: 'lambda', resourceUrl: 'https://example.com' } }, 'the destination is no function of Lambda'],
    ['another provider', { destination: { provider: 'other', resourceUrl: AZURE } }, 'there is no provider other'],
    ['no URL', { destination: { provider: 'azure', resourceUrl: 'x' } }, 'the destination is no web address'],
    ['no destination', { destination: undefined }, 'there is no provider']
  ])('cannot be called with %s', async (_what, funk, error) => {
    await client.post('/v1/credentials/psk', { type: 'psk', credentials: { key: 'k' } })
    const device = await withFunk(funk)
    expect((await send(device, { payload: 'x', protocol: 'udp' })).line).toContain(`502 ${error}`)
    expect((await logsOf(client, device))[0]!.body['message']).toContain(error)
  })
})

describe('the answer', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['with its status', {}, { statusCode: 201, body: '{"ok":true}' }, '201 {"ok":true}'],
    ['without a body', {}, { statusCode: 204 }, '204'],
    ['that says no', {}, { statusCode: 500, body: 'NG' }, '500 NG'],
    ['without its status', { skipStatusCode: true }, { statusCode: 201, body: 'ok' }, 'ok'],
    ['that says no, without its status', { skipStatusCode: true }, { statusCode: 500, body: 'NG' }, 'NG'],
    ['without anything', { skipStatusCode: true }, { statusCode: 204 }, '']
  ])('%s over TCP and UDP', async (_what, funk, answer, line) => {
    const device = await withFunk(funk)
    await answers(answer)
    for (const protocol of ['tcp', 'udp']) expect((await send(device, { payload: 'x', protocol })).line).toBe(line)
  })

  test('over HTTP is the function\'s own, and one that says no is in the error log', async () => {
    const device = await withFunk()
    expect(await send(device, { payload: '{}', contentType: 'application/json' })).toEqual({ imsi: device.imsi, statusCode: 200, headers: {}, body: '' })
    await answers({ statusCode: 503, headers: { 'content-type': 'text/plain' }, body: 'busy' })
    expect(await send(device, { payload: '{}', contentType: 'application/json' })).toEqual({ imsi: device.imsi, statusCode: 503, headers: { 'content-type': 'text/plain' }, body: 'busy' })
    expect(await logsOf(client, device)).toMatchObject([{ service: 'Funk', logLevel: 'error', body: { message: 'The function answered 503', statusCode: 503, destination: ARN } }])
  })

  test('by real sockets', async () => {
    const device = await withFunk()
    await answers({ body: 'hello' })
    await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
    expect(await sendHttp(emulator, { host: 'funk.soracom.io', body: 'x' })).toMatchObject({ status: 200, text: 'hello' })
    const tcp = await TcpDevice.connect(emulator, 'funk-tcp')
    expect([await tcp.say('a'), await tcp.say('b')]).toEqual(['200 hello', '200 hello'])
    tcp.close()
    expect(await sendUdp(emulator, 'funk-udp', 'x')).toBe('200 hello')
    expect((await invocations()).map(({ clientContext }) => clientContext.custom.sourceProtocol)).toEqual(['http', 'tcp', 'tcp', 'udp'])
  })

  test('[04-C35] with Harvest at the unified endpoint, a failing function is 207', async () => {
    const device = await withFunk({}, { SoracomHarvest: { enabled: true } })
    await answers({ statusCode: 500, body: 'NG' })
    const answer = await send(device, { entryPoint: 'uni', payload: '{"a":1}', contentType: 'application/json' })
    expect(answer.statusCode).toBe(207)
    expect(JSON.parse(answer.body)).toEqual({ result: 'ng', detail: { funk: { statusCode: 500, body: 'NG' }, harvest: { statusCode: 201 } } })
    expect((await client.get(`/v1/subscribers/${device.imsi}/data`)).body[0].content).toBe('{"a":1}')
    expect((await logsOf(client, device)).map(({ service }) => service).sort()).toEqual(['Funk', 'Unified'])
  })
})

describe('other ways', () => {
  const withSms = async () => {
    await client.global.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
    return await newDevice(client.global, { SoracomFunk: LAMBDA }, 'plan01s')
  }
  const sms = async (sim: string, body: object = { to: '901041', text: 'x' }) => await control.post(`/_emulator/simulate/sims/${sim}/sms`, body)

  test('a short message to 901041 needs no session', async () => {
    const device = await withSms()
    await control.post(`/_emulator/simulate/sims/${device.imsi}/detach`)
    await answers({ body: 'got it' })
    const sent = await sms(device.imsi, { to: '901041', text: 'hello' })
    expect([sent.status, sent.body]).toEqual([200, { imsi: device.imsi, to: '901041', statusCode: 200, body: 'got it' }])
    expect(await invocations()).toMatchObject([{ payload: { payload: 'hello' }, clientContext: { custom: { coverage: 'global', sourceProtocol: 'sms', imsi: device.imsi } } }])
    expect((await sms(device.imsi, { to: '09012345678', text: 'hello' })).body).toEqual({ imsi: device.imsi, to: '09012345678' })
    expect(await outbox(client, 'sms')).toMatchObject([{ to: '901041', text: 'hello', imsi: device.imsi }, { to: '09012345678' }])
    expect((await client.global.get('/v1/logs')).body).toEqual([])
  })

  test('a short message of a SIM that cannot send any is refused', async () => {
    expect((await sms((await withFunk()).imsi)).body.code).toBe('SEM9520')
    const other = await withSms()
    expect((await sms(other.imsi, { to: '901041', text: '' })).body.code).toBe('EMU0004')
    expect((await sms(other.imsi, { to: '901041', text: 'あ'.repeat(71) })).body.code).toBe('SEM9522')
    await client.global.post(`/v1/sims/${other.simId}/suspend`)
    expect((await sms(other.imsi)).body.code).toBe('SEM9521')
    expect((await sms('001019999999999')).body.code).toBe('EMU0050')
    expect(await outbox(client, 'sms')).toEqual([])
  })

  test('uplinks of radios come as they are', async () => {
    const radios = radiosOf(emulator)
    const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomFunk: LAMBDA } })).body
    await radios.addLora({ deviceId: '000b78fffe0a1b2c', operatorId: client.operatorId, groupId })
    const { payload } = await radios.sendLora('000b78fffe0a1b2c')
    expect(await invocations()).toMatchObject([{ payload, clientContext: { custom: { srn: `srn:soracom:${client.operatorId}:jp:LoraDevice:000b78fffe0a1b2c`, sourceProtocol: 'lora', resourceType: 'LoraDevice', deviceId: '000b78fffe0a1b2c' } } }])
  })

  test('a group without Funk, or with it off, and a SIM in no group', async () => {
    const told = async (device: Device) => (await send(device, { payload: 'x' })).body
    expect(await told(await newDevice(client))).toContain('No group ID is specified')
    expect(await told(await newDevice(client, { SoracomAir: { a: 1 } }))).toBe('{"message":"Configuration for SORACOM Funk is not found"}')
    expect(await told(await withFunk({ enabled: false }))).toBe('{"message":"Funk is disabled. Please set { enabled: true }"}')
  })

  test('calls are counted by where they go', async () => {
    const device = await withFunk()
    await send(device, { payload: 'x', protocol: 'udp' })
    const [{ funkStatsMap }] = (await client.get(`/v1/stats/funk/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
    expect(funkStatsMap).toEqual({ funk_outAwsLambda: { count: 1 } })
  })
})
