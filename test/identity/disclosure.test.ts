// What the journal tells of calls: everything but secrets, wherever in a call they stand.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, signUp, startEmulator } from '../support/emulator.ts'

const SECRET = 'hunter2'
const PEM = '-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2\n-----END OPENSSH PRIVATE KEY-----'

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

type Call = readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string, unknown?]
const web = (properties: object): object => ({ actionConfigList: [{ type: 'ExecuteWebRequestAction', properties }] })
const ssh = (authentication: object): object => ({ authentication, username: 'seen', command: 'seen' })

const CALLS: readonly (readonly [string, ...Call])[] = [
  ['the password of a login', 'POST', '/v1/auth', { email: 'seen@example.com', password: SECRET, mfaOTPCode: SECRET }],
  ['an AuthKey', 'POST', '/v1/auth', { authKeyId: SECRET, authKey: SECRET, userName: 'seen' }],
  ['a reset token', 'POST', '/v1/auth/password_reset_token/verify', { token: SECRET, password: SECRET, seen: 'seen' }],
  ['a backup code', 'POST', '/v1/operators/mfa_revoke_token/verify', { email: 'seen@example.com', token: SECRET, password: SECRET, backupCode: SECRET }],
  ['a changed password', 'POST', '/v1/operators/seen/password', { currentPassword: SECRET, newPassword: SECRET }],
  ['a one-time code', 'POST', '/v1/operators/seen/mfa/verify', { mfaOTPCode: SECRET }],
  ['a registration secret', 'POST', '/v1/subscribers/seen/register', { registrationSecret: SECRET }],
  ['a transfer token', 'DELETE', '/v1/subscribers/transfer_token/hunter2?seen=1'],
  ['the headers of a web request', 'POST', '/v1/event_handlers', web({ httpMethod: 'seen', headers: '{"Authorization":"Bearer hunter2","Cookie":"hunter2","X-Seen":"seen"}' })],
  ['several objects of headers', 'POST', '/v1/event_handlers', web({ headers: '{"X-Api-Key":"hunter2"},{"X-Seen":"seen"}' })],
  ['the body of a web request', 'POST', '/v1/event_handlers', web({ body: '{"user":"seen","inner":{"password":"hunter2"}}' })],
  ['the link of a web request', 'POST', '/v1/event_handlers', web({ url: 'https://user:hunter2@seen.example.com/x?a=1&token=hunter2&X-Amz-Signature=hunter2#seen' })],
  ['the keys of a Lambda action', 'POST', '/v1/event_handlers', { actionConfigList: [{ properties: { functionName: 'seen', accessKey: SECRET, secretAccessKey: SECRET } }] }],
  ['the password of a login over SSH', 'POST', '/v1/sims/seen/downlink/ssh', ssh({ password: SECRET })],
  ['the private key of a login over SSH', 'POST', '/v1/sims/seen/downlink/ssh', ssh({ key: SECRET, passphrase: SECRET })],
  ['a private key under any name', 'POST', '/v1/sims/seen/downlink/ssh', ssh({ identity: PEM })],
  ['the headers of a downlink', 'POST', '/v1/sims/seen/downlink/http', { headers: { 'Authorization': SECRET, 'Proxy-Authorization': SECRET, 'Cookie': SECRET, 'x-api-key': SECRET, 'X-Auth-Token': SECRET, 'Accept': 'seen' } }],
  ['the body of a downlink', 'POST', '/v1/sims/seen/downlink/http', { body: '[{"seen":"seen","secret":"hunter2"}]' }],
  ['the login of a camera', 'POST', '/v1/sims/seen/downlink/rtsp', { authentication: { username: 'seen', password: SECRET } }],
  ['credentials', 'POST', '/v1/credentials/seen', { type: 'seen', credentials: { accessKeyId: SECRET, anything: SECRET } }],
  ['a pre-signed link', 'GET', '/_somewhere/else?X-Amz-Credential=hunter2&X-Amz-Signature=hunter2&X-Amz-Security-Token=hunter2&Signature=hunter2&SessionToken=hunter2&seen=1'],
  ['a Beam setting', 'PUT', '/v1/groups/seen/configuration/SoracomBeam', [{ key: 'password', value: SECRET }, { key: 'psk', value: { raw: SECRET } }, { key: 'seen', value: { customHeaders: [{ headerKey: 'Cookie', headerValue: SECRET }] } }]]
]

test.each(CALLS.map(([what, ...call]) => [what, call] as const))('%s is not shown, and what stands beside it is', async (_what, [method, url, body]) => {
  await client.send(method, url, body)
  const [entry] = (await control.get('/_emulator/requests', { query: { limit: 1 } })).body
  const shown = JSON.stringify(entry)
  expect([entry.method, entry.url.split(/[?]/)[0].includes('hunter2')]).toEqual([method, false])
  expect(shown).not.toContain(SECRET)
  expect(shown).toContain('***')
  if (JSON.stringify([url, body]).includes('seen')) expect(shown).toContain('seen')
})

test('what holds no secret is shown letter by letter', async () => {
  const body = { name: '{ "spaced" : 1 }', message: 'see https://example.com/?a=1&b=2#c or mail a@b.example', list: ['[1, 2', '{"a": 1e2}'], configuration: { key: 'seen', value: 'seen' } }
  await client.post('/v1/groups/x/anything', body)
  expect((await control.get('/_emulator/requests', { query: { limit: 1 } })).body[0].body).toEqual(body)
})
