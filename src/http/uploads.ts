import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal.ts'
import { LARGEST_FILE } from '../state/file-entries.ts'

/** Adds routes whose body is not read before their handler does it, piece by piece. */
export function withoutParsing (app: FastifyInstance, add: (scope: FastifyInstance) => void): void {
  void app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', (request, body, done) => {
      // What says that it is too large is refused before it has arrived, once the caller is known.
      const tooLarge = Number(request.headers['content-length'] ?? 0) > LARGEST_FILE
      done(tooLarge ? Object.assign(new Error(), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }) : null, arriving(body))
    })
    add(uploads)
  })
}

/** The pieces of a body. Whoever stops before its end leaves the connection open, so that the answer can still go out. */
async function * arriving (body: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield * body.iterator({ destroyOnReturn: false })
  } catch {
    // The client went away, or sent less than it had announced.
    throw new Refusal('FEM9103')
  } finally {
    // What nobody wanted is passed over: unread, it would be in the way of the next call on the connection.
    body.resume()
  }
}
