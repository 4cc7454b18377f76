// Whatever clients, devices and time do, in whatever order: a downlink slot holds the newest message or none, and a device gets each
// message at most once, no later than it lives.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { Answer, Client } from '../support/emulator.ts'
import { type Radios, radiosOf } from '../support/radios.ts'
import { login, startWith } from '../support/sims.ts'

const EMAIL = 'fixture@example.com'
const HOUR = 3_600_000

let emulator: Emulator
let radios: Radios
beforeAll(async () => {
  emulator = (await startWith({})).emulator
  radios = radiosOf(emulator)
})
afterAll(() => emulator.close())

type Step =
  | { does: 'send' }
  | { does: 'send-wrong' }
  | { does: 'uplink', asks: boolean, heard: boolean }
  | { does: 'wait', milliseconds: number }
  | { does: 'snapshot' }
  | { does: 'terminate' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ does: 'send' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'send-wrong' }) },
  { weight: 6, arbitrary: fc.record({ asks: fc.boolean(), heard: fc.boolean() }).map((how): Step => ({ does: 'uplink', ...how })) },
  { weight: 3, arbitrary: fc.constantFrom(1, 1000, HOUR, 2 * HOUR - 1, 2 * HOUR, 24 * HOUR - 1).map((milliseconds): Step => ({ does: 'wait', milliseconds })) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'snapshot' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'terminate' }) }
)

/** The slot said once more in plain words: what waits and until when. lifetime in ms; fetches: how many a day. */
interface Network {
  name: 'lora' | 'sigfox'
  lifetime: number
  fetches: number
  make: (client: Client) => Promise<string>
  message: (n: number) => string
  uplink: (deviceId: string, step: { asks: boolean, heard: boolean }) => Promise<Answer['body']>
  /** whether the device listens after such an uplink, and somebody has heard that */
  listens: (step: { asks: boolean, heard: boolean }) => boolean
}

const LORA: Network = {
  name: 'lora',
  lifetime: 2 * HOUR,
  fetches: Infinity,
  make: async ({ operatorId }) => (await radios.addLora({ operatorId })).deviceId,
  message: (n) => n.toString(16).padStart(8, '0'),
  uplink: async (deviceId, { heard }) => await radios.sendLora(deviceId, heard ? { data: '01' } : { data: '01', gateways: [] }),
  listens: ({ heard }) => heard
}

const SIGFOX: Network = {
  name: 'sigfox',
  lifetime: Infinity,
  fetches: 4,
  make: async ({ operatorId }) => (await radios.addSigfox({ operatorId })).deviceId,
  message: (n) => n.toString(16).padStart(16, '0'),
  uplink: async (deviceId, { asks }) => await radios.sendSigfox(deviceId, { data: '01', bidir: asks }),
  listens: ({ asks }) => asks
}

async function run (network: Network, steps: readonly Step[]): Promise<void> {
  emulator.reset()
  let client = await login(emulator, EMAIL)
  const deviceId = await network.make(client)
  const url = `/v1/${network.name}_devices/${deviceId}`
  await client.post(`${url}/enable_termination`)
  let waiting: { data: string, until: number } | undefined
  let terminated = false
  let fetchedOn: number[] = []
  const delivered: string[] = []
  for (const [n, step] of steps.entries()) {
    const now = emulator.clock.now()
    const today = Math.floor(now / (24 * HOUR))
    if (waiting !== undefined && waiting.until <= now) waiting = undefined
    if (step.does === 'send') {
      const { status } = await client.post(`${url}/data`, { data: network.message(n) })
      expect(status).toBe(terminated ? 404 : network.name === 'lora' ? 204 : 202)
      if (!terminated) waiting = { data: network.message(n), until: now + network.lifetime }
    } else if (step.does === 'send-wrong') {
      expect((await client.post(`${url}/data`, { data: 'abc' })).status).toBe(terminated ? 404 : 400)
    } else if (step.does === 'uplink') {
      const { downlink } = await network.uplink(deviceId, step)
      const listens = !terminated && network.listens(step) && fetchedOn.filter((day) => day === today).length < network.fetches
      expect(downlink?.data).toBe(listens ? waiting?.data : undefined)
      if (downlink !== undefined) {
        delivered.push(downlink.data)
        fetchedOn = [...fetchedOn, today]
        waiting = undefined
      }
    } else if (step.does === 'snapshot') {
      await client.put('/_emulator/snapshots/now')
      await client.post('/_emulator/snapshots/now/restore')
    } else if (step.does === 'terminate') {
      await client.post(`${url}/terminate`)
      terminated = true
      waiting = undefined
    } else {
      emulator.clock.advance(step.milliseconds)
      client = await login(emulator, EMAIL)
    }
    const { pendingDownlink, receivedDownlinks } = await radios[network.name](deviceId)
    const stillWaiting = waiting !== undefined && waiting.until > emulator.clock.now() ? waiting.data : undefined
    expect(pendingDownlink?.data).toBe(stillWaiting)
    expect(receivedDownlinks.map(({ data }: { data: string }) => data).toReversed()).toEqual(delivered)
    expect(new Set(delivered).size).toBe(delivered.length)
  }
}

/** What chance may miss: both sides of the end of a message's life, one that is taken over, and one that a snapshot brings back or not. */
const SEND: Step = { does: 'send' }
const UPLINK: Step = { does: 'uplink', asks: true, heard: true }
const wait = (milliseconds: number): Step => ({ does: 'wait', milliseconds })
const EDGES: Step[][] = [
  [SEND, wait(2 * HOUR - 1), UPLINK, UPLINK],
  [SEND, wait(2 * HOUR), UPLINK],
  [SEND, wait(2 * HOUR - 1), SEND, wait(1), UPLINK, wait(2 * HOUR), UPLINK],
  [SEND, SEND, { does: 'send-wrong' }, { does: 'uplink', asks: false, heard: false }, { does: 'uplink', asks: true, heard: true }],
  [SEND, { does: 'snapshot' }, wait(2 * HOUR), { does: 'snapshot' }, UPLINK, SEND, UPLINK],
  [SEND, { does: 'terminate' }, UPLINK, SEND]
]

test.each([LORA, SIGFOX])('$name: at most one message waits, and it is delivered at most once', async (network) => {
  const examples = EDGES.map((steps): [Step[]] => [steps])
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => await run(network, steps)), { numRuns: 40 + EDGES.length, examples })
}, 120_000)
