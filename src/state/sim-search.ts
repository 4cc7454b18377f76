import type { DocumentPage, Owner } from '../types.ts'
import type { Database } from './database.ts'
import type { Groups } from './groups.ts'
import { documentPage } from './keyset.ts'
import type { SimStore } from './sim-store.ts'

/** Fields that the trigram index holds; each is matched by any part of it, whatever the case. */
export const TEXT_FIELDS = ['sim_id', 'name', 'imsi', 'msisdn', 'iccid', 'serial_number', 'tag'] as const
/** Fields with few values, matched in the narrow table itself. */
export const PLAIN_FIELDS = ['status', 'module_type', 'bundles'] as const

export type TextField = typeof TEXT_FIELDS[number]
export type PlainField = typeof PLAIN_FIELDS[number]

/** One value to look for. group: part of a group's name; group_id and subscription: the whole value. */
export interface SearchTerm {
  field: TextField | PlainField | 'group' | 'group_id' | 'subscription'
  value: string
}

export interface SearchQuery {
  terms: readonly SearchTerm[]
  /** whether all terms must hold, or any */
  every: boolean
  session?: 'NA' | 'ONLINE' | 'OFFLINE' | undefined
  limit: number
  /** SIM ID, or IMSI when subscribers are asked for */
  after: string
}

/** Below three letters there is no trigram. */
const SHORTEST_INDEXED = 3

interface Clause {
  sql: string
  parameters: unknown[]
}

/**
 * The search index: a narrow copy of what can be searched, and a trigram index over its texts. Results come in the order in
 * which SIMs entered the index, so that a search which matches nearly everything stops after one page.
 */
export class SimSearch {
  readonly #database: Database
  readonly #groups: Groups
  readonly #store: SimStore
  readonly #entry
  readonly #put
  readonly #deleteEntry
  readonly #deleteText
  readonly #putText
  readonly #entryOfImsi

