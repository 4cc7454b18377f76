// The control API over everything at once: reset, download and restore, named snapshots; and that all goes on from there as it would have.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Emulator, EmulatorOptions } from '../src/emulator.ts'
import { Client, newSim, PASSWORD, signUp, START, startEmulator } from './support/emulator.ts'

const running: Emulator[] = []
let directory: string
beforeEach(() => { directory = mkdtempSync(path.join(os.tmpdir(), 'control-')) })
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
  rmSync(directory, { recursive: true })
})

async function start (options: EmulatorOptions = {}): Promise<{ emulator: Emulator, control: Client }> {
  const emulator = await startEmulator(options)
  running.push(emulator)
  return { emulator, control: new Client(emulator) }
}

async function download (emulator: Emulator): Promise<Buffer> {
  const { statusCode, rawPayload, headers } = await emulator.inject({ method: 'GET', url: '/_emulator/state' })
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/vnd.sqlite3'])
  return rawPayload
}

async function upload (emulator: Emulator, payload: Buffer, type = 'application/vnd.sqlite3'): Promise<{ status: number, body: { code?: string, message?: string } }> {
  const { statusCode, body } = await emulator.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': type }, payload })
  return { status: statusCode, body: body === '' ? {} : JSON.parse(body) }
}

/** What a test could make: everything that draws an id, a secret or a time. */
async function world (emulator: Emulator): Promise<unknown[]> {
  const client = await signUp(emulator, { email: 'world@example.com' })
  const group = (await client.post('/v1/groups', { tags: { name: 'g' } })).body
  const sim = await newSim(client, 'plan-D', { groupId: group.groupId })
  const key = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
  return [client.headers, group, sim, key]
}

/** Changes the file of a state as somebody with a SQLite shell would. */
function edited (image: Buffer, sql: string): Buffer {
  const database = new Sqlite(image)
  database.exec(sql)
  const changed = database.serialize()
  database.close()
  return changed
}

describe('reset', () => {
  test('to the seed: what was made is gone, what was there is back, and the same calls give the same ids', async () => {
    const { emulator, control } = await start({ fixture: 'demo' })
    const before = await world(emulator)
    emulator.clock.advance('3d')
    expect((await control.post('/_emulator/reset', { to: 'seed' })).status).toBe(204)
    expect(emulator.clock.now()).toBe(START)
    expect((await control.get('/_emulator/requests')).body).toEqual([])
    expect((await control.post('/v1/auth', { email: 'world@example.com', password: PASSWORD })).status).toBe(401)
    expect((await control.post('/v1/auth', { email: emulator.credentials!.email, password: emulator.credentials!.password })).status).toBe(200)
    await control.post('/_emulator/reset')
    expect(await world(emulator)).toEqual(before)
    emulator.reset()
    expect(await world(emulator)).toEqual(before)
  })

  test('to empty: not even the seed is left, and the clock is where it was started', async () => {
    const { emulator, control } = await start({ fixture: 'demo' })
    const { email, password } = emulator.credentials!
    const before = await world((await start()).emulator)
    emulator.clock.advance('3d')
    await control.put('/_emulator/job-kinds/search-index', { pace: 'held' })
    expect((await control.post('/_emulator/reset', { to: 'empty' })).status).toBe(204)
    expect((await control.get('/_emulator/clock')).body).toMatchObject({ mode: 'frozen', now: START })
    expect((await control.post('/v1/auth', { email, password })).status).toBe(401)
    const kinds = (await control.get('/_emulator/job-kinds')).body as { pace: string, default: { pace: string } }[]
    expect(kinds.filter((kind) => kind.pace !== kind.default.pace)).toEqual([])
    expect(await world(emulator)).toEqual(before)
  })

  test('anything else is refused and nothing happens', async () => {
    const { emulator, control } = await start()
    const client = await signUp(emulator)
    for (const body of [{ to: 'start' }, { to: null }, { two: 'seed' }, [], 'seed']) {
      const refused = await control.post('/_emulator/reset', body)
      expect([refused.status, refused.body.code]).toEqual([400, 'EMU0004'])
    }
    expect((await control.post('/_emulator/reset', undefined, { raw: '{"to"' })).body.message).toContain('not JSON')
    expect((await client.get('/v1/groups')).status).toBe(200)
  })
})

