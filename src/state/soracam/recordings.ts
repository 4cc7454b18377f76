import { demand } from '../../refusal.ts'
import type { Page } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { pageOfRows } from '../keyset.ts'
import { type CameraRow, isAwake, settingsOf, type Span } from './device-rows.ts'
import { licensePackOf } from './license-packs.ts'

const DAY = 24 * 3600 * 1000

/** The longest that any license keeps footage. */
const LONGEST_KEPT = 90 * DAY

/** ms: most clients ask for the picture of this very moment, on a clock that may be ahead (facts 06, section 7). */
export const CLOCK_SKEW = 1000

/** How many records and events make a page; the operation has no limit (inferred). */
const PAGE = 100

/** Something of a camera's history: footage has no type. end is null while it goes on. */
export interface Moment {
  key: string
  start_time: number
  end_time: number | null
  type: 'motion' | 'sound' | 'other' | null
}

/**
 * When cameras have recorded to the cloud. It follows from license, power, connection and motion (inferred: facts 06, section 2);
 * after as many days as the license says footage is not there any more, and without a license none can be seen.
 */
export class Recordings {
  readonly #clock: Clock
  readonly #open
  readonly #begin
  readonly #end
  readonly #drop
  readonly #old
  readonly #within
  readonly #moving
  readonly #moments
  readonly #deleteAll

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#open = database.array<[string], [number, number]>('SELECT record_id, start_time FROM soracam_records WHERE device_id = ? AND end_time IS NULL')
    this.#begin = database.statement<[string, number, number | null], never>('INSERT INTO soracam_records (device_id, start_time, end_time) VALUES (?, ?, ?)')
    this.#end = database.statement<[number, number], never>('UPDATE soracam_records SET end_time = ? WHERE record_id = ?')
    this.#drop = database.statement<[number], never>('DELETE FROM soracam_records WHERE record_id = ?')
    this.#old = database.statement<[string, number], never>('DELETE FROM soracam_records WHERE device_id = ? AND end_time <= ?')
    this.#within = database.array<[object], [number, number, number | null]>(
      `SELECT record_id, start_time, end_time FROM soracam_records
       WHERE device_id = :deviceId AND start_time <= :to AND (end_time IS NULL OR end_time >= :from) ORDER BY start_time`)
    this.#moving = database.value<[string], number>(`SELECT 1 FROM soracam_events WHERE device_id = ? AND end_time IS NULL AND type = 'motion'`)
    this.#moments = { asc: moments(database, 'asc'), desc: moments(database, 'desc') }
    this.#deleteAll = database.statement<[string], never>('DELETE FROM soracam_records WHERE device_id = ?')
    events.on('CameraChanged', ({ camera }) => this.#follow(camera))
    events.on('CameraEventChanged', ({ camera }) => this.#follow(camera))
    events.on('CameraRemoved', ({ deviceId }) => { this.#deleteAll.run(deviceId) })
  }

  /** The oldest moment of which footage can be seen; undefined without a license. */
  oldest (camera: CameraRow): number | undefined {
    return camera.license_days === null ? undefined : this.#clock.now() - camera.license_days * DAY
  }

  /** What there is to see between `from` and `to`, one span for each record, in order. What still runs reaches up to `to`. */
  footage (camera: CameraRow, { from, to }: Span): Span[] {
    const oldest = this.oldest(camera)
    if (oldest === undefined) return []
    const first = Math.max(from, oldest)
    return this.#within.all({ deviceId: camera.device_id, from: first, to })
      .map(([, start, end]) => ({ from: Math.max(start, first), to: Math.min(end ?? to, to) }))
      .filter((span) => span.from < span.to)
  }

  /** Whether there is footage of the moment. */
  shows (camera: CameraRow, time: number): boolean {
    const oldest = this.oldest(camera)
    return oldest !== undefined && time >= oldest && this.#within.get({ deviceId: camera.device_id, from: time, to: time }) !== undefined
  }

  /** Since when (ms) it has been recording; undefined when it is not. */
  runningSince (camera: CameraRow): number | undefined {
    return this.#open.get(camera.device_id)?.[1]
  }

  /** Records and events that touch the time between `from` and `to`, by their beginning. oldestEvent: events before it are gone. */
  moments (camera: CameraRow, window: Span, options: { oldestEvent: number, sort: 'asc' | 'desc', after: string }): Page<Moment> {
    const { oldestEvent, sort, after } = options
    demand(window.from <= window.to, 'SCA9018')
    const [, start, id] = /^(\d{1,15})-(\w+)$/.exec(after) ?? []
    const rows = this.#moments[sort].all({
      deviceId: camera.device_id,
      from: window.from,
      to: window.to,
      // Beyond the end of time, so that nothing is shown without a license.
      oldest: this.oldest(camera) ?? Number.MAX_SAFE_INTEGER,
      oldestEvent,
      start: start === undefined ? (sort === 'asc' ? -1 : Number.MAX_SAFE_INTEGER) : Number(start),
      id: id ?? '',
      count: PAGE + 1
    })
    return pageOfRows(rows, PAGE, (row) => `${row.start_time}-${row.key}`)
  }

  /** Footage that a test wants to be there; it becomes one with what it touches. It must not reach into the future. */
  add (camera: CameraRow, span: Span): void {
    let { from, to } = span
    let running = false
    for (const [recordId, start, end] of this.#within.all({ deviceId: camera.device_id, ...span })) {
      from = Math.min(from, start)
      if (end === null) running = true
      else to = Math.max(to, end)
      this.#drop.run(recordId)
    }
    this.#begin.run(camera.device_id, from, running ? null : to)
  }

  #follow (camera: CameraRow): void {
    const open = this.#open.get(camera.device_id)
    const records = this.#records(camera)
    if (records === (open !== undefined)) return
    const now = this.#clock.now()
    if (open === undefined) {
      this.#old.run(camera.device_id, now - LONGEST_KEPT)
      this.#begin.run(camera.device_id, now, null)
      return
    }
    const [recordId, start] = open
    if (start < now) this.#end.run(now, recordId)
    else this.#drop.run(recordId)
  }

  #records (camera: CameraRow): boolean {
    const recording = licensePackOf(camera)?.recording
    if (recording === undefined || !isAwake(camera)) return false
    return recording === 'continuous' || (settingsOf(camera).motion === 'on' && this.#moving.get(camera.device_id) !== undefined)
  }
}

/** A record that overlaps the window is listed with its true times (inferred: facts 06, 6.1). */
function moments (database: Database, sort: 'asc' | 'desc') {
  const [beyond, order] = sort === 'asc' ? ['>', 'ASC'] : ['<', 'DESC']
  return database.statement<[object], Moment>(
    `SELECT key, start_time, end_time, type FROM (
       SELECT 'r' || printf('%015d', record_id) AS key, start_time, end_time, NULL AS type FROM soracam_records
       WHERE device_id = :deviceId AND start_time <= :to AND (end_time IS NULL OR (end_time >= :from AND end_time > :oldest)) AND :oldest <= :to
       UNION ALL
       SELECT 'e' || printf('%017d', position), start_time, end_time, type FROM soracam_events
       WHERE device_id = :deviceId AND start_time <= :to AND start_time >= :oldestEvent AND (end_time IS NULL OR end_time >= :from)
     ) WHERE (start_time, key) ${beyond} (:start, :id) ORDER BY start_time ${order}, key ${order} LIMIT :count`)
}
