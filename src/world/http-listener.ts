// A plain HTTP server beside the API's: every request is answered, whatever its method and path; read whole but where that would be too much.
import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { pipeline, Readable } from 'node:stream'
import type { Listener, ListenOptions } from './sockets.ts'

export interface WireRequest {
  method: string
  /** with its query, from the slash on */
  path: string
  /** names in lower case; of those that came several times the values are joined */
  headers: Record<string, string>
  /** empty where the body is taken as it comes */
  body: Buffer
  /** Of a body that is taken as it comes. Breaks off with an error when the sender does. */
  pieces?: AsyncIterable<Uint8Array>
  /** of whoever sends; see plainAddress */
  address: string | undefined
}

export interface WireAnswer {
  statusCode: number
  headers?: Readonly<Record<string, string>> | undefined
  /** of a stream the headers say the length */
  body: string | Buffer | Readable
}

/** One that is no stream. */
export type WholeAnswer = WireAnswer & { body: string | Buffer }

export interface Answerer {
  /** Must not throw or reject. */
  answer: (request: WireRequest) => WireAnswer | Promise<WireAnswer>
  /** Asked before a body is read: whether it is taken as it comes. */
  streams: (request: WireRequest) => boolean
}

export interface HttpListenOptions extends Pick<ListenOptions, 'host' | 'port'> {
  /** bytes of a body */
  largest: number
  /** what is said to one that is larger, to what is no HTTP, and to who wants a tunnel as through a proxy */
  refusals: { tooLarge: WholeAnswer, noHttp: WholeAnswer, noTunnel: WholeAnswer }
}

/** Answers each request, whoever listens. */
export function requestListener ({ largest, tooLarge }: { largest: number, tooLarge: WholeAnswer }, { answer, streams }: Answerer): http.RequestListener {
  return (request, response) => {
    const { socket } = request
    const send = ({ statusCode, headers, body }: WireAnswer): void => {
      if (response.destroyed || response.headersSent) {
        if (body instanceof Readable) body.destroy()
        return
      }
      if (body instanceof Readable) {
        try {
          response.writeHead(statusCode, headers)
          // Whoever stops to read ends the reading here, too.
          pipeline(body, response, () => {})
        } catch {
          body.destroy()
          socket.destroy()
        }
        return
      }
      // What HEAD does not get has a length all the same.
      const length = request.method === 'HEAD' ? headers?.['content-length'] : undefined
      try {
        // 204 has no length (RFC 9110, 8.6), and none was seen.
        response.writeHead(statusCode, statusCode === 204 ? headers : { ...headers, 'content-length': length ?? Buffer.byteLength(body) }).end(bodyless(request.method, statusCode) ? undefined : body)
      } catch {
        // A header that cannot be sent, as a destination far away may have set it.
        try {
          response.writeHead(statusCode, { 'content-length': Buffer.byteLength(body) }).end(body)
        } catch {
          socket.destroy()
        }
      }
    }
    const given: WireRequest = { method: request.method!, path: pathOf(request.url!), headers: headersOf(request), body: Buffer.alloc(0), address: socket.remoteAddress }
    const reply = (wire: WireRequest): void => {
      const answered = answer(wire)
      if (answered instanceof Promise) void answered.then(send)
      else send(answered)
    }
    if (streams(given)) {
      request.on('error', () => socket.destroy())
      reply({ ...given, pieces: arriving(request) })
      return
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
      reply({ ...given, body: parts.length === 1 ? parts[0]! : Buffer.concat(parts) })
    })
  }
}

/**
 * Listens for HTTP. Rejects when the address cannot be had.
 * Connections stay open for further requests unless the answer has `connection: close`.
 */
export async function listenHttp (options: HttpListenOptions, answerer: Answerer): Promise<Listener> {
  const { host, port, largest, refusals } = options
  const serve = requestListener({ largest, tooLarge: refusals.tooLarge }, answerer)
  const server = http.createServer({ requireHostHeader: false, keepAliveTimeout: KEEP_ALIVE }, serve)
  answerHalfOpen(server)
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable) refuse(socket, code === 'HPE_HEADER_OVERFLOW' ? refusals.tooLarge : refusals.noHttp)
  })
  server.on('connect', (_request: http.IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy())
    refuse(socket, refusals.noTunnel)
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

/** The last words on a connection that Node's server has nothing to do with any more. */
function refuse (socket: Socket, { statusCode, headers, body }: WholeAnswer): void {
  const text = body.toString()
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(text)), connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${statusCode} ${http.STATUS_CODES[statusCode] ?? ''}\r\n${lines.join('')}\r\n${text}`, () => socket.destroy())
}

/** Who has sent all there is to say and ends its side is answered all the same: so do devices, and `nc -N`. Node's declarations do not know the switch. */
function answerHalfOpen (server: http.Server): void {
  Object.assign(server, { httpAllowHalfOpen: true })
}

/** ms of real time */
const LINGER = 1000
const KEEP_ALIVE = 5000

/** Of `http://host/path` as proxies are asked, the path: whoever puts it behind a destination must not make another host of it (RFC 9112, 3.2.2). */
function pathOf (target: string): string {
  if (target.startsWith('/')) return target
  const [, path = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/i.exec(target) ?? []
  return path.startsWith('/') ? path : `/${path}`
}

/** Whoever stops before the end leaves the connection open, so that the answer can still go out. */
async function * arriving (request: http.IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield * request.iterator({ destroyOnReturn: false })
  } finally {
    // What nobody wanted is passed over: unread, it would be in the way of the next request.
    request.resume()
  }
}

function bodyless (method: string | undefined, statusCode: number): boolean {
  return method === 'HEAD' || statusCode === 204 || statusCode === 304
}

/** Of those that came several times the values are joined; the host is that of the target where it names one (RFC 9112, 3.2.2). */
function headersOf ({ headers, url }: http.IncomingMessage): Record<string, string> {
  const all: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) all[name] = typeof value === 'string' ? value : value.join(', ')
  }
  const [, host] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#@]+)/i.exec(url!) ?? []
  if (host !== undefined) all['host'] = host
  return all
}
