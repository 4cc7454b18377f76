// Captures of a SIM's packets, up to the file that a reader of pcap opens.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const at = (simId: string) => `/v1/sims/${simId}/packet_capture_sessions`

interface Packet { time: number, from: string, to: string, length: number }

/** What is in a file of libpcap, checked on the way. */
function packetsOf (file: Buffer): Packet[] {
  expect([file.readUInt32LE(0), file.readUInt16LE(4), file.readUInt16LE(6), file.readUInt32LE(20)]).toEqual([0xa1b2c3d4, 2, 4, 101])
  const packets: Packet[] = []
  for (let offset = 24; offset < file.length;) {
    const [seconds, micros, kept, length] = [0, 4, 8, 12].map((i) => file.readUInt32LE(offset + i)) as [number, number, number, number]
    const ip = file.subarray(offset + 16, offset + 16 + kept)
    expect([ip.length, kept, ip[0], ip.readUInt16BE(2), ip[9], ip.readUInt16BE(24)]).toEqual([length, length, 0x45, length, 17, length - 20])
    let sum = 0
    for (let i = 0; i < 20; i += 2) sum += ip.readUInt16BE(i)
    expect((sum & 0xffff) + (sum >>> 16)).toBe(0xffff)
    packets.push({ time: seconds * 1000 + micros / 1000, from: ip.subarray(12, 16).join('.'), to: ip.subarray(16, 20).join('.'), length })
    offset += 16 + kept
  }
  return packets
}

test('[02-C37] a capture is requested, runs for its time, and ends in a file', async () => {
  const { simId, imsi, ipAddress } = await newSim(client)
  const made = await client.post(at(simId), { duration: 60, prefix: 'my_' })
  expect(made.status).toBe(200)
  const { sessionId } = made.body
  expect(made.body).toEqual({ sessionId, status: 'REQUESTED', prefix: 'my_', duration: 60, createdTime: '2026-06-15T00:00:00.000Z' })
  const stopped = await client.post(`${at(simId)}/${sessionId}/stop`)
  expect([stopped.status, stopped.body.code]).toEqual([400, 'SEM9501'])
  expect((await client.get(`/v1/subscribers/${imsi}`)).body.packetCaptureSessions).toEqual([
    { operatorId: client.operatorId, sessionId, status: 'REQUESTED', prefix: 'my_', duration: 60, createdTime: START / 1000, scheduledTime: START / 1000, fileSizeInBytes: 0 }
  ])

  const seen = []
  for (const step of ['1s', '1s', '60s', '1s']) {
    emulator.clock.advance(step)
    const { body } = await client.get(`${at(simId)}/${sessionId}`)
    seen.push([body.status, body.startedTime, body.endedTime, 'url' in body])
    if (body.status === 'CAPTURING') {
      const air = { uploadByteSizeTotal: 3000, uploadPacketSizeTotal: 3, downloadByteSizeTotal: 500, downloadPacketSizeTotal: 1 }
      expect((await client.post(`/v1/sandbox/stats/air/subscribers/${imsi}`, { unixtime: Math.floor(emulator.clock.now() / 1000), dataTrafficStatsMap: { 's1.standard': air } })).status).toBe(200)
      const running = await client.delete(`${at(simId)}/${sessionId}`)
      expect([running.status, running.body.code]).toEqual([400, 'SEM9502'])
    }
  }
  const [started, ended] = ['2026-06-15T00:00:02.000Z', '2026-06-15T00:01:02.000Z']
  expect(seen).toEqual([['ACCEPTED', undefined, undefined, false], ['CAPTURING', started, undefined, false], ['POST_PROCESSING', started, ended, false], ['DONE', started, ended, true]])
  expect((await client.get(`/v1/sims/${simId}`)).body).toMatchObject({ pcapStartTime: START + 2000, pcapEndTime: START + 62_000 })

  const { url } = (await client.get(`${at(simId)}/${sessionId}`)).body
  const file = await emulator.inject({ method: 'GET', url: url.slice(url.indexOf('/_captures')) })
  expect([file.statusCode, file.headers['content-type'], file.headers['content-disposition']]).toEqual([200, 'application/vnd.tcpdump.pcap', `attachment; filename="my_${sessionId}.pcap"`])
  const packets = packetsOf(file.rawPayload)
  const sent = packets.filter((p) => p.from === ipAddress)
  expect(sent.reduce((sum, p) => sum + p.length, 0)).toBe(3000)
  expect(packets.filter((p) => p.to === ipAddress).reduce((sum, p) => sum + p.length, 0)).toBe(500)
  for (const { time } of packets) expect(time).toSatisfy((t: number) => t >= START + 2000 && t <= START + 62_000)
})

