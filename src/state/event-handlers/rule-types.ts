import type { Moment, TargetKind } from './definition.ts'

/** What a rule is about: each subscriber, each SIM, all of the target together, or its bill. */
export type RuleEntity = 'subscriber' | 'sim' | 'total' | 'charge'

export interface RuleType {
  of: RuleEntity
  /** inferred from names and examples (facts 03, 1.3) */
  targets: readonly TargetKind[]
  /** which values inactiveTimeoutDateConst may have */
  rearm: readonly Moment[]
  /** properties that must be there besides it */
  needs?: readonly string[]
}

const TARGETS = {
  subscriber: ['imsi', 'group', 'operator'],
  sim: ['sim', 'group', 'operator'],
  total: ['group', 'operator'],
  charge: ['operator']
} as const satisfies Record<RuleEntity, readonly TargetKind[]>

const LATER: readonly Moment[] = ['BEGINNING_OF_NEXT_MONTH', 'BEGINNING_OF_NEXT_DAY', 'AFTER_ONE_DAY', 'NEVER']
const ANY: readonly Moment[] = ['IMMEDIATELY', ...LATER]

const rule = (of: RuleEntity, rearm: readonly Moment[], needs: readonly string[] = [], targets: readonly TargetKind[] = TARGETS[of]): RuleType => ({ of, rearm, needs, targets })
const traffic = (of: RuleEntity, targets?: readonly TargetKind[]): RuleType => rule(of, LATER, ['limitTotalTrafficMegaByte'], targets)
const EVERYWHERE: readonly TargetKind[] = ['imsi', 'sim', 'group', 'operator']

/** Every type of rule, and the form it must have (facts 03, 1.4). */
const RULE_TYPES: Readonly<Record<string, RuleType>> = {
  SubscriberFirstTrafficRule: rule('subscriber', ['NEVER']),
  SubscriberDailyTrafficRule: traffic('subscriber'),
  SubscriberMonthlyTrafficRule: traffic('subscriber'),
  SubscriberCumulativeTrafficRule: traffic('subscriber'),
  SubscriberStatusAttributeRule: rule('subscriber', ANY),
  SubscriberSpeedClassAttributeRule: rule('subscriber', ANY),
  SubscriberExpiredRule: rule('subscriber', ANY),
  SubscriberImeiMismatchedRule: rule('subscriber', ANY),
  SubscriberSessionStatusRule: rule('subscriber', ANY, ['sessionStatus']),
  SimDailyTotalTrafficRule: traffic('sim'),
  SimMonthlyTotalTrafficRule: traffic('sim'),
  SimCumulativeTotalTrafficRule: traffic('sim'),
  SimStatusAttributeRule: rule('sim', ANY),
  SimSpeedClassAttributeRule: rule('sim', ANY),
  SimExpiredRule: rule('sim', ANY),
  SimImeiMismatchedRule: rule('sim', ANY),
  SimSubscriptionStatusRule: rule('sim', LATER),
  DailyTotalTrafficRule: traffic('total'),
  MonthlyTotalTrafficRule: traffic('total'),
  MonthlyChargeRule: rule('charge', ANY, ['limitTotalAmount']),
  // Older names. inferred: the traffic rules take any target and look at each subscriber; the last one can never come true here.
  DailyTrafficRule: traffic('subscriber', EVERYWHERE),
  MonthlyTrafficRule: traffic('subscriber', EVERYWHERE),
  CumulativeTrafficRule: traffic('subscriber', EVERYWHERE),
  SessionStatusRule: rule('subscriber', ANY, ['sessionStatus'], EVERYWHERE),
  SimSessionStatusRule: rule('sim', ANY, ['sessionStatus']),
  DeviceRegisteredRule: rule('subscriber', ANY, [], EVERYWHERE)
}

/** Of a type that the contract has let through. */
export function ruleType (name: string): RuleType {
  return RULE_TYPES[name]!
}
