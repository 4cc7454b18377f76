// What becomes of uplinks by the configuration of their group: parsed, sent on by Beam and Funnel.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, startEmulator } from '../support/emulator.ts'
import { type Radios, radiosOf } from '../support/radios.ts'

/** As in the vectors of the signature. */
const NOW = 1_700_000_000_000
const LORA = '000b78fffe0a1b2c'
const SIGFOX = '7A1B2C'

let emulator: Emulator
let radios: Radios
let client: Client
beforeAll(async () => {
  emulator = await startEmulator({ freeze: NOW })
  radios = radiosOf(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

/** A device of each network in one group. */
async function start (configuration: object): Promise<void> {
  const { groupId } = (await client.post('/v1/groups', { configuration })).body
  await radios.addLora({ deviceId: LORA, operatorId: client.operatorId, groupId })
  await radios.addSigfox({ deviceId: SIGFOX, operatorId: client.operatorId, groupId })
}

const sent = async (): Promise<Answer['body'][]> => (await client.get('/_emulator/outbox', { query: { kind: 'web-request' } })).body.toReversed()

describe('the binary parser', () => {
  test('[05-C12] puts its fields at the top of the payload, with a mark; off, there is neither', async () => {
    const format = 'temp::float:32:little-endian data:0:uint:8 lqi:0:uint:8'
    await start({ SoracomAir: { binaryParserEnabled: true, binaryParserFormat: format }, SoracomHarvest: { enabled: true } })
    const data = '5c8fd84180b7c647'
    const lora = (await radios.sendLora(LORA, { data })).payload
    expect(lora).toMatchObject({ temp: 27.07, lqi: 0x5c, deveui: LORA, data, binaryParserEnabled: true })
    // Names that the payload has itself are not overwritten.
    const sigfox = (await radios.sendSigfox(SIGFOX, { data })).payload
    expect(sigfox).toMatchObject({ temp: 27.07, lqi: 'Average', data, binaryParserEnabled: true })
    expect(JSON.parse((await client.get(`/v1/lora_devices/${LORA}/data`)).body[0].content)).toEqual(lora)
    expect(JSON.parse((await client.get(`/v1/sigfox_devices/${SIGFOX}/data`)).body[0].content)).toEqual(sigfox)
    await client.post(`/v1/lora_devices/${LORA}/unset_group`)
    expect(Object.keys((await radios.sendLora(LORA, { data })).payload)).toEqual(['gatewayData', 'deveui', 'date', 'data'])
  })

  test.each([['a wrong format', { binaryParserFormat: 'nonsense' }], ['none', {}], ['too few bytes', { binaryParserFormat: 'a::uint:64' }]])('with %s leaves the payload as it is, and says so in the log', async (_what, air) => {
    await start({ SoracomAir: { binaryParserEnabled: true, ...air } })
    expect(Object.keys((await radios.sendLora(LORA)).payload)).toEqual(['gatewayData', 'deveui', 'date', 'data'])
    expect((await client.get('/v1/logs')).body).toMatchObject([{ resourceType: 'LoraDevice', resourceId: LORA, service: 'Air', logLevel: 'warning' }])
  })
})

describe('Beam', () => {
  const entry = { enabled: true, name: 'b', destination: 'https://example.com/in' }

  test('[05-C13] signs what a device sends with the pre-shared key', async () => {
    const signed = { ...entry, addSignature: true, psk: 'topsecret', customHeaders: { 'X-A': { action: 'append', headerKey: 'X-A', headerValue: '1' } } }
    await start({ SoracomBeam: { 'lora://beam.soracom.io': signed, 'sigfox://beam.soracom.io': signed } })
    const { payload } = await radios.sendLora(LORA)
    await radios.sendSigfox(SIGFOX)
    const [lora, sigfox] = await sent()
    expect(lora).toMatchObject({ to: 'https://example.com/in', method: 'POST', purpose: 'beam', body: JSON.stringify(payload) })
    expect(lora.headers).toEqual({
      'content-type': 'application/json', 'user-agent': 'SORACOM Beam', 'connection': 'close', 'x-soracom-timestamp': String(NOW), 'x-soracom-operator-id': client.operatorId, 'x-soracom-lora-device-id': LORA,
      'x-soracom-signature': '00d2bb332f6c91e7823c3cdd9a3c7d1d92b19e84aaebe4cd9c8ed1a8aabc69b6', 'x-soracom-signature-version': '20151001', 'x-a': '1'
    })
    expect(sigfox.headers).toMatchObject({ 'x-soracom-sigfox-device-id': SIGFOX, 'x-soracom-signature': '6cdc6afe99e8698a60f23c6314dd260f14aa1971505c9b7a4043ac7c976b2a1d' })
  })

  test('is on with "true" as text as well, like every switch of a group', async () => {
    await start({ SoracomAir: { binaryParserEnabled: 'true', binaryParserFormat: 'head:0:uint:8' }, SoracomHarvest: { enabled: 'true' }, SoracomBeam: { 'lora://beam.soracom.io': { ...entry, enabled: 'true', addSubscriberHeader: 'true' } } })
    const { payload } = await radios.sendLora(LORA, { data: '5c' })
    expect(payload).toMatchObject({ head: 0x5c })
    expect(JSON.parse((await client.get(`/v1/lora_devices/${LORA}/data`)).body[0].content)).toEqual(payload)
    expect((await sent())[0].headers).toMatchObject({ 'x-soracom-lora-device-id': LORA })
    await client.put(`/v1/groups/${(await client.get(`/v1/lora_devices/${LORA}`)).body.groupId}/configuration/SoracomHarvest`, [{ key: 'enabled', value: 'false' }])
    await radios.sendLora(LORA, { data: '5d' })
    expect((await client.get(`/v1/lora_devices/${LORA}/data`)).body).toHaveLength(1)
  })

  test('says no more than it is told to, and nothing when it is off', async () => {
    await start({ SoracomBeam: { 'lora://beam.soracom.io': entry, 'sigfox://beam.soracom.io': { ...entry, enabled: false }, 'http://beam.soracom.io:8888/': entry } })
    await radios.sendLora(LORA)
    await radios.sendSigfox(SIGFOX)
    const messages = await sent()
    expect(messages).toHaveLength(1)
    expect(Object.keys(messages[0].headers)).toEqual(['content-type', 'user-agent', 'connection', 'x-soracom-timestamp', 'x-soracom-operator-id'])
  })

  test('keeps as failed what it cannot send', async () => {
    await start({ SoracomBeam: { lora: { ...entry, addSignature: true, psk: { $credentialsId: 'psk' } }, sigfox: { ...entry, destination: 'nowhere' } } })
    await radios.sendLora(LORA)
    await radios.sendSigfox(SIGFOX)
    expect((await sent()).map(({ state, error }) => [state, error])).toEqual([['failed', expect.stringContaining('pre-shared key')], ['failed', expect.stringContaining('no web address')]])
  })
})

test('Funnel gets the record in the observed form, or the payload alone', async () => {
  const destination = { provider: 'aws', service: 'firehose', resourceUrl: 'https://firehose.ap-northeast-1.amazonaws.com/my-stream' }
  await start({ SoracomFunnel: { enabled: true, credentialsId: 'my-aws-cred', destination } })
  const { payload } = await radios.sendLora(LORA)
  const [message] = await sent()
  expect([message.to, message.purpose]).toEqual([destination.resourceUrl, 'funnel'])
  expect(JSON.parse(message.body)).toEqual({ operatorId: client.operatorId, timestamp: NOW, destination, credentialsId: 'my-aws-cred', payloads: payload, sourceProtocol: 'lora', deviceId: LORA })
  const [group] = (await client.get('/v1/groups')).body
  await client.put(`/v1/groups/${group.groupId}/configuration/SoracomFunnel`, [{ key: 'destination', value: { ...destination, payloadsOnly: true } }])
  const alone = (await radios.sendSigfox(SIGFOX)).payload
  expect(JSON.parse((await sent())[1].body)).toEqual(alone)
})
