// Calls to devices: to real servers that stand for the device's ports, and to answers that a test has written.
import http from 'node:http'
import net from 'node:net'
import dgram from 'node:dgram'
import { generateKeyPairSync } from 'node:crypto'
import ssh2 from 'ssh2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/emulator.ts'
import { Client, newSim, PASSWORD, signUp, startEmulator } from './support/emulator.ts'
import { login, loginUser, startAccounts } from './support/permissions.ts'

let emulator: Emulator
let client: Client
let control: Client
beforeAll(async () => {
  emulator = await startEmulator()
  client = await signUp(emulator)
  control = new Client(emulator)
})
afterAll(() => emulator.close())

interface Sim { simId: string, imsi: string }

async function online (): Promise<Sim> {
  const sim = await newSim(client)
  await control.post(`/_emulator/simulate/sims/${sim.simId}/attach`)
  return sim
}

async function endpoint ({ simId }: Sim, port: number, target: object, protocol = 'tcp'): Promise<void> {
  expect((await control.put(`/_emulator/simulate/sims/${simId}/endpoints/${protocol}/${port}`, target)).status).toBe(200)
}

const downlink = async ({ simId }: Sim, sort: string, body?: object) => await client.post(`/v1/sims/${simId}/downlink/${sort}`, body)

async function listening (server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return (server.address() as net.AddressInfo).port
}

const NONE = { simId: '8942310999999999999', imsi: '' }

describe('ping', () => {
  test('is answered by a device that is online', async () => {
    const sim = await online()
    const { status, body } = await downlink(sim, 'ping', { numberOfPingRequests: 5, timeoutSeconds: 3 })
    expect([status, body]).toEqual([200, { success: true, rtt: expect.stringMatching(/^rtt min\/avg\/max\/mdev = (\d+\.\d{3}\/){3}\d+\.\d{3} ms$/), stat: '5 packets transmitted, 5 received, 0% packet loss, time 4004ms' }])
    expect((await client.post(`/v1/subscribers/${sim.imsi}/downlink/ping`)).body.stat).toBe('1 packets transmitted, 1 received, 0% packet loss, time 0ms')
  })

  test('is answered as a test says', async () => {
    const sim = await online()
    await endpoint(sim, 0, { answer: { ping: { milliseconds: 50 } } }, 'icmp')
    expect((await downlink(sim, 'ping', {})).body.rtt).toBe('rtt min/avg/max/mdev = 50.000/50.000/50.000/0.000 ms')
    await endpoint(sim, 0, { answer: { ping: { milliseconds: 1500 } } }, 'icmp')
    for (const [timeoutSeconds, success] of [[undefined, false], [1, false], [2, true]]) expect((await downlink(sim, 'ping', { timeoutSeconds })).body.success).toBe(success)
    await endpoint(sim, 0, { answer: { ping: { reply: false } } }, 'icmp')
    expect((await control.get(`/_emulator/simulate/sims/${sim.simId}/endpoints`)).body).toEqual([{ protocol: 'icmp', port: 0, target: { answer: { ping: { reply: false } } } }])
    expect((await downlink(sim, 'ping', {})).body).toEqual({ success: false, rtt: '', stat: '1 packets transmitted, 0 received, 100% packet loss, time 0ms' })
  })

  test('[02-C39] is refused for too many requests, a device that is offline or is not there', async () => {
    const sim = await online()
    for (const body of [{ numberOfPingRequests: 6 }, { timeoutSeconds: 4 }, { numberOfPingRequests: 0 }]) expect((await downlink(sim, 'ping', body)).body.code).toBe('COM9003')
    const offline = await newSim(client)
    const refused = await downlink(offline, 'ping')
    expect([refused.status, refused.body.code]).toEqual([400, 'SEM0016'])
    expect((await downlink(NONE, 'ping')).status).toBe(404)
    expect((await client.post('/v1/subscribers/001019999999999/downlink/ping')).status).toBe(404)
  })
})

