// Ten thousand LoRaWAN devices that report hourly: what a day of it costs, against rows alone.
import { Child, type Usage } from './child.ts'
import { megabytes, type Section, verdict } from './report.ts'
import { fixtureOf, login, type Started } from './store.ts'

const DEVICES = 10_000
const BATCH = 1000
/** what one device sends in a day */
const UPLINKS = 24
/** The aim: a day in tens of seconds at most, whatever is done with what arrives. */
const MOST_SECONDS = 60

export async function measureRadioFleet (file: (name: string) => string): Promise<Section> {
  const rows: string[][] = []
  for (const stored of [false, true]) {
    const server = new Child(file('emulator-server'))
    const bare = new Child(file('bare-radios'))
    try {
      const { url, credentials } = await server.call<Started>('start', { fixture: fixtureOf(10), freeze: '2026-06-01', seed: 'bench' })
      const profile = { every: '1h', jitter: '5m', payload: '01 {temperature} {battery}', fields: { temperature: { type: 'int', bits: 16, min: -100, max: 350 }, battery: { max: 100 } } }
      const started = performance.now()
      let groupId = ''
      for (let made = 0; made < DEVICES; made += BATCH) {
        const fleet = await (await send(`${url}/_emulator/simulate/radio-fleets`, 'POST', { network: 'lora', devices: BATCH, group: 'soil', ...(made === 0 ? { profile } : {}) })).json() as { groupId: string }
        groupId = fleet.groupId
      }
      const making = performance.now() - started
      if (stored) await send(`${url}/v1/groups/${groupId}/configuration/SoracomHarvest`, 'PUT', [{ key: 'enabled', value: true }], await login(url, credentials))
      const before = await server.call<Usage>('usage')
      const took = await server.call<number>('advance', '1d')
      const after = await server.call<Usage>('usage')
      const bareBefore = await bare.call<Usage>('usage')
      await bare.call('store', { devices: DEVICES, uplinks: UPLINKS, stored })
      const bareAfter = await bare.call<Usage>('usage')
      const each = (after.processor - before.processor) / DEVICES / UPLINKS
      const bareEach = (bareAfter.processor - bareBefore.processor) / DEVICES / UPLINKS
      rows.push([stored ? 'stored by Harvest Data' : 'heard', `${(making / 1000).toFixed(1)} s`, `${(took / 1000).toFixed(1)} s`, `${each.toFixed(0)} us`, `${bareEach.toFixed(1)} us`, (each / bareEach).toFixed(1), megabytes(after.resident), verdict(`a day within ${MOST_SECONDS} s`, took <= MOST_SECONDS * 1000)])
    } finally {
      await server.stop()
      await bare.stop()
    }
  }
  return {
    title: 'Radio devices on the clock',
    note: `${DEVICES.toLocaleString('en')} LoRaWAN devices in a group, each sends once an hour: a day of it, in memory. Processor time per uplink, against rows alone: what is known of the device written over, and where it is stored a row for what it sent, in one transaction for each moment at which anybody sends.`,
    head: ['uplinks are', 'made in', 'a day', 'uplink', 'rows alone', 'ratio', 'resident memory', 'target'],
    rows
  }
}

async function send (url: string, method: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response
}
