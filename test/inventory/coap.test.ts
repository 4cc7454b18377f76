// CoAP over real datagrams: what the LwM2M server stands on.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CoapCall, CoapEndpoint, type CoapReply, type CoapRequest, type CoapResponse, CoapSilence } from '../../src/world/coap/endpoint.ts'
import { blockOf, blockOption, CoapPeerSocket, numberOf, numberOption, textsOf } from '../support/coap.ts'

/** ms: longer than any test waits */
const PATIENCE = 15_000

let calls: CoapCall[]
let reply: CoapReply
let endpoint: CoapEndpoint
let device: CoapPeerSocket

beforeEach(async () => {
  calls = []
  reply = { code: '2.04' }
  endpoint = await CoapEndpoint.open({ host: '127.0.0.1', port: 0 }, (call) => {
    calls.push(call)
    return reply
  })
  device = await CoapPeerSocket.open(endpoint.port)
})
afterEach(() => {
  vi.useRealTimers()
  device.close()
  endpoint.close()
})

const peer = (): { address: string, port: number } => ({ address: '127.0.0.1', port: device.port })
const ask = async (request: CoapRequest): Promise<CoapResponse> => await endpoint.request(peer(), request, PATIENCE)
const battery: CoapRequest = { method: 'GET', path: ['3', '0', '9'], accept: 11542 }
const token = Buffer.from('ab')

describe('what peers ask', () => {
  test('is answered on the acknowledgement, with path and query taken apart', async () => {
    reply = { code: '2.01', locationPath: ['rd', 'x1'] }
    const answer = await device.ask({ code: '0.02', path: 'rd', query: ['ep=a b', 'lt=60'], token, contentFormat: 40, payload: '</3/0>' })
    expect(answer).toMatchObject({ type: 'ACK', code: '2.01', token })
    expect(textsOf(answer, 'Location-Path')).toEqual(['rd', 'x1'])
    expect(calls).toEqual([{ peer: peer(), method: 'POST', path: ['rd'], query: ['ep=a b', 'lt=60'], host: undefined, contentFormat: 40, payload: Buffer.from('</3/0>') }])
  })

  test('is done once, however often it comes', async () => {
    const first = await device.ask({ code: '0.02', path: 'rd', messageId: 7, token })
    expect(await device.ask({ code: '0.02', path: 'rd', messageId: 7, token })).toEqual(first)
    expect(calls).toHaveLength(1)
    await device.ask({ code: '0.02', path: 'rd', messageId: 8, token })
    expect(calls).toHaveLength(2)
    // One that has started anew since.
    await device.ask({ code: '0.02', path: 'rd', messageId: 7, token: Buffer.from('cd') })
    expect(calls).toHaveLength(3)
  })

  test('without confirmation is answered without', async () => {
    expect(await device.ask({ type: 'NON', code: '0.01', path: 'rd', token })).toMatchObject({ type: 'NON', code: '2.04', token })
  })

  test('with an answer that fits into no datagram has none, and nothing else ends by that', async () => {
    reply = { code: '4.00', payload: 'x'.repeat(70_000) }
    device.send({ code: '0.02', path: 'rd' })
    await vi.waitFor(() => expect(calls).toHaveLength(1))
    reply = { code: '2.04' }
    expect(await device.ask({ code: '0.02', path: 'rd' })).toMatchObject({ type: 'ACK', code: '2.04' })
  })

  test('comes in blocks', async () => {
    const block = async (number: number, more: boolean, payload: string) => await device.ask({ code: '0.02', path: 'rd', options: [blockOption('Block1', { number, more, size: 16 })], payload })
    const first = await block(0, true, '</1/0>,</3/0>,</')
    expect([first.code, blockOf(first, 'Block1')]).toEqual(['2.31', { number: 0, more: true, size: 16 }])
    expect(await block(1, false, '4/0>')).toMatchObject({ code: '2.04' })
    expect(calls.map((call) => call.payload.toString())).toEqual(['</1/0>,</3/0>,</4/0>'])
    // One that is missing, or not full.
    expect(await block(1, false, 'x')).toMatchObject({ code: '4.08' })
    expect(await block(0, true, 'short')).toMatchObject({ code: '4.08' })
    for (let i = 0; i < 64; i++) await device.ask({ code: '0.02', path: 'rd', options: [blockOption('Block1', { number: i, more: true, size: 1024 })], payload: Buffer.alloc(1024) })
    expect(await device.ask({ code: '0.02', path: 'rd', options: [blockOption('Block1', { number: 64, more: false, size: 1024 })], payload: 'x' })).toMatchObject({ code: '4.13' })
    expect(calls).toHaveLength(1)
  })

  test('that cannot be understood is refused', async () => {
    expect(await device.ask({ code: '0.01', options: [{ name: 'Proxy-Uri', value: Buffer.from('coap://x') }] })).toMatchObject({ code: '4.02' })
    expect(await device.ask({ code: '0.01', options: [{ name: '4001', value: token }] })).toMatchObject({ code: '4.02' })
    expect(await device.ask({ code: '0.01', options: [{ name: '4000', value: token }] })).toMatchObject({ code: '2.04' })
    expect(await device.ask({ code: '0.05', path: 'rd' })).toMatchObject({ code: '2.04' })
    expect(calls.at(-1)?.method).toBeUndefined()
  })

  test('is refused by a reset where it is no message, or asks for one', async () => {
    for (const datagram of ['4f02012300', '49010123616263646566676869', '400001230000', '40020123f0', '400201231f']) {
      device.raw(Buffer.from(datagram, 'hex'))
      expect(await device.next()).toMatchObject({ type: 'RST', code: '0.00', messageId: 0x123 })
    }
    // A ping.
    expect(await device.ask({ messageId: 9 })).toMatchObject({ type: 'RST', messageId: 9 })
    // An answer to nothing.
    expect(await device.ask({ code: '2.05', token, messageId: 10 })).toMatchObject({ type: 'RST', messageId: 10 })
  })

  test('is passed over where it is nothing at all', async () => {
    for (const datagram of ['', '40', 'ffffffff', '00010001', '60000001', '5f02012300', '59010001616263646566676869', '700000']) device.raw(Buffer.from(datagram, 'hex'))
    device.send({ type: 'ACK', code: '0.02', messageId: 1 })
    device.send({ type: 'RST', messageId: 2 })
    expect(await device.ask({ code: '0.02', path: 'rd', messageId: 77 })).toMatchObject({ type: 'ACK', messageId: 77 })
  })
})

