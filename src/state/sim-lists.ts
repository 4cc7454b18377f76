import type { DocumentPage, Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { GroupFilter } from './groups.ts'
import { documentPage } from './keyset.ts'
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
    const document = database.array.bind(database)<[string, string, string, number], [string, string]>
    this.#sims = document('SELECT sim_id, document FROM sims WHERE operator_id = ? AND coverage = ? AND sim_id > ? ORDER BY sim_id LIMIT ?')
    this.#subscribers = document('SELECT imsi, document FROM subscribers WHERE operator_id = ? AND coverage = ? AND imsi > ? ORDER BY imsi LIMIT ?')
    this.#subscribersBefore = database.value<[string, string, string, number], string>('SELECT imsi FROM subscribers WHERE operator_id = ? AND coverage = ? AND imsi <= ? ORDER BY imsi DESC LIMIT ?')
    const filtered = (columns: string, comparison: string, order: string) => `
      SELECT ${columns} FROM subscribers s JOIN sims c ON c.sim_id = s.sim_id
      WHERE s.operator_id = :operatorId AND s.coverage = :coverage AND s.imsi ${comparison} :after
        AND (:tagName IS NULL OR EXISTS (SELECT 1 FROM json_each(c.tags) t
          WHERE t.key = :tagName AND (t.value = :tagValue OR (:prefix AND substr(t.value, 1, length(:tagValue)) = :tagValue))))
        AND (:statuses IS NULL OR s.status IN (SELECT value FROM json_each(:statuses)))
        AND (:speedClasses IS NULL OR c.speed_class IN (SELECT value FROM json_each(:speedClasses)))
        AND (:serialNumbers IS NULL OR EXISTS (SELECT 1 FROM json_each(:serialNumbers) p WHERE substr(c.serial_number, 1, length(p.value)) = p.value))
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
    return documentPage(this.#sims.all(owner.operatorId, owner.coverage, slice.after, slice.limit + 1), slice.limit)
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
    const rows = filtered ? this.#filtered.all(filtered) : this.#subscribers.all(operatorId, coverage, after, limit + 1)
    const page = documentPage(rows, limit)
    if (after === '') return page
    const before = filtered ? this.#filteredBefore.all(filtered) : this.#subscribersBefore.all(operatorId, coverage, after, limit + 1)
    return { ...page, previous: before.length > limit ? before[limit]! : '' }
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
