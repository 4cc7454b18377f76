import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { AUTH_KEY, Client, newSim, PASSWORD, signUp, START, startEmulator } from './support/emulator.ts'
import { startStored, type Stored } from './support/stored.ts'

let emulator: Emulator
let anyone: Client
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

const SIGN_UP = { password: PASSWORD, ...AUTH_KEY }

describe('sandbox operators', () => {
  test('[01-C38] sign-up answers 201 with a pair that works at once', async () => {
    const { status, body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'first@example.com' })
    expect(status).toBe(201)
    expect(body).toEqual({ apiKey: expect.stringMatching(/^api-/), operatorId: expect.stringMatching(/^OP\d{10}$/), token: expect.any(String) })
    const client = new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token })
    expect((await client.get(`/v1/operators/${body.operatorId}`)).body.email).toBe('first@example.com')
    expect((await client.get('/v1/subscribers')).body).toEqual([])
    expect((await anyone.post('/v1/auth', { email: 'first@example.com', password: PASSWORD })).body.operatorId).toBe(body.operatorId)
  })

  test('[01-C38] a used address is refused, whatever its letters', async () => {
    await signUp(emulator, { email: 'used@example.com' })
    for (const email of ['used@example.com', 'USED@example.com']) {
      const { status, body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email })
      expect([status, body]).toEqual([400, { code: 'AUM0003', message: 'This email is already registered.' }])
    }
  })

  test('[01-C38] an AuthKey of the wrong form is refused as the real sandbox refuses a wrong one, and nobody is signed up', async () => {
    for (const wrong of [{ authKeyId: 'x' }, { authKey: 'y' }, { authKeyId: '' }, { authKeyId: AUTH_KEY.authKey, authKey: AUTH_KEY.authKeyId }]) {
      const { status, body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'nokey@example.com', ...wrong })
      expect([status, body.code]).toEqual([400, 'SBX1002'])
    }
    expect((await anyone.post('/v1/auth', { email: 'nokey@example.com', password: PASSWORD })).status).toBe(401)
  })

  test.each(['short1A', 'nouppercase1', 'NOLOWERCASE1', 'NoDigitsHere', '', `Aa1${'x'.repeat(98)}`])('the password "%s" is refused', async (password) => {
    const { status, body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'weak@example.com', password })
    expect([status, body]).toEqual([400, { code: 'AUM0010', message: 'Invalid password format.' }])
  })

  test('missing fields and an address that is none are refused', async () => {
    for (const field of ['email', 'password', 'authKeyId', 'authKey']) {
      for (const value of [undefined, null]) {
        const { status, body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'missing@example.com', [field]: value })
        expect([field, status, body.code]).toEqual([field, 400, 'COM9003'])
        expect(body.message).toContain(field)
      }
    }
    expect((await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'none' })).body.code).toBe('COM0008')
    expect((await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: 'missing@example.com', coverageTypes: ['eu'] })).status).toBe(400)
  })

  test.each([[[''], ['jp']], [[], ['jp']], [undefined, ['jp']], [null, ['jp']], [['g', 'g'], ['g']], [['', 'g'], ['g']], [['g', 'jp'], ['jp', 'g']]])('coverage types %j are %j', async (coverageTypes, expected) => {
    const { body } = await anyone.post('/v1/sandbox/init', { ...SIGN_UP, email: `c${JSON.stringify(coverageTypes ?? String(coverageTypes)).replace(/\W/g, '')}${coverageTypes?.length ?? 'x'}@example.com`, coverageTypes })
    const client = new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
    const has = async (type: string) => (await client.post(`/v1/operators/${body.operatorId}/coverage_type/${type}`)).status === 400
    expect({ jp: await has('jp'), g: await has('g') }).toEqual({ jp: expected.includes('jp'), g: expected.includes('g') })
  })

  test('without a sign-up pending there is no token; the AuthKey is looked at first', async () => {
    const url = `/v1/sandbox/operators/token/${encodeURIComponent('new+user@example.com')}`
    const none = await anyone.post(url, AUTH_KEY)
    expect([none.status, none.body]).toEqual([400, { code: 'SBX1003', message: 'Unable to get verified one time token. please create an user at first' }])
    for (const body of [{}, { authKeyId: 'x', authKey: 'y' }]) expect((await anyone.post(url, body)).body.code).toBe('SBX1002')
    expect((await anyone.post(url, undefined, { raw: '', headers: { 'content-type': 'application/json' } })).body.code).toBe('SBX1002')
  })

  test('only one\'s own operator can be deleted, and only once', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    for (const id of [other.operatorId, 'OP0000000000', 'x']) {
      const { status, body } = await client.delete(`/v1/sandbox/operators/${id}`)
      expect([status, body.code]).toEqual([400, 'SBX9001'])
    }
    expect((await other.get(`/v1/operators/${other.operatorId}`)).status).toBe(200)
    const deleted = await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect([deleted.status, deleted.body]).toEqual([200, undefined])
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(401)
  })
})

