// The sign-up of older SDKs is not in the contract, and goes through all that the contract's operations go through.
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Answer, AUTH_KEY, Client, PASSWORD, signUp, startEmulator } from './support/emulator.ts'

const CARD = { cvc: '4071', expireMonth: 12, expireYear: 2030, name: 'SORAO TAMAGAWA', number: '4242424242424242' }
const refusal = ({ status, body }: Answer) => [status, body?.code]

describe('the old sign-up', () => {
  const logged: Record<string, unknown>[] = []
  const answered: string[] = []
  let emulator: Emulator
  let anyone: Client
  let control: Client
  beforeAll(async () => {
    const logger = pino({}, { write: (line: string) => { logged.push(JSON.parse(line) as Record<string, unknown>) } })
    emulator = await startEmulator({ rateLimit: 4, logger, onAnswer: (operationId) => { answered.push(operationId) } })
    anyone = new Client(emulator)
    control = new Client(emulator)
  })
  afterAll(() => emulator.close())
  beforeEach(() => {
    emulator.reset()
    logged.length = answered.length = 0
  })

  test('is in the journal and in the log, with its operations by their old names and without a secret', async () => {
    const client = await signUp(emulator)
    await control.delete('/_emulator/requests')
    logged.length = 0
    await anyone.post('/v1/operators', { email: 'old@example.com', password: PASSWORD })
    const { token } = (await anyone.post('/v1/sandbox/operators/token/old@example.com', AUTH_KEY)).body
    await anyone.post('/v1/operators/verify', { token })
    await anyone.post('/v1/operators/verify', { token: 'x' })
    await client.global.post('/v1/payment_methods/webpay', CARD)
    await anyone.post('/v1/payment_methods/webpay', CARD)
    const requests = (await control.get('/_emulator/requests')).body
    const seen = requests.filter((r: { operationId: string }) => !r.operationId.startsWith('sandbox')).reverse()
    expect(seen.map((r: Record<string, unknown>) => [r['operationId'], r['url'], r['status'], r['code'], r['operatorId'], r['coverage']])).toEqual([
      ['createOperator', '/v1/operators', 201, undefined, undefined, 'jp'],
      ['verifyOperator', '/v1/operators/verify', 200, undefined, undefined, 'jp'],
      ['verifyOperator', '/v1/operators/verify', 400, 'COM0006', undefined, 'jp'],
      ['registerWebPayPaymentMethod', '/v1/payment_methods/webpay', 201, undefined, client.operatorId, 'g'],
      ['registerWebPayPaymentMethod', '/v1/payment_methods/webpay', 401, 'AUM0001', undefined, 'jp']
    ])
    expect((await control.get('/_emulator/requests/count', { query: { operationId: 'createOperator', status: 201 } })).body).toEqual({ count: 1 })
    for (const secret of [PASSWORD, token, CARD.number, CARD.cvc]) expect(JSON.stringify(requests)).not.toContain(secret)
    expect(logged.filter(({ operationId }) => operationId === 'createOperator')).toEqual([expect.objectContaining({ status: 201, msg: 'POST /v1/operators' })])
    expect(logged.filter(({ operationId }) => operationId === 'registerWebPayPaymentMethod')).toEqual([expect.objectContaining({ status: 201, operatorId: client.operatorId }), expect.objectContaining({ status: 401, code: 'AUM0001' })])
  })

  test('is counted by address and group like the open operations (facts 01, 1.12), also where it refuses', async () => {
    const answers = []
    for (const [url, body] of [['/v1/operators', {}], ['/v1/operators/verify', { token: 'x' }], ['/v1/operators', '{'], ['/v1/operators/verify', {}], ['/v1/operators', { email: 'over@example.com', password: PASSWORD }]] as const) {
      answers.push(await anyone.post(url, undefined, { raw: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } }))
    }
    expect(answers.map(refusal)).toEqual([[400, 'COM9003'], [400, 'COM0006'], [400, 'COM9002'], [400, 'COM9003'], [429, 'AGW9003']])
    expect(answers.map(({ headers }) => headers['x-soracom-ratelimit-remaining'])).toEqual(['3', '2', '1', '0', '0'])
    expect(answers[0]!.headers).toMatchObject({ 'x-soracom-ratelimit-limit': '4', 'x-soracom-ratelimit-seconds-before-refresh': '60', 'access-control-allow-origin': '*' })
    // What was one too many has had no effect.
    expect((await anyone.post('/v1/sandbox/operators/token/over@example.com', AUTH_KEY)).body.code).toBe('SBX1003')
  })

  test('looks at credentials before the body, and tells missing ones from wrong ones', async () => {
    const client = await signUp(emulator)
    const url = '/v1/payment_methods/webpay'
    const broken = { raw: '{', headers: { 'content-type': 'application/json' } }
    expect(refusal(await anyone.post(url, undefined, broken))).toEqual([401, 'AUM0001'])
    expect(refusal(await anyone.post(url, undefined, { raw: '{}', headers: { 'content-type': 'none' } }))).toEqual([401, 'AUM0001'])
    expect(refusal(await client.with({ 'x-soracom-token': 'x' }).post(url, undefined, broken))).toEqual([401, 'AGW9001'])
    expect(refusal(await client.post(url, undefined, broken))).toEqual([400, 'COM9002'])
    expect(refusal(await client.post(url, undefined, { raw: '{}', headers: { 'content-type': 'none' } }))).toEqual([400, 'COM9003'])
    expect(refusal(await anyone.post('/v1/operators'))).toEqual([400, 'COM9004'])
  })

  test('is no operation of the contract to whoever counts those', async () => {
    await anyone.post('/v1/operators', { email: 'uncounted@example.com', password: PASSWORD })
    await anyone.post('/v1/sandbox/operators/token/uncounted@example.com', AUTH_KEY)
    expect(answered).toEqual(['sandboxGetSignupToken'])
  })
})
