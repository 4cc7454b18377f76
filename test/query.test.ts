import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import type { SimFixture } from '../src/fixture.ts'
import { type Answer, Client, newSim, type Sent, signUp, START, startEmulator } from './support/emulator.ts'
import { addSubscription, login, startWith, store } from './support/sims.ts'

type Query = NonNullable<Sent['query']>
type Sim = Answer['body']

const SEARCHES = ['sims', 'subscribers'] as const

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

/** SIM IDs that a search finds, in its order. */
async function found (client: Client, query: Query, search: typeof SEARCHES[number] = 'sims'): Promise<string[]> {
  const { status, body } = await client.get(`/v1/query/${search}`, { query: { limit: 100, ...query } })
  expect(status).toBe(200)
  return body.map((document: Sim) => document.simId)
}

async function named (client: Client, ...names: string[]): Promise<string[]> {
  const simIds: string[] = []
  for (const name of names) simIds.push((await newSim(client, 'plan-D', { tags: { name } })).simId)
  return simIds
}

async function terminate (client: Client, simId: string): Promise<void> {
  await client.post(`/v1/sims/${simId}/enable_termination`)
  expect((await client.post(`/v1/sims/${simId}/terminate`)).status).toBe(200)
}

describe('what is found', () => {
  test('[02-C25] a value of one character is refused; part of the IMSI finds every sandbox SIM, terminated ones too', async () => {
    const client = await signUp(emulator)
    const sims = [await newSim(client), await newSim(client), await newSim(client, 'plan-KM1')]
    await terminate(client, sims[1].simId)
    for (const search of SEARCHES) {
      const refused = await client.get(`/v1/query/${search}`, { query: { imsi: '0' } })
      expect([refused.status, refused.body.code]).toEqual([400, 'SCH9001'])
      expect(await found(client, { imsi: '00101' }, search)).toEqual(sims.map((sim) => sim.simId))
    }
    expect(await found(client, { status: 'terminated' })).toEqual([sims[1].simId])
  })

  test('[02-C26] two subscriptions that must both hold find nothing, either of them both kinds', async () => {
    const client = await signUp(emulator)
    const jp = [await newSim(client, 'plan-D'), await newSim(client, 'plan-KM1'), await newSim(client, 'plan-K')].map((sim) => sim.simId)
    const g = (await newSim(client.global, 'plan01s')).simId
    for (const search of SEARCHES) {
      expect(await found(client, { subscription: 'plan01s,plan-D' }, search)).toEqual([])
      expect(await found(client, { subscription: 'plan01s,plan-D', search_type: 'or' }, search)).toEqual([jp[0]])
      expect(await found(client.global, { subscription: 'plan01s,plan-D', search_type: 'or' }, search)).toEqual([g])
      expect(await found(client, { subscription: 'plan-D,plan-KM1' }, search)).toEqual([])
      expect(await found(client, { subscription: 'plan-D,plan-KM1', search_type: 'OR' }, search)).toEqual([jp[0], jp[1]])
      expect(await found(client, { subscription: ['plan-D', 'plan-K'], search_type: 'or' }, search)).toEqual([jp[0], jp[2]])
    }
    // The whole name, unlike the other fields: plan-K is not plan-KM1.
    expect(await found(client, { subscription: 'plan' })).toEqual([])
    expect(await found(client, { subscription: 'plan-k' })).toEqual([])
  })

  test('the documents are those of the SIM and of its subscriber', async () => {
    const client = await signUp(emulator)
    const { simId, imsi } = await newSim(client, 'plan-D', { tags: { name: 'the one' } })
    expect((await client.get('/v1/query/sims', { query: { name: 'the one' } })).body).toEqual([(await client.get(`/v1/sims/${simId}`)).body])
    expect((await client.get('/v1/query/subscribers', { query: { name: 'the one' } })).body).toEqual([(await client.get(`/v1/subscribers/${imsi}`)).body])
  })

  test('each field finds by its part, whatever the case; group id and subscription only by the whole', async () => {
    const client = await signUp(emulator)
    const groupId = (await client.post('/v1/groups', { tags: { name: 'North Pole' } })).body.groupId
    const { simId, imsi, msisdn, iccid, serialNumber } = await newSim(client, 'plan-D', { groupId, tags: { name: 'Pump 7', site: 'Östersund' } })
    await newSim(client, 'plan-KM1')
    await client.put(`/v1/subscribers/${imsi}/bundles`, ['D-500MB'])
    const parts: Query[] = [
      { name: 'pUMP' }, { name: 'mp 7' }, { group: 'north' }, { group_id: groupId }, { sim_id: simId.slice(5) }, { imsi: imsi.slice(-4) }, { msisdn: msisdn.slice(-4) },
      { iccid: iccid.slice(-4) }, { serial_number: serialNumber.slice(-4) }, { tag: 'Pump' }, { tag: 'ÖSTER' }, { tag: 'ös' }, { bundles: 'd-500' }, { subscription: 'plan-D' }
    ]
    for (const query of parts) expect(await found(client, query), JSON.stringify(query)).toEqual([simId])
    expect(await found(client, { status: 'EADY', module_type: 'an' })).toHaveLength(2)
    for (const query of [{ group_id: groupId.slice(0, 8) }, { name: 'Pump 8' }, { name: 'Östersund' }, { tag: 'site' }, { bundles: 'D-500MB,D-500' }]) {
      expect(await found(client, query), JSON.stringify(query)).toEqual([])
    }
  })

  test('a whole number finds its SIM, together with whatever else must hold or may hold', async () => {
    const client = await signUp(emulator)
    const { simId, imsi, msisdn, iccid } = await newSim(client, 'plan-D', { tags: { name: 'the one' } })
    const [other] = await named(client, 'the other')
    const foreign = await newSim(await signUp(emulator))
    const numbers: Query[] = [{ imsi }, { msisdn }, { iccid }]
    for (const search of SEARCHES) {
      for (const number of search === 'sims' ? [...numbers, { sim_id: simId }] : numbers) {
        expect(await found(client, number, search)).toEqual([simId])
        expect(await found(client, { ...number, name: 'one' }, search)).toEqual([simId])
        expect(await found(client, { ...number, name: 'other' }, search)).toEqual([])
        expect(await found(client, { ...number, name: 'other', search_type: 'or' }, search)).toEqual([simId, other])
        expect(await found(client, { ...number, last_evaluated_key: search === 'sims' ? simId : imsi }, search)).toEqual([])
      }
      expect(await found(client, { imsi: foreign.imsi }, search)).toEqual([])
    }
    expect(await found(client, { imsi, session_status: 'OFFLINE' })).toEqual([simId])
    expect(await found(client, { imsi, session_status: 'ONLINE' })).toEqual([])
    expect(await found(client, { imsi: [imsi, foreign.imsi] })).toEqual([])
  })

  test('repeated parameters and commas give several values, which all or any must hold', async () => {
    const client = await signUp(emulator)
    const [ab, abcd, cd] = await named(client, 'ab', 'ab cd', 'cd')
    expect(await found(client, { name: 'ab,cd' })).toEqual([abcd])
    expect(await found(client, { name: ['ab', 'cd'] })).toEqual([abcd])
    expect(await found(client, { name: 'ab', tag: 'cd' })).toEqual([abcd])
    expect(await found(client, { name: 'ab,cd', search_type: 'or' })).toEqual([ab, abcd, cd])
    expect(await found(client, { name: 'ab', tag: 'nothing', search_type: 'or' })).toEqual([ab, abcd])
    for (const name of ['ab,c', 'ab,', ',']) expect((await client.get('/v1/query/sims', { query: { name } })).status, name).toBe(400)
    expect((await client.get('/v1/query/sims', { query: { name: 'ab', search_type: 'xor' } })).status).toBe(400)
  })

  test('without a value all SIMs are found; unknown parameters are ignored', async () => {
    const client = await signUp(emulator)
    const simIds = await named(client, 'first', 'second')
    for (const query of [{}, { name: '' }, { name: ['', ''] }, { colour: 'red' }]) expect(await found(client, query), JSON.stringify(query)).toEqual(simIds)
    expect(await found(client, { name: ['', 'first'] })).toEqual([simIds[0]])
    expect(await found(client, { colour: 'red' }, 'subscribers')).toEqual(simIds)
  })

  test('Japanese text, quotes and whatever else a search language has are only text', async () => {
    const client = await signUp(emulator)
    const names = ['札幌倉庫 3 号機', 'say "hi"', 'a" OR name : "b', "d'or", 'x*y^(z)', 'NEAR(a b)', '50% \\ {tag}', 'ａＢｃ', '末尾\u0000の後', 'Σίσυφος', '😀😀😀']
    const simIds = await named(client, ...names)
    for (const [i, name] of names.entries()) {
      expect(await found(client, { name }), name).toContain(simIds[i])
      for (const length of [2, 3]) {
        const part = [...name].slice(0, length).join('')
        expect(await found(client, { name: part }), part).toContain(simIds[i])
      }
    }
    expect(await found(client, { name: '倉庫' })).toEqual([simIds[0]])
    expect(await found(client, { name: 'ＡｂＣ' })).toEqual([simIds[7]])
    expect(await found(client, { name: 'ΣΊΣΥΦΟΣ' })).toEqual([simIds[9]])
    expect(await found(client, { name: 'y"hi' })).toEqual([])
    expect(await found(client, { name: '"""' })).toEqual([])
  })

  test('nothing is found that reaches from one tag over to the next', async () => {
    const client = await signUp(emulator)
    await newSim(client, 'plan-D', { tags: { a: 'one', b: 'two' } })
    for (const tag of ['onetwo', 'one two', 'one\ntwo', 'one\u0001two', 'e\u0001']) expect(await found(client, { tag }), JSON.stringify(tag)).toEqual([])
  })

  test('thousands of values are no fault', async () => {
    const client = await signUp(emulator)
    const [simId] = await named(client, 'v17 and w1700')
    for (const prefix of ['v', 'w1']) {
      const name = Array.from({ length: 3000 }, (_, i) => `${prefix}${String(i).padStart(prefix === 'v' ? 1 : 3, '0')}`).join(',')
      expect(await found(client, { name, search_type: 'or' })).toEqual([simId])
      expect(await found(client, { name })).toEqual([])
    }
  })

  test('SIMs of another operator, of the other coverage type, and unregistered ones are not found', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    const [simId] = await named(client, 'mine')
    await client.post('/v1/sandbox/subscribers/create', {})
    for (const query of [{}, { name: 'mine' }, { name: 'mi' }, { sim_id: simId! }, { subscription: 'plan-D' }]) {
      expect(await found(client, query)).toEqual([simId])
      expect(await found(other, query)).toEqual([])
      expect(await found(client.global, query)).toEqual([])
    }
  })

  test('SIMs of a deleted operator are gone', async () => {
    const client = await signUp(emulator)
    await named(client, 'short-lived')
    expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
    const heir = await signUp(emulator)
    expect(await found(heir, { name: 'short-lived' })).toEqual([])
  })

  test('session_status narrows by live sessions in both searches, and NA does not', async () => {
    const { emulator, client } = await startWith([{ subscription: 'plan-D', count: 3, tags: { name: 'meter' } }])
    const [online, offline, never] = await found(client, {})
    await store(emulator, online!, { session_status: { online: true, lastUpdatedAt: 1 } })
    await store(emulator, offline!, { session_status: { online: false, lastUpdatedAt: 1 } })
    for (const simId of [online, offline]) await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'seen', tagValue: 'yes' }])
    for (const search of SEARCHES) {
      for (const beside of [{}, { name: 'meter' }, { name: 'me' }, { name: 'meter', tag: 'no such', search_type: 'or' }]) {
        expect(await found(client, { ...beside, session_status: 'ONLINE' }, search)).toEqual([online])
        expect(await found(client, { ...beside, session_status: 'OFFLINE' }, search)).toEqual([offline, never])
        expect(await found(client, { ...beside, session_status: 'NA' }, search)).toEqual([online, offline, never])
      }
      expect((await client.get(`/v1/query/${search}`, { query: { session_status: 'SLEEPING' } })).status).toBe(400)
    }
    await emulator.close()
  })

  test('every IMSI and subscription of a card finds it; among subscribers its primary one stands for it', async () => {
    const { emulator, client: { global: client } } = await startWith([{ subscription: 'plan01s' }, { subscription: 'plan01s' }])
    const { simId, imsi } = (await client.get('/v1/query/subscribers', { query: { limit: 1 } })).body[0]
    await addSubscription(emulator, simId, '901330999000001', 'planX3')
    await client.post(`/v1/sims/${simId}/activate`)
    for (const query of [{ imsi: '901330' }, { subscription: 'planX3' }, { subscription: 'planX3,plan01s' }, { imsi: ['90133', imsi] }]) {
      expect(await found(client, query)).toEqual([simId])
      expect((await client.get('/v1/query/subscribers', { query })).body.map((subscriber: Sim) => subscriber.imsi)).toEqual([imsi])
    }
    // Nothing reaches from one IMSI or one subscription over to the next.
    expect(await found(client, { imsi: `${imsi.slice(-3)}901` })).toEqual([])
    expect(await found(client, { subscription: 'plan01s\u0001planX3' })).toEqual([])
    await emulator.close()
  })
})

