// The same table through HTTP: set by updateUserPermission, judged by the emulator.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client } from '../support/emulator.ts'
import { type Asked, tables, textOf } from '../support/permission-table.ts'
import { alice, login, OPERATOR, startAccounts } from '../support/permissions.ts'

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([alice, { userName: 'bob' }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

/** What evaluate can be asked: by users who exist, of the one operator, in the form of a name. */
function evaluationOf (asked: Asked): object | undefined {
  const { operation, at, ip, user = 'alice', operator, path } = typeof asked === 'string' ? { operation: asked } as Exclude<Asked, string> : asked
  if (user === null || operator === 'OP0000000001' || !operation.includes(':') || ip === 'no address') return undefined
  return { operatorId: OPERATOR, userName: user, operation, time: at ?? '2026-06-15T12:00:00Z', ...(ip === undefined ? {} : { ipAddress: ip }), ...(path === undefined ? {} : { pathVariables: path }) }
}

test.each(Object.entries(tables))('%s', async (_name, rows) => {
  const wrong: unknown[] = []
  let count = 0
  for (const [said, asked, expected] of rows) {
    const evaluation = evaluationOf(asked)
    if (evaluation === undefined) continue
    count++
    const { userName } = evaluation as { userName: string }
    const put = await root.put(`/v1/operators/${OPERATOR}/users/${userName}/permission`, { permission: textOf(said) })
    const { status, body } = await new Client(emulator).post('/_emulator/permissions/evaluate', evaluation)
    if (put.status !== 200 || status !== 200 || body.allowed !== (expected === 'yes')) wrong.push([said, asked, expected, put.body, body])
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(rows.length * 0.7)
})
