// Diagnoses: what they find follows from what the SIM is and has been through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const DAY = 24 * 3600 * 1000
const diagnose = async (simId: string, range: object = {}) => await client.post('/v1/diagnostics', { service: 'Air', resourceType: 'sim', resourceId: simId, ...range })

/** What a diagnosis found once it is done: [insight, severity, times]. */
async function findings (simId: string, range: object = {}): Promise<unknown[]> {
  const { diagnosticId } = (await diagnose(simId, range)).body
  emulator.clock.advance('1s')
  const { body } = await client.get(`/v1/diagnostics/${diagnosticId}`)
  expect(body.status).toBe('done')
  return body.insights.map((i: { insightId: string, severity: string, anomalyDetectedTimes: string[] }) => [i.insightId, i.severity, i.anomalyDetectedTimes.map((t) => Date.parse(t))])
}

test('takes a moment, and then says what it found, in the language of who asks', async () => {
  const { simId } = await newSim(client)
  const now = emulator.clock.now()
  const begun = await diagnose(simId)
  expect([begun.status, begun.body]).toEqual([201, { diagnosticId: expect.stringMatching(/^[0-9a-f-]{36}$/), status: 'diagnosing', service: 'Air', resourceType: 'sim', resourceId: simId, from: now - DAY, to: now, insights: [] }])
  const at = `/v1/diagnostics/${begun.body.diagnosticId}`
  expect((await client.get(at)).body).toEqual(begun.body)
  emulator.clock.advance('1s')
  const { body } = await client.get(at)
  expect(body).toMatchObject({ status: 'done', insights: [{ insightId: 'INS0004', category: 'sim', severity: 'none', anomalyDetectedTimes: [] }, { insightId: 'INS0101', category: 'session', severity: 'warning' }, { insightId: 'INS0201', category: 'data', severity: 'info' }] })
  expect(body.insights[0].referenceUrls[0]).toEqual({ title: expect.any(String), url: expect.stringMatching(/^https:/) })
  const inJapanese = (await client.get(at, { headers: { 'x-soracom-lang': 'ja' } })).body
  expect(body.insights[0].message).toMatch(/^The SIM is ready/)
  expect(inJapanese.insights[0].message).toMatch(/準備完了/)
})

test('a status in which nothing connects is an error while it lasts, and news of the past afterwards', async () => {
  const { simId } = await newSim(client)
  await client.post(`/v1/sims/${simId}/suspend`)
  const suspended = emulator.clock.now()
  expect((await findings(simId))[0]).toEqual(['INS0002', 'error', [suspended]])
  emulator.clock.advance('1h')
  await client.post(`/v1/sims/${simId}/deactivate`)
  const inactive = emulator.clock.now()
  expect((await findings(simId)).slice(0, 2)).toEqual([['INS0001', 'error', [inactive]], ['INS0002', 'info', [suspended]]])
  await client.post(`/v1/sims/${simId}/activate`)
  expect((await findings(simId)).slice(0, 3)).toEqual([['INS0006', 'none', []], ['INS0002', 'info', [suspended]], ['INS0001', 'info', [inactive]]])
  // Before any of it.
  expect((await findings(simId, { from: START - DAY, to: suspended - 1 }))[0]).toEqual(['INS0006', 'none', []])
  await client.post(`/v1/sims/${simId}/enable_termination`)
  await client.post(`/v1/sims/${simId}/terminate`)
  expect((await findings(simId))[0]).toEqual(['INS0003', 'error', [emulator.clock.now() - 1000]])
})

test('an expired SIM and data that passed are seen', async () => {
  const { simId, imsi } = await newSim(client)
  const expiry = emulator.clock.now() + 1000
  await client.post(`/v1/sims/${simId}/set_expiry_time`, { expiryTime: expiry, expiryAction: 'deactivate' })
  emulator.clock.advance('1m')
  const air = { uploadByteSizeTotal: 10, uploadPacketSizeTotal: 1, downloadByteSizeTotal: 0, downloadPacketSizeTotal: 0 }
  await client.post(`/v1/sandbox/stats/air/subscribers/${imsi}`, { unixtime: Math.floor(emulator.clock.now() / 1000) - 60, dataTrafficStatsMap: { 's1.standard': air } })
  expect(await findings(simId)).toEqual([['INS0001', 'info', [expiry]], ['INS0103', 'error', [expiry]], ['INS0101', 'warning', []], ['INS0200', 'none', []]])
})

test('can be made to fail', async () => {
  const control = new Client(emulator)
  const { simId } = await newSim(client)
  await control.put('/_emulator/job-kinds/diagnostic', { pace: 'failed' })
  const { diagnosticId } = (await diagnose(simId)).body
  expect((await client.get(`/v1/diagnostics/${diagnosticId}`)).body).toMatchObject({ status: 'failed', insights: [] })
  await control.put('/_emulator/job-kinds/diagnostic', { pace: 'delay', milliseconds: 1000 })
})

test('nothing is diagnosed that is not there, or in no time', async () => {
  const { simId } = await newSim(client)
  const cases = [
    [await diagnose('8942310000000000000'), 404, 'SEM9001'], [await diagnose(simId, { from: 2, to: 1 }), 400, 'DIG9001'], [await diagnose(simId, { service: 'Beam' }), 400, 'COM9003'],
    [await diagnose(simId, { resourceType: 'subscriber' }), 400, 'COM9003'], [await client.get('/v1/diagnostics/none'), 404, 'DIG9002']
  ] as const
  for (const [answer, status, code] of cases) expect([answer.status, answer.body.code]).toEqual([status, code])
})
