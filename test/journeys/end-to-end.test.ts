// The order of calls of the official CLI's end-to-end test (facts 02, section 13), as its HTTP client sends them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { AUTH_KEY, Client, PASSWORD, signUp, START, startEmulator } from '../support/emulator.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

const ADDRESS = { addressLine1: '1-2-3', city: '港区', state: '東京都', zipCode: '141-0022', phoneNumber: '03-1234-5678', fullName: 'A Tester', addressLine2: '', building: '', companyName: '', department: '' }

test('a client signs up, orders, receives, registers, activates, groups, searches, suspends and terminates SIMs', async () => {
  // Given an operator from the sandbox's sign-up, logged in again by an AuthKey of its own.
  const root = await signUp(emulator, { coverageTypes: ['jp'], email: 'journey@example.com' })
  expect((await root.get(`/v1/operators/${root.operatorId}`)).body).toMatchObject({ operatorId: root.operatorId, email: 'journey@example.com' })
  const key = (await root.post(`/v1/operators/${root.operatorId}/auth_keys`, {})).body
  const pair = await new Client(emulator).post('/v1/auth', key)
  expect(pair.status).toBe(200)
  const client = new Client(emulator, { 'x-soracom-api-key': pair.body.apiKey, 'x-soracom-token': pair.body.token, 'x-soracom-lang': 'en' }, root.operatorId)
  expect((await client.get('/v1/subscribers?')).body).toEqual([])
  expect((await client.get('/v1/payment_methods/current')).status).toBe(200)

  // When three SIMs are ordered, shipped and registered.
  const address = await client.post(`/v1/operators/${root.operatorId}/shipping_addresses`, ADDRESS)
  expect(address.status).toBe(201)
  const products = (await client.get('/v1/products')).body.productList
  expect(products.map((p: { productCode: string }) => p.productCode)).toContain('4573326590013')
  const group = (await client.post('/v1/groups', { tags: { name: 'first' } })).body
  const quotation = await client.post('/v1/orders', { shippingAddressId: address.body.shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 3 }] })
  expect(quotation.status).toBe(201)
  const { orderId } = quotation.body
  expect((await client.get('/v1/orders')).body.orderList).toEqual([])
  expect((await client.put(`/v1/orders/${orderId}/confirm`, {})).body.orderStatus).toBe('orderProcessing')
  const settings = await client.put(`/v1/orders/${orderId}/resource_initial_setting`, { simInitialSettings: { 'plan-D': { groupId: group.groupId, speedClass: 's1.slow', tags: { site: 'A' } } } })
  expect(settings.status).toBe(200)
  expect((await client.post('/v1/sandbox/orders/ship', { operatorId: root.operatorId, orderId })).status).toBe(200)
  const ordered = (await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList
  expect(ordered).toHaveLength(3)
  expect((await client.get('/v1/subscribers')).body).toEqual([])
  expect((await client.post(`/v1/orders/${orderId}/subscribers/register`, {})).status).toBe(204)
  expect((await client.get(`/v1/orders/${orderId}`)).body.orderStatus).toBe('received')

  // Then they are the operator's, as the initial settings say, and page one by one.
  const pages = await client.pages('/v1/subscribers', { limit: 1 })
  expect(pages.map((p) => p.body.length)).toEqual([1, 1, 1])
  const sims = pages.flatMap((p) => p.body)
  expect(sims.map((s) => s.imsi).sort()).toEqual(ordered.map((s: { imsi: string }) => s.imsi).sort())
  for (const sim of sims) {
    expect(sim).toMatchObject({ status: 'ready', groupId: group.groupId, speedClass: 's1.slow', tags: { site: 'A' }, registeredTime: null, renewalFeeStatusSetTime: START, subscription: 'plan-D' })
    expect(sim.imsi).toMatch(/^00101\d{10}$/)
  }

  // When one goes through its life.
  const { imsi, simId } = sims[0]
  expect((await client.post(`/v1/subscribers/${imsi}/activate`, {})).body.status).toBe('active')
  expect((await client.post(`/v1/subscribers/${imsi}/update_speed_class`, { speedClass: 's1.fast' })).body.type).toBe('s1.fast')
  expect((await client.post(`/v1/subscribers/${imsi}/suspend`, {})).body.status).toBe('suspended')
  const refused = await client.post(`/v1/subscribers/${imsi}/terminate`, {})
  expect(refused.status).toBe(400)
  expect((await client.get(`/v1/subscribers/${imsi}`)).body.status).toBe('suspended')
  expect((await client.post(`/v1/subscribers/${imsi}/enable_termination`, {})).body.terminationEnabled).toBe(true)
  expect((await client.post(`/v1/subscribers/${imsi}/terminate`, {})).body.status).toBe('terminated')
  expect((await client.get(`/v1/sims/${simId}`)).body.status).toBe('terminated')
  expect((await client.post(`/v1/subscribers/${imsi}/activate`, {})).status).toBe(400)

  // And a fourth comes from the sandbox.
  const fourth = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' })).body
  expect((await client.get('/v1/subscribers')).body).toHaveLength(3)
  expect((await client.post(`/v1/subscribers/${fourth.imsi}/register`, { registrationSecret: fourth.registrationSecret, groupId: '', tags: { name: 'fourth' } })).status).toBe(201)
  expect((await client.post(`/v1/subscribers/${fourth.imsi}/suspend`, {})).body.status).toBe('suspended')

  // Then all four are listed, found and counted.
  expect((await client.get('/v1/subscribers')).body).toHaveLength(4)
  const air = await client.put(`/v1/groups/${group.groupId}/configuration/SoracomAir`, [{ key: 'useVpg', value: true }])
  expect(air.body.configuration).toEqual({ SoracomAir: { useVpg: true } })
  expect((await client.post(`/v1/subscribers/${fourth.imsi}/set_group`, { groupId: group.groupId })).body.groupId).toBe(group.groupId)
  expect((await client.get('/v1/query/subscribers?imsi=00101')).body).toHaveLength(4)
  expect((await client.get('/v1/query/sims?imsi=00101')).body).toHaveLength(4)
  expect((await client.get('/v1/query/sims?group=FIRST&status=suspended')).body.map((s: { simId: string }) => s.simId)).toEqual([fourth.simId])
  const summary = (await client.get('/v1/resource_summaries/simsPerStatus')).body.resourceSummaryItems[0].values
  expect(Object.fromEntries(summary.map((v: { name: string, value: number }) => [v.name, v.value]))).toEqual({ readySims: 2, activeSims: 0, inactiveSims: 0, standbySims: 0, suspendedSims: 1 })

  // And after the logout the pair is worthless, while the AuthKey gives a new one.
  expect((await client.post('/v1/auth/logout')).status).toBe(204)
  expect((await client.get('/v1/subscribers')).status).toBe(401)
  expect((await new Client(emulator).post('/v1/auth', key)).status).toBe(200)
})

test('the same address cannot sign up twice, until its operator is deleted', async () => {
  const first = await signUp(emulator, { email: 'twice@example.com' })
  const body = { email: 'twice@example.com', password: PASSWORD, ...AUTH_KEY }
  expect((await new Client(emulator).post('/v1/sandbox/init', body)).body.code).toBe('AUM0003')
  expect((await first.delete(`/v1/sandbox/operators/${first.operatorId}`)).status).toBe(200)
  expect((await new Client(emulator).post('/v1/sandbox/init', body)).status).toBe(201)
})
