import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { type Card, primaryOf, type SimStatus } from '../sim-rows.ts'
import { subscriptionOf } from '../subscriptions.ts'

/** How much a SIM may use before it leaves test mode; sums of both directions (facts 02, section 5). */
export interface TestLimits {
  days: number
  dataBytes: number
  numberOfSms: number
  nextStatus: 'active' | 'standby' | 'suspended'
  statusTransitionDelayDays: number
}

/** Times in ms. */
export interface TestingUsage {
  startedTime: number
  /** null while it is in test mode */
  endedTime: number | null
  dataBytes: number
  numberOfSms: number
  limits: TestLimits
}

type LimitsRow = [number, number, number, TestLimits['nextStatus'], number]
type UsageRow = [number, number | null, number, number, ...LimitsRow]

/** Global plans whose SIMs can be in test mode; all of Japan's can (facts 02, section 5). */
const GLOBAL_PLANS: ReadonlySet<string> = new Set(['plan01s', 'plan01s-low_data_volume', 'planX1', 'planX3', 'planP1', 'plan-US'])

const LIMITS = 'days, data_bytes, number_of_sms, next_status, status_transition_delay_days'

/** Test mode: a new SIM is free of charge while it is tried out within limits. inferred: an operator has it when the control API gives it. */
export class TestModes {
  readonly #clock: Clock
  readonly #mode
  readonly #putMode
  readonly #deleteMode
  readonly #usage
  readonly #any
  readonly #begin
  readonly #add
  readonly #end

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#mode = database.array<[string], LimitsRow>(`SELECT ${LIMITS} FROM test_modes WHERE operator_id = ?`)
    this.#putMode = database.statement<[string, ...LimitsRow], never>('INSERT OR REPLACE INTO test_modes VALUES (?, ?, ?, ?, ?, ?)')
    this.#deleteMode = database.statement<[string], never>('DELETE FROM test_modes WHERE operator_id = ?')
    this.#usage = database.array<[string], UsageRow>(`SELECT started_time, ended_time, used_bytes, used_sms, ${LIMITS} FROM testing_usage WHERE sim_id = ?`)
    this.#any = database.value<[string], number>('SELECT 1 FROM testing_usage WHERE operator_id = ? AND ended_time IS NULL LIMIT 1')
    this.#begin = database.statement<[string, number, string], never>(
      `INSERT OR REPLACE INTO testing_usage SELECT ?, operator_id, ?, NULL, 0, 0, ${LIMITS} FROM test_modes WHERE operator_id = ?`)
    this.#add = database.statement<[number, number, string], never>('UPDATE testing_usage SET used_bytes = used_bytes + ?, used_sms = used_sms + ? WHERE sim_id = ? AND ended_time IS NULL')
    this.#end = database.statement<[number, string], never>('UPDATE testing_usage SET ended_time = ? WHERE sim_id = ? AND ended_time IS NULL')
    const removeUsage = database.statement<[string], never>('DELETE FROM testing_usage WHERE sim_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => this.#deleteMode.run(operatorId))
    events.on('SimRemoved', ({ simId }) => removeUsage.run(simId))
    events.on('SimChanged', ({ card: { sim }, changed }) => {
      if (changed.includes('status') && sim.status !== 'testing') this.#end.run(clock.now(), sim.sim_id)
    })
  }

  /** undefined: its SIMs are not tested. */
  of (operatorId: string): TestLimits | undefined {
    return limitsOf(this.#mode.get(operatorId))
  }

  /** Holds for SIMs that connect for the first time from now on. */
  enable (operatorId: string, { days, dataBytes, numberOfSms, nextStatus, statusTransitionDelayDays }: TestLimits): void {
    this.#putMode.run(operatorId, days, dataBytes, numberOfSms, nextStatus, statusTransitionDelayDays)
  }

  disable (operatorId: string): boolean {
    return this.#deleteMode.run(operatorId) > 0
  }

  /** What a SIM becomes that connects for the first time, as a ready or standby one: its test begins, or it is active. */
  statusOfConnection (card: Card): SimStatus {
    const { sim } = card
    const eligible = sim.status === 'ready' && (sim.coverage === 'jp' || GLOBAL_PLANS.has(primaryOf(card).subscription))
    return eligible && this.#begin.run(sim.sim_id, this.#clock.now(), sim.operator_id!) > 0 ? 'testing' : 'active'
  }

  /** Of a SIM that is or was in test mode. */
  usage (simId: string): TestingUsage | undefined {
    const row = this.#usage.get(simId)
    if (row === undefined) return undefined
    const [startedTime, endedTime, dataBytes, numberOfSms, ...limits] = row
    return { startedTime, endedTime, dataBytes, numberOfSms, limits: limitsOf(limits)! }
  }

  /** Whether any SIM of the operator is in test mode. */
  isTesting (operatorId: string): boolean {
    return this.#any.get(operatorId) !== undefined
  }

  /** Counts what a SIM has used. Returns whether it is in test mode and has passed a limit. */
  count (simId: string, bytes: number, sms: number): boolean {
    if (this.#add.run(bytes, sms, simId) === 0) return false
    const { dataBytes, numberOfSms, limits } = this.usage(simId)!
    return dataBytes > limits.dataBytes || numberOfSms > limits.numberOfSms
  }
}

/** inferred: a status that the plan does not have falls back to active, where the SIM goes on working. */
export function statusAfterTest (card: Card, { nextStatus }: TestLimits): 'active' | 'standby' | 'suspended' {
  const plan = subscriptionOf(primaryOf(card).subscription)
  const possible = nextStatus === 'standby' ? plan.standby : nextStatus === 'suspended' ? plan.suspend : true
  return possible ? nextStatus : 'active'
}

function limitsOf (row: LimitsRow | undefined): TestLimits | undefined {
  if (row === undefined) return undefined
  const [days, dataBytes, numberOfSms, nextStatus, statusTransitionDelayDays] = row
  return { days, dataBytes, numberOfSms, nextStatus, statusTransitionDelayDays }
}
