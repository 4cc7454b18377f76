// Whatever devices, clients and time do to a SIM, in whatever order: what is said of its sessions never contradicts itself.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { BERLIN, deviceOf, IMEI, OSAKA, OTHER_IMEI, TOKYO } from '../support/devices.ts'
import { type Answer, Client, START } from '../support/emulator.ts'
import { at, idsOf, login, startWith } from '../support/sims.ts'

const EMAIL = 'fixture@example.com'
const HOUR = 3_600_000

let emulator: Emulator
beforeAll(async () => {
  const sims = [{ subscription: 'plan01s' }, { subscription: 'plan-D' }, { subscription: 'plan-KM1', status: 'standby' as const }]
  emulator = (await startWith({ sims })).emulator
})
afterAll(() => emulator.close())

type Step =
  | { does: 'attach', body: object }
  | { does: 'detach', body: object }
  | { does: 'move', cell: object }
  | { does: 'into', imei: string }
  | { does: 'call', operation: string, body?: object }
  | { does: 'expire', hours: number, expiryAction: string | null }
  | { does: 'advance', milliseconds: number }

const imei = fc.constantFrom(IMEI, OTHER_IMEI, '000000000000000')
const cell = fc.constantFrom(TOKYO, OSAKA, BERLIN)
const device = fc.record({ imei, cell, reconnects: fc.boolean() }, { requiredKeys: [] })
const attach = device.map((body): Step => ({ does: 'attach', body }))

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: attach },
  { weight: 2, arbitrary: fc.record({ powerLoss: fc.boolean() }).map((body): Step => ({ does: 'detach', body })) },
  { weight: 2, arbitrary: cell.map((to): Step => ({ does: 'move', cell: to })) },
  { weight: 1, arbitrary: imei.map((other): Step => ({ does: 'into', imei: other })) },
  { weight: 5, arbitrary: fc.constantFrom('activate', 'activate', 'deactivate', 'suspend', 'set_to_standby', 'set_to_standby', 'delete_session', 'enable_termination', 'terminate', 'unset_imei_lock', 'unset_expiry_time').map((operation): Step => ({ does: 'call', operation })) },
  { weight: 2, arbitrary: fc.constantFrom({}, { imei: IMEI }, { imei: `${OTHER_IMEI}|ANONYMOUS` }).map((body): Step => ({ does: 'call', operation: 'set_imei_lock', body })) },
  { weight: 2, arbitrary: fc.record({ hours: fc.constantFrom(-1, 0, 0, 1, 6), expiryAction: fc.constantFrom('doNothing', 'deleteSession', 'deactivate', 'suspend', 'terminate', null) }).map((given): Step => ({ does: 'expire', ...given })) },
  { weight: 3, arbitrary: fc.constantFrom(1, 1000, 5000, HOUR, 5 * HOUR).map((milliseconds): Step => ({ does: 'advance', milliseconds })) }
)

type Document = Answer['body']

/** Why the network would say no, told from the document alone; undefined: nothing speaks against it. */
function reasonAgainst (sim: Document, sits: { imei: string, cell: { mcc: number } }, isJapan: boolean, now: number): string | undefined {
  if (['inactive', 'suspended', 'terminated'].includes(sim.status)) return sim.status
  if (isJapan && sits.cell.mcc !== 440) return 'no-coverage'
  if (sim.expiryTime !== null && sim.expiryTime <= now) return 'expired'
  if (sim.imeiLock === null) return undefined
  const [locked, anonymous] = sim.imeiLock.imei.split('|')
  const isNone = sits.imei === '000000000000000'
  return (isNone ? anonymous !== undefined : locked === sits.imei) ? undefined : 'imei-locked'
}

