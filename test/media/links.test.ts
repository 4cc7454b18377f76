import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Core } from '../../src/core.ts'
import { type CameraPicture, fileFrom, type MediaRequest, streamFrom, toQuery } from '../../src/simulators/media/request.ts'

const NOW = Date.UTC(2026, 5, 15)
const camera: CameraPicture = { deviceId: '7CDDE9000001', name: '玄関 & yard+1', model: 'atomCamV2', rotation: 180, nightVision: true, timestamp: true, logo: false, motionTagging: true, wideAngleCorrection: false }

describe('the link to a picture', () => {
  const requests: MediaRequest[] = [
    { kind: 'still', camera, time: NOW, motion: true, fileName: 'a.jpg' },
    { kind: 'clip', camera, from: NOW, to: NOW + 60_000, motion: [{ from: NOW + 1000, to: NOW + 2000 }], audio: 'mp3', fileName: 'a.mp4' },
    { kind: 'archive', camera, parts: [{ from: NOW, to: NOW + 500 }, { from: NOW + 700, to: NOW + 900 }], motion: [], audio: 'pcm_s16le', fileName: 'a.zip' },
    { kind: 'stream', camera, from: NOW, to: NOW + 300_000, motion: [{ from: NOW + 1, to: NOW + 2 }, { from: NOW + 5, to: NOW + 9 }], live: true }
  ]

  it.each(requests)('says all there is to draw: $kind', (request) => {
    const query = new URLSearchParams(toQuery(request).toString())
    expect('fileName' in request ? fileFrom(query, request.fileName) : streamFrom(query)).toEqual(request)
  })

  describe('signed', () => {
    let core: Core
    beforeEach(() => {
      core = new Core({ settings: { coverage: 'jp', auth: 'strict', strict: true, searchDelay: 0, rateLimit: undefined }, seed: 'test', freezeAt: NOW, journalSize: 1, onJobError: () => {} })
    })
    afterEach(() => core.close())

    const link = (request: MediaRequest) => new URL(core.services.state.database.transaction(() => core.services.media.link('http://127.0.0.1:1', request, NOW + 600_000)))
    const read = (url: URL) => url.searchParams.has('SessionToken')
      ? core.services.media.links.readToken(url.searchParams.get('SessionToken')!)
      : core.services.media.links.readFile(...url.pathname.split('/').slice(-2).map(decodeURIComponent) as [string, string], url.searchParams)

    it.each(requests)('is read again until it expires: $kind', (request) => {
      const url = link(request)
      expect(read(url)).toEqual({ request, expires: NOW + 600_000 })
      if ('fileName' in request) expect(url.pathname.endsWith(`/${request.fileName}`)).toBe(true)
      core.services.clock.freeze(NOW + 599_999)
      expect(read(url)).toEqual({ request, expires: NOW + 600_000 })
      core.services.clock.freeze(NOW + 600_000)
      expect(read(url)).toEqual({ fault: 'expired', expires: NOW + 600_000 })
    })

    it.each(requests.slice(0, 3))('is not read when anything in it was changed: $kind', (request) => {
      const url = link(request)
      for (const name of [...url.searchParams.keys()].filter((name) => name !== 'Signature')) {
        const forged = new URL(url)
        forged.searchParams.set(name, `${url.searchParams.get(name)}1`)
        expect(read(forged)).toEqual({ fault: 'forged' })
      }
      const renamed = new URL(url)
      renamed.pathname = renamed.pathname.replace('7CDDE9000001', '7CDDE9000002')
      expect(read(renamed)).toEqual({ fault: 'forged' })
      const bare = new URL(url)
      bare.searchParams.delete('Signature')
      expect(read(bare)).toEqual({ fault: 'unsigned' })
    })

    it('is good in another order and another escaping', () => {
      const url = link(requests[1]!)
      const turned = new URL(url)
      turned.search = [...url.searchParams].reverse().map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
      expect(read(turned)).toEqual({ request: requests[1], expires: NOW + 600_000 })
    })

    it('is not read by an emulator that has made none, nor is a token that is none', () => {
      expect(core.services.media.links.readToken('abc.def')).toEqual({ fault: 'forged' })
      expect(core.services.media.links.readToken('')).toEqual({ fault: 'unsigned' })
    })
  })
})
