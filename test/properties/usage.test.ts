// Whatever happens in whatever order: what is counted never becomes less, and sums agree.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, Client } from '../support/emulator.ts'
import { startWith } from '../support/sims.ts'
import { insertAir, NOW } from '../support/stats.ts'

const SIMS = 4
const sim = fc.integer({ min: 0, max: SIMS - 1 })
const bytes = fc.integer({ min: 0, max: 1_000_000 })

/** What may happen; each names the SIM by its number. */
const step = fc.oneof(
  fc.record({ what: fc.constant('attach' as const), sim }),
  fc.record({ what: fc.constant('detach' as const), sim }),
  fc.record({ what: fc.constant('status' as const), sim, to: fc.constantFrom('activate', 'deactivate', 'suspend') }),
  fc.record({ what: fc.constant('class' as const), sim, to: fc.constantFrom('s1.slow', 's1.fast') }),
  fc.record({ what: fc.constant('move' as const), sim, up: bytes, down: bytes, over: fc.constantFrom(undefined, '20m', '3h') }),
  fc.record({ what: fc.constant('insert' as const), sim, up: bytes, ago: fc.integer({ min: 0, max: 6 * 86_400 }) }),
  fc.record({ what: fc.constant('join' as const), sim, group: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ what: fc.constant('leave' as const), sim }),
  fc.record({ what: fc.constant('profile' as const), sim, shape: fc.constantFrom('constant', 'daily', 'bursts', 'offline-at-night'), ofGroup: fc.boolean() }),
  fc.record({ what: fc.constant('advance' as const), by: fc.constantFrom('1m', '1h', '5h') })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Within one login, and the five days that aggregates show of. */
const LONGEST = 20 * 3600

test('usage never decreases; totals of SIMs, groups and operator agree', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
    const { emulator, client } = await startWith({
      groups: [{ name: 'a', coverage: 'jp' }, { name: 'b', coverage: 'jp' }],
      sims: [{ subscription: 'plan-D', count: SIMS, status: 'active' }]
    })
    try {
      const control = new Client(emulator)
      const sims = (await client.get('/v1/subscribers')).body as Answer['body'][]
      const groups = ((await client.get('/v1/groups')).body as Answer['body'][]).map((group) => group.groupId as string)
      const period = { period: 'day', from: NOW - 6 * 86_400, to: NOW + 86_400 }
      const sum = (items: Answer['body']): number => items.reduce((total: number, item: Answer['body']) => total + item.uploadByteSizeTotal + item.downloadByteSizeTotal, 0)
      const ofSim = async (i: number): Promise<number> => {
        const { body } = await client.get(`/v1/stats/air/subscribers/${sims[i]!.imsi}`, { query: period })
        return body.reduce((total: number, item: Answer['body']) => total + sum(Object.values(item.dataTrafficStatsMap)), 0)
      }
      let seconds = 0
      let before: number[] = sims.map(() => 0)
      const check = async (): Promise<void> => {
        const now = await Promise.all(sims.map((_, i) => ofSim(i)))
        now.forEach((volume, i) => expect(volume).toBeGreaterThanOrEqual(before[i]!))
        before = now
        expect(sum((await client.get(`/v1/stats/air/operators/${client.operatorId}`, { query: period })).body)).toBe(now.reduce((a, b) => a + b))
        for (const groupId of groups) {
          const members = new Set(((await client.get(`/v1/groups/${groupId}/subscribers`)).body as Answer['body'][]).map((member) => member.imsi))
          const expected = now.reduce((total, volume, i) => total + (members.has(sims[i]!.imsi) ? volume : 0), 0)
          expect(sum((await client.get(`/v1/stats/air/groups/${groupId}`, { query: period })).body)).toBe(expected)
        }
        const ranking = (await client.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: (NOW - 7 * 86_400) * 1000, to: (NOW + 86_400) * 1000, limit: 500 } })).body as Answer['body'][]
        expect(Object.fromEntries(ranking.map((rank) => [rank.imsi, rank.trafficVolume]))).toEqual(Object.fromEntries(sims.flatMap(({ imsi }, i) => (now[i]! > 0 ? [[imsi, now[i]]] : []))))
      }
      for (const happens of steps) {
        seconds = await perform(happens, seconds)
        await check()
      }

      async function perform (s: Step, passed: number): Promise<number> {
        const { simId, imsi } = s.what === 'advance' ? { simId: '', imsi: '' } : sims[s.sim]!
        const simulated = `/_emulator/simulate/sims/${imsi}`
        switch (s.what) {
          case 'attach': case 'detach': await control.post(`${simulated}/${s.what}`); break
          case 'status': await client.post(`/v1/sims/${simId}/${s.to}`); break
          case 'class': await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: s.to }); break
          case 'insert': await insertAir(client, imsi, NOW - s.ago, { 's1.minimum': { uploadByteSizeTotal: s.up } }).catch(() => {}); break
          case 'join': await client.post(`/v1/sims/${simId}/set_group`, { groupId: groups[s.group] }); break
          case 'leave': await client.post(`/v1/sims/${simId}/unset_group`); break
          case 'profile': {
            const target = s.ofGroup ? { groupId: groups[s.sim % 2] } : { sim: imsi }
            expect((await control.post('/_emulator/simulate/traffic-profiles', { ...target, profile: { shape: s.shape } })).status).toBe(200)
            break
          }
          case 'move': {
            const online = (await client.get(`/v1/sims/${simId}`)).body.sessionStatus?.online ?? false
            const { status } = await control.post(`${simulated}/traffic`, { uploadBytes: s.up, downloadBytes: s.down, ...(s.over === undefined ? {} : { over: s.over }) })
            expect(status).toBe(online ? 200 : 400)
            break
          }
          case 'advance': {
            const by = { '1m': 60, '1h': 3600, '5h': 18_000 }[s.by]!
            if (passed + by > LONGEST) break
            emulator.clock.advance(s.by)
            return passed + by
          }
        }
        return passed
      }
    } finally {
      await emulator.close()
    }
  }), { numRuns: 15, seed: 20260615 })
}, 120_000)
