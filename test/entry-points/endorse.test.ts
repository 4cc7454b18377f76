// Endorse: tokens that say of a SIM who it is, for others to check.
import { createVerify, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { type Device, type HttpRead, newDevice, sendHttp } from '../support/entry-points.ts'

const EVERYTHING = { imsi: true, imei: true, msisdn: true, simId: true, requestParameters: true }

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator({ entryPoints: { http: 0 } }) })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const start = async (endorse: object = {}) => await newDevice(client, { SoracomEndorse: { enabled: true, tokenTimeoutSeconds: 600, parametersToEndorse: EVERYTHING, ...endorse } })

async function ask (device: Device, path = '/', more: { method?: string, body?: string, headers?: Record<string, string> } = {}): Promise<HttpRead> {
  return await sendHttp(emulator, { host: 'endorse.soracom.io', method: 'GET', path, ...more, headers: { 'x-soracom-emulator-imsi': device.imsi, ...more.headers } })
}

const partsOf = (token: string) => token.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))

test('gives a token of the SIM, which the published certificate proves', async () => {
  const device = await start()
  const answer = await ask(device)
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json'])
  const { token } = JSON.parse(answer.text)
  const [header, claims] = partsOf(token)
  expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^v1-[0-9a-f]{32}-x509\.pem$/) })
  const { msisdn, sessionStatus } = (await client.get(`/v1/subscribers/${device.imsi}`)).body
  const now = START / 1000
  expect(claims).toEqual({
    iss: 'https://soracom.io', aud: 'soracom-endorse-audience', sub: 'soracom-endorse', jti: expect.stringMatching(/^[0-9a-f-]{36}$/), iat: now, nbf: now - 60, exp: now + 600,
    'soracom-endorse-claim': { imsi: device.imsi, imei: sessionStatus.imei, msisdn, simId: device.simId, requestParameters: {} }
  })
  const key = async (id: string) => await fetch(`${emulator.url}/_emulator/endorse/keys/${id}`)
  const published = await key(header.kid)
  const pem = await published.text()
  expect([published.status, published.headers.get('content-type')]).toEqual([200, 'application/x-pem-file'])
  const signed = token.slice(0, token.lastIndexOf('.'))
  const proves = (text: string) => createVerify('RSA-SHA256').update(text).verify(new X509Certificate(pem).publicKey, token.split('.')[2], 'base64url')
  expect([proves(signed), proves(`${signed}x`)]).toEqual([true, false])
  expect(await (await key('current')).text()).toBe(pem)
  expect((await new Client(emulator).get('/_emulator/endorse/keys/v1-0-x509.pem')).body.code).toBe('EMU0081')
})

test('says what the group wants said, with the parameters of the request', async () => {
  const claimOf = async (device: Device, ...request: [string?, object?]) => partsOf(JSON.parse((await ask(device, ...request)).text).token)[1]['soracom-endorse-claim']
  const form = { method: 'POST', body: 'b=2', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3' } }
  expect((await claimOf(await start(), '/?a=%E6%9D%B1', form)).requestParameters).toEqual({ a: '東', b: '2' })
  const few = await start({ parametersToEndorse: { imsi: 'true', imei: false } })
  expect(await claimOf(few, '/?a=1')).toEqual({ imsi: few.imsi })
  expect(await claimOf(await start({ parametersToEndorse: undefined }))).toEqual({})
})

test.each([[undefined, 180], ['300', 300], [0, 180], ['x', 180]])('a timeout of %j is one of %i seconds', async (tokenTimeoutSeconds, seconds) => {
  const { iat, exp } = partsOf(JSON.parse((await ask(await start({ tokenTimeoutSeconds }))).text).token)[1]
  expect(exp - iat).toBe(seconds)
})

test('leads to a page that is authorized, with the token, and to no other', async () => {
  const page = 'https://example.com/in?from=soracom'
  const device = await start({ authorizedRedirectUrls: [page, 'no url'], allowOrigin: 'https://example.com' })
  const { status, headers, text } = await ask(device, `/?redirect_url=${encodeURIComponent(page)}&a=1`)
  expect([status, text, headers['access-control-allow-origin']]).toEqual([302, '', 'https://example.com'])
  const { origin, pathname, searchParams } = new URL(headers.location!)
  expect([origin + pathname, searchParams.get('from')]).toEqual(['https://example.com/in', 'soracom'])
  expect(partsOf(searchParams.get('soracom_endorse_token')!)[1]['soracom-endorse-claim']).toMatchObject({ imsi: device.imsi, requestParameters: { a: '1' } })
  for (const url of ['https://example.com/', `${page}&x=1`, 'no url', '']) {
    const answer = await ask(device, `/?redirect_url=${encodeURIComponent(url)}`)
    expect([answer.status, answer.text, answer.headers.location]).toEqual([400, '{"message":"redirect_url is not authorized"}', undefined])
  }
  expect((await ask(await start(), `/?redirect_url=${encodeURIComponent(page)}`)).status).toBe(400)
})

test('is refused where the group does not have it on, and without a group', async () => {
  const lone = await newDevice(client)
  expect([(await ask(lone)).status, (await ask(lone)).text]).toEqual([400, `{"message":"No group ID is specified: ${lone.imsi}"}`])
  for (const device of [await newDevice(client, {}), await start({ enabled: false })]) {
    expect([(await ask(device)).status, (await ask(device)).text]).toEqual([400, '{"message":"Endorse is disabled. Please set { enabled: true }"}'])
  }
  expect((await ask(await start(), '/', { method: 'PUT' })).status).toBe(405)
})
