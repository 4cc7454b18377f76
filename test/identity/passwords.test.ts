// The root user's password, and every pair of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { codeOf, login, mailedToken, refusal } from '../support/accounts.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'
import { startStored } from '../support/stored.ts'

const ISSUE = '/v1/auth/password_reset_token/issue'
const VERIFY = '/v1/auth/password_reset_token/verify'
const NEW = 'NewPassw0rd'

let emulator: Emulator
let anyone: Client
let signUps = 0
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

async function account (): Promise<{ email: string, client: Client }> {
  const email = `reset${++signUps}@example.com`
  return { email, client: await signUp(emulator, { email }) }
}

async function tokenFor (email: string): Promise<string> {
  const { status, body } = await anyone.post(ISSUE, { email })
  expect([status, body]).toEqual([200, undefined])
  return await mailedToken(emulator, email, 'password-reset')
}

const logsIn = async (email: string, password: string): Promise<number> => (await anyone.post('/v1/auth', { email, password })).status

describe('password reset', () => {
  test('a mailed token sets a new password, once, and issued pairs stay good', async () => {
    const { email, client } = await account()
    const token = await tokenFor(email)
    expect(token).toMatch(/^[A-Za-z0-9]{64}$/)
    const done = await anyone.post(VERIFY, { token, password: NEW })
    expect([done.status, done.body]).toEqual([200, undefined])
    expect([await logsIn(email, PASSWORD), await logsIn(email, NEW)]).toEqual([401, 200])
    expect((await client.get(`/v1/operators/${client.operatorId}`)).status).toBe(200)
    expect(refusal(await anyone.post(VERIFY, { token, password: NEW }))).toEqual([400, 'COM0006'])
  })

  test('an address that no operator uses is refused, be it one or none', async () => {
    const before = (await anyone.get('/_emulator/outbox', { query: { kind: 'mail' } })).body.length
    for (const email of ['nobody@example.com', 'bogus', '']) expect(refusal(await anyone.post(ISSUE, { email }))).toEqual([400, 'AUM0015'])
    expect(refusal(await anyone.post(ISSUE, {}))).toEqual([400, 'COM9003'])
    expect((await anyone.get('/_emulator/outbox', { query: { kind: 'mail' } })).body).toHaveLength(before)
  })

  test('a weak password is refused and leaves the token good', async () => {
    const { email } = await account()
    const token = await tokenFor(email)
    expect(refusal(await anyone.post(VERIFY, { token, password: 'weak' }))).toEqual([400, 'AUM0010'])
    expect(refusal(await anyone.post(VERIFY, { token }))).toEqual([400, 'COM9003'])
    expect(await logsIn(email, PASSWORD)).toBe(200)
    expect((await anyone.post(VERIFY, { token, password: NEW })).status).toBe(200)
  })

  test('an unknown token is 400, one of 24 hours 404, and one that was followed by another 400', async () => {
    const { email } = await account()
    expect(refusal(await anyone.post(VERIFY, { token: 'x'.repeat(64), password: NEW }))).toEqual([400, 'COM0006'])
    const first = await tokenFor(email)
    const second = await tokenFor(email)
    expect(refusal(await anyone.post(VERIFY, { token: first, password: NEW }))).toEqual([400, 'COM0006'])
    emulator.clock.advance('24h')
    expect(refusal(await anyone.post(VERIFY, { token: second, password: NEW }))).toEqual([404, 'AUM9013'])
    expect(await logsIn(email, PASSWORD)).toBe(200)
    const third = await tokenFor(email)
    emulator.clock.advance(24 * 3600 * 1000 - 1)
    expect((await anyone.post(VERIFY, { token: third, password: NEW })).status).toBe(200)
  })

  test('the token goes to the primary address of the moment, and a token for another purpose is none for this', async () => {
    const { email, client } = await account()
    await client.post('/v1/operators/add_email_token/issue', { email: 'new-primary@example.com', password: PASSWORD })
    const added = await mailedToken(emulator, 'new-primary@example.com', 'add-email')
    expect(refusal(await anyone.post(VERIFY, { token: added, password: NEW }))).toEqual([400, 'COM0006'])
    await anyone.post('/v1/operators/add_email_token/verify', { token: added })
    const emails = (await client.get(`/v1/operators/${client.operatorId}/emails`)).body
    await client.post(`/v1/operators/${client.operatorId}/system_notifications/primary`, { emailIdList: [emails[1].emailId], password: PASSWORD })
    expect(refusal(await anyone.post(ISSUE, { email }))).toEqual([400, 'AUM0015'])
    expect((await anyone.post(VERIFY, { token: await tokenFor('new-primary@example.com'), password: NEW })).status).toBe(200)
    expect(await logsIn('new-primary@example.com', NEW)).toBe(200)
  })

  test('MFA stays on', async () => {
    const { email, client } = await account()
    const { totpUri } = (await client.post(`/v1/operators/${client.operatorId}/mfa`)).body
    await client.post(`/v1/operators/${client.operatorId}/mfa/verify`, { mfaOTPCode: codeOf(totpUri, emulator.clock.now()) })
    await anyone.post(VERIFY, { token: await tokenFor(email), password: NEW })
    expect(refusal(await anyone.post('/v1/auth', { email, password: NEW }))).toEqual([401, 'AUM9002'])
  })

  test('tokens of a deleted operator are gone, and one\'s own do not work for another', async () => {
    const { email, client } = await account()
    const token = await tokenFor(email)
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect(refusal(await anyone.post(VERIFY, { token, password: NEW }))).toEqual([400, 'COM0006'])
    await signUp(emulator, { email })
    expect(refusal(await anyone.post(VERIFY, { token, password: NEW }))).toEqual([400, 'COM0006'])
    expect(await logsIn(email, PASSWORD)).toBe(200)
  })
})

