// What a test says that destinations answer; whom it is told to is tested with Beam and Funk.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let control: Client
beforeAll(async () => {
  emulator = await startEmulator()
  control = new Client(emulator)
})
afterAll(() => emulator.close())

const URL = 'https://example.com/in'
const put = async (body: object) => await control.put('/_emulator/destinations', body)

test('what a destination answers is kept until it is deleted, or a reset', async () => {
  expect((await put({ destination: URL })).body).toEqual({ destination: URL, statusCode: 200, headers: {}, body: '' })
  const given = { destination: URL, statusCode: 404, headers: { 'x-a': '1' }, body: '/w==', bodyEncoding: 'base64', delay: 5 }
  expect([(await put(given)).status, (await put(given)).body]).toEqual([200, given])
  const fault = { destination: 'arn:aws:lambda:', fault: 'connect ECONNREFUSED' }
  expect((await put(fault)).body).toEqual(fault)
  expect((await control.get('/_emulator/destinations')).body).toEqual([fault, given])
  expect((await control.delete('/_emulator/destinations', undefined, { query: { destination: URL } })).status).toBe(204)
  const again = await control.delete('/_emulator/destinations', undefined, { query: { destination: URL } })
  expect([again.status, again.body.code]).toEqual([404, 'EMU0064'])
  emulator.reset()
  expect((await control.get('/_emulator/destinations')).body).toEqual([])
})

test.each([
  ['no destination', {}], ['an empty one', { destination: '' }], ['a status that is none', { destination: URL, statusCode: 99 }], ['a fault beside an answer', { destination: URL, fault: 'x', statusCode: 200 }],
  ['base64 that is none', { destination: URL, body: '!', bodyEncoding: 'base64' }], ['a field that there is not', { destination: URL, status: 200 }], ['a delay that is none', { destination: URL, delay: 0 }]
])('%s is refused', async (_what, body) => {
  expect((await put(body)).status).toBe(400)
})
