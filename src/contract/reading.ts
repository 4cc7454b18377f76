// What is sent as text, read as what the contract calls it.

/** inferred: deeper bodies are refused; no document of the API comes near, and the JSON functions would run out of stack. */
const DEEPEST = 500
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** A text of a path or query as its documented type; undefined when it is none. */
export function readText (text: string, type: string | undefined): unknown {
  if (type === 'integer') {
    // The CLI sends floats as 1.000000 (facts 01, 1.6); beyond 2^53 a number would no longer be the one that was sent.
    return /^-?\d+(\.0+)?$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined
  }
  if (type === 'number') return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  return text
}

export type JsonFault = 'it is not JSON' | 'it is nested too deeply'

/** A body as JSON; what cannot be read is what `otherwise` makes of it. */
export function readJson (raw: Buffer, otherwise: (fault: JsonFault) => unknown): unknown {
  if (depthOf(raw) > DEEPEST) return otherwise('it is nested too deeply')
  try {
    // Some Windows tools write a byte order mark before the text.
    return JSON.parse(raw.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return otherwise('it is not JSON')
  }
}

/** How deep the JSON in `raw` goes; 0 for bodies too short to be too deep. */
function depthOf (raw: Buffer): number {
  if (raw.length <= 2 * DEEPEST) return 0
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
