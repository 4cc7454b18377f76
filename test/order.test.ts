import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, Client, PASSWORD, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
let shippingAddressId: string
let email: string
let operators = 0
beforeAll(async () => { emulator = await startEmulator() })
beforeEach(async () => {
  emulator.clock.freeze(START)
  email = `order+${++operators}@example.com`
  client = await signUp(emulator, { email })
  shippingAddressId = await newAddress(client)
})
afterAll(() => emulator.close())

const ADDRESS = { addressLine1: '1-2-3 赤坂', addressLine2: '', building: '', city: '港区', fullName: 'A Tester', phoneNumber: '123-4567', state: '東京都', zipCode: '1410022' }
const ABROAD = { addressLine1: '1 Main St', city: 'Springfield', state: 'OR', zipCode: '97477', countryCode: 'US', phoneNumber: '' }
const NANO = '4573326590013'
const KM1 = '4573326590273'
const TEN_PACK = '4573326500029'
const BUNDLED = '4573326500036'
const DONGLE = '4573326501033'
const CARD_ABROAD = '4573326502016'
const UNKNOWN_ORDER = '20260615000000_00000000'
const UNKNOWN_UUID = '00000000-0000-4000-8000-000000000000'
const NEKOPOS = { allowNekopos: true, shipmentCompany: 'yamato_transport' }

/** To a time, as a client whose token of before is long over. */
async function travel (time: number): Promise<void> {
  emulator.clock.freeze(time)
  const { body } = await new Client(emulator).post('/v1/auth', { email, password: PASSWORD })
  client = new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
}

async function newAddress (who: Client, address: object = ADDRESS): Promise<string> {
  return (await who.post(`/v1/operators/${who.operatorId}/shipping_addresses`, address)).body.shippingAddressId
}

async function quote (items: [string, number][] = [[NANO, 3]], more: object = {}, who = client): Promise<Answer> {
  return await who.post('/v1/orders', { shippingAddressId, orderItemList: items.map(([productCode, quantity]) => ({ productCode, quantity })), ...more })
}

async function confirmed (items?: [string, number][]): Promise<string> {
  const { orderId } = (await quote(items)).body
  expect((await client.put(`/v1/orders/${orderId}/confirm`)).status).toBe(200)
  return orderId
}

async function ship (orderId: string, who = client): Promise<Answer> {
  return await who.post('/v1/sandbox/orders/ship', { operatorId: who.operatorId, orderId })
}

async function shipped (items?: [string, number][]): Promise<string> {
  const orderId = await confirmed(items)
  expect((await ship(orderId)).status).toBe(200)
  return orderId
}

async function received (items?: [string, number][]): Promise<string> {
  const orderId = await shipped(items)
  expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
  return orderId
}

const order = async (orderId: string) => (await client.get(`/v1/orders/${orderId}`)).body
const sims = async (orderId: string) => (await client.get(`/v1/orders/${orderId}/subscribers`)).body.orderedSubscriberList
const initial = async (orderId: string, simInitialSettings: object) => await client.put(`/v1/orders/${orderId}/resource_initial_setting`, { simInitialSettings })

