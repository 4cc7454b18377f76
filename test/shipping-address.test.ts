import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { type Client, signUp, startEmulator } from './support/emulator.ts'

let emulator: Emulator
let client: Client
let url: string
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  url = `/v1/operators/${client.operatorId}/shipping_addresses`
})
afterAll(() => emulator.close())

const ADDRESS = { addressLine1: '1-2-3 赤坂', addressLine2: '', building: '', city: '港区', companyName: 'Example', department: '', fullName: 'A Tester', phoneNumber: '123-4567', state: '東京都', zipCode: '162-0812' }
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

describe('shipping addresses', () => {
  test('[03-C37] an address in 東京都 is in kanto and in JP; one in an unknown state is refused', async () => {
    const { status, body } = await client.post(url, ADDRESS)
    expect(status).toBe(201)
    expect(body).toEqual({
      ...ADDRESS,
      countryCode: 'JP',
      shippingArea: 'kanto',
      shippingAddressId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    })
    expect(await client.get(`${url}/${body.shippingAddressId}`)).toMatchObject({ status: 200, body })
    const before = (await client.get(url)).body.shippingAddresses.length
    for (const state of ['Tokyo', '東京', '江戸', '']) {
      expect(await client.post(url, { ...ADDRESS, state })).toMatchObject({ status: 400, body: { code: 'LGI9003' } })
    }
    expect((await client.get(url)).body.shippingAddresses).toHaveLength(before)
  })

  test.each([
    ['北海道', 'hokkaido'], ['青森県', 'kita_tohoku'], ['福島県', 'minami_tohoku'], ['山梨県', 'kanto'], ['長野県', 'shinetsu'], ['三重県', 'chubu'],
    ['福井県', 'hokuriku'], ['京都府', 'kansai'], ['山口県', 'chugoku'], ['高知県', 'shikoku'], ['鹿児島県', 'kyushu'], ['沖縄県', 'okinawa']
  ])('%s is in %s', async (state, shippingArea) => {
    expect((await client.post(url, { ...ADDRESS, state })).body).toMatchObject({ state, shippingArea })
  })

  test('a zip code has seven digits, with a hyphen or without', async () => {
    for (const zipCode of ['1234567', '141-0022']) expect((await client.post(url, { ...ADDRESS, zipCode })).body.zipCode).toBe(zipCode)
    for (const zipCode of ['', '12345', '1234-567', '90210-1234', 'abc-defg']) {
      expect(await client.post(url, { ...ADDRESS, zipCode })).toMatchObject({ status: 400, body: { code: 'LGI9004' } })
    }
  })

  test('line, city, state and zip code are needed, a phone number is not', async () => {
    for (const name of ['addressLine1', 'city', 'state', 'zipCode'] as const) {
      const { [name]: _, ...rest } = ADDRESS
      expect(await client.post(url, rest)).toMatchObject({ status: 400, body: { code: 'COM9003' } })
    }
    const { phoneNumber: _, ...rest } = ADDRESS
    expect(await client.post(url, rest)).toMatchObject({ status: 201, body: { phoneNumber: '' } })
  })

  test('an update replaces the address and its area, without an answer; a refused one changes nothing', async () => {
    const { shippingAddressId } = (await client.post(url, { ...ADDRESS, email: 'dock@example.com' })).body
    const order = (await client.get(url)).body.shippingAddresses.map((a: { shippingAddressId: string }) => a.shippingAddressId)
    const update = { addressLine1: '4-5', city: '那覇市', state: '沖縄県', zipCode: '9000001', phoneNumber: '098-000-0000' }
    const updated = await client.put(`${url}/${shippingAddressId}`, update)
    expect([updated.status, updated.body]).toEqual([200, undefined])
    const after = { ...update, countryCode: 'JP', shippingArea: 'okinawa', shippingAddressId }
    expect((await client.get(`${url}/${shippingAddressId}`)).body).toEqual(after)
    expect(await client.put(`${url}/${shippingAddressId}`, { ...update, state: 'Okinawa' })).toMatchObject({ status: 400, body: { code: 'LGI9003' } })
    expect((await client.get(`${url}/${shippingAddressId}`)).body).toEqual(after)
    expect((await client.get(url)).body.shippingAddresses.map((a: { shippingAddressId: string }) => a.shippingAddressId)).toEqual(order)
  })

  test('a deleted address is gone; an unknown one is not found', async () => {
    const { shippingAddressId } = (await client.post(url, ADDRESS)).body
    const deleted = await client.delete(`${url}/${shippingAddressId}`)
    expect([deleted.status, deleted.body]).toEqual([200, undefined])
    for (const id of [shippingAddressId, UNKNOWN]) {
      for (const answer of [await client.get(`${url}/${id}`), await client.put(`${url}/${id}`, ADDRESS), await client.delete(`${url}/${id}`)]) {
        expect(answer).toMatchObject({ status: 404, body: { code: 'LGI9002' } })
      }
    }
    expect(JSON.stringify((await client.get(url)).body)).not.toContain(shippingAddressId)
  })

  test('the global coverage has addresses of its own, of any country and without areas', async () => {
    const abroad = { addressLine1: '1 Main St', city: 'Springfield', state: 'OR', zipCode: '97477', countryCode: 'US', phoneNumber: '' }
    const { status, body } = await client.global.post(url, abroad)
    expect(status).toBe(201)
    expect(body).toEqual({ ...abroad, shippingArea: '', shippingAddressId: body.shippingAddressId })
    expect((await client.global.get(url)).body.shippingAddresses).toEqual([body])
    expect((await client.get(`${url}/${body.shippingAddressId}`)).status).toBe(404)
    expect(await client.post(url, abroad)).toMatchObject({ status: 400, body: { code: 'LGI9003' } })
  })

  test('another operator sees nothing of it, under its own id or under ours', async () => {
    const { shippingAddressId } = (await client.post(url, ADDRESS)).body
    const other = await signUp(emulator)
    const theirs = `/v1/operators/${other.operatorId}/shipping_addresses`
    expect((await other.get(theirs)).body).toEqual({ shippingAddresses: [] })
    expect((await other.get(`${theirs}/${shippingAddressId}`)).status).toBe(404)
    expect(await other.get(`${url}/${shippingAddressId}`)).toMatchObject({ status: 400, body: { code: 'AUM9004' } })
  })
})
