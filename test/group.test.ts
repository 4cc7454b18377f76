import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

async function newGroup (body: object = { tags: { name: 'g' } }): Promise<string> {
  return (await client.post('/v1/groups', body)).body.groupId
}

describe('groups', () => {
  test('[04-C1] a new group has a UUID, a configuration and both names of its times', async () => {
    const { status, body } = await client.post('/v1/groups', { tags: { name: 'g1' } })
    expect(status).toBe(201)
    expect(body).toEqual({
      groupId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      operatorId: client.operatorId,
      tags: { name: 'g1' },
      configuration: {},
      createdAt: START,
      createdTime: START,
      lastModifiedAt: START,
      lastModifiedTime: START
    })
    expect((await client.get(`/v1/groups/${body.groupId}`)).body).toEqual(body)
  })

  test('[04-C2][04-C3] configuration takes any key and keeps each value as it came', async () => {
    const id = await newGroup()
    const put = await client.put(`/v1/groups/${id}/configuration/SoracomAir`, [{ key: 'foo', value: 'bar' }, { key: 'deep', value: { a: [1, null] } }])
    expect(put.status).toBe(200)
    await client.put(`/v1/groups/${id}/configuration/SoracomOrbit`, [{ key: 'useLocation', value: 'false' }])
    const { body } = await client.get(`/v1/groups/${id}`)
    expect(body.configuration).toEqual({ SoracomAir: { foo: 'bar', deep: { a: [1, null] } }, SoracomOrbit: { useLocation: 'false' } })
  })

  test('[04-C5] a namespace that is not set cannot be deleted; an unknown group is not found', async () => {
    const id = await newGroup()
    const unset = await client.delete(`/v1/groups/${id}/configuration/SoracomFunk`)
    expect([unset.status, unset.body.code]).toEqual([400, 'SEM9004'])
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect((await client.delete(`/v1/groups/${unknown}/configuration/SoracomFunk`)).status).toBe(404)
    expect((await client.put(`/v1/groups/${unknown}/configuration/SoracomFunk`, [])).status).toBe(404)
    expect((await client.put(`/v1/groups/${id}/configuration/NoSuch`, [])).status).toBe(400)
  })

  test('[04-C4] a key whose name is a URL is deleted by that name, and the last key takes its namespace along', async () => {
    const id = await newGroup()
    const [tcp, http] = ['tcp://beam.soracom.io:8023', 'http://beam.soracom.io:8888/']
    await client.put(`/v1/groups/${id}/configuration/SoracomBeam`, [{ key: tcp, value: { enabled: true } }, { key: http, value: { enabled: false } }])
    expect((await client.delete(`/v1/groups/${id}/configuration/SoracomBeam/${encodeURIComponent(http)}`)).status).toBe(204)
    expect((await client.get(`/v1/groups/${id}`)).body.configuration).toEqual({ SoracomBeam: { [tcp]: { enabled: true } } })
    // As the official CLI escapes it: slashes only.
    expect((await client.delete(`/v1/groups/${id}/configuration/SoracomBeam/tcp:%2F%2Fbeam.soracom.io:8023`)).status).toBe(204)
    expect((await client.get(`/v1/groups/${id}`)).body.configuration).toEqual({})
  })

  test('keys and values that mean something to JavaScript are keys and values', async () => {
    const id = await newGroup()
    const put = await client.put(`/v1/groups/${id}/configuration/SoracomHarvest`, undefined, { raw: '[{"key":"__proto__","value":{"enabled":true}},{"key":"constructor","value":{"__proto__":{"x":1}}}]' })
    expect(put.status).toBe(200)
    const { configuration } = (await client.get(`/v1/groups/${id}`)).body
    expect(JSON.stringify(configuration)).toBe('{"SoracomHarvest":{"__proto__":{"enabled":true},"constructor":{"__proto__":{"x":1}}}}')
    expect((await client.delete(`/v1/groups/${id}/configuration/SoracomHarvest/__proto__`)).status).toBe(204)
    expect(Object.keys((await client.get(`/v1/groups/${id}`)).body.configuration.SoracomHarvest)).toEqual(['constructor'])
    expect((await client.post('/v1/groups', undefined, { raw: '{"configuration":{"__proto__":{"a":{}}}}' })).body.code).toBe('SEM9021')
    expect((await client.put(`/v1/groups/${id}/configuration/__proto__`, [])).status).toBe(400)
  })

  test('a set of credentials is named without being there, and Orbit has keys to delete as others do', async () => {
    const id = await newGroup()
    const psk = { $credentialsId: 'nobody-has-it' }
    expect((await client.put(`/v1/groups/${id}/configuration/SoracomBeam`, [{ key: 'http://beam.soracom.io:8888/', value: { psk } }])).status).toBe(200)
    await client.put(`/v1/groups/${id}/configuration/SoracomOrbit`, [{ key: 'enabled', value: true }, { key: 'direction', value: '["uplink"]' }])
    expect((await client.delete(`/v1/groups/${id}/configuration/SoracomOrbit/enabled`)).status).toBe(204)
    expect((await client.delete(`/v1/groups/${id}/configuration/SoracomOrbit/enabled`)).status).toBe(204)
    expect((await client.get(`/v1/groups/${id}`)).body.configuration).toEqual({ SoracomBeam: { 'http://beam.soracom.io:8888/': { psk } }, SoracomOrbit: { direction: '["uplink"]' } })
  })

  test('8 KB are bytes of the whole configuration, whatever namespace they are in', async () => {
    const id = await newGroup()
    const put = async (namespace: string, key: string, value: string) => (await client.put(`/v1/groups/${id}/configuration/${namespace}`, [{ key, value }])).status
    expect(await put('SoracomAir', 'userdata', 'x'.repeat(5000))).toBe(200)
    expect(await put('SoracomFlux', 'note', 'あ'.repeat(1100))).toBe(400)
    expect(await put('SoracomFlux', 'note', 'あ'.repeat(1000))).toBe(200)
    expect(await put('SoracomAir', 'userdata', 'x')).toBe(200)
  })

  test('a configuration of more than 8 KB is refused and changes nothing', async () => {
    const id = await newGroup()
    const refused = await client.put(`/v1/groups/${id}/configuration/SoracomAir`, [{ key: 'userdata', value: 'x'.repeat(8200) }])
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9005'])
    expect((await client.get(`/v1/groups/${id}`)).body.configuration).toEqual({})
  })

  test('[04-C6] put tags merge; a deleted tag is gone and then not found', async () => {
    const id = await newGroup({ tags: { foo: '1', baz: '2' } })
    const put = await client.put(`/v1/groups/${id}/tags`, [{ tagName: 'hello', tagValue: 'world' }, { tagName: 'baz', tagValue: '3' }])
    expect(put.status).toBe(200)
    expect(put.body.tags).toEqual({ foo: '1', baz: '3', hello: 'world' })
    expect((await client.delete(`/v1/groups/${id}/tags/foo`)).status).toBe(204)
    expect((await client.delete(`/v1/groups/${id}/tags/foo`)).status).toBe(404)
    expect((await client.get(`/v1/groups/${id}`)).body.tags).toEqual({ baz: '3', hello: 'world' })
  })

  test('[04-C7] deleting a group twice gives 204 and 404, and its members leave it', async () => {
    const id = await newGroup()
    const sim = await newSim(client, 'plan-D', { groupId: id })
    expect((await client.get(`/v1/groups/${id}/subscribers`)).body.map((s: { imsi: string }) => s.imsi)).toEqual([sim.imsi])
    expect((await client.delete(`/v1/groups/${id}`)).status).toBe(204)
    const again = await client.delete(`/v1/groups/${id}`)
    expect(again.status).toBe(404)
    expect(again.body.code).toMatch(/^SEM\d{4}$/)
    expect((await client.get(`/v1/subscribers/${sim.imsi}`)).body.groupId).toBeNull()
    expect((await client.get(`/v1/groups/${id}/subscribers`)).status).toBe(404)
  })

  test('[04-C8] a filter by tag needs both name and value; exact and prefix find what they say', async () => {
    const fresh = await signUp(emulator)
    for (const name of ['alpha', 'alphabet', 'beta']) await fresh.post('/v1/groups', { tags: { name } })
    expect((await fresh.get('/v1/groups', { query: { tag_name: 'name' } })).status).toBe(400)
    const names = async (query: Record<string, string>) => (await fresh.get('/v1/groups', { query })).body.map((g: { tags: { name: string } }) => g.tags.name).sort()
    expect(await names({ tag_name: 'name', tag_value: 'alpha' })).toEqual(['alpha'])
    expect(await names({ tag_name: 'name', tag_value: 'alpha', tag_value_match_mode: 'prefix' })).toEqual(['alpha', 'alphabet'])
    expect(await names({})).toEqual(['alpha', 'alphabet', 'beta'])
  })

  test('pages follow each other without loss, and the last one names no next', async () => {
    const fresh = await signUp(emulator)
    const made = new Set<string>()
    for (let i = 0; i < 5; i++) made.add((await fresh.post('/v1/groups', {})).body.groupId)
    const pages = await fresh.pages('/v1/groups', { limit: 2 })
    expect(pages.map((p) => p.body.length)).toEqual([2, 2, 1])
    expect(new Set(pages.flatMap((p) => p.body.map((g: { groupId: string }) => g.groupId)))).toEqual(made)
    expect(pages[2]!.headers['link']).toBeUndefined()
  })

  test('groups of another operator, and of the other coverage type, are not there', async () => {
    const id = await newGroup()
    const other = await signUp(emulator)
    for (const stranger of [other, client.global]) {
      expect((await stranger.get(`/v1/groups/${id}`)).status).toBe(404)
      expect((await stranger.delete(`/v1/groups/${id}`)).status).toBe(404)
      expect((await stranger.get('/v1/groups')).body).toEqual([])
    }
  })
})
