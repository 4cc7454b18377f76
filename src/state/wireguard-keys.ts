import { createPrivateKey, createPublicKey } from 'node:crypto'

/** Of WireGuard (Curve25519), in base64: 44 characters each. Clients parse them strictly (facts 02, section 8). */
export interface KeyPair {
  privateKey: string
  publicKey: string
}

/** What stands before the 32 bytes in PKCS#8 (facts 07, section 3). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const RAW_LENGTH = 32

/** The pair that 32 random bytes make. */
export function keyPairOf (seed: Buffer): KeyPair {
  const key = Buffer.from(seed)
  // As `wg genkey` clamps what it draws.
  key[0] = key[0]! & 248
  key[31] = (key[31]! & 127) | 64
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, key]), format: 'der', type: 'pkcs8' })
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { privateKey: key.toString('base64'), publicKey: der.subarray(-RAW_LENGTH).toString('base64') }
}

export function isKey (text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === RAW_LENGTH
}
