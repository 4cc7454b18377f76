// listSimSessionEvents and listSessionEvents: what happened to sessions, for 32 days.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Device, deviceOf, IMEI, OSAKA, TOKYO } from '../support/devices.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { addSubscription, at, idsOf, login, type SimIds, VIEWS } from '../support/sims.ts'

const EMAIL = 'events@example.com'
const DAY = 24 * 3600 * 1000

let emulator: Emulator
let client: Client
let sim: SimIds
let device: Device
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: EMAIL })
  sim = idsOf(await newSim(client))
  device = deviceOf(emulator, sim)
})
afterEach(() => emulator.close())

async function advance (by: number | string): Promise<void> {
  emulator.clock.advance(by)
  client = await login(emulator, EMAIL)
}

const list = async (view: 'Sim' | 'Subscriber', query: Record<string, string | number> = {}): Promise<Answer> => await client.get(`${at(view, sim)}/events/sessions`, { query })
const kinds = (body: Answer['body']): string[] => body.map(({ event }: { event: string }) => event)

describe.each(VIEWS)('as %s', (view) => {
  test('[02-C18] newest first; every event repeats the start of its session as text', async () => {
    expect((await list(view)).body).toEqual([])
    const { session } = (await device.attach({ imei: IMEI, cell: TOKYO })).body
    await advance('10s')
    await device.move(OSAKA)
    await advance('10s')
    await device.detach()
    const { status, headers, body } = await list(view)
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('link')
    expect(headers).not.toHaveProperty('x-soracom-next-key')
    const common = {
      imsi: sim.imsi, createdTime: new Date(START).toISOString(), operatorId: client.operatorId, ueIpAddress: session.ueIpAddress, imei: IMEI, apn: 'soracom-sandbox.io',
      dns0: '100.127.0.53', dns1: '100.127.1.53', primaryImsi: sim.imsi, simId: sim.simId, sessionId: session.sessionId, subscription: 'plan-D'
    }
    expect(body).toEqual([
      { ...common, event: 'Deleted', time: START + 20_000, cell: OSAKA },
      { ...common, event: 'Modified', time: START + 10_000, cell: OSAKA },
      { ...common, event: 'Created', time: START, cell: TOKYO }
    ])
  })

  test('[02-C18] nothing older than 32 days, also of a session that still lives', async () => {
    await device.attach()
    await device.detach()
    await advance('1d')
    await device.attach()
    await advance(31 * DAY)
    expect(kinds((await list(view)).body)).toEqual(['Created', 'Deleted', 'Created'])
    await advance(1)
    expect(kinds((await list(view)).body)).toEqual(['Created'])
    await advance('1d')
    expect((await list(view)).body).toEqual([])
    expect((await client.get(at('Sim', sim))).body.sessionStatus.online).toBe(true)
    // What has been forgotten stays so, although a new session is written down.
    await device.attach()
    expect(kinds((await list(view, { from: 0 })).body)).toEqual(['Created', 'Deleted'])
  })

  test('from and to bound the time, both ends included', async () => {
    for (let i = 0; i < 3; i++) {
      await device.attach()
      await advance('1m')
    }
    const times = async (query: Record<string, number>) => (await list(view, query)).body.map(({ time }: { time: number }) => (time - START) / 60_000)
    expect(await times({ from: START + 60_000 })).toEqual([2, 2, 1, 1])
    expect(await times({ to: START + 60_000 })).toEqual([1, 1, 0])
    expect(await times({ from: START + 60_000, to: START + 60_000 })).toEqual([1, 1])
    expect(await times({ from: START + 60_001, to: START + 60_000 })).toEqual([])
    expect((await list(view, { from: 'yesterday' })).status).toBe(400)
  })

  test('pages, several events of one time included, come to every event once', async () => {
    for (let i = 0; i < 4; i++) await device.attach()
    await advance('1s')
    await device.detach()
    const whole = (await list(view)).body
    expect(whole).toHaveLength(8)
    for (const limit of [1, 2, 3, 7]) {
      const pages = await client.pages(`${at(view, sim)}/events/sessions`, { limit })
      expect(pages.flatMap(({ body }) => body)).toEqual(whole)
      expect(pages[0]!.headers['link']).toContain('rel=next')
    }
    expect((await list(view, { limit: 8 })).headers).not.toHaveProperty('x-soracom-next-key')
    // A time alone, as the document has it for IMSIs: what was before it.
    expect((await list(view, { last_evaluated_key: START + 1000 })).body).toEqual(whole.slice(1))
  })

  test('an unknown SIM, and one of somebody else, are not found', async () => {
    const stranger = await signUp(emulator)
    const url = view === 'Sim' ? '/v1/sims/8942310000000000009/events/sessions' : '/v1/subscribers/001019999999999/events/sessions'
    const code = view === 'Sim' ? 'SEM9001' : 'SEM9011'
    for (const answer of [await client.get(url), await stranger.get(`${at(view, sim)}/events/sessions`), await client.global.get(`${at(view, sim)}/events/sessions`)]) {
      expect([answer.status, answer.body.code]).toEqual([404, code])
    }
  })
})

test('an added subscription has events of its own; the SIM has those of both', async () => {
  await client.post(`${at('Sim', sim)}/activate`)
  await addSubscription(emulator, sim.simId, '901330000000001', 'planX3')
  await device.attach()
  const added = deviceOf(emulator, '901330000000001')
  expect((await added.attach()).body).toMatchObject({ result: 'attached', imsi: sim.imsi, session: { imsi: '901330000000001', subscription: 'planX3' } })
  const shown = (await client.get(at('Sim', sim))).body
  expect(shown.sessionStatus).toMatchObject({ imsi: '901330000000001', subscription: 'planX3', online: true })
  // A connection was seen with it.
  expect(shown.profiles[shown.activeProfileId].subscribers['901330000000001'].status).toBe('active')
  const eventsOf = async (imsi: string) => (await client.get(`/v1/subscribers/${imsi}/events/sessions`)).body
  expect((await eventsOf('901330000000001')).map((e: { event: string }) => e.event)).toEqual(['Created'])
  expect(kinds((await list('Subscriber')).body)).toEqual(['Deleted', 'Created'])
  expect(kinds((await list('Sim')).body)).toEqual(['Created', 'Deleted', 'Created'])
  expect((await eventsOf('901330000000001'))[0]).toMatchObject({ imsi: '901330000000001', primaryImsi: sim.imsi, simId: sim.simId })
})
