import type { Context } from '../routes/handler.ts'
import type { Facts } from '../permissions/evaluate.ts'
import { demand } from '../refusal.ts'
import type { Services } from '../services.ts'
import type { State } from '../state/state.ts'
import type { Caller, Coverage, Language, Owner } from '../types.ts'
import { plainAddress } from '../world/sockets.ts'
import { baseUrlOf, type Exchange } from './exchange.ts'
import { factsOf, lackOf, mayDo, writeDown } from './steps/permissions.ts'

/** What a handler sees of its call. */
export class CallContext implements Context {
  readonly services: Services
  readonly #exchange: Exchange
  readonly #generation: number

  /** @param generation of the database that the call is about */
  constructor (services: Services, exchange: Exchange, generation: number) {
    this.services = services
    this.#exchange = exchange
    this.#generation = generation
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

  get remoteAddress (): string {
    return plainAddress(this.#exchange.request.ip)
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
    this.demandSameState()
    return this.services.state.database.transaction(work)
  }

  demandSameState (): void {
    demand(this.services.state.database.isStill(this.#generation), 'EMU0042')
  }

  mayDo (permission: string, pathVariables: Readonly<Record<string, string>> = {}): boolean {
    return mayDo(this.#exchange, this.services, permission, pathVariables)
  }

  demandPermission (permission: string, pathVariables?: Readonly<Record<string, string>>): void {
    if (!this.mayDo(permission, pathVariables)) throw lackOf(permission, this.#exchange.operation.tag, this.caller.userName!)
  }

  get conditionFacts (): Facts {
    return factsOf(this.#exchange, this.services, {})
  }

  explain (allowed: boolean, reason: string): void {
    writeDown(this.#exchange, { operation: this.#exchange.operation.permission, allowed, matches: [], rule: reason })
  }

  identify (principal: { operatorId: string, userName?: string }): void {
    this.#exchange.identified = principal
  }
}
