// What devices send over HTTP, by real sockets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { entryPoints } from '../../src/entry-points/registry.ts'
import { configure, type Device, entriesOf, logsOf, newDevice, sendAs, sendHttp } from '../support/entry-points.ts'

const HARVEST = { SoracomHarvest: { enabled: true } }
const JSON_TYPE = { 'content-type': 'application/json' }

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { http: 0 } })
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

/** A request of this device, as its header says. */
const send = async (device: Device, sent: Parameters<typeof sendHttp>[1]) => await sendHttp(emulator, { ...sent, headers: { 'x-soracom-emulator-imsi': device.imsi, ...sent.headers } })

test('[04-C9] a device that posts JSON to Harvest: 201 with nothing in it, the connection is closed, and the entry is there', async () => {
  const device = await newDevice(client, HARVEST)
  const answer = await send(device, { host: 'harvest.soracom.io', headers: JSON_TYPE, body: '{"temp":21.5}' })
  expect([answer.status, answer.text, answer.headers['content-length'], answer.headers.connection]).toEqual([201, '', '0', 'close'])
  expect((await client.get(`/v1/subscribers/${device.imsi}/data`)).body).toEqual([expect.objectContaining({ time: START, contentType: 'application/json', content: '{"temp":21.5}' })])
})

test('[04-C10] a SIM in no group is told so, without a code, and the error log has it', async () => {
  const device = await newDevice(client)
  const answer = await send(device, { host: 'harvest.soracom.io', body: 'x' })
  expect([answer.status, answer.text]).toEqual([400, `{"message":"No group ID is specified: ${device.imsi}"}`])
  expect(await logsOf(client, device)).toEqual([expect.objectContaining({ service: 'Harvest', logLevel: 'error', body: { message: `No group ID is specified: ${device.imsi}` } })])
})

test('[04-C11] a group without Harvest, and one where it is off', async () => {
  const device = await newDevice(client, { SoracomAir: { useCustomDns: false } })
  const to = { host: 'harvest.soracom.io', body: 'x' }
  expect((await send(device, to)).text).toBe('{"message":"Configuration for SORACOM Harvest is not found"}')
  await configure(client, device.groupId!, 'SoracomHarvest', { enabled: false })
  expect((await send(device, to)).text).toBe('{"message":"Harvest is disabled. Please set { enabled: true }"}')
  expect(await entriesOf(client, device)).toEqual([])
})

test('[04-C12] a time of its own counts at Harvest, and not at the unified endpoint', async () => {
  const device = await newDevice(client, HARVEST)
  const headers = { ...JSON_TYPE, 'x-soracom-timestamp': '1700000000000' }
  expect((await send(device, { host: 'harvest.soracom.io', headers, body: '{"a":1}' })).status).toBe(201)
  expect((await send(device, { host: 'uni.soracom.io', headers, body: '{"a":2}' })).status).toBe(201)
  expect((await entriesOf(client, device)).map(({ time, content }) => [time, content])).toEqual([[START, '{"a":2}'], [1700000000000, '{"a":1}']])
  expect((await send(device, { host: 'harvest.soracom.io', headers: { 'x-soracom-timestamp': 'soon' }, body: 'x' })).status).toBe(400)
})

test('[04-C35] Harvest alone answers at the unified endpoint as it does itself', async () => {
  const device = await newDevice(client, HARVEST)
  for (const host of ['uni.soracom.io', 'unified.soracom.io:80', 'UNI.localhost', 'uni:8080']) {
    const answer = await send(device, { host, headers: JSON_TYPE, body: '{"a":1}' })
    expect([answer.status, answer.text]).toEqual([201, ''])
  }
  expect(await entriesOf(client, device)).toHaveLength(4)
})

test('the unified endpoint says why nothing takes a message', async () => {
  const alone = await newDevice(client)
  expect((await send(alone, { body: 'x' })).text).toBe(`{"message":"No group ID is specified: ${alone.imsi}"}`)
  const idle = await newDevice(client, { SoracomHarvest: { enabled: false } })
  expect((await send(idle, { body: 'x' })).text).toBe('{"message":"No service is enabled for Unified Endpoint"}')
  expect((await logsOf(client, idle)).map(({ service, body }) => [service, body['message']])).toEqual([['Unified', 'No service is enabled for Unified Endpoint']])
})

