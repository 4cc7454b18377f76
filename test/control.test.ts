// The control API: who may call it, what it says of the emulator, what it remembers of calls. State: control-state.test.ts.
import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import about from '../package.json' with { type: 'json' }
import { loadControlContract, type OperationContract } from '../src/contract/contract.ts'
import type { Emulator } from '../src/emulator.ts'
import { pending } from '../src/routes/pending.ts'
import { AUTH_KEY, Client, mailMe, newSim, PASSWORD, signUp, START, startEmulator } from './support/emulator.ts'

/** A request over a real socket, with headers that fetch does not let anyone set. */
async function raw (port: number, path: string, headers: Record<string, string>, method = 'GET', host = '127.0.0.1'): Promise<{ status: number, headers: http.IncomingHttpHeaders, text: string }> {
  return await new Promise((resolve, reject) => {
    http.request({ host, port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    }).on('error', reject).end()
  })
}

/** What comes back for these very bytes. */
async function spoken (port: number, text: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    let answer = ''
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').on('data', (part: string) => { answer += part }).on('close', () => resolve(answer)).on('error', reject)
  })
}

const portOf = (emulator: Emulator): number => Number(new URL(emulator.url).port)

describe('who may call the control API', () => {
  let emulator: Emulator
  let control: Client
  beforeAll(async () => {
    emulator = await startEmulator({ controlHosts: ['emulator', '*.ci.example'] })
    control = new Client(emulator)
  })
  afterAll(() => emulator.close())

  test.each(['localhost', 'LOCALHOST:4010', 'localhost.', 'soracom.localhost:80', '127.0.0.1:4010', '127.1.2.3', '[::1]:4010', '[::ffff:127.0.0.1]', 'host.docker.internal:4010', 'emulator:4010', 'Emulator', 'a.b.ci.example'])('by the host name %s', async (host) => {
    expect((await control.get('/_emulator/clock', { headers: { host } })).status).toBe(200)
  })

  test.each(['evil.example', 'g.api.soracom.io', 'api.soracom.io', '127.0.0.1.evil.example', 'localhost.evil.example', 'xlocalhost', 'evilci.example', 'ci.example', '192.0.2.7:4010', '8.8.8.8', '[::2]:4010', 'localhost@evil.example', '127.0.0.1:4010:80', 'localhost, evil.example'])('not by the host name "%s"', async (host) => {
    for (const path of ['/_emulator/clock', '/_emulator/livez', '/_emulator/nothing']) {
      const { status, body } = await control.get(path, { headers: { host } })
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'EMU0005' })
    }
  })

  test('over a socket, where a rebound domain is what the browser sends', async () => {
    const { status, text } = await raw(portOf(emulator), '/_emulator/clock', { host: 'rebound.example:4010' })
    expect(status).toBe(403)
    expect(JSON.parse(text)).toEqual({ code: 'EMU0005', message: expect.stringContaining('rebound.example:4010') })
    expect(await spoken(portOf(emulator), 'GET /_emulator/clock HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 403 /)
    expect((await raw(portOf(emulator), '/_emulator/clock', {})).status).toBe(200)
  })

  test.each(['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080', 'http://app.localhost'])('a page of %s may', async (origin) => {
    const { status, headers } = await control.get('/_emulator/clock', { headers: { origin } })
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('the emulator\'s own pages may, by whatever allowed name it was reached', async () => {
    expect((await control.get('/_emulator/clock', { headers: { host: 'emulator:4010', origin: 'http://emulator:4010' } })).status).toBe(200)
    expect((await control.get('/_emulator/clock', { headers: { host: 'emulator:4010', origin: 'http://emulator:8080' } })).status).toBe(403)
  })

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://', 'chrome-extension://localhost', 'not an origin'])('a page of %s may not, and nothing happens', async (origin) => {
    for (const [method, path] of [['POST', '/_emulator/clock/advance'], ['GET', '/_emulator/state'], ['OPTIONS', '/_emulator/clock/advance'], ['GET', '/_emulator/nothing']] as const) {
      const { status, headers, body } = await control.send(method, path, method === 'POST' ? { duration: '1d' } : undefined, { headers: { origin, 'access-control-request-method': 'POST' } })
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'EMU0006' })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    expect(emulator.clock.now()).toBe(START)
  })

  test('no path around: not encoded, not with a coverage in front', async () => {
    expect((await control.get('/%5Femulator/clock', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await control.get('/g/_emulator/clock')).status).toBe(404)
    expect((await control.get('/v1/_emulator/clock')).status).toBe(404)
  })

  test('what the control API does not have is 404 of its own, whatever the method', async () => {
    for (const [method, path] of [['GET', '/_emulator'], ['GET', '/_emulator/nothing'], ['POST', '/_emulator/clock'], ['DELETE', '/_emulator/livez'], ['OPTIONS', '/_emulator/clock']] as const) {
      const { status, body } = await control.send(method, path, undefined)
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'EMU0008' })
      expect(body.message).toContain(`${method} ${path}`)
    }
  })

  test('messages speak Japanese to those who do', async () => {
    const { body } = await control.get('/_emulator/nothing', { headers: { 'x-soracom-lang': 'ja' } })
    expect(body.message).toContain('コントロール API')
  })
})

