// Devices that speak LwM2M over CoAP, by real datagrams, and what the API shows of them (facts 05, 3.4, 3.5 and 3.8).
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { numberOf, type Sending } from '../support/coap.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { logsOf, newDevice } from '../support/entry-points.ts'
import { hex, LwM2mDevice, settled, SILENCE, Site, tlv, TLV } from '../support/lwm2m.ts'

let site: Site
let emulator: Emulator
let client: Client
let groupId: string
let names = 0

beforeAll(async () => {
  site = await Site.start();
  ({ emulator, client } = site)
  groupId = (await client.post('/v1/groups', { tags: {}, configuration: { SoracomHarvest: { enabled: true } } })).body.groupId
})
afterAll(() => emulator.close())
afterEach(() => {
  vi.useRealTimers()
  site.closeDevices()
})

/** A device that the API knows, and its other end; nothing of it is registered yet. */
async function created (): Promise<{ id: string, url: string, device: LwM2mDevice }> {
  const endpoint = `machine-${++names}`
  const made = await client.post('/v1/devices', { endpoint, groupId })
  expect(made.status).toBe(201)
  return { id: made.body.deviceId, url: `/v1/devices/${made.body.deviceId}`, device: await site.open(endpoint) }
}

/** One that has registered, with a battery of 80 %. */
async function registered (objects = '</1/0>,</3/0>', answers: Record<string, Sending> = {}): ReturnType<typeof created> {
  const all = await created()
  Object.assign(all.device.answers, { 'GET /3/0': tlv('C1 09 50'), 'GET /3/0/9': tlv('C1 09 50'), ...answers })
  expect((await all.device.register(objects)).code).toBe('2.01')
  await settled(all.device, 'GET /3/0')
  return all
}

/** What Harvest has of the device, the newest first. */
const told = async (url: string) => (await client.get(`${url}/data`)).body.map((entry: { content: string }) => JSON.parse(entry.content)) as { resources: Record<string, { value: unknown }> }[]
const levels = async (url: string): Promise<unknown[]> => (await told(url)).map(({ resources }) => resources['9']!.value)

test('a registration puts the device online, an update keeps it there, and it goes when it says so', async () => {
  const { url, device, id } = await created()
  Object.assign(device.answers, { 'GET /3/0': tlv('C8 00 0C 45 78 61 6D 70 6C 65 20 49 6E 63 2E 02 2E C1 09 50 C5 03 31 2E 34 2E 32') })
  device.answers['GET /3/0'] = { code: '2.05', contentFormat: 11543, payload: '{"bn":"/3/0/","e":[{"n":"0","sv":"Example Inc."},{"n":"1","sv":"EX-1"},{"n":"2","sv":"SN0001"},{"n":"3","sv":"1.4.2"},{"n":"9","v":80}]}' }
  expect((await client.get(url)).body.online).toBe(false)

  const answer = await device.register('</>;rt="oma.lwm2m";ct=11543,</0/0>,</1/0>,</3/0>,</5>', ['lwm2m=1.0', 'b=U', 'lt=277'])
  expect(answer.code).toBe('2.01')
  const [rd, registrationId] = device.registration.split('/')
  expect(rd).toBe('rd')
  await vi.waitFor(async () => expect((await client.get(url)).body).toMatchObject({ serialNumber: 'SN0001' }))
  expect((await client.get(url)).body).toMatchObject({
    deviceId: id,
    online: true,
    registrationId,
    registrationLifeTime: 277,
    lastRegistrationUpdate: new Date(START).toISOString(),
    ipAddress: (await client.get(`/v1/sims/${site.sim.simId}`)).body.sessionStatus.ueIpAddress,
    manufacturer: 'Example Inc.',
    modelNumber: 'EX-1',
    firmwareVersion: '1.4.2',
    objects: { 1: { 0: { id: 0, resources: {} } }, 3: { 0: { resources: { 9: { value: 80 } } } } }
  })
  expect(Object.keys((await client.get(url)).body.objects)).toEqual(['1', '3'])

  expect(await device.update(['lt=90'], '</3/0>')).toBe('2.04')
  expect((await client.get(url)).body).toMatchObject({ registrationId, registrationLifeTime: 90, online: true })
  expect(Object.keys((await client.get(url)).body.objects)).toEqual(['3'])

  expect(await device.deregister()).toBe('2.02')
  expect((await client.get(url)).body.online).toBe(false)
  expect((await client.get(`${url}/3/0/9`)).status).toBe(400)
  expect(await device.update()).toBe('4.04')
  expect(await device.deregister()).toBe('4.04')
})