describe('the old way to sign up', () => {
  const email = 'old+way@example.com'
  const tokenOf = async (address = email) => await anyone.post(`/v1/sandbox/operators/token/${encodeURIComponent(address)}`, AUTH_KEY)
  const login = async () => (await anyone.post('/v1/auth', { email, password: PASSWORD })).status

  test('create, token, verify, log in, register a card', async () => {
    const created = await anyone.post('/v1/operators', { email, password: PASSWORD })
    expect([created.status, created.body]).toEqual([201, undefined])
    expect(await login()).toBe(401)
    const { status, body } = await tokenOf()
    expect([status, body]).toEqual([200, { token: expect.stringMatching(/^[A-Za-z0-9]{64}$/) }])
    expect((await anyone.post('/v1/operators/verify', { token: 'x' })).body.code).toBe('COM0006')
    const verified = await anyone.post('/v1/operators/verify', body)
    expect([verified.status, verified.body]).toEqual([200, undefined])
    expect((await anyone.post('/v1/operators/verify', body)).status).toBe(400)
    expect((await tokenOf()).body.code).toBe('SBX1003')
    const pair = (await anyone.post('/v1/auth', { email, password: PASSWORD })).body
    const client = new Client(emulator, { 'x-soracom-api-key': pair.apiKey, 'x-soracom-token': pair.token })
    expect((await client.get('/v1/payment_methods/current')).status).toBe(404)
    const card = await client.post('/v1/payment_methods/webpay', { cardNumber: '4242424242424242', expireYear: 2030, expireMonth: 1, cvc: '123', name: 'SORAO TAMAGAWA' })
    expect([card.status, card.body]).toEqual([201, undefined])
    expect((await client.get('/v1/payment_methods/current')).status).toBe(200)
    expect((await anyone.post('/v1/payment_methods/webpay', {})).status).toBe(401)
  })

  test('what cannot become an account is refused at once; asking again replaces the token', async () => {
    await signUp(emulator, { email: 'taken@example.com' })
    const refused = async (body: object) => (await anyone.post('/v1/operators', body)).body.code
    expect(await refused({ email: 'Taken@example.com', password: PASSWORD })).toBe('AUM0003')
    expect(await refused({ email: 'weak@example.com', password: 'weak' })).toBe('AUM0010')
    expect(await refused({ email: 'none', password: PASSWORD })).toBe('COM0008')
    expect(await refused({ email: 'a@example.com' })).toBe('COM9003')
    expect((await anyone.post('/v1/operators', undefined, { raw: '{' })).body.code).toBe('COM9002')
    const again = 'again@example.com'
    await anyone.post('/v1/operators', { email: again, password: PASSWORD })
    const first = (await tokenOf(again)).body
    await anyone.post('/v1/operators', { email: again, password: PASSWORD })
    expect((await anyone.post('/v1/operators/verify', first)).status).toBe(400)
    // Whoever signs up in one step in the meantime needs no token any more.
    const second = (await tokenOf(again)).body
    await signUp(emulator, { email: again })
    expect((await anyone.post('/v1/operators/verify', second)).status).toBe(400)
  })

  test('a token is good for a day', async () => {
    await anyone.post('/v1/operators', { email: 'late@example.com', password: PASSWORD })
    const token = (await tokenOf('late@example.com')).body
    emulator.clock.advance('24h')
    const late = await anyone.post('/v1/operators/verify', token)
    expect([late.status, late.body.code]).toEqual([404, 'AUM9013'])
    emulator.clock.freeze(START)
  })
})

