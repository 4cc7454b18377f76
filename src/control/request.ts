import type { FastifyRequest } from 'fastify'
import type { OperationContract, ParameterSchemas } from '../contract/contract.ts'
import { readJson, readText } from '../contract/reading.ts'
import { describe, type Part, type Validators } from '../contract/validators.ts'
import { Refusal } from '../refusal.ts'

/** The parts of a request to the control API, checked. */
export interface ControlRequest {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

/**
 * Path, query and body against the contract of the control API. It has no history to be lenient for: what it does not know is
 * refused, so that a misspelt filter does not quietly find everything. JSON is read whatever the content type says (curl -d).
 */
export function readRequest (operationId: string, operation: OperationContract, request: FastifyRequest, validators: Validators): ControlRequest {
  const check = (part: Part, value: unknown): void => {
    const fault = validators.request(operationId, part, value)
    if (fault === undefined) return
    if (fault.keyword === 'additionalProperties') throw invalid(`${part}: there is no ${String(fault.params['additionalProperty'])}`)
    throw invalid(`${part}: ${describe(fault)}`)
  }
  const path = readPath(operation.path, request.params as Record<string, string>)
  if (operation.path !== undefined) check('path', path)
  const query = readQuery(operation.query, request.query as Record<string, string | string[]>)
  if (operation.query !== undefined) check('query', query)
  const body = readBody(operation, request.body as Buffer | undefined)
  if (body !== undefined && !Buffer.isBuffer(body)) check('body', body)
  return { path, query, body }
}

/** What is no number stays a text, which the contract then refuses. */
function readPath (schemas: ParameterSchemas | undefined, given: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, readText(text, schemas?.properties[name]?.type) ?? text]))
}

function readQuery (schemas: ParameterSchemas | undefined, given: Record<string, string | string[]>): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(given)) {
    const schema = schemas?.properties[name]
    if (schema === undefined) throw invalid(`query: there is no ${name}`)
    if (typeof text !== 'string') throw invalid(`query: ${name} must be given once`)
    const value = readText(text, schema.type)
    if (value === undefined) throw invalid(`query: ${name} must be ${schema.type}`)
    query[name] = value
  }
  return query
}

function readBody (operation: OperationContract, raw: Buffer | undefined): unknown {
  if (operation.body === undefined) return undefined
  if (!('application/json' in operation.body.content)) return raw ?? Buffer.alloc(0)
  if (raw === undefined || raw.length === 0) {
    if (operation.body.required) throw invalid('body: it is missing')
    return undefined
  }
  return readJson(raw, (fault) => { throw invalid(`body: ${fault}`) })
}

export function invalid (detail: string): Refusal {
  return new Refusal('EMU0004', { detail })
}
