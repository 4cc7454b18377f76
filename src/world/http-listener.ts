// A plain HTTP server beside the API's: every request is read whole, whatever its method and path, and answered.
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Listener, ListenOptions } from './sockets.ts'

export interface WireRequest {
  method: string
  /** as it was sent, with its query */
  path: string
  /** names in lower case; of those that came several times the values are joined */
  headers: Record<string, string>
  body: Buffer
  /** of whoever sends; see plainAddress */
  address: string | undefined
}

export interface WireAnswer {
  statusCode: number
  headers?: Readonly<Record<string, string>> | undefined
  body: string | Buffer
}

export type Answerer = (request: WireRequest) => WireAnswer | Promise<WireAnswer>

export interface HttpListenOptions extends ListenOptions {
  /** bytes of a body */
  largest: number
  /** what is said to one that is larger, and to what is no HTTP */
  refusals: { tooLarge: WireAnswer, noHttp: WireAnswer }
}

/** Reads each request whole and answers it, whoever listens. `answer` must not throw or reject. */
export function requestListener ({ largest, tooLarge }: { largest: number, tooLarge: WireAnswer }, answer: Answerer): http.RequestListener {
  return (request, response) => {
    const { socket } = request
    const send = ({ statusCode, headers, body }: WireAnswer): void => {
      if (response.destroyed || response.headersSent) return
      try {
        response.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(body) }).end(bodyless(request.method, statusCode) ? undefined : body)
      } catch {
        // A header that cannot be sent, as a destination far away may have set it.
        response.writeHead(statusCode, { 'content-length': Buffer.byteLength(body) }).end(body)
      }
    }
    const parts: Buffer[] = []
    let size = 0
    request.on('error', () => socket.destroy())
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= largest) parts.push(part)
      else if (!response.headersSent) {
        parts.length = 0
        send({ ...tooLarge, headers: { ...tooLarge.headers, connection: 'close' } })
        // What still comes is read and thrown away for a moment, so that the sender gets to see the answer.
        response.on('finish', () => { setTimeout(() => socket.destroy(), LINGER).unref() })
      }
    })
    request.on('end', () => {
      if (size > largest) return
      const given = answer({ method: request.method!, path: request.url!, headers: joined(request), body: parts.length === 1 ? parts[0]! : Buffer.concat(parts), address: socket.remoteAddress })
      if (given instanceof Promise) void given.then(send)
      else send(given)
    })
  }
}

/**
 * Listens for HTTP. Rejects when the address cannot be had. `answer` must not throw or reject.
 * Connections stay open for further requests unless the answer has `connection: close`.
 */
export async function listenHttp (options: HttpListenOptions, answer: Answerer): Promise<Listener> {
  const { host, port, encryption, largest, refusals } = options
  const serve = requestListener({ largest, tooLarge: refusals.tooLarge }, answer)
  const settings = { requireHostHeader: false, keepAliveTimeout: KEEP_ALIVE }
  const server = encryption === undefined ? http.createServer(settings, serve) : https.createServer({ ...settings, key: encryption.key, cert: encryption.certificate }, serve)
  server.on('clientError', (_error: Error, socket: Socket) => {
    if (!socket.writable) return
    const { statusCode, headers, body } = refusals.noHttp
    const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${statusCode} ${http.STATUS_CODES[statusCode] ?? ''}\r\n${lines.join('')}\r\n${body.toString()}`, () => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => { server.off('error', reject); resolve() })
  })
  server.on('error', () => {})
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

/** ms of real time */
const LINGER = 1000
const KEEP_ALIVE = 5000

function bodyless (method: string | undefined, statusCode: number): boolean {
  return method === 'HEAD' || statusCode === 204 || statusCode === 304
}

function joined ({ headers }: http.IncomingMessage): Record<string, string> {
  const all: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) all[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return all
}