test.each<[Sending, string]>([
  [{ query: ['lt=60'] }, '4.00'],
  [{ query: ['ep=nobody-knows'] }, '4.03'],
  [{ query: ['ep=x', 'lt=0'] }, '4.00'],
  [{ query: ['ep=x', 'lt=soon'] }, '4.00'],
  [{ query: ['ep=x', 'lt=4294967296'] }, '4.00'],
  [{ query: ['ep=x', 'b=%'] }, '4.00'],
  [{ query: ['ep=x', 'lwm2m=2.0'] }, '4.12'],
  [{ query: ['ep=x'], contentFormat: 40, payload: '<3/0' }, '4.00'],
  [{ query: ['ep=x'], contentFormat: 50, payload: '[]' }, '4.15'],
  [{ code: '0.01' }, '4.05'],
  [{ code: '0.05' }, '4.05'],
  [{ path: 'rd/unknown' }, '4.04'],
  [{ path: 'rd/unknown', code: '0.04' }, '4.04'],
  [{ path: 'rd/unknown', code: '0.01' }, '4.05'],
  [{ path: 'rd/a/b' }, '4.04'],
  [{ path: 'bs', query: ['ep=x'] }, '4.04']
])('a registration that cannot be: %j is %s', async (sending, answer) => {
  const { socket } = await site.open('x')
  expect((await socket.ask({ code: '0.02', path: 'rd', ...sending })).code).toBe(answer)
})

test('what is no CoAP disturbs nobody', async () => {
  const { url, device } = await registered()
  for (const datagram of ['', '00', 'ffffffffff', '40', '5f02012300', '600000', '7002ffff']) device.socket.raw(hex(datagram))
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(80)
})

test('a resource and an instance are read at the device, and remembered', async () => {
  const { url, device } = await registered('</3/0>,</30005/0>')
  expect((await client.get(`${url}/3/0/9`, { query: { model: true } })).body).toMatchObject({ id: 9, type: 'INTEGER', value: 80, name: 'Battery Level' })
  expect(numberOf(device.asked[0]!, 'Accept')).toBe(TLV)
  device.answers['GET /3/0'] = tlv('C8 00 14 4F 70 65 6E 20 4D 6F 62 69 6C 65 20 41 6C 6C 69 61 6E 63 65 86 06 41 00 01 41 01 05 C4 0D 51 82 42 8F C1 63 07')
  const instance = await client.get(`${url}/3/0`)
  expect(instance.body).toMatchObject({ id: 0, resources: { 0: { value: 'Open Mobile Alliance' }, 6: { values: { 0: 1, 1: 5 } }, 13: { type: 'TIME', value: 'May 2, 2013 10:40:15 AM' } } })
  expect((await client.get(url)).body.objects[3][0].resources).toMatchObject({ 9: { value: 80 }, 6: { values: { 0: 1, 1: 5 } } })

  // An object that no model knows: bytes.
  device.answers['GET /30005/0/2'] = tlv('C2 02 01 02')
  expect((await client.get(`${url}/30005/0/2`)).body).toMatchObject({ id: 2, value: 'AQI=' })
})

