import type { FastifyReply } from 'fastify'
import { Bytes, JsonText, type Reply } from '../contract/operations.ts'
import { catalogue, type ErrorCode, errorText } from '../errors.ts'
import { Refusal } from '../refusal.ts'
import type { Language } from '../types.ts'

const JSON_TYPE = 'application/json'

/** inferred: browsers of any origin may call, as the User Console does (facts 01, 1.14). */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Link, X-Soracom-Next-Key, X-Soracom-Ratelimit-Limit, X-Soracom-Ratelimit-Remaining, X-Soracom-Ratelimit-Seconds-Before-Refresh'
}

/** What a browser wants to know before it calls; the answer holds for every path of the API. */
export const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, HEAD, OPTIONS',
  'access-control-allow-headers': 'Content-Type, X-Soracom-API-Key, X-Soracom-Token, X-Soracom-Lang',
  'access-control-max-age': '600'
}

/** With a serializer Fastify leaves the content type as it is; without, it adds a charset, which the real service does not send (facts 01, 1.3). */
const asItIs = (body: unknown): string => body as string

/** Sends what a handler answered. Stored documents go out as the text they are. */
export function sendAnswer (answer: Reply, reply: FastifyReply): void {
  const { body } = answer
  reply.code(answer.status).serializer(asItIs).headers(CORS).header('cache-control', 'no-cache')
  if (answer.headers !== undefined) reply.headers(answer.headers)
  if (answer.location !== undefined) reply.header('location', answer.location)
  if (body === undefined) reply.send()
  else if (body instanceof JsonText) reply.header('content-type', JSON_TYPE).send(body.text)
  else if (body instanceof Bytes) reply.header('content-type', body.contentType).send(body.content)
  else reply.header('content-type', JSON_TYPE).send(JSON.stringify(body))
}

/**
 * Sends a refusal in the flat form that every client reads; `application/json` always, or the Go SDK hides it
 * (facts 01, 1.3 and 1.8). Anything else that was thrown is a fault of the emulator and says so. Returns the code sent.
 */
export function sendRefusal (error: unknown, language: Language, reply: FastifyReply): ErrorCode {
  const refusal = error instanceof Refusal ? error : new Refusal('EMU0003', { detail: error instanceof Error ? error.message : String(error) })
  reply.code(catalogue[refusal.code].status)
    .serializer(asItIs)
    .headers(CORS)
    .header('content-type', JSON_TYPE)
    .header('cache-control', 'no-cache')
    .send(refusalBody(refusal, language))
  return refusal.code
}

export function refusalBody ({ code, values }: Refusal, language: Language): string {
  return JSON.stringify({ code, message: errorText(code, language, values) })
}
