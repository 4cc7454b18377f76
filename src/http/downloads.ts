import type { FastifyInstance } from 'fastify'
import { found } from '../refusal.ts'
import type { Services } from '../services.ts'
import { CORS, sendRefusal } from './answers.ts'
import { languageOf } from './steps/coverage.ts'

/** The links that views/exported-file.ts makes: they need no credentials, as pre-signed links of the real service (facts 03, section 5). */
export function registerDownloads (app: FastifyInstance, { state }: Services): void {
  app.get<{ Params: { file_id: string, name: string }, Querystring: Record<string, unknown> }>('/_exports/:file_id/:name', (request, reply) => {
    const { params: { file_id: fileId, name }, query } = request
    const signature = typeof query['signature'] === 'string' ? query['signature'] : ''
    try {
      const file = found(state.exportedFiles.download(fileId, name, { expires: Number(query['expires']), signature }), 'FEM9002')
      reply.headers(CORS).header('content-type', file.content_type).header('content-disposition', `attachment; filename="${file.name}"`).send(file.content)
    } catch (error) {
      sendRefusal(error, languageOf(request), reply)
    }
    return reply
  })
}
