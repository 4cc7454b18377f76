// What the control API refuses about simulated devices, and whose they are.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'
import { inventoryOf, NO_DEVICE, NO_GROUP } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'

const DEVICES = '/_emulator/simulate/inventory-devices'

let emulator: Emulator
let client: Client
let control: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterEach(() => emulator.close())

describe('a simulated device', () => {
  test('can be one that the API has made, and keeps its keys', async () => {
    const { deviceId, keyId, secretKey } = (await client.global.post('/v1/devices', { endpoint: 'mine', tags: { name: 'a' } })).body
    const made = await control.post(DEVICES, { deviceId })
    expect([made.status, made.body]).toMatchObject([201, { deviceId, operatorId: client.operatorId, coverage: 'g', endpoint: 'mine', keyId, secretKey, powered: true, online: true, executed: [] }])
    expect((await client.global.get(`/v1/devices/${deviceId}`)).body).toMatchObject({ online: true, tags: { name: 'a' } })
    expect(refusal(await control.post(DEVICES, { deviceId }))).toEqual([400, 'EMU0091'])
    expect((await control.get(DEVICES)).body).toEqual([made.body])
  })

  test('shows what it has now: times in ms, bytes in base64, several values by number', async () => {
    const { body } = await control.post(DEVICES, { operatorId: client.operatorId, objects: { 6: { 0: { 4: 'AQID' } } }, online: false })
    expect(body).toMatchObject({ online: false, objects: { 3: { 0: { 7: { 0: 3800 }, 13: emulator.clock.now() } }, 6: { 0: { 4: 'AQID' } } } })
    expect(body.objects[4][0]).not.toHaveProperty('4')
  })

  test('is somebody\'s, in one coverage type with its SIM', async () => {
    const sim = await newSim(client)
    const { deviceId } = (await client.post('/v1/devices', {})).body
    const stranger = await signUp(emulator)
    const cases: [object, number, string][] = [
      [{}, 400, 'EMU0070'], [{ operatorId: 'OP0000000000' }, 404, 'EMU0051'], [{ sim: '999' }, 404, 'EMU0050'], [{ sim: sim.imsi, operatorId: stranger.operatorId }, 400, 'EMU0071'], [{ sim: sim.simId, coverage: 'g' }, 400, 'EMU0071'],
      [{ deviceId, operatorId: stranger.operatorId }, 400, 'EMU0071'], [{ deviceId, endpoint: 'other' }, 400, 'EMU0004'], [{ deviceId: 'pump' }, 400, 'EMU0004'], [{ operatorId: client.operatorId, groupId: NO_GROUP }, 404, 'SEM9002'],
      [{ operatorId: client.operatorId, endpoint: deviceId }, 400, 'DEM9012'], [{ operatorId: client.operatorId, colour: 'red' }, 400, 'EMU0004']
    ]
    for (const [body, status, code] of cases) expect([body, ...refusal(await control.post(DEVICES, body))]).toEqual([body, status, code])
    expect((await control.get(DEVICES)).body).toEqual([])
  })

  test('has objects, instances and resources that there can be, and values that fit', async () => {
    const add = async (objects: object) => refusal(await control.post(DEVICES, { operatorId: client.operatorId, objects }))
    for (const objects of [{ 0: { 0: { 0: 'x' } } }, { x: { 0: { 0: 1 } } }, { 65535: { 0: { 0: 1 } } }, { 3: { '-1': { 0: 'x' } } }, { 3: { 0: { 70000: 'x' } } }]) expect([objects, ...await add(objects)]).toEqual([objects, 400, 'EMU0072'])
    for (const objects of [{ 3: { 0: { 9: 'full' } } }, { 3: { 0: { 9: [1] } } }, { 3: { 0: { 6: 1 } } }]) expect([objects, ...await add(objects)]).toEqual([objects, 400, 'DEM9011'])
    for (const objects of [{ 3: 5 }, { 3: { 0: { 0: null } } }, { 3: { 0: { 0: {} } } }]) expect([objects, ...await add(objects)]).toEqual([objects, 400, 'EMU0004'])
    expect((await client.get('/v1/devices')).body).toEqual([])
  })

  test('that is not there, and what cannot be, is refused', async () => {
    const { deviceId } = (await client.post('/v1/devices', {})).body
    for (const id of [NO_DEVICE, deviceId]) {
      const calls = [control.get(`${DEVICES}/${id}`), control.put(`${DEVICES}/${id}/connection`, { online: true }), control.put(`${DEVICES}/${id}/resources/3/0/0`, { value: 'x' }), control.put(`${DEVICES}/${id}/next-error`, { code: '4.00' })]
      for (const answer of await Promise.all(calls)) expect(refusal(answer)).toEqual([404, 'EMU0090'])
    }
    const there = (await inventoryOf(emulator).add({ deviceId })).deviceId
    for (const [path, body] of [['connection', {}], ['next-error', { code: '9.00' }], ['next-error', { code: '4.00', operation: 'dance' }], ['resources/0/0/0', { value: 1 }], ['resources/3/0/x', { value: 1 }], ['resources/3/0/0', {}]] as const) {
      expect([path, body, ...refusal(await control.put(`${DEVICES}/${there}/${path}`, body))]).toEqual([path, body, 400, 'EMU0004'])
    }
  })
})
