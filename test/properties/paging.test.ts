// Whatever there is and however it is asked for: following the keys shows every match once, and links lead where they say.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SimFixture } from '../../src/fixture.ts'
import type { Answer, Client, Sent } from '../support/emulator.ts'
import { linksOf, startWith } from '../support/sims.ts'

type Query = NonNullable<Sent['query']>
type Document = Answer['body']

const STATUSES = ['ready', 'active', 'inactive', 'suspended', 'terminated'] as const
const SPEED_CLASSES = ['s1.slow', 's1.standard', 's1.fast'] as const
/** Names and values that are prefixes of each other, and letters that SQL, JSON and URLs could trip over. */
const NAMES = ['name', 'nam', '日本語\\$%25&&?*', '__proto__', 'a"b', 'x.y[0]'] as const
const VALUES = ['', 'a', 'ab', 'ab%', 'AB', '東', '東京', 'a_', '"', '\\', 'a\u0000', 'a\u0000b'] as const

const tags = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), { maxKeys: 3, noNullPrototype: true })
const sim = fc.record({
  subscription: fc.constantFrom('plan-D', 'plan-K', 'plan-K2'),
  look: fc.constantFrom('sandbox' as const, 'production' as const),
  status: fc.constantFrom(...STATUSES),
  speedClass: fc.constantFrom(...SPEED_CLASSES),
  group: fc.constantFrom('first', 'second'),
  tags
})
/** Many alike, so that filters leave several pages. */
const sims: fc.Arbitrary<SimFixture[]> = fc.array(sim, { maxLength: 40, size: 'max' })
const limit = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 50 }))

const several = <T extends string>(...values: T[]): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 })

const filter = fc.record({
  statuses: maybe(several(...STATUSES)),
  speedClasses: maybe(several(...SPEED_CLASSES)),
  serialNumbers: maybe(several('TS', 'DN', 'TS00000000000', '8981300', '898130000000000', 'D', 'X', '')),
  tag: maybe(fc.record({ name: fc.constantFrom(...NAMES), value: fc.constantFrom(...VALUES), mode: maybe(fc.constantFrom('exact' as const, 'prefix' as const)) }))
})
type Filter = typeof filter extends fc.Arbitrary<infer T> ? T : never

function queryOf ({ statuses, speedClasses, serialNumbers, tag }: Filter): Query {
  return {
    ...(statuses && { status_filter: statuses.join('|') }),
    ...(speedClasses && { speed_class_filter: speedClasses.join('|') }),
    ...(serialNumbers && { serial_number_filter: serialNumbers.join('|') }),
    ...(tag && { tag_name: tag.name, tag_value: tag.value }),
    ...(tag?.mode && { tag_value_match_mode: tag.mode })
  }
}

/** The filters of listSubscribers, said once more in plain words (facts 02, section 9). */
function matches ({ statuses, speedClasses, serialNumbers, tag }: Filter): (s: Document) => boolean {
  const beginnings = serialNumbers?.filter((value) => value !== '')
  return (s) =>
    (statuses?.includes(s.status) ?? true) &&
    (speedClasses?.includes(s.speedClass) ?? true) &&
    (beginnings === undefined || (beginnings.length === 0 && serialNumbers!.length === 1) || beginnings.some((b) => s.serialNumber.startsWith(b))) &&
    (tag === undefined || (Object.hasOwn(s.tags, tag.name) && (tag.mode === 'prefix' ? s.tags[tag.name].startsWith(tag.value) : s.tags[tag.name] === tag.value)))
}

async function withSims (given: SimFixture[], work: (client: Client) => Promise<void>): Promise<void> {
  const groups = [{ name: 'first', coverage: 'jp' as const }, { name: 'second', coverage: 'jp' as const }]
  const { emulator, client } = await startWith({ sims: given, groups })
  try {
    await work(client)
  } finally {
    await emulator.close()
  }
}

/** Follows next keys; every page but the last is full and has a new key. Returns the pages. */
async function follow (client: Client, url: string, query: Query, limit: number): Promise<Answer[]> {
  // Throws when a key comes twice.
  const pages = await client.pages(url, { ...query, limit })
  for (const [i, page] of pages.entries()) {
    const isLast = i === pages.length - 1
    expect(page.status).toBe(200)
    if (!isLast) expect(page.body).toHaveLength(limit)
    expect(linksOf(page).next === undefined).toBe(isLast)
    expect(page.headers['x-soracom-next-key'] === undefined).toBe(isLast)
  }
  return pages
}

function documents (pages: Answer[]): Document[] {
  return pages.flatMap((page) => page.body)
}

/** What the links say leads to the same pages as the keys do. */
async function followLinks (client: Client, pages: Answer[]): Promise<void> {
  for (const [i, page] of pages.entries()) {
    const { next, prev } = linksOf(page)
    if (next !== undefined) expect((await client.get(next)).body).toEqual(pages[i + 1]!.body)
    if (prev !== undefined) expect((await client.get(prev)).body).toEqual(pages[i - 1]!.body)
  }
}

