// What LwM2M writes things down in, without a device: vectors of the OMA's text (section 6.4) and of facts 05, section 3.8.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMAT, readContent, writeContent } from '../../src/simulators/inventory/lwm2m/content.ts'
import { readLinks } from '../../src/simulators/inventory/lwm2m/link-format.ts'
import { readTlv, type TlvEntry, writeTlv } from '../../src/simulators/inventory/lwm2m/tlv.ts'
import { bytesOf, valueOfBytes, valueOfText, type ValueType } from '../../src/simulators/inventory/lwm2m/values.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** Some resources of object 3. */
const TYPES: Record<number, { type: ValueType, isMultiple: boolean }> = {
  0: { type: 'STRING', isMultiple: false },
  6: { type: 'INTEGER', isMultiple: true },
  9: { type: 'INTEGER', isMultiple: false },
  11: { type: 'INTEGER', isMultiple: true },
  13: { type: 'TIME', isMultiple: false },
  14: { type: 'STRING', isMultiple: false },
  22: { type: 'OBJLNK', isMultiple: true }
}
const DEVICE = { objectId: 3, instanceId: 0 }
const typeOf = (id: number): typeof TYPES[number] | undefined => TYPES[id]

describe('TLV', () => {
  test('[facts 05, 3.8] a battery level of 80', () => {
    expect(writeContent(9, { value: 80 }, 'INTEGER')).toEqual({ format: 11542, payload: hex('C1 09 50') })
    expect(readContent(FORMAT.tlv, hex('C1 09 50'), { ...DEVICE, resourceId: 9 }, typeOf)).toEqual({ 9: { value: 80 } })
  })

  test("an instance of object 3, as the OMA's text has it", () => {
    const bytes = hex('C8 00 14 4F 70 65 6E 20 4D 6F 62 69 6C 65 20 41 6C 6C 69 61 6E 63 65 86 06 41 00 01 41 01 05 C1 09 64 83 0B 41 00 00 C4 0D 51 82 42 8F C6 0E 2B 30 32 3A 30 30')
    const reading = { 0: { value: 'Open Mobile Alliance' }, 6: { values: { 0: 1, 1: 5 } }, 9: { value: 100 }, 11: { values: { 0: 0 } }, 13: { value: 1367491215_000 }, 14: { value: '+02:00' } }
    expect(readContent(FORMAT.tlv, bytes, DEVICE, typeOf)).toEqual(reading)
    expect(writeTlv(readTlv(bytes)!)).toEqual(bytes)
    // The same, with the instance itself around it.
    expect(readContent(FORMAT.tlv, writeTlv([{ kind: 'object instance', id: 0, entries: readTlv(bytes)! }]), DEVICE, typeOf)).toEqual(reading)
  })

  test('several values are written one by one, and read where they come without what holds them', () => {
    expect(writeContent(22, { values: { 0: '10:0', 1: '66:65535' } }, 'OBJLNK')).toEqual({ format: 11542, payload: hex('88 16 0C 44 00 00 0A 00 00 44 01 00 42 FF FF') })
    expect(readContent(FORMAT.tlv, hex('41 00 01 41 01 05'), { ...DEVICE, resourceId: 6 }, typeOf)).toEqual({ 6: { values: { 0: 1, 1: 5 } } })
  })

  test('a value that is not of its type is left out, one that no model knows is bytes', () => {
    expect(readContent(FORMAT.tlv, hex('C3 09 01 02 03 C1 63 07 C1 0E 2B'), DEVICE, typeOf)).toEqual({ 99: { value: hex('07') }, 14: { value: '+' } })
  })

  test.each(['C2 09 50', '08', 'C8 00', 'F8 00 00 00', '41', '06 00 06 41 00 01 41 01', '81 06 C1', '03 00 03 00 00'])('%s is no TLV', (text) => {
    expect(readTlv(hex(text))).toBeUndefined()
  })

  const PLAIN = { noNullPrototype: true } as const
  const id = fc.integer({ min: 0, max: 65_535 })
  const value = fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(7, 8, 255, 256, 65_535, 65_536).map((length) => new Uint8Array(length))).map((bytes) => Buffer.from(bytes))
  const resource = fc.record({ kind: fc.constant('resource' as const), id, value }, PLAIN)
  const several = fc.record({ kind: fc.constant('multiple resource' as const), id, entries: fc.array(fc.record({ kind: fc.constant('resource instance' as const), id, value }, PLAIN), { maxLength: 3 }) }, PLAIN)
  const instance = fc.record({ kind: fc.constant('object instance' as const), id, entries: fc.array(fc.oneof(resource, several), { maxLength: 4 }) }, PLAIN)

  test('what is written is read again', () => {
    fc.assert(fc.property(fc.array(fc.oneof(resource, several, instance), { maxLength: 4 }), (entries: TlvEntry[]) => {
      // Not by toEqual, which takes large buffers byte by byte.
      expect(isDeepStrictEqual(readTlv(writeTlv(entries)), entries)).toBe(true)
    }))
  })

  test('no bytes make it throw, and what it takes it can write as long', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const entries = readTlv(Buffer.from(bytes))
      if (entries !== undefined) expect(readTlv(writeTlv(entries))).toEqual(entries)
      for (const format of Object.values(FORMAT)) readContent(format, Buffer.from(bytes), DEVICE, typeOf)
    }), { numRuns: 2000 })
  })
})

