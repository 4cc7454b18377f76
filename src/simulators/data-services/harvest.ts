import { storedContent } from '../../state/data-content.ts'
import { isOn } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import { LAST_TIME } from '../../world/time-texts.ts'
import { logError, switchFault } from './failing.ts'
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
      const refuse = (answer: DeviceAnswer): DeviceAnswer => {
        logError(state.errorLogs, 'Harvest', message.source, { message: messageOf(answer) })
        return answer
      }
      if (!isSent(message, METHODS)) return refuse(METHOD_NOT_ALLOWED)
      const fault = switchFault('Harvest', message.source, configuration['SoracomHarvest'])
      if (fault !== undefined) return refuse(refusal(fault))
      const time = timeOf(message)
      if (typeof time === 'string') return refuse(refusal(time))
      const stored = storeInHarvest(state, message.source, storedContent(typeOf(message), message.payload), configuration['SoracomHarvest']!, time)
      return stored.fault === undefined ? STORED : refusal(stored.fault)
    }
  }
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
