// A fleet owner's rule for the month: over the limit a SIM is slowed down, people and a server are told, and next month all is well again.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { newSim, signUp, startEmulator } from '../support/emulator.ts'
import { action, calling, create, goTo, handler, mailing, NEXT_MONTH, outbox, told, traffic } from '../support/event-handlers.ts'
import { login } from '../support/sims.ts'

test('over the monthly limit', async () => {
  const received: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => received.push(part.toString()))
    request.on('end', () => response.end())
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const emulator = await startEmulator({ deliver: { to: [place] } })
  let client = await signUp(emulator, { email: 'owner@example.org' })
  const speedOf = async (imsi: string): Promise<string> => (await client.get(`/v1/subscribers/${imsi}`)).body.speedClass

  // Given a group of two SIMs and a rule for each of its members
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'gateways' } })).body
  const greedy = await newSim(client, 'plan-D', { groupId, tags: { name: 'Gate 1' } })
  const modest = await newSim(client, 'plan-D', { groupId })
  const later = { executionDateTimeConst: 'BEGINNING_OF_NEXT_MONTH' }
  await create(client, handler({ targetGroupId: groupId }, 'SubscriberMonthlyTrafficRule', { limitTotalTrafficMegaByte: 1024, inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH' }, [
    action('ChangeSpeedClassAction', { speedClass: 's1.minimum' }),
    action('ChangeSpeedClassAction', { speedClass: 's1.standard', ...later }),
    mailing('${tags.name} (${imsi}) is slow until next month'),
    mailing('${tags.name} is quick again', later),
    calling({ url: `http://${place}/slack`, body: '{"text":"${imsi} is over its limit since ${date}"}' })
  ]))

  // When one of them uses more than 1 GiB in the course of days
  await traffic(client, modest.imsi, 300)
  for (let day = 0; day < 4; day++) {
    await traffic(client, greedy.imsi, 300)
    emulator.clock.advance('23h')
    client = await login(emulator, 'owner@example.org')
  }

  // Then that one is slow, and somebody and something knows
  expect([await speedOf(greedy.imsi), await speedOf(modest.imsi)]).toEqual(['s1.minimum', 's1.standard'])
  expect(await told(client)).toEqual([`Gate 1 (${greedy.imsi}) is slow until next month`])
  await client.post('/_emulator/outbox/flush')
  expect(received).toEqual([`{"text":"${greedy.imsi} is over its limit since 2026/6/17"}`])
  expect(await outbox(client, 'web-request')).toMatchObject([{ state: 'sent', response: { status: 200 } }])

  // More traffic of the month changes nothing
  await traffic(client, greedy.imsi, 300)
  expect(await told(client)).toHaveLength(1)

  // And on the first of the next month, 00:00 UTC, it is quick again, and can be over the limit once more
  goTo(client, NEXT_MONTH - 1)
  client = await login(emulator, 'owner@example.org')
  expect(await speedOf(greedy.imsi)).toBe('s1.minimum')
  goTo(client, NEXT_MONTH)
  expect(await speedOf(greedy.imsi)).toBe('s1.standard')
  expect((await told(client)).at(-1)).toBe('Gate 1 is quick again')
  await traffic(client, greedy.imsi, 1025)
  expect(await speedOf(greedy.imsi)).toBe('s1.minimum')
  expect((await client.get('/v1/logs')).body).toEqual([])

  await emulator.close()
  server.closeAllConnections()
  await new Promise((resolve) => { server.close(resolve) })
})
