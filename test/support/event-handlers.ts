// What the tests of event handlers share: handlers to make, traffic to make them fire, and a look at what they have sent.
import { type Answer, Client, START } from './emulator.ts'

export const MEBIBYTE = 1_048_576

export interface Properties { [name: string]: unknown }

/** A body of createEventHandler. Without actions it mails what happened to ops@example.com. */
export function handler (target: object, type: string, properties: Properties = {}, actions: object[] = [mailing('${imsi}')]): Record<string, unknown> {
  return {
    name: type,
    status: 'active',
    ...target,
    ruleConfig: { type, properties: { inactiveTimeoutDateConst: 'NEVER', ...properties } },
    actionConfigList: actions
  }
}

export function action (type: string, properties: Properties = {}): { type: string, properties: Properties } {
  return { type, properties: { executionDateTimeConst: 'IMMEDIATELY', ...properties } }
}

/** Sends a mail with this text to ops@example.com. */
export function mailing (message: string, properties: Properties = {}): object {
  return action('SendMailAction', { to: 'ops@example.com', title: 'event', message, ...properties })
}

export function calling (properties: Properties = {}): object {
  return action('ExecuteWebRequestAction', { url: 'https://hooks.example.com/x', httpMethod: 'POST', contentType: 'application/json', headers: '{}', body: '{}', ...properties })
}

/** Its id; throws when it is refused. */
export async function create (client: Client, body: object): Promise<string> {
  const answer = await client.post('/v1/event_handlers', body)
  if (answer.status !== 201) throw new Error(`the handler was refused: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.handlerId
}

/** How many seconds have been used up in an emulator. */
const seconds = new WeakMap<object, number>()

/** So many MiB of traffic of an IMSI, at the emulator's present time or at `time` (ms); never twice at the same moment. */
export async function traffic (client: Client, imsi: string, mebibytes: number, time: number = client.emulator.clock.now()): Promise<void> {
  const second = seconds.get(client.emulator) ?? 0
  seconds.set(client.emulator, second + 1)
  const unixtime = Math.floor(time / 1000) + second
  const { status, body } = await client.post(`/v1/sandbox/stats/air/subscribers/${imsi}`, {
    unixtime,
    dataTrafficStatsMap: { 's1.standard': { uploadByteSizeTotal: Math.floor(mebibytes * MEBIBYTE / 2), downloadByteSizeTotal: Math.ceil(mebibytes * MEBIBYTE / 2) } }
  })
  if (status !== 200) throw new Error(`no traffic: ${status} ${JSON.stringify(body)}`)
}

/** The messages of a kind, oldest first. */
export async function outbox (client: Client, kind: string): Promise<Answer['body'][]> {
  const { body } = await new Client(client.emulator).get('/_emulator/outbox', { query: { kind, operator_id: client.operatorId, limit: 1000 } })
  return body.reverse()
}

/** The texts of the mails to ops@example.com, oldest first. */
export async function told (client: Client): Promise<string[]> {
  return (await outbox(client, 'mail')).filter((mail) => mail.to === 'ops@example.com').map((mail) => mail.text)
}

export async function logs (client: Client): Promise<Answer['body'][]> {
  return (await client.get('/v1/logs')).body
}

/** Moves the clock to `time` (ms). */
export function goTo (client: Client, time: number): void {
  client.emulator.clock.advance(time - client.emulator.clock.now())
}

export const NEXT_DAY = START + 24 * 3600 * 1000
export const NEXT_MONTH = Date.UTC(2026, 6, 1)
