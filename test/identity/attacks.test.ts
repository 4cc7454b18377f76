// What somebody tries who wants in: forged tokens, odd credentials, odd names.
import { createHmac } from 'node:crypto'
import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login, refusal } from '../support/accounts.ts'
import { Client, newSim, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'
import { alice, login as loginRoot, loginUser, startAccounts } from '../support/permissions.ts'

const EMAIL = 'target@example.com'

let emulator: Emulator
let target: Client
let anyone: Client
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
  target = await signUp(emulator, { email: EMAIL })
})
afterAll(() => emulator.close())

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token that the emulator did not issue', () => {
  const forge = (header: object, payload: object, key?: string): string => {
    const text = `${encoded(header)}.${encoded(payload)}`
    return `${text}.${key === undefined ? '' : createHmac('sha256', key).update(text).digest('base64url')}`
  }
  const partsOf = () => target.headers['x-soracom-token']!.split('.') as [string, string, string]
  const payloadOf = () => JSON.parse(Buffer.from(partsOf()[1], 'base64url').toString()) as Record<string, unknown>
  const HS256 = { alg: 'HS256', typ: 'JWT' }

  test.each<[string, () => string]>([
    ['without a signature (alg none)', () => forge({ alg: 'none', typ: 'JWT' }, payloadOf())],
    ['with its signature cut off', () => `${partsOf()[0]}.${partsOf()[1]}.`],
    ['signed with an empty key', () => forge(HS256, payloadOf(), '')],
    ['signed with a guessed key', () => forge(HS256, payloadOf(), 'secret')],
    ['signed with the API key', () => forge(HS256, payloadOf(), target.headers['x-soracom-api-key'])],
    ['of longer life under the old signature', () => `${partsOf()[0]}.${encoded({ ...payloadOf(), exp: 9_999_999_999 })}.${partsOf()[2]}`],
    ['with another header', () => `${encoded({ ...HS256, kid: '../../etc/passwd' })}.${partsOf()[1]}.${partsOf()[2]}`],
    ['with padding added', () => `${target.headers['x-soracom-token']!}=`],
    ['with letters of another case', () => target.headers['x-soracom-token']!.toLowerCase()],
    ['that is no JWT', () => "' OR 1=1 --"],
    ['that is long', () => 'x'.repeat(8000)]
  ])('%s is refused', async (_what, token) => {
    expect((await target.get(`/v1/operators/${target.operatorId}`)).status).toBe(200)
    expect(refusal(await target.with({ 'x-soracom-token': token() }).get(`/v1/operators/${target.operatorId}`))).toEqual([401, 'AGW9001'])
  })

  test('is nobody\'s for the headers that services behind the gateway trust', async () => {
    const stranger = await signUp(emulator)
    const posing = stranger.with({ 'x-soracom-operatorid': target.operatorId, 'x-soracom-sam-username': 'alice' })
    expect(refusal(await posing.get(`/v1/operators/${target.operatorId}`))).toEqual([400, 'AUM9004'])
    expect((await posing.get(`/v1/operators/${stranger.operatorId}`)).body.operatorId).toBe(stranger.operatorId)
  })
})

