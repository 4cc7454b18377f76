import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { found } from '../refusal.ts'
import type { Services } from '../services.ts'
import { pcapOf } from '../simulators/pcap.ts'
import { CORS, sendRefusal } from './answers.ts'
import { languageOf } from './steps/coverage.ts'

/** The links that views/exported-file.ts makes: they need no credentials, as pre-signed links of the real service (facts 03, section 5). */
export function registerDownloads (app: FastifyInstance, { state }: Services): void {
  app.get<{ Params: { session_id: string, name: string }, Querystring: Record<string, unknown> }>('/_captures/:session_id/:name', (request, reply) => {
    const { params: { session_id: sessionId, name: fileName }, query } = request
    try {
      const file = found(state.packetCaptures.file(sessionId, { fileName, ...ticketOf(query) }), 'FEM9002')
      // In slices, so that a long capture keeps nobody waiting.
      reply.headers(CORS).header('content-type', 'application/vnd.tcpdump.pcap').header('content-disposition', `attachment; filename="${fileName}"`).send(Readable.from(pcapOf(file.address, file.traffic)))
    } catch (error) {
      sendRefusal(error, languageOf(request), reply)
    }
    return reply
  })

  app.get<{ Params: { file_id: string, name: string }, Querystring: Record<string, unknown> }>('/_exports/:file_id/:name', (request, reply) => {
    const { params: { file_id: fileId, name }, query } = request
    try {
      const file = found(state.exportedFiles.download(fileId, name, ticketOf(query)), 'FEM9002')
      reply.headers(CORS).header('content-type', file.content_type).header('content-disposition', `attachment; filename="${file.name}"`).send(file.content)
    } catch (error) {
      sendRefusal(error, languageOf(request), reply)
    }
    return reply
  })
}

function ticketOf (query: Record<string, unknown>): { expires: number, signature: string } {
  return { expires: Number(query['expires']), signature: typeof query['signature'] === 'string' ? query['signature'] : '' }
}
