import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login, operatorWith, refusal } from '../support/accounts.ts'
import { Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { startStored } from '../support/stored.ts'

let emulator: Emulator
let root: Client
let users: string
beforeAll(async () => {
  emulator = await startEmulator()
  root = await signUp(emulator)
  users = `/v1/operators/${root.operatorId}/users`
})
afterAll(() => emulator.close())

describe('SAM users', () => {
  test('[01-C21] a new user is answered with 201 and no body, and has nothing yet', async () => {
    const created = await root.post(`${users}/alice`, { description: 'Reads' })
    expect([created.status, created.body]).toEqual([201, undefined])
    const { status, body } = await root.get(`${users}/alice`)
    expect(status).toBe(200)
    expect(body).toEqual({ userName: 'alice', description: 'Reads', hasPassword: false, authKeyList: [], roleList: [], createDateTime: START / 1000, updateDateTime: START / 1000 })
    expect((await root.get(users)).body).toEqual([body])
    await root.delete(`${users}/alice`)
  })

  test('the list has every user, by name; a description can be changed, and is kept when none is sent', async () => {
    const own = await signUp(emulator)
    const url = `/v1/operators/${own.operatorId}/users`
    expect((await own.get(url)).body).toEqual([])
    for (const name of ['bob', 'alice']) expect((await own.post(`${url}/${name}`)).status).toBe(201)
    emulator.clock.advance('5s')
    const now = emulator.clock.now() / 1000
    const updated = await own.put(`${url}/bob`, { description: 'Writes' })
    expect([updated.status, updated.body]).toEqual([200, undefined])
    expect((await own.put(`${url}/bob`, {})).status).toBe(200)
    expect((await own.get(url)).body).toMatchObject([{ userName: 'alice', updateDateTime: now - 5 }, { userName: 'bob', description: 'Writes', createDateTime: now - 5, updateDateTime: now }])
  })

  test('a name that is taken, or is none, is refused', async () => {
    await root.post(`${users}/twice`)
    expect(refusal(await root.post(`${users}/twice`))).toEqual([400, 'AUM9204'])
    for (const name of ['default_permissions', 'with%20space', 'a%2Fb', '%E5%A4%AA%E9%83%8E', 'x'.repeat(65)]) expect(refusal(await root.post(`${users}/${name}`))).toEqual([400, 'AUM9205'])
    for (const name of ['a.b_c@d+e-f', 'X', '0', 'x'.repeat(64), 'constructor', '__proto__']) {
      expect((await root.post(`${users}/${name}`)).status).toBe(201)
      expect((await root.get(`${users}/${name}`)).body.userName).toBe(name)
    }
  })

  test('the 51st user is refused until one of the fifty goes', async () => {
    const own = await signUp(emulator)
    const url = `/v1/operators/${own.operatorId}/users`
    for (let i = 1; i <= 50; i++) expect((await own.post(`${url}/user${i}`)).status).toBe(201)
    expect(refusal(await own.post(`${url}/user51`))).toEqual([400, 'AUM9206'])
    await own.delete(`${url}/user7`)
    expect((await own.post(`${url}/user51`)).status).toBe(201)
    expect((await own.get(url)).body).toHaveLength(50)
  })

  test('an unknown user is 404 everywhere but where 400 is documented', async () => {
    const url = `${users}/nobody`
    const passwords = { currentPassword: 'UserPassw0rd', newPassword: 'UserPassw0rd2', password: 'UserPassw0rd' }
    for (const answer of [await root.get(url), await root.put(url, { description: 'x' }), await root.delete(url), await root.get(`${url}/auth_keys`), await root.post(`${url}/auth_keys`), await root.get(`${url}/auth_keys/keyId-x`),
      await root.delete(`${url}/auth_keys/keyId-x`), await root.get(`${url}/password`), await root.post(`${url}/password`, passwords), await root.put(`${url}/password`, passwords), await root.delete(`${url}/password`)]) expect(refusal(answer)).toEqual([404, 'AUM9202'])
    expect(refusal(await root.delete(`${url}/tokens`))).toEqual([400, 'AUM9203'])
  })

  test('everything of a deleted user is dead at once, and a new user of that name has none of it', async () => {
    await root.post(`${users}/gone`)
    await root.post(`${users}/gone/password`, { password: 'UserPassw0rd' })
    const key = (await root.post(`${users}/gone/auth_keys`)).body
    const credentials = { operatorId: root.operatorId, userName: 'gone', password: 'UserPassw0rd' }
    const pairs = [await login(emulator, credentials), await login(emulator, key)]
    const deleted = await root.delete(`${users}/gone`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    for (const pair of pairs) expect(refusal(await pair.post('/v1/auth/logout'))).toEqual([401, 'AGW9001'])
    for (const body of [credentials, key]) expect(refusal(await new Client(emulator).post('/v1/auth', body))).toEqual([401, 'AUM0002'])
    expect(refusal(await root.delete(`${users}/gone`))).toEqual([404, 'AUM9202'])
    await root.post(`${users}/gone`)
    expect((await root.get(`${users}/gone`)).body).toMatchObject({ hasPassword: false, authKeyList: [] })
    for (const body of [credentials, key]) expect(refusal(await new Client(emulator).post('/v1/auth', body))).toEqual([401, 'AUM0002'])
  })

  test('users of two operators may have one name', async () => {
    const other = await signUp(emulator)
    await root.post(`${users}/same`, { description: 'mine' })
    expect((await other.post(`/v1/operators/${other.operatorId}/users/same`, { description: 'theirs' })).status).toBe(201)
    await other.delete(`/v1/operators/${other.operatorId}/users/same`)
    expect((await root.get(`${users}/same`)).body.description).toBe('mine')
    expect(refusal(await other.get(`${users}/same`))).toEqual([400, 'AUM9004'])
  })
})

describe('AuthKeys of a SAM user', () => {
  test('[01-C20] a new key is answered with 200, its secret this once; it logs the user in and can be taken away', async () => {
    await root.post(`${users}/keys`)
    const url = `${users}/keys/auth_keys`
    expect((await root.get(url)).body).toEqual([])
    const { status, body: key } = await root.post(url)
    expect(status).toBe(200)
    expect(key).toEqual({ authKeyId: expect.stringMatching(/^keyId-[A-Za-z0-9]{32}$/), authKey: expect.stringMatching(/^secret-[A-Za-z0-9]{64}$/) })
    const now = Math.floor(emulator.clock.now() / 1000)
    expect((await root.get(url)).body).toEqual([{ authKeyId: key.authKeyId, createDateTime: now }])
    expect((await new Client(emulator).post('/v1/auth', key)).body).toMatchObject({ operatorId: root.operatorId, userName: 'keys' })
    expect((await root.get(`${url}/${key.authKeyId}`)).body).toEqual({ authKeyId: key.authKeyId, createDateTime: now, lastUsedDateTime: now })
    expect((await root.get(`${users}/keys`)).body.authKeyList).toEqual([{ authKeyId: key.authKeyId, createDateTime: now, lastUsedDateTime: now }])
    expect((await root.delete(`${url}/${key.authKeyId}`)).status).toBe(204)
    expect(refusal(await root.delete(`${url}/${key.authKeyId}`))).toEqual([404, 'AUM9005'])
    expect(refusal(await root.get(`${url}/${key.authKeyId}`))).toEqual([404, 'AUM9005'])
    expect(refusal(await new Client(emulator).post('/v1/auth', key))).toEqual([401, 'AUM0002'])
  })

  test('keys of another user, or of root, are not the user\'s', async () => {
    for (const name of ['one', 'two']) await root.post(`${users}/${name}`)
    const ofOne = (await root.post(`${users}/one/auth_keys`)).body
    const ofRoot = (await root.post(`/v1/operators/${root.operatorId}/auth_keys`)).body
    for (const { authKeyId } of [ofOne, ofRoot]) {
      expect(refusal(await root.get(`${users}/two/auth_keys/${authKeyId}`))).toEqual([404, 'AUM9005'])
      expect(refusal(await root.delete(`${users}/two/auth_keys/${authKeyId}`))).toEqual([404, 'AUM9005'])
    }
    expect(refusal(await root.delete(`/v1/operators/${root.operatorId}/auth_keys/${ofOne.authKeyId}`))).toEqual([404, 'AUM9005'])
  })

  test('an eleventh key is refused', async () => {
    await root.post(`${users}/many`)
    for (let i = 0; i < 10; i++) expect((await root.post(`${users}/many/auth_keys`)).status).toBe(200)
    expect(refusal(await root.post(`${users}/many/auth_keys`))).toEqual([400, 'AUM9007'])
  })
})

describe('the password of a SAM user', () => {
  const url = () => `${users}/pass/password`
  const credentials = (password: string) => ({ operatorId: root.operatorId, userName: 'pass', password })

  test('is made once, changed with the current one, and taken away', async () => {
    await root.post(`${users}/pass`)
    const has = async () => (await root.get(url())).body
    expect(await has()).toEqual({ hasPassword: false })
    expect(refusal(await root.put(url(), { currentPassword: 'UserPassw0rd', newPassword: 'UserPassw0rd2' }))).toEqual([404, 'AUM9208'])
    expect(refusal(await root.delete(url()))).toEqual([404, 'AUM9208'])
    for (const password of ['short1A', 'nouppercase1', 'NOLOWERCASE1', 'NoDigitsHere', `Aa1${'x'.repeat(98)}`, 'UserPassw0rd\u0000']) expect(refusal(await root.post(url(), { password }))).toEqual([400, 'AUM0010'])
    expect(refusal(await root.post(url(), {}))).toEqual([400, 'COM9003'])
    expect(await has()).toEqual({ hasPassword: false })

    emulator.clock.advance('3s')
    const made = await root.post(url(), { password: 'UserPassw0rd' })
    expect([made.status, made.body]).toEqual([201, undefined])
    expect(await has()).toEqual({ hasPassword: true })
    expect((await root.get(`${users}/pass`)).body).toMatchObject({ hasPassword: true, updateDateTime: Math.floor(emulator.clock.now() / 1000) })
    expect(refusal(await root.post(url(), { password: 'UserPassw0rd' }))).toEqual([400, 'AUM9207'])
    const pair = await login(emulator, credentials('UserPassw0rd'))

    expect(refusal(await root.put(url(), { currentPassword: 'Wr0ngWr0ng', newPassword: 'UserPassw0rd2' }))).toEqual([400, 'AUM9201'])
    expect(refusal(await root.put(url(), { currentPassword: 'UserPassw0rd', newPassword: 'weak' }))).toEqual([400, 'AUM0010'])
    expect(refusal(await root.put(url(), { currentPassword: 'UserPassw0rd' }))).toEqual([400, 'COM9003'])
    const changed = await root.put(url(), { currentPassword: 'UserPassw0rd', newPassword: 'UserPassw0rd2' })
    expect([changed.status, changed.body]).toEqual([200, undefined])
    expect(refusal(await new Client(emulator).post('/v1/auth', credentials('UserPassw0rd')))).toEqual([401, 'AUM0002'])
    await login(emulator, credentials('UserPassw0rd2'))

    const deleted = await root.delete(url())
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect(await has()).toEqual({ hasPassword: false })
    expect(refusal(await new Client(emulator).post('/v1/auth', credentials('UserPassw0rd2')))).toEqual([401, 'AUM0002'])
    // What was issued while there was one stays good.
    expect((await pair.post('/v1/auth/logout')).status).toBe(204)
  })
})

describe('revocation', () => {
  test('takes every pair of one SAM user, and nobody else\'s', async () => {
    const own = await startEmulator({ fixture: { operators: [operatorWith('revoke@example.com', 'alice', 'bob')] } })
    const rootLogin = { email: 'revoke@example.com', password: 'RootPassw0rd' }
    const owner = await login(own, rootLogin)
    const of = (userName: string) => login(own, { operatorId: owner.operatorId, userName, password: 'UserPassw0rd' })
    const [first, second, bob] = [await of('alice'), await of('alice'), await of('bob')]
    const further = first.with({ 'x-soracom-token': (await first.post(`/v1/operators/${owner.operatorId}/token`, {})).body.token })
    const revoked = await owner.delete(`/v1/operators/${owner.operatorId}/users/alice/tokens`)
    expect([revoked.status, revoked.body]).toEqual([204, undefined])
    for (const pair of [first, second, further]) expect(refusal(await pair.get('/v1/sims'))).toEqual([401, 'AGW9001'])
    for (const pair of [bob, owner]) expect((await pair.get('/v1/sims')).status).toBe(200)
    expect((await (await of('alice')).get('/v1/sims')).status).toBe(200)
    await own.close()
  })
})

test('no password and no AuthKey secret is written down, in a file neither', async () => {
  const stored = await startStored()
  const own = await signUp(stored.emulator)
  const url = `/v1/operators/${own.operatorId}/users/secretive`
  await own.post(url)
  await own.post(`${url}/password`, { password: 'UserPassw0rd1' })
  await own.put(`${url}/password`, { currentPassword: 'UserPassw0rd1', newPassword: 'UserPassw0rd2' })
  const key = (await own.post(`${url}/auth_keys`)).body
  for (const secret of ['UserPassw0rd1', 'UserPassw0rd2', key.authKey]) expect(stored.mentions(secret)).toEqual([])
  // scrypt with the cost that node:crypto has by default, where the file can be carried away.
  expect(stored.rows({ user_name: 'secretive' })['users']![0]!['password_hash']).toMatch(/^[\w+/=]{16}:[\w+/=]{44}:16384$/)
  await login(stored.emulator, { operatorId: own.operatorId, userName: 'secretive', password: 'UserPassw0rd2' })
  const journal = await new Client(stored.emulator).get('/_emulator/requests')
  expect(journal.body.length).toBeGreaterThan(5)
  expect(JSON.stringify(journal.body)).not.toMatch(/UserPassw0rd/)
  await stored.close()
})
