// How a test of yours can use the emulator: npm install --save-dev soracom-emulator vitest, and this file.
// Here it runs against the built package: npm run build && npm run example
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from 'soracom-emulator'

interface Sim { simId: string, status: string, tags: Record<string, string> }

let emulator: Emulator
// A clock that stands still, and ids that are the same in every run: a failure today is the same failure tomorrow.
beforeAll(async () => { emulator = await createEmulator({ freeze: '2026-06-15T00:00:00Z', seed: 'example' }) })
beforeEach(() => emulator.reset())
afterAll(() => emulator.close())

describe('a SIM of the demo account', () => {
  test('is found by its name', async () => {
    const api = await logIn()
    const sims = await api<Sim[]>('GET', '/v1/sims')
    expect(sims.filter((sim) => sim.tags['name'] === 'gateway-1')).toHaveLength(1)
  })

  test('is deactivated when it expires next month', async () => {
    const api = await logIn()
    const sim = (await api<Sim[]>('GET', '/v1/sims')).find(({ status }) => status === 'active')!
    const expiryTime = emulator.clock.now() + 30 * 24 * 3600 * 1000
    await api('POST', `/v1/sims/${sim.simId}/set_expiry_time`, { expiryTime, expiryAction: 'deactivate' })

    emulator.clock.advance('31d')

    // The token lives 24 hours, as it would for real: log in again after the jump.
    const later = await logIn()
    expect((await later<Sim>('GET', `/v1/sims/${sim.simId}`)).status).toBe('inactive')
  })
})

/** Logs in as the demo account; what it returns calls the API. Replace it by the client that your program uses. */
async function logIn (): Promise<<T>(method: string, path: string, body?: unknown) => Promise<T>> {
  const { apiKey, token } = await call<{ apiKey: string, token: string }>('POST', '/v1/auth', {}, emulator.credentials)
  const keys = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
  return (method, path, body) => call(method, path, keys, body)
}

async function call<T> (method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<T> {
  const payload = body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(emulator.url + path, { method, ...payload })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return await response.json() as T
}
