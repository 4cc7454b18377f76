// Ready SIMs that go to another operator by a mailed token.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, PASSWORD, signUp, startEmulator } from './support/emulator.ts'
import { create, handler, told } from './support/event-handlers.ts'
import { login } from './support/sims.ts'

let emulator: Emulator
let source: Client
let destination: Client
beforeAll(async () => {
  emulator = await startEmulator()
  source = await signUp(emulator, { email: 'source@example.com' })
  destination = await signUp(emulator, { email: 'destination@example.com' })
})
afterAll(() => emulator.close())

async function issue (imsis: string[], to: object = {}) {
  return await source.post('/v1/subscribers/transfer_token/issue', {
    transferDestinationOperatorEmail: 'destination@example.com', transferDestinationOperatorId: destination.operatorId, transferImsi: imsis, ...to
  })
}

const verify = async (client: Client, token: string) => await client.post('/v1/subscribers/transfer_token/verify', { token })
const statusOf = async (client: Client, imsi: string) => (await client.get(`/v1/subscribers/${imsi}`)).body.status

test('[02-C33] a transfer is mailed, taken by the destination, and moves the SIM with its tags, expiry and IMEI lock alone', async () => {
  const { groupId } = (await source.post('/v1/groups', {})).body
  const { imsi, simId } = await newSim(source, 'plan-D', { groupId, tags: { name: 'moving' } })
  await source.post(`/v1/subscribers/${imsi}/update_speed_class`, { speedClass: 's1.fast' })
  await source.post(`/v1/subscribers/${imsi}/set_imei_lock`, { imei: '350000000000015' })
  await source.post(`/v1/subscribers/${imsi}/set_expiry_time`, { expiryTime: Date.UTC(2030, 0, 1), expiryAction: 'deactivate' })
  const { status, body: { token } } = await issue([imsi])
  expect(status).toBe(200)
  expect(token).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(await statusOf(source, imsi)).toBe('transferring')
  const mail = (await new Client(emulator).get('/_emulator/outbox/latest', { query: { to: 'destination@example.com' } })).body
  expect(mail).toMatchObject({ kind: 'mail', purpose: 'sim-transfer', token, text: expect.stringContaining(token) })

  for (const stranger of [source, await signUp(emulator)]) expect((await verify(stranger, token)).body.code).toBe('COM0006')
  const taken = await verify(destination, token)
  expect([taken.status, taken.body]).toEqual([200, { transferredImsi: [imsi] }])
  expect((await destination.get(`/v1/subscribers/${imsi}`)).body).toMatchObject({
    operatorId: destination.operatorId, status: 'ready', tags: { name: 'moving' }, groupId: null, speedClass: 's1.standard', imeiLock: { imei: '350000000000015' }, expiryTime: Date.UTC(2030, 0, 1)
  })
  expect((await destination.get('/v1/query/sims', { query: { name: 'moving' } })).body.map((s: { simId: string }) => s.simId)).toEqual([simId])
  expect((await source.get(`/v1/subscribers/${imsi}`)).status).toBe(404)
  expect((await source.get('/v1/query/sims', { query: { name: 'moving' } })).body).toEqual([])
  expect((await verify(destination, token)).body.code).toBe('COM0006')
})

test('[02-C33] called off, the SIMs are ready again, once', async () => {
  const sims = [await newSim(source), await newSim(source)].map((s) => s.imsi)
  const { token } = (await issue(sims)).body
  expect((await destination.delete(`/v1/subscribers/transfer_token/${token}`)).body.code).toBe('SEM9405')
  expect((await source.delete(`/v1/subscribers/transfer_token/${token}`)).status).toBe(204)
  for (const imsi of sims) expect(await statusOf(source, imsi)).toBe('ready')
  expect((await source.delete(`/v1/subscribers/transfer_token/${token}`)).status).toBe(404)
  expect((await verify(destination, token)).body.code).toBe('COM0006')
})

test('its event handlers, what others ignore of it and its captures stay behind, even when it comes back', async () => {
  const { imsi, simId } = await newSim(source)
  const rule = [handler({ targetImsi: imsi }, 'SubscriberStatusAttributeRule'), handler({ targetSimId: simId }, 'SimStatusAttributeRule')]
  for (const body of rule) await create(source, body)
  const ofOperator = await create(source, handler({ targetOperatorId: source.operatorId }, 'SubscriberSpeedClassAttributeRule'))
  expect((await source.post(`/v1/event_handlers/${ofOperator}/subscribers/${imsi}/ignore`)).status).toBe(200)
  const { sessionId } = (await source.post(`/v1/sims/${simId}/packet_capture_sessions`, { duration: 3600 })).body
  emulator.clock.advance('2s')

  await verify(destination, (await issue([imsi])).body.token)
  expect((await source.get('/v1/event_handlers')).body.map((h: { handlerId: string }) => h.handlerId)).toEqual([ofOperator])
  expect((await destination.get('/v1/event_handlers')).body).toEqual([])
  expect((await destination.get(`/v1/sims/${simId}/packet_capture_sessions`)).body).toEqual([])
  expect((await destination.get(`/v1/subscribers/${imsi}`)).body.packetCaptureSessions).toBeNull()
  expect((await destination.get(`/v1/sims/${simId}`)).body).not.toHaveProperty('pcapStartTime')
  emulator.clock.advance('2h')
  expect((await destination.get(`/v1/sims/${simId}`)).body).not.toHaveProperty('pcapEndTime')

  const back = await destination.post('/v1/subscribers/transfer_token/issue', {
    transferDestinationOperatorEmail: 'source@example.com', transferDestinationOperatorId: source.operatorId, transferImsi: [imsi]
  })
  expect((await verify(source, back.body.token)).body).toEqual({ transferredImsi: [imsi] })
  expect((await source.get(`/v1/sims/${simId}/packet_capture_sessions/${sessionId}`)).status).toBe(404)
  expect((await source.delete(`/v1/event_handlers/${ofOperator}/subscribers/${imsi}/ignore`)).body.code).toBe('EVS9014')
  const before = await told(source)
  await source.post(`/v1/subscribers/${imsi}/activate`)
  expect(await told(source)).toEqual(before)
  await source.post(`/v1/subscribers/${imsi}/update_speed_class`, { speedClass: 's1.fast' })
  expect(await told(source)).toEqual([...before, imsi])
})

