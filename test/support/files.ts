// What the tests of Harvest Files share: uploads of any bytes through a socket, and what lies beside a data file.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import http from 'node:http'
import type { Client } from './emulator.ts'

export const MIB = 1024 * 1024

export function md5 (bytes: Buffer | string): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** Bytes that are different everywhere, the same in every run. */
export function bytesOf (length: number, seed = 1): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let x = seed
  for (let i = 0; i < length; i++) {
    x = (x * 1103515245 + 12345) & 0x7fffffff
    bytes[i] = x >> 16
  }
  return bytes
}

export interface Received {
  status: number
  headers: Record<string, string>
  bytes: Buffer
}

/** A call through a socket, with bytes on both sides. */
export async function send (client: Client, method: string, url: string, body?: Buffer | string, headers: Record<string, string> = {}): Promise<Received> {
  const response = await fetch(url.startsWith('http') ? url : client.emulator.url + url, {
    method,
    redirect: 'manual',
    headers: { ...client.headers, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) })
  })
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes: Buffer.from(await response.arrayBuffer()) }
}

/** Follows the link that getFile gives, as somebody without credentials. */
export async function download (client: Client, path: string, headers: Record<string, string> = {}): Promise<Received> {
  const { status, headers: { location } } = await send(client, 'GET', `/v1/files/private${path}`)
  if (status !== 302) throw new Error(`getFile: ${status}`)
  const response = await fetch(location!, { headers })
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes: Buffer.from(await response.arrayBuffer()) }
}

/** An upload that announces more than it sends, and then goes away. */
export async function cutUpload (client: Client, path: string, announced: number, sent: Buffer): Promise<void> {
  const { hostname, port } = new URL(client.emulator.url)
  await new Promise<void>((resolve) => {
    const request = http.request({ hostname, port, method: 'PUT', path: `/v1/files/private${path}`, headers: { ...client.headers, 'content-length': announced } })
    request.on('error', () => resolve())
    request.write(sent, () => request.destroy())
  })
}

/** What lies beside a data file. */
export function beside (data: string): string[] {
  return existsSync(`${data}.files`) ? readdirSync(`${data}.files`) : []
}
