// What holds for every call, shown on a few: credentials, headers, languages, rate limits, hosts, browsers. What is sent stands in
// conventions-requests.test.ts.
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, Client, newSim, PASSWORD, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
let anyone: Client
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
  client = await signUp(emulator, { email: 'conventions@example.com' })
})
afterAll(() => emulator.close())

const own = (path = '') => `/v1/operators/${client.operatorId}${path}`
const refusal = ({ status, body }: Answer) => [status, body.code]

describe('credentials', () => {
  test('[01-C10] without key or token, or with either empty: 401 with code and message', async () => {
    const complete = client.headers
    for (const headers of [{}, { ...complete, 'x-soracom-token': '' }, { ...complete, 'x-soracom-api-key': '' }, { 'x-soracom-token': complete['x-soracom-token']! }, { 'x-soracom-api-key': complete['x-soracom-api-key']! }]) {
      const answer = await new Client(emulator, headers).get('/v1/sims')
      expect([answer.status, answer.body]).toEqual([401, { code: 'AUM0001', message: 'Token is required in the request header' }])
      expect(answer.headers['content-type']).toBe('application/json')
    }
  })

  test('a wrong key, a wrong token, and a key and token of different pairs: 401', async () => {
    const other = await signUp(emulator)
    for (const wrong of [{ 'x-soracom-api-key': 'api-x' }, { 'x-soracom-token': 'x.y.z' }, { 'x-soracom-token': other.headers['x-soracom-token']! }, { 'x-soracom-api-key': other.headers['x-soracom-api-key']! }]) {
      const answer = await client.with(wrong).get('/v1/sims')
      expect([answer.status, answer.body]).toEqual([401, { code: 'AGW9001', message: 'Invalid API key or API token.' }])
    }
  })

  test.each([['X-Soracom-API-Key', 'X-Soracom-Token'], ['X-Soracom-Api-Key', 'x-soracom-token'], ['x-soracom-api-key', 'X-SORACOM-TOKEN'], ['X-soracom-API-Key', 'X-soracom-Token']])('headers in any letters: %s', async (key, token) => {
    const respelled = new Client(emulator, { [key]: client.headers['x-soracom-api-key']!, [token]: client.headers['x-soracom-token']! })
    expect((await respelled.get(own())).status).toBe(200)
  })

  test('what the gateway tells its services is not taken from a client, and other headers are ignored', async () => {
    const other = await signUp(emulator)
    const forged = client.with({ 'x-soracom-operatorid': other.operatorId, 'x-soracom-sam-username': 'root', 'x-anything': 'goes', 'x-soracom-emulator-coverage': 'g' })
    expect((await forged.get(own())).body.operatorId).toBe(client.operatorId)
    expect((await forged.get(`/v1/operators/${other.operatorId}`)).status).toBe(400)
    expect((await forged.post('/v1/sandbox/subscribers/create')).body.subscription).toBe('plan-D')
  })
})

