// What the control API does to cameras, and what a fixture may say of them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, Client, PASSWORD, startEmulator } from '../support/emulator.ts'
import { CAMERA, type Cameras, HOUR, MINUTE, refusalOf, startCameras, UNKNOWN } from '../support/cameras.ts'

const CONTROL = '/_emulator/simulate/cameras'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras() })
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

describe('the control API', () => {
  test('adds a camera, with a license bought for it', async () => {
    const { client, at } = cameras
    const added = await client.post(CONTROL, {
      operatorId: client.operatorId, name: 'Gate', model: 'atomCamSwingV1', license: 'MR30-SC', realTimeAccess: true, settings: { rotation: 180 },
      activity: { motionPerHour: 6 }, recordedHours: 2, firmwareUpdate: { firmwareVersion: '9.9.9.9' }
    })
    expect(added.status).toBe(201)
    const { deviceId } = added.body
    expect(added.body).toEqual({
      deviceId: expect.stringMatching(/^7CDDE9[0-9A-F]{6}$/), operatorId: client.operatorId, name: 'Gate', model: 'atomCamSwingV1', firmwareVersion: '4.37.1.106',
      connected: true, powerState: 'on', shared: false, recording: false, license: 'MR30-SC'
    })
    expect((await client.get(CONTROL)).body.map((camera: Answer['body']) => [camera.deviceId, camera.recording])).toEqual([[CAMERA, true], [deviceId, false]])
    expect((await client.get(at('', deviceId))).body).toMatchObject({ name: 'Gate', productDisplayName: 'ATOM Cam Swing', appliedLicenses: [{ value: 'storage_life=30' }] })
    expect((await client.get('/v1/sora_cam/license_packs')).body[7]).toMatchObject({ id: 'MR30-SC', quantity: 1, quantityInUse: 1 })
    expect((await client.get(at('/atom_cam/settings/rotation', deviceId))).body).toEqual({ state: 180 })
    expect((await client.get(at('/atom_cam/firmware/update', deviceId))).body).toEqual([{ deviceId, firmwareVersion: '9.9.9.9', timeout: 600 }])
    // Its past: each motion was recorded.
    const { records, events } = (await client.get(at('/recordings_and_events', deviceId))).body
    expect(records.length).toBeGreaterThan(8)
    expect(records).toEqual(events.map(({ startTime, endTime }: Answer['body']) => ({ startTime, endTime })))
  })

  test('refuses what cannot be', async () => {
    const { client } = cameras
    const call = async (method: 'POST' | 'PUT', url: string, body: unknown) => refusalOf(await client.send(method, url, body))
    const known = `${CONTROL}/${CAMERA}`
    expect(await call('POST', CONTROL, { operatorId: 'OP0000000000' })).toEqual([400, 'EMU0036'])
    expect(await call('POST', CONTROL, { operatorId: client.operatorId, deviceId: CAMERA })).toEqual([400, 'EMU0034'])
    for (const body of [{}, { operatorId: client.operatorId, deviceId: 'x' }, { operatorId: client.operatorId, license: 'CR8-SC' }, { operatorId: client.operatorId, colour: 'red' }]) expect(await call('POST', CONTROL, body)).toEqual([400, 'EMU0004'])
    const calls: ['POST' | 'PUT', string, object][] = [
      ['PUT', '/connection', { connected: true }], ['PUT', '/activity', {}], ['POST', '/events', { type: 'motion' }], ['POST', '/recordings', { from: 1, to: 2 }],
      ['PUT', '/firmware-update', { firmwareVersion: '1' }], ['PUT', '/next-export', { outcome: 'failed' }], ['PUT', '/usage', { usedSeconds: 1 }]
    ]
    for (const [method, suffix, body] of calls) expect(await call(method, `${CONTROL}/${UNKNOWN}${suffix}`, body)).toEqual([404, 'EMU0033'])
    for (const [method, suffix] of calls.filter(([, suffix]) => suffix !== '/activity')) expect([suffix, ...await call(method, known + suffix, {})]).toEqual([suffix, 400, 'EMU0004'])
    const now = cameras.now()
    for (const body of [{ from: now, to: now }, { from: now - 1, to: now + 1 }, { from: 'yesterday', to: now }]) expect(await call('POST', `${known}/recordings`, body)).toEqual([400, 'EMU0004'])
    for (const body of [{ type: 'motion', time: now + 1 }, { type: 'motion', time: now - 1000, durationSeconds: 2 }, { type: 'smoke' }]) expect(await call('POST', `${known}/events`, body)).toEqual([400, 'EMU0004'])
    expect(await call('POST', `${known}/events`, { type: 'sound' })).toEqual([400, 'EMU0035'])
  })

  test('what it has set up goes with a reset and comes back with a snapshot', async () => {
    const { client, at, emulator, now } = cameras
    emulator.clock.advance('10m')
    await cameras.control('POST', '/events', { type: 'motion', durationSeconds: 60 })
    const { exportId } = (await client.post(at('/images/exports'), { time: now() })).body
    await client.put('/_emulator/snapshots/cameras')
    emulator.clock.advance('10m')
    const status = async () => (await client.get(at(`/images/exports/${exportId}`))).body.status
    expect(await status()).toBe('completed')
    await client.post('/_emulator/snapshots/cameras/restore')
    expect(await status()).toBe('initializing')
    emulator.clock.advance('2m')
    expect(await status()).toBe('completed')
    expect((await client.get(at('/events'))).body[0].eventInfo.atomEventV1.recordingStatus).toBe('completed')
    await cameras.restart()
    expect((await cameras.client.get(at('/events'))).body).toEqual([])
  })
})

