// Harvest Files as devices reach it: by path, with a place for what has none, and within what a role allows.
import { createHash } from 'node:crypto'
import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { configure, type Device, type HttpRead, logsOf, newDevice, sendAs, sendHttp } from '../support/entry-points.ts'

const MIB = 1024 * 1024
const HOST = 'harvest-files.soracom.io'

let emulator: Emulator
let client: Client
beforeAll(async () => { emulator = await startEmulator({ entryPoints: { http: 0 } }) })
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const start = async (files: object = {}) => await newDevice(client, { SoracomHarvestFiles: { enabled: true, ...files } })

async function ask (device: Device, method: string, path: string, body?: string | Buffer, headers: Record<string, string> = {}): Promise<HttpRead> {
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return await sendHttp(emulator, { host: HOST, method, path, headers: { 'x-soracom-emulator-imsi': device.imsi, ...length, ...headers }, ...(body === undefined ? {} : { body }) })
}

const paths = async () => (await client.get('/v1/files', { query: { scope: 'private', prefix: '/', limit: 100 } })).body.map(({ filePath }: { filePath: string }) => filePath)

describe('an upload', () => {
  test.each(['PUT', 'POST'])('by %s is a file of the operator, 200 also when it is new', async (method) => {
    const device = await start()
    const { status, text } = await ask(device, method, '/cams/front%20door.jpg?x=1', Buffer.from([0, 255]), { 'content-type': 'image/jpeg' })
    expect([status, text]).toEqual([200, ''])
    expect((await client.get('/v1/files/private/cams/')).body).toEqual([expect.objectContaining({ filePath: '/cams/front door.jpg', contentLength: 2, contentType: 'image/jpeg', createdTime: START })])
    expect((await ask(device, method, '/cams/front%20door.jpg', 'again')).status).toBe(200)
    expect((await client.get('/v1/files/private/cams/')).body[0]).toMatchObject({ contentLength: 5, contentType: 'application/octet-stream' })
  })

  test('without a path goes where the group says, with the IMSI and the time', async () => {
    const device = await start({ defaultPath: '/logs/:imsi/:time/logs-:imsi.txt/' })
    expect((await ask(device, 'POST', '/', 'x')).status).toBe(200)
    expect(await paths()).toEqual([`/logs/${device.imsi}/${START}/logs-${device.imsi}.txt`])
  })

  test('[04-C24] without a path and with no place that begins with a slash is 404', async () => {
    for (const defaultPath of ['logs/x', '', '/', 7, undefined]) {
      const device = await start({ defaultPath })
      expect([defaultPath, (await ask(device, 'PUT', '/', 'x')).status]).toEqual([defaultPath, 404])
      expect((await ask(device, 'PUT', '/own.txt', 'x')).status).toBe(200)
    }
    expect(await paths()).toEqual(['/own.txt'])
  })

  test.each(['/a/../../b', '/a/%2e%2e/b', '/a%2f..%2fb', '/./b', '/%00', '/%E0%A4', '/a/', `/${'x'.repeat(1025)}`, '/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17'])('to %s is refused, and logged', async (path) => {
    const device = await start()
    const { status, text } = await ask(device, 'PUT', path, 'x')
    expect([status, Object.keys(JSON.parse(text))]).toEqual([400, ['message']])
    expect(await paths()).toEqual([])
    expect((await logsOf(client, device)).map(({ service }) => service)).toEqual(['Harvest'])
  })

  test('of more than 100 MiB is refused, said or not, and nothing of it is stored', async () => {
    const device = await start()
    const said = await upload(device, '/big', { 'content-length': String(100 * MIB + 1) }, [])
    expect(said).toBe(413)
    const piece = Buffer.alloc(MIB)
    expect(await upload(device, '/big', { 'transfer-encoding': 'chunked' }, Array.from({ length: 101 }, () => piece))).toBe(413)
    expect(await paths()).toEqual([])
  })

  test('of 20 MiB in pieces comes back as it was, and is traffic of the SIM', async () => {
    const device = await start()
    const pieces = Array.from({ length: 20 }, (_, i) => Buffer.alloc(MIB, i))
    expect(await upload(device, '/film.mp4', { 'transfer-encoding': 'chunked', 'content-type': 'video/mp4' }, pieces)).toBe(200)
    const hash = createHash('md5')
    for (const piece of pieces) hash.update(piece)
    const etag = `"${hash.digest('hex')}"`
    const back = await download(device, '/film.mp4')
    expect([back.headers.etag, back.headers['content-length'], back.md5]).toEqual([etag, String(20 * MIB), etag.slice(1, -1)])
    const [{ dataTrafficStatsMap }] = (await client.get(`/v1/stats/air/subscribers/${device.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
    const [{ uploadByteSizeTotal, downloadByteSizeTotal }] = Object.values(dataTrafficStatsMap) as [Record<string, number>]
    for (const bytes of [uploadByteSizeTotal, downloadByteSizeTotal]) expect(Math.floor(bytes! / MIB)).toBe(20)
  })

  test('that breaks off leaves nothing, and a line in the log', async () => {
    const device = await start()
    await expect(upload(device, '/half', { 'content-length': '100' }, [Buffer.alloc(50)], true)).rejects.toThrow()
    await expect.poll(async () => (await logsOf(client, device)).map(({ service, body }) => [service, body['message']])).toEqual([['Harvest', 'The upload was cut short. Nothing has been stored.']])
    expect(await paths()).toEqual([])
  })
})

describe('a download', () => {
  test('is the bytes, or a range of them', async () => {
    const device = await start()
    await client.put('/v1/files/private/a/b.txt', undefined, { raw: '0123456789' })
    const all = await ask(device, 'GET', '/a/b.txt')
    expect([all.status, all.text, all.headers['accept-ranges'], all.headers.etag]).toEqual([200, '0123456789', 'bytes', '"781e5e245d69b566979b86e28d23f2c7"'])
    const part = await ask(device, 'GET', '/a/b.txt', undefined, { range: 'bytes=2-4' })
    expect([part.status, part.text, part.headers['content-range'], part.headers['content-length']]).toEqual([206, '234', 'bytes 2-4/10', '3'])
    const none = await ask(device, 'GET', '/a/b.txt', undefined, { range: 'bytes=10-' })
    expect([none.status, none.headers['content-range'], Object.keys(JSON.parse(none.text))]).toEqual([416, 'bytes */10', ['message']])
    const head = await ask(device, 'HEAD', '/a/b.txt')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '10'])
  })

  test('of what is not there, of a directory, and of what another operator has is 404', async () => {
    await client.put('/v1/files/private/a/b.txt', undefined, { raw: 'mine' })
    const owner = client
    client = await signUp(emulator)
    const stranger = await start()
    await owner.get('/v1/files/private/a/')
    for (const path of ['/', '/a', '/a/', '/a/b.txt', '/../private/a/b.txt', '/%E0%A4']) {
      const { status, text } = await ask(stranger, 'GET', path)
      expect([path, status >= 400 && status < 500, text.includes('mine')]).toEqual([path, true, false])
    }
    expect((await ask(stranger, 'GET', '/a/b.txt')).status).toBe(404)
  })

  test('by the control API comes whole', async () => {
    const device = await start()
    expect((await sendAs(emulator, device, { entryPoint: 'harvest-files', method: 'PUT', path: '/x.txt', payload: 'hello' })).body).toMatchObject({ statusCode: 200, body: '' })
    expect((await sendAs(emulator, device, { entryPoint: 'harvest-files', method: 'GET', path: '/x.txt' })).body).toMatchObject({ statusCode: 200, body: 'hello' })
  })

  test.each(['DELETE', 'PATCH'])('%s is not supported', async (method) => {
    expect((await ask(await start(), method, '/x')).status).toBe(405)
  })
})

describe('the group', () => {
  test('must be there, and have it on', async () => {
    const lone = await newDevice(client)
    expect([(await ask(lone, 'PUT', '/x', 'x')).status, (await ask(lone, 'PUT', '/x', 'x')).text]).toEqual([400, `{"message":"No group ID is specified: ${lone.imsi}"}`])
    const device = await start({ enabled: false })
    for (const [method, path] of [['PUT', '/x'], ['GET', '/x'], ['POST', '/']] as const) expect([(await ask(device, method, path)).status, (await ask(device, method, path)).text]).toEqual([400, '{"message":"Harvest files is disabled. Please set { enabled: true }"}'])
    await configure(client, device.groupId!, 'SoracomHarvestFiles', { enabled: 'true' })
    expect((await ask(device, 'PUT', '/x', 'x')).status).toBe(200)
  })

  test('may give a role: what its permissions allow, by path, and nothing else', async () => {
    const statements = [
      { effect: 'allow', api: 'FileEntry:putFile', condition: "pathVariable('scope') == 'private' and pathVariable('path') == 'logs/a.txt'" },
      { effect: 'allow', api: 'FileEntry:getFile' }
    ]
    await client.post(`/v1/operators/${client.operatorId}/roles/device`, { permission: JSON.stringify({ statements }) })
    await client.put('/v1/files/private/other.txt', undefined, { raw: 'there' })
    const device = await start({ assumedRoleId: 'device' })
    const statuses = async (calls: [string, string][]) => await Promise.all(calls.map(async ([method, path]) => (await ask(device, method, path, method === 'PUT' ? 'x' : undefined)).status))
    expect(await statuses([['PUT', '/logs/a.txt'], ['PUT', '//logs//a.txt'], ['PUT', '/logs/b.txt'], ['GET', '/other.txt'], ['HEAD', '/other.txt']])).toEqual([200, 200, 403, 200, 403])
    expect((await logsOf(client, device)).map(({ body }) => body['message'])).toEqual(['The role device does not allow this for /logs/b.txt.'])
    await configure(client, device.groupId!, 'SoracomHarvestFiles', { assumedRoleId: 'nobody' })
    expect(await statuses([['PUT', '/logs/a.txt'], ['GET', '/other.txt']])).toEqual([403, 403])
    expect(await paths()).toEqual(['/logs/a.txt', '/other.txt'])
  })
})

/** Sends a body piece by piece; the status. `breakOff`: the connection goes after the last one. */
async function upload (device: Device, path: string, headers: Record<string, string>, pieces: Buffer[], breakOff = false): Promise<number> {
  const { address, port } = emulator.entryPoints['http']!
  return await new Promise((resolve, reject) => {
    const request = http.request({ host: address, port, method: 'PUT', path, headers: { host: HOST, 'x-soracom-emulator-imsi': device.imsi, ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode!)
      request.destroy()
    })
    request.on('error', reject)
    request.flushHeaders()
    for (const piece of pieces) request.write(piece)
    if (breakOff) setImmediate(() => request.destroy(new Error('gone')))
    else if (headers['content-length'] === undefined) request.end()
  })
}

async function download (device: Device, path: string): Promise<{ headers: http.IncomingHttpHeaders, md5: string }> {
  const { address, port } = emulator.entryPoints['http']!
  return await new Promise((resolve, reject) => {
    http.get({ host: address, port, path, headers: { host: HOST, 'x-soracom-emulator-imsi': device.imsi } }, (response) => {
      const hash = createHash('md5')
      response.on('data', (piece: Buffer) => hash.update(piece))
      response.on('end', () => resolve({ headers: response.headers, md5: hash.digest('hex') }))
      response.on('error', reject)
    }).on('error', reject)
  })
}