  constructor (database: Database, groups: Groups, store: SimStore) {
    this.#database = database
    this.#groups = groups
    this.#store = store
    this.#entry = database.value<[string], number>('SELECT entry FROM sim_search WHERE sim_id = ?')
    this.#put = database.value<[Record<string, unknown>], number>(`
      INSERT INTO sim_search (sim_id, operator_id, coverage, status, group_id, subscriptions, bundles, module_type, name, imsi, msisdn, iccid, serial_number, tag)
      VALUES (:sim_id, :operator_id, :coverage, :status, :group_id, :subscriptions, :bundles, :module_type, :name, :imsi, :msisdn, :iccid, :serial_number, :tag)
      ON CONFLICT (sim_id) DO UPDATE SET operator_id = excluded.operator_id, coverage = excluded.coverage, status = excluded.status, group_id = excluded.group_id,
        subscriptions = excluded.subscriptions, bundles = excluded.bundles, module_type = excluded.module_type, name = excluded.name, imsi = excluded.imsi,
        msisdn = excluded.msisdn, iccid = excluded.iccid, serial_number = excluded.serial_number, tag = excluded.tag
      RETURNING entry`)
    this.#deleteEntry = database.statement<[number], never>('DELETE FROM sim_search WHERE entry = ?')
    this.#deleteText = database.statement<[number], never>('DELETE FROM sim_search_text WHERE rowid = ?')
    this.#putText = database.statement<[Record<string, unknown>], never>(
      'INSERT INTO sim_search_text (rowid, sim_id, name, imsi, msisdn, iccid, serial_number, tag) VALUES (:entry, :sim_id, :name, :imsi, :msisdn, :iccid, :serial_number, :tag)')
    this.#entryOfImsi = database.value<[string], number>('SELECT q.entry FROM sim_search q JOIN subscribers s ON s.sim_id = q.sim_id WHERE s.imsi = ?')
  }

  /** Brings the index up to date with a SIM. */
  index (simId: string): void {
    const card = this.#store.load(simId)
    if (card === undefined || card.sim.operator_id === null) return
    const { sim, subscribers } = card
    const tags = JSON.parse(sim.tags) as Record<string, string>
    const row = {
      sim_id: sim.sim_id,
      operator_id: sim.operator_id,
      coverage: sim.coverage,
      status: sim.status,
      group_id: sim.group_id,
      subscriptions: ` ${subscribers.map((s) => s.subscription).join(' ')} `,
      bundles: subscribers.flatMap((s) => (s.bundles === null ? [] : JSON.parse(s.bundles) as string[])).join(' '),
      module_type: sim.module_type,
      name: tags['name'] ?? '',
      imsi: subscribers.map((s) => s.imsi).join(' '),
      msisdn: subscribers.map((s) => s.msisdn ?? '').join(' '),
      iccid: sim.iccid,
      serial_number: sim.serial_number ?? '',
      tag: Object.values(tags).join('\n')
    }
    const known = this.#entry.get(simId)
    const entry = this.#put.get(row)!
    if (known !== undefined) this.#deleteText.run(entry)
    this.#putText.run({ entry, sim_id: row.sim_id, name: row.name, imsi: row.imsi, msisdn: row.msisdn, iccid: row.iccid, serial_number: row.serial_number, tag: row.tag })
  }

  remove (simId: string): void {
    const entry = this.#entry.get(simId)
    if (entry === undefined) return
    this.#deleteText.run(entry)
    this.#deleteEntry.run(entry)
  }

  sims (owner: Owner, query: SearchQuery): DocumentPage {
    return this.#page(owner, query, 'c.sim_id, c.document', 'JOIN sims c ON c.sim_id = q.sim_id', this.#entry.get(query.after))
  }

  /** The primary subscription of every SIM found (inferred: secondaries are found with it on the SIM). */
  subscribers (owner: Owner, query: SearchQuery): DocumentPage {
    return this.#page(owner, query, 's.imsi, s.document', 'JOIN sims c ON c.sim_id = q.sim_id JOIN subscribers s ON s.imsi = c.primary_imsi', this.#entryOfImsi.get(query.after))
  }

  #page (owner: Owner, query: SearchQuery, columns: string, joins: string, after: number | undefined): DocumentPage {
    const { match, where } = this.#compile(owner, query)
    const from = match === undefined
      ? 'FROM sim_search q'
      // Outward from the text index: the other way round the planner walks the whole table (facts 07, section 8).
      : 'FROM sim_search_text t CROSS JOIN sim_search q ON q.entry = t.rowid'
    const conditions: Clause[] = [
      ...(match === undefined ? [] : [{ sql: 'sim_search_text MATCH ? AND t.rowid > ?', parameters: [match, after ?? 0] }]),
      { sql: 'q.operator_id = ? AND q.coverage = ? AND q.entry > ?', parameters: [owner.operatorId, owner.coverage, after ?? 0] },
      ...where
    ]
    if (query.session !== undefined) conditions.push(sessionClause(query.session))
    const sql = `SELECT ${columns} ${from} ${joins} WHERE ${conditions.map((c) => `(${c.sql})`).join(' AND ')} ORDER BY ${match === undefined ? 'q.entry' : 't.rowid'} LIMIT ?`
    const rows = this.#database.array<unknown[], [string, string]>(sql).all(...conditions.flatMap((c) => c.parameters), query.limit + 1)
    return documentPage(rows, query.limit)
  }

  /** Terms that the text index can answer alone become one MATCH; the rest are conditions. An "or" that mixes both is a condition as a whole. */
  #compile (owner: Owner, query: SearchQuery): { match?: string, where: Clause[] } {
    const indexed = query.terms.filter((term) => isIndexed(term))
    const others = query.terms.filter((term) => !isIndexed(term)).map((term) => this.#clause(owner, term))
    if (query.every || others.length === 0) {
      return { ...(indexed.length === 0 ? {} : { match: indexed.map(phrase).join(query.every ? ' AND ' : ' OR ') }), where: query.every ? others : [] }
    }
    const clauses = [
      ...others,
      ...(indexed.length === 0 ? [] : [{ sql: 'q.entry IN (SELECT rowid FROM sim_search_text WHERE sim_search_text MATCH ?)', parameters: [indexed.map(phrase).join(' OR ')] }])
    ]
    return { where: [{ sql: clauses.map((c) => c.sql).join(' OR '), parameters: clauses.flatMap((c) => c.parameters) }] }
  }

  #clause (owner: Owner, term: SearchTerm): Clause {
    switch (term.field) {
      case 'group': return { sql: 'q.group_id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(this.#groups.namedLike(owner, term.value))] }
      case 'group_id': return { sql: 'q.group_id = ?', parameters: [term.value] }
      case 'subscription': return { sql: 'instr(q.subscriptions, ?) > 0', parameters: [` ${term.value} `] }
      default: return { sql: `instr(lower(q.${term.field}), lower(?)) > 0`, parameters: [term.value] }
    }
  }
}

function isIndexed (term: SearchTerm): boolean {
  return (TEXT_FIELDS as readonly string[]).includes(term.field) && [...term.value].length >= SHORTEST_INDEXED
}

function phrase (term: SearchTerm): string {
  return `{${term.field}} : "${term.value.replaceAll('"', '""')}"`
}

function sessionClause (session: 'NA' | 'ONLINE' | 'OFFLINE'): Clause {
  if (session === 'NA') return { sql: 'c.session_status IS NULL', parameters: [] }
  return { sql: `c.session_status ->> '$.online' = ?`, parameters: [session === 'ONLINE' ? 1 : 0] }
}
