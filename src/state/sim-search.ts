import type { Coverage, DocumentPage, Owner, Tags } from '../types.ts'
import type { Database, Statement } from './database.ts'
import type { Groups } from './groups.ts'
import { documentPage, type Slice } from './keyset.ts'
import { folded, searchable, SEPARATOR, wordOf } from './search-text.ts'
import type { Card } from './sim-rows.ts'
import type { SimStore } from './sim-store.ts'

/** Fields of which any part matches, whatever the case. */
const TEXT_FIELDS = ['sim_id', 'name', 'imsi', 'msisdn', 'iccid', 'serial_number', 'tag', 'status', 'module_type', 'bundles'] as const

type TextField = typeof TEXT_FIELDS[number]

/** One value to look for. group: part of a group's name; group_id and subscription: the whole value. */
export interface SearchTerm {
  field: TextField | 'group' | 'group_id' | 'subscription'
  value: string
}

export interface SearchQuery extends Slice {
  terms: readonly SearchTerm[]
  /** whether all terms must hold, or any */
  every: boolean
  /** with a live session, without one, or either; holds beside the terms */
  online?: boolean | undefined
}

/** A SIM as search sees it. */
export interface SearchRow extends Record<TextField, string> {
  operator_id: string
  coverage: Coverage
  online: 0 | 1
  group_id: string | null
  subscription: string
}

interface Clause {
  sql: string
  parameters: unknown[]
}

/** A term as a condition on the narrow table, and as an expression for the text index where that can answer it. */
interface Condition {
  match: string | undefined
  plain: Clause
  /** `plain` names the one SIM that can meet it */
  one?: boolean
}

/** What is listed of the SIMs found, and after which entry of the index a page begins. */
interface List {
  columns: string
  joins: string
  after: string
}

const SIMS: List = {
  columns: 'c.sim_id, c.document',
  joins: '',
  after: after('sims', 'sim_id')
}

/** inferred: a SIM is listed by its primary subscription, whichever of its IMSIs was found (facts 02, section 9). */
const SUBSCRIBERS: List = {
  columns: 's.imsi, s.document',
  joins: 'CROSS JOIN subscribers s ON s.imsi = c.primary_imsi',
  after: after('subscribers', 'imsi')
}

/**
 * A page begins after the last one of the caller's whose key is not above the one given: that one itself, or where an
 * unknown key would stand (facts 01, 1.13).
 */
function after (table: string, key: string): string {
  return `SELECT n.entry FROM ${table} k CROSS JOIN sim_search n ON n.sim_id = k.sim_id
    WHERE k.operator_id = ? AND k.coverage = ? AND k.${key} <= ? ORDER BY k.${key} DESC LIMIT 1`
}

/** Below three letters there is no trigram. */
const SHORTEST_INDEXED = 3
/** Digits of the shortest number that a card or a subscription goes by, an MSISDN. */
const SHORTEST_NUMBER = 12
/** A name that more groups have than this is looked up SIM by SIM. */
const MOST_GROUPS_INDEXED = 200
const MOST_STATEMENTS_KEPT = 200

/**
 * The search index: a narrow copy of what can be searched, and a trigram index over it. The texts that it holds are matched
 * by any part, whole values (owner, group, subscription, session) by a word of three letters each, so that one expression
 * answers nearly every search by walking sorted lists, and stops after one page. Results come in the order of SIM IDs.
 */
export class SimSearch {
  readonly #database: Database
  readonly #groups: Groups
  readonly #store: SimStore
  readonly #statements = new Map<string, Statement<unknown[], [string, string]>>()
  readonly #simOfNumber
  readonly #known
  readonly #taken
  readonly #insert
  readonly #update
  readonly #deleteEntry
  readonly #deleteText
  readonly #putText

