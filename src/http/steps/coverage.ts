import type { FastifyRequest } from 'fastify'
import type { Coverage, Language } from '../../types.ts'

/**
 * The host decides between Japan and global coverage: a name that starts with `g.` is global, `jp.` or `api.` Japan
 * (facts 01, 1.1). Any other host, such as localhost, gets the configured default.
 */
export function coverageOf (request: FastifyRequest, fallback: Coverage): Coverage {
  const prefixed = request.headers['x-soracom-emulator-coverage']
  if (prefixed === 'g' || prefixed === 'jp') return prefixed
  const host = request.headers.host ?? ''
  if (host.startsWith('g.')) return 'g'
  if (host.startsWith('jp.') || host.startsWith('api.')) return 'jp'
  return fallback
}

/**
 * `/g/v1/...` and `/jp/v1/...` are the same API with the coverage in front, for clients that cannot choose a host name:
 * SORACOM_ENDPOINT=http://localhost:4010/g. The choice travels on as a header of our own.
 */
export function takeCoverageFromUrl (url: string, headers: Record<string, string | string[] | undefined>): string {
  // A client's own header of that name would be a second way in, so only this function may set it.
  delete headers['x-soracom-emulator-coverage']
  if (url.startsWith('/v1/')) return url
  const match = /^\/(g|jp)(\/v1\/.*)$/.exec(url)
  if (match === null) return url
  headers['x-soracom-emulator-coverage'] = match[1]!
  return match[2]!
}

/** `X-Soracom-Lang`; anything but `ja` is English (facts 01, 1.2). */
export function languageOf (request: FastifyRequest): Language {
  return request.headers['x-soracom-lang'] === 'ja' ? 'ja' : 'en'
}
