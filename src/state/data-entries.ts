import { demand, found, Refusal } from '../refusal.ts'
import type { Coverage, DocumentPage, Owner } from '../types.ts'
import { dataEntryView } from '../views/data-entry.ts'
import type { Clock } from '../world/clock.ts'
import { LAST_TIME } from '../world/time-texts.ts'
import type { Contracts } from './contracts.ts'
import type { DataContent } from './data-content.ts'
import { DataSources } from './data-sources.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { documentPage, type Slice } from './keyset.ts'

export type DataResourceType = 'Subscriber' | 'LoraDevice' | 'Sim' | 'SigfoxDevice' | 'Device' | 'SoraCam'

/** As the API shows it. time in ms. */
export interface DataEntry extends DataContent {
  resourceType: DataResourceType
  resourceId: string
  time: number
  category?: string
}

/** time: the moment of arrival without it */
export interface NewDataEntry extends DataContent {
  resourceType: DataResourceType
  resourceId: string
  time?: number | undefined
  category?: string | undefined
}

/** Whose entries: of a resource (a SIM: those of its IMSIs), or of everything that a category was given to. */
export type DataSource = { resourceType: DataResourceType, resourceId: string } | { category: string }

/** from and to in ms, both ends included (inferred: facts 04, 1.4). */
export interface DataQuery extends Slice {
  from?: number | undefined
  to?: number | undefined
  newestFirst: boolean
}

const MINUTE = 60_000
const DAY = 24 * 3600 * 1000
/** ms from the write on; with the contract `harvest` the longer one (facts 04, 1.1). inferred: rounded up to a minute, so that many go together. */
const KEPT = 40 * DAY
const KEPT_LONGER = 731 * DAY

type Kind = 'resource' | 'sim' | 'category'
type Page = ReturnType<typeof pageOf>

/** Where a page begins. Without a resource all of that moment has been seen. */
interface Position {
  time: number
  type?: string
  id?: string
}

/** Documented for devices to be the time alone, for subscribers with the IMSI (facts 04, 0.3). */
const KEYED_BY_TIME: ReadonlySet<string> = new Set<DataResourceType>(['Device', 'LoraDevice', 'SigfoxDevice'])

/**
 * Harvest Data: what devices sent, by resource and time. What comes with a time of its own replaces what was there; what comes
 * without never does (facts 04, 1.1). Entries outlive their resource and end with their operator.
 */
export class DataEntries {
  readonly sources: DataSources
  /** bytes of the content of one entry that a device may write; no limit without it (inferred: facts 04, 1.1) */
  largest: number | undefined
  readonly #clock: Clock
  readonly #events: Events
  readonly #contracts: Contracts
  readonly #put
  readonly #one
  readonly #oneOfSim
  readonly #remove
  readonly #exists
  readonly #free
  readonly #simOf
  readonly #primaryOf
  readonly #expired
  readonly #nextExpiry
  /** by resource: the time that its last entry got in the place of a taken one; a hint, never trusted */
  readonly #lastFree = new Map<string, number>()
  readonly #prolong
  readonly #pages: Record<Kind, Record<'ASC' | 'DESC', Page>>