describe('odd credentials', () => {
  test('are failed logins or faulty requests, and never more', async () => {
    const bodies: object[] = [
      { email: EMAIL, password: 'x'.repeat(1_000_000) }, { email: EMAIL, password: '\u0000' }, { email: EMAIL, password: `${PASSWORD}\u0000` }, { email: EMAIL, password: ` ${PASSWORD}` },
      { email: EMAIL, password: [PASSWORD] }, { email: { $ne: '' }, password: PASSWORD }, { email: EMAIL, password: { $gt: '' } }, { email: EMAIL, password: true },
      { operatorId: target.operatorId, userName: '', password: PASSWORD }, { operatorId: target.operatorId, userName: '__proto__', password: PASSWORD }, { operatorId: target.operatorId, userName: "' OR 1=1 --", password: PASSWORD },
      { authKeyId: '%', authKey: '%' }, { authKeyId: '__proto__', authKey: 'constructor' }, JSON.parse('{"__proto__": {"email": "target@example.com", "password": "Passw0rd"}}')
    ]
    for (const body of bodies) expect([400, 401]).toContain((await anyone.post('/v1/auth', body)).status)
    // Letters that look alike are others.
    expect(refusal(await anyone.post('/v1/auth', { email: EMAIL, password: PASSWORD.replace('a', 'а') }))).toEqual([401, 'AUM0002'])
    await login(emulator, { email: EMAIL, password: PASSWORD })
  })

  test('of root do not open a SAM user of that name, nor the other way round', async () => {
    const url = `/v1/operators/${target.operatorId}/users/${EMAIL}`
    await target.post(url)
    await target.post(`${url}/password`, { password: 'UserPassw0rd' })
    expect((await anyone.post('/v1/auth', { email: EMAIL, password: 'UserPassw0rd' })).status).toBe(401)
    expect((await anyone.post('/v1/auth', { operatorId: target.operatorId, userName: EMAIL, password: PASSWORD })).status).toBe(401)
    expect((await anyone.post('/v1/auth', { operatorId: target.operatorId, userName: EMAIL, password: 'UserPassw0rd' })).body.userName).toBe(EMAIL)
  })
})

test('a path does not reach another user by detours', async () => {
  const users = `/v1/operators/${target.operatorId}/users`
  await target.post(`${users}/victim`)
  for (const detour of ['alice%2F..%2Fvictim', '%2e%2e%2fvictim', 'victim%00', 'victim%20', 'VICTIM', 'vic%74im%2F']) {
    expect((await target.delete(`${users}/${detour}`)).status).toBeGreaterThanOrEqual(400)
    expect((await target.get(`${users}/victim`)).status).toBe(200)
  }
  const stranger = await signUp(emulator)
  for (const path of [`/v1/operators/${stranger.operatorId}%2F..%2F${target.operatorId}/users/victim`, `/v1/operators/${stranger.operatorId}/../${target.operatorId}/users/victim`, `/v1//operators/${target.operatorId}/users/victim`]) {
    expect((await stranger.delete(path)).status).toBeGreaterThanOrEqual(400)
  }
  expect((await target.get(`${users}/victim`)).status).toBe(200)
})

describe('headers', () => {
  test('do not say where a call comes from', async () => {
    const emulator = await startAccounts([{ ...alice, permission: { statements: [{ effect: 'allow', api: '*' }, { effect: 'deny', api: '*', condition: "ipAddress('127.0.0.0/8')" }] } }])
    const client = await loginUser(emulator)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'client-ip', 'true-client-ip', 'cf-connecting-ip']) {
      expect([name, (await client.with({ [name]: name === 'forwarded' ? 'for=192.0.2.1' : '192.0.2.1' }).get('/v1/sims')).status]).toEqual([name, 403])
    }
    await emulator.close()
  })

  test('that come twice are no credentials, whichever is good', async () => {
    const { 'x-soracom-api-key': key, 'x-soracom-token': token } = target.headers as { 'x-soracom-api-key': string, 'x-soracom-token': string }
    const ask = async (headers: string[]): Promise<number> => await new Promise((resolve, reject) => {
      const url = new URL(emulator.url)
      http.get({ host: url.hostname, port: url.port, path: `/v1/operators/${target.operatorId}`, headers: ['Host', url.host, ...headers] as never, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode!)
      }).on('error', reject)
    })
    expect(await ask(['X-Soracom-API-Key', key, 'X-Soracom-Token', token])).toBe(200)
    expect(await ask(['X-Soracom-API-Key', key, 'X-Soracom-API-Key', 'api-x', 'X-Soracom-Token', token])).toBe(401)
    expect(await ask(['X-Soracom-API-Key', 'api-x', 'X-Soracom-API-Key', key, 'X-Soracom-Token', token])).toBe(401)
    expect(await ask(['X-Soracom-API-Key', key, 'X-Soracom-Token', token, 'X-Soracom-Token', token])).toBe(401)
    expect(await ask(['X-Soracom-API-Key', key, 'X-Soracom-Token', token, 'X-HTTP-Method-Override', 'DELETE'])).toBe(200)
  })
})

