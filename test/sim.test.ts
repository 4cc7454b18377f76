import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'
import { at, idsOf, OPERATIONS, type SimIds, startWith, store, VIEWS } from './support/sims.ts'

/** As in facts 02, section 4.1; renewalFeeStatusSetTime: place inferred. */
const KEYS = ['operatorId', 'simId', 'type', 'status', 'speedClass', 'groupId', 'tags', 'moduleType', 'serialNumber', 'createdTime', 'lastModifiedTime', 'expiryTime',
  'expiryAction', 'terminationEnabled', 'imeiLock', 'lastPortMappingCreatedTime', 'renewalFeeStatusSetTime', 'capabilities', 'activeProfileId', 'profiles', 'sessionStatus']

let emulator: Emulator
let client: Client
let other: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  other = await signUp(emulator)
})
afterAll(() => emulator.close())

describe('registration by SIM ID', () => {
  test('makes the SIM the caller\'s, as registration by IMSI does', async () => {
    const { groupId } = (await client.global.post('/v1/groups', {})).body
    const made = (await client.global.post('/v1/sandbox/subscribers/create', { subscription: 'planX3', bundles: ['X3-5MB'] })).body
    const { status, body } = await client.global.post(`/v1/sims/${made.simId}/register`, { registrationSecret: made.registrationSecret, groupId, tags: { name: 'roamer' } })
    expect(status).toBe(201)
    expect(body).toEqual({
      operatorId: client.operatorId,
      simId: made.simId,
      type: 'uicc',
      status: 'ready',
      speedClass: 's1.standard',
      groupId,
      tags: { name: 'roamer' },
      moduleType: 'nano',
      serialNumber: made.serialNumber,
      createdTime: START,
      lastModifiedTime: START,
      expiryTime: null,
      expiryAction: null,
      terminationEnabled: false,
      imeiLock: null,
      lastPortMappingCreatedTime: null,
      renewalFeeStatusSetTime: START,
      capabilities: { data: true, sms: true },
      activeProfileId: made.simId,
      profiles: {
        [made.simId]: {
          iccid: made.simId,
          primaryImsi: made.imsi,
          otaSupported: false,
          subscribers: {
            [made.imsi]: { imsi: made.imsi, msisdn: made.msisdn, status: 'ready', subscription: 'planX3', bundles: ['X3-5MB'], capabilities: { data: true, sms: true } }
          }
        }
      },
      sessionStatus: null
    })
    expect(Object.keys(body)).toEqual(KEYS)
    expect((await client.global.get(`/v1/sims/${made.simId}`)).body).toEqual(body)
    expect((await client.global.get(`/v1/subscribers/${made.imsi}`)).body).toMatchObject({ status: 'ready', groupId, tags: { name: 'roamer' }, bundles: ['X3-5MB'], registeredTime: START })
  })

  test('refuses what registration by IMSI refuses', async () => {
    const made = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' })).body
    const secret = { registrationSecret: made.registrationSecret }
    const url = `/v1/sims/${made.simId}/register`
    const refusals = [
      await client.post(url, { registrationSecret: 'wrong' }),
      await client.post('/v1/sims/8942310999999999999/register', secret),
      await client.global.post(url, secret)
    ]
    expect(refusals.map((r) => [r.status, r.body.code])).toEqual([[400, 'SEM9017'], [400, 'SEM9017'], [400, 'SEM9022']])
    expect((await client.post(url, { ...secret, groupId: 'nope' })).body.code).toBe('SEM9002')
    expect((await client.get(`/v1/sims/${made.simId}`)).status).toBe(404)
    expect((await client.post(url, secret)).status).toBe(201)
    expect((await client.post(url, secret)).body.code).toBe('SEM9018')
    expect((await other.post(url, secret)).body.code).toBe('SEM9017')
  })
})

