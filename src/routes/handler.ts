import type { ApiOperations, OperationId, ReplyOf, RequestOf } from '../contract/operations.ts'
import type { Exchange } from '../http/exchange.ts'
import type { Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { Caller, Coverage, Language, Owner } from '../types.ts'

/** What a handler may use besides the request. */
export class Context {
  readonly services: Services
  readonly #exchange: Exchange

  constructor (services: Services, exchange: Exchange) {
    this.services = services
    this.#exchange = exchange
  }

  get state (): State {
    return this.services.state
  }

  /** Who calls. Only operations that need credentials have one. */
  get caller (): Caller {
    const { caller } = this.#exchange
    if (caller === undefined) throw new Error(`${this.#exchange.operationId} has no caller`)
    return caller
  }

  /** Says whose call an operation without credentials turned out to be: the audit log keeps it from then on, refused or not. */
  identify (principal: { operatorId: string, userName?: string }): void {
    this.#exchange.identified = principal
  }

  get coverage (): Coverage {
    return this.#exchange.coverage
  }

  /** Whose resources the call sees: the caller's, in the coverage of the host called. */
  get owner (): Owner {
    return { operatorId: this.caller.operatorId, coverage: this.#exchange.coverage }
  }

  get language (): Language {
    return this.#exchange.language
  }

  /** Where the client reaches us, e.g. http://127.0.0.1:4010: links to download start with it. */
  get baseUrl (): string {
    const { request } = this.#exchange
    return `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`
  }

  get remoteAddress (): string {
    return this.#exchange.request.ip
  }
}

/** One function per operation: it only translates between the request, the state and the documented answers. */
export type Handlers = {
  [Id in OperationId]: (request: RequestOf<ApiOperations[Id]>, context: Context) => ReplyOf<ApiOperations[Id]>
}

/** What a route file holds: `export const groupRoutes = { ... } satisfies Routes`. */
export type Routes = Partial<Handlers>
