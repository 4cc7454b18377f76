import { createHash, scryptSync, timingSafeEqual } from 'node:crypto'
import { demand } from '../refusal.ts'
import type { Random } from '../world/random.ts'

/**
 * How hard a password is to guess from what is stored. In memory low on purpose: such an emulator's passwords protect
 * nothing, and clients log in before every command. A file can be carried away, so there it is what node:crypto does by default.
 */
const IN_MEMORY = 2 ** 9
const IN_A_FILE = 2 ** 14

/** Passwords of root and SAM users: never stored or logged in clear. */
export class Passwords {
  readonly #random: Random
  readonly #cost: number
  /** What an account that does not exist is compared with, so that it takes as long as one that does. */
  #nobodys: string | undefined

  constructor (random: Random, keptInFile: boolean) {
    this.#random = random
    this.#cost = keptInFile ? IN_A_FILE : IN_MEMORY
  }

  /** What is kept of a password: `salt:hash:cost` of scrypt. Refuses a weak one (AUM0010). */
  accept (password: string): string {
    demand(passwordIsAcceptable(password), 'AUM0010')
    return this.hash(password)
  }

  /** As accept, for those that a fixture gives. */
  hash (password: string): string {
    const salt = this.#random.bytes(12)
    return `${salt.toString('base64')}:${scrypt(password, salt, this.#cost).toString('base64')}:${this.#cost}`
  }

  /** Whether it is the one kept. Takes as long when none is. */
  match (password: string, stored: string | null | undefined): boolean {
    this.#nobodys ??= `${'A'.repeat(16)}:${'A'.repeat(43)}=:${this.#cost}`
    const [salt, hash, cost] = (stored ?? this.#nobodys).split(':') as [string, string, string | undefined]
    const matches = timingSafeEqual(scrypt(password, Buffer.from(salt, 'base64'), cost === undefined ? IN_MEMORY : Number(cost)), Buffer.from(hash, 'base64'))
    // scrypt cannot tell a password from the same with zeros behind it: HMAC fills its key up with them.
    return matches && typeof stored === 'string' && !password.includes('\u0000')
  }
}

function scrypt (password: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(password, salt, 32, { N: cost, r: 8, p: 1 })
}

/** Of what was drawn at random and is long (AuthKey secrets, mailed tokens), so one hash is enough. */
export function hashSecret (secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}

/** Whether the secret is the one kept; takes as long when none is. */
export function secretMatches (secret: string, stored: string | undefined): boolean {
  const hash = hashSecret(secret)
  return timingSafeEqual(Buffer.from(hash), Buffer.from(stored ?? hash)) && stored !== undefined
}

/** inferred: at least 8 characters with a lower case letter, an upper case letter and a digit, at most 100 (facts 01, 4.4). */
export function passwordIsAcceptable (password: string): boolean {
  return password.length >= 8 && password.length <= 100 && !password.includes('\u0000') && /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)
}
