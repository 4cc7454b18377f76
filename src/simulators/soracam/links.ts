import type { CameraEventRow } from '../../state/soracam/camera-events.ts'
import { type CameraPicture, type CameraRow, pictureOf, type Span } from '../../state/soracam/device-rows.ts'
import { exportFileName } from '../../state/soracam/export-files.ts'
import { type CameraExport, type ImageRequest, LINK_LIFETIME, type VideoRequest } from '../../state/soracam/exports.ts'
import type { Playing } from '../../state/soracam/streaming.ts'
import type { Clock } from '../../world/clock.ts'
import type { Media } from '../media/media.ts'
import type { FileRequest } from '../media/request.ts'

/** How long links work, in ms (inferred: facts 06, sections 3 and 6.2 name 60 s for a live view and none for an event). */
const LIVE_IMAGE_LIFETIME = 60_000
const EVENT_LIFETIME = 3_600_000

/** inferred: how long the clip of an event is, in ms (facts 06, 6.2). */
const MOVIE = 12_000

/** What the result of an export shows. */
export function mediaOfExport (row: CameraExport): FileRequest {
  const camera = JSON.parse(row.picture) as CameraPicture
  const request = JSON.parse(row.request) as ImageRequest | VideoRequest
  const fileName = exportFileName({ exportId: row.export_id, deviceId: row.device_id, request })
  if ('time' in request) {
    const { time, motion, wideAngleCorrection } = request
    return { kind: 'still', camera: { ...camera, wideAngleCorrection }, time, motion, fileName }
  }
  const { archive, audioCodec: audio, parts, motion } = request
  if (archive) return { kind: 'archive', camera, parts, motion, audio, fileName }
  // inferred: a bare MP4 holds one recording, so with several the first (facts 06, section 9).
  return { kind: 'clip', camera, ...parts[0]!, motion, audio, fileName }
}

/** Links to what cameras show; nothing of it is stored, the link says what to draw. To be used inside a transaction. */
export class CameraLinks {
  readonly #media: Media
  readonly #clock: Clock

  constructor (media: Media, clock: Clock) {
    this.#media = media
    this.#clock = clock
  }

  export (baseUrl: string, row: CameraExport): string {
    return this.#media.link(baseUrl, mediaOfExport(row), row.ended_time! + LINK_LIFETIME)
  }

  eventPicture (baseUrl: string, event: CameraEventRow): string {
    const camera = JSON.parse(event.picture) as CameraPicture
    const request = { kind: 'still', camera, time: event.start_time, motion: event.type === 'motion', fileName: `${fileNameOf(event)}.jpg` } as const
    return this.#media.link(baseUrl, request, this.#clock.now() + EVENT_LIFETIME)
  }

  eventMovie (baseUrl: string, event: CameraEventRow & { end_time: number }): string {
    const camera = JSON.parse(event.picture) as CameraPicture
    const span = { from: event.start_time, to: event.start_time + MOVIE }
    const motion = event.type === 'motion' ? [{ from: event.start_time, to: event.end_time }] : []
    return this.#media.link(baseUrl, { kind: 'clip', camera, ...span, motion, audio: 'pcm_s16le', fileName: `${fileNameOf(event)}.mp4` }, this.#clock.now() + EVENT_LIFETIME)
  }

  liveImage (baseUrl: string, camera: CameraRow, motion: boolean): string {
    const time = this.#clock.now()
    return this.#media.link(baseUrl, { kind: 'still', camera: pictureOf(camera), time, motion, fileName: 'image.jpg' }, time + LIVE_IMAGE_LIFETIME)
  }

  stream (baseUrl: string, playing: Playing, part: Span & { motion: Span[] }): string {
    return this.#media.link(baseUrl, { kind: 'stream', camera: playing.picture, ...part, live: playing.live }, playing.expiryTime)
  }
}

/** As the sample of an event picture has it: 13 for the kind of alarm (facts 06, 6.2). */
function fileNameOf ({ device_id: deviceId, start_time: start }: CameraEventRow): string {
  return `${deviceId}13${Math.floor(start / 1000)}_${start}_13_1_0`
}
