import type { LoggedError } from '../state/error-logs.ts'

/** inferred: what is wrong stands in `message` of the body, whatever the service (facts 04, section 9). */
export function logEntryView (operatorId: string, time: number, { service, level, resource, body }: LoggedError) {
  return {
    time,
    logLevel: level ?? 'error',
    operatorId,
    ...(resource === undefined ? {} : { resourceType: resource.type, resourceId: resource.id }),
    service,
    body
  }
}
