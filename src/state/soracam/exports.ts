import { demand, found } from '../../refusal.ts'
import type { Owner, Page } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { pageOfRows } from '../keyset.ts'
import type { FileEntries } from '../file-entries.ts'
import { placeOf } from '../file-paths.ts'
import type { CameraEvents } from './camera-events.ts'
import type { Cameras } from './cameras.ts'
import { type CameraRow, type Outcome, pictureOf, type Span } from './device-rows.ts'
import { harvestPath } from './export-files.ts'
import { demandRange } from './ranges.ts'
import { CLOCK_SKEW, type Recordings } from './recordings.ts'
import type { ExportUsages } from './usage.ts'

const HOUR = 3600 * 1000

/** How long the link works once an export is completed, in ms (facts 06, section 8). */
export const LINK_LIFETIME = 600_000

/** inferred: how long an export is listed after its link has expired (facts 06, section 8). */
const LISTED_AFTERWARDS = 24 * HOUR

/** inferred: until then it has not even begun (facts 06, section 8). */
const INITIALIZING = 200

export type ExportKind = 'image' | 'video'
export type CameraExportStatus = 'initializing' | 'processing' | 'completed' | 'retrying' | 'failed' | 'limitExceeded' | 'expired'

export interface ImageRequest {
  time: number
  wideAngleCorrection: boolean
  motion: boolean
}

/** parts: the footage there is. motion: when something moved. */
export interface VideoRequest extends Span {
  archive: boolean
  audioCodec: 'pcm_s16le' | 'mp3'
  parts: Span[]
  motion: Span[]
}

interface StoredExport {
  position: number
  export_id: string
  operator_id: string
  device_id: string
  status: 'pending' | 'retrying' | 'completed' | 'failed' | 'limitExceeded'
  /** how it is going to end */
  outcome: Outcome
  /** what it takes of the monthly limit */
  seconds: number
  requested_time: number
  processing_time: number
  ended_time: number | null
  /** CameraPicture of when the export was asked for, JSON */
  picture: string
  /** the file in Harvest Files that the result is to become */
  harvest_path: string | null
}

/** request: JSON. */
export type CameraExport = StoredExport & { kind: ExportKind, request: string }

export interface ExportQuery {
  kind: ExportKind
  deviceId?: string | undefined
  sort: 'asc' | 'desc'
  limit: number
  after: number | undefined
}

interface Parts {
  cameras: Cameras
  cameraEvents: CameraEvents
  recordings: Recordings
  usage: ExportUsages
  files: FileEntries
}

