import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, START } from '../support/emulator.ts'
import { CAMERA, type Cameras, fileNameOf, follow, HOUR, MINUTE, OTHER, refusalOf, SECOND, sizeOfJpeg, startCameras } from '../support/cameras.ts'
import { boxAt, boxesOf, entriesOf, numbersOf } from '../support/media.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras([{ license: 'CR7-SC', recordedHours: 1 }, { deviceId: OTHER, name: 'Other', license: 'CR7-SC', recordedHours: 1 }, { deviceId: '7CDDE90A1B30' }]) })
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

const IMAGES = '/images/exports'
const VIDEOS = '/videos/exports'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

async function start (suffix: string, body: object, deviceId = CAMERA): Promise<string> {
  const answer = await cameras.client.post(cameras.at(suffix, deviceId), body)
  expect([answer.status, answer.body.status ?? answer.body]).toEqual([200, 'initializing'])
  return answer.body.exportId
}

const get = async (suffix: string, exportId: string): Promise<Answer['body']> => (await cameras.client.get(cameras.at(`${suffix}/${exportId}`))).body
const pace = async (body: object): Promise<void> => { expect((await cameras.client.put('/_emulator/job-kinds/soracam-export', body)).status).toBe(200) }
const usage = async () => (await cameras.client.get(cameras.at('/exports/usage'))).body

describe('a still', () => {
  test('[06-C16] of this moment begins to be made', async () => {
    const { client, at, now } = cameras
    const { status, body } = await client.post(at(IMAGES), { time: now() })
    expect(status).toBe(200)
    expect(body).toEqual({ exportId: expect.stringMatching(UUID), requestedTime: START, operatorId: client.operatorId, deviceId: CAMERA, status: 'initializing' })
  })

  test('[06-C17][06-C18][06-C19] is there within three seconds, for ten minutes', async () => {
    const { client, emulator, now } = cameras
    const exportId = await start(IMAGES, { time: now() - 10 * SECOND })
    expect((await get(IMAGES, exportId)).status).toBe('initializing')
    emulator.clock.advance('200ms')
    expect((await get(IMAGES, exportId)).status).toBe('processing')
    emulator.clock.advance('700ms')
    const completed = await get(IMAGES, exportId)
    expect(completed).toMatchObject({ status: 'completed', expiryTime: START + 900 + 600 * SECOND })
    const { pathname } = new URL(completed.url)
    expect(pathname).toMatch(/\.jpg$/)
    expect(fileNameOf(completed.url)).toBe(`${CAMERA}-${START - 10 * SECOND}-${exportId.slice(0, 8)}.jpg`)
    const still = await follow(emulator, completed.url)
    expect([still.status, still.headers['content-type'], typeof still.headers['date']]).toEqual([200, 'image/jpeg', 'string'])
    expect(sizeOfJpeg(still.bytes)).toEqual([1920, 1080])

    emulator.clock.advance(10 * MINUTE - 1)
    expect((await follow(emulator, completed.url)).status).toBe(200)
    emulator.clock.advance(1)
    const expired = await get(IMAGES, exportId)
    expect([expired.status, expired.url, expired.expiryTime]).toEqual(['expired', undefined, undefined])
    expect((await follow(emulator, completed.url)).status).toBe(403)
    expect((await client.get(cameras.at(IMAGES))).body).toEqual([expired])
    // A day later nobody knows of it any more.
    const fresh = await cameras.later('24h')
    expect((await fresh.get(cameras.at(IMAGES))).body).toEqual([])
    expect(refusalOf(await fresh.get(cameras.at(`${IMAGES}/${exportId}`)))).toEqual([404, 'SCA9021'])
  })

  test('[06-C20] of a moment without footage is not found', async () => {
    const { client, at, now } = cameras
    const { status, body } = await client.post(at(IMAGES), { time: now() - 2 * HOUR })
    expect([status, body]).toEqual([404, { code: 'SCA9015', message: 'recorded video for the specified device was not found the specified period of time' }])
    expect((await client.post(at(IMAGES), { time: now() - HOUR })).status).toBe(200)
  })

  test('a second of the client\'s clock being ahead does no harm, more does', async () => {
    const { client, at, now } = cameras
    expect((await client.post(at(IMAGES), { time: now() + SECOND })).status).toBe(200)
    expect(refusalOf(await client.post(at(IMAGES), { time: now() + SECOND + 1 }))).toEqual([400, 'SCA9019'])
  })

  test.each([{}, { time: 'now' }, { time: 1.5 }, { time: START, imageFilters: ['sepia'] }])('is refused for %j', async (body) => {
    expect(refusalOf(await cameras.client.post(cameras.at(IMAGES), body))).toEqual([400, 'COM9003'])
  })

  test('needs a license', async () => {
    const { client, at, now } = cameras
    expect(refusalOf(await client.post(at(IMAGES, '7CDDE90A1B30'), { time: now() }))).toEqual([403, 'SCA9020'])
    expect(refusalOf(await client.post(at(VIDEOS, '7CDDE90A1B30'), { from: now() - SECOND, to: now() }))).toEqual([403, 'SCA9020'])
  })

  test('shows the settings of the moment it was asked for, and the filter', async () => {
    const { client, at, emulator, now } = cameras
    await pace({ pace: 'immediate' })
    const linkOf = async (body: object) => (await get(IMAGES, await start(IMAGES, { time: now(), ...body }))).url as string
    const plain = await linkOf({})
    const before = (await follow(emulator, plain)).bytes
    expect((await follow(emulator, await linkOf({}))).bytes.equals(before)).toBe(true)
    expect((await follow(emulator, await linkOf({ imageFilters: ['wide_angle_correction'] }))).bytes.equals(before)).toBe(false)
    await client.post(at('/atom_cam/settings/rotation'), { state: 180 })
    await client.post(at('/atom_cam/settings/timestamp'), { state: 'off' })
    expect((await follow(emulator, await linkOf({}))).bytes.equals(before)).toBe(false)
    expect((await follow(emulator, plain)).bytes.equals(before)).toBe(true)
  })

  test('is another picture while something moves', async () => {
    const { control, emulator, now } = cameras
    await pace({ pace: 'immediate' })
    const time = now() - MINUTE
    const bytesOf = async () => (await follow(emulator, (await get(IMAGES, await start(IMAGES, { time }))).url)).bytes
    const still = await bytesOf()
    await control('POST', '/events', { type: 'motion', time: time - SECOND, durationSeconds: 10 })
    expect((await bytesOf()).equals(still)).toBe(false)
  })
})

