import { demand, found, Refusal } from '../refusal.ts'
import type { DocumentPage, Owner } from '../types.ts'
import { fileEntryView } from '../views/file-entry.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { DownloadLinks, Ticket } from './download-links.ts'
import type { Events } from './events.ts'
import { directoryPath, filePath, type Place } from './file-paths.ts'
import { documentPage, type Slice } from './keyset.ts'

/** bytes: 5 GiB (facts 04, 2.1) */
export const LARGEST_FILE = 5 * 1024 ** 3

/** ms: 731 days, from the last upload on (facts 04, 2.1; from which moment is inferred). Rounded up to a minute, so that they go together. */
const LIFETIME = 731 * 24 * 3600 * 1000
const MINUTE = 60_000

/** ms: how long the link works that a file is downloaded by (inferred: facts 04, 2.2). */
const LINK_LIFETIME = 300_000

/** A file; or a directory, which has no ETag and whose path ends with a slash. Times are ms. */
export interface FileEntryRow {
  operator_id: string
  coverage: string
  path: string
  directory: string
  filename: string
  file_id: string
  content_type: string | null
  content_length: number
  /** MD5, hex */
  etag: string | null
  created_time: number
  last_modified_time: number
  expires: number | null
  /** what world/blobs.ts calls the content; null while the row itself has it */
  content_hash: string | null
  document: string
}

/** What a file holds: the bytes, or the name of what holds them. */
export type Content = { content: Buffer } | { name: string }

export interface NewFile {
  contentType: string
  size: number
  /** hex */
  md5: string
  content: Content
}

/** What a stored file needs from beside the database. */
export interface OutsideContent {
  name: string
  size: number
  path: string
}

/** `public` is what Soracom publishes: nothing here (facts 04, 2.1). */
export type Scope = 'private' | 'public'

const COLUMNS = 'operator_id, coverage, path, directory, filename, file_id, content_type, content_length, etag, created_time, last_modified_time, expires, content_hash, document'

/**
 * Harvest Files of an operator in one coverage type (inferred: coverage types are separate worlds). Directories come with the
 * first file below them and stay until they are deleted (inferred: facts 04, 2.1).
 */
