import { ok } from '../contract/operations.ts'
import type { components } from '../contract/generated/control.ts'
import { demand } from '../refusal.ts'
import type { JobRunner } from '../simulators/jobs.ts'
import type { Pace } from '../simulators/paces.ts'
import type { Clock } from '../world/clock.ts'
import { durationOf, TimeError, timeOf } from '../world/time-texts.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'
import { clockView, jobKindView, jobView, progressView } from './views.ts'

type Schemas = components['schemas']

/** More than eleven days a second: whoever needs it quicker wants to advance the clock. */
const FASTEST = 1_000_000

export const timeRoutes = {
  getClock: (_request, { core }) => ok(clockView(core.services.clock)),

  setClock: ({ body }, { core }) => {
    const { clock } = core.services
    setClock(clock, body)
    return ok(clockView(clock))
  },

  advanceClock: ({ body }, { core }) => {
    const { clock, jobs } = core.services
    if ((body.duration === undefined) === (body.to === undefined)) throw invalid('body: give either duration or to')
    const milliseconds = body.duration !== undefined ? understood(() => durationOf(body.duration!)) : understood(() => timeOf(body.to!)) - clock.now()
    if (milliseconds < 0) throw invalid('body: the clock is only advanced forward; PUT /_emulator/clock sets it back')
    return ok(progressView(clock, understood(() => jobs.advance(milliseconds))))
  },

  settleClock: (_request, { core }) => {
    const { clock, jobs } = core.services
    return ok(progressView(clock, understood(() => jobs.settle())))
  },

  listJobs: ({ query }, { core }) => ok(core.services.state.jobs.list(query, query.limit ?? 100).map(jobView)),

  releaseJobs: ({ body }, { core }) => {
    const { clock, jobs } = core.services
    const { kind, subject } = body
    demandKind(jobs, kind)
    const { released, happened } = understood(() => jobs.release(kind, subject))
    if (subject !== undefined) demand(released > 0, 'EMU0011', { kind, subject })
    return ok({ released, ...progressView(clock, happened) })
  },

  listJobKinds: (_request, { core }) => ok(core.services.jobs.kinds().map(jobKindView)),

  paceJobKind: ({ path, body }, { core }) => {
    const { jobs } = core.services
    demandKind(jobs, path.kind)
    jobs.setPace(path.kind, paceOf(body))
    return ok(jobKindView(jobs.kind(path.kind)!))
  }
} satisfies ControlRoutes

function setClock (clock: Clock, { mode, time, rate }: Schemas['ClockSetting']): void {
  if (rate !== undefined && mode !== 'scaled') throw invalid('body: rate is for mode scaled only')
  const at = time === undefined ? undefined : understood(() => timeOf(time))
  switch (mode) {
    case 'real':
      if (at !== undefined) throw invalid('body: mode real has the time of the wall; to set another use offset, frozen or scaled')
      return clock.real()
    case 'frozen': return clock.freeze(at)
    case 'offset': return clock.run(at)
    case 'scaled':
      if (rate === undefined || !(rate > 0) || rate > FASTEST) throw invalid(`body: mode scaled needs a rate above 0 and up to ${FASTEST}`)
      return clock.run(at, rate)
  }
}

function paceOf ({ pace, milliseconds, count }: Schemas['Pace']): Pace {
  if (milliseconds !== undefined && pace !== 'delay') throw invalid('body: milliseconds is for the pace delay only')
  if (count !== undefined && pace !== 'polls') throw invalid('body: count is for the pace polls only')
  if (pace === 'delay') {
    if (milliseconds === undefined) throw invalid('body: the pace delay needs milliseconds')
    return { pace, milliseconds }
  }
  if (pace === 'polls') {
    if (count === undefined) throw invalid('body: the pace polls needs a count')
    return { pace, count }
  }
  return { pace }
}

function demandKind (jobs: JobRunner, kind: string): void {
  demand(jobs.kind(kind) !== undefined, 'EMU0010', { kind, kinds: jobs.kinds().map((k) => k.kind).join(', ') })
}

/** What is wrong with a time stands in the error, for the library's users as well; here it becomes a refusal. */
export function understood<T> (work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TimeError) throw invalid(error.message)
    throw error
  }
}
