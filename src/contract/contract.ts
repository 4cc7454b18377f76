import { createRequire } from 'node:module'
import type { ControlOperationId, OperationId } from './operations.ts'

export type JsonSchema = Record<string, unknown> | boolean

export interface ParameterSchemas {
  type: 'object'
  required?: string[]
  properties: Record<string, { type?: string, items?: { type?: string }, maximum?: number, minimum?: number, default?: unknown, enum?: unknown[] }>
}

/** One operation as tools/route-table.mjs prepared it from spec/. */
export interface OperationContract {
  method: string
  /** with placeholders in braces, as on the wire: /v1/sims/{sim_id} */
  url: string
  tag: string
  /** the name that permission statements use: Tag:operation */
  permission: string
  /** no credentials needed */
  open?: true
  paginated?: true
  path?: ParameterSchemas
  query?: ParameterSchemas
  body?: { required?: true, content: Record<string, JsonSchema> }
  /** status -> content type -> schema */
  answers: Record<string, Record<string, JsonSchema>>
}

export interface Contract<Id extends string> {
  version: string
  operations: Record<Id, OperationContract>
  schemas: Record<string, JsonSchema>
}

// Read, not imported: JSON.parse of a file is several times quicker than a module of the same size.
const require = createRequire(import.meta.url)

/** The contract of the Soracom API: 490 operations. */
export function loadContract (): Contract<OperationId> {
  return require('./generated/contract.json') as Contract<OperationId>
}

/** The contract of our own control API. */
export function loadControlContract (): Contract<ControlOperationId> {
  return require('./generated/control.json') as Contract<ControlOperationId>
}

/** An OpenAPI document with all its words. */
export type OpenApiDocument = Record<string, unknown>

/** The whole OpenAPI document of the Soracom API, for readers. */
export function loadApiDocument (): OpenApiDocument {
  return require('./generated/openapi.json') as OpenApiDocument
}

/** The whole OpenAPI document of the control API, for readers. */
export function loadControlDocument (): OpenApiDocument {
  return require('./generated/emulator.json') as OpenApiDocument
}

/** The version of this package: by its own name, so that it is found from the sources and from the bundle alike. */
export function emulatorVersion (): string {
  return (require('soracom-emulator/package.json') as { version: string }).version
}
