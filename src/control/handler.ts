import type { ControlOperationId, ControlOperations, ReplyOf, RequestOf } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import type { OpenEntryPoint } from '../entry-points/listeners.ts'
import type { Credentials } from '../fixture.ts'

/** What a handler of the control API may use besides the request. */
export interface ControlContext {
  core: Core
  /** where the client reached us, e.g. http://127.0.0.1:4010 */
  baseUrl: string
  /** where devices may send to, by name */
  entryPoints: Readonly<Record<string, OpenEntryPoint>>
  /** operations of the API that are not built */
  pending: readonly string[]
  /** how to log in; only for those who may know */
  credentials: Credentials | undefined
}

/** One function per operation, as in routes; some wait for the outside. One that is missing does not compile (see index.ts). */
export type ControlHandlers = {
  [Id in ControlOperationId]: (request: RequestOf<ControlOperations[Id]>, context: ControlContext) => ReplyOf<ControlOperations[Id]> | Promise<ReplyOf<ControlOperations[Id]>>
}

export type ControlRoutes = Partial<ControlHandlers>
