// The ways in which the official command line client logs in (facts 01, 7.1), and an account managed with it.
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, mailedToken, operatorWith } from '../support/accounts.ts'
import { SoracomCli } from './soracom.ts'

const client = new SoracomCli()
const { answer, refusal } = client

const ROOT = { email: 'root@example.com', password: 'RootPassw0rd' }

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
    const pair = await answer<Pair>(['auth', '--email', ROOT.email, '--password', ROOT.password])
    const asRoot = ['--api-key', pair.apiKey, '--api-token', pair.token]
    const code = () => codeOf(totpUri, client.emulator.clock.now())
    const { backupCodes } = await answer<{ backupCodes: string[] }>(['operator', 'verify-mfa-otp', '--mfa-otpcode', code(), ...asRoot])
    expect((await refusal(['auth', '--email', ROOT.email, '--password', ROOT.password])).body['code']).toBe('AUM9002')
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
