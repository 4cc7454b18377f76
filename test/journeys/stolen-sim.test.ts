// A SIM is taken out of its device and put into another one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { deviceOf, IMEI, OSAKA, OTHER_IMEI, TOKYO } from '../support/devices.ts'
import { newSim, signUp, startEmulator } from '../support/emulator.ts'
import { idsOf } from '../support/sims.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

test('locked to its device it is of no use elsewhere; suspended it is of none anywhere, until it is found again', async () => {
  // Given an active SIM, locked to the device that it is online in.
  const client = (await signUp(emulator)).global
  const sim = idsOf(await newSim(client, 'plan01s'))
  const url = `/v1/subscribers/${sim.imsi}`
  const device = deviceOf(emulator, sim)
  await client.post(`${url}/activate`)
  await device.attach({ imei: IMEI, cell: TOKYO, reconnects: true })
  expect((await client.post(`${url}/set_imei_lock`)).body.imeiLock).toEqual({ imei: IMEI })

  // When a thief puts it into another device, far away.
  emulator.clock.advance('2h')
  const stolen = await device.into(OTHER_IMEI)

  // Then it is refused, and the last that is known of it is where it was and in what.
  expect(stolen.body).toMatchObject({ result: 'refused', online: false, refusal: { cause: 'imei-locked' } })
  expect((await device.move(OSAKA)).body).toMatchObject({ online: false })
  expect((await client.get(url)).body).toMatchObject({ status: 'active', sessionStatus: { online: false, imei: null }, previousSession: { imei: IMEI, cell: TOKYO, deletedTime: emulator.clock.now() } })
  const [last] = (await client.get(`${url}/events/sessions`)).body
  expect(last).toMatchObject({ event: 'Deleted', imei: IMEI })
  expect(emulator.clock.advance('1h')).toEqual([])

  // When it is suspended, then the right device is refused as well, and told to give up.
  await client.post(`${url}/suspend`)
  expect((await device.attach({ imei: IMEI })).body).toMatchObject({ result: 'refused', status: 'suspended', refusal: { cause: 'suspended', permanent: true } })

  // When it is found and activated, then it works in its own device, and in no other.
  expect((await client.post(`${url}/activate`)).body).toMatchObject({ status: 'active', imeiLock: { imei: IMEI } })
  expect((await device.attach({ imei: OTHER_IMEI })).body.refusal.cause).toBe('imei-locked')
  expect((await device.attach({ imei: IMEI })).body).toMatchObject({ result: 'attached', online: true })
  expect((await client.get(`${url}/events/sessions`)).body.map((e: { event: string }) => e.event)).toEqual(['Created', 'Deleted', 'Created'])
})
