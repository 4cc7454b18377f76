import type { DocumentPage, Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { GroupFilter } from './groups.ts'
import { documentPage, DocumentPages } from './keyset.ts'
import type { SimStatus } from './sim-rows.ts'

export interface SubscriberFilter extends GroupFilter {
  statuses?: string[] | undefined
  speedClasses?: string[] | undefined
  /** prefixes */
  serialNumbers?: string[] | undefined
}

export interface Slice {
  limit: number
  after: string
}

/** Lists of SIMs and subscribers, by key, each page as cheap as the first. */
export class SimLists {
  readonly #sims
  readonly #subscribers
  readonly #subscribersBefore
  readonly #filtered
  readonly #filteredBefore
  readonly #members
  readonly #counts

  constructor (database: Database) {
    this.#sims = new DocumentPages(database, 'sims', 'sim_id')
    this.#subscribers = new DocumentPages(database, 'subscribers', 'imsi')
    this.#subscribersBefore = database.value<[string, string, string, number], string>('SELECT imsi FROM subscribers WHERE operator_id = ? AND coverage = ? AND imsi <= ? ORDER BY imsi DESC LIMIT ?')
    const filtered = (columns: string, comparison: string, order: string) => `
      SELECT ${columns} FROM subscribers s JOIN sims c ON c.sim_id = s.sim_id
      WHERE s.operator_id = :operatorId AND s.coverage = :coverage AND s.imsi ${comparison} :after
        AND (:tagName IS NULL OR EXISTS (SELECT 1 FROM json_each(c.tags) t
          WHERE t.key = :tagName AND (t.value = :tagValue OR (:prefix AND instr(t.value, :tagValue) = 1))))
        AND (:statuses IS NULL OR s.status IN (SELECT value FROM json_each(:statuses)))
        AND (:speedClasses IS NULL OR c.speed_class IN (SELECT value FROM json_each(:speedClasses)))
        AND (:serialNumbers IS NULL OR EXISTS (SELECT 1 FROM json_each(:serialNumbers) p WHERE instr(c.serial_number, p.value) = 1))
      ORDER BY s.imsi ${order} LIMIT :count`
    this.#filtered = database.array<[object], [string, string]>(filtered('s.imsi, s.document', '>', 'ASC'))
    this.#filteredBefore = database.value<[object], string>(filtered('s.imsi', '<=', 'DESC'))
    this.#members = database.array<[string, string, string, string, number], [string, string]>(
      `SELECT s.imsi, json_set(c.document, '$.imsi', s.imsi) FROM subscribers s JOIN sims c ON c.sim_id = s.sim_id
       WHERE s.operator_id = ? AND s.coverage = ? AND c.group_id = ? AND s.is_primary = 1 AND s.imsi > ? ORDER BY s.imsi LIMIT ?`)
    this.#counts = database.array<[string, string], [SimStatus, number]>('SELECT status, count(*) FROM sims WHERE operator_id = ? AND coverage = ? GROUP BY status')
  }

  /** inferred: by SIM ID (facts 02, section 9). */
  sims (owner: Owner, slice: Slice): DocumentPage {
    return this.#sims.after(owner, slice.after, slice.limit)
  }

  /**
   * By IMSI. `previous` is the key of the page before, so that a second page can name it: the Go SDK expects a link there
   * even when nothing follows (facts 02, section 9).
   */
  subscribers (owner: Owner, slice: Slice, filter?: SubscriberFilter): DocumentPage & { previous?: string } {
    const { operatorId, coverage } = owner
    const { after, limit } = slice
    const filtered = filter && {
      ...owner,
      after,
      count: limit + 1,
      tagName: filter.tagName ?? null,
      tagValue: filter.tagValue ?? null,
      prefix: filter.prefix ? 1 : 0,
      statuses: listed(filter.statuses),
      speedClasses: listed(filter.speedClasses),
      serialNumbers: listed(filter.serialNumbers)
    }
    const page = filtered ? documentPage(this.#filtered.all(filtered), limit) : this.#subscribers.after(owner, after, limit)
    if (after === '') return page
    const before = filtered ? this.#filteredBefore.all(filtered) : this.#subscribersBefore.all(operatorId, coverage, after, limit + 1)
    return before.length === 0 ? page : { ...page, previous: before[limit] ?? '' }
  }

  /** Members of a group as Sim documents with a top-level `imsi`, so that clients of both published shapes work (facts 02, section 9). */
  inGroup (owner: Owner, groupId: string, slice: Slice): DocumentPage {
    return documentPage(this.#members.all(owner.operatorId, owner.coverage, groupId, slice.after, slice.limit + 1), slice.limit)
  }

  countByStatus (owner: Owner): Map<SimStatus, number> {
    return new Map(this.#counts.all(owner.operatorId, owner.coverage))
  }
}

function listed (values: string[] | undefined): string | null {
  return values === undefined ? null : JSON.stringify(values)
}