describe('updateOperatorPassword', () => {
  test('wants the current password and a good new one', async () => {
    const { email, client } = await account()
    const url = `/v1/operators/${client.operatorId}/password`
    expect(refusal(await client.post(url, { currentPassword: 'Wr0ngWr0ng', newPassword: NEW }))).toEqual([400, 'AUM9201'])
    for (const newPassword of ['short1A', 'nouppercase1', 'NOLOWERCASE1', 'NoDigitsHere']) expect(refusal(await client.post(url, { currentPassword: PASSWORD, newPassword }))).toEqual([400, 'AUM0010'])
    for (const body of [{ newPassword: NEW }, { currentPassword: PASSWORD }]) expect(refusal(await client.post(url, body))).toEqual([400, 'COM9003'])
    expect(await logsIn(email, PASSWORD)).toBe(200)
    emulator.clock.advance('1s')
    const changed = await client.post(url, { currentPassword: PASSWORD, newPassword: NEW })
    expect([changed.status, changed.body]).toEqual([200, undefined])
    expect([await logsIn(email, PASSWORD), await logsIn(email, NEW)]).toEqual([401, 200])
    // Whatever a SAM user may do, this is not among it.
    await client.post(`/v1/operators/${client.operatorId}/users/alice`)
    await client.put(`/v1/operators/${client.operatorId}/users/alice/permission`, { permission: '{"statements":[{"effect":"allow","api":"*"}]}' })
    const alice = await login(emulator, (await client.post(`/v1/operators/${client.operatorId}/users/alice/auth_keys`)).body)
    expect((await alice.post(url, { currentPassword: NEW, newPassword: PASSWORD })).status).toBe(403)
    expect((await alice.delete(`/v1/operators/${client.operatorId}/tokens`)).status).toBe(403)
    const { body } = await client.get(`/v1/operators/${client.operatorId}`)
    expect(body.updateDate).toBe(new Date(emulator.clock.now()).toISOString())
  })
})

