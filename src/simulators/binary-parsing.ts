import { parseBinary } from '../binary-parser.ts'
import { mediaType } from '../encodings.ts'
import { type GroupConfiguration, isOn } from '../state/groups.ts'
import type { ErrorLogs } from '../state/error-logs.ts'
import { logError } from './data-services/failing.ts'
import type { DeviceMessage, DeviceSource } from './data-services/message.ts'

/**
 * The values that the binary parser of a device's group finds in what it has sent; undefined when it is off. What cannot be parsed goes on
 * as it is, and is logged (inferred: facts 04, 6.1).
 */
export function parsedByGroup (errorLogs: ErrorLogs, source: Pick<DeviceSource, 'owner' | 'resourceType' | 'resourceId'>, configuration: GroupConfiguration, bytes: Buffer): Record<string, unknown> | undefined {
  const air = configuration['SoracomAir']
  if (air === undefined || !isOn(air['binaryParserEnabled'])) return undefined
  const format = air['binaryParserFormat']
  const fields = typeof format === 'string' ? parseBinary(format, bytes) : undefined
  if (fields === undefined) logError(errorLogs, 'Air', source, { message: 'The payload could not be parsed by the format of the binary parser.' }, 'warning')
  return fields
}

/** A message as the services get it: JSON of what the binary parser finds, where it is on and finds something. */
export function parsedMessage (errorLogs: ErrorLogs, message: DeviceMessage, configuration: GroupConfiguration): DeviceMessage {
  // inferred: text such as JSON is parsed as bytes too, unless it is called JSON (facts 04, 6.1).
  if (message.payload.length === 0 || isJsonType(message.contentType)) return message
  const fields = parsedByGroup(errorLogs, message.source, configuration, message.payload)
  if (fields === undefined) return message
  return { ...message, payload: Buffer.from(JSON.stringify({ ...fields, binaryParserEnabled: true })), contentType: 'application/json', isParsed: true }
}

function isJsonType (contentType: string | undefined): boolean {
  return mediaType(contentType) === 'application/json'
}
