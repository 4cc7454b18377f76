import { demand, found, Refusal } from '../refusal.ts'
import type { DocumentPage, Owner, Tags } from '../types.ts'
import { groupView } from '../views/group.ts'
import type { Clock } from '../world/clock.ts'
import type { Ids } from '../world/ids.ts'
import type { Database } from './database.ts'
import type { Events } from './events.ts'
import { documentPage, type Slice } from './keyset.ts'
import { folded } from './search-text.ts'

export type GroupConfiguration = Record<string, Record<string, unknown>>

/** What a group can be configured for (facts 04, 3.2). */
const NAMESPACES = new Set(['SoracomAir', 'SoracomBeam', 'SoracomEndorse', 'SoracomFlux', 'SoracomFunk', 'SoracomFunnel', 'SoracomHarvest', 'SoracomHarvestFiles', 'SoracomKrypton', 'SoracomOrbit', 'UnifiedEndpoint'])

/** Over 8 KB the service takes no configuration (facts 04, 3.2). */
const CONFIGURATION_LIMIT = 8192

/** Groups whose configuration is kept as it was read. */
const MOST_READ = 1000

/** Whether a switch of a configuration is on. Nobody checks what is put there, and clients do put "true" as text (facts 04, 3.2; that both count is inferred). */
export function isOn (value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true')
}

interface Group {
  groupId: string
  tags: Tags
  configuration: GroupConfiguration
  createdTime: number
  lastModifiedTime: number
}

interface GroupRow {
  group_id: string
  tags: string
  configuration: string
  created_time: number
  last_modified_time: number
}

export interface GroupFilter {
  tagName?: string
  tagValue?: string
  prefix?: boolean
}

/**
 * Groups of SIMs with their configuration. inferred: like SIMs they live in one coverage type, since coverage types are
 * separate worlds (facts 03, section 1).
 */
export class Groups {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #events: Events
  readonly #put
  readonly #row
  readonly #document
  readonly #exists
  readonly #page
  readonly #filtered
  readonly #delete
  readonly #names
  readonly #ownerOf
  readonly #configuration
  /** by group, what its configuration was when it was read last, with the text that it was read from */
  readonly #read = new Map<string, { text: string, configuration: GroupConfiguration }>()

