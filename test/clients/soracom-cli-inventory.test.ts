// What the official command line client does with devices of Inventory and their object models.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { START } from '../support/emulator.ts'
import { PUMP_JSON } from '../support/inventory.ts'
import { DEMO, type Document, SoracomCli } from './soracom.ts'

const client = new SoracomCli(DEMO)
const { answer, refusal } = client

const PUMP = 'd-demo0000000000000001'

interface Device extends Document { deviceId: string, endpoint: string, online: boolean }
interface Resource { id: number, name?: string, type: string, value: unknown, observed: boolean }

describe.skipIf(client.binary === undefined)('the official CLI and Inventory', () => {
  beforeAll(() => client.start({ fixture: 'demo', freeze: START }))
  afterAll(() => client.stop())

  test('a device is made, found, grouped, tagged and deleted', async () => {
    const made = await answer<Device>(['devices', 'create', '--endpoint', 'meter-1', '--body', '{"tags":{"name":"meter"}}'])
    expect(made).toMatchObject({ endpoint: 'meter-1', online: false, secretKey: expect.any(String) })
    const id = ['--device-id', made.deviceId]
    const all = (await answer<Device[]>(['devices', 'list', '--limit', '1', '--fetch-all'])).map(({ endpoint }) => endpoint)
    expect(all.sort()).toEqual(['meter-1', 'pump-1'])
    expect(await answer<Device[]>(['devices', 'list', '--tag-name', 'name', '--tag-value', 'met', '--tag-value-match-mode', 'prefix'])).toHaveLength(1)
    for (const terms of [['--name', 'meter'], ['--device-id', made.deviceId.slice(2)], ['--tag', 'mete', '--search-type', 'and']]) {
      expect((await answer<Device[]>(['query', 'devices', ...terms])).map(({ endpoint }) => endpoint)).toEqual(['meter-1'])
    }
    const { groupId } = await answer<{ groupId: string }>(['groups', 'create'])
    expect(await answer(['devices', 'set-group', ...id, '--body', JSON.stringify({ groupId })])).toMatchObject({ groupId })
    expect(await answer(['devices', 'unset-group', ...id])).not.toHaveProperty('groupId')
    expect(await answer(['devices', 'put-device-tags', ...id, '--body', '[{"tagName":"設置 場所","tagValue":"屋上"}]'])).toMatchObject({ tags: { name: 'meter', '設置 場所': '屋上' } })
    await answer(['devices', 'delete-device-tag', ...id, '--tag-name', '設置 場所'])
    expect(await answer(['devices', 'get', ...id])).toMatchObject({ tags: { name: 'meter' }, objects: {} })
    expect(await answer(['devices', 'get-data', ...id])).toEqual([])
    await answer(['devices', 'delete', ...id])
    expect((await refusal(['devices', 'get', ...id])).body['code']).toBe('DEM9001')
  })

  test('resources of a device are read, written, executed and observed', async () => {
    const at = (object: number, resource?: number): string[] => ['--device-id', PUMP, '--object', String(object), '--instance', '0', ...(resource === undefined ? [] : ['--resource', String(resource)])]
    expect(await answer<Resource>(['devices', 'get-resource', ...at(30001, 0), '--model'])).toMatchObject({ name: 'Pressure', type: 'FLOAT', value: 101.3 })
    expect(await answer<Resource>(['devices', 'get-resource', ...at(3, 0)])).toEqual({ id: 0, type: 'STRING', value: 'Example Inc.', observed: false })
    expect(await answer(['devices', 'get-instance', ...at(5)])).toMatchObject({ id: 0, resources: { 3: { value: 0 } } })
    await answer(['devices', 'put-resource', ...at(3, 15), '--body', '{"value":"Asia/Tokyo"}'])
    expect((await answer<Resource>(['devices', 'get-resource', ...at(3, 15)])).value).toBe('Asia/Tokyo')
    expect((await refusal(['devices', 'put-resource', ...at(3, 0), '--body', '{"value":"x"}'])).body['code']).toBe('DEM9006')
    await answer(['devices', 'observe-resource', ...at(3, 15)])
    await answer(['devices', 'observe-resources', ...at(30001)])
    expect((await answer<Resource>(['devices', 'get-resource', ...at(3, 15)])).observed).toBe(true)
    await answer(['devices', 'put-resource', ...at(3, 15), '--body', '{"value":"Asia/Seoul"}'])
    const [entry] = await answer<{ content: string }[]>(['devices', 'get-data', '--device-id', PUMP])
    expect(JSON.parse(entry!.content)).toMatchObject({ path: '/3/0', resources: { 15: { name: 'Timezone', value: 'Asia/Seoul' } } })
    await answer(['devices', 'unobserve-resource', ...at(3, 15)])
    await answer(['devices', 'unobserve-resources', ...at(30001)])
    await answer(['devices', 'execute-resource', ...at(30001, 1)])
    await answer(['devices', 'execute-resource', ...at(3, 4), '--body', '{"value":"now"}'])
    expect(await answer(['devices', 'get', '--device-id', PUMP])).toMatchObject({ online: false })
    expect((await refusal(['devices', 'get-resource', ...at(3, 0)])).body['code']).toBe('DEM9004')
    client.emulator.clock.advance('5s')
    expect(await answer(['devices', 'get', '--device-id', PUMP, '--model'])).toMatchObject({ online: true })
  })

  // This client reads every body as JSON before it sends it: XML goes another way.
  test('an object model is made of a file in JSON, replaced, and deleted', async () => {
    const file = path.join(client.profiles, 'pump.json')
    writeFileSync(file, JSON.stringify({ ...PUMP_JSON, id: 30_002 }))
    expect(await answer(['devices', 'create-object-model', '--body', `@${file}`])).toMatchObject({ objectId: '30002', objectName: 'Pump', format: 'json' })
    expect(await answer<Document[]>(['devices', 'list-object-models', '--limit', '1', '--fetch-all'])).toHaveLength(2)
    expect(await answer(['devices', 'update-object-model', '--model-id', '30002', '--body', JSON.stringify({ ...PUMP_JSON, id: 30_002, name: 'New' })])).toMatchObject({ objectName: 'New' })
    expect(await answer(['devices', 'set-object-model-scope', '--model-id', '30002', '--scope', 'public'])).toMatchObject({ scope: 'public' })
    expect(JSON.parse((await answer<{ definition: string }>(['devices', 'get-object-model', '--model-id', '30002'])).definition)).toMatchObject({ name: 'New' })
    await answer(['devices', 'delete-object-model', '--model-id', '30002'])
    expect((await refusal(['devices', 'get-object-model', '--model-id', '30002'])).body['code']).toBe('DEM9020')
    expect((await refusal(['devices', 'create-object-model', '--body', '{"id":30003}'])).body['code']).toBe('DEM9021')
  })
})
