import { type Properties, textOf } from '../../state/event-handlers/definition.ts'
import type { Happening } from './happenings.ts'

/** The time over which traffic is added up: this UTC day or month, or since the beginning. */
export type TotalPeriod = 'day' | 'month' | 'total'

/** What a rule may ask for besides what happened; each costs a look into the database. */
export interface Measures {
  /** bytes of what the rule is about, up and down */
  traffic: (period: TotalPeriod) => number
  /** the charges of this month so far */
  charge: () => number
}

export interface Rule {
  what: Happening['what']
  matches: (properties: Properties, happening: Happening, measures: Measures) => boolean
  /** compares a level with a limit: true again whenever somebody looks, not at one moment only */
  isLevel?: boolean
}

/** bytes (facts 03, 1.4) */
const MEBIBYTE = 1_048_576

function on<What extends Happening['what']> (what: What, matches: (properties: Properties, happening: Extract<Happening, { what: What }>) => boolean): Rule {
  return { what, matches: (properties, happening) => happening.what === what && matches(properties, happening as Extract<Happening, { what: What }>) }
}

/** inferred: strictly more than the limit (facts 03, 1.4). */
function trafficAbove (period: TotalPeriod): Rule {
  return { what: 'traffic', isLevel: true, matches: (properties, _happening, { traffic }) => traffic(period) > Number(properties['limitTotalTrafficMegaByte']) * MEBIBYTE }
}

/** A property that is left out lets anything pass. */
function admits (properties: Properties, name: string, value: string): boolean {
  const wanted = textOf(properties, name)
  return wanted === undefined || wanted === value
}

const firstTraffic = on('traffic', (_properties, { recorded }) => recorded)
const status = on('status', (properties, { from, to }) => admits(properties, 'sourceStatus', from) && admits(properties, 'targetStatus', to))
const speedClass = on('speedClass', (properties, { to }) => admits(properties, 'targetSpeedClass', to))
const expiry = on('expiry', () => true)
const imeiMismatch = on('imei-mismatch', () => true)
const session = on('session', (properties, happened) => admits(properties, 'sessionStatus', happened.status) && (properties['hasImei'] !== true || happened.imei !== null))
const ota = on('ota', (properties, happened) => admits(properties, 'targetOtaStatus', happened.status))

/** inferred: looked at whenever traffic is, since that is what most charges come from. */
const charge: Rule = {
  what: 'traffic',
  isLevel: true,
  matches: (properties, _happening, measures) => measures.charge() > Number(properties['limitTotalAmount'])
}

/** When each type of rule comes true (facts 03, 1.4); DeviceRegisteredRule, which no document explains, never does. */
const RULES: Readonly<Record<string, Rule>> = {
  SubscriberFirstTrafficRule: firstTraffic,
  SubscriberDailyTrafficRule: trafficAbove('day'),
  SubscriberMonthlyTrafficRule: trafficAbove('month'),
  SubscriberCumulativeTrafficRule: trafficAbove('total'),
  SubscriberStatusAttributeRule: status,
  SubscriberSpeedClassAttributeRule: speedClass,
  SubscriberExpiredRule: expiry,
  SubscriberImeiMismatchedRule: imeiMismatch,
  SubscriberSessionStatusRule: session,
  SimDailyTotalTrafficRule: trafficAbove('day'),
  SimMonthlyTotalTrafficRule: trafficAbove('month'),
  SimCumulativeTotalTrafficRule: trafficAbove('total'),
  SimStatusAttributeRule: status,
  SimSpeedClassAttributeRule: speedClass,
  SimExpiredRule: expiry,
  SimImeiMismatchedRule: imeiMismatch,
  SimSubscriptionStatusRule: ota,
  DailyTotalTrafficRule: trafficAbove('day'),
  MonthlyTotalTrafficRule: trafficAbove('month'),
  MonthlyChargeRule: charge,
  DailyTrafficRule: trafficAbove('day'),
  MonthlyTrafficRule: trafficAbove('month'),
  CumulativeTrafficRule: trafficAbove('total'),
  SessionStatusRule: session,
  SimSessionStatusRule: session
}

export function ruleOf (type: string): Rule | undefined {
  return RULES[type]
}
