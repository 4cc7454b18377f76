// deleteSimSession and deleteSubscriberSession; devices that come back by themselves, and devices that do not.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { BERLIN, type Device, deviceOf, IMEI, OTHER_IMEI, TOKYO } from '../support/devices.ts'
import { Client, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { addSubscription, at, idsOf, type SimIds, VIEWS } from '../support/sims.ts'

let emulator: Emulator
let client: Client
let sim: SimIds
let device: Device
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  sim = idsOf(await newSim(client))
  device = deviceOf(emulator, sim)
  await client.post(`${at('Sim', sim)}/activate`)
})
afterEach(() => emulator.close())

const isOnline = async (): Promise<boolean> => (await client.get(at('Sim', sim))).body.sessionStatus?.online === true
const RECONNECT = () => ({ kind: 'session-reconnect', subject: sim.simId })

describe.each(VIEWS)('deleting a session as %s', (view) => {
  const deleted = async () => await client.post(`${at(view, sim)}/delete_session`)

  test('[02-C15] of an offline SIM is refused as the real one does, in both languages', async () => {
    const refused = await deleted()
    expect([refused.status, refused.body]).toEqual([400, { code: 'SEM0016', message: 'The specified subscriber is offline' }])
    await device.attach()
    await device.detach()
    expect((await deleted()).body.code).toBe('SEM0016')
    expect((await client.with({ 'x-soracom-lang': 'ja' }).post(`${at(view, sim)}/delete_session`)).body).toEqual({ code: 'SEM0016', message: '指定された Subscriber はオフラインです' })
  })

  test('answers the document with the session gone; the SIM stays offline, so that it can be seen', async () => {
    const { session } = (await device.attach()).body
    emulator.clock.advance('5s')
    const { status, body } = await deleted()
    expect(status).toBe(200)
    expect(body).toMatchObject({ simId: sim.simId, status: 'active', sessionStatus: { online: false, imei: null, lastUpdatedAt: START + 5000 }, previousSession: { sessionId: session.sessionId, deletedTime: START + 5000 } })
    expect(body).toEqual((await client.get(at(view, sim))).body)
    expect(emulator.clock.advance('1h')).toEqual([])
    expect(await isOnline()).toBe(false)
  })

  test('a device that reconnects is back about a second later, in a session of its own', async () => {
    const { session } = (await device.attach({ reconnects: true, imei: IMEI, cell: TOKYO })).body
    expect((await deleted()).body.sessionStatus.online).toBe(false)
    expect((await device.get()).body.device).toMatchObject({ reconnects: true, searching: true })
    expect(emulator.clock.advance('999ms')).toEqual([])
    expect(emulator.clock.advance('1ms')).toEqual([{ ...RECONNECT(), due: START + 1000 }])
    const shown = (await client.get(at(view, sim))).body
    expect(shown.sessionStatus).toMatchObject({ online: true, imei: IMEI, cell: TOKYO, ueIpAddress: session.ueIpAddress, lastUpdatedAt: START + 1000 })
    expect(shown.sessionStatus.sessionId).not.toBe(session.sessionId)
    expect((await device.get()).body.device.searching).toBe(false)
    expect((await client.get(`${at(view, sim)}/events/sessions`)).body.map((e: { event: string, time: number }) => [e.event, e.time - START])).toEqual([['Created', 1000], ['Deleted', 0], ['Created', 0]])
  })

  test('an unknown SIM and one of somebody else are not found', async () => {
    await device.attach()
    const stranger = await signUp(emulator)
    for (const answer of [await stranger.post(`${at(view, sim)}/delete_session`), await client.post(`${at(view, { simId: '8942310000000000009', imsi: '001019999999999' })}/delete_session`)]) expect(answer.status).toBe(404)
    expect(await isOnline()).toBe(true)
  })
})

test('a secondary IMSI cannot be asked', async () => {
  await addSubscription(emulator, sim.simId, '901330000000001', 'planX3')
  await client.put(`${at('Sim', sim)}/tags`, [{ tagName: 'name', tagValue: 'x' }])
  expect((await client.post('/v1/subscribers/901330000000001/delete_session')).body.code).toBe('SEM9010')
})

