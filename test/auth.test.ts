import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { AUTH_KEY, Client, PASSWORD, signUp, START, startEmulator } from './support/emulator.ts'
import { startStored } from './support/stored.ts'

const ROOT = { email: 'root@example.com', password: PASSWORD }
const ROOT_KEY = { authKeyId: `keyId-${'Root'.repeat(8)}`, authKey: `secret-${'Root'.repeat(16)}` }
const ALICE_KEY = { authKeyId: `keyId-${'Alice123'.repeat(4)}`, authKey: `secret-${'Alice123'.repeat(8)}` }
const ALICE = { operatorId: 'OP0012345678', userName: 'alice', password: 'AliceSecret1' }

let emulator: Emulator
let anyone: Client
beforeAll(async () => {
  emulator = await startEmulator({
    fixture: {
      operators: [{
        ...ROOT,
        operatorId: ALICE.operatorId,
        authKey: ROOT_KEY,
        users: [
          { userName: 'alice', password: ALICE.password, authKey: ALICE_KEY, permission: { statements: [{ effect: 'deny', api: '*' }] } },
          { userName: 'no-password' }
        ]
      }]
    }
  })
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

async function login (body: object): Promise<Client> {
  const answer = await anyone.post('/v1/auth', body)
  expect(answer.status).toBe(200)
  return new Client(emulator, { 'x-soracom-api-key': answer.body.apiKey, 'x-soracom-token': answer.body.token }, answer.body.operatorId)
}

/** Whether the pair is good for a call. */
async function works (client: Client): Promise<boolean> {
  const { status } = await client.get(`/v1/operators/${ALICE.operatorId}`)
  expect([200, 401]).toContain(status)
  return status === 200
}

function payloadOf (token: string) {
  const parts = token.split('.')
  expect(parts).toHaveLength(3)
  for (const part of parts) expect(part).toMatch(/^[A-Za-z0-9_-]+$/)
  return JSON.parse(Buffer.from(parts[1]!, 'base64url').toString())
}

describe('auth', () => {
  test('[01-C1] root email and password give an API key, a token and the operator id', async () => {
    const { status, body } = await anyone.post('/v1/auth', ROOT)
    expect(status).toBe(200)
    expect(body).toEqual({
      apiKey: expect.stringMatching(/^api-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      operatorId: expect.stringMatching(/^OP\d{10}$/),
      token: expect.any(String)
    })
    expect(await works(new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }))).toBe(true)
  })

  test('[01-C2] the token is a JWT whose payload names the operator and, for a SAM user, the user', async () => {
    const root = await anyone.post('/v1/auth', ROOT)
    expect(payloadOf(root.body.token)).toEqual({ operator: { operatorId: root.body.operatorId }, iat: START / 1000, exp: START / 1000 + 86_400, jti: expect.any(String) })
    const alice = await anyone.post('/v1/auth', { ...ALICE, tokenTimeoutSeconds: 600 })
    expect(payloadOf(alice.body.token)).toMatchObject({ operator: { operatorId: ALICE.operatorId }, user: { userName: 'alice' }, exp: START / 1000 + 600 })
  })

  test('[01-C3] userName comes for SAM users, by password and by AuthKey, and not for root', async () => {
    expect((await anyone.post('/v1/auth', ALICE)).body).toMatchObject({ operatorId: ALICE.operatorId, userName: 'alice' })
    expect((await anyone.post('/v1/auth', ALICE_KEY)).body).toMatchObject({ operatorId: ALICE.operatorId, userName: 'alice' })
    expect((await anyone.post('/v1/auth', ROOT_KEY)).body).not.toHaveProperty('userName')
  })

  const wrong = { code: 'AUM0002', message: 'Invalid username/password supplied.' }
  test.each([
    ['wrong password', { ...ROOT, password: 'Wr0ngWr0ng' }],
    ['unknown address', { ...ROOT, email: 'nobody@example.com' }],
    ['unknown AuthKey', { authKeyId: `keyId-${'x'.repeat(32)}`, authKey: ROOT_KEY.authKey }],
    ['secret of another AuthKey', { ...ROOT_KEY, authKey: ALICE_KEY.authKey }],
    ['unknown SAM user', { ...ALICE, userName: 'bob' }],
    ['wrong password of a SAM user', { ...ALICE, password: PASSWORD }],
    ['SAM user of another operator', { ...ALICE, operatorId: 'OP0099999999' }],
    ['SAM user without a password', { ...ALICE, userName: 'no-password', password: PASSWORD }]
  ])('[01-C4] %s: 401 AUM0002, whoever it was', async (_what, body) => {
    const { status, body: refusal } = await anyone.post('/v1/auth', body)
    expect(status).toBe(401)
    expect(refusal).toEqual(wrong)
  })

  test('[01-C5] an address that is none is refused as such, before the password is looked at', async () => {
    for (const email of ['bogus', 'a@', '@b.example', 'a b@example.com']) {
      const { status, body } = await anyone.post('/v1/auth', { email, password: PASSWORD })
      expect([status, body.code]).toEqual([400, 'COM0008'])
      expect(body.message).toContain('not a well-formed email address')
    }
  })

  test('[01-C6] an AuthKey goes before an email, and an email before a SAM user', async () => {
    const both = { email: 'nobody@example.com', password: 'wrong', operatorId: 'OP0000000000', userName: 'nobody' }
    expect((await anyone.post('/v1/auth', { ...both, ...ALICE_KEY })).body).toMatchObject({ userName: 'alice' })
    const rootFirst = await anyone.post('/v1/auth', { ...ALICE, ...ROOT })
    expect(rootFirst.status).toBe(200)
    expect(rootFirst.body).not.toHaveProperty('userName')
    // A wrong AuthKey is not made good by a right password.
    expect((await anyone.post('/v1/auth', { ...ROOT, ...ROOT_KEY, authKey: 'secret-wrong' })).status).toBe(401)
    // Half an AuthKey is none.
    expect((await anyone.post('/v1/auth', { ...ROOT, authKeyId: 'keyId-only' })).status).toBe(200)
  })

  test('[01-C7] a whole profile with nulls, empty texts and unknown fields logs in like its credentials alone', async () => {
    const profile = {
      sandbox: true, coverageType: 'g', registerPaymentMethod: false, profileCommand: null, username: 'x', mfaOTPCode: null,
      operatorId: null, userName: null, authKeyId: null, authKey: null, tokenTimeoutSeconds: null, ...ROOT
    }
    expect((await anyone.post('/v1/auth', profile)).status).toBe(200)
    const empty = { email: '', password: '', operatorId: '', userName: '', mfaOTPCode: '', ...ROOT_KEY }
    expect((await anyone.post('/v1/auth', empty)).status).toBe(200)
  })

  test('[01-C8] a token lives from 1 to 172800 seconds', async () => {
    for (const seconds of [1, 60, 180, 86_400, 172_800]) expect((await anyone.post('/v1/auth', { ...ROOT, tokenTimeoutSeconds: seconds })).status).toBe(200)
    for (const seconds of [172_801, 0, -1, 60.5, 1e300, '3600', true, [60]]) {
      const { status, body } = await anyone.post('/v1/auth', { ...ROOT, tokenTimeoutSeconds: seconds })
      expect([seconds, status, body.code]).toEqual([seconds, 400, 'COM9003'])
    }
  })

  test('no credentials at all are a faulty request, not a failed login', async () => {
    for (const body of [{}, { email: ROOT.email }, { password: PASSWORD }, { operatorId: ALICE.operatorId, userName: 'alice' }, { authKey: 'secret-x' }, { email: '', password: '' }]) {
      const { status, body: refusal } = await anyone.post('/v1/auth', body)
      expect([status, refusal.code]).toEqual([400, 'COM9001'])
    }
    for (const raw of ['', 'null', '""']) {
      const { status, body } = await anyone.post('/v1/auth', undefined, { raw, headers: { 'content-type': 'application/json' } })
      expect([raw, status, body.code]).toEqual([raw, 400, 'COM9001'])
    }
  })

  test('key and token headers are ignored, be they empty or stale', async () => {
    for (const value of ['', 'stale']) {
      expect((await anyone.with({ 'x-soracom-api-key': value, 'x-soracom-token': value }).post('/v1/auth', ROOT)).status).toBe(200)
    }
  })

  test('every login gives a pair of its own, and the earlier ones stay good', async () => {
    const first = await login(ROOT)
    const second = await login(ROOT)
    expect(second.headers).not.toEqual(first.headers)
    expect(await works(first)).toBe(true)
    const mixed = new Client(emulator, { ...first.headers, 'x-soracom-token': second.headers['x-soracom-token']! })
    expect(await works(mixed)).toBe(false)
  })

  test('the address is found whatever its letters', async () => {
    expect((await anyone.post('/v1/auth', { ...ROOT, email: 'ROOT@Example.com' })).status).toBe(200)
  })

  test('a login by AuthKey, and only that, makes it used', async () => {
    const client = await signUp(emulator)
    const key = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
    const listed = async () => (await client.get(`/v1/operators/${client.operatorId}/auth_keys`)).body
    expect(await listed()).toEqual([{ authKeyId: key.authKeyId, createDateTime: START / 1000 }])
    expect((await anyone.post('/v1/auth', { ...key, authKey: 'secret-wrong' })).status).toBe(401)
    expect((await anyone.post('/v1/auth', { ...key, tokenTimeoutSeconds: 0 })).status).toBe(400)
    expect(await listed()).toEqual([{ authKeyId: key.authKeyId, createDateTime: START / 1000 }])
    emulator.clock.advance('90s')
    expect((await anyone.post('/v1/auth', key)).status).toBe(200)
    expect(await listed()).toEqual([{ authKeyId: key.authKeyId, createDateTime: START / 1000, lastUsedDateTime: START / 1000 + 90 }])
  })
})

describe('the life of a pair', () => {
  test('a pair is good until its last second', async () => {
    const client = await login({ ...ROOT, tokenTimeoutSeconds: 60 })
    emulator.clock.advance('59s')
    expect(await works(client)).toBe(true)
    emulator.clock.advance('1s')
    const { status, body } = await client.get(`/v1/operators/${ALICE.operatorId}`)
    expect([status, body.code]).toEqual([401, 'AGW9001'])
  })

  test('[01-C12] logout answers 204 without a body, and takes the key with every token of it', async () => {
    const client = await login(ROOT)
    const { body } = await client.post(`/v1/operators/${ALICE.operatorId}/token`, {})
    const further = client.with({ 'x-soracom-token': body.token })
    const other = await login(ROOT)
    const answer = await client.post('/v1/auth/logout')
    expect([answer.status, answer.body]).toEqual([204, undefined])
    expect(await works(client)).toBe(false)
    expect(await works(further)).toBe(false)
    expect(await works(other)).toBe(true)
    expect((await client.post('/v1/auth/logout')).status).toBe(401)
  })

  test('[01-C13] a SAM user who may do nothing may log out', async () => {
    const alice = await login(ALICE)
    expect((await alice.post('/v1/auth/logout')).status).toBe(204)
    expect((await alice.post('/v1/auth/logout')).status).toBe(401)
  })

  test('[01-C14] logout takes an empty body, "", {} and null as none', async () => {
    for (const raw of ['', '""', '{}', 'null', 'not json']) {
      const client = await login(ROOT)
      expect((await client.post('/v1/auth/logout', undefined, { raw, headers: { 'content-type': 'application/json' } })).status).toBe(204)
      expect(await works(client)).toBe(false)
    }
  })

  test('[01-C15] a further token of the same key, with no body, {} or the old field name', async () => {
    const client = await login(ROOT)
    for (const body of [{}, { timeout_seconds: 0 }, { timeout_seconds: 1 }, { timeout_seconds: 172_800 }, { tokenTimeoutSeconds: 60 }]) {
      const answer = await client.post(`/v1/operators/${ALICE.operatorId}/token`, body)
      expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['token']])
      expect(await works(client.with({ 'x-soracom-token': answer.body.token }))).toBe(true)
      expect(payloadOf(answer.body.token).operator.operatorId).toBe(ALICE.operatorId)
    }
    // The old one lives as long as it would have.
    expect(await works(client)).toBe(true)
    for (const tokenTimeoutSeconds of [0, -1, 172_801]) {
      const { status, body } = await client.post(`/v1/operators/${ALICE.operatorId}/token`, { tokenTimeoutSeconds })
      expect([status, body.code]).toEqual([400, 'COM9003'])
    }
    expect((await client.post('/v1/operators/OP0099999999/token', {})).body.code).toBe('AUM9004')
  })

  test('a further token lives by its own time, and can outlive the first', async () => {
    const client = await login({ ...ROOT, tokenTimeoutSeconds: 100 })
    const short = client.with({ 'x-soracom-token': (await client.post(`/v1/operators/${ALICE.operatorId}/token`, { tokenTimeoutSeconds: 50 })).body.token })
    const long = client.with({ 'x-soracom-token': (await client.post(`/v1/operators/${ALICE.operatorId}/token`, {})).body.token })
    emulator.clock.advance('50s')
    expect([await works(short), await works(client), await works(long)]).toEqual([false, true, true])
    emulator.clock.advance('50s')
    expect([await works(short), await works(client), await works(long)]).toEqual([false, false, true])
  })

  test('the further token of a SAM user is still the user\'s', async () => {
    const alice = await login(ALICE)
    const { body } = await alice.post(`/v1/operators/${ALICE.operatorId}/token`, {})
    expect(payloadOf(body.token).user).toEqual({ userName: 'alice' })
  })

  test('a pair works on the host of the other coverage type', async () => {
    const client = await login(ROOT)
    expect(await works(client.global)).toBe(true)
    const global = await new Client(emulator).global.post('/v1/auth', ROOT)
    expect(await works(new Client(emulator, { 'x-soracom-api-key': global.body.apiKey, 'x-soracom-token': global.body.token }))).toBe(true)
  })

  test('in real time, what has expired is not kept', async () => {
    const stored = await startStored({ freeze: Date.UTC(2020, 0, 1) })
    const client = await signUp(stored.emulator, { email: 'old@example.com' })
    const login = async () => await new Client(stored.emulator).post('/v1/auth', { email: 'old@example.com', password: PASSWORD })
    await login()
    stored.emulator.clock.advance('7d')
    await login()
    expect(stored.rows({ operator_id: client.operatorId })['api_keys']).toHaveLength(3)
    stored.emulator.clock.real()
    const { body } = await login()
    expect(stored.rows({ operator_id: client.operatorId })['api_keys']!.map((row) => row['api_key'])).toEqual([body.apiKey])
    expect(stored.mentions(client.headers['x-soracom-token']!)).toEqual([])
    await stored.close()
  })

  test('a deleted AuthKey logs nobody in, and what it gave before stays good', async () => {
    const client = await signUp(emulator)
    const keys = `/v1/operators/${client.operatorId}/auth_keys`
    const key = (await client.post(keys)).body
    const byKey = await login(key)
    expect((await client.delete(`${keys}/${key.authKeyId}`)).status).toBe(204)
    expect((await anyone.post('/v1/auth', key)).status).toBe(401)
    expect((await byKey.get(`/v1/operators/${client.operatorId}`)).status).toBe(200)
    expect((await anyone.post('/v1/auth', AUTH_KEY)).status).toBe(401)
  })
})
