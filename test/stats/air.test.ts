// Usage of SIMs, groups and operators (facts 03, section 2).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { addSubscription, login, startWith } from '../support/sims.ts'
import { DAY, figures, insertAir, MINUTE, NOW, stats } from '../support/stats.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

describe('traffic of a subscriber', () => {
  test('[03-C16] two inserts on one UTC day are one item, summed per speed class', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await newSim(client)
    await insertAir(client, imsi, NOW + 1, { 's1.fast': figures(100, 200, 3, 4), 's1.slow': figures(1, 2) })
    await insertAir(client, imsi, NOW + 7200, { 's1.fast': figures(10, 20, 5, 6) })
    const day = { date: '20260615', unixtime: NOW, dataTrafficStatsMap: { 's1.fast': figures(110, 220, 8, 10), 's1.slow': figures(1, 2) } }
    expect(await stats(client, `air/subscribers/${imsi}`)).toMatchObject({ status: 200, body: [day] })
    expect((await stats(client, `air/subscribers/${imsi}`)).body).toEqual([day])
    expect((await stats(client, `air/sims/${simId}`)).body).toEqual([day])
    expect((await stats(client, `air/subscribers/${imsi}`, { period: 'month' })).body).toEqual([{ ...day, date: '202606', unixtime: Date.UTC(2026, 5, 1) / 1000 }])
  })

  test('[03-C17] without traffic there is an empty list', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await newSim(client)
    for (const period of ['minutes', 'day', 'month']) {
      expect(await stats(client, `air/subscribers/${imsi}`, { period })).toMatchObject({ status: 200, body: [] })
      expect((await stats(client, `air/sims/${simId}`, { period })).body).toEqual([])
    }
    // An insert of nothing is no traffic.
    await insertAir(client, imsi, NOW, { 's1.fast': figures(0, 0, 0, 0) })
    expect((await stats(client, `air/subscribers/${imsi}`)).body).toEqual([])
  })

  test('by five minutes, aligned, the oldest first', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    for (const seconds of [601, 0, 299, 300]) await insertAir(client, imsi, NOW + seconds)
    const { body } = await stats(client, `air/subscribers/${imsi}`, { period: 'minutes', from: NOW + 7, to: NOW + 601 })
    expect(body).toEqual([
      { date: '20260615000000', unixtime: NOW, dataTrafficStatsMap: { 's1.standard': figures(200, 400, 2, 4) } },
      { date: '20260615000500', unixtime: NOW + 300, dataTrafficStatsMap: { 's1.standard': figures(100, 200) } },
      { date: '20260615001000', unixtime: NOW + 600, dataTrafficStatsMap: { 's1.standard': figures(100, 200) } }
    ])
  })

  test('whole buckets from that of `from` to that of `to`, and no others', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    const days = [-3, -2, -1, 0, 1]
    for (const day of days) await insertAir(client, imsi, NOW + day * DAY + 5)
    const seen = async (from: number, to: number) => (await stats(client, `air/subscribers/${imsi}`, { from, to })).body.map((item: Answer['body']) => (item.unixtime - NOW) / DAY)
    expect(await seen(NOW - 2 * DAY + 50_000, NOW)).toEqual([-2, -1, 0])
    expect(await seen(NOW - 2 * DAY, NOW - 1)).toEqual([-2, -1])
    expect(await seen(NOW - DAY, NOW - DAY)).toEqual([-1])
    expect(await seen(NOW + 2 * DAY, NOW + 9 * DAY)).toEqual([])
  })

  test('of months that begin and end anywhere in the year', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D' }], { freeze: Date.UTC(2026, 1, 28, 23, 59) })
    const [{ imsi }] = (await client.get('/v1/subscribers')).body
    for (const [year, month, day] of [[2025, 11, 31], [2026, 0, 1], [2026, 1, 28]] as const) await insertAir(client, imsi, Date.UTC(year, month, day, 23) / 1000)
    const { body } = await stats(client, `air/subscribers/${imsi}`, { period: 'month', from: Date.UTC(2025, 11, 31) / 1000, to: Date.UTC(2026, 1, 1) / 1000 })
    expect(body.map((item: Answer['body']) => item.date)).toEqual(['202512', '202601', '202602'])
    await own.close()
  })

  test('a SIM with several subscriptions shows their sum', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan01s' }])
    const g = client.global
    const [{ imsi, simId }] = (await g.get('/v1/subscribers')).body
    await addSubscription(own, simId, '999990000000001', 'planX1')
    const again = (await login(own, own.credentials!.email)).global
    await insertAir(again, imsi, NOW, { 's1.fast': figures(1, 2) })
    await insertAir(again, '999990000000001', NOW, { 's1.fast': figures(10, 20), 's1.slow': figures(5, 5) })
    expect((await stats(again, `air/sims/${simId}`)).body).toEqual([{ date: '20260615', unixtime: NOW, dataTrafficStatsMap: { 's1.fast': figures(11, 22, 2, 4), 's1.slow': figures(5, 5) } }])
    expect((await stats(again, 'air/subscribers/999990000000001')).body[0].dataTrafficStatsMap['s1.fast']).toEqual(figures(10, 20))
    await own.close()
  })

  test('of a terminated SIM nothing is seen any more', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await newSim(client)
    await insertAir(client, imsi, NOW)
    await client.post(`/v1/sims/${simId}/enable_termination`)
    expect((await client.post(`/v1/sims/${simId}/terminate`)).status).toBe(200)
    expect(await stats(client, `air/subscribers/${imsi}`)).toMatchObject({ status: 200, body: [] })
    expect(await stats(client, `air/sims/${simId}`)).toMatchObject({ status: 200, body: [] })
    expect((await stats(client, `air/operators/${client.operatorId}`)).body).toHaveLength(1)
  })

  test('figures too large to be told exactly do not break anything', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    for (let i = 0; i < 5; i++) await insertAir(client, imsi, NOW + i, { 's1.fast': figures(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) })
    expect((await stats(client, `air/subscribers/${imsi}`)).status).toBe(200)
    expect((await stats(client, `air/operators/${client.operatorId}`)).status).toBe(200)
    expect((await client.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: START, to: START + 1 } })).body).toEqual([{ imsi, trafficVolume: Number.MAX_SAFE_INTEGER }])
  })
})

