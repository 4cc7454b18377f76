import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ErrorCode } from '../../errors.ts'
import type { JournalLine } from '../../journal.ts'
import type { Coverage } from '../../types.ts'
import { type Exchange, whoseCall } from '../exchange.ts'

/** bytes. Bodies reach 64 MiB, and a thousand of those would not be bounded in any useful sense. */
const LARGEST_KEPT_BODY = 64 * 1024

/** The journal's line of a finished call. */
export function journalLine (exchange: Exchange, time: number, took: number, code?: ErrorCode): JournalLine {
  const { request } = exchange
  const whose = whoseCall(exchange)
  return {
    time,
    operationId: exchange.operationId,
    method: request.method,
    url: request.url,
    status: exchange.reply.statusCode,
    ...(code === undefined ? {} : { code }),
    ...(whose === undefined ? {} : { operatorId: whose.operatorId }),
    ...(whose?.userName === undefined ? {} : { userName: whose.userName }),
    ...(exchange.caller?.original === undefined ? {} : { switchedFrom: exchange.caller.original }),
    ...(exchange.decisions === undefined ? {} : { decided: exchange.decisions }),
    coverage: exchange.coverage,
    took,
    template: exchange.operation.url,
    ...sentBody(request)
  }
}

/** The line of a call that no operation answers: most often a wrong base URL, which is what somebody looks for here. */
export function strayLine (request: FastifyRequest, reply: FastifyReply, coverage: Coverage, time: number, code: ErrorCode): JournalLine {
  return { time, method: request.method, url: request.url, status: reply.statusCode, code, coverage, took: 0, ...sentBody(request) }
}

function sentBody (request: FastifyRequest): { sent?: Buffer, sentSize: number } {
  const { body } = request
  // One that was not gathered is as large as the client said.
  if (!Buffer.isBuffer(body)) return { sentSize: body === undefined ? 0 : Number(request.headers['content-length'] ?? 0) }
  if (body.length === 0) return { sentSize: 0 }
  return body.length > LARGEST_KEPT_BODY ? { sentSize: body.length } : { sent: body, sentSize: body.length }
}