describe('products', () => {
  test('the Japanese catalogue shows products as recorded, with prices of tax and without, and what shipping costs', async () => {
    const { status, body } = await client.get('/v1/products')
    expect(status).toBe(200)
    const byCode = new Map(body.productList.map((p: { productCode: string }) => [p.productCode, p]))
    expect(byCode.get(NANO)).toMatchObject({ price: 820, taxIncludedPrice: 902, regularPrice: 820, taxIncludedRegularPrice: 902, maxQuantity: 1000, currency: 'JPY', count: 1 })
    expect(byCode.get(KM1)).toMatchObject({
      productName: 'SORACOM Air SIM card  plan-KM1  size:Nano(for data) 1 SIM pack',
      price: 1500,
      properties: { contractType: 'no_sms', simSubscription: 'plan-KM1', simSize: 'nano' },
      productType: 'sim',
      productInfoURL: 'https://soracom.jp/products/sim/plan-km1/',
      productImageURLs: []
    })
    expect([...byCode.keys()]).toContain('4573326590259')
    expect(body.productList.map((p: { productCode: string }) => p.productCode).every((code: string) => /^45733265\d{5}$/.test(code))).toBe(true)
    const plain = body.shippingCostList.filter((c: { size?: number }) => c.size === 60)
    expect(plain).toHaveLength(12)
    expect(Object.fromEntries(plain.map((c: { shippingArea: string, shippingCost: number }) => [c.shippingArea, c.shippingCost])))
      .toMatchObject({ kanto: 924, hokkaido: 1364, kyushu: 1364, okinawa: 1584, chubu: 1034 })
  })

  test('a campaign code shows its offers, an unknown one the normal list', async () => {
    const normal = (await client.get('/v1/products')).body
    expect((await client.get('/v1/products', { query: { campaign_code: 'NO-SUCH' } })).body).toEqual(normal)
    const { productList } = (await client.get('/v1/products', { query: { campaign_code: 'EMULATOR-HALF-PRICE' } })).body
    expect(productList).toMatchObject([{ campaignCode: 'EMULATOR-HALF-PRICE', price: 410, regularPrice: 820, taxIncludedRegularPrice: 902 }])
    expect(normal.productList.map((p: { productCode: string }) => p.productCode)).not.toContain(productList[0].productCode)
  })

  test('the global coverage sells other things, in US dollars', async () => {
    const { productList, shippingCostList } = (await client.global.get('/v1/products')).body
    expect(productList).toMatchObject([{ productCode: CARD_ABROAD, price: 5, taxIncludedPrice: 5, currency: 'USD', properties: { simSubscription: 'plan01s' } }])
    expect(shippingCostList.every((c: { currency: string, shippingArea?: string }) => c.currency === 'USD' && c.shippingArea === undefined)).toBe(true)
  })
})

describe('quotations', () => {
  test('tax is on the products only, the shipping cost has its own inside, and the total is both', async () => {
    const { status, body } = await quote([[KM1, 2], [NANO, 1]])
    expect(status).toBe(201)
    const { addressLine2: _, building: __, ...filled } = ADDRESS
    expect(body).toEqual({
      orderId: expect.stringMatching(/^20260615000000_[0-9a-f]{8}$/),
      email,
      currency: 'JPY',
      shippingAddressId,
      shippingAddress: { ...filled, countryCode: 'JP' },
      orderItemList: [
        { product: expect.objectContaining({ productCode: KM1, price: 1500 }), quantity: 2, productAmount: 3000, taxIncludedProductAmount: 3300 },
        { product: expect.objectContaining({ productCode: NANO, price: 820 }), quantity: 1, productAmount: 820, taxIncludedProductAmount: 902 }
      ],
      appliedShippingOptions: [],
      shippingCost: 924,
      taxOnShippingCost: true,
      taxIncludedInShippingCost: 84,
      taxAmount: 382,
      totalAmount: 5126,
      balanceDue: 5126,
      containsTaxIncludedAmounts: true
    })
  })

  test('shipping costs what the area of the address costs', async () => {
    const okinawa = await newAddress(client, { ...ADDRESS, state: '沖縄県' })
    expect((await quote([[NANO, 1]], { shippingAddressId: okinawa })).body).toMatchObject({ shippingCost: 1584, taxIncludedInShippingCost: 144, totalAmount: 902 + 1584 })
  })

  test('an order keeps its address and prices, whatever becomes of the address', async () => {
    const orderId = await confirmed()
    const before = await order(orderId)
    await client.put(`/v1/operators/${client.operatorId}/shipping_addresses/${shippingAddressId}`, { ...ADDRESS, state: '沖縄県' })
    await client.delete(`/v1/operators/${client.operatorId}/shipping_addresses/${shippingAddressId}`)
    expect(await order(orderId)).toEqual(before)
  })

  test('small-parcel post applies where it is allowed and fits; the order shows whether it did', async () => {
    const { body } = await quote([[NANO, 1]], { shippingOptions: [NEKOPOS] })
    expect(body).toMatchObject({ appliedShippingOptions: [NEKOPOS], shippingCost: 385, taxIncludedInShippingCost: 35, totalAmount: 902 + 385 })
    expect((await client.put(`/v1/orders/${body.orderId}/confirm`)).body.appliedShippingOptions).toEqual([NEKOPOS])
    for (const refusedBySize of [await quote([[DONGLE, 1]], { shippingOptions: [NEKOPOS] }), await quote([[NANO, 1]], { shippingOptions: [{ allowNekopos: false }] }),
      await quote([[NANO, 1]], { shippingOptions: [NEKOPOS], preferredDeliveryDate: '20260701' })]) {
      expect(refusedBySize).toMatchObject({ status: 201, body: { appliedShippingOptions: [], shippingCost: 924 } })
    }
  })

  test('a wished delivery day is kept; one that is over, or that no calendar has, is refused', async () => {
    const { body } = await quote([[NANO, 1]], { preferredDeliveryDate: '20260615' })
    expect(body.preferredDeliveryDate).toBe('20260615')
    expect((await client.put(`/v1/orders/${body.orderId}/confirm`)).body.preferredDeliveryDate).toBe('20260615')
    for (const day of ['20260614', '20260931']) expect(await quote([[NANO, 1]], { preferredDeliveryDate: day })).toMatchObject({ status: 400, body: { code: 'LGI9007' } })
    expect(await quote([[NANO, 1]], { preferredDeliveryDate: 'tomorrow' })).toMatchObject({ status: 400, body: { code: 'COM9003' } })
  })

  test('what cannot be ordered is refused', async () => {
    const refused: [Answer, string][] = [
      [await quote([['4573326590000', 1]]), 'LGI9005'],
      [await quote([[CARD_ABROAD, 1]]), 'LGI9005'],
      [await quote([[NANO, 1001]]), 'LGI9006'],
      [await quote([[NANO, 600], [NANO, 600]]), 'LGI9006'],
      [await quote([[NANO, 0]]), 'COM9003'],
      [await quote([[NANO, 1.5]]), 'COM9003'],
      [await quote([]), 'COM9003'],
      [await client.post('/v1/orders', { shippingAddressId }), 'COM9003'],
      [await client.post('/v1/orders', { shippingAddressId, orderItemList: [{ quantity: 1 }] }), 'COM9003'],
      [await client.post('/v1/orders', { orderItemList: [{ productCode: NANO, quantity: 1 }] }), 'COM9003'],
      [await quote([[NANO, 1]], { shippingAddressId: UNKNOWN_UUID }), 'LGI9009'],
      [await quote([[NANO, 1]], { shippingOptions: [{ useExpeditedShipping: true }] }), 'LGI9008']
    ]
    for (const [answer, code] of refused) expect(answer).toMatchObject({ status: 400, body: { code } })
  })
})

