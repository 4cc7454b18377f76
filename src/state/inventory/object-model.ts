import standardObjects from '../../../fixtures/lwm2m-objects.json' with { type: 'json' }
import { readJsonModel } from './json-model.ts'

export type ResourceType = 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'OPAQUE' | 'TIME' | 'OBJLNK'
export type Operations = 'NONE' | 'R' | 'W' | 'RW' | 'E' | 'RE' | 'WE' | 'RWE'

export interface ResourceModel {
  id: number
  name: string
  operations: Operations
  multiple: boolean
  mandatory: boolean
  /** null: nothing to read or write, as of what is only executed */
  type: ResourceType | null
  rangeEnumeration: string
  units: string
  description: string
}

/** What an object of LwM2M is. */
export interface ObjectModel {
  id: number
  name: string
  description: string
  multiple: boolean
  mandatory: boolean
  /** by id */
  resources: Readonly<Record<number, ResourceModel>>
}

/** Objects 0 to 7 of OMA (facts 05, 3.6). */
export const STANDARD_MODELS: ReadonlyMap<number, ObjectModel> = new Map((standardObjects as unknown[]).map(readJsonModel).map((model) => [model.id, model]))

export function allows (model: ResourceModel | undefined, operation: 'R' | 'W' | 'E'): boolean {
  return model === undefined || (model.operations !== 'NONE' && model.operations.includes(operation))
}
