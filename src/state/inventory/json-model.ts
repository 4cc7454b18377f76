import { isObject } from '../../types.ts'
import { idOf, modelFault, operationsOf, typeOf } from './model-fault.ts'
import type { ObjectModel, ResourceModel } from './object-model.ts'

/**
 * A definition in JSON, as Leshan writes models; a list of one counts as that one (inferred: facts 05, 3.7). Refuses anything else
 * (DEM9021).
 */
export function readJsonModel (given: unknown): ObjectModel {
  const model = fieldsOf(Array.isArray(given) && given.length === 1 ? given[0] as unknown : given, 'the definition')
  const { resourcedefs } = model
  if (!Array.isArray(resourcedefs)) throw modelFault('resourcedefs must be a list')
  const resources = (resourcedefs as unknown[]).map((resource, i) => resourceOf(fieldsOf(resource, `resourcedefs[${i}]`), `resourcedefs[${i}]`))
  return modelOf({
    id: idOf(model['id'], 'id'),
    name: textOf(model, 'name', ''),
    description: textOf(model, 'description', ''),
    multiple: isMultiple(model, ''),
    mandatory: isMandatory(model, '')
  }, resources)
}

/** Refuses a resource that stands there twice. */
export function modelOf (object: Omit<ObjectModel, 'resources'>, resources: readonly ResourceModel[]): ObjectModel {
  if (object.name === '') throw modelFault('the object has no name')
  const byId = Object.fromEntries(resources.map((resource) => [resource.id, resource]))
  if (Object.keys(byId).length < resources.length) throw modelFault('a resource is defined twice')
  return { ...object, resources: byId }
}

function resourceOf (given: Record<string, unknown>, where: string): ResourceModel {
  const operations = operationsOf(textOf(given, 'operations', where), `${where}.operations`)
  return {
    id: idOf(given['id'], `${where}.id`),
    name: textOf(given, 'name', where),
    operations,
    multiple: isMultiple(given, where),
    mandatory: isMandatory(given, where),
    type: typeOf(textOf(given, 'type', where), operations, `${where}.type`),
    rangeEnumeration: textOf(given, 'range', where),
    units: textOf(given, 'units', where),
    description: textOf(given, 'description', where)
  }
}

function isMultiple (given: Record<string, unknown>, where: string): boolean {
  const type = textOf(given, 'instancetype', where)
  if (!['', 'single', 'multiple'].includes(type)) throw modelFault(`${nameIn(where, 'instancetype')} must be single or multiple`)
  return type === 'multiple'
}

function isMandatory (given: Record<string, unknown>, where: string): boolean {
  const value = given['mandatory'] ?? false
  if (typeof value !== 'boolean') throw modelFault(`${nameIn(where, 'mandatory')} must be true or false`)
  return value
}

function fieldsOf (value: unknown, where: string): Record<string, unknown> {
  if (!isObject(value)) throw modelFault(`${where} must be an object`)
  return value
}

function textOf (fields: Record<string, unknown>, name: string, where: string): string {
  const value = fields[name] ?? ''
  if (typeof value !== 'string') throw modelFault(`${nameIn(where, name)} must be a text`)
  return value
}

function nameIn (where: string, name: string): string {
  return where === '' ? name : `${where}.${name}`
}
