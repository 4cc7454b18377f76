// A device by Eclipse Leshan's client library, the one that Soracom's own agents for Inventory are built on: lwm2m-device/ is the device, this
// is whoever manages it by the API.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator.ts'
import { Client } from '../support/emulator.ts'
import { clientBinary } from './clients.ts'

const jar = clientBinary('lwm2m-device')

/** The device's process: what it prints, line by line. */
class LeshanDevice {
  readonly #process: ChildProcessWithoutNullStreams
  readonly lines: string[] = []
  #rest = ''
  #woken: (() => void)[] = []
  #ended = false

  constructor (endpoint: string, bootstrapPort: number) {
    this.#process = spawn('java', ['-jar', jar!, endpoint, `coap://127.0.0.1:${bootstrapPort}`])
    this.#process.stdout.on('data', (data: Buffer) => {
      const lines = (this.#rest + data.toString()).split('\n')
      this.#rest = lines.pop()!
      this.lines.push(...lines)
      this.#wake()
    })
    this.#process.stderr.on('data', (data: Buffer) => { this.lines.push(`error: ${data.toString()}`) })
    this.#process.on('close', () => { this.#ended = true; this.#wake() })
  }

  say (command: string): void {
    this.#process.stdin.write(`${command}\n`)
  }

  /** Waits for a line; those up to it are used up. */
  async until (line: string | RegExp): Promise<string> {
    for (;;) {
      const at = this.lines.findIndex((each) => (typeof line === 'string' ? each === line : line.test(each)))
      if (at >= 0) return this.lines.splice(0, at + 1).at(-1)!
      if (this.#ended) throw new Error(`it ended without ${String(line)}: ${this.lines.join('\n')}`)
      await new Promise<void>((resolve) => { this.#woken.push(resolve) })
    }
  }

  kill (): void {
    this.#process.kill('SIGKILL')
  }

  #wake (): void {
    for (const wake of this.#woken.splice(0)) wake()
  }
}

let emulator: Emulator
let client: Client
let device: LeshanDevice
let url: string

/** Asks until it is so. */
async function eventually (question: () => Promise<unknown>, answer: unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    const got = await question()
    try {
      expect(got).toEqual(answer)
      return
    } catch (error) {
      if (tries === 100) throw error
      await new Promise((resolve) => { setTimeout(resolve, 100) })
    }
  }
}

function double (number: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(number)
  return bytes.toString('base64')
}

async function logIn (): Promise<Client> {
  const { email, password } = emulator.credentials!
  const { apiKey, token } = (await new Client(emulator).post('/v1/auth', { email, password })).body
  return new Client(emulator, { 'x-soracom-api-key': apiKey, 'x-soracom-token': token })
}

const read = async (path: string, query = {}) => await client.get(url + path, { query })

describe.skipIf(jar === undefined)("a device by Leshan's client library", () => {
  beforeAll(async () => {
    emulator = await createEmulator({ strict: true, entryPoints: { lwm2m: 0, 'lwm2m-bootstrap': 0 }, freeze: true })
    client = await logIn()
    device = new LeshanDevice('leshan-1', emulator.entryPoints['lwm2m-bootstrap']!.port)
  })
  afterAll(async () => {
    device.kill()
    await emulator.close()
  })

  test('bootstraps and registers', async () => {
    await device.until('bootstrapped')
    const [, registrationId] = /^registered \/rd\/(\w+)$/.exec(await device.until(/registered/)) ?? []
    const devices = (await client.get('/v1/devices')).body
    const found = devices.find(({ endpoint }: { endpoint: string }) => endpoint === 'leshan-1')
    expect(found).toMatchObject({ online: true, registrationId, registrationLifeTime: 60, imsi: expect.stringMatching(/^\d{15}$/) })
    url = `/v1/devices/${found.deviceId}`
    await eventually(async () => (await client.get(url)).body, expect.objectContaining({ manufacturer: 'Example Inc.', modelNumber: 'EX-1', serialNumber: 'SN0001', firmwareVersion: '1.4.2' }))
    expect(Object.keys((await client.get(url)).body.objects)).toEqual(['1', '3', '5', '30042'])
  })

  test('is read', async () => {
    expect((await read('/3/0/9')).body).toEqual({ id: 9, type: 'INTEGER', value: 80, observed: false })
    expect((await read('/3/0/13', { model: true })).body).toMatchObject({ name: 'Current Time', value: 'Jan 15, 2027 8:00:00 AM' })
    expect((await read('/3/0')).body.resources).toMatchObject({ 0: { value: 'Example Inc.' }, 6: { values: { 0: 1, 1: 5 } }, 9: { value: 80 }, 14: { value: '+00:00' } })
    expect((await read('/1/0')).body.resources).toMatchObject({ 0: { value: 123 }, 1: { value: 60 }, 6: { value: true }, 7: { value: 'U' } })
    expect((await read('/3/0/7')).status).toBe(404)
    expect((await read('/6/0')).status).toBe(404)
  })

  test('is written, and its refusal is handed on', async () => {
    expect((await client.put(`${url}/3/0/14`, { value: '+09:00' })).status).toBe(202)
    await device.until('written /3/0/14 +09:00')
    expect((await read('/3/0/14')).body.value).toBe('+09:00')
    expect(await client.put(`${url}/3/0/14`, { value: 'refuse me' })).toMatchObject({ status: 500, body: { message: expect.stringContaining('no such offset') } })
    expect((await client.put(`${url}/3/0/9`, { value: 1 })).status).toBe(400)
  })

  test('takes a package of firmware block by block', async () => {
    const firmware = Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 31) & 0xff))
    expect((await client.put(`${url}/5/0/0`, { value: firmware.toString('base64') })).status).toBe(202)
    await device.until(`written /5/0/0 ${firmware.length} bytes ${crc32(firmware).toString(16)}`)
  })

  test('is executed', async () => {
    expect((await client.post(`${url}/3/0/4/execute`)).status).toBe(202)
    await device.until('executed /3/0/4 null')
    expect((await client.post(`${url}/5/0/2/execute`, { value: '1' })).status).toBe(202)
    await device.until('executed /5/0/2 1')
    expect((await client.post(`${url}/3/0/9/execute`)).status).toBe(400)
    // Registration Update Trigger.
    device.lines.length = 0
    expect((await client.post(`${url}/1/0/8/execute`)).status).toBe(202)
    await device.until('updated')
  })

  test('tells of what changes, into Harvest', async () => {
    const { groupId } = (await client.post('/v1/groups', { tags: {}, configuration: { SoracomHarvest: { enabled: true } } })).body
    expect((await client.post(`${url}/set_group`, { groupId })).status).toBe(200)
    const told = async (): Promise<unknown[]> => (await client.get(`${url}/data`)).body.map(({ content }: { content: string }) => JSON.parse(content))

    expect((await client.post(`${url}/3/0/9/observe`)).status).toBe(202)
    await device.until('observed /3/0/9')
    device.say('set 3 9 55')
    await eventually(told, [expect.objectContaining({ path: '/3/0', resources: { 9: { name: 'Battery Level', value: 55 } } })])
    expect((await read('/3/0/9')).body).toMatchObject({ value: 55, observed: true })

    // An object that no model knows yet: bytes.
    emulator.clock.advance('1s')
    expect((await client.post(`${url}/30042/0/observe`)).status).toBe(202)
    device.say('set 30042 0 99.5')
    await eventually(async () => (await told())[0], expect.objectContaining({ path: '/30042/0', resources: { 0: { value: double(99.5) } } }))

    // The refusal of its next word makes it stop (facts 05, 3.8).
    emulator.clock.advance('1s')
    expect((await client.post(`${url}/3/0/9/unobserve`)).status).toBe(204)
    device.say('set 3 9 54')
    device.say('set 3 9 53')
    device.say('set 30042 0 98.5')
    await eventually(async () => (await told()).length, 3)
    expect((await told())[0]).toMatchObject({ resources: { 0: { value: double(98.5) } } })
    expect((await read('/3/0/9')).body).toMatchObject({ value: 53, observed: false })
  })

  test('is understood once there is a model of its own object', async () => {
    expect((await read('/30042/0/0')).body).toMatchObject({ type: 'OPAQUE' })
    const model = { id: 30042, name: 'Pump', description: 'Pump control', instancetype: 'single', mandatory: false, resourcedefs: [
      { id: 0, name: 'Pressure', operations: 'R', instancetype: 'single', mandatory: true, type: 'float', range: '', units: 'kPa', description: 'Measured pressure.' },
      { id: 1, name: 'Flush', operations: 'E', instancetype: 'single', mandatory: false, type: 'string', range: '', units: '', description: 'Run a flush.' }
    ] }
    expect((await client.post('/v1/device_object_models', model)).status).toBe(200)
    expect((await read('/30042/0/0', { model: true })).body).toMatchObject({ name: 'Pressure', units: 'kPa', value: 98.5 })
    expect((await client.post(`${url}/30042/0/1/execute`)).status).toBe(202)
    await device.until('executed /30042/0/1 null')
  })

  test('stays by renewing its registration, and comes back after it has lapsed', async () => {
    const { registrationId } = (await client.get(url)).body
    emulator.clock.advance('50s')
    // It also does so by itself, every few seconds.
    device.lines.length = 0
    device.say('update')
    await device.until('updated')
    emulator.clock.advance('50s')
    expect((await client.get(url)).body).toMatchObject({ registrationId, online: true })
    emulator.clock.advance('10s')
    expect((await client.get(url)).body.online).toBe(false)
    expect((await read('/3/0/9')).status).toBe(400)
    expect((await client.post(`${url}/3/0/4/execute`)).status).toBe(400)

    device.say('update')
    await device.until('not updated: NOT_FOUND')
    await device.until(/^registered/)
    expect((await client.get(url)).body.online).toBe(true)
    // What was observed is again.
    await device.until('observed /30042/0')
  })

  test('finds its way back after a reset of the emulator', async () => {
    emulator.reset()
    client = await logIn()
    device.say('update')
    await device.until('not updated: NOT_FOUND')
    await device.until('bootstrapped')
    await device.until(/^registered/)
    expect((await client.get('/v1/devices')).body).toContainEqual(expect.objectContaining({ endpoint: 'leshan-1', online: true }))
  })

  test('deregisters', async () => {
    device.say('stop')
    await device.until('deregistered')
    expect((await client.get('/v1/devices')).body).toContainEqual(expect.objectContaining({ endpoint: 'leshan-1', online: false }))
  })
})