describe('a video', () => {
  test('[06-C20][06-C21] of up to 900 seconds, of which something was recorded', async () => {
    const { client, at, now } = cameras
    const post = async (from: number, to: number) => await client.post(at(VIDEOS), { from, to })
    expect((await post(now() - 900 * SECOND, now())).status).toBe(200)
    expect(refusalOf(await post(now() - 900 * SECOND - 1, now()))).toEqual([400, 'SCA9017'])
    expect(refusalOf(await post(now() - 2 * HOUR, now() - 2 * HOUR + MINUTE))).toEqual([400, 'SCA9016'])
    expect(refusalOf(await post(now(), now()))).toEqual([400, 'SCA9018'])
    expect(refusalOf(await post(now() - SECOND, now() + 2 * SECOND))).toEqual([400, 'SCA9019'])
    expect((await post(now() - SECOND, now() + SECOND)).status).toBe(200)
  })

  test('[06-C22] comes as a zip with MP4 files at its root, or as the MP4', async () => {
    const { emulator, now } = cameras
    await pace({ pace: 'immediate' })
    const [from, to] = [now() - 61_400, now() - 60_000]
    const zipped = await get(VIDEOS, await start(VIDEOS, { from, to }))
    expect(fileNameOf(zipped.url)).toBe(`${CAMERA}-${from}-${to}-${zipped.exportId.slice(0, 8)}.zip`)
    const archive = await follow(emulator, zipped.url)
    expect([archive.status, archive.headers['content-type']]).toEqual([200, 'application/zip'])
    const [entry, ...others] = entriesOf(archive.bytes)
    expect([others, entry!.name]).toEqual([[], `${CAMERA}-${from}.mp4`])
    const bare = await get(VIDEOS, await start(VIDEOS, { from, to, archive: false }))
    expect(fileNameOf(bare.url)).toMatch(/\.mp4$/)
    const mp4 = await follow(emulator, bare.url)
    expect([mp4.status, mp4.headers['content-type']]).toEqual([200, 'video/mp4'])
    expect(inflateRawSync(entry!.packed).equals(mp4.bytes)).toBe(true)
    const boxes = boxesOf(mp4.bytes)
    expect(numbersOf(boxAt(boxes, 'moov/mvhd')).slice(2, 4)).toEqual([1000, to - from])
    expect(boxAt(boxes, 'moov/trak/mdia/minf/stbl/stsd').content.toString('latin1')).toContain('avc1')
  })

  test('[06-C23] has the sound asked for, and mp3 costs twice', async () => {
    const { emulator, now } = cameras
    await pace({ pace: 'immediate' })
    const range = { from: now() - 30 * SECOND, to: now() - 20 * SECOND, archive: false }
    const soundOf = async (audioCodec: object) => {
      const { url } = await get(VIDEOS, await start(VIDEOS, { ...range, ...audioCodec }))
      return boxAt(boxesOf((await follow(emulator, url)).bytes), 'moov/trak[1]/mdia/minf/stbl/stsd').content.toString('latin1', 12, 16)
    }
    expect(await soundOf({})).toBe('sowt')
    expect((await usage()).video.usedSeconds).toBe(10)
    expect(await soundOf({ audioCodec: 'pcm_s16le' })).toBe('sowt')
    expect((await usage()).video.usedSeconds).toBe(20)
    expect(await soundOf({ audioCodec: 'mp3' })).toBe('mp4a')
    expect((await usage()).video.usedSeconds).toBe(40)
  })

  test('[06-C24] of the same range twice is two exports', async () => {
    const { emulator, now } = cameras
    const range = { from: now() - 30 * SECOND, to: now() - 20 * SECOND }
    const [first, second] = [await start(VIDEOS, range), await start(VIDEOS, range)]
    expect(first).not.toBe(second)
    emulator.clock.advance('1s')
    expect((await usage()).video.usedSeconds).toBe(20)
  })

  test.each([{ from: 1 }, { to: 1 }, { from: START - 1000, to: START, audioCodec: 'aac' }, { from: START - 1000, to: START, archive: 'no' }])('is refused for %j', async (body) => {
    expect(refusalOf(await cameras.client.post(cameras.at(VIDEOS), body))).toEqual([400, 'COM9003'])
  })

  test('wants its body to be called JSON', async () => {
    const { client, at, now } = cameras
    const raw = JSON.stringify({ from: now() - SECOND, to: now() })
    expect(refusalOf(await client.post(at(VIDEOS), undefined, { raw, headers: { 'content-type': 'text/plain' } }))).toEqual([400, 'COM9003'])
    expect((await client.post(at(VIDEOS), undefined, { raw, headers: { 'content-type': 'application/json; charset=utf-8' } })).status).toBe(200)
  })
})