describe('answers', () => {
  test('[01-C19] every answer has the three rate limit headers, integers all, refusals too', async () => {
    const answers = [
      await client.get('/v1/sims'), await client.get('/v1/sims/none'), await client.post('/v1/groups', {}), await anyone.get('/v1/sims'),
      await anyone.post('/v1/auth', {}), await client.get('/v1/operators/OP0000000000'), await client.post('/v1/groups', undefined, { raw: '{' }), await client.post('/v1/auth/logout', undefined, { headers: { 'x-soracom-token': 'x' } })
    ]
    expect(answers.map((a) => a.status)).toEqual([200, 404, 201, 401, 400, 400, 400, 401])
    for (const { headers } of answers) {
      expect(headers['x-soracom-ratelimit-limit']).toBe('1000')
      expect(headers['x-soracom-ratelimit-remaining']).toMatch(/^\d{1,3}$/)
      expect(headers['x-soracom-ratelimit-seconds-before-refresh']).toBe('60')
      expect(headers['cache-control']).toBe('no-cache')
    }
  })

  test('a body is application/json, and no body is no body', async () => {
    const list = await client.get('/v1/groups')
    expect(list.headers['content-type']).toBe('application/json')
    const empty = await client.post(own('/coverage_type/g'))
    expect(empty.status).toBe(400)
    const added = await signUp(emulator, { coverageTypes: ['jp'] })
    const created = await added.post(`/v1/operators/${added.operatorId}/coverage_type/g`)
    expect([created.status, created.body, created.headers['content-length']]).toEqual([201, undefined, '0'])
    expect(created.headers).not.toHaveProperty('content-type')
    expect(created.headers).not.toHaveProperty('x-soracom-cli-version')
  })

  test('[01-C11] refusals speak the language of X-Soracom-Lang, English when they cannot', async () => {
    const message = async (headers: Record<string, string>, url = '/v1/sims/none') => (await client.with(headers).get(url)).body.message
    const english = await message({})
    expect(english).toBe('No such SIM found.')
    const japanese = await message({ 'x-soracom-lang': 'ja' })
    expect(japanese).toMatch(/[ぁ-ん]/)
    expect(await message({ 'X-Soracom-Lang': 'ja' })).toBe(japanese)
    for (const lang of ['en', 'fr', '', 'zz-ZZ']) expect(await message({ 'x-soracom-lang': lang })).toBe(english)
    // Before anybody is known, and where nothing is.
    expect(await message({ 'x-soracom-lang': 'ja', 'x-soracom-token': 'x' })).toMatch(/無効/)
    expect(await message({ 'x-soracom-lang': 'ja' }, '/v1/nothing')).toMatch(/[ぁ-ん]/)
    expect(await message({ 'x-soracom-lang': 'ja' }, '/v1/sims/%zz')).toMatch(/URL/)
  })

  test('refusals are flat, with a code of three letters and four digits and no percent sign', async () => {
    const answers = [
      await client.get('/v1/sims/none'), await anyone.post('/v1/auth', { email: 'x' }), await client.post('/v1/groups', { tags: { '100%s %d': 1 } }),
      await client.get('/v1/sims', { query: { limit: '%s' } }), await anyone.get('/nowhere/%25s'), await client.post(`/v1/sims/x/put_tags`, [{ '%': 1 }])
    ]
    for (const { status, headers, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(headers['content-type']).toBe('application/json')
      expect(Object.keys(body)).toEqual(['code', 'message'])
      expect(body.code).toMatch(/^[A-Z]{3}\d{4}$/)
      expect(body.message).not.toContain('%')
    }
  })

  test('POST /500 always fails, with or without a coverage in front', async () => {
    for (const url of ['/500', '/500?', '/g/500']) expect(refusal(await anyone.post(url, { expect: '500 Internal Server Error' }))).toEqual([500, 'AGW0005'])
  })
})

describe('rate limit', () => {
  let strict: Emulator
  beforeAll(async () => { strict = await startEmulator({ rateLimit: 5 }) })
  afterAll(() => strict.close())

  test('over a configured limit calls are refused with 429 until the next minute of the emulator\'s clock', async () => {
    const caller = await signUp(strict)
    const other = await signUp(strict)
    strict.clock.advance('20s')
    const remaining = async () => (await caller.get('/v1/groups')).headers['x-soracom-ratelimit-remaining']
    expect([await remaining(), await remaining(), await remaining(), await remaining(), await remaining()]).toEqual(['4', '3', '2', '1', '0'])
    const over = await caller.get('/v1/groups')
    expect(refusal(over)).toEqual([429, 'AGW9003'])
    expect(over.headers['x-soracom-ratelimit-limit']).toBe('5')
    expect(over.headers['x-soracom-ratelimit-remaining']).toBe('0')
    expect(over.headers['x-soracom-ratelimit-seconds-before-refresh']).toBe('40')
    // What is refused so has no effect.
    expect((await caller.post('/v1/groups', {})).status).toBe(429)
    // Another group of calls and another operator have counts of their own.
    expect((await caller.get('/v1/sims')).status).toBe(200)
    expect((await other.get('/v1/groups')).status).toBe(200)
    strict.clock.advance('39s')
    expect((await caller.get('/v1/groups')).status).toBe(429)
    strict.clock.advance('1s')
    const fresh = await caller.get('/v1/groups')
    expect([fresh.status, fresh.body]).toEqual([200, []])
    expect(fresh.headers['x-soracom-ratelimit-seconds-before-refresh']).toBe('60')
  })

  test('logins are counted by address, right or wrong', async () => {
    strict.reset()
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await new Client(strict).post('/v1/auth', { email: `nobody${i}@example.com`, password: PASSWORD })).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    strict.reset()
    expect((await new Client(strict).post('/v1/auth', { email: 'nobody@example.com', password: PASSWORD })).status).toBe(401)
  })
})

