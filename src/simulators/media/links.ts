import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import { fileFrom, type FileRequest, type MediaRequest, streamFrom, type StreamRequest, toQuery } from './request.ts'

/** Where http/media.ts serves files; a stream has the paths of Amazon Kinesis Video Streams (facts 06, sections 9 and 11.1). */
export const FILES = '/_media'
export const STREAMS = '/_media/dash/v1'
export const MANIFEST = 'getDASHManifest.mpd'

/** Why a link is not followed. `expires`: when it did, in ms */
export type BadLink = { fault: 'unsigned' | 'forged' } | { fault: 'expired', expires: number }

export type ReadLink<Request> = { request: Request, expires: number, fault?: undefined } | BadLink

/** Links that carry what to draw, signed, and good for a while without credentials: nothing of them is stored. */
export class MediaLinks {
  readonly #state: State
  readonly #clock: Clock

  constructor (state: State, clock: Clock) {
    this.#state = state
    this.#clock = clock
  }

  /** The path and query of a link that works before `expires` (ms). To be called inside a transaction. */
  make (request: MediaRequest, expires: number): string {
    const { signatures } = this.#state
    const query = toQuery(request)
    query.set('Expires', String(expires))
    if (request.kind === 'stream') {
      return `${STREAMS}/${MANIFEST}?SessionToken=${Buffer.from(query.toString()).toString('base64url')}.${signatures.sign(signedText('', query))}`
    }
    const { camera: { deviceId }, fileName } = request
    query.delete('device')
    query.set('Signature', signatures.sign(signedText(`${deviceId}/${fileName}`, query)))
    return `${FILES}/${encodeURIComponent(deviceId)}/${encodeURIComponent(fileName)}?${query.toString()}`
  }

  /** What the link to a file asks for. */
  readFile (deviceId: string, fileName: string, query: URLSearchParams): ReadLink<FileRequest> {
    const signature = query.get('Signature')
    const signed = new URLSearchParams(query)
    signed.delete('Signature')
    const bad = this.#fault(`${deviceId}/${fileName}`, signed, signature)
    if (bad !== undefined) return bad
    signed.set('device', deviceId)
    return { request: fileFrom(signed, fileName), expires: Number(signed.get('Expires')) }
  }

  /** What the token of a stream asks for. */
  readToken (token: string): ReadLink<StreamRequest> {
    const [text = '', signature] = token.split('.')
    const query = new URLSearchParams(Buffer.from(text, 'base64url').toString())
    return this.#fault('', query, signature) ?? { request: streamFrom(query), expires: Number(query.get('Expires')) }
  }

  #fault (path: string, query: URLSearchParams, signature: string | null | undefined): BadLink | undefined {
    if (!signature) return { fault: 'unsigned' }
    if (!this.#state.signatures.fits(signedText(path, query), signature)) return { fault: 'forged' }
    const expires = Number(query.get('Expires'))
    return this.#clock.now() < expires ? undefined : { fault: 'expired', expires }
  }
}

/** Names and values, whatever their order and the way they are escaped: HTTP libraries rewrite both. */
function signedText (path: string, query: URLSearchParams): string {
  return JSON.stringify([path, [...query].sort(([a], [b]) => (a < b ? -1 : 1))])
}
