import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { at, idsOf, OPERATIONS, type SimIds, startWith, store } from './support/sims.ts'

/** As recorded from the real service (facts 02, section 3); bundles: place inferred. */
const RECORDED_ORDER = `imsi, msisdn, ipAddress, operatorId, apn, type, groupId, createdAt, lastModifiedAt, expiredAt, registeredTime, expiryAction,
  terminationEnabled, status, tags, sessionStatus, previousSession, imeiLock, speedClass, simId, moduleType, plan, iccid, eiccid, serialNumber, localInfo,
  subscription, bundles, lastPortMappingCreatedTime, renewalFeeStatusSetTime, packetCaptureSessions, lastModifiedTime, expiryTime, createdTime,
  locationRegistrationStatus, presetSecondary, ipProhibited, mtSmsProhibited, moSmsProhibited, ussdProhibited`.split(/,\s*/)
const LEFT_OUT_WHEN_UNSET = ['previousSession', 'localInfo', 'eiccid', 'renewalFeeStatusSetTime', 'locationRegistrationStatus', 'bundles']

let emulator: Emulator
let client: Client
let other: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  other = await signUp(emulator)
})
afterAll(() => emulator.close())

/** A SIM that belongs to nobody yet, as the sandbox makes it. */
async function unregistered (caller: Client, subscription: string, more: object = {}): Promise<Answer['body']> {
  return (await caller.post('/v1/sandbox/subscribers/create', { subscription, ...more })).body
}

function keysWithout (...absent: string[]): string[] {
  return RECORDED_ORDER.filter((key) => !absent.includes(key))
}

