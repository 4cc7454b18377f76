// A forgotten password, with nothing but the mailbox, and what the account's log says of it afterwards.
import { expect, test } from 'vitest'
import { login, mailedToken } from '../support/accounts.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'

test('a forgotten password is reset through the outbox', async () => {
  const emulator = await startEmulator()
  const anyone = new Client(emulator)
  const email = 'forgetful@example.com'
  const before = await signUp(emulator, { email })

  // Given somebody who tries what they remember, and asks for mail twice.
  for (const password of ['Passw0rd1', 'Passw0rd2']) expect((await anyone.post('/v1/auth', { email, password })).status).toBe(401)
  expect((await anyone.post('/v1/auth/password_reset_token/issue', { email })).status).toBe(200)
  const first = await mailedToken(emulator, email, 'password-reset')
  emulator.clock.advance('10m')
  expect((await anyone.post('/v1/auth/password_reset_token/issue', { email })).status).toBe(200)
  const second = await mailedToken(emulator, email, 'password-reset')

  // When the token of the older mail is tried, and then that of the newer one.
  expect((await anyone.post('/v1/auth/password_reset_token/verify', { token: first, password: 'Remember3d' })).status).toBe(400)
  expect((await anyone.post('/v1/auth/password_reset_token/verify', { token: second, password: 'remember' })).status).toBe(400)
  expect((await anyone.post('/v1/auth/password_reset_token/verify', { token: second, password: 'Remember3d' })).status).toBe(200)

  // Then the new password logs in, the old one does not, and whoever was in still is, until everybody is sent out.
  expect((await anyone.post('/v1/auth', { email, password: PASSWORD })).status).toBe(401)
  const client = await login(emulator, { email, password: 'Remember3d' })
  expect((await before.get('/v1/sims')).status).toBe(200)
  const log = (await client.get('/v1/audit_logs/api')).body
  expect(log.map(({ apiKind, statusCode }: { apiKind: string, statusCode: number }) => `${apiKind} ${statusCode}`)).toEqual([
    '/v1/auth 200',
    '/v1/auth/password_reset_token/verify 200',
    '/v1/auth/password_reset_token/verify 400',
    '/v1/auth/password_reset_token/issue 200',
    '/v1/auth/password_reset_token/issue 200'
  ])
  expect((await client.delete(`/v1/operators/${client.operatorId}/tokens`)).status).toBe(204)
  expect((await before.get('/v1/sims')).status).toBe(401)
  await emulator.close()
})
