// Requests that nobody would write: shaped after the contract, so that they get past its checks, with odd values in them.
import fc from 'fast-check'
import type { JsonSchema } from '../../src/contract/contract.ts'
import { contract } from './operations.ts'

type Schema = Exclude<JsonSchema, boolean> & {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  format?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  additionalProperties?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

const DEEPEST = 5

/** Names that are something else to JavaScript or SQL, letters that are no letters, and plain long ones. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '__proto__', 'constructor', 'toString', '%', '%s%d', '%2F', "' OR 1=1 --", '"', '\\', '../..', '*', '[', '(', 'NULL', 'null', 'true', '0', '-1',
    '1e999', '2026-02-30', '99991231235959', '\u202e', '\ufeff', '日本語', '😀', 'x'.repeat(300), 'AND', 'a|b', ',', '$.a', '\n', '{}'),
  fc.integer({ min: 1, max: 5000 }).map((length) => 'y'.repeat(length))
)

const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -5, max: 500 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, -(2 ** 53), 2 ** 63, 1e300, -1e300, 1.5, 8.64e15, 8.64e15 + 1, 1e11, 253_402_300_800_000, 5e-324)
)

/** JSON of any shape. */
export const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
  fc.dictionary(oddText, fc.oneof(oddText, oddNumber, fc.constant(null), fc.constant([]), fc.constant({}))),
  fc.array(fc.oneof(oddText, oddNumber, fc.constant(null)), { maxLength: 5 }),
  fc.integer({ min: 1, max: 2000 }).map((depth) => nested(depth)),
  fc.integer({ min: 100, max: 3000 }).map((length) => Array.from({ length }, () => 'z')),
  fc.constantFrom<unknown>(null, true, '', 0, {}, [])
)

function nested (depth: number): unknown {
  let value: unknown = 'bottom'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { deeper: value }
  return value
}

/** Now and then something else altogether. */
function mostly<T> (usual: fc.Arbitrary<T>, odd: fc.Arbitrary<unknown> = oddJson): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

/** Values that `given` schema allows, as a rule. `known`: texts that stand for something in the emulator. */
export function arbitraryOf (given: JsonSchema | undefined, known: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  if (given === undefined || typeof given === 'boolean' || depth > DEEPEST) return oddJson
  const schema = given as Schema
  if (schema.$ref !== undefined) return arbitraryOf(contract.schemas[schema.$ref.split('/').pop()!], known, depth)
  if (schema.enum !== undefined) return mostly(fc.constantFrom(...schema.enum))
  const several = schema.anyOf ?? schema.oneOf
  if (several !== undefined) return fc.oneof(...several.map((one) => arbitraryOf(one, known, depth + 1)))
  if (schema.allOf !== undefined) return fc.tuple(...schema.allOf.map((one) => arbitraryOf(one, known, depth + 1))).map((parts) => Object.assign({}, ...parts) as unknown)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'integer': return mostly(fc.oneof(fc.integer({ min: 0, max: 2_000_000_000_000 }), oddNumber.filter(Number.isInteger)), oddNumber)
    case 'number': return mostly(oddNumber)
    case 'boolean': return mostly(fc.boolean())
    case 'string': return mostly(textOf(schema.format, known))
    case 'array': return mostly(fc.array(arbitraryOf(schema.items, known, depth + 1), { maxLength: 4 }))
    case 'object': return mostly(objectOf(schema, known, depth))
    default: return oddJson
  }
}

function objectOf (schema: Schema, known: readonly string[], depth: number): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, arbitraryOf(property, known, depth + 1)]))
  const open = schema.properties === undefined || schema.additionalProperties !== undefined
  const documented = fc.record(properties, { requiredKeys: schema.required?.filter((name) => name in properties) ?? [] })
  const further = fc.dictionary(fc.oneof(oddText, fc.constantFrom(...known)), arbitraryOf(typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined, known, depth + 1), { maxKeys: open ? 4 : 1 })
  return fc.tuple(documented, fc.oneof({ weight: open ? 5 : 1, arbitrary: further }, { weight: 3, arbitrary: fc.constant({}) })).map(([a, b]) => ({ ...b, ...a }))
}

function textOf (format: string | undefined, known: readonly string[]): fc.Arbitrary<string> {
  const formatted: Record<string, fc.Arbitrary<string>> = {
    email: fc.constantFrom('a@example.com', 'nobody@example.com'),
    yyyyMM: fc.constantFrom('202601', '000001', '999912'),
    yyyyMMdd: fc.constantFrom('20260131', '20260231', '99991231'),
    yyyyMMddHHmmss: fc.constantFrom('20260131000000', '99999999999999'),
    'date-time': fc.constantFrom('2026-01-31T00:00:00Z', '9999-12-31T23:59:60Z')
  }
  return fc.oneof(formatted[format ?? ''] ?? fc.constantFrom(...known), fc.constantFrom(...known), oddText)
}
