// Napter: doors that lead to a port of a device for a while, as the API keeps them. Real connections: napter.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

/** A SIM that is online. */
async function online (): Promise<{ simId: string, imsi: string }> {
  const sim = await newSim(client)
  const attached = await new Client(emulator).post(`/_emulator/simulate/sims/${sim.simId}/attach`)
  expect(attached.status).toBe(200)
  return sim
}

const create = async (body: object) => await client.post('/v1/port_mappings', body)

describe('a port mapping', () => {
  test('[02-C34] by IMSI tells where it is and how long, and the SIM shows it', async () => {
    const { imsi, simId } = await online()
    const now = emulator.clock.now()
    const { status, body } = await create({ destination: { imsi, port: 22 }, duration: 600, ipRanges: ['10.0.0.0/8'] })
    expect(status).toBe(201)
    expect(body).toEqual({
      ipAddress: '198.51.100.7', port: expect.any(Number), hostname: '198-51-100-7.napter.soracom.io', endpoint: `198.51.100.7:${body.port}`, operatorId: client.operatorId,
      createdTime: now, duration: 600, expiredTime: now + 600_000, expired: false, placement: 'default', tlsRequired: false,
      destination: { imsi, port: 22, destinationChoosingStrategy: 'IMSI_PRIORITIZED' }, source: { ipRanges: ['127.0.0.1/32'] }, imsi
    })
    expect(String(body.port)).toMatch(/^\d{5}$/)
    expect((await client.get(`/v1/sims/${simId}`)).body.lastPortMappingCreatedTime).toBe(now)
    expect((await client.get(`/v1/subscribers/${imsi}`)).body.lastPortMappingCreatedTime).toBe(now)
    for (const list of ['/v1/port_mappings', `/v1/port_mappings/subscribers/${imsi}`, `/v1/port_mappings/sims/${simId}`]) expect((await client.get(list)).body).toEqual([body])
  })

  test.each([['air', 'AIR_PRIORITIZED'], ['arc', 'ARC_PRIORITIZED'], [undefined, 'DYNAMIC']])('by SIM ID and the service %s is %s', async (service, strategy) => {
    const { imsi, simId } = await online()
    const { body } = await create({ destination: { simId, imsi: '001010000000000', port: 80, service }, tlsRequired: true, source: { ipRanges: ['203.0.113.0/24'] } })
    expect(body).toMatchObject({ simId, duration: 1800, tlsRequired: true, destination: { simId, port: 80, destinationChoosingStrategy: strategy }, source: { ipRanges: ['203.0.113.0/24'] } })
    for (const shown of [body, body.destination]) expect([shown.imsi, shown.service]).toEqual([undefined, undefined])
    const forSim = await client.post(`/v1/port_mappings/sims/${simId}`, { destination: { port: 8080, service } })
    expect([forSim.status, forSim.body.destination]).toEqual([201, { simId, port: 8080, destinationChoosingStrategy: strategy }])
    expect(forSim.body.port).not.toBe(body.port)
    expect((await client.get(`/v1/port_mappings/subscribers/${imsi}`)).body).toHaveLength(2)
  })

  test('[02-C35] can be deleted once', async () => {
    const { imsi, simId } = await online()
    expect((await client.get(`/v1/port_mappings/sims/${simId}`)).body.code).toBe('SEM9513')
    expect((await client.get(`/v1/port_mappings/subscribers/${imsi}`)).status).toBe(404)
    const { ipAddress, port } = (await create({ destination: { imsi, port: 22 } })).body
    const stranger = await signUp(emulator)
    expect((await stranger.delete(`/v1/port_mappings/${ipAddress}/${port}`)).status).toBe(404)
    expect((await client.delete(`/v1/port_mappings/${ipAddress}/${port}`)).status).toBe(204)
    const again = await client.delete(`/v1/port_mappings/${ipAddress}/${port}`)
    expect([again.status, again.body.code]).toEqual([404, 'SEM9513'])
    expect((await client.get(`/v1/port_mappings/sims/${simId}`)).status).toBe(404)
  })

  test('ends at its time', async () => {
    const { imsi, simId } = await online()
    await create({ destination: { imsi, port: 22 }, duration: 60 })
    emulator.clock.advance(59_999)
    expect((await client.get(`/v1/port_mappings/sims/${simId}`)).body).toHaveLength(1)
    emulator.clock.advance(1)
    expect((await client.get(`/v1/port_mappings/sims/${simId}`)).status).toBe(404)
    const log = (await client.get('/v1/audit_logs/napter', { query: { resource_type: 'Subscriber', resource_id: imsi } })).body
    expect(log.map((e: { type: string }) => e.type)).toEqual(['EXPIRED', 'CREATED'])
  })

  test('[02-C36] is in the audit log when it is made and deleted', async () => {
    const { imsi, simId } = await online()
    const { ipAddress, port } = (await create({ destination: { imsi, port: 22 } })).body
    emulator.clock.advance('1s')
    await client.delete(`/v1/port_mappings/${ipAddress}/${port}`)
    const log = (await client.get('/v1/audit_logs/napter', { query: { resource_type: 'Subscriber', resource_id: imsi } })).body
    const device = (await client.get(`/v1/sims/${simId}`)).body.sessionStatus.ueIpAddress
    const entry = { imsi, operatorId: client.operatorId, tls: false, connectionId: expect.stringMatching(/^[0-9a-f-]{36}$/), direction: { sourceIPAddress: '127.0.0.1', destinationIPAddress: device, destinationPort: 22 } }
    expect(log).toEqual([{ ...entry, type: 'DELETED', createdAt: emulator.clock.now() }, { ...entry, type: 'CREATED', createdAt: emulator.clock.now() - 1000 }])
  })
})

