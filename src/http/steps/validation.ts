import type { ParameterSchemas } from '../../contract/contract.ts'
import { describe, type Validators } from '../../contract/validators.ts'
import { Refusal } from '../../refusal.ts'
import type { Exchange } from '../exchange.ts'
import { clampedLimit, mendedBody, mendedQuery, tolerates, withoutNull } from './tolerances.ts'
import { pageKeyOf } from './paging.ts'

const MOST_NULLS = 100
/** inferred: deeper bodies are refused; no document of the API comes near, and the JSON functions would run out of stack. */
const DEEPEST_BODY = 500
const QUOTE = 0x22
const BACKSLASH = 0x5c

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
  exchange.query = operation.query === undefined ? {} : readQuery(operation.query, mendedQuery(operationId, request.query as Record<string, string | string[]>), operation.paginated === true)
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

function readQuery (schemas: ParameterSchemas, given: Record<string, string | string[]>, paginated: boolean): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(schemas.properties)) {
    const text = given[name]
    // `?name=` and no name at all mean the same to the clients that always send every parameter; but a tag can have an empty
    // value, so it can be asked for (inferred: facts 02, section 9).
    if (text === undefined || (text === '' && name !== 'tag_value') || (name === 'last_evaluated_key' && text === schema.default)) continue
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
    query[name] = paginated && name === 'last_evaluated_key' && typeof value === 'string' ? pageKeyOf(value) : value
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
  let body = raw === undefined || raw.length === 0 ? undefined : mendedBody(operationId, parsed(raw))
  if (body === undefined) {
    if (operation.body!.required && !tolerates.emptyBody(operationId)) throw new Refusal('COM9004')
    return undefined
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

function parsed (raw: Buffer): unknown {
  if (depthOf(raw) > DEEPEST_BODY) throw invalid('body: it is nested too deeply')
  try {
    return JSON.parse(raw.toString('utf8'))
  } catch {
    throw new Refusal('COM9002')
  }
}

/** How deep the JSON in `raw` goes; 0 for bodies too short to be too deep. */
function depthOf (raw: Buffer): number {
  if (raw.length <= 2 * DEEPEST_BODY) return 0
  let depth = 0
  let deepest = 0
  let inText = false
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i]
    if (byte === QUOTE) inText = !inText
    else if (inText) i += byte === BACKSLASH ? 1 : 0
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (byte === 0x5d || byte === 0x7d) depth--
  }
  return deepest
}

/** What is wrong with an address, if anything, for the old sign-up that has no contract. */
export function emailFault (validators: Validators, email: string): Refusal | undefined {
  return validators.request('auth', 'body', { email }) === undefined ? undefined : new Refusal('COM0008')
}

function refuseFault (part: string, fault: ReturnType<Validators['request']>): void {
  if (fault === undefined) return
  // The one field fault whose code is known, from auth; inferred: it is the same for an address anywhere (facts 01, 1.10).
  if (fault.keyword === 'format' && fault.params['format'] === 'email') throw new Refusal('COM0008')
  throw invalid(`${part}: ${describe(fault)}`)
}

function invalid (detail: string): Refusal {
  return new Refusal('COM9003', { detail })
}
