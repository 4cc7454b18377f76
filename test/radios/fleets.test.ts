// Radio devices by the thousand, and what they send by themselves.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, startEmulator } from '../support/emulator.ts'
import { login } from '../support/sims.ts'
import { radiosOf } from '../support/radios.ts'

const FLEETS = '/_emulator/simulate/radio-fleets'
const MINUTE = 60_000
const TICK = 10_000
const PROFILE = {
  every: '15m',
  jitter: '2m',
  payload: '01 {temperature} {battery}',
  fields: { temperature: { type: 'int', bits: 16, min: -100, max: 350 }, battery: { min: 20, max: 100 } }
}
const HARVEST = [{ key: 'enabled', value: true }]

interface Entry { resourceId: string, time: number, content: { data: string, gatewayData: { gwid: string, rssi: number, snr: number }[] } }

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())
// What one test has set going must not go on in the next.
afterEach(async () => {
  const control = new Client(emulator)
  for (const { fleetId, profile } of (await control.get(FLEETS)).body) if (profile !== undefined) await control.delete(`${FLEETS}/${fleetId}/profile`)
})

const make = async (body: object): Promise<Answer> => await new Client(emulator).post(FLEETS, body)
const made = async (body: object): Promise<Answer['body']> => {
  const answer = await make(body)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body
}

/** A new operator with a fleet, whose group keeps what it sends. */
async function fleetOf (body: object, options: { email?: string } = {}): Promise<{ client: Client, fleet: Answer['body'] }> {
  const client = await signUp(emulator, options)
  const fleet = await made({ operatorId: client.operatorId, group: 'field', ...body })
  expect((await client.put(`/v1/groups/${fleet.groupId}/configuration/SoracomHarvest`, HARVEST)).status).toBe(200)
  return { client, fleet }
}

async function entriesOf (client: Client, devices: readonly { deviceId?: string, device_id?: string }[], type = 'LoraDevice'): Promise<Entry[]> {
  const all: Entry[] = []
  for (const { deviceId, device_id: id = deviceId } of devices) {
    for (const { content, ...rest } of (await client.get(`/v1/data/${type}/${id}`, { query: { limit: 1000, sort: 'asc' } })).body) all.push({ ...rest, resourceId: id!, content: JSON.parse(content) })
  }
  return all
}

const devicesOf = async (client: Client, network = 'lora'): Promise<Answer['body'][]> => (await client.get(`/v1/${network}_devices`, { query: { limit: 1000 } })).body

