// --deliver: what really leaves, to real listeners on this machine; and what does not.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type DeliveryOptions, type Emulator } from '../../src/emulator.ts'
import { type Answer, Client, mailMe, newSim, signUp, START, startEmulator } from '../support/emulator.ts'
import { action, calling, create, handler, logs, mailing, outbox } from '../support/event-handlers.ts'

interface Received { method: string, url: string, headers: IncomingHttpHeaders, body: string }

let received: Received[]
let answers: { status: number, headers?: Record<string, string>, body?: string }[]
let http: Server
let web: string
let emulator: Emulator | undefined

beforeEach(async () => {
  received = []
  answers = []
  http = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => { body += part })
    request.on('end', () => {
      received.push({ method: request.method!, url: request.url!, headers: request.headers, body })
      const { status, headers = {}, body: text = 'thanks' } = answers.shift() ?? { status: 200 }
      response.writeHead(status, headers).end(text)
    })
  })
  web = await listening(http)
})
afterEach(async () => {
  await emulator?.close()
  emulator = undefined
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
})

async function listening (server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A client with a SIM whose activation these actions follow; its entries of the outbox once nothing is on its way. */
async function activate (deliver: DeliveryOptions | undefined, actions: object[]): Promise<{ client: Client, sim: Answer['body'], counts: Answer['body'] }> {
  emulator = await startEmulator(deliver === undefined ? {} : { deliver: { retryAfter: 0, ...deliver } })
  const client = await signUp(emulator, { email: 'owner@example.org' })
  await client.post('/v1/credentials/aws', { type: 'aws-credentials', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })
  const sim = await newSim(client)
  await create(client, handler({ targetSimId: sim.simId }, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' }, actions))
  await client.post(`/v1/sims/${sim.simId}/activate`)
  const { status, body: counts } = await client.post('/_emulator/outbox/flush')
  expect(status).toBe(200)
  return { client, sim, counts }
}

const invoking = action('InvokeAWSLambdaAction', { endpoint: 'https://lambda.ap-northeast-1.amazonaws.com', functionName: 'f:prod', credentialsId: 'aws', parameter1: '${newStatus}' })

describe('web requests', () => {
  test('reach their server, with the clock standing still', async () => {
    const { client, sim, counts } = await activate({ to: [web] }, [
      calling({ url: `http://${web}/hook?s=\${newStatus}`, headers: '{"X-Sim":"${simId}"}', body: '{"imsi":"${imsi}"}' }),
      calling({ url: `http://${web}/second`, httpMethod: 'DELETE', headers: '' })
    ])
    expect(counts).toEqual({ kept: 0, sending: 0, sent: 2, failed: 0 })
    expect(received).toMatchObject([
      { method: 'POST', url: '/hook?s=active', headers: { 'content-type': 'application/json', 'x-sim': sim.simId }, body: `{"imsi":"${sim.imsi}"}` },
      { method: 'DELETE', url: '/second', body: '' }
    ])
    expect(await outbox(client, 'web-request')).toMatchObject([{ state: 'sent', attempts: 1, response: { status: 200, body: 'thanks' } }, { state: 'sent' }])
    expect((await client.get('/_emulator/outbox', { query: { state: 'sent' } })).body).toHaveLength(2)
    expect((await client.get('/_emulator/outbox/latest', { query: { state: 'failed' } })).body.code).toBe('EMU0014')
    expect(emulator!.clock.now()).toBe(START)
    expect(await logs(client)).toEqual([])
  })

  test('that are answered with anything but 2xx have failed after one attempt; a redirect is not followed', async () => {
    answers = [{ status: 500, body: 'broken' }, { status: 302, headers: { location: `http://${web}/elsewhere` } }]
    const { client, sim } = await activate({ to: ['127.0.0.1'] }, [calling({ url: `http://${web}/a` }), calling({ url: `http://${web}/b` }), mailing('after')])
    expect(received.map(({ url }) => url)).toEqual(['/a', '/b'])
    expect(await outbox(client, 'web-request')).toMatchObject([
      { state: 'failed', attempts: 1, error: 'answered 500', response: { status: 500, body: 'broken' } },
      { state: 'failed', attempts: 1, error: 'answered 302', response: { status: 302 } }
    ])
    expect(await logs(client)).toMatchObject([
      { service: 'Air', resourceId: sim.imsi, body: { message: 'answered 302', destination: `http://${web}/b` } },
      { service: 'Air', resourceId: sim.imsi, body: { message: 'answered 500' } }
    ])
  })

  test('that nobody answers, or that cannot be sent, have failed; the emulator goes on', async () => {
    const free = createServer()
    const closed = await listening(free)
    await new Promise((resolve) => free.close(resolve))
    const { client } = await activate({ to: ['*'] }, [calling({ url: `http://${closed}/` }), calling({ url: `http://${web}/`, headers: '{"bad header":"x"}' }), calling({ url: 'http://nowhere.invalid/' })])
    const entries = await outbox(client, 'web-request')
    expect(entries.map(({ state, attempts }) => [state, attempts])).toEqual([['failed', 1], ['failed', 1], ['failed', 1]])
    expect(entries[0].error).toMatch(/ECONNREFUSED/)
    expect(entries[1].error).toMatch(/header/i)
    expect(entries[2].error).toMatch(/nowhere\.invalid/)
    expect(await logs(client)).toHaveLength(3)
    expect((await client.get('/v1/sims')).status).toBe(200)
  })

  test('to a place that is not on the list are kept, and say why', async () => {
    const { client, counts } = await activate({ to: ['hooks.example.com', '127.0.0.1:1'] }, [calling({ url: `http://${web}/x` }), calling({ url: 'https://evil.example.com/' })])
    expect(counts).toEqual({ kept: 2, sending: 0, sent: 0, failed: 0 })
    expect((await outbox(client, 'web-request')).map(({ state, reason }) => [state, reason])).toEqual([
      ['kept', `${web} is not on the list of where to deliver to`], ['kept', 'evil.example.com:443 is not on the list of where to deliver to']
    ])
    expect(received).toEqual([])
  })

  test('do not get past the list by another way to write a place', async () => {
    const port = web.split(':')[1]!
    const places = [`http://127.0.0.1@127.0.0.2:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`, `http://[::1]:${port}/`, `http://localhost:${port}/`, `http://127.0.0.1.evil.example:${port}/`, `http://x.example.com.evil.example/`, 'http://xexample.com/', 'http://example.com/', `http://127.0.0.1:${Number(port) + 1}/`, `https://127.0.0.1/`]
    for (const some of [places.slice(0, 5), places.slice(5)]) {
      const { client } = await activate({ to: [`127.0.0.1:${port}`, '*.example.com'] }, some.map((url) => calling({ url })))
      expect((await outbox(client, 'web-request')).map(({ state }) => state)).toEqual(some.map(() => 'kept'))
      await emulator!.close()
    }
    // Numbers in other clothes are the same place.
    await activate({ to: [`127.0.0.1:${port}`] }, [calling({ url: `http://2130706433:${port}/number` }), calling({ url: `http://0x7f.1:${port}/hexadecimal` })])
    expect(received.map(({ url }) => url).sort()).toEqual(['/hexadecimal', '/number'])
  })

  test('of a call that was refused are not sent', async () => {
    const { client, sim } = await activate({ to: [web] }, [calling({ url: `http://${web}/` })])
    expect((await client.post(`/v1/sims/${sim.simId}/terminate`)).status).toBe(400)
    await client.post('/_emulator/outbox/flush')
    expect(received).toHaveLength(1)
  })
})

test('without --deliver nothing leaves', async () => {
  const { client, counts } = await activate(undefined, [calling({ url: `http://${web}/` }), mailing('m'), invoking])
  expect(counts).toEqual({ kept: 3, sending: 0, sent: 0, failed: 0 })
  expect(received).toEqual([])
  expect((await client.get('/_emulator/health')).body.delivery).toEqual({ enabled: false })
})

describe('Lambda calls', () => {
  test('are invocations at the configured endpoint; what fails is tried three times', async () => {
    answers = [{ status: 503 }, { status: 202, body: '' }]
    const { client, sim } = await activate({ to: [], lambda: `http://${web}/` }, [invoking])
    expect(received).toHaveLength(2)
    expect(received[1]).toMatchObject({ method: 'POST', url: '/2015-03-31/functions/f%3Aprod/invocations', headers: { 'x-amz-invocation-type': 'Event' } })
    expect(JSON.parse(received[1]!.body)).toMatchObject({ operatorId: client.operatorId, simId: sim.simId, imsi: sim.imsi, parameter1: 'active' })
    expect(await outbox(client, 'lambda')).toMatchObject([{ state: 'sent', attempts: 2, response: { status: 202, body: '' } }])
    answers = [{ status: 500 }, { status: 500 }, { status: 500 }]
    await client.post(`/v1/sims/${sim.simId}/deactivate`)
    await client.post('/_emulator/outbox/flush')
    expect((await outbox(client, 'lambda'))[1]).toMatchObject({ state: 'failed', attempts: 3, error: 'answered 500' })
    expect(await logs(client)).toHaveLength(1)
  })

  test('are kept without an endpoint', async () => {
    const { client } = await activate({ to: ['*'] }, [invoking])
    expect(await outbox(client, 'lambda')).toMatchObject([{ state: 'kept', reason: 'no Lambda endpoint was configured' }])
  })
})

describe('mails', () => {
  let smtp: SMTPServer
  let server: string
  let mails: { from: string, to: string[], text: string }[]
  let refuseWith: number[]
  beforeEach(async () => {
    mails = []
    refuseWith = []
    smtp = new SMTPServer({
      authOptional: true,
      onData: (stream, session, done) => {
        let text = ''
        stream.on('data', (part) => { text += part })
        stream.on('end', () => {
          const responseCode = refuseWith.shift()
          if (responseCode !== undefined) return done(Object.assign(new Error('not now'), { responseCode }))
          const { mailFrom, rcptTo } = session.envelope
          mails.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), text })
          done()
        })
      }
    })
    await new Promise<void>((resolve) => { smtp.listen(0, '127.0.0.1', () => resolve()) })
    server = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  })
  afterEach(async () => { await new Promise<void>((resolve) => { smtp.close(() => resolve()) }) })

  test('are handed to the server, dated by the emulator\'s clock; those of orders too', async () => {
    const { client, sim } = await activate({ to: ['example.com', '*.org'], smtp: server }, [mailing('status of ${imsi}: ${newStatus}')])
    expect(mails).toMatchObject([{ from: 'no-reply@soracom.jp', to: ['ops@example.com'] }])
    expect(mails[0]!.text).toContain(`status of ${sim.imsi}: active`)
    expect(mails[0]!.text).toMatch(/^Subject: event\r$/m)
    expect(mails[0]!.text).toMatch(/^Date: Mon, 15 Jun 2026 00:00:00 \+0000\r$/m)
    expect(await outbox(client, 'mail')).toMatchObject([{ state: 'sent', attempts: 1, response: { status: 250 } }])
    await mailMe(client)
    await client.post('/_emulator/outbox/flush')
    expect(mails.at(-1)!.to).toEqual(['owner@example.org'])
    expect((await client.get('/_emulator/health')).body.delivery).toEqual({ enabled: true, to: ['example.com', '*.org'], mail: true, lambda: false })
  })

  test('are tried again when the server is busy, and not when it refuses', async () => {
    refuseWith = [451]
    const { client, sim } = await activate({ to: ['*'], smtp: server }, [mailing('x')])
    expect(await outbox(client, 'mail')).toMatchObject([{ state: 'sent', attempts: 2 }])
    refuseWith = [554]
    await client.post(`/v1/sims/${sim.simId}/deactivate`)
    await client.post('/_emulator/outbox/flush')
    expect((await outbox(client, 'mail'))[1]).toMatchObject({ state: 'failed', attempts: 1, response: { status: 554 } })
    expect(await logs(client)).toMatchObject([{ body: { destination: 'ops@example.com' } }])
  })

  test('to a domain that is not on the list are kept, as all are without a server', async () => {
    const { client } = await activate({ to: ['example.org'], smtp: server }, [mailing('x')])
    expect(await outbox(client, 'mail')).toMatchObject([{ state: 'kept', reason: 'example.com is not on the list of where to deliver to' }])
    await emulator!.close()
    const other = await activate({ to: ['*'] }, [mailing('x')])
    expect(await outbox(other.client, 'mail')).toMatchObject([{ state: 'kept', reason: 'no SMTP server was configured' }])
    expect(mails).toEqual([])
  })

  test.each(['x@evil.example(.example.com', '"x@evil.example', 'evil.example:x@a.example.com', 'x@evil.example[.example.com', 'x@evil.example".example.com'])('to %s, which mail programs read in another way, are kept', async (to) => {
    const { client } = await activate({ to: ['*.example.com'], smtp: server }, [action('SendMailAction', { to, title: 't', message: 'm' })])
    expect(await outbox(client, 'mail')).toMatchObject([{ state: 'kept' }])
    expect(mails).toEqual([])
  })
})

