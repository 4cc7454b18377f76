import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { japanTime } from '../../../src/simulators/media/scene.ts'
import { CAMERA, clipOf, MediaStore, NOON, stampIn } from '../../support/media.ts'
import { type Browser, dashJs, HAS_BROWSER, launch, type Page } from './programs.ts'

/** The lower right part of the picture, where the time stands. */
const CROP = { x: 1584, y: 1024, width: 304, height: 32 }

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><video crossorigin="anonymous" muted></video><script src="/dash.js"></script><script>
  const video = document.querySelector('video')
  const play = (url) => { video.src = url; video.play() }
  const seek = (to) => new Promise((resolve) => { video.addEventListener('seeked', resolve, { once: true }); video.currentTime = to })
  const crop = () => {
    const canvas = document.createElement('canvas')
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    const context = canvas.getContext('2d')
    context.drawImage(video, 0, 0)
    const { data } = context.getImageData(${CROP.x}, ${CROP.y}, ${CROP.width}, ${CROP.height})
    return Array.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 1])
  }
  const problems = []
  const stream = (url) => {
    window.player = dashjs.MediaPlayer().create()
    player.on('error', (event) => problems.push(JSON.stringify(event.error ?? event)))
    player.initialize(video, url, true)
  }
</script>`

describe.skipIf(!HAS_BROWSER)('Chromium, in a page of another origin', () => {
  let browser: Browser
  let pages: FastifyInstance
  let origin: string
  let store: MediaStore
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launch()
    pages = Fastify()
    pages.get('/', (_request, reply) => reply.type('text/html').send(PAGE))
    pages.get('/dash.js', (_request, reply) => reply.type('text/javascript').send(dashJs()))
    origin = await pages.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await browser.close()
    await pages.close()
  })
  afterEach(async () => { await store.close() })

  async function begin (frozen: boolean): Promise<void> {
    store = new MediaStore({ frozen })
    await store.listen()
    page = await browser.newPage()
    complaints = []
    page.on('pageerror', ({ message }) => complaints.push(String(message)))
    await page.goto(origin)
  }

  const until = async (condition: string): Promise<void> => { await page.waitForFunction(`(() => ${condition})()`, undefined, { timeout: 60_000 }) }
  const stamp = async (): Promise<string> => {
    const luma = await page.evaluate<number[]>('crop()')
    return stampIn((x, y) => luma[(y - CROP.y) * CROP.width + x - CROP.x]!)
  }

  describe('with an export', () => {
    beforeEach(async () => { await begin(true) })

    it.each(['pcm_s16le', 'mp3'] as const)('plays it and seeks in it, with %s, and shows the second it is at', async (audio) => {
      await page.evaluate(`play(${JSON.stringify(store.link(clipOf(300_000, { audio })))})`)
      await until('video.currentTime > 1')
      expect(await page.evaluate('[video.videoWidth, video.videoHeight, Math.round(video.duration)]')).toEqual([1920, 1080, 300])
      await page.evaluate('video.pause()')
      for (const second of [280.1, 33.3, 0.1]) {
        await page.evaluate(`seek(${second})`)
        expect(await stamp()).toBe(japanTime(NOON + second * 1000))
      }
      expect(await page.evaluate('video.error')).toBe(null)
      expect(complaints).toEqual([])
    })

    it('shows a still', async () => {
      const link = store.link({ kind: 'still', camera: CAMERA, time: NOON, motion: true, fileName: 'a.jpg' })
      expect(await page.evaluate(`new Promise((resolve, reject) => {
        const image = new Image()
        image.onload = () => resolve([image.naturalWidth, image.naturalHeight])
        image.onerror = reject
        image.src = ${JSON.stringify(link)}
      })`)).toEqual([1920, 1080])
    })

    it('[06-C31] plays a recorded stream through dash.js and seeks in it', async () => {
      await page.evaluate(`stream(${JSON.stringify(store.link({ kind: 'stream', camera: CAMERA, from: NOON, to: NOON + 600_000 }))})`)
      await until('video.currentTime > 2')
      expect(await page.evaluate('[player.isDynamic(), Math.round(player.duration()), video.videoWidth]')).toEqual([false, 600, 1920])
      await page.evaluate('player.pause()')
      await page.evaluate('seek(412.5)')
      await until('video.readyState >= 2')
      expect(await stamp()).toBe(japanTime(NOON + 412_500))
      expect(await page.evaluate('problems')).toEqual([])
      expect(complaints).toEqual([])
    })

    it('[06-C31] hears of a stream that has expired: 403', async () => {
      const link = store.link({ kind: 'stream', camera: CAMERA, from: NOON, to: NOON + 60_000 }, 0)
      await page.evaluate(`stream(${JSON.stringify(link)})`)
      await until('problems.length > 0')
      expect(JSON.stringify(await page.evaluate('problems'))).toContain('getDASHManifest.mpd')
      expect(await page.evaluate('video.readyState')).toBe(0)
    })
  })

  it('[06-C31] plays through dash.js what is being recorded', async () => {
    await begin(false)
    const { clock } = store.core.services
    const now = clock.now()
    // It has been recording for a while.
    clock.freeze(now - 31_000)
    store.record()
    clock.real()
    await page.evaluate(`stream(${JSON.stringify(store.link({ kind: 'stream', camera: CAMERA, from: now - 30_000, to: now + 300_000, live: true }))})`)
    await until('video.currentTime > 0 && !video.paused && video.readyState >= 3')
    const from = await page.evaluate<number>('video.currentTime')
    // Beyond what the first manifest listed.
    await until(`video.currentTime > ${from + 8}`)
    expect(await page.evaluate('player.isDynamic()')).toBe(true)
    await page.evaluate('player.pause()')
    const [shown, at] = [await stamp(), await page.evaluate<number>('video.currentTime')]
    expect([japanTime(now - 30_000 + at * 1000), japanTime(now - 30_000 + at * 1000 - 400)]).toContain(shown)
    expect(await page.evaluate('problems')).toEqual([])
    expect(complaints).toEqual([])
  })
})
