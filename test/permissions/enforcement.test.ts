// SAM users meet their permissions: through HTTP, by every source, with every condition.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { alice, login, loginUser, OPERATOR, permissionText, startAccounts } from '../support/permissions.ts'
import { type Answer, type Client, newSim, PASSWORD, START } from '../support/emulator.ts'

const users = `/v1/operators/${OPERATOR}/users`
const roles = `/v1/operators/${OPERATOR}/roles`
const allow = (api: string | string[], condition?: string) => ({ effect: 'allow', api, ...(condition === undefined ? {} : { condition }) })
const deny = (api: string | string[], condition?: string) => ({ effect: 'deny', api, ...(condition === undefined ? {} : { condition }) })
const code = ({ status, body }: Answer) => [status, body?.code]

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([alice, { ...alice, userName: 'carol' }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

/** Alice with exactly these statements, and a login that has them. */
async function aliceWith (...statements: object[]): Promise<Client> {
  await root.put(`${users}/alice/permission`, { permission: permissionText(...statements) })
  return await loginUser(emulator)
}

test('another spelling of a file\'s path is no way round a condition', async () => {
  await root.put('/v1/files/private/dir/secret.txt', undefined, { raw: 'content' })
  const client = await aliceWith(allow('FileEntry:*'), deny('FileEntry:*', 'pathVariable(\'path\') == \'dir/secret.txt\''), deny('FileEntry:*', 'pathVariable(\'path\') == \'dir\''))
  for (const path of ['dir/secret.txt', 'dir//secret.txt', '/dir/secret.txt', 'dir/%73ecret.txt', 'dir%2Fsecret.txt']) {
    expect([path, (await client.get(`/v1/files/private/${path}`)).status]).toEqual([path, 403])
    expect([path, (await client.put(`/v1/files/private/${path}`, undefined, { raw: 'x' })).status]).toEqual([path, 403])
    expect([path, (await client.delete(`/v1/files/private/${path}`)).status]).toEqual([path, 403])
  }
  for (const path of ['dir/', '/dir/', 'dir//']) expect([path, (await client.get(`/v1/files/private/${path}`)).status]).toEqual([path, 403])
  expect((await client.get('/v1/files/private/')).status).toBe(200)
})

describe('a refusal', () => {
  test('[01-C26] names the user and the permission, with the code of the component', async () => {
    const nothing = await aliceWith()
    const refused = await nothing.get(roles)
    expect([refused.status, refused.body]).toEqual([403, {
      code: 'AUM0017',
      message: 'SAM user \'alice\' doesn\'t have permission \'Role:listRoles\' to perform this action. Please ask your administrator for SAM permission configurations/statements. After the correct permission has been applied, please sign in again and retry it.'
    }])
    const sims = await nothing.get('/v1/sims')
    expect(code(sims)).toEqual([403, 'SEM0049'])
    expect(sims.body.message).toContain('\'Sim:listSims\'')
    const japanese = await nothing.get('/v1/sims', { headers: { 'x-soracom-lang': 'ja' } })
    expect(japanese.body.message).toMatch(/^SAMユーザー 'alice' にこの操作を行うための権限 'Sim:listSims' が許可されていません。/)
  })

  test.each([
    ['/v1/groups', 'SEM0049'], ['/v1/subscribers', 'SEM0049'], ['/v1/virtual_private_gateways', 'SEM0049'], ['/v1/port_mappings', 'SEM0049'], ['/v1/event_handlers', 'SEM0049'], ['/v1/stats/air/subscribers/1', 'SEM0049'],
    ['/v1/orders', 'AUM0017'], ['/v1/bills', 'AUM0017'], ['/v1/devices', 'AUM0017'], ['/v1/sora_cam/devices', 'AUM0017'], [`${users}`, 'AUM0017'], ['/v1/query/sims', 'AUM0017']
  ])('of %s is %s', async (url, expected) => {
    expect(code(await (await aliceWith()).get(url))).toEqual([403, expected])
  })

  test('comes after a wrong operator in the path, and before a wrong body, an unknown thing and a wrong state', async () => {
    const nothing = await aliceWith()
    expect(code(await nothing.get('/v1/operators/OP0000000000/roles'))).toEqual([400, 'AUM9004'])
    for (const raw of ['{', '', '[]']) expect(code(await nothing.post('/v1/groups', undefined, { raw }))).toEqual([403, 'SEM0049'])
    expect(code(await nothing.get('/v1/groups/none'))).toEqual([403, 'SEM0049'])
    expect(code(await nothing.get('/v1/sims', { query: { limit: 'x' } }))).toEqual([403, 'SEM0049'])
    const expired = nothing.with({ 'x-soracom-token': 'x' })
    expect(code(await expired.get('/v1/sims'))).toEqual([401, 'AGW9001'])
    const all = await aliceWith(allow('*'))
    expect(code(await all.post('/v1/groups', undefined, { raw: '{' }))).toEqual([400, 'COM9002'])
    expect(code(await all.get('/v1/groups/none'))).toEqual([404, 'SEM9002'])
  })
})

describe('statements', () => {
  test('[01-C27] an allow in a role and a deny in the default permissions: refused', async () => {
    await root.post(`${roles}/groups`, { permission: permissionText(allow('Group:*')) })
    await root.post(`${users}/alice/roles`, { roleId: 'groups' })
    const client = await aliceWith()
    expect((await client.get('/v1/groups')).status).toBe(200)
    await root.put(`${users}/default_permissions`, { permissions: permissionText(deny('Group:listGroups')) })
    const later = await loginUser(emulator)
    expect((await later.get('/v1/groups')).status).toBe(403)
    expect((await later.post('/v1/groups', {})).status).toBe(201)
    await root.delete(`${users}/default_permissions`)
    await root.delete(`${users}/alice/roles/groups`)
    expect((await (await loginUser(emulator)).post('/v1/groups', {})).status).toBe(403)
  })

  test('default permissions alone allow every user, and only users', async () => {
    await root.put(`${users}/default_permissions`, { permissions: permissionText(allow('Sim:listSims')) })
    expect((await (await loginUser(emulator, 'carol')).get('/v1/sims')).status).toBe(200)
    await root.put(`${users}/default_permissions`, { permissions: permissionText(deny('*')) })
    expect((await (await loginUser(emulator, 'carol')).get('/v1/sims')).status).toBe(403)
    expect((await (await login(emulator)).get('/v1/sims')).status).toBe(200)
    await root.delete(`${users}/default_permissions`)
  })

  test('a role that Soracom manages allows what it says', async () => {
    await root.post(`${users}/carol/roles`, { roleId: 'srn:soracom:::Role:EmulatorReadOnly' })
    const client = await loginUser(emulator, 'carol')
    expect((await client.get('/v1/sims')).status).toBe(200)
    expect((await client.post('/v1/groups', {})).status).toBe(403)
    await root.delete(`${users}/carol/roles/srn:soracom:::Role:EmulatorReadOnly`)
  })

  test('[01-C28] that change reach new logins only, the old pair and its further tokens keep theirs', async () => {
    const before = await aliceWith(allow('Sim:listSims'))
    const after = await aliceWith(allow('Group:listGroups'))
    const renewed = before.with({ 'x-soracom-token': (await before.post(`/v1/operators/${OPERATOR}/token`, {})).body.token })
    for (const old of [before, renewed]) {
      expect((await old.get('/v1/sims')).status).toBe(200)
      expect((await old.get('/v1/groups')).status).toBe(403)
    }
    expect((await after.get('/v1/sims')).status).toBe(403)
    expect((await after.get('/v1/groups')).status).toBe(200)
  })

  test('of a role that is changed, detached or deleted stay with the pairs that have them', async () => {
    await root.post(`${roles}/brief`, { permission: permissionText(allow('Sim:listSims')) })
    await root.post(`${users}/alice/roles`, { roleId: 'brief' })
    const before = await aliceWith()
    await root.put(`${roles}/brief`, { permission: permissionText(deny('*')) })
    const between = await loginUser(emulator)
    await root.delete(`${users}/alice/roles/brief`)
    await root.delete(`${roles}/brief`)
    expect((await before.get('/v1/sims')).status).toBe(200)
    expect((await between.get('/v1/sims')).status).toBe(403)
  })

  test('[01-C29] name putSimTags Sim:putTags', async () => {
    const { simId } = await newSim(root)
    const tags = [{ tagName: 'name', tagValue: 'x' }]
    expect((await (await aliceWith(allow('Sim:putSimTags'))).put(`/v1/sims/${simId}/tags`, tags)).status).toBe(403)
    expect((await (await aliceWith(allow('Sim:putTags'))).put(`/v1/sims/${simId}/tags`, tags)).status).toBe(200)
  })

  test.each([
    ['PUT', '/v1/subscribers/1/tags', 'Subscriber:putTags'], ['DELETE', '/v1/subscribers/1/tags/x', 'Subscriber:deleteTag'], ['DELETE', '/v1/sims/1/tags/x', 'Sim:deleteTag'],
    ['PUT', '/v1/subscribers/1/bundles', 'Subscriber:putBundles'], ['PUT', '/v1/groups/1/tags', 'Group:putTags'], ['DELETE', '/v1/groups/1/tags/x', 'Group:deleteTag'],
    ['GET', '/v1/groups/1/subscribers', 'Group:listSubscribers'], ['DELETE', '/v1/lora_devices/1/tags/x', 'LoraDevice:deleteTag'], ['DELETE', '/v1/sigfox_devices/1/tags/x', 'SigfoxDevice:deleteTag'],
    ['DELETE', '/v1/gadgets/wimax/1/tags/x', 'Gadget:deleteTag']
  ] as const)('%s %s is %s', async (method, url, permission) => {
    const refused = await (await aliceWith(allow('*'), deny(permission))).send(method, url, undefined)
    expect(refused.status).toBe(403)
    expect(refused.body.message).toContain(`'${permission}'`)
  })
})

describe('conditions', () => {
  test('[01-C30] a user changes its own password and no other', async () => {
    const client = await aliceWith(allow('User:updateUserPassword', 'pathVariable(\'user_name\') == samUserName'))
    const passwords = { currentPassword: PASSWORD, newPassword: PASSWORD }
    expect((await client.put(`${users}/alice/password`, passwords)).status).toBe(200)
    expect(code(await client.put(`${users}/carol/password`, passwords))).toEqual([403, 'AUM0017'])
  })

  test('[01-C31] an address that does not fit: the allow does not count, nor does the deny', async () => {
    const elsewhere = 'ipAddress(\'203.0.113.0/24\')'
    expect((await (await aliceWith(allow('Sim:*', elsewhere))).get('/v1/sims')).status).toBe(403)
    expect((await (await aliceWith(allow('Sim:*'), deny('Sim:*', elsewhere))).get('/v1/sims')).status).toBe(200)
    expect((await (await aliceWith(allow('Sim:*', 'ipAddress(\'127.0.0.0/8\')'))).get('/v1/sims')).status).toBe(200)
  })

  test('what stands in the path counts decoded', async () => {
    const groupId = (await root.post('/v1/groups', { tags: { 'a/b 場所': '1' } })).body.groupId
    const client = await aliceWith(allow('Group:deleteTag', 'pathVariable(\'tag_name\') == \'a/b 場所\''))
    expect((await client.delete(`/v1/groups/${groupId}/tags/${encodeURIComponent('a/b')}`)).status).toBe(403)
    expect((await client.delete(`/v1/groups/${groupId}/tags/${encodeURIComponent('a/b 場所')}`)).status).toBe(204)
  })

  test('a file\'s whole path counts, slashes and all', async () => {
    const [mine, other] = ['/v1/files/private/ci/a%20b.txt', '/v1/files/private/other/a%20b.txt']
    for (const url of [mine, other]) await root.put(url, undefined, { raw: 'x', headers: { 'content-type': 'text/plain' } })
    const client = await aliceWith(allow('FileEntry:getFile', 'pathVariable(\'path\') == \'ci/a b.txt\' and pathVariable(\'scope\') == \'private\''))
    expect((await client.get(mine)).status).not.toBe(403)
    expect(code(await client.get(other))).toEqual([403, 'AUM0017'])
  })

  test('one SIM among all, while lists show nothing', async () => {
    const [mine, other] = [await newSim(root), await newSim(root)]
    const client = await aliceWith(allow('Sim:*', `pathVariable('sim_id') == '${mine.simId}'`))
    expect((await client.get(`/v1/sims/${mine.simId}`)).status).toBe(200)
    expect((await client.get(`/v1/sims/${other.simId}`)).status).toBe(403)
    expect((await client.get('/v1/sims')).status).toBe(403)
  })

  test('dates are of the emulator\'s clock', async () => {
    const own = await startAccounts([{ ...alice, permission: { statements: [allow('Sim:listSims', 'currentDate >= date(2026, 06, 16) and currentDate < date(2026, 06, 17)')] } }])
    const client = await loginUser(own)
    expect((await client.get('/v1/sims')).status).toBe(403)
    own.clock.freeze(START + 24 * 3600 * 1000 - 1)
    expect((await client.get('/v1/sims')).status).toBe(403)
    own.clock.freeze(START + 24 * 3600 * 1000)
    const later = await loginUser(own)
    expect((await later.get('/v1/sims')).status).toBe(200)
    own.clock.freeze(START + 2 * 24 * 3600 * 1000)
    expect((await (await loginUser(own)).get('/v1/sims')).status).toBe(403)
    await own.close()
  })
})

describe('whatever statements say', () => {
  test('[01-C13] a user logs in, renews its token and logs out', async () => {
    const client = await aliceWith(deny('*'))
    const renewed = await client.post(`/v1/operators/${OPERATOR}/token`, {})
    expect(renewed.status).toBe(200)
    expect((await client.post('/v1/auth/logout')).status).toBe(204)
    expect((await client.get('/v1/sims')).status).toBe(401)
  })

  test.each([
    ['GET', '/v1/operators/{}/emails', 400, 'AUM9200'], ['GET', '/v1/operators/{}/system_notifications', 400, 'AUM9200'],
    ['GET', '/v1/operators/{}/mfa', 403, 'AUM9114'], ['POST', '/v1/operators/{}/password', 403, 'AUM9114'], ['GET', '/v1/operators/{}/auth_keys', 403, 'AUM9114'],
    ['POST', '/v1/operators/{}/auth_keys', 403, 'AUM9114'], ['DELETE', '/v1/operators/{}/tokens', 403, 'AUM9114'], ['PUT', '/v1/operators/{}/company_information', 403, 'AUM9114'],
    ['POST', '/v1/lagoon/register', 403, 'AUM9114']
  ] as const)('%s %s is for root alone', async (method, template, status, refusal) => {
    const url = template.replace('{}', OPERATOR)
    for (const client of [await aliceWith(allow('*')), await aliceWith()]) expect(code(await client.send(method, url, {}))).toEqual([status, refusal])
    expect((await root.send(method === 'DELETE' ? 'GET' : method, url, {})).status).not.toBe(403)
  })

  test('the audit log is switched on and off by root', async () => {
    const client = await aliceWith(allow('*'))
    const contracts = `/v1/operators/${OPERATOR}/contracts`
    expect(code(await client.post(contracts, { contractName: 'api_audit_log' }))).toEqual([403, 'AUM9114'])
    expect((await root.post(contracts, { contractName: 'api_audit_log' })).status).toBe(200)
    expect(code(await client.delete(`${contracts}/api_audit_log`))).toEqual([403, 'AUM9114'])
    expect((await root.delete(`${contracts}/api_audit_log`)).status).toBe(204)
    expect((await client.post(contracts, { contractName: 'napter' })).status).toBe(200)
  })

  test('cameras need OAuth2:authorize as well, licence packs do not', async () => {
    const client = await aliceWith(allow('SoraCam:*'))
    const refused = await client.get('/v1/sora_cam/devices')
    expect([code(refused), refused.body.message]).toEqual([[403, 'AUM0017'], expect.stringContaining('\'OAuth2:authorize\'')])
    expect((await client.get('/v1/sora_cam/license_packs')).status).not.toBe(403)
    expect((await (await aliceWith(allow(['SoraCam:*', 'OAuth2:authorize']))).get('/v1/sora_cam/devices')).status).not.toBe(403)
    expect((await (await aliceWith(allow('OAuth2:authorize'))).get('/v1/sora_cam/devices')).body.message).toContain('\'SoraCam:listSoraCamDevices\'')
  })

  test('a user who may change permissions can give itself everything, from the next login on', async () => {
    const client = await aliceWith(allow('User:updateUserPermission'))
    expect((await client.put(`${users}/alice/permission`, { permission: permissionText(allow('*')) })).status).toBe(200)
    expect((await client.get('/v1/sims')).status).toBe(403)
    expect((await (await loginUser(emulator)).get('/v1/sims')).status).toBe(200)
  })
})
