import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Database } from '../../src/state/database.ts'
import { State } from '../../src/state/state.ts'
import { Clock } from '../../src/world/clock.ts'
import { Random } from '../../src/world/random.ts'
import { codeOf, login, mailedToken, operatorWith, refusal } from '../support/accounts.ts'
import { type Answer, Client, START, startEmulator } from '../support/emulator.ts'

const ROOT = { email: 'root@example.com', password: 'RootPassw0rd' }
const DAY = 24 * 3600 * 1000

let emulator: Emulator
let root: Client
let url: string
beforeEach(async () => {
  emulator = await startEmulator({ fixture: { operators: [operatorWith(ROOT.email, 'alice'), operatorWith('other@example.com')] } })
  root = await login(emulator, ROOT)
  url = `/v1/operators/${root.operatorId}`
})
afterEach(() => emulator.close())

const logOf = async (client = root, query: Record<string, string | number> = {}): Promise<Answer['body']> => {
  const { status, body } = await client.get('/v1/audit_logs/api', { query })
  expect(status).toBe(200)
  return body
}
const kindsOf = async (client = root, query = {}): Promise<string[]> => (await logOf(client, query)).map(({ apiKind }: { apiKind: string }) => apiKind)
const enable = async (): Promise<Answer> => await root.post(`${url}/contracts`, { contractName: 'api_audit_log' })
const again = async (): Promise<Client> => root = await login(emulator, { ...ROOT, tokenTimeoutSeconds: 172_800 })

describe('the standard API audit log', () => {
  test('[01-C37] has calls of Auth alone, newest first, and no failed login', async () => {
    emulator.clock.advance('1s')
    await root.get('/v1/sims')
    await new Client(emulator).post('/v1/auth', { ...ROOT, password: 'Wr0ngWr0ng' })
    await new Client(emulator).post('/v1/auth', { ...ROOT, email: 'nobody@example.com' })
    const alice = await login(emulator, { operatorId: root.operatorId, userName: 'alice', password: 'UserPassw0rd' })
    await alice.post('/v1/auth/logout')
    const entry = { operatorId: root.operatorId, remoteIpAddress: '127.0.0.1', statusCode: 200 }
    expect(await logOf()).toEqual([
      { ...entry, apiKind: '/v1/auth/logout', requestPath: '/v1/auth/logout', requestedTimeEpochMs: START + 1000, statusCode: 204, userName: 'alice' },
      { ...entry, apiKind: '/v1/auth', requestPath: '/v1/auth', requestedTimeEpochMs: START + 1000, userName: 'alice' },
      { ...entry, apiKind: '/v1/auth', requestPath: '/v1/auth', requestedTimeEpochMs: START }
    ])
  })

  test('of failed logins it has only the one that was asked for its code', async () => {
    const { totpUri } = (await root.post(`${url}/mfa`)).body
    const code = codeOf(totpUri, emulator.clock.now())
    await root.post(`${url}/mfa/verify`, { mfaOTPCode: code })
    const before = (await logOf()).length
    const anyone = new Client(emulator)
    await anyone.post('/v1/auth', { ...ROOT, mfaOTPCode: '000000' })
    expect(await logOf()).toHaveLength(before)
    await anyone.post('/v1/auth', ROOT)
    expect((await logOf())[0]).toMatchObject({ apiKind: '/v1/auth', statusCode: 401 })
    await anyone.post('/v1/auth', { ...ROOT, mfaOTPCode: code })
    expect(await logOf()).toMatchObject([{ statusCode: 200 }, { statusCode: 401 }, { statusCode: 200 }])
  })

  test('has the steps of a password reset', async () => {
    const anyone = new Client(emulator)
    await anyone.post('/v1/auth/password_reset_token/issue', { email: 'nobody@example.com' })
    await anyone.post('/v1/auth/password_reset_token/issue', { email: ROOT.email })
    const token = await mailedToken(emulator, ROOT.email, 'password-reset')
    await anyone.post('/v1/auth/password_reset_token/verify', { token: 'unknown', password: 'NewPassw0rd' })
    await anyone.post('/v1/auth/password_reset_token/verify', { token, password: 'NewPassw0rd' })
    expect(await kindsOf()).toEqual(['/v1/auth/password_reset_token/verify', '/v1/auth/password_reset_token/issue', '/v1/auth'])
  })

  test('keeps 24 hours', async () => {
    emulator.clock.advance(DAY - 1)
    await again()
    expect(await logOf()).toHaveLength(2)
    emulator.clock.advance(1)
    expect(await logOf()).toHaveLength(1)
  })

  test('is read by SAM users who may, all of it, and by no other', async () => {
    const alice = await login(emulator, { operatorId: root.operatorId, userName: 'alice', password: 'UserPassw0rd' })
    expect(await kindsOf(alice)).toEqual(['/v1/auth', '/v1/auth'])
    await root.put(`${url}/users/default_permissions`, { permissions: '{"statements":[{"effect":"deny","api":"AuditLog:*"}]}' })
    const kept = await login(emulator, { operatorId: root.operatorId, userName: 'alice', password: 'UserPassw0rd' })
    for (const log of ['api', 'napter']) expect(refusal(await kept.get(`/v1/audit_logs/${log}`))).toEqual([403, 'AUM0017'])
    expect(await kindsOf(alice)).toHaveLength(3)
  })

  test('is the operator\'s own', async () => {
    const other = await login(emulator, { email: 'other@example.com', password: 'RootPassw0rd' })
    expect(await logOf(other)).toMatchObject([{ operatorId: other.operatorId }])
    expect(await logOf()).toHaveLength(1)
  })
})

