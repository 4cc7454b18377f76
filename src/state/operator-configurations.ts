import { demand, found, Refusal } from '../refusal.ts'
import { type Coverage, isObject } from '../types.ts'
import type { Contracts } from './contracts.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'

export type Namespace = 'Support' | 'Email' | 'UserConsole'

/** What may stand in a namespace: names, and groups of names. Every value is true or false (facts 01, 3.5). */
type Shape = { readonly [name: string]: true | Shape }

const SHAPES: Record<Exclude<Namespace, 'Support'>, Shape> = {
  Email: { billing: { attachInvoicePdfEnabled: true }, notification: { exceedBundleDisabled: true } },
  UserConsole: { usageMetricsAcknowledged: true, usageMetricsDisabled: true }
}

export interface OperatorConfiguration {
  namespace: Namespace
  configuration: Readonly<Record<string, unknown>>
  version: number
  isModifiable: boolean
}

/** Settings of an operator by namespace, each with a version that grows by one with every change (inferred: facts 01, 3.5). */
export class OperatorConfigurations {
  readonly #contracts: Contracts
  readonly #put
  readonly #row
  readonly #delete

  constructor (database: Database, events: Events, contracts: Contracts) {
    this.#contracts = contracts
    this.#put = database.statement<[string, Namespace, string, number], never>('INSERT OR REPLACE INTO operator_configurations (operator_id, namespace, configuration, version) VALUES (?, ?, ?, ?)')
    this.#row = database.array<[string, Namespace], [string, number]>('SELECT configuration, version FROM operator_configurations WHERE operator_id = ? AND namespace = ?')
    this.#delete = database.statement<[string, Namespace], never>('DELETE FROM operator_configurations WHERE operator_id = ? AND namespace = ?')
    events.on('ContractChanged', ({ operatorId, contractName }) => {
      if (contractName === 'support') this.#put.run(operatorId, 'Support', '{}', this.#version(operatorId, 'Support') + 1)
    })
  }

  /** Refuses an unknown namespace (AUM9240), and one that is not set (AUM9241). `Support` is always there and follows the contract (inferred). */
  get (operatorId: string, namespace: string): OperatorConfiguration {
    demandNamespace(namespace)
    if (namespace === 'Support') {
      const tier = this.#contracts.since(operatorId, 'support') === undefined ? 'basic' : 'priority'
      const configuration = { tier, upcomingTier: null, paymentCoverage: 'jp' satisfies Coverage }
      return { namespace, configuration, version: this.#version(operatorId, namespace), isModifiable: false }
    }
    const [text, version] = found(this.#row.get(operatorId, namespace), 'AUM9241')
    return { namespace, configuration: JSON.parse(text) as OperatorConfiguration['configuration'], version, isModifiable: true }
  }

  /**
   * Replaces all of a namespace. Refuses an unknown one (AUM9240), one that cannot be modified (AUM9242), settings that are none of its
   * own (COM9003), and a version that has been overtaken (AUM9243); one that is not set has version 0 (inferred).
   */
  set (operatorId: string, namespace: string, configuration: Readonly<Record<string, unknown>>, expectedVersion?: number): OperatorConfiguration {
    demandModifiable(namespace)
    demandShape(configuration, SHAPES[namespace], 'body: configuration')
    const version = this.#row.get(operatorId, namespace)?.[1] ?? 0
    if (expectedVersion !== undefined && expectedVersion !== version) throw new Refusal('AUM9243', { version: String(version) })
    this.#put.run(operatorId, namespace, JSON.stringify(configuration), version + 1)
    return this.get(operatorId, namespace)
  }

  /** Refuses an unknown namespace (AUM9240), one that cannot be modified (AUM9242), and one that is not set (AUM9241). */
  delete (operatorId: string, namespace: string): void {
    demandModifiable(namespace)
    demand(this.#delete.run(operatorId, namespace) > 0, 'AUM9241')
  }

  #version (operatorId: string, namespace: Namespace): number {
    return this.#row.get(operatorId, namespace)?.[1] ?? 1
  }
}

function demandNamespace (namespace: string): asserts namespace is Namespace {
  demand(namespace === 'Support' || Object.hasOwn(SHAPES, namespace), 'AUM9240')
}

function demandModifiable (namespace: string): asserts namespace is Exclude<Namespace, 'Support'> {
  demandNamespace(namespace)
  demand(namespace !== 'Support', 'AUM9242')
}

function demandShape (given: unknown, shape: Shape, at: string): void {
  demand(isObject(given), 'COM9003', { detail: `${at} must be object`, detailJa: `${at} はオブジェクトである必要があります` })
  for (const [name, value] of Object.entries(given)) {
    const wanted = Object.hasOwn(shape, name) ? shape[name] : undefined
    demand(wanted !== undefined, 'COM9003', { detail: `${at} has a setting that is not of this namespace`, detailJa: `${at} にこの名前空間のものではない設定があります` })
    if (wanted === true) demand(typeof value === 'boolean', 'COM9003', { detail: `${at}.${name} must be boolean`, detailJa: `${at}.${name} は真偽値である必要があります` })
    else demandShape(value, wanted, `${at}.${name}`)
  }
}
