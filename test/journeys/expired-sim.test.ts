// A SIM is rented out for a month, and its time runs out while it is in use.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { deviceOf } from '../support/devices.ts'
import { type Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { idsOf, login } from '../support/sims.ts'

const EMAIL = 'rental@example.com'
const MONTH = 30 * 24 * 3600 * 1000

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

test('it is cut off at its hour, refused until the rental is prolonged, and back by itself then', async () => {
  // Given a ready SIM in a device that reconnects, rented out until the end of the month.
  let client: Client = await signUp(emulator, { email: EMAIL })
  const sim = idsOf(await newSim(client, 'plan-D', { tags: { name: 'rental-7' } }))
  const url = `/v1/sims/${sim.simId}`
  const device = deviceOf(emulator, sim)
  await client.post(`${url}/set_expiry_time`, { expiryTime: START + MONTH, expiryAction: 'deactivate' })
  expect((await device.attach({ reconnects: true })).body).toMatchObject({ statusBefore: 'ready', status: 'active' })

  // When the month passes.
  const happened = emulator.clock.advance('31d')
  client = await login(emulator, EMAIL)

  // Then the SIM was deactivated and its session ended at that very moment; the device asked again a second later, in vain.
  expect(happened).toEqual([
    { kind: 'sim-expiry', subject: sim.simId, due: START + MONTH },
    { kind: 'session-reconnect', subject: sim.simId, due: START + MONTH + 1000 }
  ])
  expect((await client.get(url)).body).toMatchObject({ status: 'inactive', expiryTime: START + MONTH, sessionStatus: { online: false, lastUpdatedAt: START + MONTH } })
  expect((await client.get('/v1/query/sims', { query: { name: 'rental-7', session_status: 'OFFLINE' } })).body).toHaveLength(1)
  expect((await client.get(`${url}/statuses/history`)).body.map((e: { status: string, applyDateTimeEpochSec: number }) => [e.status, e.applyDateTimeEpochSec]))
    .toEqual([['inactive', (START + MONTH) / 1000], ['active', START / 1000], ['ready', START / 1000]])
  expect((await device.attach()).body.refusal).toMatchObject({ cause: 'inactive', permanent: false })

  // When it is activated alone, the expiry still stands in the way.
  await client.post(`${url}/activate`)
  expect(emulator.clock.advance('1m')).toHaveLength(1)
  expect((await device.attach()).body.refusal.cause).toBe('expired')

  // When the rental is prolonged, then the device comes back without anybody touching it.
  await client.post(`${url}/set_expiry_time`, { expiryTime: emulator.clock.now() + MONTH, expiryAction: 'deactivate' })
  emulator.clock.advance('1s')
  const back = (await client.get(url)).body
  expect(back).toMatchObject({ status: 'active', sessionStatus: { online: true, lastUpdatedAt: emulator.clock.now() } })
  expect((await client.get(`${url}/events/sessions`)).body.map((e: { event: string }) => e.event)).toEqual(['Created', 'Deleted', 'Created'])
})
