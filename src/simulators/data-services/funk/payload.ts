import { readJson } from '../../../contract/reading.ts'
import { mediaType } from '../../../encodings.ts'
import type { DeviceMessage } from '../message.ts'

/** What the function is given; refused: the message is not of the type that the group wants. */
export type FunkPayload = { payload: unknown, refused?: undefined } | { payload?: undefined, refused: true }

/** By the type that the group is configured for; without one by the way it came (facts 04, 3.6). */
export function funkPayload (message: DeviceMessage, contentType: unknown): FunkPayload {
  const bytes = message.payload
  // The binary parser has made JSON of it already, as radios' payloads are.
  if (message.isParsed === true) return json(bytes)
  switch (typeof contentType === 'string' ? contentType.toLowerCase() : '') {
    case 'json': return json(bytes)
    case 'text': return text(bytes)
    case 'binary': return binary(bytes)
    default: return unspecified(message)
  }
}

/** inferred: SMS are text; over HTTP what is neither JSON nor text is bytes, whatever it is called. */
function unspecified ({ contentType, payload, protocol }: DeviceMessage): FunkPayload {
  if (protocol === 'sms') return text(payload)
  if (protocol !== 'http') return binary(payload)
  const type = mediaType(contentType)
  if (type === 'application/json') return json(payload)
  return type.startsWith('text/') ? text(payload) : binary(payload)
}

function json (bytes: Buffer): FunkPayload {
  const payload = readJson(bytes, () => undefined)
  return payload === undefined ? { refused: true } : { payload }
}

function text (bytes: Buffer): FunkPayload {
  return { payload: { payload: bytes.toString('utf8') } }
}

function binary (bytes: Buffer): FunkPayload {
  return { payload: { payload: bytes.toString('base64') } }
}
