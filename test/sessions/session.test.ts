// Sessions of SIMs: how they begin, change and end, and what every operation shows of it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { BERLIN, type Device, deviceOf, DNS, IMEI, OSAKA, OTHER_IMEI, SEATTLE, TOKYO } from '../support/devices.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { at, idsOf, login, type SimIds } from '../support/sims.ts'

const EMAIL = 'sessions@example.com'
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: EMAIL })
})
afterEach(() => emulator.close())

async function activeSim (subscription = 'plan-D', side = client): Promise<SimIds & { device: Device }> {
  const sim = idsOf(await newSim(side, subscription))
  await side.post(`${at('Sim', sim)}/activate`)
  return { ...sim, device: deviceOf(emulator, sim) }
}

async function subscriber (sim: SimIds, side = client): Promise<Answer['body']> {
  return (await side.get(at('Subscriber', sim))).body
}

async function simOf (sim: SimIds, side = client): Promise<Answer['body']> {
  return (await side.get(at('Sim', sim))).body
}

async function events (sim: SimIds, side = client): Promise<Answer['body']> {
  return (await side.get(`${at('Sim', sim)}/events/sessions`)).body
}

function timeOf (ulid: string): number {
  return Array.from(ulid.slice(0, 10)).reduce((time, digit) => time * 32 + CROCKFORD.indexOf(digit), 0)
}