describe('the token', () => {
  const guarded = Object.values(loadControlContract().operations).filter((operation: OperationContract) => operation.open !== true)
    .map(({ method, url }) => [method, url.replace('{name}', 'x').replace('{kind}', 'x')] as const)

  test('nobody is asked for one on loopback, unless it was started with one', async () => {
    const open = await startEmulator()
    expect(open.controlToken).toBeUndefined()
    expect((await new Client(open).get('/_emulator/clock')).status).toBe(200)
    await open.close()
    const closed = await startEmulator({ controlToken: 'let me in' })
    expect(closed.controlToken).toBe('let me in')
    const stranger = new Client(closed)
    for (const token of [undefined, '', 'let me', 'let me in!', 'LET ME IN']) {
      const { status, body } = await stranger.get('/_emulator/clock', { headers: token === undefined ? {} : { 'x-emulator-token': token } })
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'EMU0007' })
    }
    expect((await stranger.with({ 'x-emulator-token': 'let me in' }).get('/_emulator/clock')).status).toBe(200)
    await closed.close()
  })

  test('off loopback one is drawn, asked for by everything but the health checks, and never the same twice', async () => {
    const emulator = await startEmulator({ host: '0.0.0.0' })
    const other = await startEmulator({ host: '0.0.0.0' })
    expect(emulator.controlToken).toMatch(/^[A-Za-z0-9]{32}$/)
    expect(other.controlToken).not.toBe(emulator.controlToken)
    await other.close()
    const stranger = new Client(emulator)
    expect(guarded.length).toBeGreaterThanOrEqual(20)
    for (const [method, url] of guarded) expect((await stranger.send(method as 'GET', url, undefined)).body.code).toBe('EMU0007')
    for (const path of ['livez', 'readyz', 'health']) expect((await stranger.get(`/_emulator/${path}`)).status).toBe(200)
    expect((await stranger.with({ 'x-emulator-token': emulator.controlToken! }).get('/_emulator/snapshots')).body).toEqual([])
    await emulator.close()
  })

  test('bound to all addresses, it answers to the one it was reached at, and to no other', async () => {
    const emulator = await startEmulator({ host: '0.0.0.0' })
    expect((await raw(portOf(emulator), '/_emulator/livez', { host: '127.0.0.1' })).status).toBe(200)
    expect((await raw(portOf(emulator), '/_emulator/livez', { host: '198.51.100.7' })).status).toBe(403)
    await emulator.close()
  })

  test('drawing one leaves the ids as the seed wants them', async () => {
    const ids: string[] = []
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const emulator = await startEmulator({ host })
      ids.push((await (await signUp(emulator, { email: 'same@example.com' })).post('/v1/groups', {})).body.groupId)
      await emulator.close()
    }
    expect(ids[0]).toBe(ids[1])
  })
})