/** Stills and clips of footage, taken out of the cloud. simulators/soracam/exports.ts gives them their time. */
export class CameraExports {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #parts: Parts
  readonly #insert
  readonly #row
  readonly #pending
  readonly #update
  readonly #process
  readonly #old
  readonly #lists
  readonly #deleteAll

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, parts: Parts) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#parts = parts
    this.#insert = database.statement<[Omit<CameraExport, 'position'>], never>(
      `INSERT INTO soracam_exports (export_id, operator_id, device_id, kind, status, outcome, seconds, requested_time, processing_time, ended_time, request, picture, harvest_path)
       VALUES (:export_id, :operator_id, :device_id, :kind, :status, :outcome, :seconds, :requested_time, :processing_time, :ended_time, :request, :picture, :harvest_path)`)
    this.#row = database.statement<[string], CameraExport>('SELECT * FROM soracam_exports WHERE export_id = ?')
    this.#pending = database.value<[string], number | null>(`SELECT sum(seconds) FROM soracam_exports WHERE device_id = ? AND ended_time IS NULL AND outcome IN ('completed', 'retrying')`)
    this.#update = database.statement<[string, number | null, string], never>('UPDATE soracam_exports SET status = ?, ended_time = ? WHERE export_id = ?')
    this.#process = database.statement<[number, string], never>('UPDATE soracam_exports SET processing_time = ? WHERE export_id = ?')
    this.#old = database.statement<[string, number], never>('DELETE FROM soracam_exports WHERE operator_id = ? AND ended_time <= ?')
    this.#lists = {
      asc: listed(database, 'operator_id', 'asc'), desc: listed(database, 'operator_id', 'desc'),
      cameraAsc: listed(database, 'device_id', 'asc'), cameraDesc: listed(database, 'device_id', 'desc')
    }
    this.#deleteAll = database.statement<[string], never>('DELETE FROM soracam_exports WHERE device_id = ?')
    events.on('CameraRemoved', ({ deviceId }) => { this.#deleteAll.run(deviceId) })
  }

  /** Asks for the picture of a moment. Refuses one that was not recorded (SCA9015). pathPrefix: of the directory in Harvest Files that the result is to go to as well. */
  image (owner: Owner, deviceId: string, asked: { time: number, wideAngleCorrection: boolean }, pathPrefix?: string): CameraExport {
    const camera = this.#licensed(owner, deviceId)
    const { time } = asked
    demand(time <= this.#clock.now() + CLOCK_SKEW, 'SCA9019')
    demand(this.#parts.recordings.shows(camera, time), 'SCA9015')
    const motion = this.#parts.cameraEvents.motion(deviceId, { from: time, to: time }).length > 0
    return this.#begin(camera, 'image', { ...asked, motion } satisfies ImageRequest, 1, pathPrefix)
  }

  /** Asks for the video between two moments, of which at least a part was recorded (SCA9016). */
  video (owner: Owner, deviceId: string, asked: Span & Pick<VideoRequest, 'archive' | 'audioCodec'>, pathPrefix?: string): CameraExport {
    const camera = this.#licensed(owner, deviceId)
    demandRange(asked, this.#clock.now())
    const parts = this.#parts.recordings.footage(camera, asked)
    demand(parts.length > 0, 'SCA9016')
    const motion = this.#parts.cameraEvents.motion(deviceId, asked)
    // What was asked for counts, not what was found; mp3 twice (facts 06, sections 9 and 10).
    const seconds = Math.ceil((asked.to - asked.from) / 1000) * (asked.audioCodec === 'mp3' ? 2 : 1)
    return this.#begin(camera, 'video', { ...asked, parts, motion } satisfies VideoRequest, seconds, pathPrefix)
  }

  /** Refuses one that is not there any more or never was, or is none of this camera's (SCA9021). */
  get (owner: Owner, kind: ExportKind, deviceId: string, exportId: string): CameraExport {
    this.#parts.cameras.get(owner, deviceId)
    const row = this.#row.get(exportId)
    const known = row !== undefined && row.device_id === deviceId && row.operator_id === owner.operatorId && row.kind === kind
    return found(known && !this.#isGone(row) ? row : undefined, 'SCA9021')
  }

  find (exportId: string): CameraExport | undefined {
    return this.#row.get(exportId)
  }

  /** Refuses a camera that the caller does not have (SCA9001). The next key is a number as text. */
  list (owner: Owner, { kind, deviceId, sort, limit, after }: ExportQuery): Page<CameraExport> {
    if (deviceId !== undefined) this.#parts.cameras.get(owner, deviceId)
    const statement = deviceId === undefined ? this.#lists[sort] : sort === 'asc' ? this.#lists.cameraAsc : this.#lists.cameraDesc
    const rows = owner.coverage !== 'jp' ? [] : statement.all({
      operatorId: owner.operatorId,
      scope: deviceId ?? owner.operatorId,
      kind,
      after: after ?? (sort === 'asc' ? 0 : Number.MAX_SAFE_INTEGER),
      gone: this.#clock.now() - LINK_LIFETIME - LISTED_AFTERWARDS,
      count: limit + 1
    })
    return pageOfRows(rows, limit, ({ position }) => String(position))
  }

  statusOf (row: CameraExport): CameraExportStatus {
    const now = this.#clock.now()
    if (row.status === 'pending') return now < row.processing_time ? 'initializing' : 'processing'
    return row.status === 'completed' && now >= row.ended_time! + LINK_LIFETIME ? 'expired' : row.status
  }

  /** It has begun, however soon that is. */
  process (exportId: string): void {
    this.#process.run(this.#clock.now(), exportId)
  }

  /** How an export that is not at its end yet comes out of its next try. */
  nextOf (row: CameraExport): Outcome {
    return row.outcome === 'retrying' && row.status === 'retrying' ? 'completed' : row.outcome
  }

  /** Brings a pending export to its end, as it was to end. Returns false when it has to be tried once more. */
  conclude (exportId: string): boolean {
    const row = this.#row.get(exportId)
    const camera = row && this.#parts.cameras.find(row.device_id)
    if (camera === undefined || row?.ended_time !== null) return true
    const outcome = this.nextOf(row)
    this.#update.run(outcome, outcome === 'retrying' ? null : this.#clock.now(), exportId)
    if (outcome === 'completed') this.#parts.usage.consume(camera, row.seconds)
    return outcome !== 'retrying'
  }

  /** It ends without a result, and costs nothing (inferred: facts 06, section 10). */
  fail (exportId: string): void {
    this.#update.run('failed', this.#clock.now(), exportId)
  }

  #licensed (owner: Owner, deviceId: string): CameraRow {
    const camera = this.#parts.cameras.get(owner, deviceId)
    // inferred: facts 06, section 7.
    demand(camera.license !== null, 'SCA9020')
    return camera
  }

  #begin (camera: CameraRow, kind: ExportKind, request: ImageRequest | VideoRequest, seconds: number, pathPrefix: string | undefined): CameraExport {
    const now = this.#clock.now()
    const { cameras, usage } = this.#parts
    // inferred: what still runs counts as used, and the limit shows at the end of the job (facts 06, section 10).
    const within = usage.allows(camera, (this.#pending.get(camera.device_id) ?? 0) + seconds)
    this.#old.run(camera.operator_id, now - LINK_LIFETIME - LISTED_AFTERWARDS)
    const exportId = this.#ids.uuid()
    const harvest = pathPrefix === undefined ? null : harvestPath(pathPrefix, { exportId, deviceId: camera.device_id, requestedTime: now, kind, request })
    if (harvest !== null) this.#parts.files.demandFree({ operatorId: camera.operator_id, coverage: 'jp' }, placeOf(harvest))
    this.#insert.run({
      export_id: exportId,
      operator_id: camera.operator_id,
      device_id: camera.device_id,
      kind,
      status: 'pending',
      outcome: camera.next_outcome ?? (within ? 'completed' : 'limitExceeded'),
      seconds,
      requested_time: now,
      processing_time: now + INITIALIZING,
      ended_time: null,
      request: JSON.stringify(request),
      picture: JSON.stringify(pictureOf(camera)),
      harvest_path: harvest
    })
    if (camera.next_outcome !== null) cameras.change(camera, { next_outcome: null })
    this.#events.emit('CameraExportRequested', { exportId })
    return this.#row.get(exportId)!
  }

  #isGone (row: CameraExport): boolean {
    return row.ended_time !== null && row.ended_time + LINK_LIFETIME + LISTED_AFTERWARDS <= this.#clock.now()
  }
}

function listed (database: Database, scope: 'operator_id' | 'device_id', sort: 'asc' | 'desc') {
  return database.statement<[object], CameraExport>(
    `SELECT * FROM soracam_exports
     WHERE ${scope} = :scope AND operator_id = :operatorId AND kind = :kind AND position ${sort === 'asc' ? '>' : '<'} :after AND (ended_time IS NULL OR ended_time > :gone)
     ORDER BY position ${sort} LIMIT :count`)
}
