// Napter with real listeners: a client connects to the mapping and talks to what stands for the device.
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import tls from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from './support/emulator.ts'
import { login } from './support/sims.ts'

/** The device: says what it hears, in capitals. */
let device: net.Server
let devicePort: number
beforeAll(async () => {
  device = net.createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (data) => socket.write(data.toString().toUpperCase()))
  })
  await new Promise<void>((resolve) => { device.listen(0, '127.0.0.1', resolve) })
  devicePort = (device.address() as net.AddressInfo).port
})
afterAll(() => { device.close() })

let emulator: Emulator
let client: Client
let control: Client
let sim: { simId: string, imsi: string }
beforeAll(async () => {
  emulator = await startEmulator({ napter: true })
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())
beforeEach(async () => {
  sim = await newSim(client)
  await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`)
  expect((await control.put(`/_emulator/simulate/sims/${sim.imsi}/endpoints/tcp/22`, { host: '127.0.0.1', port: devicePort })).status).toBe(200)
})

/** What comes back for `text`, or the way in which nothing does. */
async function say (port: number, text: string, connect: (port: number) => net.Socket = (p) => net.connect(p, '127.0.0.1')): Promise<string> {
  return await new Promise((resolve) => {
    const socket = connect(port)
    let heard = ''
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    socket.on('close', () => resolve(heard === '' ? 'closed' : heard))
    socket.on('data', (data) => {
      heard += data.toString()
      if (heard.length >= text.length) socket.end()
    })
    socket.write(text)
  })
}

const open = async (more: object = {}) => (await client.post('/v1/port_mappings', { destination: { imsi: sim.imsi, port: 22 }, ...more })).body

/** What the audit log has of the SIM besides the making of the mapping, oldest first, once there are so many entries. */
async function passages (count: number): Promise<{ type: string, connectionId: string, direction: object, tls: boolean }[]> {
  for (let look = 0; look < 200; look++) {
    const log = (await client.get('/v1/audit_logs/napter', { query: { resource_type: 'Subscriber', resource_id: sim.imsi } })).body.filter((e: { type: string }) => e.type !== 'CREATED')
    if (log.length >= count) return log.reverse()
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  throw new Error('the audit log stays short')
}

test('a connection reaches the device, and is written down from ACCESS to CLOSED', async () => {
  const { ipAddress, port, endpoint } = await open()
  expect([ipAddress, endpoint]).toEqual(['127.0.0.1', `127.0.0.1:${port}`])
  expect(await say(port, 'hello')).toBe('HELLO')
  const log = await passages(3)
  expect(log.map((e) => e.type)).toEqual(['ACCESS', 'CONNECTED', 'CLOSED'])
  expect(new Set(log.map((e) => e.connectionId)).size).toBe(1)
  expect(log[0]!.direction).toEqual({ sourceIPAddress: '127.0.0.1', sourcePort: expect.any(Number), destinationIPAddress: expect.stringMatching(/^10\./), destinationPort: 22 })
})

test('who is not in the ranges is denied', async () => {
  const { port } = await open({ source: { ipRanges: ['203.0.113.0/24'] } })
  expect(await say(port, 'hello')).toMatch(/closed|ECONNRESET/)
  expect((await passages(2)).map((e) => e.type)).toEqual(['ACCESS', 'DENIED'])
})

test('a port that leads nowhere, and a device that is gone, refuse', async () => {
  const { port } = await open()
  await control.delete(`/_emulator/simulate/sims/${sim.simId}/endpoints/tcp/22`)
  expect(await say(port, 'hello')).toMatch(/closed|ECONNRESET/)
  expect((await passages(2)).map((e) => e.type)).toEqual(['ACCESS', 'REFUSED'])
  await control.put(`/_emulator/simulate/sims/${sim.imsi}/endpoints/tcp/22`, { host: '127.0.0.1', port: devicePort })
  await control.post(`/_emulator/simulate/sims/${sim.simId}/detach`)
  expect(await say(port, 'hello')).toMatch(/closed|ECONNRESET/)
  expect((await passages(4)).map((e) => e.type)).toEqual(['ACCESS', 'REFUSED', 'ACCESS', 'REFUSED'])
})

test('with tlsRequired the way to the door is encrypted', async () => {
  const { port } = await open({ tlsRequired: true })
  const overTls = (p: number) => tls.connect({ port: p, host: '127.0.0.1', servername: '127-0-0-1.napter.soracom.io', rejectUnauthorized: false })
  expect(await say(port, 'hello', overTls)).toBe('HELLO')
  expect((await passages(3)).map((e) => e.tls)).toEqual([true, true, true])
})

describe('nobody listens any more', () => {
  test('after it was deleted, and what was connected is cut', async () => {
    const { ipAddress, port } = await open()
    const socket = net.connect(port, '127.0.0.1')
    const closed = new Promise((resolve) => { socket.on('close', resolve).on('error', () => {}) })
    socket.write('hello')
    await new Promise((resolve) => { socket.once('data', resolve) })
    await client.delete(`/v1/port_mappings/${ipAddress}/${port}`)
    await closed
    expect(await say(port, 'hello')).toBe('ECONNREFUSED')
  })

  test('after its time', async () => {
    const { port } = await open({ duration: 60 })
    emulator.clock.advance('60s')
    expect(await say(port, 'hello')).toBe('ECONNREFUSED')
  })

  test('after a reset', async () => {
    const own = await startEmulator({ napter: true })
    const owner = await signUp(own)
    const { imsi } = await newSim(owner)
    await new Client(own).post(`/_emulator/simulate/sims/${imsi}/attach`)
    const { port } = (await owner.post('/v1/port_mappings', { destination: { imsi, port: 22 } })).body
    expect(await say(port, 'hello')).toMatch(/closed|ECONNRESET/)
    own.reset()
    expect(await say(port, 'hello')).toBe('ECONNREFUSED')
    await own.close()
  })
})

test('a mapping is there again after a start from data', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'napter-'))
  const data = path.join(folder, 'data.db')
  const first = await startEmulator({ napter: true, data })
  const owner = await signUp(first, { email: 'stays@example.com' })
  const { imsi } = await newSim(owner)
  await new Client(first).post(`/_emulator/simulate/sims/${imsi}/attach`)
  await new Client(first).put(`/_emulator/simulate/sims/${imsi}/endpoints/tcp/22`, { host: '127.0.0.1', port: devicePort })
  const { port } = (await owner.post('/v1/port_mappings', { destination: { imsi, port: 22 } })).body
  await first.close()
  expect(await say(port, 'hello')).toBe('ECONNREFUSED')
  const second = await startEmulator({ napter: true, data })
  await login(second, 'stays@example.com')
  expect(await say(port, 'again')).toBe('AGAIN')
  await second.close()
  rmSync(folder, { recursive: true })
})

test('an address that cannot be listened on is a refusal', async () => {
  const elsewhere = await startEmulator({ napter: '192.0.2.1' })
  const owner = await signUp(elsewhere)
  const { imsi } = await newSim(owner)
  await new Client(elsewhere).post(`/_emulator/simulate/sims/${imsi}/attach`)
  const refused = await owner.post('/v1/port_mappings', { destination: { imsi, port: 22 } })
  expect([refused.status, refused.body.code]).toEqual([400, 'SEM9515'])
  expect((await owner.get('/v1/port_mappings')).body).toEqual([])
  await elsewhere.close()
})

test('what a port leads to can be looked up, and is one thing or the other', async () => {
  const at = `/_emulator/simulate/sims/${sim.simId}/endpoints`
  await control.put(`${at}/udp/5000`, { answer: { tcp: { data: 'pong' } } })
  expect((await control.get(at)).body).toEqual([{ protocol: 'tcp', port: 22, target: { host: '127.0.0.1', port: devicePort } }, { protocol: 'udp', port: 5000, target: { answer: { tcp: { data: 'pong' } } } }])
  expect((await control.delete(`${at}/udp/5000`)).status).toBe(204)
  expect((await control.delete(`${at}/udp/5000`)).body.code).toBe('EMU0080')
  for (const wrong of [{}, { host: 'x' }, { port: 1 }, { host: 'x', port: 1, answer: {} }, { nothing: 1 }]) expect((await control.put(`${at}/tcp/1`, wrong)).body.code).toBe('EMU0004')
  expect((await control.put('/_emulator/simulate/sims/001019999999999/endpoints/tcp/1', { host: 'x', port: 1 })).body.code).toBe('EMU0050')
})
