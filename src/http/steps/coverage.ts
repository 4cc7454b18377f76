import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { Coverage, Language } from '../../types.ts'

/** Requests whose URL names the coverage. A header of our own would be a second way in, so it is kept beside the request. */
const chosen = new WeakMap<IncomingMessage, Coverage>()

/**
 * The host decides between Japan and global coverage: a name that starts with `g.` is global, `jp.`, `api.` or `api-sandbox.`
 * Japan (facts 01, 1.1). Any other host, such as localhost, gets the configured default.
 */
export function coverageOf (request: FastifyRequest, fallback: Coverage): Coverage {
  const host = request.headers.host ?? ''
  return chosen.get(request.raw) ?? (/^g\./i.test(host) ? 'g' : /^(?:jp\.|api[.-])/i.test(host) ? 'jp' : fallback)
}

/**
 * `/g/v1/...` and `/jp/v1/...` are the same API with the coverage in front, for clients that cannot choose a host name:
 * SORACOM_ENDPOINT=http://localhost:4010/g. A client that was told to use us as its proxy sends the whole URL.
 * Returns the URL that the routes know.
 */
export function takeCoverageFromUrl (raw: IncomingMessage): string {
  const url = raw.url ?? '/'
  if (url.startsWith('/v1/')) return url
  const [, coverage, rest] = /^(?:https?:\/\/[^/?#]*)?(?:\/(g|jp)(?=\/v1\/|\/500(?:\?|$)))?(\/.*)$/.exec(url) ?? []
  if (coverage !== undefined) chosen.set(raw, coverage as Coverage)
  return rest ?? url
}

/** `X-Soracom-Lang`; anything but `ja` is English (facts 01, 1.2). */
export function languageOf (request: FastifyRequest): Language {
  return request.headers['x-soracom-lang'] === 'ja' ? 'ja' : 'en'
}
