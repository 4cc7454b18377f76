// Orders of eSIM profiles: from a draft to SIMs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, signUp, START, startEmulator } from './support/emulator.ts'
import { login } from './support/sims.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = (await signUp(emulator, { email: EMAIL })).global
})
afterAll(() => emulator.close())

const EMAIL = 'profiles@example.com'
const ORDERS = '/v1/sim_profile_orders'
const draft = async (body: object = {}) => await client.post(ORDERS, { subscription: 'plan01s', quantity: 2, ...body })

test('[02-C31] a draft can be confirmed once, or discarded', async () => {
  const made = await draft({ description: 'pilot', speedClass: 's1.fast' })
  expect(made.status).toBe(201)
  expect(made.body).toEqual({ profileOrderId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/), subscription: 'plan01s', quantity: 2, bundles: [], description: 'pilot', speedClass: 's1.fast', status: 'DRAFT', orderedTime: START })
  const at = `${ORDERS}/${made.body.profileOrderId}`
  expect((await client.get(at)).body).toEqual(made.body)
  expect((await client.get(`${at}/profiles`)).body).toEqual([])
  const confirmed = await client.post(`${at}/confirm`)
  expect([confirmed.status, confirmed.body]).toEqual([200, { ...made.body, status: 'CONFIRMED', confirmedTime: START }])
  for (const again of [await client.post(`${at}/confirm`), await client.delete(at)]) expect([again.status, again.body.code]).toEqual([400, 'MSB9003'])

  const discarded = `${ORDERS}/${(await draft()).body.profileOrderId}`
  expect((await client.delete(discarded)).status).toBe(204)
  for (const gone of [await client.get(discarded), await client.delete(discarded), await client.post(`${discarded}/confirm`), await client.get(`${discarded}/profiles`)]) {
    expect([gone.status, gone.body.code]).toEqual([404, 'MSB9002'])
  }
})

test('[02-C31] a draft lapses after 24 hours', async () => {
  const { profileOrderId } = (await draft()).body
  const kept = (await draft()).body.profileOrderId
  await client.post(`${ORDERS}/${kept}/confirm`)
  emulator.clock.advance(24 * 3600 * 1000 - 1)
  client = (await login(emulator, EMAIL)).global
  expect((await client.get(`${ORDERS}/${profileOrderId}`)).body.status).toBe('DRAFT')
  emulator.clock.advance(1)
  expect((await client.get(`${ORDERS}/${profileOrderId}`)).status).toBe(404)
  expect((await client.get(`${ORDERS}/${kept}`)).body.status).toBe('COMPLETED')
})

test('[02-C32] a confirmed order becomes profiles, and as many ready SIMs', async () => {
  const { profileOrderId } = (await draft({ quantity: 3, subscription: 'planX3', bundles: ['X3-5MB'] })).body
  await client.post(`${ORDERS}/${profileOrderId}/confirm`)
  emulator.clock.advance('2s')
  expect((await client.get(`${ORDERS}/${profileOrderId}`)).body.status).toBe('IN_PROGRESS')
  expect((await client.get(`${ORDERS}/${profileOrderId}/profiles`)).body).toEqual([])
  emulator.clock.advance('2s')
  expect((await client.get(`${ORDERS}/${profileOrderId}`)).body).toMatchObject({ status: 'COMPLETED', completedTime: emulator.clock.now() })
  const profiles = (await client.get(`${ORDERS}/${profileOrderId}/profiles`)).body
  expect(profiles).toHaveLength(3)
  expect(new Set(profiles.map((p: { matchingId: string }) => p.matchingId)).size).toBe(3)
  for (const profile of profiles) {
    expect(profile.matchingId).toMatch(/^[A-Z0-9]{26}$/)
    expect(profile.activationCode).toBe(`LPA:1$${profile.smdpAddress}$${profile.matchingId}`)
    expect(profile).toMatchObject({ profileOrderId, subscription: 'planX3', profileStatus: 'SUBSCRIBER_REGISTRATION_SUCCEEDED', createdTime: emulator.clock.now() })
    expect((await client.get(`/v1/subscribers/${profile.imsi}`)).body).toMatchObject({ status: 'ready', simId: profile.iccid, moduleType: 'profilePackage', bundles: ['X3-5MB'], subscription: 'planX3' })
    expect((await client.get(`/v1/sims/${profile.iccid}`)).body).toMatchObject({ type: 'euicc', status: 'ready' })
  }
  // On a phone by now, since it connects.
  await new Client(emulator).post(`/_emulator/simulate/sims/${profiles[1].imsi}/attach`)
  const after = (await client.get(`${ORDERS}/${profileOrderId}/profiles`)).body
  expect(after.map((p: { profileStatus: string, installedTime?: number }) => [p.profileStatus, p.installedTime])).toEqual([
    ['SUBSCRIBER_REGISTRATION_SUCCEEDED', undefined], ['ACTIVATION_SUCCEEDED', emulator.clock.now()], ['SUBSCRIBER_REGISTRATION_SUCCEEDED', undefined]
  ])
})

