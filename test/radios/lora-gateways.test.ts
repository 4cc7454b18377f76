// LoRaWAN gateways and the network sets they are in; who hears a device, across operators.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { NO_GROUP as NO_SET, type Radios, radiosOf, refusal, UNKNOWN } from '../support/radios.ts'

const MINUTE = 60_000
const NOW = new Date(START).toISOString()
const GATEWAYS = '/v1/lora_gateways'
const SETS = '/v1/lora_network_sets'

let emulator: Emulator
let radios: Radios
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  radios = radiosOf(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

async function gateway (more: object = {}): Promise<string> {
  return (await radios.addGateway({ operatorId: client.operatorId, ...more })).gatewayId
}

async function networkSet (tags: object = {}): Promise<string> {
  return (await client.post(SETS, { tags })).body.networkSetId
}

describe('a gateway', () => {
  test('is shown to who has it', async () => {
    const gatewayId = await gateway({ address: 'Roof', tags: { name: 'roof' } })
    const { status, body } = await client.get(`${GATEWAYS}/${gatewayId.toUpperCase()}`)
    expect([status, body]).toEqual([200, {
      gatewayId, operatorId: client.operatorId, address: 'Roof', online: true, owned: true, status: 'active', terminationEnabled: false, tags: { name: 'roof' }, createdTime: NOW, lastModifiedTime: NOW
    }])
    expect(gatewayId).toMatch(/^000b78fffeb[0-9a-f]{5}$/)
    expect((await client.get(GATEWAYS)).body).toEqual([body])
    expect((await client.global.get(GATEWAYS)).body).toEqual([])
    const other = await signUp(emulator)
    expect((await other.get(GATEWAYS)).body).toEqual([])
    const { gatewayId: platforms } = await radios.addGateway()
    const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', suffix: string, body?: unknown][] = [
      ['GET', ''], ['POST', '/enable_termination'], ['POST', '/disable_termination'], ['POST', '/set_network_set', { networkSetId: NO_SET }], ['POST', '/set_network_set', {}], ['POST', '/unset_network_set'],
      ['PUT', '/tags', [{ tagName: 'a', tagValue: 'b' }]], ['DELETE', '/tags/name'], ['POST', '/terminate']
    ]
    for (const [method, suffix, sent] of calls) for (const id of [gatewayId, platforms, UNKNOWN]) expect([suffix, ...refusal(await other.send(method, `${GATEWAYS}/${id}${suffix}`, sent))]).toEqual([suffix, 404, 'FEM9201'])
    expect((await client.get(`${GATEWAYS}/${gatewayId}`)).body).toEqual(body)
  })

  test('goes offline and online', async () => {
    const gatewayId = await gateway({ online: false })
    const shown = async () => (await client.get(`${GATEWAYS}/${gatewayId}`)).body
    expect(await shown()).toMatchObject({ online: false, status: 'ready' })
    await radios.connect(gatewayId, true)
    expect(await shown()).toMatchObject({ online: true, status: 'active' })
    await radios.connect(gatewayId, false)
    expect(await shown()).toMatchObject({ online: false, status: 'active' })
  })

  test('has tags, and is listed by them', async () => {
    const ids = [await gateway({ tags: { site: 'a' } }), await gateway({ tags: { site: 'ab' } }), await gateway()]
    const url = `${GATEWAYS}/${ids[2]}`
    expect((await client.put(`${url}/tags`, [{ tagName: 'site', tagValue: 'a' }])).body).toMatchObject({ gatewayId: ids[2], tags: { site: 'a' } })
    const listed = async (query: Record<string, string | number>) => (await client.pages(GATEWAYS, query)).map(({ body }) => body.map((g: Answer['body']) => g.gatewayId))
    expect(await listed({ tag_name: 'site', tag_value: 'a' })).toEqual([[ids[0], ids[2]]])
    expect(await listed({ tag_name: 'site', tag_value: 'a', tag_value_match_mode: 'prefix', limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2)])
    expect((await client.delete(`${url}/tags/site`)).status).toBe(204)
    expect(refusal(await client.delete(`${url}/tags/site`))).toEqual([404, 'SEM9003'])
    expect((await client.get(url)).body.tags).toEqual({})
  })

  test('is terminated only after that was enabled; then it hears nothing and is in no set', async () => {
    const gatewayId = await gateway()
    const url = `${GATEWAYS}/${gatewayId}`
    await client.post(`${url}/set_network_set`, { networkSetId: await networkSet() })
    expect(refusal(await client.post(`${url}/terminate`))).toEqual([400, 'FEM9207'])
    expect((await client.post(`${url}/enable_termination`)).body.terminationEnabled).toBe(true)
    expect((await client.post(`${url}/disable_termination`)).body.terminationEnabled).toBe(false)
    await client.post(`${url}/enable_termination`)
    const { status, body } = await client.post(`${url}/terminate`)
    expect([status, body.status, body.online, body.networkSetId]).toEqual([200, 'terminated', false, undefined])
    expect((await client.get(url)).body).toEqual(body)
    expect(refusal(await client.post(`${url}/terminate`))).toEqual([400, 'FEM9206'])
    expect(refusal(await client.post(`${url}/set_network_set`, { networkSetId: await networkSet() }))).toEqual([400, 'FEM9216'])
    expect(refusal(await client.put(`/_emulator/simulate/lora-gateways/${gatewayId}/connection`, { online: true }))).toEqual([400, 'EMU0092'])
  })

  test('that is rented can neither be terminated nor put into a set', async () => {
    const gatewayId = await gateway({ owned: false })
    const url = `${GATEWAYS}/${gatewayId}`
    await client.post(`${url}/enable_termination`)
    expect(refusal(await client.post(`${url}/terminate`))).toEqual([400, 'FEM9213'])
    expect(refusal(await client.post(`${url}/set_network_set`, { networkSetId: await networkSet() }))).toEqual([400, 'FEM9213'])
  })
})

