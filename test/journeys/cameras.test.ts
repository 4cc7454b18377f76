// What applications do with cameras, from the first call to the file in their hands (facts 06, sections 8 to 11).
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, START } from '../support/emulator.ts'
import { CAMERA, type Cameras, fileNameOf, follow, MINUTE, refusalOf, SECOND, sizeOfJpeg, startCameras } from '../support/cameras.ts'
import { boxAt, boxesOf, entriesOf, numbersOf } from '../support/media.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras([{ name: '玄関', license: 'CR7-SC' }]) })
beforeEach(() => cameras.restart())
afterAll(() => cameras.emulator.close())

const wait = (by: string) => cameras.emulator.clock.advance(by)

/** As the tutorial of a Lambda function does it: looks at once, after one second and after three, then gives up. */
async function stillOf (client: Client, time: number): Promise<{ url: string, looks: string[] }> {
  const { body } = await client.post(cameras.at('/images/exports'), { time })
  const looks: string[] = []
  for (const pause of ['0ms', '1s', '2s']) {
    wait(pause)
    const { status, url } = (await client.get(cameras.at(`/images/exports/${body.exportId}`))).body
    looks.push(status)
    if (status === 'completed') return { url, looks }
  }
  throw new Error(`no picture after three looks: ${looks.join()}`)
}

test('a client finds its camera by name, sees an event, and polls for the still of that moment at 0, 1 and 3 s', async () => {
  // Given a camera that has been recording for ten minutes, and somebody at the door.
  wait('10m')
  await cameras.control('POST', '/events', { type: 'motion', labels: ['person'], durationSeconds: 15 })
  wait('1m')
  // When the application looks for what happened.
  const { client } = cameras
  const camera = (await client.get('/v1/sora_cam/devices', { query: { limit: 100 } })).body.find(({ name }: { name: string }) => name === '玄関')
  expect(camera).toMatchObject({ deviceId: CAMERA, connected: true })
  const [event] = (await client.get('/v1/sora_cam/devices/events', { query: { device_id: camera.deviceId, limit: 1, search_type: 'or' } })).body
  expect(event.eventInfo.atomEventV1.labels).toEqual(['person'])
  const { url, looks } = await stillOf(client, event.eventInfo.atomEventV1.startTime)
  // Then the picture is there at the second look, under a name of its own.
  expect(looks).toEqual(['initializing', 'completed'])
  const still = await follow(cameras.emulator, url)
  expect(sizeOfJpeg(still.bytes)).toEqual([1920, 1080])
  expect(fileNameOf(url)).toContain(String(event.time))
})

test('in a month whose quota runs out, exports fail until the limit is raised or the month is over', async () => {
  // Given a camera with an hour a month, and three quarters of it used.
  let { client } = cameras
  const { at } = cameras
  await client.put('/_emulator/job-kinds/soracam-export', { pace: 'immediate' })
  expect((await client.put(at('/exports/usage/limit_override'), { limitHours: 1 })).status).toBe(200)
  wait('1h')
  const quarter = async (from: number) => {
    const { body } = await client.post(at('/videos/exports'), { from, to: from + 900 * SECOND })
    return (await client.get(at(`/videos/exports/${body.exportId}`))).body.status
  }
  const remaining = async () => (await client.get(at('/exports/usage'))).body.image.remainingFrames
  for (const from of [0, 15, 30]) expect(await quarter(START + from * MINUTE)).toBe('completed')
  await client.post(at('/images/exports'), { time: START })
  expect(await remaining()).toBe(899)
  // When the last quarter does not fit any more.
  expect(await quarter(START + 45 * MINUTE)).toBe('limitExceeded')
  expect(refusalOf(await client.get(at('/stream'), { query: { from: START, to: START + 900 * SECOND } }))).toEqual([403, 'SCA9022'])
  expect(await remaining()).toBe(899)
  // Then a higher limit helps ...
  await client.put(at('/exports/usage/limit_override'), { limitHours: 2 })
  expect(await quarter(START + 45 * MINUTE)).toBe('completed')
  expect(await remaining()).toBe(3599)
  // ... and so does the next month.
  await client.put(at('/exports/usage/limit_override'), { limitHours: 1 })
  expect(await remaining()).toBe(0)
  client = await cameras.later('16d')
  expect((await client.get(at('/exports/usage'))).body).toMatchObject({ meteredYearMonth: '202607', video: { usedSeconds: 0, remainingSeconds: 3600 } })
  expect(await quarter(cameras.now() - 900 * SECOND)).toBe('completed')
})