describe('what is left of a deleted operator', () => {
  let stored: Stored
  beforeAll(async () => { stored = await startStored() })
  afterAll(() => stored.close())

  test('nothing: no row with its id, none of its SIMs, and its address is free', async () => {
    const email = 'gone@example.com'
    const client = await signUp(stored.emulator, { email })
    const stays = await signUp(stored.emulator)
    const kept = await newSim(stays)
    // Given an operator with something in as many tables as an operator can fill.
    const key = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
    const byKey = (await new Client(stored.emulator).post('/v1/auth', key)).body
    const { groupId } = (await client.post('/v1/groups', { tags: { name: 'g' } })).body
    const sim = await newSim(client, 'plan-D', { groupId, tags: { name: 'marked-for-deletion' } })
    await client.post(`/v1/sims/${sim.simId}/activate`)
    await client.post(`/v1/sims/${sim.simId}/set_expiry_time`, { expiryTime: START + 1000, expiryAction: 'suspend' })
    const global = await newSim(client.global, 'plan01s')
    await client.post(`/v1/sandbox/stats/air/subscribers/${sim.imsi}`, { unixtime: 1, dataTrafficStatsMap: { 's1.fast': { uploadByteSizeTotal: 1 } } })
    await client.post(`/v1/sandbox/stats/beam/subscribers/${sim.imsi}`, { unixtime: 1, beamStatsMap: { inHttp: { count: 1 } } })
    await client.post('/v1/sandbox/coupons/create', { amount: 100 })
    await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, { addressLine1: 'a', city: 'c', state: '東京都', zipCode: '141-0022', phoneNumber: '1' })
    await client.post('/v1/subscribers/export', {}, { query: { export_mode: 'async' } })
    const before = stored.rows({ operator_id: client.operatorId })
    for (const table of ['operators', 'payment_methods', 'auth_keys', 'api_keys', 'audit_log', 'groups', 'sims', 'subscribers', 'sim_search', 'coupons']) expect(before).toHaveProperty(table)
    expect(stored.mentions(sim.imsi)).toEqual(expect.arrayContaining(['traffic_series.imsi', 'service_statistics.imsi', 'sim_status_history.imsi']))
    expect(stored.mentions(sim.simId)).toContain('jobs.subject')

    // When it is deleted
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)

    // Then nothing speaks of it any more
    expect(stored.rows({ operator_id: client.operatorId })).toEqual({})
    for (const trace of [client.operatorId, sim.imsi, sim.simId, global.imsi, global.simId, groupId, key.authKeyId, email, byKey.apiKey, client.headers['x-soracom-token']!]) {
      expect([trace, stored.mentions(trace)]).toEqual([trace, []])
    }
    expect(stored.mentions(kept.imsi)).not.toEqual([])
    for (const [name, value] of [['x-soracom-token', client.headers['x-soracom-token']!], ['x-soracom-token', byKey.token]] as const) {
      expect((await client.with({ [name]: value }).get(`/v1/operators/${client.operatorId}`)).status).toBe(401)
    }
    expect((await new Client(stored.emulator).post('/v1/auth', key)).status).toBe(401)
    expect((await new Client(stored.emulator).post('/v1/auth', { email, password: PASSWORD })).status).toBe(401)
    expect((await stays.get('/v1/query/sims', { query: { name: 'marked-for-deletion' } })).body).toEqual([])
    // What was to happen to its SIMs happens to nobody.
    expect(stored.emulator.clock.advance('1m')).toEqual([])
    const again = await signUp(stored.emulator, { email })
    expect(again.operatorId).not.toBe(client.operatorId)
    expect((await again.get('/v1/sims')).body).toEqual([])
  })
})

