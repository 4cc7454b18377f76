// The binary parser by itself: the vectors of its grammar, and whatever else it is given.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBinary } from '../src/binary-parser.ts'

const parse = (format: string, hex: string) => parseBinary(format, Buffer.from(hex, 'hex'))

describe('the binary parser', () => {
  test.each([
    ['the official sample', 'flag:0:bool:7 temp:1:int:13:/10 humid:3:uint:8:/100 lat::float:32 long:float:32', '8006b837420e0000430bc000', { flag: true, temp: 21.5, humid: 0.55, lat: 35.5, long: 139.75 }],
    ['upper bits', 'a::int:6 b::int:8', 'fc80', { a: -1, b: -128 }],
    ['little endian', 't::uint:16:little-endian:/100 h-avg::uint:16:little-endian:/100', '66082c15', { 't': 21.5, 'h-avg': 54.2 }],
    ['coordinates', 'lat::int:32:little-endian:/1000000', 'd8b21d02', { lat: 35.50076 }],
    ['a negative number', 't:0:int:16:/10', 'ffd8', { t: -4 }],
    ['a float as it was seen', 'temp::float:32:little-endian', '5c8fd841', { temp: 27.07 }],
    ['a double', 'd::float:64:big-endian', '400921fb54442d18', { d: Math.PI }],
    ['64 bits', 'i::int:64 u:0:uint:64', 'ffffffffffffffff', { i: -1, u: 2 ** 64 }],
    ['the other operations', 'a:0:uint:8:+1 b:0:uint:8:-1 c:0:uint:8:*2.5', '02', { a: 3, b: 1, c: 5 }],
    ['characters', 'c:0:char:4', '41420000', { c: 'AB' }],
    ['lines', 'a::uint:8\n\tb::uint:8', '0102', { a: 1, b: 2 }],
    ['a field beyond the end', 'a::uint:8 b::uint:16', '0102', { a: 1 }],
    ['not a number', 'a::uint:8 f::float:32', '017fc00000', { a: 1 }],
    ['the button', '@button', '4d010351', { clickType: 1, clickTypeName: 'SINGLE', batteryLevel: 1 }],
    ['the button by its longer name', '@soracom.button', '4d020150', { clickType: 2, clickTypeName: 'DOUBLE', batteryLevel: 0.5 }]
  ])('reads %s', (_what, format, hex, expected) => expect(parse(format, hex)).toEqual(expected))

  test.each(['', '  ', 'a', 'a::', 'a::int', 'a::int:0', 'a::int:65', 'a::float:16', 'a::bool:8', 'a::uint:8:middle-endian', 'a::uint:8:%2', 'a::uint:8:/1:/2', 'a:x:uint:8', 'a.b::uint:8', 'a::text:8', '@unknown', 'a::uint:16 b::uint:64', 'a::uint:8:/0'])('makes nothing of %j', (format) => expect(parse(format, '01')).toBeUndefined())

  test.each(['4d010352', '4e010352', '4d040354', '4d010452', '4d0103', '4d01035100'])('no button sends %s', (hex) => expect(parse('@button', hex)).toBeUndefined())

  test('never throws, whatever the format and the bytes, and its results are JSON', () => {
    const odd = fc.string({ unit: fc.constantFrom(':', ' ', '\n', '/', '-', '+', '*', '0', '7', '8', '32', '64', '999999', 'a', 'int', 'uint', 'float', 'bool', 'char', 'little-endian', '@', '__proto__', '.', 'é') })
    fc.assert(fc.property(odd, fc.uint8Array({ maxLength: 40 }), (format, bytes) => {
      const values = parseBinary(format, Buffer.from(bytes))
      if (values !== undefined) expect(JSON.parse(JSON.stringify(values))).toEqual(values)
    }), { numRuns: 2000 })
  })

  test('whole numbers that are encoded come back', () => {
    const field = fc.record({ bits: fc.constantFrom(8, 16, 32), little: fc.boolean(), signed: fc.boolean(), value: fc.nat() })
    fc.assert(fc.property(fc.array(field, { minLength: 1, maxLength: 8 }), (fields) => {
      const cut = fields.map((f) => ({ ...f, value: Number(f.signed ? BigInt.asIntN(f.bits, BigInt(f.value)) : BigInt.asUintN(f.bits, BigInt(f.value))) }))
      const format = cut.map(({ bits, little, signed }, i) => `f${i}::${signed ? 'int' : 'uint'}:${bits}${little ? ':little-endian' : ''}`).join(' ')
      const hex = cut.map(({ bits, little, value }) => {
        const bytes = Buffer.from(BigInt.asUintN(bits, BigInt(value)).toString(16).padStart(bits / 4, '0'), 'hex')
        return (little ? bytes.reverse() : bytes).toString('hex')
      }).join('')
      expect(parse(format, hex)).toEqual(Object.fromEntries(cut.map(({ value }, i) => [`f${i}`, value])))
    }), { numRuns: 500 })
  })

  test('whatever the bytes, what is read of them is what their bits say: it is encoded to the same ones', () => {
    // Beyond 53 bits a number of JSON is not exact.
    const whole = fc.record({ type: fc.constantFrom('int' as const, 'uint' as const), bits: fc.integer({ min: 1, max: 53 }), little: fc.boolean() })
    const float = fc.record({ type: fc.constant('float' as const), bits: fc.constantFrom(32, 64), little: fc.boolean() })
    const bool = fc.record({ type: fc.constant('bool' as const), bits: fc.integer({ min: 0, max: 7 }), little: fc.constant(false) })
    const field = fc.record({ how: fc.oneof({ weight: 3, arbitrary: whole }, float, bool), index: fc.option(fc.nat({ max: 20 }), { nil: undefined }) })
    fc.assert(fc.property(fc.array(field, { minLength: 1, maxLength: 8 }), fc.uint8Array({ maxLength: 32 }), (fields, given) => {
      const format = fields.map(({ how: { type, bits, little }, index = '' }, i) => `f${i}:${index}:${type}:${bits}${type === 'bool' ? '' : `:${little ? 'little' : 'big'}-endian`}`).join(' ')
      const values = parseBinary(format, Buffer.from(given)) ?? {}
      let next = 0
      for (const [i, { how, index }] of fields.entries()) {
        const from = index ?? next
        const span = how.type === 'bool' ? 1 : Math.ceil(how.bits / 8)
        next = from + span
        const bytes = Buffer.from(given.subarray(from, next))
        const value = values[`f${i}`]
        if (bytes.length < span || isUnsayable(how, bytes)) expect(value).toBeUndefined()
        else if (how.type === 'bool') expect(value).toBe((bytes[0]! & 1 << how.bits) !== 0)
        else expect(encoded(how, value as number).toString('hex')).toBe(upperBits(how, bytes).toString('hex'))
      }
      expect(Object.keys(values).every((name) => /^f\d$/.test(name))).toBe(true)
    }), { numRuns: 2000 })
  })
})

