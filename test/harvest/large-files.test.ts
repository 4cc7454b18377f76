// Files that are too large for the database: they lie beside it, outlive what they have to outlive, and nothing else.
import http from 'node:http'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import { Blobs } from '../../src/world/blobs.ts'
import { Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'
import { beside, bytesOf, cutUpload, download, md5, MIB, send } from '../support/files.ts'
import { temporaryDirectory } from '../support/program.ts'
import { login } from '../support/sims.ts'

const LARGE = bytesOf(3 * MIB + 17)
const OTHER = bytesOf(2 * MIB, 7)
const EMAIL = 'files@example.com'

const running: Emulator[] = []
let data: string
beforeEach(() => { data = path.join(temporaryDirectory(), 'emulator.db') })
afterEach(async () => { for (const emulator of running.splice(0)) await emulator.close() })

async function start (options: EmulatorOptions = {}): Promise<Client> {
  const emulator = await startEmulator({ freeze: false, ...options })
  running.push(emulator)
  return await signUp(emulator, { email: EMAIL })
}

async function put (client: Client, name: string, bytes: Buffer): Promise<number> {
  return (await send(client, 'PUT', `/v1/files/private/${name}`, bytes)).status
}

/** The client of a state that was swapped: logged in anew. */
async function again (emulator: Emulator): Promise<Client> {
  return await login(emulator, EMAIL)
}

function temporaryFolders (): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('soracom-emulator-files-'))
}

describe('a large file', () => {
  test('far beyond the body limit of every other call comes and goes whole', async () => {
    const client = await start()
    const bytes = Buffer.alloc(70 * MIB, bytesOf(MIB + 1))
    expect(await put(client, 'movie.mp4', bytes)).toBe(201)
    const read = await download(client, '/movie.mp4')
    expect([read.status, read.headers['content-length'], read.headers['etag'], read.bytes.equals(bytes)]).toEqual([200, String(bytes.length), `"${md5(bytes)}"`, true])
    const [{ bodySize, body, status }] = (await new Client(client.emulator).get('/_emulator/requests', { query: { operationId: 'putFile' } })).body
    expect([status, bodySize, body]).toEqual([201, bytes.length, undefined])
  }, 30_000)

  test('with --data survives a restart, beside the data file and not in it', async () => {
    const client = await start({ data })
    await put(client, 'large', LARGE)
    await put(client, 'small', LARGE.subarray(0, MIB))
    expect(beside(data)).toHaveLength(1)
    await running.pop()!.close()
    // The small one, and a schema of many tables.
    expect(statSync(data).size).toBeLessThan(LARGE.length)
    const emulator = await startEmulator({ freeze: false, data })
    running.push(emulator)
    const next = await again(emulator)
    expect((await download(next, '/large')).bytes.equals(LARGE)).toBe(true)
    expect((await download(next, '/small')).bytes.equals(LARGE.subarray(0, MIB))).toBe(true)
  })

  test('in memory lies in a temporary folder that goes with the emulator', async () => {
    // A place of its own: other tests of the run have such folders too.
    const { TMPDIR } = process.env
    process.env['TMPDIR'] = path.join(data, '..')
    try {
      const client = await start()
      await put(client, 'small', Buffer.alloc(MIB))
      expect(temporaryFolders()).toEqual([])
      await put(client, 'large', LARGE)
      expect(temporaryFolders()).toHaveLength(1)
      await running.pop()!.close()
      expect(temporaryFolders()).toEqual([])
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = TMPDIR
    }
  })

  test('goes from the disk when the last one who has it is gone: replaced, deleted, or the operator deleted', async () => {
    const client = await start({ data })
    await put(client, 'a', LARGE)
    await put(client, 'b', LARGE)
    expect(beside(data)).toHaveLength(1)
    await put(client, 'a', OTHER)
    expect(beside(data)).toHaveLength(2)
    expect((await client.delete('/v1/files/private/b')).status).toBe(204)
    expect(beside(data)).toHaveLength(1)
    expect((await download(client, '/a')).bytes.equals(OTHER)).toBe(true)
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect(beside(data)).toEqual([])
  })
})

