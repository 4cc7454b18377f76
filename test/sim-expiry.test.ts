import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator, JobReport } from '../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { at, idsOf, login, type SimIds, startWith, VIEWS } from './support/sims.ts'

const DAY = 24 * 3600 * 1000
const IN_30_DAYS = START + 30 * DAY

const EMAIL = 'expiry@example.com'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: EMAIL })
})
afterEach(() => emulator.close())

/** Moves the clock and logs in again, since tokens last for a day. */
async function advance (by: number | string): Promise<JobReport[]> {
  const happened = emulator.clock.advance(by)
  client = await login(emulator, EMAIL)
  return happened
}

async function activeSim (subscription = 'plan-D'): Promise<SimIds> {
  const sim = idsOf(await newSim(client, subscription))
  await client.post(`${at('Sim', sim)}/activate`)
  return sim
}

async function subscriber (sim: SimIds): Promise<Answer['body']> {
  return (await client.get(at('Subscriber', sim))).body
}

async function expireIn30Days (sim: SimIds, expiryAction?: string | null): Promise<Answer> {
  return await client.post(`${at('Subscriber', sim)}/set_expiry_time`, { expiryTime: IN_30_DAYS, expiryAction })
}

describe.each(VIEWS)('setting an expiry as %s', (view) => {
  test('[02-C13] a time as text becomes a number; unsetting twice gives 200 and 404', async () => {
    const url = at(view, await activeSim())
    const set = await client.post(`${url}/set_expiry_time`, { expiryTime: String(IN_30_DAYS), expiryAction: 'deactivate' })
    expect(set.status).toBe(200)
    expect(set.body).toMatchObject({ expiryTime: IN_30_DAYS, expiryAction: 'deactivate', ...(view === 'Subscriber' ? { expiredAt: IN_30_DAYS } : {}) })
    const unset = await client.post(`${url}/unset_expiry_time`)
    expect(unset.status).toBe(200)
    expect(unset.body).toMatchObject({ expiryTime: null, expiryAction: null, ...(view === 'Subscriber' ? { expiredAt: null } : {}) })
    const again = await client.post(`${url}/unset_expiry_time`)
    expect([again.status, again.body.code]).toEqual([404, 'SEM9016'])
  })

  test('an action that is missing or null is stored as null, every documented one as it is', async () => {
    const url = at(view, await activeSim())
    await client.post(`${url}/enable_termination`)
    for (const expiryAction of [undefined, null, 'doNothing', 'deleteSession', 'deactivate', 'suspend', 'terminate']) {
      const { status, body } = await client.post(`${url}/set_expiry_time`, { expiryTime: IN_30_DAYS, expiryAction })
      expect([status, body.expiryAction]).toEqual([200, expiryAction ?? null])
    }
  })

  test('what is no time or no action is refused and changes nothing', async () => {
    const sim = await activeSim()
    const before = await subscriber(sim)
    const url = `${at(view, sim)}/set_expiry_time`
    const bodies: object[] = [{}, { expiryAction: 'suspend' }, { expiryTime: null }, { expiryTime: 'tomorrow' }, { expiryTime: '' }, { expiryTime: '2027-01-01T00:00:00Z' }, { expiryTime: 1.5 },
      { expiryTime: 1e300 }, { expiryTime: 2 ** 60 }, { expiryTime: '99999999999999999999' }, { expiryTime: [IN_30_DAYS] }, { expiryTime: IN_30_DAYS, expiryAction: 'explode' }, { expiryTime: IN_30_DAYS, expiryAction: '' }]
    for (const body of bodies) {
      const refused = await client.post(url, body)
      expect([JSON.stringify(body), refused.status, refused.body.code]).toEqual([JSON.stringify(body), 400, 'COM9003'])
    }
    expect((await client.post(url)).body.code).toBe('COM9004')
    expect(await subscriber(sim)).toEqual(before)
  })

  test('a time before 1970 or beyond the year 9999 is refused and changes nothing; the first and the last moment are taken', async () => {
    const sim = await activeSim()
    const before = await subscriber(sim)
    const url = `${at(view, sim)}/set_expiry_time`
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
    for (const expiryTime of [-1, -5, last + 1, Number.MAX_SAFE_INTEGER, String(last + 1)]) {
      const { status, body } = await client.post(url, { expiryTime })
      expect([expiryTime, status, body.code]).toEqual([expiryTime, 400, 'SEM9020'])
    }
    expect(await subscriber(sim)).toEqual(before)
    for (const expiryTime of [0, last]) expect((await client.post(url, { expiryTime })).body.expiryTime).toBe(expiryTime)
  })

  test('to terminate, protection must be off when it is set', async () => {
    const sim = await activeSim()
    const url = at(view, sim)
    const refused = await client.post(`${url}/set_expiry_time`, { expiryTime: IN_30_DAYS, expiryAction: 'terminate' })
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9006'])
    expect((await subscriber(sim)).expiryTime).toBeNull()
    await client.post(`${url}/enable_termination`)
    expect((await client.post(`${url}/set_expiry_time`, { expiryTime: IN_30_DAYS, expiryAction: 'terminate' })).body.expiryAction).toBe('terminate')
  })
})

