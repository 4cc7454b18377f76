// Rules about traffic: what they add up, when they look again, and what they spare.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { action, create, goTo, handler, mailing, NEXT_DAY, NEXT_MONTH, told, traffic } from '../support/event-handlers.ts'
import { addSubscription, login } from '../support/sims.ts'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: 'ops@example.org' })
})
afterEach(() => emulator.close())

const LIMIT = { limitTotalTrafficMegaByte: '1' }
const DAILY = { ...LIMIT, inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY' }
const speedOf = async (imsi: string): Promise<string> => (await client.get(`/v1/subscribers/${imsi}`)).body.speedClass
/** Logins last for a day. */
const comeBack = async (): Promise<void> => { client = await login(emulator, 'ops@example.org') }

describe('a subscriber\'s traffic', () => {
  test('[03-C10] above the limit of the day it lowers the speed class, before the call that recorded it is answered', async () => {
    const { imsi, speedClass } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY, [action('ChangeSpeedClassAction', { speedClass: 's1.minimum' })]))
    await traffic(client, imsi, 1)
    expect(await speedOf(imsi)).toBe(speedClass)
    await traffic(client, imsi, 2)
    expect(await speedOf(imsi)).toBe('s1.minimum')
  })

  test('[03-C11] it acts once a day: not for more traffic of the same day, again for that of the next', async () => {
    const { imsi } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY))
    await traffic(client, imsi, 2)
    await traffic(client, imsi, 2)
    goTo(client, NEXT_DAY - 1)
    await traffic(client, imsi, 2, NEXT_DAY - 3_600_000)
    expect(await told(client)).toEqual([imsi])
    goTo(client, NEXT_DAY + 3_600_000)
    await comeBack()
    // A new day has no traffic, so nothing happens by itself.
    expect(await told(client)).toEqual([imsi])
    await traffic(client, imsi, 1)
    expect(await told(client)).toEqual([imsi])
    await traffic(client, imsi, 1)
    expect(await told(client)).toEqual([imsi, imsi])
  })

  test('of the month counts from its first day, and yesterday\'s traffic is none of today\'s', async () => {
    const { imsi } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberMonthlyTrafficRule', { ...LIMIT, inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH' }, [mailing('month')]))
    await create(client, handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY, [mailing('day')]))
    await traffic(client, imsi, 2, START - 20 * 24 * 3_600_000)
    expect(await told(client)).toEqual([])
    await traffic(client, imsi, 2, START - 24 * 3_600_000)
    expect(await told(client)).toEqual(['month'])
    await traffic(client, imsi, 2)
    expect(await told(client)).toEqual(['month', 'day'])
    goTo(client, NEXT_MONTH)
    await comeBack()
    await traffic(client, imsi, 2)
    expect(await told(client)).toEqual(['month', 'day', 'month', 'day'])
  })

  test('since the beginning never becomes less: it acts again each time it looks, traffic or none', async () => {
    const { imsi } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberCumulativeTrafficRule', { ...LIMIT, inactiveTimeoutDateConst: 'AFTER_ONE_DAY' }, [mailing('${date}')]))
    await traffic(client, imsi, 1, START - 400 * 24 * 3_600_000)
    await traffic(client, imsi, 1)
    expect(await told(client)).toEqual(['2026/6/15'])
    goTo(client, START + 3 * 24 * 3_600_000 - 1)
    expect(await told(client)).toEqual(['2026/6/15', '2026/6/16', '2026/6/17'])
  })

  test('for the first time makes the handler act once and for all', async () => {
    const { imsi } = await newSim(client)
    const other = await newSim(client)
    await traffic(client, imsi, 1)
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SubscriberFirstTrafficRule'))
    goTo(client, START + 3_600_000)
    expect(await told(client)).toEqual([])
    for (const each of [imsi, other.imsi, imsi]) await traffic(client, each, 0.001)
    expect(await told(client)).toEqual([imsi, other.imsi])
  })

  test('that was above the limit before there was a handler counts at the next tick of five minutes', async () => {
    const { imsi } = await newSim(client)
    const quiet = await newSim(client)
    await traffic(client, imsi, 2)
    await traffic(client, quiet.imsi, 1)
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SubscriberDailyTrafficRule', DAILY))
    goTo(client, START + 5 * 60_000 - 1)
    expect(await told(client)).toEqual([])
    expect(emulator.clock.advance(1)).toEqual([expect.objectContaining({ kind: 'event-handler-check', due: START + 5 * 60_000 }), expect.objectContaining({ kind: 'event-handler-action' })])
    expect(await told(client)).toEqual([imsi])
  })

  test('without a handler there is nothing to run', async () => {
    const { imsi } = await newSim(client)
    await traffic(client, imsi, 2)
    expect(emulator.clock.advance('1d')).toEqual([])
  })

  test.each(['DailyTrafficRule', 'MonthlyTrafficRule', 'CumulativeTrafficRule'])('is watched by the older %s as well', async (type) => {
    const { imsi } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, type, { ...LIMIT }))
    await traffic(client, imsi, 1)
    expect(await told(client)).toEqual([])
    await traffic(client, imsi, 0.001)
    expect(await told(client)).toEqual([imsi])
  })
})