describe('a fleet of LoRaWAN devices', () => {
  test('is devices of the operator: named, tagged, grouped; added to by its name', async () => {
    const client = await signUp(emulator)
    const fleet = await made({ network: 'lora', fleet: 'meters', devices: 12, operatorId: client.operatorId, group: 'north', tags: { site: 'Tokyo' } })
    expect(fleet).toEqual({ fleetId: expect.any(Number), network: 'lora', fleet: 'meters', operatorId: client.operatorId, devices: 12, groupId: expect.any(String) })
    expect((await client.get(`/v1/groups/${fleet.groupId}`)).body.tags).toEqual({ name: 'north' })
    const devices = await devicesOf(client)
    expect(devices.map(({ tags }) => tags.name).sort()).toEqual(Array.from({ length: 12 }, (_, i) => `meters-${i + 1}`).sort())
    for (const device of devices) expect(device).toMatchObject({ status: 'ready', groupId: fleet.groupId, tags: { site: 'Tokyo' } })
    expect(await made({ network: 'lora', fleet: 'meters', devices: 1, operatorId: client.operatorId })).toMatchObject({ fleetId: fleet.fleetId, devices: 13 })
    expect((await devicesOf(client)).map(({ tags }) => tags.name)).toContain('meters-13')
    // The other network has fleets of its own.
    expect((await made({ network: 'sigfox', fleet: 'meters', devices: 2, operatorId: client.operatorId })).fleetId).not.toBe(fleet.fleetId)
    expect((await new Client(emulator).get(FLEETS)).body).toContainEqual({ fleetId: fleet.fleetId, network: 'lora', fleet: 'meters', operatorId: client.operatorId, devices: 13 })
  })

  test('sends by itself: each device once in every stretch, at its own moment, what the template says', async () => {
    const { client } = await fleetOf({ network: 'lora', devices: 40, profile: PROFILE })
    expect(await entriesOf(client, await devicesOf(client))).toEqual([])
    const from = Math.ceil(emulator.clock.now() / (15 * MINUTE)) * 15 * MINUTE
    emulator.clock.advance(from - emulator.clock.now())
    const before = (await entriesOf(client, await devicesOf(client))).length
    const jobs = emulator.clock.advance('2h').filter(({ kind }) => kind === 'radio-fleet')
    const devices = await devicesOf(client)
    const entries = (await entriesOf(client, devices)).filter(({ time }) => time >= from)
    expect(entries).toHaveLength(40 * 8)
    expect((await entriesOf(client, devices)).length - before).toBe(40 * 8)
    // Fewer than one for each device and uplink: those of a moment go together.
    expect(jobs.length).toBeLessThanOrEqual(8 * 90)
    expect(new Set(jobs.map(({ due }) => due))).toEqual(new Set(entries.map(({ time }) => time)))
    const values = new Set<string>()
    for (const { deviceId } of devices) {
      const own = entries.filter(({ resourceId }) => resourceId === deviceId)
      expect(own.map(({ time }) => Math.floor((time - from) / (15 * MINUTE)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      const offsets = own.map(({ time }) => (time - from) % (15 * MINUTE))
      expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThanOrEqual(2 * MINUTE)
      for (const { time, content: { data } } of own) {
        expect(time % TICK).toBe(0)
        expect(data).toMatch(/^01[0-9a-f]{6}$/)
        const bytes = Buffer.from(data, 'hex')
        expect(bytes.readInt16BE(1)).toBeGreaterThanOrEqual(-100)
        expect(bytes.readInt16BE(1)).toBeLessThanOrEqual(350)
        expect(bytes[3]).toBeGreaterThanOrEqual(20)
        expect(bytes[3]).toBeLessThanOrEqual(100)
        values.add(data)
      }
    }
    expect(values.size).toBeGreaterThan(200)
    expect(new Set(devices.map(({ status }) => status))).toEqual(new Set(['active']))
    expect(Date.parse(devices[0].lastSeen.time)).toBeGreaterThan(from)
  })

  test('is heard by the gateways it is told', async () => {
    const { client } = await fleetOf({ network: 'lora', devices: 2, profile: { every: '10s', gateways: [{ gwid: '000b78fffeb0aaaa', rssi: -101, snr: -3 }, { gwid: '000b78fffeb0bbbb' }] } })
    emulator.clock.advance('20s')
    const entries = await entriesOf(client, await devicesOf(client))
    expect(entries.length).toBeGreaterThanOrEqual(2)
    for (const { content } of entries) expect(content.gatewayData.map(({ gwid, rssi, snr }) => [gwid, rssi, snr])).toEqual([['000b78fffeb0aaaa', -101, -3], ['000b78fffeb0bbbb', expect.any(Number), expect.any(Number)]])
  })

  test('is heard by nobody while the gateways are offline', async () => {
    const { client } = await fleetOf({ network: 'lora', devices: 1, profile: { every: '10s' } })
    const gateway = await radiosOf(emulator).addGateway({ operatorId: client.operatorId })
    emulator.clock.advance('10s')
    const heard = (await entriesOf(client, await devicesOf(client))).length
    await radiosOf(emulator).connect(gateway.gatewayId, false)
    emulator.clock.advance('1m')
    expect(await entriesOf(client, await devicesOf(client))).toHaveLength(heard)
    await radiosOf(emulator).connect(gateway.gatewayId, true)
    emulator.clock.advance('1m')
    expect(await entriesOf(client, await devicesOf(client))).toHaveLength(heard + 6)
  })

  test('fetches what waits with the next uplink; a terminated device sends no more', async () => {
    const { client } = await fleetOf({ network: 'lora', devices: 3, profile: { every: '10m' } })
    const [first, second] = await devicesOf(client)
    expect((await client.post(`/v1/lora_devices/${first.deviceId}/data`, { data: 'a1', fPort: 3 })).status).toBeLessThan(300)
    await client.post(`/v1/lora_devices/${second.deviceId}/enable_termination`)
    await client.post(`/v1/lora_devices/${second.deviceId}/terminate`)
    emulator.clock.advance('20m')
    expect((await radiosOf(emulator).lora(first.deviceId)).receivedDownlinks).toEqual([expect.objectContaining({ data: 'a1', fPort: 3 })])
    expect(await entriesOf(client, [first])).toHaveLength(2)
    expect(await entriesOf(client, [second])).toEqual([])
  })

  test('takes up another profile, falls silent, and starts again', async () => {
    const { client, fleet } = await fleetOf({ network: 'lora', devices: 1, profile: { every: '10m', payload: '01' } })
    const control = new Client(emulator)
    const profile = `${FLEETS}/${fleet.fleetId}/profile`
    expect(fleet.profile).toEqual({ every: 600_000, jitter: 0, payload: '01', fields: {} })
    emulator.clock.advance('10m')
    expect((await control.put(profile, { every: '1m', payload: '02' })).body).toMatchObject({ fleetId: fleet.fleetId, devices: 1, profile: { every: 60_000, payload: '02' } })
    emulator.clock.advance('5m')
    const devices = await devicesOf(client)
    expect((await entriesOf(client, devices)).map(({ content }) => content.data)).toEqual(['01', '02', '02', '02', '02', '02'])
    expect((await control.delete(profile)).status).toBe(204)
    expect(emulator.clock.advance('1h').filter(({ kind, subject }) => kind === 'radio-fleet' && subject === String(fleet.fleetId))).toEqual([])
    expect(await entriesOf(client, devices)).toHaveLength(6)
    expect((await control.get(FLEETS)).body.find(({ fleetId }: { fleetId: number }) => fleetId === fleet.fleetId)).not.toHaveProperty('profile')
    await control.put(profile, { every: '30m' })
    emulator.clock.advance('1h')
    expect(await entriesOf(client, devices)).toHaveLength(8)
    for (const call of [control.put(`${FLEETS}/999/profile`, {}), control.delete(`${FLEETS}/999/profile`)]) expect(await call).toMatchObject({ status: 404, body: { code: 'EMU0093' } })
  })
})

describe('a fleet of Sigfox devices', () => {
  test('is registered at once, sends, and asks for what waits', async () => {
    const { client } = await fleetOf({ network: 'sigfox', devices: 3, profile: { every: '1h', payload: '{level}', fields: { level: { type: 'float', endian: 'little', min: 5, max: 6 } } } })
    const devices = await devicesOf(client, 'sigfox')
    expect((await client.post(`/v1/sigfox_devices/${devices[0].device_id ?? devices[0].deviceId}/data`, { data: '0102030405060708' })).status).toBeLessThan(300)
    emulator.clock.advance('2h')
    const entries = await entriesOf(client, devices, 'SigfoxDevice')
    expect(entries).toHaveLength(6)
    for (const { content } of entries) {
      const level = Buffer.from(content.data, 'hex').readFloatLE()
      expect(level).toBeGreaterThanOrEqual(5)
      expect(level).toBeLessThanOrEqual(6)
    }
    expect((await radiosOf(emulator).sigfox(devices[0].device_id ?? devices[0].deviceId)).receivedDownlinks).toEqual([expect.objectContaining({ data: '0102030405060708' })])
  })

  test('does not fetch what it does not ask for, and is cut off after 140 in a day', async () => {
    const { client } = await fleetOf({ network: 'sigfox', devices: 1, profile: { every: '5m', bidir: false } }, { email: 'busy@example.com' })
    const [device] = await devicesOf(client, 'sigfox')
    const id = device.device_id ?? device.deviceId
    await client.post(`/v1/sigfox_devices/${id}/data`, { data: '0102030405060708' })
    emulator.clock.advance('1d')
    emulator.clock.advance('1d')
    expect(await radiosOf(emulator).sigfox(id)).toMatchObject({ pendingDownlink: { data: '0102030405060708' }, receivedDownlinks: [] })
    const perDay = new Map<number, number>()
    for (const { time } of await entriesOf(await login(emulator, 'busy@example.com'), [device], 'SigfoxDevice')) perDay.set(Math.floor(time / 86_400_000), (perDay.get(Math.floor(time / 86_400_000)) ?? 0) + 1)
    expect(Math.max(...perDay.values())).toBe(140)
  })
})

test('what is sent follows from the seed, whatever else happens; another seed, another world', async () => {
  const sent = async (seed: string, others: number): Promise<unknown> => {
    const world = await startEmulator({ seed })
    const client = await signUp(world)
    const control = new Client(world)
    const { groupId } = (await control.post(FLEETS, { network: 'lora', fleet: 'one', devices: 3, operatorId: client.operatorId, group: 'g', profile: PROFILE })).body
    await client.put(`/v1/groups/${groupId}/configuration/SoracomHarvest`, HARVEST)
    if (others > 0) await control.post(FLEETS, { network: 'lora', fleet: 'two', devices: others, operatorId: client.operatorId, profile: PROFILE })
    world.clock.advance('1h')
    const devices = (await devicesOf(client)).filter(({ tags }) => tags.name.startsWith('one'))
    const entries = (await entriesOf(client, devices)).map(({ resourceId, time, content }) => [resourceId, time, content.data])
    await world.close()
    return entries
  }
  const first = await sent('a', 0)
  expect(first).toHaveLength(12)
  expect(await sent('a', 5)).toEqual(first)
  expect(await sent('b', 0)).not.toEqual(first)
})

test('goes on after a restore and is gone after a reset', async () => {
  const world = await startEmulator()
  const client = await signUp(world)
  const control = new Client(world)
  await control.post(FLEETS, { network: 'lora', devices: 5, operatorId: client.operatorId, profile: { every: '10m' } })
  const image = (await world.inject({ url: '/_emulator/state' })).rawPayload
  const jobs = (): number => world.clock.advance('1h').filter(({ kind }) => kind === 'radio-fleet').length
  const before = jobs()
  expect(before).toBeGreaterThan(0)
  world.reset()
  expect(jobs()).toBe(0)
  await world.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': 'application/octet-stream' }, payload: image })
  expect(jobs()).toBe(before)
  expect((await control.get(FLEETS)).body).toHaveLength(1)
  await world.close()
})

test('goes with its operator', async () => {
  const world = await startEmulator()
  const client = await signUp(world)
  const control = new Client(world)
  await control.post(FLEETS, { network: 'lora', devices: 5, operatorId: client.operatorId, profile: { every: '10m' } })
  expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBeLessThan(300)
  expect((await control.get(FLEETS)).body).toEqual([])
  const { operatorId } = await signUp(world)
  expect((await control.post(FLEETS, { network: 'lora', devices: 1, operatorId, profile: { every: '30m' } })).body).toMatchObject({ operatorId, devices: 1 })
  expect(world.clock.advance('3h').filter(({ kind }) => kind === 'radio-fleet')).toHaveLength(6)
  await world.close()
})

test.each([
  ['no network', { devices: 1, network: undefined }, 'network'],
  ['no devices', { devices: 0 }, 'devices'],
  ['too many', { devices: 10_001 }, 'devices'],
  ['an unknown operator', { operatorId: 'OP9999999999' }, 'OP9999999999'],
  ['a stretch of odd seconds', { profile: { every: '15s' } }, 'every must be whole ten seconds'],
  ['no stretch at all', { profile: { every: 0 } }, 'every must be whole ten seconds'],
  ['a stretch of days', { profile: { every: '2d' } }, 'every must be whole ten seconds'],
  ['a stretch that is no time', { profile: { every: 'soon' } }, 'every and jitter'],
  ['more jitter than there is room for', { profile: { every: '10m', jitter: '11m' } }, 'jitter must not be longer'],
  ['half an octet', { profile: { payload: '1' } }, 'payload must be octets'],
  ['a name that is no field', { profile: { payload: '{x}' } }, 'there is no field x'],
  ['a name that is every object\'s', { profile: { payload: '{constructor}' } }, 'there is no field constructor'],
  ['a field that is nowhere', { profile: { payload: '00', fields: { x: {} } } }, 'the field x is not in the payload'],
  ['more octets than are carried', { profile: { payload: '00'.repeat(9) + '{x}', fields: { x: { bits: 24 } } } }, 'the payload has 12 octets, and 11 are carried'],
  ['a field out of its bits', { profile: { payload: '{x}', fields: { x: { max: 256 } } } }, 'whole numbers from 0 to 255'],
  ['a field with half a number', { profile: { payload: '{x}', fields: { x: { min: 0.5 } } } }, 'whole numbers from 0 to 255'],
  ['a field that is upside down', { profile: { payload: '{x}', fields: { x: { min: 9, max: 3 } } } }, 'min above its max'],
  ['a small float', { profile: { payload: '{x}', fields: { x: { type: 'float', bits: 16 } } } }, 'must have 32 bits'],
  ['Sigfox\'s bidir', { profile: { bidir: true } }, 'bidir is Sigfox\'s'],
  ['Sigfox, with gateways', { network: 'sigfox', profile: { gateways: [{ gwid: '000b78fffeb0aaaa' }] } }, 'gateways are LoRaWAN\'s'],
  ['something unknown', { colour: 'red' }, 'colour']
])('%s is refused, and nothing is made', async (_what, body, reason) => {
  const client = await signUp(emulator)
  const answer = await make({ network: 'lora', devices: 1, operatorId: client.operatorId, ...body })
  expect(answer.status).toBe(reason.startsWith('OP') ? 404 : 400)
  expect(answer.body.message).toContain(reason)
  expect(await devicesOf(client)).toEqual([])
})

test('without an operator it is the fixture\'s, if it has one', async () => {
  expect((await make({ network: 'lora', devices: 1 })).body.code).toBe('EMU0004')
  const demo = await startEmulator({ fixture: 'demo' })
  expect((await new Client(demo).post(FLEETS, { network: 'sigfox', devices: 1 })).body.operatorId).toBe(demo.credentials!.operatorId)
  await demo.close()
})

test('a fixture can have them; a faulty one is told where', async () => {
  const operator = { email: 'field@example.com', password: 'FieldPassw0rd', groups: [{ name: 'soil', coverage: 'jp' as const, configuration: { SoracomHarvest: { enabled: true } } }] }
  const world = await startEmulator({ fixture: { operators: [{ ...operator, radioFleets: [{ network: 'lora', fleet: 'soil', devices: 3, group: 'soil', profile: { every: '10m', payload: '0a' } }, { network: 'sigfox', fleet: 'tanks', devices: 2 }] }] } })
  const { body } = await new Client(world).post('/v1/auth', { email: operator.email, password: operator.password })
  const client = new Client(world, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token })
  world.clock.advance('20m')
  const devices = await devicesOf(client)
  expect(devices.map(({ tags }) => tags.name).sort()).toEqual(['soil-1', 'soil-2', 'soil-3'])
  expect((await entriesOf(client, devices)).map(({ content }) => content.data)).toEqual(Array<string>(6).fill('0a'))
  expect(await devicesOf(client, 'sigfox')).toHaveLength(2)
  world.reset()
  expect((await new Client(world).get(FLEETS)).body).toHaveLength(2)
  await world.close()
  const wrong = { operators: [{ ...operator, radioFleets: [{ network: 'lora' as const, fleet: 'soil', devices: 1, profile: { every: '7s' } }] }] }
  await expect(startEmulator({ fixture: wrong })).rejects.toThrow(/radioFleets\[0\]\.profile: every must be whole ten seconds/)
})
