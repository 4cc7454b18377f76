import { demand, found } from '../refusal.ts'
import type { Owner } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { type Card, isOnline, type SimStatus } from './sim-rows.ts'
import type { Sims } from './sims.ts'
import { bucketOf, MINUTES_KEPT } from './statistics/periods.ts'
import type { Statistics } from './statistics/statistics.ts'

export type Severity = 'error' | 'warning' | 'info' | 'none'

/** What was found; the texts are the view's. times: when it was seen (ms). */
export interface Finding {
  insightId: InsightId
  severity: Severity
  times: number[]
}

export type InsightId = 'INS0001' | 'INS0002' | 'INS0003' | 'INS0004' | 'INS0005' | 'INS0006' | 'INS0100' | 'INS0101' | 'INS0102' | 'INS0103' | 'INS0200' | 'INS0201'

export interface DiagnosticRow {
  diagnostic_id: string
  operator_id: string
  coverage: Owner['coverage']
  sim_id: string
  from_time: number
  to_time: number
  status: 'diagnosing' | 'done' | 'failed'
  /** JSON: Finding[] */
  findings: string
}

/** Known of statuses: which insight they are, and that the first three are errors (facts 02, section 11). */
const OF_STATUS: Partial<Record<SimStatus, InsightId>> = { inactive: 'INS0001', suspended: 'INS0002', terminated: 'INS0003', ready: 'INS0004', standby: 'INS0005' }
const TROUBLE: ReadonlySet<string> = new Set(['inactive', 'suspended', 'terminated'])

const DAY = 24 * 3600 * 1000

