import { createHash } from 'node:crypto'

/** What the version header and the first line say (facts 04, 3.4). */
export const SIGNATURE_VERSION = '20151001'

/** Headers that are made of the signature, and so are no part of it. */
const OF_SIGNATURE: ReadonlySet<string> = new Set(['x-soracom-signature', 'x-soracom-signature-version'])

/** Hex of SHA-256 over the key and what is signed, one behind the other. */
export function signatureOf (key: string, text: string): string {
  return createHash('sha256').update(key + text).digest('hex')
}

/** What is signed of a request: all its own headers, by name, without anything between them (facts 04, 3.4). names in lower case */
export function signedHeaders (headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).filter(([name]) => name.startsWith('x-soracom-') && !OF_SIGNATURE.has(name)).map(([name, value]) => `${name}=${value}`).sort().join('')
}
