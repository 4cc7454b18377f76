import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CAMERA, type Cameras, DAY, OTHER, refusalOf, startCameras } from '../support/cameras.ts'

const SHARED = '7CDDE90A1B2E'
const PACKS = '/v1/sora_cam/license_packs'

let cameras: Cameras
beforeAll(async () => {
  cameras = await startCameras([{}, { deviceId: OTHER }, { deviceId: SHARED, shared: true, license: 'CR7-SC' }], { cameraLicenses: { 'CR14-SC': 1, 'MR7-SC': 2 } })
})
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

async function pack (id: string): Promise<[number, number]> {
  const found = (await cameras.client.get(PACKS)).body.find((each: { id: string }) => each.id === id)
  return [found.quantity, found.quantityInUse]
}

describe('license packs', () => {
  test('[06-C3] all ten are always listed, in their order', async () => {
    const { status, body } = await cameras.client.get(PACKS)
    expect(status).toBe(200)
    expect(body.map(({ id, quantity }: { id: string, quantity: number }) => [id, quantity])).toEqual([
      ['CR7-SC', 0], ['CR14-SC', 1], ['CR30-SC', 0], ['CR60-SC', 0], ['CR90-SC', 0], ['MR7-SC', 2], ['MR14-SC', 0], ['MR30-SC', 0], ['MR60-SC', 0], ['MR90-SC', 0]
    ])
    expect(body[1]).toEqual({ id: 'CR14-SC', name: 'Cloud Recording License (14 Days)', quantity: 1, quantityInUse: 0, salesChannel: 'SORACOM Inc.' })
    expect(body[5].name).toBe('Cloud Motion Detection "Unlimited" Recording License (7 Days)')
  })

  test('[06-C4] a license more', async () => {
    const { status, body } = await cameras.client.put(`${PACKS}/CR14-SC/quantity`, { currentQuantity: 1, desiredQuantity: 2 })
    expect([status, body]).toEqual([204, undefined])
    expect(await pack('CR14-SC')).toEqual([2, 0])
  })

  test('[06-C5] a quantity that is not the current one, or less than is in use, is refused', async () => {
    const { client, at } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const put = async (id: string, body: object) => refusalOf(await client.put(`${PACKS}/${id}/quantity`, body))
    expect(await put('CR14-SC', { currentQuantity: 2, desiredQuantity: 3 })).toEqual([400, 'SCA9006'])
    expect(await put('CR14-SC', { currentQuantity: 1, desiredQuantity: 0 })).toEqual([400, 'SCA9007'])
    expect(await put('CR7-SC', { currentQuantity: 0, desiredQuantity: -1 })).toEqual([400, 'SCA9007'])
    expect(await put('CR7-SC', { currentQuantity: 0, desiredQuantity: 101 })).toEqual([400, 'SCA9007'])
    expect(await put('CR7-SC', { desiredQuantity: 1 })).toEqual([400, 'COM9003'])
    expect(await put('CR8-SC', { currentQuantity: 0, desiredQuantity: 1 })).toEqual([400, 'COM9003'])
    expect(await pack('CR14-SC')).toEqual([1, 1])
    expect((await client.put(`${PACKS}/CR7-SC/quantity`, { currentQuantity: 0, desiredQuantity: 100 })).status).toBe(204)
  })

  test('are Japan\'s alone', async () => {
    const { client } = cameras
    expect(refusalOf(await client.global.get(PACKS))).toEqual([400, 'SCA9008'])
    expect(refusalOf(await client.global.put(`${PACKS}/CR14-SC/quantity`, { currentQuantity: 1, desiredQuantity: 2 }))).toEqual([400, 'SCA9008'])
  })
})

describe('assigning', () => {
  test('[06-C6] takes a free license; a second time changes nothing', async () => {
    const { client, at } = cameras
    const { status, body } = await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    expect([status, body]).toEqual([200, { type: 'CR14-SC' }])
    expect(await pack('CR14-SC')).toEqual([1, 1])
    expect((await client.get(at())).body.appliedLicenses).toEqual([{ name: 'Cloud Continuous Recording License (14 Days)', value: 'storage_life=14' }])
    const again = await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    expect([again.status, again.body]).toEqual([304, undefined])
    expect(await pack('CR14-SC')).toEqual([1, 1])
  })

  test('[06-C7] needs a free license of a known type, and a camera of one\'s own', async () => {
    const { client, at } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const put = async (deviceId: string, body: unknown) => refusalOf(await client.put(at('/atom_cam/license', deviceId), body))
    expect(await put(OTHER, { type: 'CR14-SC' })).toEqual([403, 'SCA9003'])
    expect(await put(SHARED, { type: 'MR7-SC' })).toEqual([403, 'SCA9004'])
    expect(await put(OTHER, { type: 'CR8-SC' })).toEqual([400, 'COM9003'])
    expect(await put(OTHER, {})).toEqual([400, 'SCA9005'])
    expect(refusalOf(await client.delete(at('/atom_cam/license', SHARED)))).toEqual([403, 'SCA9004'])
  })

  test('another type releases the old license', async () => {
    const { client, at } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    expect((await client.put(at('/atom_cam/license'), { type: 'MR7-SC' })).body).toEqual({ type: 'MR7-SC' })
    expect([await pack('CR14-SC'), await pack('MR7-SC')]).toEqual([[1, 0], [2, 1]])
    expect((await client.get(at())).body.appliedLicenses).toEqual([{ name: 'Cloud Motion Detection "Unlimited" Recording License (7 Days)', value: 'storage_life=7' }])
  })

  test('[06-C8] what is taken off stays bought', async () => {
    const { client, at } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const taken = await client.delete(at('/atom_cam/license'))
    expect([taken.status, taken.body]).toEqual([204, undefined])
    expect(refusalOf(await client.delete(at('/atom_cam/license')))).toEqual([404, 'SCA9002'])
    expect(await pack('CR14-SC')).toEqual([1, 0])
    expect((await client.get(at())).body.appliedLicenses).toEqual([])
  })

  test('a shared camera has its owner\'s license, which counts for nobody here; deleting it only ends the sharing', async () => {
    const { client, at } = cameras
    expect((await client.get(at('', SHARED))).body).toMatchObject({ isShared: true, appliedLicenses: [{ value: 'storage_life=7' }] })
    expect(await pack('CR7-SC')).toEqual([0, 0])
    expect((await client.delete(at('', SHARED))).status).toBe(200)
    expect((await client.get(at('', SHARED))).status).toBe(404)
  })
})

