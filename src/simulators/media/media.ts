import { createHash } from 'node:crypto'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { breath } from '../../world/patience.ts'
import type { MediaFile } from './file.ts'
import { MediaLinks } from './links.ts'
import { EDITION, make } from './make.ts'
import { type FileRequest, type MediaRequest, type StreamRequest, toQuery } from './request.ts'
import { fragment, init, manifest } from './stream.ts'

/** How many files are remembered for the next range of theirs: of a clip only its index, of an archive what is in it, some MB at most. */
const REMEMBERED = 16

/** Pictures, clips, archives and streams of cameras: made when they are fetched, never stored. */
export class Media {
  readonly links: MediaLinks
  readonly #state: State
  readonly #clock: Clock
  readonly #prepared = new Map<string, Promise<MediaFile>>()

  constructor (state: State, clock: Clock) {
    this.links = new MediaLinks(state, clock)
    this.#state = state
    this.#clock = clock
  }

  /**
   * An absolute link that needs no credentials and works before `expires` (ms of emulator time), to be called inside a
   * transaction. `baseUrl`: where the client reaches us.
   */
  link (baseUrl: string, request: MediaRequest, expires: number): string {
    return baseUrl + this.links.make(request, expires)
  }

  /** The file asked for, at once: 15 minutes of video hold everything up for a second or two. For jobs, which cannot wait. */
  render (request: FileRequest): MediaFile {
    const steps = make(request)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** The same, while others get their turn; whoever asks for the same again soon gets what there is. */
  async prepare (request: FileRequest): Promise<MediaFile> {
    const key = toQuery(request).toString()
    const made = this.#prepared.get(key) ?? unhurried(request)
    // The last one asked for is the last to be forgotten.
    this.#prepared.delete(key)
    this.#prepared.set(key, made)
    if (this.#prepared.size > REMEMBERED) this.#prepared.delete(this.#prepared.keys().next().value!)
    return await made
  }

  /** A stream's table of contents, as of now. */
  manifest (stream: StreamRequest, token: string): MediaFile {
    return manifest(this.#asRecorded(stream), token, this.#clock.now())
  }

  /** What every fragment of a stream builds on. */
  init (stream: StreamRequest): MediaFile {
    return init(stream)
  }

  /** 4 s of a stream, counted from 1; undefined when there is no such fragment, or not yet. */
  fragment (stream: StreamRequest, number: number): MediaFile | undefined {
    return fragment(this.#asRecorded(stream), number, this.#clock.now())
  }

  /** What HTTP says of a file: it is what it is since its footage ended. `part`: of a stream */
  labels (request: MediaRequest, part = ''): { etag: string, lastModified: number } {
    const end = request.kind === 'still' ? request.time : request.kind === 'archive' ? request.parts.at(-1)?.to ?? 0 : request.to
    const edition = createHash('md5').update(`${EDITION} ${part} ${toQuery(request).toString()}`).digest('hex')
    return { etag: `"${edition}"`, lastModified: Math.min(end, this.#clock.now()) }
  }

  /** A live stream as far as it has been recorded: its link could not say when the recording would end, nor what would move (inferred). */
  #asRecorded (stream: StreamRequest): StreamRequest {
    if (stream.live !== true) return stream
    const { cameraEvents, cameras, recordings } = this.#state.soraCam
    const camera = cameras.find(stream.camera.deviceId)
    const [part] = camera === undefined ? [] : recordings.footage(camera, { from: stream.from, to: Math.min(this.#clock.now(), stream.to) })
    if (camera === undefined || part === undefined) return { ...stream, to: stream.from }
    return { ...stream, to: part.to, motion: cameraEvents.motion(camera.device_id, part) }
  }
}

async function unhurried (request: FileRequest): Promise<MediaFile> {
  const steps = make(request)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await breath()
  }
}
