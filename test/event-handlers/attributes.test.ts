// Rules about what becomes of a SIM, and every action: when they run, what they change, what they say.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { action, calling, create, goTo, handler, logs, mailing, NEXT_DAY, NEXT_MONTH, outbox, told, traffic } from '../support/event-handlers.ts'
import { deviceOf, IMEI, OTHER_IMEI } from '../support/devices.ts'
import { login } from '../support/sims.ts'

let emulator: Emulator
let client: Client
let operator: { targetOperatorId: string }
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator, { email: 'owner@example.org' })
  operator = { targetOperatorId: client.operatorId }
})
afterEach(() => emulator.close())

const AT_ONCE = { inactiveTimeoutDateConst: 'IMMEDIATELY' }
const DAY = 24 * 3_600_000

describe('rules', () => {
  test('[03-C13] a status that changes: from, to, or any; the text says both', async () => {
    const { simId } = await newSim(client)
    const told1 = async (properties: object, text: string): Promise<string> => await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', { ...AT_ONCE, ...properties }, [mailing(`${text} \${oldStatus}-\${newStatus}`)]))
    await told1({}, 'any')
    await told1({ sourceStatus: 'ready' }, 'from')
    await told1({ targetStatus: 'suspended' }, 'to')
    await told1({ sourceStatus: 'active', targetStatus: 'inactive' }, 'both')
    await client.post(`/v1/sims/${simId}/activate`)
    expect(await told(client)).toEqual(['any ready-active', 'from ready-active'])
    // What the SIM is already is no change.
    await client.post(`/v1/sims/${simId}/activate`)
    await client.post(`/v1/sims/${simId}/deactivate`)
    await client.post(`/v1/sims/${simId}/suspend`)
    expect((await told(client)).slice(2)).toEqual(['any active-inactive', 'both active-inactive', 'any inactive-suspended', 'to inactive-suspended'])
  })

  test('a speed class that changes, to one or to any', async () => {
    const { imsi } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberSpeedClassAttributeRule', AT_ONCE, [mailing('any ${oldSpeedClass}-${newSpeedClass}')]))
    await create(client, handler(operator, 'SimSpeedClassAttributeRule', { ...AT_ONCE, targetSpeedClass: 's1.slow' }, [mailing('slow ${imsi}')]))
    for (const speedClass of ['s1.fast', 's1.fast', 's1.slow']) await client.post(`/v1/subscribers/${imsi}/update_speed_class`, { speedClass })
    expect(await told(client)).toEqual(['any s1.standard-s1.fast', 'any s1.fast-s1.slow', `slow ${imsi}`])
  })

  test.each([['SubscriberExpiredRule', 'doNothing'], ['SimExpiredRule', 'suspend']])('%s: an expiry time that passes', async (type, expiryAction) => {
    const { imsi, simId } = await newSim(client)
    await create(client, handler(operator, type, AT_ONCE, [mailing('${simId} expired on ${year}-${month}-${day}')]))
    await client.post(`/v1/subscribers/${imsi}/set_expiry_time`, { expiryTime: NEXT_DAY, expiryAction })
    goTo(client, NEXT_DAY - 1)
    expect(await told(client)).toEqual([])
    goTo(client, NEXT_DAY)
    expect(await told(client)).toEqual([`${simId} expired on 2026-6-16`])
  })

  test('a session that begins or ends, with an IMEI or with none', async () => {
    const sim = await newSim(client)
    await create(client, handler(operator, 'SubscriberSessionStatusRule', { ...AT_ONCE, sessionStatus: 'Created' }, [mailing('up')]))
    await create(client, handler(operator, 'SubscriberSessionStatusRule', { ...AT_ONCE, sessionStatus: 'Deleted' }, [mailing('down ${imsi}')]))
    await create(client, handler({ targetSimId: sim.simId }, 'SimSessionStatusRule', { ...AT_ONCE, sessionStatus: 'Created', hasImei: true }, [mailing('with IMEI')]))
    const device = deviceOf(emulator, sim)
    await device.attach({ imei: IMEI })
    expect((await told(client)).sort()).toEqual(['up', 'with IMEI'])
    await device.detach()
    expect((await told(client)).at(-1)).toBe(`down ${sim.imsi}`)
  })

  test.each(['SubscriberImeiMismatchedRule', 'SimImeiMismatchedRule'])('%s: a device that the SIM is not locked to', async (type) => {
    const sim = await newSim(client)
    await create(client, handler(operator, type, AT_ONCE))
    await client.post(`/v1/sims/${sim.simId}/set_imei_lock`, { imei: IMEI })
    const device = deviceOf(emulator, sim)
    await device.attach({ imei: IMEI })
    await device.detach()
    expect(await told(client)).toEqual([])
    await device.attach({ imei: OTHER_IMEI })
    expect(await told(client)).toEqual([sim.imsi])
  })

  test('the arrival of an added subscription', async () => {
    const global = client.global
    const sim = await newSim(global, 'plan01s')
    await create(global, handler({ targetSimId: sim.simId }, 'SimSubscriptionStatusRule', { inactiveTimeoutDateConst: 'NEVER' }, [mailing('any ${subscription} ${otaStatus} ${primaryImsi}')]))
    await create(global, handler(operator, 'SimSubscriptionStatusRule', { inactiveTimeoutDateConst: 'NEVER', targetOtaStatus: 'finished' }, [mailing('${imsi} ${otaStatus}')]))
    await deviceOf(emulator, sim).attach()
    const { body } = await global.post(`/v1/sims/${sim.simId}/profiles/${sim.iccid}/add_subscription`, { subscription: 'planX1' })
    const added = Object.keys(body.subscribers).find((imsi) => imsi !== sim.imsi)
    emulator.clock.advance('1h')
    expect(await told(global)).toEqual([`any planX1 started ${sim.imsi}`, `${added} finished`])
  })

  test('a charge of the month that exceeds its limit', async () => {
    const { imsi } = await newSim(client)
    // Half a month of a ready plan-D at 5 yen a day, one of an active one at 10 and more data than that leaves for.
    await create(client, handler(operator, 'MonthlyChargeRule', { inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH', limitTotalAmount: '100' }))
    await traffic(client, imsi, 10)
    expect(await told(client)).toEqual([])
    await traffic(client, imsi, 1000)
    expect(await told(client)).toHaveLength(1)
    await traffic(client, imsi, 1000)
    expect(await told(client)).toHaveLength(1)
    // Another month has its own charge; that much data has one by itself.
    goTo(client, NEXT_MONTH)
    const device = new Client(emulator)
    await device.post(`/_emulator/simulate/sims/${imsi}/attach`)
    expect((await device.post(`/_emulator/simulate/sims/${imsi}/traffic`, { downloadBytes: 1_000_000_000 })).status).toBe(200)
    expect(await told(client)).toHaveLength(2)
  })

  test.each([
    ['IMMEDIATELY', START], ['BEGINNING_OF_NEXT_DAY', NEXT_DAY], ['BEGINNING_OF_NEXT_MONTH', NEXT_MONTH], ['AFTER_ONE_DAY', START + 3_600_000 + DAY], ['NEVER', undefined]
  ])('looks away until %s', async (inactiveTimeoutDateConst, again) => {
    const { imsi } = await newSim(client)
    goTo(client, START + 3_600_000)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberSpeedClassAttributeRule', { inactiveTimeoutDateConst }, [mailing('x')]))
    const change = async (): Promise<number> => {
      const { body } = await client.get('/v1/subscribers')
      const speedClass = body[0].speedClass === 's1.fast' ? 's1.slow' : 's1.fast'
      await client.post(`/v1/subscribers/${imsi}/update_speed_class`, { speedClass })
      return (await told(client)).length
    }
    expect(await change()).toBe(1)
    if (again === START) return expect(await change()).toBe(2)
    expect(await change()).toBe(1)
    // Logins last for a day.
    goTo(client, again === undefined ? START + 400 * DAY : again - 1)
    client = await login(emulator, 'owner@example.org')
    expect(await change()).toBe(1)
    if (again === undefined) return
    goTo(client, again)
    expect(await change()).toBe(2)
  })

  test('and so many minutes longer', async () => {
    const { simId } = await newSim(client)
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY', inactiveTimeoutOffsetMinutes: '10' }, [mailing('${newStatus}')]))
    await client.post(`/v1/sims/${simId}/activate`)
    emulator.clock.advance('9m')
    await client.post(`/v1/sims/${simId}/deactivate`)
    emulator.clock.advance('1m')
    await client.post(`/v1/sims/${simId}/suspend`)
    expect(await told(client)).toEqual(['active', 'suspended'])
  })
})

describe('actions', () => {
  test('[03-C12] one for the beginning of next month runs on the 1st, 00:00 UTC; others when they say', async () => {
    const { simId, imsi } = await newSim(client)
    const at = (executionDateTimeConst: string, executionOffsetMinutes = '0') => mailing(`${executionDateTimeConst}+${executionOffsetMinutes} \${date}`, { executionDateTimeConst, executionOffsetMinutes })
    goTo(client, START + 3_600_000)
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, [
      at('BEGINNING_OF_NEXT_MONTH'), at('BEGINNING_OF_NEXT_DAY', '30'), at('AFTER_ONE_DAY'), at('NEVER'), at('IMMEDIATELY', '5')
    ]))
    await client.post(`/v1/subscribers/${imsi}/activate`)
    goTo(client, NEXT_MONTH)
    const times = (await outbox(client, 'mail')).map(({ text, time }) => [text, time])
    // The date is that of the match.
    expect(times).toEqual([
      ['IMMEDIATELY+5 2026/6/15', START + 3_600_000 + 300_000],
      ['BEGINNING_OF_NEXT_DAY+30 2026/6/15', NEXT_DAY + 1_800_000],
      ['AFTER_ONE_DAY+0 2026/6/15', START + 3_600_000 + DAY],
      ['BEGINNING_OF_NEXT_MONTH+0 2026/6/15', NEXT_MONTH]
    ])
  })

  test('mails go to one address or to the operator, from the address of the coverage', async () => {
    const actions = [mailing('m'), action('SendMailToOperatorAction', { title: 'to ${operatorId}', message: '${coverage} ${tags.name}${tags.none} ${unknown}' })]
    for (const [who, subscription, from] of [[client, 'plan-D', 'no-reply@soracom.jp'], [client.global, 'plan01s', 'no-reply@soracom.io']] as const) {
      const { simId, imsi } = await newSim(who, subscription, { tags: { name: 'pump' } })
      const handlerId = await create(who, handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, actions))
      await who.post(`/v1/sims/${simId}/activate`)
      const coverage = subscription === 'plan-D' ? 'jp' : 'g'
      expect((await outbox(client, 'mail')).slice(-2)).toMatchObject([
        { from, to: 'ops@example.com', subject: 'event', text: 'm', purpose: 'event-handler', handlerId, imsi, state: 'kept' },
        { from, to: 'owner@example.org', subject: `to ${client.operatorId}`, text: `${coverage} pump \${unknown}`, handlerId }
      ])
    }
  })

  test.each([['ActivationAction', 'active'], ['DeactivationAction', 'inactive'], ['SuspendAction', 'suspended']])('%s', async (type, status) => {
    const { imsi, simId } = await newSim(client)
    await create(client, handler({ targetImsi: imsi }, 'SubscriberFirstTrafficRule', {}, [action(type)]))
    await traffic(client, imsi, 1)
    expect((await client.get(`/v1/sims/${simId}`)).body.status).toBe(status)
    expect((await client.get(`/v1/sims/${simId}/statuses/history`)).body.map((entry: { status: string }) => entry.status)).toEqual([status, 'ready'])
  })

  test('StandbyAction where the plan can; where it cannot it is skipped and logged, and the next action runs', async () => {
    const able = await newSim(client.global, 'plan01s')
    await create(client.global, handler(operator, 'SubscriberFirstTrafficRule', {}, [action('StandbyAction')]))
    await traffic(client.global, able.imsi, 1)
    expect((await client.global.get(`/v1/sims/${able.simId}`)).body.status).toBe('standby')
    expect(await logs(client.global)).toEqual([])

    const unable = await newSim(client)
    const handlerId = await create(client, handler(operator, 'SubscriberFirstTrafficRule', {}, [action('StandbyAction'), action('ChangeSpeedClassAction', { speedClass: 'u1.slow' }), mailing('done')]))
    await traffic(client, unable.imsi, 1)
    expect((await client.get(`/v1/sims/${unable.simId}`)).body).toMatchObject({ status: 'ready', speedClass: 's1.standard' })
    expect(await told(client)).toEqual(['done'])
    const entry = { time: START, logLevel: 'warning', operatorId: client.operatorId, resourceType: 'Subscriber', resourceId: unable.imsi, service: 'Air' }
    expect(await logs(client)).toEqual([
      { ...entry, body: { message: expect.stringContaining('ChangeSpeedClassAction'), code: 'SEM9012', eventHandlerId: handlerId } },
      { ...entry, body: { message: expect.stringContaining('StandbyAction'), code: 'SEM9008', eventHandlerId: handlerId } }
    ])
  })

  test('ImeiLockAction locks the SIM to the device that came', async () => {
    const sim = await newSim(client)
    await create(client, handler(operator, 'SubscriberSessionStatusRule', { inactiveTimeoutDateConst: 'NEVER', sessionStatus: 'Created', hasImei: true }, [action('ImeiLockAction')]))
    await deviceOf(emulator, sim).attach({ imei: IMEI })
    expect((await client.get(`/v1/sims/${sim.simId}`)).body.imeiLock).toEqual({ imei: IMEI })
  })

  test('ExecuteWebRequestAction: URL, headers in both forms and body have their variables filled', async () => {
    const { simId, imsi } = await newSim(client)
    const handlerId = await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, [
      calling({ url: 'https://hooks.example.com/${imsi}?s=${newStatus}', headers: '{"X-Sim":"${simId}"},{"X-Two":2}', body: '{"text":"${oldStatus}"}' }),
      calling({ httpMethod: 'GET', headers: undefined, body: 'not sent' })
    ]))
    await client.post(`/v1/sims/${simId}/activate`)
    expect(await outbox(client, 'web-request')).toEqual([
      { messageId: expect.any(Number), time: START, state: 'kept', kind: 'web-request', operatorId: client.operatorId, coverage: 'jp', to: `https://hooks.example.com/${imsi}?s=active`, method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Sim': simId, 'X-Two': '2' }, body: '{"text":"ready"}', purpose: 'event-handler', handlerId, imsi },
      { messageId: expect.any(Number), time: START, state: 'kept', kind: 'web-request', operatorId: client.operatorId, coverage: 'jp', to: 'https://hooks.example.com/x', method: 'GET', headers: { 'Content-Type': 'application/json' }, purpose: 'event-handler', handlerId, imsi }
    ])
  })

  test('a request that cannot be made is a failed message and a log entry; the other actions run', async () => {
    const { simId, imsi } = await newSim(client)
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, [calling({ headers: 'none' }), calling({ headers: '1' }), calling({ url: 'ftp://x' }), calling({ url: '${imsi}' }), mailing('after')]))
    await client.post(`/v1/sims/${simId}/activate`)
    expect((await outbox(client, 'web-request')).map(({ state, error }) => [state, error])).toEqual([
      ['failed', 'the headers are not JSON'], ['failed', 'the headers are not JSON'], ['failed', 'the URL is none of http or https'], ['failed', 'the URL is none of http or https']
    ])
    expect(await logs(client)).toHaveLength(4)
    expect((await logs(client))[0]).toMatchObject({ logLevel: 'error', resourceId: imsi, body: { message: 'the URL is none of http or https', destination: imsi } })
    expect(await told(client)).toEqual(['after'])
  })

  test('InvokeAWSLambdaAction tells the function of the SIM and the parameters', async () => {
    const { simId, imsi } = await newSim(client)
    await client.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
    const handlerId = await create(client, handler({ targetSimId: simId }, 'SimSpeedClassAttributeRule', AT_ONCE, [
      action('InvokeAWSLambdaAction', { endpoint: 'https://lambda.ap-northeast-1.amazonaws.com', functionName: 'f:prod', credentialsId: 'aws', parameter1: '${oldSpeedClass}', parameter3: 'x' })
    ]))
    await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: 's1.fast' })
    expect(await outbox(client, 'lambda')).toEqual([{
      messageId: expect.any(Number), time: START, state: 'kept', kind: 'lambda', operatorId: client.operatorId, coverage: 'jp', to: 'https://lambda.ap-northeast-1.amazonaws.com', functionName: 'f:prod', credentialsId: 'aws',
      payload: { operatorId: client.operatorId, simId, imsi, handlerId, parameter1: 's1.standard', parameter3: 'x' }, handlerId, imsi
    }])
  })

  test('what an action changes makes other handlers fire, but not the ones that led to it', async () => {
    const { simId } = await newSim(client)
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', { ...AT_ONCE, targetStatus: 'active' }, [action('DeactivationAction'), mailing('off')]))
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', { ...AT_ONCE, targetStatus: 'inactive' }, [action('ActivationAction'), mailing('on')]))
    await client.post(`/v1/sims/${simId}/activate`)
    expect((await told(client)).sort()).toEqual(['off', 'on'])
    expect((await client.get(`/v1/sims/${simId}`)).body.status).toBe('active')
    // The next change from outside begins anew.
    await client.post(`/v1/sims/${simId}/deactivate`)
    expect(await told(client)).toHaveLength(4)
  })

  test.each(['deleted', 'made inactive'])('planned by a handler that was %s they do not happen', async (how) => {
    const { simId } = await newSim(client)
    const body = handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, [mailing('later', { executionDateTimeConst: 'AFTER_ONE_DAY' })])
    const id = await create(client, body)
    await client.post(`/v1/sims/${simId}/activate`)
    if (how === 'deleted') await client.delete(`/v1/event_handlers/${id}`)
    else await client.put(`/v1/event_handlers/${id}`, { ...body, status: 'inactive' })
    expect(emulator.clock.advance('2d')).toEqual([])
    expect(await told(client)).toEqual([])
  })

  test('a pace makes them wait as the real service does', async () => {
    const { simId } = await newSim(client)
    await client.put('/_emulator/job-kinds/event-handler-action', { pace: 'delay', milliseconds: 300_000 })
    await create(client, handler({ targetSimId: simId }, 'SimStatusAttributeRule', AT_ONCE, [mailing('x')]))
    await client.post(`/v1/sims/${simId}/activate`)
    emulator.clock.advance('4m')
    expect(await told(client)).toEqual([])
    emulator.clock.advance('1m')
    expect(await told(client)).toEqual(['x'])
  })
})

