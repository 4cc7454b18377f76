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
    /** how many requests in all */
    amount: number
    requests: Request[]
  }

  export interface Result {
    '2xx': number
    non2xx: number
    errors: number
    timeouts: number
  }

  export interface Run extends PromiseLike<Result> {
    on: (event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void) => void
  }

  export default function autocannon (options: Options): Run
}
