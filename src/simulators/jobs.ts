import type { Database } from '../state/database.ts'
import type { JobRow, Jobs } from '../state/jobs.ts'
import type { Settings } from '../state/settings.ts'
import type { Clock } from '../world/clock.ts'

/** When a job of a kind gets its turn, in ms of emulator time. `polls`: after so many reads of its subject. */
export type Pace =
  | { pace: 'immediate' }
  | { pace: 'delay', milliseconds: number }
  | { pace: 'polls', count: number }
  | { pace: 'held' }
  | { pace: 'failed' }

export interface JobKind<Payload> {
  kind: string
  /** what holds unless a test changes it; a job that is given a due time of its own ignores it */
  pace: Pace
  run: (payload: Payload, subject: string) => void
  /** what is to happen when a test makes this kind fail */
  fail?: (payload: Payload, subject: string) => void
}

/** One thing that happened while time went on. `due` in ms. */
export interface JobReport {
  kind: string
  subject: string
  due: number
  error?: string
}

type AnyKind = JobKind<never>

/** A row of this kind that keeps creating due work must not hang the emulator. */
const MOST_JOBS_PER_ADVANCE = 1_000_000

/** The one runner of jobs: in the order they are due, each in its own transaction and at its own moment. */
export class JobRunner {
  readonly #database: Database
  readonly #jobs: Jobs
  readonly #settings: Settings
  readonly #clock: Clock
  readonly #kinds = new Map<string, AnyKind>()
  readonly #onError: (report: JobReport) => void
  #cancelTimer: () => void = () => {}
  #changed = false
  #started = false

  constructor (database: Database, jobs: Jobs, settings: Settings, clock: Clock, onError: (report: JobReport) => void) {
    this.#database = database
    this.#jobs = jobs
    this.#settings = settings
    this.#clock = clock
    this.#onError = onError
    // Rows change inside transactions; the timer is set once they are there to stay.
    jobs.onChange = () => { this.#changed = true }
    database.onTransaction({ afterCommit: () => { if (this.#changed) this.reschedule() } })
  }

  define<Payload> (kind: JobKind<Payload>): void {
    this.#kinds.set(kind.kind, kind as unknown as AnyKind)
  }

  kinds (): { kind: string, pace: Pace }[] {
    return [...this.#kinds.keys()].sort().map((kind) => ({ kind, pace: this.paceOf(kind) }))
  }

  paceOf (kind: string): Pace {
    return this.#settings.get<Pace>(`pace:${kind}`) ?? this.#kinds.get(kind)!.pace
  }

  /** Changes how jobs of this kind are paced from now on. Returns whether the kind exists. */
  setPace (kind: string, pace: Pace): boolean {
    if (!this.#kinds.has(kind)) return false
    this.#database.transaction(() => this.#settings.put(`pace:${kind}`, pace))
    return true
  }

  /**
   * Enqueues a job, to be run as its kind is paced, or at `due` (ms) if given. A job of the same kind and subject is replaced.
   * To be called inside a transaction.
   */
  enqueue (kind: string, subject: string, payload: unknown, due?: number): void {
    const now = this.#clock.now()
    if (due !== undefined) {
      this.#jobs.put({ kind, subject, payload, due, state: 'waiting' })
      return
    }
    const pace = this.paceOf(kind)
    switch (pace.pace) {
      case 'immediate': return this.#jobs.put({ kind, subject, payload, due: now, state: 'waiting' })
      case 'failed': return this.#jobs.put({ kind, subject, payload, due: now, state: 'waiting' })
      case 'delay': return this.#jobs.put({ kind, subject, payload, due: now + pace.milliseconds, state: 'waiting' })
      case 'polls': return this.#jobs.put({ kind, subject, payload, due: now, state: 'polled', polls: pace.count })
      case 'held': return this.#jobs.put({ kind, subject, payload, due: now, state: 'held' })
    }
  }

  /** A read of `subject`: brings a job that waits for polls nearer, and runs what became due by it. */
  poll (kind: string, subject: string): void {
    this.#jobs.polled(kind, subject, this.#clock.now())
  }

  /** Runs everything that is due by now. */
  settle (): JobReport[] {
    return this.#runUntil(this.#clock.now())
  }

  /** Moves the clock on by `milliseconds`, running what falls due on the way, each at its own moment; returns what happened. */
  advance (milliseconds: number): JobReport[] {
    const target = this.#clock.now() + milliseconds
    const reports = this.#runUntil(target)
    this.#clock.moveTo(target)
    return reports
  }

  /** Real time drives the runner from now on: one timer, for the next due job. */
  start (): void {
    this.#started = true
    this.reschedule()
  }

  stop (): void {
    this.#started = false
    this.#cancelTimer()
  }

  reschedule (): void {
    this.#changed = false
    this.#cancelTimer()
    if (!this.#started) return
    const next = this.#jobs.next()
    if (next === undefined) return
    this.#cancelTimer = this.#clock.wakeAt(next.due, () => {
      this.settle()
      this.reschedule()
    })
  }

  #runUntil (target: number): JobReport[] {
    const reports: JobReport[] = []
    while (reports.length < MOST_JOBS_PER_ADVANCE) {
      const job = this.#jobs.next()
      if (job === undefined || job.due > target) break
      const report = this.#clock.at(job.due, () => this.#run(job))
      if (report.error !== undefined) this.#onError(report)
      reports.push(report)
    }
    return reports
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
        if (this.paceOf(job.kind).pace === 'failed' && kind.fail !== undefined) kind.fail(payload, job.subject)
        else kind.run(payload, job.subject)
      })
      return report
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.#database.transaction(() => this.#jobs.failed(job.job_id, message))
      return { ...report, error: message }
    }
  }
}
