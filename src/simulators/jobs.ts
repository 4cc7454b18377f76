import type { Database } from '../state/database.ts'
import type { JobRow, Jobs } from '../state/jobs.ts'
import type { Settings } from '../state/settings.ts'
import type { Clock } from '../world/clock.ts'
import { LAST_TIME, TimeError } from '../world/time-texts.ts'
import { type Pace, PaceError } from './paces.ts'

/** @internal */
export interface JobKind<Payload> {
  kind: string
  /** what holds unless a test changes it; a job that is given a due time of its own ignores it */
  pace: Pace
  run: (payload: Payload, subject: string) => void
  /** what is to happen when a test makes this kind fail; without it the job itself is what fails */
  fail?: (payload: Payload, subject: string) => void
}

export interface PacedKind {
  kind: string
  pace: Pace
  /** what holds unless a test changes it */
  default: Pace
}

/** One thing that happened while time went on. `due` in ms. */
export interface JobReport {
  kind: string
  subject: string
  due: number
  error?: string
}

type AnyKind = JobKind<never>

/**
 * A kind of job that keeps creating due work must not hang the emulator: after so many an advance gives up, and what runs by
 * itself lets requests in between.
 */
const LIMITS = { perAdvance: 1_000_000, perTurn: 10_000 }

/** ms. Whoever asks for more has most likely mixed up the units. */
const LONGEST_ADVANCE = 10 * 366 * 24 * 3600 * 1000

/**
 * The one runner of jobs: in the order they are due, each in its own transaction and at its own moment. What is due runs as
 * soon as the transaction that made it so has been committed, on a frozen clock as well.
 * @internal
 */
export class JobRunner {
  readonly #database: Database
  readonly #jobs: Jobs
  readonly #settings: Settings
  readonly #clock: Clock
  readonly #kinds = new Map<string, AnyKind>()
  #usual: ReadonlyMap<string, Pace> = new Map()
  readonly #onError: (report: JobReport) => void
  readonly #limits: typeof LIMITS
  #cancelTimer: () => void = () => {}
  #changed = false
  #started = false
  #running = false

