// SIMs that a fixture puts online, and the devices that it puts them into.
import { expect, test } from 'vitest'
import type { SimFixture } from '../../src/fixture.ts'
import { BERLIN, deviceOf, IMEI, OSAKA } from '../support/devices.ts'
import { START } from '../support/emulator.ts'
import { idsOf, startWith } from '../support/sims.ts'

test('SIMs are online from the start, each in a device of its own; a ready one has become active', async () => {
  const { emulator, client } = await startWith([
    { subscription: 'plan-D', status: 'active', online: true, device: { imei: IMEI, cell: OSAKA as never, reconnects: true } },
    { subscription: 'plan-D', count: 2, online: true },
    { subscription: 'plan-D', device: { imei: IMEI } }
  ])
  const sims = (await client.get('/v1/subscribers')).body
  expect(sims[0]).toMatchObject({ status: 'active', sessionStatus: { online: true, imei: IMEI, cell: OSAKA, lastUpdatedAt: START } })
  expect((await deviceOf(emulator, idsOf(sims[0])).get()).body.device).toEqual({ imei: IMEI, cell: OSAKA, reconnects: true, searching: false })
  expect(sims.map((sim: { status: string }) => sim.status)).toEqual(['active', 'active', 'active', 'ready'])
  expect(new Set(sims.slice(0, 3).map((sim: { sessionStatus: { imei: string } }) => sim.sessionStatus.imei)).size).toBe(3)
  expect(sims[3].sessionStatus).toBeNull()
  expect((await client.get('/v1/query/sims', { query: { session_status: 'ONLINE' } })).body).toHaveLength(3)
  // The device that was described is the one that connects.
  expect((await deviceOf(emulator, idsOf(sims[3])).attach()).body.session.imei).toBe(IMEI)
  emulator.reset()
  expect((await deviceOf(emulator, idsOf(sims[3])).get()).body).toMatchObject({ online: false, device: { imei: IMEI } })
  await emulator.close()
})

test.each<[Partial<SimFixture>, RegExp]>([
  [{ status: 'inactive', online: true }, /sims\[0\]\.online: it cannot be while the status is inactive/],
  [{ online: true, device: { cell: BERLIN as never } }, /sims\[0\]\.device\.cell: plan-D has no network there/],
  [{ device: { cell: { radioType: 'LTE', mcc: 440, mnc: 10 } } }, /device\.cell: a cell of radioType LTE needs tac/],
  [{ count: 2, device: { imei: IMEI } }, /device\.imei: 2 SIMs cannot sit in one device/],
  [{ device: { imei: 'x' } }, /device\.imei must match pattern/],
  [{ device: { colour: 'red' } as never }, /such as colour/],
  [{ online: true, status: 'active', imeiLock: '123456789012345' }, /cannot be online \(imei-locked\)/]
])('%j cannot be', async (given, message) => {
  await expect(startWith([{ subscription: 'plan-D', ...given }])).rejects.toThrow(message)
})