describe('changes', () => {
  test('what changes is found at once by what it is now', async () => {
    const client = await signUp(emulator)
    const [simId] = await named(client, 'before')
    await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: 'after' }])
    await client.post(`/v1/sims/${simId}/activate`)
    expect(await found(client, { name: 'before' })).toEqual([])
    expect(await found(client, { name: 'after', status: 'active' })).toEqual([simId])
    await client.delete(`/v1/sims/${simId}/tags/name`)
    expect(await found(client, { name: 'after' })).toEqual([])
    expect(await found(client, { tag: 'after' })).toEqual([])
  })

  test('a renamed group is found by its new name, a deleted one no more', async () => {
    const client = await signUp(emulator)
    const group = async (name: string): Promise<string> => (await client.post('/v1/groups', { tags: { name } })).body.groupId
    const [east, west] = [await group('east wing'), await group('west wing')]
    const inEast = (await newSim(client, 'plan-D', { groupId: east })).simId
    const inWest = (await newSim(client, 'plan-D', { groupId: west })).simId
    expect(await found(client, { group: 'wing' })).toEqual([inEast, inWest])
    expect(await found(client, { group: 'EAST' })).toEqual([inEast])
    await client.put(`/v1/groups/${east}/tags`, [{ tagName: 'name', tagValue: '東棟' }])
    expect(await found(client, { group: 'east' })).toEqual([])
    expect(await found(client, { group: '東棟' })).toEqual([inEast])
    expect(await found(client, { group: 'east', group_id: west, search_type: 'or' })).toEqual([inWest])
    await client.delete(`/v1/groups/${west}`)
    expect(await found(client, { group: 'wing' })).toEqual([])
    expect(await found(client, { group_id: west })).toEqual([])
  })

  test('a name that hundreds of groups have is found in all of them', async () => {
    const groups = Array.from({ length: 250 }, (_, i) => ({ name: `line ${i}`, coverage: 'jp' as const }))
    const { emulator: own, client } = await startWith({ groups, sims: [7, 7, 249].map((i) => ({ subscription: 'plan-D', group: `line ${i}`, tags: { name: `on ${i}` } })) })
    const simIds = await found(client, {})
    expect(await found(client, { group: 'line' })).toEqual(simIds)
    expect(await found(client, { group: 'line', name: 'on 7' })).toEqual(simIds.slice(0, 2))
    expect(await found(client, { group: 'line 249' })).toEqual(simIds.slice(2))
    expect(await found(client, { group: 'line', name: 'none', search_type: 'or' })).toEqual(simIds)
    await own.close()
  })

  test('with a delay each change is found when emulator time gets there, as the SIM was then', async () => {
    const { emulator: slow, client } = await startWith([{ subscription: 'plan-D', tags: { name: 'from the start' } }], { searchDelay: 5000 })
    expect(await found(client, { name: 'from the start' })).toHaveLength(1)

    const { simId } = await newSim(client, 'plan-D', { tags: { name: 'first' } })
    expect(await found(client, { sim_id: simId })).toEqual([])
    slow.clock.advance(4000)
    await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: 'second' }])
    await client.post(`/v1/sims/${simId}/activate`)
    slow.clock.advance(999)
    expect(await found(client, { sim_id: simId })).toEqual([])

    slow.clock.advance(1)
    expect(await found(client, { name: 'first', status: 'ready' })).toEqual([simId])
    expect(await found(client, { name: 'second' })).toEqual([])
    expect(await found(client, { sim_id: simId, status: 'active' })).toEqual([])

    slow.clock.advance(4000)
    expect(await found(client, { name: 'second', status: 'active' })).toEqual([simId])
    expect(await found(client, { name: 'first' })).toEqual([])
    await slow.close()
  })

  test('held by a test, changes are found when they are let go; what is left of them never outdates a later one', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', tags: { name: 'first' } }])
    const control = new Client(own)
    const [simId] = await found(client, {})
    const rename = async (name: string): Promise<Answer> => await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: name }])
    const names = async (): Promise<string[]> => {
      const known: string[] = []
      for (const name of ['first', 'second', 'third']) if ((await found(client, { name })).length > 0) known.push(name)
      return known
    }
    await control.put('/_emulator/job-kinds/search-index', { pace: 'held' })
    await rename('second')
    expect(await names()).toEqual(['first'])
    expect((await control.post('/_emulator/jobs/release', { kind: 'search-index' })).body.released).toBe(1)
    expect(await names()).toEqual(['second'])

    await rename('first')
    await control.put('/_emulator/job-kinds/search-index', { pace: 'immediate' })
    await rename('third')
    expect(await names()).toEqual(['third'])
    await control.post('/_emulator/jobs/release', { kind: 'search-index' })
    expect(await names()).toEqual(['third'])
    await own.close()
  })

  test('a clock that is set back holds nothing up', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', tags: { name: 'now' } }])
    const [simId] = await found(client, {})
    own.clock.freeze(START - 3_600_000)
    await client.put(`/v1/sims/${simId}/tags`, [{ tagName: 'name', tagValue: 'then' }])
    expect(await found(client, { name: 'then' })).toEqual([simId])
    expect(await found(client, { name: 'now' })).toEqual([])
    await own.close()
  })

  test('a SIM whose operator is deleted before it is indexed stays unknown', async () => {
    const { emulator: slow, client } = await startWith([], { searchDelay: 5000 })
    await newSim(client)
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect(slow.clock.advance('10s').filter((report) => report.error !== undefined)).toEqual([])
    expect(await found(await signUp(slow), {})).toEqual([])
    await slow.close()
  })

  test('reset forgets what was found, and finds what was there at first', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', tags: { name: 'seed' } }])
    await named(client, 'later')
    own.reset()
    const again = await login(own, own.credentials!.email)
    expect(await found(again, { name: 'later' })).toEqual([])
    expect(await found(again, { name: 'seed' })).toHaveLength(1)
    await own.close()
  })
})

