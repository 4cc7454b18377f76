import { demand } from '../../refusal.ts'
import type { Owner, Page } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { pageOfRows } from '../keyset.ts'
import type { Cameras } from './cameras.ts'
import { type CameraModel, type CameraRow, isAwake, pictureOf, settingsOf, type Span } from './device-rows.ts'

const DAY = 24 * 3600 * 1000

/** inferred: as long as the license keeps footage, else 14 days (facts 06, 6.2). */
const DAYS_WITHOUT_LICENSE = 14
const LONGEST_KEPT = 90 * DAY

/**
 * Positions there are for events of the same millisecond. The one documented integer page key has to hold time and order, and stay
 * a whole number in JSON until the year 9999.
 */
const PER_MILLISECOND = 32

export type EventType = 'motion' | 'sound' | 'other'
export type RecordingStatus = 'completed' | 'recording' | 'failed'

/** labels: JSON. picture: what the camera was set to, JSON. end_time is null while it goes on. */
export interface CameraEventRow {
  event_id: string
  operator_id: string
  position: number
  device_id: string
  type: EventType
  start_time: number
  end_time: number | null
  recording_status: RecordingStatus
  labels: string
  picture: string
}

/** An event with what its camera is at present. */
export interface ListedEvent extends CameraEventRow {
  model: CameraModel
  license: string | null
}

/** Something that is over. eventId: a new one without it */
export interface PastEvent extends Span {
  type: EventType
  labels: readonly string[]
  eventId?: string
}

export interface EventQuery extends Span {
  deviceId?: string | undefined
  sort: 'asc' | 'desc'
  limit: number
  /** the key of the last one already seen */
  after: number | undefined
}