describe('refusals', () => {
  test('of a window that is no window, or longer ago than is kept', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await newSim(client)
    const months18 = Date.UTC(2024, 11, 1) / 1000
    for (const path of [`air/subscribers/${imsi}`, `air/sims/${simId}`, `beam/subscribers/${imsi}`]) {
      const status = async (query: object) => { const answer = await stats(client, path, query); return [answer.status, answer.body.code] }
      expect(await status({ from: NOW, to: NOW - 1 })).toEqual([400, 'SEM9150'])
      expect(await status({ from: months18 - 1, period: 'month' })).toEqual([400, 'SEM9151'])
      expect(await status({ from: months18, period: 'month' })).toEqual([200, undefined])
      expect(await status({ from: NOW - 548 * DAY, period: 'day' })).toEqual([400, 'SEM9151'])
      expect(await status({ from: NOW - 540 * DAY, period: 'day' })).toEqual([200, undefined])
      expect(await status({ from: NOW - 32 * DAY - 1, period: 'minutes' })).toEqual([400, 'SEM9151'])
      expect(await status({ from: NOW - 32 * DAY, period: 'minutes' })).toEqual([200, undefined])
      expect(await status({ to: 1e15 })).toEqual([400, 'SEM9153'])
      for (const wrong of [{ period: 'hour' }, { period: '' }, { from: 'x' }, { to: '1.5' }]) expect((await status(wrong))[0]).toBe(400)
      for (const missing of ['from', 'to', 'period']) {
        const query = Object.fromEntries(Object.entries({ from: NOW, to: NOW, period: 'day' }).filter(([name]) => name !== missing))
        expect((await client.get(`/v1/stats/${path}`, { query })).status).toBe(400)
      }
    }
  })

  test('of what is not there or not the caller\'s', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    const foreign = await newSim(other)
    for (const path of [`air/subscribers/${foreign.imsi}`, 'air/subscribers/001019999999999', `air/sims/${foreign.simId}`, 'air/sims/8900000000000000000', 'air/groups/00000000-0000-4000-8000-000000000000', `beam/subscribers/${foreign.imsi}`]) {
      expect([path, (await stats(client, path)).status]).toEqual([path, 404])
    }
    expect((await stats(client, `air/operators/${other.operatorId}`)).status).toBe(400)
    // A SIM lives in one coverage.
    expect((await stats(other.global, `air/subscribers/${foreign.imsi}`)).status).toBe(404)
  })

  test('what is kept follows the emulator\'s clock', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D' }])
    const [{ imsi }] = (await client.get('/v1/subscribers')).body
    await insertAir(client, imsi, NOW)
    const at = async (who: Client, query: object) => await stats(who, `air/subscribers/${imsi}`, { from: NOW, to: NOW, ...query })
    expect((await at(client, { period: 'minutes' })).body).toHaveLength(1)
    own.clock.advance('33d')
    let later = await login(own, own.credentials!.email)
    expect((await at(later, { period: 'minutes' })).status).toBe(400)
    expect((await at(later, { period: 'day' })).body).toHaveLength(1)
    // New traffic sweeps out old minutes; days stay.
    await insertAir(later, imsi, NOW + 33 * DAY)
    expect((await at(later, { period: 'day' })).body).toHaveLength(1)
    own.clock.advance('540d')
    later = await login(own, own.credentials!.email)
    expect((await at(later, { period: 'day' })).status).toBe(400)
    await own.close()
  })
})

