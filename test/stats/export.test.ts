// Usage of every SIM as a file (facts 03, section 5).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { newSim, signUp, startEmulator } from '../support/emulator.ts'
import { DAY, download, figures, insertAir, insertBeam, NOW, rowsOf, usageFile } from '../support/stats.ts'

const AIR = ['imsi', 'date', 'type', 'uploadByteSizeTotal', 'uploadPacketCountTotal', 'downloadByteSizeTotal', 'downloadPacketCountTotal']
const SERVICES = { beam: 'soracomBeamType', funk: 'soracomFunkType', funnel: 'soracomFunnelType', harvest: 'soracomHarvestType' }

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

describe('exportAirStats', () => {
  test('[03-C20] async answers an id and a path with two slashes, and no link', async () => {
    const client = await signUp(emulator)
    const { status, body } = await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, {}, { query: { export_mode: 'async' } })
    expect(status).toBe(200)
    expect(body).toEqual({ exportedFileId: expect.stringMatching(/^fe_[0-9a-f-]{36}$/), exportedFilePath: `//files/exported/${body.exportedFileId}` })
  })

  test('[03-C21] sync answers only a link, which leads to a CSV file with a BOM', async () => {
    const client = await signUp(emulator)
    await insertAir(client, (await newSim(client)).imsi, NOW)
    for (const query of [{}, { export_mode: 'sync' }]) {
      const { status, body } = await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, {}, { query })
      expect([status, Object.keys(body)]).toEqual([200, ['url']])
      const file = await download(emulator, body.url)
      expect([file.status, file.type, file.name]).toEqual([200, 'text/csv; charset=utf-8', `20260615000000-${client.operatorId}-air-stats.csv`])
      expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(file.text.slice(1)).toMatch(/^imsi,date,type,uploadByteSizeTotal,uploadPacketCountTotal/)
    }
  })

  test('[03-C22] async is processing, then exported with a link, made as things are by then', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    const { exportedFileId } = (await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, { from: NOW, to: NOW, period: 'day' }, { query: { export_mode: 'async' } })).body
    await insertAir(client, imsi, NOW)
    expect((await client.get(`/v1/files/exported/${exportedFileId}`)).body).toEqual({ status: 'processing' })
    const { status, url } = (await client.get(`/v1/files/exported/${exportedFileId}`)).body
    expect(status).toBe('exported')
    expect(rowsOf((await download(emulator, url)).text)[1]).toEqual([imsi, '20260615', 's1.standard', '100', '1', '200', '2', ''])
  })

  test('[03-C23] without traffic in the range there is only the header row', async () => {
    const client = await signUp(emulator)
    await insertAir(client, (await newSim(client, 'plan-D', { tags: { name: 'x' } })).imsi, NOW - 5 * DAY)
    expect(await usageFile(emulator, client, 'air', { from: NOW - 4 * DAY, to: NOW, period: 'day' })).toEqual([AIR])
  })

  test('one row per IMSI, day and speed class, then tags and group; terminated SIMs too', async () => {
    const client = await signUp(emulator)
    const { groupId } = (await client.post('/v1/groups', { tags: { name: '東京, north' } })).body
    const first = await newSim(client, 'plan-D', { groupId, tags: { name: 'a', site: 'x' } })
    const second = await newSim(client, 'plan-D', { tags: { site: 'y' } })
    await newSim(client, 'plan-D', { tags: { silent: 'z' } })
    await insertAir(client, first.imsi, NOW - DAY, { 's1.slow': figures(1, 2, 3, 4), 's1.fast': figures(5, 6, 7, 8) })
    await insertAir(client, first.imsi, NOW, { 's1.fast': figures(9, 10, 11, 12) })
    await insertAir(client, second.imsi, NOW, { 's1.fast': figures(13, 14, 15, 16) })
    await client.post(`/v1/sims/${second.simId}/enable_termination`)
    await client.post(`/v1/sims/${second.simId}/terminate`)
    expect(await usageFile(emulator, client, 'air')).toEqual([
      [...AIR, 'name', 'site', 'group'],
      [first.imsi, '20260614', 's1.fast', '5', '7', '6', '8', 'a', 'x', '東京, north'],
      [first.imsi, '20260614', 's1.slow', '1', '3', '2', '4', 'a', 'x', '東京, north'],
      [first.imsi, '20260615', 's1.fast', '9', '11', '10', '12', 'a', 'x', '東京, north'],
      [second.imsi, '20260615', 's1.fast', '13', '15', '14', '16', '', 'y', '']
    ])
    expect((await usageFile(emulator, client, 'air', { period: 'month' })).map((row) => row[1])).toEqual(['date', '202606', '202606', '202606'])
  })

  test('global SIMs are told apart by subscription, not by speed class', async () => {
    const client = (await signUp(emulator)).global
    const { imsi } = await newSim(client, 'plan01s')
    await insertAir(client, imsi, NOW, { 's1.slow': figures(1, 2, 3, 4), 's1.fast': figures(5, 6, 7, 8) })
    expect(await usageFile(emulator, client, 'air')).toEqual([[...AIR, 'group'], [imsi, '20260615', 'plan01s', '6', '10', '8', '12', '']])
  })

  test('the range may be texts, or missing: this month by day; a wrong one is refused', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    for (const day of [-15, -14, 0]) await insertAir(client, imsi, NOW + day * DAY)
    const days = async (body: object) => (await usageFile(emulator, client, 'air', body)).slice(1).map((row) => row[1])
    expect(await days({})).toEqual(['20260601', '20260615'])
    expect(await days({ from: String(NOW - 20 * DAY), to: String(NOW - DAY), period: 'day' })).toEqual(['20260531', '20260601'])
    expect(await days({ from: NOW - 20 * DAY, period: 'month' })).toEqual(['202605', '202606'])
    expect(await days({ to: NOW - 15 * DAY })).toEqual(['20260531'])
    expect(await days({ from: NOW, period: 'minutes' })).toEqual(['20260615000000'])
    const refused = async (body: object, code: string) => { expect((await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, body)).body.code).toBe(code) }
    await refused({ from: NOW, to: NOW - 1 }, 'SEM9150')
    await refused({ from: NOW - 40 * DAY, period: 'minutes' }, 'SEM9151')
    await refused({ from: 0, period: 'month' }, 'SEM9151')
    await refused({ to: -1e15 }, 'SEM9153')
    for (const body of [{ period: 'year' }, { from: 'x' }, { to: {} }]) expect((await client.post(`/v1/stats/air/operators/${client.operatorId}/export`, body)).status).toBe(400)
    expect((await client.post(`/v1/stats/air/operators/${(await signUp(emulator)).operatorId}/export`, {})).status).toBe(400)
  })
})