test('mappings are listed page by page; none is an empty list', async () => {
  const other = await signUp(emulator)
  expect((await other.get('/v1/port_mappings')).body).toEqual([])
  const { imsi } = await newSim(other)
  await new Client(emulator).post(`/_emulator/simulate/sims/${imsi}/attach`)
  const ports: number[] = []
  for (let i = 1; i <= 3; i++) ports.push((await other.post('/v1/port_mappings', { destination: { imsi, port: i } })).body.port)
  const pages = await other.pages('/v1/port_mappings', { limit: 2 })
  expect(pages.map((p) => p.body.map((m: { port: number }) => m.port))).toEqual([ports.slice(0, 2), ports.slice(2)])
  expect((await other.get('/v1/port_mappings', { query: { limit: 1000 } })).body).toHaveLength(3)
})

test('[02-C35] what cannot be mapped is refused', async () => {
  const { imsi, simId } = await online()
  const offline = await newSim(client)
  const cases: [object, number, string][] = [
    [{ destination: { imsi, port: 22 }, duration: 28_801 }, 400, 'SEM9511'], [{ destination: { imsi, port: 22 }, duration: 0 }, 400, 'SEM9511'], [{ destination: { imsi, port: 22 }, duration: 1.5 }, 400, 'SEM9511'],
    [{ destination: { imsi, port: 0 } }, 400, 'SEM9510'], [{ destination: { imsi, port: 65_536 } }, 400, 'SEM9510'], [{ destination: { port: 22 } }, 400, 'SEM9514'], [{}, 400, 'COM9003'],
    [{ destination: { imsi, port: 22 }, source: { ipRanges: ['300.0.0.0/8'] } }, 400, 'SEM9512'], [{ destination: { imsi: '001019999999999', port: 22 } }, 404, 'SEM9011'],
    [{ destination: { simId: '8942310999999999999', port: 22 } }, 404, 'SEM9001'], [{ destination: { imsi: offline.imsi, port: 22 } }, 400, 'SEM0016']
  ]
  for (const [body, status, code] of cases) {
    const refused = await create(body)
    expect([body, refused.status, refused.body.code]).toEqual([body, status, code])
  }
  expect((await client.post(`/v1/port_mappings/sims/${simId}`)).status).toBe(400)
  expect((await client.get(`/v1/port_mappings/sims/${simId}`)).status).toBe(404)
})

test('a mapping goes with its operator', async () => {
  const leaver = await signUp(emulator)
  const { imsi } = await newSim(leaver)
  await new Client(emulator).post(`/_emulator/simulate/sims/${imsi}/attach`)
  await leaver.post('/v1/port_mappings', { destination: { imsi, port: 22 }, duration: 60 })
  await leaver.delete(`/v1/sandbox/operators/${leaver.operatorId}`)
  expect((await new Client(emulator).get('/_emulator/jobs', { query: { kind: 'port-mapping-expiry' } })).body.filter((j: { state: string }) => j.state === 'failed')).toEqual([])
})
