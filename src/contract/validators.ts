import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Contract, JsonSchema } from './contract.ts'

export type Part = 'path' | 'query' | 'body'

const FORMATS: Record<string, RegExp | true> = {
  yyyyMM: /^\d{4}(0[1-9]|1[0-2])$/,
  yyyyMMdd: /^\d{4}(0[1-9]|1[0-2])([0-2]\d|3[01])$/,
  yyyyMMddHHmmss: /^\d{14}$/,
  'iso-8601': true,
  binary: true
}

/**
 * Validators of the contract, each compiled when first needed: compiling all 646 at start would cost most of a second
 * (facts 07, section 7). Nothing is coerced and nothing removed.
 */
export class Validators {
  readonly #contract: Contract<string>
  readonly #compiled = new Map<string, ValidateFunction>()
  #ajv: import('ajv').Ajv | undefined

  constructor (contract: Contract<string>) {
    this.#contract = contract
  }

  /** The first fault of a part of a request, or nothing. */
  request (operationId: string, part: Part, value: unknown, contentType = 'application/json'): ErrorObject | undefined {
    const operation = this.#contract.operations[operationId]!
    const schema = part === 'body' ? operation.body?.content[contentType] : operation[part]
    if (schema === undefined) return undefined
    return this.#check(`${operationId}.${part}.${contentType}`, schema as JsonSchema, value)
  }

  /** The first fault of an answer, or nothing. Refusals that an operation does not document have the common form. */
  answer (operationId: string, status: number, contentType: string, value: unknown): string | undefined {
    const operation = this.#contract.operations[operationId]!
    const documented = operation.answers[status]
    if (documented === undefined) {
      if (status < 400) return `status ${status} is not documented`
      const error = this.#check('refusal', { $ref: 'contract#/$defs/Refusal' }, value)
      return error && describe(error)
    }
    const schema = documented[contentType]
    if (schema === undefined) {
      if (Object.keys(documented).length === 0) return value === undefined ? undefined : 'a body where none is documented'
      return `content type ${contentType || 'none'} is not documented for ${status}`
    }
    const error = this.#check(`${operationId}.${status}.${contentType}`, schema, value)
    return error && describe(error)
  }

  /** Loads the compiler, so that the first request does not wait for it. */
  warm (): void {
    this.#engine()
  }

  #check (key: string, schema: JsonSchema, value: unknown): ErrorObject | undefined {
    let validate = this.#compiled.get(key)
    if (validate === undefined) {
      validate = this.#engine().compile(schema)
      this.#compiled.set(key, validate)
    }
    return validate(value) ? undefined : validate.errors![0]
  }

  #engine (): import('ajv').Ajv {
    if (this.#ajv === undefined) {
      const require = createRequire(import.meta.url)
      const { Ajv } = require('ajv') as typeof import('ajv')
      const addFormats = require('ajv-formats') as typeof import('ajv-formats')
      this.#ajv = new Ajv({ strict: false, allErrors: false, discriminator: false, formats: FORMATS, verbose: false })
      addFormats.default(this.#ajv)
      this.#ajv.addSchema({ $id: 'contract', $defs: this.#contract.schemas })
    }
    return this.#ajv
  }
}

/** A fault in one line: where, and what is wrong. Does not repeat the value sent (facts 01, 1.10). */
export function describe (error: ErrorObject): string {
  const where = error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')} `
  if (error.keyword === 'enum') return `${where}must be one of ${(error.params['allowedValues'] as unknown[]).filter((v) => v !== null).join(', ')}`
  return `${where}${error.message ?? 'is not valid'}`
}