describe('registration', () => {
  test('[02-C1][02-C2][02-C3] a SIM from the sandbox becomes ready and the caller\'s, with nothing set yet', async () => {
    const made = await unregistered(client.global, 'plan01s')
    emulator.clock.advance('5m')
    const now = emulator.clock.now()
    const { status, body } = await client.global.post(`/v1/subscribers/${made.imsi}/register`, { registrationSecret: made.registrationSecret })
    expect(status).toBe(201)
    expect(body).toEqual({
      imsi: expect.stringMatching(/^00101\d{10}$/),
      msisdn: expect.stringMatching(/^9999\d{8}$/),
      ipAddress: made.ipAddress,
      operatorId: client.operatorId,
      apn: 'soracom-sandbox.io',
      type: 's1.standard',
      groupId: null,
      createdAt: made.createdAt,
      lastModifiedAt: now,
      expiredAt: null,
      registeredTime: now,
      expiryAction: null,
      terminationEnabled: false,
      status: 'ready',
      tags: {},
      sessionStatus: null,
      imeiLock: null,
      speedClass: 's1.standard',
      simId: made.simId,
      moduleType: 'nano',
      plan: 1,
      iccid: made.simId,
      serialNumber: expect.stringMatching(/^TS\d{13}$/),
      subscription: 'plan01s',
      lastPortMappingCreatedTime: null,
      renewalFeeStatusSetTime: now,
      packetCaptureSessions: null,
      lastModifiedTime: now,
      expiryTime: null,
      createdTime: made.createdAt,
      presetSecondary: false,
      ipProhibited: false,
      mtSmsProhibited: false,
      moSmsProhibited: false,
      ussdProhibited: false
    })
    expect(Object.keys(body)).toEqual(keysWithout('previousSession', 'localInfo', 'eiccid', 'locationRegistrationStatus', 'bundles'))
    expect(body.simId).toMatch(/^8942310\d{12}$/)
    expect((await client.global.get(`/v1/subscribers/${made.imsi}`)).body).toEqual(body)
  })

  test('group, tags and bundles come along; an empty group id means none', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const made = await unregistered(client, 'plan-D', { bundles: ['D-500MB'] })
    const { body } = await client.post(`/v1/subscribers/${made.imsi}/register`, { registrationSecret: made.registrationSecret, groupId, tags: { name: 'first', 'ラベル': '' } })
    expect(body).toMatchObject({ groupId, tags: { name: 'first', 'ラベル': '' }, bundles: ['D-500MB'] })
    expect(Object.keys(body)).toEqual(keysWithout('previousSession', 'localInfo', 'eiccid', 'locationRegistrationStatus'))
    expect((await client.get(`/v1/groups/${groupId}/subscribers`)).body).toHaveLength(1)
    expect((await newSim(client, 'plan-D', { groupId: '' })).groupId).toBeNull()
  })

  test('null fields are absent ones, and unknown ones are ignored', async () => {
    const body = await newSim(client, 'plan-D', { groupId: null, tags: null, nickname: 'x' })
    expect([body.groupId, body.tags]).toEqual([null, {}])
    expect((await newSim(client, 'plan-D', { tags: { name: 'a', site: null } })).tags).toEqual({ name: 'a' })
  })

  test('an unknown group is not found, and nothing is registered', async () => {
    const made = await unregistered(client, 'plan-D')
    const url = `/v1/subscribers/${made.imsi}/register`
    const refused = await client.post(url, { registrationSecret: made.registrationSecret, groupId: 'nope' })
    expect([refused.status, refused.body.code]).toEqual([404, 'SEM9002'])
    expect((await client.get(`/v1/subscribers/${made.imsi}`)).status).toBe(404)
    expect((await client.post(url, { registrationSecret: made.registrationSecret })).status).toBe(201)
  })

  test('a wrong secret, an unknown IMSI and somebody else\'s SIM are refused alike; the other coverage is told to who knows the secret', async () => {
    const made = await unregistered(client, 'plan-D')
    const taken = idsOf(await newSim(other, 'plan-D'))
    const secret = { registrationSecret: made.registrationSecret }
    const refusals = [
      await client.post(`/v1/subscribers/${made.imsi}/register`, { registrationSecret: `${made.registrationSecret}0` }),
      await client.post('/v1/subscribers/001019999999999/register', secret),
      await client.post(`/v1/subscribers/${taken.imsi}/register`, secret)
    ]
    for (const refusal of refusals) expect([refusal.status, refusal.body]).toEqual([400, refusals[0]!.body])
    expect(refusals[0]!.body.code).toBe('SEM9017')
    expect((await client.global.post(`/v1/subscribers/${made.imsi}/register`, secret)).body.code).toBe('SEM9022')
    expect((await client.post(`/v1/subscribers/${made.imsi}/register`, {})).body.code).toBe('COM9003')
    expect((await client.post(`/v1/subscribers/${made.imsi}/register`)).body.code).toBe('COM9004')
    expect((await client.get(`/v1/subscribers/${made.imsi}`)).status).toBe(404)
  })

  test('a second registration is refused and changes nothing', async () => {
    const made = await unregistered(client, 'plan-D')
    const url = `/v1/subscribers/${made.imsi}`
    const first = await client.post(`${url}/register`, { registrationSecret: made.registrationSecret })
    const again = await client.post(`${url}/register`, { registrationSecret: made.registrationSecret, tags: { name: 'again' } })
    expect([again.status, again.body.code]).toEqual([400, 'SEM9018'])
    expect((await client.get(url)).body).toEqual(first.body)
    const stranger = await other.post(`${url}/register`, { registrationSecret: made.registrationSecret })
    expect([stranger.status, stranger.body.code]).toEqual([400, 'SEM9017'])
    expect((await client.get(url)).body.operatorId).toBe(client.operatorId)
  })
})