test('a camera that loses power in the middle of the exported range gives a zip with a file for each part', async () => {
  const { client, at, control, emulator, now } = cameras
  // Given a camera that was without power from 00:02:00 to 00:03:30.
  wait('2m')
  await control('PUT', '/connection', { connected: false })
  wait('90s')
  await control('PUT', '/connection', { connected: true })
  wait('90s')
  const { body: { records } } = await client.get(at('/recordings_and_events'), { query: { from: START, to: now(), sort: 'asc' } })
  expect(records).toEqual([{ startTime: START, endTime: START + 120 * SECOND }, { startTime: START + 210 * SECOND }])
  // When the minutes around it are exported.
  const [from, to] = [START + 100 * SECOND, START + 230 * SECOND]
  const { exportId } = (await client.post(at('/videos/exports'), { from, to })).body
  wait('2s')
  const { url, status } = (await client.get(at(`/videos/exports/${exportId}`))).body
  expect(status).toBe('completed')
  const entries = entriesOf((await follow(emulator, url)).bytes)
  // Then each part is a film of its own, called after its beginning, and the whole range has been paid for.
  expect(entries.map(({ name }) => name)).toEqual([`${CAMERA}-${from}.mp4`, `${CAMERA}-${START + 210 * SECOND}.mp4`])
  const lengths = entries.map(({ packed }) => numbersOf(boxAt(boxesOf(inflateRawSync(packed)), 'moov/mvhd'))[3])
  expect(lengths).toEqual([20_000, 20_000])
  expect((await client.get(at('/exports/usage'))).body.video.usedSeconds).toBe(130)
  // And the player gets the same two parts.
  const { playList } = (await client.get(at('/stream'), { query: { from, to } })).body
  expect(playList.map((part: { from: number, to: number }) => part.to - part.from)).toEqual([20_000, 20_000])
})

test('when its license is taken off, a camera records no more, its footage cannot be seen, and what was exported stays', async () => {
  const { client, at, emulator, now } = cameras
  wait('10m')
  const { url } = await stillOf(client, now())
  expect((await client.delete(at('/atom_cam/license'))).status).toBe(204)
  const removed = now()
  wait('5m')
  expect((await client.get(at())).body.appliedLicenses).toEqual([])
  expect(refusalOf(await client.get(at('/recordings_and_events')))).toEqual([404, 'SCA9023'])
  expect(refusalOf(await client.post(at('/images/exports'), { time: START }))).toEqual([403, 'SCA9020'])
  expect(refusalOf(await client.get(at('/stream'), { query: { from: START, to: START + MINUTE } }))).toEqual([404, 'SCA9015'])
  expect((await client.get(at('/stream'))).body.playList).toEqual([])
  expect(refusalOf(await client.get(at('/atom_cam/settings')))).toEqual([403, 'SCA9010'])
  expect((await follow(emulator, url)).status).toBe(200)
  // The license is still there to be used; with it, footage can be seen again.
  expect((await client.put(at('/atom_cam/license'), { type: 'CR7-SC' })).status).toBe(200)
  wait('1m')
  expect((await client.get(at('/recordings_and_events'))).body.records).toEqual([{ startTime: removed + 5 * MINUTE }, { startTime: START, endTime: removed }])
})

