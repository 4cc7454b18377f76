// The emulator's API and media, with a way to make links that no operation gives, and to look at the event loop while media are made.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { deflateRawSync } from 'node:zlib'
import { Core } from '../src/core.ts'
import { credentialsOf, type Fixture } from '../src/fixture.ts'
import { buildApp } from '../src/http/app.ts'
import { registerMedia } from '../src/http/media.ts'
import { planes } from '../src/simulators/media/cells.ts'
import { make } from '../src/simulators/media/make.ts'
import type { FileRequest } from '../src/simulators/media/request.ts'
import { scene } from '../src/simulators/media/scene.ts'
import { answerCalls } from './child.ts'

export interface Making {
  bytes: number
  /** ms of processor time: to make the file, and for zlib to pack what it is made of */
  processor: number
  packing: number
  /** ms on the wall */
  took: number
  /** ms on the wall that others waited for their turn at most; other programs of the machine have a part in it */
  stall: number
  /** bytes of memory that came on top at most, in steps */
  memory: number
}

const PACKED_AT_ONCE = 1 << 20

let core: Core
let baseUrl = ''

answerCalls({
  start: async ({ fixture }: { fixture: Fixture }) => {
    core = new Core({ settings: { coverage: 'jp', auth: 'strict', strict: false, searchDelay: 0, rateLimit: undefined }, seed: 'bench', fixture, journalSize: 1000, onJobError: () => {} })
    const app = await buildApp(core.services, core.contract, {})
    registerMedia(app, core.services)
    baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
    return { url: baseUrl, credentials: credentialsOf(fixture, core.services.state) }
  },
  link: (request: FileRequest) => {
    const { clock, media, state } = core.services
    return state.database.transaction(() => media.link(baseUrl, request, clock.now() + 3_600_000))
  },
  /** A file made as a download makes it, with nothing else to do. */
  make: async (request: FileRequest): Promise<Making> => {
    globalThis.gc?.()
    // Its helpers go on sweeping for a while.
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    const delay = monitorEventLoopDelay({ resolution: 1 })
    const resting = process.memoryUsage.rss()
    let most = resting
    const started = performance.now()
    const before = process.cpuUsage()
    delay.enable()
    let bytes = 0
    const others = async (): Promise<void> => {
      most = Math.max(most, process.memoryUsage.rss())
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    const steps = make(request)
    let next = steps.next()
    for (; next.done !== true; next = steps.next()) await others()
    for (const piece of next.value.bytes()) {
      bytes += piece.length
      await others()
    }
    delay.disable()
    const { user, system } = process.cpuUsage(before)
    const took = performance.now() - started
    return { bytes, took, processor: (user + system) / 1000, packing: packing(request), stall: delay.max / 1e6, memory: most - resting }
  }
})

/** For a still the picture as it is in memory, else the same file. */
function packing (request: FileRequest): number {
  const pieces = request.kind === 'still'
    ? [planes(scene(request.camera, request.time, request.motion))]
    : core.services.media.render(request.kind === 'archive' ? { ...request, kind: 'clip', ...request.parts[0]! } : request).bytes()
  let sum = 0
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PACKED_AT_ONCE) {
      const before = process.cpuUsage()
      deflateRawSync(piece.subarray(at, at + PACKED_AT_ONCE))
      const { user, system } = process.cpuUsage(before)
      sum += (user + system) / 1000
    }
  }
  return sum
}
