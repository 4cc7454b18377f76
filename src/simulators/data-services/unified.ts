import { type GroupConfiguration } from '../../state/groups.ts'
import type { State } from '../../state/state.ts'
import { isObject, own } from '../../types.ts'
import { afterwards } from './afterwards.ts'
import { logError } from './failing.ts'
import { type DataService, type DeviceAnswer, type DeviceMessage, refusal, type ServiceName } from './message.ts'

type Answers = readonly (readonly [ServiceName, DeviceAnswer])[]

/** How a group wants to be answered: all of it in one, by one service, in its own words, or as fits (`auto`). */
type Format = 'auto' | 'unified' | 'custom' | ServiceName

/** inferred: the spellings, whatever the case (facts 04, 3.10). */
const FORMATS: Readonly<Record<string, Format>> = {
  auto: 'auto', unified: 'unified', custom: 'custom', beam: 'beam', funnel: 'funnel', funk: 'funk', harvest: 'harvest',
  soracombeam: 'beam', soracomfunnel: 'funnel', soracomfunk: 'funk', soracomharvest: 'harvest'
}

/** The unified endpoint: a copy for every service that the group has switched on, and one answer (facts 04, section 4). */
export class UnifiedEndpoint {
  readonly #state: State
  readonly #services: readonly DataService[]

  constructor (state: State, services: readonly DataService[]) {
    this.#state = state
    this.#services = services
  }

  /** As a service's own receive(). */
  receive (message: DeviceMessage, configuration: GroupConfiguration): DeviceAnswer | Promise<DeviceAnswer> {
    const { groupId, resourceId } = message.source
    if (groupId === null) return this.#refuse(message, `No group ID is specified: ${resourceId}`)
    const taking = this.#services.filter((service) => service.takes(message, configuration))
    // inferred: the text (facts 04, section 4).
    if (taking.length === 0) return this.#refuse(message, 'No service is enabled for Unified Endpoint')
    const answers = taking.map((service) => [service.name, service.receive(message, configuration)] as const)
    const response = configuration['UnifiedEndpoint']?.['response']
    const conclude = (all: Answers): DeviceAnswer => answerOf(all, isObject(response) ? response : {})
    if (answers.every((each): each is [ServiceName, DeviceAnswer] => !(each[1] instanceof Promise))) {
      this.#logFailures(message, answers)
      return conclude(answers)
    }
    const change = afterwards(this.#state.database)
    return Promise.all(answers.map(async ([name, answer]) => [name, await answer] as const)).then((all) => {
      change(() => this.#logFailures(message, all))
      return conclude(all)
    })
  }

  #refuse (message: DeviceMessage, text: string): DeviceAnswer {
    logError(this.#state.errorLogs, 'Unified', message.source, { message: text })
    return refusal(text)
  }

  #logFailures (message: DeviceMessage, answers: Answers): void {
    const failed = answers.filter(([, { statusCode }]) => statusCode >= 400).map(([name]) => name)
    if (failed.length > 0) logError(this.#state.errorLogs, 'Unified', message.source, { message: `Failed: ${failed.join(', ')}`, detail: detailOf(answers) })
  }
}

function answerOf (answers: Answers, response: Record<string, unknown>): DeviceAnswer {
  const given = response['format']
  const format = (typeof given === 'string' ? own(FORMATS, given.toLowerCase()) : undefined) ?? 'auto'
  if (format === 'custom') return customAnswer(answers, response)
  const [first, ...others] = answers
  // inferred: a service that does not take it has no answer to give, and it is as if none had been chosen.
  const chosen = format === 'auto' && others.length === 0 ? first : answers.find(([name]) => name === format)
  return chosen?.[1] ?? unifiedAnswer(answers)
}

/** 207 as soon as one of them fails (facts 04, section 4). */
function unifiedAnswer (answers: Answers): DeviceAnswer {
  const failed = hasFailed(answers)
  return { statusCode: failed ? 207 : 200, body: JSON.stringify({ result: failed ? 'ng' : 'ok', detail: detailOf(answers) }), headers: { 'content-type': 'application/json' } }
}

/** inferred: `success` and `failure`, each with statusCode and body (facts 04, 3.10). */
function customAnswer (answers: Answers, response: Record<string, unknown>): DeviceAnswer {
  const failed = hasFailed(answers)
  const given = response[failed ? 'failure' : 'success']
  const { statusCode, body = '' } = isObject(given) ? given : {}
  const status = Number(statusCode)
  return {
    statusCode: Number.isInteger(status) && status >= 200 && status <= 599 ? status : failed ? 400 : 200,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(typeof body === 'string' ? {} : { headers: { 'content-type': 'application/json' } })
  }
}

function hasFailed (answers: Answers): boolean {
  return answers.some(([, { statusCode }]) => statusCode >= 400)
}

function detailOf (answers: Answers): Record<string, { statusCode: number, body?: string }> {
  return Object.fromEntries(answers.map(([name, { statusCode, body }]) => [name, { statusCode, ...(body.length === 0 ? {} : { body: body.toString() }) }]))
}
