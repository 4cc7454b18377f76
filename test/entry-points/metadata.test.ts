// The metadata service: what a SIM learns of itself and may change of itself.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { configure, type Device, type HttpRead, logsOf, newDevice, sendAs, sendHttp } from '../support/entry-points.ts'

const FORBIDDEN = 'You are not allowed to access Metadata Server.'
const UNKNOWN = 'Specified key does not exist.'

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator({ entryPoints: { http: 0 } }) })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const start = async (metadata: object = {}, air: object = {}) => await newDevice(client, { SoracomAir: { metadata: { enabled: true, ...metadata }, ...air } })

async function ask (device: Device, path: string, method = 'GET', body?: unknown): Promise<HttpRead> {
  return await sendHttp(emulator, { host: 'metadata.soracom.io', method, path, headers: { 'x-soracom-emulator-imsi': device.imsi }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
}

const said = ({ status, headers, text }: HttpRead) => [status, headers['content-type'], text]
const subscriberOf = async ({ imsi }: Device) => (await client.get(`/v1/subscribers/${imsi}`)).body

describe('reading', () => {
  test('the subscriber is what getSubscriber says of it', async () => {
    const device = await start()
    const answer = await ask(device, '/v1/subscriber')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json'])
    expect(JSON.parse(answer.text)).toEqual(await subscriberOf(device))
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('parts of it are texts with a line break, or JSON', async () => {
    const device = await start()
    await client.put(`/v1/subscribers/${device.imsi}/tags`, [{ tagName: 'name', tagValue: 'gate' }, { tagName: 'a.b', tagValue: 'dotted' }, { tagName: '場所', tagValue: '東京' }])
    expect(said(await ask(device, '/v1/subscriber.imsi'))).toEqual([200, 'text/plain', `${device.imsi}\n`])
    expect(said(await ask(device, '/v1/subscriber.tags.name'))).toEqual([200, 'text/plain', 'gate\n'])
    expect((await ask(device, '/v1/subscriber.tags.a.b')).text).toBe('dotted\n')
    expect((await ask(device, `/v1/subscriber.tags.${encodeURIComponent('場所')}`)).text).toBe('東京\n')
    expect((await ask(device, '/v1/subscriber.sessionStatus.online')).text).toBe('true\n')
    const tags = await ask(device, '/v1/subscriber.tags?x=1')
    expect([tags.headers['content-type'], JSON.parse(tags.text)]).toEqual(['application/json', { name: 'gate', 'a.b': 'dotted', 場所: '東京' }])
  })

  test('userdata is told as it is', async () => {
    const userdata = '{"interval":60}\n#cloud-config'
    const device = await start({}, { userdata })
    expect(said(await ask(device, '/v1/userdata'))).toEqual([200, 'text/plain', userdata])
    expect(said(await ask(await start(), '/v1/userdata'))).toEqual([404, 'text/plain', UNKNOWN])
    expect((await ask(await start({}, { userdata: { a: 1 } }), '/v1/userdata')).text).toBe('{"a":1}')
  })

  test.each(['/', '/v1', '/v1/subscriber.', '/v1/subscriber.nothing', '/v1/subscriber.expiryTime', '/v1/subscriber.tags.', '/v1/subscriber.__proto__', '/v1/subscriber.constructor.name', '/v1/subscriber.tags.toString', '/v1/subscriber.imsi.length', '/v1/%E0%A4', '/latest/meta-data'])('%s is no key', async (path) => {
    expect(said(await ask(await start(), path))).toEqual([404, 'text/plain', UNKNOWN])
  })

  test('is refused where the group does not say yes, without a group, and by a connection of Arc', async () => {
    const off = [await newDevice(client), await newDevice(client, {}), await start({ enabled: false }), await newDevice(client, { SoracomAir: { metadata: true } })]
    for (const device of off) for (const path of ['/v1/subscriber', '/v1/userdata', '/']) expect(said(await ask(device, path))).toEqual([403, 'text/plain', FORBIDDEN])
    expect((await ask(await start({ enabled: 'true' }), '/v1/subscriber')).status).toBe(200)
    const { groupId } = await start()
    const { simId, profiles } = (await client.post('/v1/sims', { type: 'virtual', subscription: 'planArc01' })).body
    await client.post(`/v1/sims/${simId}/set_group`, { groupId })
    const imsi = profiles[simId].primaryImsi
    expect(said(await ask({ simId, imsi }, '/v1/subscriber'))).toEqual([403, 'text/plain', FORBIDDEN])
  })

  test('one SIM never sees another', async () => {
    const device = await start()
    const other = await start()
    for (const path of [`/v1/subscribers/${other.imsi}`, `/v1/subscriber?imsi=${other.imsi}`, '/v1/subscriber/../subscriber']) expect((await ask(device, path)).text).not.toContain(other.imsi)
  })

  test('says which pages may read it, and little when little is wanted', async () => {
    const device = await start({ allowOrigin: 'https://example.com', minimizeResponseBody: true })
    const answer = await ask(device, '/v1/subscriber')
    expect(answer.headers['access-control-allow-origin']).toBe('https://example.com')
    const { imsi, msisdn, ipAddress, operatorId, groupId, status, tags, speedClass, simId, iccid, subscription } = await subscriberOf(device)
    expect(JSON.parse(answer.text)).toEqual({ imsi, msisdn, ipAddress, operatorId, groupId, status, tags, speedClass, simId, iccid, subscription })
    // What would break the answer in two is no origin.
    await configure(client, device.groupId!, 'SoracomAir', { metadata: { enabled: true, allowOrigin: 'a\r\nset-cookie: b' } })
    const plain = await ask(device, '/v1/subscriber')
    expect([plain.status, plain.headers['access-control-allow-origin'], plain.headers['set-cookie']]).toEqual([200, undefined, undefined])
  })
})

describe('writing', () => {
  test('changes the SIM as the API does, and others see it', async () => {
    const device = await start({ readonly: false })
    const { body: { groupId: second } } = await client.post('/v1/groups', { configuration: { SoracomAir: { metadata: { enabled: true, readonly: 'false' } } } })
    const write = async (what: string, body?: unknown) => {
      const answer = await ask(device, `/v1/subscriber/${what}`, what === 'tags' ? 'PUT' : 'POST', body)
      expect([what, answer.status]).toEqual([what, 200])
      const subscriber = await subscriberOf(device)
      expect(JSON.parse(answer.text)).toEqual(subscriber)
      return subscriber
    }
    expect((await write('update_speed_class', { speedClass: 's1.minimum' })).speedClass).toBe('s1.minimum')
    expect((await write('enable_termination')).terminationEnabled).toBe(true)
    expect((await write('disable_termination', '{}')).terminationEnabled).toBe(false)
    expect(await write('set_expiry_time', { expiryTime: START + 1e6, expiryAction: 'suspend' })).toMatchObject({ expiryTime: START + 1e6, expiryAction: 'suspend' })
    expect((await write('set_expiry_time', { expiryTime: String(START + 2e6) })).expiryTime).toBe(START + 2e6)
    expect((await write('unset_expiry_time')).expiryTime).toBeNull()
    expect((await write('tags', [{ tagName: 'name', tagValue: 'gate' }, { tagName: 'a b', tagValue: '2' }])).tags).toEqual({ name: 'gate', 'a b': '2' })
    expect(said(await ask(device, '/v1/subscriber/tags/a%20b', 'DELETE'))).toEqual([204, undefined, ''])
    expect((await subscriberOf(device)).tags).toEqual({ name: 'gate' })
    expect((await write('set_group', { groupId: second })).groupId).toBe(second)
    expect((await write('unset_group')).groupId).toBeNull()
    expect(said(await ask(device, '/v1/subscriber'))).toEqual([403, 'text/plain', FORBIDDEN])
    const { body: history } = await client.get(`/v1/sims/${device.simId}/statuses/history`)
    expect(history.length).toBeGreaterThan(2)
  })

  test('is refused unless the group says that it is not read only', async () => {
    for (const metadata of [{}, { readonly: true }, { readonly: 'true' }]) {
      const device = await start(metadata)
      expect(said(await ask(device, '/v1/subscriber/enable_termination', 'POST'))).toEqual([403, 'text/plain', FORBIDDEN])
      expect(said(await ask(device, '/v1/subscriber/tags/name', 'DELETE'))).toEqual([403, 'text/plain', FORBIDDEN])
      expect((await subscriberOf(device)).terminationEnabled).toBe(false)
    }
  })

  test.each<[string, string, string, unknown, number]>([
    ['an unknown speed class', 'POST', 'update_speed_class', { speedClass: 's9' }, 400],
    ['none', 'POST', 'update_speed_class', {}, 400],
    ['what is not JSON', 'POST', 'update_speed_class', 'x', 400],
    ['an unknown group', 'POST', 'set_group', { groupId: '00000000-0000-4000-8000-000000000000' }, 404],
    ['no group', 'POST', 'set_group', {}, 400],
    ['no expiry to unset', 'POST', 'unset_expiry_time', undefined, 404],
    ['tags of another form', 'PUT', 'tags', { name: 'x' }, 400],
    ['a tag without a name', 'PUT', 'tags', [{ tagName: '', tagValue: 'x' }], 400],
    ['a tag that is not there', 'DELETE', 'tags/nothing', undefined, 404]
  ])('of %s is refused as by the API, without a code', async (_what, method, path, body, status) => {
    const device = await start({ readonly: false })
    const answer = await ask(device, `/v1/subscriber/${path}`, method, body)
    expect([answer.status, Object.keys(JSON.parse(answer.text))]).toEqual([status, ['message']])
  })

  test.each([['POST', 'terminate'], ['POST', 'tags'], ['DELETE', 'tags/'], ['PUT', 'update_speed_class'], ['POST', ''], ['PATCH', 'tags']])('%s %s is nothing there is', async (method, path) => {
    const device = await start({ readonly: false })
    const { status } = await ask(device, `/v1/subscriber/${path}`, method, method === 'DELETE' ? undefined : '[]')
    expect(status).toBe(404)
    expect((await subscriberOf(device)).status).toBe('active')
  })

  test('by the control API is the same, and a SIM that is offline is not answered', async () => {
    const device = await start({ readonly: false })
    const sent = async (more: object) => (await sendAs(emulator, device, { entryPoint: 'metadata', ...more })).body
    expect(await sent({ method: 'GET', path: '/v1/subscriber.imsi' })).toMatchObject({ statusCode: 200, body: `${device.imsi}\n` })
    await new Client(emulator).post(`/_emulator/simulate/sims/${device.imsi}/detach`)
    expect((await sent({ method: 'GET', path: '/v1/subscriber' })).statusCode).toBe(400)
    expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Air'])
  })
})

test('Krypton is not there, as if it were another host', async () => {
  expect((await client.post('/v1/provisioning/soracom/arc/bootstrap', {})).status).toBe(404)
  expect((await sendHttp(emulator, { host: 'krypton.soracom.io' })).status).toBe(404)
})