describe('the Sim document', () => {
  test('cards look as in the facts: plan01s, an eUICC one, plan-D', async () => {
    const { emulator, client } = await startWith([
      { subscription: 'plan01s', status: 'active', tags: { name: 'gateway-01' } },
      { subscription: 'plan01s', euicc: true, moduleType: 'embedded' },
      { subscription: 'plan-D' }
    ])
    const [euicc, card] = (await client.global.get('/v1/sims')).body
    const [planD] = (await client.get('/v1/sims')).body
    await emulator.close()

    expect(Object.keys(card)).toEqual(KEYS.filter((key) => key !== 'renewalFeeStatusSetTime'))
    expect(card).toMatchObject({ type: 'uicc', status: 'active', speedClass: 's1.4xfast', groupId: null, tags: { name: 'gateway-01' }, moduleType: 'trio', serialNumber: card.simId, activeProfileId: card.simId, imeiLock: null })
    const profile = card.profiles[card.simId]
    expect(Object.keys(profile)).toEqual(['iccid', 'primaryImsi', 'otaSupported', 'subscribers'])
    expect(profile).toMatchObject({ iccid: card.simId, otaSupported: true })
    expect(profile.subscribers).toEqual({
      [profile.primaryImsi]: { imsi: profile.primaryImsi, msisdn: expect.stringMatching(/^423646000\d{6}$/), status: 'active', subscription: 'plan01s', bundles: null, capabilities: { data: true, sms: true } }
    })

    expect(euicc.simId).toMatch(/^89033024\d{24}$/)
    expect(euicc).toMatchObject({ type: 'euicc', moduleType: 'embedded', status: 'ready' })
    expect(euicc.activeProfileId).toMatch(/^8942310\d{12}$/)
    expect(euicc.serialNumber).toBe(euicc.activeProfileId)
    expect(Object.keys(euicc.profiles)).toEqual([euicc.activeProfileId])

    expect(planD).toMatchObject({ capabilities: { data: true, sms: false }, serialNumber: expect.stringMatching(/^DN\d{13}$/) })
    expect(planD.profiles[planD.simId]).toMatchObject({ otaSupported: false })
    expect(Object.values(planD.profiles[planD.simId].subscribers)[0]).toMatchObject({ subscription: 'plan-D', capabilities: { data: true, sms: false } })
  })

  test('both views show one record, whichever of them changed it', async () => {
    const { groupId } = (await client.global.post('/v1/groups', {})).body
    const changes: ['POST' | 'PUT', string, unknown?][] = [
      ['POST', '/activate'],
      ['POST', '/update_speed_class', { speedClass: 's1.slow' }],
      ['PUT', '/tags', [{ tagName: 'name', tagValue: 'both' }]],
      ['POST', '/set_group', { groupId }],
      ['POST', '/set_imei_lock', { imei: '350000000000015' }],
      ['POST', '/set_expiry_time', { expiryTime: START * 2, expiryAction: 'suspend' }],
      ['POST', '/enable_termination'],
      ['POST', '/suspend'],
      ['POST', '/unset_imei_lock'],
      ['POST', '/unset_expiry_time'],
      ['POST', '/unset_group'],
      ['POST', '/disable_termination']
    ]
    const COMMON = ['operatorId', 'simId', 'status', 'speedClass', 'groupId', 'tags', 'moduleType', 'serialNumber', 'createdTime', 'lastModifiedTime', 'expiryTime', 'expiryAction', 'terminationEnabled', 'imeiLock', 'lastPortMappingCreatedTime', 'renewalFeeStatusSetTime']
    const common = (body: Record<string, unknown>): unknown => Object.fromEntries(COMMON.map((key) => [key, body[key]]))
    for (const view of VIEWS) {
      const sim = idsOf(await newSim(client.global, 'plan01s'))
      for (const [method, suffix, body] of changes) {
        emulator.clock.advance('1s')
        const answer = await client.global.send(method, at(view, sim) + suffix, body)
        expect([suffix, answer.status]).toEqual([suffix, 200])
        const [asSim, asSubscriber] = [(await client.global.get(at('Sim', sim))).body, (await client.global.get(at('Subscriber', sim))).body]
        expect(answer.body).toEqual(view === 'Sim' ? asSim : asSubscriber)
        expect(common(asSubscriber)).toEqual(common(asSim))
        expect(asSim.lastModifiedTime).toBe(emulator.clock.now())
        expect(asSim.profiles[sim.simId].subscribers[sim.imsi].status).toBe(asSubscriber.status)
      }
    }
  })

  test('asking for what already holds changes nothing', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const sim = idsOf(await newSim(client, 'plan-D', { groupId }))
    await client.put(`${at('Subscriber', sim)}/bundles`, ['D-500MB'])
    const before = (await client.get(at('Sim', sim))).body
    const history = (await client.get(`${at('Sim', sim)}/statuses/history`)).body
    emulator.clock.advance('1h')
    for (const view of VIEWS) {
      expect((await client.post(`${at(view, sim)}/set_group`, { groupId })).status).toBe(200)
      expect((await client.post(`${at(view, sim)}/update_speed_class`, { speedClass: 's1.standard' })).status).toBe(200)
    }
    expect((await client.put(`${at('Subscriber', sim)}/bundles`, ['D-500MB'])).status).toBe(200)
    expect((await client.get(at('Sim', sim))).body).toEqual(before)
    expect((await client.get(`${at('Sim', sim)}/statuses/history`)).body).toEqual(history)
  })
})

