// Whom the network does not let in, and what becomes of that.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { BERLIN, type Device, deviceOf, IMEI, OTHER_IMEI } from '../support/devices.ts'
import { type Answer, Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { addSubscription, at, idsOf, login, type SimIds, store, VIEWS } from '../support/sims.ts'

const EMAIL = 'refusals@example.com'
const DAY = 24 * 3600 * 1000
const NO_IMEI = '000000000000000'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: EMAIL })
})
afterEach(() => emulator.close())

async function advance (by: number | string): Promise<void> {
  emulator.clock.advance(by)
  client = await login(emulator, EMAIL)
}

async function activeSim (subscription = 'plan-D', side = client): Promise<SimIds & { device: Device, url: string }> {
  const sim = idsOf(await newSim(side, subscription))
  await side.post(`${at('Sim', sim)}/activate`)
  return { ...sim, device: deviceOf(emulator, sim), url: at('Subscriber', sim) }
}

/** Refused, and nothing has changed by it. */
async function expectRefused (sim: SimIds & { device: Device }, cause: string, permanent: boolean, attached: () => Promise<Answer> = sim.device.attach, side = client): Promise<void> {
  const before = (await side.get(at('Sim', sim))).body
  const { status, body } = await attached()
  expect(status).toBe(200)
  expect(body).toMatchObject({ result: 'refused', online: false, refusal: { cause, permanent, message: expect.stringMatching(/^[A-Z].*\.$/) } })
  expect(body).not.toHaveProperty('session')
  expect((await side.get(at('Sim', sim))).body).toEqual(before)
}

describe('by status', () => {
  test.each([['inactive', 'deactivate', false], ['suspended', 'suspend', true], ['terminated', 'terminate', true]] as const)('[02-C19] a SIM that is %s is refused, for good: %s', async (status, operation, permanent) => {
    const sim = await activeSim()
    await client.post(`${sim.url}/enable_termination`)
    await client.post(`${sim.url}/${operation}`)
    await expectRefused(sim, status, permanent)
    expect((await client.get(`${at('Sim', sim)}/events/sessions`)).body).toEqual([])
    if (status === 'terminated') return
    await client.post(`${sim.url}/activate`)
    expect((await sim.device.attach()).body.result).toBe('attached')
  })

  test('one on its way to another operator, and one that nobody has registered', async () => {
    const sim = await activeSim()
    await store(emulator, sim.simId, { status: 'transferring' })
    await expectRefused(sim, 'transferring', false)
    const { imsi } = (await client.post('/v1/sandbox/subscribers/create')).body
    expect((await deviceOf(emulator, imsi).attach()).body).toMatchObject({ result: 'refused', status: 'instock', refusal: { cause: 'not-registered' } })
    expect((await deviceOf(emulator, imsi).get()).body).not.toHaveProperty('operatorId')
  })

  test('a virtual SIM has no radio, and an added subscription must be on the card', async () => {
    const { simId } = (await client.post('/v1/sims', { type: 'virtual', subscription: 'planArc01' })).body
    expect((await deviceOf(emulator, simId).attach()).body.refusal).toMatchObject({ cause: 'no-radio', permanent: true })
    const sim = await activeSim('plan01s', client.global)
    await addSubscription(emulator, sim.simId, '999990000000077', 'planArc01')
    expect((await deviceOf(emulator, '999990000000077').attach()).body.refusal.cause).toBe('no-radio')
  })

  test('a Japan SIM outside of Japan; a global one is let in anywhere', async () => {
    const sim = await activeSim()
    await expectRefused(sim, 'no-coverage', false, () => sim.device.attach({ cell: BERLIN }))
    const traveller = await activeSim('plan01s', client.global)
    expect((await traveller.device.attach({ cell: BERLIN })).body.result).toBe('attached')
  })
})

describe('by expiry', () => {
  test.each(['doNothing', 'deleteSession', null] as const)('[02-C14] %s: the SIM stays active, the session as it says, and no new one begins until the expiry is cleared', async (expiryAction) => {
    const sim = await activeSim()
    await client.post(`${sim.url}/set_expiry_time`, { expiryTime: START + DAY, expiryAction })
    const { session } = (await sim.device.attach()).body
    await advance('1d')
    const shown = (await client.get(sim.url)).body
    const isKept = expiryAction !== 'deleteSession'
    expect(shown).toMatchObject({ status: 'active', sessionStatus: { online: isKept } })
    if (!isKept) expect(shown.previousSession).toMatchObject({ sessionId: session.sessionId, deletedTime: START + DAY })
    await sim.device.detach()
    await expectRefused(sim, 'expired', false)
    await client.post(`${sim.url}/unset_expiry_time`)
    expect((await sim.device.attach()).body.result).toBe('attached')
  })

  test.each([['deactivate', 'inactive'], ['suspend', 'suspended'], ['terminate', 'terminated']] as const)('[02-C14] %s: the session ends at that moment, and more than clearing is needed', async (expiryAction, status) => {
    const sim = await activeSim()
    await client.post(`${sim.url}/enable_termination`)
    await client.post(`${sim.url}/set_expiry_time`, { expiryTime: START + DAY, expiryAction })
    const { session } = (await sim.device.attach()).body
    await advance('2d')
    expect((await client.get(sim.url)).body).toMatchObject({ status, sessionStatus: { online: false, lastUpdatedAt: START + DAY }, previousSession: { sessionId: session.sessionId, deletedTime: START + DAY }, lastModifiedTime: START + DAY })
    expect((await client.get(`${at('Sim', sim)}/events/sessions`)).body[0]).toMatchObject({ event: 'Deleted', time: START + DAY })
    expect((await sim.device.attach()).body.refusal.cause).toBe(status)
    if (status === 'terminated') return
    await client.post(`${sim.url}/activate`)
    await expectRefused(sim, 'expired', false)
    await client.post(`${sim.url}/set_expiry_time`, { expiryTime: START + 3 * DAY })
    expect((await sim.device.attach()).body.result).toBe('attached')
  })

  test('a ready SIM that has expired stays ready', async () => {
    const sim = idsOf(await newSim(client))
    await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: START, expiryAction: 'doNothing' })
    await expectRefused({ ...sim, device: deviceOf(emulator, sim) }, 'expired', false)
  })
})

