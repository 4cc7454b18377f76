// Whatever is sent to an operation, it answers as the contract allows, and never with a 5xx. The emulator is strict: an answer
// outside the contract would be a 500 that says where.
//   FUZZ_SEED=7 FUZZ_RUNS=500 npx vitest run test/properties/validation.test.ts
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { arbitraryOf, oddJson, oddText } from '../support/arbitraries.ts'
import { AUTH_KEY, type Client, newSim, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'
import { builtOperations, type Operation } from '../support/operations.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_615)
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 20)
/** They end the pair that the other runs need. */
const FAREWELLS = new Set(['logout', 'sandboxDeleteOperator'])

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

interface Request {
  path: Record<string, string>
  query: Record<string, string | string[]>
  body: unknown
  raw: string | undefined
  contentType: string
  global: boolean
}

const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'))

function requestTo (operation: Operation, world: World): fc.Arbitrary<Request> {
  const { bodies, spare } = world
  // A SIM that is registered cannot be registered again.
  const known = operation.operationId.startsWith('register') ? { ...world.known, ...spare } : world.known
  const texts = [...new Set([...Object.values(known), AUTH_KEY.authKeyId, AUTH_KEY.authKey, '123456789012345', 'plan-D', 's1.standard'])]
  const part = (name: string): fc.Arbitrary<string> => {
    const { enum: values } = operation.path!.properties[name]!
    const right = known[name] ?? (values === undefined ? undefined : String(values[0]))
    const odd = fc.oneof(oddText.map(encoded), fc.constantFrom(...texts).map(encoded), fc.constantFrom('%', '%zz', '%E3%81', '%00', '1', '99999999999999999999', '..'))
    return right === undefined ? odd : fc.oneof({ weight: 6, arbitrary: fc.constant(encoded(right)) }, { weight: 1, arbitrary: odd })
  }
  const value = (name: string): fc.Arbitrary<string> => {
    const { type, enum: values } = operation.query!.properties[name]!
    const right = values === undefined ? (type === 'integer' || type === 'number' ? fc.integer({ min: 0, max: 2_000_000_000_000 }).map(String) : type === 'boolean' ? fc.constantFrom('true', 'false') : fc.constantFrom(...texts)) : fc.constantFrom(...values.map(String))
    return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: fc.oneof(oddText, fc.constantFrom('0', '-1', '1', '1.000000', '99999999999999999999', 'true', 'null')) })
  }
  const records = (names: readonly string[], of: (name: string) => fc.Arbitrary<string>): Record<string, fc.Arbitrary<string>> => Object.fromEntries(names.map((name) => [name, of(name)]))
  const schema = operation.body?.content['application/json']
  return fc.record({
    path: fc.record(records(Object.keys(operation.path?.properties ?? {}), part)),
    query: fc.tuple(fc.record(records(Object.keys(operation.query?.properties ?? {}), value), { requiredKeys: operation.query?.required ?? [] }), fc.dictionary(fc.constantFrom('__proto__', 'x', '日本'), oddText, { maxKeys: 1 }))
      .map(([documented, unknown]) => ({ ...documented, ...unknown })),
    body: schema === undefined ? oddJson : fc.oneof({ weight: 8, arbitrary: arbitraryOf(schema, texts) }, { weight: 1, arbitrary: oddJson }, { weight: 8, arbitrary: nearly(bodies[operation.operationId], texts) }),
    raw: fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.oneof(oddText, fc.constantFrom('', '""', 'null', '{', '[[', '{"__proto__":{"a":1}}', '1e999', `${'['.repeat(5000)}`)) }),
    contentType: fc.oneof({ weight: 15, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/xml', 'application/octet-stream', 'x', '') }),
    global: fc.integer({ min: 0, max: 5 }).map((n) => n === 0)
  })
}

/** A right body, mostly with one field that is not. */
function nearly (body: object | undefined, texts: readonly string[]): fc.Arbitrary<unknown> {
  if (body === undefined) return oddJson
  const field = fc.constantFrom(...Object.keys(body))
  return fc.option(fc.tuple(field, fc.oneof(oddJson, oddText, fc.constantFrom(...texts))), { freq: 3 }).map((odd) => (odd === null ? body : { ...body, [odd[0]]: odd[1] }))
}