test('usage stays with who had the SIM, even when the next one goes, who begins anew', async () => {
  const [seller, buyer] = [await signUp(emulator, { email: 'seller@example.com' }), await signUp(emulator, { email: 'buyer@example.com' })]
  const { imsi } = await newSim(seller)
  const now = emulator.clock.now() / 1000
  const insert = async (client: Client) => await client.post(`/v1/sandbox/stats/air/subscribers/${imsi}`, { unixtime: Math.floor(now), dataTrafficStatsMap: { 's1.standard': { uploadByteSizeTotal: 7 } } })
  const ranking = async (client: Client) => (await client.get('/v1/query/subscribers/traffic_volume/ranking', { query: { from: now * 1000 - 1000, to: now * 1000 + 1000 } })).body
  expect((await insert(seller)).status).toBe(200)
  const { token } = (await seller.post('/v1/subscribers/transfer_token/issue', {
    transferDestinationOperatorEmail: 'buyer@example.com', transferDestinationOperatorId: buyer.operatorId, transferImsi: [imsi]
  })).body
  await verify(buyer, token)
  expect(await ranking(buyer)).toEqual([])
  expect((await insert(buyer)).status).toBe(200)
  expect((await insert(buyer)).status).toBe(400)
  await buyer.delete(`/v1/sandbox/operators/${buyer.operatorId}`)
  expect(await ranking(seller)).toEqual([{ imsi, trafficVolume: 7 }])
})

test('a SIM whose status was changed on the way stays', async () => {
  const [stays, goes] = [await newSim(source), await newSim(source)]
  const { token } = (await issue([stays.imsi, goes.imsi])).body
  await source.post(`/v1/subscribers/${stays.imsi}/activate`)
  expect((await verify(destination, token)).body).toEqual({ transferredImsi: [goes.imsi] })
  expect(await statusOf(source, stays.imsi)).toBe('active')
})

test('what cannot be transferred is refused, and nothing of it is under way', async () => {
  const ready = await newSim(source)
  const active = await newSim(source)
  await source.post(`/v1/subscribers/${active.imsi}/activate`)
  const cases: [string[], object, number, string][] = [
    [[ready.imsi, active.imsi], {}, 400, 'SEM9403'],
    [[], {}, 400, 'SEM9403'],
    [[ready.imsi, '001010999999999'], {}, 404, 'SEM9011'],
    [[ready.imsi], { transferDestinationOperatorEmail: 'other@example.com' }, 400, 'SEM9402'],
    [[ready.imsi], { transferDestinationOperatorId: 'OP0000000000' }, 400, 'SEM9402'],
    [[ready.imsi], { transferDestinationOperatorId: source.operatorId, transferDestinationOperatorEmail: 'source@example.com' }, 400, 'SEM9402']
  ]
  for (const [imsis, to, status, code] of cases) {
    const refused = await issue(imsis, to)
    expect([to, refused.status, refused.body.code]).toEqual([to, status, code])
  }
  expect(await statusOf(source, ready.imsi)).toBe('ready')
})

test('not to an operator who has no such coverage', async () => {
  const globalOnly = await signUp(emulator, { coverageTypes: ['g'], email: 'g-only@example.com' })
  const { imsi } = await newSim(source)
  const refused = await issue([imsi], { transferDestinationOperatorId: globalOnly.operatorId, transferDestinationOperatorEmail: 'g-only@example.com' })
  expect([refused.status, refused.body.code]).toEqual([400, 'SEM9404'])
})

test('an operator who goes gives back what was on its way to it', async () => {
  const leaver = await signUp(emulator, { email: 'leaver@example.com' })
  const { imsi } = await newSim(source)
  const { status } = await issue([imsi], { transferDestinationOperatorId: leaver.operatorId, transferDestinationOperatorEmail: 'leaver@example.com' })
  expect(status).toBe(200)
  await leaver.delete(`/v1/sandbox/operators/${leaver.operatorId}`)
  expect(await statusOf(source, imsi)).toBe('ready')
})

test('a SIM of plan-K does not go from an operator OP0 to one OP2, a SIM of plan-D does', async () => {
  const operator = (operatorId: string, email: string, sims: object[] = []) => ({ operatorId, email, password: PASSWORD, coverageTypes: ['jp' as const], sims: sims as [] })
  const two = await startEmulator({ fixture: { operators: [operator('OP0011111111', 'op0@example.com', [{ subscription: 'plan-K' }, { subscription: 'plan-D' }]), operator('OP2022222222', 'op2@example.com')] } })
  const owner = await login(two, 'op0@example.com')
  for (const [subscription, status] of [['plan-K', 400], ['plan-D', 200]] as const) {
    const sim = (await owner.get('/v1/subscribers')).body.find((s: { subscription: string }) => s.subscription === subscription)
    const answer = await owner.post('/v1/subscribers/transfer_token/issue', { transferDestinationOperatorEmail: 'op2@example.com', transferDestinationOperatorId: 'OP2022222222', transferImsi: [sim.imsi] })
    expect([subscription, answer.status]).toEqual([subscription, status])
  }
  await two.close()
})
