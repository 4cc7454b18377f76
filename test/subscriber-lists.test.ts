import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, type Client, newSim, type Sent, signUp, startEmulator } from './support/emulator.ts'
import { at, linksOf, startWith } from './support/sims.ts'

const URL = '/v1/subscribers'
type Query = NonNullable<Sent['query']>

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

function imsis (answer: Answer): string[] {
  return answer.body.map((s: { imsi: string }) => s.imsi)
}

async function operatorWith (count: number): Promise<{ client: Client, all: string[] }> {
  const client = await signUp(emulator)
  const all: string[] = []
  for (let i = 0; i < count; i++) all.push((await newSim(client, 'plan-D')).imsi)
  return { client, all }
}

describe('pages', () => {
  let client: Client
  let all: string[]
  beforeAll(async () => { ({ client, all } = await operatorWith(25)) })

  test('[02-C22] 25 SIMs without a limit are one page without links; pages of 10 have next, and from the second on prev', async () => {
    const whole = await client.get(URL)
    expect(imsis(whole)).toEqual(all)
    expect(whole.headers).not.toHaveProperty('link')
    expect(whole.headers).not.toHaveProperty('x-soracom-next-key')

    const first = await client.get(URL, { query: { limit: 10 } })
    expect(imsis(first)).toEqual(all.slice(0, 10))
    expect(first.headers['link']).toBe(`<${URL}?limit=10&last_evaluated_key=${all[9]}>; rel=next`)
    expect(first.headers['x-soracom-next-key']).toBe(all[9])

    const second = await client.get(linksOf(first).next!)
    expect(imsis(second)).toEqual(all.slice(10, 20))
    expect(second.headers['link']).toBe(`<${URL}?limit=10&last_evaluated_key=>; rel=prev,<${URL}?limit=10&last_evaluated_key=${all[19]}>; rel=next`)
    expect(imsis(await client.get(linksOf(second).prev!))).toEqual(imsis(first))

    // The last page still links back: the Go SDK expects a header there.
    const third = await client.get(linksOf(second).next!)
    expect(imsis(third)).toEqual(all.slice(20))
    expect(third.headers['link']).toBe(`<${URL}?limit=10&last_evaluated_key=${all[9]}>; rel=prev`)
    expect(third.headers).not.toHaveProperty('x-soracom-next-key')
    expect(imsis(await client.get(linksOf(third).prev!))).toEqual(imsis(second))
  })

  test('[02-C23][01-C17] a limit of more than 100 is read as 100', async () => {
    for (const limit of [101, 999, 1000, 1024]) {
      const page = await client.get(URL, { query: { limit } })
      expect([page.status, imsis(page)]).toEqual([200, all])
    }
    const many = await startWith([{ subscription: 'plan-D', count: 120 }])
    for (const query of [{}, { limit: 100 }, { limit: 1000 }] as Query[]) {
      const pages = await many.client.pages(URL, query)
      expect(pages.map((p) => p.body.length)).toEqual([100, 20])
    }
    expect((await many.client.pages('/v1/sims', { limit: 1000 })).map((p) => p.body.length)).toEqual([100, 20])
    await many.emulator.close()
  })

  test('[01-C18] with a limit of 1, next keys lead to each item once and are all different', async () => {
    const pages = await client.pages(URL, { limit: 1 })
    expect(pages.flatMap(imsis)).toEqual(all)
    const keys = pages.map((p) => p.headers['x-soracom-next-key'])
    expect(keys).toEqual([...all.slice(0, -1), undefined])
  })

  test('a key that is nobody\'s is a place in the order', async () => {
    for (const [key, rest] of [['0', all], [`${all[3]}5`, all.slice(4)], ['~', []], ['日本', []], ['%', all], ['', all]] as const) {
      const page = await client.get(URL, { query: { last_evaluated_key: key } })
      expect([key, page.status, imsis(page)]).toEqual([key, 200, rest])
    }
    // Before the first item there is no page to lead back to.
    expect((await client.get(URL, { query: { last_evaluated_key: '0' } })).headers).not.toHaveProperty('link')
  })

  test('a limit that is none is refused', async () => {
    for (const limit of ['0', '-5', 'all', '1.5']) {
      const { status, body } = await client.get(URL, { query: { limit } })
      expect([limit, status, body.code]).toEqual([limit, 400, 'COM9003'])
    }
  })
})

