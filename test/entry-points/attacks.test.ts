// What somebody with a SIM in hand may try: to reach others, other hosts, and the emulator itself.
import net from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, entriesOf, newDevice, sendAs, sendHttp } from '../support/entry-points.ts'
import { outbox } from '../support/event-handlers.ts'
import { radiosOf } from '../support/radios.ts'

const DEEP = '['.repeat(200_000) + ']'.repeat(200_000)

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator({ entryPoints: { http: 0 } }) })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

/** A request as it stands on the wire; all that comes back. */
async function raw (lines: string[]): Promise<string> {
  const { address, port } = emulator.entryPoints['http']!
  return await new Promise((resolve, reject) => {
    let read = ''
    const socket = net.connect({ host: address, port }, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.on('data', (data: Buffer) => { read += data.toString() })
    socket.on('end', () => resolve(read)).on('error', reject)
  })
}

const asking = (device: Device, target: string, host: string, ...more: string[]) => raw([`GET ${target} HTTP/1.1`, `Host: ${host}`, `x-soracom-emulator-imsi: ${device.imsi}`, 'Connection: close', ...more])

test('a target as of a proxy is its path alone', async () => {
  const device = await newDevice(client, { SoracomAir: { metadata: { enabled: true } }, SoracomHarvestFiles: { enabled: true } })
  expect(await asking(device, 'http://metadata.soracom.io/v1/subscriber.imsi', 'metadata.soracom.io')).toContain(`\r\n\r\n${device.imsi}\n`)
  expect(await asking(device, 'm://metadata.soracom.io', 'metadata.soracom.io')).toContain('Specified key does not exist.')
  expect(await asking(device, '*', 'metadata.soracom.io')).toContain('Specified key does not exist.')
})

test('a target as of a proxy says the host, too, whatever the Host header says', async () => {
  const device = await newDevice(client, { SoracomAir: { metadata: { enabled: true } } })
  for (const target of ['http://metadata.soracom.io/v1/subscriber.imsi', 'http://user:secret@metadata.soracom.io:80/v1/subscriber.imsi']) {
    expect(await asking(device, target, 'harvest.soracom.io')).toContain(`\r\n\r\n${device.imsi}\n`)
    expect(await raw([`GET ${target} HTTP/1.0`, `x-soracom-emulator-imsi: ${device.imsi}`])).toContain(`\r\n\r\n${device.imsi}\n`)
  }
})

test('who wants a tunnel is told that there is none', async () => {
  expect(await raw(['CONNECT api.soracom.io:443 HTTP/1.1', 'Host: api.soracom.io:443'])).toMatch(/^HTTP\/1\.1 405 [^]*connection: close\r\n\r\n\{"message":"This is no proxy for HTTPS[^"]*"\}$/)
})

test('headers that are far too large are said to be so', async () => {
  const device = await newDevice(client)
  expect(await asking(device, '/', 'metadata.soracom.io', `x-long: ${'x'.repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 413 [^]*The request is too large/)
})

test('headers that every object has, and one sent twice, are headers', async () => {
  const device = await newDevice(client, { SoracomHarvest: { enabled: true } })
  const answer = await sendHttp(emulator, { host: 'harvest.soracom.io', headers: { 'x-soracom-emulator-imsi': device.imsi, '__proto__x': '1', 'constructor': '2', 'content-type': 'text/plain' }, body: 'x' })
  expect(answer.status).toBe(201)
  expect(await raw(['POST / HTTP/1.1', 'Host: harvest.soracom.io', `x-soracom-emulator-imsi: ${device.imsi}`, '__proto__: 1', 'x-soracom-timestamp: 1', 'x-soracom-timestamp: 2', 'Content-Length: 0', 'Connection: close'])).toMatch(/^HTTP\/1\.1 400 /)
  expect(await entriesOf(client, device)).toHaveLength(1)
})

describe('JSON that is nested without end', () => {
  test.each<[string, Record<string, Record<string, unknown>>, number]>([
    ['Harvest', { SoracomHarvest: { enabled: true } }, 201],
    ['Harvest with all options', { SoracomHarvest: { enabled: true, customTimestamp: { type: 'jsonpointer', value: '/0/0/0', format: 'iso-8601' }, batchWrite: { enabled: true, value: '' } } }, 201],
    ['Funnel', { SoracomFunnel: { enabled: true, destination: { provider: 'aws', service: 'firehose', resourceUrl: 'https://example.com/' }, contentType: 'json' } }, 400]
  ])('is no trouble for %s', async (_what, configuration, status) => {
    const device = await newDevice(client, configuration)
    const answer = await sendHttp(emulator, { headers: { 'x-soracom-emulator-imsi': device.imsi, 'content-type': 'application/json' }, body: DEEP })
    expect([answer.status, answer.text.includes('The emulator failed')]).toEqual([status, false])
  })
})

test('a pointer of any length and with any names leads nowhere, or to what the document has itself', async () => {
  for (const value of ['/a'.repeat(2000), '/__proto__/polluted', '/constructor/prototype', `/${'~0'.repeat(1000)}`]) {
    const device = await newDevice(client, { SoracomHarvest: { enabled: true, customTimestamp: { type: 'jsonpointer', value, format: 'unix-seconds' } } })
    expect((await sendHttp(emulator, { headers: { 'x-soracom-emulator-imsi': device.imsi }, body: '{"__proto__":{"polluted":1}}' })).status).toBe(201)
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

describe('names that every object has', () => {
  const destination = (provider: string) => ({ enabled: true, credentialsId: 'some', destination: { provider, service: 'x', resourceUrl: 'https://example.com/' } })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no provider', async (provider) => {
    const device = await newDevice(client, { SoracomFunnel: destination(provider), SoracomFunk: destination(provider) })
    const say = async (entryPoint: string) => (await sendAs(emulator, device, { entryPoint, contentType: 'application/json', payload: '{}' })).body
    expect(await say('funnel')).toMatchObject({ statusCode: 204 })
    expect(await say('funk')).toMatchObject({ statusCode: 502, body: `{"message":"there is no provider ${provider}"}` })
    expect((await client.get(`/v1/stats/funk/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body).toEqual([])
    const radios = radiosOf(emulator)
    const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomFunnel: destination(provider), SoracomFunk: destination(provider) } })).body
    const { deviceId } = await radios.addLora({ operatorId: client.operatorId })
    expect((await client.post(`/v1/lora_devices/${deviceId}/set_group`, { groupId })).status).toBe(200)
    await radios.sendLora(deviceId)
    expect((await outbox(client, 'web-request')).map(({ purpose, state }) => [purpose, state])).toEqual([['funnel', 'failed'], ['funk', 'failed'], ['funnel', 'failed'], ['funk', 'failed']])
  })

  test('a header is appended to what is there, and to nothing else', async () => {
    const customHeaders = { a: { action: 'append', headerKey: 'constructor', headerValue: '1' }, b: { action: 'append', headerKey: 'User-Agent', headerValue: '2' } }
    const device = await newDevice(client, { SoracomBeam: { 'http://beam.soracom.io:8888/': { enabled: true, destination: 'https://example.com/', customHeaders } } })
    await sendAs(emulator, device, { entryPoint: 'beam-http', payload: 'x' })
    expect((await outbox(client, 'web-request'))[0].headers).toMatchObject({ 'constructor': '1', 'user-agent': 'SORACOM Beam, 2' })
  })

  test('a format of answers is none', async () => {
    const device = await newDevice(client, { SoracomHarvest: { enabled: true }, UnifiedEndpoint: { response: { format: 'constructor' } } })
    expect((await sendAs(emulator, device, { entryPoint: 'uni', payload: '{}' })).body).toMatchObject({ statusCode: 201, body: '' })
  })
})