describe('a fixture', () => {
  test('has cameras with a past', async () => {
    const { emulator } = await startCameras([{ license: 'CR30-SC', recordedHours: 48, activity: { motionPerHour: 1 } }, { deviceId: '7CDDE90A1B99', connected: false, powerState: 'sleep' }], { cameraLicenses: { 'CR30-SC': 3 } })
    const { body } = await new Client(emulator).get(CONTROL)
    expect(body.map(({ recording, connected, powerState }: Answer['body']) => [recording, connected, powerState])).toEqual([[true, true, 'on'], [false, false, 'sleep']])
    await emulator.close()
  })

  test('of the demo account has something to see from the start', async () => {
    const emulator = await startEmulator({ fixture: 'demo' })
    const { body } = await new Client(emulator).post('/v1/auth', { email: 'demo@example.com', password: 'DemoPassw0rd' })
    const client = new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
    const devices = (await client.get('/v1/sora_cam/devices')).body
    expect(devices.map(({ name }: { name: string }) => name)).toEqual(['Entrance', '倉庫', 'Spare'])
    expect((await client.get('/v1/sora_cam/devices/events', { query: { limit: 100 } })).body.length).toBeGreaterThan(12)
    const entrance = `/v1/sora_cam/devices/${devices[0].deviceId}`
    expect((await client.get(`${entrance}/recordings_and_events`)).body.records).toEqual([{ startTime: emulator.clock.now() - 24 * HOUR }])
    expect((await client.post(`${entrance}/images/exports`, { time: emulator.clock.now() - MINUTE })).status).toBe(200)
    expect((await client.get('/v1/sora_cam/devices/atom_cam/firmware/updates')).body).toHaveLength(1)
    // Another day brings another day's events.
    const before = emulator.clock.now()
    emulator.clock.advance('12h')
    expect((await client.get(`${entrance}/events`, { query: { from: before, limit: 100 } })).body.length).toBeGreaterThan(4)
    await emulator.close()
  })

  test.each([
    [{ deviceId: 'x' }, /deviceId/], [{ license: 'CR8-SC' }, /license/], [{ colour: 'red' }, /colour/], [{ settings: { rotation: 90 } }, /rotation/], [{ recordedHours: -1 }, /recordedHours/]
  ])('is refused for %j', async (camera, message) => {
    const operator = { email: 'x@example.com', password: PASSWORD, cameras: [camera as object] }
    await expect(startEmulator({ fixture: { operators: [operator] } })).rejects.toThrow(message)
  })

  test('has no device id twice', async () => {
    const operator = { email: 'x@example.com', password: PASSWORD, cameras: [{ deviceId: CAMERA }, { deviceId: CAMERA }] }
    await expect(startEmulator({ fixture: { operators: [operator] } })).rejects.toThrow(/used twice/)
  })
})