describe('the page before a filtered one', () => {
  test('is found among the 500 subscribers before it; from further on the link leads to the first page', async () => {
    // Given one match, 500 others, one match, 497 others and two matches
    const others = (count: number) => ({ subscription: 'plan-D', count })
    const match = { subscription: 'plan-D', status: 'active' as const }
    const { emulator, client } = await startWith([match, others(500), match, others(497), match, match])
    const pages = await client.pages(URL, { status_filter: 'active', limit: 1 })
    const all = pages.flatMap(imsis)
    expect(all).toHaveLength(4)

    // Then the third page, before whose beginning one match lies too far back, leads to the first; the fourth knows its predecessor
    const previous = pages.map((page) => /[?&]last_evaluated_key=(\d*)/.exec(linksOf(page).prev ?? '')?.[1])
    expect(previous).toEqual([undefined, '', '', all[1]])
    for (const [page, leadsTo] of [[1, 0], [2, 0], [3, 2]] as const) expect(imsis(await client.get(linksOf(pages[page]!).prev!))).toEqual([all[leadsTo]])

    // And where nothing fits there is a link back unless the beginning has been seen
    const everyone = (await client.pages(URL, { limit: 100 })).flatMap(imsis)
    const prev = async (last_evaluated_key: string) => linksOf(await client.get(URL, { query: { status_filter: 'standby', last_evaluated_key } })).prev
    expect(await prev(everyone[499]!)).toBeUndefined()
    expect(await prev(everyone[500]!)).toBe(`${URL}?status_filter=standby&last_evaluated_key=`)
    await emulator.close()
  })
})

