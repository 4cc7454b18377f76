import { demand, found } from '../../refusal.ts'
import type { DocumentPage, Owner } from '../../types.ts'
import { objectModelView } from '../../views/inventory.ts'
import type { Clock } from '../../world/clock.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import { documentPage, type Slice } from '../keyset.ts'
import { readJsonModel } from './json-model.ts'
import { modelFault } from './model-fault.ts'
import { type ObjectModel, STANDARD_MODELS } from './object-model.ts'
import { readXmlModel } from './xml-model.ts'

export interface ObjectModelRow {
  operator_id: string
  coverage: string
  object_id: number
  scope: string
  format: 'xml' | 'json'
  /** as it was sent */
  definition: string
  /** JSON: ObjectModel */
  model: string
  created_time: number
  last_modified_time: number
}

/** text: as it was sent. */
export type Definition = { format: 'xml', text: string } | { format: 'json', text: string, json: unknown }

/** inferred: ids below are OMA's own, 65535 is reserved (facts 05, 3.7). */
const LEAST_ID = 1024
const LARGEST_ID = 65_534
const MOST_MODELS = 16
const MOST_RESOURCES = 20
/** bytes. inferred: twenty resources are described in far less. */
const LARGEST_DEFINITION = 64 * 1024
const SCOPES = ['private', 'public']

/**
 * Models of objects of LwM2M that operators have defined themselves. Their id is that of the object. inferred: a public one can be read
 * by every operator that has none of that id itself, and holds for its devices; only its own operator changes it (facts 05, 3.7).
 */
export class ObjectModels {
  readonly #clock: Clock
  readonly #put
  readonly #row
  readonly #public
  readonly #count
  readonly #delete
  readonly #page

