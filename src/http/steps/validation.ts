import type { JsonSchema, ParameterSchemas } from '../../contract/contract.ts'
import { type JsonFault, readJson, readText } from '../../contract/reading.ts'
import { describe, describeInJapanese, type Validators } from '../../contract/validators.ts'
import { mediaType } from '../../encodings.ts'
import { Refusal } from '../../refusal.ts'
import type { Exchange } from '../exchange.ts'
import { clampedLimit, lastOf, mendedBody, mendedQuery, READ_BY_OPERATION, withoutNull } from './tolerances.ts'
import { pageKeyOf } from './paging.ts'

const MOST_NULLS = 100

/** The one operation that documents a refusal of bodies that are not called JSON (facts 06, section 7). */
const NEEDS_CONTENT_TYPE: ReadonlySet<string> = new Set(['exportSoraCamDeviceRecordedVideo'])

/**
 * Path, query and body against the contract. Query texts are read as their documented type or refused; bodies are never
 * coerced and never stripped. Everything that is let through although the contract says otherwise stands in tolerances.ts.
 */
export function validate (exchange: Exchange, validators: Validators): void {
  const { operation, operationId, request } = exchange
  if (operation.path !== undefined) {
    exchange.path = readPath(operation.path, request.params as Record<string, string>)
    refuseFault('path', validators.request(operationId, 'path', exchange.path))
  }
  exchange.query = operation.query === undefined ? {} : readQuery(operationId, operation.query, mendedQuery(operationId, request.query as Record<string, string | string[]>), operation.paginated === true)
  if (operation.query !== undefined) refuseFault('query', validators.request(operationId, 'query', exchange.query))
  exchange.body = operation.body === undefined ? undefined : readBody(exchange, validators)
}

function readPath (schemas: ParameterSchemas, given: Record<string, string>): Record<string, unknown> {
  let path: Record<string, unknown> = given
  for (const [name, schema] of Object.entries(schemas.properties)) {
    const text = given[name]!
    if (text !== '' && schema.type === 'string') continue
    // An empty part is refused unless it stands for something: the root of all files (facts 01, 1.5).
    const value = text === '' ? schema.default : readText(text, schema.type)
    if (value === undefined) throw invalid(`path: ${name} must be ${schema.type === 'string' ? 'given' : schema.type}`)
    path = { ...path, [name]: value }
  }
  return path
}

function readQuery (operationId: string, schemas: ParameterSchemas, given: Record<string, string | string[]>, paginated: boolean): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(schemas.properties)) {
    const sent = given[name]
    if (schema.type === 'array') {
      if (sent !== undefined && sent !== '') query[name] = Array.isArray(sent) ? sent : [sent]
      continue
    }
    const text = lastOf(sent)
    // `?name=` and no name at all mean the same to the clients that always send every parameter; but a tag can have an empty
    // value, so it can be asked for (inferred: facts 02, section 9).
    if (text === undefined || (text === '' && name !== 'tag_value') || (name === 'last_evaluated_key' && text === schema.default)) continue
    const value = readText(text, schema.type)
    if (value === undefined) throw invalid(`query: ${name} must be ${schema.type}`)
    if (paginated && name === 'limit') {
      // inferred: facts 01, 1.6. Two lists document -1 as their default, for "all".
      if ((value as number) < 1 && schema.default !== value) throw invalid('query: limit must be at least 1')
      query[name] = clampedLimit(operationId, value as number, schema)
      continue
    }
    query[name] = paginated && name === 'last_evaluated_key' && typeof value === 'string' ? pageKeyOf(value) : value
  }
  return query
}

function readBody (exchange: Exchange, validators: Validators): unknown {
  const { operation, operationId, request } = exchange
  // inferred: no client compresses what it sends.
  if (isEncoded(request.headers['content-encoding'])) throw new Refusal('AGW9007')
  const raw = request.body as Buffer | undefined
  const types = Object.keys(operation.body!.content)
  const sent = mediaType(request.headers['content-type'])
  // A body for an operation that only speaks JSON is JSON, whatever the client calls it.
  if (NEEDS_CONTENT_TYPE.has(operationId) && sent !== 'application/json') throw invalid('header: Content-Type must be application/json')
  const contentType = types.includes(sent) ? sent : types.includes('application/json') ? 'application/json' : types[0]!
  // Bytes, or where anything is taken the pieces as they arrive.
  if (contentType === '*/*') return request.body ?? []
  if (contentType !== 'application/json' || READ_BY_OPERATION.has(operationId) || isKeptAsSent(operation.body!.content[contentType]!)) return raw ?? Buffer.alloc(0)
  let body = raw === undefined || raw.length === 0 ? undefined : mendedBody(operationId, readJson(raw, refuseJson))
  if (body === undefined) {
    if (!operation.body!.required) return undefined
    // inferred: no body at all counts as one without fields, where every field is optional (facts 01, 1.4 and facts 04, 3.1).
    body = {}
    if (validators.request(operationId, 'body', body) !== undefined) throw new Refusal('COM9004')
  }
  for (let nulls = 0; nulls < MOST_NULLS; nulls++) {
    const fault = validators.request(operationId, 'body', body)
    if (fault === undefined) return body
    const lenient = withoutNull(body, fault)
    if (lenient === undefined) refuseFault('body', fault)
    body = lenient
  }
  throw invalid('body: too many nulls')
}

/** A text that is JSON: what it says is nobody's business, as long as it comes back letter by letter. */
function isKeptAsSent (schema: JsonSchema): boolean {
  return typeof schema === 'object' && schema['type'] === 'string'
}

function isEncoded (encoding: string | undefined): boolean {
  return encoding !== undefined && encoding !== '' && encoding.toLowerCase() !== 'identity'
}

function refuseJson (fault: JsonFault): never {
  throw fault === 'it is not JSON' ? new Refusal('COM9002') : invalid(`body: ${fault}`)
}

function refuseFault (part: string, fault: ReturnType<Validators['request']>): void {
  if (fault === undefined) return
  // The one field fault whose code is known, from auth; inferred: it is the same for an address anywhere (facts 01, 1.10).
  if (fault.keyword === 'format' && fault.params['format'] === 'email') throw new Refusal('COM0008')
  throw new Refusal('COM9003', { detail: `${part}: ${describe(fault)}`, detailJa: `${part}: ${describeInJapanese(fault)}` })
}

function invalid (detail: string): Refusal {
  return new Refusal('COM9003', { detail })
}