  constructor (database: Database, clock: Clock, events: Events, contracts: Contracts) {
    this.#clock = clock
    this.#events = events
    this.#contracts = contracts
    this.sources = new DataSources(database)
    const ofOwner = 'operator_id = ? AND coverage = ?'
    const key = `${ofOwner} AND resource_type = ? AND resource_id = ?`
    this.#put = database.statement<[string, string, string, string, number, string | null, string | null, number, number, string], never>(
      'INSERT OR REPLACE INTO data_entries (operator_id, coverage, resource_type, resource_id, time, sim_id, category, stored_time, expires, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    this.#one = database.value<[string, string, string, string, number], string>(`SELECT document FROM data_entries WHERE ${key} AND time = ?`)
    this.#oneOfSim = database.array<[string, string, string, number], [string, string]>(
      `SELECT resource_id, document FROM data_entries WHERE ${ofOwner} AND sim_id = ? AND time = ? ORDER BY resource_type, resource_id LIMIT 1`)
    this.#remove = database.value<[string, string, string, string, number], string | null>(`DELETE FROM data_entries WHERE ${key} AND time = ? RETURNING ifnull(sim_id, '')`)
    this.#exists = database.value<[string, string, string, string, number], number>(`SELECT 1 FROM data_entries WHERE ${key} AND time = ?`)
    this.#free = database.value<object[], number>(`
      SELECT time + 1 FROM data_entries e WHERE operator_id = :operatorId AND coverage = :coverage AND resource_type = :type AND resource_id = :id AND time >= :now
      AND NOT EXISTS (SELECT 1 FROM data_entries n WHERE n.operator_id = e.operator_id AND n.coverage = e.coverage AND n.resource_type = e.resource_type
        AND n.resource_id = e.resource_id AND n.time = e.time + 1) ORDER BY time LIMIT 1`)
    this.#simOf = database.value<[string], string>('SELECT sim_id FROM subscribers WHERE imsi = ?')
    this.#primaryOf = database.value<[string], string>('SELECT primary_imsi FROM sims WHERE sim_id = ?')
    this.#nextExpiry = database.value<[], number | null>('SELECT min(expires) FROM data_entries')
    this.#expired = database.array<[number], [string, Coverage, DataResourceType, string, string | null]>(
      'DELETE FROM data_entries WHERE expires <= ? RETURNING operator_id, coverage, resource_type, resource_id, sim_id')
    // A number that is bound may be a real one, whose quotients are not whole.
    this.#prolong = database.statement<[number, string], never>(`UPDATE data_entries SET expires = CAST((stored_time + ? + ${MINUTE - 1}) / ${MINUTE} AS INTEGER) * ${MINUTE} WHERE operator_id = ?`)
    const both = (where: string) => ({ ASC: pageOf(database, where, 'ASC'), DESC: pageOf(database, where, 'DESC') })
    this.#pages = { resource: both('resource_type = :type AND resource_id = :id'), sim: both('sim_id = :id'), category: both('category = :id') }
    const removeAll = database.statement<[string], never>('DELETE FROM data_entries WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => {
      removeAll.run(operatorId)
      this.sources.removeAll(operatorId)
    })
    events.on('ContractChanged', ({ operatorId, contractName, active }) => {
      if (contractName === 'harvest') this.#prolong.run(active ? KEPT_LONGER : KEPT, operatorId)
    })
  }

  /**
   * Stores what arrived; tells which entry it became. An entry of a SIM is one of its primary IMSI (inferred: facts 04, 1.1).
   * Refuses a time before 1970 or beyond the year 9999 (COM9051).
   */
  add (owner: Owner, given: NewDataEntry): DataEntry {
    const now = this.#clock.now()
    const resourceType = given.resourceType === 'Sim' ? 'Subscriber' : given.resourceType
    const resourceId = given.resourceType === 'Sim' ? found(this.#primaryOf.get(given.resourceId), 'SEM9001') : given.resourceId
    const simId = resourceType === 'Subscriber' ? this.#simOf.get(resourceId) ?? null : null
    const time = given.time ?? this.#freeTime(owner, resourceType, resourceId, now)
    demand(time >= 0 && time <= LAST_TIME, 'COM9051')
    const entry = dataEntryView({ ...given, resourceType, resourceId, time } as DataEntry)
    const kept = this.#contracts.since(owner.operatorId, 'harvest') !== undefined ? KEPT_LONGER : KEPT
    const expires = Math.ceil((now + kept) / MINUTE) * MINUTE
    this.#put.run(owner.operatorId, owner.coverage, resourceType, resourceId, time, simId, given.category ?? null, now, expires, JSON.stringify(entry))
    this.sources.written(owner, { resourceType, resourceId, simId }, now, entry)
    this.#events.emit('DataReceived', { owner, simId, entry })
    return entry
  }

  /** As the API shows it. Refuses when there is none at that time (COM9050). */
  document (owner: Owner, resourceType: DataResourceType, resourceId: string, time: number): string {
    const { operatorId, coverage } = owner
    const document = resourceType === 'Sim'
      ? this.#oneOfSim.get(operatorId, coverage, resourceId, time)?.[1]
      : this.#one.get(operatorId, coverage, resourceType, resourceId, time)
    return found(document, 'COM9050')
  }

  /** Refuses when there is none at that time (COM9050). */
  delete (owner: Owner, resourceType: DataResourceType, resourceId: string, time: number): void {
    const { operatorId, coverage } = owner
    const source = resourceType === 'Sim'
      ? { resourceType: 'Subscriber' as const, resourceId: found(this.#oneOfSim.get(operatorId, coverage, resourceId, time), 'COM9050')[0] }
      : { resourceType, resourceId }
    const simId = this.#remove.get(operatorId, coverage, source.resourceType, source.resourceId, time)
    if (simId === undefined) throw new Refusal('COM9050')
    this.#forgetEmpty(owner, { ...source, simId: simId === '' ? null : simId })
  }

  /** Whether the owner has any entry of this resource. */
  has (owner: Owner, source: DataSource): boolean {
    return this.list(owner, source, { limit: 1, after: '', newestFirst: true }).text !== '[]'
  }

  /** A page by time. `<ms>` alone is taken as a key of every list. */
  list (owner: Owner, source: DataSource, { from, to, newestFirst, limit, after }: DataQuery): DocumentPage {
    const [kind, type, id] = 'category' in source
      ? ['category', '', source.category] as const
      : source.resourceType === 'Sim' ? ['sim', 'Subscriber', source.resourceId] as const : ['resource', source.resourceType, source.resourceId] as const
    const position = positionOf(after, kind, type)
    const rows = this.#pages[kind][newestFirst ? 'DESC' : 'ASC'].all({
      ...owner,
      type,
      id,
      from: Math.max(from ?? 0, newestFirst || position === undefined ? 0 : position.time),
      to: Math.min(to ?? Number.MAX_SAFE_INTEGER, !newestFirst || position === undefined ? Number.MAX_SAFE_INTEGER : position.time),
      seenTime: position?.time ?? -1,
      seenType: position?.type ?? (newestFirst ? '' : LAST_TEXT),
      seenId: position?.id ?? '',
      count: limit + 1
    })
    return documentPage(rows.map(([time, ofType, ofId, document]) => [keyOf(kind, time, ofType, ofId), document]), limit)
  }

  /** ms; undefined while there is nothing */
  nextExpiry (): number | undefined {
    return this.#nextExpiry.get() ?? undefined
  }

  removeExpired (): void {
    for (const [operatorId, coverage, resourceType, resourceId, simId] of this.#expired.all(this.#clock.now())) {
      this.#forgetEmpty({ operatorId, coverage }, { resourceType, resourceId, simId })
    }
  }

  /** Two that arrive in the same millisecond both stay: the later one is the next (inferred: facts 04, 1.1). */
  #freeTime ({ operatorId, coverage }: Owner, type: string, id: string, now: number): number {
    const isFree = (time: number): boolean => this.#exists.get(operatorId, coverage, type, id, time) === undefined
    if (isFree(now)) return now
    // Behind the last one that was given, while that is still there: a search would look at all that came in this moment.
    const key = `${operatorId} ${coverage} ${type} ${id}`
    const last = this.#lastFree.get(key)
    const next = last !== undefined && last >= now && !isFree(last) && isFree(last + 1) ? last + 1 : this.#free.get({ operatorId, coverage, type, id, now })!
    if (this.#lastFree.size >= MOST_REMEMBERED) this.#lastFree.clear()
    this.#lastFree.set(key, next)
    return next
  }

  #forgetEmpty (owner: Owner, { resourceType, resourceId, simId }: { resourceType: DataResourceType, resourceId: string, simId: string | null }): void {
    if (!this.has(owner, { resourceType, resourceId })) this.sources.forget(owner, resourceType, resourceId)
    if (simId !== null && !this.has(owner, { resourceType: 'Sim', resourceId: simId })) this.sources.forget(owner, 'Sim', simId)
  }
}

function keyOf (kind: Kind, time: number, type: string, id: string): string {
  if (kind === 'category') return `${time}_${type}_${id}`
  return KEYED_BY_TIME.has(type) ? String(time) : `${time}_${id}`
}

function positionOf (key: string, kind: Kind, type: string): Position | undefined {
  const [, time, rest] = /^(\d{1,15})(?:_(.*))?$/s.exec(key) ?? []
  if (time === undefined) return undefined
  if (rest === undefined) return { time: Number(time) }
  const [first, ...others] = rest.split('_')
  return kind === 'category' ? { time: Number(time), type: first!, id: others.join('_') } : { time: Number(time), type, id: rest }
}

/** Resources of which the last time is remembered. */
const MOST_REMEMBERED = 10_000

/** Sorts after the names of all resource types. */
const LAST_TEXT = '\u{10FFFF}'

function pageOf (database: Database, where: string, direction: 'ASC' | 'DESC') {
  return database.array<[object], [number, string, string, string]>(
    `SELECT time, resource_type, resource_id, document FROM data_entries
     WHERE operator_id = :operatorId AND coverage = :coverage AND ${where} AND time BETWEEN :from AND :to
     AND (time <> :seenTime OR (resource_type, resource_id) ${direction === 'ASC' ? '>' : '<'} (:seenType, :seenId))
     ORDER BY time ${direction}, resource_type ${direction}, resource_id ${direction} LIMIT :count`)
}
