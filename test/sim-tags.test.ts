import fc from 'fast-check'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, newSim, signUp, startEmulator } from './support/emulator.ts'
import { at, idsOf, type SimIds } from './support/sims.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

describe('by the Subscriber operations', () => {
  let url: string
  beforeAll(async () => { url = at('Subscriber', idsOf(await newSim(client, 'plan-D', { tags: { name: 'tagged' } }))) })

  async function tags (): Promise<Record<string, string>> {
    return (await client.get(url)).body.tags
  }

  test('[02-C21][01-C39] an empty value is kept; a name in Japanese with symbols is deleted by its encoded name, once', async () => {
    const name = '日本語\\$%25&&?*-_./ +#é'
    const put = await client.put(`${url}/tags`, [{ tagName: name, tagValue: '' }, { tagName: 'site', tagValue: '東京' }])
    expect(put.status).toBe(200)
    expect(put.body.tags).toEqual({ name: 'tagged', [name]: '', site: '東京' })
    const deleted = await client.delete(`${url}/tags/${encodeURIComponent(name)}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect(await tags()).toEqual({ name: 'tagged', site: '東京' })
    const again = await client.delete(`${url}/tags/${encodeURIComponent(name)}`)
    expect([again.status, again.body.code]).toEqual([404, 'SEM9003'])
  })

  test('putting replaces values, leaves other tags, and takes the last of two alike', async () => {
    await client.put(`${url}/tags`, [{ tagName: 'a', tagValue: '1' }, { tagName: 'b', tagValue: '2' }, { tagName: 'a', tagValue: '3' }])
    expect(await tags()).toMatchObject({ name: 'tagged', a: '3', b: '2' })
    expect((await client.put(`${url}/tags`, [])).status).toBe(200)
    expect(await tags()).toMatchObject({ name: 'tagged', a: '3', b: '2' })
  })

  test('a tag is decoded once: what looks like encoding in its name is its name', async () => {
    // Each name beside those that a second decoding, or none, would hit.
    const names = ['%25', '%2525', '%', 'a%2Fb', 'a/b', 'a%252Fb', 'x+y', 'x y', '%E6%97%A5', '日', '?', '%3F', '#', '*', '\\', '$', '&&', ';', '"', '\'', '{}', 'a\nb', '日本語\\$%25&&?*-_.', '..a', '\u007f', '😀']
    await client.put(`${url}/tags`, names.map((tagName) => ({ tagName, tagValue: tagName })))
    const left = new Set(names)
    for (const name of names) {
      expect([name, (await client.delete(`${url}/tags/${encodeURIComponent(name)}`)).status]).toEqual([name, 204])
      left.delete(name)
      const now = await tags()
      expect(names.filter((n) => Object.hasOwn(now, n))).toEqual([...left])
    }
  })

  test('a plus in a path is a plus, raw or encoded, not a space', async () => {
    await client.put(`${url}/tags`, [{ tagName: 'x+y', tagValue: '1' }, { tagName: 'x y', tagValue: '2' }])
    expect((await client.delete(`${url}/tags/x+y`)).status).toBe(204)
    expect(await tags()).toMatchObject({ 'x y': '2' })
    expect((await client.delete(`${url}/tags/x+y`)).status).toBe(404)
    expect((await client.delete(`${url}/tags/x%20y`)).status).toBe(204)
  })

  test('any name round-trips through put and delete', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^[%/+?&;\\.2F5]+$/))
      // A path cannot hold those two: every client takes them for directories.
      .filter((name) => name !== '.' && name !== '..')
    await fc.assert(fc.asyncProperty(text, fc.string({ unit: 'binary' }), async (tagName, tagValue) => {
      const before = await tags()
      const put = await client.put(`${url}/tags`, [{ tagName, tagValue }])
      expect(put.status).toBe(200)
      expect(put.body.tags[tagName]).toBe(tagValue)
      expect((await client.delete(`${url}/tags/${encodeURIComponent(tagName)}`)).status).toBe(204)
      const { [tagName]: _, ...rest } = before
      expect(await tags()).toEqual(rest)
    }), { numRuns: 150 })
  })

  test('__proto__ and constructor are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']
    const raw = `[${names.map((n) => `{"tagName":"${n}","tagValue":"v-${n}"}`).join(',')}]`
    const sim = idsOf(await newSim(client, 'plan-D'))
    expect((await client.put(`${at('Subscriber', sim)}/tags`, undefined, { raw })).status).toBe(200)
    const own = async (): Promise<[string, unknown][]> => Object.entries((await client.get(at('Sim', sim))).body.tags)
    expect(await own()).toEqual(names.map((n) => [n, `v-${n}`]))
    for (const name of names) {
      const found = await client.get('/v1/subscribers', { query: { tag_name: name, tag_value: `v-${name}` } })
      expect(found.body.map((s: SimIds) => s.imsi)).toEqual([sim.imsi])
    }
    for (const [i, name] of names.entries()) {
      expect((await client.delete(`${at('Sim', sim)}/tags/${name}`)).status).toBe(204)
      expect((await client.delete(`${at('Sim', sim)}/tags/${name}`)).status).toBe(404)
      expect(await own()).toEqual(names.slice(i + 1).map((n) => [n, `v-${n}`]))
    }
    expect((await client.get('/v1/subscribers', { query: { tag_name: 'constructor', tag_value: 'v-constructor' } })).body).toEqual([])
  })

  test('__proto__ at registration is a tag too', async () => {
    const made = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' })).body
    const raw = `{"registrationSecret":"${made.registrationSecret}","tags":{"__proto__":"p","constructor":"c"}}`
    const { status, body } = await client.post(`/v1/subscribers/${made.imsi}/register`, undefined, { raw })
    expect(status).toBe(201)
    expect(Object.entries(body.tags)).toEqual([['__proto__', 'p'], ['constructor', 'c']])
  })

  test('what is no list of tags is refused', async () => {
    for (const body of [{ name: 'x' }, [{ tagName: 'x' }], [{ tagValue: 'x' }], [{ tagName: 'x', tagValue: 1 }], ['x'], [null]]) {
      const { status, body: { code } } = await client.put(`${url}/tags`, body)
      expect([JSON.stringify(body), status, code]).toEqual([JSON.stringify(body), 400, 'COM9003'])
    }
    expect((await client.put(`${url}/tags`, undefined, { raw: '[{"tagName":' })).body.code).toBe('COM9002')
    expect((await client.delete(`${url}/tags/%zz`)).body.code).toBe('AGW9004')
    expect((await client.delete(`${url}/tags/`)).status).toBe(400)
  })
})

describe('by the Sim operations', () => {
  test('are put, replaced and deleted by the Sim operations too', async () => {
    const sim = idsOf(await newSim(client, 'plan-D', { tags: { name: 'x' } }))
    const name = '日本語\\$%25&&?*-_.'
    const put = await client.put(`${at('Sim', sim)}/tags`, [{ tagName: name, tagValue: '' }, { tagName: 'name', tagValue: 'y' }])
    expect([put.status, put.body.tags]).toEqual([200, { name: 'y', [name]: '' }])
    const url = `${at('Sim', sim)}/tags/${encodeURIComponent(name)}`
    const deleted = await client.delete(url)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    const again = await client.delete(url)
    expect([again.status, again.body.code]).toEqual([404, 'SEM9003'])
    expect((await client.get(at('Sim', sim))).body.tags).toEqual({ name: 'y' })
  })

  test('over a socket: raw letters that clients leave unescaped, dots, and case of the escapes', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const http = supertest(emulator.url)
    const names: [string, string][] = [
      ['tcp://beam:8023', 'tcp:%2F%2Fbeam:8023'],
      ['a@b:c&d=e+f$g', 'a@b:c&d=e+f$g'],
      ['日本', '%e6%97%a5%E6%9C%AC'],
      ['...', '...'],
      ['100%', '100%25'],
      ['a%2Fb', 'a%252Fb'],
      ['x'.repeat(3000), 'x'.repeat(3000)]
    ]
    for (const [tagName, path] of names) {
      await client.put(`${at('Sim', sim)}/tags`, [{ tagName, tagValue: '1' }])
      const { status } = await http.delete(`${at('Sim', sim)}/tags/${path}?`).set(client.headers)
      expect([path, status]).toEqual([path, 204])
      expect((await client.get(at('Sim', sim))).body.tags).toEqual({})
    }
  })
})