export class FileEntries {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #links: DownloadLinks
  readonly #row
  readonly #byId
  readonly #content
  readonly #put
  readonly #remove
  readonly #children
  readonly #inDirectory
  readonly #withPrefix
  readonly #nextExpiry
  readonly #expired
  readonly #usesContent
  /** Called inside the transaction, when a content beside the database has lost one who used it. */
  onContentDropped: () => void = () => {}

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, links: DownloadLinks) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#links = links
    const key = 'operator_id = ? AND coverage = ? AND path = ?'
    this.#row = database.statement<[string, string, string], FileEntryRow>(`SELECT ${COLUMNS} FROM file_entries WHERE ${key}`)
    this.#byId = database.statement<[string, string], FileEntryRow>(`SELECT ${COLUMNS} FROM file_entries WHERE file_id = ? AND filename = ?`)
    this.#content = database.value<[string], Buffer | null>('SELECT content FROM file_entries WHERE file_id = ?')
    this.#put = database.statement<[FileEntryRow & { content: Buffer | null }], never>(
      `INSERT OR REPLACE INTO file_entries (${COLUMNS}, content) VALUES (${COLUMNS.split(', ').map((c) => `:${c}`).join(', ')}, :content)`)
    this.#remove = database.statement<[string, string, string], never>(`DELETE FROM file_entries WHERE ${key}`)
    this.#children = database.value<[string, string, string], number>('SELECT 1 FROM file_entries WHERE operator_id = ? AND coverage = ? AND directory = ? LIMIT 1')
    this.#inDirectory = database.array<[string, string, string, string, number], [string, string]>(
      'SELECT filename, document FROM file_entries WHERE operator_id = ? AND coverage = ? AND directory = ? AND filename > ? ORDER BY filename LIMIT ?')
    // SQLite compares texts by their UTF-8 bytes, the order that findFiles is documented to have.
    this.#withPrefix = database.array<[object], [string, string]>(
      `SELECT path, document FROM file_entries WHERE operator_id = :operatorId AND coverage = :coverage AND etag IS NOT NULL
       AND path > :after AND path >= :prefix AND path < :prefix || char(0x10FFFF) ORDER BY path LIMIT :count`)
    this.#nextExpiry = database.value<[], number | null>('SELECT min(expires) FROM file_entries WHERE expires IS NOT NULL')
    this.#expired = database.value<[number], string | null>('DELETE FROM file_entries WHERE expires <= ? RETURNING content_hash')
    this.#usesContent = database.value<[string], number>('SELECT 1 FROM file_entries WHERE content_hash = ? LIMIT 1')
    const removeAll = database.value<[string], string | null>('DELETE FROM file_entries WHERE operator_id = ? RETURNING content_hash')
    events.on('OperatorDeleted', ({ operatorId }) => this.#dropped(removeAll.all(operatorId)))
  }

  /** A file. Refuses what is none (FEM9101). */
  file (owner: Owner, scope: Scope, path: string): FileEntryRow {
    const file = scope === 'public' || path.endsWith('/') ? undefined : this.#row.get(owner.operatorId, owner.coverage, filePath(path))
    return found(file, 'FEM9101')
  }

  /** A file of one's own, if there is one at `path`. */
  at (owner: Owner, path: string): FileEntryRow | undefined {
    return this.#row.get(owner.operatorId, owner.coverage, path)
  }

  isDirectory (owner: Owner, scope: Scope, path: string): boolean {
    const directory = directoryPath(path)
    return directory === '/' || (scope === 'private' && this.#row.get(owner.operatorId, owner.coverage, directory) !== undefined)
  }

  /** One level, by filename. Refuses an unknown directory (FEM9102); the root is always there (inferred). */
  list (owner: Owner, scope: Scope, path: string, { limit, after }: Slice): DocumentPage {
    demand(this.isDirectory(owner, scope, path), 'FEM9102')
    if (scope === 'public') return { text: '[]' }
    return documentPage(this.#inDirectory.all(owner.operatorId, owner.coverage, directoryPath(path), after, limit + 1), limit)
  }

  /** Files (inferred: no directories) whose path begins with `prefix`, as it is written. */
  find (owner: Owner, scope: Scope, prefix: string, { limit, after }: Slice): DocumentPage {
    if (scope === 'public') return { text: '[]' }
    return documentPage(this.#withPrefix.all({ ...owner, prefix, after, count: limit + 1 }), limit)
  }

  /** Refuses a place where a directory is (FEM9111), or that a file is on the way to (FEM9112); inferred both. */
  demandFree (owner: Owner, { path, directories }: Place): void {
    const { operatorId, coverage } = owner
    demand(this.#row.get(operatorId, coverage, `${path}/`) === undefined, 'FEM9111')
    demand(directories.every((directory) => directory === '/' || this.#row.get(operatorId, coverage, directory.slice(0, -1)) === undefined), 'FEM9112')
  }

  /** Stores a file, in the place of any that was there, and the directories it is in. */
  put (owner: Owner, place: Place, given: NewFile): { created: boolean } {
    this.demandFree(owner, place)
    const now = this.#clock.now()
    for (const directory of place.directories) this.#ensureDirectory(owner, directory, now)
    const { path, filename } = place
    const before = this.#row.get(owner.operatorId, owner.coverage, path)
    this.#store({
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      path,
      directory: place.directories.at(-1)!,
      filename,
      // The same file under the same links, with another content.
      file_id: before?.file_id ?? this.#ids.uuid(),
      content_type: given.contentType,
      content_length: given.size,
      etag: given.md5,
      created_time: before?.created_time ?? now,
      last_modified_time: now,
      expires: Math.ceil((now + LIFETIME) / MINUTE) * MINUTE,
      content_hash: 'name' in given.content ? given.content.name : null
    }, 'content' in given.content ? given.content.content : null)
    if (before !== undefined) this.#dropped([before.content_hash])
    this.#events.emit('FileStored', { owner, filePath: path })
    return { created: before === undefined }
  }

  /** Refuses what is no file (FEM9101). */
  delete (owner: Owner, path: string): void {
    const file = this.file(owner, 'private', path)
    this.#remove.run(owner.operatorId, owner.coverage, file.path)
    this.#dropped([file.content_hash])
  }

  /** Refuses a directory that is not there (FEM9102) or not empty (FEM9106). The root cannot be deleted (inferred: FEM9106). */
  deleteDirectory (owner: Owner, path: string): void {
    const directory = directoryPath(path)
    demand(this.isDirectory(owner, 'private', path), 'FEM9102')
    if (directory === '/' || this.#children.get(owner.operatorId, owner.coverage, directory) !== undefined) throw new Refusal('FEM9106')
    this.#remove.run(owner.operatorId, owner.coverage, directory)
  }

  /** Good for 5 minutes from now, or as many ms as somebody promised. */
  ticket (file: FileEntryRow, lifetime: number = LINK_LIFETIME): Ticket {
    return this.#links.ticket(subjectOf(file), lifetime)
  }

  /** The file that a ticket is for; undefined when it is forged, has expired, or the file is gone. */
  download (fileId: string, filename: string, ticket: Ticket): FileEntryRow | undefined {
    const file = this.#byId.get(fileId, filename)
    return file !== undefined && this.#links.admits(subjectOf(file), ticket) ? file : undefined
  }

  /** The bytes of a file that has them in its row. */
  contentOf ({ file_id: fileId }: FileEntryRow): Buffer {
    return this.#content.get(fileId) ?? Buffer.alloc(0)
  }

  /** Whether a file needs the content of this name. */
  uses (name: string): boolean {
    return this.#usesContent.get(name) !== undefined
  }

  /** ms; undefined while there is nothing that would expire */
  nextExpiry (): number | undefined {
    return this.#nextExpiry.get() ?? undefined
  }

  removeExpired (): void {
    this.#dropped(this.#expired.all(this.#clock.now()))
  }

  #ensureDirectory (owner: Owner, path: string, now: number): void {
    if (path === '/' || this.#row.get(owner.operatorId, owner.coverage, path) !== undefined) return
    const filename = path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1)
    this.#store({
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      path,
      directory: path.slice(0, -filename.length - 1),
      filename,
      file_id: this.#ids.uuid(),
      content_type: null,
      content_length: 0,
      etag: null,
      created_time: now,
      last_modified_time: now,
      expires: null,
      content_hash: null
    }, null)
  }

  #store (row: Omit<FileEntryRow, 'document'>, content: Buffer | null): void {
    this.#put.run({ ...row, document: JSON.stringify(fileEntryView(row)), content })
  }

  #dropped (names: readonly (string | null)[]): void {
    if (names.some((name) => name !== null)) this.onContentDropped()
  }
}

/** What the files of a database need from beside it; each content once. */
export function outsideContents (database: Database): OutsideContent[] {
  return database.statement<[], OutsideContent>(
    'SELECT content_hash AS name, content_length AS size, min(path) AS path FROM file_entries WHERE content_hash IS NOT NULL GROUP BY content_hash ORDER BY path').all()
}

function subjectOf (file: FileEntryRow): string {
  return `${file.file_id}/${file.filename}`
}
