import { demand } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Cameras } from './cameras.ts'
import type { CameraRow } from './device-rows.ts'

/** 72 hours a month and camera are free, and the limit unless another is set (facts 06, section 10). */
const FREE_HOURS = 72
/** inferred for the lower end: facts 06, section 10. */
const MOST_HOURS = 1500

const HOUR_SECONDS = 3600
const JAPAN_OFFSET = 9 * 3600 * 1000

/** What of a camera's footage was taken out of the cloud in a month, in seconds. */
export interface ExportUsage {
  deviceId: string
  /** YYYYMM */
  month: string
  limitSeconds: number
  usedSeconds: number
}

/** `202606`. inferred: the month is Japan's (facts 06, section 10). */
export function meteredMonth (time: number): string {
  return new Date(time + JAPAN_OFFSET).toISOString().slice(0, 7).replace('-', '')
}

/** Seconds beyond what is free: they cost money, whatever the limit is. */
export function billedSeconds ({ usedSeconds }: ExportUsage): number {
  return Math.max(0, usedSeconds - FREE_HOURS * HOUR_SECONDS)
}

/** How much footage is taken out of the cloud, by camera and month. A still counts as one second. */
export class ExportUsages {
  readonly #clock: Clock
  readonly #cameras: Cameras
  readonly #used
  readonly #put
  readonly #deleteAll

  constructor (database: Database, clock: Clock, events: Events, cameras: Cameras) {
    this.#clock = clock
    this.#cameras = cameras
    this.#used = database.value<[string, string], number>('SELECT seconds FROM soracam_usage WHERE device_id = ? AND month = ?')
    this.#put = database.statement<[string, string, number], never>(
      'INSERT INTO soracam_usage (device_id, month, seconds) VALUES (?, ?, ?) ON CONFLICT (device_id, month) DO UPDATE SET seconds = excluded.seconds')
    this.#deleteAll = database.statement<[string], never>('DELETE FROM soracam_usage WHERE device_id = ?')
    events.on('CameraRemoved', ({ deviceId }) => { this.#deleteAll.run(deviceId) })
  }

  /** Of this month. */
  of (camera: CameraRow): ExportUsage {
    const month = meteredMonth(this.#clock.now())
    return {
      deviceId: camera.device_id,
      month,
      limitSeconds: (camera.limit_hours ?? FREE_HOURS) * HOUR_SECONDS,
      usedSeconds: this.#used.get(camera.device_id, month) ?? 0
    }
  }

  /** Whether so many more seconds are within the limit. */
  allows (camera: CameraRow, seconds: number): boolean {
    const { limitSeconds, usedSeconds } = this.of(camera)
    return usedSeconds + seconds <= limitSeconds
  }

  consume (camera: CameraRow, seconds: number): void {
    const { month, usedSeconds } = this.of(camera)
    this.set(camera, month, usedSeconds + seconds)
  }

  set (camera: CameraRow, month: string, seconds: number): void {
    this.#put.run(camera.device_id, month, seconds)
  }

  /** It holds for later months too (facts 06, section 10). */
  overrideLimit (owner: Owner, deviceId: string, hours: number): CameraRow {
    demand(hours >= 0 && hours <= MOST_HOURS, 'SCA9014')
    return this.#cameras.change(this.#cameras.get(owner, deviceId), { limit_hours: hours })
  }

  /** inferred: no error when there is none. */
  dropOverride (owner: Owner, deviceId: string): void {
    this.#cameras.change(this.#cameras.get(owner, deviceId), { limit_hours: null })
  }
}
