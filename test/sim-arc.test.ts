// Virtual SIMs of Soracom Arc: keys, sessions, and what becomes of both.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, newSim, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

const VIRTUAL = { type: 'virtual', subscription: 'planArc01' }

/** The public key that belongs to a WireGuard private key. */
function publicOf (privateKey: string): string {
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), Buffer.from(privateKey, 'base64')])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')
}

describe('a virtual SIM', () => {
  test('[02-C27] is active at once, with both keys and a complete session; the private key is told this once', async () => {
    const made = await client.post('/v1/sims', VIRTUAL)
    expect(made.status).toBe(201)
    const { simId } = made.body
    expect(simId).toMatch(/^8900\d{15}$/)
    expect(made.body).toMatchObject({ status: 'active', type: 'virtual', moduleType: 'virtual', speedClass: 'arc.standard', sessionStatus: null, activeProfileId: simId, createdTime: START })
    const profile = made.body.profiles[simId]
    expect(profile.primaryImsi).toMatch(/^99999\d{10}$/)
    expect(publicOf(profile.arcClientPeerPrivateKey)).toBe(profile.arcClientPeerPublicKey)
    const session = made.body.arcSessionStatus
    expect(session).toMatchObject({ arcClientPeerPublicKey: profile.arcClientPeerPublicKey, arcServerEndpoint: '127.0.0.1:11010', lastUpdatedAt: START })
    expect(session.arcServerPeerPublicKey).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(session.arcClientPeerIpAddress).toMatch(/^10\./)
    expect(session.arcAllowedIPs).toContain('100.127.0.0/21')

    const { arcClientPeerPrivateKey: _, ...shownProfile } = profile
    expect((await client.get(`/v1/sims/${simId}`)).body).toEqual({ ...made.body, profiles: { [simId]: shownProfile } })
    expect((await client.get(`/v1/subscribers/${profile.primaryImsi}`)).body).toMatchObject({ simId, subscription: 'planArc01', status: 'active', serialNumber: null, registeredTime: null })
    expect((await client.get(`/v1/sims/${simId}/statuses/history`)).body.map((e: { status: string }) => e.status)).toEqual(['active'])
  })

  test('lives where it was made, and every one has keys and an address of its own', async () => {
    const jp = (await client.post('/v1/sims', VIRTUAL)).body
    const global = (await client.global.post('/v1/sims', VIRTUAL)).body
    expect((await client.get('/v1/sims')).body.map((s: { simId: string }) => s.simId)).toContain(jp.simId)
    expect((await client.global.get('/v1/sims')).body.map((s: { simId: string }) => s.simId)).toEqual([global.simId])
    expect(jp.arcSessionStatus.arcClientPeerIpAddress).not.toBe(global.arcSessionStatus.arcClientPeerIpAddress)
    expect(jp.arcSessionStatus.arcClientPeerPublicKey).not.toBe(global.arcSessionStatus.arcClientPeerPublicKey)
    expect(jp.arcSessionStatus.arcServerPeerPublicKey).toBe(global.arcSessionStatus.arcServerPeerPublicKey)
  })

  test.each([{}, { type: 'uicc', subscription: 'planArc01' }, { type: 'virtual', subscription: 'plan01s' }])('is not made of %j', async (body) => {
    const refused = await client.post('/v1/sims', body)
    expect([refused.status, refused.body.code]).toEqual([400, 'COM9003'])
  })

  test('has no standby, and ends when terminated', async () => {
    const { simId } = (await client.post('/v1/sims', VIRTUAL)).body
    expect((await client.post(`/v1/sims/${simId}/set_to_standby`)).body.code).toBe('SEM9008')
    await client.post(`/v1/sims/${simId}/enable_termination`)
    const ended = (await client.post(`/v1/sims/${simId}/terminate`)).body
    expect(ended).toMatchObject({ status: 'terminated' })
    expect(ended).not.toHaveProperty('arcSessionStatus')
    const refused = await client.post(`/v1/sims/${simId}/sessions/arc`, {})
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9400'])
  })

  test('is active until it is terminated, whatever is asked of it', async () => {
    const { simId, profiles } = (await client.post('/v1/sims', VIRTUAL)).body
    const at = `/v1/sims/${simId}`
    for (const [url, code] of [[`${at}/deactivate`, 'SEM9024'], [`/v1/subscribers/${profiles[simId].primaryImsi}/deactivate`, 'SEM9024'], [`${at}/suspend`, 'SEM9009'], [`${at}/set_to_standby`, 'SEM9008']] as const) {
      const refused = await client.post(url)
      expect([refused.status, refused.body.code]).toEqual([400, code])
    }
    for (const expiryAction of ['deactivate', 'suspend']) {
      await client.post(`${at}/set_expiry_time`, { expiryTime: emulator.clock.now() + 1000, expiryAction })
      emulator.clock.advance('2s')
      expect((await client.get(at)).body.status).toBe('active')
    }
    await client.post(`${at}/enable_termination`)
    await client.post(`${at}/set_expiry_time`, { expiryTime: emulator.clock.now() + 1000, expiryAction: 'terminate' })
    emulator.clock.advance('2s')
    expect((await client.get(at)).body.status).toBe('terminated')
  })
})

