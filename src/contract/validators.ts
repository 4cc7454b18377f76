import { createRequire } from 'node:module'
import type { ErrorObject, Format, ValidateFunction } from 'ajv'
import type { Contract, JsonSchema } from './contract.ts'

export type Part = 'path' | 'query' | 'body'

const FORMATS: Record<string, Format> = {
  // ajv-formats lets any whole number pass, 1e300 too; beyond 2^53 a number is no longer the one that was sent.
  int64: { type: 'number', validate: Number.isSafeInteger },
  yyyyMM: /^\d{4}(0[1-9]|1[0-2])$/,
  yyyyMMdd: /^\d{4}(0[1-9]|1[0-2])([0-2]\d|3[01])$/,
  yyyyMMddHHmmss: /^\d{14}$/,
  'iso-8601': true,
  binary: true
}

const REFUSAL = { $ref: 'contract#/$defs/Refusal' }
const ANYTHING = Symbol('any value')

/** Most paths and many queries are nothing but texts, and arrive as such: there is nothing to compile, and nothing to refuse. */
function allowsAnyText (part: Part, schema: JsonSchema): boolean {
  if (part === 'body' || typeof schema === 'boolean') return false
  // Routing has seen to it that a path is complete.
  const complete = part === 'path' || schema['required'] === undefined
  return complete && Object.values(schema['properties'] ?? {}).every((property) => JSON.stringify(property) === '{"type":"string"}')
}

const known = new WeakMap<Contract<string>, Validators>()

/**
 * Validators of the contract, each compiled when first needed: compiling all 646 at start would cost most of a second
 * (facts 07, section 7). Nothing is coerced and nothing removed.
 */
export class Validators {
  readonly #contract: Contract<string>
  readonly #compiled = new Map<JsonSchema, ValidateFunction | typeof ANYTHING>()
  #ajv: import('ajv').Ajv | undefined

  private constructor (contract: Contract<string>) {
    this.#contract = contract
  }

  /** One set per contract and process: a test run that starts many emulators compiles each validator once. */
  static of (contract: Contract<string>): Validators {
    let validators = known.get(contract)
    if (validators === undefined) known.set(contract, validators = new Validators(contract))
    return validators
  }

  /** The first fault of a part of a request, or nothing. */
  request (operationId: string, part: Part, value: unknown, contentType = 'application/json'): ErrorObject | undefined {
    const operation = this.#contract.operations[operationId]!
    const schema = (part === 'body' ? operation.body?.content[contentType] : operation[part]) as JsonSchema | undefined
    if (schema === undefined) return undefined
    if (!this.#compiled.has(schema) && allowsAnyText(part, schema)) this.#compiled.set(schema, ANYTHING)
    return this.#check(schema, value)
  }

  /** The first fault of an answer, or nothing. Refusals that an operation does not document have the common form. */
  answer (operationId: string, status: number, contentType: string, value: unknown): string | undefined {
    const operation = this.#contract.operations[operationId]!
    const documented = operation.answers[status]
    if (documented === undefined) {
      if (status < 400) return `status ${status} is not documented`
      const error = this.#check(REFUSAL, value)
      return error && describe(error)
    }
    const schema = documented[contentType]
    if (schema === undefined) {
      if (Object.keys(documented).length === 0) return value === undefined ? undefined : 'a body where none is documented'
      return `content type ${contentType || 'none'} is not documented for ${status}`
    }
    const error = this.#check(schema, value)
    return error && describe(error)
  }

  /** Loads the compiler, so that the first request does not wait for it. */
  warm (): void {
    this.#engine()
  }

  #check (schema: JsonSchema, value: unknown): ErrorObject | undefined {
    let validate = this.#compiled.get(schema)
    if (validate === undefined) {
      validate = this.#engine().compile(schema)
      this.#compiled.set(schema, validate)
    }
    return validate === ANYTHING || validate(value) ? undefined : validate.errors![0]
  }

  #engine (): import('ajv').Ajv {
    if (this.#ajv === undefined) {
      const require = createRequire(import.meta.url)
      const { Ajv } = require('ajv') as typeof import('ajv')
      const addFormats = require('ajv-formats') as typeof import('ajv-formats')
      // The schemas are checked when they are generated; checking them again doubles the time of a first call.
      this.#ajv = new Ajv({ strict: false, validateSchema: false, meta: false, allErrors: false, discriminator: false, verbose: false })
      addFormats.default(this.#ajv)
      for (const [name, format] of Object.entries(FORMATS)) this.#ajv.addFormat(name, format)
      this.#ajv.addSchema({ $id: 'contract', $defs: this.#contract.schemas })
    }
    return this.#ajv
  }
}

/** A fault in one line: where, and what is wrong. Does not repeat the value sent (facts 01, 1.10). */
export function describe (error: ErrorObject): string {
  const where = placeOf(error)
  if (error.keyword === 'enum') return `${where}must be one of ${allowedOf(error)}`
  if (error.keyword === 'format' && error.params['format'] === 'int64') return `${where}must be a whole number below 2^53`
  return `${where}${error.message ?? 'is not valid'}`
}

/** The same in Japanese; `where` stays as it is spelt on the wire. */
export function describeInJapanese (error: ErrorObject): string {
  const where = placeOf(error)
  const { keyword, params } = error
  switch (keyword) {
    case 'required': return `${where}${String(params['missingProperty'])} は必須です`
    case 'type': return `${where}の型は ${String(params['type'])} でなければなりません`
    case 'enum': return `${where}は次のいずれかでなければなりません: ${allowedOf(error)}`
    case 'minimum': return `${where}は ${String(params['limit'])} 以上でなければなりません`
    case 'maximum': return `${where}は ${String(params['limit'])} 以下でなければなりません`
    case 'minLength': return `${where}は ${String(params['limit'])} 文字以上でなければなりません`
    case 'maxLength': return `${where}は ${String(params['limit'])} 文字以下でなければなりません`
    case 'minItems': return `${where}は ${String(params['limit'])} 件以上でなければなりません`
    case 'maxItems': return `${where}は ${String(params['limit'])} 件以下でなければなりません`
    case 'format': return params['format'] === 'int64' ? `${where}は 2^53 未満の整数でなければなりません` : `${where}の形式が正しくありません (${String(params['format'])})`
    default: return `${where}の値が正しくありません`
  }
}

function placeOf (error: ErrorObject): string {
  return error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')} `
}

function allowedOf (error: ErrorObject): string {
  return (error.params['allowedValues'] as unknown[]).filter((v) => v !== null).map(String).join(', ')
}