describe('groups', () => {
  test('leaving a group that the SIM is not in is no error here', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const sim = idsOf(await newSim(client, 'plan-D', { groupId }))
    for (let i = 0; i < 2; i++) {
      const { status, body } = await client.post(`${at('Sim', sim)}/unset_group`)
      expect([status, body.groupId]).toEqual([200, null])
    }
    const set = await client.post(`${at('Sim', sim)}/set_group`, { groupId })
    expect([set.status, set.body.groupId]).toEqual([200, groupId])
    expect((await client.post(`${at('Sim', sim)}/set_group`, { groupId: 'nope' })).body.code).toBe('SEM9002')
    expect((await client.post(`${at('Sim', sim)}/set_group`, {})).body.code).toBe('COM9003')
    expect((await client.get(at('Sim', sim))).body.groupId).toBe(groupId)
  })
})

describe('IMEI lock', () => {
  test.each(VIEWS)('[02-C20] %s: without an IMEI and offline it is refused; the IMEI given is kept as it came', async (view) => {
    const sim = idsOf(await newSim(client, 'plan-D'))
    const url = at(view, sim)
    for (const body of [undefined, {}, { imei: null }]) {
      const refused = await client.post(`${url}/set_imei_lock`, body)
      expect([refused.status, refused.body.code]).toEqual([400, 'SEM9014'])
    }
    for (const imei of ['123456789012345|ANONYMOUS', '123456789012345', '1234567890123456', '012345678901234']) {
      const set = await client.post(`${url}/set_imei_lock`, { imei })
      expect([set.status, set.body.imeiLock]).toEqual([200, { imei }])
    }
    for (const imei of ['', '12345678901234', '12345678901234567', '12345678901234x', '123456789012345|anonymous', '123456789012345|', ' 123456789012345', '123456789012345\n']) {
      const refused = await client.post(`${url}/set_imei_lock`, { imei })
      expect([imei, refused.status, refused.body.code]).toEqual([imei, 400, 'SEM9015'])
    }
    expect((await client.post(`${url}/set_imei_lock`, { imei: 123456789012345 })).body.code).toBe('COM9003')
    expect((await client.get(url)).body.imeiLock).toEqual({ imei: '012345678901234' })
    // inferred: unlocking what is not locked is no error (facts 02, section 7)
    for (let i = 0; i < 2; i++) {
      const unset = await client.post(`${url}/unset_imei_lock`)
      expect([unset.status, unset.body.imeiLock]).toEqual([200, null])
    }
  })

  test('takes the IMEI of the live session, but not of one that has ended or that reported none', async () => {
    const { emulator, client } = await startWith([{ subscription: 'plan-D', status: 'active' }])
    const [sim] = (await client.get('/v1/subscribers')).body
    const session = { lastUpdatedAt: START, imsi: sim.imsi, ueIpAddress: null, dnsServers: null, subscription: 'plan-D' }
    for (const view of VIEWS) {
      const url = at(view, sim)
      await store(emulator, sim.simId, { session_status: { ...session, imei: '350000000000015', online: true } })
      const locked = await client.post(`${url}/set_imei_lock`)
      expect([locked.status, locked.body.imeiLock]).toEqual([200, { imei: '350000000000015' }])
      await client.post(`${url}/unset_imei_lock`)
      for (const ended of [{ imei: null, online: false }, { imei: '350000000000015', online: false }, { imei: null, online: true }]) {
        await store(emulator, sim.simId, { session_status: { ...session, ...ended } })
        const refused = await client.post(`${url}/set_imei_lock`, {})
        expect([refused.status, refused.body.code]).toEqual([400, 'SEM9014'])
      }
      expect((await client.get(url)).body.imeiLock).toBeNull()
    }
    await emulator.close()
  })
})

