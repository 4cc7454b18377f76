// What devices send over TCP and UDP, by real sockets.
import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { crc16 } from '../../src/simulators/data-services/binary-format.ts'
import { Client, signUp, startEmulator } from '../support/emulator.ts'
import { type Device, entriesOf, logsOf, newDevice, sendAs, sendHttp, sendUdp, TcpDevice } from '../support/entry-points.ts'

const HARVEST = { SoracomHarvest: { enabled: true } }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { 'http': 0, 'uni-tcp': 0, 'uni-udp': 0, 'harvest-tcp': 0, 'harvest-udp': 0 } })
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

/** What comes from here comes from this device, as long as no other is said. */
async function isHere (device: Device): Promise<void> {
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
}

async function deviceHere (configuration?: Parameters<typeof newDevice>[1]): ReturnType<typeof newDevice> {
  const device = await newDevice(client, configuration)
  await isHere(device)
  return device
}

const contents = async (device: Device) => (await entriesOf(client, device)).map(({ contentType, content }) => [contentType, content]).reverse()

test.each(['uni-udp', 'harvest-udp'])('a datagram to %s is stored, and 201 comes back', async (name) => {
  const device = await deviceHere(HARVEST)
  expect(await sendUdp(emulator, name, '{"temp":21.5}')).toBe('201')
  expect(await sendUdp(emulator, name, 'on')).toBe('201')
  expect(await sendUdp(emulator, name, Buffer.from([0, 255]))).toBe('201')
  expect(await contents(device)).toEqual([['application/json', '{"temp":21.5}'], ['text/plain', 'on'], ['application/json', '{"payload":"AP8="}']])
})

test.each(['uni-tcp', 'harvest-tcp'])('each chunk over %s is a message, on one connection', async (name) => {
  const device = await deviceHere(HARVEST)
  const connection = await TcpDevice.connect(emulator, name)
  expect(await connection.say('{"temp":21.5}')).toBe('201')
  expect(await connection.say('on')).toBe('201')
  expect(await connection.say(Buffer.from([0xff, 0xfe]))).toBe('201')
  expect(connection.ended).toBe(false)
  connection.close()
  expect(await contents(device)).toEqual([['application/json', '{"temp":21.5}'], ['text/plain', 'on'], ['application/json', '{"payload":"//4="}']])
})

test('who ends its side after one message still gets the answer, and the connection ends', async () => {
  await deviceHere(HARVEST)
  const connection = await TcpDevice.connect(emulator, 'uni-tcp')
  connection.socket.end('once')
  expect(await connection.untilEnd()).toBe('201')
})

test('what is refused says so in text, over TCP at the end of the connection', async () => {
  const device = await deviceHere()
  const message = `400 No group ID is specified: ${device.imsi}`
  const connection = await TcpDevice.connect(emulator, 'harvest-tcp')
  connection.socket.write('x')
  expect(await connection.untilEnd()).toBe(message)
  expect(await sendUdp(emulator, 'harvest-udp', 'x')).toBe(message)
  expect(await sendUdp(emulator, 'uni-udp', 'x')).toBe(message)
  await control.post(`/_emulator/simulate/sims/${device.imsi}/detach`)
  expect(await sendUdp(emulator, 'uni-udp', 'x')).toBe(`400 The SIM ${device.simId} is active and has no session`)
  expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Air', 'Unified', 'Harvest', 'Harvest'])
})

test('the unified endpoint answers over TCP and UDP with status and JSON where a group wants it', async () => {
  await deviceHere({ ...HARVEST, UnifiedEndpoint: { response: { format: 'unified' } } })
  expect(await sendUdp(emulator, 'uni-udp', 'x')).toBe('200 {"result":"ok","detail":{"harvest":{"statusCode":201}}}')
})

test('[04-C34] bytes are read by the binary parser of the group', async () => {
  const device = await deviceHere({ ...HARVEST, SoracomAir: { binaryParserEnabled: true, binaryParserFormat: 'flag:0:bool:7 temp:1:int:13:/10 humid:3:uint:8:/100 lat::float:32 long:float:32' } })
  expect(await sendUdp(emulator, 'uni-udp', Buffer.from('8006b837420e0000430bc000', 'hex'))).toBe('201')
  const [entry] = await entriesOf(client, device)
  expect([entry!.contentType, JSON.parse(entry!.content)]).toEqual(['application/json', { flag: true, temp: 21.5, humid: 0.55, lat: 35.5, long: 139.75, binaryParserEnabled: true }])
  // The same over HTTP, for bytes; JSON that is called so stays as it is.
  await sendAs(emulator, device, { entryPoint: 'harvest', contentType: 'application/octet-stream', payload: '8006b837420e0000430bc000', payloadEncoding: 'hex' })
  await sendAs(emulator, device, { entryPoint: 'harvest', contentType: 'application/json', payload: '{"a":1}' })
  expect((await entriesOf(client, device)).map(({ content }) => content)).toEqual(['{"a":1}', entry!.content, entry!.content])
})

