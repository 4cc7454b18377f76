import type { Readable } from 'node:stream'
import { rangeOf } from '../../byte-ranges.ts'
import { errorText } from '../../errors.ts'
import { decide } from '../../permissions/evaluate.ts'
import { demand, Refusal } from '../../refusal.ts'
import { filePath } from '../../state/file-paths.ts'
import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import type { Pieces } from '../../world/blobs.ts'
import type { Clock } from '../../world/clock.ts'
import type { HarvestFiles } from '../harvest-files.ts'
import { afterwards, lasting } from './afterwards.ts'
import { logError, refusedBy } from './failing.ts'
import { type DeviceAnswer, type DeviceMessage, messageOf, refusal } from './message.ts'
import { headerBytes, type Sender, type Uplinks } from './uplink.ts'

/** What a device asks of Harvest Files; what it uploads comes piece by piece. */
export interface FileRequest extends NonNullable<DeviceMessage['request']> {
  pieces: Pieces
}

/** A download is a stream, whose length the headers say. */
export type FileAnswer = Omit<DeviceAnswer, 'body'> & { body: string | Buffer | Readable }

/** bytes: 100 MiB over cellular (facts 04, 2.1) */
const LARGEST_UPLOAD = 100 * 1024 ** 2

/** As links of the API say it (http/file-downloads.ts): what a device has stored must not be a page that could call the control API. */
const HARMLESS = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }

class TooLarge extends Error {}

/** Harvest Files as devices reach it, by path (facts 04, 2.3). */
export class DeviceFiles {
  readonly #state: State
  readonly #clock: Clock
  readonly #uplinks: Uplinks
  readonly #harvestFiles: HarvestFiles

  constructor (state: State, clock: Clock, uplinks: Uplinks, harvestFiles: HarvestFiles) {
    this.#state = state
    this.#clock = clock
    this.#uplinks = uplinks
    this.#harvestFiles = harvestFiles
  }

