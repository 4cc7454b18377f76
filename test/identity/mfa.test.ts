import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { totp, totpMatches } from '../../src/state/totp.ts'
import { codeOf, login, mailedToken, operatorWith, refusal } from '../support/accounts.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'
import { startStored } from '../support/stored.ts'

let emulator: Emulator
let anyone: Client
let signUps = 0
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

interface Account {
  email: string
  client: Client
  /** the path of the operator */
  url: string
  totpUri: string
  backupCodes: string[]
}

/** A new operator whose root user has MFA on. */
async function withMfa (): Promise<Account> {
  const email = `mfa${++signUps}@example.com`
  const client = await signUp(emulator, { email })
  const url = `/v1/operators/${client.operatorId}`
  const { totpUri } = (await client.post(`${url}/mfa`)).body
  const { backupCodes } = (await client.post(`${url}/mfa/verify`, { mfaOTPCode: now(totpUri) })).body
  return { email, client, url, totpUri, backupCodes }
}

const now = (totpUri: string, later = 0): string => codeOf(totpUri, emulator.clock.now() + later)
const wrong = (totpUri: string): string => String((Number(now(totpUri)) + 500_000) % 1_000_000).padStart(6, '0')
const status = async (client: Client): Promise<string> => (await client.get(`/v1/operators/${client.operatorId}/mfa`)).body.status

