// A fleet's owner updates the firmware of a device over the air, by object 5 alone, and hears of each step.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { inventoryOf, type SimulatedInventory } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'

const NEW_FIRMWARE = 'https://firmware.example.com/ex-1/firmware-2.3.0.bin'
const IDLE = 0
const DOWNLOADING = 1
const DOWNLOADED = 2
const UPDATING = 3

let emulator: Emulator
let client: Client
let inventory: SimulatedInventory
let deviceId: string
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  inventory = inventoryOf(emulator)
  const { groupId } = (await client.post('/v1/groups', { configuration: { SoracomHarvest: { enabled: true } } })).body
  deviceId = (await inventory.add({ operatorId: client.operatorId, groupId, endpoint: 'meter-7' })).deviceId
})
afterEach(() => emulator.close())

const at = (rest = ''): string => `/v1/devices/${deviceId}${rest}`
const value = async (path: string): Promise<unknown> => (await client.get(at(path))).body.value
const firmware = async () => ({ state: await value('/5/0/3'), result: await value('/5/0/5'), version: await value('/3/0/3') })

/** Values that were told of a resource of object 5, in order. */
async function told (resource: number): Promise<unknown[]> {
  const { body } = await client.get(at('/data'), { query: { sort: 'asc', limit: 100 } })
  return body.map((entry: Answer['body']) => JSON.parse(entry.content)).filter(({ path }: { path: string }) => path === '/5/0').flatMap(({ resources }: { resources: Record<number, { value: unknown }> }) => resources[resource]?.value ?? [])
}

async function setPace (kind: string, pace: object): Promise<void> {
  expect((await new Client(emulator).put(`/_emulator/job-kinds/${kind}`, pace)).status).toBe(200)
}

describe('a firmware update', () => {
  test('goes from the URI to the new version, and is told of on the way', async () => {
    expect((await client.post(at('/5/0/3/observe'))).status).toBe(202)
    expect(await firmware()).toEqual({ state: IDLE, result: 0, version: '1.0.0' })
    // Nothing can be installed that has not been downloaded.
    expect(refusal(await client.post(at('/5/0/2/execute')))).toEqual([400, 'DEM9009'])

    expect((await client.put(at('/5/0/1'), { value: NEW_FIRMWARE })).status).toBe(202)
    expect(await firmware()).toEqual({ state: DOWNLOADING, result: 0, version: '1.0.0' })
    emulator.clock.advance('5s')
    expect(await firmware()).toEqual({ state: DOWNLOADED, result: 0, version: '1.0.0' })
    expect([await value('/5/0/1'), await value('/5/0/6'), await value('/5/0/7')]).toEqual([NEW_FIRMWARE, 'firmware-2.3.0.bin', '2.3.0'])

    expect((await client.post(at('/5/0/2/execute'))).status).toBe(202)
    expect((await firmware()).state).toBe(UPDATING)
    emulator.clock.advance('10s')
    // It restarts as what it is now.
    expect(refusal(await client.get(at('/5/0/3')))).toEqual([400, 'DEM9004'])
    expect((await client.get(at())).body).toMatchObject({ online: false, firmwareVersion: '1.0.0' })
    emulator.clock.advance('5s')
    expect(await firmware()).toEqual({ state: IDLE, result: 1, version: '2.3.0' })
    expect((await client.get(at())).body).toMatchObject({ online: true, firmwareVersion: '2.3.0', lastRegistrationUpdate: new Date(START + 20_000).toISOString() })
    expect(await told(3)).toEqual([DOWNLOADING, DOWNLOADED, UPDATING, IDLE])
  })

  test('with the package itself takes the version that it says in its beginning, else the next one', async () => {
    for (const [image, version] of [['EX-1 firmware 3.1\nbinary follows', '3.1'], ['\u0000\u0001', '3.2'], ['\u0002', '3.3']] as const) {
      expect((await client.put(at('/5/0/0'), { value: Buffer.from(image).toString('base64') })).status).toBe(202)
      emulator.clock.advance('5s')
      expect(await value('/5/0/7')).toBe(version)
      await client.post(at('/5/0/2/execute'))
      emulator.clock.advance('15s')
      expect(await firmware()).toEqual({ state: IDLE, result: 1, version })
    }
  })

  test('that cannot be fetched says why, and can be given up', async () => {
    await client.put(at('/5/0/1'), { value: 'no address' })
    expect(await firmware()).toEqual({ state: IDLE, result: 7, version: '1.0.0' })
    await client.put(at('/5/0/1'), { value: 'ftp://firmware.example.com/2.bin' })
    expect(await firmware()).toEqual({ state: IDLE, result: 9, version: '1.0.0' })
    await setPace('inventory-firmware-download', { pace: 'failed' })
    await client.put(at('/5/0/1'), { value: NEW_FIRMWARE })
    emulator.clock.advance('5s')
    expect(await firmware()).toEqual({ state: IDLE, result: 4, version: '1.0.0' })
    await setPace('inventory-firmware-download', { pace: 'delay', milliseconds: 60_000 })
    await client.put(at('/5/0/1'), { value: NEW_FIRMWARE })
    await client.put(at('/5/0/1'), { value: '' })
    emulator.clock.advance('2m')
    expect(await firmware()).toEqual({ state: IDLE, result: 0, version: '1.0.0' })
  })

  test('that fails leaves the package there, to be tried once more', async () => {
    await client.put(at('/5/0/1'), { value: NEW_FIRMWARE })
    emulator.clock.advance('5s')
    await setPace('inventory-firmware-update', { pace: 'failed' })
    await client.post(at('/5/0/2/execute'))
    emulator.clock.advance('10s')
    expect(await firmware()).toEqual({ state: DOWNLOADED, result: 8, version: '1.0.0' })
    await setPace('inventory-firmware-update', { pace: 'immediate' })
    await client.post(at('/5/0/2/execute'))
    emulator.clock.advance('5s')
    expect(await firmware()).toEqual({ state: IDLE, result: 1, version: '2.3.0' })
  })

  test('can be waited for by polling, as public clients do', async () => {
    await client.put(at('/5/0/1'), { value: NEW_FIRMWARE })
    let polls = 0
    while (await value('/5/0/3') !== DOWNLOADED && polls++ < 60) emulator.clock.advance('1s')
    expect(polls).toBe(5)
    await client.delete(at())
    expect(emulator.clock.advance('1h').filter(({ subject }) => subject === deviceId)).toEqual([])
  })
})
