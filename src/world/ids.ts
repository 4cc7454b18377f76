import { ALPHANUMERIC, type Random } from './random.ts'

const DIGITS = '0123456789'

/** A counter that survives: the next value of `name`, starting at 1. */
export type Sequence = (name: string) => number

/** Luhn check digit of a string of digits: every recorded global ICCID passes it (facts 02, section 1). */
function luhn (digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let d = Number(digits[digits.length - 1 - i])
    if (i % 2 === 0) {
      d *= 2
      if (d > 9) d -= 9
    }
    sum += d
  }
  return (10 - (sum % 10)) % 10
}

function uuidText (bytes: Buffer, version: 4 | 7): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Crockford's base 32, as ULIDs are written. */
function base32 (value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest >>= 5n) text = CROCKFORD[Number(rest & 31n)]! + text
  return text
}

/** Every identifier of the service, in its own form (facts 01, 1.16 and facts 02, section 1). */
export class Ids {
  readonly #random: Random
  readonly #sequence: Sequence

  constructor (random: Random, sequence: Sequence) {
    this.#random = random
    this.#sequence = sequence
  }

  uuid (): string {
    return uuidText(this.#random.bytes(16), 4)
  }

  /** UUID version 7: rises with time (ms), as orders of eSIM profiles are numbered. */
  uuidOfTime (time: number): string {
    const bytes = this.#random.bytes(16)
    bytes.writeUIntBE(time, 0, 6)
    return uuidText(bytes, 7)
  }

  /** What a phone names an eSIM profile by: 26 letters and digits. */
  matchingId (): string {
    return this.#random.text(26, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  }

  /** Two UUIDs joined, as in a transfer's mail. */
  transferToken (): string {
    return `${this.uuid()}-${this.uuid()}`
  }

  /** A WireGuard key's 32 bytes. */
  keySeed (): Buffer {
    return this.#random.bytes(32)
  }

  apiKey (): string {
    return `api-${this.uuid()}`
  }

  authKeyId (): string {
    return `keyId-${this.#random.text(32, ALPHANUMERIC)}`
  }

  authKeySecret (): string {
    return `secret-${this.#random.text(64, ALPHANUMERIC)}`
  }

  /** An opaque secret of letters and digits, for mails and the like. */
  opaque (length: number): string {
    return this.#random.text(length, ALPHANUMERIC)
  }

  digits (length: number): string {
    return this.#random.text(length, DIGITS)
  }

  hex (length: number): string {
    return this.#random.text(length, '0123456789abcdef')
  }

  /** The next of a running number. */
  number (name: string): number {
    return this.#sequence(name)
  }

  operatorId (): string {
    return `OP${this.#numbered('operator', 99_000_000, 10)}`
  }

  /** inferred: facts 01, 1.16 */
  emailId (): string {
    return `EM${this.#numbered('email', 0, 10)}`
  }

  /** 15 digits: the prefix of the subscription, then a running number. */
  imsi (prefix: string): string {
    return prefix + this.#numbered(`imsi:${prefix}`, 0, 15 - prefix.length)
  }

  /** ICCID: the prefix, a running number, and for 19 digits a Luhn digit at the end. */
  iccid (prefix: string, length: number): string {
    const body = prefix + this.#numbered(`iccid:${prefix}`, 0, length - prefix.length - 1)
    return body + String(luhn(body))
  }

  msisdn (prefix: string, length: number): string {
    return prefix + this.#numbered(`msisdn:${prefix}`, 0, length - prefix.length)
  }

  serialNumber (prefix: string, digits: number): string {
    return prefix + this.#numbered(`serial:${prefix}`, 0, digits)
  }

  /** Of a camera: a MAC address of the maker's without separators (facts 06, section 1). */
  cameraDeviceId (): string {
    return `7CDDE9${this.#sequence('camera').toString(16).toUpperCase().padStart(6, '0')}`
  }

  /** DevEUI of a LoRaWAN device and EUI of a gateway, as those sold for the service begin (facts 05, 1.1). */
  loraDeviceId (): string {
    return `000b78fffe${this.#sequence('lora-device').toString(16).padStart(6, '0')}`
  }

  loraGatewayId (): string {
    return `000b78fffeb${this.#sequence('lora-gateway').toString(16).padStart(5, '0')}`
  }

  /** Up to 8 hex digits; these have six, as most do (facts 05, 2.1). */
  sigfoxDeviceId (): string {
    return (0x700000 + this.#sequence('sigfox-device')).toString(16).toUpperCase()
  }

  /** As those of buttons look (facts 04, section 11). */
  gadgetSerialNumber (): string {
    return `G000X${this.#numbered('gadget', 0, 10)}A`
  }

  /** Of a device of Inventory (facts 05, 3.1). */
  inventoryDeviceId (): string {
    return `d-${this.#random.text(20, '0123456789abcdefghijklmnopqrstuvwxyz')}`
  }

  /** Base64 of 16 bytes, as keys of Inventory are (facts 05, 3.1). */
  inventoryKey (): string {
    return this.#random.bytes(16).toString('base64')
  }

  /** The device address of a SIM for life, inside 10.128.0.0/9 (facts 02, section 2). */
  deviceAddress (): string {
    const n = this.#sequence('address') % 0x7fffff
    return `10.${128 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`
  }

  /**
   * ULID of a session that begins at `createdTime` (ms): its time part is 20 to 600 ms before that, since the network names the
   * session before it stands (facts 02, section 1).
   */
  sessionId (createdTime: number): string {
    const bytes = this.#random.bytes(12)
    return base32(BigInt(createdTime - 20 - bytes.readUInt16BE(10) % 581), 10) + base32(bytes.readBigUInt64BE(0) << 16n | BigInt(bytes.readUInt16BE(8)), 16)
  }

  /** 15 digits with a check digit: a running number of one type of device. */
  imei (): string {
    const body = `35${this.#numbered('imei', 0, 12)}`
    return body + String(luhn(body))
  }

  /** A whole number that no other of this name has, counted from 1. */
  running (name: string): number {
    return this.#sequence(name)
  }

  #numbered (name: string, start: number, width: number): string {
    return String(start + this.#sequence(name)).padStart(width, '0')
  }
}