describe('http', () => {
  let server: http.Server
  let port: number
  const heard: { method?: string, url?: string, headers: http.IncomingHttpHeaders, body: string }[] = []
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => { body += part.toString() }).on('end', () => {
        heard.push({ ...(request.method === undefined ? {} : { method: request.method }), ...(request.url === undefined ? {} : { url: request.url }), headers: request.headers, body })
        if (request.url === '/binary') response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0xff, 0xfe, 0x00]))
        else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(5 * 1024 * 1024 + 1, 'x'))
        else response.writeHead(201, { 'x-device': 'yes', 'set-cookie': ['a=1', 'b=2'] }).end('made')
      })
    })
    port = await listening(server)
  })
  afterAll(() => { server.close() })

  test('reaches the server that stands for the device, as it was sent', async () => {
    const sim = await online()
    await endpoint(sim, 8080, { host: '127.0.0.1', port })
    const { status, body } = await downlink(sim, 'http', { method: 'POST', path: '/things?a=1', port: 8080, headers: { 'content-type': 'text/plain', 'x-mine': 'z' }, body: 'hello' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ statusCode: 201, body: 'made', isBase64Encoded: false, headers: { 'x-device': 'yes', 'set-cookie': 'a=1, b=2' } })
    const address = (await client.get(`/v1/sims/${sim.simId}`)).body.sessionStatus.ueIpAddress
    expect(heard.at(-1)).toMatchObject({ method: 'POST', url: '/things?a=1', body: 'hello', headers: { 'x-mine': 'z', 'content-type': 'text/plain', host: `${address}:8080` } })
    await downlink(sim, 'http', { port: 8080, host: 'device.local' })
    expect(heard.at(-1)).toMatchObject({ method: 'GET', url: '/', headers: { host: 'device.local:8080' } })
  })

  test('answers that are no text come in base64, larger ones than 5 MiB not at all', async () => {
    const sim = await online()
    await endpoint(sim, 80, { host: '127.0.0.1', port })
    expect((await downlink(sim, 'http', { path: '/binary' })).body).toMatchObject({ body: '//4A', isBase64Encoded: true })
    const large = await downlink(sim, 'http', { path: 'large' })
    expect([large.status, large.body.code]).toEqual([422, 'SEM9532'])
    expect((await downlink(sim, 'http', { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024 + 1) })).body.code).toBe('SEM9532')
  })

  test('gets the answer that a test has written', async () => {
    const sim = await online()
    await endpoint(sim, 80, { answer: { http: { statusCode: 503, headers: { 'retry-after': '1' }, body: 'busy' } } })
    expect((await downlink(sim, 'http')).body).toEqual({ statusCode: 503, headers: { 'retry-after': '1' }, body: 'busy', isBase64Encoded: false })
  })

  test('is 422 when nothing can be reached', async () => {
    const sim = await online()
    const closed = await downlink(sim, 'http', {})
    expect([closed.status, closed.body.code]).toEqual([422, 'SEM9530'])
    await endpoint(sim, 80, { host: '127.0.0.1', port: 1 })
    expect((await downlink(sim, 'http', {})).body.message).toMatch(/ECONNREFUSED/)
    await endpoint(sim, 80, { host: '127.0.0.1', port })
    expect((await downlink(sim, 'http', { ssl: true })).status).toBe(422)
    expect((await downlink(sim, 'http', { headers: { 'bad header': 'x' } })).status).toBe(422)
    await endpoint(sim, 80, { answer: { tcp: { data: 'x' } } })
    expect((await downlink(sim, 'http', {})).body.code).toBe('SEM9531')
    await control.post(`/_emulator/simulate/sims/${sim.simId}/detach`)
    expect((await downlink(sim, 'http', {})).body.message).toMatch(/offline/)
    expect((await downlink(NONE, 'http', {})).status).toBe(404)
    expect((await downlink(sim, 'http', { method: 'CONNECT' })).status).toBe(400)
  })
})

