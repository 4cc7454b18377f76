import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { request } from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEmulator } from '../src/emulator.ts'
import { entryPoints } from '../src/entry-points/registry.ts'
import { call, DEMO, logIn, Program, run, serve, temporaryDirectory } from './support/program.ts'

const AUTH_KEY = { authKeyId: 'keyId-DemoDemoDemoDemoDemoDemoDemoDemo', authKey: `secret-${'Demo'.repeat(16)}` }
const TIME = '2027-01-31T00:00:00.000Z'

describe('--help', () => {
  test('names every verb and option with what it does, and how to set it in the environment', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    for (const verb of ['serve', 'exec -- <command...>', 'env', 'reset', 'state save|load <file>', 'wait']) expect(stdout).toMatch(new RegExp(`^  ${verb.replace(/[.|]/g, '\\$&')} +\\w`, 'm'))
    for (const flag of ['port', 'host', 'data', 'fixture', 'seed', 'coverage', 'freeze', 'search-delay', 'rate-limit', 'harvest-limit', 'auth', 'pace', 'strict', 'journal-size', 'outbox-size', 'https', 'https-names', 'https-ca', 'control-token', 'control-hosts', 'log-level', 'quiet']) {
      expect(stdout).toMatch(new RegExp(`--${flag}\\b.* \\w+`))
    }
    expect(stdout).toContain('--search-delay as SORACOM_EMULATOR_SEARCH_DELAY')
    expect(stdout).toContain('soracom-emulator exec -- npm test')
  })

  test.each(['serve', 'exec', 'env', 'reset', 'state', 'state save', 'state load', 'wait'])('%s has help of its own', async (verb) => {
    const { code, stdout } = await run([...verb.split(' '), '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: soracom-emulator ${verb}`)
  })

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
    expect((await run(['--version'])).stdout).toBe(`${version}\n`)
  })
})

