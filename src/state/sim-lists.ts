import type { DocumentPage, Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { GroupFilter } from './groups.ts'
import { documentPage, DocumentPages, type Slice } from './keyset.ts'
import type { SimStatus } from './sim-rows.ts'

export interface SubscriberFilter extends GroupFilter {
  statuses?: string[] | undefined
  speedClasses?: string[] | undefined
  /** prefixes */
  serialNumbers?: string[] | undefined
}

/** How far back the page before a filtered one is looked for: where hardly any SIM passes the filter, it would be through all of them. */
const MOST_LOOKED_BACK = 500

/** Lists of SIMs and subscribers, by key, each page as cheap as the first. */
export class SimLists {
  readonly #sims
  readonly #subscribers
  readonly #subscribersBefore
  readonly #filtered
  readonly #filteredBefore
  readonly #isBeyond
  readonly #members
  readonly #counts

  constructor (database: Database) {
    this.#sims = new DocumentPages(database, 'sims', 'sim_id')
    this.#subscribers = new DocumentPages(database, 'subscribers', 'imsi')
    this.#subscribersBefore = database.value<[string, string, string, number], string>('SELECT imsi FROM subscribers WHERE operator_id = ? AND coverage = ? AND imsi <= ? ORDER BY imsi DESC LIMIT ?')
    this.#isBeyond = database.value<[string, string, string, number], number>('SELECT 1 FROM subscribers WHERE operator_id = ? AND coverage = ? AND imsi <= ? ORDER BY imsi DESC LIMIT 1 OFFSET ?')
    const passes = `(:tagName IS NULL OR EXISTS (SELECT 1 FROM json_each(c.tags) t
        WHERE t.key = :tagName AND (t.value = :tagValue OR (:prefix AND instr(t.value, :tagValue) = 1))))
      AND (:statuses IS NULL OR s.status IN (SELECT value FROM json_each(:statuses)))
      AND (:speedClasses IS NULL OR c.speed_class IN (SELECT value FROM json_each(:speedClasses)))
      AND (:serialNumbers IS NULL OR EXISTS (SELECT 1 FROM json_each(:serialNumbers) p WHERE instr(c.serial_number, p.value) = 1))`
    this.#filtered = database.array<[object], [string, string]>(`
      SELECT s.imsi, s.document FROM subscribers s JOIN sims c ON c.sim_id = s.sim_id
      WHERE s.operator_id = :operatorId AND s.coverage = :coverage AND s.imsi > :after AND ${passes} ORDER BY s.imsi LIMIT :count`)
    // Rows are joined in the order in which the inner query gives them; to be told to sort them would take reading them all.
    this.#filteredBefore = database.value<[object], string>(`
      SELECT s.imsi FROM (
        SELECT imsi, sim_id, status FROM subscribers WHERE operator_id = :operatorId AND coverage = :coverage AND imsi <= :after ORDER BY imsi DESC LIMIT :most
      ) s CROSS JOIN sims c ON c.sim_id = s.sim_id WHERE ${passes} LIMIT :count`)
    this.#members = database.array<[string, string, string, string, number], [string, string]>(
      `SELECT primary_imsi, json_set(document, '$.imsi', primary_imsi) FROM sims
       WHERE operator_id = ? AND coverage = ? AND group_id = ? AND primary_imsi > ? ORDER BY primary_imsi LIMIT ?`)
    this.#counts = database.array<[string, string], [SimStatus, number]>('SELECT status, count(*) FROM sims WHERE operator_id = ? AND coverage = ? GROUP BY status')
  }

  /** inferred: by SIM ID (facts 02, section 9). */
  sims (owner: Owner, slice: Slice): DocumentPage {
    return this.#sims.after(owner, slice)
  }

  /**
   * By IMSI. `previous` is the key of the page before, so that a second page can name it: the Go SDK expects a link there
   * even when nothing follows (facts 02, section 9). inferred: of a filtered list it is that of the first page where the page
   * before is not among the 500 subscribers before this one.
   */
  subscribers (owner: Owner, slice: Slice, filter?: SubscriberFilter): DocumentPage & { previous?: string } {
    const { operatorId, coverage } = owner
    const { after, limit } = slice
    if (filter !== undefined) return this.#filteredPage(owner, slice, filter)
    const page = this.#subscribers.after(owner, slice)
    if (after === '') return page
    const before = this.#subscribersBefore.all(operatorId, coverage, after, limit + 1)
    return before.length === 0 ? page : { ...page, previous: before[limit] ?? '' }
  }

  #filteredPage (owner: Owner, { after, limit }: Slice, filter: SubscriberFilter): DocumentPage & { previous?: string } {
    const query = {
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
    const page = documentPage(this.#filtered.all(query), limit)
    if (after === '') return page
    const before = this.#filteredBefore.all({ ...query, most: MOST_LOOKED_BACK })
    const none = before.length === 0 && this.#isBeyond.get(owner.operatorId, owner.coverage, after, MOST_LOOKED_BACK) === undefined
    return none ? page : { ...page, previous: before[limit] ?? '' }
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
