// The credentials store: what is shown of a set, and what becomes of one that services are told to use.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { action, create, handler, logs, outbox } from './support/event-handlers.ts'
import { radiosOf } from './support/radios.ts'

const AWS = { type: 'aws-credentials', description: 'for Lambda', credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'hunter2' } }

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator() })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const put = async (id: string, body: object = AWS) => await client.post(`/v1/credentials/${id}`, body)
const list = async () => (await client.get('/v1/credentials')).body

describe('a credential set', () => {
  test('[04-C25] is answered and listed without its secret', async () => {
    const { status, body } = await put('my-aws_1')
    expect([status, body]).toEqual([201, {
      credentialsId: 'my-aws_1', type: 'aws-credentials', description: 'for Lambda', credentials: { accessKeyId: 'AKIAEXAMPLE' },
      createDateTime: START, updateDateTime: START, lastUsedDateTime: START
    }])
    await put('a')
    expect((await list()).map((set: { credentialsId: string }) => set.credentialsId)).toEqual(['a', 'my-aws_1'])
    expect((await list())[1]).toEqual(body)
    expect(JSON.stringify(await list())).not.toContain('hunter2')
  })

  // Shown and hidden members of each of the twenty types, as facts 04, section 8 lists them.
  test.each([
    ['aws-credentials', ['accessKeyId'], ['secretAccessKey']],
    ['aws-iam-role-credentials', ['roleArn', 'externalId'], []],
    ['azure-credentials', ['policyName'], ['key']],
    ['azureIoT-credentials', ['sharedAccessKeyName'], ['sharedAccessKey']],
    ['google-service-account-json', [], ['credentials']],
    ['googleIoT-credentials', ['projectId', 'region', 'registryId', 'deviceId', 'algorithm'], ['privateKey']],
    ['psk', [], ['key']],
    ['x509', ['cert', 'ca'], ['key']],
    ['private-key-pem', [], ['privateKey']],
    ['username-password-credentials', ['username'], ['password']],
    ['api-token-credentials', [], ['token']],
    ['pubnub-credentials', ['pubKey', 'subKey'], []],
    ['esrij-credentials', ['refererUrl'], []],
    ['infoteria-platio-credentials', ['tokenId'], ['secretToken']],
    ['kii-thingif-credentials', ['app_id', 'client_id'], ['app_key', 'client_secret']],
    ['landlog-credentials', ['client_id'], ['client_secret']],
    ['optim-cloud-IoT-OS-credentials', ['client_id'], ['client_secret']],
    ['mmcloud-credentials', ['commandcode', 'customerid', 'machineid', 'machineidtype'], []],
    ['motionboard-credentials', ['template', 'tenant'], ['authkey']],
    ['sensorcorpus-credentials', [], ['session_code']]
  ])('[04-C26] of the type %s is taken, and shows %j alone', async (type, shown, hidden) => {
    const credentials = Object.fromEntries([...shown, ...hidden, 'other'].map((name) => [name, `value of ${name}`]))
    const { status, body } = await put('one', { type, credentials })
    expect(status).toBe(201)
    expect(body).not.toHaveProperty('description')
    expect(Object.keys(body.credentials).sort()).toEqual([...shown].sort())
    expect((await list())[0].credentials).toEqual(body.credentials)
  })

  test('[04-C27] is gone once it is deleted; one that is not there is 404', async () => {
    const unknown = await client.delete('/v1/credentials/none')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'AUM9304'])
    await put('one')
    expect((await client.delete('/v1/credentials/one')).status).toBe(204)
    expect(await list()).toEqual([])
    expect((await client.delete('/v1/credentials/one')).status).toBe(404)
  })

  test('keeps what an update does not give, its secret too', async () => {
    await put('psk', { type: 'psk', credentials: { key: 'topsecret' } })
    emulator.clock.advance(1000)
    const { status, body } = await client.put('/v1/credentials/psk', { description: 'changed' })
    expect([status, body]).toEqual([200, { credentialsId: 'psk', type: 'psk', description: 'changed', credentials: {}, createDateTime: START, updateDateTime: START + 1000, lastUsedDateTime: START }])
    const other = await client.put('/v1/credentials/psk', { type: 'username-password-credentials', credentials: { username: 'me', password: 'hunter2' } })
    expect(other.body).toMatchObject({ type: 'username-password-credentials', description: 'changed', credentials: { username: 'me' } })
    expect(await list()).toEqual([other.body])
    expect((await client.put('/v1/credentials/none', AWS)).body.code).toBe('AUM9304')
    expect((await client.put('/v1/credentials/psk', { type: 'nonsense' })).status).toBe(400)
  })

  test('is refused with an id that is none or taken, an unknown type, or nothing in it', async () => {
    for (const id of ['a%20b', 'x'.repeat(101), '%E3%81%82']) expect((await put(id)).body.code).toBe('AUM9300')
    await put('one')
    const again = await put('one', { type: 'psk', credentials: { key: 'other' } })
    expect([again.status, again.body.code]).toEqual([400, 'AUM9301'])
    expect((await put('two', { type: 'nonsense', credentials: {} })).status).toBe(400)
    expect((await put('two', { credentials: {} })).body.code).toBe('AUM9302')
    expect((await put('two', { type: 'psk' })).body.code).toBe('AUM9303')
    expect((await list()).map((set: { type: string }) => set.type)).toEqual(['aws-credentials'])
  })

  test('is its coverage type\'s own', async () => {
    await put('one')
    expect((await client.global.get('/v1/credentials')).body).toEqual([])
    expect((await client.global.post('/v1/credentials/one', AWS)).status).toBe(201)
    await client.global.delete('/v1/credentials/one')
    expect(await list()).toHaveLength(1)
  })
})

