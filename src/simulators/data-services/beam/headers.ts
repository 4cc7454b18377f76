import { type GroupConfiguration, isOn } from '../../../state/groups.ts'
import type { SessionPositions } from '../../../state/session-positions.ts'
import { isObject } from '../../../types.ts'
import type { DeviceMessage, DeviceSource } from '../message.ts'
import type { BeamEntry } from './entries.ts'
import { SIGNATURE_VERSION, signatureOf, signedHeaders } from './signature.ts'

export type Headers = Record<string, string>

/** What is about one connection, or is Beam's to say, of what a device sends. */
const NOT_PASSED_ON = /^(?:host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|expect|user-agent|x-soracom-.*)$/

/** The names by which other things than SIMs are known; that of the API's header and of the one in the signature (facts 05, 2.4). */
const DEVICE_IDS = {
  lora: { said: ['x-soracom-lora-device-id'], signed: 'x-soracom-lora-device-id' },
  sigfox: { said: ['x-soracom-sigfox-device-id'], signed: 'x-soracom-sigfox-device-id' },
  // inferred: both, since the document of the header and the one of the signature differ.
  inventory: { said: ['x-soracom-device-id', 'x-device-id'], signed: 'x-device-id' }
} as const

export interface HeaderMeans {
  /** ms */
  time: number
  configuration: GroupConfiguration
  positions: SessionPositions
  /** to sign with; undefined when there is none */
  key: string | undefined
}

/** Headers of the request that Beam makes of a message. Names in lower case. */
export function beamHeaders (message: DeviceMessage, entry: BeamEntry, means: HeaderMeans): Headers {
  const { kind, settings } = entry
  const headers = kind === 'lora' || kind === 'sigfox' || kind === 'inventory'
    ? deviceHeaders(message.source, kind, entry, means)
    : simHeaders(message, entry, means)
  return customized(headers, settings['customHeaders'])
}

/** Of a SIM: what the group wants to be said (facts 04, 3.4). */
function simHeaders (message: DeviceMessage, { kind, settings }: BeamEntry, { time, configuration, positions, key }: HeaderMeans): Headers {
  const { source: { sim }, contentType, request } = message
  const passedOn = kind === 'http' || kind === 'website' ? Object.entries(request?.headers ?? {}).filter(([name]) => !NOT_PASSED_ON.test(name)) : []
  const own: Headers = {
    'x-soracom-timestamp': String(time),
    ...saidOf(settings, sim),
    ...(sim === undefined ? {} : locationHeaders(configuration, positions, sim.simId))
  }
  return {
    ...Object.fromEntries(passedOn),
    ...(passedOn.length > 0 && message.isParsed !== true ? {} : { 'content-type': kind === 'http' || kind === 'website' ? contentType ?? 'application/octet-stream' : 'application/json' }),
    'user-agent': 'SORACOM Beam',
    ...own,
    ...(isOn(settings['addSignature']) && key !== undefined ? { 'x-soracom-signature': signatureOf(key, signedHeaders(own)), 'x-soracom-signature-version': SIGNATURE_VERSION } : {})
  }
}

function saidOf (settings: BeamEntry['settings'], sim: DeviceSource['sim']): Headers {
  if (sim === undefined) return {}
  const said = (name: string, setting: string, value: string | null): Headers => (isOn(settings[setting]) && value !== null ? { [name]: value } : {})
  return {
    ...said('x-soracom-imsi', 'addSubscriberHeader', sim.imsi),
    ...said('x-soracom-imei', 'addEquipmentHeader', sim.imei),
    ...said('x-soracom-sim-id', 'addSimIdHeader', sim.simId),
    ...said('x-soracom-msisdn', 'addMsisdnHeader', sim.msisdn)
  }
}

/** Where the session began, with the location switched on. The second name is spelt as documented (facts 04, 3.4). */
function locationHeaders ({ SoracomAir: air }: GroupConfiguration, positions: SessionPositions, simId: string): Headers {
  if (!isOn(air?.['locationEnabled'])) return {}
  const position = positions.ofSession(simId)
  return position === undefined
    ? { 'x-soracom-geo-postion-query-result': 'not-found' }
    : { 'x-soracom-geo-position': `${position.lat};${position.lon}`, 'x-soracom-geo-postion-query-result': 'success' }
}

/** Of a radio device or one of Inventory; the id is said when it is signed, too, since the receiver needs it to check (facts 05, 1.2 and 2.4). */
function deviceHeaders ({ owner, resourceId }: DeviceSource, kind: keyof typeof DEVICE_IDS, { settings }: BeamEntry, { time, key }: HeaderMeans): Headers {
  const { said, signed } = DEVICE_IDS[kind]
  const isSigned = isOn(settings['addSignature'])
  // inferred: switched on as the IMSI is elsewhere (facts 04, 3.4); of Inventory it is always there (facts 05, 3.5).
  const isSaid = kind === 'inventory' || isSigned || isOn(settings['addSubscriberHeader'])
  return {
    'content-type': 'application/json',
    'user-agent': 'SORACOM Beam',
    connection: 'close',
    'x-soracom-timestamp': String(time),
    'x-soracom-operator-id': owner.operatorId,
    ...(isSaid ? Object.fromEntries(said.map((name) => [name, resourceId])) : {}),
    ...(isSigned && key !== undefined ? { 'x-soracom-signature': signatureOf(key, `${signed}=${resourceId}x-soracom-timestamp=${time}`), 'x-soracom-signature-version': SIGNATURE_VERSION } : {})
  }
}

/** {"X-A": {"action": "append" | "replace" | "delete", "headerKey": "X-A", "headerValue": "1"}} (facts 04, 3.4). inferred: appended behind what is there. */
function customized (headers: Headers, given: unknown): Headers {
  const result = { ...headers }
  for (const header of isObject(given) ? Object.values(given) : []) {
    if (!isObject(header)) continue
    const { action, headerKey, headerValue } = header
    if (typeof headerKey !== 'string' || !/^[\w!#$%&'*+.^`|~-]+$/.test(headerKey)) continue
    const name = headerKey.toLowerCase()
    if (action === 'delete') delete result[name]
    else if (typeof headerValue === 'string') result[name] = action === 'append' && Object.hasOwn(result, name) ? `${result[name]}, ${headerValue}` : headerValue
  }
  return result
}
