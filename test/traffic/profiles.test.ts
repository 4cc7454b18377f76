// Devices that move traffic by themselves as the clock goes on.
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, newSim, signUp, startEmulator } from '../support/emulator.ts'
import { login, startWith } from '../support/sims.ts'
import { DAY, NOW, stats } from '../support/stats.ts'

const HOUR = 3600
const control = (emulator: Emulator): Client => new Client(emulator)

async function give (emulator: Emulator, target: object, profile: object): Promise<Answer['body']> {
  const { status, body } = await control(emulator).post('/_emulator/simulate/traffic-profiles', { ...target, profile })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}

/** Bytes of an IMSI by hour, from `from` on: [hour, up, down]. */
async function hours (client: Client, imsi: string, query: object = {}): Promise<[number, number, number][]> {
  const { body } = await stats(client, `air/subscribers/${imsi}`, { period: 'minutes', from: NOW, to: NOW + 3 * DAY, ...query })
  return body.map((item: Answer['body']) => {
    const all = Object.values(item.dataTrafficStatsMap) as Record<string, number>[]
    const sum = (name: string): number => all.reduce((total, f) => total + f[name]!, 0)
    return [(item.unixtime - NOW) / HOUR, sum('uploadByteSizeTotal'), sum('downloadByteSizeTotal')]
  })
}

async function withSim (work: (own: Emulator, client: Client, sim: Answer['body']) => Promise<void>): Promise<void> {
  const { emulator, client } = await startWith([{ subscription: 'plan-D', status: 'active' }])
  const [sim] = (await client.get('/v1/subscribers')).body
  await work(emulator, client, sim)
  await emulator.close()
}

describe('shapes', () => {
  test('constant: the day\'s bytes in equal hours, when each hour is over', () => withSim(async (own, client, { imsi, simId }) => {
    const given = await give(own, { sim: imsi }, { shape: 'constant', uploadPerDay: 2400, downloadPerDay: 240, variation: 0 })
    expect(given).toMatchObject({ simId, coverage: 'jp', sims: 1, online: 1, profile: { shape: 'constant', bucket: 3_600_000 } })
    expect((await client.get(`/v1/sims/${simId}`)).body.sessionStatus.online).toBe(true)
    own.clock.advance(HOUR * 1000 - 1)
    expect(await hours(client, imsi)).toEqual([])
    own.clock.advance(1)
    expect(await hours(client, imsi)).toEqual([[0, 100, 10]])
    own.clock.advance('23h')
    const later = await login(own, own.credentials!.email)
    expect(await hours(later, imsi)).toEqual(Array.from({ length: 24 }, (_, hour) => [hour, 100, 10]))
  }))

  test('constant, with variation: around the same, and not all alike', () => withSim(async (own, client, { imsi }) => {
    await give(own, { sim: imsi }, { shape: 'constant', uploadPerDay: 24_000, downloadPerDay: 0, variation: 0.5 })
    own.clock.advance('20h')
    const uploads = (await hours(client, imsi)).map(([, up]) => up)
    expect(uploads).toHaveLength(20)
    expect(uploads.every((up) => up >= 500 && up <= 1500)).toBe(true)
    expect(new Set(uploads).size).toBeGreaterThan(15)
  }))

  test('daily: a curve whose top is at noon, a day in all', () => withSim(async (own, _client, { imsi }) => {
    await give(own, { sim: imsi }, { shape: 'daily', uploadPerDay: 24_000, downloadPerDay: 0, variation: 0 })
    own.clock.advance('24h')
    const uploads = (await hours(await login(own, own.credentials!.email), imsi)).map(([, up]) => up)
    expect(uploads.reduce((a, b) => a + b)).toBeCloseTo(24_000, -2)
    expect(uploads[12]).toBe(Math.max(...uploads))
    expect(uploads[0]).toBe(Math.min(...uploads))
    expect(uploads[12]! / uploads[0]!).toBeGreaterThan(10)
  }))

  test('bursts: mostly nothing, the rest in some large pieces', () => withSim(async (own, _client, { imsi }) => {
    await give(own, { sim: imsi }, { shape: 'bursts', uploadPerDay: 1000, downloadPerDay: 1000, burstsPerDay: 4, variation: 0 })
    own.clock.advance('20d')
    const later = await login(own, own.credentials!.email)
    const bursts = await hours(later, imsi, { to: NOW + 20 * DAY })
    expect(bursts.length).toBeGreaterThan(50)
    expect(bursts.length).toBeLessThan(110)
    expect(new Set(bursts.map(([, up]) => up))).toEqual(new Set([250]))
  }))

  test('offline-at-night: switched off and on by its hours, the day\'s bytes while it is on', () => withSim(async (own, client, { imsi, simId }) => {
    await give(own, { sim: imsi }, { shape: 'offline-at-night', uploadPerDay: 1600, downloadPerDay: 0, variation: 0 })
    const online = async (): Promise<boolean> => (await client.get(`/v1/sims/${simId}`)).body.sessionStatus?.online ?? false
    // It is midnight.
    expect(await online()).toBe(false)
    own.clock.advance('6h')
    expect(await online()).toBe(true)
    own.clock.advance('16h')
    expect(await online()).toBe(false)
    expect((await hours(client, imsi)).map(([hour, up]) => [hour, up])).toEqual(Array.from({ length: 16 }, (_, i) => [i + 6, 100]))
    const events = (await client.get(`/v1/sims/${simId}/events/sessions`)).body.map((event: Answer['body']) => [event.event, event.time / 1000 - NOW])
    expect(events).toEqual([['Deleted', 22 * HOUR], ['Created', 6 * HOUR]])
  }))

  test('by five minutes or by the day, if asked', () => withSim(async (own, client, { imsi }) => {
    await give(own, { sim: imsi }, { shape: 'constant', uploadPerDay: 2880, downloadPerDay: 0, variation: 0, bucket: '5m' })
    own.clock.advance('15m')
    expect((await hours(client, imsi)).map(([, up]) => up)).toEqual([10, 10, 10])
    await give(own, { sim: imsi }, { shape: 'daily', uploadPerDay: 2880, downloadPerDay: 0, variation: 0, bucket: '1d' })
    expect((await control(own).get('/_emulator/simulate/traffic-profiles')).body).toHaveLength(1)
    expect((await control(own).get('/_emulator/jobs?kind=traffic-profile')).body).toMatchObject([{ due: (NOW + 2 * DAY) * 1000 }])
    own.clock.advance('48h')
    const later = await login(own, own.credentials!.email)
    expect((await stats(later, `air/subscribers/${imsi}`, { to: NOW + 3 * DAY })).body.map((item: Answer['body']) => item.dataTrafficStatsMap['s1.standard']?.uploadByteSizeTotal)).toEqual([30, 2880])
  }))
})

