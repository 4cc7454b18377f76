// Devices under whatever they send: each message is answered, and nothing of it is lost or invented.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { crc16, Frames } from '../../src/simulators/data-services/binary-format.ts'
import { type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { configure, type Device, entriesOf, newDevice, sendAs } from '../support/entry-points.ts'

let emulator: Emulator
let client: Client
let device: Device & { groupId?: string }
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  device = await newDevice(client, { SoracomHarvest: { enabled: true } })
})
afterAll(() => emulator.close())

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array))
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json()).map((text) => Buffer.from(text))
const payloads = fc.oneof(bytes, texts)

test('what is stored is what was sent: as text where it is one, in base64 where it is none', async () => {
  let sent = 0
  await fc.assert(fc.asyncProperty(payloads, fc.constantFrom('tcp', 'udp', 'http'), fc.constantFrom('uni', 'harvest'), async (payload, protocol, entryPoint) => {
    const { body } = await sendAs(emulator, device, { entryPoint, protocol, payload: payload.toString('base64'), payloadEncoding: 'base64' })
    expect(protocol === 'http' ? body.statusCode : body.line).toBe(protocol === 'http' ? 201 : '201')
    const entries = await entriesOf(client, device)
    expect(entries).toHaveLength(Math.min(1000, ++sent))
    const { contentType, content } = entries[0]!
    const isText = Buffer.from(payload.toString()).equals(payload)
    expect(isText ? Buffer.from(content) : Buffer.from(JSON.parse(content).payload, 'base64')).toEqual(payload)
    if (contentType === 'application/json') expect(() => { JSON.parse(content) }).not.toThrow()
    else expect([contentType, isText]).toEqual(['text/plain', true])
  }), { numRuns: 60 })
})

test('traffic adds up: what is sent and answered, with 28 bytes for each packet of UDP', async () => {
  const other = await newDevice(client, { SoracomHarvest: { enabled: true } })
  let [up, down] = [0, 0]
  await fc.assert(fc.asyncProperty(fc.nat(4000), async (length) => {
    await sendAs(emulator, other, { entryPoint: 'uni', protocol: 'udp', payload: 'x'.repeat(length) })
    up += length + 28 * Math.max(1, Math.ceil(length / 1400))
    down += 3 + 28
    const [{ dataTrafficStatsMap }] = (await client.get(`/v1/stats/air/subscribers/${other.imsi}`, { query: { from: START / 1000, to: START / 1000, period: 'day' } })).body
    const [figures] = Object.values(dataTrafficStatsMap) as [Record<string, number>]
    expect([figures['uploadByteSizeTotal'], figures['downloadByteSizeTotal']]).toEqual([up, down])
  }), { numRuns: 30 })
})

test('whatever a group is configured to, a device is answered', async () => {
  const settings = fc.oneof(fc.boolean(), fc.string(), fc.constantFrom('true', 'json', 'custom', 'application/x-soracom-bf-v1'), fc.dictionary(fc.constantFrom('format', 'success', 'statusCode', 'body', 'provider', 'resourceUrl'), fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((value) => JSON.stringify(value) !== undefined)), fc.constant(null))
  const keys: Record<string, string[]> = {
    SoracomAir: ['binaryParserEnabled', 'binaryParserFormat'], SoracomHarvest: ['enabled', 'contentType', 'customTimestamp', 'category'],
    SoracomFunnel: ['enabled', 'destination', 'contentType', 'credentialsId', 'payloadsOnly', 'addSimId'], UnifiedEndpoint: ['response', 'contentType']
  }
  const namespaces = Object.keys(keys)
  await fc.assert(fc.asyncProperty(fc.constantFrom(...namespaces).chain((namespace) => fc.tuple(fc.constant(namespace), fc.constantFrom(...keys[namespace]!), settings)), payloads, fc.constantFrom('uni', 'harvest', 'funnel'), fc.constantFrom('http', 'udp'), async ([namespace, key, value], payload, entryPoint, protocol) => {
    await configure(client, device.groupId!, namespace, { [key]: JSON.parse(JSON.stringify(value)) })
    const { status, body } = await sendAs(emulator, device, { entryPoint, protocol, payload: payload.toString('base64'), payloadEncoding: 'base64', ...(protocol === 'http' ? { contentType: 'application/json' } : {}) })
    expect(status).toBe(200)
    if (protocol === 'http') expect(body.statusCode).toBeGreaterThanOrEqual(200)
    else expect(body.line).toMatch(/^\d{3}/)
    expect(String(body.body ?? body.line)).not.toContain('The emulator failed')
  }), { numRuns: 150 })
})

test('a stream of frames gives the same messages wherever it is cut, and none behind damage', () => {
  const frame = (body: Buffer): Buffer => {
    const head = Buffer.concat([Buffer.from([body.length >> 8, body.length & 0xff]), body])
    const crc = crc16(head)
    return Buffer.concat([head, Buffer.from([crc >> 8, crc & 0xff])])
  }
  fc.assert(fc.property(fc.array(bytes, { maxLength: 6 }), fc.array(fc.nat(200), { maxLength: 8 }), fc.option(fc.nat()), (bodies, cuts, damage) => {
    const stream = Buffer.concat(bodies.map(frame))
    const at = damage === null || stream.length === 0 ? undefined : damage % stream.length
    if (at !== undefined) stream[at]! ^= 0x10
    const frames = new Frames()
    const read: Buffer[] = []
    let intact = true
    for (const [i, from] of [0, ...cuts.sort((a, b) => a - b), stream.length].entries()) {
      const to = [0, ...cuts, stream.length][i + 1] ?? stream.length
      if (!intact || from >= to) continue
      const taken = frames.take(stream.subarray(from, to))
      read.push(...taken.messages)
      intact = taken.intact
    }
    if (at === undefined) expect([read, intact]).toEqual([bodies, true])
    // The frame that is damaged, and those behind it, are nobody's; a changed length may leave one that is not complete.
    else expect(read).toEqual(bodies.slice(0, read.length))
  }))
})
