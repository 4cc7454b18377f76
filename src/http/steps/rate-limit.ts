import { Refusal } from '../../refusal.ts'
import type { Clock } from '../../world/clock.ts'
import type { Exchange } from '../exchange.ts'

/** What the sample answer of the real service shows (facts 01, 1.3). */
const DEFAULT_LIMIT = 1000
const WINDOW_SECONDS = 60

/**
 * Counts calls per operator (or caller address) and API group, in windows of one minute of emulator time. The three
 * headers always come; a 429 only when a limit was configured (inferred: facts 01, 1.12).
 */
export class RateLimit {
  readonly #clock: Clock
  readonly #limit: number
  readonly #enforced: boolean
  readonly #groups = new Map<string, string>()
  #window = -1
  #counts = new Map<string, number>()

  constructor (clock: Clock, limit: number | undefined) {
    this.#clock = clock
    this.#limit = Math.floor(limit ?? DEFAULT_LIMIT)
    this.#enforced = limit !== undefined
  }

  count (exchange: Exchange): void {
    const seconds = this.#clock.seconds()
    const window = Math.floor(seconds / WINDOW_SECONDS)
    if (window !== this.#window) {
      this.#window = window
      this.#counts = new Map()
    }
    // A call without a valid login counts for its address, as the open operations do.
    const key = `${exchange.caller?.operatorId ?? exchange.request.ip} ${this.#groupOf(exchange.operation.url)}`
    const used = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, used)
    exchange.reply
      .header('x-soracom-ratelimit-limit', String(this.#limit))
      .header('x-soracom-ratelimit-remaining', String(Math.max(0, this.#limit - used)))
      .header('x-soracom-ratelimit-seconds-before-refresh', String(WINDOW_SECONDS - seconds % WINDOW_SECONDS))
    if (this.#enforced && used > this.#limit) throw new Refusal('AGW9003')
  }

  reset (): void {
    this.#window = -1
  }

  /** inferred: what stands after /v1/ (facts 01, 1.12). */
  #groupOf (url: string): string {
    let group = this.#groups.get(url)
    if (group === undefined) this.#groups.set(url, group = url.split('/')[2]!)
    return group
  }
}