describe('filters', () => {
  let client: Client
  /** IMSI by the tag name */
  const named: Record<string, string> = {}
  beforeAll(async () => {
    client = await signUp(emulator)
    const given: [string, string[], string | undefined, Record<string, string>][] = [
      ['a', ['activate'], 's1.fast', { site: 'Tokyo 1' }],
      ['b', ['activate'], 's1.slow', { site: 'Tokyo 2' }],
      ['c', ['deactivate'], 's1.fast', { site: 'Tokyo' }],
      ['d', ['suspend'], undefined, { site: '' }],
      ['e', [], undefined, { site: 'tokyo 1', note: 'Tokyo 1' }],
      ['f', ['enable_termination', 'terminate'], undefined, { site: '東京|a&b%_*' }]
    ]
    for (const [name, operations, speedClass, tags] of given) {
      const sim = await newSim(client, 'plan-D', { tags: { name, ...tags } })
      named[name] = sim.imsi
      if (speedClass !== undefined) await client.post(`${at('Subscriber', sim)}/update_speed_class`, { speedClass })
      for (const operation of operations) await client.post(`${at('Subscriber', sim)}/${operation}`)
    }
  })

  async function names (query: Query): Promise<string> {
    const { status, body } = await client.get(URL, { query })
    expect([status, body.code]).toEqual([200, undefined])
    return body.map((s: { tags: { name: string } }) => s.tags.name).join('')
  }

  test.each([
    ['active', 'ab'], ['inactive', 'c'], ['ready', 'e'], ['suspended', 'd'], ['terminated', 'f'], ['active|inactive', 'abc'], ['terminated|ready|active', 'abef'],
    ['instock', ''], ['shipped', ''], ['standby', ''], ['testing', ''], ['transferring', ''], ['active|', 'ab'], ['act', ''], ['ACTIVE', '']
  ])('status_filter=%s', async (status_filter, expected) => {
    expect(await names({ status_filter })).toBe(expected)
  })

  test.each([['s1.fast', 'ac'], ['s1.fast|s1.slow', 'abc'], ['s1.standard', 'def'], ['s1', '']])('speed_class_filter=%s, and its old name type_filter', async (filter, expected) => {
    expect(await names({ speed_class_filter: filter })).toBe(expected)
    expect(await names({ type_filter: filter })).toBe(expected)
  })

  test('serial_number_filter takes beginnings', async () => {
    const serial = async (name: string): Promise<string> => (await client.get(`${URL}/${named[name]}`)).body.serialNumber
    const [a, b] = [await serial('a'), await serial('b')]
    expect(await names({ serial_number_filter: 'TS' })).toBe('abcdef')
    expect(await names({ serial_number_filter: a })).toBe('a')
    expect(await names({ serial_number_filter: `${a}|${b}` })).toBe('ab')
    expect(await names({ serial_number_filter: `${a}|XX` })).toBe('a')
    for (const none of [a.slice(1), 'ts', '%', '_S', 'T*', `${a}0`]) expect(await names({ serial_number_filter: none })).toBe('')
  })

  test('a tag is matched whole, or by its beginning when asked for, letter for letter', async () => {
    expect(await names({ tag_name: 'site', tag_value: 'Tokyo' })).toBe('c')
    expect(await names({ tag_name: 'site', tag_value: 'Tokyo', tag_value_match_mode: 'exact' })).toBe('c')
    expect(await names({ tag_name: 'site', tag_value: 'Tokyo', tag_value_match_mode: 'prefix' })).toBe('abc')
    expect(await names({ tag_name: 'site', tag_value: 'Tokyo ', tag_value_match_mode: 'prefix' })).toBe('ab')
    expect(await names({ tag_name: 'site', tag_value: 'okyo', tag_value_match_mode: 'prefix' })).toBe('')
    expect(await names({ tag_name: 'site', tag_value: '東京|a&b%_*' })).toBe('f')
    expect(await names({ tag_name: 'site', tag_value: '東', tag_value_match_mode: 'prefix' })).toBe('f')
    expect(await names({ tag_name: 'sit', tag_value: 'Tokyo' })).toBe('')
    expect(await names({ tag_name: 'note', tag_value: 'Tokyo 1' })).toBe('e')
  })

  test('a letter that ends texts elsewhere does not end a value or its beginning', async () => {
    const caller = await signUp(emulator)
    const [long, short] = ['a\u0000b', 'a']
    for (const value of [long, short]) await newSim(caller, 'plan-D', { tags: { nul: value } })
    for (const value of [long, short]) await caller.post('/v1/groups', { tags: { nul: value } })
    for (const url of [URL, '/v1/groups']) {
      const values = async (tag_value: string): Promise<string[]> => (await caller.get(url, { query: { tag_name: 'nul', tag_value, tag_value_match_mode: 'prefix' } })).body
        .map((found: { tags: { nul: string } }) => found.tags.nul).sort()
      expect(await values('a\u0000')).toEqual([long])
      expect(await values('a')).toEqual([short, long])
    }
  })

  test('an empty tag value is asked for as any other; every value begins with it', async () => {
    expect(await names({ tag_name: 'site', tag_value: '' })).toBe('d')
    expect(await names({ tag_name: 'site', tag_value: '', tag_value_match_mode: 'prefix' })).toBe('abcdef')
    expect(await names({ tag_name: 'note', tag_value: '', tag_value_match_mode: 'prefix' })).toBe('e')
  })

  test('a tag name without a value, and an unknown way to match, are refused', async () => {
    for (const query of [{ tag_name: 'site' }, { tag_name: 'site', tag_value: 'x', tag_value_match_mode: 'regex' }] as Query[]) {
      const { status, body } = await client.get(URL, { query })
      expect([status, body.code]).toEqual([400, 'COM9003'])
    }
    // A value without a name filters by nothing, and empty parameters are none.
    expect(await names({ tag_value: 'Tokyo' })).toBe('abcdef')
    expect(await names({ tag_name: '', tag_value: '', tag_value_match_mode: '', status_filter: '', speed_class_filter: '', serial_number_filter: '', limit: '', last_evaluated_key: '' })).toBe('abcdef')
  })

  test('[02-C24] all filters must hold', async () => {
    expect(await names({ status_filter: 'active|inactive', tag_name: 'site', tag_value: 'Tokyo', tag_value_match_mode: 'prefix' })).toBe('abc')
    expect(await names({ status_filter: 'active|inactive', tag_name: 'site', tag_value: 'Tokyo' })).toBe('c')
    expect(await names({ status_filter: 'active', tag_name: 'site', tag_value: 'Tokyo' })).toBe('')
    expect(await names({ status_filter: 'active|inactive', speed_class_filter: 's1.fast' })).toBe('ac')
    expect(await names({ status_filter: 'active|suspended', speed_class_filter: 's1.fast|s1.standard', serial_number_filter: 'TS' })).toBe('ad')
  })

  test('filters apply before the limit, and the links carry them on', async () => {
    const query = { status_filter: 'active|inactive|suspended', tag_name: 'site', tag_value: '', tag_value_match_mode: 'prefix', limit: 3 }
    const first = await client.get(URL, { query })
    expect(imsis(first)).toEqual([named['a'], named['b'], named['c']])
    const second = await client.get(linksOf(first).next!)
    expect(imsis(second)).toEqual([named['d']])
    expect(linksOf(second).next).toBeUndefined()
    expect(imsis(await client.get(linksOf(second).prev!))).toEqual(imsis(first))
  })

  test('over a socket a bar may be raw or encoded, and a plus in a query is a space', async () => {
    const http = supertest(emulator.url)
    for (const search of ['status_filter=active|inactive', 'status_filter=active%7Cinactive', 'status_filter=active%7cinactive&limit=100&', '&status_filter=active|inactive']) {
      const { status, body } = await http.get(`${URL}?${search}`).set(client.headers)
      expect([search, status, body.map((s: { imsi: string }) => s.imsi)]).toEqual([search, 200, [named['a'], named['b'], named['c']]])
    }
    const spaced = await http.get(`${URL}?tag_name=site&tag_value=Tokyo+1`).set(client.headers)
    expect(spaced.body.map((s: { imsi: string }) => s.imsi)).toEqual([named['a']])
    const raw = await http.get(`${URL}?status_filter=active|inactive|ready&limit=3`).set(client.headers)
    const rest = await http.get(/<(.*)>/.exec(raw.headers['link']!)![1]!).set(client.headers)
    expect(rest.body.map((s: { imsi: string }) => s.imsi)).toEqual([named['e']])
  })
})

