// Containers that call Soracom by its own names. There is no container engine here: each is a machine of its own on a network of its own, with the hosts file that an
// engine's name server amounts to, and runs what compose.yaml says.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Fixture } from '../../src/emulator.ts'
import { ROOT } from '../support/program.ts'
import { startForClient } from './clients.ts'
import { hasLans, Lan, type Machine } from './lan.ts'

const FOLDER = path.join(ROOT, 'examples/compose')

interface Service {
  command: string[]
  environment?: Record<string, string>
  volumes?: string[]
  deploy?: { replicas: number }
  depends_on?: Record<string, { condition: string }>
  networks?: { default: { aliases: string[] } }
  healthcheck?: { test: string[], retries: number }
}

const { services } = parse(readFileSync(path.join(FOLDER, 'compose.yaml'), 'utf8')) as { services: Record<'soracom' | 'firmware' | 'test', Service> }
const dockerfile = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')
const ENTRYPOINT = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)![1]!) as string[]
/** of the image */
const ENVIRONMENT = Object.fromEntries(/^ENV (SORACOM.*|.* SORACOM.*)$/m.exec(dockerfile)![1]!.split(' ').map((pair) => pair.split('=') as [string, string]))

/** Paths of the container -> paths here. */
function here (words: readonly string[], volumes: readonly string[] = []): string[] {
  const places = volumes.map((volume) => volume.split(':') as [string, string])
  return words.map((word) => {
    const [source] = places.find(([, target]) => target === word) ?? []
    return source === undefined ? word.replace(/^\/app\//, `${ROOT}/`) : path.join(FOLDER, source)
  })
}

let lan: Lan | undefined
afterEach(async () => {
  await lan?.close()
  lan = undefined
})

test('compose.yaml: every file that it hands over is there, and each container waits for what it needs', () => {
  expect(Object.keys(services)).toEqual(['soracom', 'firmware', 'test'])
  for (const { volumes = [] } of Object.values(services)) for (const volume of volumes) expect(readFileSync(path.join(FOLDER, volume.split(':')[0]!), 'utf8')).not.toBe('')
  expect(services.firmware.depends_on).toEqual({ soracom: { condition: 'service_healthy' } })
  expect(services.test.depends_on).toEqual({ soracom: { condition: 'service_healthy' }, firmware: { condition: 'service_completed_successfully' } })
  const exposed = /^EXPOSE (.*)$/m.exec(dockerfile)![1]!.split(' ')
  expect(exposed).toEqual(expect.arrayContaining(['80', '443', '4010', '23080', '23080/udp']))
})

describe.skipIf(!hasLans())('on a network of their own', () => {
  test('the containers of compose.yaml do what its README says', async () => {
    lan = await Lan.open()
    const { soracom, firmware, test: reader } = services
    const emulator = await lan.join('soracom')
    const [program, ...args] = here([...ENTRYPOINT, ...soracom.command], soracom.volumes)
    const log: string[] = []
    const child = emulator.start(program!, args, ENVIRONMENT)
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part: Buffer) => { log.push(part.toString()) })
    const [, checker, ...checks] = here(soracom.healthcheck!.test)
    let health = await emulator.run(checker!, checks, ENVIRONMENT)
    for (let tries = 1; health.status !== 0 && tries < soracom.healthcheck!.retries; tries++) health = await emulator.run(checker!, checks, ENVIRONMENT)
    expect(health, log.join('')).toMatchObject({ status: 0 })

    const names = { [emulator.address]: ['soracom', ...soracom.networks!.default.aliases] }
    const devices = Array.from({ length: firmware.deploy!.replicas }, (_, i) => `firmware-${i + 1}`)
    const sent = await Promise.all(devices.map(async (device) => {
      const machine = await lan!.join(device, names)
      const [node, ...rest] = here(firmware.command, firmware.volumes)
      return await machine.run(node!, rest, { HOSTNAME: device })
    }))
    expect(sent, log.join('')).toEqual(devices.map((device) => ({ status: 0, stdout: `${device}: by UDP, answered 201\n${device}: by HTTP, answered 201\n`, stderr: '' })))

    const machine = await lan.join('test', names)
    const [shell, ...rest] = here(reader.command, reader.volumes)
    const { status, stdout, stderr } = await machine.run(shell!, rest, reader.environment)
    expect({ status, stderr }, log.join('')).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n').filter((line) => / sent twice as SIM \d{19}$/.test(line))).toHaveLength(devices.length)
  })

  test('two machines that send by UDP and HTTP are two SIMs: each by its address, and the API shows which', async () => {
    lan = await Lan.open()
    const address = await lan.joinThisOne()
    const fixture = JSON.parse(readFileSync(path.join(FOLDER, 'fixture.json'), 'utf8')) as Fixture
    const emulator = await startForClient({ fixture, host: address, freeze: '2026-06-15T00:00:00Z', controlToken: 'secret', mapAddresses: true, entryPoints: { http: true, 'uni-udp': true } }, () => false)
    try {
      const names = { [address]: ['uni.soracom.io'] }
      const machines = await Promise.all([lan.join('one', names), lan.join('other', names)])
      for (const [i, machine] of machines.entries()) {
        expect(await byUdp(machine, { machine: i, by: 'udp' })).toBe('201')
        emulator.clock.advance(1000)
        expect(await byHttp(machine, { machine: i, by: 'http' })).toBe('201')
        emulator.clock.advance(1000)
      }
      const call = async (url: string, headers: Record<string, string> = {}, payload?: object) => (await emulator.inject({ url, method: payload === undefined ? 'GET' : 'POST', headers, ...(payload === undefined ? {} : { payload }) })).json()
      const mapped = await call('/_emulator/simulate/source-addresses', { 'x-emulator-token': 'secret' }) as { address: string, simId: string, imsi: string }[]
      const { apiKey, token } = await call('/v1/auth', {}, emulator.credentials)
      const seen: string[] = []
      for (const [i, machine] of machines.entries()) {
        const { simId, imsi } = mapped.find((mapping) => mapping.address === machine.address)!
        const keys = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
        const entries = await call(`/v1/data/Subscriber/${imsi}?sort=asc`, keys) as { content: string }[]
        expect(entries.map(({ content }) => JSON.parse(content))).toEqual([{ machine: i, by: 'udp' }, { machine: i, by: 'http' }])
        expect((await call(`/v1/sims/${simId}`, keys)).sessionStatus).toMatchObject({ online: true, imsi })
        seen.push(imsi)
      }
      expect(new Set(seen).size).toBe(2)
    } finally {
      await emulator.close()
    }
  })
})

async function byUdp (machine: Machine, message: object): Promise<string> {
  const script = `
import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(10)
s.sendto(sys.argv[1].encode(), ('uni.soracom.io', 23080))
print(s.recv(1024).decode().strip())`
  const { stdout, stderr } = await machine.run('python3', ['-c', script, JSON.stringify(message)])
  expect(stderr).toBe('')
  return stdout.trim()
}

async function byHttp (machine: Machine, message: object): Promise<string> {
  const { stdout, stderr } = await machine.run('curl', ['-sS', '-o', '/dev/null', '-w', '%{http_code}', 'http://uni.soracom.io/', '-H', 'content-type: application/json', '-d', JSON.stringify(message)])
  expect(stderr).toBe('')
  return stdout
}