describe('whose profile', () => {
  test('a group\'s moves its members; a SIM\'s own goes before it', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator)
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [member, special, stranger] = [await newSim(client, 'plan-D', { groupId }), await newSim(client, 'plan-D', { groupId }), await newSim(client)]
    const group = await give(emulator, { groupId }, { shape: 'constant', uploadPerDay: 2400, downloadPerDay: 0, variation: 0 })
    expect(group).toMatchObject({ groupId, sims: 2, online: 2 })
    const own = await give(emulator, { sim: special.simId }, { shape: 'constant', uploadPerDay: 24, downloadPerDay: 0, variation: 0 })
    const up = async (imsi: string): Promise<number> => (await hours(client, imsi)).reduce((sum, [, bytes]) => sum + bytes, 0)
    emulator.clock.advance('1h')
    expect([await up(member.imsi), await up(special.imsi), await up(stranger.imsi)]).toEqual([100, 1, 0])
    // Who joins later is moved as soon as it is online, who leaves no more.
    await client.post(`/v1/sims/${stranger.simId}/set_group`, { groupId })
    await control(emulator).post(`/_emulator/simulate/sims/${stranger.imsi}/attach`)
    await client.post(`/v1/sims/${member.simId}/unset_group`)
    await control(emulator).delete(`/_emulator/simulate/traffic-profiles/${own.profileId}`)
    emulator.clock.advance('1h')
    expect([await up(member.imsi), await up(special.imsi), await up(stranger.imsi)]).toEqual([100, 101, 100])
    // With the group its profile goes.
    await client.delete(`/v1/groups/${groupId}`)
    expect((await control(emulator).get('/_emulator/simulate/traffic-profiles')).body).toEqual([])
    expect(emulator.clock.advance('3h')).toEqual([])
    await emulator.close()
  })

  test('what is offline, silent or refused moves nothing', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator)
    const { groupId } = (await client.post('/v1/groups', {})).body
    const sims: Answer['body'][] = []
    for (let i = 0; i < 4; i++) sims.push(await newSim(client, 'plan-D', { groupId }))
    await client.post(`/v1/sims/${sims[0]!.simId}/deactivate`)
    expect(await give(emulator, { groupId }, { shape: 'constant', uploadPerDay: 2400, downloadPerDay: 0, variation: 0 })).toMatchObject({ sims: 4, online: 3 })
    await client.post(`/v1/sims/${sims[1]!.simId}/suspend`)
    emulator.clock.advance('30m')
    await control(emulator).post(`/_emulator/simulate/sims/${sims[2]!.simId}/detach`, { powerLoss: true })
    emulator.clock.advance('90m')
    const moved = []
    for (const { imsi } of sims) moved.push((await hours(client, imsi)).length)
    expect(moved).toEqual([0, 0, 0, 2])
    // attach: false leaves them as they are.
    await control(emulator).post(`/_emulator/simulate/sims/${sims[3]!.simId}/detach`)
    const { body } = await control(emulator).post('/_emulator/simulate/traffic-profiles', { groupId, attach: false, profile: { shape: 'constant' } })
    expect(body.online).toBe(1)
    await emulator.close()
  })

  test('of a transferred SIM or a deleted operator there is none left', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator)
    const sim = await newSim(client)
    await give(emulator, { sim: sim.imsi }, { shape: 'daily' })
    await control(emulator).post('/_emulator/simulate/fleets', { sims: 2, operatorId: client.operatorId, profile: { shape: 'bursts' } })
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect((await control(emulator).get('/_emulator/simulate/traffic-profiles')).body).toEqual([])
    expect((await control(emulator).get('/_emulator/simulate/fleets')).body).toEqual([])
    expect((await control(emulator).get('/_emulator/jobs')).body).toEqual([])
    await emulator.close()
  })

  test('the speed class in force is the one that is counted', () => withSim(async (own, client, { imsi, simId }) => {
    await give(own, { sim: imsi }, { shape: 'constant', uploadPerDay: 2400, downloadPerDay: 0, variation: 0 })
    own.clock.advance('1h')
    await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: 's1.slow' })
    own.clock.advance('1h')
    const [day] = (await stats(client, `air/subscribers/${imsi}`)).body
    expect(Object.keys(day.dataTrafficStatsMap).sort()).toEqual(['s1.slow', 's1.standard'])
  }))
})

