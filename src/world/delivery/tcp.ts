import net from 'node:net'
import tls from 'node:tls'
import { later } from '../patience.ts'
import { type Attempt, failed, PATIENCE_MS } from './attempt.ts'

/** Real ms within which what is sent is answered, if ever (inferred: nothing in TCP says when an answer is complete). */
const ANSWER_MS = 3000
/** bytes of an answer that are written down */
const MOST_KEPT = 16 * 1024

/** What a client shows and trusts: PEM. ca: instead of all that Node trusts */
export interface TlsMeans {
  key?: string
  cert?: string
  ca?: string
}

const PORTS: Readonly<Record<string, number>> = { 'mqtt:': 1883, 'mqtts:': 8883 }

/** Connects to tcp://host:port, or by mqtt: with its usual port; tcps: and mqtts: are encrypted. Rejects when nobody answers in time. */
export async function connectTo (url: string, stop?: AbortSignal, means: TlsMeans = {}): Promise<net.Socket> {
  const { protocol, hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const place = { host, port: port === '' ? PORTS[protocol]! : Number(port) }
  return await new Promise((resolve, reject) => {
    const encrypted = protocol === 'tcps:' || protocol === 'mqtts:'
    const socket = encrypted ? tls.connect({ ...place, ...means, ...(net.isIP(host) === 0 ? { servername: host } : {}) }) : net.connect(place)
    const end = (error?: Error): void => {
      cancel()
      stop?.removeEventListener('abort', giveUp)
      socket.off('error', end)
      if (error === undefined) {
        // A connection that breaks later is closed; that is all there is to say of it.
        socket.on('error', () => socket.destroy())
        resolve(socket)
      } else {
        socket.on('error', () => {})
        socket.destroy()
        reject(error)
      }
    }
    const giveUp = (): void => end(stop!.reason as Error)
    const cancel = later(PATIENCE_MS, () => end(new Error(`no answer within ${PATIENCE_MS / 1000} s`)))
    stop?.addEventListener('abort', giveUp)
    socket.once('error', end)
    socket.once(encrypted ? 'secureConnect' : 'connect', () => end())
  })
}

/** Sends bytes over a connection of their own. What comes back first is the answer; nothing at all is one as well. */
export async function sendTcp (url: string, payload: Buffer, stop: AbortSignal): Promise<Attempt> {
  try {
    const socket = await connectTo(url, stop)
    const body = await new Promise<Buffer>((resolve) => {
      const end = (answer: Buffer): void => {
        cancel()
        stop.removeEventListener('abort', none)
        socket.destroy()
        resolve(answer)
      }
      const none = (): void => end(Buffer.alloc(0))
      const cancel = later(ANSWER_MS, none)
      stop.addEventListener('abort', none)
      socket.once('data', end)
      socket.once('close', none)
      socket.write(payload)
    })
    return { ok: true, response: { status: 0, body: body.subarray(0, MOST_KEPT).toString() }, answer: { statusCode: 200, headers: {}, body } }
  } catch (error) {
    return failed(error)
  }
}
