// What holds for every call, shown on a few: how paths, queries and bodies are read, which refusal comes first, the form of the
// paging headers, and what the audit log keeps.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, Client, newSim, PASSWORD, signUp, startEmulator } from './support/emulator.ts'
import { startStored, type Stored } from './support/stored.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const refusal = ({ status, body }: Answer) => [status, body?.code]
const JSON_TYPE = { 'content-type': 'application/json' }

describe('bodies', () => {
  const create = async (raw: string | undefined, headers: Record<string, string> = JSON_TYPE) => await client.post('/v1/groups', undefined, raw === undefined ? { headers } : { raw, headers })

  test('unknown fields and nulls count for nothing, at any depth', async () => {
    const { status, body } = await create('{"tags":{"name":"n"},"nonsense":{"a":[1]},"configuration":null,"groupId":"x"}')
    expect(status).toBe(201)
    expect(body.groupId).not.toBe('x')
    expect(body).toMatchObject({ tags: { name: 'n' }, configuration: {} })
    const put = await client.put(`/v1/groups/${body.groupId}/tags`, [{ tagName: 'a', tagValue: 'b', more: null, tags: 1 }])
    expect(put.body.tags).toEqual({ name: 'n', a: 'b' })
    // A null where the field is needed is a missing field.
    expect(refusal(await client.put(`/v1/groups/${body.groupId}/tags`, [{ tagName: 'a', tagValue: null }]))).toEqual([400, 'COM9003'])
    // Inside free-form values a null is a value.
    const configured = await client.put(`/v1/groups/${body.groupId}/configuration/SoracomAir`, [{ key: 'k', value: { n: null } }])
    expect(configured.body.configuration.SoracomAir).toEqual({ k: { n: null } })
  })

  test('a body is needed where one of its fields is: none, "" and null are none', async () => {
    const url = `/v1/subscribers/${(await newSim(client)).imsi}/set_expiry_time`
    const json = { 'content-type': 'application/json' }
    for (const raw of ['', '""', 'null']) expect([raw, ...refusal(await client.post(url, undefined, { raw, headers: json }))]).toEqual([raw, 400, 'COM9004'])
    expect(refusal(await client.post(url))).toEqual([400, 'COM9004'])
    for (const raw of ['', '""', 'null', '{}']) expect([raw, (await create(raw)).status]).toEqual([raw, 201])
  })

  test('what is not JSON is refused as such, and JSON of another shape by where it is wrong', async () => {
    for (const raw of ['{', '{"tags":}', '{tags:{}}', 'tags=1', '{} {}', '\u0000', '\ufffe']) expect([raw, ...refusal(await create(raw))]).toEqual([raw, 400, 'COM9002'])
    for (const raw of ['[]', '7', 'true', '"text"', '{"tags":[]}', '{"tags":{"a":1}}', '{"tags":"x"}']) expect([raw, ...refusal(await create(raw))]).toEqual([raw, 400, 'COM9003'])
    expect((await create('{"tags":{"a":1}}')).body.message).toMatch(/body: tags\.a must be string/)
    expect((await create('{"tags":{"a":"secret value","b":{}}}')).body.message).not.toContain('secret value')
  })

  test('JSON is JSON whatever the client calls it, and a content type that is none is refused after the credentials', async () => {
    for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'text/plain', 'application/octet-stream', 'application/x-www-form-urlencoded', 'application/vnd.x+json']) {
      expect([type, (await create('{"tags":{"a":"b"}}', { 'content-type': type })).body.tags]).toEqual([type, { a: 'b' }])
    }
    for (const type of ['json', '', ';', 'a b/c']) {
      expect(refusal(await client.post('/v1/groups', undefined, { raw: '{}', headers: { 'content-type': type } }))).toEqual([400, 'COM9003'])
      expect(refusal(await new Client(emulator).post('/v1/groups', undefined, { raw: '{}', headers: { 'content-type': type } }))).toEqual([401, 'AUM0001'])
    }
  })

  test('operations without a body ignore one, be it what it may, with any method', async () => {
    const { groupId } = (await create('{}')).body
    for (const raw of ['', '{}', '""', '{', 'x']) expect((await client.get('/v1/groups', { headers: JSON_TYPE })).status + raw.length).toBe(200 + raw.length)
    expect((await client.delete(`/v1/groups/${groupId}`, undefined, { raw: '{}', headers: JSON_TYPE })).status).toBe(204)
    expect((await client.delete(`/v1/groups/${groupId}`, undefined, { raw: '', headers: JSON_TYPE })).status).toBe(404)
    expect((await client.post(`/v1/operators/${client.operatorId}/auth_keys`, undefined, { raw: '{broken', headers: JSON_TYPE })).status).toBe(201)
  })

  test('names that are special to JavaScript are names like any other', async () => {
    const raw = '{"tags":{"__proto__":"p","constructor":"c","toString":"t"}}'
    const { body } = await create(raw)
    const tags = JSON.parse(JSON.stringify(body.tags))
    expect(Object.entries(tags)).toEqual([['__proto__', 'p'], ['constructor', 'c'], ['toString', 't']])
    for (const name of ['__proto__', 'constructor']) {
      expect((await client.delete(`/v1/groups/${body.groupId}/tags/${name}`)).status).toBe(204)
      expect((await client.delete(`/v1/groups/${body.groupId}/tags/${name}`)).status).toBe(404)
    }
    expect((await client.delete(`/v1/groups/${body.groupId}/tags/hasOwnProperty`)).status).toBe(404)
  })

  test('odd letters come back as they were sent', async () => {
    const tags = { nul: 'a\u0000b', 'emoji 😀': 'ｶﾅ', rtl: '\u202e', quote: '"\\/', control: '\u0001\u001f\u007f', sep: '\u2028', empty: '' }
    const { body } = await client.post('/v1/groups', { tags })
    expect(body.tags).toEqual(tags)
    expect((await client.get(`/v1/groups/${body.groupId}`)).body.tags).toEqual(tags)
    // Half a letter is none; it may be replaced but does no harm.
    expect((await create('{"tags":{"name":"\\ud800"}}')).status).toBe(201)
  })

  test('depth is bounded, brackets in texts are not depth, and size is bounded', async () => {
    const nested = (depth: number) => `{"configuration":{"SoracomAir":{"deep":${'['.repeat(depth)}${']'.repeat(depth)}}}}`
    expect((await create(nested(100))).status).toBe(201)
    for (const depth of [501, 100_000]) {
      const answer = await create(nested(depth))
      expect(refusal(answer)).toEqual([400, 'COM9003'])
      expect(answer.body.message).toContain('nested')
    }
    expect(refusal(await create('['.repeat(200_000)))).toEqual([400, 'COM9003'])
    expect((await create(JSON.stringify({ tags: { a: '[{"\\'.repeat(1000) } }))).status).toBe(201)
    const large = `{"tags":{"a":"${'x'.repeat(65 * 1024 * 1024)}"}}`
    expect(refusal(await create(large))).toEqual([413, 'AGW9005'])
    expect(refusal(await new Client(emulator).post('/v1/groups', undefined, { raw: large, headers: JSON_TYPE }))).toEqual([401, 'AUM0001'])
  })

  test('whole numbers are taken only as far as they are whole numbers here', async () => {
    const sim = await newSim(client)
    const expire = async (raw: string) => await client.post(`/v1/sims/${sim.simId}/set_expiry_time`, undefined, { raw: `{"expiryTime":${raw}}`, headers: JSON_TYPE })
    for (const number of ['9223372036854775807', '1e300', '1.5', '-1e400', '9007199254740992', '"9223372036854775807"', '"1.5"', '[]', 'true']) {
      expect([number, ...refusal(await expire(number))]).toEqual([number, 400, 'COM9003'])
    }
    for (const number of ['4102444800000', '4.1024448e12', '"4102444800000"']) expect([number, (await expire(number)).body.expiryTime]).toEqual([number, 4_102_444_800_000])
  })
})