  constructor (database: Database, groups: Groups, store: SimStore) {
    this.#database = database
    this.#groups = groups
    this.#store = store
    const texts = TEXT_FIELDS.filter((field) => field !== 'sim_id')
    const columns = ['sim_id', 'operator_id', 'coverage', 'online', 'group_id', 'subscription', ...texts]
    this.#simOfNumber = {
      sim_id: database.value<[string], string>('SELECT sim_id FROM sims WHERE sim_id = ?'),
      // An eUICC goes by another number; it is left to the text index.
      iccid: database.value<[string], string>('SELECT sim_id FROM sims WHERE sim_id = ? AND iccid = sim_id'),
      imsi: database.value<[string], string>('SELECT sim_id FROM subscribers WHERE imsi = ?'),
      msisdn: database.value<[string], string>('SELECT sim_id FROM subscribers WHERE msisdn = ?')
    }
    this.#known = database.statement<[string], SearchRow>(`SELECT ${columns.join(', ')} FROM sim_search WHERE sim_id = ?`)
    this.#taken = database.value<[bigint], number>('SELECT 1 FROM sim_search WHERE entry = ?')
    this.#insert = database.statement<[object], never>(`INSERT INTO sim_search (entry, ${columns.join(', ')}) VALUES (:entry, ${columns.map((column) => `:${column}`).join(', ')})`)
    this.#update = database.statement<[object], never>(`UPDATE sim_search SET ${columns.slice(1).map((column) => `${column} = :${column}`).join(', ')} WHERE sim_id = :sim_id`)
    this.#deleteEntry = database.statement<[string], never>('DELETE FROM sim_search WHERE sim_id = ?')
    this.#deleteText = database.statement<[string], never>('DELETE FROM sim_search_text WHERE rowid = (SELECT entry FROM sim_search WHERE sim_id = ?)')
    this.#putText = database.statement<[object], never>(`
      INSERT INTO sim_search_text (rowid, owner, session, group_id, subscription, ${TEXT_FIELDS.join(', ')})
      SELECT entry, :owner, :session, :group_id, :subscription, ${TEXT_FIELDS.join(', ')} FROM sim_search WHERE sim_id = :sim_id`)
  }

  /** Brings the index up to date with a SIM as it is stored; one that belongs to nobody stays out. */
  index (simId: string): void {
    const card = this.#store.load(simId)
    if (card !== undefined && card.sim.operator_id !== null) this.put(searchRowOf(card, card.sim.operator_id))
  }

  /** Lets a SIM be found as `row` shows it. */
  put (row: SearchRow): void {
    const known = this.#known.get(row.sim_id)
    if (known === undefined) {
      this.#insert.run({ ...row, entry: this.#freePlace(row.sim_id) })
    } else {
      // Many changes of a SIM are none that search can see.
      if ((Object.keys(row) as (keyof SearchRow)[]).every((column) => row[column] === known[column])) return
      this.#deleteText.run(row.sim_id)
      this.#update.run(row)
    }
    this.#putText.run({
      sim_id: row.sim_id,
      owner: ownerWord(row.operator_id, row.coverage),
      session: sessionWord(row.online === 1),
      group_id: row.group_id === null ? '' : wordOf(row.group_id),
      subscription: row.subscription.split(SEPARATOR).filter((name) => name !== '').map(wordOf).join(SEPARATOR)
    })
  }

  remove (simId: string): void {
    this.#deleteText.run(simId)
    this.#deleteEntry.run(simId)
  }

  /** Sim documents as they are now, found by what the index knows of them. */
  sims (owner: Owner, query: SearchQuery): DocumentPage {
    return this.#page(owner, query, SIMS)
  }

  /** The same as Subscriber documents. */
  subscribers (owner: Owner, query: SearchQuery): DocumentPage {
    return this.#page(owner, query, SUBSCRIBERS)
  }

  #page (owner: Owner, query: SearchQuery, list: List): DocumentPage {
    const compiled = this.#compile(owner, query)
    if (compiled === undefined) return documentPage([], query.limit)
    const { match, where } = compiled
    const entry = match === undefined ? 'q.entry' : 'sim_search_text.rowid'
    const clauses: Clause[] = [
      ...(match === undefined ? [] : [{ sql: 'sim_search_text MATCH ?', parameters: [match] }]),
      { sql: `${entry} > coalesce((${list.after}), -1)`, parameters: [owner.operatorId, owner.coverage, query.after] },
      { sql: 'q.operator_id = ? AND q.coverage = ?', parameters: [owner.operatorId, owner.coverage] },
      ...where,
      // It may have gone to another operator since it was indexed.
      { sql: 'c.operator_id = q.operator_id', parameters: [] }
    ]
    // CROSS JOIN keeps the order of the tables: turned round, the planner walks a whole table (facts 07, section 8).
    const sql = `SELECT ${list.columns} FROM ${match === undefined ? '' : 'sim_search_text CROSS JOIN '}sim_search q ${match === undefined ? '' : 'ON q.entry = sim_search_text.rowid'}
      CROSS JOIN sims c ON c.sim_id = q.sim_id ${list.joins}
      WHERE ${clauses.map((clause) => `(${clause.sql})`).join(' AND ')} ORDER BY ${entry} LIMIT ?`
    const rows = this.#statement(sql).all(...clauses.flatMap((clause) => clause.parameters), query.limit + 1)
    return documentPage(rows, query.limit)
  }

  /** What the text index can answer becomes one expression; the rest, and an "or" with a term that it cannot answer, conditions. Undefined: nothing can be found. */
  #compile (owner: Owner, query: SearchQuery): { match: string | undefined, where: Clause[] } | undefined {
    const terms = query.terms.map((term) => this.#condition(owner, term))
    const conditions = terms.filter((condition) => condition !== undefined)
    if (query.every ? conditions.length < terms.length : terms.length > 0 && conditions.length === 0) return undefined
    const indexed = conditions.map((condition) => condition.match).filter((match) => match !== undefined)
    const one = query.every && conditions.some((condition) => condition.one)
    const matches = one ? [] : query.every ? indexed : indexed.length === conditions.length && indexed.length > 0 ? [`(${indexed.join(' OR ')})`] : []
    const plain = conditions.filter((condition) => matches.length === 0 || condition.match === undefined).map((condition) => condition.plain)
    if (query.online !== undefined && one) plain.push({ sql: 'q.online = ?', parameters: [query.online ? 1 : 0] })
    else if (query.online !== undefined) matches.push(`session : "${sessionWord(query.online)}"`)
    return {
      match: matches.length === 0 ? undefined : [`owner : "${ownerWord(owner.operatorId, owner.coverage)}"`, ...matches].join(' AND '),
      where: plain.length === 0 ? [] : [joined(plain, query.every ? 'AND' : 'OR')]
    }
  }

  /** Undefined: no SIM can meet it. */
  #condition (owner: Owner, { field, value }: SearchTerm): Condition | undefined {
    if (field === 'group_id') {
      return { match: `group_id : "${wordOf(value)}"`, plain: { sql: 'q.group_id = ?', parameters: [value] } }
    }
    if (field === 'subscription') {
      const whole = SEPARATOR + searchable(value) + SEPARATOR
      return { match: `subscription : "${wordOf(value)}"`, plain: { sql: 'instr(q.subscription, ?) > 0', parameters: [whole] } }
    }
    if (field === 'group') {
      // By the names that the groups have now: renaming one changes no SIM.
      const groupIds = this.#groups.namedLike(owner, value)
      if (groupIds.length === 0) return undefined
      return {
        match: groupIds.length > MOST_GROUPS_INDEXED ? undefined : `(${groupIds.map((groupId) => `group_id : "${wordOf(groupId)}"`).join(' OR ')})`,
        plain: { sql: 'q.group_id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(groupIds)] }
      }
    }
    const text = folded(value)
    const match = [...text].length < SHORTEST_INDEXED ? undefined : `${field} : "${text.replaceAll('"', '""')}"`
    const simId = this.#simOf(field, text)
    return simId === undefined
      ? { match, plain: { sql: `instr(q.${field}, ?) > 0`, parameters: [text] } }
      : { match, plain: { sql: `q.sim_id = ? AND instr(q.${field}, ?) > 0`, parameters: [simId, text] }, one: true }
  }

  /**
   * The SIM whose whole number `text` is, as most clients ask. No other holds it as a part: numbers of a kind are as long as
   * each other or begin otherwise (fixtures/subscriptions.json). The text index is slow here, since running numbers share
   * their trigrams: 0.1 to 0.3 s among a million.
   */
  #simOf (field: TextField, text: string): string | undefined {
    return text.length >= SHORTEST_NUMBER && Object.hasOwn(this.#simOfNumber, field) ? this.#simOfNumber[field as 'imsi'].get(text) : undefined
  }

  /** Prepared once per text, of which there are as many as combinations of fields. */
  #statement (sql: string): Statement<unknown[], [string, string]> {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      if (this.#statements.size >= MOST_STATEMENTS_KEPT) this.#statements.clear()
      statement = this.#database.array<unknown[], [string, string]>(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  #freePlace (simId: string): bigint {
    let place = placeOf(simId)
    while (this.#taken.get(place) !== undefined) place++
    return place
  }
}

