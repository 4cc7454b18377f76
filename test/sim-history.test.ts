import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, type Client, newSim, type Sent, signUp, startEmulator } from './support/emulator.ts'
import { deviceOf } from './support/devices.ts'
import { at, idsOf, type SimIds } from './support/sims.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

async function history (sim: SimIds, query: NonNullable<Sent['query']> = {}): Promise<Answer['body'][]> {
  const { status, body } = await client.get(`${at('Sim', sim)}/statuses/history`, { query })
  expect(status).toBe(200)
  return body
}

describe('listSimStatusHistory', () => {
  test('[02-C40] activate and suspend add two entries, newest first, with times in seconds', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const start = emulator.clock.now()
    emulator.clock.advance('1h')
    await client.post(`${at('Sim', sim)}/activate`)
    emulator.clock.advance('1h')
    await client.post(`${at('Subscriber', sim)}/suspend`)
    const common = { simId: sim.simId, imsi: sim.imsi, primaryImsi: sim.imsi, isPrimary: true, subscription: 'plan-D', speedClass: 's1.standard', groupId: null, bundles: null }
    const entries = await history(sim)
    expect(entries).toEqual([
      { ...common, status: 'suspended', applyDateTimeEpochSec: (start + 7_200_000) / 1000 },
      { ...common, status: 'active', applyDateTimeEpochSec: (start + 3_600_000) / 1000 },
      // inferred: the first entry is the registration (facts 02, section 12)
      { ...common, status: 'ready', applyDateTimeEpochSec: start / 1000 }
    ])
    expect(Object.keys(entries[0])).toEqual(['simId', 'imsi', 'primaryImsi', 'isPrimary', 'subscription', 'status', 'speedClass', 'groupId', 'bundles', 'applyDateTimeEpochSec'])
  })

  test('speed class, group and bundles are recorded, the leaving of a deleted group too; tags, locks and expiries are not', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const sim = idsOf(await newSim(client, 'plan-D'))
    const url = at('Subscriber', sim)
    await client.post(`${url}/update_speed_class`, { speedClass: 's1.fast' })
    await client.post(`${url}/set_group`, { groupId })
    await client.put(`${url}/bundles`, ['D-500MB'])
    await client.put(`${url}/tags`, [{ tagName: 'a', tagValue: 'b' }])
    await client.post(`${url}/set_imei_lock`, { imei: '350000000000015' })
    await client.post(`${url}/set_expiry_time`, { expiryTime: emulator.clock.now() + 1 })
    await client.post(`${url}/enable_termination`)
    await client.delete(`/v1/groups/${groupId}`)
    expect((await history(sim)).map((e) => [e.status, e.speedClass, e.groupId, e.bundles])).toEqual([
      ['ready', 's1.fast', null, ['D-500MB']],
      ['ready', 's1.fast', groupId, ['D-500MB']],
      ['ready', 's1.fast', groupId, null],
      ['ready', 's1.fast', null, null],
      ['ready', 's1.standard', null, null]
    ])
  })

  test('an additional subscription has entries of its own', async () => {
    const card = await newSim(client.global, 'plan01s')
    const device = deviceOf(emulator, card)
    await device.attach()
    const { subscribers } = (await client.global.post(`/v1/sims/${card.simId}/profiles/${card.iccid}/add_subscription`, { subscription: 'planX3' })).body
    const added = Object.keys(subscribers).find((imsi) => imsi !== card.imsi)!
    emulator.clock.advance('4s')
    await deviceOf(emulator, added).attach()
    const entries = (await client.global.get(`/v1/sims/${card.simId}/statuses/history`)).body
    expect(entries.filter((e: { imsi: string }) => e.imsi === added).map((e: { status: string, isPrimary: boolean }) => [e.status, e.isPrimary]))
      .toEqual([['active', false], ['ready', false], ['delivered', false], ['shipped', false]])
    expect(entries.filter((e: { imsi: string }) => e.imsi === card.imsi).map((e: { status: string }) => e.status)).toEqual(['active', 'ready'])
  })

  test('sort, from and to; both ends belong to the range', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const times = [emulator.clock.now()]
    for (const operation of ['activate', 'deactivate', 'suspend']) {
      emulator.clock.advance(1500)
      await client.post(`${at('Sim', sim)}/${operation}`)
      times.push(emulator.clock.now())
    }
    const statuses = async (query: NonNullable<Sent['query']>): Promise<string[]> => (await history(sim, query)).map((e) => e.status)
    expect(await statuses({ sort: 'asc' })).toEqual(['ready', 'active', 'inactive', 'suspended'])
    expect(await statuses({ sort: 'desc' })).toEqual(['suspended', 'inactive', 'active', 'ready'])
    expect(await statuses({ from: times[1]!, to: times[2]! })).toEqual(['inactive', 'active'])
    expect(await statuses({ from: times[1]! + 1 })).toEqual(['suspended', 'inactive'])
    expect(await statuses({ to: times[2]! - 1, sort: 'asc' })).toEqual(['ready', 'active'])
    expect(await statuses({ from: times[3]! + 1 })).toEqual([])
    expect(await statuses({ from: times[2]!, to: times[1]! })).toEqual([])
  })

  test('a page holds 30 entries unless asked for, 100 at most; the key leads through entries of the same moment', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    for (let i = 0; i < 65; i++) {
      await client.post(`${at('Sim', sim)}/${i % 2 === 0 ? 'activate' : 'deactivate'}`)
      await client.post(`${at('Sim', sim)}/update_speed_class`, { speedClass: i % 2 === 0 ? 's1.fast' : 's1.slow' })
    }
    const url = `${at('Sim', sim)}/statuses/history`
    expect(await history(sim)).toHaveLength(30)
    expect(await history(sim, { limit: 1000 })).toHaveLength(100)
    const whole = [...(await client.pages(url, { limit: 100 }))].flatMap((p) => p.body)
    expect(whole).toHaveLength(131)
    for (const limit of [1, 7, 30, 65, 131]) {
      const pages = await client.pages(url, { limit })
      expect(pages.flatMap((p) => p.body)).toEqual(whole)
      expect(pages.at(-1)!.headers).not.toHaveProperty('link')
      expect((await client.pages(url, { limit, sort: 'asc' })).flatMap((p) => p.body)).toEqual([...whole].reverse())
    }
    const first = await client.get(url, { query: { limit: 30 } })
    expect(first.headers['link']).toBe(`<${url}?limit=30&last_evaluated_key=${encodeURIComponent(first.headers['x-soracom-next-key']!)}>; rel=next`)
  })

  test('bad parameters are refused; a key that never was is not', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    for (const query of [{ limit: 0 }, { limit: 'x' }, { sort: 'newest' }, { from: 'yesterday' }, { to: '1.5' }, { from: '99999999999999999999' }]) {
      const { status, body } = await client.get(`${at('Sim', sim)}/statuses/history`, { query })
      expect([JSON.stringify(query), status, body.code]).toEqual([JSON.stringify(query), 400, 'COM9003'])
    }
    for (const last_evaluated_key of ['x', '1', '-', '1-', `${'9'.repeat(400)}-${'9'.repeat(400)}`, '日本']) {
      expect((await client.get(`${at('Sim', sim)}/statuses/history`, { query: { last_evaluated_key } })).status).toBe(200)
    }
  })

  test('an unknown SIM is not found', async () => {
    const { status, body } = await client.get('/v1/sims/8942310999999999999/statuses/history')
    expect([status, body.code]).toEqual([404, 'SEM9001'])
  })
})
