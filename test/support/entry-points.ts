// Devices: clients that talk to entry points by real sockets, as firmware does.
import dgram from 'node:dgram'
import http from 'node:http'
import net from 'node:net'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, newSim } from './emulator.ts'

export interface Device {
  simId: string
  imsi: string
}

/** A SIM of the client's that is online, in a group with this configuration; in no group without one. */
export async function newDevice (client: Client, configuration?: Record<string, Record<string, unknown>>, subscription = 'plan-D'): Promise<Device & { groupId?: string }> {
  const { imsi, simId } = await newSim(client, subscription)
  const groupId: string | undefined = configuration && (await client.post('/v1/groups', { tags: {}, configuration })).body.groupId
  if (groupId !== undefined) await client.post(`/v1/sims/${simId}/set_group`, { groupId })
  const { body } = await new Client(client.emulator).post(`/_emulator/simulate/sims/${imsi}/attach`)
  if (body.result !== 'attached') throw new Error(`not attached: ${JSON.stringify(body)}`)
  return { simId, imsi, ...(groupId === undefined ? {} : { groupId }) }
}

/** Replaces values of a namespace of a group. */
export async function configure (client: Client, groupId: string, namespace: string, values: Record<string, unknown>): Promise<void> {
  const { status } = await client.put(`/v1/groups/${groupId}/configuration/${namespace}`, Object.entries(values).map(([key, value]) => ({ key, value })))
  if (status !== 200) throw new Error(`the group was not configured: ${status}`)
}

export interface HttpSent {
  host?: string
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string | Buffer
  agent?: http.Agent
}

export interface HttpRead {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
}

/** A request to an entry point of the emulator over HTTP: `http` unless another is named. */
export async function sendHttp (emulator: Emulator, { host = 'uni.soracom.io', method = 'POST', path = '/', headers = {}, body, agent }: HttpSent, name = 'http'): Promise<HttpRead> {
  const { address, port } = emulator.entryPoints[name]!
  return await new Promise((resolve, reject) => {
    const request = http.request({ host: address, port, method, path, headers: { host, ...headers }, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(parts).toString() }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** A TCP connection to an entry point: what is written, piece by piece, each once the last was answered; and what was read until then. */
export class TcpDevice {
  readonly socket: net.Socket
  #read = ''
  #woken: (() => void)[] = []
  ended = false

  private constructor (socket: net.Socket) {
    this.socket = socket
    socket.on('data', (data) => { this.#read += data.toString(); this.#wake() })
    for (const event of ['end', 'close', 'error'] as const) socket.on(event, () => { this.ended = true; this.#wake() })
  }

  static async connect (emulator: Emulator, name: string, localAddress?: string): Promise<TcpDevice> {
    const { address, port } = emulator.entryPoints[name]!
    const socket = net.connect({ host: address, port, ...(localAddress === undefined ? {} : { localAddress }) })
    socket.setNoDelay()
    await new Promise((resolve, reject) => { socket.once('connect', resolve).once('error', reject) })
    return new TcpDevice(socket)
  }

  #wake (): void {
    for (const wake of this.#woken.splice(0)) wake()
  }

  /** Sends one chunk; what comes back first. */
  async say (message: string | Buffer): Promise<string> {
    this.socket.write(message)
    return await this.hear()
  }

  /** What comes next, or nothing once the connection has ended. */
  async hear (): Promise<string> {
    while (this.#read === '' && !this.ended) await new Promise<void>((resolve) => { this.#woken.push(resolve) })
    const read = this.#read
    this.#read = ''
    return read
  }

  /** Until the other side closes. */
  async untilEnd (): Promise<string> {
    while (!this.ended) await new Promise<void>((resolve) => { this.#woken.push(resolve) })
    return this.#read
  }

  close (): void {
    this.socket.destroy()
  }
}

/** A datagram to an entry point, and the one that comes back. */
export async function sendUdp (emulator: Emulator, name: string, message: string | Buffer, localAddress?: string): Promise<string> {
  const { address, port } = emulator.entryPoints[name]!
  const socket = dgram.createSocket('udp4')
  if (localAddress !== undefined) await new Promise<void>((resolve) => { socket.bind({ address: localAddress }, resolve) })
  return await new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('message', (answer) => {
      socket.close()
      resolve(answer.toString())
    })
    socket.send(message, port, address)
  })
}

/** What Harvest Data has of a device, the newest first. */
export async function entriesOf (client: Client, { imsi }: Device): Promise<{ time: number, contentType: string, content: string }[]> {
  return (await client.get(`/v1/data/Subscriber/${imsi}`, { query: { limit: 1000 } })).body
}

/** The error logs of a device, the newest first. */
export async function logsOf (client: Client, { imsi }: Device): Promise<{ service: string, logLevel: string, body: Record<string, unknown> }[]> {
  return (await client.get('/v1/logs', { query: { resource_type: 'Subscriber', resource_id: imsi } })).body
}

/** The device of a SIM sends by the control API. */
export async function sendAs (emulator: Emulator, { imsi }: Device, sent: Record<string, unknown>): Promise<Answer> {
  return await new Client(emulator).post(`/_emulator/simulate/sims/${imsi}/send`, sent)
}
