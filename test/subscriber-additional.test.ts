import { describe, expect, test } from 'vitest'
import { addSubscription, OPERATIONS, type SimIds, startWith } from './support/sims.ts'

describe('a secondary subscription', () => {
  test('is a subscriber of its own that follows its primary and cannot be changed by itself', async () => {
    const { emulator, client: { global: client } } = await startWith([{ subscription: 'plan01s', status: 'active', tags: { name: 'two' } }])
    const [{ imsi, simId }] = (await client.get('/v1/subscribers')).body
    const secondary = '901330999000001'
    await addSubscription(emulator, simId, secondary, 'planX3')
    emulator.clock.advance('1s')
    const primary = (await client.post(`/v1/sims/${simId}/update_speed_class`, { speedClass: 's1.fast' })).body

    // The primary line comes first: clients take the first entry for it (facts 02, section 4).
    const profile = primary.profiles[simId]
    expect(profile.primaryImsi).toBe(imsi)
    expect(Object.keys(profile.subscribers)).toEqual([imsi, secondary])
    expect(profile.subscribers[secondary]).toEqual({ imsi: secondary, msisdn: null, status: 'ready', subscription: 'planX3', bundles: null, capabilities: { data: true, sms: true } })

    const shown = await client.get(`/v1/subscribers/${secondary}`)
    expect(shown.body).toMatchObject({ imsi: secondary, msisdn: null, moduleType: null, simId, iccid: simId, subscription: 'planX3', status: 'ready', speedClass: 's1.fast', tags: { name: 'two' } })
    expect((await client.get('/v1/subscribers')).body.map((s: SimIds) => s.imsi)).toEqual([imsi, secondary])
    expect((await client.get('/v1/subscribers', { query: { tag_name: 'name', tag_value: 'two', status_filter: 'ready' } })).body.map((s: SimIds) => s.imsi)).toEqual([secondary])
    expect((await client.get('/v1/sims')).body).toHaveLength(1)
    const { groupId } = (await client.post('/v1/groups', {})).body
    await client.post(`/v1/sims/${simId}/set_group`, { groupId })
    expect((await client.get(`/v1/groups/${groupId}/subscribers`)).body.map((s: SimIds) => s.imsi)).toEqual([imsi])
    await client.post(`/v1/sims/${simId}/unset_group`)

    for (const { method, suffix, body } of OPERATIONS.Subscriber.filter((operation) => operation.method !== 'GET')) {
      const refused = await client.send(method, `/v1/subscribers/${secondary}${suffix}`, body)
      expect([suffix, refused.status, refused.body.code]).toEqual([suffix, 400, 'SEM9010'])
    }
    expect((await client.get(`/v1/subscribers/${secondary}`)).body).toEqual(shown.body)

    // An entry for each IMSI, each with its own status.
    const [first, second] = (await client.get(`/v1/sims/${simId}/statuses/history`, { query: { limit: 2 } })).body
    expect([first, second].map((e) => [e.imsi, e.isPrimary, e.primaryImsi, e.subscription, e.status]).sort()).toEqual([
      [imsi, true, imsi, 'plan01s', 'active'], [secondary, false, imsi, 'planX3', 'ready']
    ])

    // What is done to the card leaves its status alone, until the card is terminated.
    await client.post(`/v1/subscribers/${imsi}/deactivate`)
    expect((await client.get(`/v1/subscribers/${secondary}`)).body.status).toBe('ready')
    await client.post(`/v1/subscribers/${imsi}/enable_termination`)
    await client.post(`/v1/subscribers/${imsi}/terminate`)
    expect((await client.get(`/v1/subscribers/${secondary}`)).body.status).toBe('terminated')
    await emulator.close()
  })
})

describe('a subscription of Arc beside the one of the card', () => {
  test('is shown as one without SMS and without a number, whatever is done to the card', async () => {
    const { emulator, client } = await startWith([{ subscription: 'plan-D', status: 'active' }, { subscription: 'plan01s', status: 'active' }])
    for (const [caller, arc] of [[client, '999990000000001'], [client.global, '999990000000002']] as const) {
      const [{ imsi, simId }] = (await caller.get('/v1/subscribers')).body
      await addSubscription(emulator, simId, arc, 'planArc01')
      const changed = await caller.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: 'both' }])
      expect(changed.status).toBe(200)
      const { primaryImsi, subscribers } = changed.body.profiles[simId]
      expect([primaryImsi, Object.keys(subscribers)]).toEqual([imsi, [imsi, arc]])
      expect(subscribers[arc]).toMatchObject({ subscription: 'planArc01', msisdn: null, capabilities: { data: true, sms: false } })
      expect((await caller.get(`/v1/subscribers/${arc}`)).body).toMatchObject({ simId, subscription: 'planArc01', plan: 0, moduleType: null, tags: { name: 'both' } })
      expect((await caller.get('/v1/query/sims', { query: { subscription: 'planArc01' } })).body.map((s: SimIds) => s.simId)).toEqual([simId])
    }
    await emulator.close()
  })

  test('nobody is given a card of it', async () => {
    await expect(startWith([{ subscription: 'planArc01' }])).rejects.toThrow('planArc01 comes on no card')
    const { emulator, client } = await startWith([])
    const refused = await client.post('/v1/sandbox/subscribers/create', { subscription: 'planArc01' })
    expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
    await emulator.close()
  })
})
