// --auth lax: anybody may log in and call.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { codeOf } from '../support/accounts.ts'
import { alice, clientOf, login, loginUser, OPERATOR, OTHER_OPERATOR, OTHER_ROOT, ROOT, startAccounts } from '../support/permissions.ts'
import { AUTH_KEY, Client, startEmulator } from '../support/emulator.ts'

let emulator: Emulator
let anyone: Client
beforeAll(async () => {
  emulator = await startAccounts([alice], { auth: 'lax' })
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

describe('without credentials that are known', () => {
  test.each([
    ['none', {}], ['empty ones', { 'x-soracom-api-key': '', 'x-soracom-token': '' }], ['made up ones', { 'x-soracom-api-key': 'api-x', 'x-soracom-token': 'x.y.z' }]
  ])('%s: a call is that of the root user of the oldest operator', async (_what, headers) => {
    const client = anyone.with(headers)
    const { status, body } = await client.post('/v1/groups', {})
    expect([status, body.operatorId]).toEqual([201, OPERATOR])
    expect((await client.get(`/v1/operators/${OPERATOR}`)).status).toBe(200)
    expect((await client.post('/v1/auth/logout')).status).toBe(204)
  })

  test('the operator in the path is whom the call is by', async () => {
    expect((await anyone.get(`/v1/operators/${OTHER_OPERATOR}`)).body.email).toBe(OTHER_ROOT.email)
    expect((await anyone.get('/v1/operators/OP0000000000')).body.code).toBe('AUM9004')
  })

  test.each([
    ['an unknown address', { email: 'x@example.com', password: 'x' }, { operatorId: OPERATOR }],
    ['a wrong password', { ...OTHER_ROOT, password: 'x' }, { operatorId: OTHER_OPERATOR }],
    ['an unknown AuthKey', AUTH_KEY, { operatorId: OPERATOR }],
    ['a wrong password of a SAM user', { operatorId: OPERATOR, userName: 'alice', password: 'x' }, { operatorId: OPERATOR, userName: 'alice' }],
    ['an unknown SAM user', { operatorId: OTHER_OPERATOR, userName: 'nobody', password: 'x' }, { operatorId: OTHER_OPERATOR }]
  ])('%s logs in', async (_what, credentials, expected) => {
    const { status, body } = await anyone.post('/v1/auth', credentials)
    expect([status, body]).toEqual([200, { apiKey: expect.any(String), token: expect.any(String), ...expected }])
    expect((await clientOf(emulator, body).get('/v1/sims')).status).toBe(200)
  })

  test('what is no login at all is still refused, as is what is wrong with a request', async () => {
    expect((await anyone.post('/v1/auth', {})).body.code).toBe('COM9001')
    expect((await anyone.post('/v1/auth', { email: 'bogus', password: 'x' })).body.code).toBe('COM0008')
    expect((await anyone.get('/v1/groups/none')).status).toBe(404)
  })
})

test('a SAM user is refused nothing, and the journal says what would have been', async () => {
  const client = await loginUser(emulator)
  expect((await client.get('/v1/sims')).status).toBe(200)
  const [entry] = (await anyone.get('/_emulator/requests', { query: { operationId: 'listSims', limit: 1 } })).body
  expect(entry).toMatchObject({ status: 200, userName: 'alice', decisions: [{ operation: 'Sim:listSims', allowed: false, reason: 'no statement allows Sim:listSims' }] })
})

test('no one-time code is asked for', async () => {
  const client = await login(emulator)
  const { totpUri } = (await client.post(`/v1/operators/${OPERATOR}/mfa`)).body
  expect((await client.post(`/v1/operators/${OPERATOR}/mfa/verify`, { mfaOTPCode: codeOf(totpUri, emulator.clock.now()) })).status).toBe(200)
  expect((await anyone.post('/v1/auth', ROOT)).status).toBe(200)
})

test('health says so, and a strict emulator says the opposite', async () => {
  expect((await anyone.get('/_emulator/health')).body).toMatchObject({ auth: 'lax', notEnforced: expect.arrayContaining([expect.stringMatching(/^Credentials: started with --auth lax/)]) })
  expect(emulator.auth).toBe('lax')
  const strict = await startEmulator()
  const { body } = await new Client(strict).get('/_emulator/health')
  expect(body.auth).toBe('strict')
  expect(body.notEnforced.join()).not.toMatch(/lax|ermission/)
  await strict.close()
})

test('where there is no operator, nobody can be let in', async () => {
  const empty = await startEmulator({ auth: 'lax' })
  const client = new Client(empty)
  expect((await client.get('/v1/sims')).status).toBe(401)
  expect((await client.post('/v1/auth', { email: 'x@example.com', password: 'x' })).status).toBe(401)
  await empty.close()
})
