// Every operation that is built and needs credentials, walked by everybody who should not get in, and by users who may do exactly this.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { loadControlContract } from '../../src/contract/contract.ts'
import { type Answer, Client, PASSWORD, START } from '../support/emulator.ts'
import { alice, clientOf, login, loginUser, OPERATOR, permissionText, ROOT, startAccounts } from '../support/permissions.ts'
import { builtOperations, type Operation, urlOf } from '../support/operations.ts'
import { bodyOf, fill, type Things, thingsFor } from '../support/things.ts'

const AUTH_KEY = { authKeyId: `keyId-${'0'.repeat(32)}`, authKey: `secret-${'0'.repeat(64)}` }
const ALL = { effect: 'allow', api: '*' }

const closed = builtOperations.filter(({ open }) => !open)
/** Whatever statements say (facts 01, 5.3). */
const OPEN_TO_ALL = ['generateAuthToken', 'logout', 'switchUser']
/** Ends what all others need. */
const LAST = ['sandboxDeleteOperator']

let emulator: Emulator
let root: Client
let things: Things
beforeAll(async () => {
  emulator = await startAccounts([{ ...alice, authKey: AUTH_KEY }, { userName: 'revoked', password: PASSWORD, permission: { statements: [ALL] } }, { userName: 'deleted', password: PASSWORD, permission: { statements: [ALL] } }])
  root = await login(emulator)
  things = await fill(emulator, root, 'jp', 'plan-D')
}, 60_000)
afterAll(() => emulator.close())

function urlOfThings (operation: Operation): string {
  const url = urlOf(operation, { ...thingsFor(operation, things), operator_id: OPERATOR })
  return url.startsWith('/v1/stats/') ? `${url}?from=${START / 1000 - 86_400}&to=${START / 1000}&period=day` : url
}

async function call (client: Client, operation: Operation): Promise<Answer> {
  return await client.send(operation.method, urlOfThings(operation), bodyOf(operation, things, OPERATOR))
}

/** An answer to HEAD has no body to look into. */
const said = ({ method }: Operation, { status, body }: Answer, code: string): string => `${status} ${method === 'HEAD' ? code : body?.code}`

describe('nobody gets in', () => {
  async function pair (): Promise<Client> {
    return await login(emulator)
  }

  /** Whose credentials are no good, and how they became so. */
  const NOBODIES: readonly (readonly [string, string, () => Promise<Client>])[] = [
    ['without credentials', 'AUM0001', async () => new Client(emulator, {}, OPERATOR)],
    ['with empty credentials', 'AUM0001', async () => (await pair()).with({ 'x-soracom-api-key': '', 'x-soracom-token': '' })],
    ['without a token', 'AUM0001', async () => new Client(emulator, { 'x-soracom-api-key': (await pair()).headers['x-soracom-api-key']! }, OPERATOR)],
    ['with a key that was never issued', 'AGW9001', async () => (await pair()).with({ 'x-soracom-api-key': 'api-00000000-0000-4000-8000-000000000000' })],
    ['with a key and the token of another', 'AGW9001', async () => (await pair()).with({ 'x-soracom-token': (await pair()).headers['x-soracom-token']! })],
    ['with the key of a SAM user and the token of root', 'AGW9001', async () => (await pair()).with({ 'x-soracom-api-key': (await loginUser(emulator)).headers['x-soracom-api-key']! })],
    ['with a token that has run out', 'AGW9001', async () => {
      const answer = await new Client(emulator).post('/v1/auth', { ...ROOT, tokenTimeoutSeconds: 180 })
      emulator.clock.advance('180s')
      return clientOf(emulator, answer.body)
    }],
    ['after logging out', 'AGW9001', async () => {
      const client = await pair()
      expect((await client.post('/v1/auth/logout')).status).toBe(204)
      return client
    }],
    ['with a renewed token of a key that was logged out', 'AGW9001', async () => {
      const client = await pair()
      const { token } = (await client.post(`/v1/operators/${OPERATOR}/token`, {})).body
      await client.post('/v1/auth/logout')
      return client.with({ 'x-soracom-token': token })
    }],
    ['after the tokens of root were revoked', 'AGW9001', async () => {
      const client = await pair()
      expect((await client.delete(`/v1/operators/${OPERATOR}/tokens`)).status).toBe(204)
      root = await pair()
      return client
    }],
    ['after the tokens of the user were revoked', 'AGW9001', async () => {
      const client = await loginUser(emulator, 'revoked')
      expect((await client.get('/v1/sims')).status).toBe(200)
      expect((await root.delete(`/v1/operators/${OPERATOR}/users/revoked/tokens`)).status).toBe(204)
      return client
    }],
    ['after the user was deleted, and another one made under the name', 'AGW9001', async () => {
      const client = await loginUser(emulator, 'deleted')
      expect((await client.get('/v1/sims')).status).toBe(200)
      expect((await root.delete(`/v1/operators/${OPERATOR}/users/deleted`)).status).toBe(204)
      await root.post(`/v1/operators/${OPERATOR}/users/deleted`)
      await root.put(`/v1/operators/${OPERATOR}/users/deleted/permission`, { permission: permissionText(ALL) })
      return client
    }]
  ]

  test.each(NOBODIES)('%s', async (_what, code, make) => {
    const client = await make()
    const others: string[] = []
    for (const operation of closed) {
      const answer = said(operation, await call(client, operation), code)
      if (answer !== `401 ${code}`) others.push(`${operation.operationId} ${answer}`)
    }
    expect(others).toEqual([])
  })
})