test('the LTE-M button, whose packets the predefined format reads', async () => {
  const device = await deviceHere({ ...HARVEST, SoracomAir: { binaryParserEnabled: true, binaryParserFormat: '@button' } })
  expect(await sendUdp(emulator, 'uni-udp', Buffer.from('4d010351', 'hex'))).toBe('201')
  expect(JSON.parse((await entriesOf(client, device))[0]!.content)).toEqual({ clickType: 1, clickTypeName: 'SINGLE', batteryLevel: 1, binaryParserEnabled: true })
})

test('what the parser cannot read goes on as it is, with a warning', async () => {
  const device = await deviceHere({ ...HARVEST, SoracomAir: { binaryParserEnabled: true, binaryParserFormat: 'a:9:uint:8' } })
  expect(await sendUdp(emulator, 'uni-udp', 'short')).toBe('201')
  expect(await contents(device)).toEqual([['text/plain', 'short']])
  expect(await logsOf(client, device)).toEqual([expect.objectContaining({ service: 'Air', logLevel: 'warning' })])
})

const frame = (body: string | Buffer): Buffer => {
  const bytes = Buffer.concat([Buffer.alloc(2), Buffer.from(body)])
  bytes.writeUInt16BE(Buffer.byteLength(body))
  const crc = Buffer.alloc(2)
  crc.writeUInt16BE(crc16(bytes))
  return Buffer.concat([bytes, crc])
}

test('the binary format cuts a stream into messages, wherever it was broken', async () => {
  expect([crc16(Buffer.from('123456789')).toString(16), frame(Buffer.from('010203040506', 'hex')).toString('hex'), frame('{"temp":21.5}').toString('hex').slice(-4)]).toEqual(['29b1', '00060102030405064917', 'e64b'])
  const device = await deviceHere({ SoracomHarvest: { enabled: true, contentType: 'application/x-soracom-bf-v1' } })
  const connection = await TcpDevice.connect(emulator, 'harvest-tcp')
  const stream = Buffer.concat([frame('{"temp":21.5}'), frame('on'), frame('off')])
  connection.socket.write(stream.subarray(0, 5))
  await new Promise((resolve) => { setImmediate(resolve) })
  expect(await connection.say(stream.subarray(5, -1))).toBe('201201')
  expect(await connection.say(stream.subarray(-1))).toBe('201')
  expect((await contents(device)).map(([, content]) => content)).toEqual(['{"temp":21.5}', 'on', 'off'])
  // A damaged frame is nobody's, and the connection ends.
  const damaged = frame('broken')
  damaged[4]! ^= 1
  connection.socket.write(Buffer.concat([frame('before'), damaged, frame('after')]))
  expect(await connection.untilEnd()).toBe('201')
  expect((await contents(device)).map(([, content]) => content)).toEqual(['{"temp":21.5}', 'on', 'off', 'before'])
  expect((await logsOf(client, device)).map(({ service, body }) => [service, body['message']])).toEqual([['Harvest', expect.stringContaining('checksum')]])
})

test('garbage is a message like any other over TCP, and no HTTP where that is spoken', async () => {
  const device = await deviceHere(HARVEST)
  const garbage = Buffer.from(Array.from({ length: 3000 }, (_, i) => i * 7919 & 0xff))
  const connection = await TcpDevice.connect(emulator, 'uni-tcp')
  expect(await connection.say(garbage)).toMatch(/^(201)+$/)
  connection.close()
  const stored = (await contents(device)).map(([, content]) => Buffer.from(JSON.parse(content!).payload, 'base64'))
  expect(Buffer.concat(stored)).toEqual(garbage)
  const { address, port } = emulator.entryPoints['http']!
  const socket = net.connect({ host: address, port })
  let read = ''
  socket.on('data', (data) => { read += data.toString() })
  socket.write(Buffer.concat([garbage, Buffer.from('\r\n\r\n')]))
  await new Promise((resolve) => { socket.on('close', resolve).on('error', () => {}) })
  expect(read).toMatch(/^HTTP\/1\.1 400 [^]*connection: close\r\n\r\n\{"message":"This is not HTTP"\}$/)
})

test('a body that is far too large is refused, and nothing of it is kept', async () => {
  const device = await deviceHere(HARVEST)
  const answer = await sendHttp(emulator, { body: Buffer.alloc(64 * 1024 * 1024 + 1) })
  expect([answer.status, answer.text]).toEqual([413, '{"message":"The request is too large"}'])
  expect(await entriesOf(client, device)).toEqual([])
})