describe('the Subscriber document', () => {
  test('production cards look as recorded: plan01s, its eUICC form, plan-D and plan-KM1', async () => {
    const { emulator, client } = await startWith([
      { subscription: 'plan01s' },
      { subscription: 'plan01s', euicc: true },
      { subscription: 'plan-D', moduleType: 'mini', status: 'inactive' },
      { subscription: 'plan-KM1', status: 'active' }
    ])
    const [card, euicc] = (await client.global.get('/v1/subscribers')).body
    const [planD, km1] = (await client.get('/v1/subscribers')).body
    await emulator.close()

    // Bought, not registered by hand: facts 02, section 3.
    expect(card).toMatchObject({ ipAddress: null, apn: 'soracom.io', type: 's1.4xfast', registeredTime: null, renewalFeeStatusSetTime: START, moduleType: 'trio', plan: 1 })
    expect(card.imsi).toMatch(/^29505\d{10}$/)
    expect(card.msisdn).toMatch(/^423646000\d{6}$/)
    expect(card.simId).toMatch(/^8942310\d{12}$/)
    expect([card.iccid, card.serialNumber]).toEqual([card.simId, card.simId])
    expect(luhnHolds(card.simId)).toBe(true)

    expect(euicc.simId).toMatch(/^89033024\d{24}$/)
    expect(BigInt(euicc.simId) % 97n).toBe(1n)
    expect(euicc.eiccid).toBe(euicc.simId)
    expect(euicc.iccid).toMatch(/^8942310\d{12}$/)
    expect(euicc.serialNumber).toBe(euicc.iccid)
    expect(Object.keys(euicc)).toEqual(keysWithout('previousSession', 'localInfo', 'locationRegistrationStatus', 'bundles'))

    expect(planD).toMatchObject({ apn: 'soracom.io', type: 's1.standard', moduleType: 'mini', plan: 0, subscription: 'plan-D', status: 'inactive' })
    expect(planD.imsi).toMatch(/^44010\d{10}$/)
    expect(planD.msisdn).toMatch(/^8120\d{8}$/)
    expect(planD.iccid).toMatch(/^89811000\d{11}$/)
    expect(planD.serialNumber).toMatch(/^DN\d{13}$/)
    expect(Object.keys(planD)).toEqual(keysWithout(...LEFT_OUT_WHEN_UNSET))

    expect(km1).toMatchObject({ type: 't1.standard', speedClass: 't1.standard', moduleType: 'nano', plan: 0, subscription: 'plan-KM1', sessionStatus: null })
    expect(km1.iccid).toMatch(/^8981300\d{12}$/)
    expect(km1.serialNumber).toBe(km1.iccid)
  })

  test('with sessions behind it, it shows them without the IMSI, which only the Sim names', async () => {
    const { emulator, client } = await startWith([{ subscription: 'plan01s', status: 'active' }])
    const [sim] = (await client.global.get('/v1/subscribers')).body
    const cell = { radioType: 'LTE', mcc: 440, mnc: 10, tac: 5784, eci: 39683600 }
    const common = { imei: '350000000000015', cell, ueIpAddress: '10.200.10.20', dnsServers: ['100.127.0.53', '100.127.1.53'] }
    const placement = { infrastructureProvider: 'aws', region: 'ap-northeast-1' }
    const session = { sessionId: '01KDVDNA3R8XA3B5C7D9E2F4G6', lastUpdatedAt: 1767225600700 }
    const previous = { sessionId: '01KDRV8K1J1A2B3C4D5E6F7G8H' }
    const ended = { subscription: 'plan01s', createdTime: 1767139200400, deletedTime: 1767225599300 }
    const locationRegistrationStatus = { cs: { plmn: '44010', vplmn: '44010', lastModifiedTime: 1767225500000 }, eps: { plmn: '44010', vplmn: '44010', lastModifiedTime: 1767225600100 } }
    const localInfo = { location: { eci: 39683600, tac: 5784, mnc: 10, mcc: 440, radioType: 'lte' }, imsi: sim.imsi, imei: '350000000000015', iccid: sim.iccid, createdTime: 1767225600000, status: 'updated', lastModifiedTime: 1767225600000 }
    await store(emulator, sim.simId, {
      session_status: { ...session, imsi: sim.imsi, ...common, online: true, subscription: 'plan01s', placement },
      previous_session: { ...previous, imsi: sim.imsi, ...common, ...ended },
      location_registration_status: locationRegistrationStatus,
      local_info: localInfo
    })
    const { body } = await client.global.put(`/v1/subscribers/${sim.imsi}/tags`, [{ tagName: 'name', tagValue: 'gateway-01' }])
    const shown = (await client.global.get(`/v1/sims/${sim.simId}`)).body
    await emulator.close()

    expect(body).toEqual({
      ...sim,
      tags: { name: 'gateway-01' },
      sessionStatus: { ...session, ...common, online: true, placement },
      previousSession: { ...previous, ...common, ...ended },
      localInfo,
      locationRegistrationStatus
    })
    expect(Object.keys(body)).toEqual(keysWithout('eiccid', 'renewalFeeStatusSetTime', 'bundles'))
    expect(Object.keys(body.sessionStatus)).toEqual(['sessionId', 'lastUpdatedAt', 'imei', 'cell', 'ueIpAddress', 'dnsServers', 'online', 'placement'])
    expect(Object.keys(body.previousSession)).toEqual(['sessionId', 'imei', 'cell', 'ueIpAddress', 'dnsServers', 'subscription', 'createdTime', 'deletedTime'])

    expect(shown.sessionStatus).toEqual({ ...session, imsi: sim.imsi, ...common, online: true, subscription: 'plan01s', placement })
    expect(shown.previousSession).toEqual({ ...previous, imsi: sim.imsi, ...common, ...ended })
    expect(shown.localInfo).toEqual(localInfo)
    expect(shown.lastLocationUpdateTime).toBe(1767225600100)
  })

  test('the renewal fee of a bought SIM counts from when the card was made, however late it is registered', async () => {
    const buyer = await signUp(emulator, { email: 'buyer@example.com' })
    const { shippingAddressId } = (await buyer.post(`/v1/operators/${buyer.operatorId}/shipping_addresses`,
      { addressLine1: '1-2-3 赤坂', city: '港区', fullName: 'A Tester', state: '東京都', zipCode: '1410022' })).body
    const { orderId } = (await buyer.post('/v1/orders', { shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 1 }] })).body
    await buyer.put(`/v1/orders/${orderId}/confirm`)
    await buyer.post('/v1/sandbox/orders/ship', { operatorId: buyer.operatorId, orderId })
    emulator.clock.advance('6h')
    expect((await buyer.post(`/v1/orders/${orderId}/subscribers/register`)).status).toBe(204)
    const [bought] = (await buyer.get('/v1/subscribers')).body
    expect(bought).toMatchObject({ status: 'ready', registeredTime: null, renewalFeeStatusSetTime: bought.createdTime, lastModifiedTime: emulator.clock.now() })
    expect(bought.createdTime).toBe(emulator.clock.now() - 6 * 3_600_000)
  })

  test('[02-C3] old and new names of a field never differ, whatever is changed', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const url = at('Subscriber', sim)
    const { groupId } = (await client.post('/v1/groups', {})).body
    const changes: [string, unknown?][] = [['/activate'], ['/update_speed_class', { speedClass: 's1.slow' }], ['/set_expiry_time', { expiryTime: START * 2, expiryAction: 'suspend' }],
      ['/set_group', { groupId }], ['/unset_group'], ['/set_imei_lock', { imei: '350000000000015' }], ['/unset_imei_lock'], ['/enable_termination'], ['/unset_expiry_time'], ['/suspend']]
    for (const [suffix, body] of changes) {
      emulator.clock.advance('1s')
      const { status, body: s } = await client.post(url + suffix, body)
      expect([suffix, status]).toEqual([suffix, 200])
      expect([s.createdAt, s.lastModifiedAt, s.expiredAt, s.type]).toEqual([s.createdTime, s.lastModifiedTime, s.expiryTime, s.speedClass])
      expect(s.lastModifiedTime).toBe(emulator.clock.now())
      expect((await client.get(url)).body).toEqual(s)
    }
  })
})