describe('with the contract', () => {
  test('[01-C37] every later call is there, refusals too; what was before is not', async () => {
    await root.get('/v1/sims')
    emulator.clock.advance('1s')
    await enable()
    await root.get('/v1/sims', { query: { limit: 5 } })
    await root.get('/v1/sims/8942310000000000000')
    await root.global.get('/v1/groups')
    await new Client(emulator).post('/v1/auth', { ...ROOT, password: 'Wr0ngWr0ng' })
    expect((await logOf()).map((entry: Answer['body']) => [entry.apiKind, entry.requestPath, entry.statusCode])).toEqual([
      ['/v1/groups', '/v1/groups', 200],
      ['/v1/sims/{sim_id}', '/v1/sims/8942310000000000000', 404],
      ['/v1/sims', '/v1/sims', 200],
      ['/v1/operators/{operator_id}/contracts', `${url}/contracts`, 200]
    ])
  })

  test('entries stay for 366 days', async () => {
    await enable()
    await root.get('/v1/sims')
    emulator.clock.advance(366 * DAY - 1)
    await again()
    expect(await kindsOf()).toEqual(['/v1/auth', '/v1/sims', '/v1/operators/{operator_id}/contracts'])
    emulator.clock.advance(1)
    expect(await kindsOf()).toEqual(['/v1/audit_logs/api', '/v1/auth'])
  })

  test('given up, what it kept is gone for good', async () => {
    await enable()
    await root.get('/v1/sims')
    emulator.clock.advance(2 * DAY)
    await again()
    expect(await kindsOf()).toContain('/v1/sims')
    expect((await root.delete(`${url}/contracts/api_audit_log`)).status).toBe(204)
    await root.get('/v1/sims')
    expect(await kindsOf()).toEqual(['/v1/auth'])
    emulator.clock.advance(1000)
    await enable()
    expect(await kindsOf()).toEqual(['/v1/operators/{operator_id}/contracts'])
  })

  test('filters by API and by time, both ends included', async () => {
    await enable()
    emulator.clock.advance(1000)
    await root.get('/v1/sims')
    emulator.clock.advance(1000)
    await root.get('/v1/sims')
    await root.get('/v1/groups')
    const times = async (query: Record<string, string | number>) => (await logOf(root, { api_kind: '/v1/sims', ...query })).map((entry: Answer['body']) => entry.requestedTimeEpochMs - START)
    expect(await times({})).toEqual([2000, 1000])
    expect(await times({ from_epoch_ms: START + 1001 })).toEqual([2000])
    expect(await times({ from_epoch_ms: START + 1000, to_epoch_ms: START + 1000 })).toEqual([1000])
    expect(await times({ to_epoch_ms: START + 999 })).toEqual([])
    expect(await times({ from_epoch_ms: START + 2000, to_epoch_ms: START })).toEqual([])
    for (const query of [{ from_epoch_ms: 'x' }, { to_epoch_ms: '1.5' }, { limit: 0 }]) expect(refusal(await root.get('/v1/audit_logs/api', { query }))).toEqual([400, 'COM9003'])
  })

  test('pages by the time of the last entry, and loses none that have the same', async () => {
    await enable()
    for (let i = 0; i < 3; i++) {
      emulator.clock.advance(1000)
      for (let j = 0; j <= i; j++) await root.get(`/v1/groups`, { query: { tag_name: String(i), tag_value: String(j) } })
    }
    emulator.clock.advance(1000)
    const all = await logOf(root, { to_epoch_ms: START + 3000 })
    expect(all).toHaveLength(7)
    for (const limit of [1, 2, 3, 4, 7]) {
      const pages = await root.pages('/v1/audit_logs/api', { limit, to_epoch_ms: START + 3000 })
      expect(pages.flatMap(({ body }) => body)).toEqual(all)
      for (const { body } of pages.slice(0, -1)) expect(body).toHaveLength(limit)
    }
    const [page] = await root.pages('/v1/audit_logs/api', { limit: 3, to_epoch_ms: START + 3000 })
    expect(page!.headers['x-soracom-next-key']).toBe(String(START + 3000))
    const after = async (key: string) => await logOf(root, { to_epoch_ms: START + 3000, last_evaluated_key: key })
    expect(await after(String(START + 2000))).toHaveLength(2)
    for (const key of ['nonsense', '-1', '1_2_3', '99999999999999999999']) expect(await after(key)).toEqual(all)
  })

  test('a thousand entries are the most of a page, asked for or not', async () => {
    await enable()
    for (let i = 0; i < 1000; i++) await root.get('/v1/coupons')
    for (const query of [{}, { limit: 5000 }]) {
      const { headers, body } = await root.get('/v1/audit_logs/api', { query })
      expect(body).toHaveLength(1000)
      expect(headers).toHaveProperty('x-soracom-next-key')
    }
  })
})