describe('queries', () => {
  const list = async (search: string, url = '/v1/subscribers') => await client.get(`${url}${search}`)

  test('unknown parameters are ignored, and empty ones are none', async () => {
    for (const search of ['?', '?&&', '?nonsense=1', '?limit=', '?last_evaluated_key=&limit=', '?__proto__=1&constructor=2', '?%', '?%zz=%zz', '?a=b=c', `?x=${'y'.repeat(5000)}`]) {
      expect([search, (await list(search)).status]).toEqual([search, 200])
    }
  })

  test('[01-C17] a limit below 1 or that is no whole number is refused, one above the maximum is not', async () => {
    for (const limit of ['0', '-1', 'abc', '1.5', '0x10', '1e1', ' 1', 'NaN', '99999999999999999999', 'true', '1_0']) {
      const answer = await list(`?limit=${encodeURIComponent(limit)}`)
      expect([limit, ...refusal(answer)]).toEqual([limit, 400, 'COM9003'])
      expect(answer.body.message).toContain('limit')
    }
    for (const limit of ['1', '100', '1000', '1024', '1.000000', '100.0', '9007199254740991']) expect([limit, (await list(`?limit=${limit}`)).status]).toEqual([limit, 200])
  })

  test('of a parameter that comes twice the last one counts', async () => {
    const one = await signUp(emulator)
    for (let i = 0; i < 3; i++) await newSim(one)
    expect((await one.get('/v1/subscribers?limit=1&limit=2')).body).toHaveLength(2)
    expect((await one.get('/v1/subscribers?limit=abc&limit=2')).body).toHaveLength(2)
    expect(refusal(await one.get('/v1/subscribers?limit=2&limit=abc'))).toEqual([400, 'COM9003'])
    // The last one counts when it is empty, too, and empty is none.
    expect((await one.get('/v1/subscribers?limit=1&limit=')).body).toHaveLength(3)
    expect((await one.get('/v1/subscribers?limit=&limit=1')).body).toHaveLength(1)
  })

  test('an older name of a parameter counts where the new one is missing or empty, and only there', async () => {
    const one = await signUp(emulator)
    const small = await newSim(one)
    const fast = await newSim(one)
    await one.post(`/v1/subscribers/${small.imsi}/update_speed_class`, { speedClass: 's1.minimum' })
    await one.post(`/v1/subscribers/${fast.imsi}/update_speed_class`, { speedClass: 's1.fast' })
    const found = async (search: string) => (await one.get(`/v1/subscribers?${search}`)).body.map(({ imsi }: { imsi: string }) => imsi)
    for (const search of ['type_filter=s1.fast', 'type_filter=s1.fast&speed_class_filter=', 'speed_class_filter=s1.minimum&speed_class_filter=&type_filter=s1.fast', 'type_filter=s1.minimum&speed_class_filter=s1.fast']) {
      expect([search, await found(search)]).toEqual([search, [fast.imsi]])
    }
  })

  test('search_type may be repeated like any other, in any letters', async () => {
    const one = await signUp(emulator)
    const sim = await newSim(one, 'plan-D', { tags: { name: 'first' } })
    const found = async (search: string) => (await one.get(`/v1/query/sims?name=first&tag=nowhere&${search}`)).body.map(({ simId }: { simId: string }) => simId)
    expect(await found('search_type=and&search_type=OR')).toEqual([sim.simId])
    expect(await found('search_type=or&search_type=AND')).toEqual([])
  })

  test('a value outside the documented list is refused', async () => {
    const { groupId } = (await client.post('/v1/groups', { tags: { name: 'q' } })).body
    expect(refusal(await list('?tag_name=name&tag_value=q&tag_value_match_mode=like', '/v1/groups'))).toEqual([400, 'COM9003'])
    expect((await list('?tag_name=name&tag_value=q&tag_value_match_mode=prefix', '/v1/groups')).body[0].groupId).toBe(groupId)
  })

  test('a space may be written as + or %20, and a plus as %2B', async () => {
    await client.post('/v1/groups', { tags: { name: 'a b+c' } })
    for (const value of ['a+b%2Bc', 'a%20b%2Bc']) expect((await list(`?tag_name=name&tag_value=${value}`, '/v1/groups')).body).toHaveLength(1)
  })

  test('a key that nobody gave is a place in the order, never an error', async () => {
    for (const key of ['0', 'zzz', '%00', '%25', '%', '%E3%81%82', '../..', "'", '99999999999999999999']) expect([key, (await list(`?last_evaluated_key=${key}`)).status]).toEqual([key, 200])
  })
})