async function run (index: number, steps: readonly Step[]): Promise<void> {
  emulator.reset()
  let client = await login(emulator, EMAIL)
  const side = (): Client => (index === 0 ? client.global : client)
  const sims = [...(await client.global.get('/v1/subscribers')).body, ...(await client.get('/v1/subscribers')).body].map(idsOf)
  const sim = sims[index]!
  const sits = deviceOf(emulator, sim)
  for (const each of steps) {
    const before = (await side().get(at('Sim', sim))).body
    const now = emulator.clock.now()
    switch (each.does) {
      case 'attach': {
        const { body } = await sits.attach(each.body)
        const { device: used } = (await sits.get()).body
        expect(body.refusal?.cause).toBe(reasonAgainst(before, used, index !== 0, now))
        if (body.refusal === undefined) expect(body).toMatchObject({ online: true, status: before.status === 'ready' || before.status === 'standby' ? 'active' : before.status, session: { imei: used.imei, cell: used.cell } })
        break
      }
      case 'detach': await sits.detach(each.body); break
      case 'move': await sits.move(each.cell); break
      case 'into': await sits.into(each.imei); break
      case 'call': await side().post(`${at('Sim', sim)}/${each.operation}`, each.body); break
      case 'expire': await side().post(`${at('Sim', sim)}/set_expiry_time`, { expiryTime: now + each.hours * HOUR, expiryAction: each.expiryAction }); break
      case 'advance':
        emulator.clock.advance(each.milliseconds)
        client = await login(emulator, EMAIL)
    }
    await check(side(), sim)
  }
}

async function check (client: Client, sim: { simId: string, imsi: string }): Promise<void> {
  const card: Document = (await client.get(at('Sim', sim))).body
  const subscriber: Document = (await client.get(at('Subscriber', sim))).body
  const events: Document[] = (await client.get(`${at('Sim', sim)}/events/sessions`, { query: { limit: 1000 } })).body
  const network = (await deviceOf(emulator, sim).get()).body
  const online: boolean = card.sessionStatus?.online ?? false

  // Never online while refused.
  if (online) expect(['active', 'testing']).toContain(card.status)
  if (card.status === 'ready') expect(card.sessionStatus).toBeNull()
  // Both views, search, summary of the device and the list of events agree.
  const without = (session: Document, ...names: string[]) => session && Object.fromEntries(Object.entries(session).filter(([name]) => !names.includes(name)))
  expect(subscriber.sessionStatus).toEqual(without(card.sessionStatus, 'imsi', 'subscription'))
  expect(subscriber.previousSession).toEqual(without(card.previousSession, 'imsi'))
  expect([subscriber.status, subscriber.lastModifiedTime]).toEqual([card.status, card.lastModifiedTime])
  expect([network.online, network.session?.sessionId]).toEqual([online, card.sessionStatus?.sessionId])
  for (const [status, listed] of [['ONLINE', online], ['OFFLINE', !online]] as const) {
    expect((await client.get('/v1/query/sims', { query: { session_status: status, sim_id: sim.simId } })).body).toHaveLength(listed ? 1 : 0)
  }
  expect((await client.get(`/v1/subscribers/${sim.imsi}/events/sessions`, { query: { limit: 1000 } })).body).toEqual(events)
  // Sessions begin once and end at most once, one after the other; every Deleted has its Created.
  const open: Document[] = []
  let time = START
  for (const event of [...events].reverse()) {
    expect(event.time).toBeGreaterThanOrEqual(time)
    time = event.time
    if (event.event === 'Created') {
      expect(open).toEqual([])
      expect(event.createdTime).toBe(new Date(event.time).toISOString())
      open.push(event)
    } else {
      expect(open).toMatchObject([{ sessionId: event.sessionId, createdTime: event.createdTime, ueIpAddress: event.ueIpAddress }])
      if (event.event === 'Deleted') open.pop()
    }
  }
  expect(open.map((event) => event.sessionId)).toEqual(online ? [card.sessionStatus.sessionId] : [])
  expect(new Set(events.map((event) => event.ueIpAddress)).size).toBeLessThanOrEqual(1)
  const ended = events.find((event) => event.event === 'Deleted')
  expect(card.previousSession?.sessionId).toBe(ended?.sessionId)
  if (ended !== undefined) expect(card.previousSession).toMatchObject({ deletedTime: ended.time, createdTime: Date.parse(ended.createdTime), imei: ended.imei, cell: ended.cell })
  if (card.sessionStatus !== null) expect(card.lastModifiedTime).toBeGreaterThanOrEqual(card.sessionStatus.lastUpdatedAt)
}

test('any interleaving of devices, calls, expiries and time leaves everything said of a session true', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 }), fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), run), { numRuns: 30 })
}, 120_000)