describe('what we ask', () => {
  test('comes from the port that is served, and is answered on the acknowledgement, or later', async () => {
    const asked = ask(battery)
    const request = await device.next()
    expect(request).toMatchObject({ type: 'CON', code: '0.01' })
    expect([textsOf(request, 'Uri-Path'), numberOf(request, 'Accept')]).toEqual([['3', '0', '9'], 11542])
    device.reply(request, { code: '2.05', contentFormat: 11542, payload: 'x' })
    expect(await asked).toEqual({ code: '2.05', contentFormat: 11542, payload: Buffer.from('x') })

    const later = ask(battery)
    const second = await device.next()
    device.reply(second, { token: Buffer.alloc(0) })
    device.send({ code: '4.05', token: second.token, messageId: 5 })
    expect(await device.next()).toMatchObject({ type: 'ACK', code: '0.00', messageId: 5 })
    expect(await later).toMatchObject({ code: '4.05', payload: Buffer.alloc(0) })
  })

  test('is sent again until it is acknowledged, and given up after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const asked = ask(battery)
    const first = await device.next()
    vi.advanceTimersByTime(3000)
    const second = await device.next()
    expect(second).toEqual(first)
    device.reply(second, { code: '2.05' })
    expect(await asked).toMatchObject({ code: '2.05' })

    const silent = ask(battery)
    const message = await device.next()
    device.reply(message, { token: Buffer.alloc(0) })
    await vi.waitFor(async () => expect(await device.ask({ messageId: 1 })).toMatchObject({ type: 'RST' }))
    vi.advanceTimersByTime(PATIENCE)
    await expect(silent).rejects.toThrow(CoapSilence)
    // Not even sent again: it had been acknowledged.
    expect(await device.ask({ messageId: 2 })).toMatchObject({ type: 'RST', messageId: 2 })
  })

  test('goes out one at a time', async () => {
    const both = [ask(battery), ask({ method: 'POST', path: ['3', '0', '4'], payload: Buffer.from('now') })]
    const first = await device.next()
    expect(await device.ask({ messageId: 1 })).toMatchObject({ type: 'RST', messageId: 1 })
    device.reply(first, { code: '2.05' })
    device.reply(await device.next(), { code: '2.04' })
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual(['2.05', '2.04'])
  })

  test('may be refused by a reset, and ends when we do', async () => {
    const asked = ask(battery)
    device.send({ type: 'RST', messageId: (await device.next()).messageId })
    await expect(asked).rejects.toThrow(CoapSilence)
    const cut = [ask(battery), ask(battery)]
    await device.next()
    endpoint.close()
    for (const each of cut) await expect(each).rejects.toThrow(CoapSilence)
    endpoint = await CoapEndpoint.open({ host: '127.0.0.1', port: 0 }, () => reply)
  })

  test('is written in blocks, of the size that the device wants', async () => {
    const payload = Buffer.from(Array.from({ length: 1300 }, (_, i) => i & 0xff))
    const blocks: unknown[] = []
    let written = Buffer.alloc(0)
    device.answering = (message) => {
      const block = blockOf(message, 'Block1')!
      blocks.push([block.number, block.more, block.size])
      if (block.size > 256) {
        device.reply(message, { code: '4.13', options: [blockOption('Block1', { ...block, size: 256 })] })
        return true
      }
      written = Buffer.concat([written, message.payload])
      device.reply(message, { code: block.more ? '2.31' : '2.04', options: [blockOption('Block1', { ...block, size: 128 })] })
      return true
    }
    expect(await ask({ method: 'PUT', path: ['5', '0', '0'], contentFormat: 42, payload })).toMatchObject({ code: '2.04' })
    expect(written).toEqual(payload)
    expect(blocks).toEqual([[0, true, 512], [0, true, 256], ...Array.from({ length: 9 }, (_, i) => [i + 2, i < 8, 128])])
  })

  test('is not written on where the device acknowledges another block', async () => {
    device.answering = (message) => {
      device.reply(message, { code: '2.31', options: [blockOption('Block1', { number: 9, more: true, size: 512 })] })
      return true
    }
    await expect(ask({ method: 'PUT', path: ['5', '0', '0'], payload: Buffer.alloc(2000) })).rejects.toThrow(CoapSilence)
  })

  test('is read in blocks', async () => {
    const payload = Buffer.from('0123456789abcdef'.repeat(5) + 'end')
    device.answering = (message) => {
      const number = blockOf(message, 'Block2')?.number ?? 0
      device.reply(message, { code: '2.05', contentFormat: 0, options: [blockOption('Block2', { number, more: number < 5, size: 16 })], payload: payload.subarray(number * 16, number * 16 + 16) })
      return true
    }
    expect(await ask(battery)).toEqual({ code: '2.05', contentFormat: 0, payload })
    device.answering = (message) => {
      const number = blockOf(message, 'Block2')?.number ?? 0
      device.reply(message, { code: '2.05', options: [blockOption('Block2', { number, more: true, size: 16 }), { name: 'ETag', value: Buffer.from([number]) }], payload: Buffer.alloc(16) })
      return true
    }
    await expect(ask(battery)).rejects.toThrow('changed')
    device.answering = (message) => {
      device.reply(message, { code: '2.05', options: [blockOption('Block2', { number: 0, more: true, size: 16 })], payload: 'x' })
      return true
    }
    await expect(ask(battery)).rejects.toThrow('size')
  })
})

