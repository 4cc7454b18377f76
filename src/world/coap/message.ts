// CoAP (RFC 7252), one datagram: the codec is the package coap-packet. Messages, retransmission, observing and blocks are in the other
// files here and not taken from the package `coap` 1.5.0, although it can ask from the port it serves at: a device that acknowledges the
// wrong block makes it throw where nobody can catch it, and it tells answers of different devices apart by their message ids alone.
import { generate, parse } from 'coap-packet'

export type CoapType = 'CON' | 'NON' | 'ACK' | 'RST'

export interface CoapOption {
  /** as coap-packet names it; the digits of its number when it knows none */
  name: string
  value: Buffer
}

export interface CoapMessage {
  type: CoapType
  /** `0.01` to `0.04` of requests, `2.05` of content, `0.00` of an empty message */
  code: string
  messageId: number
  token: Buffer
  options: CoapOption[]
  payload: Buffer
}

export const EMPTY = Buffer.alloc(0)

/** Undefined: no message of CoAP. */
export function readMessage (datagram: Buffer): CoapMessage | undefined {
  try {
    const { code, confirmable, ack, reset, messageId, token, options, payload } = parse(datagram)
    // Lengths from 9 on are reserved (RFC 7252, section 3); one that runs over the end comes out shorter than it says.
    if (token.length > 8 || token.length !== (datagram[0]! & 15)) return undefined
    const type = confirmable ? 'CON' : ack ? 'ACK' : reset ? 'RST' : 'NON'
    return { type, code, messageId, token, options: options.map(({ name, value }) => ({ name: String(name), value })), payload }
  } catch {
    return undefined
  }
}

export function writeMessage ({ type, code, messageId, token, options, payload }: CoapMessage): Buffer {
  return generate({ code, messageId, token, payload, options: [...options], confirmable: type === 'CON', ack: type === 'ACK', reset: type === 'RST' }, 65_507)
}

/** The type and the id of something that starts like a message, whether or not the rest is one. */
export function headOf (datagram: Buffer): { type: CoapType, messageId: number } | undefined {
  if (datagram.length < 4 || datagram[0]! >> 6 !== 1) return undefined
  return { type: (['CON', 'NON', 'ACK', 'RST'] as const)[(datagram[0]! >> 4) & 3]!, messageId: datagram.readUInt16BE(2) }
}

export function textsOf (message: CoapMessage, name: string): string[] {
  return message.options.filter((option) => option.name === name).map((option) => option.value.toString())
}

/** A number as options hold it: as few bytes as it needs. Undefined when there is none, or one of more than four bytes. */
export function numberOf (message: CoapMessage, name: string): number | undefined {
  const value = message.options.find((option) => option.name === name)?.value
  if (value === undefined || value.length > 4) return undefined
  return value.length === 0 ? 0 : value.readUIntBE(0, value.length)
}

export function textOption (name: string, text: string): CoapOption {
  return { name, value: Buffer.from(text) }
}

export function numberOption (name: string, number: number): CoapOption {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  const first = bytes.findIndex((byte) => byte !== 0)
  return { name, value: first === -1 ? EMPTY : bytes.subarray(first) }
}

/** Options that must be understood, or the request refused, have odd numbers (RFC 7252, section 5.4.1). */
const UNDERSTOOD = new Set(['If-Match', 'Uri-Host', 'If-None-Match', 'Uri-Port', 'Uri-Path', 'Uri-Query', 'Accept', 'Block2', 'Block1'])
const CRITICAL = new Set(['OSCORE', 'Q-Block1', 'Q-Block2', 'Proxy-Uri', 'Proxy-Scheme'])
export function isUnderstood ({ options }: CoapMessage): boolean {
  return options.every(({ name }) => UNDERSTOOD.has(name) || !(CRITICAL.has(name) || Number(name) % 2 === 1))
}

/** A part of a payload that is too large for one message (RFC 7959). */
export interface Block {
  number: number
  more: boolean
  /** of every block but the last: 16 to 1024 bytes */
  size: number
}

/** Undefined when there is none, or none that can be understood. */
export function blockOf (message: CoapMessage, name: 'Block1' | 'Block2'): Block | undefined {
  const value = message.options.find((option) => option.name === name)?.value
  if (value === undefined || value.length > 3) return undefined
  const number = value.length === 0 ? 0 : value.readUIntBE(0, value.length)
  // The exponent 7 is reserved.
  return (number & 7) === 7 ? undefined : { number: number >> 4, more: (number & 8) !== 0, size: 16 << (number & 7) }
}

export function blockOption (name: 'Block1' | 'Block2', { number, more, size }: Block): CoapOption {
  return numberOption(name, (number << 4) | (more ? 8 : 0) | (Math.log2(size) - 4))
}
