// What devices that speak LwM2M may try, and what may happen meanwhile.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { numberOption } from '../support/coap.ts'
import type { Answer, Client } from '../support/emulator.ts'
import { askedText, hex, settled, SILENCE, Site, tlv, TLV } from '../support/lwm2m.ts'
import { refusal } from '../support/radios.ts'

let site: Site
beforeAll(async () => { site = await Site.start() })
afterAll(() => site.emulator.close())
afterEach(() => site.closeDevices())

test('an endpoint that is too long to be one is refused in few words', async () => {
  for (const at of ['lwm2m', 'lwm2m-bootstrap'] as const) {
    const { socket } = await site.open('x', at)
    // Bytes that are no text become three each, and nothing would hold them.
    const ep = { name: 'Uri-Query', value: Buffer.concat([Buffer.from('ep='), Buffer.alloc(30_000, 0xff)]) }
    const answer = await socket.ask({ code: '0.02', path: at === 'lwm2m' ? 'rd' : 'bs', options: [ep] })
    expect([at, answer.code, answer.payload.length < 100]).toEqual([at, at === 'lwm2m' ? '4.03' : '4.00', true])
  }
})

test('a real device takes the place of a simulated one: it alone renews, tells and answers from then on', async () => {
  const { client, emulator } = site
  const { groupId } = (await client.post('/v1/groups', { tags: {}, configuration: { SoracomHarvest: { enabled: true } } })).body
  const told = async (): Promise<unknown[]> => (await client.get(`${url}/data`)).body
  const { body: { deviceId, endpoint } } = await site.control.post('/_emulator/simulate/inventory-devices', { operatorId: client.operatorId, groupId })
  const url = `/v1/devices/${deviceId}`
  await client.post(`${url}/3/0/13/observe`)
  const device = await site.open(endpoint)
  Object.assign(device.answers, { 'GET /3/0': tlv('C1 09 50'), 'GET /3/0/9': tlv('C1 09 50'), 'GET /3/0/13': tlv('C4 0D 51 82 42 8F') })
  await device.register('</3/0>', ['lt=300'])
  await settled(device, 'GET /3/0', 'observe GET /3/0/13')
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(80)
  const before = (await told()).length

  emulator.clock.advance('299s')
  await site.control.put(`/_emulator/simulate/inventory-devices/${deviceId}/connection`, { online: true })
  await site.control.put(`/_emulator/simulate/inventory-devices/${deviceId}/resources/3/0/9`, { value: 5 })
  expect((await client.get(url)).body.online).toBe(true)
  expect(await told()).toHaveLength(before)
  emulator.clock.advance('2s')
  expect((await client.get(url)).body.online).toBe(false)
  // Switched on again it is there itself.
  await site.control.put(`/_emulator/simulate/inventory-devices/${deviceId}/connection`, { online: true })
  expect((await client.get(`${url}/3/0/9`)).body.value).toBe(5)
})

test.each<[string, (client: Client, url: string) => Promise<Answer>]>([
  ['GET /3/0/9', async (client, url) => await client.get(`${url}/9`)],
  ['observe GET /3/0/9', async (client, url) => await client.post(`${url}/9/observe`)],
  ['PUT /3/0/14', async (client, url) => await client.put(`${url}/14`, { value: '+09:00' })],
  ['POST /3/0/12', async (client, url) => await client.post(`${url}/12/execute`)]
])('a reset while the device is asked for %s: the answer is nobody\'s any more', async (asked, call) => {
  const other = await Site.start()
  try {
    const { body: { deviceId } } = await other.client.post('/v1/devices', { endpoint: 'slow' })
    const device = await other.open('slow')
    Object.assign(device.answers, { 'GET /3/0': tlv('C1 09 50'), [asked]: SILENCE })
    await device.register()
    await settled(device, 'GET /3/0')
    const answer = call(other.client, `/v1/devices/${deviceId}/3/0`)
    await vi.waitFor(() => expect(device.asked.map(askedText)).toEqual([asked]))
    other.emulator.reset()
    device.socket.reply(device.asked[0]!, { code: '2.05', contentFormat: TLV, options: asked.startsWith('observe') ? [numberOption('Observe', 1)] : [], payload: hex('C1 09 50') })
    expect(refusal(await answer)).toEqual([400, 'EMU0042'])
  } finally {
    other.closeDevices()
    await other.emulator.close()
  }
})
