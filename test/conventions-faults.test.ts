// What the emulator says of itself when it is wrong: provoked by a state that was tampered with, since nothing else does it.
import pino from 'pino'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, signUp, START, startEmulator } from './support/emulator.ts'

const AUDIT = 'SELECT method, api_kind, status_code FROM audit_log WHERE operator_id = ? ORDER BY rowid'

describe('a fault of the emulator', () => {
  const logged: Record<string, unknown>[] = []
  let emulator: Emulator
  let client: Client
  let control: Client
  let url: string
  beforeEach(async () => {
    logged.length = 0
    const logger = pino({}, { write: (line: string) => { logged.push(JSON.parse(line) as Record<string, unknown>) } })
    emulator = await startEmulator({ logger })
    control = new Client(emulator)
    client = await signUp(emulator)
    url = `/v1/groups/${(await client.post('/v1/groups', { tags: { name: 'sound' } })).body.groupId}`
  })
  afterEach(() => emulator.close())

  async function state<T> (look: (database: Sqlite.Database) => T): Promise<T> {
    const database = new Sqlite((await emulator.inject({ url: '/_emulator/state' })).rawPayload)
    try {
      return look(database)
    } finally {
      database.close()
    }
  }

  /** Puts a state in the place of the emulator's in which `sql` has been run; the operator's calls are all audited. */
  async function tamper (sql: string): Promise<void> {
    const payload = await state((database) => {
      database.prepare("INSERT INTO contracts (operator_id, contract_name, since) VALUES (?, 'api_audit_log', ?)").run(client.operatorId, START)
      expect(database.prepare(sql).run().changes).toBe(1)
      return database.serialize()
    })
    const { statusCode } = await emulator.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': 'application/vnd.sqlite3' }, payload })
    expect(statusCode).toBe(204)
    await control.delete('/_emulator/requests')
    logged.length = 0
  }

  const audited = () => state((database) => database.prepare<[string]>(AUDIT).all(client.operatorId))

  test('EMU0002: an answer that the contract does not allow has not happened, and is written down once', async () => {
    // The stored document is sound, its row is not: the next change makes a wrong answer of it.
    await tamper(`UPDATE groups SET tags = '{"name":1}'`)
    const { status, body } = await client.put(`${url}/tags`, [{ tagName: 'more', tagValue: 'x' }])
    expect([status, body]).toEqual([500, { code: 'EMU0002', message: expect.stringMatching(/putGroupTags .*tags\.name must be string/) }])
    expect(await audited()).toEqual([{ method: 'PUT', api_kind: '/v1/groups/{group_id}/tags', status_code: 500 }])
    expect((await client.get(url)).body.tags).toEqual({ name: 'sound' })
    expect(await state((database) => database.prepare('SELECT tags FROM groups').pluck().all())).toEqual(['{"name":1}'])
    expect((await control.get('/_emulator/requests', { query: { operationId: 'putGroupTags' } })).body).toEqual([expect.objectContaining({ status: 500, code: 'EMU0002', operatorId: client.operatorId })])
    expect(logged.filter(({ operationId }) => operationId === 'putGroupTags')).toEqual([expect.objectContaining({ status: 500, code: 'EMU0002' })])
  })

  test('a call that goes well is audited once too', async () => {
    await tamper(`UPDATE groups SET tags = '{"name":"other"}'`)
    expect((await client.put(`${url}/tags`, [{ tagName: 'more', tagValue: 'x' }])).body.tags).toEqual({ name: 'other', more: 'x' })
    await new Client(emulator, client.headers).post('/v1/payment_methods/webpay', {})
    expect(await audited()).toEqual([
      { method: 'PUT', api_kind: '/v1/groups/{group_id}/tags', status_code: 200 },
      // Though it left the contract's document (http/sign-up.ts).
      { method: 'POST', api_kind: '/v1/payment_methods/webpay', status_code: 201 }
    ])
  })

  test('EMU0003: what fails unforeseen says so in the common form, in the journal and, with its stack, in the log', async () => {
    await tamper(`UPDATE groups SET tags = '{'`)
    const { status, headers, body } = await client.put(`${url}/tags`, [{ tagName: 'more', tagValue: 'x' }], { headers: { 'x-soracom-lang': 'ja' } })
    expect([status, headers['content-type'], body.code]).toEqual([500, 'application/json', 'EMU0003'])
    expect(body.message).toMatch(/報告.*JSON/)
    expect(await audited()).toEqual([{ method: 'PUT', api_kind: '/v1/groups/{group_id}/tags', status_code: 500 }])
    expect((await control.get('/_emulator/requests')).body).toEqual([expect.objectContaining({ operationId: 'putGroupTags', status: 500, code: 'EMU0003' })])
    expect(logged).toContainEqual(expect.objectContaining({ level: 50, err: expect.objectContaining({ type: 'SyntaxError', stack: expect.stringContaining('JSON') }) }))
  })

  test('EMU0003 of the control API stands in the log as well', async () => {
    await client.post('/v1/groups', {})
    await tamper(`INSERT INTO outbox (time, kind, operator_id, recipient, content) VALUES (0, 'mail', 'x', 'x', '{')`)
    const { status, body } = await control.get('/_emulator/outbox')
    expect([status, body.code]).toEqual([500, 'EMU0003'])
    expect(logged).toEqual([expect.objectContaining({ level: 50, err: expect.objectContaining({ type: 'SyntaxError' }) })])
    // A refusal is no fault.
    await control.get('/_emulator/outbox', { query: { nonsense: 1 } })
    expect(logged).toHaveLength(1)
  })
})

test('of what documents "Operator Not Found" another operator is 404, with a code of its own', async () => {
  const emulator = await startEmulator()
  const client = await signUp(emulator)
  const { operatorId: other } = await signUp(emulator)
  for (const operatorId of [other, 'OP0000000000']) {
    for (const method of ['GET', 'DELETE'] as const) {
      const { status, body } = await client.send(method, `/v1/operators/${operatorId}/users/default_permissions`, undefined)
      expect([status, body]).toEqual([404, { code: 'AUM9008', message: 'Operator Not Found.' }])
    }
  }
  await emulator.close()
})
