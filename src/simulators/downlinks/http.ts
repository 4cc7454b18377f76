import { textOrBase64 } from '../../encodings.ts'
import { demand, Refusal } from '../../refusal.ts'
import { callHttp } from '../../world/http-client.ts'
import { type Device, LARGEST_EXCHANGE, unreachable } from './device.ts'

export interface HttpRequest {
  method?: string | undefined
  path?: string | undefined
  port?: number | undefined
  ssl?: boolean | undefined
  skipVerify?: boolean | undefined
  /** the name in the header; the device's address unless said otherwise */
  host?: string | undefined
  headers?: Record<string, string> | undefined
  body?: string | undefined
}

export interface HttpResult {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

interface HttpAnswer {
  statusCode?: number
  headers?: Record<string, string>
  body?: string
}

/** ms of real time (facts 02, section 10) */
const PATIENCE = 10_000

/** An HTTP request to a device. Whatever keeps it from an answer is 422. */
export async function http (device: Device, request: HttpRequest, stop: AbortSignal): Promise<HttpResult> {
  const { method = 'GET', path = '/', port = 80, ssl = false, skipVerify = false, host = device.address, headers = {}, body = '' } = request
  demand(Buffer.byteLength(body) <= LARGEST_EXCHANGE, 'SEM9532')
  const { real, answer } = device.reach<HttpAnswer>('tcp', port, 'http')
  if (answer !== undefined) return { statusCode: answer.statusCode ?? 200, headers: answer.headers ?? {}, body: answer.body ?? '', isBase64Encoded: false }
  const outcome = await callHttp({
    ...real, method, path: path.startsWith('/') ? path : `/${path}`, headers: { host: hostHeader(host, port, ssl), ...headers }, body, encrypted: ssl, verify: !skipVerify, serverName: host
  }, { patience: PATIENCE, largest: LARGEST_EXCHANGE, stop })
  if (outcome.fault === 'too-large') throw new Refusal('SEM9532')
  if (outcome.fault !== undefined) throw unreachable(outcome.fault)
  const { text, isBase64 } = textOrBase64(outcome.body)
  return { statusCode: outcome.statusCode, headers: outcome.headers, body: text, isBase64Encoded: isBase64 }
}

function hostHeader (host: string, port: number, ssl: boolean): string {
  return port === (ssl ? 443 : 80) ? host : `${host}:${port}`
}
