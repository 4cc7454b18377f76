// getTestingUsage, and the test mode that an operator has when the control API gives it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { deviceOf } from '../support/devices.ts'
import { type Answer, Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { at, idsOf, login, type SimIds } from '../support/sims.ts'

const EMAIL = 'testing@example.com'
const DAY = 24 * 3600 * 1000
const LIMITS = { days: 7, dataBytes: 31457280, numberOfSms: 3, nextStatus: 'active', statusTransitionDelayDays: 0 }

let emulator: Emulator
let client: Client
let control: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: EMAIL })
  control = new Client(emulator)
})
afterEach(() => emulator.close())

const url = () => `/_emulator/simulate/operators/${client.operatorId}/test-mode`
const usage = async (sim: SimIds, side = client): Promise<Answer> => await side.get(`${at('Sim', sim)}/testing/usage`)
const status = async (sim: SimIds): Promise<string> => (await client.get(at('Sim', sim))).body.status

async function advance (by: number | string): Promise<void> {
  emulator.clock.advance(by)
  client = await login(emulator, EMAIL)
}

async function testingSim (limits: object = {}, subscription = 'plan-D'): Promise<SimIds> {
  await control.put(url(), limits)
  const sim = idsOf(await newSim(client, subscription))
  expect((await deviceOf(emulator, sim).attach()).body).toMatchObject({ result: 'attached', status: 'testing', statusBefore: 'ready' })
  return sim
}

describe('test mode of an operator', () => {
  test('is off, switched on with usual or given limits, and off again', async () => {
    const off = await control.get(url())
    expect([off.status, off.body.code]).toEqual([404, 'EMU0052'])
    expect((await control.put(url())).body).toEqual(LIMITS)
    expect((await control.put(url(), { days: 1, nextStatus: 'suspended' })).body).toEqual({ ...LIMITS, days: 1, nextStatus: 'suspended' })
    expect((await control.get(url())).body).toEqual({ ...LIMITS, days: 1, nextStatus: 'suspended' })
    expect((await control.delete(url())).status).toBe(204)
    expect((await control.delete(url())).body.code).toBe('EMU0052')
    expect((await control.put('/_emulator/simulate/operators/OP0000000009/test-mode')).body.code).toBe('EMU0051')
    for (const body of [{ days: 0 }, { nextStatus: 'terminated' }, { megabytes: 1 }]) expect((await control.put(url(), body)).body.code).toBe('EMU0004')
  })

  test('concerns SIMs that connect for the first time from then on, of the plans that can be tested', async () => {
    const early = idsOf(await newSim(client))
    await deviceOf(emulator, early).attach()
    expect(await status(early)).toBe('active')
    await control.put(url())
    const active = idsOf(await newSim(client))
    await client.post(`${at('Sim', active)}/activate`)
    await deviceOf(emulator, active).attach()
    expect(await status(active)).toBe('active')
    for (const [subscription, expected] of [['plan01s', 'testing'], ['planX3', 'testing'], ['planXM1', 'active']]) {
      const sim = idsOf(await newSim(client.global, subscription))
      expect((await deviceOf(emulator, sim).attach()).body.status).toBe(expected)
      const { status: answered, body } = await usage(sim, client.global)
      expect([answered, body.code]).toEqual(expected === 'testing' ? [200, undefined] : [404, 'SEM9102'])
    }
    expect((await usage(early)).status).toBe(404)
  })
})

