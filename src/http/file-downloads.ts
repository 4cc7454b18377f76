import type { FastifyInstance } from 'fastify'
import { demand, found, Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { sendRefusal } from './answers.ts'
import { FILE_PREFLIGHT, sendFile } from './file-answers.ts'
import { languageOf } from './steps/coverage.ts'

/** What a stored file says is served from the address of the emulator itself; as a page of it, it must not be able to call the control API. */
const HARMLESS = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }

/**
 * The links that getFile leads to. inferred: they need no credentials, as signed links of an object store do, and whatever clients
 * carry along is ignored (facts 04, 2.2).
 */
export function registerFileDownloads (app: FastifyInstance, { clock, harvestFiles, state }: Services): void {
  app.route<{ Params: { file_id: string, name: string }, Querystring: Record<string, unknown> }>({
    method: ['GET', 'HEAD'],
    url: '/_files/:file_id/:name',
    handler: (request, reply) => {
      const { params: { file_id: fileId, name }, query } = request
      const signature = typeof query['signature'] === 'string' ? query['signature'] : ''
      const refuse = (error: unknown) => {
        sendRefusal(error, languageOf(request), reply)
        return reply
      }
      try {
        const file = found(state.fileEntries.download(fileId, name, { expires: Number(query['expires']), signature }), 'FEM9002')
        demand(harvestFiles.has(file), 'FEM9105')
        const content = { contentType: file.content_type!, size: file.content_length, bytes: (start: number, end: number) => harvestFiles.read(file, start, end) }
        const labels = { etag: `"${file.etag!}"`, lastModified: file.last_modified_time, now: clock.now() }
        return sendFile(content, labels, request, reply.headers(HARMLESS), () => refuse(new Refusal('FEM9114')))
      } catch (error) {
        return refuse(error)
      }
    }
  })
  app.options('/_files/*', (_request, reply) => { reply.code(204).headers(FILE_PREFLIGHT).send() })
}
