// What the official command line client does with SIMs and the devices they sit in: life, sessions, messages, port mappings,
// event handlers, transfers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailedToken } from '../support/accounts.ts'
import { deviceOf, IMEI } from '../support/devices.ts'
import { Client, START } from '../support/emulator.ts'
import { DEMO, type Document, SoracomCli } from './soracom.ts'

const client = new SoracomCli(DEMO)
const { answer, refusal } = client

interface Sim { simId: string, imsi: string, msisdn: string }
const codeOf = async (args: readonly string[], env: Record<string, string> = {}): Promise<unknown> => {
  const { status, body } = await refusal(args, env)
  expect(status).toBe(255)
  return body['code']
}

describe.skipIf(client.binary === undefined)('the official CLI and SIMs', () => {
  beforeAll(() => client.start({ fixture: 'demo', freeze: START }))
  afterAll(() => client.stop())

  const global = (): Record<string, string> => ({ SORACOM_ENDPOINT: `${client.emulator.url}/g` })

  async function newSim (subscription = 'plan-D', env: Record<string, string> = {}): Promise<Sim> {
    const made = await answer<Sim & { registrationSecret: string }>(['sandbox', 'subscribers', 'create', '--subscription', subscription], env)
    expect(await answer(['sims', 'register', '--sim-id', made.simId, '--registration-secret', made.registrationSecret], env)).toMatchObject({ simId: made.simId, status: 'ready' })
    return made
  }

  test('a SIM goes through its life by its SIM ID', async () => {
    const { simId } = await newSim()
    const sim = async (command: string, ...args: string[]): Promise<Document> => await answer(['sims', command, '--sim-id', simId, ...args])
    const { groupId } = await answer<{ groupId: string }>(['groups', 'create', '--body', JSON.stringify({ tags: { name: 'life' } })])

    expect(await sim('activate')).toMatchObject({ simId, status: 'active' })
    expect(await codeOf(['sims', 'set-to-standby', '--sim-id', simId])).toBe('SEM9008')
    expect(await sim('deactivate')).toMatchObject({ status: 'inactive' })
    expect(await sim('suspend')).toMatchObject({ status: 'suspended' })
    expect(await sim('update-speed-class', '--speed-class', 's1.fast')).toMatchObject({ speedClass: 's1.fast' })
    expect(await sim('set-group', '--group-id', groupId)).toMatchObject({ groupId })
    expect(await sim('unset-group')).toMatchObject({ groupId: null })
    expect(await sim('put-tags', '--body', JSON.stringify([{ tagName: '場所/階', tagValue: '3' }]))).toMatchObject({ tags: { '場所/階': '3' } })
    await sim('delete-tag', '--tag-name', '場所/階')
    expect(await sim('set-imei-lock', '--imei', IMEI)).toMatchObject({ imeiLock: { imei: IMEI } })
    expect(await sim('unset-imei-lock')).toMatchObject({ imeiLock: null })
    expect(await sim('set-expiry-time', '--expiry-time', String(START + 86_400_000), '--expiry-action', 'deactivate')).toMatchObject({ expiryTime: START + 86_400_000 })
    expect(await sim('unset-expiry-time')).toMatchObject({ expiryTime: null })
    expect(await sim('disable-termination')).toMatchObject({ terminationEnabled: false })
    expect(await codeOf(['sims', 'terminate', '--sim-id', simId])).toMatch(/^SEM/)
    expect(await sim('enable-termination')).toMatchObject({ terminationEnabled: true })
    expect(await sim('terminate')).toMatchObject({ status: 'terminated' })
    expect(await sim('get')).toMatchObject({ simId, status: 'terminated', tags: {} })

    // A group is tagged, listed page by page, and goes.
    await answer(['groups', 'put-tags', '--group-id', groupId, '--body', JSON.stringify([{ tagName: 'a b', tagValue: 'x' }])])
    await answer(['groups', 'delete-tag', '--group-id', groupId, '--tag-name', 'a b'])
    await answer(['groups', 'put-config', '--group-id', groupId, '--namespace', 'SoracomAir', '--body', JSON.stringify([{ key: 'useCustomDns', value: false }])])
    await answer(['groups', 'delete-config-namespace', '--group-id', groupId, '--namespace', 'SoracomAir'])
    const groups = await answer<Document[]>(['groups', 'list', '--limit', '1', '--fetch-all'])
    expect(groups.find((group) => group['groupId'] === groupId)).toMatchObject({ tags: { name: 'life' }, configuration: {} })
    expect(groups.length).toBeGreaterThan(1)
    await answer(['groups', 'delete', '--group-id', groupId])
    expect(await codeOf(['groups', 'get', '--group-id', groupId])).toMatch(/^[A-Z]{3}\d{4}$/)
  })

  test('sessions are shown page by page and deleted', async () => {
    const { simId, imsi } = await newSim()
    await answer(['subscribers', 'activate', '--imsi', imsi])
    const device = deviceOf(client.emulator, simId)
    await device.attach()
    client.emulator.clock.advance('1m')
    expect(await answer(['sims', 'delete-session', '--sim-id', simId])).toMatchObject({ simId, sessionStatus: { online: false } })
    expect(await codeOf(['subscribers', 'delete-session', '--imsi', imsi])).toBe('SEM0016')
    client.emulator.clock.advance('1m')
    await device.attach()
    client.emulator.clock.advance('1m')
    expect(await answer(['subscribers', 'delete-session', '--imsi', imsi])).toMatchObject({ imsi, sessionStatus: { online: false } })

    const events = await answer<Array<{ event: string }>>(['subscribers', 'session-events', '--imsi', imsi, '--limit', '1', '--fetch-all'])
    expect(events.map(({ event }) => event)).toEqual(['Deleted', 'Created', 'Deleted', 'Created'])
    expect(await answer(['sims', 'session-events', '--sim-id', simId])).toEqual(events)
    expect(await answer(['sims', 'session-events', '--sim-id', simId, '--limit', '1'])).toEqual(events.slice(0, 1))
  })

  test('messages reach a device abroad, and no plan-D', async () => {
    const sim = await newSim('plan01s', global())
    expect(await answer(['sims', 'set-to-standby', '--sim-id', sim.simId], global())).toMatchObject({ status: 'standby' })
    expect(await answer(['subscribers', 'activate', '--imsi', sim.imsi], global())).toMatchObject({ status: 'active' })
    await answer(['subscribers', 'send-sms', '--imsi', sim.imsi, '--payload', 'one'], global())
    await answer(['sims', 'send-sms', '--sim-id', sim.simId, '--payload', '二', '--encoding-type', '2'], global())
    await answer(['subscribers', 'send-sms-by-msisdn', '--msisdn', sim.msisdn, '--payload', 'three', '--encoding-type', '1'], global())
    const { body } = await new Client(client.emulator).get(`/_emulator/simulate/sims/${sim.simId}/sms`)
    expect(body.map((m: { payload: string }) => m.payload)).toEqual(['three', '二', 'one'])

    await answer(['sims', 'report-local-info', '--sim-id', sim.simId], global())
    await answer(['subscribers', 'report-local-info', '--imsi', sim.imsi], global())
    await answer(['subscribers', 'put-bundles', '--imsi', sim.imsi, '--body', '[]'], global())
    expect(await answer(['sims', 'add-subscription', '--sim-id', sim.simId, '--iccid', sim.simId, '--body', JSON.stringify({ subscription: 'planX3' })], global())).toMatchObject({ primaryImsi: sim.imsi })

    const card = await newSim()
    expect(await codeOf(['sims', 'send-sms', '--sim-id', card.simId, '--payload', 'x'])).toBe('SEM9520')
    expect(await codeOf(['subscribers', 'send-sms-by-msisdn', '--msisdn', '999', '--payload', 'x'])).toBe('SEM9011')
  })

  test('a port mapping is made, listed and deleted, and the audit log knows', async () => {
    const { simId, imsi } = await newSim()
    await answer(['sims', 'activate', '--sim-id', simId])
    await deviceOf(client.emulator, simId).attach()
    interface Mapping { ipAddress: string, port: number }
    const ssh = await answer<Mapping>(['port-mappings', 'create', '--duration', '300', '--tls-required', '--body', JSON.stringify({ destination: { simId, port: 22 } })])
    const web = await answer<Mapping>(['port-mappings', 'create', '--body', JSON.stringify({ destination: { imsi, port: 80 }, source: { ipRanges: ['192.0.2.0/24'] } })])
    expect(ssh).toMatchObject({ destination: { simId, port: 22 }, duration: 300, tlsRequired: true })
    expect(web).toMatchObject({ destination: { imsi, port: 80 }, source: { ipRanges: ['192.0.2.0/24'] }, tlsRequired: false })
    const ports = (mappings: Mapping[]): number[] => mappings.map(({ port }) => port)

    expect(ports(await answer<Mapping[]>(['port-mappings', 'get', '--imsi', imsi]))).toEqual([ssh.port, web.port])
    expect(ports(await answer<Mapping[]>(['port-mappings', 'list', '--limit', '1', '--fetch-all']))).toEqual([ssh.port, web.port])
    const at = ['--ip-address', ssh.ipAddress, '--port', String(ssh.port)]
    await answer(['port-mappings', 'delete', ...at])
    expect(await codeOf(['port-mappings', 'delete', ...at])).toBe('SEM9513')
    expect(ports(await answer<Mapping[]>(['port-mappings', 'list']))).toEqual([web.port])
    client.emulator.clock.advance('31m')
    expect(await answer(['port-mappings', 'list'])).toEqual([])

    const log = await answer<Array<{ type: string }>>(['audit-logs', 'napter', 'get', '--resource-type', 'Subscriber', '--resource-id', imsi, '--limit', '1', '--fetch-all'])
    expect(log.map(({ type }) => type).filter((type) => type === 'CREATED')).toHaveLength(2)
    expect(await answer(['stats', 'napter', 'audit-logs', 'get', '--year-month', '202606'])).toMatchObject({ yearMonth: '202606' })
    expect(await codeOf(['port-mappings', 'create', '--body', JSON.stringify({ destination: { imsi: '440109999999999', port: 22 } })])).toBe('SEM9011')
    expect(await codeOf(['port-mappings', 'create'])).toBe('COM9003')
  })

  test('an event handler is made, fires, is ignored, renamed and deleted', async () => {
    const { imsi } = await newSim()
    const rule = {
      ruleConfig: { type: 'DailyTrafficRule', properties: { inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY', limitTotalTrafficMegaByte: 1 } },
      actionConfigList: [{ type: 'SendMailAction', properties: { executionDateTimeConst: 'IMMEDIATELY', to: 'ops@example.com', title: '上限', message: '${imsi}' } }]
    }
    const made = await answer<Document & { handlerId: string }>(['event-handlers', 'create', '--name', '一日の上限', '--status', 'active', '--target-imsi', imsi, '--body', JSON.stringify(rule)])
    const one = ['--handler-id', made.handlerId]
    expect(made).toMatchObject({ name: '一日の上限', targetImsi: imsi, ruleConfig: { properties: { limitTotalTrafficMegaByte: '1' } } })
    for (const list of [['list', '--target', 'imsi'], ['list-for-subscriber', '--imsi', imsi]]) expect(await answer(['event-handlers', ...list])).toEqual([made])
    expect(await answer(['event-handlers', 'get', ...one])).toEqual(made)

    const control = new Client(client.emulator)
    const use = async (): Promise<void> => {
      const unixtime = String(Math.floor(client.emulator.clock.now() / 1000))
      await answer(['sandbox', 'stats', 'air', 'insert', '--imsi', imsi, '--unixtime', unixtime, '--body', JSON.stringify({ dataTrafficStatsMap: { 's1.standard': { uploadByteSizeTotal: 2_000_000 } } })])
      client.emulator.clock.advance('1m')
    }
    const mails = async (): Promise<string[]> => (await control.get('/_emulator/outbox', { query: { kind: 'mail', to: 'ops@example.com' } })).body.map((mail: { text: string }) => mail.text)
    await use()
    expect(await mails()).toEqual([imsi])

    // The next day it would fire again, were it not ignored for this SIM.
    await answer(['event-handlers', 'ignore', ...one, '--imsi', imsi])
    client.emulator.clock.advance('1d')
    await use()
    expect(await mails()).toHaveLength(1)
    await answer(['event-handlers', 'unignore', ...one, '--imsi', imsi])
    client.emulator.clock.advance('1d')
    await use()
    expect(await mails()).toHaveLength(2)

    // What `get` prints is what `update` takes.
    await answer(['event-handlers', 'update', ...one, '--body', JSON.stringify({ ...made, name: 'daily limit' })])
    expect(await answer(['event-handlers', 'get', ...one])).toEqual({ ...made, name: 'daily limit' })
    expect(await codeOf(['event-handlers', 'create', '--name', 'aimless', '--status', 'active', '--body', JSON.stringify(rule)])).toBe('EVS9003')
    await answer(['event-handlers', 'delete', ...one])
    expect(await codeOf(['event-handlers', 'get', ...one])).toBe('EVS9001')
  })

  test('a SIM is handed to another operator by a token, or not', async () => {
    await answer(['configure-sandbox', '--auth-key-id', 'keyId-any', '--auth-key', 'secret-any', '--email', 'to@example.com', '--password', 'Passw0rd', '--coverage-type', 'jp', '--profile', 'to'])
    const to = ['--profile', 'to']
    const { operatorId } = await answer<{ operatorId: string }>(['operator', 'get', ...to])
    const [stays, goes] = [await newSim(), await newSim()]
    const issue = async ({ imsi }: Sim): Promise<string> => (await answer<{ token: string }>(['subscribers', 'issue-transfer-token',
      '--transfer-destination-operator-email', 'to@example.com', '--transfer-destination-operator-id', operatorId, '--body', JSON.stringify({ transferImsi: [imsi] })])).token

    const withdrawn = await issue(stays)
    await answer(['subscribers', 'delete-transfer-token', '--token', withdrawn])
    expect(await codeOf(['subscribers', 'verify-transfer-token', '--token', withdrawn, ...to])).toBe('COM0006')
    expect(await answer(['subscribers', 'get', '--imsi', stays.imsi])).toMatchObject({ status: 'ready' })

    const token = await issue(goes)
    expect(await mailedToken(client.emulator, 'to@example.com', 'sim-transfer')).toBe(token)
    expect(await answer(['subscribers', 'verify-transfer-token', '--token', token, ...to])).toEqual({ transferredImsi: [goes.imsi] })
    expect(await answer(['sims', 'get', '--sim-id', goes.simId, ...to])).toMatchObject({ operatorId })
    expect(await codeOf(['sims', 'get', '--sim-id', goes.simId])).toBe('SEM9001')
  })
})