describe('who is counted', () => {
  test('each member of a group or an account by itself, and the action meets the one that matched', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [a, b] = [await newSim(client, 'plan-D', { groupId }), await newSim(client, 'plan-D', { groupId })]
    const stranger = await newSim(client)
    await create(client, handler({ targetGroupId: groupId }, 'SubscriberDailyTrafficRule', DAILY, [action('ChangeSpeedClassAction', { speedClass: 's1.minimum' }), mailing('group ${imsi}')]))
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SimDailyTotalTrafficRule', DAILY, [mailing('operator ${simId}')]))
    for (const { imsi } of [a, b, stranger]) await traffic(client, imsi, 0.9)
    expect(await told(client)).toEqual([])
    await traffic(client, b.imsi, 0.2)
    expect((await told(client)).sort()).toEqual([`group ${b.imsi}`, `operator ${b.simId}`])
    expect([await speedOf(a.imsi), await speedOf(b.imsi), await speedOf(stranger.imsi)]).toEqual(['s1.standard', 's1.minimum', 's1.standard'])
    await traffic(client, stranger.imsi, 0.2)
    expect((await told(client)).slice(2)).toEqual([`operator ${stranger.simId}`])
  })

  test('all subscriptions of a SIM together', async () => {
    const { simId, imsi } = await newSim(client.global, 'plan01s')
    await addSubscription(emulator, simId, '901310000000001', 'planX1')
    await create(client.global, handler({ targetSimId: simId }, 'SimMonthlyTotalTrafficRule', { ...LIMIT, inactiveTimeoutDateConst: 'NEVER' }, [mailing('${simId} ${imsi}')]))
    await create(client.global, handler({ targetImsi: imsi }, 'SubscriberMonthlyTrafficRule', { ...LIMIT }, [mailing('alone')]))
    await traffic(client.global, imsi, 0.9)
    expect(await told(client)).toEqual([])
    await traffic(client.global, imsi, 0.05)
    expect(await told(client)).toEqual([])
    await traffic(client.global, imsi, 0.1)
    expect((await told(client)).sort()).toEqual([`${simId} ${imsi}`, 'alone'].sort())
  })

  test.each(['DailyTotalTrafficRule', 'MonthlyTotalTrafficRule'])('%s adds up a whole group or account, and acts on all of it', async (type) => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [a, b] = [await newSim(client, 'plan-D', { groupId }), await newSim(client, 'plan-D', { groupId })]
    const outside = await newSim(client)
    await create(client, handler({ targetGroupId: groupId }, type, { limitTotalTrafficMegaByte: '2' }, [action('ChangeSpeedClassAction', { speedClass: 's1.minimum' }), mailing('group:${imsi}${simId}${tags.x}:${operatorId}')]))
    await create(client, handler({ targetOperatorId: client.operatorId }, type, { limitTotalTrafficMegaByte: '3' }, [action('SuspendAction'), mailing('operator')]))
    for (const sim of [a, b]) await traffic(client, sim.imsi, 1)
    expect(await told(client)).toEqual([])
    await traffic(client, a.imsi, 0.5)
    expect(await told(client)).toEqual([`group::${client.operatorId}`])
    expect([await speedOf(a.imsi), await speedOf(b.imsi), await speedOf(outside.imsi)]).toEqual(['s1.minimum', 's1.minimum', 's1.standard'])
    await traffic(client, outside.imsi, 0.6)
    expect(await told(client)).toEqual([`group::${client.operatorId}`, 'operator'])
    for (const sim of [a, b, outside]) expect((await client.get(`/v1/subscribers/${sim.imsi}`)).body.status).toBe('suspended')
  })

  test('a group is who is in it now', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [a, b] = [await newSim(client, 'plan-D', { groupId }), await newSim(client)]
    await create(client, handler({ targetGroupId: groupId }, 'DailyTotalTrafficRule', { limitTotalTrafficMegaByte: '2' }))
    await traffic(client, a.imsi, 1)
    await traffic(client, b.imsi, 1.5)
    expect(await told(client)).toEqual([])
    await client.post(`/v1/subscribers/${b.imsi}/set_group`, { groupId })
    await traffic(client, a.imsi, 0.1)
    expect(await told(client)).toEqual([''])
  })

  test('a group that a member has left counts without it', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [a, b] = [await newSim(client, 'plan-D', { groupId }), await newSim(client, 'plan-D', { groupId })]
    await create(client, handler({ targetGroupId: groupId }, 'DailyTotalTrafficRule', { limitTotalTrafficMegaByte: '2' }))
    await traffic(client, a.imsi, 1)
    await traffic(client, b.imsi, 0.9)
    await client.post(`/v1/subscribers/${b.imsi}/unset_group`)
    await traffic(client, a.imsi, 0.5)
    await traffic(client, b.imsi, 5)
    expect(await told(client)).toEqual([])
    await traffic(client, a.imsi, 0.6)
    expect(await told(client)).toEqual([''])
  })

  test('the other coverage is not', async () => {
    const { imsi } = await newSim(client.global, 'plan01s')
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SubscriberDailyTrafficRule', DAILY))
    await create(client, handler({ targetOperatorId: client.operatorId }, 'DailyTotalTrafficRule', DAILY))
    await traffic(client.global, imsi, 5)
    goTo(client, START + 600_000)
    expect(await told(client)).toEqual([])
  })
})