describe('whose subscribers', () => {
  test('each operator sees its own, and of them those of the coverage called', async () => {
    const { client, all } = await operatorWith(2)
    const global = (await newSim(client.global, 'plan01s')).imsi
    const other = await operatorWith(1)
    expect(imsis(await client.get(URL))).toEqual(all)
    expect(imsis(await client.global.get(URL))).toEqual([global])
    expect(imsis(await other.client.get(URL))).toEqual(other.all)
    expect(imsis(await client.get(URL, { query: { status_filter: 'ready' } }))).toEqual(all)
  })

  test('a listed subscriber is the one that getSubscriber shows', async () => {
    const { client, all } = await operatorWith(1)
    expect((await client.get(URL)).body).toEqual([(await client.get(`${URL}/${all[0]}`)).body])
    expect((await client.get(URL, { query: { status_filter: 'ready' } })).body).toEqual([(await client.get(`${URL}/${all[0]}`)).body])
  })
})

describe('listSubscribersInGroup', () => {
  test('shows members as Sims with their IMSI, by IMSI, and pages through them', async () => {
    const { client, all } = await operatorWith(5)
    const { groupId } = (await client.post('/v1/groups', {})).body
    for (const imsi of all.slice(1)) await client.post(`${URL}/${imsi}/set_group`, { groupId })
    const url = `/v1/groups/${groupId}/subscribers`
    const { body } = await client.get(url)
    expect(imsis({ body } as Answer)).toEqual(all.slice(1))
    for (const member of body) {
      const { imsi, ...sim } = member
      expect(sim).toEqual((await client.get(`/v1/sims/${sim.simId}`)).body)
      expect(sim.profiles[sim.activeProfileId].primaryImsi).toBe(imsi)
    }
    const pages = await client.pages(url, { limit: 3 })
    expect(pages.map(imsis)).toEqual([all.slice(1, 4), all.slice(4)])
    expect(pages[0]!.headers['x-soracom-next-key']).toBe(all[3])
  })
})
