import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { bucketOf } from './periods.ts'
import { ServiceCounts } from './service-counts.ts'
import { Traffic } from './traffic.ts'

/** What was exported, where bytes of it are counted by month. */
export type ExportedWhat = 'harvest' | 'napter-audit-logs'

/** Usage of every kind. Windows and retention are asked of the clock by who reads (routes/stats.ts). */
export class Statistics {
  readonly traffic: Traffic
  readonly counts: ServiceCounts
  readonly #takeMoment
  readonly #addExported
  readonly #exported

  constructor (database: Database, clock: Clock, events: Events) {
    this.traffic = new Traffic(database, clock, events)
    this.counts = new ServiceCounts(database, clock, events)
    this.#takeMoment = database.statement<[string, string, string, number], never>('INSERT INTO sandbox_statistics VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
    this.#addExported = database.statement<[string, string, ExportedWhat, number, number], never>('INSERT INTO exported_bytes VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET bytes = bytes + excluded.bytes')
    this.#exported = database.value<[string, string, ExportedWhat, number], number>('SELECT bytes FROM exported_bytes WHERE operator_id = ? AND coverage = ? AND what = ? AND month = ?')
    const removals = ['sandbox_statistics', 'exported_bytes'].map((table) => database.statement<[string], never>(`DELETE FROM ${table} WHERE operator_id = ?`))
    events.on('OperatorDeleted', ({ operatorId }) => { for (const removal of removals) removal.run(operatorId) })
  }

  /** Uses up a moment (ms) of the sandbox's; false when it was used up before. Air and Beam have moments of their own (facts 03, 2.3). */
  takeSandboxMoment (owner: Owner, imsi: string, service: 'air' | 'beam', time: number): boolean {
    return this.#takeMoment.run(owner.operatorId, imsi, service, time) === 1
  }

  /** Counts what was exported now. To be called inside a transaction. */
  addExportedBytes (owner: Owner, what: ExportedWhat, time: number, bytes: number): void {
    this.#addExported.run(owner.operatorId, owner.coverage, what, bucketOf('month', time), bytes)
  }

  /** Bytes exported in the month of `time` (ms). */
  exportedBytes (owner: Owner, what: ExportedWhat, time: number): number {
    return this.#exported.get(owner.operatorId, owner.coverage, what, bucketOf('month', time)) ?? 0
  }
}
