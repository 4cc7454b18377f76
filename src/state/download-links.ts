import type { Clock } from '../world/clock.ts'
import type { Signatures } from './signatures.ts'

/** Lets its bearer download something until it expires (ms), without credentials. */
export interface Ticket {
  expires: number
  signature: string
}

/** Links that work for a while: nothing of them is stored. */
export class DownloadLinks {
  readonly #clock: Clock
  readonly #signatures: Signatures

  constructor (clock: Clock, signatures: Signatures) {
    this.#clock = clock
    this.#signatures = signatures
  }

  /** Good for `lifetime` ms from now. To be called inside a transaction. */
  ticket (subject: string, lifetime: number): Ticket {
    const expires = this.#clock.now() + lifetime
    return { expires, signature: this.#signatures.sign(`${subject}/${expires}`) }
  }

  /** Whether the ticket is one of ours, for this subject, and has not expired. */
  admits (subject: string, { expires, signature }: Ticket): boolean {
    return this.#clock.now() < expires && this.#signatures.fits(`${subject}/${expires}`, signature)
  }
}
