import { readJson } from '../../contract/reading.ts'
import { describe, type Validators } from '../../contract/validators.ts'
import { demand, Refusal } from '../../refusal.ts'
import { isOn } from '../../state/groups.ts'
import { type Card, type ExpiryAction, primaryOf } from '../../state/sim-rows.ts'
import type { State } from '../../state/state.ts'
import { isObject, type Owner, type Tags } from '../../types.ts'
import { refusedBy } from './failing.ts'
import type { DeviceAnswer, DeviceMessage } from './message.ts'
import { allowedOrigin, type Settings } from './settings.ts'
import type { Sender } from './uplink.ts'

type MetadataRequest = NonNullable<DeviceMessage['request']> & { body: Buffer }

/** A write that a SIM may do to itself: as the API operation, whose contract its body is held to (facts 04, section 5). */
interface Write {
  operationId: string
  change: (state: State, owner: Owner, simId: string, body: never) => Card
}

const WRITES: Readonly<Record<string, Write>> = {
  'POST update_speed_class': { operationId: 'updateSpeedClass', change: ({ sims }, owner, simId, body: { speedClass: string }) => sims.setSpeedClass(owner, simId, body.speedClass) },
  'POST enable_termination': { operationId: 'enableTermination', change: ({ sims }, owner, simId) => sims.setTermination(owner, simId, true) },
  'POST disable_termination': { operationId: 'disableTermination', change: ({ sims }, owner, simId) => sims.setTermination(owner, simId, false) },
  'POST set_expiry_time': { operationId: 'setExpiryTime', change: ({ sims }, owner, simId, body: { expiryTime: number, expiryAction?: ExpiryAction }) => sims.setExpiry(owner, simId, body.expiryTime, body.expiryAction ?? null) },
  'POST unset_expiry_time': { operationId: 'unsetExpiryTime', change: ({ sims }, owner, simId) => sims.unsetExpiry(owner, simId) },
  'POST set_group': {
    operationId: 'setGroup',
    change: ({ sims }, owner, simId, { groupId }: { groupId?: string }) => {
      demand(groupId !== undefined, 'COM9003', { detail: 'body: groupId is missing' })
      return sims.setGroup(owner, simId, groupId)
    }
  },
  'POST unset_group': { operationId: 'unsetGroup', change: ({ sims }, owner, simId) => sims.leaveGroup(owner, simId) },
  'PUT tags': {
    operationId: 'putSubscriberTags',
    change: ({ sims }, owner, simId, updates: { tagName: string, tagValue: string }[]) => {
      demand(updates.every(({ tagName }) => tagName !== ''), 'SEM9023')
      return sims.putTags(owner, simId, Object.fromEntries(updates.map(({ tagName, tagValue }) => [tagName, tagValue])) as Tags)
    }
  }
}

const SUBSCRIBER = '/v1/subscriber'

/** inferred: which fields are left when the group wants few; no list is public (facts 04, section 5). */
const FEW: ReadonlySet<string> = new Set(['imsi', 'simId', 'iccid', 'msisdn', 'ipAddress', 'operatorId', 'groupId', 'status', 'speedClass', 'subscription', 'tags'])

/**
 * What a SIM is told about itself, and may change of itself, as its group allows in SoracomAir.metadata (facts 04, section 5). inferred: a
 * connection by Arc is told nothing, and who does not say that writing is allowed has not allowed it. To be called inside a transaction.
 */
