import type { DocumentPage, Owner, Tags } from '../../types.ts'
import { demand } from '../../refusal.ts'
import type { Database } from '../database.ts'
import type { GroupFilter } from '../groups.ts'
import { documentPage, type Slice } from '../keyset.ts'

/** What devices, gateways and network sets have in common. tags: JSON. document: as the API shows it, JSON. Times are ms. */
export interface ThingRow {
  operator_id: string | null
  tags: string
  last_modified_time: number
  document: string
}

/** What can be terminated. Flags are 0 or 1. */
export interface TerminableRow extends ThingRow {
  status: RadioStatus
  termination_enabled: number
}

/** instock: in the platform's stock, nobody's yet. inferred: ready until it is first heard of (facts 05, 1.1). */
export type RadioStatus = 'instock' | 'ready' | 'active' | 'terminated'

/** Sent and received signal of the last uplink, as the API shows it. */
export interface LastSeen {
  rssi: number
  snr: number
  time: string
}

/** All radios are Japan's: an owner in another coverage type has none (facts 05, 1.1; inferred for Sigfox). */
export function hasRadios (owner: Owner): boolean {
  return owner.coverage === 'jp'
}

/** The tables of things: each by its id, listed by owner in the order of ids. */
export class ThingTable<Row extends ThingRow> {
  readonly #put
  readonly #row
  readonly #page
  readonly #where
  readonly #everyone
  readonly #delete
  readonly #id: keyof Row & string

  /** @param visible which rows an operator is shown, where that is not just its own */
  constructor (database: Database, table: string, columns: readonly (keyof Row & string)[], id: keyof Row & string, visible = 'operator_id = :operatorId') {
    this.#id = id
    this.#put = database.statement<[Row], never>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})
       ON CONFLICT (${id}) DO UPDATE SET ${columns.filter((column) => column !== id).map((column) => `${column} = excluded.${column}`).join(', ')}`)
    this.#row = database.statement<[string], Row>(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${id} = ?`)
    // json_each, because a tag's name may hold whatever a JSON path would trip over.
    this.#page = database.array<[object], [string, string]>(
      `SELECT ${id}, document FROM ${table} WHERE ${visible} AND ${id} > :after AND (:tagName IS NULL OR EXISTS (
         SELECT 1 FROM json_each(tags) WHERE key = :tagName AND (value = :tagValue OR (:prefix AND instr(value, :tagValue) = 1))))
       ORDER BY ${id} LIMIT :count`)
    this.#where = (condition: string) => database.statement<[string], Row>(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${condition} ORDER BY ${id}`)
    this.#everyone = database.statement<[], Row>(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${id}`)
    this.#delete = database.statement<[string], never>(`DELETE FROM ${table} WHERE ${id} = ?`)
  }

  /** Whoever has it. */
  find (id: string): Row | undefined {
    return this.#row.get(id)
  }

  of (owner: Owner, id: string): Row | undefined {
    const row = hasRadios(owner) ? this.find(id) : undefined
    return row?.operator_id === owner.operatorId ? row : undefined
  }

  /** @param more values for what `visible` asks for besides the operator */
  list (owner: Owner, { after, limit }: Slice, filter: GroupFilter = {}, more: object = {}): DocumentPage {
    if (!hasRadios(owner)) return documentPage([], limit)
    const { tagName = null, tagValue = '', prefix = false } = filter
    return documentPage(this.#page.all({ operatorId: owner.operatorId, after, tagName, tagValue, prefix: prefix ? 1 : 0, count: limit + 1, ...more }), limit)
  }

  /** Of every operator. */
  everyone (): Row[] {
    return this.#everyone.all()
  }

  /** A query for the rows that meet a condition with one value. */
  query (condition: string) {
    return this.#where(condition)
  }

  put (row: Row): Row {
    this.#put.run(row)
    return row
  }

  delete (row: Row): void {
    this.#delete.run(row[this.#id] as string)
  }
}

/** Whether a row has all of these already: then nothing changes, times included (inferred, as with SIMs: facts 02, section 5). */
export function has<Row extends object> (row: Row, values: Partial<Row>): boolean {
  return (Object.keys(values) as (keyof Row)[]).every((column) => row[column] === values[column])
}

/** Tags merge (facts 05, 0.3). */
export function withTags (row: ThingRow, tags: Tags): { tags: string } {
  return { tags: JSON.stringify({ ...JSON.parse(row.tags) as Tags, ...tags }) }
}

/** Refuses a tag that is not there (SEM9003). */
export function withoutTag (row: ThingRow, name: string): { tags: string } {
  const tags = JSON.parse(row.tags) as Tags
  demand(Object.hasOwn(tags, name), 'SEM9003')
  const { [name]: _, ...rest } = tags
  return { tags: JSON.stringify(rest) }
}

/** Refuses what is terminated already or protected, as with SIMs (FEM9206, FEM9207; inferred: facts 05, 1.1). */
export function terminated (row: TerminableRow): { status: 'terminated' } {
  demand(row.status !== 'terminated', 'FEM9206')
  demand(row.termination_enabled === 1, 'FEM9207')
  return { status: 'terminated' }
}
