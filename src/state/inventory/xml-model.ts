import { createRequire } from 'node:module'
import { isObject } from '../../types.ts'
import { modelOf } from './json-model.ts'
import { idOf, modelFault, operationsOf, typeOf } from './model-fault.ts'
import type { ObjectModel, ResourceModel } from './object-model.ts'

/** An element: attributes with an @ before their names, texts trimmed; one with neither is a text itself. */
type Element = Readonly<Record<string, unknown>>

const MANY: ReadonlySet<string> = new Set(['LWM2M.Object', 'LWM2M.Object.Resources.Item'])

/** A definition in XML, as OMA writes them: `LWM2M > Object > Resources > Item` (facts 05, 3.7). Refuses anything else (DEM9021). */
export function readXmlModel (text: string): ObjectModel {
  // Nothing that OMA defines has one, and entities are what hostile documents grow by.
  if (/<!DOCTYPE/i.test(text)) throw modelFault('a document type is not allowed')
  // Loaded when first needed: most starts never are.
  const xml = createRequire(import.meta.url)('fast-xml-parser') as typeof import('fast-xml-parser')
  const validity = xml.XMLValidator.validate(text)
  if (validity !== true) throw modelFault(`line ${validity.err.line}: ${validity.err.msg}`)
  const objects = (fieldsOf(parsed(text, xml))['LWM2M'] as Element | undefined)?.['Object']
  if (!Array.isArray(objects) || objects.length !== 1) throw modelFault('there must be one LWM2M with one Object in it')
  const object = fieldsOf(objects[0])
  if (Array.isArray(object['Resources'])) throw modelFault('Resources must stand there once')
  const items = fieldsOf(object['Resources'])['Item'] ?? []
  return modelOf({
    id: idOf(textOf(object, 'ObjectID', 'Object'), 'ObjectID'),
    name: textOf(object, 'Name', 'Object'),
    description: textOf(object, 'Description1', 'Object'),
    multiple: choice(object, 'MultipleInstances', ['Single', 'Multiple'], 'Object'),
    mandatory: choice(object, 'Mandatory', ['Optional', 'Mandatory'], 'Object')
  }, (items as unknown[]).map((item) => resourceOf(fieldsOf(item))))
}

function parsed (text: string, { XMLParser }: typeof import('fast-xml-parser')): unknown {
  try {
    return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, isArray: (_name, path) => MANY.has(String(path)) }).parse(text)
  } catch (error) {
    // Such as elements that are nested too deeply.
    throw modelFault(error instanceof Error ? error.message : String(error))
  }
}

function resourceOf (item: Element): ResourceModel {
  const where = `Item ${textOf(item, '@ID', 'Item')}`
  const operations = operationsOf(textOf(item, 'Operations', where), where)
  return {
    id: idOf(item['@ID'], 'the ID of an Item'),
    name: textOf(item, 'Name', where),
    operations,
    multiple: choice(item, 'MultipleInstances', ['Single', 'Multiple'], where),
    mandatory: choice(item, 'Mandatory', ['Optional', 'Mandatory'], where),
    type: typeOf(textOf(item, 'Type', where), operations, where),
    rangeEnumeration: textOf(item, 'RangeEnumeration', where),
    units: textOf(item, 'Units', where),
    description: textOf(item, 'Description', where)
  }
}

/** Whether it is the second one; the first where it is missing. */
function choice (element: Element, name: string, [first, second]: readonly [string, string], where: string): boolean {
  const value = textOf(element, name, where)
  if (value !== '' && value !== first && value !== second) throw modelFault(`${where}: ${name} must be ${first} or ${second}`)
  return value === second
}

function fieldsOf (value: unknown): Element {
  return isObject(value) ? value : {}
}

function textOf (element: Element, name: string, where: string): string {
  const value = element[name] ?? ''
  if (typeof value === 'string') return value
  // With attributes it is a record of them and the text; an element that stands there twice is a list, one with others in it has them beside.
  const { '#text': text = '', ...others } = fieldsOf(value)
  if (Array.isArray(value) || typeof text !== 'string' || !Object.keys(others).every((other) => other.startsWith('@'))) throw modelFault(`${where}: ${name} must be one text`)
  return text
}