describe('RFC 6238, appendix B', () => {
  // SHA-1 with the secret of the appendix; it shows eight digits, of which ours are the last six.
  const secret = Buffer.from('12345678901234567890')
  test.each([[59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130']])('%d seconds', (seconds, eight) => {
    expect(totp(secret, seconds * 1000)).toBe(eight.slice(2))
  })

  test('one step to either side is taken, two are not, and nothing that is not six digits', () => {
    const time = 1_234_567_890_000
    for (const [steps, good] of [[-2, false], [-1, true], [0, true], [1, true], [2, false]] as const) expect([steps, totpMatches(totp(secret, time + steps * 30_000), secret, time)]).toEqual([steps, good])
    for (const code of ['', '5924', '0005924', ' 05924', '００５９２４', 'abcdef']) expect(totpMatches(code, secret, time)).toBe(false)
    expect(totpMatches(totp(secret, 0), secret, 0)).toBe(true)
  })
})

describe('MFA of the root user', () => {
  test('[01-C34] is begun, confirmed with a code, and taken off with the password', async () => {
    const email = 'root+mfa@example.com'
    const client = await signUp(emulator, { email })
    const url = `/v1/operators/${client.operatorId}/mfa`
    expect((await client.get(url)).body).toEqual({ status: 'INACTIVE' })
    const begun = await client.post(url)
    expect(begun.status).toBe(200)
    const { totpUri } = begun.body
    expect(begun.body).toEqual({ totpUri: expect.stringMatching(/^otpauth:\/\/totp\/Soracom:root%2Bmfa%40example\.com\?secret=[A-Z2-7]{32}&issuer=Soracom$/) })
    expect(await status(client)).toBe('UNCONFIRMED')

    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: wrong(totpUri) }))).toEqual([400, 'AUM9213'])
    expect(refusal(await client.post(`${url}/verify`, {}))).toEqual([400, 'AUM9213'])
    expect(await status(client)).toBe('UNCONFIRMED')
    // Logins are as they were.
    await login(emulator, { email, password: PASSWORD })

    const confirmed = await client.post(`${url}/verify`, { mfaOTPCode: now(totpUri) })
    expect([confirmed.status, confirmed.body]).toEqual([200, { backupCodes: Array.from({ length: 5 }, () => expect.stringMatching(/^[a-z0-9]{8}$/)) }])
    expect(new Set(confirmed.body.backupCodes).size).toBe(5)
    expect(await status(client)).toBe('ACTIVE')

    expect(refusal(await client.delete(url, { password: `${PASSWORD}x` }))).toEqual([400, 'AUM9201'])
    expect(refusal(await client.delete(url, {}))).toEqual([400, 'COM9003'])
    expect(await status(client)).toBe('ACTIVE')
    const revoked = await client.delete(url, { password: PASSWORD })
    expect([revoked.status, revoked.body]).toEqual([204, undefined])
    expect(await status(client)).toBe('INACTIVE')
    expect(refusal(await client.delete(url, { password: PASSWORD }))).toEqual([400, 'AUM9211'])
    await login(emulator, { email, password: PASSWORD })
  })

  test('steps out of their order are refused; beginning again makes a new secret', async () => {
    const client = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/mfa`
    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: '123456' }))).toEqual([400, 'AUM9212'])
    const first = (await client.post(url)).body.totpUri
    const second = (await client.post(url)).body.totpUri
    expect(second).not.toBe(first)
    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: now(first) }))).toEqual([400, 'AUM9213'])
    expect((await client.post(`${url}/verify`, { mfaOTPCode: now(second) })).status).toBe(200)
    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: now(second) }))).toEqual([400, 'AUM9212'])
    expect(refusal(await client.post(url))).toEqual([400, 'AUM9210'])
    expect(await status(client)).toBe('ACTIVE')
  })

  test('a set-up that was begun can be given up', async () => {
    const client = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/mfa`
    await client.post(url)
    expect((await client.delete(url, { password: PASSWORD })).status).toBe(204)
    expect(await status(client)).toBe('INACTIVE')
  })

  test('[01-C9] a login by password needs the code, and one by AuthKey does not', async () => {
    const { email, client, url, totpUri } = await withMfa()
    const credentials = { email, password: PASSWORD }
    for (const mfaOTPCode of [undefined, null, '']) {
      const { status, body } = await anyone.post('/v1/auth', { ...credentials, mfaOTPCode })
      expect([status, body]).toEqual([401, { code: 'AUM9002', message: 'MFA one-time password is required.' }])
    }
    for (const mfaOTPCode of [wrong(totpUri), '123', 'abcdef']) expect(refusal(await anyone.post('/v1/auth', { ...credentials, mfaOTPCode }))).toEqual([401, 'AUM9003'])
    expect((await anyone.post('/v1/auth', { ...credentials, mfaOTPCode: now(totpUri) })).body).toMatchObject({ operatorId: client.operatorId })
    // Whoever lacks the password is told nothing of MFA, code or not.
    for (const mfaOTPCode of [undefined, now(totpUri)]) expect(refusal(await anyone.post('/v1/auth', { email, password: 'Wr0ngWr0ng', mfaOTPCode }))).toEqual([401, 'AUM0002'])
    const key = (await client.post(`${url}/auth_keys`)).body
    await login(emulator, key)
    await login(emulator, { ...key, ...credentials })
    // Pairs from before stay good.
    expect((await client.get(url)).status).toBe(200)
  })

  test('a code lives on the emulator\'s clock: a step before and after, and as often as it is sent', async () => {
    const { email, totpUri } = await withMfa()
    const withCode = async (mfaOTPCode: string) => (await anyone.post('/v1/auth', { email, password: PASSWORD, mfaOTPCode })).status
    const code = now(totpUri)
    expect([await withCode(code), await withCode(code)]).toEqual([200, 200])
    expect([await withCode(now(totpUri, -30_000)), await withCode(now(totpUri, 30_000))]).toEqual([200, 200])
    expect([await withCode(now(totpUri, -60_000)), await withCode(now(totpUri, 60_000))]).toEqual([401, 401])
    emulator.clock.advance('1m')
    expect(await withCode(code)).toBe(401)
    expect(await withCode(now(totpUri))).toBe(200)
  })

  test('it is root\'s alone: SAM users log in as before', async () => {
    const { client, url } = await withMfa()
    await client.post(`${url}/users/alice`)
    await client.post(`${url}/users/alice/password`, { password: 'UserPassw0rd' })
    await login(emulator, { operatorId: client.operatorId, userName: 'alice', password: 'UserPassw0rd' })
  })
})

