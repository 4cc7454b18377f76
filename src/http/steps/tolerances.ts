// What real clients send, the real service accepts, and the contract does not say. All of it, in this one place
// (facts 01, sections 1.4 to 1.6; facts 02, sections 5 and 9). Unknown fields and unknown query parameters are ignored
// without a rule: no schema of the contract forbids them.
import type { ErrorObject } from 'ajv'
import { isObject } from '../../types.ts'

type Json = Record<string, unknown>

/** Numbers that clients send as text: soracom-sdk-go's expiry time, a published client's statistics range. */
const NUMERIC_TEXT: Record<string, readonly string[]> = {
  setExpiryTime: ['expiryTime'],
  setSimExpiryTime: ['expiryTime'],
  exportAirStats: ['from', 'to'],
  exportBeamStats: ['from', 'to'],
  exportFunkStats: ['from', 'to'],
  exportFunnelStats: ['from', 'to'],
  exportHarvestStats: ['from', 'to']
}

/** Older names of fields and parameters that still work. */
const BODY_ALIASES: Record<string, Record<string, string>> = {
  sandboxCreateSubscriber: { bundle: 'bundles' }
}
const QUERY_ALIASES: Record<string, Record<string, string>> = {
  listSubscribers: { type_filter: 'speed_class_filter' },
  // The id has two names wherever it is shown (facts 05, 0.4).
  searchDevices: { device_id: 'deviceId' },
  searchSigfoxDevices: { device_id: 'deviceId' }
}

/** Texts that mean nothing when empty: a client that knows all fields of a login sends all of them (facts 01, 1.4). */
const NOT_EMPTY: Record<string, readonly string[]> = { auth: ['email'] }

/** Lists whose empty texts count for nothing: the CLI's configure-sandbox sends [""] for no coverage type (facts 01, 7.5). */
const EMPTY_ITEMS: Record<string, readonly string[]> = { sandboxInitializeOperator: ['coverageTypes'] }

/** Values in other letters than documented: search_type=AND works (facts 02, section 9). */
const LOWER_CASE: Record<string, string> = { searchSims: 'search_type', searchSubscribers: 'search_type', searchDevices: 'search_type', searchSigfoxDevices: 'search_type' }

/**
 * Paths of official clients that no contract names: sora-cam-python-client and a notebook spell the settings of cameras without the
 * underscore (facts 06, section 4), other notebooks log in with a slash at the end (facts 06, 11.4).
 */
export function mendedUrl (url: string): string {
  if (url.startsWith('/v1/sora_cam/')) return url.replace(/^(\/v1\/sora_cam\/devices\/[^/?]+\/)atomcam(?=\/settings(?:[/?]|$))/, '$1atom_cam')
  return url.replace(/^\/v1\/auth\/(?=\?|$)/, '/v1/auth')
}

/**
 * Bodies that are XML or JSON, whichever the client calls them (curl -d calls everything a form). Their operation reads the bytes
 * itself, and refuses what is neither (facts 05, 3.7).
 */
export const READ_BY_OPERATION: ReadonlySet<string> = new Set(['createDeviceObjectModel', 'updateDeviceObjectModel'])

/** Lists that refuse a limit above their maximum (facts 06, 6.2). */
const STRICT_LIMITS: ReadonlySet<string> = new Set(['listSoraCamDeviceEvents', 'listSoraCamDeviceEventsForDevice'])
/** Operations whose rule and action properties are texts by contract, and numbers or truth values by some clients (facts 03, 1.1). */
const TEXT_PROPERTIES: ReadonlySet<string> = new Set(['createEventHandler', 'updateEventHandler'])

/** A limit above the documented maximum is clamped: clients send 1000 where 100 is the maximum (facts 01, 1.6). */
export function clampedLimit (operationId: string, limit: number, schema: { maximum?: number }): number {
  if (STRICT_LIMITS.has(operationId)) return limit
  return schema.maximum !== undefined && limit > schema.maximum ? schema.maximum : limit
}

export function mendedQuery (operationId: string, query: Record<string, string | string[]>): Record<string, string | string[]> {
  const aliases = QUERY_ALIASES[operationId]
  const lower = LOWER_CASE[operationId]
  if (aliases === undefined && lower === undefined) return query
  const mended = { ...query }
  for (const [old, name] of Object.entries(aliases ?? {})) if ((lastOf(mended[name]) ?? '') === '') mended[name] = mended[old]!
  const text = lower === undefined ? undefined : lastOf(mended[lower])
  if (text !== undefined) mended[lower!] = text.toLowerCase()
  return mended
}