describe('what we observe', () => {
  test('is told in order, once each, until we forget it', async () => {
    const told: string[] = []
    const observing = endpoint.observe(peer(), battery, PATIENCE, ({ payload }) => told.push(payload.toString()))
    const request = await device.next()
    expect(numberOf(request, 'Observe')).toBe(0)
    device.reply(request, { code: '2.05', options: [numberOption('Observe', 10)], payload: '80' })
    const observation = await observing
    expect([observation.isKept, observation.response.payload.toString()]).toEqual([true, '80'])

    const notify = async (sequence: number, payload: string, messageId: number) => await device.ask({ code: '2.05', token: request.token, messageId, options: [numberOption('Observe', sequence)], payload })
    expect(await notify(11, '79', 1)).toMatchObject({ type: 'ACK', code: '0.00', messageId: 1 })
    expect(await notify(11, '79', 1)).toMatchObject({ type: 'ACK', messageId: 1 })
    expect(await notify(13, '77', 3)).toMatchObject({ type: 'ACK' })
    // The one that was overtaken.
    expect(await notify(12, '78', 2)).toMatchObject({ type: 'ACK' })
    device.send({ type: 'NON', code: '2.05', token: request.token, options: [numberOption('Observe', 14)], payload: '76' })
    await vi.waitFor(() => expect(told).toEqual(['79', '77', '76']))

    observation.forget()
    expect(await notify(15, '75', 15)).toMatchObject({ type: 'RST', messageId: 15 })
    expect(told).toHaveLength(3)
  })

  test('ends with an error, and is none where the device does not keep it', async () => {
    const told: string[] = []
    const observing = endpoint.observe(peer(), battery, PATIENCE, ({ code }) => told.push(code))
    const request = await device.next()
    device.reply(request, { code: '2.05', options: [numberOption('Observe', 1)] })
    await observing
    expect(await device.ask({ code: '4.04', token: request.token })).toMatchObject({ type: 'ACK' })
    await vi.waitFor(() => expect(told).toEqual(['4.04']))
    expect(await device.ask({ code: '2.05', token: request.token, options: [numberOption('Observe', 2)] })).toMatchObject({ type: 'RST' })

    const refused = endpoint.observe(peer(), battery, PATIENCE, () => {})
    device.reply(await device.next(), { code: '2.05', payload: '80' })
    expect(await refused).toMatchObject({ isKept: false, response: { code: '2.05' } })
  })

  test('may be too large for one notification', async () => {
    const told: string[] = []
    const observing = endpoint.observe(peer(), battery, PATIENCE, ({ payload }) => told.push(payload.toString()))
    const request = await device.next()
    device.reply(request, { code: '2.05', options: [numberOption('Observe', 1)] })
    await observing
    device.send({ type: 'NON', code: '2.05', token: request.token, options: [numberOption('Observe', 2), blockOption('Block2', { number: 0, more: true, size: 16 })], payload: '0123456789abcdef' })
    const rest = await device.next()
    expect([numberOf(rest, 'Observe'), blockOf(rest, 'Block2')]).toEqual([undefined, { number: 1, more: false, size: 16 }])
    device.reply(rest, { code: '2.05', options: [blockOption('Block2', { number: 1, more: false, size: 16 })], payload: 'end' })
    await vi.waitFor(() => expect(told).toEqual(['0123456789abcdefend']))
  })
})
