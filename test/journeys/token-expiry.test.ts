// A client that keeps its login and has to renew it, with the clock in the test's hand.
import { expect, test } from 'vitest'
import { login, operatorWith } from '../support/accounts.ts'
import { type Answer, Client, startEmulator } from '../support/emulator.ts'

test('a client renews its token in time, logs in anew on 401, and is shut out when its user goes', async () => {
  const emulator = await startEmulator({ fixture: { operators: [operatorWith('clock@example.com', 'worker')] } })
  const root = { email: 'clock@example.com', password: 'RootPassw0rd' }
  const owner = await login(emulator, root)
  const users = `/v1/operators/${owner.operatorId}/users`
  const key = (await owner.post(`${users}/worker/auth_keys`)).body

  // Given a login of an hour.
  let worker = await login(emulator, { ...key, tokenTimeoutSeconds: 3600 })
  const url = `/v1/operators/${worker.operatorId}`

  // When it is renewed shortly before its end, the key stays and the old token ends when it would have.
  emulator.clock.advance('59m')
  const renewed = worker.with({ 'x-soracom-token': (await worker.post(`${url}/token`, { tokenTimeoutSeconds: 3600 })).body.token })
  emulator.clock.advance('1m')
  expect((await worker.get('/v1/sims')).status).toBe(401)
  expect((await renewed.get('/v1/sims')).status).toBe(200)

  // When nobody renews, the next call is 401, and a new login answers it.
  emulator.clock.advance('59m')
  const call = async (): Promise<Answer> => await worker.get('/v1/sims')
  expect((await renewed.get('/v1/sims')).status).toBe(401)
  worker = await login(emulator, key)
  expect((await call()).status).toBe(200)
  emulator.clock.advance('23h')
  expect((await call()).status).toBe(200)
  emulator.clock.advance('1h')
  expect((await call()).body.code).toBe('AGW9001')

  // Then the user goes, and with it every pair and the AuthKey.
  worker = await login(emulator, key)
  await (await login(emulator, root)).delete(`${users}/worker`)
  expect((await call()).status).toBe(401)
  expect((await new Client(emulator).post('/v1/auth', key)).status).toBe(401)
  await emulator.close()
})