describe('a condition is about what is meant, however it is spelt', () => {
  test.each(['/secret/a.txt', 'secret//a.txt', '//secret///a.txt', 'secret%2Fa.txt', '%2Fsecret/a.txt', 'secret%2F%2Fa.txt', 'sec%72et/a.txt'])('a file as %s', async (spelling) => {
    const emulator = await startAccounts([{ ...alice, permission: { statements: [{ effect: 'allow', api: '*' }, { effect: 'deny', api: 'FileEntry:*', condition: "pathVariable('path') == 'secret/a.txt'" }] } }])
    const [root, client] = [await loginRoot(emulator), await loginUser(emulator)]
    await root.put('/v1/files/private/secret/a.txt', undefined, { raw: 'x' })
    for (const answer of [await client.get(`/v1/files/private/${spelling}`), await client.put(`/v1/files/private/${spelling}`, undefined, { raw: 'y' }), await client.delete(`/v1/files/private/${spelling}`)]) expect(refusal(answer)).toEqual([403, 'AUM0017'])
    expect((await root.get(`/v1/files/private/${spelling}`)).status).toBe(302)
    await emulator.close()
  })

  test('a number', async () => {
    const emulator = await startAccounts([{ ...alice, permission: { statements: [{ effect: 'allow', api: '*' }, { effect: 'deny', api: 'DataEntry:*', condition: "pathVariable('time') == '1000'" }] } }])
    const client = await loginUser(emulator)
    for (const spelling of ['1000', '1000.0', '01000', '1000.000000']) expect([spelling, (await client.get(`/v1/data/Sim/8942310000000000018/${spelling}`)).status]).toEqual([spelling, 403])
    expect((await client.get('/v1/data/Sim/8942310000000000018/1001')).status).toBe(404)
    await emulator.close()
  })
})

