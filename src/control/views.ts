import type { components } from '../contract/generated/control.ts'
import type { Snapshot } from '../core.ts'
import type { JobReport, PacedKind } from '../simulators/jobs.ts'
import type { JobRow } from '../state/jobs.ts'
import type { OutboxEntry } from '../state/outbox.ts'
import type { Clock } from '../world/clock.ts'

type Schemas = components['schemas']

/** Nobody reads more, and a long advance over many SIMs makes millions. */
const MOST_REPORTS = 10_000

export function clockView (clock: Clock): Schemas['Clock'] {
  const now = clock.now()
  return { mode: clock.mode, now, time: new Date(now).toISOString(), rate: clock.setting.rate }
}

export function progressView (clock: Clock, happened: JobReport[]): Schemas['Progress'] {
  const now = clock.now()
  return { now, time: new Date(now).toISOString(), count: happened.length, happened: happened.slice(0, MOST_REPORTS) }
}

export function jobView (row: JobRow): Schemas['Job'] {
  return {
    kind: row.kind,
    subject: row.subject,
    state: row.state,
    due: row.due,
    ...(row.state === 'polled' ? { polls: row.polls } : {}),
    ...(row.error === null ? {} : { error: row.error })
  }
}

export function jobKindView ({ kind, pace, default: usual }: PacedKind): Schemas['JobKind'] {
  return { kind, ...pace, default: usual }
}

export function snapshotView ({ name, takenTime, image }: Snapshot): Schemas['Snapshot'] {
  return { name, takenTime, size: image.length }
}

export function outboxView ({ messageId, time, message, state, reason, attempts, error, response }: OutboxEntry): Schemas['OutboxMessage'] {
  return {
    messageId,
    time,
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(attempts === 0 ? {} : { attempts }),
    ...(error === undefined ? {} : { error }),
    ...(response === undefined ? {} : { response }),
    ...message
  }
}
