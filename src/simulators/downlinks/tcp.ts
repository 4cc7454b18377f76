import { decoded, encoded, type Encoding, isUtf8 } from '../../encodings.ts'
import { demand, Refusal } from '../../refusal.ts'
import { later } from '../../world/patience.ts'
import { connectTcp, type Socket } from '../../world/sockets.ts'
import { type Device, LARGEST_EXCHANGE, unreachable } from './device.ts'

/** What ends the wait for data (facts 02, section 10). Times in s. */
export type Ending =
  | { type: 'fire_and_forget' }
  | { type: 'wait_first' }
  | { type: 'wait_all' }
  | { type: 'wait_for_pattern', pattern: Buffer }
  | { type: 'idle_timeout', idleTimeout: number }

export interface TcpRequest {
  port: number
  payload: Buffer
  /** s, for the whole exchange */
  timeout: number
  ending: Ending
}

export interface TcpResult {
  data: string
  dataEncoding: Encoding
}

interface TcpAnswer {
  data?: string
  dataEncoding?: Encoding
}

/** Sends bytes to a device over TCP and takes what comes back. No data in a mode that waits for some is 422. */
export async function tcp (device: Device, request: TcpRequest, stop: AbortSignal): Promise<TcpResult> {
  const { ending, payload, port, timeout } = request
  demand(payload.length <= LARGEST_EXCHANGE, 'SEM9532')
  if (ending.type === 'fire_and_forget') return await forget(device, request)
  const { real, answer } = device.reach<TcpAnswer>('tcp', port, 'tcp')
  const received = real === undefined ? decoded(answer.data ?? '', answer.dataEncoding ?? 'string') ?? Buffer.alloc(0) : await exchange(await connected(real, timeout), request, stop)
  if (received.length === 0) throw new Refusal('SEM9533')
  if (received.length > LARGEST_EXCHANGE) throw new Refusal('SEM9532')
  // As soon as there is any: the data itself is not told (facts 02, section 10).
  if (ending.type === 'wait_first') return result(Buffer.alloc(0))
  if (ending.type !== 'wait_for_pattern') return result(received)
  const found = received.indexOf(ending.pattern)
  demand(found !== -1, 'SEM9534')
  return result(received.subarray(0, found + ending.pattern.length))
}

/** Successful even when the device cannot be reached (facts 02, section 10). */
async function forget (device: Device, { payload, port, timeout }: TcpRequest): Promise<TcpResult> {
  try {
    const { real } = device.reach('tcp', port, 'tcp')
    if (real !== undefined) (await connectTcp(real, timeout * 1000)).end(payload)
  } catch {
    // Nobody is told.
  }
  return result(Buffer.alloc(0))
}

async function connected (real: { host: string, port: number }, timeout: number): Promise<Socket> {
  try {
    return await connectTcp(real, timeout * 1000)
  } catch (error) {
    throw unreachable((error as Error).message)
  }
}

/** Everything that comes until the ending, the end of the connection or the time limit. */
async function exchange (socket: Socket, { ending, payload, timeout }: TcpRequest, stop: AbortSignal): Promise<Buffer> {
  return await new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    let unsearched: Buffer = Buffer.alloc(0)
    let cancelIdle = (): void => {}
    const end = (): void => {
      cancelLimit()
      cancelIdle()
      stop.removeEventListener('abort', end)
      socket.destroy()
      resolve(Buffer.concat(parts))
    }
    const cancelLimit = later(timeout * 1000, end)
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      cancelIdle()
      if (size > LARGEST_EXCHANGE || ending.type === 'wait_first') end()
      else if (ending.type === 'wait_for_pattern') {
        // Only what may begin the pattern is looked at again: a device that sends byte by byte must not keep everybody waiting.
        unsearched = Buffer.concat([unsearched, part])
        if (unsearched.includes(ending.pattern)) end()
        unsearched = unsearched.subarray(Math.max(0, unsearched.length - ending.pattern.length + 1))
      }
      else if (ending.type === 'idle_timeout') cancelIdle = later(ending.idleTimeout * 1000, end)
    })
    socket.on('close', end)
    if (stop.aborted) end()
    else stop.addEventListener('abort', end)
    socket.write(payload)
  })
}

/** inferred: text where it is text, else base64 (facts 02, section 10 does not say who chooses). */
function result (bytes: Buffer): TcpResult {
  const dataEncoding: Encoding = isUtf8(bytes) ? 'string' : 'base64'
  return { data: encoded(bytes, dataEncoding), dataEncoding }
}
