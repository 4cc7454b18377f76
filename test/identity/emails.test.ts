// Mail addresses, and what they are for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { login, mailedToken, operatorWith, refusal } from '../support/accounts.ts'
import { AUTH_KEY, Client, PASSWORD, signUp, startEmulator } from '../support/emulator.ts'

const ISSUE = '/v1/operators/add_email_token/issue'
const VERIFY = '/v1/operators/add_email_token/verify'

let emulator: Emulator
let anyone: Client
let signUps = 0
beforeAll(async () => {
  emulator = await startEmulator()
  anyone = new Client(emulator)
})
afterAll(() => emulator.close())

interface Account {
  email: string
  client: Client
  emails: string
  notifications: string
}

async function account (): Promise<Account> {
  const email = `owner${++signUps}@example.com`
  const client = await signUp(emulator, { email })
  return { email, client, emails: `/v1/operators/${client.operatorId}/emails`, notifications: `/v1/operators/${client.operatorId}/system_notifications` }
}

/** Adds an address as its owner would; returns its id. */
async function add ({ client, emails }: Account, email: string): Promise<string> {
  const issued = await client.post(ISSUE, { email, password: PASSWORD })
  expect([issued.status, issued.body]).toEqual([200, undefined])
  const verified = await anyone.post(VERIFY, { token: await mailedToken(emulator, email, 'add-email') })
  expect([verified.status, verified.body]).toEqual([200, undefined])
  return (await client.get(emails)).body.find((entry: { email: string }) => entry.email === email).emailId
}

