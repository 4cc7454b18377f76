// The package as its users import it: what is built, by its own name.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { call, DEMO, logIn, ROOT } from './support/program.ts'

// Not a literal, so that the sources can be checked before anything is built.
const NAME: string = 'soracom-emulator'
const { createEmulator } = await import(NAME) as typeof import('../src/emulator.ts')

describe('createEmulator of the package', () => {
  test('starts on a free port with the demo account, and ends', async () => {
    const [one, other] = await Promise.all([createEmulator(), createEmulator()])
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(one.url).not.toBe(other.url)
    expect(one.credentials).toMatchObject({ ...DEMO, operatorId: 'OP0099000001' })
    // What one has, the other has not.
    await call(one.url, 'POST', '/v1/groups', { tags: { name: 'mine' } }, await logIn(one.url))
    expect((await call(other.url, 'GET', '/v1/groups', undefined, await logIn(other.url))).body).toHaveLength(1)
    await Promise.all([one.close(), other.close()])
    await expect(fetch(one.url)).rejects.toThrow()
  })

  test('time, reset and requests without a socket', async () => {
    const emulator = await createEmulator({ freeze: '2026-06-15T00:00:00Z', strict: true })
    const { statusCode } = await emulator.inject({ method: 'POST', url: '/v1/auth', payload: DEMO })
    expect(statusCode).toBe(200)
    emulator.clock.advance('90s')
    expect(emulator.clock.now()).toBe(Date.UTC(2026, 5, 15, 0, 1, 30))
    emulator.reset()
    expect(emulator.clock.now()).toBe(Date.UTC(2026, 5, 15))
    emulator.reset('empty')
    expect((await emulator.inject({ method: 'POST', url: '/v1/auth', payload: DEMO })).statusCode).toBe(401)
    await emulator.close()
  })

  test('rejects with what is wrong, and leaves nothing open', async () => {
    const server = net.createServer()
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const { port } = server.address() as net.AddressInfo
    await expect(createEmulator({ port })).rejects.toThrow(`port ${port} of 127.0.0.1 is in use`)
    server.close()
    await expect(createEmulator({ fixture: 'no.json' })).rejects.toThrow('cannot read the fixture no.json: there is no such file')
    await expect(createEmulator({ data: ROOT })).rejects.toThrow(`cannot use the data file ${ROOT}: it is a directory`)
    await expect(createEmulator({ freeze: 'soon' })).rejects.toThrow('not a time: soon')
  })

  test('takes the published demo fixture as a file, which is how one begins a fixture of one\'s own', async () => {
    const emulator = await createEmulator({ fixture: path.join(ROOT, 'fixtures/demo.json') })
    await logIn(emulator.url)
    await emulator.close()
  })

  test.each([
    [{ operators: [{ email: 'x', password: 'Passw0rd' }] }, /operators\.0\.email must match format "email"/],
    [{ operators: [{ ...DEMO, nickname: 'x' }] }, /operators\.0 must NOT have additional properties such as nickname/],
    [{ operators: [{ ...DEMO, password: 'weak' }] }, /operators\[0\]\.password: needs 8 to 100 characters/],
    [{ operators: [DEMO, DEMO] }, /operators\[1\]\.email: demo@example\.com is used twice/],
    [{ operators: [{ ...DEMO, operatorId: 'OP0000000001' }, { ...DEMO, email: 'b@example.com', operatorId: 'OP0000000001' }] }, /operators\[1\]\.operatorId: OP0000000001 is used twice/],
    [{ operators: [{ ...DEMO, users: [{ userName: 'a' }, { userName: 'a' }] }] }, /users\[1\]\.userName: a is used twice/],
    [{ operators: [{ ...DEMO, sims: [{ subscription: 'plan-D', status: 'standby' as const }] }] }, /plan-D has no standby/],
    [{ operators: ['a', 'b', 'c', 'd', 'e'] as never[] }, /; and 2 more$/]
  ])('rejects a fixture that cannot be: %j', async (fixture, message) => {
    await expect(createEmulator({ fixture })).rejects.toThrow(message)
  })
})

describe('the package', () => {
  test('can be required too', () => {
    const script = `require('${NAME}').createEmulator({ fixture: 'none' }).then((e) => { console.log(e.url); return e.close() })`
    expect(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toMatch(/^http:/)
  })

  test('holds what it says: program, library, types, fixtures', () => {
    const { bin, exports, types } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { bin: Record<string, string>, exports: Record<string, string | Record<string, string>>, types: string }
    const files = [...Object.values(bin), ...Object.values(exports).flatMap((target) => typeof target === 'string' ? target : Object.values(target))]
    for (const file of files) expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true])
    expect(readFileSync(path.join(ROOT, bin[NAME]!), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    // A build with --no-types is none to test: it fails above, by the name of the file.
    expect(readFileSync(path.join(ROOT, types), 'utf8')).toContain('createEmulator')
  })
})
