import type { Readable } from 'node:stream'
import { demand, Refusal } from '../refusal.ts'
import { type FileEntryRow, LARGEST_FILE, outsideContents, type OutsideContent } from '../state/file-entries.ts'
import { placeOf, type Place } from '../state/file-paths.ts'
import type { Database } from '../state/database.ts'
import type { State } from '../state/state.ts'
import type { Owner } from '../types.ts'
import { type Blobs, type Draft, type Pieces, StorageError, TooLargeError } from '../world/blobs.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'harvest-files-expiry'
/** There is one such job: about whatever expires next. */
const SUBJECT = 'next'
/** inferred: facts 04, 2.1 name none. */
const ANY_TYPE = 'application/octet-stream'

/** Where a file goes and what it is. path: absolute, as in `/cams/front-door.mp4`. */
export interface FileToPut {
  owner: Owner
  path: string
  contentType?: string | undefined
}

/**
 * Harvest Files with what they hold: small contents in the database, large ones beside it. A content beside it stays as long as a
 * file of the present state, a snapshot, or a state that was downloaded from this process refers to it.
 */
export class HarvestFiles {
  readonly #state: State
  readonly #blobs: Blobs
  readonly #held = new Map<string, ReadonlySet<string>>()
  #unswept = false

  constructor (state: State, jobs: JobRunner, blobs: Blobs) {
    this.#state = state
    this.#blobs = blobs
    const { database, events, fileEntries } = state
    fileEntries.onContentDropped = () => { this.#unswept = true }
    database.onTransaction({ afterCommit: () => { if (this.#unswept) this.sweep() } })
    const expectNext = (): void => {
      const next = fileEntries.nextExpiry()
      if (next !== undefined) jobs.enqueue(KIND, SUBJECT, null, next)
    }
    jobs.define({ kind: KIND, pace: { pace: 'immediate' }, run: () => { fileEntries.removeExpired(); expectNext() } })
    events.on('FileStored', expectNext)
  }

  /**
   * Stores a file of as many bytes as come, up to 5 GiB, never more than one piece of it in memory; nothing of it when they break
   * off. Refuses a place that is none (FEM9107 to FEM9112), too much (AGW9005), what the disk does not take (EMU0041).
   */
  async put (file: FileToPut, pieces: Pieces): Promise<{ created: boolean }> {
    const { database, operators } = this.#state
    const place = this.#placeOf(file)
    const { contentType } = file
    // Downloads say it again, in a header.
    demand(contentType === undefined || /^[\t\x20-\x7e\x80-\xff]*$/.test(contentType), 'COM9003', { detail: 'header: Content-Type must be a media type', detailJa: 'header: Content-Type はメディアタイプでなければなりません' })
    const { generation } = database
    const draft = await this.#blobs.write(pieces, LARGEST_FILE).catch(refuse)
    try {
      // The world can have been another one by now.
      demand(database.isOpen && generation === database.generation && operators.get(file.owner.operatorId) !== undefined, 'FEM9104')
      return database.transaction(() => this.#store(file, place, draft))
    } catch (error) {
      draft.discard()
      return refuse(error)
    }
  }

  /** The same at once, for what a job makes: to be called inside a transaction. */
  putNow (file: FileToPut, pieces: Iterable<Uint8Array>): { created: boolean } {
    try {
      const place = this.#placeOf(file)
      const draft = this.#blobs.writeNow(pieces, LARGEST_FILE)
      return this.#store(file, place, draft)
    } catch (error) {
      return refuse(error)
    }
  }

  /** Whether the content is here; it is not when the state came without it. */
  has (file: FileEntryRow): boolean {
    return file.content_hash === null || this.#blobs.has(file.content_hash, file.content_length)
  }

  /** Bytes of a file from `start` up to and without `end`. Refuses when the content is not here (FEM9105). */
  read (file: FileEntryRow, start: number, end: number): Buffer | Readable {
    if (file.content_hash === null) return this.#state.fileEntries.contentOf(file).subarray(start, end)
    const stream = this.#blobs.read(file.content_hash, file.content_length, start, end)
    demand(stream !== undefined, 'FEM9105')
    return stream
  }

  /** What the files of a state refer to and is not here. */
  missingFrom (database: Database): OutsideContent[] {
    return outsideContents(database).filter(({ name, size }) => !this.#blobs.has(name, size))
  }

  /** Keeps what the present state refers to, under a name, besides what that name keeps already if `more`. */
  hold (name: string, more = false): void {
    const names = outsideContents(this.#state.database).map((content) => content.name)
    this.#held.set(name, new Set([...more ? this.#held.get(name) ?? [] : [], ...names]))
  }

  letGo (name: string): void {
    this.#held.delete(name)
  }

  /** Removes what nothing refers to any more. */
  sweep (): void {
    this.#unswept = false
    const held = [...this.#held.values()]
    this.#blobs.sweep((name) => this.#state.fileEntries.uses(name) || held.some((names) => names.has(name)))
  }

  /** Before the database is closed. */
  close (): void {
    this.#held.clear()
    this.sweep()
    this.#blobs.close()
  }

  #placeOf ({ owner, path }: FileToPut): Place {
    const place = placeOf(path)
    // Asked before gigabytes arrive, and again when they are here.
    this.#state.fileEntries.demandFree(owner, place)
    return place
  }

  #store ({ owner, contentType }: FileToPut, place: Place, { size, md5, keep }: Draft): { created: boolean } {
    return this.#state.fileEntries.put(owner, place, { contentType: contentType ?? ANY_TYPE, size, md5, content: keep() })
  }
}

function refuse (error: unknown): never {
  if (error instanceof TooLargeError) throw new Refusal('AGW9005')
  if (error instanceof StorageError) throw new Refusal('EMU0041', { detail: error.message })
  throw error
}