describe('a lost authenticator', () => {
  const issue = '/v1/operators/mfa_revoke_token/issue'
  const verify = '/v1/operators/mfa_revoke_token/verify'

  test('a mailed token with a backup code turns MFA off, once', async () => {
    const { email, client, backupCodes } = await withMfa()
    const issued = await anyone.post(issue, { email, password: PASSWORD })
    expect([issued.status, issued.body]).toEqual([200, undefined])
    const token = await mailedToken(emulator, email, 'mfa-revoke')
    const proof = { token, email, password: PASSWORD, backupCode: backupCodes[3] }
    for (const backupCode of ['aaaaaaaa', '', backupCodes[3]!.toUpperCase() + 'X']) expect(refusal(await anyone.post(verify, { ...proof, backupCode }))).toEqual([400, 'AUM9214'])
    for (const wrongToken of ['x', '', `${token}x`]) expect(refusal(await anyone.post(verify, { ...proof, token: wrongToken }))).toEqual([400, 'COM0006'])
    for (const other of [{ password: 'Wr0ngWr0ng' }, { email: 'nobody@example.com' }]) expect(refusal(await anyone.post(verify, { ...proof, ...other }))).toEqual([403, 'AUM9215'])
    for (const name of ['token', 'email', 'password', 'backupCode']) expect(refusal(await anyone.post(verify, { ...proof, [name]: undefined }))).toEqual([400, 'COM9003'])
    expect(await status(client)).toBe('ACTIVE')

    const revoked = await anyone.post(verify, proof)
    expect([revoked.status, revoked.body]).toEqual([200, undefined])
    expect(await status(client)).toBe('INACTIVE')
    await login(emulator, { email, password: PASSWORD })
    expect(refusal(await anyone.post(verify, proof))).toEqual([400, 'COM0006'])
  })

  test('backup codes end with the set-up they came from', async () => {
    const { email, client, url, backupCodes } = await withMfa()
    await client.delete(`${url}/mfa`, { password: PASSWORD })
    const { totpUri } = (await client.post(`${url}/mfa`)).body
    const fresh = (await client.post(`${url}/mfa/verify`, { mfaOTPCode: now(totpUri) })).body.backupCodes
    await anyone.post(issue, { email, password: PASSWORD })
    const token = await mailedToken(emulator, email, 'mfa-revoke')
    for (const backupCode of backupCodes) expect(refusal(await anyone.post(verify, { token, email, password: PASSWORD, backupCode }))).toEqual([400, 'AUM9214'])
    expect((await anyone.post(verify, { token, email, password: PASSWORD, backupCode: fresh[0] })).status).toBe(200)
  })

  test('no token is mailed to the unknown, without the password, or without MFA', async () => {
    const { email } = await withMfa()
    const without = 'without-mfa@example.com'
    await signUp(emulator, { email: without })
    const mails = async () => (await anyone.get('/_emulator/outbox', { query: { kind: 'mail' } })).body.length
    const before = await mails()
    expect(refusal(await anyone.post(issue, { email: 'nobody@example.com', password: PASSWORD }))).toEqual([404, 'AUM9008'])
    expect(refusal(await anyone.post(issue, { email, password: 'Wr0ngWr0ng' }))).toEqual([400, 'AUM9201'])
    expect(refusal(await anyone.post(issue, { email: without, password: PASSWORD }))).toEqual([400, 'AUM9211'])
    for (const body of [{ email }, { password: PASSWORD }, {}]) expect(refusal(await anyone.post(issue, body))).toEqual([400, 'COM9003'])
    expect(await mails()).toBe(before)
  })

  test('a token of another operator, an older one, or one of yesterday is no good', async () => {
    const [one, two] = [await withMfa(), await withMfa()]
    const tokenFor = async ({ email }: Account) => {
      await anyone.post(issue, { email, password: PASSWORD })
      return await mailedToken(emulator, email, 'mfa-revoke')
    }
    const use = async ({ email, backupCodes }: Account, token: string) => await anyone.post(verify, { token, email, password: PASSWORD, backupCode: backupCodes[0] })
    const [first, second] = [await tokenFor(one), await tokenFor(one)]
    expect(refusal(await use(two, second))).toEqual([400, 'COM0006'])
    expect(refusal(await use(one, first))).toEqual([400, 'COM0006'])
    emulator.clock.advance('1d')
    expect(refusal(await use(one, second))).toEqual([400, 'COM0006'])
    const { client } = one
    const { body } = await anyone.post('/v1/auth', { email: one.email, password: PASSWORD, mfaOTPCode: now(one.totpUri) })
    expect(await status(client.with({ 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }))).toBe('ACTIVE')
    expect((await use(one, await tokenFor(one))).status).toBe(200)
  })
})

