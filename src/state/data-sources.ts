import type { DocumentPage, Owner } from '../types.ts'
import { dataResourceView } from '../views/data-entry.ts'
import { attributeNames, type DataContent } from './data-content.ts'
import type { DataResourceType } from './data-entries.ts'
import type { Database } from './database.ts'
import { documentPage, type Slice } from './keyset.ts'

/**
 * Resources with entries in Harvest Data, and the names seen in their JSON (inferred: all that were ever there, until the last entry
 * of the resource goes). Those of SIMs are shown to who asks for them alone: their entries are those of their IMSIs (inferred).
 */
export class DataSources {
  readonly #names
  readonly #put
  readonly #forget
  readonly #removeAll
  readonly #page
  readonly #ofType

  constructor (database: Database) {
    const key = 'operator_id = ? AND coverage = ? AND resource_type = ? AND resource_id = ?'
    this.#names = database.value<[string, string, string, string], string>(`SELECT attribute_names FROM data_sources WHERE ${key}`)
    this.#put = database.statement<[string, string, string, string, string, string], never>(
      'INSERT OR REPLACE INTO data_sources (operator_id, coverage, resource_type, resource_id, attribute_names, document) VALUES (?, ?, ?, ?, ?, ?)')
    this.#forget = database.statement<[string, string, string, string], never>(`DELETE FROM data_sources WHERE ${key}`)
    this.#removeAll = database.statement<[string], never>('DELETE FROM data_sources WHERE operator_id = ?')
    const page = (where: string) => database.array<[object], [string, string]>(
      `SELECT resource_type || '_' || resource_id, document FROM data_sources WHERE operator_id = :operatorId AND coverage = :coverage AND ${where}
       AND (resource_type, resource_id) > (:seenType, :seenId) ORDER BY resource_type, resource_id LIMIT :count`)
    this.#page = page(`resource_type <> 'Sim'`)
    this.#ofType = page('resource_type = :type')
  }

  /** By type and id. */
  list (owner: Owner, type: DataResourceType | undefined, { limit, after }: Slice): DocumentPage {
    const [seenType = '', ...rest] = after.split('_')
    const query = { ...owner, seenType, seenId: rest.join('_'), count: limit + 1 }
    return documentPage(type === undefined ? this.#page.all(query) : this.#ofType.all({ ...query, type }), limit)
  }

  /** time of the write in ms */
  written (owner: Owner, { resourceType, resourceId, simId }: { resourceType: DataResourceType, resourceId: string, simId: string | null }, time: number, content: DataContent): void {
    const names = attributeNames(content)
    this.#write(owner, resourceType, resourceId, time, names)
    if (simId !== null) this.#write(owner, 'Sim', simId, time, names)
  }

  forget ({ operatorId, coverage }: Owner, resourceType: DataResourceType, resourceId: string): void {
    this.#forget.run(operatorId, coverage, resourceType, resourceId)
  }

  removeAll (operatorId: string): void {
    this.#removeAll.run(operatorId)
  }

  #write ({ operatorId, coverage }: Owner, type: DataResourceType, id: string, time: number, names: readonly string[]): void {
    const known = JSON.parse(this.#names.get(operatorId, coverage, type, id) ?? '[]') as string[]
    const all = names.every((name) => known.includes(name)) ? known : [...new Set([...known, ...names])].sort()
    this.#put.run(operatorId, coverage, type, id, JSON.stringify(all), JSON.stringify(dataResourceView(type, id, time, all)))
  }
}
