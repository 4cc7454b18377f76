// A valve in a field, on LoRaWAN: it listens only right after it has spoken, so an order waits until then, and not for ever.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, startEmulator } from '../support/emulator.ts'
import { type Radios, radiosOf } from '../support/radios.ts'

const OPEN = '01'
const SHUT = '00'
const MINUTE = 60_000

let emulator: Emulator
let client: Client
let radios: Radios
let valve: string
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  radios = radiosOf(emulator)
})
afterAll(() => emulator.close())

/** What the operator's application makes of what the valve has said, the newest first. */
const reports = async (): Promise<string[]> => (await client.get(`/v1/data/LoraDevice/${valve}`)).body.map(({ content }: Answer['body']) => JSON.parse(content)).map(({ open, waterings }: Answer['body']) => `${open ? 'open' : 'shut'}, ${waterings} waterings`)

/** The valve speaks, hears, and does as it is told: its firmware, as a test plays it. */
let isOpen = false
let waterings = 0
async function speaks (): Promise<Answer['body'] | undefined> {
  const { outcome, downlink } = await radios.sendLora(valve, { data: `${isOpen ? OPEN : SHUT}${waterings.toString(16).padStart(4, '0')}` })
  expect(outcome).toBe('received')
  if (downlink?.data === OPEN && !isOpen) waterings++
  if (downlink !== undefined) isOpen = downlink.data === OPEN
  return downlink
}

const orders = async (data: string): Promise<number> => (await client.post(`/v1/lora_devices/${valve}/data`, { data, fPort: 10 })).status

test('it is registered, and its bytes are read by its group', async () => {
  const { deviceId, registrationSecret } = await radios.addLora()
  valve = deviceId
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'valves' } })).body
  await client.put(`/v1/groups/${groupId}/configuration/SoracomAir`, [{ key: 'binaryParserEnabled', value: true }, { key: 'binaryParserFormat', value: 'open::bool:0 waterings::uint:16' }])
  await client.put(`/v1/groups/${groupId}/configuration/SoracomHarvest`, [{ key: 'enabled', value: true }])
  const { status, body } = await client.post(`/v1/lora_devices/${valve}/register`, { registrationSecret, groupId, tags: { name: 'field 3' } })
  expect([status, body.status]).toEqual([201, 'ready'])
  await speaks()
  expect(await reports()).toEqual(['shut, 0 waterings'])
  expect((await client.get(`/v1/lora_devices/${valve}`)).body.status).toBe('active')
})

test('an order waits for the next uplink, is carried out, and the one after that says so', async () => {
  expect(await orders(OPEN)).toBe(204)
  emulator.clock.advance('10m')
  expect(await reports()).toHaveLength(1)
  expect(await speaks()).toMatchObject({ data: OPEN, fPort: 10, enqueuedTime: emulator.clock.now() - 10 * MINUTE, receivedTime: emulator.clock.now() })
  emulator.clock.advance('10m')
  expect(await speaks()).toBeUndefined()
  expect(await reports()).toEqual(['open, 1 waterings', 'shut, 0 waterings', 'shut, 0 waterings'])
})

test('who changes his mind in time is heard: the second order takes the place of the first', async () => {
  await orders(SHUT)
  await orders(OPEN)
  expect((await radios.lora(valve)).pendingDownlink.data).toBe(OPEN)
  emulator.clock.advance('10m')
  expect((await speaks())?.data).toBe(OPEN)
  emulator.clock.advance('10m')
  expect(await speaks()).toBeUndefined()
  expect((await reports())[0]).toBe('open, 1 waterings')
})

test('an order that was not fetched within two hours is none any more', async () => {
  await orders(SHUT)
  emulator.clock.advance(120 * MINUTE - 1)
  expect((await radios.lora(valve)).pendingDownlink.data).toBe(SHUT)
  emulator.clock.advance(1)
  expect(await radios.lora(valve)).not.toHaveProperty('pendingDownlink')
  expect(await speaks()).toBeUndefined()
  emulator.clock.advance('1m')
  await speaks()
  expect((await reports())[0]).toBe('open, 1 waterings')
  // Given again, and fetched in time.
  await orders(SHUT)
  emulator.clock.advance(120 * MINUTE - 1)
  expect((await speaks())?.data).toBe(SHUT)
  await speaks()
  expect((await reports())[0]).toBe('shut, 1 waterings')
})

test('a hundred more speak by themselves; each fetches its own order when its turn comes', async () => {
  const { groupId } = (await client.get(`/v1/lora_devices/${valve}`)).body
  const fleet = await new Client(emulator).post('/_emulator/simulate/radio-fleets', { network: 'lora', fleet: 'valve', devices: 100, operatorId: client.operatorId, group: 'valves', profile: { every: '30m', payload: '00 {waterings}', fields: { waterings: { bits: 16, max: 0 } } } })
  expect(fleet.body).toMatchObject({ devices: 100, groupId })
  const valves = ((await client.get('/v1/lora_devices', { query: { limit: 200 } })).body as Answer['body'][]).filter(({ deviceId }) => deviceId !== valve).map(({ deviceId }) => deviceId as string)
  for (const id of valves.slice(0, 10)) expect((await client.post(`/v1/lora_devices/${id}/data`, { data: OPEN })).status).toBe(204)
  emulator.clock.advance('30m')
  for (const [i, id] of valves.entries()) {
    const { receivedDownlinks, pendingDownlink } = await radios.lora(id)
    expect([receivedDownlinks.map(({ data }: { data: string }) => data), pendingDownlink]).toEqual([i < 10 ? [OPEN] : [], undefined])
    expect((await client.get(`/v1/data/LoraDevice/${id}`)).body).toHaveLength(1)
  }
})