describe('health', () => {
  test('livez and readyz are for machines, with GET and with HEAD', async () => {
    const emulator = await startEmulator()
    for (const path of ['/_emulator/livez', '/_emulator/readyz']) {
      expect((await new Client(emulator).get(path)).body).toEqual({ status: 'ok' })
      const head = await raw(portOf(emulator), path, {}, 'HEAD')
      expect({ status: head.status, text: head.text }).toEqual({ status: 200, text: '' })
    }
    await emulator.close()
  })

  test('health says what it is, what is not built and what is not enforced', async () => {
    const emulator = await startEmulator()
    const { status, body } = await new Client(emulator).get('/_emulator/health')
    expect(status).toBe(200)
    expect(body).toEqual({
      status: 'ok',
      version: about.version,
      contract: { version: expect.any(String), operations: 490 },
      pending: { count: pending.length, operations: [...pending] },
      auth: 'strict',
      notEnforced: [expect.stringMatching(/Rate limits/)],
      eventHandlers: 'on',
      delivery: { enabled: false },
      entryPoints: [],
      clock: { mode: 'frozen', now: START, time: '2026-06-15T00:00:00.000Z', rate: 0 },
      uptime: expect.any(Number)
    })
    expect(body.uptime).toBeGreaterThanOrEqual(0)
    expect(body.uptime).toBeLessThan(60)
    await emulator.close()
  })

  test('an enforced rate limit is not among what is not enforced; an operation listed as pending really is', async () => {
    const emulator = await startEmulator({ rateLimit: 100 })
    const { body } = await new Client(emulator).get('/_emulator/health')
    expect(body.notEnforced).toEqual([])
    if (body.pending.operations.includes('listEventHandlers')) {
      expect((await (await signUp(emulator)).get('/v1/event_handlers')).body.code).toBe('EMU0001')
    }
    await emulator.close()
  })

  test('who may do everything learns how to log in, nobody else does', async () => {
    const emulator = await startEmulator({ fixture: 'demo', controlToken: 't' })
    const stranger = new Client(emulator)
    expect((await stranger.get('/_emulator/health')).body).not.toHaveProperty('credentials')
    const owner = stranger.with({ 'x-emulator-token': 't' })
    const { credentials } = (await owner.get('/_emulator/health')).body
    expect(credentials).toMatchObject({ email: 'demo@example.com' })
    expect(emulator.credentials).toEqual(credentials)
    expect((await stranger.post('/v1/auth', { email: credentials.email, password: credentials.password })).status).toBe(200)
    await owner.post('/_emulator/reset', { to: 'empty' })
    expect((await owner.get('/_emulator/health')).body).not.toHaveProperty('credentials')
    expect(emulator.credentials).toBeUndefined()
    emulator.reset()
    expect(emulator.credentials).toEqual(credentials)
    await emulator.close()
  })
})

test('the outbox keeps the newest messages, as many as it is to; a search for one address finds what is left of it', async () => {
  const emulator = await startEmulator({ outboxSize: 3 })
  const control = new Client(emulator)
  const [one, other] = ['one@example.com', 'other@example.com']
  await signUp(emulator, { email: one })
  await signUp(emulator, { email: other })
  await control.delete('/_emulator/outbox')
  for (const email of [one, other, other, one, other]) expect((await control.post('/v1/auth/password_reset_token/issue', { email })).status).toBe(200)
  const addresses = async (query = {}) => (await control.get('/_emulator/outbox', { query })).body.map(({ to }: { to: string }) => to)
  expect(await addresses()).toEqual([other, one, other])
  expect(await addresses({ to: one })).toEqual([one])
  expect(await addresses({ to: other, limit: 1 })).toEqual([other])
  await emulator.close()
})