describe('tcp', () => {
  let server: net.Server
  let sim: Sim
  beforeAll(async () => {
    server = net.createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (data) => {
        const text = data.toString('latin1')
        if (text === 'bye') socket.end()
        else if (text === 'quiet') return
        else if (text.startsWith('stay')) socket.write(text)
        else socket.end(Buffer.concat([Buffer.from('<'), data, Buffer.from('>')]))
      })
    })
    sim = await online()
    await endpoint(sim, 9000, { host: '127.0.0.1', port: await listening(server) })
  })
  afterAll(() => { server.close() })

  const tcp = async (payload: string, more: object = {}) => await downlink(sim, 'tcp', { port: 9000, payload, ...more })

  test('all until the device hangs up', async () => {
    expect((await tcp('hello')).body).toEqual({ data: '<hello>', dataEncoding: 'string' })
    expect((await tcp('/wA=', { payloadEncoding: 'base64' })).body).toEqual({ data: Buffer.from([0x3c, 0xff, 0, 0x3e]).toString('base64'), dataEncoding: 'base64' })
    expect((await tcp('6869', { payloadEncoding: 'hex', connectionOptions: { type: 'wait_all' } })).body.data).toBe('<hi>')
  })

  test('all until the time is over', async () => {
    expect((await tcp('stay', { timeout: 1 })).body.data).toBe('stay')
    const quiet = await tcp('quiet', { timeout: 1 })
    expect([quiet.status, quiet.body.code]).toEqual([422, 'SEM9533'])
  })

  test('the first data, which is not told', async () => {
    expect((await tcp('stay', { connectionOptions: { type: 'wait_first' } })).body).toEqual({ data: '', dataEncoding: 'string' })
    expect((await tcp('bye', { connectionOptions: { type: 'wait_first' } })).body.code).toBe('SEM9533')
  })

  test('until a pattern', async () => {
    const until = (terminationPattern: string, terminationPatternEncoding?: string) => ({ timeout: 1, connectionOptions: { type: 'wait_for_pattern', terminationPattern, terminationPatternEncoding } })
    expect((await tcp('stay;more', until(Buffer.from(';').toString('base64')))).body.data).toBe('stay;')
    expect((await tcp('stay;more', until('3b6d', 'hex'))).body.data).toBe('stay;m')
    expect((await tcp('stay;more', until('?', 'string'))).body.code).toBe('SEM9534')
  })

  test('until it is quiet', async () => {
    expect((await tcp('stay', { connectionOptions: { type: 'idle_timeout', idleTimeout: 1 } })).body.data).toBe('stay')
  })

  test('sent and forgotten, whether it arrives or not', async () => {
    for (const port of [9000, 9001]) expect((await tcp('x', { port, connectionOptions: { type: 'fire_and_forget' } })).body).toEqual({ data: '', dataEncoding: 'string' })
  })

  test('an answer that a test has written', async () => {
    await endpoint(sim, 9100, { answer: { tcp: { data: 'ff00', dataEncoding: 'hex' } } })
    expect((await tcp('x', { port: 9100 })).body).toEqual({ data: '/wA=', dataEncoding: 'base64' })
    await endpoint(sim, 9101, { answer: { tcp: {} } })
    expect((await tcp('x', { port: 9101 })).body.code).toBe('SEM9533')
  })

  test('what cannot be sent is refused', async () => {
    const cases = [
      [await tcp('zz', { payloadEncoding: 'hex' }), 400, 'SEM9535'], [await tcp('###', { payloadEncoding: 'base64' }), 400, 'SEM9535'], [await tcp('x', { timeout: 301 }), 400, 'COM9003'],
      [await tcp('x', { connectionOptions: { type: 'wait_for_pattern', terminationPattern: '' } }), 400, 'SEM9535'], [await tcp('x', { port: 9002 }), 422, 'SEM9530'],
      [await tcp('x', { connectionOptions: { type: 'idle_timeout', idleTimeout: 0 } }), 400, 'COM9003'],
      [await downlink(NONE, 'tcp', { port: 1, payload: 'x' }), 404, 'SEM9001'], [await downlink(sim, 'tcp', { port: 1 }), 400, 'COM9003'], [await downlink(sim, 'tcp'), 400, 'COM9004']
    ] as const
    for (const [answer, status, code] of cases) expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

describe('udp', () => {
  test('goes to the socket that stands for the device', async () => {
    const socket = dgram.createSocket('udp4')
    await new Promise<void>((resolve) => { socket.bind(0, '127.0.0.1', resolve) })
    const received = new Promise<Buffer>((resolve) => { socket.once('message', resolve) })
    const sim = await online()
    await endpoint(sim, 5000, { host: '127.0.0.1', port: socket.address().port }, 'udp')
    const sent = await downlink(sim, 'udp', { port: 5000, payload: '00ff', payloadEncoding: 'hex' })
    expect([sent.status, sent.body]).toEqual([204, undefined])
    expect(await received).toEqual(Buffer.from([0, 255]))
    socket.close()
    // Nobody learns whether it arrives.
    expect((await downlink(sim, 'udp', { port: 5001, payload: 'x' })).status).toBe(204)
  })

  test('holds 1472 bytes, and needs a device that is online', async () => {
    const sim = await online()
    expect((await downlink(sim, 'udp', { port: 1, payload: 'x'.repeat(1472) })).status).toBe(204)
    expect((await downlink(sim, 'udp', { port: 1, payload: 'x'.repeat(1473) })).body.code).toBe('SEM9537')
    expect((await downlink(await newSim(client), 'udp', { port: 1, payload: 'x' })).body.code).toBe('SEM0016')
    expect((await downlink(NONE, 'udp', { port: 1, payload: 'x' })).status).toBe(404)
  })
})

describe('ssh', () => {
  let server: ssh2.Server
  let sim: Sim
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'pkcs1', format: 'pem' } })
  beforeAll(async () => {
    server = new ssh2.Server({ hostKeys: [keys.privateKey] }, (connection) => {
      connection.on('error', () => {})
      connection.on('authentication', (context) => {
        const ok = context.method === 'password' ? context.password === 'secret' : context.method === 'publickey' ? true : context.username === 'open'
        if (ok) context.accept()
        else context.reject(['password', 'publickey'])
      })
      connection.on('session', (accept) => {
        accept().on('exec', (acceptExec, _reject, { command }) => {
          const stream = acceptExec()
          if (command === 'binary') stream.write(Buffer.from([0xff, 0xfe]))
          else stream.write(`ran ${command}`)
          stream.stderr.write('warned')
          stream.exit(command === 'fail' ? 3 : 0)
          stream.end()
        })
      })
    })
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    sim = await online()
    await endpoint(sim, 22, { host: '127.0.0.1', port: (server.address() as net.AddressInfo).port })
  })
  afterAll(() => { server.close() })

  const ssh = async (command: string, authentication: object = { type: 'password', password: 'secret' }, more: object = {}) => await downlink(sim, 'ssh', { username: 'pi', authentication, command, ...more })

  test('runs a command on the server that stands for the device', async () => {
    const { status, body } = await ssh('uptime')
    expect([status, body]).toEqual([200, { exitcode: 0, stdout: 'ran uptime', stderr: 'warned', isStdoutBase64Encoded: false, isStderrBase64Encoded: false }])
    expect((await ssh('fail')).body.exitcode).toBe(3)
    expect((await ssh('binary')).body).toMatchObject({ stdout: '//4=', isStdoutBase64Encoded: true })
  })

  test('with a key, or with nothing where that is enough', async () => {
    expect((await ssh('w', { type: 'publickey', key: keys.privateKey })).body.stdout).toBe('ran w')
    expect((await ssh('w', { type: 'none' }, { username: 'open' })).body.stdout).toBe('ran w')
  })

  test('with a password or a key from the credentials store, which go before those in the request', async () => {
    await client.post('/v1/credentials/password', { type: 'psk', credentials: { key: 'secret' } })
    await client.post('/v1/credentials/login', { type: 'username-password-credentials', credentials: { username: 'pi', password: 'secret' } })
    await client.post('/v1/credentials/key', { type: 'private-key-pem', credentials: { privateKey: keys.privateKey } })
    for (const passwordCredentialsId of ['password', 'login']) expect((await ssh('w', { type: 'password', password: 'wrong', passwordCredentialsId })).body.stdout).toBe('ran w')
    expect((await ssh('w', { type: 'publickey', key: 'no key', keyCredentialsId: 'key' })).body.stdout).toBe('ran w')
    for (const wrong of [{ type: 'password', passwordCredentialsId: 'key' }, { type: 'publickey', keyCredentialsId: 'password' }]) {
      const refused = await ssh('w', wrong)
      expect([refused.status, refused.body.code]).toEqual([400, 'SEM9536'])
    }
    expect((await downlink(NONE, 'ssh', { username: 'x', command: 'y', authentication: { type: 'password', passwordCredentialsId: 'password' } })).status).toBe(404)
  })

  test('is 422 when the device says no', async () => {
    for (const refused of [await ssh('w', { type: 'password', password: 'wrong' }), await ssh('w', { type: 'publickey', key: 'no key' }), await ssh('w', undefined, { port: 23 })]) {
      expect([refused.status, refused.body.code]).toEqual([422, 'SEM9530'])
    }
    expect((await ssh('x'.repeat(8193))).body.code).toBe('COM9003')
    expect((await ssh('w', { type: 'password', passwordCredentialsId: 'none' })).body.code).toBe('SEM9536')
    expect((await downlink(NONE, 'ssh', { username: 'x', command: 'y', authentication: { type: 'none' } })).status).toBe(404)
  })

  test('gets the answer that a test has written', async () => {
    await endpoint(sim, 2222, { answer: { ssh: { exitcode: 1, stdout: 'no' } } })
    expect((await ssh('w', undefined, { port: 2222 })).body).toEqual({ exitcode: 1, stdout: 'no', stderr: '', isStdoutBase64Encoded: false, isStderrBase64Encoded: false })
  })
})

