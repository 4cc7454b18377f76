// What goes wrong in a data service: said in the error logs, and to the device in the words that Harvest was seen to use.
import { catalogue, errorText } from '../../errors.ts'
import type { Refusal } from '../../refusal.ts'
import type { ErrorLogs, LoggedError } from '../../state/error-logs.ts'
import { isOn } from '../../state/groups.ts'
import { type DeviceAnswer, type DeviceSource, refusal } from './message.ts'
import type { Settings } from './settings.ts'

/** inferred: the status of a gateway that gets nowhere (facts 04, section 9 shows it in a log entry). */
export const NOT_REACHED = 502

/** The form of `body` is inferred (facts 04, section 9). */
export function logError (errorLogs: ErrorLogs, service: LoggedError['service'], { owner, resourceType, resourceId }: Pick<DeviceSource, 'owner' | 'resourceType' | 'resourceId'>, body: LoggedError['body'], level?: LoggedError['level']): void {
  errorLogs.add(owner, { service, ...(level === undefined ? {} : { level }), resource: { type: resourceType, id: resourceId }, body })
}

/**
 * Why a service takes nothing of this device; undefined when its group has it on. The first two were seen from Harvest (facts 04, 1.5);
 * inferred: the third in the words of Harvest Files, and all of them for the other services.
 */
export function switchFault (name: 'Harvest' | 'Funnel' | 'Funk', { groupId, resourceId }: DeviceSource, settings: Settings | undefined): string | undefined {
  if (groupId === null) return `No group ID is specified: ${resourceId}`
  if (settings === undefined) return `Configuration for SORACOM ${name} is not found`
  return isOn(settings['enabled']) ? undefined : `${name} is disabled. Please set { enabled: true }`
}

/** What the API would refuse with, as a device hears it: without the code. */
export function refusedBy ({ code, values }: Refusal): DeviceAnswer {
  return refusal(errorText(code, 'en', values), catalogue[code].status)
}

/** What is about the connection to a destination, or its cloud's own, and not what it says. */
const NOT_PASSED_ON = /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length)$/

/** The headers of a destination's answer that a device gets. besides: others that are none of its business */
export function passedBack (headers: Readonly<Record<string, string>>, besides?: RegExp): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.test(name) && besides?.test(name) !== true))
}