describe('serve', () => {
  test('says where it is, who can log in, and what to paste; logs requests as JSON to stderr', async () => {
    const program = await serve()
    const { url } = program
    expect(program.stdout.split('\n')[0]).toBe(`Soracom emulator ready at ${url}`)
    for (const text of [DEMO.email, DEMO.password, AUTH_KEY.authKeyId, AUTH_KEY.authKey, 'OP0099000001']) expect(program.stdout).toContain(text)
    const pasted = program.stdout.split('\n').filter((line) => /^(export|soracom)/.test(line))
    expect(pasted).toEqual([
      `export SORACOM_ENDPOINT=${url}`,
      `soracom() { command soracom --auth-key-id ${AUTH_KEY.authKeyId} --auth-key ${AUTH_KEY.authKey} "$@"; }`
    ])
    await logIn(url, AUTH_KEY)
    const { code, signal, stderr } = await program.end('SIGTERM')
    expect({ code, signal }).toEqual({ code: 0, signal: null })
    const lines = stderr.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(expect.objectContaining({ operationId: 'auth', status: 200, msg: 'POST /v1/auth' }))
  })

  test('--auth lax says so at start, in the log even when quiet, and lets anybody in', async () => {
    const program = await serve(['--auth', 'lax'])
    expect(program.stdout).toContain('Started with --auth lax: any credentials are accepted')
    expect((await fetch(`${program.url}/v1/sims`)).status).toBe(200)
    await program.end('SIGTERM')
    const quiet = await serve(['--auth', 'lax', '--quiet'])
    const { stderr } = await quiet.end('SIGTERM')
    expect(stderr).toContain('started with --auth lax')
  })

  test('--https serves over TLS too, says where and whom to trust; a switch that is off counts for nothing', async () => {
    const program = await serve(['--https', '0', '--https-names', 'emulator'])
    const [, url] = /HTTPS at (https:\/\/127\.0\.0\.1:\d+), for whoever trusts http:\/\/\S+\/_emulator\/ca\.pem/.exec(program.stdout) ?? []
    expect(url).toBeDefined()
    const file = path.join(temporaryDirectory(), 'ca.pem')
    writeFileSync(file, await (await fetch(`${program.url}/_emulator/ca.pem`)).text())
    const ask = spawnSync(process.execPath, ['-e', `fetch('${url!}/_emulator/livez').then(async (answer) => console.log(await answer.text()))`], { env: { NODE_EXTRA_CA_CERTS: file }, encoding: 'utf8' })
    expect([ask.stdout, ask.stderr]).toEqual(['{"status":"ok"}\n', ''])
    await program.end('SIGTERM')
    expect((await serve([], { SORACOM_EMULATOR_HTTPS: 'off' })).stdout).not.toContain('HTTPS')
  })

  test('--entry-point lets devices in, where it says; what is no entry point is refused in one line', async () => {
    const program = await serve(['--entry-point', 'http=0,uni-udp=127.0.0.1:0', '--entry-point', 'harvest-tcp=0', '--entry-point', 'lwm2m=0', '--map-addresses'], { SORACOM_EMULATOR_ENTRY_POINT: 'nowhere' })
    const [, http] = /Devices may send to http (127\.0\.0\.1:\d+), uni-udp 127\.0\.0\.1:\d+, harvest-tcp 127\.0\.0\.1:\d+, lwm2m 127\.0\.0\.1:\d+ \(docs\/device-side\.md says how\)/.exec(program.stdout) ?? []
    const status = await new Promise((resolve, reject) => {
      request(`http://${http!}/`, { method: 'POST', headers: { host: 'uni.soracom.io' } }, (response) => resolve(response.resume().statusCode)).on('error', reject).end('{"temp":21.5}')
    })
    expect(status).toBe(201)
    await program.end('SIGTERM')
    const every = entryPoints.map(({ name }) => name).sort()
    const all = await serve(['--entry-point', every.map((name) => `${name}=0`).join(',')])
    const { entryPoints: open } = await (await fetch(`${all.url}/_emulator/health`)).json() as { entryPoints: { name: string }[] }
    expect(open.map(({ name }) => name).sort()).toEqual(every)
    await all.end('SIGTERM')
    expect(await run(['--port', '0', '--entry-point', 'nowhere'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: there is no entry point nowhere; there are: http, /) })
    expect(await run(['--port', '0', '--entry-point', 'HTTP'])).toMatchObject({ code: 1, stderr: expect.stringContaining('It must look like uni-udp=23080.') })
  })

  test('--lwm2m is a switch or an address, in the environment too', async () => {
    const ready = (address: string): string => `Devices may send to lwm2m-bootstrap ${address}:5683, lwm2m ${address}:5684 (`
    for (const value of ['1', 'true', '127.0.0.79']) {
      const program = await serve(['--host', '127.0.0.79'], { SORACOM_EMULATOR_LWM2M: value })
      expect([value, program.stdout]).toEqual([value, expect.stringContaining(ready('127.0.0.79'))])
      await program.end('SIGTERM')
    }
  })

  test('--quiet prints the ready line alone, and no requests', async () => {
    const program = await serve(['--quiet'])
    await logIn(program.url)
    const { code, stdout, stderr } = await program.end('SIGINT')
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `Soracom emulator ready at ${program.url}\n`, stderr: '' })
  })

  test('the options do what they say', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const program = await serve(['--data', data, '--freeze', TIME, '--seed', 'x', '--coverage', 'g', '--rate-limit', '5', '--journal-size', '2', '--strict', '--control-token', 'secret', '--log-level', 'silent'])
    await expectOptions(program, data)
  })

  test('environment variables of the same names do the same; empty ones and switches that are off count for nothing', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const program = await serve([], {
      SORACOM_EMULATOR_DATA: data, SORACOM_EMULATOR_FREEZE: TIME, SORACOM_EMULATOR_SEED: 'x', SORACOM_EMULATOR_COVERAGE: 'g', SORACOM_EMULATOR_RATE_LIMIT: '5',
      SORACOM_EMULATOR_JOURNAL_SIZE: '2', SORACOM_EMULATOR_STRICT: 'true', SORACOM_EMULATOR_CONTROL_TOKEN: 'secret', SORACOM_EMULATOR_LOG_LEVEL: 'silent',
      SORACOM_EMULATOR_FIXTURE: '', SORACOM_EMULATOR_QUIET: 'false', SORACOM_EMULATOR_PORT: 'overruled by the flag'
    })
    expect(program.stdout).toContain(DEMO.email)
    await expectOptions(program, data)
  })

  test('a switch that may have a value is just on with true', async () => {
    const { url } = await serve([], { SORACOM_EMULATOR_FREEZE: 'true' })
    expect((await call(url, 'GET', '/_emulator/clock')).body.mode).toBe('frozen')
  })

  async function expectOptions (program: Program, data: string): Promise<void> {
    const { url } = program
    const keys = await logIn(url)
    // Frozen; the global coverage; the same ids in every run; a limit of five calls.
    expect((await call(url, 'GET', '/v1/operators/OP0099000001', undefined, keys)).body.createDate).toBe(TIME)
    const groups = await call(url, 'GET', '/v1/groups', undefined, keys)
    expect(groups.body).toEqual(await trackersOfSeedX())
    expect(groups.headers.get('x-soracom-ratelimit-limit')).toBe('5')
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await call(url, 'GET', '/v1/groups', undefined, keys)).status)
    expect(statuses).toContain(429)
    // The control API wants its token, and the journal keeps two entries.
    expect((await call(url, 'GET', '/_emulator/requests')).status).toBe(403)
    expect((await call(url, 'GET', '/_emulator/requests', undefined, { 'x-emulator-token': 'secret' })).body).toHaveLength(2)
    const { code, stderr } = await program.end()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(statSync(data).size).toBeGreaterThan(0)
  }

  test('--fixture none has nobody in it, and says how to begin; --fixture FILE has who is in the file', async () => {
    const empty = await serve(['--fixture', 'none'])
    expect(empty.stdout).toContain('configure-sandbox')
    expect((await call(empty.url, 'POST', '/v1/auth', DEMO)).status).toBe(401)
    const file = path.join(temporaryDirectory(), 'mine.json')
    writeFileSync(file, JSON.stringify({ operators: [{ email: 'me@example.com', password: "It's 1 Passw0rd" }] }))
    const mine = await serve(['--fixture', file])
    await logIn(mine.url, { email: 'me@example.com', password: "It's 1 Passw0rd" })
    // Without an AuthKey the lines to paste make a profile.
    expect(mine.stdout).toMatch(/^export SORACOM_PROFILE_DIR=/m)
  })

  test('off loopback the control API has a token, which is printed; the API itself needs none', async () => {
    const program = await serve(['--host', '0.0.0.0'])
    const token = /X-Emulator-Token: (\S+)/.exec(program.stdout)![1]!
    await logIn(program.url)
    expect((await call(program.url, 'POST', '/_emulator/reset', {})).status).toBe(403)
    expect((await run(['reset', '--url', program.url])).stderr).toMatch(/^error: POST \/_emulator\/reset was refused with 403: .*X-Emulator-Token.*\n$/)
    expect((await run(['reset', '--url', program.url, '--control-token', token])).code).toBe(0)
  })

  test('SIGTERM ends it although clients keep connections, and even calls, open', async () => {
    const program = await serve()
    const { port } = new URL(program.url)
    const sockets = [net.connect(Number(port), '127.0.0.1'), net.connect(Number(port), '127.0.0.1')]
    sockets[0]!.write('POST /v1/auth HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n{')
    await logIn(program.url)
    for (const socket of sockets) socket.on('error', () => {})
    const { code, signal } = await program.end('SIGTERM')
    expect({ code, signal }).toEqual({ code: 0, signal: null })
    for (const socket of sockets) socket.destroy()
  })
})

