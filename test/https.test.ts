// HTTPS by the names of the real service, and whom to trust for it.
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import https from 'node:https'
import net from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Emulator, EmulatorOptions } from '../src/emulator.ts'
import { certify, makeAuthority } from '../src/world/certificates.ts'
import { startEmulator } from './support/emulator.ts'
import { temporaryDirectory } from './support/program.ts'

async function start (options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ fixture: 'demo', ...(options.entryPoints === undefined ? { https: 0 } : {}), ...options })
  onTestFinished(() => emulator.close())
  return emulator
}

/** Started as usual, for whoever only looks: keys take a while. */
let emulator: Emulator
beforeAll(async () => { emulator = await startEmulator({ fixture: 'demo', https: 0 }) })
afterAll(() => emulator.close())

interface Asked { status: number, body: string, certificate: X509Certificate }

/** Asks `url` by its name, which leads to the emulator, as a client that trusts `ca` alone. */
async function ask (emulator: Emulator, name: string, target: string, { ca, headers, body }: { ca?: string, headers?: Record<string, string>, body?: unknown } = {}): Promise<Asked> {
  const trusted = ca ?? await emulator.certificateAuthority()
  const port = Number(new URL(emulator.httpsUrl!).port)
  return await new Promise((resolve, reject) => {
    const request = https.request({
      host: '127.0.0.1', port, servername: net.isIP(name) === 0 ? name : '', path: target, ca: trusted, agent: false,
      method: body === undefined ? 'GET' : 'POST',
      headers: { host: net.isIP(name) === 0 ? name : `${name}:${port}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      checkServerIdentity: (_host, certificate) => tls.checkServerIdentity(name, certificate)
    }, (response) => {
      const certificate = (response.socket as tls.TLSSocket).getPeerX509Certificate()!
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve({ status: response.statusCode!, body: text, certificate }))
    })
    request.on('error', reject)
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function logIn (emulator: Emulator, name: string): Promise<Record<string, string>> {
  const { status, body } = await ask(emulator, name, '/v1/auth', { body: emulator.credentials })
  expect(status).toBe(200)
  const { apiKey, token } = JSON.parse(body)
  return { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
}

describe('the same as on the plain port', () => {
  test('by the names of the real service; the one that begins with g. is the global coverage', async () => {
    const lists: string[] = []
    for (const name of ['api.soracom.io', 'jp.api.soracom.io', 'g.api.soracom.io']) {
      const headers = await logIn(emulator, name)
      const { status, body } = await ask(emulator, name, '/v1/sims', { headers })
      expect(status).toBe(200)
      expect(body).toBe((await emulator.inject({ url: '/v1/sims', headers: { ...headers, host: name } })).body)
      lists.push(body)
    }
    expect(lists[1]).toBe(lists[0])
    expect(JSON.parse(lists[0]!)).not.toHaveLength(0)
    expect(lists[2]).not.toBe(lists[0])
  })

  test('links in answers are https ones, and lead back to the name that was called', async () => {
    const { servers } = JSON.parse((await ask(emulator, 'api.soracom.io', '/openapi.json')).body)
    expect(servers[0].url).toBe('https://api.soracom.io/v1')
  })

  test('the control API, too: by these names and those it was started with, and by no others', async () => {
    const emulator = await start({ httpsNames: ['emulator', '*.example.com'] })
    for (const name of ['api.soracom.io', 'new.soracom.io', 'emulator', 'one.example.com', 'localhost', '127.0.0.1']) {
      expect((await ask(emulator, name, '/_emulator/readyz')).status).toBe(200)
    }
    expect(JSON.parse((await ask(emulator, 'localhost', '/_emulator/readyz', { headers: { host: 'evil.example' } })).body).code).toBe('EMU0005')
    const plain = await startEmulator()
    onTestFinished(() => plain.close())
    expect((await plain.inject({ url: '/_emulator/readyz', headers: { host: 'api.soracom.io' } })).statusCode).toBe(403)
  })

  test('what devices call is answered as at the entry points, without these being open', async () => {
    const headers = await logIn(emulator, 'api.soracom.io')
    const sent = await ask(emulator, 'harvest.soracom.io', '/', { body: { temp: 21 }, headers: { 'x-soracom-emulator-imsi': '440100000000001' } })
    expect(sent.status).toBe(201)
    const [entry] = JSON.parse((await ask(emulator, 'api.soracom.io', '/v1/data/Subscriber/440100000000001', { headers })).body)
    expect(JSON.parse(entry.content)).toEqual({ temp: 21 })
    const unified = await ask(emulator, 'uni.soracom.io', '/', { body: { temp: 21 }, headers: { 'x-soracom-emulator-imsi': '1' } })
    expect([unified.status, JSON.parse(unified.body)]).toEqual([400, { message: 'There is no SIM with the SIM ID or IMSI 1' }])
  })

  test('Endorse, which devices call over HTTPS in production, too', async () => {
    const headers = await logIn(emulator, 'api.soracom.io')
    const [{ groupId }] = (await emulator.inject({ url: '/v1/sims', headers })).json().filter(({ groupId }: { groupId?: string }) => groupId !== undefined)
    await emulator.inject({ method: 'PUT', url: `/v1/groups/${groupId}/configuration/SoracomEndorse`, headers, payload: [{ key: 'enabled', value: true }] })
    const { status, body } = await ask(emulator, 'endorse.soracom.io', '/', { headers: { 'x-soracom-emulator-imsi': '440100000000001' } })
    expect(status).toBe(200)
    const [, claims] = (JSON.parse(body).token as string).split('.')
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({ iss: 'https://soracom.io', sub: 'soracom-endorse' })
  })

  test('by an address of its own, or among the entry points; health lists it', async () => {
    const emulator = await start({ https: '127.0.0.2:0' })
    expect(emulator.httpsUrl).toMatch(/^https:\/\/127\.0\.0\.2:\d+$/)
    const port = Number(new URL(emulator.httpsUrl!).port)
    const { entryPoints } = (await emulator.inject({ url: '/_emulator/health' })).json()
    expect(entryPoints).toEqual([{ name: 'https', protocol: 'https', address: '127.0.0.2', port }])
    expect(emulator.entryPoints['https']).toEqual({ protocol: 'https', address: '127.0.0.2', port })
    const among = await start({ entryPoints: { http: 0, https: 0 } })
    expect(Object.keys(among.entryPoints).sort()).toEqual(['http', 'https'])
    expect((await ask(among, 'api.soracom.io', '/_emulator/livez')).status).toBe(200)
    await expect(startEmulator({ https: 'nowhere' })).rejects.toThrow('the entry point https needs a port')
  })

  test('closing lets the call that runs end and cuts idle connections', async () => {
    const emulator = await startEmulator({ https: 0 })
    const port = Number(new URL(emulator.httpsUrl!).port)
    const socket = tls.connect({ host: '127.0.0.1', port, ca: await emulator.certificateAuthority() })
    await new Promise((resolve) => { socket.once('secureConnect', resolve) })
    const ended = new Promise((resolve) => { socket.resume().once('close', resolve) })
    await emulator.close()
    await ended
    await expect(ask(emulator, 'localhost', '/_emulator/livez', { ca: 'none' })).rejects.toThrow()
  })

  test('without it nothing listens, and a port that is taken is said', async () => {
    const plain = await startEmulator()
    onTestFinished(() => plain.close())
    expect(plain.httpsUrl).toBeUndefined()
    const port = Number(new URL(plain.url).port)
    await expect(startEmulator({ https: port })).rejects.toThrow(`port ${port} of 127.0.0.1 is in use`)
  })
})

describe('certificates', () => {
  test('are what strict clients ask for', async () => {
    const authority = new X509Certificate(await emulator.certificateAuthority())
    const { certificate } = await ask(emulator, 'api.soracom.io', '/_emulator/livez')
    expect(authority.ca).toBe(true)
    expect(authority.verify(authority.publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect(certificate.checkIssued(authority)).toBe(true)
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    for (const name of ['api.soracom.io', 'g.api.soracom.io', 'jp.api.soracom.io', 'uni.soracom.io', 'harvest.soracom.io', 'beam.soracom.io', 'metadata.soracom.io', 'endorse.soracom.io', 'localhost']) expect(certificate.checkHost(name)).toBe(name)
    for (const address of ['127.0.0.1', '::1']) expect(certificate.checkIP(address)).toBe(address)
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000
    expect(days).toBeLessThanOrEqual(398)
    // By the wall, though the emulator's clock stands in another year.
    expect(Math.abs(Date.parse(certificate.validFrom) - Date.now())).toBeLessThan(2 * 86_400_000)
    expect(authority.serialNumber).not.toBe(certificate.serialNumber)
  })

  test('are made on the fly for further names below soracom.io, and for no others', async () => {
    for (const name of ['x.arc.soracom.io', 'new-service.soracom.io', 'my.localhost']) {
      const { status, certificate } = await ask(emulator, name, '/v1/nothing')
      expect(status).toBe(404)
      expect(certificate.subjectAltName).toBe(`DNS:${name}`)
    }
    for (const name of ['evil.example', 'soracom.io.evil.example', 'xsoracom.io']) await expect(ask(emulator, name, '/_emulator/livez')).rejects.toThrow(/altnames/)
  })

  test('are for the address too that the emulator listens on', async () => {
    const emulator = await start({ host: '0.0.0.0' })
    const { certificate } = await ask(emulator, '127.0.0.1', '/_emulator/livez')
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(emulator.controlToken).toBeDefined()
    // Whom to trust may everybody know.
    const plain = await fetch(`${emulator.url}/_emulator/ca.pem`)
    expect([plain.status, plain.headers.get('content-type'), await plain.text()]).toEqual([200, 'application/x-pem-file', await emulator.certificateAuthority()])
  })

  test('of port mappings are by the same authority', async () => {
    const emulator = await start({ napter: true })
    const headers = await logIn(emulator, 'api.soracom.io')
    await emulator.inject({ method: 'POST', url: '/_emulator/simulate/sims/440100000000001/attach' })
    const { port } = (await emulator.inject({ method: 'POST', url: '/v1/port_mappings', headers, payload: { destination: { imsi: '440100000000001', port: 22 }, duration: 600, tlsRequired: true } })).json()
    const socket = tls.connect({ host: '127.0.0.1', port, servername: 'x.napter.soracom.io', ca: await emulator.certificateAuthority() })
    await new Promise((resolve, reject) => { socket.once('secureConnect', resolve).once('error', reject) })
    expect(socket.authorized).toBe(true)
    socket.destroy()
  })
})

describe('the certificate authority', () => {
  test('is another one in every emulator, and stays through resets and what is restored', async () => {
    const one = await start()
    const other = emulator
    const ca = await one.certificateAuthority()
    expect(await other.certificateAuthority()).not.toBe(ca)
    one.reset()
    const image = (await other.inject({ url: '/_emulator/state' })).rawPayload
    await one.inject({ method: 'PUT', url: '/_emulator/state', headers: { 'content-type': 'application/octet-stream' }, payload: image })
    expect(await one.certificateAuthority()).toBe(ca)
    expect((await ask(one, 'api.soracom.io', '/_emulator/livez', { ca })).status).toBe(200)
    // What is in memory alone has no key in it that could get about.
    expect(image.includes('PRIVATE KEY')).toBe(false)
  })

  test('is kept with the data: who trusts it goes on after a restart, a reset in between or not', async () => {
    const data = path.join(temporaryDirectory(), 'emulator.db')
    const first = await startEmulator({ data, https: 0 })
    const ca = await first.certificateAuthority()
    first.reset()
    await first.close()
    // A run without HTTPS forgets nothing.
    const second = await startEmulator({ data })
    second.reset('empty')
    await second.close()
    const third = await start({ data })
    expect((await ask(third, 'api.soracom.io', '/_emulator/livez', { ca })).status).toBe(200)
  })

  test('can be a file, made there when there is none, for its owner alone', async () => {
    const httpsCa = path.join(temporaryDirectory(), 'ca.pem')
    const ca = await (await start({ httpsCa })).certificateAuthority()
    expect(statSync(httpsCa).mode & 0o777).toBe(0o600)
    expect(readFileSync(httpsCa, 'utf8')).toContain(ca)
    const again = await start({ httpsCa, data: path.join(temporaryDirectory(), 'emulator.db') })
    expect((await ask(again, 'api.soracom.io', '/_emulator/livez', { ca })).status).toBe(200)
  })

  test.each([
    ['nothing of the kind', () => 'hello', 'it must hold a certificate and its private key, both as PEM'],
    ['a certificate alone', async () => (await makeAuthority()).certificate, 'it must hold a certificate and its private key, both as PEM'],
    ['the key of another', async () => (await makeAuthority()).certificate + (await makeAuthority()).key, 'the key is not that of the certificate'],
    ['a certificate to serve with', async () => { const { certificate, key } = await certify(await makeAuthority(), ['a.example']); return certificate + key }, 'the certificate is not one to sign others with (CA:TRUE)'],
    ['what is damaged', async () => { const { certificate, key } = await makeAuthority(); return certificate.replace(/\n[^\n]+\n/, '\nAAAA\n') + key }, ''],
    ['a key that fits nothing', async () => (await makeAuthority()).certificate + generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'the key is not that of the certificate']
  ])('of a file with %s is refused', async (_what, content, reason) => {
    const httpsCa = path.join(temporaryDirectory(), 'ca.pem')
    writeFileSync(httpsCa, await content())
    await expect(startEmulator({ httpsCa })).rejects.toThrow(`cannot use ${httpsCa} as a certificate authority: ${reason}`)
  })
})
