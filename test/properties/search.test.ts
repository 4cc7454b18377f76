// Search against the plainest thing that could answer the same: a look at every SIM.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SimFixture } from '../../src/fixture.ts'
import type { Answer } from '../support/emulator.ts'
import { startWith } from '../support/sims.ts'

type Sim = Answer['body']

// Few letters, so that hits are many; with what case, width and quoting could trip over.
const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'A', 'b', 'é', 'É', '札', '"', '*', ' ', '0', 'ｂ', 'Ｂ'), { minLength: least, maxLength: most }).map((letters) => letters.join(''))

const sim: fc.Arbitrary<SimFixture> = fc.record({
  subscription: fc.constantFrom('plan-D', 'plan-K', 'plan-KM1', 'plan-DU'),
  look: fc.constantFrom('sandbox' as const, 'production' as const),
  euicc: fc.boolean(),
  status: fc.constantFrom('ready' as const, 'active' as const, 'inactive' as const, 'terminated' as const),
  group: fc.option(fc.constantFrom('Aab', 'b札"', '0 ｂ', 'aÉ'), { nil: undefined }),
  tags: fc.record({ name: text(0, 5), site: text(0, 6) }, { requiredKeys: [] })
}).map(({ group, ...rest }) => (group === undefined ? rest : { ...rest, group }))

const digits = fc.array(fc.constantFrom('0', '1', '4', '8', '9'), { minLength: 2, maxLength: 4 }).map((given) => given.join(''))
const VALUES: Record<string, fc.Arbitrary<string>> = {
  name: text(2, 4),
  tag: text(2, 4),
  group: text(2, 3),
  group_id: fc.constantFrom('Aab', 'b札"', 'aÉ'),
  sim_id: digits,
  imsi: digits,
  msisdn: digits,
  iccid: digits,
  serial_number: fc.constantFrom('DN', 'dn', 'TS0', '98', '000', '01'),
  status: fc.constantFrom('active', 'ACT', 'in', 'ready', 'ea', 'terminated'),
  module_type: fc.constantFrom('nano', 'NA', 'embedded', 'ed'),
  bundles: fc.constantFrom('D-500MB', '500', 'DU'),
  subscription: fc.constantFrom('plan-D', 'plan-K', 'plan-KM1', 'plan-DU', 'plan')
}
const term = fc.constantFrom(...Object.keys(VALUES)).chain((field) => VALUES[field]!.map((value) => ({ field, value })))
const search = fc.record({ terms: fc.array(term, { maxLength: 4 }), every: fc.boolean(), limit: fc.integer({ min: 3, max: 100 }) })

/** Every text of a field in the document of a SIM. */
function textsOf (document: Sim, field: string, names: Map<string, string>): string[] {
  const profiles = Object.values<Sim>(document.profiles)
  const subscribers = profiles.flatMap((profile) => Object.values<Sim>(profile.subscribers))
  switch (field) {
    case 'name': return [document.tags.name ?? '']
    case 'tag': return Object.values(document.tags)
    case 'group': return [names.get(document.groupId) ?? '']
    case 'group_id': return [document.groupId]
    case 'sim_id': return [document.simId]
    case 'iccid': return profiles.map((profile) => profile.iccid)
    case 'serial_number': return [document.serialNumber]
    case 'status': return [document.status]
    case 'module_type': return [document.moduleType]
    case 'bundles': return subscribers.flatMap((subscriber) => subscriber.bundles ?? [])
    default: return subscribers.map((subscriber) => subscriber[field])
  }
}

test('any search finds what a look at every SIM finds, in every order of pages', async () => {
  const sims = fc.sample(sim, { numRuns: 80, seed: 1 })
  const groups = ['Aab', 'b札"', '0 ｂ', 'aÉ'].map((name) => ({ name, coverage: 'jp' as const }))
  const { emulator: own, client } = await startWith({ groups, sims: [...sims, { subscription: 'plan-D', bundles: ['D-500MB'] }, { subscription: 'plan01s', tags: { name: 'aab' } }] })
  const names = new Map<string, string>((await client.get('/v1/groups')).body.map((group: Sim) => [group.groupId, group.tags.name]))
  const ids = new Map([...names].map(([groupId, name]) => [name, groupId]))
  const all = (await client.pages('/v1/sims')).flatMap((page) => page.body as Sim[])
  expect(all).toHaveLength(81)
  let hits = 0

  await fc.assert(fc.asyncProperty(search, async ({ terms, every, limit }) => {
    const given = terms.map(({ field, value }) => ({ field, value: field === 'group_id' ? ids.get(value)! : value }))
    const holds = (document: Sim, { field, value }: { field: string, value: string }): boolean => textsOf(document, field, names).some((held) =>
      (field === 'subscription' || field === 'group_id' ? held === value : held.toLowerCase().includes(value.toLowerCase())))
    const expected = all.filter((document) => terms.length === 0 || (every ? given.every((term) => holds(document, term)) : given.some((term) => holds(document, term))))
    hits += expected.length

    const values: Record<string, string[]> = {}
    for (const { field, value } of given) values[field] = [...values[field] ?? [], value]
    const pages = await client.pages('/v1/query/sims', { ...values, search_type: every ? 'and' : 'or', limit })
    expect(pages.flatMap((page) => page.body)).toEqual(expected)
    expect(pages.every((page, i) => page.body.length === (i < pages.length - 1 ? limit : page.body.length))).toBe(true)
  }), { numRuns: 150, seed: 7 })

  // Otherwise it would have compared nothing with nothing.
  expect(hits).toBeGreaterThan(1000)
  await own.close()
})
