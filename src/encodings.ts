// Bytes as requests and answers write them.

/** How bytes are written in requests and answers. */
export type Encoding = 'string' | 'base64' | 'hex'

/** The bytes that `text` stands for; undefined when it is not of the encoding. */
export function decoded (text: string, encoding: Encoding): Buffer | undefined {
  switch (encoding) {
    case 'string': return Buffer.from(text, 'utf8')
    case 'base64': return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1 ? Buffer.from(text, 'base64') : undefined
    case 'hex': return /^(?:[0-9a-fA-F]{2})*$/.test(text) ? Buffer.from(text, 'hex') : undefined
  }
}

export function encoded (bytes: Buffer, encoding: Encoding): string {
  return bytes.toString(encoding === 'string' ? 'utf8' : encoding)
}

export function isUtf8 (bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes)
}

/** As text where it is text, else in base64. */
export function textOrBase64 (bytes: Buffer): { text: string, isBase64: boolean } {
  return isUtf8(bytes) ? { text: bytes.toString('utf8'), isBase64: false } : { text: bytes.toString('base64'), isBase64: true }
}

/** As URLs write it: an address of IPv6 in brackets. */
export function hostAndPort (host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** What a Content-Type header calls its body, without charset and the like, in lower case; empty where it says nothing. */
export function mediaType (contentType: string | undefined): string {
  return contentType?.split(';')[0]!.trim().toLowerCase() ?? ''
}
