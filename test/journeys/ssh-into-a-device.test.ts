// A technician opens a door to a device in the field, logs in over SSH, and looks afterwards at who came.
import { generateKeyPairSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import ssh2 from 'ssh2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { Client, newSim, signUp, startEmulator } from '../support/emulator.ts'

let emulator: Emulator
let server: ssh2.Server
beforeAll(async () => {
  emulator = await startEmulator({ napter: true })
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'pkcs1', format: 'pem' } })
  server = new ssh2.Server({ hostKeys: [privateKey] }, (connection) => {
    connection.on('error', () => {})
    connection.on('authentication', (context) => { if (context.method === 'password' && context.password === 'raspberry') context.accept(); else context.reject(['password']) })
    connection.on('session', (accept) => accept().on('exec', (acceptExec, _reject, { command }) => {
      const stream = acceptExec()
      stream.write(`${command}: fine\n`)
      stream.exit(0)
      stream.end()
    }))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
})
afterAll(async () => {
  server.close()
  await emulator.close()
})

/** What `ssh -p port pi@host command` prints. */
async function ssh (host: string, port: number, command: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const client = new ssh2.Client()
    client.on('error', reject).on('ready', () => client.exec(command, (error, stream) => {
      if (error !== undefined) return reject(error)
      let text = ''
      stream.on('data', (part: Buffer) => { text += part.toString() }).on('close', () => { client.end(); resolve(text) })
    })).connect({ host, port, username: 'pi', password: 'raspberry' })
  })
}

test('ssh into a device', async () => {
  const control = new Client(emulator)
  const client = await signUp(emulator)
  const { imsi, simId } = await newSim(client)
  await client.post(`/v1/sims/${simId}/activate`)
  await control.post(`/_emulator/simulate/sims/${simId}/attach`)
  await control.put(`/_emulator/simulate/sims/${simId}/endpoints/tcp/22`, { host: '127.0.0.1', port: (server.address() as AddressInfo).port })

  const mapping = (await client.post('/v1/port_mappings', { destination: { imsi, port: 22 }, duration: 1800 })).body
  expect(await ssh(mapping.ipAddress, mapping.port, 'uptime')).toBe('uptime: fine\n')

  // The same without a mapping, by the API itself.
  const downlink = await client.post(`/v1/sims/${simId}/downlink/ssh`, { username: 'pi', authentication: { type: 'password', password: 'raspberry' }, command: 'df' })
  expect(downlink.body).toMatchObject({ exitcode: 0, stdout: 'df: fine\n' })

  emulator.clock.advance('30m')
  await expect(ssh(mapping.ipAddress, mapping.port, 'uptime')).rejects.toThrow(/ECONNREFUSED/)
  const log = (await client.get('/v1/audit_logs/napter', { query: { resource_type: 'Subscriber', resource_id: imsi } })).body
  expect(log.map((e: { type: string }) => e.type)).toEqual(['EXPIRED', 'CLOSED', 'CONNECTED', 'ACCESS', 'CREATED'])
})
