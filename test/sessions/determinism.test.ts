// Same seed, same calls, same frozen clock: the same bytes.
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { BERLIN, deviceOf, OTHER_IMEI } from '../support/devices.ts'
import { Client, START, startEmulator } from '../support/emulator.ts'
import { at, idsOf, login, startWith } from '../support/sims.ts'

const SIMS = [{ subscription: 'plan01s', count: 3, online: true, device: { reconnects: true } }, { subscription: 'plan-D', status: 'active' as const, count: 2 }]

/** A day in the life of some SIMs: everything that anybody was told. */
async function story (emulator: Emulator): Promise<string> {
  const told: unknown[] = []
  let client = await login(emulator, 'fixture@example.com')
  const sims = (await client.global.get('/v1/subscribers')).body.map(idsOf)
  const [japanese] = (await client.get('/v1/subscribers')).body.map(idsOf)
  const tell = (answer: { body: unknown }): void => { told.push(answer.body) }
  tell(await client.global.post(`${at('Sim', sims[0])}/delete_session`))
  tell(await deviceOf(emulator, sims[1]).move(BERLIN))
  tell(await deviceOf(emulator, sims[1]).into(OTHER_IMEI))
  tell(await deviceOf(emulator, japanese).attach())
  tell(await client.global.post(`${at('Sim', sims[2])}/set_expiry_time`, { expiryTime: START + 3_600_000, expiryAction: 'suspend' }))
  told.push(emulator.clock.advance('12h'))
  client = await login(emulator, 'fixture@example.com')
  for (const side of [client, client.global]) {
    for (const url of ['/v1/sims', '/v1/subscribers', '/v1/query/sims?session_status=ONLINE']) tell(await side.get(url))
  }
  for (const sim of sims) tell(await client.global.get(`${at('Sim', sim)}/events/sessions`))
  tell(await new Client(emulator).get('/_emulator/jobs'))
  return JSON.stringify(told)
}

test('two emulators of one seed tell the same story byte for byte, and one tells it again after a reset; another seed tells another', async () => {
  const [one, other] = [(await startWith(SIMS)).emulator, (await startWith(SIMS)).emulator]
  const stranger = (await startWith(SIMS, { seed: 'another' })).emulator
  const first = await story(one)
  expect(await story(other)).toBe(first)
  one.reset()
  // As startWith does.
  await login(one, 'fixture@example.com')
  expect(await story(one)).toBe(first)
  expect(await story(stranger)).not.toBe(first)
  for (const emulator of [one, other, stranger]) await emulator.close()
})

test('a state that is taken elsewhere goes on as it would have here: sessions, devices that search and test mode included', async () => {
  const { emulator, client } = await startWith([{ subscription: 'plan01s', online: true, device: { reconnects: true } }])
  const [sim] = (await client.global.get('/v1/subscribers')).body
  await client.global.post(`${at('Sim', sim)}/delete_session`)
  const image = (await emulator.inject({ method: 'GET', url: '/_emulator/state' })).rawPayload
  const elsewhere = await startEmulator()
  expect((await elsewhere.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': 'application/vnd.sqlite3' }, payload: image })).statusCode).toBe(204)
  for (const each of [emulator, elsewhere]) each.clock.advance('1m')
  const there = new Client(elsewhere, client.headers).global
  expect((await there.get(at('Sim', sim))).body).toEqual((await client.global.get(at('Sim', sim))).body)
  expect((await there.get(at('Sim', sim))).body.sessionStatus.online).toBe(true)
  await Promise.all([emulator.close(), elsewhere.close()])
})
