// What one SIM moves when a test says so, and what other operations show of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, newSim, signUp, startEmulator } from '../support/emulator.ts'
import { figures, MINUTE, NOW, stats } from '../support/stats.ts'

const simulate = async (emulator: Emulator, path: string, body: object = {}): Promise<Answer> => await new Client(emulator).post(`/_emulator/simulate/${path}`, body)

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

async function onlineSim (client: Client, subscription?: string): Promise<Answer['body']> {
  const sim = await newSim(client, subscription)
  expect((await simulate(emulator, `sims/${sim.imsi}/attach`)).body.result).toBe('attached')
  return sim
}

describe('traffic of one SIM', () => {
  test('is counted at once, in its speed class; packets follow from bytes', async () => {
    const client = await signUp(emulator)
    const { imsi, simId } = await onlineSim(client)
    expect(await simulate(emulator, `sims/${imsi}/traffic`, { uploadBytes: 3000, downloadBytes: 500 })).toMatchObject({ status: 200, body: { simId, imsi, day: 3500, month: 3500 } })
    await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: 's1.fast' })
    expect((await simulate(emulator, `sims/${simId}/traffic`, { uploadBytes: 10, uploadPackets: 7 })).body).toMatchObject({ day: 3510 })
    expect((await stats(client, `air/subscribers/${imsi}`, { period: 'minutes' })).body).toEqual([
      { date: '20260615000000', unixtime: NOW, dataTrafficStatsMap: { 's1.standard': figures(3000, 500, 3, 1), 's1.fast': figures(10, 0, 7, 0) } }
    ])
  })

  test('over a time comes in equal parts every five minutes, and all of it', async () => {
    const own = await startEmulator()
    const client = await signUp(own)
    const { imsi } = await newSim(client)
    await simulate(own, `sims/${imsi}/attach`)
    expect((await simulate(own, `sims/${imsi}/traffic`, { uploadBytes: 1001, downloadBytes: 8, downloadPackets: 4, over: '20m' })).body.day).toBe(250 + 2)
    // Two at a time do not disturb each other.
    await simulate(own, `sims/${imsi}/traffic`, { uploadBytes: 6, over: '10m' })
    expect(own.clock.advance('1h')).toHaveLength(4)
    const { body } = await stats(client, `air/subscribers/${imsi}`, { period: 'minutes' })
    expect(body.map((item: Answer['body']) => [item.unixtime - NOW, item.dataTrafficStatsMap['s1.standard']])).toEqual([
      [0, figures(253, 2, 2, 1)], [5 * MINUTE, figures(253, 2, 2, 1)], [10 * MINUTE, figures(250, 2, 1, 1)], [15 * MINUTE, figures(251, 2, 1, 1)]
    ])
    await own.close()
  })

  test('what is left is lost when the SIM goes offline', async () => {
    const own = await startEmulator()
    const client = await signUp(own)
    const { imsi, simId } = await newSim(client)
    await simulate(own, `sims/${imsi}/attach`)
    await simulate(own, `sims/${imsi}/traffic`, { uploadBytes: 1200, over: '1h' })
    own.clock.advance('10m')
    await client.post(`/v1/sims/${simId}/deactivate`)
    own.clock.advance('2h')
    expect((await stats(client, `air/subscribers/${imsi}`)).body[0].dataTrafficStatsMap['s1.standard'].uploadByteSizeTotal).toBe(300)
    await own.close()
  })

  test('is refused while the SIM is offline or its device silent', async () => {
    const client = await signUp(emulator)
    const { imsi } = await newSim(client)
    const refused = async (): Promise<void> => {
      expect(await simulate(emulator, `sims/${imsi}/traffic`, { uploadBytes: 1 })).toMatchObject({ status: 400, body: { code: 'EMU0060' } })
      expect(await simulate(emulator, `sims/${imsi}/messages`, { service: 'beam', counts: { inHttp: 1 } })).toMatchObject({ status: 400, body: { code: 'EMU0060' } })
    }
    await refused()
    await simulate(emulator, `sims/${imsi}/attach`)
    await simulate(emulator, `sims/${imsi}/detach`, { powerLoss: true })
    await refused()
    expect((await stats(client, `air/subscribers/${imsi}`)).body).toEqual([])
    expect((await simulate(emulator, 'sims/001019999999999/traffic', { uploadBytes: 1 })).body.code).toBe('EMU0050')
  })

  test.each([
    { uploadBytes: -1 }, { uploadBytes: 1.5 }, { uploadBytes: 1e300 }, { uploadBytes: 'x' }, { bytes: 5 }, { over: '32d' }, { over: 'soon' }, { over: -5 }
  ])('%j is no traffic', async (body) => {
    const { imsi } = await onlineSim(await signUp(emulator))
    expect(await simulate(emulator, `sims/${imsi}/traffic`, body)).toMatchObject({ status: 400, body: { code: 'EMU0004' } })
  })
})