describe('its credentials', () => {
  test('can be made anew, which begins the session anew', async () => {
    const made = (await client.post('/v1/sims', VIRTUAL)).body
    emulator.clock.advance('1m')
    const { status, body } = await client.put(`/v1/sims/${made.simId}/credentials/arc`, {})
    expect(status).toBe(200)
    expect(publicOf(body.arcClientPeerPrivateKey)).toBe(body.arcClientPeerPublicKey)
    const shown = (await client.get(`/v1/sims/${made.simId}`)).body
    expect(shown.profiles[made.simId].arcClientPeerPublicKey).toBe(body.arcClientPeerPublicKey)
    expect(shown.arcSessionStatus).toEqual({ ...made.arcSessionStatus, arcClientPeerPublicKey: body.arcClientPeerPublicKey, lastUpdatedAt: emulator.clock.now() })
    expect(shown.lastModifiedTime).toBe(emulator.clock.now())
  })

  test('can be the client\'s own, which are not told back in private', async () => {
    const { simId, arcSessionStatus } = (await client.post('/v1/sims', VIRTUAL)).body
    const key = publicOf(Buffer.alloc(32, 8).toString('base64'))
    for (const method of ['PUT', 'POST'] as const) {
      const { status, body } = await client.send(method, `/v1/sims/${simId}/credentials/arc`, { arcClientPeerPublicKey: key })
      expect([status, body]).toEqual([200, { arcClientPeerPublicKey: key }])
    }
    expect((await client.get(`/v1/sims/${simId}`)).body.arcSessionStatus).toEqual({ ...arcSessionStatus, arcClientPeerPublicKey: key, lastUpdatedAt: emulator.clock.now() })
    for (const wrong of ['short', `${key}=`, key.replace('=', '!')]) {
      const refused = await client.put(`/v1/sims/${simId}/credentials/arc`, { arcClientPeerPublicKey: wrong })
      expect([refused.status, refused.body.code]).toEqual([400, 'SEM9401'])
    }
  })

  test('[02-C28] without them there is no session', async () => {
    const { simId, arcSessionStatus } = (await client.post('/v1/sims', VIRTUAL)).body
    const again = await client.post(`/v1/sims/${simId}/sessions/arc`, {})
    const { lastUpdatedAt: _, ...session } = arcSessionStatus
    expect([again.status, again.body]).toEqual([200, session])
    expect((await client.delete(`/v1/sims/${simId}/credentials/arc`)).status).toBe(204)
    expect((await client.get(`/v1/sims/${simId}`)).body).not.toHaveProperty('arcSessionStatus')
    const refused = await client.post(`/v1/sims/${simId}/sessions/arc`, {})
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9400'])
    expect((await client.post(`/v1/sims/${simId}/credentials/arc`, {})).body).toHaveProperty('arcClientPeerPrivateKey')
    expect((await client.post(`/v1/sims/${simId}/sessions/arc`, {})).status).toBe(200)
  })

  test('are nothing for a card', async () => {
    const { simId } = await newSim(client)
    for (const [method, suffix] of [['PUT', 'credentials/arc'], ['POST', 'credentials/arc'], ['DELETE', 'credentials/arc'], ['POST', 'sessions/arc']] as const) {
      const refused = await client.send(method, `/v1/sims/${simId}/${suffix}`, {})
      expect([suffix, refused.status, refused.body.code]).toEqual([suffix, 400, 'SEM9400'])
      expect((await client.send(method, `/v1/sims/8942310000000000000/${suffix}`, {})).status).toBe(404)
    }
  })
})
