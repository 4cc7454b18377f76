// HTTPS by the names that clients know the service by, so that one whose endpoint cannot be changed is pointed here by its hosts file.
import type { RequestListener } from 'node:http'
import type { Authority } from './simulators/authority.ts'
import type { Encryption } from './world/certificates.ts'
import { type HttpsListener, listenHttps, ownAddresses } from './world/https.ts'

export type { HttpsListener }

export interface HttpsOptions {
  host: string
  port: number
  /** further names and addresses that clients reach it by */
  names: readonly string[]
}

/** Of the API and of what devices call (facts 01, 1.3 and facts 04). */
const NAMES = ['api', 'g.api', 'jp.api', 'uni', 'unified', 'harvest', 'harvest-files', 'funnel', 'funk', 'beam', 'metadata', 'endorse', 'krypton'].map((name) => `${name}.soracom.io`)
const LOOPBACK = ['localhost', '127.0.0.1', '::1']
const EVERY_ADDRESS = ['0.0.0.0', '::']

/** What further names get a certificate of their own when they are asked for; no others do. */
const ON_DEMAND = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(soracom\.io|localhost)$/
const LONGEST_NAME = 253

/** Rejects when the address cannot be had. Keys and certificates are made now, so that the first client does not wait for them. */
export async function openHttps (authority: Authority, { host, port, names }: HttpsOptions, handle: RequestListener): Promise<HttpsListener> {
  const known = [...new Set([...NAMES, ...LOOPBACK, ...(EVERY_ADDRESS.includes(host) ? ownAddresses() : [host]), ...names.map((name) => name.toLowerCase())])]
  const usual = await authority.certificateFor(known)
  const encryptionFor = async (name: string): Promise<Encryption | undefined> =>
    (known.includes(name) || name.length > LONGEST_NAME || !ON_DEMAND.test(name) ? undefined : await authority.certificateFor([name]))
  return await listenHttps({ host, port, usual, encryptionFor }, handle)
}
