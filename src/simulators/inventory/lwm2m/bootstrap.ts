import type { CoapEndpoint, CoapPeer, CoapRequest } from '../../../world/coap/endpoint.ts'
import { FORMAT } from './content.ts'
import { type TlvEntry, writeTlv } from './tlv.ts'
import { bytesOf } from './values.ts'

/** What a device is told of the server that manages it. */
export interface Account {
  /** coap://host:port */
  uri: string
  deviceId: string
  /** 16 bytes */
  key: Buffer
}

/** Clients assume it (facts 05, 3.8). */
const SHORT_SERVER_ID = 123

/** seconds. inferred: what the agent in Go takes when it is told none (facts 05, 3.8); a device that was lost is soon back. */
const LIFETIME = 60

const NO_SECURITY = 3

/** ms of real time */
const PATIENCE = 10_000

/**
 * Writes accounts into a device, whatever it had before (facts 05, 3.8). The identity and the key go along, as on the platform, although
 * the server behind `uri` does not ask for them. Instance 1 of Security: 0 is where devices keep the account of their bootstrap server.
 * Whether the device took it all; never rejects.
 */
export async function writeAccount (endpoint: CoapEndpoint, peer: CoapPeer, { uri, deviceId, key }: Account): Promise<boolean> {
  const security = writeTlv([
    text(0, uri),
    { kind: 'resource', id: 1, value: bytesOf('BOOLEAN', false)! },
    integer(2, NO_SECURITY),
    text(3, deviceId),
    text(4, ''),
    { kind: 'resource', id: 5, value: key },
    integer(10, SHORT_SERVER_ID)
  ])
  const server = writeTlv([integer(0, SHORT_SERVER_ID), integer(1, LIFETIME), { kind: 'resource', id: 6, value: bytesOf('BOOLEAN', true)! }, text(7, 'U')])
  const steps: CoapRequest[] = [
    { method: 'DELETE', path: [] },
    { method: 'PUT', path: ['0', '1'], contentFormat: FORMAT.tlv, payload: security },
    { method: 'PUT', path: ['1', '0'], contentFormat: FORMAT.tlv, payload: server },
    { method: 'POST', path: ['bs'] }
  ]
  try {
    for (const step of steps) {
      const { code } = await endpoint.request(peer, step, PATIENCE)
      if (!code.startsWith('2.')) return false
    }
    return true
  } catch {
    return false
  }
}

function text (id: number, value: string): TlvEntry {
  return { kind: 'resource', id, value: Buffer.from(value) }
}

function integer (id: number, value: number): TlvEntry {
  return { kind: 'resource', id, value: bytesOf('INTEGER', value)! }
}
