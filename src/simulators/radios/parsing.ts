import type { RadioUplink } from '../../state/events.ts'
import type { State } from '../../state/state.ts'
import { parsedByGroup } from '../binary-parsing.ts'

/** What a field of the format cannot be called, since the payload has it (facts 04, 6.1). */
const RESERVED = {
  LoraDevice: ['data', 'date', 'deveui', 'gatewayData'],
  SigfoxDevice: ['countryCode', 'data', 'device', 'lat', 'lng', 'lqi', 'operatorName', 'rssi', 'seqNumber', 'snr', 'station', 'time']
} as const

/** The values that the group's binary parser finds in what a device has sent, with the mark that it did; nothing when it is off or finds none. */
export function parsedFields ({ errorLogs, groups }: State, source: Omit<RadioUplink, 'payload'>, data: string): { fields: Record<string, unknown>, mark: { binaryParserEnabled?: true } } {
  const fields = source.groupId === null ? undefined : parsedByGroup(errorLogs, source, groups.configuration(source.owner, source.groupId), Buffer.from(data, 'hex'))
  if (fields === undefined) return { fields: {}, mark: {} }
  // inferred: a field of such a name is left out.
  const reserved: readonly string[] = RESERVED[source.resourceType]
  return { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.includes(name))), mark: { binaryParserEnabled: true } }
}
