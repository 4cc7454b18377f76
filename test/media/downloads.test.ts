import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileRequest } from '../../src/simulators/media/request.ts'
import { START } from '../support/emulator.ts'
import { CAMERA, clipOf, entriesOf, MediaStore, NOON } from '../support/media.ts'

const still: FileRequest = { kind: 'still', camera: CAMERA, time: NOON, motion: false, fileName: `7CDDE9000001-${NOON}-0a1b2c3d.jpg` }
const clip = clipOf(12_000, { fileName: `7CDDE9000001-${NOON}-0a1b2c3d.mp4` })
const archive: FileRequest = { kind: 'archive', camera: CAMERA, parts: [{ from: NOON, to: NOON + 4000 }], audio: 'mp3', fileName: '7CDDE9000001-a.zip' }

describe('the link to a file of a camera', () => {
  let store: MediaStore
  beforeAll(() => { store = new MediaStore() })
  afterAll(async () => { await store.close() })

  it.each([
    { request: still, type: 'image/jpeg' },
    { request: clip, type: 'video/mp4' },
    { request: archive, type: 'application/zip' }
  ])('[06-C18] gives $type without credentials, under its name, with all that clients look at', async ({ request, type }) => {
    const link = store.link(request)
    expect(new URL(link).pathname.split('/').at(-1)).toBe(request.fileName)
    const answer = await store.get(link)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-length': String(answer.rawPayload.length),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'date': new Date(START).toUTCString(),
      'last-modified': new Date(Math.min(START, request.kind === 'still' ? NOON : request.kind === 'clip' ? NOON + 12_000 : NOON + 4000)).toUTCString()
    })
    expect(answer.headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
    const with_ = await store.get(link, { 'x-soracom-api-key': 'api-x', 'x-soracom-token': 'y' })
    expect(with_.rawPayload.equals(answer.rawPayload)).toBe(true)
  })

  it('says to HEAD what it would say to GET', async () => {
    for (const request of [still, clip, archive]) {
      const link = store.link(request)
      const [got, asked] = [await store.get(link), await store.get(link, {}, 'HEAD')]
      expect(asked.statusCode).toBe(200)
      expect(asked.rawPayload).toHaveLength(0)
      for (const name of ['content-length', 'content-type', 'etag', 'last-modified', 'accept-ranges']) expect(asked.headers[name]).toBe(got.headers[name])
    }
  })

  it.each([['bytes=0-', 0, undefined], ['bytes=100-199', 100, 200], ['bytes=-7', -7, undefined], ['bytes=5-99999999', 5, undefined]] as const)('gives the range %s of each', async (range, start, end) => {
    for (const request of [still, clip, archive]) {
      const link = store.link(request)
      const { rawPayload: whole } = await store.get(link)
      const answer = await store.get(link, { range })
      expect(answer.statusCode).toBe(206)
      expect(answer.rawPayload.equals(whole.subarray(start, end))).toBe(true)
      const first = start < 0 ? whole.length + start : start
      expect(answer.headers['content-range']).toBe(`bytes ${first}-${first + answer.rawPayload.length - 1}/${whole.length}`)
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
    }
  })

  it('gives everything when the range cannot be read or is of another edition, and 416 when it lies outside', async () => {
    const link = store.link(still)
    const whole = await store.get(link)
    for (const headers of [{ range: 'bytes=5-2' }, { range: 'lines=1-2' }, { range: 'bytes=0-1,4-5' }, { 'range': 'bytes=0-1', 'if-range': '"other"' }]) {
      const answer = await store.get(link, headers)
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, whole.rawPayload.length])
    }
    const fresh = await store.get(link, { 'range': 'bytes=0-1', 'if-range': String(whole.headers.etag) })
    expect([fresh.statusCode, fresh.rawPayload.length]).toEqual([206, 2])
    const outside = await store.get(link, { range: `bytes=${whole.rawPayload.length}-` })
    expect(outside.statusCode).toBe(416)
    expect(outside.headers['content-range']).toBe(`bytes */${whole.rawPayload.length}`)
    expect(outside.body).toContain('<Code>InvalidRange</Code>')
  })

  it('gives nothing again to who has it', async () => {
    const link = store.link(still)
    const { headers } = await store.get(link)
    for (const condition of [{ 'if-none-match': String(headers.etag) }, { 'if-none-match': `"x", W/${String(headers.etag)}` }, { 'if-modified-since': String(headers['last-modified']) }]) {
      const answer = await store.get(link, condition)
      expect([answer.statusCode, answer.rawPayload.length, answer.headers.etag]).toEqual([304, 0, headers.etag])
    }
    for (const condition of [{ 'if-none-match': '"x"' }, { 'if-modified-since': new Date(0).toUTCString() }]) expect((await store.get(link, condition)).statusCode).toBe(200)
  })

  it('[06-C19] is refused once it has expired, in the form of the store and not of the API', async () => {
    const link = store.link(still)
    store.core.services.clock.freeze(START + 600_000)
    const answer = await store.get(link)
    store.core.services.clock.freeze(START)
    expect(answer.statusCode).toBe(403)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/xml', 'access-control-allow-origin': '*', 'date': new Date(START + 600_000).toUTCString() })
    expect(answer.body).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>AccessDenied<\/Code><Message>Request has expired<\/Message><Expires>2026-06-15T00:10:00.000Z<\/Expires><ServerTime>2026-06-15T00:10:00.000Z<\/ServerTime><RequestId>[0-9A-F]{16}<\/RequestId><\/Error>$/)
    expect((await store.get(link)).statusCode).toBe(200)
  })

  it('is refused when anything in it was changed or is missing', async () => {
    const link = store.link(clip)
    const forged = [link.replace('7CDDE9000001', '7CDDE9000002'), link.replace('.mp4', '.jpg'), link.replace(/footage=\d/, 'footage=9'), link.replace(/Expires=1/, 'Expires=2'), `${link}0`, `${link}&a=b`]
    for (const url of forged) {
      const answer = await store.get(url)
      expect([url, answer.statusCode]).toEqual([url, 403])
      expect(answer.body).toContain('<Code>SignatureDoesNotMatch</Code>')
    }
    const bare = await store.get(link.replace(/&Signature=.*/, ''))
    expect([bare.statusCode, bare.body.includes('<Code>AccessDenied</Code>')]).toEqual([403, true])
  })

  it('stays good when the camera is changed later, since it carries what to draw', async () => {
    const link = store.link({ ...still, camera: { ...CAMERA } })
    const before = await store.get(link)
    store.link({ ...still, camera: { ...CAMERA, name: 'another', logo: false } })
    expect((await store.get(link)).rawPayload.equals(before.rawPayload)).toBe(true)
  })

  it('answers the question of browsers whether they may', async () => {
    const answer = await store.get(store.link(clip), { 'origin': 'http://example.com', 'access-control-request-method': 'GET', 'access-control-request-headers': 'range' }, 'OPTIONS')
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD' })
    expect(answer.headers['access-control-allow-headers']).toMatch(/\bRange\b/)
  })

  it('makes the same while it serves others and at once', async () => {
    const made = store.core.services.media.render(archive)
    const answer = await store.get(store.link(archive))
    expect(Buffer.concat([...made.bytes()]).equals(answer.rawPayload)).toBe(true)
    expect(entriesOf(answer.rawPayload)).toHaveLength(1)
    const many = await Promise.all(Array.from({ length: 5 }, () => store.get(store.link(archive))))
    for (const { rawPayload } of many) expect(rawPayload.equals(answer.rawPayload)).toBe(true)
  })
})