describe('orders', () => {
  test('[03-C35] a quotation is no order until it is confirmed, and then the payment is still to come', async () => {
    const { orderId } = (await quote()).body
    expect(orderId).toMatch(/^\d{14}_[0-9a-f]{8}$/)
    expect((await client.get('/v1/orders')).body).toEqual({ orderList: [] })
    expect(await client.get(`/v1/orders/${orderId}`)).toMatchObject({ status: 404, body: { code: 'LGI9001' } })
    emulator.clock.advance('1h')
    const { status, body } = await client.put(`/v1/orders/${orderId}/confirm`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ orderId, orderStatus: 'orderProcessing', orderDateTime: '20260615010000', totalAmount: 3630 })
    expect(body).not.toHaveProperty('shippingDateTime')
    expect((await client.get('/v1/orders')).body).toEqual({ orderList: [body] })
    expect(await order(orderId)).toEqual(body)
  })

  test('an order is confirmed once, within a month, and only what was quoted', async () => {
    const { orderId } = (await quote()).body
    await travel(Date.UTC(2026, 6, 15))
    expect((await client.put(`/v1/orders/${orderId}/confirm`)).status).toBe(200)
    expect(await client.put(`/v1/orders/${orderId}/confirm`)).toMatchObject({ status: 400, body: { code: 'LGI9011' } })
    expect(await client.put(`/v1/orders/${UNKNOWN_ORDER}/confirm`)).toMatchObject({ status: 400, body: { code: 'LGI9010' } })
    // February has no 31st: its last day is the last one.
    await travel(Date.UTC(2027, 0, 31))
    const [first, second] = [(await quote()).body.orderId, (await quote()).body.orderId]
    await travel(Date.UTC(2027, 1, 28))
    expect((await client.put(`/v1/orders/${first}/confirm`)).status).toBe(200)
    emulator.clock.advance(1)
    expect(await client.put(`/v1/orders/${second}/confirm`)).toMatchObject({ status: 400, body: { code: 'LGI9012' } })
    expect((await client.get('/v1/orders')).body.orderList.map((o: { orderId: string }) => o.orderId)).toEqual([first, orderId])
  })

  test('nothing can be ordered without a payment method of that coverage', async () => {
    const poor = await signUp(emulator, { registerPaymentMethod: false })
    const { orderId } = (await quote([[NANO, 1]], { shippingAddressId: await newAddress(poor) }, poor)).body
    expect(await poor.put(`/v1/orders/${orderId}/confirm`)).toMatchObject({ status: 400, body: { code: 'PAY9002' } })
    expect((await poor.get('/v1/orders')).body.orderList).toEqual([])
  })

  test('[03-C36] an order can be cancelled until it ships, and once', async () => {
    const orderId = await confirmed()
    const cancelled = await client.put(`/v1/orders/${orderId}/cancel`)
    expect([cancelled.status, cancelled.body]).toEqual([204, undefined])
    expect((await order(orderId)).orderStatus).toBe('cancelled')
    expect(await client.put(`/v1/orders/${orderId}/cancel`)).toMatchObject({ status: 400, body: { code: 'LGI9013' } })
    expect(await ship(orderId)).toMatchObject({ status: 400, body: { code: 'SBX9004' } })
    expect(await sims(orderId)).toEqual([])
    const gone = await shipped()
    expect(await client.put(`/v1/orders/${gone}/cancel`)).toMatchObject({ status: 400, body: { code: 'LGI9013' } })
    expect((await order(gone)).orderStatus).toBe('shipped')
  })

  test('[03-C34] a shipped order has its SIMs, and registering them makes them the operator\'s', async () => {
    const orderId = await confirmed([[NANO, 3]])
    expect(await sims(orderId)).toEqual([])
    expect(await client.post(`/v1/orders/${orderId}/subscribers/register`)).toMatchObject({ status: 400, body: { code: 'LGI9017' } })
    emulator.clock.advance('2h')
    const answer = await ship(orderId)
    expect([answer.status, answer.body]).toEqual([200, undefined])
    expect(await ship(orderId)).toMatchObject({ status: 400, body: { code: 'SBX9004' } })
    const after = await order(orderId)
    expect(after).toMatchObject({ orderStatus: 'shipped', shippingDateTime: '20260615020000', paymentStatus: 'paid', shippingLabelNumber: expect.stringMatching(/^\d{4}-\d{4}-\d{4}$/) })
    expect(after.shippingLabelNumbers).toEqual([after.shippingLabelNumber])
    expect(after.shippingLabelDetails).toMatchObject([{ shipmentCompany: 'Yamato Transport', trackingNumber: after.shippingLabelNumber, trackingUrl: expect.stringContaining(after.shippingLabelNumber) }])

    const ordered = await sims(orderId)
    expect(ordered).toHaveLength(3)
    for (const sim of ordered) {
      expect(sim).toEqual({ imsi: expect.stringMatching(/^00101\d{10}$/), msisdn: expect.stringMatching(/^9999\d{8}$/), serialNumber: expect.stringMatching(/^TS\d{13}$/), iccid: expect.stringMatching(/^8942310\d{12}$/), simId: sim.iccid })
    }
    expect((await client.get('/v1/subscribers')).body).toEqual([])
    expect((await client.get(`/v1/sims/${ordered[0].simId}`)).status).toBe(404)

    const registered = await client.post(`/v1/orders/${orderId}/subscribers/register`)
    expect([registered.status, registered.body]).toEqual([204, undefined])
    expect((await order(orderId)).orderStatus).toBe('received')
    const mine = (await client.get('/v1/subscribers')).body
    expect(mine.map((s: { imsi: string }) => s.imsi)).toEqual(ordered.map((s: { imsi: string }) => s.imsi))
    for (const sim of mine) expect(sim).toMatchObject({ status: 'ready', operatorId: client.operatorId, subscription: 'plan-D', apn: 'soracom-sandbox.io', moduleType: 'nano', tags: {}, groupId: null, registeredTime: null })
    expect(await sims(orderId)).toEqual(ordered)
  })

  test('registering a second time has no effect, not even on what was changed since', async () => {
    const orderId = await received([[NANO, 1]])
    const [{ imsi }] = await sims(orderId)
    await client.post(`/v1/subscribers/${imsi}/activate`)
    const before = (await client.get(`/v1/subscribers/${imsi}`)).body
    emulator.clock.advance('1h')
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    expect((await client.get(`/v1/subscribers/${imsi}`)).body).toEqual(before)
  })

  test('an order makes as many SIMs as its packs hold, of the plan and bundle sold, and none for other goods', async () => {
    const orderId = await received([[TEN_PACK, 2], [BUNDLED, 1], [KM1, 1], [DONGLE, 4]])
    const ordered = await sims(orderId)
    expect(ordered).toHaveLength(22)
    const mine = (await client.get('/v1/subscribers')).body
    expect(mine.filter((s: { subscription: string }) => s.subscription === 'plan-KM1')).toMatchObject([{ speedClass: 't1.standard' }])
    expect(mine.filter((s: { bundles?: string[] }) => s.bundles !== undefined)).toMatchObject([{ subscription: 'plan-D', bundles: ['D-500MB'] }])
    expect(ordered.filter((s: { bundles?: string[] }) => s.bundles !== undefined)).toMatchObject([{ bundles: ['D-500MB'] }])
    const dongles = await received([[DONGLE, 1]])
    expect(await sims(dongles)).toEqual([])
    expect((await order(dongles)).orderStatus).toBe('received')
  })

  test('ordered SIMs come in pages by serial number, without loss', async () => {
    const orderId = await shipped([[NANO, 5]])
    const serials = (await sims(orderId)).map((s: { serialNumber: string }) => s.serialNumber)
    expect(serials).toEqual([...serials].sort())
    const pages = await client.pages(`/v1/orders/${orderId}/subscribers`, { limit: 2 })
    expect(pages.map((p) => p.body.orderedSubscriberList.length)).toEqual([2, 2, 1])
    expect(pages.flatMap((p) => p.body.orderedSubscriberList.map((s: { serialNumber: string }) => s.serialNumber))).toEqual(serials)
    expect(pages[0]!.headers['x-soracom-next-key']).toBe(serials[1])
    expect((await client.get(`/v1/orders/${orderId}/subscribers`)).headers['x-soracom-next-key']).toBeUndefined()
    expect((await client.get(`/v1/orders/${orderId}/subscribers`, { query: { limit: 0 } })).status).toBe(400)
  })

  test('initial settings are shown by the order and given to the SIMs when they are registered', async () => {
    const groupId = (await client.post('/v1/groups', { tags: { name: 'new' } })).body.groupId
    const orderId = await confirmed([[NANO, 1], [KM1, 1]])
    const settings = { 'plan-D': { groupId, speedClass: 's1.fast', tags: { site: 'A' } }, 'plan-KM1': { speedClass: 't1.standard', groupId: '' } }
    const { status, body } = await initial(orderId, { ...settings, 'plan-D': { ...settings['plan-D'], unheard: 'of' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ orderId, orderStatus: 'orderProcessing', resourceInitialSetting: { simInitialSettings: settings } })
    expect(await order(orderId)).toEqual(body)
    await ship(orderId)
    const later = { ...settings, 'plan-KM1': { tags: { site: 'B' } } }
    expect((await initial(orderId, later)).body.resourceInitialSetting).toEqual({ simInitialSettings: later })
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    const bySubscription = new Map((await client.get('/v1/subscribers')).body.map((s: { subscription: string }) => [s.subscription, s]))
    expect(bySubscription.get('plan-D')).toMatchObject({ status: 'ready', groupId, speedClass: 's1.fast', tags: { site: 'A' } })
    expect(bySubscription.get('plan-KM1')).toMatchObject({ status: 'ready', groupId: null, speedClass: 't1.standard', tags: { site: 'B' } })
    expect(await initial(orderId, settings)).toMatchObject({ status: 400, body: { code: 'LGI9016' } })
  })

  test('initial settings that no SIM could have are refused and change nothing', async () => {
    const orderId = await confirmed()
    const refused: [object, string][] = [
      [{ 'plan-D': { groupId: UNKNOWN_UUID } }, 'LGI9015'],
      [{ 'plan-D': { speedClass: 't1.standard' } }, 'SEM9012'],
      [{ 'plan-KM1': { speedClass: 's1.fast' } }, 'SEM9012'],
      [{ planArc01: {} }, 'LGI9014'],
      [{ constructor: {} }, 'LGI9014'],
      [{ 'plan-D': { tags: { a: 1 } } }, 'COM9003']
    ]
    for (const [settings, code] of refused) expect(await initial(orderId, settings)).toMatchObject({ status: 400, body: { code } })
    expect(await order(orderId)).not.toHaveProperty('resourceInitialSetting')
    await client.put(`/v1/orders/${orderId}/cancel`)
    expect(await initial(orderId, {})).toMatchObject({ status: 400, body: { code: 'LGI9016' } })
    expect(await initial(UNKNOWN_ORDER, {})).toMatchObject({ status: 404, body: { code: 'LGI9001' } })
    const { orderId: unconfirmed } = (await quote()).body
    expect(await initial(unconfirmed, {})).toMatchObject({ status: 404, body: { code: 'LGI9001' } })
  })

  test('a group that is deleted before the SIMs come is nobody\'s', async () => {
    const groupId = (await client.post('/v1/groups', {})).body.groupId
    const orderId = await shipped([[NANO, 1]])
    await initial(orderId, { 'plan-D': { groupId, tags: { site: 'A' } } })
    await client.delete(`/v1/groups/${groupId}`)
    expect((await client.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    expect((await client.get('/v1/subscribers')).body).toMatchObject([{ groupId: null, tags: { site: 'A' }, status: 'ready' }])
  })

  test('orders are shown for 18 months', async () => {
    const orderId = await shipped([[NANO, 1]])
    await travel(Date.UTC(2027, 11, 15))
    expect((await client.get('/v1/orders')).body.orderList).toHaveLength(1)
    await travel(Date.UTC(2027, 11, 15) + 1)
    expect((await client.get('/v1/orders')).body.orderList).toEqual([])
    for (const answer of [await client.get(`/v1/orders/${orderId}`), await client.get(`/v1/orders/${orderId}/subscribers`), await client.post(`/v1/orders/${orderId}/subscribers/register`)]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'LGI9001' } })
    }
  })

  test('orders of another operator, and of the other coverage type, are not there', async () => {
    const orderId = await confirmed()
    for (const stranger of [await signUp(emulator), client.global]) {
      expect((await stranger.get('/v1/orders')).body.orderList).toEqual([])
      for (const answer of [await stranger.get(`/v1/orders/${orderId}`), await stranger.put(`/v1/orders/${orderId}/cancel`), await stranger.get(`/v1/orders/${orderId}/subscribers`),
        await stranger.post(`/v1/orders/${orderId}/subscribers/register`), await stranger.put(`/v1/orders/${orderId}/resource_initial_setting`, {})]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'LGI9001' } })
      }
      expect(await stranger.put(`/v1/orders/${orderId}/confirm`)).toMatchObject({ status: 400, body: { code: 'LGI9010' } })
      expect(await ship(orderId, stranger)).toMatchObject({ status: 400, body: { code: 'SBX9003' } })
    }
    expect(await client.post('/v1/sandbox/orders/ship', { operatorId: 'OP0000000000', orderId })).toMatchObject({ status: 400, body: { code: 'SBX9001' } })
    expect(await ship((await quote()).body.orderId)).toMatchObject({ status: 400, body: { code: 'SBX9003' } })
  })

  test('abroad, plan01s cards are paid in dollars without tax, and shipping can be expedited to the United States', async () => {
    const address = await newAddress(client.global, ABROAD)
    const items: [string, number][] = [[CARD_ABROAD, 3]]
    const { body } = await quote(items, { shippingAddressId: address }, client.global)
    expect(body).toMatchObject({ currency: 'USD', taxAmount: 0, shippingCost: 10, taxIncludedInShippingCost: 0, totalAmount: 25, shippingAddress: { countryCode: 'US' } })
    expect(body.shippingAddress).not.toHaveProperty('phoneNumber')
    const expedited = { shippingAddressId: address, shippingOptions: [{ useExpeditedShipping: true }] }
    expect((await quote(items, expedited, client.global)).body).toMatchObject({ appliedShippingOptions: [{ useExpeditedShipping: true }], shippingCost: 25, totalAmount: 40 })
    const elsewhere = await newAddress(client.global, { ...ABROAD, countryCode: 'DE' })
    for (const more of [{ ...expedited, shippingAddressId: elsewhere }, { shippingAddressId: address, shippingOptions: [NEKOPOS] }]) {
      expect(await quote(items, more, client.global)).toMatchObject({ status: 400, body: { code: 'LGI9008' } })
    }
    expect(await quote(items, { shippingAddressId: address, preferredDeliveryDate: '20260701' }, client.global)).toMatchObject({ status: 400, body: { code: 'LGI9007' } })
    const { orderId } = body
    await client.global.put(`/v1/orders/${orderId}/confirm`)
    expect((await ship(orderId, client.global)).status).toBe(200)
    expect((await client.global.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    expect((await client.global.get('/v1/subscribers')).body).toMatchObject(Array(3).fill({ subscription: 'plan01s', moduleType: 'trio', status: 'ready' }))
    expect((await client.get('/v1/subscribers')).body).toEqual([])
  })
})
