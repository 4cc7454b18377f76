import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, START } from '../support/emulator.ts'
import { CAMERA, type Cameras, fileNameOf, follow, HOUR, MINUTE, OTHER, refusalOf, SECOND, sizeOfJpeg, startCameras } from '../support/cameras.ts'
import { boxAt, boxesOf, numbersOf } from '../support/media.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras([{ license: 'CR7-SC' }, { deviceId: OTHER, model: 'atomCamSwingV1' }]) })
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

const RECORDINGS = '/recordings_and_events'
const ALL = '/v1/sora_cam/devices/events'
const past = async (time: number, event: object = {}, deviceId = CAMERA) => (await cameras.control('POST', '/events', { type: 'motion', time, durationSeconds: 1, ...event }, deviceId)).body.eventId as string
const timesOf = ({ body }: Answer): number[] => body.map(({ time }: { time: number }) => time)

describe('recordings and events', () => {
  test('[06-C32] what is still recorded has no end', async () => {
    const { client, at, control, emulator } = cameras
    await client.post(at('/atom_cam/settings/sound'), { state: 'on' })
    emulator.clock.advance('1m')
    await control('POST', '/events', { type: 'sound', durationSeconds: 5 })
    emulator.clock.advance('1m')
    await control('POST', '/events', { type: 'motion', durationSeconds: 300 })
    const { status, body } = await client.get(at(RECORDINGS))
    expect([status, body]).toEqual([200, {
      records: [{ startTime: START }],
      events: [{ startTime: START + 2 * MINUTE, type: 'motion' }, { startTime: START + MINUTE, endTime: START + MINUTE + 5 * SECOND, type: 'sound' }]
    }])
    emulator.clock.advance('1m')
    await control('PUT', '/connection', { connected: false })
    const off = (await client.get(at(RECORDINGS), { query: { sort: 'asc' } })).body
    expect(off).toEqual({
      records: [{ startTime: START, endTime: START + 3 * MINUTE }],
      events: [{ startTime: START + MINUTE, endTime: START + MINUTE + 5 * SECOND, type: 'sound' }, { startTime: START + 2 * MINUTE, endTime: START + 3 * MINUTE, type: 'motion' }]
    })
  })

  test('of a window: what touches it, with its true times', async () => {
    const { client, at, control, now } = cameras
    for (const hour of [1, 3, 5]) await control('POST', '/recordings', { from: now() - (hour + 1) * HOUR, to: now() - hour * HOUR })
    const records = async (from: number, to: number) => {
      const { status, body } = await client.get(at(RECORDINGS), { query: { from: now() - from * HOUR, to: now() - to * HOUR, sort: 'asc' } })
      return status === 404 ? body.code : body.records.map(({ startTime, endTime }: { startTime: number, endTime: number }) => [(now() - startTime) / HOUR, (now() - endTime) / HOUR])
    }
    expect(await records(3.5, 1.5)).toEqual([[4, 3], [2, 1]])
    expect(await records(2.9, 2.1)).toBe('SCA9023')
    expect(await records(10, 5.5)).toEqual([[6, 5]])
  })

  test('that touch become one', async () => {
    const { client, at, control, now } = cameras
    await control('POST', '/recordings', { from: now() - 4 * HOUR, to: now() - 3 * HOUR })
    await control('POST', '/recordings', { from: now() - 3 * HOUR, to: now() - 2 * HOUR })
    await control('POST', '/recordings', { from: now() - HOUR, to: now() })
    expect((await client.get(at(RECORDINGS))).body.records).toEqual([{ startTime: now() - HOUR }, { startTime: now() - 4 * HOUR, endTime: now() - 2 * HOUR }])
  })

  test.each(['asc', 'desc'])('page %s, records and events alike', async (sort) => {
    const { client, at, control, now } = cameras
    for (let i = 1; i <= 70; i++) {
      await control('POST', '/recordings', { from: now() - i * HOUR, to: now() - i * HOUR + MINUTE })
      await past(now() - i * HOUR)
    }
    const pages = await client.pages(at(RECORDINGS), { sort })
    expect(pages).toHaveLength(2)
    const starts = (name: string) => pages.flatMap(({ body }) => body[name].map(({ startTime }: { startTime: number }) => startTime))
    const expected = Array.from({ length: 70 }, (_, i) => now() - (i + 1) * HOUR)
    expect(starts('events')).toEqual(sort === 'asc' ? expected.toReversed() : expected)
    expect(starts('records')).toEqual(sort === 'asc' ? [...expected.toReversed(), START] : [START, ...expected])
    expect(refusalOf(await client.get(at(RECORDINGS), { query: { from: 'yesterday' } }))).toEqual([400, 'COM9003'])
    expect((await client.get(at(RECORDINGS), { query: { last_evaluated_key: 'nonsense', sort } })).body).toEqual(pages[0]!.body)
  })
})