describe('emails', () => {
  test('[01-C35] root sees them, and starts with the one it signed up with; a SAM user is refused with 400', async () => {
    const own = await startEmulator({ fixture: { operators: [operatorWith('root@example.com', 'alice')] } })
    const root = await login(own, { email: 'root@example.com', password: 'RootPassw0rd' })
    const url = `/v1/operators/${root.operatorId}`
    const { status, body } = await root.get(`${url}/emails`)
    const seconds = own.clock.now() / 1000
    expect(status).toBe(200)
    expect(body).toEqual([{ emailId: expect.stringMatching(/^EM\d{10}$/), email: 'root@example.com', verified: true, createDateTime: seconds, updateDateTime: seconds }])
    expect((await root.get(`${url}/system_notifications`)).body).toEqual([{ type: 'primary', emailIdList: [body[0].emailId], updateDateTime: seconds }])

    const alice = await login(own, { operatorId: root.operatorId, userName: 'alice', password: 'UserPassw0rd' })
    const emailIdList = [body[0].emailId]
    for (const answer of [await alice.get(`${url}/emails`), await alice.get(`${url}/emails/${emailIdList[0]}`), await alice.delete(`${url}/emails/${emailIdList[0]}`),
      await alice.post(ISSUE, { email: 'new@example.com', password: 'RootPassw0rd' }), await alice.get(`${url}/system_notifications`), await alice.get(`${url}/system_notifications/primary`),
      await alice.post(`${url}/system_notifications/billing`, { emailIdList }), await alice.delete(`${url}/system_notifications/billing`)]) expect(refusal(answer)).toEqual([400, 'AUM9200'])
    expect((await root.get(`${url}/emails`)).body).toEqual(body)
    await own.close()
  })

  test('an operator of the old sign-up starts with its address too', async () => {
    const email = 'old-sign-up@example.com'
    await anyone.post('/v1/operators', { email, password: PASSWORD })
    const { token } = (await anyone.post(`/v1/sandbox/operators/token/${email}`, AUTH_KEY)).body
    await anyone.post('/v1/operators/verify', { token })
    const client = await login(emulator, { email, password: PASSWORD })
    expect((await client.get(`/v1/operators/${client.operatorId}/emails`)).body).toMatchObject([{ email, verified: true }])
  })

  test('an address is added by whoever has its mailed token, and is there then', async () => {
    const own = await account()
    emulator.clock.advance('10s')
    const emailId = await add(own, 'added@example.com')
    const seconds = emulator.clock.now() / 1000
    const shown = { emailId, email: 'added@example.com', verified: true, createDateTime: seconds, updateDateTime: seconds }
    expect(await own.client.get(`${own.emails}/${emailId}`)).toMatchObject({ status: 200, body: shown })
    expect((await own.client.get(own.emails)).body).toMatchObject([{ email: own.email }, shown])
    const deleted = await own.client.delete(`${own.emails}/${emailId}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    for (const answer of [await own.client.get(`${own.emails}/${emailId}`), await own.client.delete(`${own.emails}/${emailId}`)]) expect(refusal(answer)).toEqual([404, 'AUM9250'])
    await add(own, 'added@example.com')
  })

  test('no token without the root password, for what is no address, or for one that is there', async () => {
    const own = await account()
    const before = (await anyone.get('/_emulator/outbox')).body.length
    expect(refusal(await own.client.post(ISSUE, { email: 'x@example.com', password: 'Wr0ngWr0ng' }))).toEqual([400, 'AUM9201'])
    expect(refusal(await own.client.post(ISSUE, { email: 'x@example.com' }))).toEqual([400, 'COM9003'])
    expect(refusal(await own.client.post(ISSUE, { email: 'bogus', password: PASSWORD }))).toEqual([400, 'COM0008'])
    expect(refusal(await own.client.post(ISSUE, { email: own.email.toUpperCase(), password: PASSWORD }))).toEqual([400, 'AUM9252'])
    expect((await anyone.get('/_emulator/outbox')).body).toHaveLength(before)
  })

  test('a token is good once, for a day, and until another is mailed to that address', async () => {
    const own = await account()
    const tokenFor = async (email: string) => {
      await own.client.post(ISSUE, { email, password: PASSWORD })
      return await mailedToken(emulator, email, 'add-email')
    }
    expect(refusal(await anyone.post(VERIFY, { token: 'unknown' }))).toEqual([400, 'COM0006'])
    expect(refusal(await anyone.post(VERIFY, {}))).toEqual([400, 'COM9003'])
    const first = await tokenFor('a@example.com')
    const other = await tokenFor('b@example.com')
    const second = await tokenFor('a@example.com')
    expect(refusal(await anyone.post(VERIFY, { token: first }))).toEqual([400, 'COM0006'])
    expect((await anyone.post(VERIFY, { token: second })).status).toBe(200)
    expect(refusal(await anyone.post(VERIFY, { token: second }))).toEqual([400, 'COM0006'])
    emulator.clock.advance('24h')
    expect(refusal(await anyone.post(VERIFY, { token: other }))).toEqual([404, 'AUM9013'])
    const { body } = await anyone.post('/v1/auth', { email: own.email, password: PASSWORD })
    const later = own.client.with({ 'x-soracom-api-key': body.apiKey, 'x-soracom-token': body.token })
    expect((await later.get(own.emails)).body.map((entry: { email: string }) => entry.email)).toEqual([own.email, 'a@example.com'])
  })

  test('an eleventh address is refused, when it is asked for and when it is confirmed', async () => {
    const own = await account()
    for (let i = 2; i <= 9; i++) await add(own, `many${i}@example.com`)
    const tokens = []
    for (const email of ['tenth@example.com', 'eleventh@example.com']) {
      await own.client.post(ISSUE, { email, password: PASSWORD })
      tokens.push(await mailedToken(emulator, email, 'add-email'))
    }
    expect((await anyone.post(VERIFY, { token: tokens[0] })).status).toBe(200)
    expect(refusal(await anyone.post(VERIFY, { token: tokens[1] }))).toEqual([400, 'AUM9251'])
    expect(refusal(await own.client.post(ISSUE, { email: 'twelfth@example.com', password: PASSWORD }))).toEqual([400, 'AUM9251'])
    expect((await own.client.get(own.emails)).body).toHaveLength(10)
  })

  test('ids of another operator are not found', async () => {
    const [own, other] = [await account(), await account()]
    const [{ emailId }] = (await other.client.get(other.emails)).body
    for (const answer of [await own.client.get(`${own.emails}/${emailId}`), await own.client.delete(`${own.emails}/${emailId}`)]) expect(refusal(answer)).toEqual([404, 'AUM9250'])
    expect(refusal(await own.client.get(`${other.emails}/${emailId}`))).toEqual([400, 'AUM9004'])
    expect(refusal(await own.client.post(`${own.notifications}/billing`, { emailIdList: [emailId] }))).toEqual([400, 'AUM9254'])
  })
})

describe('system notifications', () => {
  test('a purpose is given addresses, given others, and cleared', async () => {
    const own = await account()
    const [one, two] = [await add(own, 'one@example.com'), await add(own, 'two@example.com')]
    for (const type of ['recovery', 'billing', 'support']) {
      const url = `${own.notifications}/${type}`
      expect(refusal(await own.client.get(url))).toEqual([404, 'AUM9257'])
      expect(refusal(await own.client.delete(url))).toEqual([404, 'AUM9257'])
      const set = await own.client.post(url, { emailIdList: [one, two, one] })
      const shown = { type, emailIdList: [one, two], updateDateTime: Math.floor(emulator.clock.now() / 1000) }
      expect([set.status, set.body]).toEqual([200, shown])
      expect((await own.client.get(url)).body).toEqual(shown)
      emulator.clock.advance('1s')
      expect((await own.client.post(url, { emailIdList: [two] })).body).toMatchObject({ emailIdList: [two], updateDateTime: shown.updateDateTime + 1 })
    }
    expect((await own.client.get(own.notifications)).body.map(({ type }: { type: string }) => type)).toEqual(['billing', 'primary', 'recovery', 'support'])
    expect((await own.client.delete(`${own.emails}/${one}`)).status).toBe(204)
    expect(refusal(await own.client.delete(`${own.emails}/${two}`))).toEqual([400, 'AUM9253'])
    for (const type of ['recovery', 'billing', 'support']) {
      const cleared = await own.client.delete(`${own.notifications}/${type}`)
      expect([cleared.status, cleared.body]).toEqual([204, undefined])
    }
    expect((await own.client.delete(`${own.emails}/${two}`)).status).toBe(204)
  })

  test('the primary address is the login: changing it wants the password, and takes effect at once', async () => {
    const own = await account()
    const next = await add(own, 'next-login@example.com')
    const url = `${own.notifications}/primary`
    const [{ emailId: first }] = (await own.client.get(own.emails)).body
    expect(refusal(await own.client.post(url, { emailIdList: [next] }))).toEqual([400, 'COM9003'])
    expect(refusal(await own.client.post(url, { emailIdList: [next], password: 'Wr0ngWr0ng' }))).toEqual([400, 'AUM9201'])
    for (const emailIdList of [[], [first, next]]) expect(refusal(await own.client.post(url, { emailIdList, password: PASSWORD }))).toEqual([400, 'AUM9256'])
    expect(refusal(await own.client.delete(url))[0]).toBe(400)
    expect((await own.client.post(url, { emailIdList: [next], password: PASSWORD })).body).toMatchObject({ type: 'primary', emailIdList: [next] })
    expect((await own.client.get(`/v1/operators/${own.client.operatorId}`)).body.email).toBe('next-login@example.com')
    expect(refusal(await anyone.post('/v1/auth', { email: own.email, password: PASSWORD }))).toEqual([401, 'AUM0002'])
    await login(emulator, { email: 'next-login@example.com', password: PASSWORD })
    expect(refusal(await own.client.delete(`${own.emails}/${next}`))).toEqual([400, 'AUM9253'])
    expect((await own.client.delete(`${own.emails}/${first}`)).status).toBe(204)
    // The address that is no login any more is free for another account.
    await signUp(emulator, { email: own.email })
  })

  test('the primary address is for nothing else, and may be another operator\'s for other purposes only', async () => {
    const [own, other] = [await account(), await account()]
    const [{ emailId: primary }] = (await own.client.get(own.emails)).body
    const theirs = await add(own, other.email)
    expect(refusal(await own.client.post(`${own.notifications}/recovery`, { emailIdList: [primary, theirs] }))).toEqual([400, 'AUM9255'])
    expect(refusal(await own.client.post(`${own.notifications}/primary`, { emailIdList: [theirs], password: PASSWORD }))).toEqual([400, 'AUM0003'])
    expect((await own.client.post(`${own.notifications}/recovery`, { emailIdList: [theirs] })).status).toBe(200)
    expect(refusal(await own.client.post(`${own.notifications}/primary`, { emailIdList: [theirs], password: PASSWORD }))).toEqual([400, 'AUM9255'])
    await login(emulator, { email: other.email, password: PASSWORD })
  })

  test('unknown purposes and addresses, and no addresses at all, are refused', async () => {
    const own = await account()
    for (const answer of [await own.client.get(`${own.notifications}/news`), await own.client.post(`${own.notifications}/news`, { emailIdList: ['x'] }), await own.client.delete(`${own.notifications}/news`), await own.client.post(`${own.notifications}/billing`, {}), await own.client.post(`${own.notifications}/billing`, { emailIdList: [] })]) expect(refusal(answer)).toEqual([400, 'COM9003'])
    expect(refusal(await own.client.post(`${own.notifications}/billing`, { emailIdList: ['EM9999999999'] }))).toEqual([400, 'AUM9254'])
    expect((await own.client.get(own.notifications)).body).toHaveLength(1)
  })
})
