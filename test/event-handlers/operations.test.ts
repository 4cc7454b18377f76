import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, newSim, signUp, startEmulator } from '../support/emulator.ts'
import { action, calling, create, handler, mailing } from '../support/event-handlers.ts'
import { addSubscription, login } from '../support/sims.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let emulator: Emulator
let client: Client
let target: { targetOperatorId: string }
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

async function anew (): Promise<Client> {
  client = await signUp(emulator)
  target = { targetOperatorId: client.operatorId }
  return client
}

const MONTHLY = { limitTotalTrafficMegaByte: '1024', inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH' }

describe('creating', () => {
  test('[03-C1] a handler has a UUID, and targets and a description that are not set are null', async () => {
    await anew()
    const given = handler(target, 'SubscriberMonthlyTrafficRule', MONTHLY)
    const { status, body } = await client.post('/v1/event_handlers', given)
    expect(status).toBe(201)
    expect(body).toEqual({
      ...given,
      handlerId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      targetImsi: null,
      targetSimId: null,
      targetGroupId: null,
      description: null
    })
    expect((await client.get(`/v1/event_handlers/${body.handlerId}`)).body).toEqual(body)
  })

  test('[03-C2] traffic rules cannot be evaluated again at once', async () => {
    await anew()
    for (const type of ['SubscriberDailyTrafficRule', 'SubscriberMonthlyTrafficRule', 'SubscriberCumulativeTrafficRule', 'SimDailyTotalTrafficRule', 'DailyTotalTrafficRule', 'DailyTrafficRule', 'SimSubscriptionStatusRule']) {
      const { status, body } = await client.post('/v1/event_handlers', handler(target, type, { ...MONTHLY, inactiveTimeoutDateConst: 'IMMEDIATELY' }))
      expect([type, status, body.code]).toEqual([type, 400, 'EVS9009'])
    }
  })

  test('[03-C3] the first traffic comes but once', async () => {
    await anew()
    for (const inactiveTimeoutDateConst of ['IMMEDIATELY', 'BEGINNING_OF_NEXT_DAY', 'AFTER_ONE_DAY', 'BEGINNING_OF_NEXT_MONTH']) {
      expect((await client.post('/v1/event_handlers', handler(target, 'SubscriberFirstTrafficRule', { inactiveTimeoutDateConst }))).body.code).toBe('EVS9009')
    }
    await create(client, handler(target, 'SubscriberFirstTrafficRule'))
  })

  test('[03-C4] five actions are the most', async () => {
    await anew()
    const actions = [calling(), mailing('x'), action('SuspendAction'), calling(), action('ActivationAction')]
    const { status, body } = await client.post('/v1/event_handlers', handler(target, 'SubscriberExpiredRule', {}, [...actions, mailing('y')]))
    expect([status, body.code]).toEqual([400, 'EVS9007'])
    await create(client, handler(target, 'SubscriberExpiredRule', {}, actions))
  })

  test('[03-C5] ten handlers are the most for one target, and only for that one', async () => {
    await anew()
    const { imsi, simId } = await newSim(client)
    for (let i = 0; i < 10; i++) await create(client, handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))
    const { status, body } = await client.post('/v1/event_handlers', handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))
    expect([status, body.code]).toEqual([400, 'EVS9006'])
    const other = await create(client, handler({ targetSimId: simId }, 'SimExpiredRule'))
    // It cannot come in by a change either; one that is there can be changed.
    expect((await client.put(`/v1/event_handlers/${other}`, handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))).body.code).toBe('EVS9006')
    const [{ handlerId }] = (await client.get('/v1/event_handlers')).body
    expect((await client.put(`/v1/event_handlers/${handlerId}`, handler({ targetImsi: imsi }, 'SubscriberImeiMismatchedRule'))).status).toBe(200)
    await client.delete(`/v1/event_handlers/${handlerId}`)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))
  })

  test('[03-C6] headers are a text of JSON, or missing; an object is refused', async () => {
    await anew()
    for (const headers of ['{"k":"v"}', '{"k1":"v1"},{"k2":"v2"}', undefined, null]) await create(client, handler(target, 'SubscriberExpiredRule', {}, [calling({ headers })]))
    const { status, body } = await client.post('/v1/event_handlers', handler(target, 'SubscriberExpiredRule', {}, [calling({ headers: { k: 'v' } })]))
    expect([status, body.code]).toEqual([400, 'COM9003'])
    expect(body.message).toContain('headers')
  })

  test('[03-C7] numbers and truth values are read as the texts they stand for; null is absent', async () => {
    await anew()
    const { status, body } = await client.post('/v1/event_handlers', {
      ...handler(target, 'SimMonthlyTotalTrafficRule', { ...MONTHLY, limitTotalTrafficMegaByte: 1024, inactiveTimeoutOffsetMinutes: 5, runOnceAmongTarget: true, targetSpeedClass: null },
        [action('ChangeSpeedClassAction', { speedClass: 's1.slow', executionOffsetMinutes: 10, executionDateTimeConst: undefined })]),
      targetImsi: null,
      targetSimId: ''
    })
    expect(status).toBe(201)
    expect(body.ruleConfig.properties).toEqual({ limitTotalTrafficMegaByte: '1024', inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH', inactiveTimeoutOffsetMinutes: '5', runOnceAmongTarget: 'true' })
    expect(body.actionConfigList).toEqual([{ type: 'ChangeSpeedClassAction', properties: { speedClass: 's1.slow', executionOffsetMinutes: '10' } }])
    const session = await client.post('/v1/event_handlers', handler(target, 'SubscriberSessionStatusRule', { sessionStatus: 'Created', hasImei: 'true' }, [action('ImeiLockAction')]))
    expect(session.body.ruleConfig.properties.hasImei).toBe(true)
  })

  test.each(['DailyTrafficRule', 'MonthlyTrafficRule', 'CumulativeTrafficRule', 'SessionStatusRule', 'SimSessionStatusRule', 'DeviceRegisteredRule'])('[03-C8] the older name %s stays as it is', async (type) => {
    await anew()
    const id = await create(client, handler(target, type, { ...MONTHLY, sessionStatus: 'Created' }))
    expect((await client.get(`/v1/event_handlers/${id}`)).body.ruleConfig.type).toBe(type)
  })

  test('what a rule or an action does not know is kept', async () => {
    await anew()
    const id = await create(client, handler(target, 'SubscriberMonthlyTrafficRule', { ...MONTHLY, runOnceAmongTarget: 'false', colour: 'blue' }))
    expect((await client.get(`/v1/event_handlers/${id}`)).body.ruleConfig.properties).toEqual({ ...MONTHLY, runOnceAmongTarget: 'false', colour: 'blue' })
  })
})