  constructor (database: Database, clock: Clock, events: Events) {
    this.#clock = clock
    this.#put = database.statement<[object], never>(
      `INSERT OR REPLACE INTO inventory_object_models (operator_id, coverage, object_id, scope, format, definition, model, created_time, document)
       VALUES (:operator_id, :coverage, :object_id, :scope, :format, :definition, :model, :created_time, :document)`)
    const columns = `operator_id, coverage, object_id, scope, format, definition, model, created_time`
    this.#row = database.statement<[string, string, number], Omit<ObjectModelRow, 'last_modified_time'> & { document: string }>(
      `SELECT ${columns}, document FROM inventory_object_models WHERE operator_id = ? AND coverage = ? AND object_id = ?`)
    this.#public = database.statement<[string, number], Omit<ObjectModelRow, 'last_modified_time'> & { document: string }>(
      `SELECT ${columns}, document FROM inventory_object_models WHERE scope = 'public' AND coverage = ? AND object_id = ? ORDER BY created_time, operator_id LIMIT 1`)
    this.#count = database.value<[string, string], number>('SELECT count(*) FROM inventory_object_models WHERE operator_id = ? AND coverage = ?')
    this.#delete = database.statement<[string, string, number], never>('DELETE FROM inventory_object_models WHERE operator_id = ? AND coverage = ? AND object_id = ?')
    this.#page = database.array<[object], [string, string]>(
      `SELECT CAST(object_id AS TEXT), document FROM inventory_object_models AS model
       WHERE coverage = :coverage AND object_id > :after AND (operator_id = :operatorId OR (scope = 'public'
         AND NOT EXISTS (SELECT 1 FROM inventory_object_models AS other WHERE other.coverage = :coverage AND other.object_id = model.object_id
           AND (other.operator_id = :operatorId OR (other.scope = 'public' AND (other.created_time, other.operator_id) < (model.created_time, model.operator_id))))))
       ORDER BY object_id LIMIT :count`)
    const removeAll = database.statement<[string], never>('DELETE FROM inventory_object_models WHERE operator_id = ?')
    events.on('OperatorDeleted', ({ operatorId }) => { removeAll.run(operatorId) })
  }

  /** Refuses what is no definition (DEM9021), and ids and amounts that cannot be (DEM9022 to DEM9025). */
  create (owner: Owner, definition: Definition): string {
    const model = modelOf(definition)
    demand(model.id >= LEAST_ID && model.id <= LARGEST_ID, 'DEM9023')
    demand(this.#row.get(owner.operatorId, owner.coverage, model.id) === undefined, 'DEM9022')
    demand(this.#count.get(owner.operatorId, owner.coverage)! < MOST_MODELS, 'DEM9024')
    const now = this.#clock.now()
    return this.#store({
      operator_id: owner.operatorId,
      coverage: owner.coverage,
      object_id: model.id,
      scope: 'private',
      format: definition.format,
      definition: definition.text,
      model: JSON.stringify(model),
      created_time: now,
      last_modified_time: now
    })
  }

  /** With its definition. Refuses one that the owner does not see (DEM9020). */
  document (owner: Owner, modelId: string): string {
    const row = found(this.#seen(owner, idOf(modelId)), 'DEM9020')
    return `${row.document.slice(0, -1)},"definition":${JSON.stringify(row.definition)}}`
  }

  /** By number. */
  list (owner: Owner, { after, limit }: Slice): DocumentPage {
    return documentPage(this.#page.all({ ...owner, after: idOf(after) ?? -1, count: limit + 1 }), limit)
  }

  /** inferred: it stays the model of the same object (DEM9027). */
  update (owner: Owner, modelId: string, definition: Definition): string {
    const row = this.#mine(owner, modelId)
    const model = modelOf(definition)
    demand(model.id === row.object_id, 'DEM9027')
    return this.#store({ ...row, format: definition.format, definition: definition.text, model: JSON.stringify(model), last_modified_time: this.#clock.now() })
  }

  setScope (owner: Owner, modelId: string, scope: string | undefined): string {
    const row = this.#mine(owner, modelId)
    demand(scope !== undefined && SCOPES.includes(scope), 'DEM9026')
    return this.#store({ ...row, scope, last_modified_time: this.#clock.now() })
  }

  delete (owner: Owner, modelId: string): void {
    const { object_id: objectId } = this.#mine(owner, modelId)
    this.#delete.run(owner.operatorId, owner.coverage, objectId)
  }

  /** What is known of an object of the owner's devices. */
  of (owner: Owner, objectId: number): ObjectModel | undefined {
    const standard = STANDARD_MODELS.get(objectId)
    if (standard !== undefined) return standard
    const row = this.#seen(owner, objectId)
    return row === undefined ? undefined : JSON.parse(row.model) as ObjectModel
  }

  #seen (owner: Owner, objectId: number | undefined): { definition: string, model: string, document: string } | undefined {
    if (objectId === undefined) return undefined
    return this.#row.get(owner.operatorId, owner.coverage, objectId) ?? this.#public.get(owner.coverage, objectId)
  }

  #mine (owner: Owner, modelId: string): Omit<ObjectModelRow, 'last_modified_time'> {
    const objectId = idOf(modelId)
    const { document: _, ...row } = found(objectId === undefined ? undefined : this.#row.get(owner.operatorId, owner.coverage, objectId), 'DEM9020')
    return row
  }

  #store (row: ObjectModelRow): string {
    const document = JSON.stringify(objectModelView(row, JSON.parse(row.model) as ObjectModel))
    const { last_modified_time: _, ...columns } = row
    this.#put.run({ ...columns, document })
    return document
  }
}

function modelOf (definition: Definition): ObjectModel {
  if (Buffer.byteLength(definition.text) > LARGEST_DEFINITION) throw modelFault(`it is larger than ${LARGEST_DEFINITION / 1024} KiB`)
  const model = definition.format === 'xml' ? readXmlModel(definition.text) : readJsonModel(definition.json)
  demand(Object.keys(model.resources).length <= MOST_RESOURCES, 'DEM9025')
  return model
}

function idOf (modelId: string): number | undefined {
  return /^\d{1,5}$/.test(modelId) ? Number(modelId) : undefined
}