describe('the end of things', () => {
  /** Takes calls and never answers. */
  async function withSilentServer (work: (place: string) => Promise<void>): Promise<void> {
    const silent = createServer(() => {})
    const place = await listening(silent)
    await work(place)
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  }

  async function onItsWay (place: string): Promise<Client> {
    emulator = await startEmulator({ deliver: { to: ['*'] } })
    const client = await signUp(emulator)
    const sim = await newSim(client)
    await create(client, handler({ targetSimId: sim.simId }, 'SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' }, [calling({ url: `http://${place}/` })]))
    await client.post(`/v1/sims/${sim.simId}/activate`)
    expect(await outbox(client, 'web-request')).toMatchObject([{ state: 'sending' }])
    return client
  }

  test('closing the emulator gives up what is on its way', async () => {
    await withSilentServer(async (place) => {
      await onItsWay(place)
      await emulator!.close()
      emulator = undefined
    })
  })

  test('clearing the outbox leaves what is on its way; a state taken up again knows that it was interrupted', async () => {
    await withSilentServer(async (place) => {
      const client = await onItsWay(place)
      await client.delete('/_emulator/outbox')
      expect(await outbox(client, 'web-request')).toHaveLength(1)
      await client.put('/_emulator/snapshots/s')
      await client.post('/_emulator/snapshots/s/restore')
      expect(await outbox(client, 'web-request')).toMatchObject([{ state: 'failed', error: expect.stringContaining('interrupted') }])
      await client.delete('/_emulator/outbox')
      expect(await outbox(client, 'web-request')).toEqual([])
    })
  })
})

test.each([
  [{ to: ['http://x/'] }, /cannot deliver to http:\/\/x\//], [{ to: ['a b'] }, /cannot deliver to a b/], [{ to: [], smtp: 'mail.example.com' }, /the SMTP server cannot be mail\.example\.com/],
  [{ to: [], lambda: 'ftp://x' }, /the Lambda endpoint cannot be ftp/]
])('options that make no sense are refused at start: %j', async (deliver, message) => {
  await expect(createEmulator({ fixture: 'none', deliver })).rejects.toThrow(message)
})