describe('refused', () => {
  const RULE = ['SubscriberExpiredRule', {}] as const
  const imei = action('ImeiLockAction')

  test.each([
    ['no target', () => ({}), ...RULE, 'EVS9003'],
    ['the tags of older days as target', () => ({ targetTag: { name: 'x' } }), ...RULE, 'EVS9003'],
    ['another operator', () => ({ targetOperatorId: 'OP0000000000' }), ...RULE, 'EVS9004'],
    ['an unknown IMSI', () => ({ targetImsi: '001010000000000' }), ...RULE, 'EVS9004'],
    ['an unknown SIM', () => ({ targetSimId: '8942310000000000000' }), 'SimExpiredRule', {}, 'EVS9004'],
    ['an unknown group', () => ({ targetGroupId: UNKNOWN }), ...RULE, 'EVS9004'],
    ['a charge of a group', () => ({ targetGroupId: UNKNOWN }), 'MonthlyChargeRule', { limitTotalAmount: '1' }, 'EVS9008'],
    ['a rule of SIMs for an IMSI', () => ({ targetImsi: '1' }), 'SimExpiredRule', {}, 'EVS9008'],
    ['a rule of subscribers for a SIM', () => ({ targetSimId: '1' }), 'SubscriberExpiredRule', {}, 'EVS9008'],
    ['a total of a SIM', () => ({ targetSimId: '1' }), 'DailyTotalTrafficRule', MONTHLY, 'EVS9008'],
    ['no limit', () => target, 'SubscriberMonthlyTrafficRule', { inactiveTimeoutDateConst: 'NEVER' }, 'EVS9010'],
    ['no amount', () => target, 'MonthlyChargeRule', {}, 'EVS9010'],
    ['no session status', () => target, 'SubscriberSessionStatusRule', {}, 'EVS9010'],
    ['a limit of nothing', () => target, 'SubscriberMonthlyTrafficRule', { ...MONTHLY, limitTotalTrafficMegaByte: '0' }, 'EVS9013'],
    ['a limit beyond the largest', () => target, 'SubscriberMonthlyTrafficRule', { ...MONTHLY, limitTotalTrafficMegaByte: '2147483648' }, 'EVS9013'],
    ['a limit with a fraction', () => target, 'SubscriberMonthlyTrafficRule', { ...MONTHLY, limitTotalTrafficMegaByte: '1.5' }, 'EVS9013'],
    ['a negative limit', () => target, 'SubscriberMonthlyTrafficRule', { ...MONTHLY, limitTotalTrafficMegaByte: -1 }, 'EVS9013'],
    ['more than a year of offset', () => target, 'SubscriberExpiredRule', { inactiveTimeoutDateConst: 'IMMEDIATELY', inactiveTimeoutOffsetMinutes: '525601' }, 'EVS9013'],
    ['NEVER with an offset', () => target, 'SubscriberExpiredRule', { inactiveTimeoutOffsetMinutes: '1' }, 'EVS9011'],
    ['a status that stays the same', () => target, 'SimStatusAttributeRule', { sourceStatus: 'ready', targetStatus: 'ready' }, 'EVS9012'],
    ['a status to come from that there is not', () => target, 'SimStatusAttributeRule', { sourceStatus: 'terminated' }, 'COM9003'],
    ['no time to look again', () => target, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: undefined }, 'COM9003'],
    ['a rule that there is not', () => target, 'SimLostRule', {}, 'COM9003']
  ] as const)('%s', async (_what, targetOf, type, properties, code) => {
    await anew()
    const { status, body } = await client.post('/v1/event_handlers', handler(targetOf(), type, properties))
    expect([status, body.code]).toEqual([400, code])
    expect((await client.get('/v1/event_handlers')).body).toEqual([])
  })

  test.each([
    ['two recipients', action('SendMailAction', { to: 'a@example.com,b@example.com', title: 't', message: 'm' }), 'EVS9013'],
    ['no recipient', action('SendMailAction', { title: 't', message: 'm' }), 'EVS9010'],
    ['a recipient of a mail to the operator', action('SendMailToOperatorAction', { to: 'a@example.com', title: 't', message: 'm' }), 'EVS9016'],
    ['a mail without a text', action('SendMailToOperatorAction', { title: 't' }), 'EVS9010'],
    ['no speed class', action('ChangeSpeedClassAction'), 'EVS9010'],
    ['an unknown speed class', action('ChangeSpeedClassAction', { speedClass: 's1.warp' }), 'COM9003'],
    ['no URL', calling({ url: undefined }), 'EVS9010'],
    ['an unknown method', calling({ httpMethod: 'PATCH' }), 'COM9003'],
    ['no content type', calling({ contentType: '' }), 'EVS9010'],
    ['no function', action('InvokeAWSLambdaAction', { endpoint: 'https://lambda.ap-northeast-1.amazonaws.com', credentialsId: 'x' }), 'EVS9010'],
    ['no credentials', action('InvokeAWSLambdaAction', { endpoint: 'https://lambda.ap-northeast-1.amazonaws.com', functionName: 'f' }), 'EVS9010'],
    ['an IMEI lock by another rule', imei, 'EVS9015'],
    ['a wrong offset', mailing('x', { executionOffsetMinutes: 'soon' }), 'EVS9013'],
    ['an action that there is not', action('ExplodeAction'), 'COM9003'],
    ['an action without properties', { type: 'SuspendAction' }, 'COM9003'],
    ['too much text', mailing('x'.repeat(70_000)), 'COM0003']
  ])('%s', async (_what, given, code) => {
    await anew()
    const { status, body } = await client.post('/v1/event_handlers', handler(target, 'SubscriberExpiredRule', {}, [given]))
    expect([status, body.code]).toEqual([400, code])
  })

  test('two targets, and what belongs to somebody else', async () => {
    const other = await signUp(emulator)
    const { imsi, simId, groupId = (await other.post('/v1/groups', {})).body.groupId } = { ...await newSim(other), groupId: undefined }
    await anew()
    expect((await client.post('/v1/event_handlers', handler({ ...target, targetImsi: imsi }, 'SubscriberExpiredRule'))).body.code).toBe('EVS9003')
    expect((await client.post('/v1/event_handlers', handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))).body.code).toBe('EVS9004')
    expect((await client.post('/v1/event_handlers', handler({ targetSimId: simId }, 'SimExpiredRule'))).body.code).toBe('EVS9004')
    expect((await client.post('/v1/event_handlers', handler({ targetGroupId: groupId }, 'SimExpiredRule'))).body.code).toBe('EVS9004')
  })

  test('an added subscription as target', async () => {
    await anew()
    const { simId } = await newSim(client.global, 'plan01s')
    await addSubscription(emulator, simId, '901310000000001', 'planX1')
    const { status, body } = await client.global.post('/v1/event_handlers', handler({ targetImsi: '901310000000001' }, 'SubscriberExpiredRule'))
    expect([status, body.code]).toEqual([400, 'EVS9005'])
  })
})

