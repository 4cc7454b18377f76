import { callHttp } from '../http-client.ts'
import { type Attempt, failed, PATIENCE_MS } from './attempt.ts'

/** bytes of an answer that are written down: enough to see what the other side says */
const MOST_KEPT = 16 * 1024
/** bytes of an answer that are read, since a device may wait for it */
const LARGEST_ANSWER = 5 * 1024 * 1024

export interface HttpMessage {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body: string | Buffer
}

/** Sends a request. Any 2xx is success (inferred: facts 03, 1.6). Redirects are not followed: they could lead to where nothing is to be sent. */
export async function sendHttp ({ url, method, headers, body }: HttpMessage, stop: AbortSignal): Promise<Attempt> {
  const { protocol, hostname, port, pathname, search, host, username, password } = new URL(url)
  if (username !== '' || password !== '') return failed(new Error('a URL with credentials in it is not called'))
  const encrypted = protocol === 'https:'
  const name = hostname.replace(/^\[|\]$/g, '')
  const outcome = await callHttp({
    host: name,
    port: port === '' ? (encrypted ? 443 : 80) : Number(port),
    method,
    path: pathname + search,
    headers: { host, ...framed(headers), ...(body.length === 0 && (method === 'GET' || method === 'HEAD') ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
    body,
    encrypted,
    verify: true,
    serverName: name
  }, { patience: PATIENCE_MS, largest: LARGEST_ANSWER, stop })
  if (outcome.fault === 'too-large') return failed(new Error('the answer is larger than 5 MiB'))
  if (outcome.fault !== undefined) return failed(new Error(outcome.fault))
  const { statusCode, body: bytes } = outcome
  if (statusCode < 200 || statusCode > 599) return failed(new Error(`answered ${statusCode}, which is no answer`))
  const response = { status: statusCode, body: bytes.subarray(0, MOST_KEPT).toString() }
  return statusCode >= 200 && statusCode < 300 ? { ok: true, response, answer: outcome } : { ok: false, error: `answered ${statusCode}`, response, answer: outcome }
}

/** Without what says where a body ends: that is ours to say, and said twice a server could take the rest of it for another request. */
function framed (headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:content-length|transfer-encoding|trailer)$/i.test(name)))
}