describe('coverage', () => {
  test('the host decides, in any letters and with a port; any other name has the default', async () => {
    const sim = await newSim(client, 'plan-D')
    const where = async (host: string) => ((await client.with({ host }).get(`/v1/sims/${sim.simId}`)).status === 200 ? 'jp' : 'g')
    for (const host of ['api.soracom.io', 'jp.api.soracom.io', 'JP.api.soracom.io:443', 'api-sandbox.soracom.io', 'localhost:4010', '127.0.0.1', 'emulator', 'api.g.example']) expect([host, await where(host)]).toEqual([host, 'jp'])
    for (const host of ['g.api.soracom.io', 'G.API.SORACOM.IO', 'g.api-sandbox.soracom.io', 'g.localhost:4010']) expect([host, await where(host)]).toEqual([host, 'g'])
  })

  test('the default can be global, and a host that says Japan is Japan all the same', async () => {
    const global = await startEmulator({ coverage: 'g' })
    const operator = await signUp(global)
    const sim = await newSim(operator, 'plan01s')
    const status = async (host: string) => (await operator.with({ host }).get(`/v1/sims/${sim.simId}`)).status
    expect([await status('localhost'), await status('api.soracom.io'), await status('api-sandbox.soracom.io'), await status('jp.x')]).toEqual([200, 404, 404, 404])
    await global.close()
  })

  test('a coverage in front of the path goes before the host, and the link says the path without it', async () => {
    const made = [await newSim(client.global, 'plan01s'), await newSim(client.global, 'plan01s')].map((sim) => sim.simId)
    const page = await client.with({ host: 'api.soracom.io' }).get('/g/v1/sims', { query: { limit: 1 } })
    expect(made).toContain(page.body[0].simId)
    expect(page.headers['link']).toMatch(/^<\/v1\/sims\?limit=1&last_evaluated_key=[^>,;]+>; rel=next$/)
    expect((await client.global.get('/jp/v1/sims')).body.map((sim: { simId: string }) => sim.simId)).not.toContain(page.body[0].simId)
    for (const url of ['/x/v1/sims', '/G/v1/sims', '/g/v2/sims', '/g/g/v1/sims', '/g']) expect(refusal(await client.get(url))).toEqual([404, 'AGW9002'])
  })

  test('a client that takes us for its proxy sends the whole URL', async () => {
    const answer = await overSocket(`GET http://g.api.soracom.io/v1/operators/${client.operatorId} HTTP/1.1\r\nHost: g.api.soracom.io\r\nX-Soracom-API-Key: ${client.headers['x-soracom-api-key']}\r\nX-Soracom-Token: ${client.headers['x-soracom-token']}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
    expect(answer).toContain(client.operatorId)
  })
})

describe('browsers', () => {
  test('a preflight is answered 204 for any path of the API, without credentials', async () => {
    const asked = { origin: 'https://console.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-soracom-api-key,x-soracom-token,content-type' }
    for (const [url, headers] of [['/v1/auth', asked], ['/v1/sims/none/tags/x%2Fy', asked], ['/g/v1/sims', asked], ['/v1/nothing', {}]] as const) {
      const answer = await anyone.with(headers).send('OPTIONS', url, undefined)
      expect([answer.status, answer.body]).toEqual([204, undefined])
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      expect(answer.headers['access-control-allow-methods']!.split(', ').sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])
      expect(answer.headers['access-control-allow-headers']!.toLowerCase().split(', ').sort()).toEqual(['content-type', 'x-soracom-api-key', 'x-soracom-lang', 'x-soracom-token'])
    }
  })

  test('answers and refusals may be read by any origin, paging and rate limit headers included', async () => {
    for (const answer of [await client.get('/v1/sims'), await anyone.get('/v1/sims'), await anyone.get('/v1/nothing')]) {
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      const exposed = answer.headers['access-control-expose-headers']!.toLowerCase().split(', ')
      expect(exposed).toEqual(expect.arrayContaining(['link', 'x-soracom-next-key', 'x-soracom-ratelimit-limit', 'x-soracom-ratelimit-remaining', 'x-soracom-ratelimit-seconds-before-refresh']))
    }
  })

  test('HEAD is no substitute for GET, and what is not HTTP is refused in the common form', async () => {
    const head = await client.send('HEAD', '/v1/sims', undefined)
    expect([head.status, head.body]).toEqual([404, undefined])
    for (const gibberish of ['HELLO\r\n\r\n', 'GET /v1/sims HTTP/9.9\r\n\r\n', 'GET /v1/sims HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n']) {
      const [head, body] = (await overSocket(gibberish)).split('\r\n\r\n') as [string, string]
      expect(head).toMatch(/^HTTP\/1\.1 400 [^]*content-type: application\/json/)
      expect(JSON.parse(body)).toEqual({ code: 'AGW9006', message: expect.any(String) })
    }
    expect(await overSocket('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404 /)
  })
})

/** What the server writes until it closes the connection. */
async function overSocket (text: string): Promise<string> {
  const { hostname, port } = new URL(emulator.url)
  return await new Promise((resolve, reject) => {
    let answer = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding('utf8').on('data', (data: string) => { answer += data }).on('close', () => resolve(answer)).on('error', (error) => { if (answer === '') reject(error) })
  })
}