describe('values', () => {
  test.each<[ValueType, string | number | boolean, string]>([
    ['INTEGER', 0, '00'], ['INTEGER', -1, 'FF'], ['INTEGER', 127, '7F'], ['INTEGER', 128, '00 80'], ['INTEGER', -32768, '80 00'], ['INTEGER', 32768, '00 00 80 00'],
    ['INTEGER', 2147483648, '00 00 00 00 80 00 00 00'], ['INTEGER', -9007199254740991, 'FF E0 00 00 00 00 00 01'],
    ['FLOAT', 1.5, '3F C0 00 00'], ['FLOAT', 0.1, '3F B9 99 99 99 99 99 9A'], ['BOOLEAN', true, '01'], ['BOOLEAN', false, '00'],
    ['TIME', 1367491215_000, '51 82 42 8F'], ['OBJLNK', '3:0', '00 03 00 00'], ['STRING', 'é', 'C3 A9']
  ])('%s %j is %s', (type, value, bytes) => {
    expect(bytesOf(type, value)).toEqual(hex(bytes))
    expect(valueOfBytes(type, hex(bytes))).toBe(value)
  })

  test.each<[ValueType, string | number | boolean]>([['INTEGER', 1.5], ['INTEGER', '1'], ['BOOLEAN', 1], ['OBJLNK', '3'], ['OBJLNK', '3:70000'], ['OPAQUE', 'text'], ['STRING', 3], ['TIME', '2026']])('%s is not %j', (type, value) => {
    expect(bytesOf(type, value)).toBeUndefined()
  })

  test.each<[ValueType, string]>([['INTEGER', '01 02 03'], ['INTEGER', ''], ['FLOAT', '7F 80 00 00'], ['FLOAT', '00'], ['BOOLEAN', '02'], ['BOOLEAN', ''], ['TIME', '7F FF FF FF FF FF FF FF'], ['OBJLNK', '00 03']])('%s is not the bytes [%s]', (type, bytes) => {
    expect(valueOfBytes(type, hex(bytes))).toBeUndefined()
  })

  test.each<[ValueType, string, unknown]>([['INTEGER', '-7', -7], ['INTEGER', '1.5', undefined], ['FLOAT', '1.5e3', 1500], ['FLOAT', 'NaN', undefined], ['BOOLEAN', '1', true], ['BOOLEAN', 'yes', undefined], ['TIME', '1367491215', 1367491215_000], ['OBJLNK', '10:0', '10:0'], ['OPAQUE', 'AQI=', hex('01 02')]])('%s of the text %j is %j', (type, text, value) => {
    expect(valueOfText(type, text)).toEqual(value)
  })
})