/** What the library, started the same way, says the groups of the global coverage are. */
async function trackersOfSeedX (): Promise<unknown> {
  const emulator = await createEmulator({ seed: 'x', freeze: TIME, coverage: 'g' })
  try {
    return (await call(emulator.url, 'GET', '/v1/groups', undefined, await logIn(emulator.url))).body
  } finally {
    await emulator.close()
  }
}

describe('what cannot start says why in one line and exits with 1', () => {
  const cases: [string, (directory: string) => string[], RegExp][] = [
    ['an unknown option', () => ['--prot', '1'], /unknown option '--prot'/],
    ['a port that is none', () => ['--port', '70000'], /--port.*whole number from 0 to 65535/],
    ['an unknown verb', () => ['rest'], /there is no command 'rest'/],
    ['an unknown coverage', () => ['--coverage', 'us'], /Allowed choices are jp, g/],
    ['a pace without a kind', () => ['--pace', 'immediate'], /--pace.*must look like file-export=immediate/],
    ['a pace that is none', () => ['--pace', 'file-export=soon'], /soon is no pace for file-export \(use immediate, delay:5s, polls:3, held or failed\)/],
    ['a pace of a kind that there is not', () => ['--pace', 'file-exports=held'], /no kind of job called file-exports; there are .*file-export.*order-progress/],
    ['a pace beside a data file', (directory) => ['--data', `${directory}/e.db`, '--pace', 'file-export=delay:soon'], /^error: file-export: not a duration: soon/],
    ['a time that is none', () => ['--freeze', 'soon'], /not a time: soon/],
    ['an address of another machine', () => ['--host', '203.0.113.1'], /203\.0\.113\.1.*no such address/],
    ['data that is a directory', (directory) => ['--data', directory], /data file .*it is a directory/],
    ['data in a directory that is not there', (directory) => ['--data', `${directory}/no/emulator.db`], /data file .*directory does not exist/],
    ['data that cannot be written', () => ['--data', '/proc/emulator.db'], /data file .*cannot be opened/],
    ['data that is no database', (directory) => ['--data', write(directory, 'text', 'x'.repeat(4096))], /data file .*not a SQLite database/],
    ['a fixture that is not there', () => ['--fixture', 'no.json'], /cannot read the fixture no\.json/],
    ['a fixture that is not JSON', (directory) => ['--fixture', write(directory, 'f.json', '{\n"operators":\n')], /fixture .*f\.json is not JSON/],
    ['a fixture against the schema', (directory) => ['--fixture', write(directory, 'f.json', '{"operators":[{"email":"x"}],"sims":[]}')], /fixture .*f\.json is not valid: .*such as sims.*password/],
    ['a fixture that contradicts itself', (directory) => ['--fixture', write(directory, 'f.json', JSON.stringify({ operators: [{ ...DEMO, sims: [{ subscription: 'plan-Z' }] }] }))], /there is no plan-Z/]
  ]

  test.each(cases)('%s', async (_, parameters, message) => {
    const { code, stdout, stderr } = await run(['--port', '0', ...parameters(temporaryDirectory())])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: .*\n(\(Did you mean .*\)\n)?$/)
    expect(stderr).toMatch(message)
  })

  test('a port in use, and the data file of another one', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const first = await serve(['--data', data])
    const { port } = new URL(first.url)
    const second = await run(['--port', port])
    expect(second).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(new RegExp(`^error: port ${port} of 127\\.0\\.0\\.1 is in use.*\\n$`)) })
    const third = await run(['--port', '0', '--data', data])
    expect(third).toMatchObject({ code: 1, stdout: '', stderr: `error: cannot use the data file ${data}: another process is using it\n` })
    await logIn(first.url)
  })

  function write (directory: string, name: string, content: string): string {
    const file = path.join(directory, name)
    writeFileSync(file, content)
    return file
  }
})

