// --deliver: what Beam and Funk really send, to real servers, and the answers that devices wait for.
import http from 'node:http'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryOptions, Emulator } from '../../src/emulator.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { logsOf, newDevice, sendAs, sendHttp, TcpDevice } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'

interface Received { method: string, url: string, headers: http.IncomingHttpHeaders, body: Buffer }

let received: Received[]
let respond: (request: Received, response: http.ServerResponse) => void
let server: http.Server
let web: string
let emulator: Emulator | undefined
let client: Client

beforeEach(async () => {
  received = []
  respond = (_request, response) => response.writeHead(200).end('thanks')
  server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const got = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(parts) }
      received.push(got)
      respond(got, response)
    })
  })
  web = `127.0.0.1:${await listening(server)}`
})
afterEach(async () => {
  await emulator?.close()
  emulator = undefined
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function listening (listener: net.Server): Promise<number> {
  await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve) })
  return (listener.address() as net.AddressInfo).port
}

async function start (deliver: DeliveryOptions, entryPoints: Record<string, number> = {}): Promise<Emulator> {
  emulator = await startEmulator({ deliver, entryPoints })
  client = await signUp(emulator)
  return emulator
}

describe('Beam', () => {
  const beam = (destination: string, more: object = {}) => ({ SoracomBeam: { 'http://beam.soracom.io:8888/': { enabled: true, destination, addSubscriberHeader: true, ...more } } })

  test.each([0, 99, 101, 600, 999])('a status of %i is no answer, and does no harm', async (status) => {
    const odd = net.createServer((socket) => { socket.once('data', () => socket.end(`HTTP/1.1 ${String(status).padStart(3, '0')} Odd\r\nconnection: upgrade\r\nupgrade: odd\r\ncontent-length: 0\r\n\r\n`)) })
    const destination = `http://127.0.0.1:${await listening(odd)}/`
    await start({ to: ['127.0.0.1'] }, { 'beam-http': 0 })
    const device = await newDevice(client, beam(destination))
    const answer = await sendHttp(emulator!, { headers: { 'x-soracom-emulator-imsi': device.imsi }, body: 'x' }, 'beam-http')
    expect([answer.status, answer.text]).toEqual([502, `{"message":"answered ${status}, which is no answer"}`])
    expect((await logsOf(client, device))[0]).toMatchObject({ service: 'Beam', body: { destination } })
    odd.close()
  })

  test.each(['user@', 'user:secret@', ':secret@'])('a URL with credentials, %s, is not called', async (credentials) => {
    await start({ to: [web] })
    const device = await newDevice(client, beam(`http://${credentials}${web}/`))
    expect((await sendAs(emulator!, device, { entryPoint: 'beam-http', payload: 'x' })).body).toMatchObject({ statusCode: 502, body: expect.stringContaining('credentials') })
    expect(received).toEqual([])
  })

  test('answers a device that has ended its side of the connection meanwhile', async () => {
    await start({ to: [web] }, { 'beam-http': 0 })
    const device = await newDevice(client, beam(`http://${web}/`))
    await client.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
    const line = await TcpDevice.connect(emulator!, 'beam-http')
    let answer: (() => void) | undefined
    respond = (_request, response) => { answer = () => response.end('thanks') }
    line.socket.end('POST / HTTP/1.1\r\nHost: beam.soracom.io:8888\r\nContent-Length: 2\r\n\r\nhi')
    while (answer === undefined) await new Promise(setImmediate)
    answer()
    expect(await line.untilEnd()).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\nthanks$/)
  })

  test('lets nobody else say where a request ends', async () => {
    await start({ to: [web] })
    const device = await newDevice(client, beam(`http://${web}/`, { customHeaders: Object.fromEntries(['Transfer-Encoding', 'Content-Length', 'Trailer', 'X-Own'].map((headerKey) => [headerKey, { action: 'replace', headerKey, headerValue: headerKey === 'Content-Length' ? '1' : 'chunked' }])) }))
    expect((await sendAs(emulator!, device, { entryPoint: 'beam-http', payload: 'four' })).body.statusCode).toBe(200)
    expect(received).toMatchObject([{ headers: { 'x-own': 'chunked', 'content-length': '4' } }])
    expect(received[0]!.body.toString()).toBe('four')
    expect(Object.keys(received[0]!.headers)).not.toEqual(expect.arrayContaining(['transfer-encoding']))
  })

  test('calls the destination and hands its answer on, bytes and headers as they are', async () => {
    await start({ to: [web] }, { 'beam-http': 0 })
    respond = (_request, response) => response.writeHead(418, { 'content-type': 'image/png', 'x-own': '1', 'keep-alive': 'timeout=1' }).end(Buffer.from([0xff, 0x00]))
    const device = await newDevice(client, beam(`http://${web}/x?y=1`))
    const answer = await sendHttp(emulator!, { method: 'PUT', path: '/?dropped', headers: { 'x-soracom-emulator-imsi': device.imsi, 'content-type': 'image/jpeg' }, body: Buffer.from([1, 0xfe]) }, 'beam-http')
    expect([answer.status, answer.headers['content-type'], answer.headers['x-own'], Buffer.from(answer.text).length]).toEqual([418, 'image/png', '1', 4])
    expect(received).toMatchObject([{ method: 'PUT', url: '/x?y=1', headers: { 'host': web, 'x-soracom-imsi': device.imsi, 'user-agent': 'SORACOM Beam', 'content-type': 'image/jpeg' } }])
    expect([...received[0]!.body]).toEqual([1, 0xfe])
    expect(received[0]!.headers).not.toHaveProperty('x-soracom-emulator-imsi')
    expect(await outbox(client, 'web-request')).toMatchObject([{ state: 'failed', attempts: 1, error: 'answered 418', response: { status: 418 } }])
    expect((await logsOf(client, device))[0]!.body).toMatchObject({ statusCode: 418, destination: `http://${web}/x?y=1` })
  })

  test('devices do not wait for each other', async () => {
    await start({ to: [web] })
    const waiting: http.ServerResponse[] = []
    respond = (_request, response) => {
      waiting.push(response)
      // The first is answered last: it would never be, if the second had to wait for it.
      if (waiting.length === 2) for (const [n, each] of waiting.reverse().entries()) each.end(`answer ${n}`)
    }
    const device = await newDevice(client, beam(`http://${web}/`))
    const say = async () => (await sendAs(emulator!, device, { entryPoint: 'beam-http', payload: 'x' })).body.body
    expect((await Promise.all([say(), say()])).sort()).toEqual(['answer 0', 'answer 1'])
  })

  test('a destination that nobody serves is 502; one that is not on the list is answered as a test says', async () => {
    await start({ to: ['127.0.0.1'] })
    const gone = net.createServer()
    const port = await listening(gone)
    await new Promise((resolve) => gone.close(resolve))
    const device = await newDevice(client, beam(`http://127.0.0.1:${port}/`))
    expect((await sendAs(emulator!, device, { entryPoint: 'beam-http', payload: 'x' })).body).toMatchObject({ statusCode: 502, body: expect.stringContaining('ECONNREFUSED') })
    expect((await logsOf(client, device))[0]!.body['message']).toContain('ECONNREFUSED')
    const other = await newDevice(client, beam('https://example.com/'))
    await client.put('/_emulator/destinations', { destination: 'https://example.com/', statusCode: 202 })
    expect((await sendAs(emulator!, other, { entryPoint: 'beam-http', payload: 'x' })).body.statusCode).toBe(202)
    expect((await outbox(client, 'web-request')).at(-1)).toMatchObject({ state: 'kept', reason: expect.stringContaining('not on the list') })
  })

  test('an answer that comes after a reset is lost', async () => {
    await start({ to: [web] })
    let answer = (): void => {}
    respond = (_request, response) => { answer = () => response.end() }
    const device = await newDevice(client, beam(`http://${web}/`))
    const waiting = sendAs(emulator!, device, { entryPoint: 'beam-http', payload: 'x' })
    while (received.length === 0) await new Promise(setImmediate)
    emulator!.reset()
    answer()
    expect((await waiting).body.body).toContain('was reset')
  })

  test('sends bytes on over TCP, from the unified endpoint too', async () => {
    await start({ to: ['127.0.0.1'] })
    const heard: string[] = []
    const sink = net.createServer((socket) => { socket.once('data', (data) => { heard.push(data.toString()); socket.end('hello') }) })
    const destination = `tcp://127.0.0.1:${await listening(sink)}`
    const device = await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:8023': { enabled: true, destination, addSubscriberHeader: true } } })
    expect((await sendAs(emulator!, device, { entryPoint: 'uni', protocol: 'tcp', payload: 'data' })).body.line).toBe('hello')
    expect(heard).toEqual([expect.stringMatching(new RegExp(`^imsi=${device.imsi} timestamp=\\d+\ndata$`))])
    expect(await outbox(client, 'tcp')).toMatchObject([{ state: 'sent', response: { body: 'hello' } }])
    sink.close()
  })
})

