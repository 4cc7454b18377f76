// A device starts after a day without a network: it asks what it is to do, sends what it has gathered, leaves its log, shows a
// web service who it is, and says which firmware it runs. Its operator sees all of it, and never touched the device.
import { createVerify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, newDevice, sendHttp } from '../support/entry-points.ts'

const HOUR = 3_600_000

let emulator: Emulator
let operator: Client
let device: Device
beforeAll(async () => {
  emulator = await startEmulator({ entryPoints: { http: 0 } })
  operator = await signUp(emulator)
  device = await newDevice(operator, {
    SoracomAir: { metadata: { enabled: true, readonly: false }, userdata: '{"every":21600}' },
    SoracomHarvest: { enabled: true, customTimestamp: { type: 'jsonpointer', value: '/at', format: 'unix-seconds' }, batchWrite: { enabled: true, type: 'jsonpointer', value: '' } },
    SoracomHarvestFiles: { enabled: true, defaultPath: '/logs/:imsi/:time.txt' },
    SoracomEndorse: { enabled: true, tokenTimeoutSeconds: 600, parametersToEndorse: { imsi: true } }
  })
})
afterAll(() => emulator.close())

/** What the firmware does: plain HTTP to names that it knows; it has no keys and no accounts. */
async function calls (host: string, method: string, path: string, body?: string): Promise<string> {
  const { status, text } = await sendHttp(emulator, { host: `${host}.soracom.io`, method, path, headers: { 'x-soracom-emulator-imsi': device.imsi, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body }) })
  expect([host, path, Math.floor(status / 100)]).toEqual([host, path, 2])
  return text
}

test('it is told how often to measure, and sends what it has gathered meanwhile, each at its own time', async () => {
  const { every } = JSON.parse(await calls('metadata', 'GET', '/v1/userdata'))
  const gathered = [3, 2, 1].map((n) => ({ at: START / 1000 - n * every, temp: 20 + n }))
  await calls('harvest', 'POST', '/', JSON.stringify(gathered))
  const { body } = await operator.get(`/v1/subscribers/${device.imsi}/data`)
  expect(body.map(({ time, content }: { time: number, content: string }) => [(START - time) / HOUR, JSON.parse(content).temp])).toEqual([[6, 21], [12, 22], [18, 23]])
})

test('it leaves its log where the operator looks for logs', async () => {
  emulator.clock.advance('1m')
  await calls('harvest-files', 'POST', '/', 'no network since yesterday')
  const [{ filePath }] = (await operator.get('/v1/files', { query: { scope: 'private', prefix: `/logs/${device.imsi}/` } })).body
  expect(filePath).toBe(`/logs/${device.imsi}/${START + 60_000}.txt`)
  const { pathname, search } = new URL((await operator.get(`/v1/files/private${filePath}`)).headers['location'] as string)
  expect(await (await fetch(emulator.url + pathname + search)).text()).toBe('no network since yesterday')
})

test('it shows a web service who it is, which trusts the key alone', async () => {
  const { token } = JSON.parse(await calls('endorse', 'GET', '/'))
  const [header, claims, signature] = token.split('.')
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString())
  const certificate = new X509Certificate(await (await fetch(`${emulator.url}/_emulator/endorse/keys/${kid}`)).text())
  expect(createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(certificate.publicKey, signature, 'base64url')).toBe(true)
  const { exp, 'soracom-endorse-claim': claim } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  expect([claim, exp > emulator.clock.now() / 1000]).toEqual([{ imsi: device.imsi }, true])
  emulator.clock.advance('10m')
  expect(exp <= emulator.clock.now() / 1000).toBe(true)
})

test('it says which firmware it runs, and the operator finds it by that', async () => {
  await calls('metadata', 'PUT', '/v1/subscriber/tags', '[{"tagName":"firmware","tagValue":"1.2.0"}]')
  expect(await calls('metadata', 'GET', '/v1/subscriber.tags.firmware')).toBe('1.2.0\n')
  const { body } = await operator.get('/v1/subscribers', { query: { tag_name: 'firmware', tag_value: '1.2', tag_value_match_mode: 'prefix' } })
  expect(body.map(({ imsi }: { imsi: string }) => imsi)).toEqual([device.imsi])
})