function urlOf (operation: Operation, { path, query }: Request): string {
  const search = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value) => `${encodeURIComponent(name)}=${encoded(value)}`)).join('&')
  return operation.url.replace(/\{(\w+)\}/g, (_, name: string) => path[name]!) + (search === '' ? '' : `?${search}`)
}

interface World {
  client: Client
  /** its things, by the name of the path parameter that asks for them */
  known: Record<string, string>
  /** a SIM that is nobody's yet */
  spare: { sim_id: string, imsi: string }
  /** bodies that would do, for operations that hardly any other body satisfies */
  bodies: Partial<Record<string, object>>
}

let worlds = 0

/** An operator with one of each. */
async function world (): Promise<World> {
  const email = `world+${++worlds}@example.com`
  const client = await signUp(emulator, { email })
  const { groupId } = (await client.post('/v1/groups', { tags: { name: 'g', tag: 'v' }, configuration: { SoracomAir: { userdata: 'u' } } })).body
  const sim = await newSim(client, 'plan-D', { groupId, tags: { tag: 'v' } })
  const spare = (await client.post('/v1/sandbox/subscribers/create')).body
  const key = (await client.post(`/v1/operators/${client.operatorId}/auth_keys`)).body
  const address = { addressLine1: 'a', city: 'c', state: '東京都', zipCode: '1410022', phoneNumber: '1' }
  const { shippingAddressId } = (await client.post(`/v1/operators/${client.operatorId}/shipping_addresses`, address)).body
  const order = { shippingAddressId, orderItemList: [{ productCode: '4573326590013', quantity: 1 }] }
  const { orderId } = (await client.post('/v1/orders', order)).body
  await client.put(`/v1/orders/${orderId}/confirm`)
  const { exportedFileId } = (await client.post('/v1/subscribers/export', {}, { query: { export_mode: 'async' } })).body
  return {
    client,
    known: {
      operator_id: client.operatorId, group_id: groupId, sim_id: sim.simId, imsi: sim.imsi, auth_key_id: key.authKeyId, tag_name: 'tag', name: 'userdata', email,
      shipping_address_id: shippingAddressId, order_id: orderId, exported_file_id: exportedFileId, resource_summary_type: 'simsPerStatus'
    },
    spare: { sim_id: spare.simId, imsi: spare.imsi },
    bodies: {
      auth: { email, password: PASSWORD, tokenTimeoutSeconds: 60, authKeyId: null, authKey: null },
      createQuotation: order,
      createShippingAddress: address,
      registerSim: { registrationSecret: spare.registrationSecret },
      registerSubscriber: { registrationSecret: spare.registrationSecret, groupId, tags: {} },
      sandboxGetSignupToken: AUTH_KEY,
      sandboxInitializeOperator: { ...AUTH_KEY, email: `new+${worlds}@example.com`, password: PASSWORD, coverageTypes: ['jp'], registerPaymentMethod: true },
      sandboxShipOrder: { operatorId: client.operatorId, orderId },
      setGroup: { groupId },
      setSimGroup: { groupId },
      updateShippingAddress: address
    }
  }
}

describe('any request at all', () => {
  test.each(builtOperations.map((operation) => [operation.operationId, operation] as const))('%s', async (operationId, operation) => {
    const prepared = await world()
    const { client } = prepared
    const property = fc.asyncProperty(requestTo(operation, prepared), async (request) => {
      const caller = FAREWELLS.has(operationId) ? (await world()).client : request.global ? client.global : client
      const { status, headers, body } = await caller.send(operation.method, urlOf(operation, request), request.body, { headers: { 'content-type': request.contentType }, ...(request.raw === undefined ? {} : { raw: request.raw }) })
      if (status >= 500) throw new Error(`${status} ${JSON.stringify(body)}`)
      if (status >= 400) {
        expect(headers['content-type']).toBe('application/json')
        // An answer to HEAD has no body.
        if (operation.method !== 'HEAD') expect(body).toEqual({ code: expect.stringMatching(/^[A-Z]{3}\d{4}$/), message: expect.stringMatching(/^[^%]+$/) })
      }
    })
    await fc.assert(property, { seed: SEED, numRuns: RUNS })
  }, 60_000)
})
