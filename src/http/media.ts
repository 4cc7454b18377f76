import type { FastifyInstance } from 'fastify'
import type { Services } from '../services.ts'
import { FILES } from '../simulators/media/links.ts'
import { FILE_PREFLIGHT, sendFile } from './file-answers.ts'
import { sendStorageError } from './storage-errors.ts'

/** The links that services.media makes: files of cameras, for whoever has the link, as the real service's storage serves them. */
export function registerMedia (app: FastifyInstance, { clock, media }: Services): void {
  app.route<{ Params: { device_id: string, name: string } }>({
    method: ['GET', 'HEAD'],
    url: `${FILES}/:device_id/:name`,
    handler: async (request, reply) => {
      const { device_id: deviceId, name } = request.params
      const now = clock.now()
      const link = media.links.readFile(deviceId, name, queryOf(request.url))
      if (link.fault !== undefined) return sendStorageError(link, now, request, reply)
      const file = await media.prepare(link.request)
      return sendFile(file, { ...media.labels(link.request), now }, request, reply, () => sendStorageError({ fault: 'range' }, now, request, reply))
    }
  })
  app.options(`${FILES}/*`, (_request, reply) => { reply.code(204).headers(FILE_PREFLIGHT).send() })
}

function queryOf (url: string): URLSearchParams {
  const at = url.indexOf('?')
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1))
}
