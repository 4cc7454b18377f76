import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OperationContract } from '../contract/contract.ts'
import type { OperationId, Reply } from '../contract/operations.ts'
import type { Caller, Coverage, Language } from '../types.ts'

/** One call on its way through the pipeline; each step fills in its part. */
export interface Exchange {
  readonly operationId: OperationId
  readonly operation: OperationContract
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  language: Language
  coverage: Coverage
  /** unset for operations that need no credentials */
  caller: Caller | undefined
  /** whose login this is, once an operation without credentials has found out */
  identified: { operatorId: string, userName?: string } | undefined
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
  answer: Reply | undefined
}
