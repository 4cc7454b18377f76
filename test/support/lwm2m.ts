// A device that speaks LwM2M, as far as a test has it.
import { expect, vi } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, startEmulator } from './emulator.ts'
import { type Device, newDevice } from './entry-points.ts'
import { CoapPeerSocket, type Message, numberOf, numberOption, type Sending, textsOf } from './coap.ts'

const METHODS: Record<string, string> = { '0.01': 'GET', '0.02': 'POST', '0.03': 'PUT', '0.04': 'DELETE' }

export const TLV = 11542

export function hex (text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex')
}

/** What is asked of the device, such as `GET /3/0/9`; an `observe` in front of it. */
export function askedText (message: Message): string {
  const observe = numberOf(message, 'Observe')
  return `${observe === undefined ? '' : 'observe '}${METHODS[message.code]} /${textsOf(message, 'Uri-Path').join('/')}`
}

export class LwM2mDevice {
  readonly socket: CoapPeerSocket
  readonly endpoint: string
  /** by what is asked; what is not there is 4.04 */
  readonly answers: Record<string, Sending> = {}
  /** everything that was asked, in order */
  readonly asked: Message[] = []
  /** of those who observe, by what they do */
  readonly tokens: Record<string, Buffer> = {}
  registration = ''
  #sequence = 0

  private constructor (socket: CoapPeerSocket, endpoint: string) {
    this.socket = socket
    this.endpoint = endpoint
    socket.answering = (message) => {
      if (METHODS[message.code] === undefined) return false
      this.asked.push(message)
      const text = askedText(message)
      const isObserving = text.startsWith('observe ')
      const answer = this.answers[text] ?? this.answers[text.replace('observe ', '')] ?? { code: '4.04' }
      if (isObserving) this.tokens[text.replace('observe GET ', '')] = message.token
      if (answer !== SILENCE) socket.reply(message, isObserving && answer.code!.startsWith('2.') ? { ...answer, options: [numberOption('Observe', ++this.#sequence)] } : answer)
      return true
    }
  }

  static async open (emulator: Emulator, endpoint: string, at: 'lwm2m' | 'lwm2m-bootstrap' = 'lwm2m'): Promise<LwM2mDevice> {
    return new LwM2mDevice(await CoapPeerSocket.open(emulator.entryPoints[at]!.port), endpoint)
  }

  /** What was asked, as texts; from now on anew. */
  takeAsked (): string[] {
    return this.asked.splice(0).map(askedText)
  }

  /** Registers, and returns the answer. */
  async register (objects = '</3/0>', query: readonly string[] = ['lt=300']): Promise<Message> {
    const answer = await this.socket.ask({ code: '0.02', path: 'rd', query: [`ep=${this.endpoint}`, ...query], contentFormat: 40, payload: objects })
    this.registration = textsOf(answer, 'Location-Path').join('/')
    return answer
  }

  async update (query: readonly string[] = [], objects?: string): Promise<string> {
    return (await this.socket.ask({ code: '0.02', path: this.registration, query, ...(objects === undefined ? {} : { contentFormat: 40, payload: objects }) })).code
  }

  async deregister (): Promise<string> {
    return (await this.socket.ask({ code: '0.04', path: this.registration })).code
  }

  /** Tells whoever observes this; what comes back. */
  async notify (path: string, payload: Buffer): Promise<Message> {
    return await this.socket.ask({ code: '2.05', token: this.tokens[path]!, contentFormat: TLV, options: [numberOption('Observe', ++this.#sequence)], payload })
  }

  close (): void {
    this.socket.close()
  }
}

/** An answer that never comes. */
export const SILENCE: Sending = {}

export function tlv (text: string): Sending {
  return { code: '2.05', contentFormat: TLV, payload: hex(text) }
}

/** An emulator that devices can register at, all of them over one SIM, and the operator of that. */
export class Site {
  readonly emulator: Emulator
  readonly client: Client
  readonly control: Client
  readonly sim: Device
  readonly #opened: LwM2mDevice[] = []

  private constructor (emulator: Emulator, client: Client, sim: Device) {
    this.emulator = emulator
    this.client = client
    this.control = new Client(emulator)
    this.sim = sim
  }

  static async start (): Promise<Site> {
    const emulator = await startEmulator({ entryPoints: { lwm2m: 0, 'lwm2m-bootstrap': 0 } })
    const client = await signUp(emulator)
    const site = new Site(emulator, client, await newDevice(client))
    await site.mapAddress(site.sim)
    return site
  }

  /** Whatever comes comes from this SIM. */
  async mapAddress ({ imsi }: Device): Promise<void> {
    const { status } = await this.control.put('/_emulator/simulate/source-addresses/127.0.0.1', { sim: imsi })
    if (status !== 200) throw new Error(`not mapped: ${status}`)
  }

  async open (endpoint: string, at?: 'lwm2m' | 'lwm2m-bootstrap'): Promise<LwM2mDevice> {
    const device = await LwM2mDevice.open(this.emulator, endpoint, at)
    this.#opened.push(device)
    return device
  }

  closeDevices (): void {
    for (const device of this.#opened.splice(0)) device.close()
  }
}

/** The emulator has asked all this of the device. */
export async function settled (device: LwM2mDevice, ...texts: string[]): Promise<void> {
  const asked: string[] = []
  await vi.waitFor(() => {
    asked.push(...device.takeAsked())
    expect(asked).toEqual(texts)
  })
}
