// docs/device-side.md: what it says is there, and its lines work as they stand.
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { entryPoints, hosts } from '../../src/entry-points/registry.ts'
import { Client, startEmulator } from '../support/emulator.ts'
import { sendHttp, sendUdp } from '../support/entry-points.ts'

const text = readFileSync(new URL('../../docs/device-side.md', import.meta.url), 'utf8')

test('every entry point has its row, with the port that devices know, and every host name is named', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').map((cell) => cell.trim()))
  const documented = new Map(rows.flatMap(([, names = '', ports = '']) => {
    const places = ports.split(', ')
    return names.split(', ').map((name, i) => [name.replaceAll('`', ''), Number(places[i] ?? places[0])] as const)
  }))
  expect(entryPoints.map(({ name }) => [name, documented.get(name)])).toEqual(entryPoints.map(({ name, port }) => [name, port]))
  const http = rows.find(([, name]) => name === '`http`')![3]!
  for (const host of Object.keys(hosts)) expect(http).toContain(`\`${host}\``)
})

test('the image exposes the port of every entry point', () => {
  const exposed = /^EXPOSE (.*)$/m.exec(readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8'))![1]!.split(' ')
  const ports = entryPoints.map(({ port, protocol }) => (protocol === 'udp' || protocol === 'coap' ? `${port}/udp` : String(port)))
  expect(exposed).toEqual(expect.arrayContaining(ports))
})

test('each line sends what it says, and is answered 201', async () => {
  const emulator = await startEmulator({ fixture: 'demo', entryPoints: { 'http': 0, 'uni-udp': 0 } })
  const lines = text.split('\n').filter((line) => /^ {4}(curl -s -i|printf)/.test(line))
  expect(lines.length).toBeGreaterThanOrEqual(4)
  for (const line of lines) {
    if (line.startsWith('    printf')) {
      expect([line, await sendUdp(emulator, 'uni-udp', /printf '([^']*)'/.exec(line)![1]!)]).toEqual([line, '201'])
      continue
    }
    const headers = Object.fromEntries([...line.matchAll(/-H '([^:]+): ([^']*)'/g)].map(([, name, value]) => [name!.toLowerCase(), value!]))
    const { host, ...others } = { 'content-type': 'application/x-www-form-urlencoded', 'host': '', ...headers }
    const { status } = await sendHttp(emulator, { host, headers: others, body: / -d '([^']*)'/.exec(line)![1]! })
    expect([line, status]).toEqual([line, 201])
  }
  const { authKeyId, authKey } = emulator.credentials!
  const { apiKey, token } = (await new Client(emulator).post('/v1/auth', { authKeyId, authKey })).body
  const client = new Client(emulator, { 'x-soracom-api-key': apiKey, 'x-soracom-token': token })
  expect((await client.get('/v1/data/Subscriber/440100000000001')).body.map(({ content }: { content: string }) => content).sort()).toEqual(['{"temp":20}', '{"temp":21.5}', '{"temp":22}'])
  expect((await client.get('/v1/data/Subscriber/440100000000002')).body).toEqual([expect.objectContaining({ contentType: 'text/plain', content: 'hello from the second one' })])
  await emulator.close()
})

test.skipIf(spawnSync('curl', ['--version']).error !== undefined)('each line that asks something is answered as it says, by curl itself', async () => {
  const emulator = await startEmulator({ fixture: 'demo', entryPoints: { http: 0 } })
  const lines = text.split('\n').filter((line) => line.startsWith('    curl -s -x '))
  expect(lines.length).toBeGreaterThanOrEqual(6)
  for (const line of lines) {
    const [command, wanted] = line.trim().replace(':8080', `:${emulator.entryPoints['http']!.port}`).split(/ {2,}# /)
    const { stdout } = await promisify(execFile)('sh', ['-c', `${command} -w ' %{http_code}'`], { timeout: 20_000 })
    const [, body, status] = /^([^]*) (\d+)$/.exec(stdout)!
    expect([line, status]).toEqual([line, '200'])
    if (wanted !== undefined) expect([line, body!.trim()]).toEqual([line, wanted.includes('...') ? expect.stringContaining(wanted.split('...')[0]!) : wanted])
  }
  await emulator.close()
})

test.skipIf(spawnSync('curl', ['--version']).error !== undefined)('the lines of Beam configure it, answer for its destination, and send', async () => {
  const emulator = await startEmulator({ fixture: 'demo', entryPoints: { http: 0 } })
  const { authKeyId, authKey } = emulator.credentials!
  const { apiKey, token } = (await new Client(emulator).post('/v1/auth', { authKeyId, authKey })).body
  const client = new Client(emulator, { 'x-soracom-api-key': apiKey, 'x-soracom-token': token })
  const GROUP = (await client.get('/v1/subscribers/440100000000001')).body.groupId
  const lines = text.slice(text.indexOf('## Beam and Funk')).split('\n').filter((line) => line.startsWith('    curl '))
  expect(lines).toHaveLength(3)
  const answers = []
  for (const line of lines) {
    const command = line.trim().replace('http://127.0.0.1:4010', emulator.url).replace(':8080', `:${emulator.entryPoints['http']!.port}`)
    answers.push((await promisify(execFile)('sh', ['-c', command], { timeout: 20_000, env: { ...process.env, GROUP, KEY: apiKey, TOKEN: token } })).stdout)
  }
  expect(answers.at(-1)).toBe('taken')
  expect((await client.get('/_emulator/outbox')).body).toMatchObject([{ purpose: 'beam', to: 'https://example.com/in', headers: { 'x-soracom-imsi': '440100000000001' }, body: '{"temp":21.5}' }])
  await emulator.close()
})
