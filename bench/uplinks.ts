// What devices send, stored, against a bare server of Node's that answers and does nothing.
import { Child, type Usage } from './child.ts'
import type { DeviceLoad, DeviceResult } from './devices.ts'
import { median, type Section } from './report.ts'
import type { Started } from './store.ts'

const DEVICES = 20
const MESSAGES = 250
const ROUNDS = 5
const PAYLOAD = '{"temp":21.5,"humid":40}'

interface Sample { processor: number, rate: number }

export async function measureUplinks (file: (name: string) => string): Promise<Section> {
  const load = new Child(file('devices'))
  const emulator = new Child(file('emulator-server'))
  const bare = new Child(file('bare-doors'))
  try {
    const fixture = {
      operators: [{
        email: 'bench@example.com', password: 'BenchPassw0rd', groups: [{ name: 'sensors', coverage: 'jp', configuration: { SoracomHarvest: { enabled: true } } }],
        sims: [{ subscription: 'plan-D', status: 'active', group: 'sensors', tags: { name: 'sensor' }, count: DEVICES, online: true }]
      }]
    }
    const { entryPoints } = await emulator.call<Started & { entryPoints: Record<string, { port: number }> }>('start', { fixture, seed: 'bench', mapAddresses: true, entryPoints: { 'http': 0, 'uni-tcp': 0, 'uni-udp': 0 } })
    const ports = await bare.call<Record<string, number>>('start')
    const addresses = Array.from({ length: DEVICES }, (_, i) => `127.0.0.${i + 2}`)
    const rows: string[][] = []
    for (const [protocol, name] of [['http', 'http'], ['tcp', 'uni-tcp'], ['udp', 'uni-udp']] as const) {
      const rounds: { own: Sample, other: Sample }[] = []
      // The first round warms both up.
      for (let round = 0; round <= ROUNDS; round++) {
        const own = await sample(load, emulator, { protocol, port: entryPoints[name]!.port, addresses, messages: MESSAGES, payload: PAYLOAD })
        const other = await sample(load, bare, { protocol, port: ports[protocol]!, addresses, messages: MESSAGES, payload: PAYLOAD })
        if (round > 0) rounds.push({ own, other })
      }
      const of = (value: (sample: Sample) => number): [number, number] => [median(rounds.map((r) => value(r.own))), median(rounds.map((r) => value(r.other)))]
      const [own, other] = of((s) => s.processor)
      rows.push([protocol.toUpperCase(), `${own.toFixed(0)} us`, `${other.toFixed(0)} us`, median(rounds.map((r) => r.own.processor / r.other.processor)).toFixed(2), of((s) => s.rate).map((v) => v.toFixed(0)).join(' / ')])
    }
    return {
      title: 'What devices send',
      note: `Messages of ${PAYLOAD.length} bytes to the unified endpoint, stored by Harvest Data, counted as traffic and use; ${DEVICES} SIMs, each with an address of its own, that send the next one once the last was answered; over HTTP each on a connection of its own, as the answer asks for. Processor time of the server per message, against a server of Node's that answers 201 and does nothing; medians of ${ROUNDS} rounds that take turns.`,
      head: ['protocol', 'emulator', 'bare Node server', 'ratio', 'messages per second, emulator / bare'],
      rows
    }
  } finally {
    for (const child of [load, emulator, bare]) await child.stop()
  }
}

async function sample (load: Child, server: Child, given: DeviceLoad): Promise<Sample> {
  const before = await server.call<Usage>('usage')
  const { requests, duration } = await load.call<DeviceResult>('load', given)
  const after = await server.call<Usage>('usage')
  return { processor: (after.processor - before.processor) / requests, rate: requests / duration * 1000 }
}
