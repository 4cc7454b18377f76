import type { FastifyRequest } from 'fastify'
import type { Contract, OperationContract } from '../contract/contract.ts'

export interface Selected<Id extends string> {
  operationId: Id
  operation: OperationContract
}

export interface Route<Id extends string> {
  method: string
  /** as Fastify writes it */
  url: string
  /** The body is handed to the handler as it arrives. */
  streams: boolean
  select: (request: FastifyRequest) => Selected<Id>
}

/** A file path spans slashes, and `/files/private/a/` is a directory where `/files/private/a` is a file (facts 01, 1.5). */
const SPANS_SLASHES = /^(\/v1\/files\/\{scope\}\/)\{path\}(\/?)$/

/** The contract's operations as Fastify routes. Two operations share one route only where a trailing slash tells them apart. */
export function routesOf<Id extends string> (contract: Contract<Id>): Route<Id>[] {
  const routes: Route<Id>[] = []
  const files = new Map<string, { file?: Selected<Id>, directory?: Selected<Id> }>()
  for (const [operationId, operation] of Object.entries(contract.operations) as [Id, OperationContract][]) {
    const selected = { operationId, operation }
    const spanning = SPANS_SLASHES.exec(operation.url)
    if (spanning === null) {
      routes.push({ method: operation.method, url: fastifyUrl(operation.url), streams: takesAnything(operation), select: () => selected })
      continue
    }
    const pair = files.get(operation.method) ?? {}
    pair[spanning[2] === '/' ? 'directory' : 'file'] = selected
    files.set(operation.method, pair)
    if (Object.keys(pair).length === 1) {
      routes.push({ method: operation.method, url: fastifyUrl(spanning[1]!) + '*', streams: takesAnything(operation), select: (request) => selectFile(pair, request) })
    }
  }
  return routes
}

function selectFile<Id extends string> (pair: { file?: Selected<Id>, directory?: Selected<Id> }, request: FastifyRequest): Selected<Id> {
  const params = request.params as Record<string, string>
  // One place has one name: conditions of permissions compare it (inferred: empty parts are dropped, as clients do).
  const whole = (params['*'] ?? '').replace(/\/{2,}/g, '/').replace(/^\//, '')
  const isDirectory = whole === '' || whole.endsWith('/')
  // Where a slash tells nothing apart the handler has to see it: a file cannot be put where a directory is meant.
  params['path'] = pair.directory === undefined ? whole : whole.replace(/\/$/, '')
  delete params['*']
  return (isDirectory ? pair.directory ?? pair.file : pair.file ?? pair.directory)!
}

/** Whatever its type, the body is bytes to be stored: as many as come, so that they are not gathered first. */
function takesAnything ({ body }: OperationContract): boolean {
  return body !== undefined && '*/*' in body.content
}

function fastifyUrl (url: string): string {
  return url.replace(/\{(\w+)\}/g, ':$1')
}