describe('sandbox subscribers', () => {
  test('[02-C1] a new SIM is nobody\'s until it is registered with its secret', async () => {
    const client = await signUp(emulator)
    const made = await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan01s' })
    expect(made.status).toBe(200)
    expect(made.body.imsi).toMatch(/^00101\d{10}$/)
    const g = client.global
    expect((await g.get('/v1/subscribers')).body).toEqual([])
    expect((await g.get(`/v1/subscribers/${made.body.imsi}`)).status).toBe(404)
    const wrong = await g.post(`/v1/subscribers/${made.body.imsi}/register`, { registrationSecret: `${made.body.registrationSecret}0` })
    expect(wrong.status).toBe(400)
    const registered = await g.post(`/v1/subscribers/${made.body.imsi}/register`, { registrationSecret: made.body.registrationSecret })
    expect(registered.status).toBe(201)
    expect(registered.body).toMatchObject({ imsi: made.body.imsi, operatorId: client.operatorId, status: 'ready' })
    expect(registered.body.sessionStatus?.online ?? false).toBe(false)
    expect((await g.get('/v1/subscribers')).body).toHaveLength(1)
  })

  test('an empty body with a JSON content type makes what suits the operator', async () => {
    const make = async (client: Client) => (await client.post('/v1/sandbox/subscribers/create', undefined, { raw: '', headers: { 'content-type': 'application/json' } })).body.subscription
    const both = await signUp(emulator)
    const japan = await signUp(emulator, { coverageTypes: ['jp'] })
    const global = await signUp(emulator, { coverageTypes: ['g'] })
    expect(await make(both)).toBe('plan-D')
    expect(await make(both.global)).toBe('plan01s')
    expect(await make(japan)).toBe('plan-D')
    expect(await make(japan.global)).toBe('plan-D')
    expect(await make(global)).toBe('plan01s')
  })

  test('bundles come under either name, and must be the subscription\'s', async () => {
    const client = await signUp(emulator)
    const make = async (body: object) => await client.post('/v1/sandbox/subscribers/create', body)
    for (const body of [{ bundles: ['D-500MB'] }, { bundle: ['D-500MB'] }, { bundle: 'D-500MB' }, { bundle: null }]) {
      expect((await make({ subscription: 'plan-D', ...body })).status).toBe(200)
    }
    expect((await make({ subscription: 'plan01s', bundles: ['D-500MB'] })).status).toBe(400)
    for (const body of [{ subscription: 'no-such-plan' }, { subscription: 'planArc01' }, { bundles: ['NO-SUCH'] }, { bundle: {} }, { subscription: 7 }]) expect((await make(body)).status).toBe(400)
  })
})