test.each<[Record<string, unknown>, number, string]>([
  [{ format: 'Unified' }, 200, '{"result":"ok","detail":{"harvest":{"statusCode":201}}}'],
  [{ format: 'SORACOMHarvest' }, 201, ''],
  [{ format: 'auto' }, 201, ''],
  [{ format: 'custom', success: { statusCode: 202, body: 'thanks' } }, 202, 'thanks'],
  [{ format: 'custom', success: { statusCode: 200, body: { got: true } } }, 200, '{"got":true}'],
  [{ format: 'custom' }, 200, '']
])('answers of the unified endpoint as the group wants them: %j', async (response, status, text) => {
  const device = await newDevice(client, { ...HARVEST, UnifiedEndpoint: { response } })
  const answer = await send(device, { body: 'x' })
  expect([answer.status, answer.text]).toEqual([status, text])
})

test('who only fetches stores nothing', async () => {
  const device = await newDevice(client, HARVEST)
  for (const method of ['GET', 'DELETE', 'HEAD']) {
    expect((await send(device, { host: 'harvest.soracom.io', method })).status).toBe(405)
    expect((await send(device, { method })).status).toBe(400)
  }
  expect((await send(device, { host: 'harvest.soracom.io', method: 'PUT', body: 'x' })).status).toBe(201)
  expect(new Set((await logsOf(client, device)).map(({ service, body }) => `${service}: ${String(body['message'])}`))).toEqual(new Set(['Harvest: Method Not Allowed', 'Unified: No service is enabled for Unified Endpoint']))
  expect(await entriesOf(client, device)).toHaveLength(1)
})

test('a host that is no entry point is told which there are', async () => {
  const answer = await sendHttp(emulator, { host: 'api.soracom.io', body: 'x' })
  expect(answer.status).toBe(404)
  expect(JSON.parse(answer.text)).toEqual({ message: expect.stringMatching(/no entry point at the host "api\.soracom\.io".*uni, unified, harvest/) })
})

test('the control API sends as a SIM, by the same way', async () => {
  const device = await newDevice(client, HARVEST)
  expect((await sendAs(emulator, device, { entryPoint: 'harvest', contentType: 'application/json', payload: '{"a":1}' })).body).toEqual({ imsi: device.imsi, statusCode: 201, headers: { connection: 'close' }, body: '' })
  expect((await sendAs(emulator, device, { entryPoint: 'uni', payload: 'AP8=', payloadEncoding: 'base64' })).body.statusCode).toBe(201)
  expect((await entriesOf(client, device)).map(({ content }) => content)).toEqual(['{"payload":"AP8="}', '{"a":1}'])
  expect((await sendAs(emulator, device, { entryPoint: 'nowhere' })).body).toMatchObject({ code: 'EMU0053' })
  expect((await sendAs(emulator, device, { entryPoint: 'uni', payload: '?', payloadEncoding: 'base64' })).body).toMatchObject({ code: 'EMU0004' })
})

test('who is offline, suspended or unknown is refused, and the error log says why', async () => {
  const device = await newDevice(client, HARVEST)
  await control.post(`/_emulator/simulate/sims/${device.imsi}/detach`)
  expect(await send(device, { body: 'x' })).toMatchObject({ status: 400, text: `{"message":"The SIM ${device.simId} is active and has no session"}` })
  await client.post(`/v1/sims/${device.simId}/suspend`)
  expect((await send(device, { body: 'x' })).text).toBe(`{"message":"The SIM ${device.simId} is suspended"}`)
  expect((await logsOf(client, device)).map(({ service, body }) => [service, body['message']])).toEqual([['Air', `The SIM ${device.simId} is suspended`], ['Air', `The SIM ${device.simId} is active and has no session`]])
  expect(await entriesOf(client, device)).toEqual([])
  expect((await sendHttp(emulator, { headers: { 'x-soracom-emulator-imsi': '001019999999999' } })).text).toContain('There is no SIM')
  // Nobody has mapped this address, and there is no fixture with a SIM for everybody.
  expect((await sendHttp(emulator, {})).text).toContain('Nobody knows which SIM the device at 127.0.0.1 has')
})

