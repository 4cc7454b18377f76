import { createHash } from 'node:crypto'
import type { RadioUplink } from '../../state/events.ts'
import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Outbound } from '../../world/outbound.ts'

/** inferred: how the entry point is keyed is not published; one key that begins so is the group's only one (facts 04, 3.4). */
const ENTRY_POINTS = { LoraDevice: /^lora/i, SigfoxDevice: /^sigfox/i } as const
const ID_HEADERS = { LoraDevice: 'x-soracom-lora-device-id', SigfoxDevice: 'x-soracom-sigfox-device-id' } as const
const SIGNATURE_VERSION = '20151001'

type Settings = Record<string, unknown>

/** Hands what radio devices send on to Beam, as their groups are configured. */
export function forwardUplinks ({ credentials, events, groups }: State, clock: Clock, outbound: Outbound): void {
  events.on('RadioUplinkReceived', (uplink) => {
    if (uplink.groupId === null) return
    const { SoracomBeam: beam = {} } = groups.configuration(uplink.owner, uplink.groupId)
    const entry = Object.entries(beam).find(([key]) => ENTRY_POINTS[uplink.resourceType].test(key))?.[1]
    if (isObject(entry) && isOn(entry['enabled'])) sendByBeam(uplink, entry, preSharedKey(credentials, uplink.owner, entry['psk']), clock.now(), outbound)
  })
}

/** A POST of the payload (facts 05, 1.2 and 2.4). The id is said when it is signed, too, since the receiver needs it to check. */
function sendByBeam ({ owner, resourceType, resourceId, payload }: RadioUplink, entry: Settings, key: string | undefined, time: number, outbound: Outbound): void {
  const header = ID_HEADERS[resourceType]
  const isSigned = isOn(entry['addSignature'])
  const signature = isSigned && key !== undefined ? createHash('sha256').update(`${key}${header}=${resourceId}x-soracom-timestamp=${time}`).digest('hex') : undefined
  const to = String(entry['destination'])
  outbound.send({
    kind: 'web-request',
    purpose: 'beam',
    ...owner,
    method: 'POST',
    to,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'SORACOM Beam',
      connection: 'close',
      'x-soracom-timestamp': String(time),
      'x-soracom-operator-id': owner.operatorId,
      // inferred: switched on as the IMSI is elsewhere (facts 04, 3.4).
      ...(isSigned || isOn(entry['addSubscriberHeader']) ? { [header]: resourceId } : {}),
      ...(signature === undefined ? {} : { 'x-soracom-signature': signature, 'x-soracom-signature-version': SIGNATURE_VERSION }),
      ...customHeaders(entry['customHeaders'])
    },
    body: JSON.stringify(payload)
  }, faultOf(to) ?? (isSigned && signature === undefined ? 'there is no pre-shared key to sign it with' : undefined))
}

/** Plain, as it used to be, or the name of a set in the credentials store (facts 04, 3.2). */
function preSharedKey (credentials: State['credentials'], owner: Owner, given: unknown): string | undefined {
  if (typeof given === 'string') return given
  const id = isObject(given) ? given['$credentialsId'] : undefined
  const key = typeof id === 'string' ? credentials.use(owner, id, 'psk')?.credentials['key'] : undefined
  return typeof key === 'string' ? key : undefined
}

/** Nothing but a web address can be called. */
function faultOf (to: string): string | undefined {
  return URL.canParse(to) && /^https?:$/.test(new URL(to).protocol) ? undefined : `the destination is no web address: ${to}`
}

/** {"X-A": {"action": "append", "headerKey": "X-A", "headerValue": "1"}}; what is to be deleted is none of ours. */
function customHeaders (given: unknown): Record<string, string> {
  const headers = isObject(given) ? Object.values(given) : []
  return Object.fromEntries(headers.flatMap((header) => {
    if (!isObject(header) || header['action'] === 'delete') return []
    const { headerKey, headerValue } = header
    return typeof headerKey === 'string' && typeof headerValue === 'string' ? [[headerKey.toLowerCase(), headerValue]] : []
  }))
}

function isObject (value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
