import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import type { SimFixture } from '../src/fixture.ts'
import { type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { startWith, store } from './support/sims.ts'

const URL = '/v1/resource_summaries/simsPerStatus'
const COUNTED = ['ready', 'active', 'inactive', 'standby', 'suspended']

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

async function counts (client: Client): Promise<Record<string, number>> {
  const { status, body } = await client.get(URL)
  expect(status).toBe(200)
  return Object.fromEntries(body.resourceSummaryItems[0].values.map(({ name, value }: { name: string, value: number }) => [name, value]))
}

describe('resource summaries', () => {
  test('nothing there: every count is 0, in the documented form', async () => {
    const { status, body } = await (await signUp(emulator)).get(URL)
    expect(status).toBe(200)
    expect(body).toEqual({
      resourceSummaryType: 'simsPerStatus',
      resourceSummaryItems: [{ dimensions: [], updatedTime: START, values: COUNTED.map((status) => ({ name: `${status}Sims`, value: 0 })) }]
    })
  })

  test('[02-C39] the counts match listSubscribers, status by status; terminated SIMs are not counted', async () => {
    const sims: SimFixture[] = [
      { subscription: 'plan-KM1', count: 2 }, { subscription: 'plan-KM1', status: 'active', count: 3 }, { subscription: 'plan-KM1', status: 'inactive' },
      { subscription: 'plan-KM1', status: 'standby', count: 2 }, { subscription: 'plan-KM1', status: 'suspended' }, { subscription: 'plan-KM1', status: 'terminated', count: 2 },
      { subscription: 'plan01s', status: 'active' }
    ]
    const { emulator: own, client } = await startWith(sims)
    for (const coverage of [client, client.global]) {
      const listed = (await coverage.get('/v1/subscribers')).body as { status: string }[]
      expect(await counts(coverage)).toEqual(Object.fromEntries(COUNTED.map((status) => [`${status}Sims`, listed.filter((subscriber) => subscriber.status === status).length])))
    }
    expect(await counts(client)).toEqual({ readySims: 2, activeSims: 3, inactiveSims: 1, standbySims: 2, suspendedSims: 1 })
    expect(await counts(client.global)).toEqual({ readySims: 0, activeSims: 1, inactiveSims: 0, standbySims: 0, suspendedSims: 0 })
    await own.close()
  })

  test('[02-C39] any other type is not found', async () => {
    const client = await signUp(emulator)
    for (const type of ['simsPerGroup', 'SIMSPERSTATUS', 'x'.repeat(300)]) {
      const { status, body } = await client.get(`/v1/resource_summaries/${type}`)
      expect([status, body.code]).toEqual([404, 'SCH9002'])
    }
  })

  test('counted when asked: a change shows at once, and the time is that of the call', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D' }])
    const { imsi } = (await client.get('/v1/subscribers')).body[0]
    own.clock.advance('1h')
    await client.post(`/v1/subscribers/${imsi}/activate`)
    expect(await counts(client)).toMatchObject({ readySims: 0, activeSims: 1 })
    expect((await client.get(URL)).body.resourceSummaryItems[0].updatedTime).toBe(START + 3_600_000)
    await own.close()
  })

  test('a SIM with several IMSIs, of another operator, in testing or in transfer', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', count: 3 }])
    const [testing, transferring] = (await client.get('/v1/sims')).body
    await store(own, testing.simId, { status: 'testing' })
    await store(own, transferring.simId, { status: 'transferring' })
    await newSim(await signUp(own))
    expect(await counts(client)).toEqual({ readySims: 1, activeSims: 0, inactiveSims: 0, standbySims: 0, suspendedSims: 0 })
    await own.close()
  })

  test('without credentials there is none', async () => {
    const response = await emulator.inject({ url: URL })
    expect(response.statusCode).toBe(401)
  })
})