/** Of a parameter that is repeated although it takes one value the last counts (inferred: nothing is known of it). */
export function lastOf (sent: string | string[] | undefined): string | undefined {
  return Array.isArray(sent) ? sent.at(-1) : sent
}

/** A body `""` stands for none (py-soracom posts it), numbers may be text in the fields above, old field names count as the new. */
export function mendedBody (operationId: string, body: unknown): unknown {
  if (body === '' || body === null) return undefined
  if (TEXT_PROPERTIES.has(operationId)) return withTextProperties(body)
  if (operationId === 'sendDataToLoraDevice') return withReadablePort(body)
  const numeric = NUMERIC_TEXT[operationId]
  const aliases = BODY_ALIASES[operationId]
  const notEmpty = NOT_EMPTY[operationId]
  const lists = EMPTY_ITEMS[operationId]
  if ((numeric ?? aliases ?? notEmpty ?? lists) === undefined || typeof body !== 'object' || Array.isArray(body)) return body
  const mended: Json = { ...body as Json }
  for (const name of notEmpty ?? []) if (mended[name] === '') delete mended[name]
  for (const name of lists ?? []) if (Array.isArray(mended[name])) mended[name] = (mended[name] as unknown[]).filter((item) => item !== '')
  for (const name of numeric ?? []) {
    const value = mended[name]
    if (typeof value === 'string' && /^\d{1,15}$/.test(value)) mended[name] = Number(value)
  }
  for (const [old, name] of Object.entries(aliases ?? {})) {
    const value = mended[old]
    if (value !== undefined && value !== null && mended[name] === undefined) mended[name] = Array.isArray(value) ? value : [value]
  }
  return mended
}

/** An fPort that cannot be read counts as none, and so becomes the usual one; a text of a number can be (facts 05, 1.3). */
function withReadablePort (body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('fPort' in body)) return body
  const { fPort, ...rest } = body
  const port = typeof fPort === 'string' && /^-?\d{1,15}$/.test(fPort) ? Number(fPort) : fPort
  return Number.isSafeInteger(port) ? { ...rest, fPort: port } : rest
}

/** Numbers and truth values of rules and actions as the texts they stand for; hasImei alone is a truth value, whatever it came as. */
function withTextProperties (body: unknown): unknown {
  const text = ([name, value]: [string, unknown]): [string, unknown] => {
    if (name === 'hasImei') return [name, value === 'true' ? true : value === 'false' ? false : value]
    return [name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value]
  }
  const mended = (config: unknown): unknown => (isObject(config) && isObject(config['properties'])
    ? { ...config, properties: Object.fromEntries(Object.entries(config['properties']).map(text)) }
    : config)
  if (!isObject(body)) return body
  const actions = body['actionConfigList']
  return { ...body, ruleConfig: mended(body['ruleConfig']), ...(Array.isArray(actions) ? { actionConfigList: actions.map(mended) } : {}) }
}

/**
 * A null where none is allowed means that the field is absent (facts 01, 1.4): returns the body without the null that
 * `fault` complains of, or nothing when the fault is another one. Nulls inside free-form values are kept: they are no fault.
 */
export function withoutNull (body: unknown, fault: ErrorObject): unknown {
  if (fault.instancePath === '') return undefined
  const steps = fault.instancePath.slice(1).split('/').map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'))
  const copy = (value: unknown, depth: number): unknown => {
    if (value === null || typeof value !== 'object') return NOT_NULL
    const key = steps[depth]!
    const held = (value as Json)[key]
    if (depth === steps.length - 1) {
      if (held !== null || Array.isArray(value)) return NOT_NULL
      const { [key]: _, ...rest } = value as Json
      return rest
    }
    const inner = copy(held, depth + 1)
    if (inner === NOT_NULL) return NOT_NULL
    return Array.isArray(value) ? value.map((v: unknown, i) => (String(i) === key ? inner : v)) : { ...value, [key]: inner }
  }
  const mended = copy(body, 0)
  return mended === NOT_NULL ? undefined : mended
}

const NOT_NULL = Symbol('not a null')