test('an address is mapped, and is not any more', async () => {
  const device = await newDevice(client, HARVEST)
  expect((await control.put('/_emulator/simulate/source-addresses/::ffff:127.0.0.1', { sim: device.imsi })).body).toEqual({ address: '127.0.0.1', simId: device.simId, imsi: device.imsi })
  expect((await control.get('/_emulator/simulate/source-addresses')).body).toEqual([{ address: '127.0.0.1', simId: device.simId, imsi: device.imsi }])
  expect((await sendHttp(emulator, { body: 'x' })).status).toBe(201)
  expect((await control.delete('/_emulator/simulate/source-addresses/127.0.0.1')).status).toBe(204)
  expect((await control.delete('/_emulator/simulate/source-addresses/127.0.0.1')).body.code).toBe('EMU0054')
  // Of IPv6 there are many spellings, of which sockets know one.
  expect((await control.put('/_emulator/simulate/source-addresses/2001:DB8:0:0::1', { sim: device.imsi })).body.address).toBe('2001:db8::1')
  expect((await control.delete('/_emulator/simulate/source-addresses/2001:0db8::0001')).status).toBe(204)
  expect((await sendHttp(emulator, { body: 'x' })).status).toBe(400)
  expect((await control.put('/_emulator/simulate/source-addresses/nowhere', { sim: device.imsi })).body.code).toBe('EMU0004')
  expect((await control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: '1' })).body.code).toBe('EMU0050')
})

test('what is sent and answered is traffic of the SIM, and its use of Harvest is counted', async () => {
  const device = await newDevice(client, HARVEST)
  await sendAs(emulator, device, { entryPoint: 'uni', payload: 'x'.repeat(10_000) })
  const query = { from: START / 1000, to: START / 1000, period: 'day' }
  const [{ dataTrafficStatsMap }] = (await client.get(`/v1/stats/air/subscribers/${device.imsi}`, { query })).body
  const [{ uploadByteSizeTotal, downloadByteSizeTotal, uploadPacketSizeTotal }] = Object.values(dataTrafficStatsMap) as [Record<string, number>]
  expect(uploadByteSizeTotal).toBeGreaterThan(10_000)
  expect(uploadByteSizeTotal).toBeLessThan(11_000)
  expect(downloadByteSizeTotal).toBeGreaterThan(50)
  expect(uploadPacketSizeTotal).toBe(8)
  expect((await client.get(`/v1/stats/harvest/subscribers/${device.imsi}`, { query })).body[0].harvestStatsMap).toEqual({ harvest: { count: 1 } })
})

test('health lists what listens, and it closes with the emulator', async () => {
  const other = await startEmulator({ entryPoints: { http: 0 } })
  const { port } = other.entryPoints['http']!
  expect((await new Client(other).get('/_emulator/health')).body.entryPoints).toEqual([{ name: 'http', protocol: 'http', address: '127.0.0.1', port }])
  await expect(startEmulator({ entryPoints: { http: port } })).rejects.toThrow(`the entry point http: port ${port} of 127.0.0.1 is in use`)
  await other.close()
  expect(other.entryPoints).toEqual({})
  const again = await startEmulator({ entryPoints: { http: `127.0.0.1:${port}` } })
  await again.close()
  const every = await startEmulator({ entryPoints: { all: 0 } })
  expect(Object.keys(every.entryPoints)).toEqual(entryPoints.map(({ name }) => name))
  await every.close()
  await expect(startEmulator({ entryPoints: { all: 8080 } })).rejects.toThrow('all entry points cannot have the port 8080')
  await expect(startEmulator({ entryPoints: { nothing: 1 } })).rejects.toThrow('there is no entry point nothing')
  await expect(startEmulator({ entryPoints: { http: 'x' } })).rejects.toThrow('the entry point http needs a port')
})
