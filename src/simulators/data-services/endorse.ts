import { createHash } from 'node:crypto'
import { createSigner } from 'fast-jwt'
import { mediaType } from '../../encodings.ts'
import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import type { Encryption } from '../../world/certificates.ts'
import type { Clock } from '../../world/clock.ts'
import { isObject } from '../../types.ts'
import { type DeviceAnswer, type DeviceMessage, refusal } from './message.ts'
import { allowedOrigin, type Settings } from './settings.ts'
import type { Sender } from './uplink.ts'

type EndorseRequest = NonNullable<DeviceMessage['request']> & { body: Buffer }

/** The key that tokens are signed with, and what it is published under. */
interface SigningKey {
  keyId: string
  /** PEM */
  certificate: string
  sign: (claims: object) => string
}

const ISSUER = 'https://soracom.io'
/** s. As it was seen (facts 04, 3.8). */
const USUAL_TIMEOUT = 180
const MOST_TIMEOUT = 366 * 24 * 3600
/** s that a token is valid before it was issued (facts 04, 3.8). */
const EARLY = 60
const REDIRECT = 'redirect_url'
/** inferred: by which name the token is handed on. */
const TOKEN = 'soracom_endorse_token'

/** Endorse: says of a SIM who it is, in a token that others can check (facts 04, 3.8). The key is the process's own; each has an id of its own. */
export class Endorse {
  readonly #state: State
  readonly #clock: Clock
  readonly #encryption: () => Promise<Encryption>
  #key: Promise<SigningKey> | undefined

  /** @param encryption a key, and a certificate of it that is published */
  constructor (state: State, clock: Clock, encryption: () => Promise<Encryption>) {
    this.#state = state
    this.#clock = clock
    this.#encryption = encryption
  }

  /** PEM of the certificate that tokens of this key id (or `current`) are checked with; undefined of any other. */
  async certificate (keyId: string): Promise<string | undefined> {
    const key = await this.#signingKey()
    return keyId === 'current' || key.keyId === keyId ? key.certificate : undefined
  }

  /** To be called inside a transaction. */
  answer ({ source: { groupId, sim }, configuration }: Sender, request: EndorseRequest): DeviceAnswer | Promise<DeviceAnswer> {
    if (groupId === null) return refusal(`No group ID is specified: ${sim.imsi}`)
    const settings = configuration['SoracomEndorse']
    // inferred: the words, after those of Harvest Files.
    if (settings === undefined || !isOn(settings['enabled'])) return refusal('Endorse is disabled. Please set { enabled: true }')
    if (request.method !== 'GET' && request.method !== 'POST') return refusal('Only GET and POST are supported', 405)
    const { [REDIRECT]: redirectUrl, ...parameters } = parametersOf(request)
    const authorized = settings['authorizedRedirectUrls']
    if (redirectUrl !== undefined && !(Array.isArray(authorized) && authorized.includes(redirectUrl) && URL.canParse(redirectUrl))) return refusal('redirect_url is not authorized')
    const claims = this.#claims(sim, settings, parameters)
    const headers = allowedOrigin(settings)
    return this.#signingKey().then(({ sign }) => {
      const token = sign(claims)
      if (redirectUrl === undefined) return { statusCode: 200, body: JSON.stringify({ token }), headers: { ...headers, 'content-type': 'application/json' } }
      const url = new URL(redirectUrl)
      url.searchParams.set(TOKEN, token)
      return { statusCode: 302, body: '', headers: { ...headers, location: url.href } }
    }, (error: unknown) => refusal(`The emulator failed: ${error instanceof Error ? error.message : String(error)}`))
  }

  #claims (sim: Sender['source']['sim'], settings: Settings, parameters: Settings): object {
    const wanted = isObject(settings['parametersToEndorse']) ? settings['parametersToEndorse'] : {}
    const known = { imsi: sim.imsi, imei: sim.imei, msisdn: sim.msisdn, simId: sim.simId, requestParameters: parameters }
    const issued = Math.floor(this.#clock.now() / 1000)
    return {
      iss: ISSUER,
      aud: 'soracom-endorse-audience',
      sub: 'soracom-endorse',
      jti: this.#state.ids.uuid(),
      iat: issued,
      nbf: issued - EARLY,
      exp: issued + timeoutOf(settings['tokenTimeoutSeconds']),
      // inferred: what the network was not told is not said.
      'soracom-endorse-claim': Object.fromEntries(Object.entries(known).filter(([name, value]) => isOn(wanted[name]) && value !== null))
    }
  }

  async #signingKey (): Promise<SigningKey> {
    this.#key ??= this.#encryption().then(({ key, certificate: chain }) => {
      const certificate = chain.slice(0, chain.indexOf('-----END CERTIFICATE-----') + '-----END CERTIFICATE-----\n'.length)
      const keyId = `v1-${createHash('sha256').update(certificate).digest('hex').slice(0, 32)}-x509.pem`
      return { keyId, certificate, sign: createSigner({ algorithm: 'RS256', key, kid: keyId }) }
    })
    return await this.#key
  }
}

/** inferred: those of the query, and those of a form. */
function parametersOf ({ path, headers, body }: EndorseRequest): Record<string, string> {
  const query = path.includes('?') ? path.slice(path.indexOf('?') + 1) : ''
  const isForm = mediaType(headers['content-type']) === 'application/x-www-form-urlencoded'
  return Object.fromEntries([...new URLSearchParams(query), ...new URLSearchParams(isForm ? body.toString() : '')])
}

/** inferred: what is no number of seconds that makes sense counts as none. */
function timeoutOf (given: unknown): number {
  const seconds = Number(given)
  return Number.isInteger(seconds) && seconds > 0 && seconds <= MOST_TIMEOUT ? seconds : USUAL_TIMEOUT
}
