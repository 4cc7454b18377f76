// Calls of the emulator to servers of others over HTTP, where everything of the request is the caller's to say.
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'

export interface HttpCall {
  host: string
  port: number
  method: string
  path: string
  headers: Record<string, string>
  body: string | Buffer
  encrypted: boolean
  /** whether the certificate must be good */
  verify: boolean
  /** the name that the certificate is for */
  serverName: string
}

export type HttpOutcome = { statusCode: number, headers: Record<string, string>, body: Buffer, fault?: undefined } | { fault: string }

/** Never rejects: what went wrong is told; `too-large` when the answer is larger than `largest` bytes. patience: ms of real time for all of it. stop: gives it up. */
export async function callHttp (call: HttpCall, { patience, largest, stop }: { patience: number, largest: number, stop: AbortSignal }): Promise<HttpOutcome> {
  return await new Promise((resolve) => {
    const { host, port, method, path, headers, body, encrypted, verify, serverName } = call
    const options: https.RequestOptions = {
      host, port, method, path, headers, agent: false, signal: AbortSignal.any([AbortSignal.timeout(patience), stop]),
      ...(encrypted ? { rejectUnauthorized: verify, ...(isIP(serverName) === 0 ? { servername: serverName } : {}) } : {})
    }
    const fail = (error: Error): void => resolve({ fault: error.name === 'TimeoutError' || error.name === 'AbortError' ? `no answer within ${patience / 1000} s` : error.message })
    const received = (response: http.IncomingMessage): void => {
      const parts: Buffer[] = []
      let size = 0
      response.on('error', fail)
      response.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > largest) {
          resolve({ fault: 'too-large' })
          response.destroy()
        }
      })
      response.on('end', () => resolve({ statusCode: response.statusCode ?? 0, headers: flat(response.headers), body: Buffer.concat(parts) }))
    }
    try {
      const request = (encrypted ? https : http).request(options, received)
      request.on('error', fail)
      // Nothing is spoken here but HTTP: whoever changes over to something else has given its answer.
      request.on('upgrade', (response, socket) => {
        socket.destroy()
        resolve({ statusCode: response.statusCode ?? 0, headers: flat(response.headers), body: Buffer.alloc(0) })
      })
      request.on('close', () => resolve({ fault: 'the connection ended without an answer' }))
      request.end(body)
    } catch (error) {
      // A header or a path that cannot be sent.
      fail(error as Error)
    }
  })
}

function flat (headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])))
}