describe('rtsp', () => {
  test('answers a picture of the moment', async () => {
    const sim = await online()
    await endpoint(sim, 554, { answer: { rtsp: {} } })
    const shots = []
    for (const step of ['0s', '0s', '1m']) {
      emulator.clock.advance(step)
      const shot = await emulator.inject({ method: 'POST', url: `/v1/sims/${sim.simId}/downlink/rtsp`, headers: { ...client.headers, 'content-type': 'application/json' }, payload: JSON.stringify({ command: 'snapshot', path: '/live' }) })
      expect([shot.statusCode, shot.headers['content-type'], shot.rawPayload.subarray(0, 3).toString('hex'), shot.rawPayload.subarray(-2).toString('hex')]).toEqual([200, 'image/jpeg', 'ffd8ff', 'ffd9'])
      shots.push(shot.rawPayload.toString('base64'))
    }
    expect([shots[0] === shots[1], shots[0] === shots[2]]).toEqual([true, false])
  })

  test('is kept in Harvest Files when asked for', async () => {
    const sim = await online()
    await endpoint(sim, 554, { answer: { rtsp: {} } })
    const options = { destinations: { harvestFiles: { filePath: '/shots/{sim_id}_{time}.jpg' } } }
    expect((await downlink(sim, 'rtsp', { command: 'snapshot', options })).status).toBe(200)
    const [file] = (await client.get('/v1/files/private/shots/')).body
    expect(file).toMatchObject({ filename: `${sim.simId}_${emulator.clock.now()}.jpg`, contentType: 'image/jpeg' })
  })

  test('is kept only for who might put the file there', async () => {
    const permission = (condition: string) => ({ statements: [{ effect: 'allow' as const, api: 'Sim:*' }, { effect: 'allow' as const, api: 'FileEntry:putFile', condition }] })
    const users = [{ userName: 'shooter', password: PASSWORD, permission: permission("pathVariable('path') == 'shots/a.jpg'") }]
    const guarded = await startAccounts(users, {}, { sims: [{ subscription: 'plan-D', status: 'active' }] })
    const [root, shooter] = [await login(guarded), await loginUser(guarded, 'shooter')]
    const { simId } = (await root.get('/v1/sims')).body[0]
    const outside = new Client(guarded)
    await outside.post(`/_emulator/simulate/sims/${simId}/attach`)
    await outside.put(`/_emulator/simulate/sims/${simId}/endpoints/tcp/554`, { answer: { rtsp: {} } })
    const shoot = async (filePath: string) => await shooter.post(`/v1/sims/${simId}/downlink/rtsp`, { command: 'snapshot', options: { destinations: { harvestFiles: { filePath } } } })
    const refused = await shoot('/shots/b.jpg')
    expect([refused.status, refused.body.code]).toEqual([403, 'SEM0049'])
    expect((await shoot('/shots/a.jpg')).status).toBe(200)
    expect((await root.get('/v1/files/private/shots/')).body.map((f: { filename: string }) => f.filename)).toEqual(['a.jpg'])
    await guarded.close()
  })

  test('asks for the login that the camera wants', async () => {
    const sim = await online()
    await endpoint(sim, 8554, { answer: { rtsp: { username: 'admin', password: 'pw' } } })
    const snap = async (authentication?: object) => await downlink(sim, 'rtsp', { command: 'snapshot', port: 8554, ...(authentication === undefined ? {} : { authentication }) })
    for (const wrong of [undefined, { type: 'none' }, { type: 'basic', username: 'admin', password: 'x' }]) {
      const refused = await snap(wrong)
      expect([refused.status, refused.body.code]).toEqual([403, 'SEM9539'])
    }
    expect((await snap({ type: 'basic', username: 'admin', password: 'pw' })).status).toBe(200)
    expect((await snap({ type: 'basic', username: 'admin', passwordCredentialsId: 'none' })).body.code).toBe('SEM9536')
    await client.post('/v1/credentials/camera', { type: 'psk', credentials: { key: 'pw' } })
    expect((await snap({ type: 'basic', username: 'admin', password: 'wrong', passwordCredentialsId: 'camera' })).status).toBe(200)
  })

  test('is refused where there is no such camera', async () => {
    const sim = await online()
    expect((await downlink(sim, 'rtsp', { command: 'snapshot' })).body.code).toBe('SEM9530')
    await endpoint(sim, 554, { answer: { rtsp: { codec: 'other' } } })
    expect((await downlink(sim, 'rtsp', { command: 'snapshot' })).body.code).toBe('SEM9538')
    await endpoint(sim, 554, { host: '127.0.0.1', port: 9 })
    expect((await downlink(sim, 'rtsp', { command: 'snapshot' })).status).toBe(422)
    expect((await downlink(sim, 'rtsp', { command: 'dance' })).status).toBe(400)
    expect((await downlink(NONE, 'rtsp', { command: 'snapshot' })).status).toBe(404)
  })
})
