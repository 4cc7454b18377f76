import { ok, okPage } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { DeviceTerm } from '../state/inventory/device-search.ts'
import type { SigfoxTerm } from '../state/radios/sigfox-search.ts'
import type { SearchQuery, SearchTerm } from '../state/sim-search.ts'
import { spanOf } from '../state/statistics/periods.ts'
import { shownSum } from '../views/statistics.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

const PAGE_SIZE = 10
const LARGEST_PAGE = 100
/** Shorter values are refused (facts 02, section 9). */
const SHORTEST_VALUE = 2

type Field = SearchTerm['field']

/** Fields whose values a comma separates; a value with a comma in it cannot be looked for (facts 02, section 9). */
const SEPARATED: readonly Field[] = ['name', 'group', 'sim_id', 'imsi', 'msisdn', 'iccid', 'serial_number', 'tag', 'status', 'subscription', 'module_type']
const WHOLE: readonly Field[] = ['group_id', 'bundles']

/** The parameters of both searches; searchSubscribers has fewer. */
interface SearchParameters extends Partial<Record<Field, string[]>> {
  session_status?: 'NA' | 'ONLINE' | 'OFFLINE'
  search_type?: 'and' | 'or'
  limit?: number
  last_evaluated_key?: string
}

function searchOf (query: SearchParameters): SearchQuery {
  const terms = [
    ...SEPARATED.flatMap((field) => given(query, field).flatMap((text) => text.split(',')).map((value) => ({ field, value }))),
    ...WHOLE.flatMap((field) => given(query, field).map((value) => ({ field, value })))
  ]
  demand(terms.every(({ value }) => [...value].length >= SHORTEST_VALUE), 'SCH9001')
  return {
    terms,
    every: query.search_type !== 'or',
    // inferred: it narrows the result whatever search_type says, since its default stands for any. Who never had a session is offline.
    online: query.session_status === 'ONLINE' ? true : query.session_status === 'OFFLINE' ? false : undefined,
    ...pageOf(query, PAGE_SIZE, LARGEST_PAGE)
  }
}

/** Values of a parameter; `name=` means the same as no name, also among others. */
function given (query: SearchParameters, field: Field): string[] {
  return (query[field] ?? []).filter((text) => text !== '')
}

/** The same rules as for SIMs (inferred: facts 05, 2.1 and 3.1). */
const OF_SIGFOX = ['name', 'group', 'deviceId', 'tag'] as const
const OF_DEVICES = [...OF_SIGFOX, 'imsi', 'imei'] as const

/** What is looked for: in `fields` any of the values that a text lists with commas, in the others the text as it is. Refuses one that is too short (SCH9001). */
function termsOf<Field extends string, Whole extends string = never> (query: { readonly [F in NoInfer<Field | Whole> | 'group_id']?: readonly string[] | undefined }, fields: readonly Field[], whole: readonly Whole[] = []): { field: Field | Whole | 'group_id', value: string }[] {
  const listed = fields.flatMap((field) => (query[field] ?? []).flatMap((text) => text.split(',')).map((value) => ({ field, value })))
  const given = (['group_id', ...whole] as const).flatMap((field) => (query[field] ?? []).map((value) => ({ field, value })))
  const terms = [...listed, ...given].filter(({ value }) => value !== '')
  demand(terms.every(({ value }) => [...value].length >= SHORTEST_VALUE), 'SCH9001')
  return terms
}

export const queryRoutes = {
  searchDevices: ({ query }, { owner, state }) => {
    const terms: DeviceTerm[] = termsOf(query, OF_DEVICES)
    return okPage(state.inventory.search.devices(owner, { terms, every: query.search_type !== 'or', ...pageOf(query, PAGE_SIZE, LARGEST_PAGE) }))
  },

  searchSigfoxDevices: ({ query }, { owner, state }) => {
    const { status, registration, ...values } = query
    const terms: SigfoxTerm[] = termsOf({ ...values, status: status === undefined ? [] : [status], registration: registration === undefined ? [] : [registration] }, OF_SIGFOX, ['status', 'registration'])
    return okPage(state.radios.sigfoxSearch.devices(owner, { terms, every: query.search_type !== 'or', ...pageOf(query, PAGE_SIZE, LARGEST_PAGE) }))
  },

  searchSims: ({ query }, { owner, state }) => okPage(state.simSearch.sims(owner, searchOf(query))),
  searchSubscribers: ({ query }, { owner, state }) => okPage(state.simSearch.subscribers(owner, searchOf(query))),

  /** inferred: bytes up and down of who moved any, terminated SIMs too; equals by IMSI (facts 02, section 9). */
  searchSubscriberTrafficVolumeRanking: ({ query }, { owner, state }) => {
    const { from, to, limit = PAGE_SIZE, order = 'desc' } = query
    demand(limit >= 1, 'COM9003', { detail: 'query: limit must be 1 or more' })
    const ranked = [...state.statistics.traffic.volumes(owner, spanOf(from, to))]
      .sort(([a, less], [b, more]) => (order === 'desc' ? more - less : less - more) || (a < b ? -1 : 1))
    return ok(ranked.slice(0, limit).map(([imsi, trafficVolume]) => ({ imsi, trafficVolume: shownSum(trafficVolume) })))
  }
} satisfies Routes
