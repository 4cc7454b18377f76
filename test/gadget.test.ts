// Gadgets: from the platform's stock to an operator; tags, protection, the end.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/emulator.ts'
import { type Answer, Client, signUp, START, startEmulator } from './support/emulator.ts'
import { refusal } from './support/radios.ts'

const SERIAL = 'G000X0000000009A'
const at = (suffix = '', id = `button/${SERIAL}`) => `/v1/gadgets/${id}${suffix}`

let emulator: Emulator
let control: Client
let client: Client
beforeAll(async () => {
  emulator = await startEmulator()
  control = new Client(emulator)
})
beforeEach(async () => {
  emulator.reset()
  client = await signUp(emulator)
})
afterAll(() => emulator.close())

async function add (gadget: object = {}): Promise<Answer['body']> {
  const { status, body } = await control.post('/_emulator/simulate/gadgets', { productId: 'button', ...gadget })
  expect([status, body.message]).toEqual([201, undefined])
  return body
}

const own = async (gadget: object = {}) => await add({ serialNumber: SERIAL, operatorId: client.operatorId, ...gadget })

describe('registration', () => {
  test('takes a button out of stock: active, protected, with its tags', async () => {
    expect(await add({ serialNumber: SERIAL })).toEqual({ productId: 'button', serialNumber: SERIAL, status: 'instock' })
    emulator.clock.advance('1m')
    const time = START + 60_000
    const { status, body } = await client.post(at('/register'), { tags: { name: 'help' } })
    expect([status, body]).toEqual([200, {
      id: `button/${SERIAL}`, productId: 'button', serialNumber: SERIAL, operatorId: client.operatorId, status: 'active', attributes: {}, tags: { name: 'help' },
      terminationEnabled: false, terminatedTime: null, createdTime: time, lastModifiedTime: time
    }])
    expect((await client.get(at())).body).toEqual(body)
    expect((await client.get('/v1/gadgets')).body).toEqual([body])
    expect((await control.get('/_emulator/simulate/gadgets')).body).toEqual([{ productId: 'button', serialNumber: SERIAL, operatorId: client.operatorId, status: 'active' }])
  })

  test('of a cellular pack starts its billing, on that day of Japan', async () => {
    const { serialNumber } = await add({ productId: 'wimax' })
    emulator.clock.advance('20h')
    const { attributes } = (await client.post(at('/register', `wimax/${serialNumber}`), {})).body
    expect(attributes).toEqual({ wimaxIccid: expect.stringMatching(/^8981\d{15}$/), wimaxImei: expect.stringMatching(/^\d{15}$/), wimaxBillingStartDate: '2026-06-16' })
  })

  test('is refused of what is not in stock, another operator\'s, and a second time', async () => {
    const register = async (by: Client, id?: string) => refusal(await by.post(at('/register', id), {}))
    expect(await register(client)).toEqual([404, 'FEM9300'])
    await own()
    expect(await register(client)).toEqual([400, 'FEM9301'])
    expect(await register(await signUp(emulator))).toEqual([404, 'FEM9300'])
    expect(await register(client, `wimax/${SERIAL}`)).toEqual([404, 'FEM9300'])
    expect((await client.post(at('/register', `radio/${SERIAL}`), {})).status).toBe(400)
    await add({ serialNumber: 'G1' })
    expect(await register(client.global, 'button/G1')).toEqual([404, 'FEM9300'])
  })
})

