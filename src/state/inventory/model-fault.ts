import { Refusal } from '../../refusal.ts'
import { own } from '../../types.ts'
import type { Operations, ResourceType } from './object-model.ts'

const LONGEST_DETAIL = 200

/** What is wrong with a definition (DEM9021). It may repeat what was sent, so not all of it. */
export function modelFault (detail: string): Refusal {
  return new Refusal('DEM9021', { detail: detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}...` : detail })
}

const OPERATIONS: Readonly<Record<string, Operations>> = { '': 'NONE', NONE: 'NONE', R: 'R', W: 'W', RW: 'RW', E: 'E', RE: 'RE', WE: 'WE', RWE: 'RWE' }
const TYPES: Readonly<Record<string, ResourceType | null>> = { '': null, NONE: null, STRING: 'STRING', INTEGER: 'INTEGER', FLOAT: 'FLOAT', BOOLEAN: 'BOOLEAN', OPAQUE: 'OPAQUE', TIME: 'TIME', OBJLNK: 'OBJLNK' }

/** Both forms of definitions name operations and types alike, in different letters. */
export function operationsOf (text: string, where: string): Operations {
  const operations = own(OPERATIONS, text.toUpperCase())
  if (operations === undefined) throw modelFault(`${where}: there are no operations ${text}`)
  return operations
}

/** null: none. */
export function typeOf (text: string, operations: Operations, where: string): ResourceType | null {
  const type = own(TYPES, text.toUpperCase())
  if (type === undefined) throw modelFault(`${where}: there is no type ${text}`)
  // What is only executed has no value, whatever type is said (facts 05, 3.7: the JSON form says string).
  if (operations === 'E') return null
  if (type === null) throw modelFault(`${where}: a type is missing`)
  return type
}

/** A number of an object or resource. */
export function idOf (value: unknown, where: string): number {
  const id = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id > 65_535) throw modelFault(`${where} must be a whole number from 0 to 65535`)
  return id
}
