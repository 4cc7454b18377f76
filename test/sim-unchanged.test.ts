import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { at, idsOf, type SimIds, type SimOperation, VIEWS } from './support/sims.ts'

let emulator: Emulator
let client: Client
let groupId: string
beforeAll(async () => {
  emulator = await startEmulator()
  client = (await signUp(emulator)).global
  groupId = (await client.post('/v1/groups', {})).body.groupId
})
afterAll(() => emulator.close())

/** All that a change of a SIM could leave behind. */
async function traces (sim: SimIds): Promise<Answer['body'][]> {
  const urls = [at('Sim', sim), at('Subscriber', sim), `${at('Sim', sim)}/statuses/history`]
  return [...await Promise.all(urls.map(async (url) => (await client.get(url)).body)), (await emulator.inject({ method: 'GET', url: '/_emulator/jobs' })).json()]
}

/** What is the same when asked for again. */
const TWICE: readonly SimOperation[] = [
  { method: 'POST', suffix: '/activate' },
  { method: 'POST', suffix: '/enable_termination' },
  { method: 'POST', suffix: '/disable_termination' },
  { method: 'POST', suffix: '/update_speed_class', body: { speedClass: 's1.fast' } },
  { method: 'POST', suffix: '/set_group' },
  { method: 'PUT', suffix: '/tags', body: [{ tagName: 'name', tagValue: 'x' }, { tagName: '2', tagValue: '' }] },
  { method: 'PUT', suffix: '/tags', body: [] },
  { method: 'POST', suffix: '/set_imei_lock', body: { imei: '350000000000015' } },
  { method: 'POST', suffix: '/unset_imei_lock' },
  { method: 'POST', suffix: '/set_expiry_time', body: { expiryTime: START * 2, expiryAction: 'deactivate' } }
]

// inferred: facts 02, sections 5 and 12
describe.each(VIEWS)('what a SIM has already is no change, by the %s operations', (view) => {
  test.each(TWICE)('$method $suffix $body', async ({ method, suffix, body }) => {
    const sim = idsOf(await newSim(client, 'plan01s'))
    const sent = suffix === '/set_group' ? { groupId } : body
    const first = await client.send(method, at(view, sim) + suffix, sent)
    expect(first.status).toBe(200)
    const before = await traces(sim)
    emulator.clock.advance('1s')
    const second = await client.send(method, at(view, sim) + suffix, sent)
    expect([second.status, second.body]).toEqual([200, first.body])
    expect(await traces(sim)).toEqual(before)
  })

  test('and a part that differs is one', async () => {
    const sim = idsOf(await newSim(client, 'plan01s', { tags: { name: 'x' } }))
    const changes: SimOperation[] = [
      { method: 'PUT', suffix: '/tags', body: [{ tagName: 'name', tagValue: 'x' }, { tagName: 'site', tagValue: 'y' }] },
      { method: 'POST', suffix: '/set_expiry_time', body: { expiryTime: START * 2 } },
      { method: 'POST', suffix: '/set_expiry_time', body: { expiryTime: START * 2, expiryAction: 'suspend' } }
    ]
    for (const { method, suffix, body } of changes) {
      emulator.clock.advance('1s')
      expect((await client.send(method, at(view, sim) + suffix, body)).body.lastModifiedTime).toBe(emulator.clock.now())
    }
  })
})

test('putBundles and unsetSimGroup: what is so already is no change either', async () => {
  const japan = client.with({ host: 'api.soracom.io' })
  const sim = idsOf(await newSim(japan, 'plan-D'))
  const calls: [string, () => Promise<Answer>][] = [
    ['bundles', () => japan.put(`${at('Subscriber', sim)}/bundles`, ['D-500MB'])],
    ['no bundles', () => japan.put(`${at('Subscriber', sim)}/bundles`, [])],
    ['no group', () => japan.post(`${at('Sim', sim)}/unset_group`)]
  ]
  for (const [what, call] of calls) {
    const first = await call()
    emulator.clock.advance('1s')
    expect([what, (await call()).body]).toEqual([what, first.body])
  }
})