test('a running capture can be stopped; the file holds what there was, for seven days, by links of five minutes', async () => {
  const { simId } = await newSim(client)
  const { sessionId } = (await client.post(at(simId), { duration: 3600 })).body
  emulator.clock.advance('10s')
  const stopped = await client.post(`${at(simId)}/${sessionId}/stop`)
  expect([stopped.status, stopped.body.status]).toEqual([200, 'STOPPED'])
  const { url } = (await client.get(`${at(simId)}/${sessionId}`)).body
  const link = url.slice(url.indexOf('/_captures'))
  expect(packetsOf((await emulator.inject({ method: 'GET', url: link })).rawPayload)).toEqual([])
  for (const forged of [link.replace(/signature=\w/, 'signature=x'), link.replace(/expires=\d/, 'expires=9'), link.replace('.pcap', '.txt')]) {
    expect((await emulator.inject({ method: 'GET', url: forged })).statusCode).toBe(403)
  }
  emulator.clock.advance('5m')
  expect((await emulator.inject({ method: 'GET', url: link })).statusCode).toBe(403)
  expect((await client.get(`${at(simId)}/${sessionId}`)).body.url).not.toBe(url)
  // Nothing comes of it any more.
  emulator.clock.advance('2h')
  expect((await client.get(`${at(simId)}/${sessionId}`)).body.status).toBe('STOPPED')
  const deleted = await client.delete(`${at(simId)}/${sessionId}`)
  expect([deleted.status, deleted.body.sessionId]).toEqual([200, sessionId])
  for (const method of ['GET', 'DELETE'] as const) expect((await client.send(method, `${at(simId)}/${sessionId}`, undefined)).status).toBe(404)
  expect((await client.post(`${at(simId)}/${sessionId}/stop`)).body.code).toBe('SEM9500')
})

test('captures are listed newest first, ten a page unless asked otherwise', async () => {
  const { simId } = await newSim(client)
  const ids: string[] = []
  for (let i = 0; i < 12; i++) {
    ids.unshift((await client.post(at(simId), { duration: 30 })).body.sessionId)
    emulator.clock.advance(i % 2)
  }
  const pages = await client.pages(at(simId))
  expect(pages.map((p) => p.body.length)).toEqual([10, 2])
  expect(new Set(pages.flatMap((p) => p.body.map((c: { sessionId: string }) => c.sessionId)))).toEqual(new Set(ids))
  const times = pages.flatMap((p) => p.body.map((c: { createdTime: string }) => c.createdTime))
  expect(times).toEqual([...times].sort().reverse())
  expect((await client.get(at(simId), { query: { limit: 12 } })).headers).not.toHaveProperty('x-soracom-next-key')
})

test('what cannot be captured is refused', async () => {
  const { simId } = await newSim(client)
  for (const body of [{}, { duration: 29 }, { duration: 86_401 }, { duration: 30, prefix: 'a b' }]) {
    const refused = await client.post(at(simId), body)
    expect([body, refused.status, refused.body.code]).toEqual([body, 400, 'COM9003'])
  }
  for (const [method, path] of [['GET', ''], ['POST', '']] as const) {
    const refused = await client.send(method, `${at('8942310000000000000')}${path}`, method === 'POST' ? { duration: 30 } : undefined)
    expect([refused.status, refused.body.code]).toEqual([404, 'SEM9001'])
  }
  await client.post(`/v1/sims/${simId}/enable_termination`)
  await client.post(`/v1/sims/${simId}/terminate`)
  expect((await client.post(at(simId), { duration: 30 })).body.code).toBe('SEM9007')
})

test('a capture can be made to fail', async () => {
  const control = new Client(emulator)
  await control.put('/_emulator/job-kinds/packet-capture', { pace: 'failed' })
  const { simId } = await newSim(client)
  const { sessionId } = (await client.post(at(simId), { duration: 30 })).body
  expect((await client.get(`${at(simId)}/${sessionId}`)).body).toMatchObject({ status: 'FAILED', failedReason: expect.any(String) })
  await control.put('/_emulator/job-kinds/packet-capture', { pace: 'delay', milliseconds: 1000 })
})
