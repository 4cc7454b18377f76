import { createHash, scryptSync, timingSafeEqual } from 'node:crypto'
import type { Random } from '../world/random.ts'

// Low on purpose: an emulator's passwords protect nothing, and clients log in before every command.
const COST = { N: 512, r: 8, p: 1 }

/** scrypt, salted: `salt:hash` in base64. Passwords are never stored or logged in clear. */
export function hashPassword (password: string, random: Random): string {
  const salt = random.bytes(12)
  return `${salt.toString('base64')}:${scryptSync(password, salt, 32, COST).toString('base64')}`
}

export function passwordMatches (password: string, stored: string): boolean {
  const [salt, hash] = stored.split(':') as [string, string]
  const expected = Buffer.from(hash, 'base64')
  return timingSafeEqual(scryptSync(password, Buffer.from(salt, 'base64'), 32, COST), expected)
}

/** AuthKey secrets are 64 random characters, so one hash is enough. */
export function hashSecret (secret: string): string {
  return createHash('sha256').update(secret).digest('base64')
}

export function secretMatches (secret: string, stored: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(stored))
}

/** inferred: at least 8 characters with a lower case letter, an upper case letter and a digit, at most 100 (facts 01, 4.4). */
export function passwordIsAcceptable (password: string): boolean {
  return password.length >= 8 && password.length <= 100 && /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)
}