test('an order can be made to fail, and to wait for a look', async () => {
  const control = new Client(emulator)
  await control.put('/_emulator/job-kinds/profile-order', { pace: 'failed' })
  const { profileOrderId } = (await draft()).body
  await client.post(`${ORDERS}/${profileOrderId}/confirm`)
  expect((await client.get(`${ORDERS}/${profileOrderId}`)).body.status).toBe('FAILED')
  await control.put('/_emulator/job-kinds/profile-order', { pace: 'polls', count: 1 })
  const second = (await draft()).body.profileOrderId
  await client.post(`${ORDERS}/${second}/confirm`)
  const seen = []
  for (let look = 0; look < 3; look++) seen.push((await client.get(`${ORDERS}/${second}`)).body.status)
  expect(seen).toEqual(['CONFIRMED', 'IN_PROGRESS', 'COMPLETED'])
  await control.put('/_emulator/job-kinds/profile-order', { pace: 'delay', milliseconds: 2000 })
})

test.each([
  [{ subscription: 'plan-D' }, 'MSB9001'], [{ subscription: 'planArc01' }, 'MSB9001'], [{ subscription: 'nothing' }, 'MSB9001'],
  [{ speedClass: 's1.8xfast' }, 'SEM9012'], [{ bundles: ['X3-5MB'] }, 'SEM9013'], [{ quantity: 0 }, 'COM9003'], [{ quantity: 101 }, 'COM9003'], [{ description: 'x'.repeat(101) }, 'COM9003']
])('%j cannot be ordered', async (body, code) => {
  const refused = await draft(body)
  expect([refused.status, refused.body.code]).toEqual([400, code])
})

test('nothing at all cannot be ordered either, nor on the other coverage', async () => {
  expect((await client.post(ORDERS)).status).toBe(400)
  expect((await client.with({ host: 'api.soracom.io' }).post(ORDERS, { subscription: 'plan01s', quantity: 1 })).body.code).toBe('MSB9001')
})

test('orders are listed page by page, to their operator alone', async () => {
  const other = (await signUp(emulator)).global
  const mine = new Set<string>()
  for (let made = 0; made < 3; made++) mine.add((await other.post(ORDERS, { subscription: 'plan-US', quantity: 1, speedClass: 's1.8xfast', bundles: ['US-1GB'] })).body.profileOrderId)
  const pages = await other.pages(ORDERS, { limit: 2 })
  expect(pages.map((p) => p.body.length)).toEqual([2, 1])
  const listed = pages.flatMap((p) => p.body)
  expect(new Set(listed.map((o) => o.profileOrderId))).toEqual(mine)
  expect((await client.get(`${ORDERS}/${listed[0].profileOrderId}`)).status).toBe(404)
})
