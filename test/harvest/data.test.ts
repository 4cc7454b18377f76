// Harvest Data: what devices sent, read by resource, time and category, in both directions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { addSubscription, login } from '../support/sims.ts'
import { startStored } from '../support/stored.ts'

const DAY = 86_400_000

let emulator: Emulator
let client: Client
let sim: { imsi: string, simId: string }
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

async function fresh (): Promise<void> {
  client = await signUp(emulator)
  sim = await newSim(client)
}

/** An entry as a device sends it. */
async function receive (entry: Record<string, unknown>): Promise<{ time: number }> {
  const { status, body } = await new Client(emulator).post('/_emulator/simulate/data', { resourceType: 'Subscriber', resourceId: sim.imsi, content: { temp: 1 }, ...entry })
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

async function of (device: string, entry: Record<string, unknown> = {}): Promise<{ time: number }> {
  return await receive({ resourceType: 'Device', resourceId: device, operatorId: client.operatorId, ...entry })
}

async function times (url: string, query: Record<string, string | number> = {}): Promise<number[]> {
  const { status, body } = await client.get(url, { query })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body.map((entry: { time: number }) => entry.time)
}

describe('an entry', () => {
  test('is shown alike by every operation that reads it; its content is a text', async () => {
    await fresh()
    await receive({ content: { temp: 21.5 }, category: 'weather' })
    const entry = { resourceType: 'Subscriber', resourceId: sim.imsi, time: START, contentType: 'application/json', content: '{"temp":21.5}', category: 'weather' }
    for (const url of [`/v1/data/Subscriber/${sim.imsi}`, `/v1/data/Sim/${sim.simId}`, `/v1/subscribers/${sim.imsi}/data`, `/v1/sims/${sim.simId}/data`, '/v1/data/categories/weather']) {
      expect([url, (await client.get(url)).body]).toEqual([url, [entry]])
    }
    for (const url of [`/v1/data/Subscriber/${sim.imsi}/${START}`, `/v1/data/Sim/${sim.simId}/${START}`]) expect((await client.get(url)).body).toEqual(entry)
  })

  test.each([
    ['a text', 'hello', undefined, 'text/plain', 'hello'],
    ['a text of JSON', '{"a": 1}', undefined, 'application/json', '{"a": 1}'],
    ['a text that is a number', '12', undefined, 'text/plain', '12'],
    ['a list', [1, { a: 2 }], undefined, 'application/json', '[1,{"a":2}]'],
    ['a text of a type of its own', 'a,b', 'text/csv', 'text/csv', 'a,b']
  ])('%s', async (_what, content, contentType, type, stored) => {
    await fresh()
    await receive({ content, ...(contentType === undefined ? {} : { contentType }) })
    const [entry] = (await client.get(`/v1/data/Subscriber/${sim.imsi}`)).body
    expect(entry).toEqual({ resourceType: 'Subscriber', resourceId: sim.imsi, time: START, contentType: type, content: stored })
  })

  test('at the same time replaces what was there, category and all; without a time of its own it does not', async () => {
    await fresh()
    await receive({ time: 1000, content: 'one', category: 'c' })
    await receive({ time: 1000, content: 'two' })
    expect((await client.get(`/v1/data/Subscriber/${sim.imsi}`)).body).toEqual([expect.objectContaining({ time: 1000, content: 'two' })])
    expect(await times('/v1/data/categories/c')).toEqual([])
    await receive({ time: START + 2 })
    const arrived = []
    for (let i = 0; i < 4; i++) arrived.push((await receive({ content: `${i}` })).time)
    expect(arrived).toEqual([START, START + 1, START + 3, START + 4])
    expect(await times(`/v1/data/Subscriber/${sim.imsi}`)).toEqual([START + 4, START + 3, START + 2, START + 1, START, 1000])
  })

  test('[04-C15] is gone once deleted; a second delete finds nothing', async () => {
    await fresh()
    await receive({})
    const url = `/v1/data/Subscriber/${sim.imsi}/${START}`
    expect((await client.get(url)).status).toBe(200)
    expect(await client.delete(url)).toMatchObject({ status: 204, body: undefined })
    expect(await client.get(url)).toMatchObject({ status: 404, body: { code: 'COM9050' } })
    expect(await client.delete(url)).toMatchObject({ status: 404, body: { code: 'COM9050' } })
    await receive({})
    expect((await client.delete(`/v1/data/Sim/${sim.simId}/${START}`)).status).toBe(204)
    expect(await times(`/v1/sims/${sim.simId}/data`)).toEqual([])
    expect((await client.delete(`/v1/data/Sim/${sim.simId}/${START}`)).status).toBe(404)
    expect((await client.get('/v1/data/metadata/resources')).body).toEqual([])
  })
})

describe('lists', () => {
  test('[04-C14] twelve entries: ten, newest first, and a key to the other two', async () => {
    await fresh()
    for (let i = 0; i < 12; i++) await receive({ time: 1000 + i })
    const first = await client.get(`/v1/data/Subscriber/${sim.imsi}`)
    expect(first.body.map((entry: { time: number }) => entry.time)).toEqual([1011, 1010, 1009, 1008, 1007, 1006, 1005, 1004, 1003, 1002])
    expect(first.headers['x-soracom-next-key']).toBe(`1002_${sim.imsi}`)
    const second = await client.get(`/v1/data/Subscriber/${sim.imsi}`, { query: { last_evaluated_key: first.headers['x-soracom-next-key']! } })
    expect([second.body.length, second.headers['x-soracom-next-key'], second.headers['link']]).toEqual([2, undefined, undefined])
  })

  test.each(['asc', 'desc'])('page through everything in the order %s, several resources in the same millisecond too', async (sort) => {
    await fresh()
    for (const device of ['d_1', 'd_2', 'd']) for (const time of [1, 2, 3]) await of(device, { time, category: 'many' })
    for (const time of [1, 2, 3, 4, 5]) await receive({ time, category: 'many' })
    const sorted = (values: string[]) => (sort === 'asc' ? values : values.reverse())
    const walk = async (url: string, limit: number) => (await client.pages(url, { limit, sort })).flatMap((page) => page.body.map((e: { resourceId: string, time: number }) => `${e.time} ${e.resourceId}`))
    const everything = [1, 2, 3].flatMap((time) => [`${time} d`, `${time} d_1`, `${time} d_2`, `${time} ${sim.imsi}`]).concat([4, 5].map((time) => `${time} ${sim.imsi}`))
    for (const limit of [1, 2, 5, 100]) {
      expect(await walk('/v1/data/categories/many', limit)).toEqual(sorted([...everything]))
      expect(await walk('/v1/data/Device/d_1', limit)).toEqual(sorted([1, 2, 3].map((time) => `${time} d_1`)))
      for (const url of [`/v1/sims/${sim.simId}/data`, `/v1/subscribers/${sim.imsi}/data`]) expect(await walk(url, limit)).toEqual(sorted([1, 2, 3, 4, 5].map((time) => `${time} ${sim.imsi}`)))
    }
  })

  test('a key of the time alone goes on after all of that moment, whichever list it comes from; nonsense begins anew', async () => {
    await fresh()
    for (const device of ['a', 'b']) for (const time of [1, 2, 3]) await of(device, { time, category: 'c' })
    for (const key of ['2', '2_zzz']) expect(await times('/v1/data/Device/a', { last_evaluated_key: key })).toEqual(key === '2' ? [1] : [2, 1])
    expect(await times('/v1/data/categories/c', { last_evaluated_key: 2 })).toEqual([1, 1])
    expect(await times('/v1/data/categories/c', { last_evaluated_key: 2, sort: 'asc' })).toEqual([3, 3])
    expect(await times('/v1/data/Device/a', { last_evaluated_key: 'null' })).toEqual([3, 2, 1])
    const first = await client.get('/v1/data/Device/a', { query: { limit: 1 } })
    expect(first.headers['x-soracom-next-key']).toBe('3')
  })

  test('from and to are part of the range; the other way round nothing is', async () => {
    await fresh()
    for (const time of [1, 2, 3, 4, 5]) await receive({ time, category: 'c' })
    for (const url of [`/v1/data/Subscriber/${sim.imsi}`, `/v1/sims/${sim.simId}/data`, `/v1/subscribers/${sim.imsi}/data`, '/v1/data/categories/c']) {
      expect(await times(url, { from: 2, to: 4 })).toEqual([4, 3, 2])
      expect(await times(url, { from: 2, to: 4, sort: 'asc', limit: 2 })).toEqual([2, 3])
      expect(await times(url, { from: 4, to: 2 })).toEqual([])
      const pages = await client.pages(url, { from: 2, to: 4, limit: 1 })
      expect(pages.map((page) => page.body.length)).toEqual([1, 1, 1])
    }
  })

  test('what is asked for wrongly is refused', async () => {
    await fresh()
    for (const query of [{ limit: 0 }, { sort: 'up' }, { from: 'today' }]) expect((await client.get(`/v1/data/Subscriber/${sim.imsi}`, { query })).status).toBe(400)
    for (const url of ['/v1/data/Toaster/1', `/v1/data/Subscriber/${sim.imsi}/now`]) expect((await client.get(url)).status).toBe(400)
    expect((await client.get(`/v1/data/resources/Subscriber/${sim.imsi}`)).status).toBe(404)
    expect((await client.get('/v1/data/Subscriber/999', { query: { limit: 1001 } })).body).toEqual([])
  })

  test('of what the operator never had: an empty list, and 404 where a SIM is asked for by its own operation', async () => {
    await fresh()
    const other = await signUp(emulator)
    await receive({})
    for (const who of [other, client.global]) {
      expect((await who.get(`/v1/data/Subscriber/${sim.imsi}`)).body).toEqual([])
      expect((await who.get(`/v1/data/Sim/${sim.simId}`)).body).toEqual([])
      expect(await who.get(`/v1/sims/${sim.simId}/data`)).toMatchObject({ status: 404, body: { code: 'SEM9001' } })
      expect(await who.get(`/v1/subscribers/${sim.imsi}/data`)).toMatchObject({ status: 404, body: { code: 'SEM9011' } })
      expect((await who.get('/v1/data/metadata/resources')).body).toEqual([])
    }
    expect((await client.get(`/v1/sims/${(await newSim(client)).simId}/data`)).body).toEqual([])
  })

  test('a SIM has the entries of all its IMSIs, also when it is terminated', async () => {
    const email = 'several@example.com'
    client = await signUp(emulator, { email })
    sim = await newSim(client)
    const additional = '454031000000001'
    await addSubscription(emulator, sim.simId, additional, 'planX1')
    client = await login(emulator, email)
    await receive({ time: 1 })
    await receive({ resourceId: additional, time: 1 })
    await receive({ resourceId: additional, time: 2 })
    const shown = (await client.pages(`/v1/sims/${sim.simId}/data`, { limit: 1 })).flatMap((page) => page.body.map((e: { resourceType: string, resourceId: string, time: number }) => `${e.time} ${e.resourceType} ${e.resourceId}`))
    expect(shown).toEqual([`2 Subscriber ${additional}`, ...[`1 Subscriber ${additional}`, `1 Subscriber ${sim.imsi}`].sort().reverse()])
    expect(await times(`/v1/subscribers/${additional}/data`)).toEqual([2, 1])
    await client.post(`/v1/sims/${sim.simId}/enable_termination`)
    expect((await client.post(`/v1/sims/${sim.simId}/terminate`)).body.status).toBe('terminated')
    expect(await times(`/v1/sims/${sim.simId}/data`)).toEqual([2, 1, 1])
  })
})

describe('resources with data', () => {
  test('[04-C17] with the names in their JSON and the time of the last write, by both operations', async () => {
    await fresh()
    await receive({ content: { temp: 1, humi: 2 }, time: 1 })
    emulator.clock.advance(5)
    const now = emulator.clock.now()
    await receive({ content: { battery: 3, temp: 1 }, time: 2 })
    await of('d-1', { content: 'just text' })
    await of('d-1', { content: [{ inside: 1 }] })
    const subscriber = { resourceType: 'Subscriber', resourceId: sim.imsi, lastModifiedTime: now, attributeNames: ['battery', 'humi', 'temp'] }
    const device = { resourceType: 'Device', resourceId: 'd-1', lastModifiedTime: now, attributeNames: [] }
    for (const url of ['/v1/data/metadata/resources', '/v1/data/resources']) {
      expect((await client.get(url)).body).toEqual([device, subscriber])
      expect((await client.get(url, { query: { resource_type: 'Device' } })).body).toEqual([device])
      expect((await client.get(url, { query: { resource_type: 'Sim' } })).body).toEqual([{ ...subscriber, resourceType: 'Sim', resourceId: sim.simId }])
      expect((await client.get(url, { query: { resource_type: 'LoraDevice' } })).body).toEqual([])
      expect((await client.pages(url, { limit: 1 })).flatMap((page) => page.body)).toEqual([device, subscriber])
    }
    for (const time of [1, 2]) await client.delete(`/v1/data/Subscriber/${sim.imsi}/${time}`)
    expect((await client.get('/v1/data/metadata/resources')).body).toEqual([device])
  })
})

describe('retention', () => {
  test('40 days after the write, whatever time the entry has; then nothing shows it', async () => {
    const own = await startEmulator()
    const shared = emulator
    try {
      emulator = own
      const email = 'keeper@example.com'
      client = await signUp(own, { email })
      sim = await newSim(client)
      await receive({ time: 1, category: 'c' })
      own.clock.advance('1h')
      await receive({ time: START * 1.5, category: 'c' })
      own.clock.advance(40 * DAY - 3_600_001)
      client = await login(own, email)
      expect(await times('/v1/data/categories/c')).toEqual([START * 1.5, 1])
      expect(own.clock.advance(1).filter(({ kind }) => kind === 'harvest-data-expiry')).toHaveLength(1)
      expect(await times('/v1/data/categories/c')).toEqual([START * 1.5])
      expect((await client.get(`/v1/data/Subscriber/${sim.imsi}/1`)).status).toBe(404)
      expect((await client.get('/v1/data/metadata/resources')).body).toHaveLength(1)
      own.clock.advance('1h')
      for (const url of ['/v1/data/metadata/resources', '/v1/data/metadata/resources?resource_type=Sim', `/v1/sims/${sim.simId}/data`]) expect((await client.get(url)).body).toEqual([])
    } finally {
      await own.close()
      emulator = shared
    }
  })

  test('731 days with the contract for it, whenever that was taken out; 40 again without it', async () => {
    const own = await startEmulator()
    const shared = emulator
    try {
      emulator = own
      const email = 'longer@example.com'
      client = await signUp(own, { email })
      await of('d', { time: 1 })
      own.clock.advance('39d')
      client = await login(own, email)
      expect((await client.post(`/v1/operators/${client.operatorId}/contracts`, { contractName: 'harvest', contractDetail: { plan: 'extended', ttl: 731 } })).status).toBeLessThan(300)
      await of('d', { time: 2 })
      own.clock.advance(692 * DAY - 1)
      client = await login(own, email)
      expect(await times('/v1/data/Device/d')).toEqual([2, 1])
      own.clock.advance(1)
      expect(await times('/v1/data/Device/d')).toEqual([2])
      expect((await client.delete(`/v1/operators/${client.operatorId}/contracts/harvest`)).status).toBeLessThan(300)
      expect(await times('/v1/data/Device/d')).toEqual([])
    } finally {
      await own.close()
      emulator = shared
    }
  })

  test('ends with the operator', async () => {
    const stored = await startStored()
    const shared = emulator
    try {
      emulator = stored.emulator
      await fresh()
      await receive({})
      await of('d')
      await client.put('/v1/files/private/a/b.txt', undefined, { raw: 'x' })
      const tables = ['data_entries', 'data_sources', 'file_entries']
      const left = () => Object.keys(stored.rows({ operator_id: client.operatorId })).filter((table) => tables.includes(table))
      expect(left()).toEqual(tables)
      expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
      expect(left()).toEqual([])
    } finally {
      await stored.close()
      emulator = shared
    }
  })
})

describe('the control operation', () => {
  test.each([
    ['a SIM that nobody has', { resourceType: 'Sim', resourceId: '1111111111111111111', content: 'x' }, 404, 'EMU0050'],
    ['a SIM ID in the place of an IMSI', { resourceType: 'Subscriber', resourceId: 'SIM', content: 'x' }, 404, 'EMU0050'],
    ['an operator that is none', { resourceType: 'Device', resourceId: 'd', content: 'x', operatorId: 'OP0000000000' }, 404, 'EMU0051'],
    ['a device of nobody', { resourceType: 'Device', resourceId: 'd', content: 'x' }, 400, 'EMU0004'],
    ['a SIM of somebody', { resourceType: 'Subscriber', resourceId: 'IMSI', content: 'x', coverage: 'jp' }, 400, 'EMU0004'],
    ['no content', { resourceType: 'Device', resourceId: 'd' }, 400, 'EMU0004'],
    ['a content that is no text and no structure', { resourceType: 'Device', resourceId: 'd', content: 5 }, 400, 'EMU0004'],
    ['a time before 1970', { resourceType: 'Subscriber', resourceId: 'IMSI', content: 'x', time: -1 }, 400, 'EMU0004'],
    ['a time beyond the year 9999', { resourceType: 'Subscriber', resourceId: 'IMSI', content: 'x', time: Date.UTC(10000, 0, 1) }, 400, 'COM9051'],
    ['an unknown field', { resourceType: 'Subscriber', resourceId: 'IMSI', content: 'x', at: 1 }, 400, 'EMU0004']
  ])('refuses %s', async (_what, given, status, code) => {
    await fresh()
    const resourceId = given.resourceId === 'SIM' ? sim.simId : given.resourceId === 'IMSI' ? sim.imsi : given.resourceId
    const answer = await new Client(emulator).post('/_emulator/simulate/data', { ...given, resourceId })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect((await client.get('/v1/data/metadata/resources')).body).toEqual([])
  })

  test('counts as use of Harvest by the SIM', async () => {
    await fresh()
    for (let i = 0; i < 3; i++) await receive({})
    await of('d')
    const { status, body } = await client.get(`/v1/stats/harvest/subscribers/${sim.imsi}`, { query: { from: START / 1000 - 86_400, to: START / 1000 + 86_400, period: 'day' } })
    expect(status).toBe(200)
    expect(body).toEqual([{ unixtime: START / 1000, harvestStatsMap: { harvest: { count: 3 } } }])
  })
})
