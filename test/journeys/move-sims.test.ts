// A reseller hands three SIMs to a customer, who has never seen them before.
import { expect, test } from 'vitest'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'

test('move 3 SIMs to another operator', async () => {
  const emulator = await startEmulator()
  const reseller = await signUp(emulator, { email: 'reseller@example.com' })
  const customer = await signUp(emulator, { email: 'customer@example.com' })
  const sims = [await newSim(reseller), await newSim(reseller), await newSim(reseller)]
  for (const [i, sim] of sims.entries()) await reseller.put(`/v1/sims/${sim.simId}/tags`, [{ tagName: 'name', tagValue: `meter-${i + 1}` }])

  const issued = await reseller.post('/v1/subscribers/transfer_token/issue', {
    transferDestinationOperatorEmail: 'customer@example.com', transferDestinationOperatorId: customer.operatorId, transferImsi: sims.map((s) => s.imsi)
  })
  expect(issued.status).toBe(200)
  expect((await reseller.get('/v1/subscribers', { query: { status_filter: 'transferring' } })).body).toHaveLength(3)

  // The customer knows the token from the mail alone.
  const { token } = (await new Client(emulator).get('/_emulator/outbox/latest', { query: { to: 'customer@example.com', kind: 'mail' } })).body
  const taken = await customer.post('/v1/subscribers/transfer_token/verify', { token })
  expect(taken.body.transferredImsi.sort()).toEqual(sims.map((s) => s.imsi).sort())

  expect((await reseller.get('/v1/sims')).body).toEqual([])
  const mine = (await customer.get('/v1/sims')).body
  expect(mine.map((s: { tags: { name: string } }) => s.tags.name).sort()).toEqual(['meter-1', 'meter-2', 'meter-3'])
  // They work at once.
  await new Client(emulator).post(`/_emulator/simulate/sims/${sims[0]!.simId}/attach`)
  expect((await customer.get(`/v1/sims/${sims[0]!.simId}`)).body).toMatchObject({ status: 'active', operatorId: customer.operatorId, sessionStatus: { online: true } })
  expect((await customer.get('/v1/resource_summaries/simsPerStatus')).body.resourceSummaryItems[0].values).toContainEqual({ name: 'readySims', value: 2 })
  await emulator.close()
})