describe('what a license records', () => {
  const records = async () => {
    const { client, at } = cameras
    const { status, body } = await client.get(at('/recordings_and_events'))
    return status === 404 ? [] : body.records
  }

  test('continuous: from now on, as long as the camera is awake', async () => {
    const { client, at, control, emulator, now } = cameras
    expect(refusalOf(await client.get(at('/recordings_and_events')))).toEqual([404, 'SCA9023'])
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const start = now()
    emulator.clock.advance('10m')
    expect(await records()).toEqual([{ startTime: start }])
    await client.post(at('/power_state'), { powerState: 'sleep' })
    emulator.clock.advance('10m')
    expect(await records()).toEqual([{ startTime: start, endTime: start + 600_000 }])
    await client.post(at('/power_state'), { powerState: 'on' })
    emulator.clock.advance('10m')
    await control('PUT', '/connection', { connected: false })
    emulator.clock.advance('10m')
    expect(await records()).toEqual([{ startTime: start + 1_200_000, endTime: start + 1_800_000 }, { startTime: start, endTime: start + 600_000 }])
  })

  test('a restart and new firmware cut the recording', async () => {
    const { client, at, control, emulator, now } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const start = now()
    emulator.clock.advance('1m')
    await client.post(at('/reboot'))
    emulator.clock.advance('1m')
    await control('PUT', '/firmware-update', { firmwareVersion: '4.58.0.171' })
    await client.post(at('/atom_cam/firmware/update'))
    emulator.clock.advance('1m')
    expect(await records()).toEqual([{ startTime: start + 123_000 }, { startTime: start + 62_000, endTime: start + 120_000 }, { startTime: start, endTime: start + 60_000 }])
  })

  test('motion: only while something moves, and nothing with motion detection off', async () => {
    const { client, at, control, emulator, now } = cameras
    await client.put(at('/atom_cam/license'), { type: 'MR7-SC' })
    emulator.clock.advance('1m')
    const start = now()
    await control('POST', '/events', { type: 'motion', durationSeconds: 20 })
    expect(await records()).toEqual([{ startTime: start }])
    emulator.clock.advance('1m')
    await control('POST', '/events', { type: 'other', durationSeconds: 20 })
    emulator.clock.advance('1m')
    expect(await records()).toEqual([{ startTime: start, endTime: start + 20_000 }])
    await client.post(at('/atom_cam/settings/motion'), { state: 'off' })
    expect(refusalOf(await client.post(`/_emulator/simulate/cameras/${CAMERA}/events`, { type: 'motion' }))).toEqual([400, 'EMU0035'])
    expect(await records()).toHaveLength(1)
  })

  test('footage is kept as long as the license says, and not seen without one', async () => {
    const { client, at, control, emulator, now } = cameras
    await client.put(at('/atom_cam/license'), { type: 'CR14-SC' })
    const start = now()
    emulator.clock.advance('1h')
    await client.delete(at('/atom_cam/license'))
    expect(await records()).toEqual([])
    await client.put(at('/atom_cam/license'), { type: 'MR7-SC' })
    expect(await records()).toEqual([{ startTime: start, endTime: start + 3_600_000 }])
    expect((await client.post(at('/images/exports'), { time: start })).status).toBe(200)
    await control('POST', '/recordings', { from: now() - 8 * DAY, to: now() - 6 * DAY })
    expect((await records()).map(({ startTime }: { startTime: number }) => startTime)).toContain(now() - 8 * DAY)
    // Half of it is older than seven days.
    expect(refusalOf(await client.post(at('/images/exports'), { time: now() - 7 * DAY - 1 }))).toEqual([404, 'SCA9015'])
    expect((await client.post(at('/images/exports'), { time: now() - 7 * DAY })).status).toBe(200)
    await cameras.later('2d')
    expect(await records()).toEqual([{ startTime: start, endTime: start + 3_600_000 }])
    const fresh = await cameras.later('6d')
    expect(await records()).toEqual([])
    expect(refusalOf(await fresh.post(at('/images/exports'), { time: start }))).toEqual([404, 'SCA9015'])
  })
})