describe.each(Object.entries(SERVICES))('the export of %s', (service, column) => {
  test('has the columns of its own, also without a row; async and sync', async () => {
    const client = await signUp(emulator)
    const path = `/v1/stats/${service}/operators/${client.operatorId}/export`
    expect(await usageFile(emulator, client, service)).toEqual([['imsi', 'date', column, 'count']])
    const { body } = await client.post(path, {}, { query: { export_mode: 'async' } })
    expect(Object.keys(body)).toEqual(['exportedFileId', 'exportedFilePath'])
    expect((await client.post(path, { from: NOW, to: NOW - 1 })).status).toBe(400)
    expect((await client.post(path, { period: 'never' })).status).toBe(400)
  })
})

test('exportBeamStats has one row per IMSI, day and type', async () => {
  const client = await signUp(emulator)
  const { imsi } = await newSim(client, 'plan-D', { tags: { name: 'beamer' } })
  await insertBeam(client, imsi, NOW, { inHttp: 4, outHttps: 4 })
  await insertBeam(client, imsi, NOW - DAY, { inHttp: 1 })
  expect(await usageFile(emulator, client, 'beam')).toEqual([
    ['imsi', 'date', 'soracomBeamType', 'count', 'name', 'group'],
    [imsi, '20260614', 'inHttp', '1', 'beamer', ''],
    [imsi, '20260615', 'inHttp', '4', 'beamer', ''],
    [imsi, '20260615', 'outHttps', '4', 'beamer', '']
  ])
})