test('many at once, by all three ways, are all stored and all answered', async () => {
  const device = await deviceHere(HARVEST)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  const tcp = await Promise.all(Array.from({ length: 20 }, async (_, i) => {
    const connection = await TcpDevice.connect(emulator, 'uni-tcp')
    const answers: string[] = []
    for (let j = 0; j < 5; j++) answers.push(await connection.say(`t${i}-${j}`))
    connection.close()
    return answers
  }))
  const udp = await Promise.all(Array.from({ length: 100 }, async (_, i) => await sendUdp(emulator, 'uni-udp', `u${i}`)))
  const answers = await Promise.all(Array.from({ length: 100 }, async (_, i) => (await sendHttp(emulator, { body: `h${i}`, agent })).status))
  agent.destroy()
  expect(new Set([...tcp.flat(), ...udp, ...answers.map(String)])).toEqual(new Set(['201']))
  const stored = (await entriesOf(client, device)).map(({ content }) => content)
  expect(stored).toHaveLength(300)
  expect(new Set(stored).size).toBe(300)
})

test('by the control API over TCP and UDP, and what it cannot be asked', async () => {
  const device = await newDevice(client, HARVEST)
  expect((await sendAs(emulator, device, { entryPoint: 'uni', protocol: 'udp', payload: '01', payloadEncoding: 'hex' })).body).toEqual({ imsi: device.imsi, line: '201' })
  expect((await sendAs(emulator, device, { entryPoint: 'harvest-tcp', protocol: 'tcp', payload: 'x' })).body).toEqual({ imsi: device.imsi, line: '201' })
  expect((await sendAs(emulator, device, { entryPoint: 'uni-udp', protocol: 'tcp' })).body.code).toBe('EMU0053')
  expect((await sendAs(emulator, device, { entryPoint: 'uni', protocol: 'udp', path: '/' })).body.code).toBe('EMU0004')
})

test('a reset leaves the connections, and another state finds other SIMs', async () => {
  const other = await startEmulator({ fixture: 'demo', entryPoints: { 'uni-tcp': 0 } })
  const connection = await TcpDevice.connect(other, 'uni-tcp')
  // The demo account's first SIM that is online is everybody's, and its group stores.
  expect(await connection.say('x')).toBe('201')
  other.reset('empty')
  expect(await connection.say('x')).toMatch(/^400 Nobody knows which SIM/)
  other.reset()
  const again = await TcpDevice.connect(other, 'uni-tcp')
  expect(await again.say('x')).toBe('201')
  again.close()
  await other.close()
})

// On other systems 127.0.0.1 is the only address of its sort.
test.skipIf(process.platform !== 'linux')('with --map-addresses every address has a SIM of its own, and keeps it', async () => {
  const many = await startEmulator({ fixture: 'demo', mapAddresses: true, entryPoints: { 'uni-udp': 0 } })
  const control = new Client(many)
  for (const address of ['127.0.0.1', '127.0.0.2', '127.0.0.1', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6', '127.0.0.7']) expect(await sendUdp(many, 'uni-udp', address, address)).toBe('201')
  const mapped = (await control.get('/_emulator/simulate/source-addresses')).body as { address: string, simId: string }[]
  expect(mapped.map(({ address }) => address)).toEqual(['*', '127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6', '127.0.0.7'])
  expect(new Set(mapped.map(({ simId }) => simId)).size).toBe(8)
  await many.close()
})

test.skipIf(process.platform !== 'linux').each(['jp', 'g'] as const)('with --map-addresses and --coverage %s all data is where calls that name no coverage look', async (coverage) => {
  const many = await startEmulator({ fixture: 'demo', coverage, mapAddresses: true, entryPoints: { 'uni-udp': 0 } })
  const { apiKey, token } = (await new Client(many).post('/v1/auth', { email: many.credentials!.email, password: many.credentials!.password })).body
  const client = new Client(many, { 'x-soracom-api-key': apiKey, 'x-soracom-token': token })
  const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6']
  for (const address of addresses) expect(await sendUdp(many, 'uni-udp', address, address)).toBe('201')
  const mapped = (await new Client(many).get('/_emulator/simulate/source-addresses')).body as { address: string, simId: string }[]
  for (const { address, simId } of mapped) {
    const { status, body } = await client.get(`/v1/sims/${simId}/data`)
    expect([address, status, body.map(({ content }: { content: string }) => content)]).toEqual([address, 200, address === '*' ? [] : [address]])
  }
  expect(mapped).toHaveLength(addresses.length + 1)
  await many.close()
})

test.skipIf(process.platform !== 'linux')('with --map-addresses a SIM that is made is in the group of those before it, also where nobody was online at first', async () => {
  const groups = [{ name: 'field', coverage: 'jp' as const, configuration: HARVEST }]
  const fixture = { operators: [{ email: 'a@example.com', password: 'Passw0rd', groups, sims: [{ subscription: 'plan-D', status: 'active' as const, group: 'field' }] }] }
  const many = await startEmulator({ fixture, mapAddresses: true, entryPoints: { 'uni-udp': 0 } })
  for (const address of ['127.0.0.1', '127.0.0.2', '127.0.0.3']) expect([address, await sendUdp(many, 'uni-udp', 'x', address)]).toEqual([address, '201'])
  await many.close()
})