describe('exec', () => {
  test('runs the command against an emulator of its own, with all it needs to log in', async () => {
    const { code, stdout, stderr } = await run(['exec', '--', process.execPath, '-e', `
      const { statSync, readFileSync } = require('node:fs')
      const file = process.env.SORACOM_PROFILE_DIR + '/default.json'
      fetch(process.env.SORACOM_ENDPOINT + '/v1/auth', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ authKeyId: process.env.SORACOM_AUTH_KEY_ID, authKey: process.env.SORACOM_AUTH_KEY }) })
        .then((answer) => console.log(JSON.stringify({ status: answer.status, env: process.env, profile: JSON.parse(readFileSync(file)), mode: statSync(file).mode & 0o777 })))
    `], { env: { SORACOM_ENDPOINT: 'https://api.soracom.io', SORACOM_PROFILE_DIR: '/home/somebody/.soracom' } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const seen = JSON.parse(stdout) as { status: number, env: Record<string, string>, profile: object, mode: number }
    const url = seen.env['SORACOM_ENDPOINT']!
    expect(seen.status).toBe(200)
    expect(seen.env).toMatchObject({ SORACOM_EMAIL: DEMO.email, SORACOM_PASSWORD: DEMO.password, SORACOM_OPERATOR_ID: 'OP0099000001', SORACOM_EMULATOR_URL: url })
    expect(seen.profile).toMatchObject({ ...AUTH_KEY, endpoint: url })
    // The official CLI refuses a profile that others can read.
    expect(seen.mode).toBe(0o600)
    // Nothing is left: neither the profile nor the emulator.
    expect(() => statSync(seen.env['SORACOM_PROFILE_DIR']!)).toThrow('ENOENT')
    await expect(fetch(url)).rejects.toThrow()
  })

  test('tells the command where its devices may send to', async () => {
    const { stdout } = await run(['exec', '--entry-point', 'uni-udp=0,http=127.0.0.1:0', '--', 'sh', '-c', 'echo "$SORACOM_ENTRY_POINT_UNI_UDP $SORACOM_ENTRY_POINT_HTTP"'])
    expect(stdout).toMatch(/^127\.0\.0\.1:\d+ 127\.0\.0\.1:\d+\n$/)
  })

  test.each([
    ['its exit code', ['sh', '-c', 'exit 7'], 7],
    ['128 and the signal that ended it', ['sh', '-c', 'kill -KILL $$'], 137],
    ['127 when there is no such command', ['no-such-command'], 127],
    ['126 when it cannot be run', ['/tmp'], 126]
  ])('returns %s', async (_, command, expected) => {
    expect((await run(['exec', '--', ...command])).code).toBe(expected)
  })

  test('takes the options of serve before the command, and leaves the command its own', async () => {
    const { stdout } = await run(['exec', '--freeze', TIME, '--fixture', 'none', 'sh', '-c', 'echo "$1 ${SORACOM_EMAIL:-nobody}"', 'x', '--help'])
    expect(stdout).toBe('--help nobody\n')
  })

  test('passes SIGTERM on and waits for the command', async () => {
    const program = new Program(['exec', '--', process.execPath, '-e', 'process.on("SIGTERM", () => { console.log("cleaned up"); process.exit(3) }); setInterval(() => {}, 1000); console.log("up")'])
    await new Promise((resolve) => program.child.stdout.once('data', resolve))
    expect(await program.end('SIGTERM')).toMatchObject({ code: 3, stdout: 'up\ncleaned up\n' })
  })

  test('a bad fixture is one line and 1, and the command is not run', async () => {
    const { code, stdout, stderr } = await run(['exec', '--fixture', 'no.json', '--', 'echo', 'ran'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: cannot read the fixture no\.json.*\n$/)
  })
})

describe('the verbs for a running emulator', () => {
  test('env prints what a shell can evaluate, whatever the password looks like', async () => {
    const directory = temporaryDirectory()
    const operator = { email: "o'hara@example.com", password: 'Pa$$"`w0rd\'\\' }
    writeFileSync(path.join(directory, 'f.json'), JSON.stringify({ operators: [operator] }))
    const { url } = await serve(['--fixture', path.join(directory, 'f.json')])
    const profiles = path.join(directory, 'profiles')
    const { code, stdout } = await run(['env', '--url', url, '--profile-dir', profiles])
    expect(code).toBe(0)
    const shell = spawnSync('sh', ['-c', `${stdout}\nprintf '%s\\n' "$SORACOM_ENDPOINT" "$SORACOM_EMAIL" "$SORACOM_PASSWORD" "$SORACOM_PROFILE_DIR"`], { encoding: 'utf8' })
    expect(shell.stdout.split('\n')).toEqual([url, operator.email, operator.password, profiles, ''])
    expect(JSON.parse(readFileSync(path.join(profiles, 'default.json'), 'utf8'))).toMatchObject({ ...operator, endpoint: url })
  })

  test('save, reset and load: what was there is there again, in another emulator too', async () => {
    const file = path.join(temporaryDirectory(), 'state.db')
    const { url } = await serve()
    const names = async (base = url): Promise<string[]> => (await call(base, 'GET', '/v1/groups', undefined, await logIn(base))).body.map((group: { tags: { name: string } }) => group.tags.name)
    await call(url, 'POST', '/v1/groups', { tags: { name: 'mine' } }, await logIn(url))

    expect(await run(['state', 'save', file, '--url', url])).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(await run(['reset', '--url', url])).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(await names()).toEqual(['gateways'])
    expect((await run(['state', 'load', file], { env: { SORACOM_EMULATOR_URL: url } })).code).toBe(0)
    expect((await names()).sort()).toEqual(['gateways', 'mine'])
    expect((await run(['reset', '--to', 'empty', '--url', url])).code).toBe(0)
    expect((await call(url, 'POST', '/v1/auth', DEMO)).status).toBe(401)

    const other = await serve(['--data', path.join(path.dirname(file), 'other.db'), '--fixture', 'none'])
    expect((await run(['state', 'load', '-', '--url', other.url], { input: readFileSync(file) })).code).toBe(0)
    expect((await names(other.url)).sort()).toEqual(['gateways', 'mine'])
  })

  test('a state that is none is refused in one line, and nothing has changed', async () => {
    const file = path.join(temporaryDirectory(), 'state.db')
    writeFileSync(file, 'not a database')
    const { url } = await serve()
    const { code, stderr } = await run(['state', 'load', file, '--url', url])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: PUT \/_emulator\/state was refused with 400: .*\n$/)
    await logIn(url)
  })

  test('wait returns once an emulator is there', async () => {
    // A port that was free a moment ago.
    const { port } = await new Promise<net.AddressInfo>((resolve) => {
      const server = net.createServer().listen(0, '127.0.0.1', () => {
        const address = server.address() as net.AddressInfo
        server.close(() => resolve(address))
      })
    })
    const waiting = run(['wait', '--timeout', '20'], { env: { SORACOM_EMULATOR_PORT: String(port) } })
    const program = await serve(['--port', String(port)])
    expect(await waiting).toMatchObject({ code: 0, stdout: '', stderr: '' })
    await program.end()
    expect(await run(['wait', '--timeout', '0', '--url', program.url])).toMatchObject({ code: 1, stderr: `error: the emulator at ${program.url} was not ready within 0 s: connection refused\n` })
  })

  test.each([['env'], ['reset'], ['state', 'save', '/tmp/never-written']])('%s without an emulator is one line and 1', async (...verb) => {
    const { code, stdout, stderr } = await run([...verb, '--url', 'http://127.0.0.1:9'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: no emulator answers at http:\/\/127\.0\.0\.1:9 \(.*\).*\n$/)
  })

  test('what listens there but is no emulator is told apart', async () => {
    const server = net.createServer((socket) => { socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi') })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    const { port } = server.address() as net.AddressInfo
    const { code, stderr } = await run(['env', '--url', `http://127.0.0.1:${port}`])
    server.close()
    expect({ code, stderr }).toEqual({ code: 1, stderr: `error: what answers at http://127.0.0.1:${port} is no Soracom emulator\n` })
  })
})