describe('a network set', () => {
  test('is made with tags; everything else in the body is ignored', async () => {
    const { status, body } = await client.post(SETS, { tags: { name: 'farm' }, networkSetId: NO_SET, operatorId: 'OP0000000000', allowedOperators: ['OP0000000001'], createdTime: '2020-01-01T00:00:00Z' })
    expect([status, body]).toEqual([201, { networkSetId: expect.stringMatching(/^[0-9a-f-]{36}$/), operatorId: client.operatorId, allowedOperators: [], tags: { name: 'farm' }, createdTime: NOW, lastModifiedTime: NOW }])
    expect(body.networkSetId).not.toBe(NO_SET)
    expect((await client.get(`${SETS}/${body.networkSetId}`)).body).toEqual(body)
    expect((await client.get(SETS)).body).toEqual([body])
    expect((await client.post(SETS, {})).body.tags).toEqual({})
    expect(refusal(await client.global.post(SETS, {}))).toEqual([400, 'FEM9214'])
    expect((await client.global.get(SETS)).body).toEqual([])
  })

  test('has tags, and is listed by them in pages', async () => {
    const ids = [await networkSet({ a: '1' }), await networkSet({ a: '1' }), await networkSet({ a: '12' })].sort()
    const listed = async (query: Record<string, string | number>) => (await client.pages(SETS, query)).map(({ body }) => body.map((s: Answer['body']) => s.networkSetId))
    expect(await listed({ limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2)])
    expect((await listed({ tag_name: 'a', tag_value: '1' })).flat()).toHaveLength(2)
    emulator.clock.advance('1m')
    const put = await client.put(`${SETS}/${ids[0]}/tags`, [{ tagName: 'b', tagValue: '2' }])
    expect([put.status, put.body.tags['b'], put.body.lastModifiedTime]).toEqual([200, '2', new Date(START + MINUTE).toISOString()])
    expect((await client.delete(`${SETS}/${ids[0]}/tags/b`)).status).toBe(204)
    expect(refusal(await client.delete(`${SETS}/${ids[0]}/tags/b`))).toEqual([404, 'SEM9003'])
  })

  test('takes gateways, which are in one set at most and leave it when it goes', async () => {
    const [first, second] = [await networkSet(), await networkSet()]
    const ids = [await gateway(), await gateway(), await gateway()]
    const inSet = async (set: string, query: Record<string, number> = {}) => (await client.pages(`${SETS}/${set}/gateways`, query)).map(({ body }) => body.map((g: Answer['body']) => g.gatewayId))
    for (const id of ids) expect((await client.post(`${GATEWAYS}/${id}/set_network_set`, { networkSetId: first })).body).toMatchObject({ gatewayId: id, networkSetId: first })
    expect(await inSet(first, { limit: 2 })).toEqual([ids.slice(0, 2), ids.slice(2)])
    expect((await client.post(`${GATEWAYS}/${ids[0]}/set_network_set`, { networkSetId: second })).body.networkSetId).toBe(second)
    const unset = await client.post(`${GATEWAYS}/${ids[1]}/unset_network_set`)
    expect([unset.status, unset.body.networkSetId]).toEqual([200, undefined])
    expect([await inSet(first), await inSet(second)]).toEqual([[[ids[2]]], [[ids[0]]]])
    for (const body of [{}, undefined]) expect(refusal(await client.post(`${GATEWAYS}/${ids[1]}/set_network_set`, body))).toEqual([400, 'COM9003'])
    expect(refusal(await client.post(`${GATEWAYS}/${ids[1]}/set_network_set`, { networkSetId: NO_SET }))).toEqual([404, 'FEM9202'])
    expect((await client.delete(`${SETS}/${first}`)).status).toBe(204)
    expect(refusal(await client.delete(`${SETS}/${first}`))).toEqual([404, 'FEM9202'])
    expect((await client.get(`${GATEWAYS}/${ids[2]}`)).body).not.toHaveProperty('networkSetId')
  })

  test('that is unknown is not found by any operation', async () => {
    const url = `${SETS}/${NO_SET}`
    const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', suffix: string, body?: unknown][] = [
      ['GET', ''], ['DELETE', ''], ['GET', '/gateways'], ['POST', '/add_permission', { operatorId: client.operatorId }], ['POST', '/revoke_permission', {}], ['PUT', '/tags', []], ['DELETE', '/tags/a']
    ]
    for (const [method, suffix, body] of calls) expect([suffix, ...refusal(await client.send(method, url + suffix, body))]).toEqual([suffix, 404, 'FEM9202'])
  })

  test('[05-C16] is shared with an operator once, who sees it and cannot change it', async () => {
    const other = await signUp(emulator)
    const set = await networkSet()
    const gatewayId = await gateway()
    await client.post(`${GATEWAYS}/${gatewayId}/set_network_set`, { networkSetId: set })
    const url = `${SETS}/${set}`
    expect(refusal(await other.get(url))).toEqual([404, 'FEM9202'])
    for (let i = 0; i < 2; i++) {
      const { status, body } = await client.post(`${url}/add_permission`, { operatorId: other.operatorId })
      expect([status, body.allowedOperators]).toEqual([200, [other.operatorId]])
    }
    const shown = (await client.get(url)).body
    expect((await other.get(url)).body).toEqual(shown)
    expect((await other.get(SETS)).body).toEqual([shown])
    expect((await other.get(`${url}/gateways`)).body).toMatchObject([{ gatewayId, operatorId: client.operatorId }])
    const { gatewayId: theirs } = await radios.addGateway({ operatorId: other.operatorId })
    const calls: [method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown][] = [
      ['DELETE', url], ['POST', `${url}/add_permission`, { operatorId: other.operatorId }], ['POST', `${url}/revoke_permission`, { operatorId: other.operatorId }],
      ['PUT', `${url}/tags`, [{ tagName: 'a', tagValue: 'b' }]], ['DELETE', `${url}/tags/a`], ['POST', `${GATEWAYS}/${theirs}/set_network_set`, { networkSetId: set }]
    ]
    for (const [method, path, body] of calls) expect([path, ...refusal(await other.send(method, path, body))]).toEqual([path, 404, 'FEM9202'])
    expect((await client.get(url)).body).toEqual(shown)
    for (let i = 0; i < 2; i++) expect((await client.post(`${url}/revoke_permission`, { operatorId: other.operatorId })).body.allowedOperators).toEqual([])
    expect((await other.get(SETS)).body).toEqual([])
    expect((await other.get(`${url}/gateways`)).status).toBe(404)
  })

  test('is shared with known operators only, and no longer with one that is gone', async () => {
    const url = `${SETS}/${await networkSet()}`
    for (const call of ['add_permission', 'revoke_permission']) expect(refusal(await client.post(`${url}/${call}`, {}))).toEqual([400, 'COM9003'])
    expect(refusal(await client.post(`${url}/add_permission`, { operatorId: 'OP0000000000' }))).toEqual([404, 'FEM9215'])
    const other = await signUp(emulator)
    await client.post(`${url}/add_permission`, { operatorId: other.operatorId })
    await other.delete(`/v1/sandbox/operators/${other.operatorId}`)
    expect((await client.get(url)).body.allowedOperators).toEqual([])
    const third = await signUp(emulator)
    await client.post(`${url}/add_permission`, { operatorId: third.operatorId })
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect((await third.get(SETS)).body).toEqual([])
    expect((await third.get('/_emulator/simulate/lora-gateways')).body).toEqual([])
  })
})

