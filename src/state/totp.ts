import { createHmac, timingSafeEqual } from 'node:crypto'

// RFC 6238 by hand: the libraries would need clock and chance wired in, for what is twelve lines of node:crypto (facts 07).

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** ms */
const STEP = 30_000
/** Codes of this many steps before and after are taken as well (inferred: facts 01, 3.7). */
const DRIFT = 1

/** The six digits of a moment (ms): SHA-1, steps of 30 seconds. */
export function totp (secret: Buffer, time: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(time / STEP)))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = hash[19]! & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Whether a code is good at this moment (ms). */
export function totpMatches (code: string, secret: Buffer, time: number): boolean {
  if (!/^\d{6}$/.test(code)) return false
  let matches = false
  for (let step = -DRIFT; step <= DRIFT; step++) {
    const at = time + step * STEP
    if (at >= 0 && timingSafeEqual(Buffer.from(totp(secret, at)), Buffer.from(code))) matches = true
  }
  return matches
}

/** What an authenticator app reads. */
export function totpUri (secret: Buffer, account: string): string {
  return `otpauth://totp/Soracom:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=Soracom`
}

/** RFC 4648 of whole groups of five bytes, which need no padding. */
function base32 (bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('')
}
