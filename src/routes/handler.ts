import type { ApiOperations, OperationId, ReplyOf, RequestOf } from '../contract/operations.ts'
import type { Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { Caller, Coverage, Owner } from '../types.ts'

/** What a handler may use besides the request; http/context.ts makes it of the call. */
export interface Context {
  readonly services: Services
  readonly state: State
  /** Who calls. Only operations that need credentials have one. */
  readonly caller: Caller
  readonly coverage: Coverage
  /** Whose resources the call sees: the caller's, in the coverage of the host called. */
  readonly owner: Owner
  /** Where the client reaches us, e.g. http://127.0.0.1:4010: links to download start with it. */
  readonly baseUrl: string
  /** Says whose call an operation without credentials turned out to be: audit log, journal and log know it from then on, refused or not. */
  identify (principal: { operatorId: string, userName?: string }): void
}

/** One function per operation: it only translates between the request, the state and the documented answers. */
export type Handlers = {
  [Id in OperationId]: (request: RequestOf<ApiOperations[Id]>, context: Context) => ReplyOf<ApiOperations[Id]>
}

/** What a route file holds: `export const groupRoutes = { ... } satisfies Routes`. */
export type Routes = Partial<Handlers>