async function aliceWith (...statements: object[]): Promise<Client> {
  const answer = await root.put(`/v1/operators/${OPERATOR}/users/alice/permission`, { permission: permissionText(...statements) })
  if (answer.status !== 200) throw new Error(`the permission was not set: ${answer.status} ${JSON.stringify(answer.body)}`)
  return await login(emulator, AUTH_KEY)
}

const FOR_ROOT = ['403 AUM9114', '400 AUM9200']
const OF_SESSION_MANAGER = ['Sim', 'Subscriber', 'Group', 'VirtualPrivateGateway', 'PortMapping', 'EventHandler', 'Stats']
const ROOT_ONLY = [
  'createCompanyInformation', 'createIndividualInformation', 'deleteEmail', 'deleteOperatorAuthKey', 'deleteSystemNotification', 'enableMFA', 'generateOperatorAuthKey', 'getEmail', 'getMFAStatus', 'getSystemNotification', 'issueAddEmailToken', 'listEmails',
  'listOperatorAuthKeys', 'listSystemNotifications', 'revokeMFA', 'revokeOperatorAuthTokens', 'setSystemNotification', 'updateCompanyInformation', 'updateIndividualInformation', 'updateOperatorPassword', 'verifyMFA'
]

test('a user who may do nothing is refused each by its name, about things that are there', async () => {
  const client = await aliceWith()
  const wrong: string[] = []
  const forRoot: string[] = []
  for (const operation of closed) {
    if (OPEN_TO_ALL.includes(operation.operationId)) continue
    const code = OF_SESSION_MANAGER.includes(operation.tag) ? 'SEM0049' : 'AUM0017'
    const answer = await call(client, operation)
    const is = said(operation, answer, code)
    if (FOR_ROOT.includes(is)) forRoot.push(operation.operationId)
    else if (is !== `403 ${code}` || (operation.method !== 'HEAD' && !answer.body.message.includes(`'${operation.permission}'`))) wrong.push(`${operation.operationId} ${is}`)
  }
  expect(wrong).toEqual([])
  expect(forRoot.sort()).toEqual(ROOT_ONLY)
})

/** What is not there: an operator has one kind of information, a role of its own has no versions, a SIM is not in test mode, a camera gives no picture yet, profiles are global. */
const NOT_THERE = [
  'getIndividualInformation', 'getOperatorConfigurationNamespace', 'getProfileOrder', 'getSoraCamDeviceAtomCamLiveImage', 'getTestingUsage', 'listOrderedProfiles', 'listRoleVersions'
]

test('a user who may do exactly this is let through, and what is asked for is there', async () => {
  const rank = ({ method }: Operation): number => ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].indexOf(method)
  const wrong: string[] = []
  const unserved: string[] = []
  for (const operation of [...closed].sort((a, b) => rank(a) - rank(b))) {
    const { operationId, tag, permission } = operation
    if ([...ROOT_ONLY, ...LAST].includes(operationId)) continue
    const client = await aliceWith({ effect: 'allow', api: tag === 'SoraCam' ? [permission, 'OAuth2:authorize'] : permission })
    const { status, body } = await call(client, operation)
    if (status === 401 || status === 403 || status >= 500) wrong.push(`${operationId} ${status} ${body?.code}`)
    if (rank(operation) < 2 && operation.url.includes('{') && status >= 400) unserved.push(operationId)
  }
  expect(wrong).toEqual([])
  expect(unserved.sort()).toEqual(NOT_THERE)
}, 60_000)

describe('the control API, every operation of it', () => {
  const control = Object.entries(loadControlContract().operations).map(([operationId, { method, url }]) => [operationId, method as 'GET', url.replace(/\{\w+\}/g, 'x')] as const)

  test.each([
    ['a name that was made to point here', { host: 'rebound.example:4010' }, 'EMU0005'],
    ['a page of elsewhere', { origin: 'https://evil.example' }, 'EMU0006'],
    ['a page in a sandbox', { origin: 'null' }, 'EMU0006']
  ])('is closed to %s', async (_what, headers, code) => {
    const others: string[] = []
    for (const [operationId, method, url] of control) {
      const { status, body } = await new Client(emulator).send(method, url, method === 'GET' ? undefined : {}, { headers })
      if (status !== 403 || body?.code !== code) others.push(`${operationId} ${status} ${body?.code}`)
    }
    expect(others).toEqual([])
  })
})
