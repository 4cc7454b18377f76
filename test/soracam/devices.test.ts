import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signUp, START } from '../support/emulator.ts'
import { CAMERA, type Cameras, OTHER, refusalOf, startCameras, UNKNOWN } from '../support/cameras.ts'
import { startStored } from '../support/stored.ts'

let cameras: Cameras
beforeAll(async () => {
  cameras = await startCameras([{ license: 'CR14-SC' }, { deviceId: OTHER, name: '倉庫', model: 'atomCamSwingV1', connected: false, powerState: 'sleep' }])
})
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

const SHOWN = {
  deviceId: CAMERA,
  name: 'Entrance',
  productDisplayName: 'ATOM Cam 2',
  firmwareVersion: '4.58.0.97',
  deviceCategory: 'Camera',
  powerState: 'on',
  connected: true,
  lastConnectedTime: START,
  isShared: false,
  configuration: { audioAlarmEnabled: false, motionDetectionEnabled: true, smokeAlarmEnabled: false }
}

describe('cameras', () => {
  test('[06-C1] a list shows no licenses, a single camera does', async () => {
    const { client, at } = cameras
    expect((await client.get('/v1/sora_cam/devices')).body).toEqual([SHOWN, {
      ...SHOWN, deviceId: OTHER, name: '倉庫', productDisplayName: 'ATOM Cam Swing', firmwareVersion: '4.37.1.106', connected: false, powerState: 'sleep'
    }])
    expect((await client.get(at())).body).toEqual({ ...SHOWN, appliedLicenses: [{ name: 'Cloud Continuous Recording License (14 Days)', value: 'storage_life=14' }] })
    expect((await client.get(at('', OTHER))).body.appliedLicenses).toEqual([])
  })

  test('[06-C2] the list is whole, whatever page is asked for', async () => {
    const { status, body, headers } = await cameras.client.get('/v1/sora_cam/devices', { query: { limit: 1, last_evaluated_key: 'x' } })
    expect([status, body.length, headers['x-soracom-next-key']]).toEqual([200, 2, undefined])
  })

  test('there are none in global coverage', async () => {
    const { client, at } = cameras
    expect((await client.global.get('/v1/sora_cam/devices')).body).toEqual([])
    expect(refusalOf(await client.global.get(at()))).toEqual([404, 'SCA9001'])
  })

  test('an unknown camera is not found, by any operation', async () => {
    const { client, at } = cameras
    const calls: ['GET' | 'POST' | 'PUT' | 'DELETE', string, unknown?][] = [
      ['GET', ''], ['DELETE', ''], ['GET', '/atom_cam/firmware/update'], ['POST', '/atom_cam/firmware/update'], ['PUT', '/atom_cam/license', { type: 'CR7-SC' }],
      ['DELETE', '/atom_cam/license'], ['GET', '/atom_cam/live_image'], ['GET', '/atom_cam/options'], ['PUT', '/atom_cam/options/real_time_access', { enabled: true }],
      ['GET', '/events'], ['GET', '/exports/usage'], ['PUT', '/exports/usage/limit_override', { limitHours: 1 }], ['DELETE', '/exports/usage/limit_override'],
      ['GET', '/images/exports'], ['POST', '/images/exports', { time: 1 }], ['GET', '/images/exports/x'], ['GET', '/videos/exports'], ['POST', '/videos/exports', { from: 1, to: 2 }],
      ['GET', '/videos/exports/x'], ['GET', '/name'], ['POST', '/name', { name: 'x' }], ['GET', '/power_state'], ['POST', '/power_state', { powerState: 'on' }], ['POST', '/reboot'],
      ['GET', '/recordings_and_events'], ['GET', '/stream'], ['GET', '/stream?from=1&to=2'], ['GET', '/atom_cam/settings'], ['GET', '/atom_cam/settings/self_reboot'],
      ['POST', '/atom_cam/settings/self_reboot', { enabled: true }],
      ...['logo', 'motion', 'motion_tagging', 'night_vision', 'sound', 'status_light', 'timestamp'].flatMap((name) => [['GET', `/atom_cam/settings/${name}`], ['POST', `/atom_cam/settings/${name}`, { state: 'on' }]] as ['GET' | 'POST', string, unknown?][]),
      ...['motion_sensitivity', 'quality', 'sound_sensitivity'].flatMap((name) => [['GET', `/atom_cam/settings/${name}`], ['POST', `/atom_cam/settings/${name}`, { state: 'low' }]] as ['GET' | 'POST', string, unknown?][]),
      ['GET', '/atom_cam/settings/rotation'], ['POST', '/atom_cam/settings/rotation', { state: 0 }]
    ]
    for (const [method, suffix, body] of calls) expect([suffix, ...refusalOf(await client.send(method, at(suffix, UNKNOWN), body))]).toEqual([suffix, 404, 'SCA9001'])
    for (const kind of ['images', 'videos']) expect(refusalOf(await client.get(`/v1/sora_cam/devices/${kind}/exports`, { query: { device_id: UNKNOWN } }))).toEqual([404, 'SCA9001'])
  })

  test('a name that is changed shows everywhere; an empty one is refused', async () => {
    const { client, at } = cameras
    const set = await client.post(at('/name'), { name: '玄関' })
    expect([set.status, set.body]).toEqual([200, undefined])
    expect((await client.get(at('/name'))).body).toEqual({ name: '玄関' })
    expect((await client.get('/v1/sora_cam/devices')).body[0].name).toBe('玄関')
    for (const name of ['', 'x'.repeat(256)]) expect(refusalOf(await client.post(at('/name'), { name }))).toEqual([400, 'SCA9012'])
    expect(refusalOf(await client.post(at('/name'), {}))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.post(at('/name')))).toEqual([400, 'COM9004'])
    expect((await client.get(at('/name'))).body).toEqual({ name: '玄関' })
  })

  test('a camera that is deleted is gone with all that was its own, and its license is free again', async () => {
    const { client, at } = cameras
    await client.post(at('/images/exports'), { time: START })
    const deleted = await client.delete(at())
    expect([deleted.status, deleted.body]).toEqual([200, undefined])
    expect(refusalOf(await client.get(at()))).toEqual([404, 'SCA9001'])
    expect((await client.get('/v1/sora_cam/devices')).body).toHaveLength(1)
    expect((await client.get('/v1/sora_cam/devices/images/exports')).body).toEqual([])
    const pack = (await client.get('/v1/sora_cam/license_packs')).body.find(({ id }: { id: string }) => id === 'CR14-SC')
    expect([pack.quantity, pack.quantityInUse]).toEqual([1, 0])
    cameras.emulator.clock.advance('1h')
    expect((await client.get('/_emulator/jobs')).body.filter(({ kind }: { kind: string }) => kind.startsWith('soracam'))).toEqual([])
  })
})

