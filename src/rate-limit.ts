import type { Clock } from './world/clock.ts'

/** What the sample answer of the real service shows (facts 01, 1.3). */
const DEFAULT_LIMIT = 1000
const WINDOW_SECONDS = 60

/** What one more call has come to. */
export interface CallCount {
  limit: number
  remaining: number
  /** until the count starts again */
  seconds: number
  /** the call is one too many, and somebody wanted that to matter */
  refused: boolean
}

/**
 * Counts calls in windows of one minute of emulator time. Too many are refused only when a limit was configured
 * (inferred: facts 01, 1.12).
 */
export class RateLimit {
  readonly #clock: Clock
  readonly #limit: number
  readonly #enforced: boolean
  #window = -1
  #counts = new Map<string, number>()

  constructor (clock: Clock, limit: number | undefined) {
    this.#clock = clock
    this.#limit = Math.floor(limit ?? DEFAULT_LIMIT)
    this.#enforced = limit !== undefined
  }

  /** Counts a call for `key`. */
  count (key: string): CallCount {
    const seconds = this.#clock.seconds()
    const window = Math.floor(seconds / WINDOW_SECONDS)
    if (window !== this.#window) {
      this.#window = window
      this.#counts = new Map()
    }
    const used = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, used)
    return {
      limit: this.#limit,
      remaining: Math.max(0, this.#limit - used),
      seconds: WINDOW_SECONDS - seconds % WINDOW_SECONDS,
      refused: this.#enforced && used > this.#limit
    }
  }

  reset (): void {
    this.#window = -1
  }
}
