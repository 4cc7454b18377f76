import { demand } from '../refusal.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import type { Operators } from './operators.ts'

export type ContractName = 'api_audit_log' | 'harvest' | 'napter' | 'support'

export type ContractDetail = Readonly<Record<string, unknown>>

/** The only details there are (facts 01, 3.5); the other contracts have none. */
const DETAILS: Partial<Record<ContractName, ContractDetail>> = {
  harvest: { plan: 'extended', ttl: 731 },
  support: { tier: 'priority' }
}

/** Optional contracts. They take effect at once, and end at once (inferred). */
export class Contracts {
  readonly #clock: Clock
  readonly #events: Events
  readonly #operators: Operators
  readonly #put
  readonly #delete
  readonly #since

  constructor (database: Database, clock: Clock, events: Events, operators: Operators) {
    this.#clock = clock
    this.#events = events
    this.#operators = operators
    this.#put = database.statement<[string, ContractName, string | null, number], never>('INSERT INTO contracts (operator_id, contract_name, detail, since) VALUES (?, ?, ?, ?)')
    this.#delete = database.statement<[string, ContractName], never>('DELETE FROM contracts WHERE operator_id = ? AND contract_name = ?')
    this.#since = database.value<[string, ContractName], number>('SELECT since FROM contracts WHERE operator_id = ? AND contract_name = ?')
  }

  /** Since when (ms) the operator has the contract; undefined without it. */
  since (operatorId: string, contractName: ContractName): number | undefined {
    return this.#since.get(operatorId, contractName)
  }

  /**
   * Returns the detail agreed upon. Refuses one that does not go with the contract (AUM9231), and support without coverage of
   * Japan (AUM9232). inferred: what the operator already has is left as it is.
   */
  add (operatorId: string, contractName: ContractName, given: ContractDetail | undefined): ContractDetail | undefined {
    const detail = DETAILS[contractName]
    demand(isDetail(given ?? {}, detail ?? {}), 'AUM9231')
    demand(contractName !== 'support' || this.#operators.coverageTypes(operatorId).includes('jp'), 'AUM9232')
    if (this.since(operatorId, contractName) === undefined) {
      this.#put.run(operatorId, contractName, detail === undefined ? null : JSON.stringify(detail), this.#clock.now())
      this.#events.emit('ContractChanged', { operatorId, contractName, active: true })
    }
    return detail
  }

  /** Refuses a contract that the operator does not have (AUM9230). */
  delete (operatorId: string, contractName: ContractName): void {
    demand(this.#delete.run(operatorId, contractName) > 0, 'AUM9230')
    this.#events.emit('ContractChanged', { operatorId, contractName, active: false })
  }
}

function isDetail (given: ContractDetail, detail: ContractDetail): boolean {
  const names = Object.keys({ ...detail, ...given })
  return names.every((name) => given[name] === detail[name])
}
