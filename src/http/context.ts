import type { Context } from '../routes/handler.ts'
import type { Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { Caller, Coverage, Language, Owner } from '../types.ts'
import { baseUrlOf, type Exchange } from './exchange.ts'

/** What a handler sees of its call. */
export class CallContext implements Context {
  readonly services: Services
  readonly #exchange: Exchange

  constructor (services: Services, exchange: Exchange) {
    this.services = services
    this.#exchange = exchange
  }

  get state (): State {
    return this.services.state
  }

  get caller (): Caller {
    const { caller } = this.#exchange
    if (caller === undefined) throw new Error(`${this.#exchange.operationId} has no caller`)
    return caller
  }

  get coverage (): Coverage {
    return this.#exchange.coverage
  }

  get language (): Language {
    return this.#exchange.language
  }

  get owner (): Owner {
    return { operatorId: this.caller.operatorId, coverage: this.#exchange.coverage }
  }

  get baseUrl (): string {
    return baseUrlOf(this.#exchange.request)
  }

  get contentType (): string | undefined {
    return this.#exchange.request.headers['content-type']
  }

  change<T> (work: () => T): T {
    return this.services.state.database.transaction(work)
  }

  identify (principal: { operatorId: string, userName?: string }): void {
    this.#exchange.identified = principal
  }
}
