// How somebody finds out why a call was allowed or refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { alice, login, loginUser, OPERATOR, OTHER_OPERATOR, permissionText, startAccounts } from '../support/permissions.ts'
import { Client } from '../support/emulator.ts'

const users = `/v1/operators/${OPERATOR}/users`
let emulator: Emulator
let root: Client
let control: Client
beforeAll(async () => {
  emulator = await startAccounts([
    { ...alice, permission: { statements: [{ effect: 'deny', api: 'Sim:terminate*' }] }, roles: ['readers', 'srn:soracom:::Role:EmulatorBilling'], trustPolicy: { statements: [] } }
  ], {}, {
    defaultPermissions: { statements: [{ effect: 'allow', api: 'Sim:*', condition: 'currentDate >= date(2027, 01, 01)' }] },
    roles: [{ roleId: 'readers', description: 'r', permission: { statements: [{ effect: 'allow', api: ['Group:*', 'Sim:list*'], condition: 'ipAddress(\'127.0.0.1\')' }] } }]
  })
  root = await login(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

const lastRequest = async () => (await control.get('/_emulator/requests', { query: { limit: 1 } })).body[0]
const evaluate = async (body: object) => await control.post('/_emulator/permissions/evaluate', { operatorId: OPERATOR, ...body })

const OF_DEFAULTS = { source: 'the default permissions', statement: 0, effect: 'allow', api: 'Sim:*', condition: 'currentDate >= date(2027, 01, 01)', active: false }
const OF_ROLE = { source: 'the role readers', statement: 0, effect: 'allow', api: 'Sim:list*', condition: 'ipAddress(\'127.0.0.1\')', active: true }

describe('the journal', () => {
  test('says which statement of which source allowed a call', async () => {
    const client = await loginUser(emulator)
    await client.get('/v1/sims')
    expect(await lastRequest()).toMatchObject({ operationId: 'listSims', status: 200, userName: 'alice' })
    expect((await lastRequest()).decisions).toEqual([
      { operation: 'Sim:listSims', allowed: true, reason: 'Sim:listSims is allowed by statements[0] (Sim:list*) of the role readers', statements: [OF_DEFAULTS, OF_ROLE] }
    ])
  })

  test('says which denied it, which does not count and why, or that none speaks of it', async () => {
    const client = await loginUser(emulator)
    await client.post('/v1/sims/x/terminate')
    expect((await lastRequest()).decisions[0]).toMatchObject({ allowed: false, reason: 'Sim:terminateSim is denied by statements[0] (Sim:terminate*) of the permission of alice' })
    await client.get('/v1/sims/x')
    expect((await lastRequest()).decisions).toEqual([
      { operation: 'Sim:getSim', allowed: false, reason: 'Sim:getSim would be allowed by statements[0] (Sim:*) of the default permissions, but its condition does not hold', statements: [OF_DEFAULTS] }
    ])
    await client.get('/v1/orders')
    expect((await lastRequest()).decisions[0]).toMatchObject({ allowed: true, reason: expect.stringContaining('the role srn:soracom:::Role:EmulatorBilling') })
    await client.get('/v1/devices')
    expect((await lastRequest()).decisions).toEqual([{ operation: 'Device:listDevices', allowed: false, reason: 'no statement allows Device:listDevices', statements: [] }])
    await client.get(`/v1/operators/${OPERATOR}/mfa`)
    expect((await lastRequest()).decisions).toEqual([{ operation: 'Operator:getMFAStatus', allowed: false, reason: 'Operator:getMFAStatus is for the root user alone, whatever statements say', statements: [] }])
    await client.get('/v1/sora_cam/devices')
    expect((await lastRequest()).decisions.map(({ operation }: { operation: string }) => operation)).toEqual(['SoraCam:listSoraCamDevices', 'OAuth2:authorize'])
  })

  test('says nothing of the kind for the root user, nor for whoever is not known', async () => {
    await root.get('/v1/sims')
    expect(await lastRequest()).not.toHaveProperty('decisions')
    await root.with({ 'x-soracom-token': 'x' }).get('/v1/sims')
    expect(await lastRequest()).not.toHaveProperty('decisions')
  })
})

describe('evaluating', () => {
  test('answers by what is set now, as the next login would', async () => {
    expect((await evaluate({ userName: 'alice', operation: 'Sim:listSims' })).body).toEqual({
      operation: 'Sim:listSims',
      known: true,
      allowed: true,
      reason: 'Sim:listSims is allowed by statements[0] (Sim:list*) of the role readers',
      decisions: [{ operation: 'Sim:listSims', allowed: true, reason: 'Sim:listSims is allowed by statements[0] (Sim:list*) of the role readers', statements: [OF_DEFAULTS, OF_ROLE] }]
    })
    const client = await loginUser(emulator)
    const before = (await root.get(`${users}/alice/permission`)).body.permission
    await root.put(`${users}/alice/permission`, { permission: permissionText({ effect: 'deny', api: '*' }) })
    expect((await evaluate({ userName: 'alice', operation: 'listSims' })).body).toMatchObject({ operation: 'Sim:listSims', allowed: false })
    expect((await client.get('/v1/sims')).status).toBe(200)
    await root.put(`${users}/alice/permission`, { permission: before })
  })

  test('takes the place, the time and the path that it is given', async () => {
    const asked = { userName: 'alice', operation: 'listSims' }
    expect((await evaluate({ ...asked, ipAddress: '10.0.0.1' })).body.allowed).toBe(false)
    expect((await evaluate({ ...asked, ipAddress: '10.0.0.1', time: '2027-01-01T00:00:00Z' })).body.allowed).toBe(true)
    await root.put(`${users}/alice/permission`, { permission: permissionText({ effect: 'allow', api: 'Sim:getSim', condition: 'pathVariable(\'sim_id\') == \'1\'' }) })
    expect((await evaluate({ userName: 'alice', operation: 'getSim', pathVariables: { sim_id: '1' } })).body.allowed).toBe(true)
    expect((await evaluate({ userName: 'alice', operation: 'getSim', pathVariables: { sim_id: '2' } })).body.allowed).toBe(false)
    expect((await evaluate({ userName: 'alice', operation: 'getSim' })).body.allowed).toBe(false)
  })

  test('knows operations by both names, and says of others that there is none', async () => {
    for (const operation of ['putSimTags', 'Sim:putTags']) expect((await evaluate({ userName: 'alice', operation })).body).toMatchObject({ operation: 'Sim:putTags', known: true })
    expect((await evaluate({ userName: 'alice', operation: 'Sim:putSimTags' })).body).toMatchObject({ operation: 'Sim:putSimTags', known: false })
    expect((await evaluate({ userName: 'alice', operation: 'OAuth2:authorize' })).body).toMatchObject({ known: false })
  })

  test('knows what statements have no say in', async () => {
    expect((await evaluate({ operation: 'terminateSim' })).body).toEqual({ operation: 'Sim:terminateSim', known: true, allowed: true, reason: 'the root user may do everything', decisions: [] })
    expect((await evaluate({ userName: 'alice', operation: 'logout' })).body).toMatchObject({ allowed: true, reason: expect.stringContaining('open to every user') })
    expect((await evaluate({ userName: 'alice', operation: 'listEmails' })).body).toMatchObject({ allowed: false, reason: expect.stringContaining('for the root user alone') })
  })

  test.each([
    [{ operation: 'nonsense' }, 400, 'EMU0004'], [{}, 400, 'EMU0004'], [{ operation: 'listSims', user: 'alice' }, 400, 'EMU0004'],
    [{ operation: 'listSims', ipAddress: '10.0.0.0/8' }, 400, 'EMU0004'], [{ operation: 'listSims', userName: 'alice', time: 'noon' }, 400, 'EMU0004'],
    [{ operation: 'listSims', operatorId: 'OP0000000000' }, 404, 'EMU0020'], [{ operation: 'listSims', userName: 'nobody' }, 404, 'EMU0021'],
    [{ operation: 'listSims', userName: 'alice', operatorId: OTHER_OPERATOR }, 404, 'EMU0021']
  ])('%j is refused', async (body, status, code) => {
    const answer = await evaluate(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

test('a fixture\'s roles, permissions and trust policies are as if set by the API, and faulty ones stop the start', async () => {
  expect((await root.get(`${users}/default_permissions`)).body.defaultPermissions).toContain('2027')
  expect((await root.get(`${users}/alice/roles`)).body.map(({ roleId }: { roleId: string }) => roleId)).toEqual(['readers', 'srn:soracom:::Role:EmulatorBilling'])
  expect((await root.get(`${users}/alice/trust_policy`)).body).toEqual({ trustPolicy: '{"statements":[]}' })
  const permission = { statements: [{ effect: 'allow', api: '*', condition: 'nonsense' }] }
  await expect(startAccounts([{ userName: 'a', permission }])).rejects.toThrow(/operators\[0\]\.users\[0\]\.permission: .*statements\[0\]\.condition, character 1: there is no nonsense/)
  await expect(startAccounts([{ userName: 'a', roles: ['none'] }])).rejects.toThrow(/users\[0\]\.roles: there is no role none/)
  await expect(startAccounts([{ userName: 'a', trustPolicy: {} }])).rejects.toThrow(/users\[0\]\.trustPolicy: .*statements is missing/)
  await expect(startAccounts([], {}, { defaultPermissions: {} })).rejects.toThrow(/operators\[0\]\.defaultPermissions: .*statements is missing/)
  const role = { roleId: 'r', permission: { statements: [] } }
  await expect(startAccounts([], {}, { roles: [role, role] })).rejects.toThrow(/roles\[1\]\.roleId: r is used twice/)
  await expect(startAccounts([], {}, { roles: [{ ...role, permission: {} }] })).rejects.toThrow(/roles\[0\]\.permission: .*statements is missing/)
})