describe('leniency that real clients need', () => {
  test('the official client\'s trailing question mark, and bodies where none is asked for', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const url = at('Subscriber', sim)
    expect((await client.get(`${url}?`)).status).toBe(200)
    expect((await client.post(`${url}/activate?`, {})).body.status).toBe('active')
    expect((await client.post(`${url}/deactivate`, undefined, { raw: '', headers: { 'content-type': 'application/json' } })).body.status).toBe('inactive')
    expect((await client.post(`${url}/activate`, '')).body.status).toBe('active')
    await client.put(`${url}/tags?`, [{ tagName: 'a', tagValue: 'b' }])
    expect((await client.delete(`${url}/tags/a?`, {})).status).toBe(204)
  })

  test('a body that is optional may be absent, empty, null or ""', async () => {
    const url = at('Subscriber', idsOf(await newSim(client, 'plan-D')))
    for (const raw of ['', 'null', '""', '{}', '{"imei":null}']) {
      const { status, body } = await client.post(`${url}/set_imei_lock`, undefined, { raw, headers: { 'content-type': 'application/json' } })
      expect([raw, status, body.code]).toEqual([raw, 400, 'SEM9014'])
    }
  })
})

describe('groups', () => {
  test('a SIM is in one group at most; leaving none is not found', async () => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const url = at('Subscriber', sim)
    const [a, b] = [(await client.post('/v1/groups', {})).body.groupId, (await client.post('/v1/groups', {})).body.groupId]
    expect((await client.post(`${url}/set_group`, { groupId: a })).body.groupId).toBe(a)
    expect((await client.post(`${url}/set_group`, { groupId: b })).body.groupId).toBe(b)
    expect((await client.get(`/v1/groups/${a}/subscribers`)).body).toEqual([])
    expect((await client.get(`/v1/groups/${b}/subscribers`)).body.map((s: SimIds) => s.imsi)).toEqual([sim.imsi])
    const left = await client.post(`${url}/unset_group`)
    expect([left.status, left.body.groupId]).toEqual([200, null])
    const again = await client.post(`${url}/unset_group`)
    expect([again.status, again.body.code]).toEqual([404, 'SEM9019'])
  })

  test('an unknown group, another operator\'s and one of the other coverage are not found; none at all is a bad request', async () => {
    const url = at('Subscriber', idsOf(await newSim(client, 'plan-D')))
    const foreign = (await other.post('/v1/groups', {})).body.groupId
    const global = (await client.global.post('/v1/groups', {})).body.groupId
    for (const groupId of ['00000000-0000-4000-8000-000000000000', foreign, global, '']) {
      const { status, body } = await client.post(`${url}/set_group`, { groupId })
      expect([status, body.code]).toEqual([404, 'SEM9002'])
    }
    for (const body of [{}, { groupId: null }]) {
      const refused = await client.post(`${url}/set_group`, body)
      expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
    }
    expect((await client.get(url)).body.groupId).toBeNull()
  })
})

