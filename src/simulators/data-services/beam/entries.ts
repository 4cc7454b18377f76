import { type GroupConfiguration, isOn } from '../../../state/groups.ts'
import { isObject } from '../../../types.ts'
import type { DeviceMessage } from '../message.ts'
import { type Settings, textOf } from '../settings.ts'

/** Ways in of Beam: what comes in there, and what becomes of it. */
export type EntryKind = 'http' | 'website' | 'tcp' | 'tcp-http' | 'udp-http' | 'mqtt' | 'lora' | 'sigfox' | 'inventory'

/** An entry point as a group has configured it, switched on. */
export interface BeamEntry {
  kind: EntryKind
  /** where it leads: a URL, if it is one */
  destination: string
  settings: Settings
}

/** By scheme and port of the key (facts 04, 3.4). */
const KINDS: Readonly<Record<string, EntryKind>> = {
  'http:8888': 'http', 'http:18080': 'website', 'tcp:8023': 'tcp', 'tcp:23080': 'tcp-http', 'udp:23080': 'udp-http', 'mqtt:1883': 'mqtt'
}
/** inferred: how these are keyed is not published; a key that begins so is meant (facts 04, 3.4). */
const BY_NAME = /^(lora|sigfox|inventory)/i
const KEY = /^(https?|tcp|udp|mqtt):\/\/[^/:]+(?::(\d+))?(\/.*)?$/i

/** Where messages of entry points go; those of the unified endpoint by their protocol (facts 04, section 4). */
const KINDS_OF: Readonly<Record<string, readonly EntryKind[]>> = {
  'beam-http': ['http'], 'beam-website': ['website'], 'beam-tcp': ['tcp'], 'beam-tcp-http': ['tcp-http'], 'beam-udp-http': ['udp-http'], 'beam-mqtt': ['mqtt'],
  // inferred: of both that TCP has, the one to HTTP goes first.
  'unified http': ['http'], 'unified tcp': ['tcp-http', 'tcp'], 'unified udp': ['udp-http'],
  'lora': ['lora'], 'sigfox': ['sigfox'], 'inventory': ['inventory']
}

/** The entry that a message belongs to; undefined when none is switched on for it. */
export function entryFor ({ entryPoint, protocol, request }: DeviceMessage, configuration: GroupConfiguration): BeamEntry | undefined {
  const way = entryPoint === 'unified' ? `unified ${protocol}` : entryPoint ?? protocol
  const path = pathOf(request?.path ?? '/')
  for (const kind of KINDS_OF[way] ?? []) {
    const entry = beamEntry(configuration, kind, path)
    if (entry !== undefined) return entry
  }
  return undefined
}

/** path: of the request, without its query; those of HTTP are told apart by it, and it must be the same (facts 04, 3.4). */
export function beamEntry ({ SoracomBeam: beam = {} }: GroupConfiguration, wanted: EntryKind, path = '/'): BeamEntry | undefined {
  for (const [key, settings] of Object.entries(beam)) {
    const { kind, path: own } = meaningOf(key)
    if (kind !== wanted || (kind === 'http' && own !== path) || !isObject(settings) || !isOn(settings['enabled'])) continue
    return { kind, destination: textOf(settings['destination']), settings }
  }
  return undefined
}

function meaningOf (key: string): { kind?: EntryKind, path?: string } {
  const named = BY_NAME.exec(key)?.[1]
  if (named !== undefined) return { kind: named.toLowerCase() as EntryKind }
  const [, scheme = '', port = '', path = '/'] = KEY.exec(key) ?? []
  const kind = KINDS[`${scheme.toLowerCase()}:${port}`]
  return kind === undefined ? {} : { kind, path: pathOf(path) }
}

/** Without a query: it is dropped (facts 04, 3.4). */
function pathOf (path: string): string {
  return path.split('?')[0]!
}