  constructor (database: Database, clock: Clock, ids: Ids, events: Events) {
    this.#clock = clock
    this.#ids = ids
    this.#events = events
    this.#put = database.statement<[string, string, string, string | null, string, string, number, number, string], never>(
      'INSERT OR REPLACE INTO groups (operator_id, coverage, group_id, name, tags, configuration, created_time, last_modified_time, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    this.#row = database.statement<[string, string, string], GroupRow>(
      'SELECT group_id, tags, configuration, created_time, last_modified_time FROM groups WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#configuration = database.value<[string, string, string], string>('SELECT configuration FROM groups WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#document = database.value<[string, string, string], string>('SELECT document FROM groups WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#exists = database.value<[string, string, string], number>('SELECT 1 FROM groups WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#page = database.array<[string, string, string, number], [string, string]>(
      'SELECT group_id, document FROM groups WHERE operator_id = ? AND coverage = ? AND group_id > ? ORDER BY group_id LIMIT ?')
    // json_each, because a tag's name may hold whatever a JSON path would trip over.
    this.#filtered = database.array<[object], [string, string]>(
      `SELECT group_id, document FROM groups WHERE operator_id = :operatorId AND coverage = :coverage AND group_id > :after AND EXISTS (
         SELECT 1 FROM json_each(tags) WHERE key = :tagName AND (value = :tagValue OR (:prefix AND instr(value, :tagValue) = 1)))
       ORDER BY group_id LIMIT :count`)
    this.#delete = database.statement<[string, string, string], never>('DELETE FROM groups WHERE operator_id = ? AND coverage = ? AND group_id = ?')
    this.#ownerOf = database.statement<[string], Owner>('SELECT operator_id AS operatorId, coverage FROM groups WHERE group_id = ?')
    this.#names = database.array<[string, string], [string, string]>('SELECT group_id, name FROM groups WHERE operator_id = ? AND coverage = ? AND name IS NOT NULL')
  }

  /** Returns its id. */
  create (owner: Owner, given: { tags?: Tags, configuration?: GroupConfiguration, groupId?: string }): string {
    // inferred: as where a single namespace is put (facts 04, 3.2).
    demand(Object.keys(given.configuration ?? {}).every((namespace) => NAMESPACES.has(namespace)), 'SEM9021')
    const now = this.#clock.now()
    const groupId = given.groupId ?? this.#ids.uuid()
    this.#store(owner, { groupId, tags: given.tags ?? {}, configuration: given.configuration ?? {}, createdTime: now, lastModifiedTime: now })
    return groupId
  }

  /** The group as the API shows it, as JSON text. Refuses when there is none (SEM9002). */
  document (owner: Owner, groupId: string): string {
    return found(this.#document.get(owner.operatorId, owner.coverage, groupId), 'SEM9002')
  }

  exists (owner: Owner, groupId: string): boolean {
    return this.#exists.get(owner.operatorId, owner.coverage, groupId) !== undefined
  }

  list (owner: Owner, page: Slice, filter: GroupFilter = {}): DocumentPage {
    const { limit, after } = page
    const rows = filter.tagName === undefined
      ? this.#page.all(owner.operatorId, owner.coverage, after, limit + 1)
      : this.#filtered.all({ ...owner, after, tagName: filter.tagName, tagValue: filter.tagValue ?? '', prefix: filter.prefix ? 1 : 0, count: limit + 1 })
    return documentPage(rows, limit)
  }

  /** Ids of the groups whose name contains `part`, whatever the case. */
  namedLike (owner: Owner, part: string): string[] {
    const wanted = folded(part)
    return this.#names.all(owner.operatorId, owner.coverage).filter(([, name]) => folded(name).includes(wanted)).map(([groupId]) => groupId)
  }

  /** What the group is configured for; nothing when there is no such group. It is read again for every message of a device. */
  configuration (owner: Owner, groupId: string): Readonly<GroupConfiguration> {
    const text = this.#configuration.get(owner.operatorId, owner.coverage, groupId)
    if (text === undefined) return {}
    const read = this.#read.get(groupId)
    if (read?.text === text) return read.configuration
    // Frozen, since everybody gets the same one.
    const configuration = JSON.parse(text, (_key, value: unknown) => Object.freeze(value)) as GroupConfiguration
    if (this.#read.size >= MOST_READ) this.#read.clear()
    this.#read.set(groupId, { text, configuration })
    return configuration
  }

  /** Whose group that is; undefined when there is none. */
  ownerOf (groupId: string): Owner | undefined {
    return this.#ownerOf.get(groupId)
  }

  /** By id, of those that have one. */
  names (owner: Owner): Map<string, string> {
    return new Map(this.#names.all(owner.operatorId, owner.coverage))
  }

  /** Its members leave it (inferred: facts 04, 3.1): the SIMs hear of it by GroupDeleted. */
  delete (owner: Owner, groupId: string): void {
    if (this.#delete.run(owner.operatorId, owner.coverage, groupId) === 0) throw new Refusal('SEM9002')
    this.#events.emit('GroupDeleted', { owner, groupId })
  }

  putTags (owner: Owner, groupId: string, tags: Tags): string {
    return this.#change(owner, groupId, (group) => ({ ...group, tags: { ...group.tags, ...tags } }))
  }

  /** Refuses a tag that is not there (SEM9003). */
  deleteTag (owner: Owner, groupId: string, name: string): void {
    this.#change(owner, groupId, (group) => {
      if (!Object.hasOwn(group.tags, name)) throw new Refusal('SEM9003')
      return { ...group, tags: without(group.tags, name) }
    })
  }

  /** Merges by key; each value is replaced whole, whatever its type (facts 04, 3.2). */
  putConfiguration (owner: Owner, groupId: string, namespace: string, updates: readonly { key: string, value: unknown }[]): string {
    return this.#change(owner, groupId, (group) => {
      const merged = { ...group.configuration[namespace], ...Object.fromEntries(updates.map(({ key, value }) => [key, value])) }
      return { ...group, configuration: { ...group.configuration, [namespace]: merged } }
    })
  }

  /** Refuses a namespace that is not set (SEM9004). */
  deleteNamespace (owner: Owner, groupId: string, namespace: string): void {
    this.#change(owner, groupId, (group) => {
      if (!Object.hasOwn(group.configuration, namespace)) throw new Refusal('SEM9004')
      return { ...group, configuration: without(group.configuration, namespace) }
    })
  }

  /** inferred: a missing key is no error, and a namespace goes with its last key (facts 04, 3.2). */
  deleteParameter (owner: Owner, groupId: string, namespace: string, key: string): void {
    this.#change(owner, groupId, (group) => {
      const rest = without(group.configuration[namespace] ?? {}, key)
      const configuration = Object.keys(rest).length === 0
        ? without(group.configuration, namespace)
        : { ...group.configuration, [namespace]: rest }
      return { ...group, configuration }
    })
  }

  #change (owner: Owner, groupId: string, change: (group: Group) => Group): string {
    const row = found(this.#row.get(owner.operatorId, owner.coverage, groupId), 'SEM9002')
    const group: Group = {
      groupId: row.group_id,
      tags: JSON.parse(row.tags) as Tags,
      configuration: JSON.parse(row.configuration) as GroupConfiguration,
      createdTime: row.created_time,
      lastModifiedTime: row.last_modified_time
    }
    return this.#store(owner, { ...change(group), lastModifiedTime: this.#clock.now() })
  }

  /** Writes the row and the document as the API shows it; returns the document. */
  #store (owner: Owner, group: Group): string {
    const configuration = JSON.stringify(group.configuration)
    if (Buffer.byteLength(configuration) > CONFIGURATION_LIMIT) throw new Refusal('SEM9005')
    const document = JSON.stringify(groupView({ operatorId: owner.operatorId, ...group }))
    this.#put.run(owner.operatorId, owner.coverage, group.groupId, group.tags['name'] ?? null, JSON.stringify(group.tags),
      configuration, group.createdTime, group.lastModifiedTime, document)
    return document
  }
}

function without<T> (record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record
  return rest
}