describe('MFA of a SAM user', () => {
  test('[01-C34] is begun, confirmed with 204 and no backup codes, asked for, and taken off without a password', async () => {
    const own = await startEmulator({ fixture: { operators: [operatorWith('sam@example.com', 'alice', 'bob')] } })
    const client = await login(own, { email: 'sam@example.com', password: 'RootPassw0rd' })
    const url = `/v1/operators/${client.operatorId}/users/alice/mfa`
    const alice = { operatorId: client.operatorId, userName: 'alice', password: 'UserPassw0rd' }
    expect((await client.get(url)).body).toEqual({ status: 'INACTIVE' })
    expect(refusal(await client.delete(url))).toEqual([400, 'AUM9211'])
    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: '000000' }))).toEqual([400, 'AUM9212'])
    const { status, body: { totpUri } } = await client.post(url)
    expect(status).toBe(200)
    expect(totpUri).toMatch(/^otpauth:\/\/totp\/Soracom:alice\?secret=[A-Z2-7]{32}&issuer=Soracom$/)
    expect((await client.get(url)).body).toEqual({ status: 'UNCONFIRMED' })
    await login(own, alice)
    const code = codeOf(totpUri, own.clock.now())
    expect(refusal(await client.post(`${url}/verify`, { mfaOTPCode: String((Number(code) + 1) % 1_000_000).padStart(6, '0') }))).toEqual([400, 'AUM9213'])
    const confirmed = await client.post(`${url}/verify`, { mfaOTPCode: code })
    expect([confirmed.status, confirmed.body]).toEqual([204, undefined])
    expect((await client.get(url)).body).toEqual({ status: 'ACTIVE' })
    expect(refusal(await client.post(url))).toEqual([400, 'AUM9210'])

    expect(refusal(await new Client(own).post('/v1/auth', alice))).toEqual([401, 'AUM9002'])
    await login(own, { ...alice, mfaOTPCode: code })
    await login(own, { ...alice, userName: 'bob' })
    await login(own, { email: 'sam@example.com', password: 'RootPassw0rd' })

    const revoked = await client.delete(url)
    expect([revoked.status, revoked.body]).toEqual([204, undefined])
    expect((await client.get(url)).body).toEqual({ status: 'INACTIVE' })
    await login(own, alice)
    await own.close()
  })

  test('an unknown user is 400; a new user of a deleted one\'s name starts without', async () => {
    const client = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/users`
    for (const answer of [await client.get(`${url}/nobody/mfa`), await client.post(`${url}/nobody/mfa`), await client.delete(`${url}/nobody/mfa`), await client.post(`${url}/nobody/mfa/verify`, { mfaOTPCode: '000000' })]) expect(refusal(answer)).toEqual([400, 'AUM9203'])
    await client.post(`${url}/alice`)
    await client.post(`${url}/alice/mfa`)
    await client.delete(`${url}/alice`)
    await client.post(`${url}/alice`)
    expect((await client.get(`${url}/alice/mfa`)).body).toEqual({ status: 'INACTIVE' })
  })
})

test('another operator\'s MFA is out of reach', async () => {
  const { url } = await withMfa()
  const stranger = await signUp(emulator)
  for (const answer of [await stranger.get(`${url}/mfa`), await stranger.post(`${url}/mfa`), await stranger.delete(`${url}/mfa`, { password: PASSWORD }), await stranger.post(`${url}/mfa/verify`, { mfaOTPCode: '000000' })]) expect(refusal(answer)).toEqual([400, 'AUM9004'])
})

test('backup codes, one-time codes and mailed tokens are written down nowhere but in the outbox', async () => {
  const stored = await startStored()
  const email = 'stored@example.com'
  const client = await signUp(stored.emulator, { email })
  const open = new Client(stored.emulator)
  const url = `/v1/operators/${client.operatorId}/mfa`
  const { totpUri } = (await client.post(url)).body
  const code = codeOf(totpUri, stored.emulator.clock.now())
  const { backupCodes } = (await client.post(`${url}/verify`, { mfaOTPCode: code })).body
  await login(stored.emulator, { email, password: PASSWORD, mfaOTPCode: code })
  await open.post('/v1/operators/mfa_revoke_token/issue', { email, password: PASSWORD })
  const token = await mailedToken(stored.emulator, email, 'mfa-revoke')
  expect(stored.mentions(token)).toEqual(['outbox.content'])
  await open.post('/v1/operators/mfa_revoke_token/verify', { token, email, password: PASSWORD, backupCode: backupCodes[0] })
  for (const backupCode of backupCodes) expect(stored.mentions(backupCode)).toEqual([])
  const { body } = await open.get('/_emulator/requests')
  expect(body).toHaveLength(6)
  for (const secret of [code, token, PASSWORD, ...backupCodes]) expect(JSON.stringify(body)).not.toContain(secret)
  await stored.close()
})