describe('runOnceAmongTarget', () => {
  const RULE = { ...DAILY, limitTotalTrafficMegaByte: '1' }

  test.each([['true', 1], ['false', 2], [undefined, 2]])('%s: of two members that match, so many act: %i', async (runOnceAmongTarget, times) => {
    const sims = [await newSim(client), await newSim(client)]
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SimDailyTotalTrafficRule', { ...RULE, runOnceAmongTarget }))
    for (const { imsi } of sims) await traffic(client, imsi, 2)
    expect(await told(client)).toEqual(sims.slice(0, times).map(({ imsi }) => imsi))
    goTo(client, NEXT_DAY)
    await comeBack()
    await traffic(client, sims[1]!.imsi, 2)
    expect((await told(client)).slice(times)).toEqual([sims[1]!.imsi])
  })

  test('is looked at again for everybody', async () => {
    const sims = [await newSim(client), await newSim(client)]
    await create(client, handler({ targetOperatorId: client.operatorId }, 'SimCumulativeTotalTrafficRule', { ...LIMIT, inactiveTimeoutDateConst: 'AFTER_ONE_DAY', runOnceAmongTarget: 'true' }))
    await traffic(client, sims[1]!.imsi, 2)
    await traffic(client, sims[0]!.imsi, 2)
    expect(await told(client)).toEqual([sims[1]!.imsi])
    goTo(client, NEXT_DAY)
    const first = [sims[0]!, sims[1]!].sort((a: Answer['body'], b: Answer['body']) => (a.simId < b.simId ? -1 : 1))[0]!
    expect(await told(client)).toEqual([sims[1]!.imsi, first.imsi])
  })
})