describe('a connection to Beam over TCP', () => {
  const beam = (destination: string, more: object = {}) => ({ SoracomBeam: { 'tcp://beam.soracom.io:8023': { enabled: true, destination, addSubscriberHeader: true, ...more } } })
  const dial = async (device: { imsi: string }) => {
    await client.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
    return await TcpDevice.connect(emulator!, 'beam-tcp')
  }

  test('is one at the destination, behind one line', async () => {
    await start({ to: ['127.0.0.1'] }, { 'beam-tcp': 0 })
    let far: net.Socket | undefined
    const heard: string[] = []
    const listener = net.createServer((socket) => {
      far = socket
      socket.on('data', (data) => {
        heard.push(data.toString())
        socket.write(`heard ${heard.length}`)
      })
    })
    const destination = `tcp://127.0.0.1:${await listening(listener)}`
    const device = await newDevice(client, beam(destination))
    const line = await dial(device)
    expect([await line.say('one'), await line.say(Buffer.from([0xff])), await line.say('three')]).toEqual(['heard 1', 'heard 2', 'heard 3'])
    expect(heard[0]).toMatch(new RegExp(`^imsi=${device.imsi} timestamp=\\d+\none$`))
    expect(heard[2]).toBe('three')
    far!.end('bye')
    expect(await line.untilEnd()).toBe('bye')
    expect(await outbox(client, 'tcp')).toMatchObject([{ state: 'sent', to: destination, payload: heard[0] }, { payload: '/w==', payloadEncoding: 'base64' }, { payload: 'three' }])
    const { body } = await client.get(`/v1/stats/beam/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })
    expect(body[0].beamStatsMap).toEqual({ inTcp: { count: 3 }, outTcp: { count: 3 } })
    // The other way round: the device hangs up.
    const again = await dial(device)
    await again.say('x')
    const closed = new Promise((resolve) => { far!.once('close', resolve) })
    again.close()
    await closed
    listener.close()
  })

  test('ends when the destination is not there, and the log says so', async () => {
    await start({ to: ['127.0.0.1'] }, { 'beam-tcp': 0 })
    const gone = net.createServer()
    const port = await listening(gone)
    await new Promise((resolve) => gone.close(resolve))
    const device = await newDevice(client, beam(`tcp://127.0.0.1:${port}`))
    expect(await (await dial(device)).untilEnd()).toBe('')
    expect((await logsOf(client, device))[0]).toMatchObject({ service: 'Beam', body: { message: expect.stringContaining('ECONNREFUSED'), destination: `tcp://127.0.0.1:${port}` } })
  })

  test('stays here where nothing is delivered, and is answered as a test says', async () => {
    await start({ to: [] }, { 'beam-tcp': 0 })
    const device = await newDevice(client, beam('tcp://example.com:9'))
    await client.put('/_emulator/destinations', { destination: 'tcp://example.com:9', body: 'ok' })
    const line = await dial(device)
    expect([await line.say('one'), await line.say('two')]).toEqual(['ok', 'ok'])
    expect((await outbox(client, 'tcp')).map(({ payload }) => payload)).toEqual([expect.stringContaining(`imsi=${device.imsi}`), 'two'])
    await client.put('/_emulator/destinations', { destination: 'tcp://example.com:9', fault: 'gone' })
    line.socket.write('three')
    expect(await line.untilEnd()).toBe('')
    // Cut off from the network, a device sends nothing.
    const other = await dial(device)
    await client.put('/_emulator/destinations', { destination: 'tcp://example.com:9', body: 'ok' })
    expect(await other.say('four')).toBe('ok')
    await client.post(`/_emulator/simulate/sims/${device.imsi}/detach`)
    other.socket.write('five')
    expect(await other.untilEnd()).toContain('400 The SIM')
  })

  test.each<[string, object | undefined, string]>([
    ['in no group', undefined, 'No group ID is specified'], ['without an entry that is on', { enabled: false }, 'Configuration for SORACOM Beam is not found'],
    ['to no address', { destination: 'tcp://example.com' }, 'no TCP address'], ['unsigned', { addSignature: true }, 'no pre-shared key']
  ])('%s is refused', async (_what, more, text) => {
    await start({ to: [] }, { 'beam-tcp': 0 })
    const device = await newDevice(client, more && beam('tcp://example.com:9', more))
    expect(await (await dial(device)).untilEnd()).toContain(`400 `)
    expect((await logsOf(client, device))[0]!.body['message']).toContain(text)
  })
})

describe('Funk', () => {
  const ARN = 'arn:aws:lambda:ap-northeast-1:123456789012:function:f'
  const lambda = { SoracomFunk: { enabled: true, contentType: 'json', credentialsId: 'aws', destination: { provider: 'aws', service: 'lambda', resourceUrl: ARN } } }

  test.each<[string, (response: http.ServerResponse) => void, string]>([
    ['says status and body itself', (response) => response.end('{"statusCode":201,"body":"{\\"a\\":1}"}'), '201 {"a":1}'],
    ['says a body that is an object', (response) => response.end('{"statusCode":200,"body":{"a":1}}'), '200 {"a":1}'],
    ['returns something else', (response) => response.end('{"a":1}'), '200 {"a":1}'],
    ['returns nothing', (response) => response.end('null'), '204'],
    ['fails', (response) => response.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end('{"errorMessage":"no"}'), '500 {"errorMessage":"no"}'],
    ['is not there', (response) => response.writeHead(404).end('{"Type":"User"}'), '404 {"Type":"User"}']
  ])('waits for a function of Lambda that %s', async (_what, answer, line) => {
    await start({ to: [], lambda: `http://${web}` })
    await client.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
    respond = (_request, response) => answer(response)
    const device = await newDevice(client, lambda)
    expect((await sendAs(emulator!, device, { entryPoint: 'funk', protocol: 'udp', payload: '{"t":1}' })).body.line).toBe(line)
    expect(received).toMatchObject([{ method: 'POST', url: `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`, headers: { 'x-amz-invocation-type': 'RequestResponse' } }])
    expect(received[0]!.body.toString()).toBe('{"t":1}')
    expect(JSON.parse(Buffer.from(received[0]!.headers['x-amz-client-context'] as string, 'base64').toString())).toMatchObject({ custom: { imsi: device.imsi, sourceProtocol: 'udp' } })
  })

  test('calls a function on the web', async () => {
    await start({ to: [web] })
    respond = (_request, response) => response.writeHead(201).end('made')
    const device = await newDevice(client, { SoracomFunk: { enabled: true, contentType: 'text', destination: { provider: 'azure', service: 'function-app', resourceUrl: `http://${web}/api/fn` } } })
    expect((await sendAs(emulator!, device, { entryPoint: 'funk', payload: 'hi' })).body).toMatchObject({ statusCode: 201, body: 'made' })
    expect(received).toMatchObject([{ url: '/api/fn', headers: { 'x-soracom-token': expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) } }])
  })
})