describe('revokeOperatorAuthTokens', () => {
  test('takes every pair of root, the caller\'s own too, and none of a SAM user or another operator', async () => {
    const { email, client } = await account()
    const url = `/v1/operators/${client.operatorId}`
    await client.post(`${url}/users/alice`)
    const key = (await client.post(`${url}/users/alice/auth_keys`)).body
    const [other, alice, stranger] = [await login(emulator, { email, password: PASSWORD }), await login(emulator, key), await signUp(emulator)]
    const further = client.with({ 'x-soracom-token': (await client.post(`${url}/token`, {})).body.token })
    expect(refusal(await stranger.delete(`${url}/tokens`))).toEqual([400, 'AUM9004'])
    const revoked = await client.delete(`${url}/tokens`)
    expect([revoked.status, revoked.body]).toEqual([204, undefined])
    for (const pair of [client, other, further]) expect(refusal(await pair.get(url))).toEqual([401, 'AGW9001'])
    expect((await alice.post('/v1/auth/logout')).status).toBe(204)
    expect((await stranger.get(`/v1/operators/${stranger.operatorId}`)).status).toBe(200)
    await login(emulator, { email, password: PASSWORD })
  })
})

describe('generateSupportToken', () => {
  test('gives a JWT with the address, that is no token of the API', async () => {
    const { email, client } = await account()
    const { status, body } = await client.post(`/v1/operators/${client.operatorId}/support/token`)
    expect([status, Object.keys(body)]).toEqual([200, ['token']])
    const iat = Math.floor(emulator.clock.now() / 1000)
    expect(JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString())).toEqual({ iat, exp: iat + 300, jti: expect.any(String), email, operatorId: client.operatorId })
    expect(refusal(await client.with({ 'x-soracom-token': body.token }).get(`/v1/operators/${client.operatorId}`))).toEqual([401, 'AGW9001'])
    const stranger = await signUp(emulator)
    expect(refusal(await stranger.post(`/v1/operators/${client.operatorId}/support/token`))).toEqual([400, 'AUM9004'])
  })

  test('a SAM user gets one where allowed, and is kept from the help desk where not', async () => {
    const { email, client } = await account()
    const url = `/v1/operators/${client.operatorId}`
    const user = async (userName: string, ...statements: object[]) => {
      await client.post(`${url}/users/${userName}`)
      await client.put(`${url}/users/${userName}/permission`, { permission: JSON.stringify({ statements }) })
      return await login(emulator, (await client.post(`${url}/users/${userName}/auth_keys`)).body)
    }
    const everything = { effect: 'allow', api: '*' }
    const token = (await (await user('asks', everything)).post(`${url}/support/token`)).body.token
    expect(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString())).toMatchObject({ email, operatorId: client.operatorId, userName: 'asks' })
    const kept = await user('kept', everything, { effect: 'deny', api: 'Operator:generateSupportToken' })
    expect(refusal(await kept.post(`${url}/support/token`))).toEqual([403, 'AUM0017'])
  })
})

test('passwords and reset tokens are written down nowhere but in the outbox', async () => {
  const stored = await startStored()
  const email = 'kept@example.com'
  const client = await signUp(stored.emulator, { email })
  const open = new Client(stored.emulator)
  await client.post(`/v1/operators/${client.operatorId}/password`, { currentPassword: PASSWORD, newPassword: 'SecondPassw0rd' })
  await open.post(ISSUE, { email })
  const token = await mailedToken(stored.emulator, email, 'password-reset')
  expect(stored.mentions(token)).toEqual(['outbox.content'])
  await open.post(VERIFY, { token, password: 'ThirdPassw0rd' })
  const { body } = await open.get('/_emulator/requests')
  expect(body).toHaveLength(4)
  for (const secret of [PASSWORD, 'SecondPassw0rd', 'ThirdPassw0rd', token]) {
    if (secret !== token) expect(stored.mentions(secret)).toEqual([])
    expect(JSON.stringify(body)).not.toContain(secret)
  }
  await stored.close()
})