describe('the Napter audit log', () => {
  const entry = { imsi: '001010000000001', connectionId: '00000000-0000-4000-8000-000000000001', tls: true, direction: { sourceIPAddress: '203.0.113.5', sourcePort: 51515, destinationIPAddress: '198.51.100.7', destinationPort: 23456 } }
  const types = ['CREATED', 'ACCESS', 'CONNECTED', 'CLOSED', 'DENIED', 'REFUSED', 'DELETED', 'EXPIRED'] as const

  /** Entries as the network would leave them: one a second from `time` on, for SIMs in turn. */
  async function write (time: number, imsis: readonly string[] = [entry.imsi]): Promise<void> {
    const image = (await emulator.inject({ method: 'GET', url: '/_emulator/state' })).rawPayload
    const database = Database.of(image)
    const clock = new Clock()
    const state = new State(database, clock, new Random('napter'))
    types.forEach((type, i) => {
      clock.load({ base: time + i * 1000, anchor: 0, rate: 0 })
      database.transaction(() => state.napterAudit.add({ ...entry, operatorId: root.operatorId, imsi: imsis[i % imsis.length]!, type }))
    })
    const { statusCode } = await emulator.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': 'application/vnd.sqlite3' }, payload: database.image() })
    database.close()
    expect(statusCode).toBe(204)
  }

  const list = async (query = {}, client = root): Promise<Answer['body']> => {
    const { status, body } = await client.get('/v1/audit_logs/napter', { query })
    expect(status).toBe(200)
    return body
  }

  test('is empty without mappings, and shows what happened to them, newest first', async () => {
    expect(await list()).toEqual([])
    await write(START - 60_000)
    const shown = await list()
    expect(shown.map(({ type }: { type: string }) => type)).toEqual([...types].reverse())
    expect(shown.at(-1)).toEqual({ ...entry, operatorId: root.operatorId, type: 'CREATED', createdAt: START - 60_000 })
    expect(await list({}, await login(emulator, { email: 'other@example.com', password: 'RootPassw0rd' }))).toEqual([])
  })

  test('filters by SIM and by time, and pages by the time of the last entry', async () => {
    await write(START - 60_000, [entry.imsi, '001010000000002'])
    const times = async (query: object) => (await list(query)).map(({ createdAt }: { createdAt: number }) => createdAt - START + 60_000)
    expect(await times({ resource_type: 'Subscriber', resource_id: '001010000000002' })).toEqual([7000, 5000, 3000, 1000])
    expect(await times({ resource_type: 'Subscriber', resource_id: '001010000000003' })).toEqual([])
    expect(await times({ from: START - 58_000, to: START - 57_000 })).toEqual([3000, 2000])
    expect(refusal(await root.get('/v1/audit_logs/napter', { query: { resource_type: 'Sim' } }))).toEqual([400, 'COM9003'])
    const pages = await root.pages('/v1/audit_logs/napter', { limit: 3, resource_type: 'Subscriber' })
    expect(pages.map(({ body }) => body.length)).toEqual([3, 3, 2])
    expect(pages.flatMap(({ body }) => body)).toEqual(await list())
    expect(pages[0]!.headers['x-soracom-next-key']).toBe(String(START - 55_000))
  })

  test('keeps 24 hours, or 366 days with the contract, which takes all with it', async () => {
    await write(START - 10_000)
    emulator.clock.advance(DAY - 10_000)
    await again()
    expect(await list()).toHaveLength(7)
    await root.post(`${url}/contracts`, { contractName: 'napter' })
    emulator.clock.advance(DAY)
    expect(await list()).toHaveLength(8)
    await root.delete(`${url}/contracts/napter`)
    expect(await list()).toEqual([])
    await root.post(`${url}/contracts`, { contractName: 'napter' })
    expect(await list()).toEqual([])
  })

  test('goes with its operator', async () => {
    await write(START - 10_000)
    await root.delete(`/v1/sandbox/operators/${root.operatorId}`)
    const image = (await emulator.inject({ method: 'GET', url: '/_emulator/state' })).rawPayload
    const database = Database.of(image)
    expect(database.value<[], number>('SELECT count(*) FROM napter_audit_log').get()).toBe(0)
    database.close()
  })
})