describe('events', () => {
  test('[06-C34] say what, when and where to see it; seeing it costs nothing', async () => {
    const { client, at, control, emulator, now } = cameras
    const { eventId } = (await control('POST', '/events', { type: 'motion', labels: ['person'], durationSeconds: 20 })).body
    const running = (await client.get(at('/events'))).body[0].eventInfo.atomEventV1
    expect([running.recordingStatus, running.endTime, running.movie]).toEqual(['recording', undefined, undefined])
    emulator.clock.advance('1m')
    const { status, body } = await client.get(at('/events'))
    expect([status, body]).toEqual([200, [{
      deviceId: CAMERA,
      deviceType: 'atomCamV2',
      eventId,
      time: START,
      eventInfo: {
        infoType: 'atomEventV1',
        atomEventV1: { type: 'motion', startTime: START, endTime: START + 20 * SECOND, recordingStatus: 'completed', labels: ['person'], picture: expect.any(String), movie: expect.any(String) }
      }
    }]])
    const { picture, movie } = body[0].eventInfo.atomEventV1
    const still = await follow(emulator, picture)
    expect([still.status, still.headers['content-type'], sizeOfJpeg(still.bytes)]).toEqual([200, 'image/jpeg', [1920, 1080]])
    expect(fileNameOf(picture)).toBe(`${CAMERA}13${START / 1000}_${START}_13_1_0.jpg`)
    const clip = await follow(emulator, movie)
    expect(numbersOf(boxAt(boxesOf(clip.bytes), 'moov/mvhd')).slice(2, 4)).toEqual([1000, 12_000])
    expect((await client.get(at('/exports/usage'))).body.video.usedSeconds).toBe(0)
    emulator.clock.advance('1h')
    expect((await follow(emulator, picture)).status).toBe(403)
    const again = (await client.get(at('/events'))).body[0].eventInfo.atomEventV1.picture
    expect((await follow(emulator, again)).bytes.equals(still.bytes)).toBe(true)
    expect(now()).toBe(START + 61 * MINUTE)
  })

  test('[06-C35] with a motion license a motion has no clip of its own, a sound has', async () => {
    const { client, at, now } = cameras
    await client.put('/v1/sora_cam/license_packs/MR7-SC/quantity', { currentQuantity: 0, desiredQuantity: 1 })
    await client.put(at('/atom_cam/license'), { type: 'MR7-SC' })
    await past(now() - MINUTE)
    await past(now() - 2 * MINUTE, { type: 'sound' })
    const [motion, sound] = (await client.get(at('/events'))).body.map(({ eventInfo }: Answer['body']) => eventInfo.atomEventV1)
    expect([motion.type, 'movie' in motion, sound.type, 'movie' in sound]).toEqual(['motion', false, 'sound', true])
  })

  test('with a motion license what moved in the past was recorded', async () => {
    const { client, at, now } = cameras
    await client.put('/v1/sora_cam/license_packs/MR7-SC/quantity', { currentQuantity: 0, desiredQuantity: 1 })
    await client.put(at('/atom_cam/license'), { type: 'MR7-SC' })
    await past(now() - 10 * MINUTE)
    await past(now() - 20 * MINUTE, { type: 'sound' })
    const { records, events } = (await client.get(at('/recordings_and_events'))).body
    const [motion] = events
    expect(records).toEqual([{ startTime: motion.startTime, endTime: motion.endTime }])
    expect([motion.type, motion.startTime]).toEqual(['motion', now() - 10 * MINUTE])
  })

  test('[06-C33] come ten at a time, newest first, and end without an empty page', async () => {
    const { client, at, now } = cameras
    const times: number[] = []
    for (let i = 1; i <= 20; i++) {
      times.push(now() - i * MINUTE)
      await past(times.at(-1)!)
    }
    const first = await client.get(at('/events'))
    expect(timesOf(first)).toEqual(times.slice(0, 10))
    expect(first.headers['x-soracom-next-key']).toMatch(/^\d+$/)
    for (const url of [at('/events'), ALL]) {
      for (const limit of [0, 101]) expect(refusalOf(await client.get(url, { query: { limit } }))).toEqual([400, 'COM9003'])
      expect(timesOf(await client.get(url, { query: { limit: 100, search_type: 'or' } }))).toEqual(times)
      const pages = await client.pages(url, { limit: 10 })
      expect(pages.map(({ body }) => body.length)).toEqual([10, 10])
      expect((await client.pages(url, { limit: 7, sort: 'asc' })).flatMap(timesOf)).toEqual(times.toReversed())
      expect(timesOf(await client.get(url, { query: { from: times[5]!, to: times[2]! } }))).toEqual(times.slice(2, 6))
      expect(refusalOf(await client.get(url, { query: { sort: 'up' } }))).toEqual([400, 'COM9003'])
    }
    expect(timesOf(await client.get(at('/events'), { query: { last_evaluated_key: 'x' } }))).toEqual(times.slice(0, 10))
    for (const url of [at('/events'), ALL, at(RECORDINGS)]) expect(refusalOf(await client.get(url, { query: { from: now(), to: now() - 1 } }))).toEqual([400, 'SCA9018'])
    expect((await client.get(ALL, { query: { from: now() + MINUTE } })).body).toEqual([])
    expect(refusalOf(await client.get(at(RECORDINGS), { query: { to: 5 } }))).toEqual([404, 'SCA9023'])
  })

  test('of the same moment are told apart, even more of them than fit', async () => {
    const { client, at, control, now } = cameras
    for (let i = 0; i < 70; i++) await past(now() - MINUTE, {}, i % 2 === 0 ? CAMERA : OTHER)
    const pages = await client.pages(ALL, { limit: 9 })
    expect(new Set(pages.flatMap(({ body }) => body.map(({ eventId }: { eventId: string }) => eventId))).size).toBe(70)
    expect((await client.get(ALL, { query: { limit: 100, device_id: OTHER } })).body.map(({ deviceType }: { deviceType: string }) => deviceType)).toEqual(Array.from({ length: 35 }, () => 'atomCamSwingV1'))
    expect((await client.get(at('/events'), { query: { limit: 100 } })).body).toHaveLength(35)
    expect((await client.get(ALL, { query: { device_id: '7CDDE9FFFFFF' } })).body).toEqual([])
    expect((await client.global.get(ALL)).body).toEqual([])
    await control('PUT', '/connection', { connected: false })
  })

  test('are kept as long as footage, without a license for 14 days', async () => {
    const { now, at } = cameras
    await past(now() - MINUTE)
    await past(now() - MINUTE, {}, OTHER)
    const counts = async (by: string) => {
      const client = await cameras.later(by)
      return [(await client.get(at('/events'))).body.length, (await client.get(at('/events', OTHER))).body.length, (await client.get(ALL)).body.length]
    }
    expect(await counts('6d')).toEqual([1, 1, 2])
    expect(await counts('1d')).toEqual([0, 1, 1])
    expect(await counts('7d')).toEqual([0, 0, 0])
  })

  test('that a camera is cut off from are lost on the way, that it sleeps through are over', async () => {
    const { client, at, control, emulator } = cameras
    const statuses = async () => (await client.get(at('/events'), { query: { sort: 'asc' } })).body.map(({ eventInfo: { atomEventV1 } }: Answer['body']) => [atomEventV1.recordingStatus, atomEventV1.endTime])
    await control('POST', '/events', { type: 'motion', durationSeconds: 60 })
    emulator.clock.advance('10s')
    await control('PUT', '/connection', { connected: false })
    expect(await statuses()).toEqual([['failed', START + 10 * SECOND]])
    await control('PUT', '/connection', { connected: true })
    await control('POST', '/events', { type: 'other', durationSeconds: 60 })
    emulator.clock.advance('10s')
    await client.post(at('/power_state'), { powerState: 'sleep' })
    emulator.clock.advance('5m')
    expect(await statuses()).toEqual([['failed', START + 10 * SECOND], ['completed', START + 20 * SECOND]])
    expect(refusalOf(await client.post(`/_emulator/simulate/cameras/${CAMERA}/events`, { type: 'other' }))).toEqual([400, 'EMU0035'])
  })

  test('happen by themselves where a profile says so, at the moments of its seed', async () => {
    const { client, at, control, emulator, now } = cameras
    await client.post(at('/atom_cam/settings/sound'), { state: 'on' })
    const run = async (seed: string) => {
      const from = now()
      await control('PUT', '/activity', { motionPerHour: 4, soundPerHour: 1, seed, labels: ['person', 'vehicle'] })
      emulator.clock.advance('6h')
      await control('PUT', '/activity', { motionPerHour: 0, soundPerHour: 0 })
      return (await client.get(at('/events'), { query: { from, sort: 'asc', limit: 100 } })).body.map(({ eventId, time, eventInfo: { atomEventV1 } }: Answer['body']) => [eventId, time, atomEventV1.type, atomEventV1.labels])
    }
    const busy = await run('busy')
    expect(busy.filter(([, , type]: string[]) => type === 'motion')).toHaveLength(24)
    expect(busy.filter(([, , type]: string[]) => type === 'sound')).toHaveLength(6)
    await cameras.restart()
    await cameras.client.post(at('/atom_cam/settings/sound'), { state: 'on' })
    const { client: anew } = cameras
    await control('PUT', '/activity', { motionPerHour: 4, soundPerHour: 1, seed: 'busy', labels: ['person', 'vehicle'] })
    emulator.clock.advance('6h')
    expect((await anew.get(at('/events'), { query: { sort: 'asc', limit: 100 } })).body.map(({ eventId }: Answer['body']) => eventId)).toEqual(busy.map(([id]: string[]) => id))
    // With motion detection off nothing is noticed.
    await anew.post(at('/atom_cam/settings/motion'), { state: 'off' })
    const from = now()
    emulator.clock.advance('6h')
    expect((await anew.get(at('/events'), { query: { from, limit: 100 } })).body.every(({ eventInfo }: Answer['body']) => eventInfo.atomEventV1.type === 'sound')).toBe(true)
  })
})