describe('listSims', () => {
  test('[01-C16] is ordered by SIM ID and paged with an unquoted next link; the last page has neither key nor link', async () => {
    const caller = (await signUp(emulator)).global
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push((await newSim(caller, 'plan01s')).simId)
    expect((await caller.get('/v1/sims')).headers).not.toHaveProperty('link')

    const pages = await caller.pages('/v1/sims', { limit: 2 })
    expect(pages.map((p) => p.body.map((s: SimIds) => s.simId))).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
    expect(pages[0]!.headers['x-soracom-next-key']).toBe(ids[1])
    expect(pages[0]!.headers['link']).toBe(`</v1/sims?limit=2&last_evaluated_key=${ids[1]}>; rel=next`)
    expect(pages[2]!.headers).not.toHaveProperty('x-soracom-next-key')
    expect(pages[2]!.headers).not.toHaveProperty('link')
  })

  test('shows each SIM as getSim does, and each coverage its own', async () => {
    const caller = await signUp(emulator)
    const jp = idsOf(await newSim(caller, 'plan-D'))
    const global = idsOf(await newSim(caller.global, 'plan01s'))
    expect((await caller.get('/v1/sims')).body).toEqual([(await caller.get(at('Sim', jp))).body])
    expect((await caller.global.get('/v1/sims')).body).toEqual([(await caller.global.get(at('Sim', global))).body])
    expect((await other.get('/v1/sims', { query: { limit: 1000 } })).body).toEqual([])
  })

  test('a limit that is none is refused, one beyond a page is not', async () => {
    for (const limit of ['0', '-1', 'ten', '1.5', '1e2']) {
      const refused = await client.get('/v1/sims', { query: { limit } })
      expect([limit, refused.status, refused.body.code]).toEqual([limit, 400, 'COM9003'])
    }
    expect((await client.get('/v1/sims', { query: { limit: '1.000000' } })).body).toHaveLength(1)
    expect((await client.get('/v1/sims', { query: { limit: 5000 } })).status).toBe(200)
    // inferred: a key that never was means what comes after it (facts 01, 1.13)
    expect((await client.get('/v1/sims', { query: { last_evaluated_key: '~' } })).body).toEqual([])
  })
})

describe('who may see a SIM', () => {
  test('for another operator, and on the other coverage, no operation knows it, and nothing is changed', async () => {
    const sim = idsOf(await newSim(client, 'plan-D', { tags: { name: 'mine' } }))
    const before = (await client.get(at('Sim', sim))).body
    for (const stranger of [other, client.global]) {
      for (const { method, suffix, body } of OPERATIONS.Sim) {
        const refused = await stranger.send(method, at('Sim', sim) + suffix, body)
        expect([method, suffix, refused.status, refused.body?.code]).toEqual([method, suffix, 404, 'SEM9001'])
      }
      expect((await stranger.get('/v1/sims')).body.map((s: SimIds) => s.simId)).not.toContain(sim.simId)
    }
    expect((await client.get(at('Sim', sim))).body).toEqual(before)
  })

  test('a SIM that does not exist, or that nobody has registered, is not found either', async () => {
    const made = (await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' })).body
    for (const simId of ['8942310999999999999', made.simId, 'constructor', '%20', 'a%2Fb']) {
      for (const { method, suffix, body } of OPERATIONS.Sim) {
        const refused = await client.send(method, `/v1/sims/${simId}${suffix}`, body)
        expect([simId, method, suffix, refused.status, refused.body?.code]).toEqual([simId, method, suffix, 404, 'SEM9001'])
      }
    }
  })
})
