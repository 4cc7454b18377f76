import { demand } from '../../refusal.ts'
import type { Span } from './device-rows.ts'
import { CLOCK_SKEW } from './recordings.ts'

/** The longest that can be exported or played at once, in ms (facts 06, sections 7 and 11.1). */
export const LONGEST_RANGE = 900_000

/** inferred but for the length: facts 06, section 7. */
export function demandRange ({ from, to }: Span, now: number): void {
  demand(from < to, 'SCA9018')
  demand(to - from <= LONGEST_RANGE, 'SCA9017')
  demand(to <= now + CLOCK_SKEW, 'SCA9019')
}