test('nothing of a camera outlives its operator', async () => {
  const stored = await startStored()
  const client = await signUp(stored.emulator)
  const { deviceId } = (await client.post('/_emulator/simulate/cameras', { operatorId: client.operatorId, license: 'CR7-SC', recordedHours: 1, firmwareUpdate: { firmwareVersion: '4.58.0.171' }, activity: { motionPerHour: 9 } })).body
  for (const [method, suffix, body] of [['POST', '/events', { type: 'motion' }], ['PUT', '/usage', { usedSeconds: 5 }]] as const) await client.send(method, `/_emulator/simulate/cameras/${deviceId}${suffix}`, body)
  await client.post(`/v1/sora_cam/devices/${deviceId}/images/exports`, { time: START })
  expect(stored.mentions(deviceId).length).toBeGreaterThan(6)
  expect((await client.delete(`/v1/sandbox/operators/${client.operatorId}`)).status).toBe(200)
  stored.emulator.clock.advance('1h')
  expect(stored.mentions(deviceId)).toEqual([])
  await stored.close()
})

describe('power', () => {
  test('a sleeping camera stays connected', async () => {
    const { client, at } = cameras
    expect((await client.get(at('/power_state'))).body).toEqual({ powerState: 'on' })
    const set = await client.post(at('/power_state'), { powerState: 'sleep' })
    expect([set.status, set.body]).toEqual([200, undefined])
    expect((await client.get(at('/power_state'))).body).toEqual({ powerState: 'sleep' })
    expect((await client.get(at())).body).toMatchObject({ powerState: 'sleep', connected: true })
    for (const body of [{ powerState: 'off' }, {}]) expect(refusalOf(await client.post(at('/power_state'), body))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.post(at('/power_state'), { powerState: 'on' }).then(async () => await client.post(at('/power_state', OTHER), { powerState: 'on' })))).toEqual([400, 'SCA9011'])
  })

  test('a restart takes two seconds', async () => {
    const { client, at, emulator } = cameras
    const reboot = await client.post(at('/reboot'))
    expect([reboot.status, reboot.body]).toEqual([200, undefined])
    expect((await client.get(at())).body).toMatchObject({ connected: false, lastConnectedTime: START })
    expect(refusalOf(await client.post(at('/reboot')))).toEqual([400, 'SCA9011'])
    emulator.clock.advance('2s')
    expect((await client.get(at())).body).toMatchObject({ connected: true, lastConnectedTime: START + 2000 })
  })

  test('a camera restarts by its own clock, in UTC, on the days it was told', async () => {
    const { client, at, emulator } = cameras
    // START is a Monday, at midnight.
    await client.post(at('/atom_cam/settings/self_reboot'), { enabled: true, daysOfWeek: [3], time: '05:30' })
    const reports = emulator.clock.advance('3d').filter(({ kind }) => kind === 'soracam-self-reboot')
    expect(reports.map(({ due }) => new Date(due).toISOString())).toEqual(['2026-06-17T05:30:00.000Z'])
    const fresh = await cameras.later('1s')
    expect((await fresh.get(at())).body.lastConnectedTime).toBe(Date.UTC(2026, 5, 17, 5, 30, 2))
    await fresh.post(at('/atom_cam/settings/self_reboot'), { enabled: false })
    expect(emulator.clock.advance('14d').filter(({ kind }) => kind.startsWith('soracam'))).toEqual([])
  })

  test('who pulls the plug during a restart has to put it back', async () => {
    const { client, at, control, emulator } = cameras
    await client.post(at('/reboot'))
    await control('PUT', '/connection', { connected: true })
    await control('PUT', '/connection', { connected: false })
    emulator.clock.advance('1m')
    expect((await client.get(at())).body.connected).toBe(false)
  })
})

