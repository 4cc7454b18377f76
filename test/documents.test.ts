// What the emulator serves to read: the contract with its own address, and pages to browse it.
import { readFileSync } from 'node:fs'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadApiDocument, loadControlContract, loadControlDocument } from '../src/contract/contract.ts'
import type { Emulator } from '../src/emulator.ts'
import { Client, mailMe, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let reader: Client
beforeAll(async () => {
  emulator = await startEmulator()
  reader = new Client(emulator)
})
afterAll(() => emulator.close())

describe('/openapi.json', () => {
  test('is the contract, with the address that the client used as its server', async () => {
    const { status, headers, body } = await request(emulator.url).get('/openapi.json')
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('application/json')])
    expect(body).toEqual({ ...loadApiDocument(), servers: [{ url: `${emulator.url}/v1`, description: 'This emulator' }] })
    expect(Object.values(body.paths as object).flatMap((item: object) => Object.keys(item)).filter((key) => /^(get|put|post|delete|head)$/.test(key))).toHaveLength(490)
  })

  test.each(['emulator:8080', 'g.localhost:4010', '[::1]:4010'])('for a client that came by %s too, and what it says there works', async (host) => {
    const { body } = await reader.get('/openapi.json', { headers: { host } })
    expect(body.servers[0].url).toBe(`http://${host}/v1`)
  })

  test('a name that is no name of a host is not repeated', async () => {
    const { body } = await reader.get('/openapi.json', { headers: { host: 'x"],"a":["' } })
    expect(body.servers).toEqual([{ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1(:\d+)?\/v1$/), description: 'This emulator' }])
  })

  test('may be read by a page of any origin, as the API may', async () => {
    expect((await reader.get('/openapi.json', { headers: { origin: 'https://editor.example' } })).headers['access-control-allow-origin']).toBe('*')
  })
})

describe('/_emulator/openapi.json', () => {
  test('is the contract of the control API: every operation of it is there', async () => {
    const { status, body } = await reader.get('/_emulator/openapi.json')
    expect(status).toBe(200)
    expect(body).toEqual({ ...loadControlDocument(), servers: [{ url: 'http://localhost:80', description: 'This emulator' }] })
    const documented = Object.values(body.paths as Record<string, Record<string, { operationId?: string }>>).flatMap((item) => Object.values(item).map((operation) => operation.operationId))
    expect(documented.sort()).toEqual(Object.keys(loadControlContract().operations).sort())
  })
})

describe('docs/control-api.md', () => {
  const calls = readFileSync(new URL('../docs/control-api.md', import.meta.url), 'utf8').split('\n').flatMap((line) => {
    const match = /^ +curl -s (?:-X (\w+) )?"?\$E(\/[^\s?"]*)(\?[^"]*)?"?(?:.* -d '([^']*)')?/.exec(line)
    return match === null ? [] : [{ method: match[1] ?? 'GET', path: `/_emulator${match[2]!}`, search: match[3] ?? '', body: match[4] }]
  })

  test('has a line for every operation, and none for another', () => {
    const patterns = Object.entries(loadControlContract().operations).map(([id, { method, url }]) => ({ id, method, pattern: new RegExp(`^${url.replace(/\{\w+\}/g, '[^/]+')}$`) }))
    const shown = calls.map((call) => patterns.find(({ method, pattern }) => method === call.method && pattern.test(call.path))?.id ?? `${call.method} ${call.path}`)
    expect([...new Set(shown)].sort()).toEqual(patterns.map(({ id }) => id).sort())
  })

  test('every line works as it stands, one after the other', async () => {
    const shown = await startEmulator({ fixture: 'demo', freeze: false })
    let image: Buffer | undefined
    for (const { method, path, search, body } of calls) {
      // There has to be a message, after all that came before.
      if (path === '/_emulator/outbox/latest') await mailMe(await signUp(shown))
      const payload = body ?? (method === 'PUT' && path === '/_emulator/state' ? image : undefined)
      // As curl says it, unless told otherwise.
      const headers = payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
      const { statusCode, rawPayload } = await shown.inject({ method: method as 'GET', url: path + search, headers, ...(payload === undefined ? {} : { payload }) })
      expect([method, path, statusCode]).toEqual([method, path, expect.toSatisfy((status: number) => status < 300)])
      if (method === 'GET' && path === '/_emulator/state') image = rawPayload
    }
    await shown.close()
  })
})

describe('/docs', () => {
  test('is a page, with and without a slash at its end, that asks this emulator for everything it shows', async () => {
    for (const base of ['/docs', '/docs/']) {
      const page = await request(emulator.url).get(base)
      expect([page.status, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')])
      const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!)
      expect(assets.length).toBeGreaterThan(4)
      for (const asset of assets) {
        const url = new URL(asset, emulator.url + base)
        expect(url.origin).toBe(emulator.url)
        expect((await request(emulator.url).get(url.pathname)).status, asset).toBe(200)
      }
    }
  })

  test('shows the API and the control API, and sends neither to a validator outside', async () => {
    const { text } = await request(emulator.url).get('/docs/static/swagger-initializer.js')
    const urls = [...text.matchAll(/"url":\s*"([^"]+)"/g)].map((match) => match[1]!)
    expect(urls).toEqual(['/openapi.json', '/docs/control.json'])
    const titles = []
    for (const url of urls) titles.push((await request(emulator.url).get(url)).body.info.title)
    expect(titles).toEqual(['Soracom API, as the emulator speaks it', 'Control API of the emulator'])
    expect(text).toMatch(/validatorUrl: null/)
    expect(text).not.toMatch(/https?:\/\/(?!stackoverflow\.com)/)
  })

  test('may load and call nothing but this emulator, and nobody may frame it', async () => {
    const policy = String((await request(emulator.url).get('/docs/')).headers['content-security-policy'])
    expect(policy).toContain('default-src \'self\'')
    expect(policy).toContain('frame-ancestors \'none\'')
    // It would turn every call of an emulator that is not on loopback into https.
    expect(policy).not.toMatch(/upgrade-insecure-requests|https?:|\*/)
  })

  test('its own copies of the documents name this emulator too', async () => {
    expect((await request(emulator.url).get('/docs/json')).body.servers[0].url).toBe(`${emulator.url}/v1`)
    expect((await request(emulator.url).get('/docs/control.json')).body.servers[0].url).toBe(emulator.url)
  })

  test('needs no token, though the control API does', async () => {
    const guarded = await startEmulator({ controlToken: 't' })
    const stranger = new Client(guarded)
    expect((await stranger.get('/_emulator/openapi.json')).body.code).toBe('EMU0007')
    const { body } = await stranger.get('/docs/control.json')
    expect(body.components.securitySchemes.emulatorToken).toMatchObject({ type: 'apiKey', in: 'header', name: 'X-Emulator-Token' })
    await guarded.close()
  })

  test('what is not there is not found, in the form of every refusal; HEAD is answered', async () => {
    const { status, body } = await reader.get('/docs/static/nothing.js')
    expect([status, body.code]).toEqual([404, 'AGW9002'])
    expect((await reader.get('/docs/..%2f..%2fpackage.json')).status).toBe(404)
    expect((await request(emulator.url).head('/docs/')).status).toBe(200)
  })

  test('visitors at the same moment get the same pages, and are not in the journal', async () => {
    const fresh = await startEmulator()
    const answers = await Promise.all(Array.from({ length: 5 }, async () => await new Client(fresh).get('/docs/')))
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect((await new Client(fresh).get('/_emulator/requests')).body).toEqual([])
    await fresh.close()
  })
})
