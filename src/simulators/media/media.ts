import { createHash } from 'node:crypto'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { breath } from '../../world/patience.ts'
import type { MediaFile } from './file.ts'
import { MediaLinks } from './links.ts'
import { EDITION, make } from './make.ts'
import { Making } from './making.ts'
import { type FileRequest, type MediaRequest, type StreamRequest, toQuery } from './request.ts'
import { fragment, init, manifest } from './stream.ts'

/** How many files are remembered for the next range of theirs: of a clip only its index, of an archive what is in it, some MB at most. */
const REMEMBERED = 16

/** Pictures, clips, archives and streams of cameras: made when they are fetched, never stored. */
export class Media {
  readonly links: MediaLinks
  readonly #state: State
  readonly #clock: Clock
  readonly #makings = new Map<string, Making>()
  #isClosed = false

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

  /** The file asked for, at once: what is left to be made of it holds everything up, of 15 minutes of video a second or two. For jobs, which cannot wait. */
  render (request: FileRequest): MediaFile {
    return this.#making(request).now()
  }

  /** The same, while others get their turn; whoever asks for the same again soon gets what there is. */
  async prepare (request: FileRequest): Promise<MediaFile> {
    const made = await this.#making(request).unhurried(() => true)
    return made!
  }

  /** Begins with a file that is going to be rendered, so that there is little left to do by then. To be called inside a transaction. */
  expect (request: FileRequest): void {
    const making = this.#making(request)
    void breath().then(async () => await making.unhurried(() => !this.#isClosed))
  }

  /** Nothing is expected any more. */
  close (): void {
    this.#isClosed = true
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

  #making (request: FileRequest): Making {
    const key = toQuery(request).toString()
    const making = this.#makings.get(key) ?? new Making(make(request))
    // The last one asked for is the last to be forgotten.
    this.#makings.delete(key)
    this.#makings.set(key, making)
    if (this.#makings.size > REMEMBERED) this.#makings.delete(this.#makings.keys().next().value!)
    return making
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
