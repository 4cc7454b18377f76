import type { Config, EventHandler, Moment, Target } from '../../state/event-handlers/definition.ts'
import { targetsOf } from '../../state/event-handlers/event-handlers.ts'
import { momentAfter } from '../../state/event-handlers/moments.ts'
import { ruleType } from '../../state/event-handlers/rule-types.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Outbound } from '../../world/outbound.ts'
import type { JobRunner } from '../jobs.ts'
import { type DueAction, runAction } from './actions.ts'
import { GroupVolumes } from './group-volumes.ts'
import type { Happening } from './happenings.ts'
import { ruleOf, type TotalPeriod } from './rules.ts'
import { variablesOf } from './variables.ts'

/** An action at its time; the subject is handler/firing/number of the action. */
export const ACTION = 'event-handler-action'
/** A look at traffic that nothing has changed; the subject is handler/all, or handler/again for those who have fired. */
export const CHECK = 'event-handler-check'

/** ms: how often the service looks at traffic (facts 03, 1.5) */
const TICK = 5 * 60_000

/** In the place of one member when all of the target fire together. */
const ANYONE = '*'

/** handlers that led to this action, each by what the one before it did */
type Job = DueAction & { chain: readonly string[] }

interface Sim {
  simId: string
  imsi: string
}

/**
 * Looks for handlers when something happens, and has them act. Actions are jobs, even those that are due at once: they run
 * when the change that caused them is complete, each in its own transaction, before the call that made it is answered.
 */
export class EventHandlerEngine {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock
  readonly #outbound: Outbound
  readonly #monthlyCharge: (owner: Owner) => number
  readonly #groupVolumes: GroupVolumes
  #chain: readonly string[] = []

