// Beam's MQTT: as devices see it, with a stand-in for the broker and with a real one.
import net from 'node:net'
import tls from 'node:tls'
import { Aedes } from 'aedes'
import { afterEach, describe, expect, test } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { certify, makeAuthority } from '../../src/world/certificates.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, logsOf, newDevice } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'
import { MqttDevice } from '../support/mqtt.ts'

const TO = 'mqtts://broker.example.com:8883'
const entry = { enabled: true, destination: TO }

let emulator: Emulator
let client: Client
afterEach(() => emulator.close())

async function start (options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator({ entryPoints: { 'beam-mqtt': 0 }, ...options })
  client = await signUp(emulator)
}

async function withBeam (settings: object = {}): Promise<Device> {
  const device = await newDevice(client, { SoracomBeam: { 'mqtt://beam.soracom.io:1883': { ...entry, ...settings } } })
  await client.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
  return device
}

const dial = async () => await MqttDevice.dial(emulator.entryPoints['beam-mqtt']!)
const publish = async (body: object) => expect((await client.post('/_emulator/destinations/publish', { destination: TO, ...body })).status).toBe(204)

describe('a device', () => {
  test('publishes and subscribes, and what it says is in the outbox', async () => {
    await start()
    const device = await withBeam()
    const line = await dial()
    expect(await line.connect()).toBe(0)
    await line.publish('sensors/1', '{"a":1}')
    await line.publish('bytes', Buffer.from([0xff]))
    await line.subscribe('commands/#')
    expect(await outbox(client, 'mqtt')).toMatchObject([
      { to: TO, purpose: 'beam', action: 'publish', topic: 'sensors/1', payload: '{"a":1}', qos: 1, retain: false, clientId: 'device', state: 'kept' },
      { topic: 'bytes', payload: '/w==', payloadEncoding: 'base64' }, { action: 'subscribe', topic: 'commands/#', qos: 0 }
    ])
    await publish({ topic: 'commands/on', payload: 'AQ==', payloadEncoding: 'base64' })
    expect(await line.hear('publish')).toMatchObject({ topic: 'commands/on', payload: Buffer.from([1]) })
    line.send({ cmd: 'pingreq' })
    expect((await line.hear())?.cmd).toBe('pingresp')
    const [{ beamStatsMap }] = (await client.get(`/v1/stats/beam/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
    expect(beamStatsMap).toEqual({ inMqtt: { count: 2 }, outMqtts: { count: 2 } })
    // Of a packet that comes in many pieces every byte is traffic.
    await line.publish('large', Buffer.alloc(2_000_000))
    const [{ dataTrafficStatsMap }] = (await client.get(`/v1/stats/air/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
    const [{ uploadByteSizeTotal }] = Object.values(dataTrafficStatsMap) as [{ uploadByteSizeTotal: number }]
    expect(Math.floor(uploadByteSizeTotal / 100_000)).toBe(20)
    line.close()
  })

  test('hears of others at the same destination, and of what is retained there until a reset', async () => {
    await start()
    await withBeam()
    const [first, second] = [await dial(), await dial()]
    await first.connect({ clientId: 'a' })
    await second.connect({ clientId: 'b' })
    await second.subscribe('t')
    await first.publish('t', 'hello')
    expect(await second.hear('publish')).toMatchObject({ topic: 't', payload: Buffer.from('hello') })
    await publish({ topic: 'kept', payload: 'x', retain: true })
    await first.subscribe('kept')
    expect(await first.hear('publish')).toMatchObject({ topic: 'kept', retain: true })
    emulator.reset()
    expect([await first.hear(), await second.hear()]).toEqual([undefined, undefined])
    client = await signUp(emulator)
    await withBeam()
    const again = await dial()
    await again.connect()
    await again.subscribe('kept')
    again.send({ cmd: 'pingreq' })
    expect((await again.hear())?.cmd).toBe('pingresp')
  })

  test('is said by its IMSI behind the topic, or within it', async () => {
    await start()
    const device = await withBeam({ addSubscriberHeader: true })
    const line = await dial()
    await line.connect()
    await line.publish('t', 'x')
    const other = await withBeam({ replaceTopic: true })
    const another = await dial()
    await another.connect()
    await another.publish('d/#{imsi}/t', 'x')
    await another.subscribe('d/#{imsi}/c')
    expect((await outbox(client, 'mqtt')).map(({ topic }) => topic)).toEqual([`t/${device.imsi}`, `d/${other.imsi}/t`, `d/${other.imsi}/c`])
  })

  test('leaves its will', async () => {
    await start()
    const device = await withBeam({ addSubscriberHeader: true })
    const [dying, other] = [await dial(), await dial()]
    await other.connect({ clientId: 'other' })
    await other.subscribe(`will/${device.imsi}`)
    await dying.connect({ clientId: 'dying', will: { topic: 'will', payload: Buffer.from('gone'), qos: 0, retain: false } })
    dying.close()
    expect(await other.hear('publish')).toMatchObject({ topic: `will/${device.imsi}`, payload: Buffer.from('gone') })
  })
})

describe('a connection', () => {
  test.each([[0, 0], [5, 0], [1200, 0], [4, 5], [1201, 5]])('with a keep-alive of %i s is answered with %i', async (keepalive, code) => {
    await start()
    await withBeam()
    expect(await (await dial()).connect({ keepalive })).toBe(code)
  })

  test.each<[string, object | undefined, object, number, string | undefined]>([
    ['in no group', undefined, {}, 5, 'No group ID is specified'], ['without an entry that is on', { enabled: false }, {}, 5, 'Configuration for SORACOM Beam is not found'],
    ['to no broker', { destination: 'https://example.com' }, {}, 5, 'no MQTT address'], ['by MQTT 5', {}, { protocolVersion: 5 }, 1, undefined]
  ])('%s is refused', async (_what, settings, options, code, text) => {
    await start()
    const device = settings === undefined ? await newDevice(client) : await withBeam(settings)
    await client.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
    const line = await dial()
    expect(await line.connect(options)).toBe(code)
    expect(await line.hear()).toBeUndefined()
    expect((await logsOf(client, device)).map(({ body }) => body['message'])).toEqual(text === undefined ? [] : [expect.stringContaining(text)])
  })

  test('of a SIM that nobody knows, or that is cut off, is no connection', async () => {
    await start()
    expect(await (await dial()).connect()).toBe(5)
    const device = await withBeam()
    const line = await dial()
    await line.connect()
    await client.post(`/_emulator/simulate/sims/${device.imsi}/detach`)
    line.send({ cmd: 'pingreq' })
    expect(await line.hear()).toBeUndefined()
    expect(await (await dial()).connect()).toBe(5)
  })

  test('without a name, to a session that is to be kept, is refused', async () => {
    await start()
    await withBeam()
    const line = await dial()
    line.write(Buffer.from('100c00044d5154540400003c0000', 'hex'))
    expect(await line.hear()).toMatchObject({ cmd: 'connack', returnCode: 2 })
  })

  test('that is no MQTT is closed', async () => {
    await start()
    await withBeam()
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', '\u00f0\u00ff\u00ff\u00ff\u00ff\u00ff']) {
      const line = await dial()
      line.write(Buffer.from(bytes, 'latin1'))
      expect(await line.hear()).toBeUndefined()
    }
    // A length that is allowed, and never reached.
    const endless = await dial()
    expect(await endless.connect()).toBe(0)
    endless.write(Buffer.concat([Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0, 1, 0x61]), Buffer.alloc(17 * 1024 * 1024)]))
    expect(await endless.hear()).toBeUndefined()
    const early = await dial()
    early.send({ cmd: 'pingreq' })
    expect(await early.hear()).toBeUndefined()
  })
})