describe('an upload', () => {
  test('that is cut in the middle leaves nothing, and a file that was there as it was', async () => {
    const client = await start({ data })
    await put(client, 'there', OTHER)
    for (const [name, sent] of [['new', LARGE], ['there', LARGE], ['small', LARGE.subarray(0, 1000)]] as const) {
      await cutUpload(client, `/${name}`, 100 * MIB, sent)
    }
    const control = new Client(client.emulator)
    await vi.waitFor(async () => {
      const { body } = await control.get('/_emulator/requests', { query: { operationId: 'putFile', status: 400 } })
      expect(body.map((call: { code: string }) => call.code)).toEqual(['FEM9103', 'FEM9103', 'FEM9103'])
    })
    expect((await client.get('/v1/files', { query: { scope: 'private', prefix: '/' } })).body.map((entry: { filename: string }) => entry.filename)).toEqual(['there'])
    expect((await download(client, '/there')).bytes.equals(OTHER)).toBe(true)
    expect(beside(data)).toHaveLength(1)
  })

  test('during which everything is reset, or the operator is deleted, stores nothing', async () => {
    for (const meanwhile of ['/_emulator/reset', undefined]) {
      const client = await start({ data })
      const { hostname, port } = new URL(client.emulator.url)
      const answer = await new Promise<{ status: number, body: string }>((resolve, reject) => {
        const request = http.request({ hostname, port, method: 'PUT', path: '/v1/files/private/a', headers: { ...client.headers, 'content-length': LARGE.length } }, (response) => {
          let body = ''
          response.on('data', (chunk: Buffer) => { body += chunk.toString() }).on('end', () => resolve({ status: response.statusCode!, body }))
        })
        request.on('error', reject)
        request.write(LARGE.subarray(0, 2 * MIB))
        void (async () => {
          await vi.waitFor(() => expect(beside(data)).toHaveLength(1))
          await (meanwhile === undefined ? client.delete(`/v1/sandbox/operators/${client.operatorId}`) : new Client(client.emulator).post(meanwhile))
          request.end(LARGE.subarray(2 * MIB))
        })().catch(reject)
      })
      expect([answer.status, JSON.parse(answer.body).code]).toEqual([400, 'FEM9104'])
      const next = await signUp(client.emulator)
      expect((await next.get('/v1/files/private/')).body).toEqual([])
      expect(beside(data)).toEqual([])
      await running.pop()!.close()
      rmSync(data)
    }
  })

  test('that a killed process had not finished is cleared away by the next one', async () => {
    await start({ data })
    await running.pop()!.close()
    const blobs = new Blobs(data)
    const draft = await blobs.write([LARGE], LARGE.length)
    const forgotten = await blobs.write([OTHER], OTHER.length)
    draft.keep()
    expect(beside(data)).toHaveLength(2)
    expect(forgotten.size).toBe(OTHER.length)
    running.push(await startEmulator({ data }))
    expect(beside(data)).toEqual([])
  })

  test('of too much, from wherever it comes, leaves nothing', async () => {
    const blobs = new Blobs(data)
    await expect(blobs.write([LARGE, OTHER], LARGE.length + 1)).rejects.toThrow()
    expect(() => blobs.writeNow([LARGE, OTHER], LARGE.length + 1)).toThrow()
    expect(beside(data)).toEqual([])
    blobs.close()
    expect(existsSync(`${data}.files`)).toBe(false)
  })

  test('that the disk does not take is refused with the reason, never a 5xx', async () => {
    const client = await start({ data })
    writeFileSync(`${data}.files`, 'in the way')
    const { status, bytes } = await send(client, 'PUT', '/v1/files/private/large', LARGE)
    expect([status, JSON.parse(bytes.toString())]).toEqual([400, { code: 'EMU0041', message: expect.stringContaining('cannot store the file') }])
    expect(await put(client, 'small', Buffer.from('x'))).toBe(201)
    rmSync(`${data}.files`)
    expect(await put(client, 'large', LARGE)).toBe(201)
  })
})

