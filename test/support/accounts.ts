// What the tests of accounts share: SAM users with every right, their logins.
import { createHmac } from 'node:crypto'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client } from './emulator.ts'

/** An operator with SAM users who may do everything: what is refused to them is not for want of a permission. */
export function operatorWith (email: string, ...userNames: string[]) {
  return {
    email,
    password: 'RootPassw0rd',
    coverageTypes: ['jp' as const, 'g' as const],
    users: userNames.map((userName) => ({ userName, password: 'UserPassw0rd', permission: { statements: [{ effect: 'allow', api: '*' }] } }))
  }
}

/** A client logged in with these credentials; throws when they are refused. */
export async function login (emulator: Emulator, credentials: object): Promise<Client> {
  const answer = await new Client(emulator).post('/v1/auth', credentials)
  if (answer.status !== 200) throw new Error(`the login failed: ${answer.status} ${JSON.stringify(answer.body)}`)
  return new Client(emulator, { 'x-soracom-api-key': answer.body.apiKey, 'x-soracom-token': answer.body.token }, answer.body.operatorId)
}

export const refusal = ({ status, body }: Answer): [number, string] => [status, body?.code]

/** The token of the latest mail to an address, which must be about `purpose`. */
export async function mailedToken (emulator: Emulator, to: string, purpose: string): Promise<string> {
  const { body } = await new Client(emulator).get('/_emulator/outbox/latest', { query: { to, kind: 'mail' } })
  if (body.purpose !== purpose) throw new Error(`the latest mail is not about ${purpose}: ${JSON.stringify(body)}`)
  return body.token
}

/** What an authenticator shows at a moment (ms): computed apart from the emulator, bit by bit as RFC 4226 and 6238 say. */
export function codeOf (totpUri: string, time: number): string {
  const bits = [...new URL(totpUri).searchParams.get('secret')!].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.from(Math.floor(time / 30_000).toString(16).padStart(16, '0'), 'hex')
  const hash = createHmac('sha1', secret).update(counter).digest('hex')
  const offset = Number.parseInt(hash.at(-1)!, 16) * 2
  const number = Number.parseInt(hash.slice(offset, offset + 8), 16) % 2 ** 31
  return String(number).slice(-6).padStart(6, '0')
}