  /** Never rejects for what a device sends. To be called outside of a transaction. */
  async answer (simId: string, request: FileRequest): Promise<FileAnswer> {
    const { method } = request
    let download: { content: Buffer | Readable, length: number } | undefined
    const answer = await this.#uplinks.pass(simId, 'http', headerBytes(request), (sender) => {
      const { groupId, resourceId } = sender.source
      if (groupId === null) return this.#refuse(sender, refusal(`No group ID is specified: ${resourceId}`))
      const settings = sender.configuration['SoracomHarvestFiles'] ?? {}
      if (!isOn(settings['enabled'])) return this.#refuse(sender, refusal('Harvest files is disabled. Please set { enabled: true }'))
      if (method === 'PUT' || method === 'POST') return this.#upload(sender, settings, request)
      if (method !== 'GET' && method !== 'HEAD') return refusal(`${method} is not supported`, 405)
      return refusing(() => {
        const path = pathOf(request)
        // In the one way that it is stored: another spelling is no way round a condition.
        this.#demandAllowed(sender, settings, method === 'GET' ? 'getFile' : 'getFileMetadata', filePath(path))
        const { bytes, ...found } = this.#found(sender, path, request.headers['range'])
        if (method === 'GET' && bytes !== undefined) download = { content: bytes.read(), length: bytes.length }
        return found
      })
    })
    if (download === undefined) return answer
    this.#uplinks.moved(simId, 0, download.length)
    return { ...answer, body: download.content }
  }

  #found ({ source: { owner } }: Sender, path: string, range: string | undefined): DeviceAnswer & { bytes?: { length: number, read: () => Buffer | Readable } } {
    const file = this.#state.fileEntries.file(owner, 'private', path)
    demand(this.#harvestFiles.has(file), 'FEM9105')
    const size = file.content_length
    const headers = { ...HARMLESS, 'accept-ranges': 'bytes', etag: `"${file.etag!}"`, 'last-modified': new Date(file.last_modified_time).toUTCString() }
    const part = rangeOf(range, size)
    if (part === 'none') {
      const { headers: ofRefusal, ...refused } = refusal(errorText('FEM9114', 'en', {}), 416)
      return { ...refused, headers: { ...ofRefusal, ...headers, 'content-range': `bytes */${size}` } }
    }
    const { start, end } = part === 'all' ? { start: 0, end: size } : part
    return {
      statusCode: part === 'all' ? 200 : 206,
      body: '',
      headers: { ...headers, 'content-type': file.content_type!, 'content-length': String(end - start), ...(part === 'all' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }) },
      bytes: { length: end - start, read: () => this.#harvestFiles.read(file, start, end) }
    }
  }

  /** 200 for a new file as well (inferred: facts 04, 2.3). */
  async #upload (sender: Sender, settings: Readonly<Record<string, unknown>>, request: FileRequest): Promise<DeviceAnswer> {
    const { owner, sim } = sender.source
    const { headers } = request
    const change = afterwards(this.#state.database)
    const refuse = (answer: DeviceAnswer): DeviceAnswer => change(() => this.#refuse(sender, answer)) ?? answer
    const isOf = lasting(this.#state.database, sender.source)
    let received = 0
    const counted = async function * (): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of request.pieces) {
          received += piece.length
          if (received > LARGEST_UPLOAD) throw new TooLarge()
          yield piece
        }
      } catch (error) {
        throw error instanceof TooLarge ? error : new Refusal('FEM9103')
      }
    }
    try {
      if (Number(headers['content-length'] ?? 0) > LARGEST_UPLOAD) throw new TooLarge()
      const path = this.#uploadPath(sender, settings, request)
      if (path === undefined) return refuse(refusal('There is no defaultPath that begins with a slash', 404))
      this.#demandAllowed(sender, settings, 'putFile', filePath(path))
      await this.#harvestFiles.put({ owner, path, contentType: headers['content-type'] }, counted())
      return { statusCode: 200, body: '' }
    } catch (error) {
      if (error instanceof TooLarge) return refuse(refusal(errorText('AGW9005', 'en', {}), 413))
      if (error instanceof Refusal) return refuse(refusedBy(error))
      throw error
    } finally {
      this.#uplinks.moved(sim.simId, received, 0, isOf)
    }
  }

  /** Where an upload goes; undefined when nowhere. */
  #uploadPath ({ source: { sim } }: Sender, { defaultPath }: Readonly<Record<string, unknown>>, request: FileRequest): string | undefined {
    const path = pathOf(request)
    if (path !== '/') return path
    if (typeof defaultPath !== 'string' || !defaultPath.startsWith('/')) return undefined
    return defaultPath.replace(/\/+$/, '').replace(/:imsi(?![A-Za-z])/g, sim.imsi).replace(/:time(?![A-Za-z])/g, String(this.#clock.now())) || undefined
  }

  /** With a role only what its permissions allow a caller of the API (facts 04, 2.3; the status is inferred). */
  #demandAllowed ({ source: { owner, sim } }: Sender, { assumedRoleId: roleId }: Readonly<Record<string, unknown>>, operation: string, path: string): void {
    if (typeof roleId !== 'string' || roleId === '') return
    const { operatorId } = owner
    const sources = this.#state.frozenPermissions.ofRole(operatorId, roleId) ?? []
    const { ipAddress } = JSON.parse(this.#state.sims.subscriberDocument(owner, sim.imsi)) as { ipAddress?: string | null }
    const facts = { now: this.#clock.now(), ipAddress: ipAddress ?? '0.0.0.0', operatorId, samUserName: null, pathVariables: { scope: 'private', path: path.slice(1) } }
    demand(decide(`FileEntry:${operation}`, sources, facts).allowed, 'FEM9115', { role: roleId, path })
  }

  #refuse ({ source }: Sender, answer: DeviceAnswer): DeviceAnswer {
    logError(this.#state.errorLogs, 'Harvest', source, { message: messageOf(answer) })
    return answer
  }
}

function refusing<T> (work: () => T): T | DeviceAnswer {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return refusedBy(error)
    throw error
  }
}

/** As it was meant; refuses what cannot be read (FEM9109). */
function pathOf ({ path }: FileRequest): string {
  try {
    return decodeURIComponent(path.split('?')[0]!)
  } catch {
    throw new Refusal('FEM9109')
  }
}
