// What happens to orders by themselves, and the mails about it: seen from inside, through the core that HTTP is built on.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Core } from '../src/core.ts'
import { buildApp } from '../src/http/app.ts'
import type { Pace } from '../src/simulators/jobs.ts'
import { Client, signUp, START } from './support/emulator.ts'
import { record } from './support/record-answers.ts'

const HOUR = 3600 * 1000

let core: Core
let client: Client
let address: string
beforeEach(async () => {
  core = new Core({ settings: { coverage: 'jp', strict: true, searchDelay: 0, rateLimit: undefined }, seed: 'test', freezeAt: START, journalSize: 10, onJobError: (report) => { throw new Error(report.error) } })
  const app = await buildApp(core.services, core.contract, { answered: record })
  core.services.jobs.start()
  const { clock, jobs } = core.services
  client = await signUp({
    url: '',
    credentials: undefined,
    clock: { now: () => clock.now(), freeze: () => clock.freeze(), advance: (by) => jobs.advance(Number(by)), real: () => clock.real() },
    inject: (request) => app.inject(request),
    reset: (to) => core.reset(to),
    close: () => app.close()
  }, { email: 'buyer@example.com' })
  address = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, { addressLine1: '1-2-3', city: '港区', state: '東京都', zipCode: '1410022' })).body.shippingAddressId
})
afterEach(() => core.close())

async function confirmed (quantity = 2): Promise<string> {
  const { orderId } = (await client.post('/v1/orders', { shippingAddressId: address, orderItemList: [{ productCode: '4573326590013', quantity }] })).body
  expect((await client.put(`/v1/orders/${orderId}/confirm`)).status).toBe(200)
  return orderId
}

async function ship (orderId: string): Promise<void> {
  expect((await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })).status).toBe(200)
}

const pace = (kind: string, pace: Pace) => expect(core.services.jobs.setPace(kind, pace)).toBe(true)
const order = async (orderId: string) => (await client.get(`/v1/orders/${orderId}`)).body
const waiting = () => core.services.state.jobs.list({}, 100).map((job) => job.kind)
const mails = () => core.services.outbound.list({ recipient: 'buyer@example.com', kind: 'mail', limit: 10 }).map((entry) => entry.message).reverse()

describe('orders by themselves', () => {
  test('an order waits for the sandbox to ship it, however much time goes by', async () => {
    const orderId = await confirmed()
    core.services.jobs.advance(20 * HOUR)
    expect((await order(orderId)).orderStatus).toBe('orderProcessing')
    await ship(orderId)
    expect(waiting()).toEqual([])
  })

  test('paced by a delay, an order goes through every status, one step each, and ships as the sandbox does it', async () => {
    pace('order-progress', { pace: 'delay', milliseconds: HOUR })
    const orderId = await confirmed()
    const seen: [string, string | undefined][] = []
    for (let i = 0; i < 5; i++) {
      const { orderStatus, paymentStatus } = await order(orderId)
      seen.push([orderStatus, paymentStatus])
      core.services.jobs.advance(HOUR)
    }
    expect(seen).toEqual([['orderProcessing', undefined], ['ordering', 'paying'], ['ordered', 'paid'], ['kitting', 'paid'], ['shipped', 'paid']])
    expect(await order(orderId)).toMatchObject({ orderStatus: 'shipped', shippingDateTime: '20260615040000', shippingLabelNumber: expect.stringMatching(/^\d{4}-\d{4}-\d{4}$/) })
    expect((await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList).toHaveLength(2)
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    expect((await client.get('/v1/subscribers')).body).toHaveLength(2)
    expect(waiting()).toEqual([])
  })

  test('paced by reads, every second look finds an order one step on', async () => {
    pace('order-progress', { pace: 'polls', count: 2 })
    const orderId = await confirmed()
    const seen: string[] = []
    for (let i = 0; i < 9; i++) seen.push((await order(orderId)).orderStatus)
    expect(seen).toEqual(['orderProcessing', 'orderProcessing', 'ordering', 'ordering', 'ordered', 'ordered', 'kitting', 'kitting', 'shipped'])
  })

  test('a failing payment fails the order, and it ships no more', async () => {
    pace('order-progress', { pace: 'failed' })
    const orderId = await confirmed()
    expect(await order(orderId)).toMatchObject({ orderStatus: 'failed', paymentStatus: 'fail' })
    expect(await client.post('/v1/sandbox/orders/ship', { operatorId: client.operatorId, orderId })).toMatchObject({ status: 400, body: { code: 'SBX9004' } })
    expect(await client.post(`/v1/orders/${orderId}/subscribers/register`)).toMatchObject({ status: 400, body: { code: 'LGI9017' } })
    expect(await client.put(`/v1/orders/${orderId}/cancel`)).toMatchObject({ status: 400, body: { code: 'LGI9013' } })
  })

  test('a cancellation can take its time, stops the order on its way and pays back', async () => {
    pace('order-progress', { pace: 'delay', milliseconds: HOUR })
    pace('order-cancellation', { pace: 'delay', milliseconds: 5 * HOUR })
    const orderId = await confirmed()
    core.services.jobs.advance(2 * HOUR)
    expect((await client.put(`/v1/orders/${orderId}/cancel`)).status).toBe(204)
    expect(await order(orderId)).toMatchObject({ orderStatus: 'cancelling', paymentStatus: 'paid' })
    core.services.jobs.advance(5 * HOUR)
    expect(await order(orderId)).toMatchObject({ orderStatus: 'cancelled', paymentStatus: 'refunded' })
    expect((await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList).toEqual([])
  })

  test('the operator hears of a placed and of a shipped order by mail, and of nothing else', async () => {
    const orderId = await confirmed()
    expect(mails()).toMatchObject([{ operatorId: client.operatorId, subject: expect.stringContaining(orderId), text: expect.stringContaining('Total: 2728 JPY') }])
    await ship(orderId)
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    await client.put(`/v1/orders/${await confirmed()}/cancel`)
    expect(mails().map((mail) => mail.kind === 'mail' && mail.subject.split(':')[0])).toEqual(['Your order has been placed', 'Your order has been shipped', 'Your order has been placed'])
  })

  test('a refused confirmation sends no mail and leaves nothing waiting', async () => {
    const poor = await signUp(client.emulator, { email: 'poor@example.com', registerPaymentMethod: false })
    const shippingAddressId = (await poor.post(`/v1/operators/${poor.operatorId}/shipping_addresses`, { addressLine1: '1', city: '港区', state: '東京都', zipCode: '1410022' })).body.shippingAddressId
    const { orderId } = (await poor.post('/v1/orders', { shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 1 }] })).body
    expect((await poor.put(`/v1/orders/${orderId}/confirm`)).status).toBe(400)
    expect(core.services.outbound.list({ recipient: 'poor@example.com', limit: 10 })).toEqual([])
    expect(waiting()).toEqual([])
  })

  test('an operator that is deleted takes its orders along, what waits for them, and the SIMs that nobody registered', async () => {
    await confirmed()
    const orderId = await confirmed()
    await ship(orderId)
    const simIds = (await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList.map((s: { simId: string }) => s.simId)
    expect(simIds).toHaveLength(2)
    const { state } = core.services
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
    expect(waiting()).toEqual([])
    expect(state.orders.quotation(orderId)).toBeUndefined()
    expect(state.simCards.ofOrder(orderId)).toEqual([])
  })
})
