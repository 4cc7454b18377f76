// What the official command line client does with gadgets.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client, START } from '../support/emulator.ts'
import { DEMO, SoracomCli } from './soracom.ts'

const client = new SoracomCli(DEMO)
const { answer, refusal } = client

describe.skipIf(client.binary === undefined)('the official CLI and gadgets', () => {
  beforeAll(() => client.start({ fixture: 'demo', freeze: START }))
  afterAll(() => client.stop())

  test('one is registered, tagged, listed page by page, protected and terminated', async () => {
    const button = ['--product-id', 'button', '--serial-number', 'G000X0000000002A']
    expect(await answer(['gadgets', 'register', ...button, '--body', '{"tags":{"name":"bell"}}'])).toMatchObject({ id: 'button/G000X0000000002A', status: 'active', tags: { name: 'bell' } })
    expect(await answer(['gadgets', 'put-tags', ...button, '--body', '[{"tagName":"場所 1/2","tagValue":"玄関"}]'])).toMatchObject({ tags: { 'name': 'bell', '場所 1/2': '玄関' } })
    await answer(['gadgets', 'delete-tag', ...button, '--tag-name', '場所 1/2'])
    expect(await answer(['gadgets', 'get', ...button])).toMatchObject({ tags: { name: 'bell' }, terminationEnabled: false })
    for (const serialNumber of ['B1', 'B2', 'B3']) await new Client(client.emulator).post('/_emulator/simulate/gadgets', { productId: 'button', serialNumber, operatorId: 'OP0099000001' })
    const all = await answer<{ serialNumber: string }[]>(['gadgets', 'list', '--limit', '2', '--fetch-all'])
    expect(all.map(({ serialNumber }) => serialNumber)).toEqual(['B1', 'B2', 'B3', 'G000X0000000001A', 'G000X0000000002A'])
    expect((await refusal(['gadgets', 'terminate', ...button])).body['code']).toBe('FEM9207')
    expect(await answer(['gadgets', 'enable-termination', ...button])).toMatchObject({ terminationEnabled: true })
    expect(await answer(['gadgets', 'disable-termination', ...button])).toMatchObject({ terminationEnabled: false })
    await answer(['gadgets', 'enable-termination', ...button])
    expect(await answer(['gadgets', 'terminate', ...button])).toMatchObject({ status: 'terminated', terminatedTime: START })
    expect((await refusal(['gadgets', 'get', '--product-id', 'wimax', '--serial-number', 'none'])).body['code']).toBe('FEM9300')
  })
})
