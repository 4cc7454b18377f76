import { readJson } from '../../../contract/reading.ts'
import type { InstanceReading, ResourceReading, ResourceValue } from '../link.ts'
import { isObject } from '../../../types.ts'
import { readTlv, type TlvEntry, writeTlv } from './tlv.ts'
import { bytesOf, valueOfBytes, valueOfText, type ValueType } from './values.ts'

/** Content formats of CoAP; the two of LwM2M had other numbers before 1.0, which some devices keep to. */
export const FORMAT = { text: 0, links: 40, opaque: 42, tlv: 11542, json: 11543, oldTlv: 1542, oldJson: 1543 } as const

/** What a model says of a resource; undefined where no model knows it. */
export type TypeOf = (resourceId: number) => { type: ValueType, isMultiple: boolean } | undefined

/** Which instance was asked for, or which resource of it. */
export interface Asked {
  objectId: number
  instanceId: number
  resourceId?: number | undefined
}

/** What a device answered, by resource. Values that are not of their type are left out. Undefined: it cannot be read at all. */
export function readContent (format: number | undefined, payload: Buffer, asked: Asked, typeOf: TypeOf): InstanceReading | undefined {
  switch (format) {
    case FORMAT.tlv:
    case FORMAT.oldTlv: {
      const entries = readTlv(payload)
      return entries === undefined ? undefined : ofTlv(entries, asked, typeOf)
    }
    case FORMAT.json:
    case FORMAT.oldJson: return ofJson(payload.toString(), asked, typeOf)
    // One that names no format sends text (OMA-TS-LightweightM2M-V1_0, section 6.4).
    case undefined:
    case FORMAT.text: return ofOne(asked, (type) => valueOfText(type ?? 'STRING', payload.toString()), typeOf)
    case FORMAT.opaque: return ofOne(asked, (type) => valueOfBytes(type ?? 'OPAQUE', payload), typeOf)
    default: return undefined
  }
}

/** What is written to one resource. Undefined: a value is not of its type. */
export function writeContent (resourceId: number, reading: ResourceReading, type: ValueType): { format: number, payload: Buffer } | undefined {
  if (reading.values === undefined) {
    const value = bytesOf(type, reading.value)
    if (value === undefined) return undefined
    // A package of firmware as it is: the device need not take it out of anything.
    return type === 'OPAQUE' ? { format: FORMAT.opaque, payload: value } : { format: FORMAT.tlv, payload: writeTlv([{ kind: 'resource', id: resourceId, value }]) }
  }
  const entries: TlvEntry[] = []
  for (const [id, each] of Object.entries(reading.values)) {
    const value = bytesOf(type, each)
    if (value === undefined) return undefined
    entries.push({ kind: 'resource instance', id: Number(id), value })
  }
  return { format: FORMAT.tlv, payload: writeTlv([{ kind: 'multiple resource', id: resourceId, entries }]) }
}

function ofOne ({ resourceId }: Asked, read: (type: ValueType | undefined) => ResourceValue | undefined, typeOf: TypeOf): InstanceReading | undefined {
  if (resourceId === undefined) return undefined
  const value = read(typeOf(resourceId)?.type)
  return value === undefined ? undefined : { [resourceId]: { value } }
}

function ofTlv (entries: readonly TlvEntry[], asked: Asked, typeOf: TypeOf): InstanceReading | undefined {
  // Some put the object instance around its resources, and some answer for one resource with the resource instances alone.
  const instance = entries.find((entry) => entry.kind === 'object instance' && entry.id === asked.instanceId)
  if (instance !== undefined && 'entries' in instance) return ofTlv(instance.entries, asked, typeOf)
  if (asked.resourceId !== undefined && entries.length > 0 && entries.every(({ kind }) => kind === 'resource instance')) {
    return ofTlv([{ kind: 'multiple resource', id: asked.resourceId, entries: [...entries] }], asked, typeOf)
  }
  const reading: Record<string, ResourceReading> = {}
  for (const entry of entries) {
    if (entry.kind !== 'resource' && entry.kind !== 'multiple resource') return undefined
    if (asked.resourceId !== undefined && entry.id !== asked.resourceId) continue
    const type = typeOf(entry.id)?.type
    if ('value' in entry) {
      const value = guessed(type, entry.value)
      if (value !== undefined) reading[entry.id] = { value }
      continue
    }
    const values = entry.entries.flatMap((each): [number, ResourceValue][] => {
      const value = 'value' in each ? guessed(type, each.value) : undefined
      return value === undefined ? [] : [[each.id, value]]
    })
    reading[entry.id] = { values: Object.fromEntries(values) }
  }
  return reading
}

/** inferred: of a resource that no model knows only the bytes are known. */
function guessed (type: ValueType | undefined, bytes: Buffer): ResourceValue | undefined {
  return valueOfBytes(type ?? 'OPAQUE', bytes)
}

/** `{"bn":"/3/0/","e":[{"n":"0","sv":"Example"},{"n":"6/0","v":1}]}` (OMA-TS-LightweightM2M-V1_0, section 6.4.4). */
function ofJson (text: string, asked: Asked, typeOf: TypeOf): InstanceReading | undefined {
  const document = readJson(Buffer.from(text), () => undefined)
  const { bn = '', e } = isObject(document) ? document : {}
  if (!Array.isArray(e) || typeof bn !== 'string') return undefined
  const reading: Record<string, ResourceReading> = {}
  const several: Record<string, Record<string, ResourceValue>> = {}
  for (const entry of e as unknown[]) {
    if (!isObject(entry)) return undefined
    const [resourceId, instanceId] = resourceOf(bn + (typeof entry['n'] === 'string' ? entry['n'] : ''), asked) ?? []
    if (resourceId === undefined || (asked.resourceId !== undefined && asked.resourceId !== resourceId)) continue
    const value = jsonValue(typeOf(resourceId)?.type, entry)
    if (value === undefined) continue
    if (instanceId === undefined) reading[resourceId] = { value }
    else (several[resourceId] ??= {})[instanceId] = value
  }
  for (const [resourceId, values] of Object.entries(several)) reading[resourceId] = { values }
  return reading
}

/** Resource and instance of a resource that a name means: from the root, or from what was asked for. */
function resourceOf (name: string, { objectId, instanceId, resourceId }: Asked): [number, number | undefined] | undefined {
  const base = [objectId, instanceId, ...(name.startsWith('/') || resourceId === undefined ? [] : [resourceId])]
  const given = name.split('/').filter((segment) => segment !== '')
  if (!given.every((segment) => /^\d{1,5}$/.test(segment))) return undefined
  const path = name.startsWith('/') ? given.map(Number) : [...base, ...given.map(Number)]
  if (path[0] !== objectId || path[1] !== instanceId || path.length < 3 || path.length > 4) return undefined
  return [path[2]!, path[3]]
}

function jsonValue (type: ValueType | undefined, { v, bv, sv, ov }: Record<string, unknown>): ResourceValue | undefined {
  if (typeof v === 'number') return valueOfText(type ?? 'FLOAT', String(v))
  if (typeof bv === 'boolean') return type === undefined || type === 'BOOLEAN' ? bv : undefined
  if (typeof sv === 'string') return valueOfText(type ?? 'STRING', sv)
  if (typeof ov === 'string') return valueOfText(type ?? 'OBJLNK', ov)
  return undefined
}