describe('with --deliver', () => {
  let broker: Aedes
  let server: net.Server
  let heard: { topic: string, payload: string }[]
  let logins: [string | undefined, string | undefined][]
  async function serve (): Promise<string> {
    heard = []
    logins = []
    broker = await Aedes.createBroker({
      authenticate: (_client, username, password, done) => {
        logins.push([username, password?.toString()])
        done(null, username !== 'wrong')
      }
    })
    broker.on('publish', ({ topic, payload }, from) => { if (from !== null) heard.push({ topic, payload: payload.toString() }) })
    server = net.createServer((socket) => { broker.handle(socket) })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    return `mqtt://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  }
  async function stop (): Promise<void> {
    await new Promise<void>((resolve) => { broker.close(resolve) })
    await new Promise((resolve) => server.close(resolve))
  }

  test('all goes on to the real broker, in the name of the group, and comes back', async () => {
    const destination = await serve()
    await start({ deliver: { to: ['127.0.0.1'] } })
    const device = await withBeam({ destination, addSubscriberHeader: true, username: 'user', password: 'secret' })
    const line = await dial()
    expect(await line.connect({ username: 'own', password: Buffer.from('own') })).toBe(0)
    await line.publish('t', 'hello')
    await line.subscribe('c')
    await new Promise<void>((resolve, reject) => { broker.publish({ cmd: 'publish', topic: 'c', payload: 'do', qos: 0, retain: false, dup: false }, (error) => (error ? reject(error) : resolve())) })
    expect(await line.hear('publish')).toMatchObject({ topic: 'c', payload: Buffer.from('do') })
    expect([heard, logins]).toEqual([[{ topic: `t/${device.imsi}`, payload: 'hello' }], [['user', 'secret']]])
    expect(await outbox(client, 'mqtt')).toMatchObject([{ state: 'sent', to: destination, topic: `t/${device.imsi}` }, { action: 'subscribe', topic: 'c' }])
    // Of a refusal the device hears as the broker says it.
    await withBeam({ destination, username: 'wrong' })
    expect(await (await dial()).connect()).toBe(5)
    await stop()
  })

  test('a certificate from the credentials store is shown to it, by TLS', async () => {
    await serve()
    const authority = await makeAuthority()
    const [own, clients] = [await certify(authority, ['127.0.0.1']), await certify(authority, ['device'])]
    const shown: (string | undefined)[] = []
    const secure = tls.createServer({ key: own.key, cert: own.certificate, requestCert: true, rejectUnauthorized: false }, (socket) => {
      shown.push(socket.getPeerCertificate().subjectaltname)
      broker.handle(socket)
    })
    await new Promise<void>((resolve) => { secure.listen(0, '127.0.0.1', resolve) })
    const destination = `mqtts://127.0.0.1:${(secure.address() as net.AddressInfo).port}`
    await start({ deliver: { to: ['127.0.0.1'] } })
    const certificates = { useClientCert: true, clientCerts: { default: { $credentialsId: 'cert-#{imsi}' } } }
    const device = await withBeam({ destination, ...certificates })
    expect(await (await dial()).connect()).toBe(5)
    expect((await logsOf(client, device))[0]!.body['message']).toContain('no client certificate')
    await client.post(`/v1/credentials/cert-${device.imsi}`, { type: 'x509', credentials: { key: clients.key, cert: clients.certificate, ca: authority.certificate } })
    expect(await (await dial()).connect()).toBe(0)
    expect(shown).toEqual(['DNS:device'])
    await withBeam({ destination, useClientCert: true, clientCerts: { default: { ca: authority.certificate } } })
    expect(await (await dial()).connect()).toBe(0)
    expect(shown).toEqual(['DNS:device', undefined])
    // Nobody vouches for this broker.
    await withBeam({ destination })
    expect(await (await dial()).connect()).toBe(3)
    secure.close()
    await stop()
  })

  test('a broker that is not there is unavailable, and the log says so', async () => {
    const destination = await serve()
    await stop()
    await start({ deliver: { to: ['127.0.0.1'] } })
    const device = await withBeam({ destination })
    expect(await (await dial()).connect()).toBe(3)
    expect((await logsOf(client, device))[0]).toMatchObject({ service: 'Beam', body: { message: expect.stringContaining('ECONNREFUSED'), destination } })
  })
})

test('the control API publishes at brokers alone', async () => {
  await start()
  const control = new Client(emulator)
  for (const body of [{ topic: 't' }, { destination: 'https://example.com', topic: 't' }, { destination: TO, topic: 'a/#' }, { destination: TO, topic: '' }, { destination: TO, topic: 't', payload: '!', payloadEncoding: 'base64' }]) {
    expect((await control.post('/_emulator/destinations/publish', body)).status).toBe(400)
  }
})
