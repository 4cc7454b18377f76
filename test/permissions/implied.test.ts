// What a handler asks besides: permissions that a call implies, by the same statements and with the same refusal.
import { expect, test } from 'vitest'
import { CallContext } from '../../src/http/context.ts'
import type { Exchange } from '../../src/http/exchange.ts'
import { readPermission } from '../../src/permissions/policy.ts'
import { Refusal } from '../../src/refusal.ts'
import type { Services } from '../../src/services.ts'
import { START } from '../support/emulator.ts'

const PERMISSION = '{"statements":[{"effect":"allow","api":"FileEntry:putFile","condition":"pathVariable(\'path\') == \'a.jpg\'"}]}'

function contextOf (userName: string | undefined, auth: 'strict' | 'lax' = 'strict'): { context: CallContext, exchange: Exchange } {
  const sources = [{ name: 'the role camera', policy: readPermission(PERMISSION) }]
  const services = { clock: { now: () => START }, settings: { auth }, state: { frozenPermissions: { sourcesOf: () => sources } } } as unknown as Services
  const caller = { operatorId: 'OP0012345678', apiKey: '', token: '', ...(userName === undefined ? {} : { userName }) }
  const exchange = { caller, request: { ip: '127.0.0.1' }, operation: { tag: 'SoraCam', permission: 'SoraCam:exportSoraCamDeviceRecordedImage' } } as unknown as Exchange
  return { context: new CallContext(services, exchange, 0), exchange }
}

test('a SAM user may do what its statements say of it, with the path that is told; each answer is written down', () => {
  const { context, exchange } = contextOf('alice')
  expect(context.mayDo('FileEntry:putFile', { path: 'a.jpg' })).toBe(true)
  expect(context.mayDo('FileEntry:putFile', { path: 'b.jpg' })).toBe(false)
  expect(context.mayDo('FileEntry:deleteFile')).toBe(false)
  expect(exchange.decisions!.map(({ operation, allowed }) => [operation, allowed])).toEqual([['FileEntry:putFile', true], ['FileEntry:putFile', false], ['FileEntry:deleteFile', false]])
})

test('what is demanded and not given is refused as a call of it would be', () => {
  const { context } = contextOf('alice')
  context.demandPermission('FileEntry:putFile', { path: 'a.jpg' })
  try {
    context.demandPermission('FileEntry:putFile')
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'AUM0017', values: { user: 'alice', operation: 'FileEntry:putFile' } })
  }
})

test('root may do everything, and with lax everybody', () => {
  expect(contextOf(undefined).context.mayDo('FileEntry:putFile')).toBe(true)
  const { context, exchange } = contextOf('alice', 'lax')
  context.demandPermission('FileEntry:putFile')
  expect(exchange.decisions).toMatchObject([{ allowed: false }])
})
