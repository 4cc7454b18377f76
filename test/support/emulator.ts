// What tests start from: a strict emulator of their own, and clients that speak HTTP to it.
import type { LightMyRequestResponse } from 'fastify'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator.ts'
import { record } from './record-answers.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  /** parsed when it is JSON, the text otherwise, undefined when empty */
  // eslint-disable-next-line -- tests look into documents freely
  body: any
}

export interface Sent {
  query?: Record<string, string | number | boolean | readonly string[]>
  headers?: Record<string, string>
  /** sent as it is, with no content type of its own */
  raw?: string
}

/** 2026-06-15T00:00:00Z: where frozen tests stand. */
export const START = Date.UTC(2026, 5, 15)

/** Strict, frozen at START, ids the same in every run, nothing in it unless asked for. */
export async function startEmulator (options: EmulatorOptions = {}): Promise<Emulator> {
  return await createEmulator({ strict: true, freeze: START, seed: 'test', fixture: 'none', onAnswer: record, ...options })
}

/** A client of the API: with an API key and token once it has logged in. */
export class Client {
  readonly emulator: Emulator
  readonly headers: Record<string, string>
  readonly operatorId: string

  constructor (emulator: Emulator, headers: Record<string, string> = {}, operatorId = '') {
    this.emulator = emulator
    this.headers = headers
    this.operatorId = operatorId
  }

  /** The same client, with further headers. */
  with (headers: Record<string, string>): Client {
    return new Client(this.emulator, { ...this.headers, ...headers }, this.operatorId)
  }

  /** The same client on the host of the global coverage. */
  get global (): Client {
    return this.with({ host: 'g.api.soracom.io' })
  }

  async get (url: string, sent: Sent = {}): Promise<Answer> { return await this.send('GET', url, undefined, sent) }
  async post (url: string, body?: unknown, sent: Sent = {}): Promise<Answer> { return await this.send('POST', url, body, sent) }
  async put (url: string, body?: unknown, sent: Sent = {}): Promise<Answer> { return await this.send('PUT', url, body, sent) }
  async delete (url: string, body?: unknown, sent: Sent = {}): Promise<Answer> { return await this.send('DELETE', url, body, sent) }

  async send (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS', url: string, body: unknown, sent: Sent = {}): Promise<Answer> {
    const search = sent.query === undefined ? '' : '?' + Object.entries(sent.query).flatMap(([k, v]) => (Array.isArray(v) ? v as readonly string[] : [v]).map((x) => `${k}=${encodeURIComponent(String(x))}`)).join('&')
    const payload = sent.raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await this.emulator.inject({
      method,
      url: url + search,
      headers: { ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...this.headers, ...sent.headers },
      ...(payload === undefined ? {} : { payload })
    })
    return read(response)
  }

  /** All pages, following the next key; throws when a key comes twice. */
  async pages (url: string, query: NonNullable<Sent['query']> = {}): Promise<Answer[]> {
    const pages: Answer[] = []
    const seen = new Set<string>()
    for (let key = ''; ;) {
      const page = await this.get(url, { query: { ...query, ...(key === '' ? {} : { last_evaluated_key: key }) } })
      pages.push(page)
      key = page.headers['x-soracom-next-key'] ?? ''
      if (key === '') return pages
      if (seen.has(key)) throw new Error(`the key ${key} came twice`)
      seen.add(key)
    }
  }
}

function read (response: LightMyRequestResponse): Answer {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)]))
  const isJson = headers['content-type']?.startsWith('application/json') === true && response.body !== ''
  return { status: response.statusCode, headers, body: isJson ? JSON.parse(response.body) : response.body === '' ? undefined : response.body }
}

export const AUTH_KEY = { authKeyId: 'keyId-0123456789abcdefghijklmnopqrstuv', authKey: `secret-${'0123456789abcdef'.repeat(4)}` }
export const PASSWORD = 'Passw0rd'

let signUps = 0

/** A new operator, signed up as the official client does it, and logged in. */
export async function signUp (emulator: Emulator, options: { coverageTypes?: string[], email?: string, registerPaymentMethod?: boolean } = {}): Promise<Client> {
  const email = options.email ?? `test+${++signUps}@example.com`
  const answer = await new Client(emulator).post('/v1/sandbox/init', { password: PASSWORD, coverageTypes: ['jp', 'g'], ...AUTH_KEY, ...options, email })
  if (answer.status !== 201) throw new Error(`sign-up failed: ${answer.status} ${JSON.stringify(answer.body)}`)
  return new Client(emulator, { 'x-soracom-api-key': answer.body.apiKey, 'x-soracom-token': answer.body.token }, answer.body.operatorId)
}

/** A SIM from the sandbox, registered by `client`: its Subscriber document. */
export async function newSim (client: Client, subscription = 'plan-D', registration: object = {}): Promise<Answer['body']> {
  const made = await client.post('/v1/sandbox/subscribers/create', { subscription })
  const registered = await client.post(`/v1/subscribers/${made.body.imsi}/register`, { registrationSecret: made.body.registrationSecret, ...registration })
  if (registered.status !== 201) throw new Error(`registration failed: ${registered.status} ${JSON.stringify(registered.body)}`)
  return registered.body
}

/** Places an order, so that a mail goes out to the operator's address: the order's id. */
export async function mailMe (client: Client): Promise<string> {
  const address = await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, { addressLine1: '1-2-3', city: '港区', state: '東京都', zipCode: '1410022' })
  const { orderId } = (await client.post('/v1/orders', { shippingAddressId: address.body.shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 1 }] })).body
  const confirmed = await client.put(`/v1/orders/${orderId}/confirm`)
  if (confirmed.status !== 200) throw new Error(`the order was not confirmed: ${confirmed.status} ${JSON.stringify(confirmed.body)}`)
  return orderId
}
