import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OperationContract } from '../contract/contract.ts'
import type { Reply } from '../contract/operations.ts'
import type { Decision } from '../permissions/evaluate.ts'
import type { Caller, Coverage, Language } from '../types.ts'

/** Whose login it is. */
export interface Principal {
  operatorId: string
  userName?: string
}

/** One call on its way through the pipeline; each step fills in its part. */
export interface Exchange {
  readonly operationId: string
  readonly operation: OperationContract
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  language: Language
  coverage: Coverage
  /** unset for operations that need no credentials */
  caller: Caller | undefined
  /** whose login this is, once an operation without credentials has found out */
  identified: Principal | undefined
  /** what was asked about the caller's permissions, and why the answer was what it was; unset for root */
  decisions: Decision[] | undefined
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
  answer: Reply | undefined
}

/** Whose call it is, by its credentials or by what it turned out to be: one answer for the audit log, the journal and the log. */
export function whoseCall ({ caller, identified }: Exchange): Principal | undefined {
  return caller ?? identified
}

const AUTHORITY = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Where the client reached us, e.g. http://127.0.0.1:4010: by the name it used, or by the address its call came in at when that is none. */
export function baseUrlOf (request: FastifyRequest): string {
  const { host } = request.headers
  if (host !== undefined && AUTHORITY.test(host)) return `${request.protocol}://${host}`
  const { localAddress = '127.0.0.1', localPort } = request.socket
  const address = localAddress.includes(':') ? `[${localAddress}]` : localAddress
  return `${request.protocol}://${address}${localPort === undefined ? '' : `:${localPort}`}`
}