describe('aggregates', () => {
  test('[03-C18] of an operator: exactly three fields, by day or month, not by minutes', async () => {
    const client = await signUp(emulator)
    for (const [i, speedClass] of ['s1.fast', 's1.slow', 's1.fast'].entries()) {
      const { imsi } = await newSim(client)
      await insertAir(client, imsi, NOW, { [speedClass]: figures(100 * (i + 1), 7) })
      await insertAir(client, imsi, NOW - DAY, { [speedClass]: figures(1, 1) })
    }
    await insertAir(client.global, (await newSim(client.global, 'plan01s')).imsi, NOW, { 's1.fast': figures(5, 6) })
    const path = `air/operators/${client.operatorId}`
    expect(await stats(client, path, { period: 'minutes' })).toMatchObject({ status: 400 })
    expect((await stats(client, path)).body).toEqual([
      { unixtime: NOW - DAY, uploadByteSizeTotal: 3, downloadByteSizeTotal: 3 },
      { unixtime: NOW, uploadByteSizeTotal: 600, downloadByteSizeTotal: 21 }
    ])
    expect((await stats(client, path, { period: 'month' })).body).toEqual([{ unixtime: Date.UTC(2026, 5, 1) / 1000, uploadByteSizeTotal: 603, downloadByteSizeTotal: 24 }])
    expect((await stats(client.global, path)).body).toEqual([{ unixtime: NOW, uploadByteSizeTotal: 5, downloadByteSizeTotal: 6 }])
  })

  test('of a group: of the SIMs that are in it now', async () => {
    const client = await signUp(emulator)
    const { groupId } = (await client.post('/v1/groups', { tags: { name: 'g' } })).body
    const sims: Answer['body'][] = []
    for (let i = 0; i < 70; i++) sims.push(await newSim(client, 'plan-D', i % 2 === 0 ? { groupId } : {}))
    for (const { imsi } of sims) await insertAir(client, imsi, NOW, { 's1.fast': figures(1, 10), 's1.slow': figures(2, 20) })
    const path = `air/groups/${groupId}`
    expect((await stats(client, path)).body).toEqual([{ unixtime: NOW, uploadByteSizeTotal: 35 * 3, downloadByteSizeTotal: 35 * 30 }])
    await client.post(`/v1/sims/${sims[1]!.simId}/set_group`, { groupId })
    await client.post(`/v1/sims/${sims[0]!.simId}/unset_group`)
    await client.post(`/v1/sims/${sims[2]!.simId}/unset_group`)
    expect((await stats(client, path)).body).toEqual([{ unixtime: NOW, uploadByteSizeTotal: 34 * 3, downloadByteSizeTotal: 34 * 30 }])
    expect((await stats(client, path, { period: 'month' })).body).toEqual([{ unixtime: Date.UTC(2026, 5, 1) / 1000, uploadByteSizeTotal: 34 * 3, downloadByteSizeTotal: 34 * 30 }])
    expect((await stats(client, path, { period: 'minutes' })).status).toBe(400)
  })

  test('go back 7 days by day and 90 by month', async () => {
    const client = await signUp(emulator)
    const { groupId } = (await client.post('/v1/groups', {})).body
    for (const path of [`air/operators/${client.operatorId}`, `air/groups/${groupId}`]) {
      const status = async (query: object) => (await stats(client, path, query)).status
      expect(await status({ from: NOW - 7 * DAY })).toBe(200)
      expect(await status({ from: NOW - 7 * DAY - 1 })).toBe(400)
      const oldest = Date.UTC(2026, 2, 1) / 1000
      expect(await status({ period: 'month', from: oldest })).toBe(200)
      expect(await status({ period: 'month', from: oldest - 1 })).toBe(400)
      expect(await status({ from: NOW, to: NOW - 1 })).toBe(400)
    }
  })
})