describe('names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const tags = JSON.parse('{"__proto__": "a", "constructor": "b", "toString": "c"}') as object

  test('are names like any other, of tags and of settings', async () => {
    const made = await target.post('/v1/groups', undefined, { raw: `{"tags": ${JSON.stringify(tags)}}` })
    const at = `/v1/groups/${made.body.groupId}`
    expect(JSON.stringify((await target.get(at)).body.tags)).toBe(JSON.stringify(tags))
    for (const name of NAMES) {
      expect((await target.put(`${at}/tags`, [{ tagName: name, tagValue: 'x' }])).status).toBe(200)
      expect(Object.entries((await target.get(at)).body.tags)).toContainEqual([name, 'x'])
      expect((await target.delete(`${at}/tags/${name}`)).status).toBe(204)
      expect(Object.keys((await target.get(at)).body.tags)).not.toContain(name)
      const set = await target.put(`${at}/configuration/SoracomAir`, [{ key: name, value: { polluted: true } }])
      expect(set.status).toBe(200)
      expect(Object.keys((await target.get(at)).body.configuration.SoracomAir)).toContain(name)
      expect((await target.delete(`${at}/configuration/SoracomAir/${name}`)).status).toBe(204)
      // Not the name of a namespace.
      expect((await target.put(`${at}/configuration/${name}`, [{ key: 'a', value: 'b' }])).status).toBe(400)
      expect((await target.get(`/v1/operators/${target.operatorId}/configuration/${name}`)).status).toBe(400)
      expect((await target.get(`/v1/operators/${target.operatorId}/users/${name}`)).status).toBe(404)
      expect((await target.get(`/v1/operators/${target.operatorId}/roles/${name}`)).status).toBe(404)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('are names like any other, of a SIM\'s tags, in searches and in texts of event handlers', async () => {
    const sim = await newSim(target)
    await target.put(`/v1/sims/${sim.simId}/tags`, NAMES.map((tagName) => ({ tagName, tagValue: `value of ${tagName}` })))
    const message = NAMES.map((name) => `\${${name}} \${tags.${name}}`).join(', ')
    await target.post('/v1/event_handlers', {
      status: 'active', name: 'odd', targetImsi: sim.imsi, ruleConfig: { type: 'SubscriberStatusAttributeRule', properties: { inactiveTimeoutDateConst: 'IMMEDIATELY', targetStatus: 'active' } },
      actionConfigList: [{ type: 'SendMailToOperatorAction', properties: { title: 't', message, executionDateTimeConst: 'IMMEDIATELY' } }]
    })
    await target.post(`/v1/sims/${sim.simId}/activate`)
    expect((await anyone.get('/_emulator/outbox/latest', { query: { to: EMAIL, kind: 'mail' } })).body.text).toBe(NAMES.map((name) => `\${${name}} value of ${name}`).join(', '))
    for (const name of NAMES) {
      expect((await target.get('/v1/subscribers', { query: { tag_name: name, tag_value: `value of ${name}` } })).body).toHaveLength(1)
      expect((await target.get('/v1/query/sims', { query: { tag: `value of ${name}` } })).status).toBe(200)
    }
  })

  test('cannot be speed classes', async () => {
    const sim = await newSim(target)
    for (const name of NAMES) {
      const sent = await target.post(`/v1/sandbox/stats/air/subscribers/${sim.imsi}`, undefined, { raw: `{"unixtime": 1781481600, "dataTrafficStatsMap": {"${name}": {"uploadByteSizeTotal": 1}}}` })
      expect(sent.status).toBeLessThan(500)
    }
    const { status, body } = await target.get(`/v1/stats/air/subscribers/${sim.imsi}`, { query: { from: 1781481000, to: 1781482000, period: 'minutes' } })
    expect(status).toBe(200)
    for (const entry of body) for (const figures of Object.values(entry.dataTrafficStatsMap)) expect(figures).toMatchObject({ uploadByteSizeTotal: expect.any(Number) })
  })
})

test('headers of a web request that are nested without end are a fault of the handler, and the call that fired it knows nothing of it', async () => {
  const sim = await newSim(target)
  const headers = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  await target.post('/v1/event_handlers', {
    status: 'active', name: 'deep', targetImsi: sim.imsi, ruleConfig: { type: 'SubscriberStatusAttributeRule', properties: { inactiveTimeoutDateConst: 'IMMEDIATELY', targetStatus: 'active' } },
    actionConfigList: [{ type: 'ExecuteWebRequestAction', properties: { url: 'https://hooks.example.com/', httpMethod: 'GET', contentType: 'text/plain', headers, executionDateTimeConst: 'IMMEDIATELY' } }]
  })
  expect((await target.post(`/v1/sims/${sim.simId}/activate`)).status).toBe(200)
  expect((await anyone.get('/_emulator/outbox/latest', { query: { to: 'https://hooks.example.com/', kind: 'web-request' } })).body).toMatchObject({ state: 'failed', error: 'the headers are not JSON' })
})

test('a type that no header can carry is not one of a file', async () => {
  const put = await target.put('/v1/files/private/odd.txt', undefined, { raw: 'x', headers: { 'content-type': 'text/plain; name="ア"' } })
  expect(refusal(put)).toEqual([400, 'COM9003'])
})

test.each([
  '/docs/static/../../../../package.json', '/docs/static/%2e%2e/%2e%2e/package.json', '/docs/static/..%2f..%2fpackage.json', '/docs/..%5c..%5cpackage.json', '/docs/static/%00', '//_emulator/state', '/_emulator//state', '/v1/../_emulator/state',
  '/_files/x/..%2f..%2fpackage.json', '/_files/x/y?expires[]=1', '/_media/x/y?Expires=9e99&Signature=x', '/_media/x/..%2fy?Expires=-1', '/_media/dash/v1/getDASHManifest.mpd?SessionToken=..', '/_captures/x/y?expires=NaN&signature=%00', '/_exports/x/a%0d%0ab?expires=1&signature=a&signature=b', '/v1/sims;x=y', '*'
])('%s leads nowhere', async (path) => {
  // As it stands: clients would tidy it up.
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = net.connect(Number(new URL(emulator.url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (data) => { text += data.toString('latin1') }).on('close', () => resolve(text)).on('error', reject)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  })
  expect(answer).toMatch(/^HTTP\/1\.1 40[034] /)
  expect(answer).not.toContain('dependencies')
})