/** A card as search sees it. */
export function searchRowOf ({ sim, subscribers }: Card, operatorId: string): SearchRow {
  const tags = JSON.parse(sim.tags) as Tags
  const session = sim.session_status === null ? null : JSON.parse(sim.session_status) as { online?: boolean }
  const several = (values: (string | null)[]): string => values.filter((value) => value !== null).map(folded).join(SEPARATOR)
  return {
    sim_id: sim.sim_id,
    operator_id: operatorId,
    coverage: sim.coverage,
    online: session?.online === true ? 1 : 0,
    group_id: sim.group_id,
    subscription: SEPARATOR + subscribers.map((subscriber) => subscriber.subscription + SEPARATOR).join(''),
    name: folded(tags['name'] ?? ''),
    imsi: several(subscribers.map((subscriber) => subscriber.imsi)),
    msisdn: several(subscribers.map((subscriber) => subscriber.msisdn)),
    iccid: sim.iccid,
    serial_number: folded(sim.serial_number ?? ''),
    tag: several(Object.values(tags)),
    status: sim.status,
    module_type: folded(sim.module_type),
    bundles: several(subscribers.flatMap((subscriber) => (subscriber.bundles === null ? [] : JSON.parse(subscriber.bundles) as string[])))
  }
}

function ownerWord (operatorId: string, coverage: Coverage): string {
  return wordOf(`${operatorId} ${coverage}`)
}

function sessionWord (online: boolean): string {
  return wordOf(online ? 'ONLINE' : 'OFFLINE')
}

/**
 * A number that rises with the SIM ID, so that rows lie in its order: the 18 digits after the 89 that every SIM ID begins
 * with are what a rowid can hold. Of the 32 digits of an EID those after the issuer's that hold no number are passed over.
 */
function placeOf (simId: string): bigint {
  const digits = simId.slice(2).replace(/\D/g, '')
  return BigInt(digits.length <= 18 ? digits.padEnd(18, '0') : digits.slice(0, 6) + digits.slice(-14, -2))
}

/** Halved again and again: a chain of more than 1,000 operators is too deep for SQLite. */
function joined (clauses: readonly Clause[], operator: 'AND' | 'OR'): Clause {
  if (clauses.length === 1) return clauses[0]!
  const half = clauses.length >> 1
  const [left, right] = [joined(clauses.slice(0, half), operator), joined(clauses.slice(half), operator)]
  return { sql: `(${left.sql} ${operator} ${right.sql})`, parameters: [...left.parameters, ...right.parameters] }
}