describe('figures', () => {
  const run = async (order: 'forward' | 'backward', seed: string): Promise<unknown> => {
    const { emulator, client } = await startWith([{ subscription: 'plan-D', count: 6, status: 'active' }], { seed })
    const sims = (await client.get('/v1/subscribers')).body as Answer['body'][]
    for (const sim of order === 'forward' ? sims : [...sims].reverse()) await give(emulator, { sim: sim.imsi }, { shape: 'bursts', burstsPerDay: 12 })
    emulator.clock.advance('3h')
    // Chance that something else draws changes nothing.
    if (order === 'backward') await client.post('/v1/groups', {})
    emulator.clock.advance('20h')
    const seen = []
    for (const sim of sims) seen.push(await hours(client, sim.imsi))
    await emulator.close()
    return seen
  }

  test('follow from the seed, whatever the order of things', async () => {
    const once = await run('forward', 'a')
    expect(await run('backward', 'a')).toEqual(once)
    expect(await run('forward', 'b')).not.toEqual(once)
  })

  test('go on from a snapshot as they would have', () => withSim(async (own, client, { imsi }) => {
    await give(own, { sim: imsi }, { shape: 'bursts', burstsPerDay: 12 })
    await control(own).put('/_emulator/snapshots/before')
    own.clock.advance('12h')
    const once = await hours(client, imsi)
    await control(own).post('/_emulator/snapshots/before/restore')
    own.clock.advance('12h')
    expect(await hours(client, imsi)).toEqual(once)
    own.reset()
    expect((await control(own).get('/_emulator/simulate/traffic-profiles')).body).toEqual([])
  }))
})

