// Connections that stay open while the world changes around them, and sides that do not read.
import net from 'node:net'
import { Duplex } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { passOn, tie } from '../../src/entry-points/far-side.ts'
import { lasting } from '../../src/simulators/data-services/afterwards.ts'
import { crc16 } from '../../src/simulators/data-services/binary-format.ts'
import type { DeviceSource } from '../../src/simulators/data-services/message.ts'
import type { Database } from '../../src/state/database.ts'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, newDevice, TcpDevice } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'
import { MqttDevice } from '../support/mqtt.ts'

let emulator: Emulator
let client: Client
afterEach(() => emulator.close())

async function start (options: EmulatorOptions): Promise<void> {
  emulator = await startEmulator(options)
  client = await signUp(emulator)
}

async function here (device: Device): Promise<Device> {
  await client.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
  return device
}

const keep = async () => expect((await client.put('/_emulator/snapshots/before')).status).toBe(201)
const restore = async () => expect((await client.post('/_emulator/snapshots/before/restore')).status).toBeLessThan(300)

describe('after another state was taken up', () => {
  /** A destination that answers, and what it has heard. */
  async function destination (): Promise<{ url: string, heard: string[], far: () => net.Socket, close: () => void }> {
    const heard: string[] = []
    let far: net.Socket | undefined
    const listener = net.createServer((socket) => {
      far = socket
      socket.on('data', (data) => { heard.push(data.toString()); socket.write('heard') }).on('error', () => {})
    })
    await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve) })
    return { url: `tcp://127.0.0.1:${(listener.address() as net.AddressInfo).port}`, heard, far: () => far!, close: () => listener.close() }
  }

  test.each(['the device', 'the destination'])('a connection of Beam ends as soon as %s says something', async (who) => {
    const { url, heard, far, close } = await destination()
    await start({ deliver: { to: ['127.0.0.1'] }, entryPoints: { 'beam-tcp': 0 } })
    const device = await here(await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:8023': { enabled: true, destination: url } } }))
    await keep()
    const line = await TcpDevice.connect(emulator, 'beam-tcp')
    expect(await line.say('one')).toBe('heard')
    await restore()
    if (who === 'the device') line.socket.write('two')
    else far().write('more')
    expect(await line.untilEnd()).toBe('')
    expect(heard).toEqual(['one'])
    expect(await outbox(client, 'tcp')).toEqual([])
    const query = { from: START / 1000, to: START / 1000, period: 'day' }
    expect((await client.get(`/v1/stats/beam/subscribers/${device.imsi}`, { query })).body).toEqual([])
    close()
  })

  test('one that stays here ends, too', async () => {
    await start({ entryPoints: { 'beam-tcp': 0, 'beam-mqtt': 0 } })
    await here(await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:8023': { enabled: true, destination: 'tcp://example.com:9' }, 'mqtt://beam.soracom.io:1883': { enabled: true, destination: 'mqtt://example.com' } } }))
    await client.put('/_emulator/destinations', { destination: 'tcp://example.com:9', body: 'ok' })
    await keep()
    const line = await TcpDevice.connect(emulator, 'beam-tcp')
    const speaker = await MqttDevice.dial(emulator.entryPoints['beam-mqtt']!)
    expect([await line.say('one'), await speaker.connect()]).toEqual(['ok', 0])
    await restore()
    line.socket.write('two')
    expect([await line.untilEnd(), await speaker.hear()]).toEqual(['', undefined])
    expect([await outbox(client, 'tcp'), await outbox(client, 'mqtt')]).toEqual([[], []])
  })

  test('what was uploaded meanwhile is no traffic of a SIM in it', async () => {
    await start({ entryPoints: { http: 0 } })
    const device = await here(await newDevice(client, { SoracomHarvestFiles: { enabled: true } }))
    await keep()
    const traffic = async () => (await client.get(`/v1/stats/air/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body as unknown[]
    const line = await TcpDevice.connect(emulator, 'http')
    line.socket.write('PUT /a.txt HTTP/1.1\r\nHost: harvest-files.soracom.io\r\nConnection: close\r\nContent-Length: 10\r\n\r\nhello')
    while ((await traffic()).length === 0) await new Promise(setImmediate)
    await restore()
    line.socket.write('world')
    expect(await line.untilEnd()).toMatch(/^HTTP\/1\.1 400 .*was reset, restored or stopped/s)
    expect(await traffic()).toEqual([])
    expect((await client.get('/v1/files/private/')).body).toEqual([])
  })
})

test('who began a connection is somebody else once the SIM has another operator, or the state is another one', () => {
  let generation = 1
  const database = { get generation () { return generation }, isStill: (given: number) => given === generation } as Database
  const of = (operatorId: string, coverage: 'jp' | 'g' = 'jp'): DeviceSource => ({ owner: { operatorId, coverage }, resourceType: 'Subscriber', resourceId: '001010000000001', groupId: null })
  const isOf = lasting(database, of('OP0012345678'))
  expect([isOf(of('OP0012345678')), isOf(of('OP0087654321')), isOf(of('OP0012345678', 'g'))]).toEqual([true, false, false])
  generation++
  expect(isOf(of('OP0012345678'))).toBe(false)
})

test('who ends its side of a connection of Beam still hears what it waits for', async () => {
  await start({ entryPoints: { 'beam-tcp': 0 } })
  await here(await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:8023': { enabled: true, destination: 'tcp://example.com:9' } } }))
  await client.put('/_emulator/destinations', { destination: 'tcp://example.com:9', body: 'late', delay: 1000 })
  const line = await TcpDevice.connect(emulator, 'beam-tcp')
  line.socket.end('hello')
  while ((await outbox(client, 'tcp')).length === 0) await new Promise(setImmediate)
  emulator.clock.advance('1s')
  expect(await line.untilEnd()).toBe('late')
})

describe('a side that does not read', () => {
  /** Takes `room` bytes without reading on; what is written to it, and `drain` to read it all. */
  function side (room: number): Duplex & { drain: () => void } {
    let done: (() => void) | undefined
    const duplex = new Duplex({ writableHighWaterMark: room, read: () => {}, write: (_chunk, _encoding, callback) => { done = callback } })
    return Object.assign(duplex, { drain: () => done!() })
  }

  test('makes the other one wait, in both directions', async () => {
    await start({})
    const [near, far] = [side(4), side(4)]
    tie(near as unknown as net.Socket, far, () => true)
    far.push('long enough')
    await new Promise(setImmediate)
    expect(far.isPaused()).toBe(true)
    near.drain()
    await new Promise(setImmediate)
    expect(far.isPaused()).toBe(false)
    near.resume()
    passOn(near as unknown as net.Socket, far, Buffer.from('long enough'))
    expect(near.isPaused()).toBe(true)
    far.drain()
    await new Promise(setImmediate)
    expect(near.isPaused()).toBe(false)
  })

  test('is read from again when the far side is gone, so that its end is heard', async () => {
    await start({})
    const [near, far] = [side(4), side(4)]
    const heard: unknown[] = []
    near.on('data', (data) => heard.push(data))
    tie(near as unknown as net.Socket, far, () => true)
    passOn(near as unknown as net.Socket, far, Buffer.from('long enough'))
    expect(near.isPaused()).toBe(true)
    far.destroy()
    await new Promise(setImmediate)
    near.push('more')
    near.push(null)
    await new Promise((resolve) => { near.once('end', resolve) })
    expect(heard).toEqual([])
  })

  test('hears nothing when it may not, or when that cannot be said', async () => {
    await start({})
    for (const mayHear of [() => false, () => { throw new Error('the disk is full') }]) {
      const [near, far] = [side(4), side(4)]
      tie(near as unknown as net.Socket, far, mayHear)
      far.push('x')
      await new Promise(setImmediate)
      expect([near.destroyed, far.destroyed, near.writableLength]).toEqual([true, true, 0])
    }
  })

  test('is not asked for more messages before it has read the answers', async () => {
    await start({ entryPoints: { 'beam-tcp-http': 0 } })
    const destination = 'https://example.com/in'
    await here(await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:23080': { enabled: true, destination, version: '202411', skipStatusCode: true, contentType: 'application/x-soracom-bf-v1' } } }))
    const [count, size] = [100, 512 * 1024]
    await client.put('/_emulator/destinations', { destination, body: 'x'.repeat(size) })
    const { address, port } = emulator.entryPoints['beam-tcp-http']!
    const socket = net.connect({ host: address, port })
    socket.pause()
    const frame = Buffer.from([0, 1, 0x61])
    const crc = crc16(frame)
    socket.write(Buffer.concat(Array.from({ length: count }, () => Buffer.concat([frame, Buffer.from([crc >> 8, crc & 0xff])]))))
    const sent = async () => (await outbox(client, 'web-request')).length
    while (await sent() === 0) await new Promise(setImmediate)
    expect(await sent()).toBeLessThan(count)
    let read = 0
    const all = new Promise<void>((resolve) => {
      socket.on('data', (data) => {
        read += data.length
        if (read === count * size) resolve()
      })
    })
    socket.resume()
    await all
    expect(await sent()).toBe(count)
    socket.destroy()
  })
})
