// Data that is sent for a device without a library, by its secret alone.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, type Sent, signUp, START, startEmulator } from '../support/emulator.ts'
import { NO_DEVICE } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'

let emulator: Emulator
let client: Client
let anybody: Client
let deviceId: string
let secretKey: string
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  anybody = new Client(emulator)
  const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomHarvest: { enabled: true } } })).body
  ;({ deviceId, secretKey } = (await client.post('/v1/devices', { endpoint: 'script', groupId })).body)
})
afterEach(() => emulator.close())

async function publish (raw: string, sent: Sent = {}, id = deviceId): Promise<Answer> {
  return await anybody.post(`/v1/devices/${id}/publish`, undefined, { raw, ...sent, headers: { 'content-type': 'application/json', ...('query' in sent ? {} : { 'x-device-secret': secretKey }), ...sent.headers } })
}

async function stored (): Promise<Answer['body'][]> {
  return (await client.get(`/v1/devices/${deviceId}/data`, { query: { sort: 'asc' } })).body
}

describe('publishing', () => {
  test('[05-C26] stores what is sent with the right secret, in the header or the query', async () => {
    const answer = await publish('{"temp":21.5}')
    expect([answer.status, answer.body]).toEqual([201, undefined])
    expect((await publish('{"temp":22}', { query: { device_secret: secretKey } })).status).toBe(201)
    // As it stands in a URL that somebody has put together without encoding.
    expect((await anybody.post(`/v1/devices/${deviceId}/publish?device_secret=${secretKey}`, { temp: 23 })).status).toBe(201)
    const entry = { resourceType: 'Device', resourceId: deviceId, contentType: 'application/json' }
    expect(await stored()).toEqual([{ ...entry, time: START, content: '{"temp":21.5}' }, { ...entry, time: START + 1, content: '{"temp":22}' }, { ...entry, time: START + 2, content: '{"temp":23}' }])
    expect((await client.get(`/v1/data/Device/${deviceId}`)).body).toHaveLength(3)
  })

  test('[05-C26] is 400 when Harvest is off, or there is no group', async () => {
    const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomHarvest: { enabled: false } } })).body
    await client.post(`/v1/devices/${deviceId}/set_group`, { groupId })
    expect(refusal(await publish('{}'))).toEqual([400, 'DEM9031'])
    await client.delete(`/v1/groups/${groupId}/configuration/SoracomHarvest`)
    expect((await publish('{}')).body).toEqual({ code: 'DEM9031', message: 'Configuration for SORACOM Harvest is not found' })
    await client.post(`/v1/devices/${deviceId}/unset_group`)
    expect((await publish('{}')).body.message).toBe(`No group ID is specified: ${deviceId}`)
    expect(await stored()).toEqual([])
    expect((await client.get('/v1/logs', { query: { resource_type: 'Device', resource_id: deviceId } })).body).toHaveLength(3)
  })

  test('is 403 with a wrong secret or none, 404 for an unknown device', async () => {
    for (const headers of [{ 'x-device-secret': 'x' }, { 'x-device-secret': secretKey.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, { 'x-device-secret': '' }]) expect(refusal(await publish('{}', { headers }))).toEqual([403, 'DEM9030'])
    expect(refusal(await anybody.post(`/v1/devices/${deviceId}/publish`, {}))).toEqual([403, 'DEM9030'])
    // Whoever is logged in needs it all the same.
    expect(refusal(await client.post(`/v1/devices/${deviceId}/publish`, {}))).toEqual([403, 'DEM9030'])
    expect(refusal(await publish('{}', {}, NO_DEVICE))).toEqual([404, 'DEM9001'])
    expect(refusal(await publish('{}', { headers: { host: 'g.api.soracom.io' } }))).toEqual([404, 'DEM9001'])
    expect(await stored()).toEqual([])
  })

  test('a deleted device takes nothing, and what it had sent can still be read', async () => {
    await publish('{"a":1}')
    await client.delete(`/v1/devices/${deviceId}`)
    expect(refusal(await publish('{"a":2}'))).toEqual([404, 'DEM9001'])
    expect((await stored()).map(({ content }) => content)).toEqual(['{"a":1}'])
  })

  test('takes any content type, and the time that is said', async () => {
    const time = { 'x-soracom-timestamp': String(START - 1000) }
    expect((await publish('hello', { headers: { 'content-type': 'text/plain', ...time } })).status).toBe(201)
    expect((await publish('\u0001\u0002', { headers: { 'content-type': 'application/octet-stream' } })).status).toBe(201)
    expect((await publish('{"b":2}', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(201)
    expect(refusal(await publish('{}', { headers: { 'x-soracom-timestamp': 'soon' } }))).toEqual([400, 'DEM9031'])
    expect((await stored()).map(({ time, contentType, content }) => [time, contentType, content])).toEqual([
      [START - 1000, 'text/plain', 'hello'], [START, 'application/json', '{"payload":"AQI="}'], [START + 1, 'application/json', '{"b":2}']
    ])
  })

  test('goes through the binary parser of the group', async () => {
    const { groupId } = (await client.get(`/v1/devices/${deviceId}`)).body
    await client.put(`/v1/groups/${groupId}/configuration/SoracomAir`, [{ key: 'binaryParserEnabled', value: true }, { key: 'binaryParserFormat', value: 'temp:0:uint:8' }])
    await publish('*', { headers: { 'content-type': 'application/octet-stream' } })
    expect((await stored()).map(({ content }) => JSON.parse(content))).toEqual([{ temp: 42, binaryParserEnabled: true }])
  })

  test('leaves no secret in the journal, which knows whose call it was', async () => {
    await publish('{"c":1}', { query: { device_secret: secretKey } })
    const { body } = await anybody.get('/_emulator/requests', { query: { limit: 1 } })
    expect(body[0]).toMatchObject({ operationId: 'publishDeviceData', operatorId: client.operatorId, url: `/v1/devices/${deviceId}/publish?device_secret=***`, status: 201 })
    expect(JSON.stringify(body)).not.toContain(secretKey.slice(0, 10))
  })
})