test('[06-C37] an export goes to Harvest Files, from where it is read back', async () => {
  const { client, at, emulator, now } = cameras
  wait('10m')
  const time = now() - MINUTE
  const still = (await client.post(at('/images/exports'), { time, harvestFiles: { pathPrefix: '/cams/{device_id}/{time}/' } })).body
  const [from, to] = [time, time + 2 * SECOND]
  const video = (await client.post(at('/videos/exports'), { from, to, harvestFiles: { pathPrefix: 'videos/{date}/{from}-{to}/{export_id}/{time}' } })).body
  const root = (await client.post(at('/images/exports'), { time, harvestFiles: {} })).body
  const stillPath = `/cams/${CAMERA}/${time}/${CAMERA}-${time}-${still.exportId.slice(0, 8)}.jpg`
  const videoPath = `/videos/2026/06/15/00/10/${from}-${to}/${video.exportId}/{time}/${CAMERA}-${from}-${to}-${video.exportId.slice(0, 8)}.zip`
  // Not before it is completed.
  expect((await client.get(`/v1/files/private${stillPath}`)).status).toBe(404)
  wait('1s')
  const found = async (prefix: string) => (await client.get('/v1/files', { query: { scope: 'private', prefix } })).body.map(({ filePath, contentType }: Record<string, string>) => [filePath, contentType])
  expect(await found('/cams/')).toEqual([[stillPath, 'image/jpeg']])
  expect(await found('/videos/')).toEqual([[videoPath, 'application/zip']])
  expect(await found('/7CDD')).toEqual([[`/${CAMERA}-${time}-${root.exportId.slice(0, 8)}.jpg`, 'image/jpeg']])
  // The same bytes by the link of the export, by the link of the file, and as an export without a destination has them.
  const linked = (await client.get(at(`/images/exports/${still.exportId}`))).body
  expect([linked.status, fileNameOf(linked.url)]).toEqual(['completed', stillPath.split('/').at(-1)])
  const bytes = (await follow(emulator, linked.url)).bytes
  expect(sizeOfJpeg(bytes)).toEqual([1920, 1080])
  const redirect = await client.get(`/v1/files/private${stillPath}`)
  expect(redirect.status).toBe(302)
  expect((await follow(emulator, redirect.headers['location']!)).bytes.equals(bytes)).toBe(true)
  const plain = (await client.post(at('/images/exports'), { time })).body
  wait('1s')
  expect((await follow(emulator, (await client.get(at(`/images/exports/${plain.exportId}`))).body.url)).bytes.equals(bytes)).toBe(true)
  // The link of the export works as long as it says.
  wait(`${linked.expiryTime - now() - 1}ms`)
  expect((await follow(emulator, linked.url)).status).toBe(200)
  wait('1ms')
  expect((await follow(emulator, linked.url)).status).toBe(403)
  // The file outlives the export.
  const later = await cameras.later('3d')
  expect(refusalOf(await later.get(at(`/images/exports/${still.exportId}`)))).toEqual([404, 'SCA9021'])
  expect((await later.get(`/v1/files/private${stillPath}`)).status).toBe(302)
})

test('an export into a place where no file can be is refused, and fails when that shows later', async () => {
  const { client, at, now } = cameras
  wait('1m')
  expect((await client.put('/v1/files/private/taken', undefined, { raw: 'x' })).status).toBe(201)
  const start = async (pathPrefix: string) => await client.post(at('/images/exports'), { time: now(), harvestFiles: { pathPrefix } })
  expect(refusalOf(await start('taken'))).toEqual([400, 'FEM9112'])
  expect(refusalOf(await start('a/../b'))).toEqual([400, 'FEM9109'])
  expect(refusalOf(await start('x'.repeat(1025)))).toEqual([400, 'FEM9107'])
  expect((await client.get(at('/images/exports'))).body).toEqual([])
  const { exportId } = (await start('later')).body
  expect((await client.put('/v1/files/private/later', undefined, { raw: 'x' })).status).toBe(201)
  wait('1s')
  expect((await client.get(at(`/images/exports/${exportId}`))).body.status).toBe('failed')
  expect((await client.get(at('/exports/usage'))).body.video.usedSeconds).toBe(0)
})

test('a stream can be played until its time is over, and then no part of it', async () => {
  const { client, at, emulator } = cameras
  wait('2m')
  const { expiryTime, playList: [{ url }] } = (await client.get(at('/stream'), { query: { from: START, to: START + 30 * SECOND } })).body
  const manifest = await follow(emulator, url)
  expect(manifest.status).toBe(200)
  const text = manifest.bytes.toString()
  const link = (attribute: string) => new URL(new RegExp(`${attribute}="([^"]+)"`).exec(text)![1]!.replaceAll('&amp;', '&').replace('$Number$', '1'), url).href
  const links = [url, link('initialization'), link('media')]
  for (const each of links) expect([each, (await follow(emulator, each)).status]).toEqual([each, 200])
  emulator.clock.advance(expiryTime - cameras.now())
  for (const each of links) expect([each, (await follow(emulator, each)).status]).toEqual([each, 403])
  // Whoever asks again can go on.
  const again = (await client.get(at('/stream'), { query: { from: START, to: START + 30 * SECOND } })).body
  expect((await follow(emulator, again.playList[0].url)).status).toBe(200)
})
