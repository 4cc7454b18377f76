// What the tests of Sim and Subscriber operations share: both views of a SIM, every operation on it, SIMs that no operation makes.
import Sqlite from 'better-sqlite3'
import type { Emulator, EmulatorOptions } from '../../src/emulator.ts'
import type { OperatorFixture, SimFixture } from '../../src/fixture.ts'
import { type Answer, Client, PASSWORD, startEmulator } from './emulator.ts'

export const VIEWS = ['Sim', 'Subscriber'] as const
export type View = typeof VIEWS[number]

export interface SimIds {
  simId: string
  imsi: string
}

/** Where a view of a SIM lives. */
export function at (view: View, sim: SimIds): string {
  return view === 'Sim' ? `/v1/sims/${sim.simId}` : `/v1/subscribers/${sim.imsi}`
}

export interface SimOperation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** after the path of the SIM */
  suffix: string
  body?: unknown
}

const groupId = '00000000-0000-4000-8000-000000000000'

/** One valid call of every built operation on a single SIM, as both views have it, registration excepted. */
const IN_BOTH_VIEWS: readonly SimOperation[] = [
  { method: 'GET', suffix: '' },
  { method: 'POST', suffix: '/activate' },
  { method: 'POST', suffix: '/deactivate' },
  { method: 'POST', suffix: '/set_to_standby' },
  { method: 'POST', suffix: '/suspend' },
  { method: 'POST', suffix: '/enable_termination' },
  { method: 'POST', suffix: '/disable_termination' },
  { method: 'POST', suffix: '/update_speed_class', body: { speedClass: 's1.fast' } },
  { method: 'PUT', suffix: '/tags', body: [{ tagName: 'name', tagValue: 'changed' }] },
  { method: 'DELETE', suffix: '/tags/name' },
  { method: 'POST', suffix: '/set_group', body: { groupId } },
  { method: 'POST', suffix: '/unset_group' },
  { method: 'POST', suffix: '/set_imei_lock', body: { imei: '350000000000015' } },
  { method: 'POST', suffix: '/unset_imei_lock' },
  { method: 'POST', suffix: '/set_expiry_time', body: { expiryTime: Date.UTC(2030, 0, 1), expiryAction: 'deactivate' } },
  { method: 'POST', suffix: '/unset_expiry_time' },
  { method: 'POST', suffix: '/terminate' }
]

export const OPERATIONS: Record<View, readonly SimOperation[]> = {
  Sim: [...IN_BOTH_VIEWS, { method: 'GET', suffix: '/statuses/history' }],
  Subscriber: [...IN_BOTH_VIEWS, { method: 'PUT', suffix: '/bundles', body: [] }]
}

/** An emulator with one operator who has these SIMs, and a client of that operator. */
export async function startWith (given: SimFixture[] | Partial<OperatorFixture>, options: EmulatorOptions = {}): Promise<{ emulator: Emulator, client: Client }> {
  const operator = Array.isArray(given) ? { sims: given } : given
  const fixture = { operators: [{ email: 'fixture@example.com', password: PASSWORD, coverageTypes: ['jp' as const, 'g' as const], ...operator }] }
  const emulator = await startEmulator({ fixture, ...options })
  return { emulator, client: await login(emulator, emulator.credentials!.email) }
}

/** A new API key and token: the ones of a sign-up last for a day. */
export async function login (emulator: Emulator, email: string): Promise<Client> {
  const { body } = await new Client(emulator).post('/v1/auth', { email, password: PASSWORD })
  return new Client(emulator, { 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token }, body.operatorId)
}

/** What operations of other parts of the API write into a SIM. JSON columns hold documents. */
export interface Written {
  status?: 'testing' | 'transferring'
  session_status?: object
  previous_session?: object
  location_registration_status?: object
  local_info?: object
}

/**
 * Writes into the row of a SIM what is given of it: a test mode, a transfer, a session. What the API shows of it is remade with
 * the next change of the SIM.
 */
export async function store (emulator: Emulator, simId: string, what: Written): Promise<void> {
  await rewrite(emulator, (database) => {
    for (const [column, value] of Object.entries(what)) {
      database.prepare(`UPDATE sims SET ${column} = ? WHERE sim_id = ?`).run(typeof value === 'object' ? JSON.stringify(value) : value, simId)
    }
  })
}

/** Gives a SIM a secondary IMSI, to be seen from the next change of the SIM on. */
export async function addSubscription (emulator: Emulator, simId: string, imsi: string, subscription: string): Promise<void> {
  await rewrite(emulator, (database) => {
    database.prepare(`INSERT INTO subscribers (imsi, sim_id, operator_id, coverage, msisdn, subscription, bundles, status, is_primary, created_time, last_modified_time, document)
      SELECT ?, sim_id, operator_id, coverage, NULL, ?, NULL, 'ready', 0, created_time, last_modified_time, document FROM subscribers WHERE sim_id = ?`).run(imsi, subscription, simId)
  })
}

/** Changes what is stored, by way of the state that the control API hands out and takes back. */
async function rewrite (emulator: Emulator, write: (database: Sqlite.Database) => void): Promise<void> {
  const url = '/_emulator/state'
  const database = new Sqlite((await emulator.inject({ method: 'GET', url })).rawPayload)
  write(database)
  const { statusCode, body } = await emulator.inject({ method: 'PUT', url, headers: { 'content-type': 'application/vnd.sqlite3' }, payload: database.serialize() })
  database.close()
  if (statusCode !== 204) throw new Error(`the state was not taken back: ${statusCode} ${body}`)
}

/** The SIM ID and IMSI of a document of either view. */
export function idsOf (body: Answer['body']): SimIds {
  return body.imsi === undefined ? { simId: body.simId, imsi: body.profiles[body.activeProfileId].primaryImsi } : { simId: body.simId, imsi: body.imsi }
}

/**
 * The links of a page by their rel, read as the Go SDK does it: split at every comma and semicolon, rel not quoted, each with
 * a key (facts 01, 1.13).
 */
export function linksOf (answer: Answer): { next?: string, prev?: string } {
  const links: Record<string, string> = {}
  for (const link of answer.headers['link']?.split(',') ?? []) {
    const [url = '', rel = ''] = link.split(';').map((part) => part.trim())
    const target = /^<(\/v1\/.*)>$/.exec(url)?.[1]
    const name = /^rel=(next|prev)$/.exec(rel)?.[1]
    if (target === undefined || name === undefined || !target.includes('last_evaluated_key=')) throw new Error(`not a link that the Go SDK reads: ${link}`)
    links[name] = target
  }
  return links
}
