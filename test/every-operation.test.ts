// All operations of the contract: nobody gets in without good credentials, and nothing ever fails with a 5xx.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Validators } from '../src/contract/validators.ts'
import type { Emulator } from '../src/emulator.ts'
import { Client, PASSWORD, signUp, startEmulator } from './support/emulator.ts'
import { contract, operations, urlOf } from './support/operations.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

const closed = operations.filter(({ open }) => !open)
const OPEN = ['auth', 'issueMFARevokingToken', 'issuePasswordResetToken', 'sandboxGetSignupToken', 'sandboxInitializeOperator', 'verifyAddEmailToken', 'verifyMFARevokingToken', 'verifyPasswordResetToken']

/** `operationId status code` of every operation that answers otherwise than with `expected`. */
async function others (client: Client, expected: string): Promise<string[]> {
  const out: string[] = []
  for (const operation of closed) {
    const { status, body } = await client.send(operation.method, urlOf(operation, { operator_id: client.operatorId }), {})
    // An answer to HEAD has no body to look into.
    const said = operation.method === 'HEAD' ? expected.replace(/^\d+/, String(status)) : `${status} ${body?.code}`
    if (said !== expected) out.push(`${operation.operationId} ${said}`)
  }
  return out
}

test('the contract has its 490 operations, eight of them open', () => {
  expect(operations).toHaveLength(490)
  expect(operations.filter(({ open }) => open).map(({ operationId }) => operationId).sort()).toEqual(OPEN)
})

test('every schema of the contract can be put to use', () => {
  const validators = Validators.of(contract)
  const faults: string[] = []
  for (const { operationId, body, answers } of operations) {
    const tried = (what: string, work: () => unknown): void => {
      try {
        work()
      } catch (error) {
        faults.push(`${operationId} ${what}: ${(error as Error).message}`)
      }
    }
    for (const part of ['path', 'query'] as const) tried(part, () => validators.request(operationId, part, {}))
    for (const type of Object.keys(body?.content ?? {})) tried(type, () => validators.request(operationId, 'body', {}, type))
    for (const [status, types] of Object.entries(answers)) for (const type of Object.keys(types)) tried(`${status} ${type}`, () => validators.answer(operationId, Number(status), type, {}))
  }
  expect(faults).toEqual([])
}, 60_000)

describe('every operation but the open ones', () => {
  test('[01-C10] without credentials: 401', async () => {
    expect(await others(new Client(emulator, {}, 'OP0000000000'), '401 AUM0001')).toEqual([])
  })

  test('with a wrong key', async () => {
    expect(await others((await signUp(emulator)).with({ 'x-soracom-api-key': 'api-00000000-0000-4000-8000-000000000000' }), '401 AGW9001')).toEqual([])
  })

  test('with the token of another pair, of the same operator', async () => {
    const email = 'pairs@example.com'
    const client = await signUp(emulator, { email })
    const { body } = await new Client(emulator).post('/v1/auth', { email, password: PASSWORD })
    expect(await others(client.with({ 'x-soracom-token': body.token }), '401 AGW9001')).toEqual([])
  })

  test('with a token that has expired', async () => {
    const email = 'expired@example.com'
    const { operatorId } = await signUp(emulator, { email })
    const { body } = await new Client(emulator).post('/v1/auth', { email, password: PASSWORD, tokenTimeoutSeconds: 60 })
    emulator.clock.advance('1m')
    expect(await others(new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, operatorId), '401 AGW9001')).toEqual([])
  })

  test('with a pair that was logged out', async () => {
    const client = await signUp(emulator)
    await client.post('/v1/auth/logout')
    expect(await others(client, '401 AGW9001')).toEqual([])
  })
})

test('what is not built says so by its name, whatever was sent; what is built does not, and neither fails', async () => {
  const wrong: string[] = []
  for (const operation of operations) {
    const client = await signUp(emulator)
    for (const sent of [{}, { raw: '' }, { raw: '[{}]' }]) {
      const { status, body } = await client.send(operation.method, urlOf(operation, { operator_id: client.operatorId }), undefined, { headers: { 'content-type': 'application/json' }, ...sent })
      const unbuilt = body?.code === 'EMU0001' && status === 400 && body.message.endsWith(`: ${operation.operationId}`)
      if (unbuilt === operation.built && operation.method !== 'HEAD') wrong.push(`${operation.operationId} ${status} ${JSON.stringify(body)}`)
      if (status >= 500) wrong.push(`${operation.operationId} ${status} ${JSON.stringify(body)}`)
    }
  }
  expect(wrong).toEqual([])
}, 60_000)