describe('messages of one SIM', () => {
  test.each([['beam', { inMqtt: 2, outHttps: 2 }], ['funk', { funk_outAwsLambda: 3 }], ['funnel', { funnel_outAwsIot: 4 }], ['harvest', { harvest: 5 }]])('through %s are counted and exported', async (service, counts) => {
    const client = await signUp(emulator)
    const { imsi } = await onlineSim(client)
    for (let i = 0; i < 2; i++) expect((await simulate(emulator, `sims/${imsi}/messages`, { service, counts })).status).toBe(204)
    const doubled = Object.fromEntries(Object.entries(counts).map(([type, count]) => [type, { count: 2 * count }]))
    for (const period of ['minutes', 'day', 'month']) expect((await stats(client, `${service}/subscribers/${imsi}`, { period })).body).toMatchObject([{ [`${service}StatsMap`]: doubled }])
    const [item] = (await stats(client, `${service}/subscribers/${imsi}`)).body
    expect(Object.keys(item).sort()).toEqual([...(service === 'beam' ? ['date'] : []), `${service}StatsMap`, 'unixtime'].sort())
    const { body } = await client.post(`/v1/stats/${service}/operators/${client.operatorId}/export`, {})
    const { pathname, search } = new URL(body.url)
    expect((await emulator.inject({ url: pathname + search })).body.trim().split('\r\n')).toHaveLength(1 + Object.keys(counts).length)
  })

  test('count for the primary IMSI, whichever subscription carries them; traffic does for the one that moved it', async () => {
    const client = (await signUp(emulator)).global
    const { imsi, simId, iccid } = await newSim(client, 'plan01s')
    await simulate(emulator, `sims/${simId}/attach`)
    const { subscribers } = (await client.post(`/v1/sims/${simId}/profiles/${iccid}/add_subscription`, { subscription: 'planX3' })).body
    const added = Object.keys(subscribers).find((other) => other !== imsi)!
    emulator.clock.advance('4s')
    await simulate(emulator, `sims/${added}/attach`)
    await simulate(emulator, `sims/${simId}/messages`, { service: 'beam', counts: { inTcp: 1 } })
    await simulate(emulator, `sims/${simId}/traffic`, { uploadBytes: 5 })
    for (const [service, primary, other] of [['beam', 1, 0], ['air', 0, 1]] as const) {
      expect([(await stats(client, `${service}/subscribers/${imsi}`)).body.length, (await stats(client, `${service}/subscribers/${added}`)).body.length]).toEqual([primary, other])
    }
  })

  test('of a service or a number that there is not are refused', async () => {
    const { imsi } = await onlineSim(await signUp(emulator))
    for (const body of [{ service: 'air', counts: { x: 1 } }, { service: 'beam', counts: {} }, { service: 'beam', counts: { inHttp: -1 } }, { service: 'beam' }]) {
      expect([body, (await simulate(emulator, `sims/${imsi}/messages`, body)).status]).toEqual([body, 400])
    }
  })
})
