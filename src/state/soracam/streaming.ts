import { demand } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { CameraEvents } from './camera-events.ts'
import type { Cameras } from './cameras.ts'
import { type CameraPicture, type CameraRow, pictureOf, type Span } from './device-rows.ts'
import { demandRange, LONGEST_RANGE } from './ranges.ts'
import type { Recordings } from './recordings.ts'
import type { ExportUsages } from './usage.ts'

/** How long the links work, and how much the newest footage shows, in ms (inferred but for the latter: facts 06, 11.1). */
const LATEST = 300_000
const RECORDED_LIFETIME = 900_000

/** ms: the newest footage begins so much before the call, as far as a manifest reaches back, so that players start at once (inferred). */
const RUN_UP = 20_000

/** What is to be played. Without parts there is nothing yet. live: the footage is made while it is watched, its motion not known yet. */
export interface Playing {
  picture: CameraPicture
  parts: (Span & { motion: Span[] })[]
  live: boolean
  expiryTime: number
}

/** Footage to be watched; each call takes of the monthly limit what it lets one see, watched or not (facts 06, section 10). */
export class Streaming {
  readonly #clock: Clock
  readonly #parts: { cameras: Cameras, cameraEvents: CameraEvents, recordings: Recordings, usage: ExportUsages }

  constructor (clock: Clock, parts: { cameras: Cameras, cameraEvents: CameraEvents, recordings: Recordings, usage: ExportUsages }) {
    this.#clock = clock
    this.#parts = parts
  }

  /** What is being recorded, until 300 s from now; nothing when nothing is (inferred: facts 06, 11.1). */
  latest (owner: Owner, deviceId: string): Playing {
    const camera = this.#parts.cameras.get(owner, deviceId)
    const now = this.#clock.now()
    const expiryTime = now + LATEST
    const picture = pictureOf(camera)
    const since = this.#parts.recordings.runningSince(camera)
    if (since === undefined) return { picture, parts: [], live: true, expiryTime }
    this.#consume(camera, LATEST)
    return { picture, parts: [{ from: Math.max(since, now - RUN_UP), to: expiryTime, motion: [] }], live: true, expiryTime }
  }

  /** What was recorded, in as many parts as it was recorded in. One end alone: as far as 900 s from there (inferred: facts 06, 11.1). */
  recorded (owner: Owner, deviceId: string, asked: Partial<Span>): Playing {
    const { cameras, cameraEvents, recordings } = this.#parts
    const camera = cameras.get(owner, deviceId)
    const now = this.#clock.now()
    const to = asked.to ?? Math.min(asked.from! + LONGEST_RANGE, now)
    const span = { from: asked.from ?? to - LONGEST_RANGE, to }
    demandRange(span, now)
    const parts = recordings.footage(camera, span).map((part) => ({ ...part, motion: cameraEvents.motion(deviceId, part) }))
    demand(parts.length > 0, 'SCA9015')
    this.#consume(camera, span.to - span.from)
    return { picture: pictureOf(camera), parts, live: false, expiryTime: now + RECORDED_LIFETIME }
  }

  /** inferred: what the limit does not allow is refused (facts 06, section 10). */
  #consume (camera: CameraRow, milliseconds: number): void {
    const seconds = Math.ceil(milliseconds / 1000)
    demand(this.#parts.usage.allows(camera, seconds), 'SCA9022')
    this.#parts.usage.consume(camera, seconds)
  }
}