describe('following keys and links', () => {
  test('listSims: every SIM once, by SIM ID', async () => {
    await fc.assert(fc.asyncProperty(sims, limit, async (given, limit) => {
      await withSims(given, async (client) => {
        const pages = await follow(client, '/v1/sims', {}, limit)
        const ids = documents(pages).map((s) => s.simId)
        expect(ids).toHaveLength(given.length)
        expect(ids).toEqual([...new Set(ids)].sort())
        await followLinks(client, pages)
      })
    }), { numRuns: 15 })
  })

  test('listSubscribers: every match once, by IMSI, and prev leads back', async () => {
    await fc.assert(fc.asyncProperty(sims, fc.array(fc.tuple(filter, limit), { minLength: 1, maxLength: 6 }), async (given, calls) => {
      await withSims(given, async (client) => {
        const all: Document[] = (await client.get('/v1/subscribers')).body
        expect(all).toHaveLength(given.length)
        expect(all.map((s) => s.imsi)).toEqual(all.map((s) => s.imsi).sort())
        for (const [filter, limit] of calls) {
          const pages = await follow(client, '/v1/subscribers', queryOf(filter), limit)
          expect(documents(pages)).toEqual(all.filter(matches(filter)))
          expect(pages.map((page) => linksOf(page).prev === undefined)).toEqual(pages.map((_, i) => i === 0))
          await followLinks(client, pages)
        }
      })
    }), { numRuns: 20 })
  })

  test('listSubscribers: a page that starts anywhere is preceded by what lies before it', async () => {
    await fc.assert(fc.asyncProperty(sims, filter, limit, fc.nat(45), async (given, filter, limit, start) => {
      await withSims(given, async (client) => {
        const all: Document[] = (await client.get('/v1/subscribers')).body
        const found = all.filter(matches(filter))
        const key = all[start]?.imsi ?? '9'.repeat(15)
        const page = await client.get('/v1/subscribers', { query: { ...queryOf(filter), limit, last_evaluated_key: key } })
        const before = found.filter((s) => s.imsi <= key)
        expect(page.body).toEqual(found.slice(before.length, before.length + limit))
        const { prev } = linksOf(page)
        expect(prev === undefined).toBe(before.length === 0)
        if (prev !== undefined) expect((await client.get(prev)).body).toEqual(before.length > limit ? before.slice(-limit) : found.slice(0, limit))
      })
    }), { numRuns: 15 })
  })

  test('listGroups: every match once, by group ID', async () => {
    const groups = fc.array(tags, { maxLength: 20, size: 'max' })
    const wanted = maybe(fc.record({ name: fc.constantFrom(...NAMES), value: fc.constantFrom(...VALUES), mode: maybe(fc.constantFrom('exact' as const, 'prefix' as const)) }))
    await fc.assert(fc.asyncProperty(groups, fc.array(fc.tuple(wanted, limit), { minLength: 1, maxLength: 8 }), async (given, calls) => {
      const { emulator, client } = await startWith([])
      for (const tags of given) expect((await client.post('/v1/groups', undefined, { raw: `{"tags":${JSON.stringify(tags)}}` })).status).toBe(201)
      const all: Document[] = (await client.get('/v1/groups')).body
      expect(all.map((g) => g.groupId)).toEqual(all.map((g) => g.groupId).sort())
      expect(all).toHaveLength(given.length)
      for (const [tag, limit] of calls) {
        const pages = await follow(client, '/v1/groups', queryOf({ tag, statuses: undefined, speedClasses: undefined, serialNumbers: undefined }), limit)
        expect(documents(pages)).toEqual(all.filter(matches({ tag, statuses: undefined, speedClasses: undefined, serialNumbers: undefined })))
        await followLinks(client, pages)
      }
      await emulator.close()
    }), { numRuns: 20 })
  })

  test('listSubscribersInGroup: every member once, by IMSI', async () => {
    await fc.assert(fc.asyncProperty(sims, limit, async (given, limit) => {
      await withSims(given, async (client) => {
        const all: Document[] = (await client.get('/v1/subscribers')).body
        for (const { groupId } of (await client.get('/v1/groups')).body) {
          const pages = await follow(client, `/v1/groups/${groupId}/subscribers`, {}, limit)
          expect(documents(pages).map((s) => s.imsi)).toEqual(all.filter((s) => s.groupId === groupId).map((s) => s.imsi))
          await followLinks(client, pages)
        }
      })
    }), { numRuns: 20 })
  })

  test('listSimStatusHistory: every entry once in both directions, many of them at the same moment', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('activate', 'deactivate', 'suspend'), fc.constantFrom(0, 0, 1, 1000)), { maxLength: 25, size: 'max' })
    await fc.assert(fc.asyncProperty(steps, fc.array(limit, { minLength: 1, maxLength: 4 }), fc.nat(3000), fc.nat(3000), async (steps, limits, from, length) => {
      const { emulator, client } = await startWith([{ subscription: 'plan-D' }])
      const [{ simId }] = (await client.get('/v1/sims')).body
      const start = emulator.clock.now()
      const expected = [{ status: 'ready', time: start }]
      for (const [operation, pause] of steps) {
        emulator.clock.advance(pause)
        const { status } = (await client.post(`/v1/sims/${simId}/${operation}`)).body
        if (status !== expected.at(-1)!.status) expected.push({ status, time: emulator.clock.now() })
      }
      const range = { from: start + from, to: start + from + length }
      for (const query of [{}, range]) {
        const within = expected.filter(({ time }) => query === range ? time >= range.from && time <= range.to : true).map(({ status, time }) => [status, Math.floor(time / 1000)])
        for (const limit of limits) {
          for (const sort of ['asc', 'desc']) {
            const pages = await follow(client, `/v1/sims/${simId}/statuses/history`, { ...query, sort }, limit)
            const entries = documents(pages).map((e) => [e.status, e.applyDateTimeEpochSec])
            expect(sort === 'asc' ? entries : entries.reverse()).toEqual(within)
            await followLinks(client, pages)
          }
        }
      }
      await emulator.close()
    }), { numRuns: 20 })
  })
})