describe('paging headers', () => {
  test('[01-C16] next key and unquoted relative link on every page but the last, the rest of the query kept', async () => {
    const one = await signUp(emulator)
    for (let i = 0; i < 3; i++) await newSim(one)
    const first = await one.get('/v1/sims?limit=2&last_evaluated_key=&x=a,b%3Bc')
    const key = first.headers['x-soracom-next-key']!
    expect(first.headers['link']).toBe(`</v1/sims?limit=2&x=a%2Cb%3Bc&last_evaluated_key=${key}>; rel=next`)
    const next = /^<(.*)>; rel=next$/.exec(first.headers['link']!)![1]!
    const last = await one.get(next)
    expect(last.headers).not.toHaveProperty('link')
    expect(last.headers).not.toHaveProperty('x-soracom-next-key')
    expect([...first.body, ...last.body].map((sim: { simId: string }) => sim.simId)).toHaveLength(3)
    expect((await one.get('/v1/sims?limit=3')).headers).not.toHaveProperty('x-soracom-next-key')
  })
})

describe('paths', () => {
  test('[01-C39] a part is decoded once, after the path is split', async () => {
    const sim = await newSim(client)
    const names = ['日本語/?#%25&&', 'a%2Fb', '%', '100%', 'a+b', '/', 'a b', ';', 'x'.repeat(101), 'y'.repeat(3000), '\\$*-_.~', '%E3%81', "it's:@&=$,", '日本語']
    for (const name of names) {
      await client.put(`/v1/subscribers/${sim.imsi}/tags`, [{ tagName: name, tagValue: 'v' }])
      expect((await client.get(`/v1/subscribers/${sim.imsi}`)).body.tags).toEqual({ [name]: 'v' })
      expect([name, (await client.delete(`/v1/subscribers/${sim.imsi}/tags/${encodeURIComponent(name)}`)).status]).toEqual([name, 204])
      expect((await client.get(`/v1/subscribers/${sim.imsi}`)).body.tags).toEqual({})
    }
  })

  test('a plus stays a plus, and reserved letters may be sent raw or encoded', async () => {
    const { groupId } = (await client.post('/v1/groups', { tags: { 'a+b': '1', 'c:d@e&f=g$h,i': '2', 'j k': '3' } })).body
    for (const raw of ['a+b', 'c:d@e&f=g$h,i', 'j%20k']) expect([raw, (await client.delete(`/v1/groups/${groupId}/tags/${raw}`)).status]).toEqual([raw, 204])
    await client.put(`/v1/groups/${groupId}/tags`, [{ tagName: 'c:d@e&f=g$h,i', tagValue: '2' }])
    expect((await client.delete(`/v1/groups/${groupId}/tags/c%3Ad%40e%26f%3Dg%24h%2Ci`)).status).toBe(204)
  })

  test('what cannot be decoded is 400, and what no route knows is 404', async () => {
    for (const url of ['/v1/sims/%', '/v1/sims/%zz', '/v1/sims/%E3%81', '/v1/sims/%ED%A0%80', '/v1/groups/%FF/tags']) expect([url, ...refusal(await client.get(url))]).toEqual([url, 400, 'AGW9004'])
    for (const url of ['/', '/v1', '/v1/', '/v2/sims', '/v1/nothing', '/v1/sims/a/b/c', '/v1//sims', '/v1/sims//', '//v1/sims', '/V1/sims', '/v1/SIMS', '/v1/sims%2Fnone', `/v1/sims/${'x'.repeat(8193)}`]) {
      expect([url, ...refusal(await client.get(url))]).toEqual([url, 404, 'AGW9002'])
    }
    expect(refusal(await client.put('/v1/sims'))).toEqual([404, 'AGW9002'])
    expect(refusal(await client.send('OPTIONS', '/nothing', undefined))).toEqual([404, 'AGW9002'])
  })

  test('a part that is empty is refused, and one that is long or odd is not found', async () => {
    expect(refusal(await client.get('/v1/sims/'))).toEqual([400, 'COM9003'])
    expect(refusal(await client.get('/v1/sims/?'))).toEqual([400, 'COM9003'])
    expect(refusal(await client.get('/v1/operators//auth_keys'))).toEqual([400, 'AUM9004'])
    for (const part of ['x'.repeat(101), 'x'.repeat(3000), '%00', '%0A', '%2F', '__proto__', 'constructor', "'%20OR%201=1--", '%F0%9F%98%80', '*', ':sim_id', '{sim_id}']) {
      expect([part, ...refusal(await client.get(`/v1/sims/${part}`))]).toEqual([part, 404, 'SEM9001'])
    }
  })
})

