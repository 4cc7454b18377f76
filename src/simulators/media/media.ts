import { createHash } from 'node:crypto'
import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { breath } from '../../world/patience.ts'
import { type MediaFile, ready, type Steps } from './file.ts'
import { MediaLinks } from './links.ts'
import { type MediaRequest, toQuery } from './request.ts'

/** Pictures, clips, archives and streams of cameras: made when they are fetched, never stored. */
export class Media {
  readonly links: MediaLinks

  constructor (state: State, clock: Clock) {
    this.links = new MediaLinks(state, clock)
  }

  /**
   * An absolute link that needs no credentials and works before `expires` (ms of emulator time), to be called inside a
   * transaction. `baseUrl`: where the client reaches us.
   */
  link (baseUrl: string, request: MediaRequest, expires: number): string {
    return baseUrl + this.links.make(request, expires)
  }

  /** What HTTP says of the file: it is what it is from the end of its footage on. */
  labels (request: MediaRequest): { etag: string, lastModified: number } {
    const end = request.kind === 'still' ? request.time : request.kind === 'archive' ? request.parts.at(-1)?.to ?? 0 : request.to
    return { etag: `"${createHash('md5').update(`${EDITION} ${toQuery(request).toString()}`).digest('hex')}"`, lastModified: end }
  }

  /** The file asked for, at once: 15 minutes of video hold everything up for half a second. For jobs, which cannot wait. */
  render (request: MediaRequest): MediaFile {
    const steps = make(request)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** The same, while others get their turn. */
  async prepare (request: MediaRequest): Promise<MediaFile> {
    const steps = make(request)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await breath()
    }
  }
}

/** Changes when what is drawn for the same request does. */
const EDITION = 1

function * make (request: MediaRequest): Steps<MediaFile> {
  yield
  return ready('text/plain', Buffer.from(`${request.kind} of ${request.camera.name}`))
}
