// Short messages to devices: refused where the plan or the text does not allow them, in the outbox and at the device otherwise.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let japan: Client
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator()
  japan = await signUp(emulator)
  client = japan.global
  control = new Client(emulator)
})
afterAll(() => emulator.close())

test('[02-C38] reach a plan01s even while it is offline, and never a plan-D', async () => {
  const sim = await newSim(client, 'plan01s')
  for (const [path, text] of [[`/v1/sims/${sim.simId}`, 'one'], [`/v1/subscribers/${sim.imsi}`, 'two'], [`/v1/subscribers/msisdn/${sim.msisdn}`, '三']] as const) {
    const { status, body } = await client.post(`${path}/send_sms`, { payload: text })
    expect([status, body]).toEqual([202, { messageId: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
    expect((await control.get('/_emulator/outbox/latest', { query: { kind: 'sms', to: sim.msisdn } })).body).toMatchObject({ operatorId: client.operatorId, simId: sim.simId, imsi: sim.imsi, text })
  }
  const inbox = (await control.get(`/_emulator/simulate/sims/${sim.simId}/sms`)).body
  expect(inbox.map((m: { payload: string, encodingType: number }) => [m.payload, m.encodingType])).toEqual([['三', 2], ['two', 2], ['one', 2]])
  expect((await control.get(`/_emulator/simulate/sims/${sim.imsi}/sms`, { query: { limit: 1 } })).body).toEqual([inbox[0]])

  const card = await newSim(japan, 'plan-D')
  for (const path of [`/v1/sims/${card.simId}`, `/v1/subscribers/${card.imsi}`, `/v1/subscribers/msisdn/${card.msisdn}`]) {
    const refused = await japan.post(`${path}/send_sms`, { payload: 'x' })
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM9520'])
  }
})

test.each([
  [{ payload: 'x'.repeat(160), encodingType: 1 }, 202], [{ payload: 'x'.repeat(161), encodingType: 1 }, 400], [{ payload: '€'.repeat(80), encodingType: 1 }, 202], [{ payload: '€'.repeat(81), encodingType: 1 }, 400],
  [{ payload: '漢', encodingType: 1 }, 400], [{ payload: '漢'.repeat(70), encodingType: 2 }, 202], [{ payload: '漢'.repeat(71) }, 400], [{ payload: '😀'.repeat(35) }, 202], [{ payload: '😀'.repeat(36) }, 400],
  [{ payload: '' }, 400], [{}, 400], [{ payload: 'x', encodingType: 3 }, 400]
])('%j is answered %i', async (body, status) => {
  const sim = await newSim(client, 'plan01s')
  const answer = await client.post(`/v1/sims/${sim.simId}/send_sms`, body)
  expect([answer.status, answer.body.code]).toEqual([status, status === 400 ? 'SEM9522' : undefined])
})

test('do not reach who is suspended, who has ended, and who is not there', async () => {
  const sim = await newSim(client, 'plan01s')
  await client.post(`/v1/sims/${sim.simId}/suspend`)
  expect((await client.post(`/v1/sims/${sim.simId}/send_sms`, { payload: 'x' })).body.code).toBe('SEM9521')
  await client.post(`/v1/sims/${sim.simId}/enable_termination`)
  await client.post(`/v1/sims/${sim.simId}/terminate`)
  expect((await client.post(`/v1/subscribers/${sim.imsi}/send_sms`, { payload: 'x' })).body.code).toBe('SEM9521')
  expect((await control.get(`/_emulator/simulate/sims/${sim.simId}/sms`)).body).toEqual([])
  for (const path of ['/v1/sims/8942310999999999999', '/v1/subscribers/001019999999999', '/v1/subscribers/msisdn/999999999999', `/v1/subscribers/msisdn/${sim.msisdn}0`]) {
    expect((await client.post(`${path}/send_sms`, { payload: 'x' })).status).toBe(404)
  }
})
