// Odd calls that a developer makes by mistake: each is refused in the common form, and the text says what was odd.
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

/** Sends bytes as they are and reads until the other side closes. */
async function raw (bytes: string): Promise<string> {
  const { port } = new URL(emulator.url)
  return await new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => { answer += data.toString() }).on('close', () => resolve(answer)).on('error', reject)
  })
}

describe('bodies', () => {
  test('a compressed one is refused as such, not as broken JSON', async () => {
    const { statusCode, body } = await emulator.inject({ method: 'POST', url: '/v1/groups', headers: { ...client.headers, 'content-type': 'application/json', 'content-encoding': 'gzip' }, payload: gzipSync('{}') })
    expect([statusCode, JSON.parse(body).code]).toEqual([415, 'AGW9007'])
  })

  test('a byte order mark before the JSON is passed over', async () => {
    expect((await client.post('/v1/groups', undefined, { raw: '\ufeff{"tags":{"name":"bom"}}' })).body.tags).toEqual({ name: 'bom' })
  })

  test('none at all counts as one without fields, where every field is optional', async () => {
    const made = await client.post('/v1/groups', undefined, { raw: '', headers: { 'content-type': 'application/json' } })
    expect([made.status, made.body.tags, made.body.configuration]).toEqual([201, {}, {}])
    expect((await client.post(`/v1/operators/${client.operatorId}/token`)).status).toBe(200)
    expect((await new Client(emulator).post('/v1/auth')).body.code).toBe('COM9001')
    const { imsi } = await newSim(client)
    expect((await client.post(`/v1/subscribers/${imsi}/set_expiry_time`)).body.code).toBe('COM9004')
  })

  test('a fault in one is told in the language asked for', async () => {
    const { simId } = await newSim(client)
    const message = async (language: string) => (await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: 'zz' }, { headers: { 'x-soracom-lang': language } })).body.message
    expect(await message('en')).toMatch(/speedClass must be one of s1\.minimum/)
    expect(await message('ja')).toMatch(/^リクエストが正しくありません: body: speedClass は次のいずれかでなければなりません: s1\.minimum/)
  })
})

describe('connections', () => {
  test('a URL beyond all measure is refused as too long, for browsers too', async () => {
    const answer = await raw(`GET /v1/sims/${'a'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(answer).toMatch(/access-control-allow-origin: \*/)
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!).code).toBe('AGW9008')
  })

  test('a call without a Host is answered like any other', async () => {
    const answer = await raw('GET /v1/sims HTTP/1.1\r\nconnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    expect(answer).toContain('"code":"AUM0001"')
  })

  test('a link never repeats a Host that is none', async () => {
    const { body } = await client.post('/v1/subscribers/export', undefined, { headers: { host: 'evil.example/"x' } })
    expect(URL.canParse(body.url)).toBe(true)
    expect(body.url).not.toContain('evil')
  })
})

describe('resources', () => {
  test('a group cannot be made with a namespace that none can have', async () => {
    expect(await client.post('/v1/groups', { configuration: { Nope: { a: 1 } } })).toMatchObject({ status: 400, body: { code: 'SEM9021' } })
  })

  test('a tag needs a name, on SIMs and on groups', async () => {
    const { simId, imsi } = await newSim(client)
    const { groupId } = (await client.post('/v1/groups', {})).body
    for (const url of [`/v1/sims/${simId}/tags`, `/v1/subscribers/${imsi}/tags`, `/v1/groups/${groupId}/tags`]) {
      expect(await client.put(url, [{ tagName: '', tagValue: 'x' }])).toMatchObject({ status: 400, body: { code: 'SEM9023' } })
    }
    expect((await client.get(`/v1/sims/${simId}`)).body.tags).toEqual({})
  })

  test('a SIM of the other coverage type says so to who knows its secret, and to nobody else', async () => {
    const made = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan01s' })).body
    const register = async (caller: Client, registrationSecret: string) => await caller.post(`/v1/subscribers/${made.imsi}/register`, { registrationSecret })
    expect((await register(client, made.registrationSecret)).body.code).toBe('SEM9022')
    expect((await register(client, `${made.registrationSecret}0`)).body.code).toBe('SEM9017')
    expect((await register(client.global, made.registrationSecret)).status).toBe(201)
  })

  test('searchSubscribers narrows by status, group and bundle as searchSims does', async () => {
    const fresh = await signUp(emulator)
    const { groupId } = (await fresh.post('/v1/groups', {})).body
    const [one, two] = [await newSim(fresh, 'plan-D', { groupId }), await newSim(fresh)]
    await fresh.post(`/v1/subscribers/${two.imsi}/suspend`)
    await fresh.put(`/v1/subscribers/${two.imsi}/bundles`, ['D-500MB'])
    const found = async (query: Record<string, string>) => (await fresh.get('/v1/query/subscribers', { query })).body.map((s: { imsi: string }) => s.imsi)
    expect(await found({ status: 'suspended' })).toEqual([two.imsi])
    expect(await found({ group_id: groupId })).toEqual([one.imsi])
    expect(await found({ bundles: '500MB' })).toEqual([two.imsi])
    expect(await found({ sim_id: one.simId })).toEqual([one.imsi])
  })
})