describe.each(VIEWS)('by IMEI lock, set as %s', (view) => {
  test('another device is refused, a live session goes on, the right device is let in', async () => {
    const sim = await activeSim()
    const url = at(view, sim)
    const { session } = (await sim.device.attach({ imei: IMEI })).body
    const locked = await client.post(`${url}/set_imei_lock`, { imei: OTHER_IMEI })
    expect(locked.body).toMatchObject({ imeiLock: { imei: OTHER_IMEI }, sessionStatus: { sessionId: session.sessionId, online: true } })
    await sim.device.detach()
    await expectRefused(sim, 'imei-locked', false)
    expect((await sim.device.attach({ imei: OTHER_IMEI })).body.result).toBe('attached')
    // Put into another device, it is cut off.
    expect((await sim.device.into(IMEI)).body).toMatchObject({ result: 'refused', online: false, refusal: { cause: 'imei-locked' } })
    await client.post(`${url}/unset_imei_lock`)
    expect((await sim.device.attach()).body.result).toBe('attached')
  })

  test('[02-C20] without an IMEI offline 400; with |ANONYMOUS it is kept as it is, and lets in what reports none', async () => {
    const sim = await activeSim()
    const url = at(view, sim)
    const refused = await client.post(`${url}/set_imei_lock`)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9014'])
    const locked = await client.post(`${url}/set_imei_lock`, { imei: '123456789012345|ANONYMOUS' })
    expect([locked.status, locked.body.imeiLock]).toEqual([200, { imei: '123456789012345|ANONYMOUS' }])
    await expectRefused(sim, 'imei-locked', false, () => sim.device.attach({ imei: IMEI }))
    for (const imei of ['123456789012345', NO_IMEI]) expect((await sim.device.attach({ imei })).body).toMatchObject({ result: 'attached', session: { imei } })
    await client.post(`${url}/set_imei_lock`, { imei: '123456789012345' })
    await sim.device.detach()
    await expectRefused(sim, 'imei-locked', false, () => sim.device.attach({ imei: NO_IMEI }))
  })

  test('[02-C20] without an IMEI it is that of the live session; one that reported none has none to give', async () => {
    const sim = await activeSim()
    const url = at(view, sim)
    await sim.device.attach({ imei: IMEI })
    expect((await client.post(`${url}/set_imei_lock`)).body.imeiLock).toEqual({ imei: IMEI })
    await client.post(`${url}/unset_imei_lock`)
    await sim.device.attach({ imei: NO_IMEI })
    expect((await client.get(url)).body.sessionStatus.imei).toBe(NO_IMEI)
    expect((await client.post(`${url}/set_imei_lock`)).body.code).toBe('SEM9014')
  })

  test('a lock of 16 digits fits by its first fourteen', async () => {
    const sim = await activeSim()
    await client.post(`${at(view, sim)}/set_imei_lock`, { imei: `${IMEI.slice(0, 14)}99` })
    expect((await sim.device.attach({ imei: IMEI })).body.result).toBe('attached')
    await sim.device.detach()
    await expectRefused(sim, 'imei-locked', false, () => sim.device.attach({ imei: OTHER_IMEI }))
  })
})

describe('calls that make no sense', () => {
  test('name a SIM that there is not, a cell that cannot be, a field that is unknown', async () => {
    const sim = await activeSim()
    const nobody = await deviceOf(emulator, '440109999999999').attach()
    expect([nobody.status, nobody.body.code, nobody.body.message]).toEqual([404, 'EMU0050', 'There is no SIM with the SIM ID or IMSI 440109999999999.'])
    for (const answer of [
      await deviceOf(emulator, 'abc').attach(), await sim.device.attach({ imei: '12' }), await sim.device.attach({ imie: IMEI }), await sim.device.detach({ powerLoss: 'yes' }), await sim.device.into(''),
      await sim.device.move({ radioType: 'LTE', mcc: 440, mnc: 10 }), await sim.device.move({ radioType: 'GSM', mcc: 440, mnc: 10, lac: 1, ci: 2, eci: 3 }), await sim.device.move({ radioType: '5G', mcc: 440, mnc: 10, tac: 1, eci: 2 }),
      await sim.device.register({ domain: 'x' }), await sim.device.register({ plmn: '1' }), await sim.device.describe({ cell: null })
    ]) expect([answer.status, answer.body.code]).toEqual([400, 'EMU0004'])
    expect((await sim.device.get()).body).toEqual({ simId: sim.simId, imsi: sim.imsi, operatorId: client.operatorId, status: 'active', online: false })
  })

  test('say in one line what a cell lacks', async () => {
    const sim = await activeSim()
    expect((await sim.device.move({ radioType: 'LTE', mcc: 440, mnc: 10, lac: 1, ci: 2 })).body.message).toBe('The request is not valid: body: a cell of radioType LTE needs tac')
    expect((await sim.device.move({ radioType: '3G', mcc: 440, mnc: 10, lac: 1, ci: 2, tac: 4 })).body.message).toBe('The request is not valid: body: a cell of radioType 3G has no tac')
    expect((await new Client(emulator).post(`/_emulator/simulate/sims/${sim.simId}/fly`)).status).toBe(404)
  })
})