describe('the order of refusals', () => {
  test('credentials, then the operator in the path, then the request, then what it speaks of', async () => {
    const url = (operatorId: string, key: string) => `/v1/operators/${operatorId}/auth_keys/${key}`
    const stranger = new Client(emulator)
    const broken = { raw: '{', headers: JSON_TYPE }
    // Each call is wrong in every later way as well.
    expect(refusal(await stranger.post('/v1/nothing', undefined, broken))).toEqual([404, 'AGW9002'])
    expect(refusal(await stranger.post('/v1/operators/OP0000000000/token', undefined, broken))).toEqual([401, 'AUM0001'])
    expect(refusal(await client.post('/v1/operators/OP0000000000/token', undefined, broken))).toEqual([400, 'AUM9004'])
    expect(refusal(await client.post(`/v1/operators/${client.operatorId}/token`, undefined, broken))).toEqual([400, 'COM9002'])
    expect(refusal(await client.delete(url('OP0000000000', 'x')))).toEqual([400, 'AUM9004'])
    expect(refusal(await client.delete(url(client.operatorId, 'x')))).toEqual([404, 'AUM9005'])
    expect(refusal(await client.put('/v1/groups/none/configuration/NoSuch', undefined, broken))).toEqual([400, 'COM9003'])
    expect(refusal(await client.put('/v1/groups/none/configuration/SoracomAir', undefined, broken))).toEqual([400, 'COM9002'])
    expect(refusal(await client.put('/v1/groups/none/configuration/SoracomAir', []))).toEqual([404, 'SEM9002'])
    const sim = await newSim(client)
    expect(refusal(await client.post('/v1/sims/none/terminate'))).toEqual([404, 'SEM9001'])
    expect(refusal(await client.post(`/v1/sims/${sim.simId}/terminate`))).toEqual([400, 'SEM9006'])
  })
})