describe('a gadget', () => {
  test('of nobody, and one of somebody else, is not found by any operation', async () => {
    await add({ serialNumber: SERIAL })
    await add({ serialNumber: 'G1', operatorId: (await signUp(emulator)).operatorId })
    const calls: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', suffix: string, body?: unknown][] = [
      ['GET', ''], ['POST', '/enable_termination'], ['POST', '/disable_termination'], ['PUT', '/tags', [{ tagName: 'a', tagValue: 'b' }]], ['DELETE', '/tags/a'], ['POST', '/terminate']
    ]
    for (const [method, suffix, body] of calls) for (const id of [undefined, 'button/G1', 'button/none']) expect([suffix, ...refusal(await client.send(method, at(suffix, id), body))]).toEqual([suffix, 404, 'FEM9300'])
    expect((await client.get('/v1/gadgets')).body).toEqual([])
  })

  test('has tags that merge; one that is not there cannot be deleted', async () => {
    await own({ tags: { name: 'a', x: '1' } })
    emulator.clock.advance('1m')
    const { status, body } = await client.put(at('/tags'), [{ tagName: 'x', tagValue: '2' }, { tagName: 'ボタン', tagValue: '3' }])
    expect([status, body.tags, body.lastModifiedTime]).toEqual([200, { name: 'a', x: '2', ボタン: '3' }, START + 60_000])
    const tag = at(`/tags/${encodeURIComponent('ボタン')}`)
    expect((await client.delete(tag)).status).toBe(204)
    expect(refusal(await client.delete(tag))).toEqual([404, 'SEM9003'])
    expect((await client.get(at())).body.tags).toEqual({ name: 'a', x: '2' })
  })

  test('is listed by product and serial number, in pages, by product and by tag', async () => {
    for (const id of ['wimax/W1', 'button/B2', 'button/B1', 'wimax/W2', 'button/B3']) {
      const [productId, serialNumber] = id.split('/')
      await add({ productId, serialNumber, operatorId: client.operatorId, tags: { site: id.endsWith('1') ? 'tokyo' : 'tottori' } })
    }
    const listed = async (query: Record<string, string | number>) => (await client.pages('/v1/gadgets', query)).map(({ body }) => body.map((gadget: Answer['body']) => gadget.id))
    expect(await listed({ limit: 2 })).toEqual([['button/B1', 'button/B2'], ['button/B3', 'wimax/W1'], ['wimax/W2']])
    expect((await client.get('/v1/gadgets', { query: { limit: 2 } })).headers['x-soracom-next-key']).toBe('button%2FB2')
    expect(await listed({ product_id: 'button', limit: 2 })).toEqual([['button/B1', 'button/B2'], ['button/B3']])
    expect(await listed({ product_id: 'wimax', tag_name: 'site', tag_value: 'to', tag_value_match_mode: 'prefix' })).toEqual([['wimax/W1', 'wimax/W2']])
    expect(await listed({ tag_name: 'site', tag_value: 'tokyo' })).toEqual([['button/B1', 'wimax/W1']])
    expect(refusal(await client.get('/v1/gadgets', { query: { tag_name: 'site' } }))).toEqual([400, 'COM9003'])
    expect((await client.global.get('/v1/gadgets')).body).toEqual([])
  })

  test('[04-C40] is terminated only after that was enabled, and once', async () => {
    await own()
    expect(refusal(await client.post(at('/terminate')))).toEqual([400, 'FEM9207'])
    expect((await client.post(at('/enable_termination'))).body.terminationEnabled).toBe(true)
    expect((await client.post(at('/disable_termination'))).body.terminationEnabled).toBe(false)
    expect((await client.post(at('/terminate'))).status).toBe(400)
    await client.post(at('/enable_termination'))
    emulator.clock.advance('1m')
    const { status, body } = await client.post(at('/terminate'))
    expect([status, body.status, body.terminatedTime]).toEqual([200, 'terminated', START + 60_000])
    expect((await client.get(at())).body).toEqual(body)
    expect((await client.get('/v1/gadgets')).body).toEqual([body])
    expect(refusal(await client.post(at('/terminate')))).toEqual([400, 'FEM9206'])
  })

  test('goes with its operator', async () => {
    await own()
    await client.delete(`/v1/sandbox/operators/${client.operatorId}`)
    expect((await control.get('/_emulator/simulate/gadgets')).body).toEqual([])
  })
})

describe('the control API and the fixture', () => {
  test('take no gadget twice, none for an unknown operator, and no tags for the stock', async () => {
    await own()
    const refused = async (body: object) => refusal(await control.post('/_emulator/simulate/gadgets', { productId: 'button', ...body }))
    expect(await refused({ serialNumber: SERIAL })).toEqual([400, 'EMU0091'])
    expect(await refused({ operatorId: 'OP0000000000' })).toEqual([404, 'EMU0051'])
    expect(await refused({ tags: { a: 'b' } })).toEqual([400, 'EMU0004'])
    expect(await refused({ serialNumber: 'a/b' })).toEqual([400, 'EMU0004'])
  })

  test('the demo account has a button, and one more to register', async () => {
    const demo = await startEmulator({ fixture: 'demo' })
    expect((await new Client(demo).get('/_emulator/simulate/gadgets')).body.map(({ serialNumber, status }: Answer['body']) => [serialNumber, status])).toEqual([['G000X0000000001A', 'active'], ['G000X0000000002A', 'instock']])
    await demo.close()
  })

  test('a fixture with a gadget twice, or tags of one in stock, is faulty', async () => {
    const operator = (gadgets: object[]) => ({ operators: [{ email: 'a@example.com', password: 'Passw0rdA', gadgets }] }) as never
    const button = { productId: 'button', serialNumber: 'G1' }
    await expect(createEmulator({ fixture: operator([button, button]) })).rejects.toThrow('operators[0].gadgets[1].serialNumber: G1 is used twice')
    await expect(createEmulator({ fixture: operator([{ ...button, inStock: true, tags: {} }]) })).rejects.toThrow('operators[0].gadgets[0]: what is in stock has no tags')
  })
})
