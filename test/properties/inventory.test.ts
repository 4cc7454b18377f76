// Inventory under whatever comes: values that are written come back or are refused, definitions make a model or are refused.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Client, signUp, startEmulator } from '../support/emulator.ts'
import { inventoryOf, PUMP_JSON, PUMP_XML } from '../support/inventory.ts'

const TYPES = ['string', 'integer', 'float', 'boolean', 'opaque', 'time', 'objlnk']
const MODELS = '/v1/device_object_models'

let emulator: Emulator
let client: Client
let deviceId: string
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  const resourcedefs = TYPES.flatMap((type, i) => [0, 10].map((shift) => ({ id: i + shift, name: type, operations: 'RW', instancetype: shift === 0 ? 'single' : 'multiple', type })))
  await client.post(MODELS, { id: 30_000, name: 'Everything', resourcedefs })
  deviceId = (await inventoryOf(emulator).add({ operatorId: client.operatorId, objects: { 30000: { 0: { 0: '' } } } })).deviceId
})
afterAll(() => emulator.close())

const values = fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer(), fc.boolean(), fc.constantFrom('42', 'true', 'AQID', '3:0', '2026-01-01', '', '1e400', '99999999999999999999'))

describe('a value that is written', () => {
  test('comes back as its type has it, or is refused with 400 and nothing has changed', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(TYPES.length - 1), fc.boolean(), fc.array(values, { maxLength: 4 }), async (type, isMultiple, given) => {
      const at = `/v1/devices/${deviceId}/30000/0/${type + (isMultiple ? 10 : 0)}`
      const before = (await client.get(at)).body
      const { status } = await client.put(at, isMultiple ? { values: given } : { value: given[0] ?? '' })
      expect([202, 400]).toContain(status)
      const after = (await client.get(at)).body
      if (status === 400) {
        expect(after).toEqual(before)
        return
      }
      const shown: unknown[] = isMultiple ? Object.values(after.values as object) : [after.value]
      expect(shown).toHaveLength(isMultiple ? given.length : 1)
      expect(shown.every((value) => typeof value === (type === 1 || type === 2 ? 'number' : type === 3 ? 'boolean' : 'string'))).toBe(true)
      // What is shown can be written again, and is the same then.
      expect((await client.put(at, isMultiple ? { values: shown } : { value: shown[0] })).status).toBe(202)
      expect((await client.get(at)).body).toEqual(after)
    }), { numRuns: 150, seed: 5 })
  })
})

describe('a definition', () => {
  /** The text with a piece of it missing, twice, or something else in its place. */
  const damaged = (text: string) => fc.tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom('', '<', '&', ']]>', '"', '\u0000', 'x'.repeat(50), '<a>', '{', '9')).map(([from, length, other]) => text.slice(0, from) + other + text.slice(from + length))

  test.each([['XML', PUMP_XML], ['JSON', JSON.stringify(PUMP_JSON)]])('in %s, damaged anywhere, is a model or refused with 400', async (_name, text) => {
    await fc.assert(fc.asyncProperty(damaged(text), async (raw) => {
      const { status, body } = await client.post(MODELS, undefined, { raw, headers: { 'content-type': 'application/xml' } })
      expect([status, body.code]).toSatisfy(([s, code]: [number, string]) => s === 200 || (s === 400 && /^DEM902[1-5]$/.test(code)))
      if (status !== 200) return
      expect((await client.get(`${MODELS}/${body.objectId}`)).body).toMatchObject({ objectName: body.objectName })
      await client.delete(`${MODELS}/${body.objectId}`)
    }), { numRuns: 150, seed: 6 })
  })
})
