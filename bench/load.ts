// The client, in a process of its own so that its work is not counted as the server's.
import autocannon, { type Options } from 'autocannon'
import { answerCalls } from './child.ts'

export interface LoadResult {
  requests: number
  /** seconds */
  duration: number
  /** milliseconds */
  p50: number
  p99: number
}

answerCalls({
  load: async (options: Options): Promise<LoadResult> => {
    const result = await autocannon(options)
    const failed = result.non2xx + result.errors + result.timeouts
    if (failed > 0) throw new Error(`${failed} of the requests to ${options.requests[0]!.path} failed`)
    return { requests: result['2xx'], duration: result.duration, p50: result.latency.p50, p99: result.latency.p99 }
  }
})