describe('reading', () => {
  test('the list is in the order they were made, by kind of target', async () => {
    await anew()
    const { imsi, simId } = await newSim(client)
    const { groupId } = (await client.post('/v1/groups', {})).body
    const ids = []
    for (const [of, rule] of [[{ targetImsi: imsi }, 'SubscriberExpiredRule'], [target, 'SimExpiredRule'], [{ targetSimId: simId }, 'SimExpiredRule'], [{ targetGroupId: groupId }, 'SimExpiredRule']] as const) {
      ids.push(await create(client, handler(of, rule)))
    }
    const list = async (query = {}): Promise<string[]> => (await client.get('/v1/event_handlers', { query })).body.map(({ handlerId }: { handlerId: string }) => handlerId)
    expect(await list()).toEqual(ids)
    expect([await list({ target: 'imsi' }), await list({ target: 'operator' }), await list({ target: 'sim' }), await list({ target: 'group' })]).toEqual(ids.map((id) => [id]))
    const gone = await client.get('/v1/event_handlers', { query: { target: 'tag' } })
    expect([gone.status, gone.body.code]).toEqual([400, 'COM9003'])
  })

  test('the other coverage is another world', async () => {
    await anew()
    const id = await create(client, handler(target, 'SimExpiredRule'))
    expect((await client.global.get('/v1/event_handlers')).body).toEqual([])
    expect((await client.global.get(`/v1/event_handlers/${id}`)).status).toBe(404)
  })

  test('[03-C9] an unknown id is 404 to read and to delete, 400 to change', async () => {
    await anew()
    expect((await client.get(`/v1/event_handlers/${UNKNOWN}`)).body.code).toBe('EVS9001')
    const deleted = await client.delete(`/v1/event_handlers/${UNKNOWN}`)
    expect([deleted.status, deleted.body.code]).toEqual([404, 'EVS9001'])
    const changed = await client.put(`/v1/event_handlers/${UNKNOWN}`, handler(target, 'SimExpiredRule'))
    expect([changed.status, changed.body.code]).toEqual([400, 'EVS9002'])
  })

  test('a subscriber\'s handlers are its own and those of its SIM, its group and the operator', async () => {
    await anew()
    const { groupId } = (await client.post('/v1/groups', {})).body
    const { imsi, simId } = await newSim(client, 'plan-D', { groupId })
    const other = await newSim(client)
    const own = await create(client, handler({ targetImsi: imsi }, 'SubscriberExpiredRule'))
    await create(client, handler({ targetImsi: other.imsi }, 'SubscriberExpiredRule'))
    const ofSim = await create(client, handler({ targetSimId: simId }, 'SimExpiredRule'))
    const ofGroup = await create(client, { ...handler({ targetGroupId: groupId }, 'SimExpiredRule'), status: 'inactive' })
    const ofOperator = await create(client, handler(target, 'SimExpiredRule'))
    await client.post(`/v1/event_handlers/${ofOperator}/subscribers/${imsi}/ignore`)
    const { status, body } = await client.get(`/v1/event_handlers/subscribers/${imsi}`)
    expect([status, body.map(({ handlerId }: { handlerId: string }) => handlerId)]).toEqual([200, [own, ofSim, ofGroup, ofOperator]])
    const unknown = await client.get('/v1/event_handlers/subscribers/001010000000000')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'SEM9011'])
  })
})

