// Every operation that needs credentials, called by SAM users: one who may do nothing, one who may do exactly this, one who may do all but this.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import type { Client } from '../support/emulator.ts'
import { type Operation, operations, urlOf } from '../support/operations.ts'
import { alice, login, OPERATOR, permissionText, startAccounts } from '../support/permissions.ts'

const KEY = { authKeyId: `keyId-${'0'.repeat(32)}`, authKey: `secret-${'0'.repeat(64)}` }
const OPEN_TO_ALL = ['generateAuthToken', 'logout', 'switchUser']
const FOR_ROOT = ['AUM9114', 'AUM9200']

let emulator: Emulator
let root: Client
beforeAll(async () => {
  emulator = await startAccounts([{ ...alice, authKey: KEY }])
  root = await login(emulator)
})
afterAll(() => emulator.close())

// One would take the account away for all that follow.
const closed = operations.filter(({ open, operationId }) => !open && operationId !== 'sandboxDeleteOperator')
const expectedCode = ({ tag }: Operation) => (['Sim', 'Subscriber', 'Group', 'VirtualPrivateGateway', 'PortMapping', 'EventHandler', 'Stats'].includes(tag) ? 'SEM0049' : 'AUM0017')

async function aliceWith (...statements: object[]): Promise<Client> {
  await root.put(`/v1/operators/${OPERATOR}/users/alice/permission`, { permission: permissionText(...statements) })
  return await login(emulator, KEY)
}

async function answerOf (client: Client, operation: Operation): Promise<{ status: number, code: string | undefined, message: string }> {
  const { status, body } = await client.send(operation.method, urlOf(operation, { operator_id: OPERATOR, user_name: 'somebody', coverage_type: 'jp' }), {})
  return { status, code: body?.code, message: body?.message ?? '' }
}

test('a user who may do nothing is refused each, by its name', async () => {
  const client = await aliceWith()
  const wrong: string[] = []
  for (const operation of closed) {
    if (OPEN_TO_ALL.includes(operation.operationId)) continue
    const { status, code, message } = await answerOf(client, operation)
    const forRoot = FOR_ROOT.includes(code ?? '') && (status === 400 || status === 403)
    const lacking = status === 403 && (operation.method === 'HEAD' || (code === expectedCode(operation) && message.includes(`'alice'`) && message.includes(`'${operation.permission}'`)))
    if (!forRoot && !lacking) wrong.push(`${operation.operationId} ${status} ${code}`)
  }
  expect(wrong).toEqual([])
})

test('operations for root alone are those that are known', async () => {
  const client = await aliceWith({ effect: 'allow', api: '*' })
  const refused: string[] = []
  for (const operation of closed) {
    if (OPEN_TO_ALL.includes(operation.operationId)) continue
    const { status, code } = await answerOf(client, operation)
    if (FOR_ROOT.includes(code ?? '')) refused.push(operation.operationId)
    else expect([operation.operationId, status]).not.toEqual([operation.operationId, 403])
  }
  const tags = ['Email', 'SystemNotification']
  expect(refused.filter((id) => !tags.includes(operations.find(({ operationId }) => operationId === id)!.tag)).sort()).toEqual([
    // deleteOperatorContract: of the audit log, which is what its path names here.
    'createCompanyInformation', 'createIndividualInformation', 'deleteOperatorAuthKey', 'deleteOperatorContract', 'enableMFA', 'generateOperatorAuthKey', 'getMFAStatus', 'listOperatorAuthKeys', 'registerLagoon', 'revokeMFA',
    'revokeOperatorAuthTokens', 'terminateLagoon', 'updateCompanyInformation', 'updateIndividualInformation', 'updateLagoonLicensePack', 'updateLagoonPlan', 'updateOperatorPassword', 'verifyMFA'
  ])
  expect(refused.filter((id) => tags.includes(operations.find(({ operationId }) => operationId === id)!.tag)).sort()).toEqual(closed.filter(({ tag }) => tags.includes(tag)).map(({ operationId }) => operationId).sort())
})

test('a user who may do exactly this gets past, one who may do all but this does not', async () => {
  const wrong: string[] = []
  for (const operation of closed) {
    if (OPEN_TO_ALL.includes(operation.operationId)) continue
    const needed = operation.tag === 'SoraCam' ? [operation.permission, 'OAuth2:authorize'] : [operation.permission]
    const exactly = await answerOf(await aliceWith({ effect: 'allow', api: needed }), operation)
    if (FOR_ROOT.includes(exactly.code ?? '')) continue
    if (exactly.status === 401 || exactly.status === 403 || exactly.status >= 500) wrong.push(`${operation.operationId} exactly this: ${exactly.status} ${exactly.code}`)
    const allBut = await answerOf(await aliceWith({ effect: 'allow', api: '*' }, { effect: 'deny', api: operation.permission }), operation)
    if (allBut.status !== 403) wrong.push(`${operation.operationId} all but this: ${allBut.status} ${allBut.code}`)
  }
  expect(wrong).toEqual([])
}, 120_000)
