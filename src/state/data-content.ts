import { mediaType } from '../encodings.ts'

/** What an entry of Harvest Data holds: always text (facts 04, 1.1). */
export interface DataContent {
  contentType: string
  content: string
}

const JSON_TYPE = 'application/json'
const TEXT_TYPE = 'text/plain'

/**
 * What becomes of a payload (facts 04, 1.2). JSON and text stay as they are sent. inferred: bytes become `{"payload":"<base64>"}`, as
 * elsewhere on the platform; where the type says nothing of use the payload is looked at.
 */
export function storedContent (contentType: string | undefined, payload: Buffer): DataContent {
  switch (mediaType(contentType)) {
    case JSON_TYPE: return { contentType: JSON_TYPE, content: payload.toString() }
    case TEXT_TYPE: return { contentType: TEXT_TYPE, content: payload.toString() }
    case 'application/octet-stream': return wrapped(payload)
    default: return looksLike(payload)
  }
}

function looksLike (payload: Buffer): DataContent {
  const text = payload.toString()
  if (!Buffer.from(text).equals(payload)) return wrapped(payload)
  return { contentType: structureOf(text) === undefined ? TEXT_TYPE : JSON_TYPE, content: text }
}

function wrapped (payload: Buffer): DataContent {
  return { contentType: JSON_TYPE, content: JSON.stringify({ payload: payload.toString('base64') }) }
}

/** inferred: the names at the top of a JSON object; a list and a text have none (facts 04, 1.4). */
export function attributeNames ({ contentType, content }: DataContent): string[] {
  // A client that sets the type itself may add a charset to it.
  const structure = contentType.includes(JSON_TYPE) ? structureOf(content) : undefined
  return structure === undefined || Array.isArray(structure) ? [] : Object.keys(structure)
}

/** A JSON object or list; undefined for any other text. */
function structureOf (text: string): object | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