describe('a service that is told to use a set', () => {
  const lastUsed = async () => (await list())[0].lastUsedDateTime

  test('finds AWS credentials for a Lambda action, and fails without', async () => {
    const sim = await newSim(client)
    await create(client, handler({ targetSimId: sim.simId }, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' },
      [action('InvokeAWSLambdaAction', { endpoint: 'https://lambda.ap-northeast-1.amazonaws.com', functionName: 'f', credentialsId: 'mine' })]))
    await client.post(`/v1/sims/${sim.simId}/activate`)
    expect(await outbox(client, 'lambda')).toMatchObject([{ state: 'failed', error: expect.stringContaining('no AWS credentials mine') }])
    expect(await logs(client)).toMatchObject([{ service: 'Air', body: { message: expect.stringContaining('no AWS credentials mine') } }])
    await put('mine', { type: 'psk', credentials: { key: 'k' } })
    await client.post(`/v1/sims/${sim.simId}/deactivate`)
    await client.put('/v1/credentials/mine', { type: 'aws-iam-role-credentials', credentials: { roleArn: 'arn:aws:iam::123456789012:role/r', externalId: 'x' } })
    emulator.clock.advance(60_000)
    expect(await lastUsed()).toBe(START)
    await client.post(`/v1/sims/${sim.simId}/activate`)
    expect((await outbox(client, 'lambda')).map(({ state }) => state)).toEqual(['failed', 'failed', 'kept'])
    expect(await lastUsed()).toBe(START + 60_000)
  })

  test('signs with a pre-shared key that Beam\'s entry point names', async () => {
    const radios = radiosOf(emulator)
    const beam = { enabled: true, destination: 'https://example.com/in', addSignature: true, psk: { $credentialsId: 'mine' } }
    const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomBeam: { lora: beam } } })).body
    await radios.addLora({ deviceId: '000b78fffe0a1b2c', operatorId: client.operatorId, groupId })
    await radios.sendLora('000b78fffe0a1b2c')
    await put('mine', { type: 'psk', credentials: { key: 'topsecret' } })
    emulator.clock.freeze(1_700_000_000_000)
    await radios.sendLora('000b78fffe0a1b2c')
    const [unsigned, signed] = await outbox(client, 'web-request')
    expect(unsigned.state).toBe('failed')
    expect(signed.headers['x-soracom-signature']).toBe('00d2bb332f6c91e7823c3cdd9a3c7d1d92b19e84aaebe4cd9c8ed1a8aabc69b6')
    expect(await lastUsed()).toBe(1_700_000_000_000)
  })
})
