// Many SIMs at once, and what they do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, startEmulator } from '../support/emulator.ts'
import { login } from '../support/sims.ts'
import { DAY, NOW, stats } from '../support/stats.ts'

const make = async (emulator: Emulator, body: object): Promise<Answer> => await new Client(emulator).post('/_emulator/simulate/fleets', body)

describe('a fleet', () => {
  let emulator: Emulator
  beforeAll(async () => { emulator = await startEmulator() })
  afterAll(() => emulator.close())

  test('is SIMs of the operator: named, tagged, grouped, active; found by search', async () => {
    const client = await signUp(emulator)
    const { operatorId } = client
    const { status, body } = await make(emulator, { fleet: 'meters', sims: 12, operatorId, group: 'north', tags: { site: 'Tokyo' }, speedClass: 's1.slow' })
    expect([status, body]).toEqual([200, { fleet: 'meters', operatorId, coverage: 'jp', sims: 12, online: 0, groupId: expect.any(String) }])
    expect((await client.get(`/v1/groups/${body.groupId}`)).body.tags).toEqual({ name: 'north' })
    const sims = (await client.get('/v1/sims')).body as Answer['body'][]
    expect(sims).toHaveLength(12)
    for (const sim of sims) expect(sim).toMatchObject({ status: 'active', groupId: body.groupId, speedClass: 's1.slow', tags: { site: 'Tokyo' }, operatorId })
    expect(new Set(sims.map((sim) => sim.tags.name))).toEqual(new Set(Array.from({ length: 12 }, (_, i) => `meters-${i + 1}`)))
    expect((await client.get('/v1/query/sims', { query: { name: 'meters-12' } })).body).toHaveLength(1)
    // Added to: the names go on, the group is the same.
    expect((await make(emulator, { fleet: 'meters', sims: 3, operatorId, group: 'north', status: 'ready' })).body).toMatchObject({ sims: 15, groupId: body.groupId })
    expect((await client.get('/v1/sims')).body.filter((sim: Answer['body']) => sim.status === 'ready').map((sim: Answer['body']) => sim.tags.name).sort()).toEqual(['meters-13', 'meters-14', 'meters-15'])
    expect((await new Client(emulator).get('/_emulator/simulate/fleets')).body).toContainEqual({ fleet: 'meters', operatorId, coverage: 'jp', sims: 15, online: 0 })
  })

  test('of global SIMs lives in the other coverage', async () => {
    const client = await signUp(emulator)
    expect((await make(emulator, { sims: 2, operatorId: client.operatorId, subscription: 'plan01s' })).body).toMatchObject({ fleet: 'fleet', coverage: 'g' })
    expect((await client.get('/v1/sims')).body).toEqual([])
    expect((await client.global.get('/v1/sims')).body).toHaveLength(2)
  })

  test.each([
    [{}, 400], [{ sims: 0 }, 400], [{ sims: 10_001 }, 400], [{ sims: 1, subscription: 'planArc01' }, 400], [{ sims: 1, subscription: 'none' }, 400], [{ sims: 1, speedClass: 'u1.slow' }, 400],
    [{ sims: 1, status: 'standby' }, 400], [{ sims: 1, operatorId: 'OP9999999999' }, 404], [{ sims: 1, colour: 'red' }, 400], [{ sims: 1, profile: { shape: 'odd' } }, 400]
  ])('%j is refused with %i, and nothing is made', async (body, status) => {
    const client = await signUp(emulator)
    expect((await make(emulator, { operatorId: client.operatorId, ...body })).status).toBe(status)
    expect((await client.get('/v1/sims')).body).toEqual([])
  })

  test('needs somebody whose it is', async () => {
    expect((await make(emulator, { sims: 1 })).body.code).toBe('EMU0004')
    const demo = await startEmulator({ fixture: 'demo' })
    expect((await make(demo, { sims: 1 })).body.operatorId).toBe(demo.credentials!.operatorId)
    await demo.close()
  })
})

describe('a fleet with a profile', () => {
  test('is online and moves traffic; whoever joins does the same', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator)
    const { operatorId } = client
    const profile = { shape: 'constant', uploadPerDay: 2400, downloadPerDay: 0, variation: 0 }
    expect((await make(emulator, { sims: 100, operatorId, profile })).body).toMatchObject({ sims: 100, online: 100, profileId: 1 })
    emulator.clock.advance('1h')
    expect((await make(emulator, { sims: 50, operatorId })).body).toMatchObject({ sims: 150, online: 150, profileId: 1 })
    emulator.clock.advance('1h')
    expect((await stats(client, `air/operators/${operatorId}`)).body).toEqual([{ unixtime: NOW, uploadByteSizeTotal: 100 * 100 + 150 * 100, downloadByteSizeTotal: 0 }])
    const { body } = await new Client(emulator).post('/_emulator/simulate/traffic-profiles', { fleet: 'fleet', profile: { shape: 'daily' } })
    expect(body).toMatchObject({ profileId: 1, fleet: 'fleet', sims: 150, online: 150 })
    await emulator.close()
  })

  test('a month of two hundred SIMs: each of them has each day, and sums agree', async () => {
    const emulator = await startEmulator()
    const client = await signUp(emulator, { email: 'month@example.com' })
    const { groupId } = (await make(emulator, { sims: 200, operatorId: client.operatorId, profile: { shape: 'daily' }, group: 'all' })).body
    emulator.clock.advance('30d')
    const later = await login(emulator, 'month@example.com')
    const days = { from: NOW, to: NOW + 30 * DAY - 1 }
    const { body: ranking } = await later.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: NOW * 1000, to: (NOW + 30 * DAY) * 1000, limit: 500, order: 'asc' } })
    expect(ranking).toHaveLength(200)
    const { body } = await stats(later, `air/subscribers/${ranking[0].imsi}`, days)
    expect(body).toHaveLength(30)
    const months = { period: 'month', ...days }
    const total = (await stats(later, `air/operators/${client.operatorId}`, months)).body
    expect(total).toHaveLength(2)
    expect((await stats(later, `air/groups/${groupId}`, months)).body).toEqual(total)
    // A day's bytes are what the profile says, on average.
    const bytes = total.reduce((sum: number, item: Answer['body']) => sum + item.uploadByteSizeTotal, 0)
    expect(bytes / (30 * 200) / 1_000_000).toBeCloseTo(1, 2)
    await emulator.close()
  })
})
