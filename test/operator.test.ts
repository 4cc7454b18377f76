import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, signUp, START, startEmulator } from './support/emulator.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

describe('operator', () => {
  test('the record holds the address in use and dates as RFC 3339 text', async () => {
    const client = await signUp(emulator, { email: 'record@example.com' })
    const { status, body } = await client.get(`/v1/operators/${client.operatorId}`)
    expect(status).toBe(200)
    expect(body).toEqual({
      operatorId: client.operatorId,
      rootOperatorId: null,
      email: 'record@example.com',
      description: null,
      createDate: '2026-06-15T00:00:00.000Z',
      updateDate: '2026-06-15T00:00:00.000Z'
    })
  })

  test('[01-C40] another operator\'s id, an unknown one, and none at all are 400 Invalid Operator Id', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    for (const id of [other.operatorId, 'OP0000000001', 'nonsense', '', client.operatorId.toLowerCase()]) {
      const { status, body } = await client.get(`/v1/operators/${id}`)
      expect([status, body]).toEqual([400, { code: 'AUM9004', message: 'Invalid Operator Id.' }])
    }
  })

  test('operators have running numbers of their own', async () => {
    const [first, second] = [await signUp(emulator), await signUp(emulator)]
    for (const { operatorId } of [first, second]) expect(operatorId).toMatch(/^OP0\d{9}$/)
    expect(first.operatorId).not.toBe(second.operatorId)
  })
})

describe('AuthKeys of root', () => {
  test('[01-C20] a new key is answered with 201, its secret this once, and is then listed', async () => {
    const client = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/auth_keys`
    expect((await client.get(url)).body).toEqual([])
    const { status, body } = await client.post(url)
    expect(status).toBe(201)
    expect(body).toEqual({ authKeyId: expect.stringMatching(/^keyId-[A-Za-z0-9]{32}$/), authKey: expect.stringMatching(/^secret-[A-Za-z0-9]{64}$/) })
    expect((await client.get(url)).body).toEqual([{ authKeyId: body.authKeyId, createDateTime: START / 1000 }])
    const login = await new Client(emulator).post('/v1/auth', body)
    expect(login.body.operatorId).toBe(client.operatorId)
  })

  test('a key is deleted once; an unknown one, or another operator\'s, is not found', async () => {
    const client = await signUp(emulator)
    const other = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/auth_keys`
    const key = (await client.post(url)).body
    const foreign = await other.delete(`/v1/operators/${other.operatorId}/auth_keys/${key.authKeyId}`)
    expect([foreign.status, foreign.body.code]).toEqual([404, 'AUM9005'])
    expect((await other.delete(`${url}/${key.authKeyId}`)).body.code).toBe('AUM9004')
    const deleted = await client.delete(`${url}/${key.authKeyId}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect((await client.get(url)).body).toEqual([])
    expect((await client.delete(`${url}/${key.authKeyId}`)).status).toBe(404)
  })

  test('an eleventh key is refused until one of the ten goes', async () => {
    const client = await signUp(emulator)
    const url = `/v1/operators/${client.operatorId}/auth_keys`
    const keys = []
    for (let i = 0; i < 10; i++) keys.push((await client.post(url)).body)
    const refused = await client.post(url)
    expect([refused.status, refused.body.code]).toEqual([400, 'AUM9007'])
    expect((await client.get(url)).body).toHaveLength(10)
    await client.delete(`${url}/${keys[0].authKeyId}`)
    expect((await client.post(url)).status).toBe(201)
  })
})

describe('coverage types and payment methods', () => {
  test('[03-C33] a sandbox operator pays in the coverage types it signed up for, and in one that it adds', async () => {
    const client = await signUp(emulator, { coverageTypes: ['jp'] })
    const paid = await client.get('/v1/payment_methods/current')
    expect(paid.status).toBe(200)
    expect(paid.body).toEqual({ providerType: 'WebPay', properties: expect.any(String), updateDate: '20260615000000' })
    expect(JSON.parse(paid.body.properties)).toHaveProperty('number')
    const before = await client.global.get('/v1/payment_methods/current')
    expect([before.status, before.body.code]).toEqual([404, 'PAY9001'])
    const added = await client.post(`/v1/operators/${client.operatorId}/coverage_type/g`)
    expect([added.status, added.body]).toEqual([201, undefined])
    expect((await client.global.get('/v1/payment_methods/current')).status).toBe(200)
  })

  test('[03-C33] without registerPaymentMethod there is none, and an added coverage type brings none', async () => {
    const client = await signUp(emulator, { coverageTypes: ['jp'], registerPaymentMethod: false })
    expect((await client.get('/v1/payment_methods/current')).status).toBe(404)
    await client.post(`/v1/operators/${client.operatorId}/coverage_type/g`)
    expect((await client.global.get('/v1/payment_methods/current')).status).toBe(404)
  })

  test('a coverage type that is there already, or that does not exist, is refused', async () => {
    const client = await signUp(emulator, { coverageTypes: ['g'] })
    const twice = await client.post(`/v1/operators/${client.operatorId}/coverage_type/g`)
    expect([twice.status, twice.body.code]).toEqual([400, 'AUM9006'])
    for (const type of ['eu', 'JP', '%20']) expect((await client.post(`/v1/operators/${client.operatorId}/coverage_type/${type}`)).status).toBe(400)
    expect((await client.post(`/v1/operators/${client.operatorId}/coverage_type/jp`)).status).toBe(201)
    expect((await client.get(`/v1/operators/${client.operatorId}`)).status).toBe(200)
  })

  test('the change of the record shows in updateDate', async () => {
    const client = await signUp(emulator, { coverageTypes: ['jp'] })
    emulator.clock.advance('1h')
    await client.post(`/v1/operators/${client.operatorId}/coverage_type/g`)
    const { body } = await client.get(`/v1/operators/${client.operatorId}`)
    expect(body.updateDate).toBe('2026-06-15T01:00:00.000Z')
    expect(body.createDate).toBe('2026-06-15T00:00:00.000Z')
  })
})
