// Data that an application stores for a camera.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cameras, CAMERA, startCameras, UNKNOWN } from '../support/cameras.ts'
import { signUp, START } from '../support/emulator.ts'

let cameras: Cameras
beforeAll(async () => { cameras = await startCameras([{}]) })
afterAll(() => cameras.emulator.close())

async function sent (method: 'POST' | 'PUT', suffix: string, raw: string, type?: string) {
  const { at, client } = cameras
  return await client.send(method, at(suffix), undefined, { raw, headers: type === undefined ? {} : { 'content-type': type } })
}

async function stored (): Promise<unknown[]> {
  return (await cameras.client.get(`/v1/data/SoraCam/${CAMERA}`, { query: { sort: 'asc' } })).body
}

describe('createSoraCamDeviceDataEntry', () => {
  test('stores what was sent under the time it arrives; two in one moment both stay', async () => {
    await cameras.restart()
    // As it was sent, to the last space; a camera needs no license for it.
    expect(await sent('POST', '/data', '{ "person_count":  5 }', 'application/json')).toMatchObject({ status: 201, body: undefined })
    expect((await sent('POST', '/data', 'someone', 'text/plain; charset=utf-8')).status).toBe(201)
    expect((await sent('POST', '/data', 'bytes', 'application/octet-stream')).status).toBe(201)
    expect((await sent('POST', '/data', '[1]')).status).toBe(201)
    const entry = { resourceType: 'SoraCam', resourceId: CAMERA }
    expect(await stored()).toEqual([
      { ...entry, time: START, contentType: 'application/json', content: '{ "person_count":  5 }' },
      { ...entry, time: START + 1, contentType: 'text/plain', content: 'someone' },
      { ...entry, time: START + 2, contentType: 'application/json', content: '{"payload":"Ynl0ZXM="}' },
      { ...entry, time: START + 3, contentType: 'application/json', content: '[1]' }
    ])
    const { body } = await cameras.client.get('/v1/data/metadata/resources', { query: { resource_type: 'SoraCam' } })
    expect(body).toEqual([{ ...entry, lastModifiedTime: START, attributeNames: ['payload', 'person_count'] }])
    expect((await cameras.client.delete(`/v1/data/SoraCam/${CAMERA}/${START}`)).status).toBe(204)
    expect(await stored()).toHaveLength(3)
  })

  test('of an unknown camera is 404, of another operator and coverage type too; nothing is no data', async () => {
    await cameras.restart()
    const { at, client, emulator } = cameras
    const body = { raw: '{}', headers: { 'content-type': 'application/json' } }
    for (const [who, device] of [[client, UNKNOWN], [client.global, CAMERA], [await signUp(emulator), CAMERA]] as const) {
      expect((await who.post(at('/data', device), undefined, body)).status).toBe(404)
      expect((await who.put(at('/data/1', device), undefined, body)).status).toBe(404)
    }
    expect((await sent('POST', '/data', '', 'application/json')).status).toBe(400)
    expect(await stored()).toEqual([])
  })
})

describe('updateSoraCamDeviceDataEntry', () => {
  test('[04-C16] twice at one time: 200 both times, and one entry with the second content', async () => {
    await cameras.restart()
    expect(await sent('PUT', '/data/1714528984599', '{"n":1}', 'application/json')).toMatchObject({ status: 200, body: undefined })
    expect((await sent('PUT', '/data/1714528984599', '{"n":2}', 'application/json')).status).toBe(200)
    expect(await stored()).toEqual([{ resourceType: 'SoraCam', resourceId: CAMERA, time: 1714528984599, contentType: 'application/json', content: '{"n":2}' }])
    for (const time of ['-1', 'now', String(Date.UTC(10000, 0, 1))]) expect((await sent('PUT', `/data/${time}`, '{}', 'application/json')).status).toBe(400)
  })
})