/** Looks at what a SIM is and has been through, and says what may be wrong with it (facts 02, section 11). */
export class Diagnostics {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #sims: Sims
  readonly #put
  readonly #row
  readonly #ofSim
  readonly #deleteOfSim
  readonly #statuses
  readonly #mismatches
  readonly #addMismatch
  readonly #deleteMismatches
  readonly #statistics: Statistics

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, sims: Sims, statistics: Statistics) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#sims = sims
    this.#statistics = statistics
    this.#put = database.statement<[DiagnosticRow], never>(
      'INSERT OR REPLACE INTO diagnostics (diagnostic_id, operator_id, coverage, sim_id, from_time, to_time, status, findings) VALUES (:diagnostic_id, :operator_id, :coverage, :sim_id, :from_time, :to_time, :status, :findings)')
    this.#row = database.statement<[string], DiagnosticRow>('SELECT * FROM diagnostics WHERE diagnostic_id = ?')
    this.#ofSim = database.value<[string], string>('SELECT diagnostic_id FROM diagnostics WHERE sim_id = ?')
    this.#deleteOfSim = database.statement<[string], never>('DELETE FROM diagnostics WHERE sim_id = ?')
    this.#statuses = database.array<[string, number, number], [string, number]>('SELECT status, time FROM sim_status_history WHERE sim_id = ? AND imsi = primary_imsi AND time BETWEEN ? AND ? ORDER BY time, entry_id')
    this.#mismatches = database.value<[string, number, number], number>('SELECT time FROM imei_mismatches WHERE sim_id = ? AND time BETWEEN ? AND ? ORDER BY time')
    this.#addMismatch = database.statement<[string, number, string], never>('INSERT INTO imei_mismatches VALUES (?, ?, ?)')
    this.#deleteMismatches = database.statement<[string], never>('DELETE FROM imei_mismatches WHERE sim_id = ?')
    events.on('ImeiMismatched', ({ card, imei }) => this.#addMismatch.run(card.sim.sim_id, clock.now(), imei))
    events.on('SimRemoved', ({ simId }) => {
      for (const diagnosticId of this.#ofSim.all(simId)) events.emit('DiagnosticRemoved', { diagnosticId })
      this.#deleteOfSim.run(simId)
      this.#deleteMismatches.run(simId)
    })
  }

  /** Begins to look. from, to in ms: the last 24 hours unless given (inferred). Refuses an unknown SIM (SEM9001) and a range that ends before it begins. */
  begin (owner: Owner, simId: string, from: number | undefined, to: number | undefined): DiagnosticRow {
    demand(this.#sims.exists(owner, simId), 'SEM9001')
    const end = to ?? this.#clock.now()
    const start = from ?? end - DAY
    demand(start <= end && start >= 0, 'DIG9001')
    const row: DiagnosticRow = { diagnostic_id: this.#ids.uuid(), operator_id: owner.operatorId, coverage: owner.coverage, sim_id: simId, from_time: start, to_time: end, status: 'diagnosing', findings: '[]' }
    this.#put.run(row)
    this.#events.emit('DiagnosticRequested', { diagnosticId: row.diagnostic_id })
    return row
  }

  /** Refuses one that is not the owner's (DIG9002). */
  get (owner: Owner, diagnosticId: string): DiagnosticRow {
    const row = found(this.#row.get(diagnosticId), 'DIG9002')
    demand(row.operator_id === owner.operatorId && row.coverage === owner.coverage, 'DIG9002')
    return row
  }

  complete (diagnosticId: string): void {
    const row = this.#row.get(diagnosticId)
    const card = row && this.#sims.load(row.sim_id)
    if (row === undefined || card === undefined) return
    this.#put.run({ ...row, status: 'done', findings: JSON.stringify(this.#findings(card, row.from_time, row.to_time)) })
  }

  fail (diagnosticId: string): void {
    const row = this.#row.get(diagnosticId)
    if (row !== undefined) this.#put.run({ ...row, status: 'failed' })
  }

  #findings (card: Card, from: number, to: number): Finding[] {
    const session = this.#session(card, from, to)
    // A refused connection explains more than a status that could have been looked up.
    const dominated = session.some(({ severity }) => severity === 'error')
    return [...this.#status(card, from, to, dominated), ...session, this.#data(card, from, to)]
  }

  /** What the SIM is now, and the trouble it has been in within the range. */
  #status ({ sim }: Card, from: number, to: number, dominated: boolean): Finding[] {
    const times = new Map<InsightId, number[]>()
    let before: string | undefined
    for (const [status, time] of this.#statuses.all(sim.sim_id, from, to)) {
      const insight = OF_STATUS[status as SimStatus]
      if (status !== before && TROUBLE.has(status) && insight !== undefined) times.set(insight, [...times.get(insight) ?? [], time])
      before = status
    }
    const now = OF_STATUS[sim.status] ?? 'INS0006'
    const past = [...times].filter(([insight]) => insight !== now).map(([insightId, seen]): Finding => ({ insightId, severity: 'info', times: seen }))
    const severity: Severity = TROUBLE.has(sim.status) ? (dominated ? 'info' : 'error') : 'none'
    return [{ insightId: now, severity, times: times.get(now) ?? [] }, ...past]
  }

  /** inferred: whether it has a session, and what keeps it from one (facts 02, section 11). */
  #session (card: Card, from: number, to: number): Finding[] {
    const { sim } = card
    const expired = sim.expiry_time !== null && sim.expiry_time <= this.#clock.now()
    const mismatches = this.#mismatches.all(sim.sim_id, from, to)
    const found: Finding[] = []
    if (mismatches.length > 0) found.push({ insightId: 'INS0102', severity: 'error', times: mismatches })
    if (expired) found.push({ insightId: 'INS0103', severity: 'error', times: [sim.expiry_time!] })
    if (isOnline(card)) found.unshift({ insightId: 'INS0100', severity: 'none', times: [] })
    else found.push({ insightId: 'INS0101', severity: sim.session_status === null ? 'warning' : 'info', times: [] })
    return found
  }

  /** inferred: whether anything was sent in the range. */
  #data (card: Card, from: number, to: number): Finding {
    const owner = { operatorId: card.sim.operator_id!, coverage: card.sim.coverage }
    const period = from < this.#clock.now() - MINUTES_KEPT ? 'day' : 'minutes'
    const span = { from: bucketOf(period, from), to }
    const passed = card.subscribers.some(({ imsi }) => this.#statistics.traffic.ofImsi(owner, imsi, period, span).length > 0)
    return passed ? { insightId: 'INS0200', severity: 'none', times: [] } : { insightId: 'INS0201', severity: isOnline(card) ? 'warning' : 'info', times: [] }
  }
}