describe('a SIM in test mode', () => {
  test('shows its usage and limits; others do not', async () => {
    const sim = await testingSim()
    const { status: answered, body } = await usage(sim)
    expect(answered).toBe(200)
    expect(body).toEqual({ startedTime: START, usage: { dataBytes: 0, numberOfSms: 0 }, usageLimit: LIMITS })
    expect((await usage({ simId: '8942310000000000009', imsi: '' })).body.code).toBe('SEM9001')
    const stranger = await signUp(emulator)
    expect((await usage(sim, stranger)).status).toBe(404)
    const history = (await client.get(`${at('Sim', sim)}/statuses/history`)).body
    expect(history.map((entry: { status: string }) => entry.status)).toEqual(['testing', 'ready'])
  })

  test('stays so when it connects again, and until the days are over; then it is what comes next', async () => {
    const sim = await testingSim({ days: 2 })
    await deviceOf(emulator, sim).detach()
    expect((await deviceOf(emulator, sim).attach()).body).toMatchObject({ status: 'testing' })
    await advance(2 * DAY - 1)
    expect(await status(sim)).toBe('testing')
    await advance(1)
    const shown = (await client.get(at('Sim', sim))).body
    expect(shown).toMatchObject({ status: 'active', testmodeExhaustedTime: START + 2 * DAY, sessionStatus: { online: true } })
    expect((await usage(sim)).body).toMatchObject({ startedTime: START, endedTime: START + 2 * DAY })
  })

  test('leaves it days after a limit was passed, if the limits say so; suspending ends the session', async () => {
    const sim = await testingSim({ days: 1, nextStatus: 'suspended', statusTransitionDelayDays: 2 })
    await advance('1d')
    expect((await client.get(at('Sim', sim))).body).toMatchObject({ status: 'testing', testmodeExhaustedTime: START + DAY })
    expect((await usage(sim)).body).not.toHaveProperty('endedTime')
    await advance('2d')
    expect((await client.get(at('Sim', sim))).body).toMatchObject({ status: 'suspended', sessionStatus: { online: false } })
    expect((await usage(sim)).body.endedTime).toBe(START + 3 * DAY)
  })

  test.each([['plan-D', 'active'], ['plan-KM1', 'standby']])('of %s becomes %s where standby comes next', async (subscription, expected) => {
    const sim = await testingSim({ days: 1, nextStatus: 'standby' }, subscription)
    await advance('1d')
    expect(await status(sim)).toBe(expected)
  })

  test('ends at once when it is activated, and nothing comes after; its limits are those it began with', async () => {
    const sim = await testingSim()
    await control.put(url(), { days: 1 })
    await advance('1h')
    await client.post(`${at('Sim', sim)}/activate`)
    expect((await usage(sim)).body).toMatchObject({ endedTime: START + 3_600_000, usageLimit: LIMITS })
    expect((await client.get(at('Sim', sim))).body).not.toHaveProperty('testmodeExhaustedTime')
    expect(emulator.clock.advance('30d')).toEqual([])
  })

  test('counts messages, such as the one that asks for local information: more than the limit ends it', async () => {
    await control.put(url(), { numberOfSms: 2 })
    const sim = idsOf(await newSim(client.global, 'plan01s'))
    await deviceOf(emulator, sim).attach()
    for (const [numberOfSms, expected] of [[1, 'testing'], [2, 'testing'], [3, 'active']] as const) {
      expect((await client.global.post(`${at('Sim', sim)}/report_local_info`)).status).toBe(202)
      expect((await usage(sim, client.global)).body.usage).toEqual({ dataBytes: 0, numberOfSms })
      expect((await client.global.get(at('Sim', sim))).body.status).toBe(expected)
    }
    // It is not counted any more.
    await client.global.post(`${at('Sim', sim)}/report_local_info`)
    expect((await usage(sim, client.global)).body.usage.numberOfSms).toBe(3)
  })

  test('counts bytes of both directions, whatever they were recorded by: more than the limit ends it', async () => {
    const sim = await testingSim({ dataBytes: 1000, nextStatus: 'suspended' })
    const move = async (unixtime: number, stats: object) => await client.post(`/v1/sandbox/stats/air/subscribers/${sim.imsi}`, { unixtime, dataTrafficStatsMap: { 's1.standard': stats } })
    await move(START / 1000, { uploadByteSizeTotal: 600 })
    await move(START / 1000 + 60, { downloadByteSizeTotal: 400 })
    expect((await usage(sim)).body.usage).toEqual({ dataBytes: 1000, numberOfSms: 0 })
    expect(await status(sim)).toBe('testing')
    emulator.clock.advance('1m')
    await move(START / 1000 + 120, { downloadByteSizeTotal: 1 })
    expect((await usage(sim)).body).toMatchObject({ usage: { dataBytes: 1001 }, endedTime: START + 60_000 })
    expect((await client.get(at('Sim', sim))).body).toMatchObject({ status: 'suspended', testmodeExhaustedTime: START + 60_000, sessionStatus: { online: false } })
    // Nobody else's bytes are looked at.
    const other = idsOf(await newSim(client))
    await client.post(`/v1/sandbox/stats/air/subscribers/${other.imsi}`, { unixtime: START / 1000, dataTrafficStatsMap: { 's1.standard': { uploadByteSizeTotal: 5000 } } })
    expect((await usage(sim)).body.usage.dataBytes).toBe(1001)
  })

  test('nothing is left of it when its operator is gone', async () => {
    await testingSim()
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect(emulator.clock.advance('30d')).toEqual([])
    expect((await control.get(url())).body.code).toBe('EMU0051')
  })
})
