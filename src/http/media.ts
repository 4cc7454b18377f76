import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import type { MediaFile } from '../simulators/media/file.ts'
import { FILES, MANIFEST, STREAMS } from '../simulators/media/links.ts'
import type { MediaRequest, StreamRequest } from '../simulators/media/request.ts'
import { FRAGMENT, INIT } from '../simulators/media/stream.ts'
import { FILE_PREFLIGHT, sendFile } from './file-answers.ts'
import { sendStorageError, type StorageError } from './storage-errors.ts'

/** The links that services.media makes: files and streams of cameras, for whoever has the link, as the real service's storage serves them. */
export function registerMedia (app: FastifyInstance, { clock, media }: Services): void {
  app.route<{ Params: { device_id: string, name: string } }>({
    method: ['GET', 'HEAD'],
    url: `${FILES}/:device_id/:name`,
    handler: async (request, reply) => {
      const { device_id: deviceId, name } = request.params
      const link = media.links.readFile(deviceId, name, queryOf(request))
      if (link.fault !== undefined) return refuse(link, request, reply)
      return send(link.request, await media.prepare(link.request), request, reply)
    }
  })

  const streamed: Record<string, (stream: StreamRequest, token: string, query: URLSearchParams) => MediaFile | undefined> = {
    [MANIFEST]: (stream, token) => media.manifest(stream, token),
    [INIT]: (stream) => media.init(stream),
    [FRAGMENT]: (stream, _token, query) => media.fragment(stream, Number(query.get('FragmentNumber')))
  }
  for (const [name, part] of Object.entries(streamed)) {
    app.route({
      method: ['GET', 'HEAD'],
      url: `${STREAMS}/${name}`,
      handler: (request, reply) => {
        const query = queryOf(request)
        const token = query.get('SessionToken') ?? ''
        const link = media.links.readToken(token)
        if (link.fault !== undefined) return refuse(link, request, reply)
        const file = part(link.request, token, query)
        // A manifest says when it was made.
        const edition = name === MANIFEST ? `${name} ${clock.now()}` : `${name} ${query.get('FragmentNumber')}`
        return file === undefined ? refuse({ fault: 'missing' }, request, reply) : send(link.request, file, request, reply, edition)
      }
    })
  }
  app.options(`${FILES}/*`, (_request, reply) => { reply.code(204).headers(FILE_PREFLIGHT).send() })

  function send (drawn: MediaRequest, file: MediaFile, request: FastifyRequest, reply: FastifyReply, part?: string): FastifyReply {
    return sendFile(file, { ...media.labels(drawn, part), now: clock.now() }, request, reply, () => refuse({ fault: 'range' }, request, reply))
  }

  function refuse (error: StorageError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return sendStorageError(error, clock.now(), request, reply)
  }
}

function queryOf ({ url }: FastifyRequest): URLSearchParams {
  const at = url.indexOf('?')
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1))
}