describe('attaching', () => {
  test('both views show the session, the Sim with the IMSI and subscription in use', async () => {
    const sim = await activeSim()
    expect((await subscriber(sim)).sessionStatus).toBeNull()
    emulator.clock.advance('1h')
    const now = emulator.clock.now()
    const attached = await sim.device.attach({ imei: IMEI, cell: TOKYO })
    expect(attached.status).toBe(200)
    expect(attached.body).toMatchObject({ result: 'attached', simId: sim.simId, imsi: sim.imsi, status: 'active', online: true, session: { imei: IMEI, cell: TOKYO, createdTime: now } })
    expect(attached.body).not.toHaveProperty('statusBefore')

    const shown = await subscriber(sim)
    const { sessionId } = attached.body.session
    const placement = { infrastructureProvider: 'aws', region: 'ap-northeast-1' }
    const session = { sessionId, lastUpdatedAt: now, imei: IMEI, cell: TOKYO, ueIpAddress: expect.any(String), dnsServers: DNS, online: true, placement }
    expect(shown.sessionStatus).toEqual(session)
    expect(Object.keys(shown.sessionStatus)).toEqual(['sessionId', 'lastUpdatedAt', 'imei', 'cell', 'ueIpAddress', 'dnsServers', 'online', 'placement'])
    expect(shown).toMatchObject({ status: 'active', lastModifiedTime: now, locationRegistrationStatus: { eps: { plmn: '44010', vplmn: '44010', lastModifiedTime: now } } })
    expect(shown).not.toHaveProperty('previousSession')

    const card = await simOf(sim)
    expect(card.sessionStatus).toEqual({ ...session, imsi: sim.imsi, subscription: 'plan-D' })
    expect(Object.keys(card.sessionStatus)).toEqual(['sessionId', 'lastUpdatedAt', 'imsi', 'imei', 'cell', 'ueIpAddress', 'dnsServers', 'online', 'subscription', 'placement'])
    expect(card).toMatchObject({ lastLocationUpdateTime: now, lastModifiedTime: now })
    expect((await client.get('/v1/query/sims', { query: { session_status: 'ONLINE' } })).body).toEqual([card])
    expect((await client.get('/v1/query/sims', { query: { session_status: 'OFFLINE' } })).body).toEqual([])
  })

  test('the session id is a ULID whose time lies 20 to 600 ms before the session', async () => {
    const sim = await activeSim()
    const offsets: number[] = []
    for (let i = 0; i < 100; i++) {
      const { sessionId, createdTime } = (await sim.device.attach()).body.session
      expect(sessionId).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
      offsets.push(createdTime - timeOf(sessionId))
    }
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(20)
    expect(Math.max(...offsets)).toBeLessThanOrEqual(600)
    expect(new Set(offsets).size).toBeGreaterThan(50)
  })

  test('[02-C17] two sessions of a SIM have one device address in 10.128.0.0/9 and different ids; two SIMs have two addresses', async () => {
    const [sim, other] = [await activeSim(), await activeSim()]
    const first = (await sim.device.attach()).body.session
    await sim.device.detach()
    const second = (await sim.device.attach()).body.session
    expect(second.ueIpAddress).toBe(first.ueIpAddress)
    expect(second.ueIpAddress).toMatch(/^10\.(1(2[89]|[3-9]\d)|2[0-5]\d)\.\d+\.\d+$/)
    expect(second.sessionId).not.toBe(first.sessionId)
    expect((await other.device.attach()).body.session.ueIpAddress).not.toBe(first.ueIpAddress)
  })

  test.each([['ready', 'plan-D'], ['standby', 'plan01s']])('[02-C19] the first connection of a %s SIM makes it active, and its history says so', async (status, subscription) => {
    const side = subscription === 'plan-D' ? client : client.global
    const sim = idsOf(await newSim(side, subscription))
    if (status === 'standby') await side.post(`${at('Sim', sim)}/set_to_standby`)
    expect(await subscriber(sim, side)).toMatchObject({ status, renewalFeeStatusSetTime: START })
    const { body } = await deviceOf(emulator, sim).attach()
    expect(body).toMatchObject({ result: 'attached', status: 'active', statusBefore: status, online: true })
    const shown = await subscriber(sim, side)
    expect(shown.status).toBe('active')
    expect(shown).not.toHaveProperty('renewalFeeStatusSetTime')
    const history = (await side.get(`${at('Sim', sim)}/statuses/history`)).body
    expect(history.map((entry: { status: string }) => entry.status)).toEqual(status === 'ready' ? ['active', 'ready'] : ['active', 'standby', 'ready'])
  })

  test('one that is online gets a new session in the place of the old', async () => {
    const sim = await activeSim()
    const first = (await sim.device.attach()).body.session
    emulator.clock.advance('10s')
    const second = (await sim.device.attach()).body.session
    expect(second).toMatchObject({ createdTime: START + 10_000, imei: first.imei, cell: first.cell })
    const shown = await subscriber(sim)
    expect(shown.sessionStatus.sessionId).toBe(second.sessionId)
    expect(shown.previousSession).toMatchObject({ sessionId: first.sessionId, createdTime: START, deletedTime: START + 10_000 })
    expect((await events(sim)).map((e: { event: string, sessionId: string }) => [e.event, e.sessionId])).toEqual([
      ['Created', second.sessionId], ['Deleted', first.sessionId], ['Created', first.sessionId]
    ])
  })

  test.each([
    ['plan-D', undefined, 'ap-northeast-1', { eps: '44010' }],
    ['plan01s', undefined, 'eu-central-1', { eps: '26201' }],
    ['plan01s', TOKYO, 'ap-northeast-1', { eps: '44010' }],
    ['plan01s', SEATTLE, 'us-west-2', { ps: '310260' }],
    ['plan01s', BERLIN, 'eu-central-1', { eps: '26201' }],
    ['plan01s', { radioType: 'NB-IoT', mcc: 505, mnc: 1, tac: 1, eci: 2 }, 'ap-southeast-2', { eps: '50501' }]
  ] as const)('%s in %j is placed in %s and registers with %j', async (subscription, cell, region, networks) => {
    const side = subscription === 'plan-D' ? client : client.global
    const sim = await activeSim(subscription, side)
    await sim.device.attach(cell === undefined ? undefined : { cell })
    const shown = await subscriber(sim, side)
    expect(shown.sessionStatus.placement).toEqual({ infrastructureProvider: 'aws', region })
    expect(shown.locationRegistrationStatus).toEqual(Object.fromEntries(Object.entries(networks).map(([domain, plmn]) => [domain, { plmn, vplmn: plmn, lastModifiedTime: START }])))
  })

  test('the device is remembered, and each SIM that nobody described gets one of its own', async () => {
    const [sim, other] = [await activeSim(), await activeSim()]
    expect((await sim.device.get()).body).toEqual({ simId: sim.simId, imsi: sim.imsi, operatorId: client.operatorId, status: 'active', online: false })
    await sim.device.describe({ imei: IMEI, cell: OSAKA })
    expect((await sim.device.get()).body).toMatchObject({ online: false, device: { imei: IMEI, cell: OSAKA, reconnects: false, searching: false } })
    expect((await sim.device.attach()).body.session).toMatchObject({ imei: IMEI, cell: OSAKA })
    const { imei } = (await other.device.attach()).body.session
    expect(imei).toMatch(/^35\d{13}$/)
    await other.device.detach()
    expect((await other.device.attach()).body.session.imei).toBe(imei)
    expect((await other.device.get()).body).toMatchObject({ online: true, session: { imei }, device: { imei } })
  })
})

