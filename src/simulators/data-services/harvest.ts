import { storedContent } from '../../state/data-content.ts'
import { type GroupConfiguration, isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import { LAST_TIME } from '../../world/time-texts.ts'
import { storeInHarvest } from './harvest-store.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, isSent, messageOf, METHOD_NOT_ALLOWED, refusal } from './message.ts'

/** Seen from harvest.soracom.io: no body, and the connection is closed (facts 04, 1.5). */
const STORED: DeviceAnswer = { statusCode: 201, body: '', headers: { connection: 'close' } }

const METHODS = ['POST', 'PUT']

/** Harvest Data: what devices send is stored (facts 04, section 1). Its use is counted where an entry is stored. */
export function harvest (state: State): DataService {
  return {
    name: 'harvest',
    takes: (message, { SoracomHarvest }) => isOn(SoracomHarvest?.['enabled']) && isSent(message, METHODS),
    receive: (message, configuration) => {
      const { owner, resourceType, resourceId } = message.source
      const refuse = (answer: DeviceAnswer): DeviceAnswer => {
        state.errorLogs.add(owner, { service: 'Harvest', resource: { type: resourceType, id: resourceId }, body: { message: messageOf(answer) } })
        return answer
      }
      if (!isSent(message, METHODS)) return refuse(METHOD_NOT_ALLOWED)
      const fault = faultOf(message, configuration)
      if (fault !== undefined) return refuse(refusal(fault))
      const time = timeOf(message)
      if (typeof time === 'string') return refuse(refusal(time))
      const stored = storeInHarvest(state, message.source, storedContent(typeOf(message), message.payload), configuration['SoracomHarvest']!, time)
      return stored.fault === undefined ? STORED : refusal(stored.fault)
    }
  }
}

/** Why nothing is stored for this device, in the words of the entry point (facts 04, 1.5). */
function faultOf ({ source: { groupId, resourceId } }: DeviceMessage, { SoracomHarvest }: GroupConfiguration): string | undefined {
  if (groupId === null) return `No group ID is specified: ${resourceId}`
  if (SoracomHarvest === undefined) return 'Configuration for SORACOM Harvest is not found'
  // inferred: in the words of Harvest Files.
  return isOn(SoracomHarvest['enabled']) ? undefined : 'Harvest is disabled. Please set { enabled: true }'
}

/** inferred: over TCP and UDP there is no type; what is sent is looked at (facts 04, 1.2). */
function typeOf ({ contentType, isParsed, protocol }: DeviceMessage): string | undefined {
  return protocol === 'http' || isParsed === true ? contentType : undefined
}

/** The header counts at the own entry point alone, not at the unified one (facts 04, 1.3). A text: what is wrong with it. */
function timeOf ({ entryPoint, request }: DeviceMessage): number | string | undefined {
  const given = entryPoint === 'harvest' ? request?.headers['x-soracom-timestamp'] : undefined
  if (given === undefined) return undefined
  // inferred: what is no time is refused, and nothing stored.
  return /^\d{1,15}$/.test(given) && Number(given) <= LAST_TIME ? Number(given) : `x-soracom-timestamp must be milliseconds since 1970: ${given}`
}