describe('download and restore', () => {
  test('a state goes on in another emulator, byte for byte the same world, with the ids and the time it would have had', async () => {
    const first = await start()
    const made = await world(first.emulator)
    first.emulator.clock.advance('3h')
    const image = await download(first.emulator)
    expect(image.subarray(0, 15).toString()).toBe('SQLite format 3')
    const second = await start({ freeze: '2030-01-01' })
    expect(await upload(second.emulator, image)).toEqual({ status: 204, body: {} })
    expect(second.emulator.clock.now()).toBe(START + 3 * 3_600_000)
    const [headers, group] = made as [Record<string, string>, { groupId: string }]
    const next: unknown[] = []
    for (const { emulator } of [first, second]) {
      const client = new Client(emulator, headers)
      expect((await client.get(`/v1/groups/${group.groupId}`)).body).toEqual(group)
      next.push([(await client.post('/v1/groups', {})).body, await newSim(client)])
    }
    expect(next[1]).toEqual(next[0])
  })

  test('a call that was refused after it drew from chance does not make the copy go another way', async () => {
    const first = await start()
    const client = await signUp(first.emulator, { email: 'same@example.com' })
    expect((await client.post('/v1/sandbox/init', { email: 'same@example.com', password: PASSWORD, authKeyId: 'keyId-x', authKey: 'secret-x', coverageTypes: ['jp'] })).status).toBe(400)
    const second = await start()
    await upload(second.emulator, await download(first.emulator))
    const ids: string[] = []
    for (const { emulator } of [first, second]) ids.push((await new Client(emulator, client.headers).post('/v1/groups', {})).body.groupId)
    expect(ids[1]).toBe(ids[0])
  })

  test('the content type does not matter: bytes are bytes', async () => {
    const { emulator } = await start()
    const image = await download(emulator)
    for (const type of ['application/octet-stream', 'application/x-www-form-urlencoded']) expect((await upload(emulator, image, type)).status).toBe(204)
  })

  test('what is no state is refused with the reason, and nothing has changed', async () => {
    const { emulator } = await start()
    const client = await signUp(emulator)
    const sim = await newSim(client)
    const image = await download(emulator)
    const foreign = new Sqlite(':memory:')
    foreign.exec('CREATE TABLE operators (id TEXT); PRAGMA user_version = 3')
    // One page inside: the header, and with it the schema, still reads well.
    const damaged = Buffer.from(image)
    const page = new Sqlite(image).prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'coupons'`).pluck().get()!
    damaged.fill(0xa5, (page - 1) * 4096, page * 4096)
    const cases: [string, Buffer, RegExp][] = [
      ['nothing', Buffer.alloc(0), /nothing in it/],
      ['a text', Buffer.from('hello'), /not a database/],
      ['JSON', Buffer.from('{"to":"seed"}'), /not a database/],
      ['half a state', image.subarray(0, image.length / 2), /malformed|not a database|damaged/],
      ['a damaged state', damaged, /malformed|page/i],
      ['an empty database', new Sqlite(':memory:').serialize(), /nothing in it|not a database/],
      ['another program\'s database', foreign.serialize(), /another program/],
      ['a state with a table too many', edited(image, 'CREATE TABLE mine (x)'), /mine is not as this version has it/],
      ['a state with a trigger', edited(image, 'CREATE TRIGGER t AFTER INSERT ON jobs BEGIN DELETE FROM operators; END'), /t is not as this version has it/],
      ['a state without a table', edited(image, 'DROP TABLE groups'), /groups is not as this version has it/],
      ['a state of a newer emulator', edited(image, 'PRAGMA user_version = 9999'), /newer emulator/],
      ['a state whose clock is none', edited(image, `UPDATE settings SET value = '{"base":"now"}' WHERE name = 'clock'`), /not a time/]
    ]
    for (const [what, bytes, reason] of cases) {
      const { status, body } = await upload(emulator, bytes)
      expect({ what, status, code: body.code }).toEqual({ what, status: 400, code: 'EMU0012' })
      expect(body.message, what).toMatch(reason)
      expect((await client.get(`/v1/subscribers/${sim.imsi}`)).body, what).toEqual(sim)
    }
    expect((await client.post('/v1/groups', {})).status).toBe(201)
  })

  test('a clock beside the wall\'s goes on from the moment of the copy, the wall\'s stays the wall\'s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: START })
    try {
      const { emulator, control } = await start({ freeze: false })
      const copies: Record<string, Buffer> = {}
      copies['real'] = await download(emulator)
      await control.put('/_emulator/clock', { mode: 'offset', time: '2030-01-01T00:00:00Z' })
      vi.setSystemTime(START + 60_000)
      copies['offset'] = await download(emulator)
      await control.put('/_emulator/clock', { mode: 'scaled', rate: 60, time: '2031-01-01T00:00:00Z' })
      vi.setSystemTime(START + 120_000)
      copies['scaled'] = await download(emulator)
      vi.setSystemTime(START + 7 * 86_400_000)
      const clock = async () => (await control.get('/_emulator/clock')).body
      await upload(emulator, copies['offset']!)
      expect(await clock()).toMatchObject({ mode: 'offset', time: '2030-01-01T00:01:00.000Z', rate: 1 })
      await upload(emulator, copies['scaled']!)
      expect(await clock()).toMatchObject({ mode: 'scaled', time: '2031-01-01T01:00:00.000Z', rate: 60 })
      await upload(emulator, copies['real']!)
      expect(await clock()).toMatchObject({ mode: 'real', now: START + 7 * 86_400_000, rate: 1 })
    } finally {
      vi.useRealTimers()
    }
  })

  test('a durable emulator gives and takes states as one in memory does, and keeps what it took', async () => {
    const data = path.join(directory, 'emulator.db')
    const durable = await start({ data })
    const made = await world(durable.emulator)
    const [headers, group] = made as [Record<string, string>, { groupId: string }]
    const image = await download(durable.emulator)
    const memory = await start()
    expect((await upload(memory.emulator, image)).status).toBe(204)
    expect((await new Client(memory.emulator, headers).get(`/v1/groups/${group.groupId}`)).body).toEqual(group)
    await durable.control.post('/_emulator/reset')
    expect((await new Client(durable.emulator, headers).get('/v1/groups')).status).toBe(401)
    expect((await upload(durable.emulator, image)).status).toBe(204)
    expect((await upload(durable.emulator, Buffer.from('garbage'))).status).toBe(400)
    await durable.emulator.close()
    running.splice(running.indexOf(durable.emulator), 1)
    // The file itself, log mode and all, is a state too.
    const file = readFileSync(data)
    const again = await start({ data })
    expect((await new Client(again.emulator, headers).get(`/v1/groups/${group.groupId}`)).body).toEqual(group)
    expect((await upload(memory.emulator, file)).status).toBe(204)
  })
})

describe('snapshots', () => {
  test('are taken under a name, listed by name, replaced, deleted', async () => {
    const { emulator, control } = await start()
    expect((await control.get('/_emulator/snapshots')).body).toEqual([])
    const taken = await control.put('/_emulator/snapshots/with.one-sim_1')
    expect(taken.status).toBe(201)
    expect(taken.body).toEqual({ name: 'with.one-sim_1', takenTime: START, size: expect.any(Number) })
    emulator.clock.advance(1000)
    await control.put('/_emulator/snapshots/B')
    const replaced = await control.put('/_emulator/snapshots/with.one-sim_1')
    expect([replaced.status, replaced.body.takenTime]).toEqual([200, START + 1000])
    expect((await control.get('/_emulator/snapshots')).body.map((s: { name: string }) => s.name)).toEqual(['B', 'with.one-sim_1'])
    expect((await control.delete('/_emulator/snapshots/B')).status).toBe(204)
    for (const name of ['B', 'constructor']) {
      for (const gone of [await control.delete(`/_emulator/snapshots/${name}`), await control.post(`/_emulator/snapshots/${name}/restore`)]) {
        expect([gone.status, gone.body.code]).toEqual([404, 'EMU0009'])
        expect(gone.body.message).toContain(name)
      }
    }
  })

  test.each(['', '.hidden', 'a b', 'ä', '..%2Fx', 'x'.repeat(65), '__proto__'])('no snapshot is called "%s"', async (name) => {
    const { control } = await start()
    const { status, body } = await control.put(`/_emulator/snapshots/${encodeURI(name)}`)
    expect([status, body.code]).toEqual([expect.toSatisfy((s: number) => s === 400 || s === 404), expect.stringMatching(/EMU0004|EMU0008/)])
    expect((await control.get('/_emulator/snapshots')).body).toEqual([])
  })

  test('bring back everything as often as wanted, survive reset and restore, and time and ids go on from there', async () => {
    const { emulator, control } = await start()
    const client = await signUp(emulator)
    emulator.clock.advance('1h')
    await control.put('/_emulator/job-kinds/search-index', { pace: 'held' })
    await control.put('/_emulator/snapshots/base')
    const act = async () => {
      emulator.clock.advance('30m')
      return [(await client.post('/v1/groups', {})).body, await newSim(client), (await control.get('/_emulator/jobs')).body]
    }
    const first = await act()
    expect(first[2]).toHaveLength(1)
    await control.post('/_emulator/reset', { to: 'empty' })
    expect((await client.get('/v1/groups')).status).toBe(401)
    for (let i = 0; i < 2; i++) {
      expect((await control.post('/_emulator/snapshots/base/restore')).status).toBe(204)
      expect(emulator.clock.now()).toBe(START + 3_600_000)
      expect((await client.get('/v1/groups')).body).toEqual([])
      expect(await act()).toEqual(first)
    }
    // The journal is no part of the state: what came in came in.
    expect((await control.get('/_emulator/requests/count', { query: { operationId: 'createGroup' } })).body.count).toBe(2)
  })

  test('rate limits count from the restored moment', async () => {
    const { emulator, control } = await start({ rateLimit: 3 })
    const client = await signUp(emulator)
    await control.put('/_emulator/snapshots/base')
    for (let round = 0; round < 2; round++) {
      for (const status of [200, 200, 200, 429]) expect((await client.get('/v1/groups')).status).toBe(status)
      await control.post('/_emulator/snapshots/base/restore')
    }
  })

  test('are bounded: somebody who takes one in a loop hears of it', async () => {
    const { control } = await start()
    for (let i = 0; i < 100; i++) expect((await control.put(`/_emulator/snapshots/s${i}`)).status).toBe(201)
    const refused = await control.put('/_emulator/snapshots/one-more')
    expect([refused.status, refused.body.code]).toEqual([400, 'EMU0013'])
    expect((await control.put('/_emulator/snapshots/s7')).status).toBe(200)
    await control.delete('/_emulator/snapshots/s7')
    expect((await control.put('/_emulator/snapshots/one-more')).status).toBe(201)
  })
})