describe('bundles', () => {
  test('one that is named twice counts once, when it is chosen and when the SIM is made', async () => {
    const made = await unregistered(client, 'plan-DU', { bundles: ['DU-10GB', 'DU-10GB'] })
    const { body } = await client.post(`/v1/subscribers/${made.imsi}/register`, { registrationSecret: made.registrationSecret })
    expect(body.bundles).toEqual(['DU-10GB'])
    const put = await client.put(`/v1/subscribers/${made.imsi}/bundles`, ['DU-50GB', 'DU-10GB', 'DU-50GB'])
    expect(put.body.bundles).toEqual(['DU-50GB', 'DU-10GB'])
    expect((await client.get(`/v1/subscribers/${made.imsi}`)).body).toEqual(put.body)
  })
})

describe('who may see a subscriber', () => {
  test('for another operator, and on the other coverage, no operation knows it, and nothing is changed', async () => {
    const sim = idsOf(await newSim(client, 'plan-D', { tags: { name: 'mine' } }))
    const before = (await client.get(at('Subscriber', sim))).body
    for (const stranger of [other, client.global]) {
      for (const { method, suffix, body } of OPERATIONS.Subscriber) {
        const refused = await stranger.send(method, at('Subscriber', sim) + suffix, body)
        expect([method, suffix, refused.status, refused.body?.code]).toEqual([method, suffix, 404, 'SEM9011'])
      }
      expect((await stranger.get('/v1/subscribers', { query: { serial_number_filter: before.serialNumber } })).body).toEqual([])
    }
    expect((await client.get(at('Subscriber', sim))).body).toEqual(before)
  })

  test('an IMSI that does not exist, or that nobody has registered, is not found either', async () => {
    const made = await unregistered(client, 'plan-D')
    for (const imsi of ['001019999999999', made.imsi, 'abc', '__proto__', '%00', '%E6%97%A5']) {
      for (const { method, suffix, body } of OPERATIONS.Subscriber) {
        const refused = await client.send(method, `/v1/subscribers/${imsi}${suffix}`, body)
        expect([imsi, method, suffix, refused.status, refused.body?.code]).toEqual([imsi, method, suffix, 404, 'SEM9011'])
      }
    }
  })
})

function luhnHolds (digits: string): boolean {
  const sum = [...digits].reverse().map(Number).reduce((total, d, i) => total + (i % 2 === 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0)
  return sum % 10 === 0
}
