import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StreamRequest } from '../../src/simulators/media/request.ts'
import { START } from '../support/emulator.ts'
import { boxAt, boxesOf, CAMERA, MediaStore, numbersOf } from '../support/media.ts'

const FROM = START - 60_000
const recorded: StreamRequest = { kind: 'stream', camera: CAMERA, from: FROM, to: FROM + 10_500 }
const live: StreamRequest = { kind: 'stream', camera: CAMERA, from: START, to: START + 300_000, live: true }

describe('the link to a stream', () => {
  let store: MediaStore
  beforeEach(() => { store = new MediaStore() })
  afterEach(async () => { await store.close() })

  /** The addresses that a manifest names, as a player makes them. */
  async function manifestOf (link: string) {
    const answer = await store.get(link)
    const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(answer.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const times = [...answer.body.matchAll(/<S (?:t="(\d+)" )d="(\d+)"(?: r="(\d+)")?\/>/g)].flatMap(([, t, d, r]) => Array.from({ length: Number(r ?? 0) + 1 }, (_, i) => ({ t: Number(t) + i * Number(d), d: Number(d) })))
    const media = (number: number): string => new URL(attribute('media').replace('$Number$', String(number)), link).href
    return { answer, attribute, times, media, init: new URL(attribute('initialization'), link).href, first: Number(attribute('startNumber')) }
  }

  it('[06-C31] is a manifest for players in pages of any origin, whose parts follow one another without a gap', async () => {
    const link = store.link(recorded)
    expect(new URL(link).pathname.endsWith('/dash/v1/getDASHManifest.mpd')).toBe(true)
    const { answer, attribute, times, media, init, first } = await manifestOf(link)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({ 'content-type': 'application/dash+xml', 'access-control-allow-origin': '*', 'content-length': String(answer.rawPayload.length) })
    expect([attribute('type'), attribute('mediaPresentationDuration'), attribute('codecs'), attribute('width'), attribute('height')]).toEqual(['static', 'PT10.5S', 'avc1.42C028', '1920', '1080'])
    expect(first).toBe(1)
    expect(times).toEqual([{ t: 0, d: 360_000 }, { t: 360_000, d: 360_000 }, { t: 720_000, d: 225_000 }])

    const head = await store.get(init)
    expect(head.headers).toMatchObject({ 'content-type': 'video/mp4', 'access-control-allow-origin': '*' })
    const boxes = boxesOf(head.rawPayload)
    expect(boxes.map(({ type }) => type)).toEqual(['ftyp', 'moov'])
    expect(numbersOf(boxAt(boxes, 'moov/mvex/trex'))[0]).toBe(1)

    for (const [i, { t, d }] of times.entries()) {
      const part = await store.get(media(i + 1))
      expect([part.statusCode, part.headers['content-type']]).toEqual([200, 'video/mp4'])
      const pieces = boxesOf(part.rawPayload)
      expect(pieces.map(({ type }) => type)).toEqual(['moof', 'mdat'])
      expect(numbersOf(boxAt(pieces, 'moof/mfhd'))).toEqual([i + 1])
      expect(numbersOf(boxAt(pieces, 'moof/traf/tfdt'))).toEqual([0, t])
      const [count, offset, ...samples] = numbersOf(boxAt(pieces, 'moof/traf/trun')) as [number, number, ...number[]]
      expect(samples).toHaveLength(count * 3)
      const column = (k: number): number[] => samples.filter((_, j) => j % 3 === k)
      expect(column(0).reduce((sum, duration) => sum + duration, 0)).toBe(d)
      expect(offset).toBe(boxAt(pieces, 'mdat').start)
      expect(column(1).reduce((sum, size) => sum + size, 0)).toBe(boxAt(pieces, 'mdat').content.length)
      expect(column(2).map((flags) => flags === 0x02000000)).toEqual(Array.from({ length: count }, (_, j) => j === 0))
    }
    for (const number of [0, 4, 1.5, 'x']) {
      const missing = await store.get(media(number as number))
      expect([missing.statusCode, missing.headers['content-type']]).toEqual([404, 'application/xml'])
    }
  })

  it('[06-C31] is refused in all of its parts once it has expired, or when its token is another', async () => {
    const link = store.link(recorded)
    const { media, init } = await manifestOf(link)
    store.core.services.clock.freeze(START + 600_000)
    for (const url of [link, init, media(1)]) expect([(await store.get(url)).statusCode, (await store.get(url)).body.includes('Request has expired')]).toEqual([403, true])
    store.core.services.clock.freeze(START)
    for (const url of [link, init, media(1)]) {
      expect((await store.get(url)).statusCode).toBe(200)
      expect((await store.get(url.replace('SessionToken=', 'SessionToken=a'))).statusCode).toBe(403)
      expect((await store.get(url.replace(/SessionToken=[^&]*/, ''))).statusCode).toBe(403)
    }
  })

  it('lists of what is being recorded the last 20 s that there are, at the moment it is asked', async () => {
    store.record()
    const link = store.link(live, 300_000)
    const at = async (milliseconds: number) => {
      store.core.services.clock.freeze(START + milliseconds)
      return await manifestOf(link)
    }
    const begun = await at(0)
    expect([begun.attribute('type'), begun.times]).toEqual(['dynamic', []])
    const early = await at(9000)
    expect([early.first, early.times.map(({ t }) => t / 90_000)]).toEqual([1, [0, 4]])
    expect(early.attribute('availabilityStartTime')).toBe('2026-06-15T00:00:00.000Z')
    expect(early.answer.body).toContain('<UTCTiming schemeIdUri="urn:mpeg:dash:utc:direct:2014" value="2026-06-15T00:00:09.000Z"/>')
    expect([(await store.get(early.media(2))).statusCode, (await store.get(early.media(3))).statusCode]).toEqual([200, 404])
    const later = await at(61_000)
    expect([later.first, later.times.map(({ t }) => t / 90_000)]).toEqual([11, [40, 44, 48, 52, 56]])
    expect(later.answer.headers.etag).not.toBe(early.answer.headers.etag)
    expect((await store.get(later.media(15))).statusCode).toBe(200)
  })
})
