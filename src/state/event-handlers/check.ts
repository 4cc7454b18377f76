import { demand } from '../../refusal.ts'
import { neededBy } from './action-types.ts'
import { type Config, type GivenEventHandler, type Moment, type Properties, type Target, textOf } from './definition.ts'
import { ruleType } from './rule-types.ts'

const MOST_ACTIONS = 5
const MOST_MINUTES = 525_600
const MOST_LIMIT = 2_147_483_647
/** inferred: a handler is bounded as a whole, by how much is not known (facts 03, 1.2). */
const LARGEST = 64 * 1024

/** The one target of a handler. Refuses none and more than one (EVS9003); an empty text names nothing (inferred). */
export function targetOf (given: GivenEventHandler): Target {
  const named = ([['imsi', given.targetImsi], ['sim', given.targetSimId], ['group', given.targetGroupId], ['operator', given.targetOperatorId]] as const)
    .flatMap(([kind, id]) => (id === undefined || id === '' ? [] : [{ kind, id }]))
  demand(named.length === 1, 'EVS9003')
  return named[0]!
}

/** Refuses what is wrong with a rule, with its target or with one of the actions. */
export function checkHandler (given: GivenEventHandler, target: Target): void {
  checkRule(given.ruleConfig, target)
  demand(given.actionConfigList.length <= MOST_ACTIONS, 'EVS9007')
  for (const action of given.actionConfigList) checkAction(action, given.ruleConfig)
  demand(Buffer.byteLength(JSON.stringify(given)) <= LARGEST, 'COM0003')
}

function checkRule ({ type, properties }: Config, target: Target): void {
  const { targets, rearm, needs = [] } = ruleType(type)
  demand(targets.includes(target.kind), 'EVS9008')
  demandAll(type, properties, ['inactiveTimeoutDateConst', ...needs])
  demand(rearm.includes(textOf(properties, 'inactiveTimeoutDateConst') as Moment), 'EVS9009')
  checkNumber(properties, 'inactiveTimeoutOffsetMinutes', 0, MOST_MINUTES)
  // inferred: an offset of 0 is as good as none, since clients that know all fields send it.
  demand(properties['inactiveTimeoutDateConst'] !== 'NEVER' || Number(properties['inactiveTimeoutOffsetMinutes'] ?? 0) === 0, 'EVS9011')
  checkNumber(properties, 'limitTotalTrafficMegaByte', 1, MOST_LIMIT)
  checkNumber(properties, 'limitTotalAmount', 1, MOST_LIMIT)
  const source = textOf(properties, 'sourceStatus')
  demand(source === undefined || source !== textOf(properties, 'targetStatus'), 'EVS9012')
}

function checkAction ({ type, properties }: Config, rule: Config): void {
  demandAll(type, properties, neededBy(type))
  checkNumber(properties, 'executionOffsetMinutes', 0, MOST_MINUTES)
  switch (type) {
    case 'SendMailAction':
      // One address, not several (facts 03, 1.2).
      return demand(/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(textOf(properties, 'to')!), 'EVS9013', { property: 'to' })
    case 'SendMailToOperatorAction':
      return demand(textOf(properties, 'to') === undefined, 'EVS9016')
    case 'InvokeAWSLambdaAction':
      // Handlers from before there were credentials sets carry the keys themselves.
      if (textOf(properties, 'accessKey') !== undefined && textOf(properties, 'secretAccessKey') !== undefined) return
      return demandAll(type, properties, ['credentialsId'])
    case 'ImeiLockAction':
      return demand(rule.type === 'SubscriberSessionStatusRule' && rule.properties['hasImei'] === true, 'EVS9015')
  }
}

function demandAll (type: string, properties: Properties, names: readonly string[]): void {
  for (const property of names) demand(textOf(properties, property) !== undefined, 'EVS9010', { type, property })
}

/** Whole numbers come as texts. */
function checkNumber (properties: Properties, property: string, least: number, most: number): void {
  const text = textOf(properties, property)
  if (text === undefined) return
  demand(/^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most, 'EVS9013', { property })
}