test.each<[string, Sending, number, string]>([
  ['text, which one that has no TLV answers', { code: '2.05', payload: '81' }, 200, ''],
  ['an error', { code: '4.05' }, 400, 'Method Not Allowed'],
  ['an error in its own words', { code: '5.03', payload: 'low\nbattery' }, 400, 'low battery'],
  ['that it has no such thing', { code: '4.04' }, 404, 'no such resource'],
  ['TLV that ends in the middle', tlv('C8 09 FF 50'), 400, 'cannot be read'],
  ['TLV that holds something else', tlv('C1 08 50'), 404, 'no such resource'],
  ['a value of another type', tlv('C3 09 01 02 03'), 404, 'no such resource'],
  ['a format that nobody knows', { code: '2.05', contentFormat: 60, payload: 'x' }, 400, 'cannot be read']
])('a read to which the device answers %s', async (_name, sending, status, message) => {
  const { url, device } = await registered()
  device.answers['GET /3/0/9'] = sending
  const answer = await client.get(`${url}/3/0/9`)
  expect(answer.status).toBe(status)
  if (status === 200) expect(answer.body.value).toBe(81)
  else expect(answer.body.message).toContain(message)
})

test('a device that does not have TLV is asked again without', async () => {
  const { url, device } = await registered()
  device.answers['GET /3/0/9'] = { code: '4.06' }
  expect((await client.get(`${url}/3/0/9`)).status).toBe(400)
  expect(device.asked.map((message) => numberOf(message, 'Accept'))).toEqual([TLV, undefined])
})

test('what is written goes to the device as its type', async () => {
  const { url, device } = await registered('</1/0>,</3/0>,</5/0>')
  Object.assign(device.answers, { 'PUT /3/0/14': { code: '2.04' }, 'PUT /3/0/13': { code: '2.04' }, 'PUT /1/0/6': { code: '2.04' }, 'PUT /5/0/0': { code: '2.04' }, 'PUT /3/0/15': { code: '4.00', payload: 'no such zone' } })
  const write = async (path: string, value: unknown): Promise<Answer> => await client.put(url + path, { value })
  expect((await write('/3/0/14', '+09:00')).status).toBe(202)
  expect((await write('/1/0/6', true)).status).toBe(202)
  expect((await write('/5/0/0', Buffer.from('firmware').toString('base64'))).status).toBe(202)
  expect(device.asked.map((message) => [numberOf(message, 'Content-Format'), message.payload])).toEqual([[TLV, hex('C6 0E 2B 30 39 3A 30 30')], [TLV, hex('C1 06 01')], [42, Buffer.from('firmware')]])

  expect(await write('/3/0/15', 'Mars')).toMatchObject({ status: 500, body: { message: expect.stringContaining('no such zone') } })
  device.takeAsked()
  expect((await write('/3/0/9', 5)).status).toBe(400)
  expect(device.takeAsked()).toEqual([])
})

test('what is executed, with an argument and without', async () => {
  const { url, device } = await registered()
  device.answers['POST /3/0/4'] = { code: '2.04' }
  expect((await client.post(`${url}/3/0/4/execute`)).status).toBe(202)
  expect((await client.post(`${url}/3/0/4/execute`, { value: "0='now'" })).status).toBe(202)
  expect(device.asked.map((message) => [numberOf(message, 'Content-Format'), message.payload.toString()])).toEqual([[undefined, ''], [0, "0='now'"]])
  device.answers['POST /3/0/4'] = { code: '4.05' }
  expect((await client.post(`${url}/3/0/4/execute`)).status).toBe(400)
})

test('what is observed is told to Harvest when it changes, until it is not observed any more', async () => {
  const { url, device, id } = await registered()
  expect((await client.post(`${url}/3/0/9/observe`)).status).toBe(202)
  expect((await client.get(`${url}/3/0/9`)).body.observed).toBe(true)
  expect(await device.notify('/3/0/9', hex('C1 09 4F'))).toMatchObject({ type: 'ACK' })
  await vi.waitFor(async () => expect(await told(url)).toEqual([{ deviceId: id, path: '/3/0', lastModifiedTime: emulator.clock.now(), resources: { 9: { name: 'Battery Level', value: 79 } } }]))
  // The same again is no change; one that was lost is none either, and the next one counts.
  await device.notify('/3/0/9', hex('C1 09 4F'))
  emulator.clock.advance(1000)
  await device.notify('/3/0/9', hex('C1 09 4D'))
  await vi.waitFor(async () => expect(await levels(url)).toEqual([77, 79]))
  // What cannot be read is not told.
  await device.notify('/3/0/9', hex('C8 09'))
  await device.notify('/3/0/9', hex('C3 09 01 02 03'))

  expect((await client.post(`${url}/3/0/9/unobserve`)).status).toBe(204)
  expect(await device.notify('/3/0/9', hex('C1 09 4C'))).toMatchObject({ type: 'RST' })
  expect(await levels(url)).toEqual([77, 79])
  expect((await client.get(`${url}/3/0/9`)).body.observed).toBe(false)
})

