import { durationOf, TimeError } from '../world/time-texts.ts'

/** When a job of a kind gets its turn, in ms of emulator time. `polls`: after so many reads of its subject. */
export type Pace =
  | { pace: 'immediate' }
  | { pace: 'delay', milliseconds: number }
  | { pace: 'polls', count: number }
  | { pace: 'held' }
  | { pace: 'failed' }

/** A pace that was asked for and cannot be had; the message says why. */
export class PaceError extends Error {}

/** As the control API bounds them (spec/emulator.yaml). */
const LONGEST_DELAY = 315_360_000_000
const MOST_POLLS = 1_000_000

const FORMS = 'immediate, delay:5s, polls:3, held or failed'

/** By kind: `immediate`, `delay:5s`, `polls:3`, `held` or `failed` -> the pace. Throws a PaceError that names the kind on anything else. */
export function pacesOfTexts (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Pace> {
  return new Map(Object.entries(texts).map(([kind, text]) => [kind, paceOfText(kind, text)]))
}

function paceOfText (kind: string, text: string): Pace {
  const [, name, value] = /^([a-z]+)(?::(.+))?$/.exec(text) ?? []
  if ((name === 'immediate' || name === 'held' || name === 'failed') && value === undefined) return { pace: name }
  if (name === 'delay' && value !== undefined) return { pace: name, milliseconds: delayOf(kind, value) }
  if (name === 'polls' && value !== undefined && /^\d{1,7}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_POLLS) return { pace: name, count: Number(value) }
  throw new PaceError(`${text} is no pace for ${kind} (use ${FORMS})`)
}

function delayOf (kind: string, text: string): number {
  try {
    const milliseconds = durationOf(text)
    if (milliseconds <= LONGEST_DELAY) return milliseconds
  } catch (error) {
    if (!(error instanceof TimeError)) throw error
    throw new PaceError(`${kind}: ${error.message}`, { cause: error })
  }
  throw new PaceError(`${kind}: a delay of ${text} is longer than 10 years`)
}
