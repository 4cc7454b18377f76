// Who sends: SIMs of other kinds, whose traffic it is, and what waits for an answer meanwhile.
import { afterEach, beforeEach, expect, test } from 'vitest'
import pino from 'pino'
import type { Emulator } from '../../src/emulator.ts'
import type { Fixture } from '../../src/fixture.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { entriesOf, logsOf, newDevice, sendAs, sendHttp, sendUdp, TcpDevice } from '../support/entry-points.ts'

let emulator: Emulator
let client: Client
let control: Client
beforeEach(async () => {
  emulator = await startEmulator({ entryPoints: { 'uni-tcp': 0, 'beam-tcp-http': 0 } })
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterEach(() => emulator.close())

const SLOW = 'https://slow.example.com/'

/** A device here whose messages over TCP go to a destination that takes a second of the emulator's time for each. */
async function slowDevice () {
  const device = await newDevice(client, { SoracomBeam: { 'tcp://beam.soracom.io:23080': { enabled: true, destination: SLOW } } })
  await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: device.imsi })
  expect((await control.put('/_emulator/destinations', { destination: SLOW, statusCode: 200, body: 'thanks', delay: 1000 })).status).toBe(200)
  return device
}

const calls = async (): Promise<string[]> => (await control.get('/_emulator/outbox', { query: { kind: 'web-request' } })).body.reverse().map(({ body }: { body: string }) => Buffer.from(JSON.parse(body).payload, 'base64').toString())

/** Until so many messages are on their way. */
async function underWay (count: number): Promise<void> {
  for (let look = 0; look < 500 && (await calls()).length < count; look++) await new Promise((resolve) => { setImmediate(resolve) })
  expect(await calls()).toHaveLength(count)
}

test('over TCP the next message is looked at when the last was answered, and who ends its side still gets its answers', async () => {
  await slowDevice()
  const connection = await TcpDevice.connect(emulator, 'beam-tcp-http')
  connection.socket.write('one')
  await underWay(1)
  connection.socket.end('two')
  emulator.clock.advance('1s')
  expect(await connection.hear()).toBe('200 thanks\n')
  await underWay(2)
  emulator.clock.advance('1s')
  expect(await connection.untilEnd()).toBe('200 thanks\n')
  expect(await calls()).toEqual(['one', 'two'])
})

test('a reset while a device waits: it is told so, and nothing of it is in the new state', async () => {
  await slowDevice()
  const connection = await TcpDevice.connect(emulator, 'beam-tcp-http')
  connection.socket.write('one')
  await underWay(1)
  emulator.reset()
  expect(await connection.untilEnd()).toMatch(/^400 The emulator was reset/)
  expect((await control.get('/_emulator/outbox')).body).toEqual([])
  // The same state again finds the same SIMs, whose statistics are empty.
  const again = await signUp(emulator)
  const device = await newDevice(again, { SoracomHarvest: { enabled: true } })
  const period = { from: START / 1000, to: START / 1000, period: 'day' }
  expect((await again.get(`/v1/stats/air/subscribers/${device.imsi}`, { query: period })).body).toEqual([])
  expect((await again.get(`/v1/stats/beam/subscribers/${device.imsi}`, { query: period })).body).toEqual([])
})

test('a device that is gone before its answer came does no harm', async () => {
  const device = await slowDevice()
  const connection = await TcpDevice.connect(emulator, 'beam-tcp-http')
  connection.socket.write('one')
  await underWay(1)
  connection.close()
  emulator.clock.advance('1s')
  expect((await sendAs(emulator, device, { entryPoint: 'uni', protocol: 'udp', payload: 'x' })).body.line).toBe('400 No service is enabled for Unified Endpoint')
})

test('a virtual SIM of Arc sends through its tunnel, without a session, as traffic of its speed class', async () => {
  const { simId, profiles } = (await client.post('/v1/sims', { type: 'virtual', subscription: 'planArc01' })).body
  const device = { simId, imsi: profiles[simId].primaryImsi as string }
  const { groupId } = (await client.post('/v1/groups', { tags: {}, configuration: { SoracomHarvest: { enabled: true } } })).body
  await client.post(`/v1/sims/${simId}/set_group`, { groupId })
  expect((await sendAs(emulator, device, { entryPoint: 'uni', protocol: 'udp', payload: 'x' })).body.line).toBe('201')
  expect(await entriesOf(client, device)).toHaveLength(1)
  const [{ dataTrafficStatsMap }] = (await client.get(`/v1/stats/air/sims/${simId}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
  expect(dataTrafficStatsMap).toEqual({ 'arc.standard': { uploadByteSizeTotal: 29, uploadPacketSizeTotal: 1, downloadByteSizeTotal: 31, downloadPacketSizeTotal: 1 } })
  await client.post(`/v1/sims/${simId}/enable_termination`)
  expect((await client.post(`/v1/sims/${simId}/terminate`)).status).toBe(200)
  expect((await sendAs(emulator, device, { entryPoint: 'uni', protocol: 'udp', payload: 'x' })).body.line).toBe(`400 The SIM ${simId} is terminated`)
})

test('a device without power sends nothing, though its SIM is still online', async () => {
  const device = await newDevice(client, { SoracomHarvest: { enabled: true } })
  await control.post(`/_emulator/simulate/sims/${device.imsi}/detach`, { powerLoss: true })
  expect((await client.get(`/v1/sims/${device.simId}`)).body.sessionStatus.online).toBe(true)
  expect((await sendAs(emulator, device, { entryPoint: 'uni', payload: 'x' })).body.statusCode).toBe(400)
  expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Air'])
})

test('a fixture names the SIM of everybody, by its name or one of its ids, and is refused when there is none', async () => {
  const sims = [{ subscription: 'plan-D', status: 'active' as const, online: true, tags: { name: 'a' } }, { subscription: 'plan-D', status: 'active' as const, online: true, tags: { name: 'b' } }]
  const fixture: Fixture = { operators: [{ email: 'a@example.com', password: 'Passw0rd', sims }] }
  const usual = async (defaultSim?: string): Promise<string> => {
    const other = await startEmulator({ fixture: { ...fixture, ...(defaultSim === undefined ? {} : { defaultSim }) } })
    const [{ address, imsi }] = (await new Client(other).get('/_emulator/simulate/source-addresses')).body
    await other.close()
    return `${address} ${imsi}`
  }
  expect(await Promise.all([usual(), usual('a'), usual('b'), usual('440100000000002')])).toEqual(['* 440100000000001', '* 440100000000001', '* 440100000000002', '* 440100000000002'])
  await expect(usual('c')).rejects.toThrow('defaultSim: there is no SIM c')
})

test('the log has a line for what each device was answered', async () => {
  const lines: string[] = []
  const logged = await startEmulator({ fixture: 'demo', entryPoints: { 'http': 0, 'uni-udp': 0 }, logger: pino({}, { write: (line: string) => { lines.push(line) } }) })
  await sendHttp(logged, { body: 'x' })
  await sendUdp(logged, 'uni-udp', 'x')
  await logged.close()
  expect(lines.map((line) => JSON.parse(line)).filter(({ imsi }) => imsi !== undefined).map(({ imsi, protocol, status }) => [imsi, protocol, status])).toEqual([['440100000000001', 'http', 201], ['440100000000001', 'udp', 201]])
})
