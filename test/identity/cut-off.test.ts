// Calls that wait for a device: they end with the device, with the emulator and with the state that they are about.
import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login } from '../support/accounts.ts'
import { Client, newSim, PASSWORD, startEmulator } from '../support/emulator.ts'

const ROOT = { email: 'root@example.com', password: PASSWORD }

let emulator: Emulator
let control: Client
let client: Client
let device: net.Server
/** The next connection that the device takes. */
let connection: Promise<net.Socket>
const taken = new Set<net.Socket>()
beforeEach(async () => {
  emulator = await startEmulator({ napter: true, fixture: { operators: [{ operatorId: 'OP0012345678', ...ROOT }] } })
  control = new Client(emulator)
  client = await login(emulator, ROOT)
  device = net.createServer((socket) => { taken.add(socket.on('error', () => {})) })
  connection = new Promise((resolve) => {
    device.once('connection', resolve)
  })
  await new Promise<void>((resolve) => { device.listen(0, '127.0.0.1', resolve) })
})
afterEach(async () => {
  await emulator.close()
  for (const socket of taken) socket.destroy()
  await new Promise((resolve) => { device.close(resolve) })
})

/** A SIM in a device whose port leads to the server. */
async function onlineSim (port: number): Promise<string> {
  const { simId } = await newSim(client)
  await control.post(`/_emulator/simulate/sims/${simId}/attach`)
  await control.put(`/_emulator/simulate/sims/${simId}/endpoints/tcp/${port}`, { host: '127.0.0.1', port: (device.address() as net.AddressInfo).port })
  return simId
}

async function gone (socket: net.Socket): Promise<void> {
  socket.resume()
  if (!socket.destroyed) await new Promise((resolve) => { socket.once('close', resolve) })
}

const CALLS: readonly [string, number, object][] = [
  ['tcp', 7000, { port: 7000, payload: 'x', timeout: 300 }],
  ['http', 80, {}],
  ['ssh', 22, { authentication: { type: 'password', password: 'Passw0rd' }, username: 'root', command: 'ls' }]
]

test.each(CALLS)('a reset cuts a call by %s off, and what comes after it hears nothing of it', async (sort, port, body) => {
  await client.post(`/v1/operators/${client.operatorId}/contracts`, { contractName: 'api_audit_log' })
  const simId = await onlineSim(port)
  const call = client.post(`/v1/sims/${simId}/downlink/${sort}`, body)
  const socket = await connection
  emulator.reset()
  expect((await call).status).toBe(422)
  await gone(socket)
  expect((await control.get('/_emulator/requests')).body).toEqual([])
  const again = await login(emulator, ROOT)
  await again.post(`/v1/operators/${again.operatorId}/contracts`, { contractName: 'api_audit_log' })
  expect((await again.get('/v1/audit_logs/api')).body.map((entry: { apiKind: string }) => entry.apiKind)).not.toContain(`/v1/sims/{sim_id}/downlink/${sort}`)
})

test.each(CALLS)('an emulator that ends answers a call by %s, and leaves no connection behind', async (sort, port, body) => {
  const simId = await onlineSim(port)
  const call = client.post(`/v1/sims/${simId}/downlink/${sort}`, body)
  const socket = await connection
  await emulator.close()
  expect((await call).status).toBe(422)
  await gone(socket)
})

test('a port mapping that a reset overtakes is not in the new state', async () => {
  const simId = await onlineSim(22)
  // The first encrypted one waits for a certificate to be made.
  const call = client.post('/v1/port_mappings', { destination: { simId, port: 22 }, duration: 600, tlsRequired: true })
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => { setImmediate(resolve) })
  emulator.reset()
  expect((await call).body.code).toBe('EMU0042')
  expect((await (await login(emulator, ROOT)).get('/v1/port_mappings')).body).toEqual([])
})

test('a device that changes over to another protocol has given its answer, one that hangs up has given none', async () => {
  const simId = await onlineSim(80)
  const call = client.post(`/v1/sims/${simId}/downlink/http`, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } })
  const socket = await connection
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  expect((await call).body).toMatchObject({ statusCode: 101, body: '' })

  const next = new Promise<net.Socket>((resolve) => { device.once('connection', resolve) })
  const unanswered = client.post(`/v1/sims/${simId}/downlink/http`)
  ;(await next).end()
  expect((await unanswered).body.code).toBe('SEM9530')
})

test('a pattern is found wherever the pieces that it came in were cut', async () => {
  const simId = await onlineSim(7000)
  const call = client.post(`/v1/sims/${simId}/downlink/tcp`, { port: 7000, payload: 'x', timeout: 300, connectionOptions: { type: 'wait_for_pattern', terminationPattern: 'END.', terminationPatternEncoding: 'string' } })
  const socket = await connection
  socket.setNoDelay(true)
  for (const letter of 'ENENDEND.more') {
    socket.write(letter)
    await new Promise((resolve) => { setImmediate(resolve) })
  }
  expect((await call).body.data).toBe('ENENDEND.')
})