describe('what happens at expiry', () => {
  test.each([
    ['deactivate', 'inactive'],
    ['suspend', 'suspended'],
    ['terminate', 'terminated'],
    ['doNothing', 'active'],
    ['deleteSession', 'active'],
    [null, 'active']
  ] as const)('[02-C14] %s -> %s, at that very moment; the SIM keeps its expiry', async (action, status) => {
    const sim = await activeSim()
    await client.post(`${at('Sim', sim)}/enable_termination`)
    await expireIn30Days(sim, action)
    const set = await subscriber(sim)

    await advance(30 * DAY - 1)
    expect(await subscriber(sim)).toEqual(set)

    const happened = await advance('1d')
    expect(happened).toEqual([{ kind: 'sim-expiry', subject: sim.simId, due: IN_30_DAYS }])
    const expired = await subscriber(sim)
    expect(expired).toMatchObject({ status, expiryTime: IN_30_DAYS, expiredAt: IN_30_DAYS, expiryAction: action })
    expect((await client.get(at('Sim', sim))).body).toMatchObject({ status, expiryTime: IN_30_DAYS, expiryAction: action })
    const [newest] = (await client.get(`${at('Sim', sim)}/statuses/history`)).body
    expect(newest.status).toBe(status)
    if (status === 'active') {
      expect(expired).toEqual(set)
    } else {
      // The change bears the time of the expiry, not the one to which the clock was moved.
      expect(expired.lastModifiedTime).toBe(IN_30_DAYS)
      expect(newest.applyDateTimeEpochSec).toBe(IN_30_DAYS / 1000)
    }
    expect(expired.renewalFeeStatusSetTime).toBe(status === 'suspended' ? IN_30_DAYS : undefined)
    // Once only.
    expect(await advance('365d')).toEqual([])
  })

  test('protection that is switched on after terminate was set does not stop it', async () => {
    const sim = await activeSim()
    await client.post(`${at('Sim', sim)}/enable_termination`)
    await expireIn30Days(sim, 'terminate')
    await client.post(`${at('Sim', sim)}/disable_termination`)
    await advance('31d')
    expect(await subscriber(sim)).toMatchObject({ status: 'terminated', terminationEnabled: false })
  })

  test('a ready SIM expires as well; a plan that cannot be suspended is deactivated instead', async () => {
    const ready = idsOf(await newSim(client, 'plan-D'))
    const unsuspendable = idsOf(await newSim(client, 'plan-DU'))
    for (const sim of [ready, unsuspendable]) await expireIn30Days(sim, 'suspend')
    await advance('31d')
    expect((await subscriber(ready)).status).toBe('suspended')
    expect((await subscriber(unsuspendable)).status).toBe('inactive')
  })

  test('a SIM that already has the status, or is terminated, is not changed', async () => {
    const [inactive, terminated] = [await activeSim(), await activeSim()]
    await client.post(`${at('Sim', inactive)}/deactivate`)
    await expireIn30Days(inactive, 'deactivate')
    await expireIn30Days(terminated, 'deactivate')
    await client.post(`${at('Sim', terminated)}/enable_termination`)
    await client.post(`${at('Sim', terminated)}/terminate`)
    const before = [await subscriber(inactive), await subscriber(terminated)]
    await advance('31d')
    expect([await subscriber(inactive), await subscriber(terminated)]).toEqual(before)
  })

  test('an expiry in the past is taken, and acted upon at once', async () => {
    const sim = await activeSim()
    expect((await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: START - DAY, expiryAction: 'deactivate' })).status).toBe(200)
    // The action bears the time at which it was taken, not one before the SIM even was.
    expect(await subscriber(sim)).toMatchObject({ status: 'inactive', expiryTime: START - DAY, lastModifiedTime: START })
    expect((await client.get(`${at('Sim', sim)}/statuses/history`)).body[0]).toMatchObject({ status: 'inactive', applyDateTimeEpochSec: START / 1000 })
  })
})