describe('who hears a device', () => {
  const heard = async (deviceId: string, body?: object): Promise<string[] | string> => {
    const { outcome, payload } = await radios.sendLora(deviceId, body)
    return outcome === 'received' ? payload.gatewayData.map(({ gwid }: { gwid: string }) => gwid) : outcome
  }
  const device = async (by: Client) => (await radios.addLora({ operatorId: by.operatorId })).deviceId

  test('one of the platform\'s, where there is no gateway at all', async () => {
    expect(await heard(await device(client))).toEqual(['000b78fffeb00000'])
  })

  test('the operator\'s own and those of its sets, while they are online', async () => {
    const deviceId = await device(client)
    const [loose, inSet] = [await gateway(), await gateway()]
    await client.post(`${GATEWAYS}/${inSet}/set_network_set`, { networkSetId: await networkSet() })
    expect(await heard(deviceId)).toEqual([loose, inSet])
    await radios.connect(loose, false)
    expect(await heard(deviceId)).toEqual([inSet])
    await radios.connect(inSet, false)
    await client.post(`/v1/lora_devices/${deviceId}/data`, { data: '01' })
    expect(await heard(deviceId)).toBe('no-gateway')
    expect(await heard(deviceId, { data: '01', gateways: [{ gwid: inSet }] })).toBe('no-gateway')
    // What nobody heard has fetched nothing.
    await radios.connect(inSet, true)
    expect((await radios.sendLora(deviceId)).downlink).toMatchObject({ data: '01' })
  })

  test('those of sets that are shared, as long as they are, and the platform\'s', async () => {
    const other = await signUp(emulator)
    const deviceId = await device(other)
    const set = await networkSet()
    const [shared, loose] = [await gateway(), await gateway()]
    await client.post(`${GATEWAYS}/${shared}/set_network_set`, { networkSetId: set })
    expect(await heard(deviceId)).toEqual(['000b78fffeb00000'])
    await client.post(`${SETS}/${set}/add_permission`, { operatorId: other.operatorId })
    expect(await heard(deviceId)).toEqual([shared])
    expect(await heard(deviceId, { data: '01', gateways: [{ gwid: loose }, { gwid: shared }, { gwid: UNKNOWN }] })).toEqual([shared, UNKNOWN])
    const { gatewayId: platforms } = await radios.addGateway({ gatewayId: '000B78FFFEBFFFFF' })
    expect(await heard(deviceId)).toEqual([shared, platforms])
    await client.post(`${SETS}/${set}/revoke_permission`, { operatorId: other.operatorId })
    expect(await heard(deviceId)).toEqual([platforms])
  })
})
