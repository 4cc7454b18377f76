import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { FileEntries } from '../file-entries.ts'
import { CameraEvents } from './camera-events.ts'
import { Cameras } from './cameras.ts'
import { CameraExports } from './exports.ts'
import { FirmwareUpdates } from './firmware.ts'
import { CameraLicenses } from './licenses.ts'
import { Recordings } from './recordings.ts'
import { CameraSettingsStore } from './settings.ts'
import { Streaming } from './streaming.ts'
import { ExportUsages } from './usage.ts'

/** Soracom Cloud Camera Services: one part of it in each file. */
export class SoraCam {
  readonly cameras: Cameras
  readonly settings: CameraSettingsStore
  readonly licenses: CameraLicenses
  readonly firmware: FirmwareUpdates
  readonly cameraEvents: CameraEvents
  readonly recordings: Recordings
  readonly usage: ExportUsages
  readonly exports: CameraExports
  readonly streaming: Streaming

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, files: FileEntries) {
    this.cameras = new Cameras(database, clock, ids, events)
    this.settings = new CameraSettingsStore(this.cameras)
    this.licenses = new CameraLicenses(database, events, this.cameras)
    this.firmware = new FirmwareUpdates(database, events, this.cameras)
    this.cameraEvents = new CameraEvents(database, clock, ids, events, this.cameras)
    this.recordings = new Recordings(database, clock, events)
    this.usage = new ExportUsages(database, clock, events, this.cameras)
    const { cameraEvents, cameras, recordings, usage } = this
    this.exports = new CameraExports(database, clock, ids, events, { cameraEvents, cameras, files, recordings, usage })
    this.streaming = new Streaming(clock, this)
  }
}
