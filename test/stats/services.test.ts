// Messages through services, counted per subscriber (facts 03, section 2.1).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { newSim, signUp, startEmulator } from '../support/emulator.ts'
import { DAY, insertBeam, NOW, stats } from '../support/stats.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

describe('messages of a subscriber', () => {
  test('[03-C19] an insert of Beam counts is read back', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    await insertBeam(client, imsi, NOW, { outHttps: 6, inMqtt: 6 })
    await insertBeam(client, imsi, NOW + 3600, { outHttps: 1 })
    await insertBeam(client, imsi, NOW - DAY, { inTcp: 2 })
    expect((await stats(client, `beam/subscribers/${imsi}`)).body).toEqual([
      { date: '20260614', unixtime: NOW - DAY, beamStatsMap: { inTcp: { count: 2 } } },
      { date: '20260615', unixtime: NOW, beamStatsMap: { inMqtt: { count: 6 }, outHttps: { count: 7 } } }
    ])
    expect((await stats(client, `beam/subscribers/${imsi}`, { period: 'minutes' })).body.map((item: { date: string }) => item.date)).toEqual(['20260614000000', '20260615000000', '20260615010000'])
    expect((await stats(client, `beam/subscribers/${imsi}`, { period: 'month' })).body).toEqual([
      { date: '202606', unixtime: Date.UTC(2026, 5, 1) / 1000, beamStatsMap: { inMqtt: { count: 6 }, inTcp: { count: 2 }, outHttps: { count: 7 } } }
    ])
  })

  test('of a terminated SIM none are seen', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await newSim(client)
    await insertBeam(client, imsi, NOW, { inHttp: 1 })
    await client.post(`/v1/sims/${simId}/enable_termination`)
    await client.post(`/v1/sims/${simId}/terminate`)
    expect(await stats(client, `beam/subscribers/${imsi}`)).toMatchObject({ status: 200, body: [] })
  })

  test.each(['funk', 'funnel', 'harvest'])('%s: none without messages; the same windows and refusals', async (service) => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    await insertBeam(client, imsi, NOW, { inHttp: 1 })
    expect(await stats(client, `${service}/subscribers/${imsi}`)).toMatchObject({ status: 200, body: [] })
    expect((await stats(client, `${service}/subscribers/${imsi}`, { from: NOW, to: NOW - 1 })).body.code).toBe('SEM9150')
    expect((await stats(client, `${service}/subscribers/${imsi}`, { period: 'minutes', from: NOW - 40 * DAY })).body.code).toBe('SEM9151')
    expect((await stats(client, `${service}/subscribers/001019999999999`)).status).toBe(404)
    expect((await stats(client, `${service}/subscribers/${imsi}`, { period: 'year' })).status).toBe(400)
  })
})

describe('bytes exported in a month', () => {
  test('nothing yet, in this month or one of the last 18', async () => {
    const client = await signUp(emulator)
    for (const path of [`harvest/operators/${client.operatorId}`, 'napter/audit_logs']) {
      const ask = async (query: Record<string, string>) => await client.get(`/v1/stats/${path}`, { query })
      expect(await ask({})).toMatchObject({ status: 200, body: { yearMonth: '202606', exportedBytes: 0 } })
      expect((await ask({ year_month: '202412' })).body).toEqual({ yearMonth: '202412', exportedBytes: 0 })
      for (const year_month of ['202411', '202607', '202613', '2026', '0', 'x', '2026-06']) expect([year_month, (await ask({ year_month })).body.code]).toEqual([year_month, 'SEM9152'])
    }
    expect((await client.get(`/v1/stats/harvest/operators/${(await signUp(emulator)).operatorId}`)).status).toBe(400)
  })
})