describe('sandbox statistics and coupons', () => {
  let client: Client
  let imsi: string
  beforeAll(async () => {
    client = await signUp(emulator)
    imsi = (await newSim(client)).imsi
  })
  const air = async (body: object, of = imsi) => await client.post(`/v1/sandbox/stats/air/subscribers/${of}`, body)
  const beam = async (body: object) => await client.post(`/v1/sandbox/stats/beam/subscribers/${imsi}`, body)
  const traffic = { 's1.fast': { uploadByteSizeTotal: 1, downloadByteSizeTotal: 2 } }

  test('[03-C15] a timestamp is taken once, by Air and by Beam apart', async () => {
    expect((await air({ unixtime: 0, dataTrafficStatsMap: traffic })).status).toBe(200)
    const again = await air({ unixtime: 0, dataTrafficStatsMap: traffic })
    expect([again.status, again.body.code]).toEqual([400, 'SBX9002'])
    expect((await beam({ unixtime: 0, beamStatsMap: { outHttps: { count: 6 } } })).status).toBe(200)
    expect((await beam({ unixtime: 0, beamStatsMap: { outHttps: { count: 6 } } })).status).toBe(400)
    expect((await air({ unixtime: 1, dataTrafficStatsMap: traffic })).status).toBe(200)
  })

  test('unixtime is seconds, and milliseconds when it could be nothing else', async () => {
    expect((await air({ unixtime: 1_767_225_600, dataTrafficStatsMap: traffic })).status).toBe(200)
    expect((await air({ unixtime: 1_767_225_600_000, dataTrafficStatsMap: traffic })).status).toBe(400)
  })

  test('figures that cannot be kept are refused, names that nobody knows are not', async () => {
    for (const unixtime of [undefined, null, 'x', 1.5, 1e300, 9_007_199_254_740_991]) expect([unixtime, (await air({ unixtime, dataTrafficStatsMap: traffic })).status]).toEqual([unixtime, 400])
    for (const figure of [1e300, 2 ** 63, 1.5, -1, '1', {}]) {
      expect([figure, (await air({ unixtime: 50, dataTrafficStatsMap: { 's1.fast': { uploadByteSizeTotal: figure } } })).status]).toEqual([figure, 400])
      expect([figure, (await beam({ unixtime: 50, beamStatsMap: { inTcp: { count: figure } } })).status]).toEqual([figure, 400])
    }
    expect((await beam({ unixtime: 60, beamStatsMap: { inTcp: { count: 1 }, noSuch: { count: 'x' }, other: 7 } })).status).toBe(200)
    expect((await air({ unixtime: 70, dataTrafficStatsMap: { 's1.slow': null, ...traffic } })).status).toBe(200)
  })

  test('an insert without figures is refused, and takes no timestamp', async () => {
    for (const dataTrafficStatsMap of [undefined, null, {}, { 's1.fast': null }]) {
      expect(await air({ unixtime: 80, dataTrafficStatsMap })).toMatchObject({ status: 400, body: { code: 'COM9003', message: expect.stringContaining('dataTrafficStatsMap') } })
    }
    for (const beamStatsMap of [undefined, null, {}, { inTcp: null }, { noSuch: { count: 1 } }]) {
      expect(await beam({ unixtime: 80, beamStatsMap })).toMatchObject({ status: 400, body: { code: 'COM9003', message: expect.stringContaining('beamStatsMap') } })
    }
    expect((await air({ unixtime: 80, dataTrafficStatsMap: traffic })).status).toBe(200)
    expect((await beam({ unixtime: 80, beamStatsMap: { inTcp: {} } })).status).toBe(200)
  })

  test('of another operator\'s SIM there are no figures to insert', async () => {
    const foreign = (await newSim(await signUp(emulator))).imsi
    expect((await air({ unixtime: 1, dataTrafficStatsMap: traffic }, foreign)).status).toBe(404)
    expect((await air({ unixtime: 1, dataTrafficStatsMap: traffic }, '001019999999999')).status).toBe(404)
  })

  test('a coupon is made with its amount as balance', async () => {
    const { status, body } = await client.post('/v1/sandbox/coupons/create', { amount: 1000, applicableBillItemName: 'dailyChargeTotal', expiryYearMonth: '202712' })
    expect(status).toBe(200)
    expect(body).toEqual({ couponCode: expect.stringMatching(/^[A-Z0-9]{16}$/), amount: 1000, balance: 1000, billItemName: 'dailyChargeTotal', expiryYearMonth: '202712' })
    expect((await client.post('/v1/sandbox/coupons/create', { amount: 5 })).body).toMatchObject({ amount: 5, expiryYearMonth: '202707' })
    for (const wrong of [{ amount: 2 ** 31 }, { amount: -1 }, { amount: 'x' }, { amount: 1, expiryYearMonth: '202713' }, { amount: 1, applicableBillItemName: 'nothing' }]) {
      expect((await client.post('/v1/sandbox/coupons/create', wrong)).status).toBe(400)
    }
  })
})
