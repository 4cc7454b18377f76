import type { CoapCall, CoapReply } from '../../../world/coap/endpoint.ts'
import { FORMAT } from './content.ts'
import { readLinks, type RegisteredObjects } from './link-format.ts'

/** What a device says in registering and in renewing it. What it does not say stays as it was, or is as below. */
export interface Said {
  endpoint?: string | undefined
  /** seconds */
  lifetime?: number | undefined
  binding?: string | undefined
  objects?: RegisteredObjects | undefined
}

/** OMA-TS-LightweightM2M-V1_0, section 5.3.1. lifetime: seconds */
export const UNSAID = { lifetime: 86_400, binding: 'U' }

export const NO_OBJECTS: RegisteredObjects = { root: [], objects: [] }

/** `4.04` and the like: what it said cannot be taken. */
export function readRegistration ({ query, contentFormat, payload }: CoapCall): Said | CoapReply {
  const parameters = new Map(query.map((each) => {
    const [, name, value] = /^([^=]*)=?(.*)$/s.exec(each)!
    return [name!, value!]
  }))
  const lifetime = parameters.get('lt')
  if (lifetime !== undefined && (!/^\d{1,10}$/.test(lifetime) || Number(lifetime) === 0 || Number(lifetime) > 0xffffffff)) return { code: '4.00', payload: 'lt is no lifetime' }
  const binding = parameters.get('b')
  if (binding !== undefined && !/^[A-Z]{1,5}$/.test(binding)) return { code: '4.00', payload: 'b is no binding mode' }
  // Minor versions say what more there is, and a device must do with less.
  if (!/^1\.\d{1,2}$/.test(parameters.get('lwm2m') ?? '1.0')) return { code: '4.12', payload: 'this is a server of LwM2M 1.0' }
  const said: Said = { endpoint: parameters.get('ep'), lifetime: lifetime === undefined ? undefined : Number(lifetime), binding }
  if (payload.length === 0) return said
  if (contentFormat !== undefined && contentFormat !== FORMAT.links) return { code: '4.15' }
  const objects = readLinks(payload.toString())
  return objects === undefined ? { code: '4.00', payload: 'these are no links' } : { ...said, objects }
}

/** Security is never listed, whatever a device says (facts 05, 3.6); an object that has no instance has nothing to be asked for. */
export function instancesOf ({ objects }: RegisteredObjects): { objectId: number, instanceId: number }[] {
  return objects.flatMap(({ objectId, instanceId }) => (instanceId === undefined || objectId === 0 ? [] : [{ objectId, instanceId }]))
}
