// reportSimLocalInfo and reportLocalInfo: a SIM is asked by a message, and reports a second later.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { deviceOf, IMEI, SEATTLE, TOKYO } from '../support/devices.ts'
import { Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { at, idsOf, type SimIds, VIEWS } from '../support/sims.ts'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = (await signUp(emulator)).global
})
afterEach(() => emulator.close())

async function aSim (subscription = 'plan01s', side = client): Promise<SimIds> {
  return idsOf(await newSim(side, subscription))
}

describe.each(VIEWS)('asked as %s', (view) => {
  const report = async (sim: SimIds, side = client) => await side.post(`${at(view, sim)}/report_local_info`)

  test('answers the subscriber as it is, and a second later it shows what the SIM said, in lower case', async () => {
    const sim = await aSim()
    const iccid = (await client.get(at('Subscriber', sim))).body.iccid
    await deviceOf(emulator, sim).attach({ imei: IMEI, cell: TOKYO })
    emulator.clock.advance('10s')
    const { status, body } = await report(sim)
    expect(status).toBe(202)
    expect(body).toEqual((await client.get(at('Subscriber', sim))).body)
    expect(body).not.toHaveProperty('localInfo')
    expect(emulator.clock.advance('1s')).toEqual([{ kind: 'local-info', subject: sim.simId, due: START + 11_000 }])
    const localInfo = { location: { eci: TOKYO.eci, tac: TOKYO.tac, mnc: 10, mcc: 440, radioType: 'lte' }, imsi: sim.imsi, imei: IMEI, iccid, createdTime: START + 10_000, status: 'updated', lastModifiedTime: START + 11_000 }
    expect((await client.get(at('Subscriber', sim))).body).toMatchObject({ localInfo, lastModifiedTime: START + 11_000 })
    expect((await client.get(at('Sim', sim))).body.localInfo).toEqual(localInfo)
  })

  test('says where it was last when it is offline, and fails when it never was online', async () => {
    const [seen, never] = [await aSim(), await aSim()]
    await deviceOf(emulator, seen).attach({ cell: SEATTLE })
    await deviceOf(emulator, seen).detach()
    for (const sim of [seen, never]) expect((await report(sim)).status).toBe(202)
    emulator.clock.advance('1s')
    expect((await client.get(at('Sim', seen))).body.localInfo).toMatchObject({ status: 'updated', location: { radioType: 'gsm', mcc: 310, mnc: 260, lac: 16082, ci: 8023, rac: 255 } })
    expect((await client.get(at('Sim', never))).body.localInfo).toEqual({ status: 'failed', lastModifiedTime: START + 1000 })
  })

  test('can be made to fail, and to wait', async () => {
    const sim = await aSim()
    await deviceOf(emulator, sim).attach()
    const control = new Client(emulator)
    await control.put('/_emulator/job-kinds/local-info', { pace: 'failed' })
    await report(sim)
    expect((await client.get(at('Sim', sim))).body.localInfo).toEqual({ status: 'failed', lastModifiedTime: START })
    await control.put('/_emulator/job-kinds/local-info', { pace: 'held' })
    await report(sim)
    expect(emulator.clock.advance('1h')).toEqual([])
    await control.post('/_emulator/jobs/release', { kind: 'local-info' })
    expect((await client.get(at('Sim', sim))).body.localInfo).toMatchObject({ status: 'updated', createdTime: START, lastModifiedTime: START + 3_600_000 })
  })

  test.each([['plan01s-low_data_volume', 202], ['planX3', 400], ['planP1', 400], ['plan-K2', 202], ['plan-D', 400], ['plan-KM1', 400]])('of %s: %i', async (subscription, status) => {
    const side = subscription.startsWith('plan-') ? client.with({ host: 'api.soracom.io' }) : client
    const { status: answered, body } = await report(await aSim(subscription, side), side)
    expect([answered, body.code]).toEqual([status, status === 202 ? undefined : 'SEM9100'])
  })

  test('not of a suspended or terminated SIM, nor of one that is not there', async () => {
    const sim = await aSim()
    await client.post(`${at(view, sim)}/suspend`)
    expect((await report(sim)).body.code).toBe('SEM9101')
    await client.post(`${at(view, sim)}/enable_termination`)
    await client.post(`${at(view, sim)}/terminate`)
    const refused = await report(sim)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9007'])
    expect((await report({ simId: '8942310000000000009', imsi: '001019999999999' })).status).toBe(404)
    expect((await new Client(emulator).get('/_emulator/jobs')).body).toEqual([])
  })
})

test('the last report goes with a SIM that is asked again, until the new one is there', async () => {
  const sim = await aSim()
  const device = deviceOf(emulator, sim)
  await device.attach({ cell: TOKYO })
  const localInfo = async () => (await client.get(at('Sim', sim))).body.localInfo
  await client.post(`${at('Sim', sim)}/report_local_info`)
  emulator.clock.advance('1s')
  const first = await localInfo()
  await device.move(SEATTLE)
  await client.post(`${at('Sim', sim)}/report_local_info`)
  expect(await localInfo()).toEqual(first)
  emulator.clock.advance('1s')
  expect(await localInfo()).toMatchObject({ location: { mcc: 310 }, createdTime: START + 1000 })
})
