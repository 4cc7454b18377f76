import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FILE_CORS, httpDate } from './file-answers.ts'

/** Refusals of the store behind links: Amazon S3's codes in its XML, not those of the API (inferred: facts 06, section 9). */
export type StorageError =
  | { fault: 'unsigned' | 'forged' | 'missing' | 'range' }
  /** when it did, in ms */
  | { fault: 'expired', expires: number }

const ERRORS = {
  unsigned: { status: 403, code: 'AccessDenied', message: 'Access Denied' },
  forged: { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature does not fit this link. Use the link exactly as the API gave it.' },
  expired: { status: 403, code: 'AccessDenied', message: 'Request has expired' },
  missing: { status: 404, code: 'NoSuchKey', message: 'There is nothing of this name.' },
  range: { status: 416, code: 'InvalidRange', message: 'The requested range is not satisfiable' }
} as const

export function sendStorageError (error: StorageError, now: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, code, message } = ERRORS[error.fault]
  const times = error.fault === 'expired' ? `<Expires>${new Date(error.expires).toISOString()}</Expires><ServerTime>${new Date(now).toISOString()}</ServerTime>` : ''
  const requestId = createHash('sha256').update(`${request.url} ${now}`).digest('hex').slice(0, 16).toUpperCase()
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${times}<RequestId>${requestId}</RequestId></Error>`
  return reply.code(status).headers({ ...FILE_CORS, 'content-type': 'application/xml', 'date': httpDate(now) }).send(body)
}