describe('the journal', () => {
  let emulator: Emulator
  let control: Client
  let client: Client
  beforeEach(async () => {
    emulator = await startEmulator({ journalSize: 5 })
    control = new Client(emulator)
    client = await signUp(emulator)
    await control.delete('/_emulator/requests')
    return () => emulator.close()
  })
  const requests = async (query: Record<string, string | number> = {}) => (await control.get('/_emulator/requests', { query })).body
  const count = async (query: Record<string, string | number> = {}) => (await control.get('/_emulator/requests/count', { query })).body.count

  test('remembers what came in and what was answered, newest first, and not its own calls', async () => {
    await client.post('/v1/groups', { tags: { name: 'a' } })
    await client.global.get('/v1/groups/none', { query: { x: 1 } })
    const [second, first, ...more] = await requests()
    expect(more).toEqual([])
    expect(first).toEqual({ id: expect.any(Number), time: START, operationId: 'createGroup', method: 'POST', url: '/v1/groups', status: 201, operatorId: client.operatorId, coverage: 'jp', took: expect.any(Number), body: { tags: { name: 'a' } }, bodySize: 21 })
    expect(second).toEqual({ id: first.id + 1, time: START, operationId: 'getGroup', method: 'GET', url: '/v1/groups/none?x=1', status: 404, code: 'SEM9002', operatorId: client.operatorId, coverage: 'g', took: expect.any(Number) })
  })

  test('is asked by operation, status, operator, and for a number of entries', async () => {
    const other = await signUp(emulator)
    await control.delete('/_emulator/requests')
    await client.get('/v1/groups')
    await other.get('/v1/groups')
    await client.get('/v1/groups/none')
    await new Client(emulator).get('/v1/groups')
    const statuses = async (query: Record<string, string | number>) => (await requests(query)).map((r: { status: number }) => r.status)
    expect(await statuses({})).toEqual([401, 404, 200, 200])
    expect(await statuses({ operationId: 'listGroups' })).toEqual([401, 200, 200])
    expect(await statuses({ status: 200 })).toEqual([200, 200])
    expect(await statuses({ operatorId: client.operatorId })).toEqual([404, 200])
    expect(await statuses({ operationId: 'listGroups', status: 200, operatorId: other.operatorId })).toEqual([200])
    expect(await statuses({ limit: 1 })).toEqual([401])
    expect([await count(), await count({ status: 200 }), await count({ operationId: 'getGroup' }), await count({ operatorId: 'OP0' })]).toEqual([4, 2, 1, 0])
  })

  test('a login is found by the operator and the user that it was of, right or wrong ones by nobody', async () => {
    const { email } = (await client.get(`/v1/operators/${client.operatorId}`)).body
    await control.delete('/_emulator/requests')
    await client.post('/v1/auth', { email, password: PASSWORD })
    await client.post('/v1/auth', { email, password: 'Wr0ngWr0ng' })
    expect(await count({ operationId: 'auth' })).toBe(2)
    expect(await requests({ operationId: 'auth', operatorId: client.operatorId })).toEqual([expect.objectContaining({ status: 200, operatorId: client.operatorId })])
  })

  test('keeps as many as it was told to; clearing forgets them, and the numbers go on', async () => {
    for (let i = 0; i < 12; i++) await client.get(`/v1/groups/g${i}`)
    expect((await requests()).map((r: { url: string }) => r.url)).toEqual([11, 10, 9, 8, 7].map((i) => `/v1/groups/g${i}`))
    const { id } = (await requests())[0]
    expect((await control.delete('/_emulator/requests')).status).toBe(204)
    expect([await requests(), await count()]).toEqual([[], 0])
    await client.get('/v1/groups')
    expect((await requests())[0].id).toBe(id + 1)
  })

  test('can be switched off', async () => {
    const silent = await startEmulator({ journalSize: 0 })
    for (let i = 0; i < 3; i++) await new Client(silent).get('/v1/groups')
    expect((await new Client(silent).get('/_emulator/requests')).body).toEqual([])
    await silent.close()
  })

  test('shows no secret, wherever it stood', async () => {
    const { email } = (await client.get(`/v1/operators/${client.operatorId}`)).body
    await client.post('/v1/auth', { email, password: PASSWORD })
    await client.post('/v1/auth', { ...AUTH_KEY, tokenTimeoutSeconds: 600 })
    await newSim(client)
    await client.post('/v1/subscribers/transfer_token/eyJ-transfer', {})
    const group = (await client.post('/v1/groups', {})).body.groupId
    await client.put(`/v1/groups/${group}/configuration/SoracomBeam`, [{ key: 'password', value: 'hunter2' }, { key: 'http', value: { customHeaders: [{ headerKey: 'Authorization', headerValue: 'Bearer hunter2' }], skipStatusCode: true } }])
    await client.get('/v1/groups', { query: { token: 'hunter2', limit: 3 } })
    const shown = JSON.stringify([...await requests(), ...(await (async () => { await client.post('/v1/auth', { email, password: PASSWORD }); return await requests() })())])
    for (const secret of [PASSWORD, AUTH_KEY.authKey, 'hunter2', 'eyJ-transfer', client.headers['x-soracom-token']!, client.headers['x-soracom-api-key']!]) expect(shown).not.toContain(secret)
    expect(shown).toContain(email)
    expect((await requests({ operationId: 'putConfigurationParameters' }))[0].body).toEqual([{ key: 'password', value: '***' }, { key: 'http', value: { customHeaders: [{ headerKey: 'Authorization', headerValue: '***' }], skipStatusCode: true } }])
    expect((await requests({ operationId: 'listGroups' }))[0].url).toBe('/v1/groups?token=***&limit=3')
  })

  test('the token in a path is hidden too', async () => {
    await client.delete('/v1/subscribers/transfer_token/eyJ-transfer')
    expect((await requests())[0]).toMatchObject({ operationId: 'deleteSubscriberTransferToken', url: '/v1/subscribers/transfer_token/***' })
  })

  test('keeps bodies as they came, also refused ones; of large and of broken ones only the size', async () => {
    await client.post('/v1/groups', { tags: 'none', password: 'hunter2' })
    await client.post('/v1/groups', undefined, { raw: '{"password": "hunter2"' })
    await client.post('/v1/groups', { tags: { name: 'x'.repeat(70_000) } })
    const [large, broken, refused] = await requests()
    expect(refused).toMatchObject({ status: 400, body: { tags: 'none', password: '***' } })
    expect(broken).toMatchObject({ status: 400, bodySize: 22 })
    expect(large.bodySize).toBeGreaterThan(70_000)
    for (const entry of [large, broken]) expect(entry).not.toHaveProperty('body')
  })

  test('of bodies nested too deeply it keeps the size, and can still be read', async () => {
    const raw = '['.repeat(30_000) + ']'.repeat(30_000)
    await client.post('/v1/groups', undefined, { raw })
    const { status, body } = await control.get('/_emulator/requests')
    expect(status).toBe(200)
    expect(body[0]).toMatchObject({ status: 400, code: 'COM9003', bodySize: 60_000 })
    expect(body[0]).not.toHaveProperty('body')
  })

  test('calls that no operation answers are there too: most often the base URL is wrong', async () => {
    await client.get('/sims')
    expect(await requests()).toEqual([{ id: expect.any(Number), time: START, method: 'GET', url: '/sims', status: 404, code: 'AGW9002', coverage: 'jp', took: expect.any(Number) }])
    await client.post('/g/500', { expect: 'a failure' })
    expect((await requests())[0]).toMatchObject({ method: 'POST', url: '/500', status: 500, code: 'AGW0005', coverage: 'g', body: { expect: 'a failure' } })
  })

  test.each([{ operationid: 'auth' }, { status: 'ok' }, { status: 99 }, { limit: 0 }, { limit: 10_001 }, { limit: '1e3' }, { limit: -1 }, { limit: '99999999999999999999' }])('a filter that cannot be meant is refused: %j', async (query) => {
    const { status, body } = await control.get('/_emulator/requests', { query: query as never })
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'EMU0004' })
    expect(body.message).toContain(Object.keys(query)[0])
  })

  test('unlike the API it refuses a filter that comes twice, and bodies are bounded as there', async () => {
    const twice = await control.get('/_emulator/requests?limit=1&limit=2')
    expect([twice.status, twice.body.code, twice.body.message]).toEqual([400, 'EMU0004', expect.stringContaining('limit must be given once')])
    const deep = await control.post('/_emulator/reset', undefined, { raw: `{"to":${'['.repeat(30_000)}${']'.repeat(30_000)}}` })
    expect([deep.status, deep.body.code, deep.body.message]).toEqual([400, 'EMU0004', expect.stringContaining('nested too deeply')])
    const broken = await control.post('/_emulator/reset', undefined, { raw: '{' })
    expect([broken.status, broken.body.code, broken.body.message]).toEqual([400, 'EMU0004', expect.stringContaining('not JSON')])
  })
})

