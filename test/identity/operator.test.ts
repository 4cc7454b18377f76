// Contact data, contracts and settings of an operator.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { refusal } from '../support/accounts.ts'
import { Client, signUp, startEmulator } from '../support/emulator.ts'

let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator() })
afterAll(() => emulator.close())

async function operator (coverageTypes = ['jp', 'g']): Promise<{ client: Client, url: string }> {
  const client = await signUp(emulator, { coverageTypes })
  return { client, url: `/v1/operators/${client.operatorId}` }
}

const COMPANY = { companyName: 'Sample Sensors', countryCode: 'JP', zipCode: '141-0022', department: 'R&D', contactPersonName: '山田', phoneNumber: '03-1234-5678' }
const PERSON = { fullName: '山田 花子', countryCode: 'JP', zipCode: '141-0022', phoneNumber: '03-1234-5678', city: '港区' }

describe('contact data', () => {
  test.each([['company', COMPANY, { department: 'Sales', building: 'East' }], ['individual', PERSON, { fullName: '山田 太郎', state: '東京都' }]])('of a %s is made, shown and replaced', async (kind, information, change) => {
    const { client, url } = await operator()
    const at = `${url}/${kind}_information`
    expect(refusal(await client.get(at))).toEqual([404, 'AUM9220'])
    expect(refusal(await client.put(at, information))).toEqual([404, 'AUM9220'])
    const created = await client.post(at, { ...information, unknown: 1, city: null })
    expect([created.status, created.body]).toEqual([201, undefined])
    const { city: _, ...rest } = { city: undefined, ...information }
    expect(await client.get(at)).toMatchObject({ status: 200, body: rest })
    expect(Object.keys((await client.get(at)).body).sort()).toEqual(Object.keys(rest).sort())
    expect(refusal(await client.post(at, information))).toEqual([400, 'AUM9221'])
    const updated = await client.put(at, { ...information, ...change })
    expect([updated.status, updated.body]).toEqual([200, undefined])
    expect((await client.get(at)).body).toEqual({ ...information, ...change })
    for (const name of Object.keys(information).filter((n) => n !== 'city')) {
      expect(refusal(await client.put(at, { ...information, [name]: undefined }))).toEqual([400, 'COM9003'])
      expect(refusal(await (await operator()).client.post(at, { ...information, [name]: undefined }))[0]).toBe(400)
    }
  })

  test('is of one kind for ever', async () => {
    const { client, url } = await operator()
    await client.post(`${url}/individual_information`, PERSON)
    expect(refusal(await client.post(`${url}/company_information`, COMPANY))).toEqual([400, 'AUM9221'])
    for (const answer of [await client.get(`${url}/company_information`), await client.put(`${url}/company_information`, COMPANY)]) expect(refusal(answer)).toEqual([404, 'AUM9220'])
  })

  test('a company keeps its name, and has a VAT number in the EU and the UK', async () => {
    const { client, url } = await operator()
    const at = `${url}/company_information`
    for (const countryCode of ['DE', 'gb']) {
      expect(refusal(await client.post(at, { ...COMPANY, countryCode }))).toEqual([400, 'AUM9223'])
      expect(refusal(await client.post(at, { ...COMPANY, countryCode, vatIdentificationNumber: '' }))).toEqual([400, 'AUM9223'])
    }
    expect((await client.post(at, { ...COMPANY, countryCode: 'DE', vatIdentificationNumber: 'DE123456789' })).status).toBe(201)
    expect(refusal(await client.put(at, { ...COMPANY, countryCode: 'DE' }))).toEqual([400, 'AUM9223'])
    expect(refusal(await client.put(at, { ...COMPANY, companyName: 'Another' }))).toEqual([400, 'AUM9222'])
    expect((await client.put(at, { ...COMPANY, countryCode: 'US' })).status).toBe(200)
    expect((await client.get(at)).body).toEqual({ ...COMPANY, countryCode: 'US' })
    const person = await operator()
    expect((await person.client.post(`${person.url}/individual_information`, { ...PERSON, countryCode: 'DE' })).status).toBe(201)
  })

  test('is nobody else\'s', async () => {
    const { client, url } = await operator()
    await client.post(`${url}/company_information`, COMPANY)
    const stranger = await operator()
    expect(refusal(await stranger.client.get(`${url}/company_information`))).toEqual([400, 'AUM9004'])
    expect(refusal(await stranger.client.get(`${stranger.url}/company_information`))).toEqual([404, 'AUM9220'])
  })
})

