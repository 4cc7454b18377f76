// Harvest Files through the API: what is put is found, listed, described, downloaded and deleted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { bytesOf, download, md5, send } from '../support/files.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

async function fresh (): Promise<Client> {
  return client = await signUp(emulator)
}

async function put (path: string, raw = 'text', contentType = 'text/plain'): Promise<Answer> {
  return await client.put(`/v1/files/private${path}`, undefined, { raw, headers: { 'content-type': contentType } })
}

async function names (url: string): Promise<string[]> {
  const { status, body } = await client.get(url)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.map((entry: { filePath: string }) => entry.filePath)
}

describe('putFile', () => {
  test('[04-C18] a new file is 201, the same path again 200: another content, a later time, the same first one', async () => {
    await fresh()
    expect(await put('/a/b.txt', 'one')).toMatchObject({ status: 201, body: undefined })
    const [before] = (await client.get('/v1/files/private/a/')).body
    expect(before).toEqual({
      filename: 'b.txt', filePath: '/a/b.txt', directory: '/a/', isDirectory: false, contentLength: 3, contentType: 'text/plain', etag: md5('one'), createdTime: START, lastModifiedTime: START
    })
    emulator.clock.advance(1)
    expect(await put('/a/b.txt', 'second', 'text/csv; charset=utf-8')).toMatchObject({ status: 200, body: undefined })
    expect((await client.get('/v1/files/private/a/')).body).toEqual([
      { ...before, contentLength: 6, contentType: 'text/csv; charset=utf-8', etag: md5('second'), lastModifiedTime: START + 1 }
    ])
    expect((await download(client, '/a/b.txt')).bytes.toString()).toBe('second')
  })

  test('any bytes of any type, none of both too', async () => {
    await fresh()
    const bytes = bytesOf(70_000)
    expect((await send(client, 'PUT', '/v1/files/private/bytes', bytes, { 'content-type': 'application/json' })).status).toBe(201)
    expect((await send(client, 'PUT', '/v1/files/private/empty')).status).toBe(201)
    const read = await download(client, '/bytes')
    expect([read.status, read.headers['content-type'], read.bytes.equals(bytes)]).toEqual([200, 'application/json', true])
    expect((await download(client, '/empty')).bytes).toHaveLength(0)
    const [typed, untyped] = (await client.get('/v1/files/private/')).body
    expect(typed).toMatchObject({ contentType: 'application/json', contentLength: 70_000, etag: md5(bytes) })
    expect(untyped).toMatchObject({ filename: 'empty', contentType: 'application/octet-stream', contentLength: 0, etag: md5('') })
  })

  test('names of any letters, percent-encoded once: the same name comes back everywhere', async () => {
    await fresh()
    const odd = ['100%.txt', '50%25.txt', 'a b+c.txt', '日本語.txt', 'q?x=1&y#z.txt', "it's (1).txt", 'semi;colon,comma.txt', '😀.txt']
    for (const name of odd) {
      const url = `/v1/files/private/${encodeURIComponent('ディレクトリ %')}/${encodeURIComponent(name)}`
      expect([name, (await client.put(url, undefined, { raw: name })).status]).toEqual([name, 201])
      expect([name, (await client.send('HEAD', url, undefined)).status]).toEqual([name, 200])
      expect((await download(client, url.replace('/v1/files/private', ''))).bytes.toString()).toBe(name)
    }
    expect((await client.get('/v1/files/private/')).body).toEqual([expect.objectContaining({ filename: 'ディレクトリ %', filePath: '/ディレクトリ %/' })])
    const pages = await client.pages(`/v1/files/private/${encodeURIComponent('ディレクトリ %')}/`, { limit: 1 })
    // By the bytes of UTF-8, in which an emoji comes after everything else here.
    expect(pages.flatMap((page) => page.body.map((entry: { filename: string }) => entry.filename)))
      .toEqual([...odd].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  })

  test.each([
    ['a path that ends with a slash', '/a/', 'FEM9110'],
    ['no path', '/', 'COM9003'],
    ['a part that is no name', '/a/..%2Fb', 'FEM9109'],
    ['a control character', '/a%00b', 'FEM9109'],
    ['a line break', '/a%0Ab', 'FEM9109'],
    ['more than 16 levels', `${'/d'.repeat(16)}/f`, 'FEM9108'],
    ['more than 1,024 bytes', `/${encodeURIComponent('あ'.repeat(341))}ab`, 'FEM9107']
  ])('%s is refused', async (_what, path, code) => {
    await fresh()
    expect((await put(path)).body).toMatchObject({ code })
    expect((await put(path)).status).toBe(400)
    expect(await names('/v1/files/private/')).toEqual([])
  })

  test('the longest path and the deepest one are taken', async () => {
    await fresh()
    expect((await put(`${'/d'.repeat(15)}/f`)).status).toBe(201)
    expect((await put(`/${encodeURIComponent('あ'.repeat(341))}`)).status).toBe(201)
  })

  test('a name cannot be a file and a directory', async () => {
    await fresh()
    await put('/a/b')
    expect((await put('/a')).body.code).toBe('FEM9111')
    expect((await put('/a/b/c')).body.code).toBe('FEM9112')
    expect(await names('/v1/files?scope=private&prefix=/')).toEqual(['/a/b'])
  })

  test('nothing can be written where Soracom publishes', async () => {
    await fresh()
    expect((await client.put('/v1/files/public/a.txt', undefined, { raw: 'x' })).status).toBe(400)
    expect((await client.delete('/v1/files/public/a.txt')).status).toBe(400)
    expect((await client.get('/v1/files/public/')).body).toEqual([])
    expect((await client.get('/v1/files', { query: { scope: 'public', prefix: '/' } })).body).toEqual([])
    expect((await client.get('/v1/files/public/a.txt')).status).toBe(404)
  })

  test('more than 5 GiB is refused before it is sent, credentials are asked for first', async () => {
    await fresh()
    const headers = { 'content-length': String(5 * 1024 ** 3 + 1) }
    const refused = await client.put('/v1/files/private/a', undefined, { raw: 'x', headers })
    expect([refused.status, refused.body.code]).toEqual([413, 'AGW9005'])
    const stranger = await client.with({ 'x-soracom-token': 'x' }).put('/v1/files/private/a', undefined, { raw: 'x', headers })
    expect(stranger.status).toBe(401)
    expect((await client.put('/v1/files/private/a', undefined, { raw: 'x', headers: { 'content-encoding': 'gzip' } })).status).toBe(415)
    expect((await client.put('/v1/files/private/a', undefined, { raw: 'x', headers: { 'content-type': 'no type' } })).status).toBe(400)
    expect(await names('/v1/files/private/')).toEqual([])
  })
})

describe('getFile', () => {
  test('[04-C19] leads to a link that needs no credentials and works for five minutes; of a directory to its list', async () => {
    await fresh()
    await put('/a/b c.txt', 'hello')
    const { status, headers: { location }, body } = await client.get('/v1/files/private/a/b%20c.txt')
    expect([status, body]).toEqual([302, undefined])
    expect(new URL(location!).pathname).toMatch(/^\/_files\/[0-9a-f-]{36}\/b%20c\.txt$/)
    expect((await fetch(location!.replace('http://localhost:80', emulator.url))).status).toBe(200)
    // The CLI and Python clients carry their headers along.
    const carried = await client.get(location!, { headers: { 'x-soracom-token': 'stale', 'x-soracom-api-key': 'stale' } })
    expect([carried.status, carried.body, carried.headers['content-type']]).toEqual([200, 'hello', 'text/plain'])
    const directory = await client.get('/v1/files/private/a')
    expect([directory.status, new URL(directory.headers['location']!, `${emulator.url}/v1/files/private/a`).pathname]).toEqual([302, '/v1/files/private/a/'])
    emulator.clock.advance('299s')
    expect((await client.get(location!)).status).toBe(200)
    emulator.clock.advance('1s')
    expect(await client.get(location!)).toMatchObject({ status: 403, body: { code: 'FEM9002' } })
  })

  test('forged links do not work, and neither does one of a file that is gone', async () => {
    await fresh()
    await put('/a.txt')
    await put('/b.txt')
    const location = async (path: string) => new URL((await client.get(`/v1/files/private${path}`)).headers['location']!)
    const [a, b] = [await location('/a.txt'), await location('/b.txt')]
    const later = new URL(a)
    later.searchParams.set('expires', String(START * 2))
    const other = new URL(a)
    other.pathname = b.pathname
    for (const forged of [later, other, `${a.pathname}`, `${a.pathname}?expires=x&signature=`, '/_files/x/a.txt?expires=1&signature=x']) expect((await client.get(String(forged))).status).toBe(403)
    await put('/a.txt', 'newer')
    expect((await client.get(String(a))).body).toBe('newer')
    await client.delete('/v1/files/private/a.txt')
    expect((await client.get(String(a))).status).toBe(403)
    expect((await client.get('/v1/files/private/a.txt')).body).toMatchObject({ code: 'FEM9101' })
  })

  test('the link of a page serves it so that it cannot act for the emulator', async () => {
    await fresh()
    await put('/page.html', '<script>fetch("/_emulator/reset",{method:"POST"})</script>', 'text/html')
    expect((await download(client, '/page.html')).headers).toMatchObject({ 'content-type': 'text/html', 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff', 'access-control-allow-origin': '*' })
  })
})

describe('getFileMetadata', () => {
  test('[04-C20] describes a file in headers, without a body; what is missing or a directory is 404', async () => {
    await fresh()
    await put('/a/b.txt', 'hello')
    const { status, headers, body } = await client.send('HEAD', '/v1/files/private/a/b.txt', undefined)
    expect([status, body]).toEqual([200, undefined])
    expect(headers).toMatchObject({ 'content-length': '5', 'content-type': 'text/plain', etag: `"${md5('hello')}"` })
    const real = await send(client, 'HEAD', '/v1/files/private/a/b.txt')
    expect([real.status, real.headers['content-length'], real.bytes.length]).toEqual([200, '5', 0])
    for (const missing of ['/a/c.txt', '/a', '/a/', '/a/b.txt/']) expect((await client.send('HEAD', `/v1/files/private${missing}`, undefined)).status).toBe(404)
  })
})

describe('listFiles', () => {
  test('[04-C21] lists the root however its path is spelt, one level at a time', async () => {
    await fresh()
    for (const path of ['/z.txt', '/b/x.txt', '/b/c/y.txt', '/a.txt']) await put(path)
    for (const root of ['/v1/files/private/', '/v1/files/private//', '/v1/files/private//?', '/v1/files/private///']) expect(await names(root)).toEqual(['/a.txt', '/b/', '/z.txt'])
    for (const below of ['/v1/files/private/b/', '/v1/files/private//b//', '/v1/files/private/b//']) expect(await names(below)).toEqual(['/b/c/', '/b/x.txt'])
    const [directory] = (await client.get('/v1/files/private/b/')).body
    const now = emulator.clock.now()
    expect(directory).toEqual({ filename: 'c', filePath: '/b/c/', directory: '/b/', isDirectory: true, contentLength: 0, createdTime: now, lastModifiedTime: now })
  })

  test('ten at a time unless asked otherwise; the key is the last filename', async () => {
    await fresh()
    for (let i = 10; i < 22; i++) await put(`/d/${i}`)
    const first = await client.get('/v1/files/private/d/')
    expect([first.body.length, first.headers['x-soracom-next-key']]).toEqual([10, '19'])
    const second = await client.get('/v1/files/private/d/', { query: { last_evaluated_key: '19' } })
    expect([second.body.map((e: { filename: string }) => e.filename), second.headers['x-soracom-next-key'], second.headers['link']]).toEqual([['20', '21'], undefined, undefined])
    expect((await client.get('/v1/files/private/d/', { query: { limit: 12 } })).headers['x-soracom-next-key']).toBeUndefined()
    expect((await client.get('/v1/files/private/d/', { query: { limit: 0 } })).status).toBe(400)
  })

  test('an unknown directory is 404, and so is a file that is listed', async () => {
    await fresh()
    await put('/a.txt')
    for (const path of ['/b/', '/a.txt/']) expect(await client.get(`/v1/files/private${path}`)).toMatchObject({ status: 404, body: { code: 'FEM9102' } })
  })
})

describe('findFiles', () => {
  test('[04-C23] needs a scope and a prefix; nothing found is an empty list, an unknown scope 404', async () => {
    await fresh()
    await put('/a.txt')
    const find = async (query: Record<string, string>) => await client.get('/v1/files', { query })
    expect(await find({ scope: 'private', prefix: '/zzz' })).toMatchObject({ status: 200, body: [] })
    expect((await find({ scope: 'private' })).status).toBe(400)
    expect((await find({ prefix: '/' })).status).toBe(400)
    expect(await find({ scope: 'secret', prefix: '/' })).toMatchObject({ status: 404, body: { code: 'FEM9113' } })
  })

  test('finds below directories, by the bytes of the path, and continues after the last path', async () => {
    await fresh()
    const paths = ['/cam/1.jpg', '/cam/10/a.jpg', '/cam/2.jpg', '/camera.txt', '/cam/é.jpg', '/cam/%_.jpg', '/other', '/cam/\u{1F600}.jpg']
    for (const path of paths) await put(path.split('/').map(encodeURIComponent).join('/'))
    const sorted = paths.filter((path) => path.startsWith('/cam')).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(await names('/v1/files?scope=private&prefix=/cam')).toEqual(sorted)
    expect(await names(`/v1/files?scope=private&prefix=${encodeURIComponent('/cam/%')}`)).toEqual(['/cam/%_.jpg'])
    const pages = await client.pages('/v1/files', { scope: 'private', prefix: '/cam/', limit: 2 })
    expect(pages.flatMap((page) => page.body.map((entry: { filePath: string }) => entry.filePath))).toEqual(sorted.filter((path) => path.startsWith('/cam/')))
    expect(decodeURIComponent(pages[0]!.headers['x-soracom-next-key']!)).toBe(pages[0]!.body.at(-1).filePath)
  })
})

describe('deletes', () => {
  test('[04-C22] a directory goes when it is empty; an unknown one is 404', async () => {
    await fresh()
    await put('/a/b/c.txt')
    expect(await client.delete('/v1/files/private/a/')).toMatchObject({ status: 400, body: { code: 'FEM9106' } })
    expect(await client.delete('/v1/files/private/x/')).toMatchObject({ status: 404, body: { code: 'FEM9102' } })
    expect(await client.delete('/v1/files/private/a/b/c.txt/')).toMatchObject({ status: 404 })
    expect(await client.delete('/v1/files/private/a/b/c.txt')).toMatchObject({ status: 204, body: undefined })
    // Its directories stay until they are deleted themselves.
    expect(await names('/v1/files/private/a/')).toEqual(['/a/b/'])
    expect((await client.delete('/v1/files/private/a/b/')).status).toBe(204)
    expect((await client.delete('/v1/files/private/a/')).status).toBe(204)
    expect((await client.delete('/v1/files/private/a/')).status).toBe(404)
    expect(await names('/v1/files/private/')).toEqual([])
  })

  test('a file that is not there, a directory and the root are no files to delete', async () => {
    await fresh()
    await put('/a/b.txt')
    for (const path of ['/a/c.txt', '/a']) expect(await client.delete(`/v1/files/private${path}`)).toMatchObject({ status: 404, body: { code: 'FEM9101' } })
    expect((await client.delete('/v1/files/private/')).status).toBe(400)
    expect(await names('/v1/files?scope=private&prefix=/')).toEqual(['/a/b.txt'])
  })
})

describe('whose files', () => {
  test('every operator and every coverage type has its own, and they end with it', async () => {
    await fresh()
    await put('/a.txt', 'jp')
    const other = await signUp(emulator)
    for (const stranger of [other, client.global]) {
      expect((await stranger.get('/v1/files/private/a.txt')).status).toBe(404)
      expect((await stranger.get('/v1/files/private/')).body).toEqual([])
    }
    await client.global.put('/v1/files/private/a.txt', undefined, { raw: 'global' })
    expect((await download(client, '/a.txt')).bytes.toString()).toBe('jp')
    const { location } = (await client.get('/v1/files/private/a.txt')).headers
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
    expect((await client.get(location!)).status).toBe(403)
  })

  test('kept for 731 days after the last upload, on the clock of the emulator', async () => {
    const own = await startEmulator()
    try {
      const email = 'keeper@example.com'
      client = await signUp(own, { email })
      await put('/old.txt')
      own.clock.advance('1h')
      await put('/d/new.txt')
      own.clock.advance('730d')
      const { login } = await import('../support/sims.ts')
      client = await login(own, email)
      await put('/d/again.txt')
      expect(await names('/v1/files?scope=private&prefix=/')).toEqual(['/d/again.txt', '/d/new.txt', '/old.txt'])
      const happened = own.clock.advance('23h')
      expect(happened.filter(({ kind }) => kind === 'harvest-files-expiry')).toEqual([{ kind: 'harvest-files-expiry', subject: 'next', due: START + 731 * 86_400_000 }])
      client = await login(own, email)
      expect(await names('/v1/files?scope=private&prefix=/')).toEqual(['/d/again.txt', '/d/new.txt'])
      own.clock.advance('1h')
      expect(await names('/v1/files?scope=private&prefix=/')).toEqual(['/d/again.txt'])
    } finally {
      await own.close()
    }
  })
})
