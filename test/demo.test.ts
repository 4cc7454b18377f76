// What stands ready after start without a word: the demo account that the README logs in to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, startEmulator } from './support/emulator.ts'

const OPERATOR = 'OP0099000001'
const PASSWORD = 'DemoPassw0rd'
const ROOT_KEY = { authKeyId: `keyId-${'Demo'.repeat(8)}`, authKey: `secret-${'Demo'.repeat(16)}` }
const USER_KEY = { authKeyId: `keyId-${'DemoUser'.repeat(4)}`, authKey: `secret-${'DemoUser'.repeat(8)}` }

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator({ fixture: 'demo' }) })
afterAll(() => emulator.close())

const login = async (body: object) => await new Client(emulator).post('/v1/auth', body)
const payloadOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())
const clientOf = ({ body }: { body: { apiKey: string, token: string, operatorId: string } }) =>
  new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)

describe('the demo account', () => {
  test.each([['email and password', { email: 'demo@example.com', password: PASSWORD }], ['AuthKey', ROOT_KEY]])('root logs in by %s', async (_way, credentials) => {
    const answer = await login(credentials)
    expect([answer.status, answer.body.operatorId]).toEqual([200, OPERATOR])
    expect(answer.body).not.toHaveProperty('userName')
    expect(payloadOf(answer.body.token).operator.operatorId).toBe(OPERATOR)
    expect((await clientOf(answer).get(`/v1/operators/${OPERATOR}`)).body).toMatchObject({ email: 'demo@example.com', description: 'Demo account of the emulator' })
  })

  test.each([['password', { operatorId: OPERATOR, userName: 'demo-user', password: PASSWORD }], ['AuthKey', USER_KEY]])('[01-C3] the SAM user logs in by %s, and the answer says who it is', async (_way, credentials) => {
    const answer = await login(credentials)
    expect([answer.status, answer.body.operatorId, answer.body.userName]).toEqual([200, OPERATOR, 'demo-user'])
    expect(payloadOf(answer.body.token)).toMatchObject({ operator: { operatorId: OPERATOR }, user: { userName: 'demo-user' } })
    expect((await clientOf(answer).get('/v1/sims')).status).toBe(200)
  })

  test('the SAM user may do what its permission says, and nothing else', async () => {
    const client = clientOf(await login(USER_KEY))
    const [sim] = (await client.get('/v1/sims')).body
    expect((await client.get(`/v1/sims/${sim.simId}`)).status).toBe(200)
    expect((await client.get('/v1/groups')).status).toBe(200)
    const refused = await client.put(`/v1/sims/${sim.simId}/tags`, [{ tagName: 'name', tagValue: 'x' }])
    expect([refused.status, refused.body.code]).toEqual([403, 'SEM0049'])
  })

  test('the emulator tells how to log in', async () => {
    expect(emulator.credentials).toEqual({ email: 'demo@example.com', password: PASSWORD, operatorId: OPERATOR, ...ROOT_KEY })
    expect((await login(emulator.credentials!)).status).toBe(200)
  })

  test('it has SIMs in both coverage types, groups that hold some of them, and pays in both', async () => {
    const client = clientOf(await login(ROOT_KEY))
    for (const [side, group, statuses] of [[client, 'gateways', ['active', 'inactive', 'ready', 'standby', 'terminated']], [client.global, 'trackers', ['active', 'ready', 'standby', 'suspended']]] as const) {
      const sims = (await side.get('/v1/sims')).body
      expect([...new Set(sims.map((sim: { status: string }) => sim.status))].sort()).toEqual(statuses)
      const groups = (await side.get('/v1/groups')).body
      expect(groups.map((g: { tags: { name: string } }) => g.tags.name)).toEqual([group])
      expect((await side.get(`/v1/groups/${groups[0].groupId}/subscribers`)).body.length).toBeGreaterThan(1)
      expect((await side.get('/v1/payment_methods/current')).status).toBe(200)
    }
    const jp = (await client.get('/v1/sims')).body.map((sim: { simId: string }) => sim.simId)
    const g = (await client.global.get('/v1/sims')).body.map((sim: { simId: string }) => sim.simId)
    expect(jp.filter((id: string) => g.includes(id))).toEqual([])
  })

  test('both AuthKeys are there, used at no time but that of the login', async () => {
    const fresh = await startEmulator({ fixture: 'demo' })
    const answer = await new Client(fresh).post('/v1/auth', { email: 'demo@example.com', password: PASSWORD })
    const client = new Client(fresh, { 'x-soracom-api-key': answer.body.apiKey, 'x-soracom-token': answer.body.token })
    const keys = async () => (await client.get(`/v1/operators/${OPERATOR}/auth_keys`)).body
    expect(await keys()).toEqual([{ authKeyId: ROOT_KEY.authKeyId, createDateTime: expect.any(Number) }])
    await new Client(fresh).post('/v1/auth', ROOT_KEY)
    expect(await keys()).toEqual([{ authKeyId: ROOT_KEY.authKeyId, createDateTime: expect.any(Number), lastUsedDateTime: fresh.clock.now() / 1000 }])
    // A reset brings all of it back as it was.
    fresh.reset()
    expect((await client.get(`/v1/operators/${OPERATOR}/auth_keys`)).status).toBe(401)
    const again = await new Client(fresh).post('/v1/auth', { email: 'demo@example.com', password: PASSWORD })
    const other = new Client(fresh, { 'x-soracom-api-key': again.body.apiKey, 'x-soracom-token': again.body.token })
    expect((await other.get(`/v1/operators/${OPERATOR}/auth_keys`)).body[0]).not.toHaveProperty('lastUsedDateTime')
    await fresh.close()
  })
})
