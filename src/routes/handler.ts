import type { ApiOperations, OperationId, Reply, ReplyOf, RequestOf } from '../contract/operations.ts'
import type { Facts } from '../permissions/evaluate.ts'
import type { Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { Caller, Coverage, Language, Owner } from '../types.ts'

/** What a handler may use besides the request; http/context.ts makes it of the call. */
export interface Context {
  readonly services: Services
  readonly state: State
  /** Who calls. Only operations that need credentials have one. */
  readonly caller: Caller
  readonly coverage: Coverage
  /** in which texts are to be, as the caller asks by X-Soracom-Lang */
  readonly language: Language
  /** Whose resources the call sees: the caller's, in the coverage of the host called. */
  readonly owner: Owner
  /** Who calls, as an IP address. */
  readonly remoteAddress: string
  /** Where the client reaches us, e.g. http://127.0.0.1:4010: links to download start with it. */
  readonly baseUrl: string
  /** What the client calls the type of what it sends; undefined when it does not say. */
  readonly contentType: string | undefined
  /** Changes state, all of it or nothing, in a handler that waits; every other handler is one such change already. Refuses when it is another one by now (EMU0042). */
  change<T> (work: () => T): T
  /** Refuses to go on when the emulator was reset, restored or stopped while the handler waited (EMU0042). */
  demandSameState (): void
  /**
   * Whether the caller is also allowed what the call implies, by its name in statements, e.g. `FileEntry:putFile` for an export
   * to Harvest Files; pathVariables: those that a call of that operation would have.
   */
  mayDo (permission: string, pathVariables?: Readonly<Record<string, string>>): boolean
  /** The same, refusing with 403 as a call of the operation itself would be. */
  demandPermission (permission: string, pathVariables?: Readonly<Record<string, string>>): void
  /** What conditions can ask about this call. */
  readonly conditionFacts: Facts
  /** Writes into the journal why a rule of the handler's own let the caller through or not. */
  explain (allowed: boolean, reason: string): void
  /** Says whose call an operation without credentials turned out to be: audit log, journal and log know it from then on, refused or not. */
  identify (principal: { operatorId: string, userName?: string }): void
}

/**
 * The handler of an operation that waits for the outside, such as a device's answer. It runs outside of a transaction, so
 * that nothing else has to wait for it, and changes state by context.change(). They are few.
 */
export class Waiting<Request = never, Answer = Reply> {
  readonly run: (request: Request, context: Context) => Promise<Answer>

  constructor (run: (request: Request, context: Context) => Promise<Answer>) {
    this.run = run
  }
}

/** Marks the handler of `operationId` as one that waits. */
export function waiting<Id extends OperationId> (_operationId: Id, run: (request: RequestOf<ApiOperations[Id]>, context: Context) => Promise<ReplyOf<ApiOperations[Id]>>): Waiting<RequestOf<ApiOperations[Id]>, ReplyOf<ApiOperations[Id]>> {
  return new Waiting(run)
}

/** One function per operation: it only translates between the request, the state and the documented answers. */
export type Handlers = {
  [Id in OperationId]: ((request: RequestOf<ApiOperations[Id]>, context: Context) => ReplyOf<ApiOperations[Id]>) | Waiting<RequestOf<ApiOperations[Id]>, ReplyOf<ApiOperations[Id]>>
}

/** A handler of whichever operation: who calls it has checked the request. */
export type AnyHandler = ((request: never, context: Context) => Reply) | Waiting

/** What a route file holds: `export const groupRoutes = { ... } satisfies Routes`. */
export type Routes = Partial<Handlers>
