// Contents that are too large for the database, as files of a folder of their own; each is called by the hash of what it holds.
import { createHash, type Hash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** bytes: up to that a content comes back as bytes and never touches the disk. The still of a camera fits in, a clip does not. */
const LARGEST_IN_MEMORY = 1024 * 1024
const READ_SIZE = 256 * 1024
const PART = '.part'

/** Where the bytes of a content come from, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export class TooLargeError extends Error {}

/** The disk is full, or the folder cannot be written. */
export class StorageError extends Error {}

/** A content that is all there and belongs to nobody yet: it has to be kept or discarded. */
export interface Draft {
  size: number
  /** hex */
  md5: string
  /** Puts it where it stays: the bytes, or the name under which the folder has them. */
  keep: () => { content: Buffer } | { name: string }
  discard: () => void
}

/** A file in the making. */
interface Part {
  /** where it is to be written */
  open: () => string
  becomes: (name: string) => void
  remove: () => void
}

/** What becomes of the pieces of one content: gathered in memory first, in a file from some size on. */
class Gathering {
  readonly md5: Hash = createHash('md5')
  size = 0
  readonly #most: number
  #pieces: Uint8Array[] = []
  #sha256: Hash | undefined

  constructor (most: number) {
    this.#most = most
  }

  /** Takes a piece in. Returns what has to be written to the file now; undefined while everything is in memory. */
  add (piece: Uint8Array): Uint8Array | undefined {
    this.size += piece.length
    if (this.size > this.#most) throw new TooLargeError()
    this.md5.update(piece)
    if (this.#sha256 === undefined) {
      this.#pieces.push(piece)
      if (this.size <= LARGEST_IN_MEMORY) return undefined
      this.#sha256 = createHash('sha256')
      piece = Buffer.concat(this.#pieces)
      this.#pieces = []
    }
    this.#sha256.update(piece)
    return piece
  }

  /** undefined: the content is in a file */
  get content (): Buffer | undefined {
    return this.#sha256 === undefined ? Buffer.concat(this.#pieces) : undefined
  }

  get name (): string {
    return this.#sha256!.digest('hex')
  }
}

/**
 * Beside a data file they last as long as it does; without one they lie in a temporary folder that goes with the emulator.
 * A content never changes. One is removed by sweep() alone, so whoever knows what is still in use decides.
 */
export class Blobs {
  readonly #beside: string | undefined
  #folder: string | undefined
  #count = 0
  #isClosed = false
  /** names of what is being written, or waits to be kept */
  readonly #parts = new Set<string>()

  /** @param dataFile path of the durable database */
  constructor (dataFile?: string) {
    this.#beside = dataFile === undefined ? undefined : `${dataFile}.files`
    if (this.#beside !== undefined && statSync(this.#beside, { throwIfNoEntry: false })?.isDirectory() === true) this.#folder = this.#beside
  }

  /** Reads `pieces` to their end. Throws a TooLargeError beyond `most` bytes, a StorageError, or what `pieces` throws; then nothing is left of it. */
  async write (pieces: Pieces, most: number): Promise<Draft> {
    const gathering = new Gathering(most)
    const part = this.#nextPart()
    let file: FileHandle | undefined
    try {
      for await (const piece of pieces) {
        const bytes = gathering.add(piece)
        if (bytes === undefined) continue
        await onDisk(async () => {
          file ??= await open(part.open(), 'w')
          await file.appendFile(bytes)
        })
      }
      // What was acknowledged outlives the machine, as far as the row that speaks of it does.
      if (this.#beside !== undefined) await onDisk(async () => { await file?.datasync() })
      await file?.close()
    } catch (error) {
      await file?.close().catch(() => {})
      part.remove()
      throw error
    }
    return this.#draft(gathering, part)
  }

  /** The same at once, for what is made inside a transaction. */
  writeNow (pieces: Iterable<Uint8Array>, most: number): Draft {
    const gathering = new Gathering(most)
    const part = this.#nextPart()
    let file: number | undefined
    try {
      for (const piece of pieces) {
        const bytes = gathering.add(piece)
        if (bytes === undefined) continue
        onDiskNow(() => {
          file ??= openSync(part.open(), 'w')
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
        })
      }
    } catch (error) {
      part.remove()
      throw error
    } finally {
      if (file !== undefined) closeSync(file)
    }
    return this.#draft(gathering, part)
  }

  /** Whether it is there, whole. */
  has (name: string, size: number): boolean {
    return this.#folder !== undefined && statSync(path.join(this.#folder, name), { throwIfNoEntry: false })?.size === size
  }

  /** Bytes from `start` up to and without `end`; undefined when it is not there, whole. A sweep does not cut it short. */
  read (name: string, size: number, start: number, end: number): Readable | undefined {
    if (!this.has(name, size)) return undefined
    const file = openSync(path.join(this.#folder!, name), 'r')
    if (fstatSync(file).size !== size) {
      closeSync(file)
      return undefined
    }
    return createReadStream('', { fd: file, start, end: end - 1, highWaterMark: READ_SIZE })
  }

  /** Removes what nobody uses, and what a process that was killed has left half written. */
  sweep (isUsed: (name: string) => boolean): void {
    for (const name of this.#names()) {
      if (this.#parts.has(name) || (!name.endsWith(PART) && isUsed(name))) continue
      // A reader on Windows can be in the way; the next sweep comes by again.
      try { rmSync(path.join(this.#folder!, name), { force: true }) } catch {}
    }
  }

  /** Nothing is being written any more. */
  close (): void {
    this.#isClosed = true
    if (this.#folder === undefined) return
    if (this.#beside === undefined) {
      rmSync(this.#folder, { recursive: true, force: true })
      this.#folder = undefined
      return
    }
    const names = this.#names()
    for (const name of names) if (name.endsWith(PART)) rmSync(path.join(this.#folder, name), { force: true })
    if (names.every((name) => name.endsWith(PART))) rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Somebody can have cleared it away by hand. */
  #names (): string[] {
    return this.#folder !== undefined && existsSync(this.#folder) ? readdirSync(this.#folder) : []
  }

  #draft (gathering: Gathering, part: Part): Draft {
    const { content, size } = gathering
    const md5 = gathering.md5.digest('hex')
    if (content !== undefined) return { size, md5, keep: () => ({ content }), discard: () => {} }
    const name = gathering.name
    return {
      size,
      md5,
      keep: () => {
        onDiskNow(() => part.becomes(name))
        return { name }
      },
      discard: () => part.remove()
    }
  }

  /** Where the next content is written to; the folder is made when it is first needed. */
  #nextPart (): Part {
    const name = `${++this.#count}${PART}`
    const where = (): string => path.join(this.#ready(), name)
    return {
      open: () => {
        this.#parts.add(name)
        return where()
      },
      becomes: (final) => {
        renameSync(where(), path.join(this.#ready(), final))
        this.#parts.delete(name)
      },
      remove: () => {
        if (this.#parts.delete(name) && this.#folder !== undefined) rmSync(path.join(this.#folder, name), { force: true })
      }
    }
  }

  #ready (): string {
    if (this.#isClosed) throw new Error('the emulator has ended')
    if (this.#beside === undefined) return this.#folder ??= mkdtempSync(path.join(tmpdir(), 'soracom-emulator-files-'))
    mkdirSync(this.#beside, { recursive: true })
    return this.#folder = this.#beside
  }
}

async function onDisk<T> (work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new StorageError((error as Error).message)
  }
}

function onDiskNow<T> (work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new StorageError((error as Error).message)
  }
}
