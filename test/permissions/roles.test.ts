import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { alice, login, OPERATOR, OTHER_ROOT, permissionText, startAccounts } from '../support/permissions.ts'
import { type Client, PASSWORD, START, startEmulator } from '../support/emulator.ts'

const READ = permissionText({ effect: 'allow', api: ['Sim:list*', 'Sim:get*'] })
const MANAGED = 'srn:soracom:::Role:EmulatorReadOnly'
const roles = `/v1/operators/${OPERATOR}/roles`
const rolesOf = (user: string) => `/v1/operators/${OPERATOR}/users/${user}/roles`

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([alice, { userName: 'carol' }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

const newRole = async (roleId: string, body: object = { permission: READ }) => await root.post(`${roles}/${roleId}`, body)

describe('roles of one\'s own', () => {
  test('[01-C22] are created with 200 and their id, not deleted while a user has them, and deleted once detached', async () => {
    const created = await newRole('readers', { description: 'Reads SIMs', permission: READ })
    expect([created.status, created.body]).toEqual([200, { roleId: 'readers' }])
    expect((await root.post(rolesOf('alice'), { roleId: 'readers' })).status).toBe(200)
    const inUse = await root.delete(`${roles}/readers`)
    expect([inUse.status, inUse.body]).toEqual([400, { code: 'AUM9107', message: 'The role is still in use.' }])
    const detached = await root.delete(`${rolesOf('alice')}/readers`)
    expect([detached.status, detached.body]).toEqual([200, undefined])
    expect((await root.delete(`${roles}/readers`)).status).toBe(204)
    expect((await root.get(`${roles}/readers`)).status).toBe(404)
    expect((await root.delete(`${roles}/readers`)).status).toBe(404)
  })

  test('show what was given, times in seconds, and the permission byte for byte; lists leave the permission out', async () => {
    const text = `{ "statements" : [ {"effect":"allow","api":"*"} ] }\n`
    await newRole('shown', { description: 'd', permission: text })
    const item = { roleId: 'shown', roleName: 'shown', owner: 'operator', description: 'd', createDateTime: START / 1000, updateDateTime: START / 1000 }
    expect((await root.get(`${roles}/shown`)).body).toEqual({ ...item, permission: text })
    expect((await root.get(roles)).body).toContainEqual(item)
  })

  test('are changed with 200, keeping a description that is not given', async () => {
    await newRole('changed', { description: 'kept', permission: READ })
    const updated = await root.put(`${roles}/changed`, { permission: permissionText() })
    expect([updated.status, updated.body]).toEqual([200, undefined])
    expect((await root.get(`${roles}/changed`)).body).toMatchObject({ description: 'kept', permission: permissionText() })
    await root.put(`${roles}/changed`, { description: 'new', permission: READ })
    expect((await root.get(`${roles}/changed`)).body).toMatchObject({ description: 'new', permission: READ })
    expect((await root.put(`${roles}/nobody`, { permission: READ })).body.code).toBe('AUM9103')
  })

  test.each([
    ['a malformed permission', 'bad', { permission: '{"statements":[{"effect":"allow","api":"*","condition":"currentDate >= date(2023, 13, 01)"}]}' }, 'AUM9010', /line 1, column 56, statements\[0\]\.condition, character 16: there is no such day/],
    ['no permission', 'bad', {}, 'COM9003', /permission/],
    ['a name with spaces', 'a%20b', { permission: READ }, 'AUM9116', /name of a role/],
    ['the name of a managed role', encodeURIComponent('srn:soracom:::Role:Mine'), { permission: READ }, 'AUM9110', /Soracom manages/]
  ])('%s is refused, and nothing is there afterwards', async (_what, roleId, body, code, message) => {
    const refused = await newRole(roleId, body)
    expect([refused.status, refused.body]).toEqual([400, { code, message: expect.stringMatching(message) }])
    expect((await root.get(`${roles}/${roleId}`)).status).toBe(404)
  })

  test('a name is used once', async () => {
    await newRole('twice')
    expect((await newRole('twice')).body.code).toBe('AUM9105')
  })

  test('there are 20 of them, and no more', async () => {
    const own = await startAccounts()
    const client = await login(own)
    for (let i = 1; i <= 20; i++) expect((await client.post(`${roles}/r${i}`, { permission: READ })).status).toBe(200)
    expect((await client.post(`${roles}/r21`, { permission: READ })).body).toEqual({ code: 'AUM9106', message: 'No more than 20 roles can be created.' })
    await client.delete(`${roles}/r1`)
    expect((await client.post(`${roles}/r21`, { permission: READ })).status).toBe(200)
    await own.close()
  })

  test('of another operator are not there', async () => {
    await newRole('mine')
    const other = await login(emulator, OTHER_ROOT)
    expect((await other.get(`/v1/operators/${other.operatorId}/roles/mine`)).status).toBe(404)
    expect((await other.get(`/v1/operators/${other.operatorId}/roles`)).body).toEqual([])
    expect((await other.get(`${roles}/mine`)).body.code).toBe('AUM9004')
  })
})

describe('roles that Soracom manages', () => {
  test('[01-C24] are listed only when asked for, and have versions where one\'s own have none', async () => {
    await newRole('own')
    const owners = async (query?: object) => [...new Set((await root.get(roles, { query: query as Record<string, string> })).body.map((role: { owner: string }) => role.owner))].sort()
    expect(await owners({})).toEqual(['operator'])
    expect(await owners({ owner: 'operator' })).toEqual(['operator'])
    expect(await owners({ owner: 'soracom' })).toEqual(['soracom'])
    expect(await owners({ owner: 'all' })).toEqual(['operator', 'soracom'])
    expect((await root.get(roles, { query: { owner: 'nobody' } })).status).toBe(400)
    expect((await root.get(`${roles}/own/versions`)).body).toEqual({ code: 'AUM9111', message: 'A role of your own has no versions.' })
    expect((await root.get(`${roles}/nobody/versions`)).status).toBe(404)
    expect((await root.get(`${roles}/srn:soracom:::Role:Nobody/versions`)).status).toBe(404)
  })

  test('are what their newest version says', async () => {
    const { status, body } = await root.get(`${roles}/${MANAGED}/versions`)
    expect(status).toBe(200)
    expect(body.map((version: { version: number }) => version.version)).toEqual([1, 2])
    expect(body[1]).toEqual({
      roleId: MANAGED, roleName: 'EmulatorReadOnly', owner: 'soracom', version: 2, description: expect.any(String), permission: expect.stringContaining('*:search*'), publishDateTime: Date.UTC(2026, 3, 1) / 1000
    })
    expect((await root.get(`${roles}/${MANAGED}`)).body).toEqual({
      roleId: MANAGED, roleName: 'EmulatorReadOnly', owner: 'soracom', description: body[1].description, permission: body[1].permission, createDateTime: Date.UTC(2026, 0, 1) / 1000, updateDateTime: Date.UTC(2026, 3, 1) / 1000
    })
  })

  test('can be neither changed nor deleted', async () => {
    expect((await root.put(`${roles}/${MANAGED}`, { permission: READ })).body.code).toBe('AUM9110')
    expect((await root.delete(`${roles}/${MANAGED}`)).body.code).toBe('AUM9110')
  })

  test('are attached beside one\'s own, under their SRN', async () => {
    await newRole('beside')
    await root.post(rolesOf('carol'), { roleId: 'beside' })
    expect((await root.post(rolesOf('carol'), { roleId: MANAGED })).status).toBe(200)
    const { body } = await root.get(rolesOf('carol'))
    expect(body.map((role: { roleId: string, owner: string, permission: string }) => [role.roleId, role.owner, role.permission.includes('statements')])).toEqual([['beside', 'operator', true], [MANAGED, 'soracom', true]])
    expect((await root.delete(`${rolesOf('carol')}/${MANAGED}`)).status).toBe(200)
    expect((await root.get(rolesOf('carol'))).body).toHaveLength(1)
  })
})

describe('attaching', () => {
  test('[01-C23] a second time is 400, to an unknown user 404', async () => {
    await newRole('once')
    expect((await root.post(rolesOf('alice'), { roleId: 'once' })).status).toBe(200)
    const again = await root.post(rolesOf('alice'), { roleId: 'once' })
    expect([again.status, again.body.code]).toEqual([400, 'AUM9108'])
    expect((await root.post(rolesOf('nobody'), { roleId: 'once' })).status).toBe(404)
  })

  test('an unknown role is 400, of either owner; no role is 400', async () => {
    for (const roleId of ['nobody', 'srn:soracom:::Role:Nobody']) {
      const { status, body } = await root.post(rolesOf('alice'), { roleId })
      expect([status, body.code]).toEqual([400, 'AUM9104'])
    }
    expect((await root.post(rolesOf('alice'), {})).body).toEqual({ code: 'COM9003', message: 'The request is not valid: body: roleId is missing' })
  })

  test('detaching from an unknown user, or a role that the user does not have, is 404', async () => {
    await newRole('unattached')
    expect((await root.delete(`${rolesOf('nobody')}/unattached`)).status).toBe(404)
    expect((await root.delete(`${rolesOf('alice')}/unattached`)).status).toBe(404)
    expect((await root.delete(`${rolesOf('alice')}/nobody`)).status).toBe(404)
    expect((await root.get(rolesOf('nobody'))).status).toBe(404)
  })
})

test('a fixture puts its own in the place of the managed roles', async () => {
  const managedRoles = [{ roleName: 'Theirs', versions: [{ version: 7, publishDate: '2026-02-01', description: 'd', permission: { statements: [] } }] }]
  const operators = [{ operatorId: OPERATOR, email: 'root@example.com', password: PASSWORD, users: [{ userName: 'a', roles: ['srn:soracom:::Role:Theirs'] }] }]
  const own = await startEmulator({ fixture: { operators, managedRoles } })
  const client = await login(own)
  expect((await client.get(roles, { query: { owner: 'soracom' } })).body.map((role: { roleId: string }) => role.roleId)).toEqual(['srn:soracom:::Role:Theirs'])
  expect((await client.get(`${roles}/srn:soracom:::Role:Theirs/versions`)).body).toMatchObject([{ version: 7, permission: '{"statements":[]}' }])
  expect((await client.get(`${roles}/${MANAGED}`)).status).toBe(404)
  await own.close()
  const faulty = { operators, managedRoles: [{ ...managedRoles[0]!, versions: [{ ...managedRoles[0]!.versions[0]!, permission: {} }] }] }
  await expect(startEmulator({ fixture: faulty })).rejects.toThrow(/managedRoles\[0\]\.versions\[0\]\.permission: .*statements is missing/)
})

test('the users of a role, and the roles of a user, are the same on every page', async () => {
  await newRole('held', { description: 'held', permission: READ })
  expect((await root.get(`${roles}/held/users`)).body).toEqual([])
  for (const user of ['alice', 'carol']) await root.post(rolesOf(user), { roleId: 'held' })
  const { status, body } = await root.get(`${roles}/held/users`)
  expect([status, body.map((user: { userName: string }) => user.userName)]).toEqual([200, ['alice', 'carol']])
  expect(body[0]).toEqual((await root.get(`/v1/operators/${OPERATOR}/users/alice`)).body)
  expect(body[0].roleList).toContainEqual({ roleId: 'held', roleName: 'held', owner: 'operator', description: 'held', createDateTime: START / 1000, updateDateTime: START / 1000 })
  expect((await root.get(`${roles}/${MANAGED}/users`)).body).toEqual([])
  expect((await root.get(`${roles}/nobody/users`)).status).toBe(404)
  expect((await root.get(`${roles}/srn:soracom:::Role:Nobody/users`)).status).toBe(404)
})

test('a deleted user leaves its roles and its trust policy, and its name starts anew', async () => {
  const user = `/v1/operators/${OPERATOR}/users/dave`
  await root.post(user, {})
  await newRole('left')
  await root.post(rolesOf('dave'), { roleId: 'left' })
  await root.put(`${user}/trust_policy`, { trustPolicy: JSON.stringify({ statements: [] }) })
  await root.put(`${user}/permission`, { permission: READ, description: 'reads' })
  expect((await root.get(user)).body).toMatchObject({ permission: READ, description: 'reads' })
  expect((await root.delete(user)).status).toBe(204)
  expect((await root.get(`${roles}/left/users`)).body).toEqual([])
  expect((await root.delete(`${roles}/left`)).status).toBe(204)
  await root.post(user, {})
  expect((await root.get(`${user}/trust_policy`)).body).toEqual({ trustPolicy: '' })
  expect((await root.get(`${user}/permission`)).body).toEqual({ permission: '' })
})