describe('ending', () => {
  test('[02-C16] offline without IMEI, address, cell and id; the ended session stays as the previous one', async () => {
    const sim = await activeSim()
    const { session } = (await sim.device.attach({ imei: IMEI, cell: TOKYO })).body
    emulator.clock.advance('90s')
    const detached = await sim.device.detach()
    expect(detached.body).toEqual({ result: 'detached', simId: sim.simId, imsi: sim.imsi, status: 'active', online: false })
    const shown = await subscriber(sim)
    expect(shown.sessionStatus).toEqual({ lastUpdatedAt: START + 90_000, imei: null, ueIpAddress: null, dnsServers: null, online: false })
    expect(shown.previousSession).toEqual({
      sessionId: session.sessionId, imei: IMEI, cell: TOKYO, ueIpAddress: session.ueIpAddress, dnsServers: DNS, subscription: 'plan-D', createdTime: START, deletedTime: START + 90_000
    })
    expect(Object.keys(shown.previousSession)).toEqual(['sessionId', 'imei', 'cell', 'ueIpAddress', 'dnsServers', 'subscription', 'createdTime', 'deletedTime'])
    expect(shown.lastModifiedTime).toBe(shown.sessionStatus.lastUpdatedAt)
    const card = await simOf(sim)
    expect(card.sessionStatus).toEqual({ ...shown.sessionStatus, imsi: sim.imsi, subscription: 'plan-D' })
    expect(card.previousSession).toEqual({ ...shown.previousSession, imsi: sim.imsi })
    expect((await client.get('/v1/query/subscribers', { query: { session_status: 'OFFLINE' } })).body).toEqual([shown])
    // Kept while the next session lives.
    await sim.device.attach()
    expect((await subscriber(sim)).previousSession).toEqual(shown.previousSession)
  })

  test('detaching what is offline changes nothing, and says so', async () => {
    const sim = await activeSim()
    const before = await subscriber(sim)
    expect((await sim.device.detach()).body).toMatchObject({ result: 'unchanged', online: false })
    expect(await subscriber(sim)).toEqual(before)
    expect(await events(sim)).toEqual([])
  })

  test.each(['deactivate', 'suspend', 'set_to_standby', 'terminate'])('[02-C9] %s ends the session; activating brings neither it nor readiness back', async (operation) => {
    const sim = await activeSim('plan01s', client.global)
    await client.global.post(`${at('Sim', sim)}/enable_termination`)
    const { session } = (await sim.device.attach()).body
    emulator.clock.advance('1m')
    const answer = await client.global.post(`${at('Subscriber', sim)}/${operation}`)
    expect(answer.body.sessionStatus).toMatchObject({ online: false, imei: null, lastUpdatedAt: START + 60_000 })
    expect(answer.body.previousSession).toMatchObject({ sessionId: session.sessionId, deletedTime: START + 60_000 })
    expect((await events(sim, client.global)).map((e: { event: string }) => e.event)).toEqual(['Deleted', 'Created'])
    expect((await sim.device.get()).body.online).toBe(false)
    if (operation !== 'terminate') expect((await client.global.post(`${at('Sim', sim)}/activate`)).body).toMatchObject({ status: 'active', sessionStatus: { online: false } })
  })

  test.each(['enable_termination', 'activate'])('%s leaves it alone', async (operation) => {
    const sim = await activeSim()
    await sim.device.attach()
    expect((await client.post(`${at('Sim', sim)}/${operation}`)).body.sessionStatus.online).toBe(true)
  })

  test.each([['plan-D', 4], ['plan01s', 1]] as const)('a %s device without power stays online for %i h', async (subscription, hours) => {
    const side = subscription === 'plan-D' ? client : client.global
    const sim = await activeSim(subscription, side)
    await sim.device.attach({ reconnects: true })
    const endsAt = START + hours * 3_600_000
    expect((await sim.device.detach({ powerLoss: true })).body).toMatchObject({ result: 'silent', online: true, endsAt })
    emulator.clock.advance(hours * 3_600_000 - 1)
    expect((await subscriber(sim, side)).sessionStatus.online).toBe(true)
    expect(emulator.clock.advance('1d')).toEqual([{ kind: 'session-idle', subject: sim.simId, due: endsAt }])
    client = await login(emulator, EMAIL)
    expect((await subscriber(sim, subscription === 'plan-D' ? client : client.global)).previousSession.deletedTime).toBe(endsAt)
  })

  test('one that comes back in time has a new session, which lives on', async () => {
    const sim = await activeSim()
    await sim.device.attach()
    await sim.device.detach({ powerLoss: true })
    emulator.clock.advance('1h')
    await sim.device.attach()
    expect(emulator.clock.advance('8h')).toEqual([])
    expect((await sim.device.get()).body.online).toBe(true)
    await sim.device.detach()
    expect((await sim.device.detach({ powerLoss: true })).body.result).toBe('unchanged')
  })
})