test('a device that does not tell of changes cannot be observed', async () => {
  const { url, device } = await registered()
  device.answers['observe GET /3/0/9'] = { code: '4.05' }
  expect((await client.post(`${url}/3/0/9/observe`)).status).toBe(400)
  expect((await client.get(`${url}/3/0/9`)).body.observed).toBe(false)
  // Nor one whose answer cannot be read: it is told to stop.
  device.answers['observe GET /3/0/9'] = tlv('C8 09')
  expect((await client.post(`${url}/3/0/9/observe`)).status).toBe(400)
  expect(await device.notify('/3/0/9', hex('C1 09 4F'))).toMatchObject({ type: 'RST' })
})

test('a lifetime that passes puts the device offline; when it registers anew, what was observed is', async () => {
  const { url, device } = await registered()
  await client.post(`${url}/3/0/9/observe`)
  await client.post(`${url}/3/0/observe`)
  emulator.clock.advance('299s')
  expect(await device.update()).toBe('2.04')
  emulator.clock.advance('299s')
  expect((await client.get(url)).body.online).toBe(true)
  emulator.clock.advance('1s')
  expect((await client.get(url)).body.online).toBe(false)
  expect((await client.get(`${url}/3/0/9`)).status).toBe(400)
  expect(await device.notify('/3/0/9', hex('C1 09 01'))).toMatchObject({ type: 'RST' })
  expect(await device.update()).toBe('4.04')

  device.takeAsked()
  device.answers['GET /3/0/9'] = tlv('C1 09 32')
  await device.register()
  await settled(device, 'GET /3/0', 'observe GET /3/0', 'observe GET /3/0/9')
  expect((await client.get(`${url}/3/0/9`)).body.observed).toBe(true)
  // What changed meanwhile is told.
  await vi.waitFor(async () => expect(await levels(url)).toEqual([50]))
  expect(await device.notify('/3/0/9', hex('C1 09 31'))).toMatchObject({ type: 'ACK' })
  await vi.waitFor(async () => expect((await levels(url)).sort()).toEqual([49, 50]))
})

test('two machines with one endpoint are one device: the one that registered last', async () => {
  const { url, device: first } = await registered()
  const second = await site.open(first.endpoint)
  Object.assign(second.answers, { 'GET /3/0': tlv('C1 09 0A'), 'GET /3/0/9': tlv('C1 09 0A') })
  await second.register()
  await settled(second, 'GET /3/0')
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(10)
  expect(await first.update()).toBe('4.04')
  await first.register()
  expect(await second.update()).toBe('4.04')
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(80)
})

test('a device whose address changes is asked where it is now', async () => {
  const { url, device } = await registered()
  await client.post(`${url}/3/0/9/observe`)
  const moved = await site.open(device.endpoint)
  Object.assign(moved.answers, { 'GET /3/0': tlv('C1 09 50'), 'GET /3/0/9': tlv('C1 09 14') })
  moved.registration = device.registration
  expect(await moved.update()).toBe('2.04')
  await settled(moved, 'GET /3/0', 'observe GET /3/0/9')
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(20)
  expect(await device.notify('/3/0/9', hex('C1 09 01'))).toMatchObject({ type: 'RST' })
})

test('a registration is of its operator alone: the SIM of another one neither renews nor ends it', async () => {
  const { url, device } = await registered()
  await site.mapAddress(await newDevice(await signUp(emulator)))
  try {
    const stranger = await site.open(device.endpoint)
    stranger.registration = device.registration
    expect([await stranger.update(['lt=60']), await stranger.deregister(), (await stranger.register()).code]).toEqual(['4.04', '4.04', '4.03'])
    expect(stranger.takeAsked()).toEqual([])
  } finally {
    await site.mapAddress(site.sim)
  }
  expect((await client.get(url)).body).toMatchObject({ online: true, registrationLifeTime: 300 })
  expect(await device.update()).toBe('2.04')
})

