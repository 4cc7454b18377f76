import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CAMERA, type Cameras, MINUTE, OTHER, refusalOf, SECOND, startCameras } from '../support/cameras.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras([{ license: 'CR7-SC', recordedHours: 1 }, { deviceId: OTHER, license: 'CR7-SC', recordedHours: 1 }]) })
beforeEach(async () => {
  await cameras.restart()
  await cameras.client.put('/_emulator/job-kinds/soracam-export', { pace: 'immediate' })
})
afterAll(() => cameras.emulator.close())

const usage = async (deviceId = CAMERA) => (await cameras.client.get(cameras.at('/exports/usage', deviceId))).body
const setUsed = async (usedSeconds: number, month?: string) => await cameras.control('PUT', '/usage', { usedSeconds, ...(month === undefined ? {} : { month }) })
const override = async (limitHours: unknown) => await cameras.client.put(cameras.at('/exports/usage/limit_override'), { limitHours })

describe('usage of exports', () => {
  test('at first nothing of 72 hours is used', async () => {
    expect(await usage()).toEqual({
      deviceId: CAMERA,
      meteredYearMonth: '202606',
      video: { limitSeconds: 259_200, usedSeconds: 0, remainingSeconds: 259_200, billedSeconds: 0 },
      image: { limitFrames: 259_200, usedFrames: 0, remainingFrames: 259_200, billedFrames: 0 }
    })
  })

  test('[06-C25] a still is one second and one frame, of the one budget of its camera', async () => {
    const { client, at, now } = cameras
    await client.post(at('/images/exports'), { time: now() })
    const { video, image } = await usage()
    expect([video.usedSeconds, video.remainingSeconds, image.usedFrames, image.remainingFrames]).toEqual([1, 259_199, 1, 259_199])
    await client.post(at('/videos/exports'), { from: now() - 61_001, to: now() })
    expect((await usage()).image.usedFrames).toBe(63)
    expect((await usage(OTHER)).video.usedSeconds).toBe(0)
  })

  test('[06-C26] the limit can be set, and set back', async () => {
    const { client, at } = cameras
    const set = await override(144)
    expect([set.status, set.body]).toEqual([200, await usage()])
    expect((await usage()).video.limitSeconds).toBe(518_400)
    expect((await override(0)).body.video.limitSeconds).toBe(0)
    for (const hours of [1501, -1]) expect(refusalOf(await override(hours))).toEqual([400, 'SCA9014'])
    for (const hours of [1.5, '72', undefined]) expect(refusalOf(await override(hours))).toEqual([400, 'COM9003'])
    expect((await override(1500)).body.video.limitSeconds).toBe(5_400_000)
    const dropped = await client.delete(at('/exports/usage/limit_override'))
    expect([dropped.status, dropped.body]).toEqual([204, undefined])
    expect((await usage()).video.limitSeconds).toBe(259_200)
    expect((await client.delete(at('/exports/usage/limit_override'))).status).toBe(204)
  })

  test('[06-C27] what goes beyond 72 hours is billed, whatever the limit', async () => {
    await override(144)
    await setUsed(259_269)
    expect((await usage()).video).toEqual({ limitSeconds: 518_400, usedSeconds: 259_269, remainingSeconds: 259_131, billedSeconds: 69 })
    await override(1)
    expect((await usage()).video).toEqual({ limitSeconds: 3600, usedSeconds: 259_269, remainingSeconds: 0, billedSeconds: 69 })
  })

  test('[06-C28] what does not fit any more ends as limitExceeded and consumes nothing', async () => {
    const { client, at, now } = cameras
    await setUsed(259_195)
    const { exportId, status } = (await client.post(at('/videos/exports'), { from: now() - MINUTE, to: now() })).body
    expect(status).toBe('initializing')
    expect((await client.get(at(`/videos/exports/${exportId}`))).body.status).toBe('limitExceeded')
    expect((await usage()).video.remainingSeconds).toBe(5)
    // A shorter one still fits.
    const shorter = (await client.post(at('/videos/exports'), { from: now() - 5 * SECOND, to: now() })).body
    expect((await client.get(at(`/videos/exports/${shorter.exportId}`))).body.status).toBe('completed')
    expect((await usage()).video.remainingSeconds).toBe(0)
    expect(refusalOf(await client.get(at('/stream')))).toEqual([403, 'SCA9022'])
    expect(refusalOf(await client.get(at('/stream'), { query: { from: now() - SECOND, to: now() } }))).toEqual([403, 'SCA9022'])
  })

  test('what is still being made counts against what is asked for next', async () => {
    const { client, at, now } = cameras
    await client.put('/_emulator/job-kinds/soracam-export', { pace: 'held' })
    await setUsed(259_199)
    const [first, second] = [await client.post(at('/images/exports'), { time: now() }), await client.post(at('/images/exports'), { time: now() })]
    await client.post('/_emulator/jobs/release', { kind: 'soracam-export' })
    const statusOf = async (exportId: string) => (await client.get(at(`/images/exports/${exportId}`))).body.status
    expect([await statusOf(first.body.exportId), await statusOf(second.body.exportId)]).toEqual(['completed', 'limitExceeded'])
  })

  test('a month begins at midnight in Japan, with the limit that was set', async () => {
    const { emulator, at } = cameras
    await override(100)
    await setUsed(1000)
    emulator.clock.advance(Date.UTC(2026, 5, 30, 14, 59, 59) - cameras.now())
    const later = await cameras.later('0ms')
    expect((await later.get(at('/exports/usage'))).body).toMatchObject({ meteredYearMonth: '202606', video: { usedSeconds: 1000 } })
    emulator.clock.advance('1s')
    expect((await later.get(at('/exports/usage'))).body).toMatchObject({ meteredYearMonth: '202607', video: { usedSeconds: 0, limitSeconds: 360_000 } })
    await setUsed(7, '202605')
    expect((await later.get(at('/exports/usage'))).body.video.usedSeconds).toBe(0)
  })
})