  constructor (state: State, jobs: JobRunner, clock: Clock, outbound: Outbound, monthlyCharge: (owner: Owner) => number) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.#outbound = outbound
    this.#monthlyCharge = monthlyCharge
    this.#groupVolumes = new GroupVolumes(state)
  }

  isIdle (owner: Owner): boolean {
    return this.#state.eventHandlers.isIdle(owner)
  }

  /** Something happened to one subscriber; all rules but those that add up their whole target may care. */
  happened (owner: Owner, sim: Sim, groupId: string | null, happening: Happening): void {
    for (const handler of this.#state.eventHandlers.watching(owner, targetsOf(owner, { ...sim, groupId }))) {
      const { of } = ruleType(handler.rule.type)
      if (of === 'subscriber' || of === 'sim') this.#consider(handler, of === 'sim' ? sim.simId : sim.imsi, sim, happening)
    }
  }

  /** A member of a group has moved so many bytes in the bucket of `time` (ms). */
  moved (owner: Owner, groupId: string, time: number, bytes: number): void {
    this.#groupVolumes.add(owner, groupId, time, bytes)
  }

  /** There is more traffic of a whole group or account. */
  grown (owner: Owner, target: Target): void {
    for (const handler of this.#state.eventHandlers.watching(owner, [target])) {
      const { of } = ruleType(handler.rule.type)
      if (of === 'total' || of === 'charge') this.#consider(handler, target.id, undefined, { what: 'traffic', recorded: true })
    }
  }

  /** A handler begins to watch. What is above its limit by then makes it fire at the next tick, traffic or none. */
  started (handler: EventHandler): void {
    this.#state.jobs.cancelAbout(CHECK, `${handler.handlerId}/`)
    if (ruleOf(handler.rule.type)?.isLevel === true) this.#check(handler, 'all', this.#clock.now() + 1)
  }

  /** inferred: what it had planned is dropped (facts 03, 1.5). */
  stopped (handlerId: string): void {
    for (const kind of [ACTION, CHECK]) this.#state.jobs.cancelAbout(kind, `${handlerId}/`)
  }

  /** The job of a tick. */
  runCheck (owner: Owner, subject: string): void {
    const [handlerId = '', which] = subject.split('/')
    const handler = this.#state.eventHandlers.find(owner, handlerId)
    if (handler?.active !== true) return
    const over = this.#state.eventHandlers.firings.takeOver(handler, this.#clock.now())
    const everyone = which === 'all' || over.includes(ANYONE)
    for (const sim of everyone ? this.#members(handler) : over.map((entity) => this.#member(handler, entity))) {
      if (sim === undefined) continue
      const entity = sim === 'all' ? handler.target.id : ruleType(handler.rule.type).of === 'sim' ? sim.simId : sim.imsi
      this.#consider(handler, entity, sim === 'all' ? undefined : sim, { what: 'traffic', recorded: false })
    }
    this.#checkAgain(handler)
  }

  /** The job of an action. */
  runAction ({ chain, ...due }: Job): void {
    this.#chain = chain
    try {
      runAction(due, { state: this.#state, outbound: this.#outbound, sims: (action) => this.#simsOf(action) })
    } finally {
      this.#chain = []
    }
  }

  #consider (handler: EventHandler, entity: string, sim: Sim | undefined, happening: Happening): void {
    const rule = ruleOf(handler.rule.type)
    if (rule?.what !== happening.what) return
    const { owner, rule: { properties } } = handler
    const { eventHandlers } = this.#state
    const now = this.#clock.now()
    const matches = rule.matches(properties, happening, {
      traffic: (period) => this.#trafficOf(handler, entity, period),
      charge: () => this.#monthlyCharge(owner)
    })
    if (!matches) return
    const whose = properties['runOnceAmongTarget'] === 'true' ? ANYONE : entity
    if (eventHandlers.firings.isInactive(handler, whose, now)) return
    // inferred: rules about a SIM speak of its primary IMSI, but for the arrival of an added subscription (facts 03, 1.7).
    const isAdded = happening.what === 'ota'
    const subject = sim === undefined || isAdded || ruleType(handler.rule.type).of !== 'sim' ? sim : { ...sim, imsi: eventHandlers.watched.imsisOf(sim.simId)[0]! }
    if (subject !== undefined && eventHandlers.ignores(handler, isAdded ? happening.primaryImsi : subject.imsi)) return
    // inferred: a handler does not fire by what it has brought about itself, so that two of them cannot keep each other going.
    if (this.#chain.includes(handler.handlerId)) return
    this.#fire(handler, whose, subject, happening, now)
  }

  /** Bytes of what the rule adds up; rules about all traffic ever are about one subscriber or SIM. */
  #trafficOf ({ owner, rule, target }: EventHandler, entity: string, period: TotalPeriod): number {
    const { eventHandlers: { watched }, statistics: { traffic } } = this.#state
    const { of } = ruleType(rule.type)
    const now = this.#clock.now()
    if (of === 'subscriber' || of === 'sim') return traffic.volume(owner, of === 'sim' ? watched.imsisOf(entity) : [entity], period, now)
    const within = period === 'day' ? 'day' : 'month'
    return target.kind === 'group' ? this.#groupVolumes.of(owner, target.id, within, now) : traffic.volumeOfOwner(owner, within, now)
  }

  #fire (handler: EventHandler, whose: string, sim: Sim | undefined, happening: Happening, now: number): void {
    const { owner, handlerId, rule: { properties } } = handler
    const until = dueAfter(now, properties, 'inactiveTimeoutDateConst', 'inactiveTimeoutOffsetMinutes')
    if (until !== now) this.#state.eventHandlers.firings.put(handler, whose, until)
    if (ruleOf(handler.rule.type)?.isLevel === true) this.#checkAgain(handler)
    const variables = variablesOf(owner, sim && { ...sim, tags: this.#state.eventHandlers.watched.tagsOf(sim.simId) }, happening, now)
    const firing = this.#state.ids.running('event-handler-firing')
    handler.actions.forEach((action, i) => {
      const at = dueAfter(now, action.properties, 'executionDateTimeConst', 'executionOffsetMinutes')
      if (at === undefined) return
      const job: Job = {
        owner,
        handlerId,
        action,
        ...(sim === undefined ? {} : { sim }),
        variables,
        ...(happening.what === 'session' && happening.imei !== null ? { imei: happening.imei } : {}),
        chain: [...this.#chain, handlerId]
      }
      // What is due at once goes by the pace of its kind, so that a test can have it wait as the real service does.
      this.#jobs.enqueue(ACTION, `${handlerId}/${firing}/${i + 1}`, job, at === now ? undefined : at)
    })
  }

  /** Plans the next look for those who can fire again. */
  #checkAgain (handler: EventHandler): void {
    const next = this.#state.eventHandlers.firings.next(handler)
    if (next !== undefined) this.#check(handler, 'again', next)
  }

  #check ({ owner, handlerId }: EventHandler, which: 'all' | 'again', from: number): void {
    this.#jobs.enqueue(CHECK, `${handlerId}/${which}`, owner, Math.ceil(from / TICK) * TICK)
  }

  /** Everyone a handler looks at one by one; `all` when it looks at all of them together. */
  #members ({ owner, rule, target }: EventHandler): (Sim | 'all')[] {
    const { watched } = this.#state.eventHandlers
    const { of } = ruleType(rule.type)
    if (of === 'total' || of === 'charge') return ['all']
    return watched.simsOf(owner, target).flatMap((simId) => {
      const imsis = watched.imsisOf(simId)
      return (of === 'sim' ? imsis.slice(0, 1) : target.kind === 'imsi' ? [target.id] : imsis).map((imsi) => ({ simId, imsi }))
    })
  }

  /** The one that has fired before, if the handler still looks at it. */
  #member ({ owner, rule, target }: EventHandler, entity: string): Sim | 'all' | undefined {
    const { watched } = this.#state.eventHandlers
    const { of } = ruleType(rule.type)
    if (of === 'total' || of === 'charge') return 'all'
    const imsi = of === 'sim' ? watched.imsisOf(entity)[0] : entity
    const subscriber = imsi === undefined ? undefined : watched.subscriber(owner, imsi)
    if (subscriber === undefined || (target.kind === 'group' && subscriber.groupId !== target.id)) return undefined
    return { simId: subscriber.simId, imsi: imsi! }
  }

  /** The SIM that made the rule come true, or all of the target where the rule adds them up, but for those to be ignored. */
  #simsOf ({ owner, handlerId, sim }: DueAction): Sim[] {
    if (sim !== undefined) return [sim]
    const { eventHandlers } = this.#state
    const handler = eventHandlers.find(owner, handlerId)
    if (handler === undefined) return []
    return eventHandlers.watched.simsOf(owner, handler.target)
      .map((simId) => ({ simId, imsi: eventHandlers.watched.imsisOf(simId)[0]! }))
      .filter(({ imsi }) => !eventHandlers.ignores(handler, imsi))
  }
}

/** inferred: IMMEDIATELY when the moment is left out (facts 03, 1.1). */
function dueAfter (now: number, properties: Config['properties'], moment: string, offset: string): number | undefined {
  return momentAfter(now, (properties[moment] ?? 'IMMEDIATELY') as Moment, Number(properties[offset] ?? 0))
}
