import type { TestingUsage } from '../state/sessions/test-modes.ts'

/** `usageLimit`, although the document once calls it usageLimits; endedTime only when it has ended (facts 02, section 5). */
export function testingUsageView ({ startedTime, endedTime, dataBytes, numberOfSms, limits }: TestingUsage) {
  return {
    startedTime,
    ...(endedTime === null ? {} : { endedTime }),
    usage: { dataBytes, numberOfSms },
    usageLimit: limits
  }
}