describe('contracts', () => {
  test.each([['api_audit_log', undefined], ['napter', undefined], ['harvest', { plan: 'extended', ttl: 731 }], ['support', { tier: 'priority' }]])('%s is taken out and given up', async (contractName, contractDetail) => {
    const { client, url } = await operator()
    const body = contractDetail === undefined ? { contractName } : { contractName, contractDetail }
    for (const answer of [await client.post(`${url}/contracts`, body), await client.post(`${url}/contracts`, body)]) expect([answer.status, answer.body]).toEqual([200, body])
    const deleted = await client.delete(`${url}/contracts/${contractName}`)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect(refusal(await client.delete(`${url}/contracts/${contractName}`))).toEqual([404, 'AUM9230'])
  })

  test('an unknown name, and a detail that is not this contract\'s, are refused', async () => {
    const { client, url } = await operator()
    for (const body of [{ contractName: 'lagoon' }, {}]) expect(refusal(await client.post(`${url}/contracts`, body))).toEqual([400, 'COM9003'])
    expect(refusal(await client.delete(`${url}/contracts/lagoon`))).toEqual([400, 'COM9003'])
    for (const [contractName, contractDetail] of [['harvest', undefined], ['harvest', { plan: 'extended' }], ['harvest', { plan: 'extended', ttl: 40 }], ['support', {}], ['support', { tier: 'priority', ttl: 731 }], ['napter', { tier: 'priority' }]]) {
      expect(refusal(await client.post(`${url}/contracts`, { contractName, contractDetail }))).toEqual([400, 'AUM9231'])
    }
    expect((await client.post(`${url}/contracts`, { contractName: 'napter', contractDetail: {} })).body).toEqual({ contractName: 'napter' })
  })

  test('support is for coverage of Japan', async () => {
    const { client, url } = await operator(['g'])
    const body = { contractName: 'support', contractDetail: { tier: 'priority' } }
    expect(refusal(await client.post(`${url}/contracts`, body))).toEqual([400, 'AUM9232'])
    await client.post(`${url}/coverage_type/jp`)
    expect((await client.post(`${url}/contracts`, body)).status).toBe(200)
  })
})

describe('configuration namespaces', () => {
  const EMAIL = { billing: { attachInvoicePdfEnabled: true }, notification: { exceedBundleDisabled: false } }

  test('a namespace is set, read, replaced as a whole, and cleared', async () => {
    const { client, url } = await operator()
    const at = `${url}/configuration/Email`
    expect(refusal(await client.get(at))).toEqual([404, 'AUM9241'])
    expect(refusal(await client.delete(at))).toEqual([404, 'AUM9241'])
    const set = await client.post(at, { configuration: EMAIL })
    expect([set.status, set.body]).toEqual([200, { namespace: 'Email', configuration: EMAIL, version: 1, isModifiable: true }])
    expect((await client.get(at)).body).toEqual(set.body)
    const other = { billing: { attachInvoicePdfEnabled: false } }
    expect((await client.post(at, { configuration: other })).body).toEqual({ namespace: 'Email', configuration: other, version: 2, isModifiable: true })
    const deleted = await client.delete(at)
    expect([deleted.status, deleted.body]).toEqual([204, undefined])
    expect(refusal(await client.get(at))).toEqual([404, 'AUM9241'])
  })

  test('[01-C36] a stale expectedVersion is 409, and without one nothing is compared', async () => {
    const { client, url } = await operator()
    const at = `${url}/configuration/UserConsole`
    const configuration = { usageMetricsAcknowledged: true, usageMetricsDisabled: false }
    expect(refusal(await client.post(at, { configuration, expectedVersion: 1 }))).toEqual([409, 'AUM9243'])
    expect((await client.post(at, { configuration, expectedVersion: 0 })).body.version).toBe(1)
    expect((await client.post(at, { configuration, expectedVersion: 1 })).body.version).toBe(2)
    for (const expectedVersion of [1, 3, 0, 1.5]) expect(refusal(await client.post(at, { configuration: {}, expectedVersion }))).toEqual([409, 'AUM9243'])
    expect((await client.get(at)).body).toMatchObject({ configuration, version: 2 })
    expect((await client.post(at, { configuration })).body.version).toBe(3)
  })

  test('Support follows the contract and cannot be modified', async () => {
    const { client, url } = await operator()
    const at = `${url}/configuration/Support`
    const shown = (tier: string, version: number) => ({ namespace: 'Support', configuration: { tier, upcomingTier: null, paymentCoverage: 'jp' }, version, isModifiable: false })
    expect(await client.get(at)).toMatchObject({ status: 200, body: shown('basic', 1) })
    await client.post(`${url}/contracts`, { contractName: 'support', contractDetail: { tier: 'priority' } })
    await client.post(`${url}/contracts`, { contractName: 'napter' })
    expect((await client.get(at)).body).toEqual(shown('priority', 2))
    expect(refusal(await client.post(at, { configuration: { tier: 'enterprise' } }))).toEqual([400, 'AUM9242'])
    expect(refusal(await client.delete(at))).toEqual([400, 'AUM9242'])
    await client.delete(`${url}/contracts/support`)
    expect((await client.get(at)).body).toEqual(shown('basic', 3))
  })

  test('unknown namespaces, and settings that are none of the namespace\'s, are refused', async () => {
    const { client, url } = await operator()
    for (const namespace of ['email', 'Billing', 'constructor', '__proto__']) {
      const at = `${url}/configuration/${namespace}`
      for (const answer of [await client.get(at), await client.post(at, { configuration: {} }), await client.delete(at)]) expect(refusal(answer)).toEqual([400, 'AUM9240'])
    }
    for (const configuration of [{ usageMetricsDisabled: true }, { billing: true }, { billing: { attachInvoicePdfEnabled: 'yes' } }, { billing: { exceedBundleDisabled: true } }, { billing: [] }, [], 'x', 5, JSON.parse('{"__proto__": true}')]) {
      expect(refusal(await client.post(`${url}/configuration/Email`, { configuration }))).toEqual([400, 'COM9003'])
    }
    expect(refusal(await client.post(`${url}/configuration/Email`, {}))).toEqual([400, 'COM9003'])
    expect(refusal(await client.get(`${url}/configuration/Email`))).toEqual([404, 'AUM9241'])
  })
})
