// Models of objects that operators define themselves.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, type Client, signUp, START, startEmulator } from '../support/emulator.ts'
import { PUMP_JSON, PUMP_XML } from '../support/inventory.ts'
import { refusal } from '../support/radios.ts'

const MODELS = '/v1/device_object_models'

let emulator: Emulator
let client: Client
beforeEach(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
})
afterEach(() => emulator.close())

async function send (definition: unknown, to = MODELS, type?: string): Promise<Answer> {
  const raw = typeof definition === 'string' ? definition : JSON.stringify(definition)
  return await client.post(to, undefined, { raw, headers: { 'content-type': type ?? (raw.startsWith('<') ? 'application/xml' : 'application/json') } })
}

describe('a definition', () => {
  test('[05-C27] in XML makes a model; broken XML is refused', async () => {
    const answer = await send(PUMP_XML)
    expect([answer.status, answer.body]).toEqual([200, {
      objectId: '30001', objectName: 'Pump', format: 'xml', scope: 'private', operatorId: client.operatorId, createdTime: new Date(START).toISOString(), lastModifiedTime: new Date(START).toISOString()
    }])
    expect((await client.get(`${MODELS}/30001`)).body).toEqual({ ...answer.body, definition: PUMP_XML })
    const broken = await send(PUMP_XML.replace('</Name>', '</Nam>'))
    expect([broken.status, broken.body]).toEqual([400, { code: 'DEM9021', message: expect.stringContaining('Failed to parse device object model definition: line 1') }])
  })

  test('in JSON, alone or as a list of one', async () => {
    expect((await send(PUMP_JSON)).body).toMatchObject({ objectId: '30001', objectName: 'Pump', format: 'json' })
    expect((await send([{ ...PUMP_JSON, id: 30002 }])).body).toMatchObject({ objectId: '30002' })
    expect(JSON.parse((await client.get(`${MODELS}/30002`)).body.definition)).toEqual([{ ...PUMP_JSON, id: 30002 }])
  })

  test('is what it looks like, whatever the client calls it', async () => {
    expect((await send(`\uFEFF \n<?xml version="1.0" encoding="UTF-8"?>\n${PUMP_XML}`, MODELS, 'application/json')).body).toMatchObject({ format: 'xml' })
    expect((await send({ ...PUMP_JSON, id: 30002 }, MODELS, 'application/xml')).body).toMatchObject({ format: 'json' })
    expect((await send(PUMP_XML.replace('30001', '30003'), MODELS, 'text/xml')).status).toBe(200)
  })

  test('can use entities of XML and sections of text, and both say the same', async () => {
    const xml = PUMP_XML.replace('<Name>Pump<', '<Name>Pumps &amp; <![CDATA[<tanks>]]><')
    expect((await send(xml)).body.objectName).toMatch(/^Pumps &\s*<tanks>$/)
  })

  test('may have what OMA\'s own files have: a declaration, a schema, attributes, comments', async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>\r\n<!-- Pumps -->\r\n${PUMP_XML.replace('<LWM2M>', '<LWM2M xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://example.com/LWM2M.xsd">')
      .replace('<Name>Pump<', '<Name lang="en">\r\n  Pump\r\n<').replace('<Description2/>', '<LWM2MVersion>1.0</LWM2MVersion><Description2><![CDATA[]]></Description2>')}`
    expect((await send(xml)).body).toMatchObject({ objectId: '30001', objectName: 'Pump' })
  })

  test('that is refused is not repeated at length', async () => {
    expect((await send(`<${'<'.repeat(50_000)}`)).body.message.length).toBeLessThan(300)
  })

  test('can name characters by their numbers', async () => {
    expect((await send(PUMP_XML.replace('<Name>Pump<', '<Name>Pump &#176;C &#x2103;<'))).body.objectName).toBe('Pump °C ℃')
  })

  test.each<[string, unknown]>([
    ['nothing', ''], ['a text', 'x'], ['a number', '1'], ['null', 'null'], ['an empty list', []], ['two models', [PUMP_JSON, PUMP_JSON]], ['deep JSON', '['.repeat(2000)],
    ['a mandatory that is neither true nor false', { ...PUMP_JSON, mandatory: 'yes' }], ['a resource whose mandatory is neither', { ...PUMP_JSON, resourcedefs: [{ ...PUMP_JSON.resourcedefs[0], mandatory: 1 }] }], ['resources in two places', PUMP_XML.replace('<Resources>', '<Resources></Resources><Resources>')],
    ['no id', { ...PUMP_JSON, id: undefined }], ['an id that is none', { ...PUMP_JSON, id: -1 }], ['no name', { ...PUMP_JSON, name: '' }], ['a name that is no text', { ...PUMP_JSON, name: 5 }], ['no resources', { ...PUMP_JSON, resourcedefs: undefined }],
    ['a resource that is none', { ...PUMP_JSON, resourcedefs: [7] }], ['a resource twice', { ...PUMP_JSON, resourcedefs: [PUMP_JSON.resourcedefs[0], PUMP_JSON.resourcedefs[0]] }], ['operations that there are not', { ...PUMP_JSON, resourcedefs: [{ ...PUMP_JSON.resourcedefs[0], operations: 'X' }] }],
    ['a type that there is not', { ...PUMP_JSON, resourcedefs: [{ ...PUMP_JSON.resourcedefs[0], type: 'toString' }] }], ['a missing type', { ...PUMP_JSON, resourcedefs: [{ ...PUMP_JSON.resourcedefs[0], type: '' }] }], ['instances that are neither', { ...PUMP_JSON, instancetype: 'some' }],
    ['an open element', '<LWM2M><Object>'], ['another root', '<Model/>'], ['two roots', `${PUMP_XML}${PUMP_XML}`], ['two objects', PUMP_XML.replace('</LWM2M>', '<Object/></LWM2M>')], ['no object', '<LWM2M/>'],
    ['no object id', PUMP_XML.replace('<ObjectID>30001</ObjectID>', '')], ['two names', PUMP_XML.replace('<Name>Pump</Name>', '<Name>a</Name><Name>b</Name>')], ['a name with elements', PUMP_XML.replace('<Name>Pump</Name>', '<Name><b/></Name>')],
    ['an item without id', PUMP_XML.replace('<Item ID="0">', '<Item>')], ['an item twice', PUMP_XML.replace('ID="1"', 'ID="0"')], ['a type of XML that there is not', PUMP_XML.replace('Float', 'Decimal')], ['neither single nor multiple', PUMP_XML.replace('Single', 'Many')],
    ['an entity of its own', PUMP_XML.replace('<LWM2M>', '<!DOCTYPE LWM2M [<!ENTITY a "aaaa">]><LWM2M>')], ['deep XML', `${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}`], ['a forbidden name', PUMP_XML.replace('<Description2/>', '<__proto__>x</__proto__>')],
    ['too much', PUMP_XML.replace('Pump control', 'x'.repeat(66_000))]
  ])('that is none is refused: %s', async (_what, definition) => {
    expect(refusal(await send(definition))).toEqual([400, 'DEM9021'])
    expect((await client.get(MODELS)).body).toEqual([])
  })

  test('has an id of its own, not one of OMA', async () => {
    for (const id of [0, 3, 1023, 65_535]) expect([id, ...refusal(await send({ ...PUMP_JSON, id }))]).toEqual([id, 400, 'DEM9023'])
    for (const id of [1024, 65_534]) expect([id, (await send({ ...PUMP_JSON, id })).status]).toEqual([id, 200])
    expect(refusal(await send({ ...PUMP_JSON, id: 1024 }))).toEqual([400, 'DEM9022'])
  })

  test('has at most 20 resources, and there are at most 16 of them', async () => {
    const resources = (count: number) => Array.from({ length: count }, (_, id) => ({ ...PUMP_JSON.resourcedefs[0], id }))
    expect(refusal(await send({ ...PUMP_JSON, resourcedefs: resources(21) }))).toEqual([400, 'DEM9025'])
    for (let i = 0; i < 16; i++) expect((await send({ ...PUMP_JSON, id: 30_000 + i, resourcedefs: resources(20) })).status).toBe(200)
    expect(refusal(await send({ ...PUMP_JSON, id: 30_016 }))).toEqual([400, 'DEM9024'])
    await client.delete(`${MODELS}/30000`)
    expect((await send({ ...PUMP_JSON, id: 30_016 })).status).toBe(200)
  })
})

describe('a model', () => {
  test('is replaced, but stays that of its object', async () => {
    await send(PUMP_XML)
    emulator.clock.advance('1m')
    const answer = await send({ ...PUMP_JSON, name: 'Better pump' }, `${MODELS}/30001`)
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ objectName: 'Better pump', format: 'json', createdTime: new Date(START).toISOString(), lastModifiedTime: new Date(START + 60_000).toISOString() })])
    expect(refusal(await send({ ...PUMP_JSON, id: 30002 }, `${MODELS}/30001`))).toEqual([400, 'DEM9027'])
    expect(refusal(await send('<x', `${MODELS}/30001`))).toEqual([400, 'DEM9021'])
    expect((await client.get(MODELS)).body).toMatchObject([{ objectName: 'Better pump' }])
  })

  test('that is not there is refused', async () => {
    for (const id of ['30001', '3', 'x', '999999']) {
      const calls = [client.get(`${MODELS}/${id}`), send(PUMP_JSON, `${MODELS}/${id}`), client.delete(`${MODELS}/${id}`), client.post(`${MODELS}/${id}/set_scope`, { scope: 'public' })]
      for (const answer of await Promise.all(calls)) expect([id, ...refusal(answer)]).toEqual([id, 404, 'DEM9020'])
    }
  })

  test('is deleted', async () => {
    await send(PUMP_XML)
    expect((await client.delete(`${MODELS}/30001`)).status).toBe(204)
    expect(refusal(await client.delete(`${MODELS}/30001`))).toEqual([404, 'DEM9020'])
  })

  test('of each operator is its own, unless it is public: then others read it and change nothing', async () => {
    const other = await signUp(emulator)
    await send(PUMP_XML)
    expect((await other.get(MODELS)).body).toEqual([])
    const made = await client.post(`${MODELS}/30001/set_scope`, { scope: 'public' })
    expect([made.status, made.body.scope]).toEqual([200, 'public'])
    expect((await other.get(`${MODELS}/30001`)).body).toMatchObject({ operatorId: client.operatorId, definition: PUMP_XML })
    expect((await other.get(MODELS)).body).toMatchObject([{ objectId: '30001', operatorId: client.operatorId }])
    expect(refusal(await other.delete(`${MODELS}/30001`))).toEqual([404, 'DEM9020'])
    await other.post(MODELS, { ...PUMP_JSON, name: 'Theirs' })
    expect((await other.get(`${MODELS}/30001`)).body.objectName).toBe('Theirs')
    expect((await other.get(MODELS)).body).toMatchObject([{ objectName: 'Theirs' }])
    expect((await client.global.get(MODELS)).body).toEqual([])
    for (const body of [{ scope: 'everybody' }, {}]) expect(refusal(await client.post(`${MODELS}/30001/set_scope`, body))).toEqual([400, 'DEM9026'])
  })

  test('is listed by number, page by page', async () => {
    for (const id of [30_010, 2000, 30_002]) await send({ ...PUMP_JSON, id })
    const pages = await client.pages(MODELS, { limit: 2 })
    expect(pages.map(({ body }) => body.map((model: Answer['body']) => model.objectId))).toEqual([['2000', '30002'], ['30010']])
    expect((await client.get(MODELS)).body).toHaveLength(3)
  })
})