describe('streaming', () => {
  const stream = async (query: object = {}) => await cameras.client.get(cameras.at('/stream'), { query: { ...query } })
  const used = async () => (await cameras.client.get(cameras.at('/exports/usage'))).body.video.usedSeconds

  test('[06-C29] of the newest footage has one entry without times; of a range they have theirs', async () => {
    const { emulator, now } = cameras
    emulator.clock.advance('20m')
    const latest = await stream()
    expect([latest.status, latest.body]).toEqual([200, { expiryTime: now() + 300 * SECOND, playList: [{ url: expect.stringContaining('/getDASHManifest.mpd?SessionToken=') }] }])
    expect(await used()).toBe(300)
    const [from, to] = [now() - 600 * SECOND, now()]
    const recorded = await stream({ from, to })
    expect(recorded.body).toEqual({ expiryTime: now() + 900 * SECOND, playList: [{ url: expect.any(String), from, to }] })
    expect(await used()).toBe(900)
    for (const { body } of [latest, recorded]) expect((await follow(emulator, body.playList[0].url)).headers).toMatchObject({ 'content-type': 'application/dash+xml', 'access-control-allow-origin': '*' })
    expect(await used()).toBe(900)
  })

  /** When what a manifest lists begins and ends, in s from START. */
  const listed = async (url: string): Promise<[number, number]> => {
    const manifest = (await follow(cameras.emulator, url)).bytes.toString()
    const begin = Date.parse(/availabilityStartTime="([^"]+)"/.exec(manifest)![1]!) - START
    const [, first, duration, more] = /<S t="(\d+)" d="(\d+)" r="(\d+)"\/>/.exec(manifest) ?? [undefined, 0, 0, -1]
    const from = begin / SECOND + Number(first) / 90_000
    return [from, from + Number(duration) / 90_000 * (Number(more) + 1)]
  }

  const mdatOf = (file: Buffer): Buffer => boxAt(boxesOf(file), 'mdat').content

  test('of the newest footage begins up to 20 s ago, so that there is something to play at once', async () => {
    const { emulator } = cameras
    emulator.clock.advance('8s')
    const early = (await stream()).body.playList[0].url
    expect(await listed(early)).toEqual([0, 8])
    emulator.clock.advance('5m')
    const { url } = (await stream()).body.playList[0]
    expect(await listed(url)).toEqual([288, 308])
    emulator.clock.advance('8s')
    expect(await listed(url)).toEqual([296, 316])
  })

  test('of the newest footage shows what moves, as an export of the same moment does, and ends with the recording', async () => {
    const { at, client, control, emulator } = cameras
    emulator.clock.advance('1m')
    const { url } = (await stream()).body.playList[0]
    const fragment = async (number: number) => await follow(emulator, url.replace('getDASHManifest.mpd?', `getMP4MediaFragment.mp4?FragmentNumber=${number}&`))
    await control('POST', '/events', { type: 'motion', durationSeconds: 8 })
    emulator.clock.advance('12s')
    expect(await listed(url)).toEqual([52, 72])
    // The same seconds, as they are shown to somebody who asks for them afterwards.
    const recorded = (await stream({ from: START + 60 * SECOND, to: START + 72 * SECOND })).body.playList[0].url
    const afterwards = await follow(emulator, recorded.replace('getDASHManifest.mpd?', 'getMP4MediaFragment.mp4?FragmentNumber=1&'))
    const shown = await fragment(6)
    expect(shown.status).toBe(200)
    expect(mdatOf(shown.bytes).equals(mdatOf(afterwards.bytes))).toBe(true)
    expect(mdatOf(shown.bytes).equals(mdatOf((await fragment(8)).bytes))).toBe(false)
    await client.post(at('/power_state'), { powerState: 'sleep' })
    emulator.clock.advance('30s')
    expect(await listed(url)).toEqual([52, 72])
    expect((await fragment(9)).status).toBe(404)
    await client.delete(at())
    expect((await fragment(8)).status).toBe(404)
  })

  test('[06-C30] has an entry for each part of an interrupted recording', async () => {
    const { control, emulator, now } = cameras
    emulator.clock.advance('5m')
    await control('PUT', '/connection', { connected: false })
    emulator.clock.advance('5m')
    await control('PUT', '/connection', { connected: true })
    emulator.clock.advance('5m')
    const { body } = await stream({ from: START, to: now() })
    expect(body.playList.map(({ from, to }: { from: number, to: number }) => [from - START, to - START])).toEqual([[0, 5 * MINUTE], [10 * MINUTE, 15 * MINUTE]])
    expect(await used()).toBe(900)
    emulator.clock.advance('1m')
    expect(refusalOf(await stream({ from: START, to: START + 900 * SECOND + 1 }))).toEqual([400, 'SCA9017'])
    expect(refusalOf(await stream({ from: START + 6 * MINUTE, to: START + 9 * MINUTE }))).toEqual([404, 'SCA9015'])
    expect(refusalOf(await stream({ from: now(), to: now() - 1 }))).toEqual([400, 'SCA9018'])
    expect(refusalOf(await stream({ from: now(), to: now() + MINUTE }))).toEqual([400, 'SCA9019'])
    expect(refusalOf(await stream({ from: 'x' }))).toEqual([400, 'COM9003'])
    expect(await used()).toBe(900)
  })

  test('with one end alone goes as far as 900 seconds from there', async () => {
    const { emulator, now } = cameras
    emulator.clock.advance('20m')
    expect((await stream({ from: START })).body.playList).toEqual([{ url: expect.any(String), from: START, to: START + 900 * SECOND }])
    expect((await stream({ to: now() })).body.playList).toEqual([{ url: expect.any(String), from: now() - 900 * SECOND, to: now() }])
    expect((await stream({ from: now() - MINUTE })).body.playList).toEqual([{ url: expect.any(String), from: now() - MINUTE, to: now() }])
  })

  test('of a camera that records nothing has nothing to play, and costs nothing', async () => {
    const { control } = cameras
    await control('PUT', '/connection', { connected: false })
    expect((await stream()).body).toEqual({ expiryTime: START + 300 * SECOND, playList: [] })
    expect(await used()).toBe(0)
  })

  test('of a range needs a license', async () => {
    const { client, at, emulator, now } = cameras
    emulator.clock.advance('5m')
    await client.delete(at('/atom_cam/license'))
    expect(refusalOf(await stream({ from: START, to: now() }))).toEqual([404, 'SCA9015'])
  })
})

test('[06-C9] the live image shows this moment, for a minute', async () => {
  const { client, at, emulator } = cameras
  await client.put(at('/atom_cam/options/real_time_access'), { enabled: true })
  const { url } = (await client.get(at('/atom_cam/live_image'))).body
  const image = await follow(emulator, url)
  expect([image.headers['content-type'], sizeOfJpeg(image.bytes)]).toEqual(['image/jpeg', [1920, 1080]])
  emulator.clock.advance('59s')
  const later = await follow(emulator, (await client.get(at('/atom_cam/live_image'))).body.url)
  expect(later.bytes.equals(image.bytes)).toBe(false)
  expect((await follow(emulator, url)).status).toBe(200)
  emulator.clock.advance('1s')
  expect((await follow(emulator, url)).status).toBe(403)
})