describe('ranking', () => {
  const ranking = async (client: Client, query: object) => await client.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: START - 3 * DAY * 1000, to: START + DAY * 1000, ...query } })

  test('by bytes up and down between two moments, the most first', async () => {
    const client = await signUp(emulator)
    const sims: string[] = []
    for (const volume of [10, 3000, 200]) {
      const sim = await newSim(client)
      sims.push(sim.imsi)
      await insertAir(client, sim.imsi, NOW - DAY - 5 * MINUTE, { 's1.fast': figures(volume, 0), 's1.slow': figures(0, volume) })
      await insertAir(client, sim.imsi, NOW + 10 * MINUTE, { 's1.fast': figures(1, 0) })
    }
    await newSim(client)
    expect(await ranking(client, {})).toMatchObject({ status: 200, body: [1, 2, 0].map((i) => ({ imsi: sims[i], trafficVolume: [21, 6001, 401][i] })) })
    expect((await ranking(client, { order: 'asc', limit: 2 })).body).toEqual([{ imsi: sims[0], trafficVolume: 21 }, { imsi: sims[2], trafficVolume: 401 }])
    // To five minutes at both ends.
    expect((await ranking(client, { from: START - DAY * 1000, to: START + DAY * 1000 })).body).toEqual(sims.map((imsi) => ({ imsi, trafficVolume: 1 })).sort((a, b) => (a.imsi < b.imsi ? -1 : 1)))
    expect((await ranking(client, { from: START + 10 * MINUTE * 1000, to: START + 11 * MINUTE * 1000 })).body).toHaveLength(3)
    expect((await ranking(client, { from: START + 15 * MINUTE * 1000, to: START + 16 * MINUTE * 1000 })).body).toEqual([])
    expect((await ranking(client, { to: START + 9 * MINUTE * 1000 })).body[0]).toEqual({ imsi: sims[1], trafficVolume: 6000 })
    expect((await ranking(await signUp(emulator), {})).body).toEqual([])
  })

  test('ten unless asked for more; wrong windows are refused', async () => {
    const client = await signUp(emulator)
    for (let i = 0; i < 12; i++) await insertAir(client, (await newSim(client)).imsi, NOW, { 's1.fast': figures(i + 1, 0) })
    expect((await ranking(client, {})).body).toHaveLength(10)
    expect((await ranking(client, { limit: 500 })).body).toHaveLength(12)
    for (const wrong of [{ limit: 0 }, { limit: 501 }, { order: 'up' }, { from: 5, to: 4 }, { to: 9e15 }, { from: 'x' }]) expect([wrong, (await ranking(client, wrong)).status]).toEqual([wrong, 400])
    expect((await client.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: 1 } })).status).toBe(400)
  })
})