describe('the outbox', () => {
  test('can be cleared', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator)
    await mailMe(client)
    const control = new Client(emulator)
    expect((await control.get('/_emulator/outbox')).body).toHaveLength(1)
    expect((await control.delete('/_emulator/outbox')).status).toBe(204)
    expect((await control.get('/_emulator/outbox')).body).toEqual([])
    await emulator.close()
  })

  test('holds what would have gone out, newest first, by kind and recipient', async () => {
    const emulator = await startEmulator()
    const control = new Client(emulator)
    const buyer = await signUp(emulator, { email: 'buyer@example.com' })
    const orderId = await mailMe(buyer)
    emulator.clock.advance('1h')
    await buyer.post('/v1/sandbox/orders/ship', { operatorId: buyer.operatorId, orderId })
    const outbox = async (query: Record<string, string | number>) => (await control.get('/_emulator/outbox', { query })).body
    const all = await outbox({})
    expect(all).toHaveLength(2)
    expect(all[0]).toEqual({ messageId: expect.any(Number), time: START + 3_600_000, state: 'kept', kind: 'mail', operatorId: buyer.operatorId, to: 'buyer@example.com', subject: expect.stringContaining(orderId), text: expect.any(String) })
    expect(all[1].time).toBe(START)
    expect(await outbox({ limit: 1 })).toEqual([all[0]])
    expect(await outbox({ to: 'buyer@example.com', kind: 'mail' })).toEqual(all)
    expect(await outbox({ to: 'nobody@example.com' })).toEqual([])
    expect(await outbox({ kind: 'sms' })).toEqual([])
    expect((await control.get('/_emulator/outbox/latest', { query: { to: 'buyer@example.com' } })).body).toEqual(all[0])
    expect((await control.get('/_emulator/outbox/latest', { query: { operator_id: 'OP0000000000' } })).body.code).toBe('EMU0014')
    await control.post('/_emulator/reset')
    expect(await outbox({})).toEqual([])
    await emulator.close()
  })
})