  constructor (database: Database, jobs: Jobs, settings: Settings, clock: Clock, onError: (report: JobReport) => void, limits = LIMITS) {
    this.#database = database
    this.#jobs = jobs
    this.#settings = settings
    this.#clock = clock
    this.#onError = onError
    this.#limits = limits
    // Rows change inside transactions; the timer is set once they are there to stay.
    jobs.onChange = () => { this.#changed = true }
    database.onTransaction({ afterCommit: () => { if (this.#changed) this.reschedule() } })
  }

  define<Payload> (kind: JobKind<Payload>): void {
    this.#kinds.set(kind.kind, kind as unknown as AnyKind)
  }

  kinds (): PacedKind[] {
    return [...this.#kinds.keys()].sort().map((kind) => this.kind(kind)!)
  }

  kind (kind: string): PacedKind | undefined {
    const defined = this.#kinds.get(kind)
    return defined && { kind, pace: this.paceOf(kind), default: this.#usual.get(kind) ?? defined.pace }
  }

  paceOf (kind: string): Pace {
    return this.#chosenPace(kind) ?? this.#kinds.get(kind)!.pace
  }

  /** What holds in this run instead of what the kinds say, by kind; no reset takes it back. Throws a PaceError for a kind that there is not. */
  usePaces (paces: ReadonlyMap<string, Pace>): void {
    for (const kind of paces.keys()) {
      if (!this.#kinds.has(kind)) throw new PaceError(`there is no kind of job called ${kind}; there are ${[...this.#kinds.keys()].sort().join(', ')}`)
    }
    this.#usual = paces
  }

  /** Changes how jobs of this kind are paced that are enqueued from now on. */
  setPace (kind: string, pace: Pace): void {
    this.#database.transaction(() => this.#settings.put(`pace:${kind}`, pace))
  }

  /**
   * Enqueues a job, to be run as its kind is paced, or at `at` (ms) if given. A job of the same kind and subject is replaced.
   * To be called inside a transaction.
   */
  enqueue (kind: string, subject: string, payload: unknown, at?: number): void {
    const now = this.#clock.now()
    // A moment that has passed is now: what a job changes is never older than what asked for it.
    const due = at === undefined ? undefined : Math.max(at, now)
    const pace: Pace = due === undefined ? this.paceOf(kind) : this.#chosenPace(kind) ?? { pace: 'immediate' }
    // A time of its own stands, except that a test can stop even such a job.
    switch (pace.pace) {
      case 'immediate': return this.#jobs.put({ kind, subject, payload, due: due ?? now, state: 'waiting' })
      case 'failed': return this.#jobs.put({ kind, subject, payload, due: due ?? now, state: 'waiting' })
      case 'delay': return this.#jobs.put({ kind, subject, payload, due: due ?? now + pace.milliseconds, state: 'waiting' })
      case 'polls': return this.#jobs.put({ kind, subject, payload, due: now, state: 'polled', polls: pace.count })
      case 'held': return this.#jobs.put({ kind, subject, payload, due: now, state: 'held' })
    }
  }

  /**
   * A read of `subject`: brings jobs about it nearer that wait for polls. The last read asked for still sees the old state;
   * what became due by it runs when its transaction has been committed.
   */
  poll (subject: string): void {
    this.#jobs.polled(subject, this.#clock.now())
  }

  /**
   * Lets jobs of this kind run now that are held, wait for polls or have failed: the one about `subject`, or all.
   * Returns how many there were, and what happened.
   */
  release (kind: string, subject?: string): { released: number, happened: JobReport[] } {
    // Otherwise the commit would run them and keep the reports to itself.
    const released = this.#quietly(() => this.#database.transaction(() => this.#jobs.release(kind, subject, this.#clock.now())))
    return { released, happened: this.settle() }
  }

  /** Runs everything that is due by now. Throws when that creates due work without end. */
  settle (): JobReport[] {
    return this.#runThrough(this.#clock.now())
  }

  /**
   * Moves the clock on by `milliseconds`, running what falls due on the way, each at its own moment; returns what happened.
   * Throws when that is negative or too long, and when due work never ends: the clock then stands where the work does.
   */
  advance (milliseconds: number): JobReport[] {
    if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) throw new TimeError(`the clock is advanced by whole milliseconds, forward only: ${milliseconds}`)
    if (milliseconds > LONGEST_ADVANCE) throw new TimeError(`the clock cannot be advanced by more than 10 years at once: ${milliseconds} ms`)
    const target = this.#clock.now() + milliseconds
    if (target > LAST_TIME) throw new TimeError('the clock cannot be advanced beyond the year 9999')
    const reports = this.#runThrough(target)
    // Without this an advance by nothing would take a real clock off the wall's time.
    if (milliseconds > 0) this.#clock.moveTo(target)
    return reports
  }

  /** Runs what is due, and from now on whatever becomes so: at once after a commit or a change of the clock, by one timer as time goes on. */
  start (): void {
    this.#started = true
    this.reschedule()
  }

  stop (): void {
    this.#started = false
    this.#cancelTimer()
  }

  /** Looks at rows and clock anew: they have changed. */
  reschedule (): void {
    this.#changed = false
    if (this.#running || this.#database.inTransaction) {
      // Whoever runs or commits looks again when that is done.
      this.#changed = true
      return
    }
    this.#cancelTimer()
    if (!this.#started) return
    this.#runUntil(this.#clock.now(), this.#limits.perTurn)
    this.#setTimer()
  }

  #chosenPace (kind: string): Pace | undefined {
    return this.#settings.get<Pace>(`pace:${kind}`) ?? this.#usual.get(kind)
  }

  #setTimer (): void {
    this.#changed = false
    this.#cancelTimer()
    if (!this.#started) return
    const next = this.#jobs.next()
    if (next !== undefined) this.#cancelTimer = this.#clock.wakeAt(next.due, () => this.reschedule())
  }

  #runThrough (target: number): JobReport[] {
    const { perAdvance } = this.#limits
    const reports = this.#runUntil(target, perAdvance)
    this.#setTimer()
    const next = reports.length < perAdvance ? undefined : this.#jobs.next()
    if (next !== undefined && next.due <= target) {
      if (next.due > this.#clock.now()) this.#clock.moveTo(next.due)
      throw new TimeError(`${perAdvance} jobs have run and still more are due, the next is ${next.kind} about ${next.subject}`)
    }
    return reports
  }

  #runUntil (target: number, most: number): JobReport[] {
    // Inside a transaction a job that fails would leave half of its work behind.
    if (this.#running || this.#database.inTransaction) throw new Error('jobs run between transactions, and one at a time')
    return this.#quietly(() => {
      const reports: JobReport[] = []
      while (reports.length < most) {
        const job = this.#jobs.next()
        if (job === undefined || job.due > target) break
        const report = this.#clock.at(job.due, () => this.#run(job))
        if (report.error !== undefined) this.#onError(report)
        reports.push(report)
      }
      return reports
    })
  }

  /** Does `work` without anything being run by its commits. */
  #quietly<T> (work: () => T): T {
    const outer = this.#running
    this.#running = true
    try {
      return work()
    } finally {
      this.#running = outer
    }
  }

  #run (job: JobRow): JobReport {
    const report: JobReport = { kind: job.kind, subject: job.subject, due: job.due }
    try {
      this.#database.transaction(() => {
        const kind = this.#kinds.get(job.kind)
        if (kind === undefined) throw new Error(`no such kind of job: ${job.kind}`)
        // Gone before it runs, so that the job may enqueue its own successor.
        this.#jobs.done(job.job_id)
        const payload = JSON.parse(job.payload) as never
        if (this.paceOf(job.kind).pace !== 'failed') kind.run(payload, job.subject)
        else if (kind.fail !== undefined) kind.fail(payload, job.subject)
        else throw new Error('made to fail by the pace of its kind')
      })
      return report
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.#database.transaction(() => this.#jobs.failed(job.job_id, message))
      return { ...report, error: message }
    }
  }
}