describe('Harvest Files', () => {
  test('another spelling of a path is no way round a role', async () => {
    const statements = [{ effect: 'allow', api: 'FileEntry:*' }, { effect: 'deny', api: 'FileEntry:*', condition: "pathVariable('path') == 'secret.txt'" }]
    await client.post(`/v1/operators/${client.operatorId}/roles/device`, { permission: JSON.stringify({ statements }) })
    for (const name of ['secret.txt', 'open.txt']) await client.put(`/v1/files/private/${name}`, undefined, { raw: 'content' })
    const device = await newDevice(client, { SoracomHarvestFiles: { enabled: true, assumedRoleId: 'device' } })
    for (const path of ['/secret.txt', '//secret.txt', '/%73ecret.txt', '///secret.txt?x', '/secret.txt?', '/%2Fsecret.txt']) {
      for (const method of ['GET', 'PUT', 'HEAD']) expect([path, method, (await sendHttp(emulator, { host: 'harvest-files.soracom.io', method, path, headers: { 'x-soracom-emulator-imsi': device.imsi, 'content-length': '0' } })).status]).toEqual([path, method, 403])
    }
    expect((await sendHttp(emulator, { host: 'harvest-files.soracom.io', method: 'GET', path: '//open.txt', headers: { 'x-soracom-emulator-imsi': device.imsi } })).status).toBe(200)
  })

  test('a content type that no header can hold is refused', async () => {
    const device = await newDevice(client, { SoracomHarvestFiles: { enabled: true } })
    const put = async (contentType: string) => (await sendAs(emulator, device, { entryPoint: 'harvest-files', method: 'PUT', path: '/x', contentType, payload: 'x' })).body.statusCode
    expect([await put('text/plain\r\nset-cookie: a=b'), await put('東'), await put('text/plain')]).toEqual([400, 400, 200])
    expect((await sendHttp(emulator, { host: 'harvest-files.soracom.io', method: 'GET', path: '/x', headers: { 'x-soracom-emulator-imsi': device.imsi } })).headers['set-cookie']).toBeUndefined()
  })

  test('a page that a device has stored is none that could call the emulator', async () => {
    const device = await newDevice(client, { SoracomHarvestFiles: { enabled: true } })
    const ask = async (method: string, more: object = {}) => await sendHttp(emulator, { host: 'harvest-files.localhost', method, path: '/page.html', headers: { 'x-soracom-emulator-imsi': device.imsi, 'content-type': 'text/html' }, ...more })
    await ask('PUT', { body: '<script></script>' })
    expect((await ask('GET')).headers).toMatchObject({ 'content-type': 'text/html', 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' })
  })

  test('a SIM reaches the files of its own operator and coverage type alone', async () => {
    await client.put('/v1/files/private/mine.txt', undefined, { raw: 'of one operator' })
    await client.global.put('/v1/files/private/world.txt', undefined, { raw: 'of another coverage type' })
    const stranger = await newDevice(await signUp(emulator), { SoracomHarvestFiles: { enabled: true } })
    const own = await newDevice(client, { SoracomHarvestFiles: { enabled: true } })
    const get = async (device: Device, path: string) => (await sendHttp(emulator, { host: 'harvest-files.soracom.io', method: 'GET', path, headers: { 'x-soracom-emulator-imsi': device.imsi } })).status
    expect([await get(own, '/mine.txt'), await get(own, '/world.txt'), await get(stranger, '/mine.txt'), await get(stranger, '/world.txt')]).toEqual([200, 404, 404, 404])
  })
})