describe('firmware', () => {
  test('[06-C15] without an offer 204, with one an array of one; without one there is nothing to install', async () => {
    const { client, at, control } = cameras
    const none = await client.get(at('/atom_cam/firmware/update'))
    expect([none.status, none.body]).toEqual([204, undefined])
    expect((await client.get('/v1/sora_cam/devices/atom_cam/firmware/updates')).body).toEqual([])
    expect(refusalOf(await client.post(at('/atom_cam/firmware/update')))).toEqual([400, 'SCA9013'])
    await control('PUT', '/firmware-update', { firmwareVersion: '4.58.0.171' })
    const offered = [{ deviceId: CAMERA, firmwareVersion: '4.58.0.171', timeout: 600 }]
    expect((await client.get(at('/atom_cam/firmware/update'))).body).toEqual(offered)
    expect((await client.get('/v1/sora_cam/devices/atom_cam/firmware/updates')).body).toEqual(offered)
    expect((await client.global.get('/v1/sora_cam/devices/atom_cam/firmware/updates')).body).toEqual([])
  })

  test('an update takes the camera offline for three seconds', async () => {
    const { client, at, control, emulator } = cameras
    await control('PUT', '/firmware-update', { firmwareVersion: '4.58.0.171' })
    const begun = await client.post(at('/atom_cam/firmware/update'))
    expect([begun.status, begun.body]).toEqual([200, undefined])
    expect((await client.get(at())).body).toMatchObject({ connected: false, firmwareVersion: '4.58.0.97' })
    expect(refusalOf(await client.post(at('/atom_cam/firmware/update')))).toEqual([400, 'SCA9011'])
    emulator.clock.advance('3s')
    expect((await client.get(at())).body).toMatchObject({ connected: true, firmwareVersion: '4.58.0.171', lastConnectedTime: START + 3000 })
    expect((await client.get(at('/atom_cam/firmware/update'))).status).toBe(204)
  })

  test('an update that overruns its timeout has failed: the camera comes back as it was, and may try again', async () => {
    const { client, at, control, emulator } = cameras
    await client.put('/_emulator/job-kinds/soracam-firmware-update', { pace: 'held' })
    await control('PUT', '/firmware-update', { firmwareVersion: '4.58.0.171', timeout: 60 })
    await client.post(at('/atom_cam/firmware/update'))
    emulator.clock.advance('59s')
    expect((await client.get(at())).body.connected).toBe(false)
    emulator.clock.advance('1s')
    expect((await client.get(at())).body).toMatchObject({ connected: true, firmwareVersion: '4.58.0.97' })
    await client.put('/_emulator/job-kinds/soracam-firmware-update', { pace: 'failed' })
    expect((await client.post(at('/atom_cam/firmware/update'))).status).toBe(200)
    expect((await client.get(at())).body).toMatchObject({ connected: true, firmwareVersion: '4.58.0.97' })
    await client.put('/_emulator/job-kinds/soracam-firmware-update', { pace: 'immediate' })
    await client.post(at('/atom_cam/firmware/update'))
    expect((await client.get(at())).body).toMatchObject({ connected: true, firmwareVersion: '4.58.0.171' })
  })
})