describe.each([['in the database', bytesOf(1000)], ['beside it', LARGE]])('parts of a file %s', (_where, bytes) => {
  test('are sent as the Range says', async () => {
    const client = await start()
    await put(client, 'f', bytes)
    const size = bytes.length
    for (const [range, from, to] of [['bytes=0-0', 0, 1], ['bytes=10-99', 10, 100], ['bytes=500-', 500, size], ['bytes=-7', size - 7, size], [`bytes=5-${size * 2}`, 5, size], [`bytes=-${size * 2}`, 0, size]] as const) {
      const part = await download(client, '/f', { range })
      expect([range, part.status, part.headers['content-range'], part.headers['content-length']]).toEqual([range, 206, `bytes ${from}-${to - 1}/${size}`, String(to - from)])
      expect(part.bytes.equals(bytes.subarray(from, to))).toBe(true)
    }
  })

  test('are not, when they lie outside, make no sense, or the file is another one by now', async () => {
    const client = await start()
    await put(client, 'f', bytes)
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
      const outside = await download(client, '/f', { range })
      expect([outside.status, outside.headers['content-range'], JSON.parse(outside.bytes.toString()).code]).toEqual([416, `bytes */${bytes.length}`, 'FEM9114'])
    }
    for (const range of ['bytes=9-1', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=-', 'bytes=a-b']) expect([range, (await download(client, '/f', { range })).status]).toEqual([range, 200])
    const etag = `"${md5(bytes)}"`
    expect((await download(client, '/f', { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    expect((await download(client, '/f', { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
    expect(await download(client, '/f', { 'if-none-match': `"x", ${etag}` })).toMatchObject({ status: 304, bytes: Buffer.alloc(0) })
  })

  test('HEAD of the link tells what GET would', async () => {
    const client = await start()
    await put(client, 'f', bytes)
    const { location } = (await send(client, 'GET', '/v1/files/private/f')).headers
    const head = await send(client, 'HEAD', location!)
    expect([head.status, head.headers['content-length'], head.headers['accept-ranges'], head.headers['etag'], head.bytes.length]).toEqual([200, String(bytes.length), 'bytes', `"${md5(bytes)}"`, 0])
  })
})

describe('reset, snapshots and downloads of the state', () => {
  test('a snapshot keeps what its files hold, however much happens meanwhile; without it they go', async () => {
    const client = await start({ data })
    const { emulator } = client
    const control = new Client(emulator)
    await put(client, 'f', LARGE)
    expect((await control.put('/_emulator/snapshots/one')).status).toBe(201)
    await put(client, 'f', OTHER)
    await client.delete('/v1/files/private/f')
    emulator.reset()
    expect(beside(data)).toHaveLength(1)
    expect((await control.post('/_emulator/snapshots/one/restore')).status).toBe(204)
    expect((await download(await again(emulator), '/f')).bytes.equals(LARGE)).toBe(true)
    await control.delete('/_emulator/snapshots/one')
    expect(beside(data)).toHaveLength(1)
    emulator.reset()
    expect(beside(data)).toEqual([])
  })

  test('a downloaded state goes on in the same emulator with all its files, after a reset too', async () => {
    const client = await start()
    await put(client, 'f', LARGE)
    const { rawPayload } = await client.emulator.inject({ method: 'GET', url: '/_emulator/state' })
    client.emulator.reset()
    expect((await client.emulator.inject({ method: 'PUT', url: '/_emulator/state', payload: rawPayload })).statusCode).toBe(204)
    expect((await download(await again(client.emulator), '/f')).bytes.equals(LARGE)).toBe(true)
  })

  test('another emulator refuses it, naming the files, unless told to go on without them; then it says so for each', async () => {
    const client = await start()
    await put(client, 'large.bin', LARGE)
    await put(client, 'small.txt', Buffer.from('small'))
    const { rawPayload } = await client.emulator.inject({ method: 'GET', url: '/_emulator/state' })
    const other = await startEmulator({ freeze: false })
    running.push(other)
    const refused = await other.inject({ method: 'PUT', url: '/_emulator/state', payload: rawPayload })
    expect([refused.statusCode, refused.json()]).toEqual([400, { code: 'EMU0040', message: expect.stringContaining('/large.bin') }])
    expect((await new Client(other).post('/v1/auth', { email: EMAIL, password: PASSWORD })).status).toBe(401)
    expect((await other.inject({ method: 'PUT', url: '/_emulator/state?missing_files=accept', payload: rawPayload })).statusCode).toBe(204)
    const next = await again(other)
    expect((await download(next, '/small.txt')).bytes.toString()).toBe('small')
    expect((await next.get('/v1/files/private/')).body).toHaveLength(2)
    expect(await next.get('/v1/files/private/large.bin')).toMatchObject({ status: 404, body: { code: 'FEM9105' } })
    // A new upload mends it.
    expect(await put(next, 'large.bin', LARGE)).toBe(200)
    expect((await download(next, '/large.bin')).bytes.equals(LARGE)).toBe(true)
  })

  test('a content that was damaged beside the data file is missing, not served short; the start warns of it', async () => {
    const client = await start({ data })
    await put(client, 'f', LARGE)
    const { location } = (await send(client, 'GET', '/v1/files/private/f')).headers
    const content = path.join(`${data}.files`, beside(data)[0]!)
    writeFileSync(content, readFileSync(content).subarray(1))
    expect((await send(client, 'GET', location!)).status).toBe(404)
    await running.pop()!.close()
    const warnings: unknown[] = []
    const logger = { warn: (...said: unknown[]) => warnings.push(said), info: () => {}, error: () => {} } as unknown as NonNullable<EmulatorOptions['logger']>
    running.push(await startEmulator({ data, logger }))
    expect(warnings).toEqual([[{ files: ['/f'] }, expect.stringContaining('1 Harvest Files')]])
  })
})