describe('other formats', () => {
  test("JSON, as the OMA's text has it", () => {
    const text = '{"e":[{"n":"0","sv":"Open Mobile Alliance"},{"n":"6/0","v":1},{"n":"6/1","v":5},{"n":"9","v":100},{"n":"11/0","v":0},{"n":"13","v":1367491215},{"n":"14","sv":"+02:00"},{"n":"22/0","ov":"10:0"}]}'
    const reading = { 0: { value: 'Open Mobile Alliance' }, 6: { values: { 0: 1, 1: 5 } }, 9: { value: 100 }, 11: { values: { 0: 0 } }, 13: { value: 1367491215_000 }, 14: { value: '+02:00' }, 22: { values: { 0: '10:0' } } }
    expect(readContent(FORMAT.json, Buffer.from(text), DEVICE, typeOf)).toEqual(reading)
    expect(readContent(FORMAT.json, Buffer.from(text.replace('{', '{"bn":"/3/0/",')), DEVICE, typeOf)).toEqual(reading)
    expect(readContent(FORMAT.json, Buffer.from('{"bn":"/3/0/9","e":[{"v":100}]}'), { ...DEVICE, resourceId: 9 }, typeOf)).toEqual({ 9: { value: 100 } })
    expect(readContent(FORMAT.json, Buffer.from('{"e":[{"n":"","v":100}]}'), { ...DEVICE, resourceId: 9 }, typeOf)).toEqual({ 9: { value: 100 } })
  })

  test.each(['', '[]', '{"e":{}}', '{"e":[1]}', '{"bn":3,"e":[]}'])('%s is not the JSON of LwM2M', (text) => {
    expect(readContent(FORMAT.json, Buffer.from(text), DEVICE, typeOf)).toBeUndefined()
  })

  test('text and bytes are of one resource; without a format it is text', () => {
    const battery = { ...DEVICE, resourceId: 9 }
    expect(readContent(FORMAT.text, Buffer.from('80'), battery, typeOf)).toEqual({ 9: { value: 80 } })
    expect(readContent(undefined, Buffer.from('80'), battery, typeOf)).toEqual({ 9: { value: 80 } })
    expect(readContent(FORMAT.opaque, hex('50'), battery, typeOf)).toEqual({ 9: { value: 80 } })
    expect(readContent(FORMAT.text, Buffer.from('full'), battery, typeOf)).toBeUndefined()
    expect(readContent(FORMAT.text, Buffer.from('80'), DEVICE, typeOf)).toBeUndefined()
    expect(readContent(60, Buffer.from('80'), battery, typeOf)).toBeUndefined()
    expect(writeContent(0, { value: hex('00 01') }, 'OPAQUE')).toEqual({ format: FORMAT.opaque, payload: hex('00 01') })
  })

  test.each([
    ['</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>', { root: [], objects: [{ objectId: 1, instanceId: 0 }, { objectId: 3, instanceId: 0 }] }],
    ['</3/0>, </5>;ver=1.0 ,</3/0>', { root: [], objects: [{ objectId: 3, instanceId: 0 }, { objectId: 5 }] }],
    ['</lwm2m>;rt="other oma.lwm2m",</lwm2m/3/0>,</4/0>,</lwm2m/sensors>;title="a,b;c\\"</9/9>"', { root: ['lwm2m'], objects: [{ objectId: 3, instanceId: 0 }] }],
    ['</3/0/9>,</65535>,</70000/0>,</>;ct', { root: [], objects: [] }],
    ['', { root: [], objects: [] }],
    ['3/0', undefined],
    ['</3/0>x', undefined],
    ['</3/0>;ct="1', undefined]
  ])('links: %s', (text, objects) => {
    expect(readLinks(text)).toEqual(objects)
  })

  test('no links take long, whatever they are', () => {
    for (const text of [`</3/0>${';a'.repeat(30_000)}`, `</3/0>;${' '.repeat(60_000)}x"`, `</3/0>${';a="'.repeat(15_000)}`, `</3/0>${';a= '.repeat(15_000)}"`, `</3/0>${' ; a = '.repeat(9000)}"`, `</3/0>${';a=b '.repeat(12_000)}"`, '</3/0>,'.repeat(9000)]) readLinks(text)
  })
})
