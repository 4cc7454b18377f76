import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Ids } from '../world/ids.ts'
import type { Settings } from './settings.ts'

const SECRET = 'link-secret'

/** Signs what a link says, so that its bearer needs no credentials. */
export class Signatures {
  readonly #settings: Settings
  readonly #ids: Ids

  constructor (settings: Settings, ids: Ids) {
    this.#settings = settings
    this.#ids = ids
  }

  /** To be called inside a transaction: the first signature draws the secret. */
  sign (text: string): string {
    if (this.#settings.get(SECRET) === undefined) this.#settings.put(SECRET, this.#ids.opaque(64))
    return this.#hash(text)
  }

  fits (text: string, signature: string): boolean {
    if (this.#settings.get(SECRET) === undefined) return false
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.#hash(text))]
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  #hash (text: string): string {
    return createHmac('sha256', this.#settings.get<string>(SECRET)!).update(text).digest('hex')
  }
}
