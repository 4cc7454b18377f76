import { parseBinary } from '../../binary-parser.ts'
import type { RadioUplink } from '../../state/events.ts'
import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'

/** What a field of the format cannot be called, since the payload has it (facts 04, 6.1). */
const RESERVED = {
  LoraDevice: ['data', 'date', 'deveui', 'gatewayData'],
  SigfoxDevice: ['countryCode', 'data', 'device', 'lat', 'lng', 'lqi', 'operatorName', 'rssi', 'seqNumber', 'snr', 'station', 'time']
} as const

/**
 * The values that the group's binary parser finds in what a device has sent, with the mark that it did; nothing when it is off. What
 * cannot be parsed goes on as it is, and is logged (inferred: facts 04, 6.1).
 */
export function parsedFields ({ errorLogs, groups }: State, { owner, resourceType, resourceId, groupId }: Omit<RadioUplink, 'payload'>, data: string): { fields: Record<string, unknown>, mark: { binaryParserEnabled?: true } } {
  const none = { fields: {}, mark: {} }
  const air = groupId === null ? undefined : groups.configuration(owner, groupId)['SoracomAir']
  if (!isOn(air?.['binaryParserEnabled'])) return none
  const format = air?.['binaryParserFormat']
  const fields = typeof format === 'string' ? parseBinary(format, Buffer.from(data, 'hex')) : undefined
  if (fields === undefined) {
    errorLogs.add(owner, { service: 'Air', level: 'warning', resource: { type: resourceType, id: resourceId }, body: { message: 'The payload could not be parsed by the format of the binary parser.' } })
    return none
  }
  // inferred: a field of such a name is left out.
  const reserved: readonly string[] = RESERVED[resourceType]
  return { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !reserved.includes(name))), mark: { binaryParserEnabled: true } }
}
