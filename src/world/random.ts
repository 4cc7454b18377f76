import { createHash, randomBytes } from 'node:crypto'

export const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * The only source of chance. Without a seed it draws from the system; with one it is a stream of hashes of
 * (seed, position), so that the same calls in the same order give the same bytes on every machine.
 */
export class Random {
  readonly #seed: string | undefined
  readonly #secret = randomBytes(16).toString('hex')
  /** How many blocks of the stream are used up; stored with the state, so that a restored state goes on where it was. */
  position = 0

  constructor (seed?: string) {
    this.#seed = seed
  }

  /**
   * 32 bits (signed) that follow from the seed and this text alone, whatever was drawn before. Without a seed they are the same only as
   * long as this lives.
   */
  keyed (text: string): number {
    return createHash('sha256').update(`${this.#seed ?? this.#secret}\n${text}`).digest().readInt32LE()
  }

  bytes (length: number): Buffer {
    if (this.#seed === undefined) return randomBytes(length)
    const blocks: Buffer[] = []
    for (let have = 0; have < length; have += 32) {
      blocks.push(createHash('sha256').update(`${this.#seed}:${this.position++}`).digest())
    }
    return Buffer.concat(blocks, length)
  }

  /** `length` characters of `alphabet` (at most 256 characters). */
  text (length: number, alphabet: string): string {
    let out = ''
    // Bytes beyond the last whole multiple are passed over, so that every character is equally likely.
    const usable = 256 - (256 % alphabet.length)
    while (out.length < length) {
      for (const byte of this.bytes(length)) {
        if (byte < usable && out.length < length) out += alphabet[byte % alphabet.length]
      }
    }
    return out
  }
}
