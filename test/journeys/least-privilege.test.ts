// A user for a pipeline that may do one job and nothing else: made, tried, mended, and taken away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login } from '../support/accounts.ts'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

test('a CI user who tags SIMs of one group at most', async () => {
  const root = await signUp(emulator)
  const { operatorId } = root
  const sim = await newSim(root)
  const user = `/v1/operators/${operatorId}/users/ci`
  const tags = `/v1/sims/${sim.simId}/tags`
  const body = [{ tagName: 'build', tagValue: '42' }]

  // Made with an AuthKey and a role.
  expect((await root.post(user, { description: 'pipeline' })).status).toBe(201)
  const key = (await root.post(`${user}/auth_keys`)).body
  const permission = JSON.stringify({ statements: [{ effect: 'allow', api: ['Sim:listSims', 'Sim:putSimTags'], condition: 'ipAddress(\'127.0.0.0/8\')' }] })
  expect((await root.post(`/v1/operators/${operatorId}/roles/tagger`, { permission })).status).toBe(200)
  expect((await root.post(`${user}/roles`, { roleId: 'tagger' })).status).toBe(200)

  // It may not do what it is for: the refusal names the permission, and the journal that no statement has it.
  let ci = await login(emulator, key)
  expect((await ci.get('/v1/sims')).body).toHaveLength(1)
  const refused = await ci.put(tags, body)
  expect([refused.status, refused.body.message]).toEqual([403, expect.stringContaining('\'Sim:putTags\'')])
  const [entry] = (await new Client(emulator).get('/_emulator/requests', { query: { operationId: 'putSimTags', limit: 1 } })).body
  expect(entry.decisions[0].reason).toBe('no statement allows Sim:putTags')

  // Mended: tried out before anybody logs in, and then for real.
  await root.put(`/v1/operators/${operatorId}/roles/tagger`, { permission: permission.replace('putSimTags', 'putTags') })
  const asked = { operatorId, userName: 'ci', operation: 'putSimTags' }
  expect((await new Client(emulator).post('/_emulator/permissions/evaluate', asked)).body.allowed).toBe(true)
  expect((await new Client(emulator).post('/_emulator/permissions/evaluate', { ...asked, ipAddress: '198.51.100.1' })).body.allowed).toBe(false)
  expect((await ci.put(tags, body)).status).toBe(403)
  ci = await login(emulator, key)
  expect((await ci.put(tags, body)).status).toBe(200)
  expect((await root.get(`/v1/sims/${sim.simId}`)).body.tags).toMatchObject({ build: '42' })

  // And nothing else.
  for (const call of [ci.post(`/v1/sims/${sim.simId}/terminate`), ci.get('/v1/groups'), ci.get(`/v1/operators/${operatorId}/users`), ci.get(`/v1/operators/${operatorId}/auth_keys`)]) expect((await call).status).toBe(403)

  // Taken away: the pair is dead at once, the role free.
  expect((await root.delete(user)).status).toBe(204)
  expect((await ci.get('/v1/sims')).status).toBe(401)
  expect((await root.delete(`/v1/operators/${operatorId}/roles/tagger`)).status).toBe(204)
})