describe('changing and deleting', () => {
  test('a change takes the whole handler, its id too, and answers nothing', async () => {
    await anew()
    const id = await create(client, handler(target, 'SimExpiredRule'))
    const shown = (await client.get(`/v1/event_handlers/${id}`)).body
    const answer = await client.put(`/v1/event_handlers/${id}`, { ...shown, name: 'changed', description: 'd', status: 'inactive' })
    expect([answer.status, answer.body]).toEqual([200, undefined])
    expect((await client.get(`/v1/event_handlers/${id}`)).body).toEqual({ ...shown, name: 'changed', description: 'd', status: 'inactive' })
    const refused = await client.put(`/v1/event_handlers/${id}`, { ...shown, targetOperatorId: null })
    expect([refused.status, refused.body.code]).toEqual([400, 'EVS9003'])
  })

  test('what is deleted is gone', async () => {
    await anew()
    const id = await create(client, handler(target, 'SimExpiredRule'))
    const deleted = await client.delete(`/v1/event_handlers/${id}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect((await client.get(`/v1/event_handlers/${id}`)).status).toBe(404)
    expect((await client.get('/v1/event_handlers')).body).toEqual([])
  })
})

describe('ignoring a subscriber', () => {
  test('answers 200 however often, 204 and 404 to take it back', async () => {
    await anew()
    const { imsi } = await newSim(client)
    const id = await create(client, handler(target, 'SimExpiredRule'))
    const url = `/v1/event_handlers/${id}/subscribers/${imsi}/ignore`
    for (let i = 0; i < 2; i++) {
      const { status, body } = await client.post(url)
      expect([status, body]).toEqual([200, undefined])
    }
    expect((await client.delete(url)).status).toBe(204)
    const again = await client.delete(url)
    expect([again.status, again.body.code]).toEqual([404, 'EVS9014'])
  })

  test('unknown handlers and subscribers are not found', async () => {
    await anew()
    const { imsi } = await newSim(client)
    const id = await create(client, handler(target, 'SimExpiredRule'))
    expect((await client.post(`/v1/event_handlers/${UNKNOWN}/subscribers/${imsi}/ignore`)).body.code).toBe('EVS9001')
    expect((await client.delete(`/v1/event_handlers/${UNKNOWN}/subscribers/${imsi}/ignore`)).body.code).toBe('EVS9001')
    const unknown = await client.post(`/v1/event_handlers/${id}/subscribers/001010000000000/ignore`)
    expect([unknown.status, unknown.body.code]).toEqual([404, 'SEM9011'])
  })
})

test('an operator\'s handlers go with the operator', async () => {
  const gone = await signUp(emulator, { email: 'gone@example.com' })
  await create(gone, handler({ targetOperatorId: gone.operatorId }, 'SubscriberDailyTrafficRule', { ...MONTHLY }))
  expect((await gone.get('/_emulator/jobs', { query: { kind: 'event-handler-check' } })).body.length).toBeGreaterThan(0)
  const before = (await gone.get('/_emulator/jobs', { query: { kind: 'event-handler-check' } })).body.length
  await gone.delete(`/v1/sandbox/operators/${gone.operatorId}`)
  expect((await client.get('/_emulator/jobs', { query: { kind: 'event-handler-check' } })).body).toHaveLength(before - 1)
  await signUp(emulator, { email: 'gone@example.com' })
  expect((await (await login(emulator, 'gone@example.com')).get('/v1/event_handlers')).body).toEqual([])
})