/** What cameras have seen move or heard. */
export class CameraEvents {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #cameras: Cameras
  readonly #last
  readonly #insert
  readonly #row
  readonly #running
  readonly #end
  readonly #old
  readonly #motion
  readonly #list
  readonly #deleteAll

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, cameras: Cameras) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#cameras = cameras
    this.#last = database.value<[string, number, number], number | null>('SELECT max(position) FROM soracam_events WHERE operator_id = ? AND position >= ? AND position < ?')
    this.#insert = database.statement<[CameraEventRow], never>(
      `INSERT INTO soracam_events (event_id, operator_id, position, device_id, type, start_time, end_time, recording_status, labels, picture)
       VALUES (:event_id, :operator_id, :position, :device_id, :type, :start_time, :end_time, :recording_status, :labels, :picture)`)
    this.#row = database.statement<[string], CameraEventRow>('SELECT * FROM soracam_events WHERE event_id = ?')
    this.#running = database.statement<[string], CameraEventRow>('SELECT * FROM soracam_events WHERE device_id = ? AND end_time IS NULL')
    this.#end = database.statement<[number, RecordingStatus, string], never>('UPDATE soracam_events SET end_time = ?, recording_status = ? WHERE event_id = ?')
    this.#old = database.statement<[string, number], never>('DELETE FROM soracam_events WHERE device_id = ? AND position < ? AND end_time IS NOT NULL')
    this.#motion = database.array<[object], [number, number | null]>(
      `SELECT start_time, end_time FROM soracam_events
       WHERE device_id = :deviceId AND type = 'motion' AND position >= :first AND start_time <= :to AND (end_time IS NULL OR end_time >= :from) ORDER BY position`)
    this.#list = {
      asc: listed(database, 'operator_id', 'asc'), desc: listed(database, 'operator_id', 'desc'),
      cameraAsc: listed(database, 'device_id', 'asc'), cameraDesc: listed(database, 'device_id', 'desc')
    }
    this.#deleteAll = database.statement<[string], never>('DELETE FROM soracam_events WHERE device_id = ?')
    events.on('CameraChanged', ({ camera }) => this.#interrupt(camera))
    events.on('CameraRemoved', ({ deviceId }) => { this.#deleteAll.run(deviceId) })
  }

  /** Whether the camera would notice such a thing now. */
  notices (camera: CameraRow, type: EventType): boolean {
    const { motion, sound } = settingsOf(camera)
    return isAwake(camera) && (type === 'other' || (type === 'motion' ? motion : sound) === 'on')
  }

  /** Something begins now. */
  begin (camera: CameraRow, type: EventType, labels: readonly string[], eventId: string = this.#ids.uuid()): CameraEventRow {
    const now = this.#clock.now()
    this.#old.run(camera.device_id, (now - LONGEST_KEPT) * PER_MILLISECOND)
    const row = this.#put(camera, { eventId, type, labels, from: now, to: null })
    this.#events.emit('CameraEventChanged', { camera, eventId, running: true })
    return row
  }

  /** Something that has been. */
  addPast (camera: CameraRow, event: PastEvent): CameraEventRow {
    return this.#put(camera, { eventId: this.#ids.uuid(), ...event })
  }

  /** It is over now. */
  end (eventId: string): void {
    const row = this.#row.get(eventId)
    const camera = row && this.#cameras.find(row.device_id)
    if (camera !== undefined && row?.end_time === null) this.#finish(camera, row, 'completed')
  }

  /** When something moved between `from` and `to`. */
  motion (deviceId: string, { from, to }: Span): Span[] {
    // No event lasts for more than a day, so none that began before can reach into the window.
    return this.#motion.all({ deviceId, from, to, first: (from - DAY) * PER_MILLISECOND }).map(([start, end]) => ({ from: start, to: end ?? to }))
  }

  /** The oldest moment of which events are kept. */
  oldest (camera: CameraRow): number {
    return this.#clock.now() - (camera.license_days ?? DAYS_WITHOUT_LICENSE) * DAY
  }

  /** Of all cameras of the owner, or of one. The next key is a number as text. */
  list (owner: Owner, query: EventQuery): Page<ListedEvent> {
    const { deviceId, from, to, sort, limit, after } = query
    demand(from <= to, 'SCA9018')
    const statement = deviceId === undefined ? this.#list[sort] : sort === 'asc' ? this.#list.cameraAsc : this.#list.cameraDesc
    const [first, last] = [from * PER_MILLISECOND, (to + 1) * PER_MILLISECOND - 1]
    const rows = owner.coverage !== 'jp' ? [] : statement.all({
      operatorId: owner.operatorId,
      scope: deviceId ?? owner.operatorId,
      first: sort === 'asc' && after !== undefined ? Math.max(first, after + 1) : first,
      last: sort === 'desc' && after !== undefined ? Math.min(last, after - 1) : last,
      now: this.#clock.now(),
      count: limit + 1
    })
    return pageOfRows(rows, limit, ({ position }) => String(position))
  }

  #put (camera: CameraRow, { eventId, type, labels, from, to }: { eventId: string, type: EventType, labels: readonly string[], from: number, to: number | null }): CameraEventRow {
    const row: CameraEventRow = {
      event_id: eventId,
      operator_id: camera.operator_id,
      position: this.#position(camera.operator_id, from),
      device_id: camera.device_id,
      type,
      start_time: from,
      end_time: to,
      recording_status: to === null ? 'recording' : 'completed',
      labels: JSON.stringify(labels),
      picture: JSON.stringify(pictureOf(camera))
    }
    this.#insert.run(row)
    return row
  }

  /** The next free one of that millisecond; one that is full flows over into the next. */
  #position (operatorId: string, time: number): number {
    for (let first = time * PER_MILLISECOND; ; first += PER_MILLISECOND) {
      const last = this.#last.get(operatorId, first, first + PER_MILLISECOND) ?? first - 1
      if (last < first + PER_MILLISECOND - 1) return last + 1
    }
  }

  /** A camera that cannot notice it any more has nothing to say of it: lost on the way when it was cut off, else merely over (inferred). */
  #interrupt (camera: CameraRow): void {
    for (const row of this.#running.all(camera.device_id)) {
      if (camera.connected === 0) this.#finish(camera, row, 'failed')
      else if (!this.notices(camera, row.type)) this.#finish(camera, row, 'completed')
    }
  }

  #finish (camera: CameraRow, row: CameraEventRow, status: RecordingStatus): void {
    // A clock that was set back must not make it end before it began.
    this.#end.run(Math.max(this.#clock.now(), row.start_time), status, row.event_id)
    this.#events.emit('CameraEventChanged', { camera, eventId: row.event_id, running: false })
  }
}

function listed (database: Database, scope: 'operator_id' | 'device_id', sort: 'asc' | 'desc') {
  return database.statement<[object], ListedEvent>(
    `SELECT e.*, d.model, d.license FROM soracam_events e JOIN soracam_devices d ON d.device_id = e.device_id
     WHERE e.${scope} = :scope AND e.operator_id = :operatorId AND e.position BETWEEN :first AND :last
       AND e.start_time > :now - ifnull(d.license_days, ${DAYS_WITHOUT_LICENSE}) * ${DAY}
     ORDER BY e.position ${sort} LIMIT :count`)
}
