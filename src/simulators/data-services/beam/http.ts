import { textOrBase64 } from '../../../encodings.ts'
import type { DeviceMessage } from '../message.ts'
import type { BeamEntry } from './entries.ts'
import type { Headers } from './headers.ts'

/** The request that goes to the destination. */
export function requestOf (message: DeviceMessage, { kind }: BeamEntry, headers: Headers): { method: string, headers: Headers, body?: string, bodyEncoding?: 'base64' } {
  const { payload, request } = message
  const isHttp = kind === 'http' || kind === 'website'
  // Bytes of TCP and UDP are wrapped, also where they are the text of JSON, unless the binary parser made it (facts 04, 3.4).
  const isWrapped = (kind === 'tcp-http' || kind === 'udp-http') && message.isParsed !== true
  const body = isWrapped ? Buffer.from(JSON.stringify({ payload: payload.toString('base64') })) : payload
  // inferred: the device's own method (facts 04, 3.4 does not say).
  return { method: isHttp ? request?.method ?? 'POST' : 'POST', headers, ...bodyOf(body) }
}

function bodyOf (bytes: Buffer): { body?: string, bodyEncoding?: 'base64' } {
  if (bytes.length === 0) return {}
  const { text, isBase64 } = textOrBase64(bytes)
  return { body: text, ...(isBase64 ? { bodyEncoding: 'base64' } : {}) }
}
