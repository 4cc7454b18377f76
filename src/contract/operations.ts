// What spec/ promises, as types: a handler that reads a parameter the operation lacks, or answers what it
// does not document, fails to compile.
import type { operations as ControlOperations } from './generated/control.ts'
import type { operations as ApiOperations } from './generated/api.ts'

export type { components } from './generated/api.ts'
export type { ControlOperations, ApiOperations }

export type OperationId = keyof ApiOperations
export type ControlOperationId = keyof ControlOperations

type Or<T> = [T] extends [never] ? Record<never, never> : T
type PathOf<Op> = Op extends { parameters: { path: infer P } } ? P : Record<never, never>
type QueryOf<Op> = Op extends { parameters: { query?: infer Q } } ? Or<NonNullable<Q>> : Record<never, never>
type BodyOf<Op> =
  Op extends { requestBody: { content: infer C } } ? C[keyof C]
    : Op extends { requestBody?: infer R } ? (NonNullable<R> extends { content: infer C } ? C[keyof C] | undefined : undefined) : undefined

/** The parts of a request after validation: query values are converted to their documented types, bodies are as sent. */
export interface RequestOf<Op> {
  path: PathOf<Op>
  query: QueryOf<Op>
  body: BodyOf<Op>
}

/** JSON that is ready to send, as text or bytes: documents are stored as the API shows them. */
export class JsonText {
  readonly text: string | Buffer

  constructor (text: string | Buffer) {
    this.text = text
  }
}

/** Bytes with a content type of their own. */
export class Bytes {
  readonly contentType: string
  readonly content: Buffer | string

  constructor (contentType: string, content: Buffer | string) {
    this.contentType = contentType
    this.content = content
  }
}

type Success = 200 | 201 | 202 | 204 | 302 | 304
type ContentOf<R> = R extends { content: infer C } ? ([C] extends [never] ? undefined : C[keyof C] | JsonText | Bytes) : undefined

/** next, previous: keys for the paging headers. location: where a 302 leads. headers: further ones of this answer. */
export interface Reply<Status extends number = number, Body = unknown> {
  status: Status
  body: Body
  next?: string | undefined
  previous?: string | undefined
  location?: string
  headers?: Readonly<Record<string, string>>
}

export type ReplyOf<Op> = Op extends { responses: infer R }
  ? { [S in keyof R & Success]: Reply<S, ContentOf<R[S]>> }[keyof R & Success]
  : never

/** inferred throughout: an answer without a documented body is empty (facts 01, 1.4). */
export function ok (): Reply<200, undefined>
export function ok<B> (body: B, keys?: { next?: string | undefined, previous?: string | undefined }): Reply<200, B>
export function ok (body?: unknown, keys: { next?: string | undefined, previous?: string | undefined } = {}): Reply<200> {
  return { status: 200, body, ...keys }
}

/** A page of stored documents. */
export function okPage (page: { text: string | Buffer, next?: string | undefined, previous?: string | undefined }): Reply<200, JsonText> {
  return { status: 200, body: new JsonText(page.text), next: page.next, previous: page.previous }
}

export function okText (text: string): Reply<200, JsonText> {
  return { status: 200, body: new JsonText(text) }
}

export function created (): Reply<201, undefined>
export function created<B> (body: B): Reply<201, B>
export function created (body?: unknown): Reply<201> {
  return { status: 201, body }
}

export function accepted<B> (body: B): Reply<202, B> {
  return { status: 202, body }
}

export function noContent (): Reply<204, undefined> {
  return { status: 204, body: undefined }
}
