// The official command line client against an emulator, in the order of its own end-to-end test (facts 01, 7.6 and 02, section 13),
// and what it is known to do to paths, pages and refusals.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Document, SoracomCli } from './soracom.ts'

const AUTH_KEY = ['--auth-key-id', 'keyId-any', '--auth-key', 'secret-any']
const PASSWORD = 'Passw0rd'

const client = new SoracomCli()
const { soracom, answer, refusal } = client

async function configureSandbox (profile: string): Promise<string[]> {
  await answer(['configure-sandbox', ...AUTH_KEY, '--email', `${profile}@example.com`, '--password', PASSWORD, '--coverage-type', 'jp', '--profile', profile])
  return ['--profile', profile]
}

/** A plan-D SIM from the sandbox, registered by that profile: its IMSI. */
async function newSim (profile: readonly string[], subscription = 'plan-D', env: Record<string, string> = {}): Promise<string> {
  const sim = await answer<{ imsi: string, registrationSecret: string }>(['sandbox', 'subscribers', 'create', '--body', JSON.stringify({ subscription }), ...profile], env)
  await answer(['subscribers', 'register', '--imsi', sim.imsi, '--registration-secret', sim.registrationSecret, ...profile], env)
  return sim.imsi
}

describe.skipIf(client.binary === undefined)('the official CLI', () => {
  beforeAll(() => client.start({ fixture: 'none' }))
  afterAll(() => client.stop())

  test('its end-to-end journey: sign-up, keys, order, SIM life, group, search', async () => {
    // Given an operator made by configure-sandbox, whose profile file is all that later commands need.
    const profile = await configureSandbox('journey')
    const file = path.join(client.profiles, 'journey.json')
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ sandbox: true, email: 'journey@example.com', endpoint: client.emulator.url })
    const operator = await answer<{ operatorId: string, email: string }>(['operator', 'get', ...profile])
    expect(operator).toMatchObject({ operatorId: expect.stringMatching(/^OP\d{10}$/), email: 'journey@example.com' })

    // And an AuthKey of its own, which logs in with and without a command of its own.
    const key = await answer<{ authKeyId: string, authKey: string }>(['operator', 'auth-keys', 'generate', ...profile])
    const pair = await answer<{ apiKey: string, token: string, operatorId: string }>(['auth', '--body', JSON.stringify(key)])
    expect(pair.operatorId).toBe(operator.operatorId)
    expect(await answer(['operator', 'get', '--auth-key-id', key.authKeyId, '--auth-key', key.authKey])).toMatchObject({ operatorId: operator.operatorId })
    expect(await answer(['operator', 'get', '--api-key', pair.apiKey, '--api-token', pair.token])).toMatchObject({ operatorId: operator.operatorId })

    // When three SIMs are ordered, confirmed, shipped and registered.
    expect(await answer(['subscribers', 'list', ...profile])).toEqual([])
    expect((await answer<{ productList: Document[] }>(['products', 'list', ...profile])).productList).toContainEqual(expect.objectContaining({ productCode: '4573326590013' }))
    const { shippingAddressId } = await answer<{ shippingAddressId: string }>(['shipping-addresses', 'create', '--zip-code', '1234567', '--state', '東京都', '--city', '港区',
      '--address-line1', '赤坂1-2-3', '--full-name', 'ソラコム 太郎', '--phone-number', '03-1234-5678', ...profile])
    const { orderId } = await answer<{ orderId: string }>(['orders', 'create', '--shipping-address-id', shippingAddressId,
      '--body', JSON.stringify({ orderItemList: [{ productCode: '4573326590013', quantity: 3 }] }), ...profile])
    expect(await answer(['orders', 'confirm', '--order-id', orderId, ...profile])).toMatchObject({ orderId, orderStatus: 'orderProcessing' })
    await answer(['sandbox', 'orders', 'ship', '--order-id', orderId, ...profile])
    const { orderedSubscriberList } = await answer<{ orderedSubscriberList: Array<{ imsi: string }> }>(['orders', 'list-subscribers', '--order-id', orderId, ...profile])
    expect(orderedSubscriberList).toHaveLength(3)
    await answer(['orders', 'register-subscribers', '--order-id', orderId, ...profile])

    // Then they are listed, one by one as well as all at once.
    const sims = await answer<Array<{ imsi: string }>>(['subscribers', 'list', '--limit', '1', '--fetch-all', ...profile])
    expect(sims.map((s) => s.imsi).sort()).toEqual(orderedSubscriberList.map((s) => s.imsi).sort())
    expect(await answer(['subscribers', 'list', '--limit', '1', ...profile])).toHaveLength(1)
    expect(await answer(['subscribers', 'list', '--limit', '1', '--last-evaluated-key', sims[0]!.imsi, ...profile])).toEqual([expect.objectContaining({ imsi: sims[1]!.imsi })])

    // When one goes through its life.
    const { imsi } = sims[0]!
    const one = ['--imsi', imsi, ...profile]
    expect(await answer(['subscribers', 'activate', ...one])).toMatchObject({ status: 'active' })
    expect(await answer(['subscribers', 'update-speed-class', '--speed-class', 's1.fast', ...one])).toMatchObject({ speedClass: 's1.fast' })
    expect(await answer(['subscribers', 'suspend', ...one])).toMatchObject({ status: 'suspended' })
    expect((await refusal(['subscribers', 'terminate', ...one])).status).toBe(255)
    expect(await answer(['subscribers', 'enable-termination', ...one])).toMatchObject({ terminationEnabled: true })
    expect(await answer(['subscribers', 'terminate', ...one])).toMatchObject({ status: 'terminated' })
    expect(await answer(['subscribers', 'get', ...one])).toMatchObject({ imsi, status: 'terminated' })

    // And a fourth comes from the sandbox.
    const fourth = await newSim(profile)
    expect(await answer(['subscribers', 'suspend', '--imsi', fourth, ...profile])).toMatchObject({ status: 'suspended' })
    const knowsLines = (await soracom(['subscribers', 'list', '--help'])).stdout.includes('--jsonl')
    const listed = knowsLines
      ? (await soracom(['subscribers', 'list', '--jsonl', ...profile])).stdout.trim().split('\n').map((line) => JSON.parse(line) as Document)
      : await answer<Document[]>(['subscribers', 'list', ...profile])
    expect(listed).toHaveLength(4)

    // Then it joins a group, and search finds all four.
    const { groupId } = await answer<{ groupId: string }>(['groups', 'create', '--body', JSON.stringify({ tags: { name: 'journey' } }), ...profile])
    expect(await answer(['groups', 'put-config', '--group-id', groupId, '--namespace', 'SoracomAir', '--body', JSON.stringify([{ key: 'useVpg', value: true }]), ...profile]))
      .toMatchObject({ configuration: { SoracomAir: { useVpg: true } } })
    expect(await answer(['subscribers', 'set-group', '--imsi', fourth, '--group-id', groupId, ...profile])).toMatchObject({ imsi: fourth, groupId })
    expect(await answer(['query', 'subscribers', '--imsi', '00101', '--limit', '10', ...profile])).toHaveLength(4)
    expect(await answer(['query', 'sims', '--imsi', '00101', '--limit', '10', ...profile])).toHaveLength(4)
    expect(await answer(['query', 'sims', '--imsi', '00101', '--limit', '1', '--fetch-all', ...profile])).toHaveLength(4)
  })

  test.for(['設備', '100%25', 'what?', 'a/b', 'a b', '\\$&&*-_.', 'tag#1', '..'])('a tag named %s is put, shown and deleted again', async (name) => {
    const profile = await configureSandbox(`tags-${Buffer.from(name).toString('hex')}`)
    const imsi = await newSim(profile)
    const one = ['--imsi', imsi, ...profile]
    const tags = [{ tagName: name, tagValue: 'odd' }, { tagName: 'plain', tagValue: 'kept' }]

    expect(await answer(['subscribers', 'put-tags', '--body', JSON.stringify(tags), ...one])).toMatchObject({ tags: { [name]: 'odd', plain: 'kept' } })
    await answer(['subscribers', 'delete-tag', '--tag-name', name, ...one])

    expect((await answer<{ tags: Document }>(['subscribers', 'get', ...one])).tags).toEqual({ plain: 'kept' })
  })

  test('a configuration key that is a URL is put and deleted again', async () => {
    const profile = await configureSandbox('slashes')
    const { groupId } = await answer<{ groupId: string }>(['groups', 'create', '--body', '{}', ...profile])
    const beam = ['--group-id', groupId, '--namespace', 'SoracomBeam', ...profile]
    const key = 'tcp://beam.soracom.io:8023'
    const value = { name: 'relay', enabled: true, destination: 'tcp://example.com:8023', addSubscriberHeader: true }

    expect(await answer(['groups', 'put-config', '--body', JSON.stringify([{ key, value }]), ...beam])).toMatchObject({ configuration: { SoracomBeam: { [key]: value } } })
    await answer(['groups', 'delete-config', '--name', key, ...beam])

    const { configuration } = await answer<{ configuration: { SoracomBeam?: Document } }>(['groups', 'get', '--group-id', groupId, ...profile])
    expect(configuration.SoracomBeam ?? {}).toEqual({})
  })

  test('a refused call ends with 255 and prints the body, in the language of the user', async () => {
    const profile = await configureSandbox('refused')

    const english = await refusal(['subscribers', 'get', '--imsi', '999999999999999', ...profile])
    const japanese = await refusal(['subscribers', 'get', '--imsi', '999999999999999', ...profile], { LC_ALL: 'ja_JP.UTF-8' })

    expect(english).toEqual({ status: 255, body: { code: expect.stringMatching(/^[A-Z]{3}\d{4}$/), message: expect.stringMatching(/^[ -~]+$/) } })
    expect(japanese).toEqual({ status: 255, body: { code: english.body['code'], message: expect.stringMatching(/[ぁ-ん]/) } })
    expect((await refusal(['operator', 'get', '--auth-key-id', 'keyId-unknown', '--auth-key', 'secret-unknown'])).body['code']).toMatch(/^AUM\d{4}$/)
  })

  test('a command without its parameter is refused: by the client itself, or by the emulator where the client lets it through', async () => {
    const profile = await configureSandbox('parameters')

    const { status, stderr } = await soracom(['subscribers', 'update-speed-class', ...profile])

    expect(status).toBe(255)
    expect(stderr).toMatch(/^Error: (required parameter 'imsi' is not specified|\{"code":"[A-Z]{3}\d{4}","message":".*imsi.*"\})/m)
  })

  test('after a logout its key and token are refused', async () => {
    const profile = await configureSandbox('logout')
    const pair = await answer<{ apiKey: string, token: string }>(['auth', '--body', JSON.stringify({ email: 'logout@example.com', password: PASSWORD })])
    const credentials = ['--api-key', pair.apiKey, '--api-token', pair.token]
    await answer(['operator', 'get', ...credentials])

    // The command is younger than the oldest client that this test drives.
    if ((await soracom(['--help'])).stdout.includes('\n  logout ')) await answer(['logout', ...credentials])
    else await client.emulator.inject({ method: 'POST', url: '/v1/auth/logout', headers: { 'x-soracom-api-key': pair.apiKey, 'x-soracom-token': pair.token } })

    expect((await refusal(['operator', 'get', ...credentials])).status).toBe(255)
    await answer(['operator', 'get', ...profile])
  })

  test('the endpoint chooses the coverage: the prefix /g, or the profile, in which configure-sandbox left it', async () => {
    const profile = await configureSandbox('coverage')
    const global = { SORACOM_ENDPOINT: `${client.emulator.url}/g` }
    await answer(['operator', 'add-coverage-type', '--coverage-type', 'g', ...profile])

    const japanese = await newSim(profile)
    const foreign = await newSim(profile, 'plan01s', global)

    expect(await answer(['subscribers', 'list', ...profile])).toEqual([expect.objectContaining({ imsi: japanese, subscription: 'plan-D' })])
    expect(await answer(['subscribers', 'list', ...profile], global)).toEqual([expect.objectContaining({ imsi: foreign, subscription: 'plan01s' })])
    expect((await refusal(['subscribers', 'get', '--imsi', foreign, ...profile])).status).toBe(255)
    // SORACOM_ENDPOINT goes before --coverage-type; the profile's endpoint serves where it is not set.
    expect(await answer(['subscribers', 'list', '--coverage-type', 'g', ...profile])).toEqual([expect.objectContaining({ imsi: japanese })])
    expect(await answer(['subscribers', 'list', ...profile], { SORACOM_ENDPOINT: '' })).toEqual([expect.objectContaining({ imsi: japanese })])
  })
})
