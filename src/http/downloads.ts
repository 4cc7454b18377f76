import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { EXPORT_LIFETIME, type ExportedFile } from '../state/exported-files.ts'
import type { Settings } from '../state/settings.ts'
import { CORS, sendRefusal } from './answers.ts'
import { languageOf } from './steps/coverage.ts'

/**
 * A link that downloads an exported file without credentials, as the real service's pre-signed links do: 48 hours long
 * (facts 03, section 5). `baseUrl` is where the client reached us.
 */
export function downloadUrl (baseUrl: string, file: ExportedFile, settings: Settings): string {
  const expires = file.created_time + EXPORT_LIFETIME
  return `${baseUrl}/_exports/${file.file_id}/${file.name}?expires=${expires}&signature=${signature(file.file_id, file.name, expires, settings)}`
}

/** Serves those links. */
export function registerDownloads (app: FastifyInstance, services: Services): void {
  const { clock, state } = services
  app.get<{ Params: { file_id: string, name: string }, Querystring: { expires?: string, signature?: string } }>('/_exports/:file_id/:name', (request, reply) => {
    const { file_id: fileId, name } = request.params
    const expires = Number(request.query.expires)
    const expected = Buffer.from(signature(fileId, name, expires, state.settings))
    const given = Buffer.from(request.query.signature ?? '')
    const valid = expected.length === given.length && timingSafeEqual(expected, given) && clock.now() < expires
    const file = valid ? state.exportedFiles.download(fileId, name) : undefined
    if (file === undefined) {
      sendRefusal(new Refusal('FEM9002'), languageOf(request), reply)
      return reply
    }
    return reply.headers(CORS).header('content-type', file.content_type).header('content-disposition', `attachment; filename="${name}"`).send(file.content)
  })
}

function signature (fileId: string, name: string, expires: number, settings: Settings): string {
  return createHmac('sha256', settings.get<string>('signing-secret') ?? '').update(`${fileId}/${name}/${expires}`).digest('hex')
}
