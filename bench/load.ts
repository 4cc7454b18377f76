// The client, in a process of its own so that its work is not counted as the server's.
import autocannon, { type Options } from 'autocannon'
import { answerCalls } from './child.ts'

export interface LoadResult {
  requests: number
  /** all times in milliseconds */
  duration: number
  p50: number
  p99: number
}

answerCalls({
  load: async (options: Options): Promise<LoadResult> => {
    // autocannon's own histogram knows whole milliseconds only.
    const times: number[] = []
    let first = 0
    let last = 0
    const run = autocannon(options)
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      last = performance.now()
      if (times.length === 0) first = last - milliseconds
      times.push(milliseconds)
    })
    const result = await run
    const failed = result.non2xx + result.errors + result.timeouts
    if (failed > 0) throw new Error(`${failed} of the requests to ${options.requests[0]!.path} failed`)
    times.sort((a, b) => a - b)
    return { requests: result['2xx'], duration: last - first, p50: times[Math.floor(times.length * 0.5)]!, p99: times[Math.floor(times.length * 0.99)]! }
  }
})
