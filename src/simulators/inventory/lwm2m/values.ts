import type { ResourceValue } from '../link.ts'

export type ValueType = 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'OPAQUE' | 'TIME' | 'OBJLNK'

const OBJECT_LINK = /^(\d{1,5}):(\d{1,5})$/

/** A value as TLV holds it (OMA-TS-LightweightM2M-V1_0, appendix C). Undefined: not a value of that type. */
export function bytesOf (type: ValueType, value: ResourceValue): Buffer | undefined {
  switch (type) {
    case 'STRING': return typeof value === 'string' ? Buffer.from(value) : undefined
    case 'OPAQUE': return Buffer.isBuffer(value) ? value : undefined
    case 'INTEGER': return typeof value === 'number' ? integerBytes(value) : undefined
    case 'TIME': return typeof value === 'number' ? integerBytes(Math.floor(value / 1000)) : undefined
    case 'BOOLEAN': return typeof value === 'boolean' ? Buffer.from([value ? 1 : 0]) : undefined
    case 'FLOAT': return typeof value === 'number' ? floatBytes(value) : undefined
    case 'OBJLNK': return typeof value === 'string' ? linkBytes(value) : undefined
  }
}

/** Undefined: not bytes of a value of that type. */
export function valueOfBytes (type: ValueType, bytes: Buffer): ResourceValue | undefined {
  switch (type) {
    case 'STRING': return bytes.toString()
    // Not a view: what it was cut from may be large.
    case 'OPAQUE': return Buffer.from(bytes)
    case 'INTEGER': return integerOf(bytes)
    case 'TIME': {
      const seconds = integerOf(bytes)
      return seconds === undefined ? undefined : timeOf(seconds)
    }
    case 'BOOLEAN': return bytes.length === 1 && bytes[0]! <= 1 ? bytes[0] === 1 : undefined
    case 'FLOAT': return finite(bytes.length === 4 ? bytes.readFloatBE() : bytes.length === 8 ? bytes.readDoubleBE() : undefined)
    case 'OBJLNK': return bytes.length === 4 ? `${bytes.readUInt16BE(0)}:${bytes.readUInt16BE(2)}` : undefined
  }
}

/** A value as text/plain holds it. Undefined: not a value of that type. */
export function valueOfText (type: ValueType, text: string): ResourceValue | undefined {
  switch (type) {
    case 'STRING': return text
    case 'OPAQUE': return Buffer.from(text, 'base64')
    case 'INTEGER': return /^[+-]?\d+$/.test(text) ? finite(Number(text)) : undefined
    case 'TIME': return /^[+-]?\d+$/.test(text) ? timeOf(Number(text)) : undefined
    case 'BOOLEAN': return text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : undefined
    case 'FLOAT': return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? finite(Number(text)) : undefined
    case 'OBJLNK': return linkBytes(text) === undefined ? undefined : text
  }
}

/** 1, 2, 4 or 8 bytes. */
function integerBytes (number: number): Buffer | undefined {
  if (!Number.isSafeInteger(number)) return undefined
  const bits = [8, 16, 32].find((each) => number >= -(2 ** (each - 1)) && number < 2 ** (each - 1)) ?? 64
  const bytes = Buffer.alloc(bits / 8)
  if (bits === 64) bytes.writeBigInt64BE(BigInt(number))
  else bytes.writeIntBE(number, 0, bits / 8)
  return bytes
}

function integerOf (bytes: Buffer): number | undefined {
  if (bytes.length === 8) return Number(bytes.readBigInt64BE())
  return [1, 2, 4].includes(bytes.length) ? bytes.readIntBE(0, bytes.length) : undefined
}

/** 4 bytes where they hold it all, else 8. */
function floatBytes (number: number): Buffer {
  const bytes = Buffer.alloc(Math.fround(number) === number ? 4 : 8)
  if (bytes.length === 4) bytes.writeFloatBE(number)
  else bytes.writeDoubleBE(number)
  return bytes
}

function linkBytes (text: string): Buffer | undefined {
  const [, object, instance] = OBJECT_LINK.exec(text) ?? []
  if (Number(object) > 0xffff || Number(instance) > 0xffff || object === undefined) return undefined
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16BE(Number(object), 0)
  bytes.writeUInt16BE(Number(instance), 2)
  return bytes
}

/** ms, as far as a Date goes. */
function timeOf (seconds: number): number | undefined {
  return Math.abs(seconds) <= 8.64e12 ? seconds * 1000 : undefined
}

/** What JSON can hold. */
function finite (number: number | undefined): number | undefined {
  return number !== undefined && Number.isFinite(number) ? number : undefined
}
