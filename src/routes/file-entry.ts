import { created, noContent, ok, okPage } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import { fileUrl } from '../views/file-entry.ts'
import type { Pieces } from '../world/blobs.ts'
import { type Routes, waiting } from './handler.ts'
import { pageOf } from './paging.ts'

const PAGE_SIZE = 10
/** inferred: no maximum is documented. */
const LARGEST_PAGE = 1000

export const fileEntryRoutes = {
  findFiles: ({ query }, { owner, state }) => {
    demand(query.scope === 'private' || query.scope === 'public', 'FEM9113')
    return okPage(state.fileEntries.find(owner, query.scope, query.prefix, pageOf(query, PAGE_SIZE, LARGEST_PAGE)))
  },

  listFiles: ({ path, query }, { owner, state }) => okPage(state.fileEntries.list(owner, path.scope, path.path, pageOf(query, PAGE_SIZE, LARGEST_PAGE))),

  getFile: ({ path }, { baseUrl, owner, services, state }) => {
    const { fileEntries } = state
    // Relative to what was asked for, so that it holds whatever stands before /v1.
    if (fileEntries.isDirectory(owner, path.scope, path.path)) return { status: 302, body: undefined, location: `${encodeURIComponent(path.path.split('/').at(-1)!)}/` }
    const file = fileEntries.file(owner, path.scope, path.path)
    demand(services.harvestFiles.has(file), 'FEM9105')
    return { status: 302, body: undefined, location: fileUrl(baseUrl, file, fileEntries.ticket(file)) }
  },

  getFileMetadata: ({ path }, { owner, state }) => {
    const file = state.fileEntries.file(owner, path.scope, path.path)
    const headers = { 'content-length': String(file.content_length), 'content-type': file.content_type!, etag: `"${file.etag!}"` }
    return { ...ok(), headers }
  },

  putFile: waiting('putFile', async ({ path, body }, { contentType, owner, services }) => {
    // What arrives is a stream of bytes, whatever the contract's "binary" is to the types.
    const pieces = body as unknown as Pieces
    return (await services.harvestFiles.put({ owner, path: path.path, contentType }, pieces)).created ? created() : ok()
  }),

  deleteFile: ({ path }, { owner, state }) => {
    state.fileEntries.delete(owner, path.path)
    return noContent()
  },

  deleteDirectory: ({ path }, { owner, state }) => {
    state.fileEntries.deleteDirectory(owner, path.path)
    return noContent()
  }
} satisfies Routes
