import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { alice, clientOf, login, loginUser, OPERATOR, OTHER_OPERATOR, OTHER_ROOT, startAccounts } from '../support/permissions.ts'
import { Client, type Answer } from '../support/emulator.ts'

const users = `/v1/operators/${OPERATOR}/users`
const srn = (operatorId: string, userName?: string) => (userName === undefined ? `srn:soracom:${operatorId}::Operator:${operatorId}` : `srn:soracom:${operatorId}::User:${userName}`)
const code = ({ status, body }: Answer) => [status, body?.code]

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([alice, { ...alice, userName: 'carol', permission: { statements: [{ effect: 'allow', api: 'Sim:listSims' }] } }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

const trust = async (userName: string, principals: string[], condition?: string) =>
  expect((await root.put(`${users}/${userName}/trust_policy`, { trustPolicy: JSON.stringify({ statements: [{ effect: 'allow', principal: { soracom: principals }, condition }] }) })).status).toBe(204)
const become = async (client: Client, userName: string, more: object = {}) => await client.post('/v1/auth/switch_user', { operatorId: OPERATOR, userName, ...more })
/** Why the latest switch was decided as it was. */
const reason = async () => (await new Client(emulator).get('/_emulator/requests', { query: { operationId: 'switchUser', limit: 1 } })).body[0].decisions.at(-1).reason

describe('switching to a user', () => {
  test('[01-C32] needs to be named in its trust policy, and lasts at most an hour', async () => {
    expect(code(await become(root, 'carol'))).toEqual([400, 'AUM9112'])
    expect(await reason()).toBe(`${srn(OPERATOR, 'carol')} has no trust policy`)
    await trust('carol', [srn(OPERATOR)])
    const { status, body } = await become(root, 'carol')
    expect([status, body]).toEqual([200, { apiKey: expect.stringMatching(/^api-/), token: expect.any(String), operatorId: OPERATOR, userName: 'carol' }])
    const { iat, exp } = JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString())
    expect(exp - iat).toBe(3600)
    expect((await become(root, 'carol', { tokenTimeoutSeconds: 180 })).status).toBe(200)
    for (const tokenTimeoutSeconds of [179, 3601]) expect(code(await become(root, 'carol', { tokenTimeoutSeconds }))).toEqual([400, 'COM9003'])
    for (const sent of [{}, { operatorId: OPERATOR }, { userName: 'carol' }]) expect(code(await root.post('/v1/auth/switch_user', sent))).toEqual([400, 'COM9003'])
  })

  test('[01-C33] is never to oneself, even where the policy says so', async () => {
    await trust('alice', [srn(OPERATOR, 'alice')])
    expect(code(await become(await loginUser(emulator), 'alice'))).toEqual([400, 'AUM9112'])
    expect(await reason()).toBe('nobody switches to oneself')
  })

  test('gives the rights of that user, and leaves the pair it was done with', async () => {
    await trust('carol', [srn(OPERATOR, 'alice')])
    const original = await loginUser(emulator)
    const switched = clientOf(emulator, (await become(original, 'carol')).body)
    expect((await switched.get('/v1/sims')).status).toBe(200)
    expect((await switched.get('/v1/groups')).status).toBe(403)
    expect((await original.get('/v1/sims')).status).toBe(403)
    const [entry] = (await new Client(emulator).get('/_emulator/requests', { query: { operationId: 'listGroups', limit: 1 } })).body
    expect(entry).toMatchObject({ operatorId: OPERATOR, userName: 'carol', switchedFrom: srn(OPERATOR, 'alice') })
    expect((await switched.post('/v1/auth/logout')).status).toBe(204)
    expect((await original.post('/v1/auth/logout')).status).toBe(204)
  })

  test('goes across operators, for root and SAM users', async () => {
    await trust('carol', [srn(OTHER_OPERATOR), srn(OTHER_OPERATOR, 'bob')])
    for (const other of [await login(emulator, OTHER_ROOT), await loginUser(emulator, 'bob', OTHER_OPERATOR)]) {
      const switched = clientOf(emulator, (await become(other, 'carol')).body)
      expect(switched.operatorId).toBe(OPERATOR)
      expect((await switched.get('/v1/sims')).status).toBe(200)
    }
    expect(code(await become(root, 'carol'))).toEqual([400, 'AUM9112'])
    expect(await reason()).toBe(`the trust policy does not name ${srn(OPERATOR)}`)
  })

  test('is not done twice over', async () => {
    await trust('carol', [srn(OPERATOR, 'alice')])
    await trust('alice', [srn(OPERATOR)])
    const switched = clientOf(emulator, (await become(root, 'alice')).body)
    expect(code(await become(switched, 'carol'))).toEqual([400, 'AUM9113'])
  })

  test('is refused alike for users who are not there and operators who are not there', async () => {
    for (const target of [{ userName: 'nobody' }, { operatorId: 'OP0000000000' }, { operatorId: OTHER_OPERATOR, userName: 'bob' }]) {
      expect(code(await become(root, 'carol', target))).toEqual([400, 'AUM9112'])
    }
  })

  test('ends with the policy, and with the user', async () => {
    const user = `${users}/erin`
    await root.post(user, {})
    await trust('erin', [srn(OPERATOR)])
    const switched = clientOf(emulator, (await become(root, 'erin')).body)
    expect((await switched.get('/v1/sims')).status).toBe(403)
    await root.delete(`${user}/trust_policy`)
    expect(code(await become(root, 'erin'))).toEqual([400, 'AUM9112'])
    await root.delete(user)
    expect((await switched.get('/v1/sims')).status).toBe(401)
  })

  test('a condition is that of the moment, the address and the name of whoever switches', async () => {
    await trust('carol', [srn(OPERATOR)], 'ipAddress(\'203.0.113.0/24\')')
    expect(code(await become(root, 'carol'))).toEqual([400, 'AUM9112'])
    expect(await reason()).toBe(`statements[0] of the trust policy names ${srn(OPERATOR)}, but its condition does not hold`)
    await trust('carol', [srn(OPERATOR)], 'currentDate == date(2026, 06, 15) and ipAddress(\'127.0.0.1\')')
    expect((await become(root, 'carol')).status).toBe(200)
    await trust('carol', [srn(OPERATOR), srn(OPERATOR, 'alice')], 'samUserName == \'alice\'')
    expect((await become(root, 'carol')).status).toBe(400)
    expect((await become(await loginUser(emulator), 'carol')).status).toBe(200)
  })
})