describe('changing', () => {
  test('another cell: the same session, modified', async () => {
    const sim = await activeSim()
    const { session } = (await sim.device.attach({ cell: TOKYO })).body
    emulator.clock.advance('5m')
    const now = START + 300_000
    expect((await sim.device.move(OSAKA)).body).toMatchObject({ result: 'moved', online: true, session: { sessionId: session.sessionId, cell: OSAKA, createdTime: START, lastUpdatedAt: now } })
    const shown = await subscriber(sim)
    expect(shown.sessionStatus).toMatchObject({ sessionId: session.sessionId, cell: OSAKA, lastUpdatedAt: now, ueIpAddress: session.ueIpAddress })
    // It is the network it had: nothing to register anew.
    expect(shown.locationRegistrationStatus.eps.lastModifiedTime).toBe(START)
    const [modified, created] = await events(sim)
    expect(modified).toMatchObject({ event: 'Modified', time: now, createdTime: created.createdTime, cell: OSAKA })
    await sim.device.detach()
    expect((await subscriber(sim)).previousSession.cell).toEqual(OSAKA)
  })

  test('a cell of another network is registered with too; where a Japan SIM has none its session ends', async () => {
    const sim = await activeSim('plan01s', client.global)
    await sim.device.attach({ cell: TOKYO })
    emulator.clock.advance('5m')
    await sim.device.move(SEATTLE)
    const shown = await subscriber(sim, client.global)
    expect(shown.locationRegistrationStatus).toMatchObject({ eps: { plmn: '44010' }, ps: { plmn: '310260', lastModifiedTime: START + 300_000 } })
    expect((await simOf(sim, client.global)).lastLocationUpdateTime).toBe(START + 300_000)
    // The session stays where it was placed.
    expect(shown.sessionStatus.placement.region).toBe('ap-northeast-1')

    const japanese = await activeSim()
    await japanese.device.attach()
    expect((await japanese.device.move(BERLIN)).body).toMatchObject({ result: 'refused', online: false, refusal: { cause: 'no-coverage', permanent: false } })
    expect((await subscriber(japanese)).sessionStatus.online).toBe(false)
    expect((await japanese.device.attach()).body.refusal.cause).toBe('no-coverage')
    expect((await japanese.device.move(TOKYO)).body).toMatchObject({ result: 'noted', online: false })
    expect((await japanese.device.attach()).body.result).toBe('attached')
  })

  test('another device: that session is over, and the new device has one of its own', async () => {
    const sim = await activeSim()
    expect((await sim.device.into(IMEI)).body).toMatchObject({ result: 'noted', online: false })
    const first = (await sim.device.attach()).body.session
    expect(first.imei).toBe(IMEI)
    const changed = (await sim.device.into(OTHER_IMEI)).body
    expect(changed).toMatchObject({ result: 'attached', online: true, session: { imei: OTHER_IMEI, ueIpAddress: first.ueIpAddress } })
    expect((await events(sim)).map((e: { event: string, imei: string }) => [e.event, e.imei])).toEqual([['Created', OTHER_IMEI], ['Deleted', IMEI], ['Created', IMEI]])
  })

  test('registering with a network needs no session and makes none', async () => {
    const sim = idsOf(await newSim(client))
    const device = deviceOf(emulator, sim)
    emulator.clock.advance('1m')
    expect((await device.register({ domain: 'cs' })).body).toMatchObject({ result: 'registered', status: 'ready', online: false })
    expect((await device.register({ plmn: '44051' })).body.result).toBe('registered')
    const shown = await subscriber(sim)
    const time = START + 60_000
    expect(shown).toMatchObject({ sessionStatus: null, lastModifiedTime: time })
    expect(shown.locationRegistrationStatus).toEqual({ cs: { plmn: '44010', vplmn: '44010', lastModifiedTime: time }, eps: { plmn: '44051', vplmn: '44051', lastModifiedTime: time } })
    expect((await simOf(sim)).lastLocationUpdateTime).toBe(time)
    await client.post(`${at('Sim', sim)}/suspend`)
    const before = await subscriber(sim)
    expect((await device.register()).body).toMatchObject({ result: 'refused', refusal: { cause: 'suspended', permanent: true } })
    expect(await subscriber(sim)).toEqual(before)
  })
})