test('objects may stand under a path of their own', async () => {
  const { url, device } = await created()
  Object.assign(device.answers, { 'GET /lwm2m/3/0': tlv('C1 09 50'), 'GET /lwm2m/3/0/9': tlv('C1 09 50') })
  await device.register('</lwm2m>;rt="oma.lwm2m",</lwm2m/3/0>')
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(80)
})

test('a device that is deleted is unknown', async () => {
  const { url, device } = await registered()
  expect((await client.delete(url)).status).toBe(204)
  expect(await device.update()).toBe('4.04')
  expect((await device.register()).code).toBe('4.03')
})

test('a device that does not answer: 400, after a while', async () => {
  const { url, device } = await registered()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  device.answers['GET /3/0/9'] = SILENCE
  const reading = client.get(`${url}/3/0/9`)
  while (device.asked.length === 0) await new Promise((resolve) => { setImmediate(resolve) })
  vi.advanceTimersByTime(10_000)
  expect(await reading).toMatchObject({ status: 400, body: { code: 'DEM9010' } })
  vi.useRealTimers()
  await vi.waitFor(() => expect(device.asked.length).toBeGreaterThan(1))
})

test('what the SIM moves is its traffic, and offline it moves nothing', async () => {
  const other = await newDevice(client)
  await site.mapAddress(other)
  try {
    const { url, device } = await registered()
    const bytes = async (): Promise<number> => {
      const [total] = (await client.get(`/v1/stats/air/subscribers/${other.imsi}`, { query: { from: START / 1000, to: START / 1000 + 86_400, period: 'day' } })).body
      return Object.values(total.dataTrafficStatsMap as Record<string, { uploadByteSizeTotal: number, downloadByteSizeTotal: number }>).reduce((sum, each) => sum + each.uploadByteSizeTotal + each.downloadByteSizeTotal, 0)
    }
    const before = await bytes()
    await client.get(`${url}/3/0/9`)
    expect(await bytes()).toBeGreaterThan(before)

    await site.control.post(`/_emulator/simulate/sims/${other.imsi}/detach`)
    expect((await client.get(`${url}/3/0/9`)).body.code).toBe('DEM9010')
    const refused = await device.socket.ask({ code: '0.02', path: device.registration })
    expect([refused.code, refused.payload.toString()]).toEqual(['4.03', expect.stringContaining('no session')])
    expect((await logsOf(client, other))[0]).toMatchObject({ service: 'Air' })
  } finally {
    await site.mapAddress(site.sim)
  }
})

test('without a SIM nobody is known', async () => {
  await site.control.delete('/_emulator/simulate/source-addresses/127.0.0.1')
  const device = await site.open('x')
  const refused = await device.register()
  expect([refused.code, refused.payload.toString()]).toEqual(['4.03', expect.stringContaining('127.0.0.1')])
  const machine = await site.open('x', 'lwm2m-bootstrap')
  expect((await machine.socket.ask({ code: '0.02', path: 'bs', query: ['ep=x'] })).code).toBe('4.03')
  await site.mapAddress(site.sim)
})

test('a reset forgets registrations, and a bootstrap needs a server to name', async () => {
  const alone = await startEmulator({ entryPoints: { 'lwm2m-bootstrap': 0 }, fixture: 'demo' })
  try {
    const machine = await LwM2mDevice.open(alone, 'x', 'lwm2m-bootstrap')
    expect((await machine.socket.ask({ code: '0.02', path: 'bs', query: ['ep=x'] })).code).toBe('5.03')
    machine.close()
  } finally {
    await alone.close()
  }
  const { device } = await registered()
  emulator.reset()
  expect(await device.update()).toBe('4.04')
  expect(await device.notify('/3/0/9', hex('C1 09 01')).catch(() => undefined)).toMatchObject({ type: 'RST' })
})