export function metadataAnswer (state: State, validators: Validators, { source, configuration }: Sender, request: MetadataRequest): DeviceAnswer {
  const air = configuration['SoracomAir'] ?? {}
  const settings = isObject(air['metadata']) ? air['metadata'] : {}
  const headers = allowedOrigin(settings)
  const answer = isOn(settings['enabled']) && state.sessions.isOnline(source.sim.simId) ? answered(state, validators, source, air, settings, request) : FORBIDDEN
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

const FORBIDDEN = text(403, 'You are not allowed to access Metadata Server.')
const UNKNOWN = text(404, 'Specified key does not exist.')

function answered (state: State, validators: Validators, source: Sender['source'], air: Settings, settings: Settings, request: MetadataRequest): DeviceAnswer {
  const { owner, sim: { imsi } } = source
  const path = readablePath(request.path)
  if (path === undefined) return UNKNOWN
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (path === '/v1/userdata') return userdata(air['userdata'])
    const subscriber = JSON.parse(state.sims.subscriberDocument(owner, imsi)) as Settings
    if (path === SUBSCRIBER) return shown(subscriber, settings)
    return path.startsWith(`${SUBSCRIBER}.`) ? valueAnswer(valueAt(subscriber, path.slice(SUBSCRIBER.length + 1))) : UNKNOWN
  }
  const what = path.startsWith(`${SUBSCRIBER}/`) ? path.slice(SUBSCRIBER.length + 1) : ''
  const write = WRITES[`${request.method} ${what}`]
  const tag = request.method === 'DELETE' && what.startsWith('tags/') ? what.slice('tags/'.length) : undefined
  if (write === undefined && tag === undefined) return UNKNOWN
  if (!isOff(settings['readonly'])) return FORBIDDEN
  try {
    const simId = state.sims.simIdOf(owner, imsi)
    if (write === undefined) {
      state.sims.deleteTag(owner, simId, tag!)
      return { statusCode: 204, body: '' }
    }
    const card = write.change(state, owner, simId, bodyOf(write.operationId, request.body, validators) as never)
    return shown(JSON.parse(primaryOf(card).document) as Settings, settings)
  } catch (error) {
    // Each is checked before anything of it is written, so nothing has to be undone.
    if (error instanceof Refusal) return refusedBy(error)
    throw error
  }
}

function readablePath (path: string): string | undefined {
  try {
    return decodeURIComponent(path.split('?')[0]!)
  } catch {
    return undefined
  }
}

/** inferred: what is no text is told as JSON; a group without any has no such key. */
function userdata (value: unknown): DeviceAnswer {
  return value === undefined ? UNKNOWN : text(200, typeof value === 'string' ? value : JSON.stringify(value))
}

function shown (subscriber: Settings, { minimizeResponseBody }: Settings): DeviceAnswer {
  return json(isOn(minimizeResponseBody) ? Object.fromEntries(Object.entries(subscriber).filter(([name]) => FEW.has(name))) : subscriber)
}

/** `tags.name` -> the value; names of tags may have dots themselves. */
function valueAt (value: unknown, path: string): unknown {
  if (!isObject(value)) return undefined
  if (Object.hasOwn(value, path)) return value[path]
  const dot = path.indexOf('.')
  return dot > 0 && Object.hasOwn(value, path.slice(0, dot)) ? valueAt(value[path.slice(0, dot)], path.slice(dot + 1)) : undefined
}

/** A text with a line break, or JSON of what has parts. inferred: what is unset is not there. */
function valueAnswer (value: unknown): DeviceAnswer {
  if (value === undefined || value === null) return UNKNOWN
  return typeof value === 'object' ? json(value) : text(200, `${String(value as string | number | boolean)}\n`)
}

function bodyOf (operationId: string, raw: Buffer, validators: Validators): unknown {
  const body = raw.length === 0 ? {} : readJson(raw, (fault) => { throw new Refusal('COM9003', { detail: `body: ${fault}` }) })
  // soracom-sdk-go writes this number as a text, and the API takes it so (facts 02, section 5).
  const given = isObject(body) && typeof body['expiryTime'] === 'string' && /^\d{1,15}$/.test(body['expiryTime']) ? { ...body, expiryTime: Number(body['expiryTime']) } : body
  const fault = validators.request(operationId, 'body', given)
  if (fault !== undefined) throw new Refusal('COM9003', { detail: `body: ${describe(fault)}` })
  return given
}

function isOff (value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.toLowerCase() === 'false')
}

function text (statusCode: number, body: string): DeviceAnswer {
  return { statusCode, body, headers: { 'content-type': 'text/plain' } }
}

function json (body: unknown): DeviceAnswer {
  return { statusCode: 200, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}