describe('a device that reconnects', () => {
  beforeEach(async () => { await device.attach({ reconnects: true, imei: IMEI }) })

  test('waits while the SIM is inactive, and comes back when it is active again', async () => {
    await client.post(`${at('Sim', sim)}/deactivate`)
    expect(emulator.clock.advance('1h')).toEqual([{ ...RECONNECT(), due: START + 1000 }])
    expect(await isOnline()).toBe(false)
    await client.post(`${at('Sim', sim)}/activate`)
    expect(await isOnline()).toBe(false)
    emulator.clock.advance('1s')
    expect(await isOnline()).toBe(true)
  })

  test('gives up when the SIM is suspended, until somebody switches it on again', async () => {
    await client.post(`${at('Sim', sim)}/suspend`)
    emulator.clock.advance('1s')
    expect((await device.get()).body.device.searching).toBe(false)
    await client.post(`${at('Sim', sim)}/activate`)
    expect(emulator.clock.advance('1h')).toEqual([])
    expect((await device.attach()).body.result).toBe('attached')
  })

  test.each([
    ['an expiry is cleared', 'set_expiry_time', { expiryTime: START, expiryAction: 'deleteSession' }, 'unset_expiry_time'],
    ['a lock is taken off', 'set_imei_lock', { imei: OTHER_IMEI }, 'unset_imei_lock']
  ])('comes back when %s', async (_what, operation, body, undo) => {
    await client.post(`${at('Sim', sim)}/${operation}`, body)
    if (operation === 'set_imei_lock') await client.post(`${at('Sim', sim)}/delete_session`)
    emulator.clock.advance('1m')
    expect(await isOnline()).toBe(false)
    await client.post(`${at('Sim', sim)}/${undo}`)
    emulator.clock.advance('1s')
    expect(await isOnline()).toBe(true)
  })

  test('does not when it left by itself, lost its power or was switched off while it searched', async () => {
    await device.detach()
    expect(emulator.clock.advance('1h')).toEqual([])
    await device.attach()
    await device.detach({ powerLoss: true })
    await client.post(`${at('Sim', sim)}/delete_session`)
    expect(emulator.clock.advance('1d')).toEqual([])
    expect(await isOnline()).toBe(false)
  })

  test('switched off while it searches, it stays off', async () => {
    await client.post(`${at('Sim', sim)}/delete_session`)
    expect((await device.detach()).body.result).toBe('unchanged')
    expect(emulator.clock.advance('1h')).toEqual([])
    expect((await device.get()).body.device.searching).toBe(false)
  })

  test('comes back into a network from where there was none', async () => {
    await device.move(BERLIN)
    emulator.clock.advance('1m')
    expect((await device.get()).body).toMatchObject({ online: false, device: { searching: true } })
    expect((await device.move(TOKYO)).body).toMatchObject({ result: 'attached', online: true })
    expect(await isOnline()).toBe(true)
  })

  test('its return can be held, made to fail, and is gone with its SIM', async () => {
    const pace = async (given: object) => await new Client(emulator).put('/_emulator/job-kinds/session-reconnect', given)
    await pace({ pace: 'failed' })
    await client.post(`${at('Sim', sim)}/delete_session`)
    emulator.clock.advance('1h')
    expect((await device.get()).body).toMatchObject({ online: false, device: { searching: false } })
    await device.attach()
    await pace({ pace: 'held' })
    await client.post(`${at('Sim', sim)}/delete_session`)
    expect(emulator.clock.advance('1h')).toEqual([])
    expect((await new Client(emulator).post('/_emulator/jobs/release', { kind: 'session-reconnect', subject: sim.simId })).body.released).toBe(1)
    expect(await isOnline()).toBe(true)
    await client.post(`${at('Sim', sim)}/delete_session`)
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect((await new Client(emulator).get('/_emulator/jobs')).body).toEqual([])
    expect((await device.get()).status).toBe(404)
  })
})
