import { noContent, okPage, okText } from '../contract/operations.ts'
import type { DataResourceType, DataSource } from '../state/data-entries.ts'
import type { Context, Routes } from './handler.ts'
import { pageOf } from './paging.ts'

const PAGE_SIZE = 10
const LARGEST_PAGE = 1000

export interface DataEntriesQuery {
  from?: number
  to?: number
  sort?: 'asc' | 'desc'
  limit?: number
  last_evaluated_key?: string
}

/** The answer of every operation that lists entries: the newest first unless asked otherwise. */
export function dataEntriesPage ({ owner, state }: Context, source: DataSource, query: DataEntriesQuery) {
  return okPage(state.dataEntries.list(owner, source, { from: query.from, to: query.to, newestFirst: query.sort !== 'asc', ...pageOf(query, PAGE_SIZE, LARGEST_PAGE) }))
}

/**
 * The same for a resource's own operation, which refuses one that the owner never had.
 * @param demandKnown refuses a resource that the owner does not have now; entries outlive it (facts 04, 1.1 and 1.4)
 */
export function dataOf (context: Context, source: { resourceType: DataResourceType, resourceId: string }, query: DataEntriesQuery, demandKnown: () => void) {
  if (!context.state.dataEntries.has(context.owner, source)) demandKnown()
  return dataEntriesPage(context, source, query)
}

function metadataPage ({ query }: { query: { resource_type?: DataResourceType, limit?: number, last_evaluated_key?: string } }, { owner, state }: Context) {
  return okPage(state.dataEntries.sources.list(owner, query.resource_type, pageOf(query, LARGEST_PAGE)))
}

export const dataEntryRoutes = {
  getDataEntries: ({ path, query }, context) => dataEntriesPage(context, { resourceType: path.resource_type, resourceId: path.resource_id }, query),

  getDataEntriesByCategory: ({ path, query }, context) => dataEntriesPage(context, { category: path.category }, query),

  getDataEntry: ({ path }, { owner, state }) => okText(state.dataEntries.document(owner, path.resource_type, path.resource_id, path.time)),

  deleteDataEntry: ({ path }, { owner, state }) => {
    state.dataEntries.delete(owner, path.resource_type, path.resource_id, path.time)
    return noContent()
  },

  listDataResourceMetadata: metadataPage,
  listDataSourceResources: metadataPage
} satisfies Routes
