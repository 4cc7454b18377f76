// What happens to orders by themselves, and the mails about it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, signUp, startEmulator } from './support/emulator.ts'
import { startStored } from './support/stored.ts'

let emulator: Emulator
let control: Client
let client: Client
let address: string
beforeEach(async () => {
  emulator = await startEmulator()
  control = new Client(emulator)
  client = await signUp(emulator, { email: 'buyer@example.com' })
  address = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, { addressLine1: '1-2-3', city: '港区', state: '東京都', zipCode: '1410022' })).body.shippingAddressId
})
afterEach(() => emulator.close())

async function confirmed (quantity = 2): Promise<string> {
  const { orderId } = (await client.post('/v1/orders', { shippingAddressId: address, orderItemList: [{ productCode: '4573326590013', quantity }] })).body
  expect((await client.put(`/v1/orders/${orderId}/confirm`)).status).toBe(200)
  return orderId
}

async function ship (orderId: string): Promise<void> {
  expect((await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })).status).toBe(200)
}

async function pace (kind: string, pace: object): Promise<void> {
  expect((await control.put(`/_emulator/job-kinds/${kind}`, pace)).status).toBe(200)
}

const order = async (orderId: string) => (await client.get(`/v1/orders/${orderId}`)).body
const waiting = async () => (await control.get('/_emulator/jobs')).body.map((job: { kind: string }) => job.kind)
/** The oldest first. */
const mailsTo = async (to: string) => (await control.get('/_emulator/outbox', { query: { to, kind: 'mail' } })).body.reverse()

describe('orders by themselves', () => {
  test('an order waits for the sandbox to ship it, however much time goes by', async () => {
    const orderId = await confirmed()
    emulator.clock.advance('20h')
    expect((await order(orderId)).orderStatus).toBe('orderProcessing')
    await ship(orderId)
    expect(await waiting()).toEqual([])
  })

  test('paced by a delay, an order goes through every status, one step each, and ships as the sandbox does it', async () => {
    await pace('order-progress', { pace: 'delay', milliseconds: 3_600_000 })
    const orderId = await confirmed()
    const seen: [string, string | undefined][] = []
    for (let i = 0; i < 5; i++) {
      const { orderStatus, paymentStatus } = await order(orderId)
      seen.push([orderStatus, paymentStatus])
      emulator.clock.advance('1h')
    }
    expect(seen).toEqual([['orderProcessing', undefined], ['ordering', 'paying'], ['ordered', 'paid'], ['kitting', 'paid'], ['shipped', 'paid']])
    expect(await order(orderId)).toMatchObject({ orderStatus: 'shipped', shippingDateTime: '20260615040000', shippingLabelNumber: expect.stringMatching(/^\d{4}-\d{4}-\d{4}$/) })
    expect((await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList).toHaveLength(2)
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    expect((await client.get('/v1/subscribers')).body).toHaveLength(2)
    expect(await waiting()).toEqual([])
  })

  test('paced by reads, every second look finds an order one step on', async () => {
    await pace('order-progress', { pace: 'polls', count: 2 })
    const orderId = await confirmed()
    const seen: string[] = []
    for (let i = 0; i < 9; i++) seen.push((await order(orderId)).orderStatus)
    expect(seen).toEqual(['orderProcessing', 'orderProcessing', 'ordering', 'ordering', 'ordered', 'ordered', 'kitting', 'kitting', 'shipped'])
  })

  test('a failing payment fails the order, and it ships no more', async () => {
    await pace('order-progress', { pace: 'failed' })
    const orderId = await confirmed()
    expect(await order(orderId)).toMatchObject({ orderStatus: 'failed', paymentStatus: 'fail' })
    expect(await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })).toMatchObject({ status: 400, body: { code: 'SBX9004' } })
    expect(await client.post(`/v1/orders/${orderId}/subscribers/register`)).toMatchObject({ status: 400, body: { code: 'LGI9017' } })
    expect(await client.put(`/v1/orders/${orderId}/cancel`)).toMatchObject({ status: 400, body: { code: 'LGI9013' } })
  })

  test('a cancellation can take its time, stops the order on its way and pays back', async () => {
    await pace('order-progress', { pace: 'delay', milliseconds: 3_600_000 })
    await pace('order-cancellation', { pace: 'delay', milliseconds: 5 * 3_600_000 })
    const orderId = await confirmed()
    emulator.clock.advance('2h')
    expect((await client.put(`/v1/orders/${orderId}/cancel`)).status).toBe(204)
    expect(await order(orderId)).toMatchObject({ orderStatus: 'cancelling', paymentStatus: 'paid' })
    emulator.clock.advance('5h')
    expect(await order(orderId)).toMatchObject({ orderStatus: 'cancelled', paymentStatus: 'refunded' })
    expect((await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList).toEqual([])
  })

  test('the operator hears of a placed and of a shipped order by mail, and of nothing else', async () => {
    const orderId = await confirmed()
    expect(await mailsTo('buyer@example.com')).toMatchObject([{ operatorId: client.operatorId, subject: expect.stringContaining(orderId), text: expect.stringContaining('Total: 2728 JPY') }])
    await ship(orderId)
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    await client.put(`/v1/orders/${await confirmed()}/cancel`)
    expect((await mailsTo('buyer@example.com')).map((mail: { subject: string }) => mail.subject.split(':')[0])).toEqual(['Your order has been placed', 'Your order has been shipped', 'Your order has been placed'])
  })

  test('a refused confirmation sends no mail and leaves nothing waiting', async () => {
    const poor = await signUp(emulator, { email: 'poor@example.com', registerPaymentMethod: false })
    const shippingAddressId = (await poor.post(`/v1/operators/${poor.operatorId}/shipping_addresses`, { addressLine1: '1', city: '港区', state: '東京都', zipCode: '1410022' })).body.shippingAddressId
    const { orderId } = (await poor.post('/v1/orders', { shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 1 }] })).body
    expect((await poor.put(`/v1/orders/${orderId}/confirm`)).status).toBe(400)
    expect(await mailsTo('poor@example.com')).toEqual([])
    expect(await waiting()).toEqual([])
  })

  test('an operator that is deleted takes its orders along, what waits for them, and the SIMs that nobody registered', async () => {
    const stored = await startStored()
    await emulator.close()
    emulator = stored.emulator
    control = new Client(emulator)
    client = await signUp(emulator, { email: 'leaver@example.com' })
    address = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, { addressLine1: '1-2-3', city: '港区', state: '東京都', zipCode: '1410022' })).body.shippingAddressId
    await confirmed()
    const orderId = await confirmed()
    await ship(orderId)
    expect(Object.keys(stored.rows({ order_id: orderId })).sort()).toEqual(['orders', 'sims'])
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
    expect(await waiting()).toEqual([])
    expect(stored.rows({ order_id: orderId, operator_id: client.operatorId })).toEqual({})
  })
})
