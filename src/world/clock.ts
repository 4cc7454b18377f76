// The only source of time. Everything asks `now()`; tests freeze it and move it.

/** How emulator time follows the wall: it ran `base` at the wall time `anchor` and passes `rate` times as fast (0: frozen). Milliseconds. */
export interface ClockSetting {
  base: number
  anchor: number
  rate: number
}

export type ClockMode = 'real' | 'offset' | 'scaled' | 'frozen'

const LONGEST_TIMER = 2_000_000_000 // setTimeout overflows at 2^31 ms

export class Clock {
  #setting: ClockSetting = { base: 0, anchor: 0, rate: 1 }
  #pinned: number | undefined
  /** Called after every change of the setting, so that it can be stored and timers be set anew. */
  onChange: () => void = () => {}

  /** Emulator time in ms since 1970. */
  now (): number {
    if (this.#pinned !== undefined) return this.#pinned
    const { base, anchor, rate } = this.#setting
    if (rate === 0) return base
    return Math.floor(base + (this.#wall() - anchor) * rate)
  }

  /** Emulator time in whole seconds, as the identity operations count it (facts 01, 1.15). */
  seconds (): number {
    return Math.floor(this.now() / 1000)
  }

  get mode (): ClockMode {
    const { base, anchor, rate } = this.#setting
    if (rate === 0) return 'frozen'
    if (rate !== 1) return 'scaled'
    return base === anchor ? 'real' : 'offset'
  }

  get setting (): ClockSetting {
    return this.#setting
  }

  /** Takes a stored setting without telling anyone. Throws when it is none. */
  load (setting: ClockSetting): void {
    this.#take(setting)
  }

  /** Back to the wall's time. */
  real (): void {
    this.#change({ base: 0, anchor: 0, rate: 1 })
  }

  /** Stands still, at `at` (ms) or where it is. */
  freeze (at: number = this.now()): void {
    this.#change({ base: at, anchor: 0, rate: 0 })
  }

  /** Runs on from `at` (ms) or from where it is, `rate` times as fast as the wall. Throws unless `rate` is above 0. */
  run (at: number = this.now(), rate: number = 1): void {
    if (!(rate > 0)) throw new RangeError(`not a rate: ${rate} (a number above 0)`)
    this.#change({ base: at, anchor: this.#wall(), rate })
  }

  /** Goes to `at` (ms) and then behaves as before: frozen stays frozen, running runs on. */
  moveTo (at: number): void {
    const { rate } = this.#setting
    if (rate === 0) this.freeze(at)
    else this.run(at, rate)
  }

  /** Holds time at `at` (ms) while `work` runs: a due job sees its own moment. */
  at<T> (at: number, work: () => T): T {
    const outer = this.#pinned
    this.#pinned = at
    try {
      return work()
    } finally {
      this.#pinned = outer
    }
  }

  /**
   * Calls `wake` once emulator time reaches `at` (ms), or earlier when that is very far away. A frozen clock reaches
   * nothing, but what it has already reached is called too. Returns what cancels it.
   */
  wakeAt (at: number, wake: () => void): () => void {
    const ahead = at - this.now()
    if (ahead > 0 && this.#setting.rate === 0) return () => {}
    const wait = ahead <= 0 ? 0 : Math.ceil(ahead / this.#setting.rate)
    const timer = setTimeout(wake, Math.min(wait, LONGEST_TIMER))
    timer.unref()
    return () => clearTimeout(timer)
  }

  /** Milliseconds of real time, for durations in logs only. */
  stopwatch (): number {
    return performance.now()
  }

  #change (setting: ClockSetting): void {
    this.#take(setting)
    this.onChange()
  }

  #take (setting: ClockSetting): void {
    // Times are stored as integers; a fraction or a NaN here would fail much later, in some table.
    if (!Number.isSafeInteger(setting.base) || !Number.isSafeInteger(setting.anchor)) throw new RangeError(`not a time in ms: ${setting.base}, ${setting.anchor}`)
    if (!Number.isFinite(setting.rate) || setting.rate < 0) throw new RangeError(`not a rate: ${setting.rate}`)
    this.#setting = setting
  }

  #wall (): number {
    return Date.now()
  }
}
