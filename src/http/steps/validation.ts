import type { ParameterSchemas } from '../../contract/contract.ts'
import { describe, type Validators } from '../../contract/validators.ts'
import { Refusal } from '../../refusal.ts'
import type { Exchange } from '../exchange.ts'
import { clampedLimit, mendedBody, mendedQuery, tolerates, withoutNull } from './tolerances.ts'

const MOST_NULLS = 100

/**
 * Path, query and body against the contract. Query texts are read as their documented type or refused; bodies are never
 * coerced and never stripped. Everything that is let through although the contract says otherwise stands in tolerances.ts.
 */
export function validate (exchange: Exchange, validators: Validators): void {
  const { operation, operationId, request } = exchange
  exchange.path = request.params as Record<string, unknown>
  if (operation.path !== undefined) {
    if (operation.path.required?.some((name) => exchange.path[name] === '')) throw invalid('path: a part is empty')
    refuseFault(operationId, 'path', validators.request(operationId, 'path', exchange.path))
  }
  exchange.query = operation.query === undefined ? {} : readQuery(operation.query, mendedQuery(operationId, request.query as Record<string, string | string[]>), operation.paginated === true)
  if (operation.query !== undefined) refuseFault(operationId, 'query', validators.request(operationId, 'query', exchange.query))
  exchange.body = operation.body === undefined ? undefined : readBody(exchange, validators)
}

function readQuery (schemas: ParameterSchemas, given: Record<string, string | string[]>, paginated: boolean): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(schemas.properties)) {
    const text = given[name]
    // `?name=` and no name at all mean the same to the clients that always send every parameter.
    if (text === undefined || text === '') continue
    if (schema.type === 'array') {
      query[name] = Array.isArray(text) ? text : [text]
      continue
    }
    const value = readText(Array.isArray(text) ? text.at(-1)! : text, schema.type)
    if (value === undefined) throw invalid(`query: ${name} must be ${schema.type}`)
    if (paginated && name === 'limit') {
      // inferred: facts 01, 1.6. Two lists document -1 as their default, for "all".
      if ((value as number) < 1 && schema.default !== value) throw invalid('query: limit must be at least 1')
      query[name] = clampedLimit(value as number, schema)
      continue
    }
    query[name] = value
  }
  return query
}

function readText (text: string, type: string | undefined): unknown {
  if (type === 'integer') {
    // The CLI sends floats as 1.000000 (facts 01, 1.6); beyond 2^53 a number would no longer be the one that was sent.
    return /^-?\d+(\.0+)?$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined
  }
  if (type === 'number') return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  return text
}

function readBody (exchange: Exchange, validators: Validators): unknown {
  const { operation, operationId, request } = exchange
  const raw = request.body as Buffer | undefined
  const types = Object.keys(operation.body!.content)
  const sent = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
  // A body for an operation that only speaks JSON is JSON, whatever the client calls it.
  const contentType = types.includes(sent) ? sent : types.includes('application/json') ? 'application/json' : types[0]!
  if (contentType !== 'application/json') return raw ?? Buffer.alloc(0)
  if (raw === undefined || raw.length === 0) {
    if (operation.body!.required && !tolerates.emptyBody(operationId)) throw new Refusal('COM9004')
    return undefined
  }
  let body: unknown
  try {
    body = JSON.parse(raw.toString('utf8'))
  } catch {
    throw new Refusal('COM9002')
  }
  body = mendedBody(operationId, body)
  if (body === undefined) return undefined
  for (let nulls = 0; nulls < MOST_NULLS; nulls++) {
    const fault = validators.request(operationId, 'body', body)
    if (fault === undefined) return body
    const lenient = withoutNull(body, fault)
    if (lenient === undefined) refuseFault(operationId, 'body', fault)
    body = lenient
  }
  throw invalid('body: too many nulls')
}

function refuseFault (operationId: string, part: string, fault: ReturnType<Validators['request']>): void {
  if (fault === undefined) return
  // The one field fault whose code is known: auth with an address that is none (facts 01, 1.10).
  if (operationId === 'auth' && fault.instancePath === '/email' && fault.keyword === 'format') throw new Refusal('COM0008')
  throw invalid(`${part}: ${describe(fault)}`)
}

function invalid (detail: string): Refusal {
  return new Refusal('COM9003', { detail })
}
