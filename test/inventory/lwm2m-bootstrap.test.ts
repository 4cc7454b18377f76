// How devices that speak LwM2M learn which server manages them (facts 05, 3.1 and 3.8).
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { readTlv } from '../../src/simulators/inventory/lwm2m/tlv.ts'
import { writeMessage } from '../../src/world/coap/message.ts'
import { blockOption, numberOf, textsOf } from '../support/coap.ts'
import { Client, startEmulator } from '../support/emulator.ts'
import { hex, LwM2mDevice, Site, TLV } from '../support/lwm2m.ts'

let site: Site
beforeAll(async () => { site = await Site.start() })
afterAll(() => site.emulator.close())
afterEach(() => site.closeDevices())

test('a bootstrap makes the device and writes the account of its server into it', async () => {
  const machine = await site.open('m-1', 'lwm2m-bootstrap')
  const { socket } = machine
  const { client, emulator, sim } = site
  socket.answering = () => false
  expect(await socket.ask({ code: '0.02', path: 'bs', query: ['ep=m-1'] })).toMatchObject({ type: 'ACK', code: '2.04' })

  const clear = await socket.next()
  expect(clear).toMatchObject({ code: '0.04', payload: Buffer.alloc(0) })
  socket.reply(clear, { code: '2.02' })
  const security = await socket.next()
  expect([security.code, textsOf(security, 'Uri-Path'), numberOf(security, 'Content-Format')]).toEqual(['0.03', ['0', '1'], TLV])
  socket.reply(security, { code: '2.04' })
  const server = await socket.next()
  expect(values(server.payload)).toEqual({ 0: hex('7B'), 1: hex('3C'), 6: hex('01'), 7: Buffer.from('U') })
  socket.reply(server, { code: '2.04' })
  const finish = await socket.next()
  expect([finish.code, textsOf(finish, 'Uri-Path')]).toEqual(['0.02', ['bs']])
  socket.reply(finish, { code: '2.04' })

  const [device] = (await client.get('/v1/query/devices', { query: { imsi: sim.imsi } })).body
  expect(device).toMatchObject({ endpoint: 'm-1', imsi: sim.imsi, online: false })
  expect(values(security.payload)).toMatchObject({ 0: Buffer.from(`coap://127.0.0.1:${emulator.entryPoints['lwm2m']!.port}`), 1: hex('00'), 2: hex('03'), 3: Buffer.from(device.deviceId), 10: hex('7B') })
  expect(values(security.payload)[5]).toHaveLength(16)

  // The same endpoint is the same device, and gets the same key; a name is handed back as it came.
  socket.send({ code: '0.02', path: 'bs', query: ['ep=m-1'], options: [{ name: 'Uri-Host', value: Buffer.from('bootstrap.test') }] })
  expect(await socket.next()).toMatchObject({ code: '2.04' })
  socket.reply(await socket.next(), { code: '2.02' })
  const again = await socket.next()
  expect(values(again.payload)).toEqual({ ...values(security.payload), 0: Buffer.from(`coap://bootstrap.test:${emulator.entryPoints['lwm2m']!.port}`) })
  // One that does not take it is left alone.
  socket.reply(again, { code: '4.00' })
  expect(await socket.ask({ messageId: 4711 })).toMatchObject({ type: 'RST', messageId: 4711 })
  expect((await client.get('/v1/devices')).body.filter((each: { endpoint: string }) => each.endpoint === 'm-1')).toHaveLength(1)
})

test('both listen where the option says, unless an entry point says another place', async () => {
  const emulator = await startEmulator({ fixture: 'demo', lwm2m: '127.0.0.68', entryPoints: { lwm2m: '0.0.0.0:0' } })
  try {
    expect(emulator.entryPoints).toMatchObject({ 'lwm2m-bootstrap': { protocol: 'coap', address: '127.0.0.68', port: 5683 }, lwm2m: { protocol: 'coap', address: '0.0.0.0' } })
    expect((await new Client(emulator).get('/_emulator/health')).body.entryPoints).toContainEqual({ name: 'lwm2m-bootstrap', protocol: 'coap', address: '127.0.0.68', port: 5683 })
  } finally {
    await emulator.close()
  }
})

test('a server that listens at every address is named by the one that the device reaches', async () => {
  const emulator = await startEmulator({ fixture: 'demo', entryPoints: { lwm2m: '0.0.0.0:0', 'lwm2m-bootstrap': '0.0.0.0:0' } })
  const machine = await LwM2mDevice.open(emulator, 'x', 'lwm2m-bootstrap')
  try {
    machine.answers['DELETE /'] = { code: '2.02' }
    expect((await machine.socket.ask({ code: '0.02', path: 'bs', query: ['ep=x'] })).code).toBe('2.04')
    await vi.waitFor(() => expect(machine.asked).toHaveLength(2))
    expect(values(machine.asked[1]!.payload)[0]?.toString()).toBe(`coap://127.0.0.1:${emulator.entryPoints['lwm2m']!.port}`)
  } finally {
    machine.close()
    await emulator.close()
  }
})

test.each([
  ['0.02', 'bs', [], '4.00'],
  ['0.02', 'bs', ['ep='], '4.00'],
  ['0.02', 'bs', [`ep=${'x'.repeat(250)}`, 'ep=\n'], '4.00'],
  ['0.01', 'bs', ['ep=x'], '4.05'],
  ['0.02', 'rd', ['ep=x'], '4.04'],
  ['0.02', '', ['ep=x'], '4.04']
])('the bootstrap server answers %s /%s?%j with %s', async (code, path, query, answer) => {
  const { socket } = await site.open('x', 'lwm2m-bootstrap')
  expect((await socket.ask({ code, path, query })).code).toBe(answer)
})

test('no datagram stops the servers', async () => {
  const message = (path: string) => writeMessage({ type: 'CON', code: '0.02', messageId: 1, token: Buffer.from('ab'), options: [{ name: 'Uri-Path', value: Buffer.from(path) }, { name: 'Uri-Query', value: Buffer.from('ep=x') }, blockOption('Block1', { number: 0, more: true, size: 16 })], payload: Buffer.from('</1/0>,</3/0>,</') })
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  const changed = fc.tuple(fc.constantFrom('rd', 'bs'), fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat({ max: 40 })).map(([path, changes, cut]) => {
    const datagram = Buffer.from(message(path))
    for (const [at, byte] of changes) datagram[at % datagram.length] = byte
    return datagram.subarray(0, datagram.length - cut % datagram.length)
  })
  for (const at of ['lwm2m', 'lwm2m-bootstrap'] as const) {
    const { socket } = await site.open('x', at)
    const datagrams = fc.sample(fc.oneof(changed, fc.uint8Array({ maxLength: 60 })), 500)
    // A few at a time: more than fit are lost before anybody has seen them.
    for (let i = 0; i < datagrams.length; i += 10) {
      socket.answering = ({ type, messageId }) => type !== 'RST' || messageId !== 60_000 + i
      for (const datagram of datagrams.slice(i, i + 10)) socket.raw(Buffer.from(datagram))
      await socket.ask({ messageId: 60_000 + i })
    }
  }
  expect((await site.client.get('/v1/devices')).status).toBe(200)
})

function values (payload: Buffer): Record<number, Buffer> {
  return Object.fromEntries(readTlv(payload)!.map((entry) => [entry.id, 'value' in entry ? entry.value : Buffer.alloc(0)]))
}