describe('sparing', () => {
  test('[03-C14] a subscriber that the handler ignores, and no other; until it is heeded again', async () => {
    const { groupId } = (await client.post('/v1/groups', {})).body
    const [a, b] = [await newSim(client, 'plan-D', { groupId }), await newSim(client, 'plan-D', { groupId })]
    const id = await create(client, handler({ targetGroupId: groupId }, 'SubscriberDailyTrafficRule', DAILY))
    expect((await client.post(`/v1/event_handlers/${id}/subscribers/${a.imsi}/ignore`)).status).toBe(200)
    for (const { imsi } of [a, b]) await traffic(client, imsi, 2)
    expect(await told(client)).toEqual([b.imsi])
    expect((await client.delete(`/v1/event_handlers/${id}/subscribers/${a.imsi}/ignore`)).status).toBe(204)
    await traffic(client, a.imsi, 0.001)
    expect(await told(client)).toEqual([b.imsi, a.imsi])
  })

  test('an ignored SIM is left alone when all of a target are acted on', async () => {
    const [a, b] = [await newSim(client), await newSim(client)]
    const id = await create(client, handler({ targetOperatorId: client.operatorId }, 'DailyTotalTrafficRule', DAILY, [action('SuspendAction')]))
    await client.post(`/v1/event_handlers/${id}/subscribers/${a.imsi}/ignore`)
    await traffic(client, a.imsi, 2)
    expect((await client.get(`/v1/sims/${a.simId}`)).body.status).toBe('ready')
    expect((await client.get(`/v1/sims/${b.simId}`)).body.status).toBe('suspended')
  })

  test('an inactive handler does nothing; made active it looks at what there is', async () => {
    const { imsi } = await newSim(client)
    const body = handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY)
    const id = await create(client, { ...body, status: 'inactive' })
    await traffic(client, imsi, 2)
    expect(emulator.clock.advance('10m')).toEqual([])
    await client.put(`/v1/event_handlers/${id}`, body)
    goTo(client, START + 15 * 60_000)
    expect(await told(client)).toEqual([imsi])
  })

  test('a handler that was changed has forgotten for whom it has fired', async () => {
    const { imsi } = await newSim(client)
    const body = handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY)
    const id = await create(client, body)
    await traffic(client, imsi, 2)
    await client.put(`/v1/event_handlers/${id}`, body)
    await traffic(client, imsi, 0.001)
    expect(await told(client)).toEqual([imsi, imsi])
  })

  test('a call that is refused makes nothing fire, nor leaves a handler behind', async () => {
    const { imsi } = await newSim(client)
    for (let i = 0; i < 10; i++) await create(client, handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))
    expect((await client.post('/v1/event_handlers', handler({ targetImsi: imsi }, 'SubscriberFirstTrafficRule'))).status).toBe(400)
    await traffic(client, imsi, 1)
    expect(await told(client)).toEqual([])
  })
})

test('eventHandlers off: stored and never executed, as in the API sandbox; health says so', async () => {
  const quiet = await startEmulator({ eventHandlers: 'off' })
  const user = await signUp(quiet)
  const { imsi, simId } = await newSim(user)
  await create(user, handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY, [action('SuspendAction'), mailing('x')]))
  await create(user, handler({ targetSimId: simId }, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' }))
  await traffic(user, imsi, 2)
  await user.post(`/v1/sims/${simId}/activate`)
  expect(quiet.clock.advance('1h')).toEqual([])
  expect(await told(user)).toEqual([])
  expect((await user.get('/_emulator/health')).body.eventHandlers).toBe('off')
  expect((await user.get(`/v1/sims/${simId}`)).body.status).toBe('active')
  await quiet.close()
})

test('reset and restore: handlers come and go with the state', async () => {
  const { imsi } = await newSim(client)
  await create(client, handler({ targetImsi: imsi }, 'SubscriberDailyTrafficRule', DAILY))
  await client.put('/_emulator/snapshots/armed')
  await traffic(client, imsi, 2)
  expect(await told(client)).toEqual([imsi])
  await client.post('/_emulator/snapshots/armed/restore')
  expect(await told(client)).toEqual([])
  await traffic(client, imsi, 2)
  expect(await told(client)).toEqual([imsi])
  emulator.reset()
  client = await signUp(emulator)
  const fresh = await newSim(client)
  await traffic(client, fresh.imsi, 2)
  expect(await told(client)).toEqual([])
})