interface Coding { type: 'int' | 'uint' | 'float' | 'bool', bits: number, little: boolean }

/** Big endian. */
function encoded ({ type, bits }: Coding, value: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits / 8))
  if (type !== 'float') return Buffer.from((BigInt.asUintN(bits, BigInt(value)) << BigInt(bytes.length * 8 - bits)).toString(16).padStart(bytes.length * 2, '0'), 'hex')
  if (bits === 32) bytes.writeFloatBE(value)
  else bytes.writeDoubleBE(value)
  return bytes
}

/** What counts of them, big endian: JSON knows no negative zero. */
function upperBits ({ type, bits, little }: Coding, bytes: Buffer): Buffer {
  const ordered = little ? Buffer.from(bytes).reverse() : bytes
  if (type === 'float') return ordered.readUInt8() === 0x80 && ordered.subarray(1).every((byte) => byte === 0) ? Buffer.alloc(ordered.length) : ordered
  const below = BigInt(ordered.length * 8 - bits)
  return Buffer.from((BigInt(`0x${ordered.toString('hex')}`) >> below << below).toString(16).padStart(ordered.length * 2, '0'), 'hex')
}

/** No number, or beyond them all. */
function isUnsayable ({ type, bits, little }: Coding, bytes: Buffer): boolean {
  if (type !== 'float') return false
  const ordered = little ? Buffer.from(bytes).reverse() : bytes
  return !Number.isFinite(bits === 32 ? ordered.readFloatBE() : ordered.readDoubleBE())
}
