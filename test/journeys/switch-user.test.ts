// A partner looks after a customer's SIMs: it switches into a user that the customer has made for it, and is shut out again.
import { expect, test } from 'vitest'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'

test('switch user across two operators', async () => {
  const emulator = await startEmulator()
  const customer = await signUp(emulator, { email: 'customer@example.com' })
  const partner = await signUp(emulator, { email: 'partner@example.com' })
  const sim = await newSim(customer)
  const users = `/v1/operators/${customer.operatorId}/users`

  // The customer: a user who may look and put tags, for the partner's technician alone, by day.
  await customer.post(`${users}/partner-desk`, { description: 'for our partner' })
  const permission = { statements: [{ effect: 'allow', api: ['Sim:getSim', 'Sim:listSims', 'Sim:putTags'] }] }
  expect((await customer.put(`${users}/partner-desk/permission`, { permission: JSON.stringify(permission) })).status).toBe(200)
  const technician = `srn:soracom:${partner.operatorId}::User:tomo`
  const trust = { statements: [{ effect: 'allow', principal: { soracom: [technician] } }] }
  expect((await customer.put(`${users}/partner-desk/trust_policy`, { trustPolicy: JSON.stringify(trust) })).status).toBe(204)

  // The partner: its technician may switch, and nothing else.
  await partner.post(`/v1/operators/${partner.operatorId}/users/tomo`, {})
  await partner.put(`/v1/operators/${partner.operatorId}/users/tomo/permission`, { permission: JSON.stringify({ statements: [{ effect: 'allow', api: 'Auth:switchUser' }] }) })
  const key = (await partner.post(`/v1/operators/${partner.operatorId}/users/tomo/auth_keys`)).body
  const login = (await new Client(emulator).post('/v1/auth', key)).body
  const tomo = new Client(emulator, { 'x-soracom-api-key': login.apiKey, 'x-soracom-token': login.token }, partner.operatorId)
  expect((await tomo.get('/v1/sims')).status).toBe(403)

  const switched = (await tomo.post('/v1/auth/switch_user', { operatorId: customer.operatorId, userName: 'partner-desk', tokenTimeoutSeconds: 600 })).body
  const desk = new Client(emulator, { 'x-soracom-api-key': switched.apiKey, 'x-soracom-token': switched.token }, customer.operatorId)
  expect((await desk.get('/v1/sims')).body.map((s: { simId: string }) => s.simId)).toEqual([sim.simId])
  expect((await desk.put(`/v1/sims/${sim.simId}/tags`, [{ tagName: 'name', tagValue: 'checked' }])).status).toBe(200)
  const refused = await desk.post(`/v1/sims/${sim.simId}/activate`)
  expect([refused.status, refused.body.code]).toEqual([403, 'SEM0049'])
  expect((await customer.get(`/v1/sims/${sim.simId}`)).body.tags).toEqual({ name: 'checked' })
  // The root user's own pair opens nothing, since the policy names the technician.
  expect((await partner.post('/v1/auth/switch_user', { operatorId: customer.operatorId, userName: 'partner-desk' })).status).toBe(400)

  // Ten minutes later it is over, and with the policy gone it does not come back.
  emulator.clock.advance('10m')
  expect((await desk.get('/v1/sims')).status).toBe(401)
  await customer.delete(`${users}/partner-desk/trust_policy`)
  expect((await tomo.post('/v1/auth/switch_user', { operatorId: customer.operatorId, userName: 'partner-desk' })).status).toBe(400)
  await emulator.close()
})
