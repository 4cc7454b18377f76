/** What a group calls it (facts 04, 1.5 and 3.5). */
const CONTENT_TYPE = 'application/x-soracom-bf-v1'

/** Whether what a device sends over TCP is cut by the SORACOM binary format. inferred: the same value of `contentType` as for Funnel, at every service. */
export function isFramed (settings: Readonly<Record<string, unknown>> | undefined): boolean {
  return settings?.['contentType'] === CONTENT_TYPE
}

/**
 * Cuts a stream into messages by the SORACOM binary format v1: length (2 bytes, big-endian), body, and a CRC-16/CCITT-FALSE over both
 * (facts 04, 1.5).
 */
export class Frames {
  #rest: Buffer = Buffer.alloc(0)

  /** The messages that are complete now; false at the end when what comes next is damaged. */
  take (bytes: Buffer): { messages: Buffer[], intact: boolean } {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
    const messages: Buffer[] = []
    while (this.#rest.length >= 2) {
      const end = 2 + this.#rest.readUInt16BE()
      if (this.#rest.length < end + 2) break
      if (this.#rest.readUInt16BE(end) !== crc16(this.#rest.subarray(0, end))) return { messages, intact: false }
      messages.push(this.#rest.subarray(2, end))
      this.#rest = this.#rest.subarray(end + 2)
    }
    return { messages, intact: true }
  }
}

/** CRC-16/CCITT-FALSE: polynomial 0x1021, beginning with 0xffff. */
export function crc16 (bytes: Uint8Array): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xffff
  }
  return crc
}
