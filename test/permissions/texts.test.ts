// What a user may do, what all users may do, and who may become a user: as texts that are set, shown and taken away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { alice, login, OPERATOR, OTHER_OPERATOR, permissionText, startAccounts } from '../support/permissions.ts'
import type { Client } from '../support/emulator.ts'

const users = `/v1/operators/${OPERATOR}/users`
const TEXT = `{\n "statements": [ { "effect": "allow", "api": "Sim:*" } ] }`
const TRUST = JSON.stringify({ statements: [{ effect: 'allow', principal: { soracom: [`srn:soracom:${OPERATOR}::Operator:${OPERATOR}`], service: ['Flux'] } }] })

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([alice, { ...alice, userName: 'carol' }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

describe('a user\'s own permission', () => {
  test('is an empty text at first, is shown byte for byte, and is empty again once deleted', async () => {
    expect((await root.get(`${users}/alice/permission`)).body).toEqual({ permission: '' })
    const put = await root.put(`${users}/alice/permission`, { permission: TEXT })
    expect([put.status, put.body]).toEqual([200, undefined])
    expect((await root.get(`${users}/alice/permission`)).body).toEqual({ permission: TEXT })
    expect((await root.get(`${users}/carol/permission`)).body).toEqual({ permission: '' })
    expect((await root.delete(`${users}/alice/permission`)).status).toBe(204)
    expect((await root.get(`${users}/alice/permission`)).body).toEqual({ permission: '' })
  })

  test('that is malformed is refused, saying where, and leaves the one before', async () => {
    await root.put(`${users}/alice/permission`, { permission: TEXT })
    for (const [permission, where] of [['', 'line 1, column 1'], ['{"statements":[{"effect":"allow","api":"*","condition":"x"}]}', 'statements[0].condition, character 1: there is no x']] as const) {
      const { status, body } = await root.put(`${users}/alice/permission`, { permission })
      expect([status, body.code]).toEqual([400, 'AUM9010'])
      expect(body.message).toContain(where)
    }
    const japanese = await root.put(`${users}/alice/permission`, { permission: '{}' }, { headers: { 'x-soracom-lang': 'ja' } })
    expect(japanese.body.message).toBe('権限の設定が正しくありません: line 1, column 1: statements がありません')
    expect((await root.get(`${users}/alice/permission`)).body).toEqual({ permission: TEXT })
  })

  test('names operations that there are none of', async () => {
    expect((await root.put(`${users}/alice/permission`, { permission: permissionText({ effect: 'allow', api: 'NoSuch:thing' }) })).status).toBe(200)
  })

  test('of an unknown user is 404, and to delete it 400', async () => {
    expect((await root.get(`${users}/nobody/permission`)).status).toBe(404)
    expect((await root.put(`${users}/nobody/permission`, { permission: TEXT })).status).toBe(404)
    expect((await root.delete(`${users}/nobody/permission`)).status).toBe(400)
    expect((await root.delete(`/v1/operators/${OTHER_OPERATOR}/users/bob/permission`)).body.code).toBe('AUM9004')
  })
})

describe('default permissions', () => {
  const url = `${users}/default_permissions`

  test('[01-C25] are sent as permissions with 202, shown as defaultPermissions, and gone with 204', async () => {
    expect((await root.get(url)).body).toEqual({ defaultPermissions: '' })
    const put = await root.put(url, { permissions: TEXT })
    expect([put.status, put.body]).toEqual([202, undefined])
    expect((await root.get(url)).body).toEqual({ defaultPermissions: TEXT })
    expect((await root.delete(url)).status).toBe(204)
    expect((await root.get(url)).body).toEqual({ defaultPermissions: '' })
  })

  test('that are malformed are refused', async () => {
    const { status, body } = await root.put(url, { permissions: '{"statements":{}}' })
    expect([status, body]).toEqual([400, { code: 'AUM9010', message: 'The permission is not valid: line 1, column 15, statements: this must be an array of statements' }])
  })
})

describe('a trust policy', () => {
  const url = `${users}/alice/trust_policy`

  test('is an empty text at first, is shown byte for byte, and is empty again once deleted', async () => {
    expect((await root.get(url)).body).toEqual({ trustPolicy: '' })
    expect((await root.put(url, { trustPolicy: TRUST })).status).toBe(204)
    expect((await root.get(url)).body).toEqual({ trustPolicy: TRUST })
    expect((await root.delete(url)).status).toBe(204)
    expect((await root.get(url)).body).toEqual({ trustPolicy: '' })
  })

  test('that is malformed is refused, saying where', async () => {
    const { status, body } = await root.put(url, { trustPolicy: TRUST.replace('Flux', 'Funk') })
    expect([status, body.code]).toEqual([400, 'AUM9100'])
    expect(body.message).toMatch(/statements\[0\]\.principal\.service\[0\]: there is no service/)
    expect((await root.put(url, {})).body.code).toBe('COM9003')
  })

  test('of an unknown user is 400', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const { status, body } = await root.send(method, `${users}/nobody/trust_policy`, { trustPolicy: TRUST })
      expect([status, body.code]).toEqual([400, 'AUM9203'])
    }
  })
})
