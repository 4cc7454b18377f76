// The ways in which the official command line client logs in (facts 01, 7.1), and an account managed with it.
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, mailedToken, operatorWith } from '../support/accounts.ts'
import { SoracomCli } from './soracom.ts'

const client = new SoracomCli()
const { answer, refusal } = client

const ROOT = { email: 'root@example.com', password: 'RootPassw0rd' }
const ROOT_LOGIN = ['--email', ROOT.email, '--password', ROOT.password]

interface Pair { apiKey: string, token: string, operatorId: string, userName?: string }

/** A profile as `soracom configure` leaves it. */
function profile (name: string, credentials: object): string[] {
  const file = path.join(client.profiles, `${name}.json`)
  writeFileSync(file, JSON.stringify({ sandbox: false, coverageType: 'jp', endpoint: client.emulator.url, ...credentials }))
  chmodSync(file, 0o600)
  return ['--profile', name]
}

describe.skipIf(client.binary === undefined)('the official CLI and accounts', () => {
  let root: string[]
  let operatorId: string
  beforeAll(async () => {
    await client.start({ fixture: { operators: [operatorWith(ROOT.email, 'alice')] } })
    root = profile('root', ROOT)
    ;({ operatorId } = await answer<Pair>(['operator', 'get', ...root]))
  })
  afterAll(() => client.stop())

  test('logs in as a SAM user by password and by AuthKey, and as root with a one-time code', async () => {
    const alice = { operatorId, userName: 'alice', password: 'UserPassw0rd' }
    expect(await answer<Pair>(['auth', '--operator-id', operatorId, '--user-name', 'alice', '--password', 'UserPassw0rd'])).toMatchObject({ operatorId, userName: 'alice' })
    expect(await answer(['operator', 'get', ...profile('alice', alice)])).toMatchObject({ operatorId })
    const key = await answer<{ authKeyId: string, authKey: string }>(['users', 'auth-keys', 'generate', '--user-name', 'alice', ...root])
    expect(await answer(['operator', 'get', '--auth-key-id', key.authKeyId, '--auth-key', key.authKey])).toMatchObject({ operatorId })

    const { totpUri } = await answer<{ totpUri: string }>(['operator', 'enable-mfa', ...root])
    const pair = await answer<Pair>(['auth', ...ROOT_LOGIN])
    const asRoot = ['--api-key', pair.apiKey, '--api-token', pair.token]
    const code = () => codeOf(totpUri, client.emulator.clock.now())
    const { backupCodes } = await answer<{ backupCodes: string[] }>(['operator', 'verify-mfa-otp', '--mfa-otpcode', code(), ...asRoot])
    expect((await refusal(['auth', ...ROOT_LOGIN])).body['code']).toBe('AUM9002')
    await answer(['auth', '--email', ROOT.email, '--password', ROOT.password, '--mfa-otpcode', code()])
    expect(await answer(['operator', 'get-mfa-status', ...asRoot])).toEqual({ status: 'ACTIVE' })
    await answer(['operator', 'issue-mfa-revoke-token', '--email', ROOT.email, '--password', ROOT.password])
    const token = await mailedToken(client.emulator, ROOT.email, 'mfa-revoke')
    await answer(['operator', 'verify-mfa-revoke-token', '--email', ROOT.email, '--password', ROOT.password, '--token', token, '--backup-code', backupCodes[0]!])
    expect(await answer(['operator', 'get-mfa-status', ...root])).toEqual({ status: 'INACTIVE' })
  })

  test('makes a SAM user, and takes it away', async () => {
    await answer(['users', 'create', '--user-name', 'bob', '--description', 'Works here', ...root])
    await answer(['users', 'password', 'create', '--user-name', 'bob', '--password', 'UserPassw0rd', ...root])
    await answer(['users', 'update', '--user-name', 'bob', '--description', 'Worked here', ...root])
    expect(await answer(['users', 'get', '--user-name', 'bob', ...root])).toMatchObject({ userName: 'bob', description: 'Worked here', hasPassword: true })
    expect((await answer<{ userName: string }[]>(['users', 'list', ...root])).map(({ userName }) => userName)).toEqual(['alice', 'bob'])
    await answer(['users', 'delete', '--user-name', 'bob', ...root])
    expect((await refusal(['users', 'get', '--user-name', 'bob', ...root])).body['code']).toBe('AUM9202')
  })

  test('gives rights to a SAM user by statements, by a role and by default', async () => {
    const may = (...api: string[]): string => JSON.stringify({ statements: [{ effect: 'allow', api }] })
    await answer(['users', 'create', '--user-name', 'carol', ...root])
    const key = await answer<{ authKeyId: string, authKey: string }>(['users', 'auth-keys', 'generate', '--user-name', 'carol', ...root])
    const carol = ['--auth-key-id', key.authKeyId, '--auth-key', key.authKey]
    const one = ['--user-name', 'carol', ...root]
    expect((await refusal(['groups', 'list', ...carol])).body['code']).toMatch(/^AUM|^COM|^SEM/)

    await answer(['users', 'permissions', 'update', '--permission', may('Group:listGroups'), '--description', 'Reads groups', ...one])
    expect(await answer(['groups', 'list', ...carol])).toEqual([])
    expect(await answer<{ permission: string }>(['users', 'permissions', 'get', ...one])).toMatchObject({ permission: may('Group:listGroups') })

    expect(await answer(['roles', 'create', '--role-id', 'readers', '--description', '読む人', '--permission', may('Sim:list*'), ...root])).toEqual({ roleId: 'readers' })
    expect((await refusal(['roles', 'create', '--role-id', 'others', '--permission', 'everything', ...root])).body['code']).toBe('AUM9010')
    await answer(['users', 'attach-role', '--role-id', 'readers', ...one])
    expect(await answer(['sims', 'list', ...carol])).toEqual([])
    expect(await answer(['users', 'list-roles', ...one])).toMatchObject([{ roleId: 'readers' }])
    expect(await answer(['roles', 'list-users', '--role-id', 'readers', ...root])).toMatchObject([{ userName: 'carol' }])
    expect((await refusal(['roles', 'delete', '--role-id', 'readers', ...root])).body['code']).toBe('AUM9107')
    await answer(['roles', 'update', '--role-id', 'readers', '--permission', may('Sim:get*'), ...root])
    expect(await answer(['roles', 'get', '--role-id', 'readers', ...root])).toMatchObject({ permission: may('Sim:get*') })
    expect((await refusal(['sims', 'list', ...carol])).status).toBe(255)

    await answer(['users', 'default-permissions', 'update', '--permissions', may('Order:listOrders'), ...root])
    expect(await answer(['users', 'default-permissions', 'get', ...root])).toEqual({ defaultPermissions: may('Order:listOrders') })
    expect(await answer(['orders', 'list', ...carol])).toEqual({ orderList: [] })
    await answer(['users', 'detach-role', '--role-id', 'readers', ...one])
    await answer(['roles', 'delete', '--role-id', 'readers', ...root])
    expect(await answer<{ owner: string }[]>(['roles', 'list', ...root])).not.toContainEqual(expect.objectContaining({ roleId: 'readers' }))

    // --auth-key-id is the key to delete here, and one to log in with elsewhere: a pair of key and token says who deletes.
    const { apiKey, token } = await answer<Pair>(['auth', ...ROOT_LOGIN])
    expect(await answer(['users', 'auth-keys', 'list', ...one])).toMatchObject([{ authKeyId: key.authKeyId }])
    await answer(['users', 'auth-keys', 'delete', '--user-name', 'carol', '--auth-key-id', key.authKeyId, '--operator-id', operatorId, '--api-key', apiKey, '--api-token', token])
    expect((await refusal(['groups', 'list', ...carol])).status).toBe(255)
    await answer(['users', 'delete', ...one])
    expect((await refusal(['users', 'permissions', 'get', ...one])).status).toBe(255)
  })

  test('tells who it is, and changes a forgotten password', async () => {
    const address = ['--address-line1', '赤坂1-2-3', '--city', '港区', '--state', '東京都', '--zip-code', '1070052', '--country-code', 'JP', '--phone-number', '03-1234-5678']
    await answer(['operator', 'create-individual-information', '--full-name', 'ソラコム 太郎', ...address, ...root])
    expect(await answer(['operator', 'get-individual-information', ...root])).toMatchObject({ fullName: 'ソラコム 太郎' })
    expect(await answer(['operator', 'get-support-token', ...root])).toEqual({ token: expect.any(String) })

    await answer(['auth', 'issue-password-reset-token', '--email', ROOT.email])
    await answer(['auth', 'verify-password-reset-token', '--password', 'Ch4ngedPassw0rd', '--token', await mailedToken(client.emulator, ROOT.email, 'password-reset')])
    expect((await refusal(['auth', ...ROOT_LOGIN])).status).toBe(255)
    const { apiKey, token } = await answer<Pair>(['auth', '--email', ROOT.email, '--password', 'Ch4ngedPassw0rd'])
    const pair = ['--api-key', apiKey, '--api-token', token]
    await answer(['operator', 'update-password', '--current-password', 'Ch4ngedPassw0rd', '--new-password', ROOT.password, '--operator-id', operatorId, ...pair])
    expect(await answer<Pair>(['operator', 'get', ...root])).toMatchObject({ operatorId })
  })

  test('adds an address for invoices', async () => {
    const issue = { email: 'billing@example.com', password: ROOT.password }
    await answer(['emails', 'issue-add-email-token', '--body', JSON.stringify(issue), ...root])
    await answer(['emails', 'verify-add-email-token', '--token', await mailedToken(client.emulator, issue.email, 'add-email'), ...root])
    const emails = await answer<{ emailId: string, email: string }[]>(['emails', 'list', ...root])
    expect(emails.map(({ email }) => email)).toEqual([ROOT.email, issue.email])
    const emailIdList = [emails[1]!.emailId]
    expect(await answer(['system-notifications', 'set', '--type', 'billing', '--body', JSON.stringify({ emailIdList }), ...root])).toMatchObject({ type: 'billing', emailIdList })
    await answer(['system-notifications', 'delete', '--type', 'billing', ...root])
    expect(await answer(['system-notifications', 'list', ...root])).toMatchObject([{ type: 'primary' }])
  })

  test('reads every page of the audit log', async () => {
    await answer(['operator', 'add-contract', '--contract-name', 'api_audit_log', ...root])
    for (let i = 0; i < 3; i++) await answer(['sims', 'list', ...root])
    const entries = await answer<{ apiKind: string }[]>(['audit-logs', 'api', 'get', '--limit', '2', '--fetch-all', ...root])
    expect(entries.map(({ apiKind }) => apiKind).filter((kind) => kind === '/v1/sims')).toHaveLength(3)
  })
})
