import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AUTH_KEY } from '../support/emulator.ts'
import { type Cameras, refusalOf, startCameras } from '../support/cameras.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras() })
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

const setting = (name: string) => cameras.at(`/atom_cam/settings/${name}`)

/** Every setting: its path, its name in the full object, what it is at first, what it may become, what it may not. */
const SETTINGS: [string, string, unknown, unknown, unknown][] = [
  ['logo', 'logo', 'on', 'off', 'auto'],
  ['motion', 'motion', 'on', 'off', true],
  ['motion_sensitivity', 'motionSensitivity', 'low', 'high', 'on'],
  ['motion_tagging', 'motionTagging', 'on', 'off', null],
  ['night_vision', 'nightVision', 'auto', 'on', 'dark'],
  ['quality', 'quality', 'low', 'medium', 'best'],
  ['rotation', 'rotation', 0, 180, 90],
  ['sound', 'sound', 'off', 'on', 1],
  ['sound_sensitivity', 'soundSensitivity', 'low', 'medium', 'loud'],
  ['status_light', 'statusLight', 'on', 'off', 'red'],
  ['timestamp', 'timestamp', 'on', 'off', '']
]

describe('settings', () => {
  test('all but the daily restart, as they are at first', async () => {
    expect((await cameras.client.get(cameras.at('/atom_cam/settings'))).body).toEqual(Object.fromEntries(SETTINGS.map(([, name, first]) => [name, first])))
  })

  test.each(SETTINGS)('[06-C10] %s: set, read, part of the whole', async (path, name, first, other, wrong) => {
    const { client, at } = cameras
    expect((await client.get(setting(path))).body).toEqual({ state: first })
    const set = await client.post(setting(path), { state: other })
    expect([set.status, set.body]).toEqual([200, undefined])
    expect((await client.get(setting(path))).body).toEqual({ state: other })
    expect((await client.get(at('/atom_cam/settings'))).body).toEqual({ ...Object.fromEntries(SETTINGS.map(([, each, value]) => [each, value])), [name]: other })
    expect(refusalOf(await client.post(setting(path), { state: wrong }))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.post(setting(path), {}))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.post(setting(path)))).toEqual([400, 'COM9004'])
    expect((await client.get(setting(path))).body).toEqual({ state: other })
  })

  test('[06-C11] rotation is the number 0 or 180', async () => {
    const { client } = cameras
    for (const state of [90, '180', 360]) expect(refusalOf(await client.post(setting('rotation'), { state }))).toEqual([400, 'COM9003'])
    expect((await client.post(setting('rotation'), { state: 180 })).status).toBe(200)
  })

  test('[06-C12] the daily restart has defaults for what is not said', async () => {
    const { client } = cameras
    expect((await client.get(setting('self_reboot'))).body.enabled).toBe(false)
    const set = await client.post(setting('self_reboot'), { enabled: true })
    expect([set.status, set.body]).toEqual([200, undefined])
    expect((await client.get(setting('self_reboot'))).body).toEqual({ enabled: true, daysOfWeek: [0, 1, 2, 3, 4, 5, 6], time: '00:00' })
    for (const body of [{ enabled: true, time: '24:00' }, { enabled: true, daysOfWeek: [7] }, { time: '01:00' }]) expect(refusalOf(await client.post(setting('self_reboot'), body))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.post(setting('self_reboot')))).toEqual([400, 'COM9004'])
  })

  test('[06-C13] the official Python client writes atomcam', async () => {
    const { client, at } = cameras
    expect((await client.post(at('/atomcam/settings/logo'), { state: 'off' })).status).toBe(200)
    expect((await client.get(at('/atomcam/settings/logo'))).body).toEqual({ state: 'off' })
    expect((await client.get(at('/atomcam/settings'))).body.logo).toBe('off')
    expect((await client.get(setting('logo'))).body).toEqual({ state: 'off' })
    // Of nothing else.
    expect(refusalOf(await client.get(at('/atomcam/options')))).toEqual([404, 'AGW9002'])
    expect((await client.get('/_emulator/requests?operationId=getSoraCamDeviceAtomCamSettingsLogo')).body).toHaveLength(2)
  })

  test('official notebooks log in with a slash at the end', async () => {
    const { client } = cameras
    expect((await client.post('/v1/auth/', AUTH_KEY)).body.operatorId).toBe(client.operatorId)
    expect(refusalOf(await client.post('/v1/auth/x', AUTH_KEY))).toEqual([404, 'AGW9002'])
  })

  test('[06-C14] motion and sound show in the configuration of the camera', async () => {
    const { client, at } = cameras
    await client.post(setting('motion'), { state: 'off' })
    await client.post(setting('sound'), { state: 'on' })
    expect((await client.get(at())).body.configuration).toEqual({ audioAlarmEnabled: true, motionDetectionEnabled: false, smokeAlarmEnabled: false })
    await client.post(setting('motion'), { state: 'on' })
    expect((await client.get('/v1/sora_cam/devices')).body[0].configuration.motionDetectionEnabled).toBe(true)
  })

  test('need a license or real-time access', async () => {
    const { client, at } = cameras
    await client.delete(at('/atom_cam/license'))
    expect(refusalOf(await client.get(at('/atom_cam/settings')))).toEqual([403, 'SCA9010'])
    expect(refusalOf(await client.get(setting('logo')))).toEqual([403, 'SCA9010'])
    expect(refusalOf(await client.post(setting('logo'), { state: 'off' }))).toEqual([403, 'SCA9010'])
    await client.put(at('/atom_cam/options/real_time_access'), { enabled: true })
    expect((await client.get(setting('logo'))).body).toEqual({ state: 'on' })
  })

  test('of an offline camera can be read, not changed', async () => {
    const { client, control } = cameras
    await control('PUT', '/connection', { connected: false })
    expect((await client.get(setting('logo'))).body).toEqual({ state: 'on' })
    expect(refusalOf(await client.post(setting('logo'), { state: 'off' }))).toEqual([400, 'SCA9011'])
  })
})

describe('options', () => {
  test('real-time access is off until it is turned on', async () => {
    const { client, at } = cameras
    expect((await client.get(at('/atom_cam/options'))).body).toEqual({ realTimeAccess: { enabled: false } })
    const on = await client.put(at('/atom_cam/options/real_time_access'), { enabled: true })
    expect([on.status, on.body]).toEqual([200, { enabled: true }])
    expect((await client.get(at('/atom_cam/options'))).body).toEqual({ realTimeAccess: { enabled: true } })
    expect(refusalOf(await client.put(at('/atom_cam/options/real_time_access'), { enabled: 'yes' }))).toEqual([400, 'COM9003'])
    expect(refusalOf(await client.put(at('/atom_cam/options/real_time_access')))).toEqual([400, 'COM9004'])
  })

  test('[06-C9] a live image needs real-time access and a camera that can be reached', async () => {
    const { client, at, control } = cameras
    const live = async () => await client.get(at('/atom_cam/live_image'))
    expect(refusalOf(await live())).toEqual([422, 'SCA9009'])
    await client.put(at('/atom_cam/options/real_time_access'), { enabled: true })
    const { status, body } = await live()
    expect([status, Object.keys(body)]).toEqual([200, ['url']])
    expect(new URL(body.url).pathname).toMatch(/\.jpg$/)
    await client.post(at('/power_state'), { powerState: 'sleep' })
    expect(refusalOf(await live())).toEqual([422, 'SCA9009'])
    await client.post(at('/power_state'), { powerState: 'on' })
    await control('PUT', '/connection', { connected: false })
    expect(refusalOf(await live())).toEqual([422, 'SCA9009'])
  })
})
