// HTTPS by the names that clients know the service by, so that one whose endpoint cannot be changed is pointed here by its hosts file.
import type { RequestListener } from 'node:http'
import type { Services } from '../services.ts'
import type { Encryption } from '../world/certificates.ts'
import { type HttpsListener, listenHttps, ownAddresses } from '../world/https.ts'
import { Callers } from './callers.ts'
import type { Place } from './entry-point.ts'
import { firstPart, listenerByHost } from './http.ts'
import { hosts } from './registry.ts'

export type { HttpsListener }

export interface HttpsOptions extends Place {
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

/**
 * Names of entry points lead to these, all others to what `api` answers. Rejects when the address cannot be had.
 * Keys and certificates are made now, so that the first client does not wait for them.
 */
export async function openHttps (services: Services, { host, port, names }: HttpsOptions, api: RequestListener): Promise<HttpsListener> {
  const { authority } = services
  const known = [...new Set([...NAMES, ...LOOPBACK, ...(EVERY_ADDRESS.includes(host) ? ownAddresses() : [host]), ...names.map((name) => name.toLowerCase())])]
  const usual = await authority.certificateFor(known)
  const encryptionFor = async (name: string): Promise<Encryption | undefined> =>
    (known.includes(name) || name.length > LONGEST_NAME || !ON_DEMAND.test(name) ? undefined : await authority.certificateFor([name]))
  const devices = listenerByHost({ services, callers: new Callers(services) }, hosts)
  return await listenHttps({ host, port, usual, encryptionFor }, (request, response) => {
    const answer = Object.hasOwn(hosts, firstPart(request.headers.host)) ? devices : api
    answer(request, response)
  })
}
