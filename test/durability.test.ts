// What was acknowledged is there, however the process ended. The database is that of a real process which is really killed.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../src/emulator.ts'
import { call, logIn, Program, run, serve, temporaryDirectory } from './support/program.ts'

/** Each costs a start of the program and a second of both processors. */
const ROUNDS = 20
/** Writes that are under way at the same time. */
const STREAM = 4

interface Group { groupId: string, tags: { name: string } }

describe('kill -9', () => {
  test(`in the middle of a stream of writes, ${ROUNDS} times: every acknowledged write is there after the restart`, async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const acknowledged = new Map<string, string>()
    let attempted = 0
    for (let round = 0; round < ROUNDS; round++) {
      const program = await serve(['--data', data, '--quiet'])
      const keys = await logIn(program.url)
      await expectAll(program.url, keys, acknowledged, attempted)
      // The moment of death: after so many answers, in the middle of whatever comes next.
      const last = acknowledged.size + 3 + (round * 7) % 23
      const write = async (): Promise<void> => {
        for (;;) {
          const name = `group ${attempted++}`
          const { status, body } = await call(program.url, 'POST', '/v1/groups', { tags: { name } }, keys)
          if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
          acknowledged.set((body as Group).groupId, name)
          if (acknowledged.size >= last) program.child.kill('SIGKILL')
        }
      }
      const streams = await Promise.allSettled(Array.from({ length: STREAM }, write))
      expect(await program.ended).toMatchObject({ code: null, signal: 'SIGKILL' })
      // Cut off by the death of the process, and for no other reason.
      for (const stream of streams) expect(String((stream as PromiseRejectedResult).reason)).toMatch(/fetch failed|terminated|other side closed/)
      expect(damage(data)).toBe('ok')
    }
    const program = await serve(['--data', data, '--quiet'])
    await expectAll(program.url, await logIn(program.url), acknowledged, attempted)
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 3)
  }, 180_000)

  /** Each acknowledged group with its name, and beside them only such as were asked for. */
  async function expectAll (url: string, keys: Record<string, string>, acknowledged: ReadonlyMap<string, string>, attempted: number): Promise<void> {
    const found = new Map<string, string>()
    for (let key: string | null = ''; key !== null;) {
      const page = await call(url, 'GET', `/v1/groups?limit=100${key === '' ? '' : `&last_evaluated_key=${encodeURIComponent(key)}`}`, undefined, keys)
      for (const { groupId, tags } of page.body as Group[]) found.set(groupId, tags.name)
      key = page.headers.get('x-soracom-next-key')
    }
    expect([...acknowledged].filter(([id, name]) => found.get(id) !== name)).toEqual([])
    const mine = [...found.values()].filter((name) => name !== 'gateways')
    expect(new Set(mine).size).toBe(mine.length)
    expect(mine.length).toBeLessThanOrEqual(attempted)
  }

  test('while it starts for the first time: the next start finds a whole fixture', async () => {
    const directory = temporaryDirectory()
    // From before the file is there to after the fixture is in it.
    for (let i = 0; i < 8; i++) {
      const data = path.join(directory, `${i}.db`)
      const program = new Program(['--port', '0', '--data', data, '--quiet'])
      const killer = setInterval(() => { if (existsSync(data)) program.child.kill('SIGKILL') }, 1 + i * 3)
      await program.ended
      clearInterval(killer)
      const next = await serve(['--data', data, '--quiet'])
      const groups = await call(next.url, 'GET', '/v1/groups', undefined, await logIn(next.url))
      expect((groups.body as Group[]).map((group) => group.tags.name)).toEqual(['gateways'])
      expect((await call(next.url, 'GET', '/v1/sims', undefined, await logIn(next.url))).body).toHaveLength(6)
      await next.end()
    }
  }, 60_000)

  test('in the middle of resets: the next start finds the fixture, or what was there', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    for (let i = 0; i < 5; i++) {
      const program = await serve(['--data', data, '--quiet'])
      let resets = 0
      const stream = (async () => {
        for (;;) {
          await call(program.url, 'POST', '/v1/groups', { tags: { name: 'mine' } }, await logIn(program.url))
          await call(program.url, 'POST', '/_emulator/reset', {})
          if (++resets === 2 + i) setImmediate(() => program.child.kill('SIGKILL'))
        }
      })()
      await expect(stream).rejects.toThrow()
      await program.ended
      expect(damage(data)).toBe('ok')
      const next = await serve(['--data', data, '--quiet'])
      const names = ((await call(next.url, 'GET', '/v1/groups', undefined, await logIn(next.url))).body as Group[]).map((group) => group.tags.name)
      expect(names.filter((name) => name !== 'mine')).toEqual(['gateways'])
      await next.end()
    }
  }, 60_000)
})