describe('the audit log', () => {
  let stored: Stored
  beforeAll(async () => {
    stored = await startStored({ fixture: { operators: [{ email: 'audit@example.com', password: PASSWORD, operatorId: 'OP0012345678', users: [{ userName: 'alice', password: PASSWORD }] }] } })
  })
  afterAll(() => stored.close())

  test('without the contract it keeps logins and logouts, with the user, and no failed login', async () => {
    const anyone = new Client(stored.emulator)
    const root = await anyone.post('/v1/auth?x=1', { email: 'audit@example.com', password: PASSWORD })
    stored.emulator.clock.advance('1s')
    await anyone.post('/v1/auth', { operatorId: 'OP0012345678', userName: 'alice', password: PASSWORD })
    await anyone.post('/v1/auth', { email: 'audit@example.com', password: 'Wr0ngWr0ng' })
    await anyone.post('/v1/auth', { operatorId: 'OP0012345678', userName: 'alice', password: 'Wr0ngWr0ng' })
    const client = new Client(stored.emulator, { 'x-soracom-api-key': root.body.apiKey, 'x-soracom-token': root.body.token })
    await client.get('/v1/operators/OP0012345678')
    await client.get('/v1/sims/none')
    await client.post('/v1/auth/logout')
    await client.post('/v1/auth/logout')
    const kept = stored.rows({ operator_id: 'OP0012345678' })['audit_log']!.map(({ api_kind: kind, request_path: path, method, status_code: status, user_name: user }) => [method, kind, path, status, user])
    expect(kept).toEqual([
      ['POST', '/v1/auth', '/v1/auth', 200, null],
      ['POST', '/v1/auth', '/v1/auth', 200, 'alice'],
      ['POST', '/v1/auth/logout', '/v1/auth/logout', 204, null]
    ])
  })

  test('it keeps a day without the contract', async () => {
    stored.emulator.clock.advance('24h')
    await new Client(stored.emulator).post('/v1/auth', { operatorId: 'OP0012345678', userName: 'alice', password: PASSWORD })
    expect(stored.rows({ operator_id: 'OP0012345678' })['audit_log']!).toHaveLength(1)
  })
})
