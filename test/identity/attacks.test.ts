// What somebody tries who wants in: forged tokens, odd credentials, odd names.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login, refusal } from '../support/accounts.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'

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
