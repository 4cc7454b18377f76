// MFA from its set-up to the day the phone is gone, as the person who owns the account goes through it.
import { expect, test } from 'vitest'
import { codeOf, mailedToken } from '../support/accounts.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'

test('MFA is set up, asked for every day, and turned off without the phone', async () => {
  const emulator = await startEmulator()
  const anyone = new Client(emulator)
  const email = 'owner@example.com'
  const setUp = await signUp(emulator, { email })
  const url = `/v1/operators/${setUp.operatorId}`
  const ci = (await setUp.post(`${url}/auth_keys`)).body

  // Given MFA with its backup codes written down.
  const { totpUri } = (await setUp.post(`${url}/mfa`)).body
  const { backupCodes } = (await setUp.post(`${url}/mfa/verify`, { mfaOTPCode: codeOf(totpUri, emulator.clock.now()) })).body
  await setUp.post('/v1/auth/logout')

  // When days go by, the phone's code opens the account, and the build that has an AuthKey is not asked.
  for (let day = 0; day < 3; day++) {
    emulator.clock.advance('1d')
    const login = { email, password: PASSWORD }
    expect((await anyone.post('/v1/auth', login)).status).toBe(401)
    expect((await anyone.post('/v1/auth', { ...login, mfaOTPCode: codeOf(totpUri, emulator.clock.now() - 86_400_000) })).status).toBe(401)
    expect((await anyone.post('/v1/auth', { ...login, mfaOTPCode: codeOf(totpUri, emulator.clock.now()) })).status).toBe(200)
    expect((await anyone.post('/v1/auth', ci)).status).toBe(200)
  }

  // When the phone is lost, the password alone does not help, nor does the mail without a backup code.
  await anyone.post('/v1/operators/mfa_revoke_token/issue', { email, password: PASSWORD })
  const token = await mailedToken(emulator, email, 'mfa-revoke')
  expect((await anyone.post('/v1/auth', { email, password: PASSWORD, mfaOTPCode: backupCodes[0] })).status).toBe(401)
  expect((await anyone.post('/v1/operators/mfa_revoke_token/verify', { token, email, password: PASSWORD, backupCode: 'guess123' })).status).toBe(400)
  expect((await anyone.post('/v1/operators/mfa_revoke_token/verify', { token, email, password: PASSWORD, backupCode: backupCodes[0] })).status).toBe(200)

  // Then the password opens the account again, and MFA can be set up on another phone.
  const pair = await anyone.post('/v1/auth', { email, password: PASSWORD })
  expect(pair.status).toBe(200)
  const client = new Client(emulator, { 'x-soracom-api-key': pair.body.apiKey, 'x-soracom-token': pair.body.token }, pair.body.operatorId)
  expect((await client.get(`${url}/mfa`)).body).toEqual({ status: 'INACTIVE' })
  const next = (await client.post(`${url}/mfa`)).body.totpUri
  expect(next).not.toBe(totpUri)
  expect((await client.post(`${url}/mfa/verify`, { mfaOTPCode: codeOf(totpUri, emulator.clock.now()) })).status).toBe(400)
  expect((await client.post(`${url}/mfa/verify`, { mfaOTPCode: codeOf(next, emulator.clock.now()) })).status).toBe(200)
  await emulator.close()
})
