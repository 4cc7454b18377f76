// Every operation that is built, called by one operator about the things of another: it neither sees nor changes them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client, PASSWORD, signUp } from './support/emulator.ts'
import { builtOperations, urlOf } from './support/operations.ts'
import { startStored, type Stored } from './support/stored.ts'
import { bodyOf, fill, type Things, thingsFor } from './support/things.ts'

const EMAIL = 'victim@example.com'

let stored: Stored
let victim: Client
let jp: Things
let g: Things
beforeAll(async () => {
  stored = await startStored()
  victim = await signUp(stored.emulator, { email: EMAIL })
  jp = await fill(stored.emulator, victim, 'jp', 'plan-D')
  g = await fill(stored.emulator, victim.global, 'g', 'plan01s', victim)
}, 60_000)
afterAll(() => stored.close())

/** Everything that is written down about the first operator and its SIMs; not what it did itself. */
function everything (): unknown {
  const { audit_log: _, ...rows } = stored.rows({ operator_id: victim.operatorId, sim_id: [jp['sim_id']!, g['sim_id']!], imsi: [jp['imsi']!, g['imsi']!], device_id: [jp['inventory_id']!, g['inventory_id']!] })
  return rows
}

const secretsOf = (things: Things) => ['handler_id', 'serial_number', 'camera_id', 'lora_id', 'sigfox_id', 'inventory_id', 'gateway_id', 'ns_id', 'export_id', 'group_id', 'sim_id', 'imsi', 'auth_key_id', 'shipping_address_id', 'order_id', 'exported_file_id', 'msisdn', 'iccid', 'coupon', 'email_id', 'session_id', 'diagnostic_id', 'profile_order_id', 'token'].map((name) => things[name]!)
  .concat('hidden-', victim.operatorId)

/** Path parameters whose value belongs to somebody. */
const OWNED = ['handler_id', 'serial_number', 'device_id', 'gateway_id', 'ns_id', 'model_id', 'export_id', 'group_id', 'sim_id', 'imsi', 'auth_key_id', 'shipping_address_id', 'order_id', 'exported_file_id', 'email_id', 'ip_address', 'session_id', 'diagnostic_id', 'profile_order_id', 'token']
/** Whoever knows the address may have the mail sent, to that address. */
const HARMLESS: ReadonlySet<string> = new Set(['issuePasswordResetToken'])
const QUERY = { scope: 'private', prefix: '/', name: 'hidden', imsi: '00101', tag_name: 'name', tag_value: 'hidden-sim', tag_value_match_mode: 'exact', limit: 100, last_evaluated_key: '0' }

/** The same stranger as before, or another one where an operation has ended its login. */
async function stillThere (stranger: Client | undefined): Promise<Client> {
  if (stranger !== undefined && (await stranger.get(`/v1/operators/${stranger.operatorId}`)).status === 200) return stranger
  return await signUp(stored.emulator)
}

describe('another operator', () => {
  let stranger: Client | undefined
  let before: unknown
  beforeAll(() => { before = everything() })

  test.each(builtOperations.map((operation) => [operation.operationId, operation] as const))('%s', async (_id, operation) => {
    stranger = await stillThere(stranger)
    for (const [client, things] of [[stranger, jp], [stranger.global, g]] as const) {
      for (const operatorId of [victim.operatorId, stranger.operatorId]) {
        for (const query of [{}, QUERY]) {
          const url = urlOf(operation, { ...thingsFor(operation, things), operator_id: operatorId })
          const { status, headers, body } = await client.send(operation.method, url, bodyOf(operation, things, operatorId), { query })
          const askedForTheirs = OWNED.some((name) => operation.url.includes(`{${name}}`)) || (operation.url.includes('{operator_id}') && operatorId === victim.operatorId)
          const answered = JSON.stringify([headers, body])
          expect({ url, failed: status >= 500, served: askedForTheirs && status < 400, told: secretsOf(things).filter((secret) => answered.includes(secret)) })
            .toEqual({ url, failed: false, served: false, told: [] })
        }
      }
    }
    // Damage is this operation's alone, not the next one's.
    const [was, is] = [before, everything()]
    before = is
    if (!HARMLESS.has(operation.operationId)) expect(is).toEqual(was)
  })

  test.each(['jp', 'g'] as const)('and what the first operator has in %s is still there for itself', async (coverage) => {
    const things = coverage === 'jp' ? jp : g
    const client = coverage === 'jp' ? victim : victim.global
    expect((await client.get(`/v1/sims/${things['sim_id']}`)).body).toMatchObject({ status: 'active', groupId: things['group_id'], tags: { name: 'hidden-sim' } })
    expect((await client.get(`/v1/groups/${things['group_id']}`)).body.configuration).toEqual({ SoracomAir: { userdata: 'hidden-userdata' } })
    expect((await client.get(`/v1/orders/${things['order_id']}`)).body.orderStatus).toBe('shipped')
    expect((await new Client(stored.emulator).post('/v1/auth', { email: EMAIL, password: PASSWORD })).body.operatorId).toBe(victim.operatorId)
  })
})