describe('a data file', () => {
  test('carries everything over to the next start: logins, the clock, what ids were drawn; the fixture is not planted twice', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const options = ['--data', data, '--seed', 'x']
    const first = await serve([...options, '--freeze', '2026-06-15T00:00:00Z'])
    const keys = await logIn(first.url)
    await call(first.url, 'POST', '/_emulator/clock/advance', { duration: '2h' })
    const before = (await call(first.url, 'POST', '/v1/groups', { tags: { name: 'mine' } }, keys)).body as Group
    expect((await first.end()).code).toBe(0)
    // Ended in good order, there is one file.
    expect(existsSync(`${data}-wal`)).toBe(false)

    const second = await serve(options)
    const groups = (await call(second.url, 'GET', '/v1/groups', undefined, keys)).body as Group[]
    expect(groups.map(({ tags }) => tags.name).sort()).toEqual(['gateways', 'mine'])
    const made = await call(second.url, 'POST', '/v1/groups', { tags: { name: 'next' } }, keys)
    expect(made.body.createdAt).toBe(Date.UTC(2026, 5, 15, 2))
    expect(groups.map(({ groupId }) => groupId)).not.toContain(made.body.groupId)
    expect(groups).toContainEqual(expect.objectContaining({ groupId: before.groupId }))
  })

  test('of another fixture keeps what it has; --freeze is about this run', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    await (await createEmulator({ data, fixture: 'none' })).close()
    const again = await createEmulator({ data, freeze: '2027-01-01T00:00:00Z' })
    expect(again.credentials).toBeUndefined()
    expect(again.clock.now()).toBe(Date.UTC(2027, 0, 1))
    again.clock.advance('1d')
    await again.close()
    const standing = await createEmulator({ data, freeze: true })
    expect(standing.clock.now()).toBe(Date.UTC(2027, 0, 2))
    await standing.close()
  })

  test('from an older version is brought up to date', async () => {
    const { accounts } = await import('../src/state/migrations/0001-accounts.ts')
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const old = new Sqlite(data)
    old.exec(accounts)
    old.pragma('application_id = 0x534f5241')
    old.pragma('user_version = 1')
    old.close()
    const program = await serve(['--data', data])
    expect((await call(program.url, 'GET', '/v1/sims', undefined, await logIn(program.url))).body).toHaveLength(6)
  })

  test.each([
    ['from a newer version', (file: Sqlite.Database) => { file.pragma('user_version = 9999') }, /it was written by a newer emulator \(schema 9999, this one knows \d+\)/],
    ['of another program', (file: Sqlite.Database) => { file.pragma('application_id = 1') }, /it is the database of another program/]
  ])('%s is refused in one line and stays as it is', async (_, change, message) => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    await (await createEmulator({ data })).close()
    const file = new Sqlite(data)
    change(file)
    file.close()
    const before = readFileSync(data)
    const { code, stderr } = await run(['--port', '0', '--data', data])
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^error: cannot use the data file .*: ${message.source}\\n$`))
    expect(readFileSync(data).equals(before)).toBe(true)
  })

  test('that is some other SQLite database, or damaged, is refused', async () => {
    const directory = temporaryDirectory()
    const foreign = path.join(directory, 'foreign.db')
    const file = new Sqlite(foreign)
    file.exec('CREATE TABLE invoices (id INTEGER)')
    file.close()
    expect((await run(['--port', '0', '--data', foreign])).stderr).toBe(`error: cannot use the data file ${foreign}: it is the database of another program\n`)

    const damaged = path.join(directory, 'damaged.db')
    await (await createEmulator({ data: damaged })).close()
    const bytes = readFileSync(damaged)
    bytes.fill(0xff, 4096)
    writeFileSync(damaged, bytes)
    const { code, stderr } = await run(['--port', '0', '--data', damaged])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: cannot use the data file .*: it is damaged\n$/)
  })
})

/** What SQLite finds in a copy of the files as they were left: the copy, so that the emulator itself has to recover the original. */
function damage (data: string): unknown {
  const copy = `${data}.copy`
  copyFileSync(data, copy)
  if (existsSync(`${data}-wal`)) copyFileSync(`${data}-wal`, `${copy}-wal`)
  const file = new Sqlite(copy)
  try {
    return file.pragma('integrity_check', { simple: true })
  } finally {
    file.close()
  }
}