describe('how an export ends', () => {
  test('retrying, and then completed', async () => {
    const { control, emulator, now } = cameras
    await control('PUT', '/next-export', { outcome: 'retrying' })
    const exportId = await start(IMAGES, { time: now() })
    emulator.clock.advance('900ms')
    expect((await get(IMAGES, exportId))).toMatchObject({ status: 'retrying' })
    expect((await usage()).video.usedSeconds).toBe(0)
    emulator.clock.advance('900ms')
    expect((await get(IMAGES, exportId)).status).toBe('completed')
    expect((await usage()).video.usedSeconds).toBe(1)
    // Once only.
    const next = await start(IMAGES, { time: now() })
    emulator.clock.advance('900ms')
    expect((await get(IMAGES, next)).status).toBe('completed')
  })

  test.each(['failed', 'limitExceeded'])('%s: without a result, and without a cost', async (outcome) => {
    const { control, emulator, now } = cameras
    await control('PUT', '/next-export', { outcome })
    const exportId = await start(VIDEOS, { from: now() - MINUTE, to: now() })
    emulator.clock.advance('1s')
    const ended = await get(VIDEOS, exportId)
    expect([ended.status, ended.url, ended.expiryTime]).toEqual([outcome, undefined, undefined])
    expect((await usage()).video.usedSeconds).toBe(0)
    emulator.clock.advance('1h')
    expect((await get(VIDEOS, exportId)).status).toBe(outcome)
  })

  test('at once, for tests that have no time', async () => {
    await pace({ pace: 'immediate' })
    const exportId = await start(IMAGES, { time: cameras.now() })
    expect(await get(IMAGES, exportId)).toMatchObject({ status: 'completed', expiryTime: START + 600 * SECOND })
  })

  test('by looks, one by one or at the list, on a clock that stands', async () => {
    const { client, at, now } = cameras
    await pace({ pace: 'polls', count: 3 })
    const exportId = await start(IMAGES, { time: now() })
    expect((await get(IMAGES, exportId)).status).toBe('processing')
    expect((await client.get(at(IMAGES))).body[0].status).toBe('processing')
    expect((await get(IMAGES, exportId)).status).toBe('processing')
    expect((await get(IMAGES, exportId)).status).toBe('completed')
  })

  test('never while it is held, and not at all where all of them fail', async () => {
    const { client, emulator, now } = cameras
    await pace({ pace: 'held' })
    const exportId = await start(IMAGES, { time: now() })
    emulator.clock.advance('1h')
    expect((await get(IMAGES, exportId)).status).toBe('processing')
    expect((await client.post('/_emulator/jobs/release', { kind: 'soracam-export', subject: exportId })).status).toBe(200)
    expect((await get(IMAGES, exportId)).status).toBe('completed')
    await pace({ pace: 'failed' })
    expect((await get(IMAGES, await start(IMAGES, { time: now() }))).status).toBe('failed')
  })

  test('what is finished can be downloaded after its license is gone', async () => {
    const { client, at, emulator, now } = cameras
    await pace({ pace: 'immediate' })
    const exportId = await start(IMAGES, { time: now() })
    await client.delete(at('/atom_cam/license'))
    const { url } = await get(IMAGES, exportId)
    expect((await follow(emulator, url)).status).toBe(200)
  })
})

