/** Writes numbers of any width, the highest bit first. */
export class BitWriter {
  #bytes: Buffer
  #length = 0
  #pending = 0
  #count = 0

  /** @param room bytes to begin with */
  constructor (room = 128 * 1024) {
    this.#bytes = Buffer.allocUnsafe(room)
  }

  /** `width` bits, at most 24. */
  bits (width: number, value: number): void {
    this.#pending = (this.#pending << width) | value
    this.#count += width
    if (this.#length + 4 > this.#bytes.length) this.#grow(4)
    while (this.#count >= 8) {
      this.#count -= 8
      this.#bytes[this.#length++] = this.#pending >>> this.#count
    }
    this.#pending &= (1 << this.#count) - 1
  }

  /** Exp-Golomb code of a number from 0 on, as H.264 has it: ue(v). */
  unsigned (value: number): void {
    const width = 32 - Math.clz32(value + 1)
    if (width > 1) this.bits(width - 1, 0)
    this.bits(width, value + 1)
  }

  /** Zeros or ones up to the next whole byte. */
  align (bit: 0 | 1 = 0): void {
    const missing = (8 - this.#count) % 8
    this.bits(missing, bit === 1 ? (1 << missing) - 1 : 0)
  }

  /** Whole bytes; to be called where a byte begins. */
  append (bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** What was written; starts anew. The bytes stay as they are until the next write. */
  take (): Buffer {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#length = this.#pending = this.#count = 0
    return taken
  }

  #grow (by: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + by))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
