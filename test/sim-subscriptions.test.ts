// Subscriptions beside the one that a card came with.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
let japan: Client
beforeAll(async () => {
  emulator = await startEmulator()
  japan = await signUp(emulator)
  client = japan.global
})
afterAll(() => emulator.close())

interface Ids { simId: string, imsi: string, iccid: string }

const profile = (sim: Ids) => `/v1/sims/${sim.simId}/profiles/${sim.iccid}`
const add = async (sim: Ids, body: object, by = client) => await by.post(`${profile(sim)}/add_subscription`, body)

/** The IMSI that has come to a profile. */
function added (body: { subscribers: Record<string, { subscription: string }> }, subscription: string): string {
  return Object.entries(body.subscribers).find(([, s]) => s.subscription === subscription)![0]
}

describe('a cellular subscription', () => {
  test('[02-C29] joins a plan01s as shipped, and no plan-D', async () => {
    const sim = await newSim(client, 'plan01s')
    const { status, body } = await add(sim, { subscription: 'planX3', tag: 'my:tag' })
    expect(status).toBe(200)
    const imsi = added(body, 'planX3')
    expect(body).toMatchObject({ iccid: sim.iccid, primaryImsi: sim.imsi, subscribers: { [sim.imsi]: { status: 'ready' }, [imsi]: { imsi, status: 'shipped', subscription: 'planX3' } } })
    expect((await client.get(`/v1/sims/${sim.simId}`)).body.profiles[sim.iccid]).toEqual(body)
    expect((await client.get(`/v1/subscribers/${imsi}`)).body).toMatchObject({ imsi, simId: sim.simId, moduleType: null, status: 'shipped' })
    // Offline it stays where it is.
    emulator.clock.advance('1h')
    expect((await client.get(`/v1/subscribers/${imsi}`)).body.status).toBe('shipped')

    const card = await newSim(japan, 'plan-D')
    const refused = await add(card, { subscription: 'planX3' }, japan)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9407'])
  })

  test('[02-C29] is delivered and installed while the SIM is online, in that order', async () => {
    const control = new Client(emulator)
    const sim = await newSim(client, 'plan01s')
    await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`)
    const imsi = added((await add(sim, { subscription: 'planX3' })).body, 'planX3')
    const status = async (): Promise<string> => (await client.get(`/v1/subscribers/${imsi}`)).body.status
    const seen = [await status()]
    for (const step of ['2s', '2s']) {
      emulator.clock.advance(step)
      seen.push(await status())
    }
    expect(seen).toEqual(['shipped', 'delivered', 'ready'])
    expect((await client.post(`${profile(sim)}/subscribers/${imsi}/cancel_download`)).body.code).toBe('SEM9409')
    // It is active once something connects with it, whatever the SIM itself is.
    await control.post(`/_emulator/simulate/sims/${imsi}/attach`)
    expect(await status()).toBe('active')
    expect((await client.get(`/v1/sims/${sim.simId}`)).body.sessionStatus).toMatchObject({ online: true, imsi, subscription: 'planX3' })
  })

  test('waits for the next attach while the SIM is offline, and for another one when it fails', async () => {
    const control = new Client(emulator)
    const sim = await newSim(client, 'plan01s')
    const imsi = added((await add(sim, { subscription: 'planX3' })).body, 'planX3')
    await control.put('/_emulator/job-kinds/subscription-ota', { pace: 'failed' })
    await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`)
    emulator.clock.advance('10s')
    expect((await client.get(`/v1/subscribers/${imsi}`)).body.status).toBe('shipped')
    await control.put('/_emulator/job-kinds/subscription-ota', { pace: 'delay', milliseconds: 2000 })
    await control.post(`/_emulator/simulate/sims/${sim.simId}/detach`)
    await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`)
    emulator.clock.advance('4s')
    expect((await client.get(`/v1/subscribers/${imsi}`)).body.status).toBe('ready')
    // What is in use where: planX3 in Japan.
    const second = added((await add(sim, { subscription: 'planX1' })).body, 'planX1')
    const { containers, countryMapping } = (await client.post(`${profile(sim)}/subscribers/${second}/cancel_download`)).body
    expect(containers.map((c: { downloaded: boolean }) => c.downloaded)).toEqual([true])
    expect(countryMapping).toEqual({ 44010: { plmnCode: '44010', mappingRecord: { containerId: 1, subscription: 'planX3' } } })
  })

  test('can be taken back before it is delivered', async () => {
    const sim = await newSim(client, 'plan01s')
    const first = added((await add(sim, { subscription: 'planX1' })).body, 'planX1')
    const second = added((await add(sim, { subscription: 'planP1' })).body, 'planP1')
    const { status, body } = await client.post(`${profile(sim)}/subscribers/${first}/cancel_download`)
    expect(status).toBe(200)
    expect(body).toEqual({ containers: [{ containerId: 2, downloaded: false, subscriber: { [second]: (await client.get(`/v1/subscribers/${second}`)).body } }], countryMapping: {} })
    expect((await client.get(`/v1/subscribers/${first}`)).status).toBe(404)
    expect(Object.keys((await client.get(`/v1/sims/${sim.simId}`)).body.profiles[sim.iccid].subscribers)).toEqual([sim.imsi, second])
    for (const imsi of [first, sim.imsi, '001010000000000']) {
      const refused = await client.post(`${profile(sim)}/subscribers/${imsi}/cancel_download`)
      expect([refused.status, refused.body.code]).toEqual([404, 'SEM9011'])
    }
  })

  test('cannot be terminated by itself', async () => {
    const sim = await newSim(client, 'plan01s')
    const imsi = added((await add(sim, { subscription: 'planX2' })).body, 'planX2')
    const refused = await client.post(`${profile(sim)}/subscribers/${imsi}/terminate`)
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9410'])
  })

  test.each([
    [{ subscription: 'planX3', type: 'virtual' }, 'SEM9407'], [{ subscription: 'plan-US-max' }, 'SEM9407'], [{ subscription: 'plan01s' }, 'COM9003'],
    [{}, 'COM9003'], [{ subscription: 'planX3', tag: 'a b' }, 'COM9003'], [{ subscription: 'planArc01', type: 'cellular' }, 'SEM9407']
  ])('%j does not go with plan01s', async (body, code) => {
    const refused = await add(await newSim(client, 'plan01s'), body)
    expect([refused.status, refused.body.code]).toEqual([400, code])
  })

  test('comes once, to a profile that is there', async () => {
    const sim = await newSim(client, 'plan01s')
    await add(sim, { subscription: 'planX3' })
    expect((await add(sim, { subscription: 'planX3' })).body.code).toBe('SEM9408')
    const elsewhere = await add({ ...sim, iccid: '8942310999999999999' }, { subscription: 'planX1' })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'SEM9406'])
    expect((await add({ ...sim, simId: '8942310999999999999' }, { subscription: 'planX1' })).body.code).toBe('SEM9001')
  })
})

describe('a virtual subscription', () => {
  test('[02-C30] joins any card, has keys and a session, and ends without the card', async () => {
    const sim = await newSim(japan, 'plan-D')
    await japan.post(`/v1/sims/${sim.simId}/activate`)
    const { status, body } = await add(sim, { subscription: 'planArc01', type: 'virtual' }, japan)
    expect(status).toBe(200)
    const imsi = added(body, 'planArc01')
    expect(imsi).toMatch(/^99999\d{10}$/)
    expect(body).toMatchObject({ primaryImsi: sim.imsi, subscribers: { [imsi]: { status: 'active', msisdn: null } }, arcClientPeerPrivateKey: expect.stringMatching(/=$/) })
    const shown = (await japan.get(`/v1/sims/${sim.simId}`)).body
    expect(shown.arcSessionStatus.arcClientPeerPublicKey).toBe(body.arcClientPeerPublicKey)
    expect(shown.profiles[sim.iccid]).not.toHaveProperty('arcClientPeerPrivateKey')
    expect((await japan.post(`/v1/sims/${sim.simId}/sessions/arc`, {})).status).toBe(200)
    expect((await add(sim, { subscription: 'planArc01' }, japan)).body.code).toBe('SEM9408')
    expect((await japan.post(`${profile(sim)}/subscribers/${imsi}/cancel_download`)).body.code).toBe('SEM9409')

    expect((await japan.post(`${profile(sim)}/subscribers/${imsi}/terminate`)).status).toBe(204)
    expect((await japan.get(`/v1/subscribers/${imsi}`)).body.status).toBe('terminated')
    const after = (await japan.get(`/v1/sims/${sim.simId}`)).body
    expect(after.status).toBe('active')
    expect(after).not.toHaveProperty('arcSessionStatus')
    expect((await japan.post(`/v1/sims/${sim.simId}/sessions/arc`, {})).body.code).toBe('SEM9400')
    // Another one has keys of its own, which the end of the first does not touch again.
    const second = (await add(sim, { subscription: 'planArc01' }, japan)).body
    const again = await japan.post(`${profile(sim)}/subscribers/${imsi}/terminate`)
    expect([again.status, again.body.code]).toEqual([400, 'SEM9411'])
    expect((await japan.get(`/v1/sims/${sim.simId}`)).body.arcSessionStatus.arcClientPeerPublicKey).toBe(second.arcClientPeerPublicKey)
  })

  test('not to a SIM that is virtual itself, nor to one that has ended', async () => {
    const virtual = (await client.post('/v1/sims', { type: 'virtual', subscription: 'planArc01' })).body
    expect((await add({ simId: virtual.simId, iccid: virtual.simId, imsi: '' }, { subscription: 'planArc01' })).body.code).toBe('SEM9407')
    const sim = await newSim(client, 'plan01s')
    await client.post(`/v1/sims/${sim.simId}/enable_termination`)
    await client.post(`/v1/sims/${sim.simId}/terminate`)
    expect((await add(sim, { subscription: 'planArc01' })).body.code).toBe('SEM9007')
  })
})