describe('lists of exports', () => {
  test('[06-C36] hold at once what was started, newest first', async () => {
    const { client, at, now } = cameras
    const started: string[] = []
    for (let i = 0; i < 25; i++) started.unshift(await start(IMAGES, { time: now() - i * SECOND }))
    const other = await start(IMAGES, { time: now() }, OTHER)
    const video = await start(VIDEOS, { from: now() - SECOND, to: now() })
    const ids = async (url: string, query: object = {}) => (await client.get(url, { query: { ...query } })).body.map(({ exportId }: { exportId: string }) => exportId)
    const all = '/v1/sora_cam/devices/images/exports'
    expect(await ids(all, { device_id: CAMERA, limit: 25 })).toEqual(started)
    expect(await ids(at(IMAGES), { limit: 25 })).toEqual(started)
    expect(await ids(all, { limit: 30 })).toEqual([other, ...started])
    expect(await ids(at(IMAGES))).toEqual(started.slice(0, 10))
    expect(await ids(at(IMAGES), { sort: 'asc', limit: 3 })).toEqual(started.slice(-3).reverse())
    expect(await ids('/v1/sora_cam/devices/videos/exports')).toEqual([video])
    expect(await ids(at(VIDEOS))).toEqual([video])
    expect(await ids(at(VIDEOS, OTHER))).toEqual([])
  })

  test.each(['asc', 'desc'])('page %s without an empty page at the end', async (sort) => {
    const { client, at, now } = cameras
    const started: string[] = []
    for (let i = 0; i < 6; i++) started.push(await start(IMAGES, { time: now() }))
    for (const url of [at(IMAGES), '/v1/sora_cam/devices/images/exports']) {
      const pages = await client.pages(url, { sort, limit: 3 })
      expect(pages.map(({ body }) => body.length)).toEqual([3, 3])
      expect(pages.flatMap(({ body }) => body.map(({ exportId }: { exportId: string }) => exportId))).toEqual(sort === 'asc' ? started : started.toReversed())
    }
    expect(refusalOf(await client.get(at(IMAGES), { query: { limit: 0 } }))).toEqual([400, 'COM9003'])
  })

  test('know an export only as what it is: of that kind, of that camera', async () => {
    const { client, at, now } = cameras
    const exportId = await start(IMAGES, { time: now() })
    for (const url of [at(`${VIDEOS}/${exportId}`), at(`${IMAGES}/${exportId}`, OTHER), at(`${IMAGES}/${exportId.replace(/^./, 'x')}`)]) expect(refusalOf(await client.get(url))).toEqual([404, 'SCA9021'])
    expect((await client.get(at(`${IMAGES}/${exportId}`))).status).toBe(200)
    expect((await client.global.get('/v1/sora_cam/devices/images/exports')).body).toEqual([])
  })
})
