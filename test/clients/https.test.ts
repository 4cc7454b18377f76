// Clients that call https://api.soracom.io, and trust the emulator's authority: each a process on a machine of its own, whose hosts file leads here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { clientBinary, startForClient } from './clients.ts'
import { hasLans, Lan, type Machine } from './lan.ts'
import { DEMO } from './soracom.ts'

const API = 'https://api.soracom.io'
const LOGIN = JSON.stringify({ email: 'demo@example.com', password: 'DemoPassw0rd' })
const cli = clientBinary('soracom-cli')
const sdk = clientBinary('go-sdk')

let lan: Lan
let emulator: Emulator
let machine: Machine
let folder: string
let ca: string
let isDriven = false

describe.skipIf(!hasLans())('clients of https://api.soracom.io', () => {
  beforeAll(async () => {
    lan = await Lan.open()
    const address = await lan.joinThisOne()
    emulator = await startForClient({ host: address, https: true, httpsNames: ['emulator'], controlToken: 'secret' }, () => isDriven)
    machine = await lan.join('client', { [address]: ['api.soracom.io', 'g.api.soracom.io', 'new.soracom.io', 'emulator', 'elsewhere.example'] })
    folder = mkdtempSync(path.join(os.tmpdir(), 'soracom-https-'))
    ca = path.join(folder, 'ca.pem')
    writeFileSync(ca, await emulator.certificateAuthority())
  })
  afterAll(async () => {
    await emulator?.close()
    await lan.close()
    rmSync(folder, { recursive: true })
  })

  test('curl', async () => {
    const post = [`${API}/v1/auth`, '-sS', '-H', 'content-type: application/json', '-d', LOGIN]
    const { apiKey, token } = JSON.parse((await succeeds('curl', [...post, '--cacert', ca])).stdout)
    const sims = await succeeds('curl', ['-sS', '--cacert', ca, `${API}/v1/sims`, '-H', `x-soracom-api-key: ${apiKey}`, '-H', `x-soracom-token: ${token}`])
    expect(JSON.parse(sims.stdout)).not.toHaveLength(0)
    for (const name of ['g.api.soracom.io', 'new.soracom.io', 'emulator']) {
      expect((await succeeds('curl', ['-sS', '--cacert', ca, `https://${name}/_emulator/livez`])).stdout).toBe('{"status":"ok"}')
    }
    // 60: whoever answers cannot be trusted.
    expect((await machine.run('curl', post)).status).toBe(60)
    expect((await machine.run('curl', ['-sS', '--cacert', ca, 'https://elsewhere.example/_emulator/livez'])).status).toBe(60)
  })

  test('Node', async () => {
    const script = `fetch('${API}/v1/auth', { method: 'POST', headers: { 'content-type': 'application/json' }, body: process.argv[1] })
      .then((answer) => answer.json()).then((login) => console.log(login.operatorId), (error) => { console.error(error.cause.code); process.exit(1) })`
    expect(await succeeds(process.execPath, ['-e', script, LOGIN], { NODE_EXTRA_CA_CERTS: ca })).toMatchObject({ stdout: 'OP0099000001\n', stderr: '' })
    expect(await machine.run(process.execPath, ['-e', script, LOGIN])).toMatchObject({ status: 1, stderr: expect.stringMatching(/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_/) })
  })

  test('Python, as strict as it can be', async () => {
    const script = `
import json, ssl, sys, urllib.request
context = ssl.create_default_context()
context.verify_flags |= ssl.VERIFY_X509_STRICT
request = urllib.request.Request('${API}/v1/auth', data=sys.argv[1].encode(), headers={'content-type': 'application/json'})
print(json.load(urllib.request.urlopen(request, context=context))['operatorId'])`
    expect(await succeeds('python3', ['-c', script, LOGIN], { SSL_CERT_FILE: ca })).toMatchObject({ stdout: 'OP0099000001\n', stderr: '' })
    expect(await machine.run('python3', ['-c', script, LOGIN])).toMatchObject({ status: 1, stderr: expect.stringContaining('CERTIFICATE_VERIFY_FAILED') })
  })

  test.skipIf(cli === undefined)('the official CLI', async () => {
    // Without trust it would try again for two minutes.
    const { stdout } = await succeeds(cli!, ['sims', 'list', ...DEMO], { SORACOM_ENDPOINT: API, SORACOM_PROFILE_DIR: folder, LC_ALL: 'en_US.UTF-8', SSL_CERT_FILE: ca })
    expect(JSON.parse(stdout)).not.toHaveLength(0)
  })

  test.skipIf(sdk === undefined)('Go, by the official SDK', async () => {
    const { stdout } = await succeeds(sdk!, [API, 'go-https@example.com', 'Passw0rd', 'tag'], { SSL_CERT_FILE: ca })
    expect(JSON.parse(stdout)).toMatchObject({ operatorId: expect.stringMatching(/^OP\d{10}$/), unset: true, beam: { inHttp: { count: 3 } } })
    expect((await machine.run(sdk!, [API, 'go-untrusting@example.com', 'Passw0rd', 'tag'])).stderr).toContain('x509')
  })
})

async function succeeds (program: string, args: readonly string[], env: Record<string, string> = {}): ReturnType<Machine['run']> {
  isDriven = program === cli || program === sdk
  const done = await machine.run(program, args, env)
  isDriven = false
  expect(done).toMatchObject({ status: 0, stderr: '' })
  return done
}