describe('a fixture', () => {
  const constant = { shape: 'constant' as const, uploadPerDay: 2400, downloadPerDay: 0, variation: 0 }

  test('gives profiles to SIMs, groups and fleets; reset brings them back', async () => {
    const { emulator, client } = await startWith({
      groups: [{ name: 'north', coverage: 'jp', profile: constant }],
      sims: [{ subscription: 'plan-D', profile: { ...constant, uploadPerDay: 24 } }, { subscription: 'plan-D', group: 'north', count: 3 }, { subscription: 'plan-D' }],
      fleets: [{ fleet: 'meters', sims: 5, profile: { ...constant, uploadPerDay: 2880, bucket: '5m' } }, { fleet: 'spare', sims: 2, subscription: 'plan01s', status: 'ready' }]
    })
    const seen = async (): Promise<unknown> => (await control(emulator).get('/_emulator/simulate/traffic-profiles')).body.map((given: Answer['body']) => [given.sims, given.online, given.profile.bucket])
    expect(await seen()).toEqual([[1, 1, 3_600_000], [3, 3, 3_600_000], [5, 5, 300_000]])
    emulator.clock.advance('1h')
    expect((await stats(client, `air/operators/${client.operatorId}`)).body[0].uploadByteSizeTotal).toBe(1 + 300 + 600)
    emulator.reset()
    expect(await seen()).toEqual([[1, 1, 3_600_000], [3, 3, 3_600_000], [5, 5, 300_000]])
    emulator.clock.advance('1h')
    const again = await login(emulator, emulator.credentials!.email)
    expect((await stats(again, `air/operators/${client.operatorId}`)).body[0].uploadByteSizeTotal).toBe(1 + 300 + 600)
    await emulator.close()
  })

  test.each([
    [{ sims: [{ subscription: 'plan-D', profile: { ...constant, bucket: '7m' } }] }, 'bucket'], [{ sims: [{ subscription: 'plan-D', profile: { ...constant, bucket: 'x' } }] }, 'bucket'],
    [{ fleets: [{ fleet: 'x', sims: 1, subscription: 'none' }] }, 'none'], [{ fleets: [{ fleet: 'x', sims: 1, status: 'standby' as const }] }, 'standby'],
    [{ fleets: [{ fleet: 'x', sims: 1 }, { fleet: 'x', sims: 1 }] }, 'twice'], [{ fleets: [{ fleet: 'x', sims: 1, speedClass: 'u1.slow' }] }, 'u1.slow']
  ])('%j is faulty: %s', async (given, word) => {
    await expect(startWith(given)).rejects.toThrow(word)
  })
})

describe('refusals', () => {
  test.each([
    [{ sim: '440100000000001', profile: { shape: 'wild' } }, 400], [{ profile: { shape: 'daily' } }, 400], [{ sim: '1', groupId: '2', profile: { shape: 'daily' } }, 400],
    [{ fleet: 'none', profile: { shape: 'daily' } }, 404], [{ groupId: 'none', profile: { shape: 'daily' } }, 404], [{ sim: '999999999999999', profile: { shape: 'daily' } }, 404],
    [{ sim: '440100000000001', operatorId: 'x', profile: { shape: 'daily' } }, 400], [{ sim: '440100000000001', profile: { shape: 'daily', bucket: '7m' } }, 400],
    [{ sim: '440100000000001', profile: { shape: 'daily', bucket: '2d' } }, 400], [{ sim: '440100000000001', profile: { shape: 'daily', bucket: 'x' } }, 400],
    [{ sim: '440100000000001', profile: { shape: 'offline-at-night', bucket: '1d' } }, 400], [{ sim: '440100000000001', profile: { shape: 'offline-at-night', offlineFrom: 3, offlineTo: 3 } }, 400],
    [{ sim: '440100000000001', profile: { shape: 'daily', variation: 2 } }, 400], [{ sim: '440100000000001' }, 400]
  ])('%j: %i', async (body, status) => {
    const emulator = await startEmulator({ fixture: 'demo' })
    expect((await control(emulator).post('/_emulator/simulate/traffic-profiles', body)).status).toBe(status)
    expect((await control(emulator).get('/_emulator/simulate/traffic-profiles')).body).toEqual([])
    await emulator.close()
  })

  test('a profile that is not there cannot be taken', async () => {
    const emulator = await startEmulator()
    expect(await control(emulator).delete('/_emulator/simulate/traffic-profiles/7')).toMatchObject({ status: 404, body: { code: 'EMU0061' } })
    expect((await control(emulator).delete('/_emulator/simulate/traffic-profiles/x')).status).toBe(400)
    await emulator.close()
  })
})