describe('error logs', () => {
  test('are newest first, by resource, service and time, in pages; and kept for seven days', async () => {
    const sims = [await newSim(client), await newSim(client), await newSim(client)]
    await create(client, handler(operator, 'SubscriberFirstTrafficRule', {}, [action('StandbyAction')]))
    for (const { imsi } of sims) {
      await traffic(client, imsi, 1)
      emulator.clock.advance('1m')
    }
    const list = async (query: Record<string, string | number> = {}): Promise<string[]> => (await client.get('/v1/logs', { query })).body.map((entry: { resourceId: string }) => entry.resourceId)
    const [a, b, c] = sims.map(({ imsi }) => imsi) as [string, string, string]
    expect(await list()).toEqual([c, b, a])
    expect(await list({ resource_type: 'Subscriber', resource_id: b })).toEqual([b])
    expect(await list({ resource_type: 'Device' })).toEqual([])
    expect(await list({ service: 'Air', from: START + 60_000, to: START + 119_999 })).toEqual([b])
    expect(await list({ service: 'Beam' })).toEqual([])
    const pages = await client.pages('/v1/logs', { limit: 2 })
    expect(pages.map((page) => page.body.length)).toEqual([2, 1])
    const refused = await client.get('/v1/logs', { query: { resource_id: b } })
    expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
    expect(await client.global.get('/v1/logs').then(({ body }) => body)).toEqual([])
  })
})