describe('moving and clearing', () => {
  test('a moved expiry happens at its new time only, with its new action', async () => {
    const sim = await activeSim()
    await expireIn30Days(sim, 'suspend')
    await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: START + 60 * DAY, expiryAction: 'deactivate' })
    expect(await advance('31d')).toEqual([])
    expect((await subscriber(sim)).status).toBe('active')
    await advance('30d')
    expect(await subscriber(sim)).toMatchObject({ status: 'inactive', lastModifiedTime: START + 60 * DAY })
  })

  test('moved nearer, it happens sooner; without an action it does nothing', async () => {
    const [nearer, harmless] = [await activeSim(), await activeSim()]
    await expireIn30Days(nearer, 'suspend')
    await client.post(`${at('Sim', nearer)}/set_expiry_time`, { expiryTime: START + DAY, expiryAction: 'suspend' })
    await expireIn30Days(harmless, 'suspend')
    await expireIn30Days(harmless)
    await advance('2d')
    expect((await subscriber(nearer)).status).toBe('suspended')
    await advance('31d')
    expect(await subscriber(harmless)).toMatchObject({ status: 'active', expiryAction: null })
  })

  test('a cleared expiry never happens', async () => {
    const sim = await activeSim()
    await expireIn30Days(sim, 'suspend')
    await client.post(`${at('Subscriber', sim)}/unset_expiry_time`)
    expect(await advance('31d')).toEqual([])
    expect((await subscriber(sim)).status).toBe('active')
  })

  test('an expired SIM can be cleared and made active again, or given a new time that counts again', async () => {
    const sim = await activeSim()
    await expireIn30Days(sim, 'deactivate')
    await advance('31d')
    expect((await client.post(`${at('Sim', sim)}/unset_expiry_time`)).body).toMatchObject({ status: 'inactive', expiryTime: null })
    expect((await client.post(`${at('Sim', sim)}/activate`)).body.status).toBe('active')
    await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: emulator.clock.now() + DAY, expiryAction: 'deactivate' })
    await advance('1d')
    expect((await subscriber(sim)).status).toBe('inactive')
  })

  test('several SIMs expire each at its own time, in order', async () => {
    const sims = [await activeSim(), await activeSim(), await activeSim()]
    const days = [3, 1, 2]
    for (const [i, sim] of sims.entries()) await client.post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: START + days[i]! * DAY, expiryAction: 'deactivate' })
    expect((await advance('31d')).map((r) => r.subject)).toEqual([sims[1]!.simId, sims[2]!.simId, sims[0]!.simId])
    expect(await Promise.all(sims.map(async (sim) => (await subscriber(sim)).lastModifiedTime))).toEqual(days.map((d) => START + d * DAY))
  })

  test('nothing expires after a reset, nor when its operator is gone', async () => {
    const sim = await activeSim()
    await expireIn30Days(sim, 'suspend')
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
    expect(emulator.clock.advance('31d')).toEqual([])
    client = await signUp(emulator)
    await expireIn30Days(await activeSim(), 'suspend')
    emulator.reset()
    expect(emulator.clock.advance('31d')).toEqual([])
  })
})

describe('by a fixture', () => {
  test('a part of a day comes to whole milliseconds; more days than dates have are refused', async () => {
    const { emulator, client } = await startWith([{ subscription: 'plan-D', expiresInDays: 1.23456789 }])
    expect((await client.get('/v1/sims')).body[0].expiryTime).toBe(START + Math.round(1.23456789 * DAY))
    await emulator.close()
    await expect(startWith([{ subscription: 'plan-D', expiresInDays: 3_000_000 }])).rejects.toThrow('expiresInDays')
  })
})
