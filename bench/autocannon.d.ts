// What bench/load.ts uses of autocannon, which brings no types of its own.
declare module 'autocannon' {
  export interface Request {
    method?: string
    path: string
    headers?: Record<string, string>
    body?: string
  }

  export interface Options {
    url: string
    connections: number
    /** how many requests in all; `duration` counts without it */
    amount?: number
    /** seconds */
    duration?: number
    requests: Request[]
  }

  export interface Result {
    '2xx': number
    non2xx: number
    errors: number
    timeouts: number
    /** seconds */
    duration: number
    latency: { p50: number, p99: number, max: number }
  }

  export default function autocannon (options: Options): Promise<Result>
}