describe('pages', () => {
  const KEYS = { sims: 'simId', subscribers: 'imsi' } as const

  test('ten at a time unless asked, at most a hundred, and every SIM once', async () => {
    const { emulator: own, client } = await startWith([{ subscription: 'plan-D', count: 105, tags: { name: 'meter' } }])
    for (const search of SEARCHES) {
      const url = `/v1/query/${search}`
      const first = await client.get(url, { query: { name: 'meter' } })
      expect(first.body).toHaveLength(10)
      expect(first.headers['x-soracom-next-key']).toBe(first.body[9][KEYS[search]])
      expect(first.headers['link']).toBe(`</v1/query/${search}?name=meter&last_evaluated_key=${first.body[9][KEYS[search]]}>; rel=next`)
      expect((await client.get(url, { query: { limit: 1000 } })).body).toHaveLength(100)
      for (const limit of [0, -1, 'many']) expect((await client.get(url, { query: { limit } })).status).toBe(400)
      for (const query of [{ name: 'meter', limit: 30 }, { name: 'me', limit: 30 }, { limit: 30 }]) {
        const pages = await client.pages(url, query)
        expect(pages.map((page) => page.body.length)).toEqual([30, 30, 30, 15])
        expect(new Set(pages.flatMap((page) => page.body.map((sim: Sim) => sim.simId))).size).toBe(105)
        expect(pages[3]!.headers['link']).toBeUndefined()
      }
    }
    await own.close()
  })

  test('an unknown key stands where it would be sorted: no SIM is lost and none comes twice', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    const sims: Sim[] = []
    for (let i = 0; i < 3; i++) sims.push(await newSim(client), await newSim(other))
    const mine = sims.filter((_, i) => i % 2 === 0)
    for (const search of SEARCHES) {
      const key = KEYS[search]
      for (const beside of [{}, { imsi: '00101' }, { imsi: '00' }]) {
        const after = async (last: string): Promise<string[]> => await found(client, { ...beside, last_evaluated_key: last }, search)
        const all = mine.map((sim) => sim.simId)
        for (const [i, sim] of sims.entries()) expect(await after(sim[key])).toEqual(all.slice(Math.floor(i / 2) + 1))
        expect(await after('0')).toEqual(all)
        expect(await after('999999999999999999999')).toEqual([])
        expect(await after('no such key')).toEqual([])
        expect(await after(`${sims[2][key]}0`)).toEqual(all.slice(2))
      }
    }
  })

  test('SIMs come in the order of their ids, whatever the card and whenever they were registered', async () => {
    const client = await signUp(emulator)
    const made: Sim[] = []
    for (let i = 0; i < 4; i++) made.push((await client.post('/v1/sandbox/subscribers/create', { subscription: 'plan-D' })).body)
    for (const i of [2, 0, 3, 1]) await client.post(`/v1/subscribers/${made[i].imsi}/register`, { registrationSecret: made[i].registrationSecret })
    expect(await found(client, {})).toEqual(made.map((sim) => sim.simId))

    const mixed = ['plan-K', 'plan-D', 'plan-KM1', 'plan-D'].map((subscription, i): SimFixture => ({ subscription, count: 3, euicc: i === 3, look: i === 0 ? 'sandbox' : 'production' }))
    const { emulator: own, client: rich } = await startWith(mixed)
    const listed = (await rich.get('/v1/sims')).body.map((sim: Sim) => sim.simId)
    expect(listed).toHaveLength(12)
    expect((await rich.pages('/v1/query/sims', { limit: 5 })).flatMap((page) => page.body.map((sim: Sim) => sim.simId))).toEqual(listed)
    expect(await found(rich, { subscription: 'plan-D,plan-KM1', search_type: 'or' })).toEqual(listed.filter((simId: string) => !simId.startsWith('8942310')))
    await own.close()
  })
})
