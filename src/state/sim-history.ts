import type { Page } from '../types.ts'
import type { Clock } from '../world/clock.ts'
import type { Database } from './database.ts'
import type { Events, SimAspect } from './events.ts'
import { pageOfRows, type Slice } from './keyset.ts'
import type { Card } from './sim-rows.ts'

const RECORDED: ReadonlySet<SimAspect> = new Set(['status', 'speedClass', 'group', 'bundles'])

export interface HistoryEntry {
  sim_id: string
  imsi: string
  primary_imsi: string
  subscription: string
  status: string
  speed_class: string | null
  group_id: string | null
  bundles: string | null
  /** ms */
  time: number
}

export interface HistoryQuery extends Slice {
  /** ms, both ends included */
  from: number
  to: number
  newestFirst: boolean
}

/** What became of each SIM: an entry per change of status, speed class, group or bundles, for each of its IMSIs (facts 02, section 12). */
export class SimHistory {
  readonly #insert
  readonly #newest
  readonly #oldest

  constructor (database: Database, clock: Clock, events: Events) {
    this.#insert = database.statement<[string, string, string, string, string, string | null, string | null, string | null, number], never>(
      'INSERT INTO sim_status_history (sim_id, imsi, primary_imsi, subscription, status, speed_class, group_id, bundles, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const page = (comparison: string, order: string) =>
      `SELECT * FROM sim_status_history WHERE sim_id = ? AND time BETWEEN ? AND ? AND (time, entry_id) ${comparison} (?, ?) ORDER BY time ${order}, entry_id ${order} LIMIT ?`
    this.#newest = database.statement<[string, number, number, number, number, number], HistoryEntry & { entry_id: number }>(page('<', 'DESC'))
    this.#oldest = database.statement<[string, number, number, number, number, number], HistoryEntry & { entry_id: number }>(page('>', 'ASC'))
    const record = ({ sim, subscribers }: Card): void => {
      for (const s of subscribers) {
        this.#insert.run(sim.sim_id, s.imsi, sim.primary_imsi, s.subscription, s.status, sim.speed_class, sim.group_id, s.bundles, clock.now())
      }
    }
    events.on('SimRegistered', ({ card }) => record(card))
    events.on('SimChanged', ({ card, before, changed }) => {
      if (changed.some((aspect) => RECORDED.has(aspect))) return record(card)
      // Additional subscriptions come, and have a status of their own.
      const news = card.subscribers.filter(({ imsi, status }) => before.subscribers.find((s) => s.imsi === imsi)?.status !== status)
      if (news.length > 0) record({ ...card, subscribers: news })
    })
  }

  list (simId: string, query: HistoryQuery): Page<HistoryEntry> {
    // The key of the first page lies beyond every entry: -1 and 2^53 bound all times and ids.
    const edge = query.newestFirst ? Number.MAX_SAFE_INTEGER : -1
    const [time, entry] = /^\d+-\d+$/.test(query.after) ? query.after.split('-').map(Number) as [number, number] : [edge, edge]
    const rows = (query.newestFirst ? this.#newest : this.#oldest).all(simId, query.from, query.to, time, entry, query.limit + 1)
    return pageOfRows(rows, query.limit, (last) => `${last.time}-${last.entry_id}`)
  }
}
