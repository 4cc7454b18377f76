import type { Database } from './database.ts'

/**
 * waiting: runs when it is due. held: waits until somebody releases it. polled: runs after some reads of its subject.
 * failed: ran and threw, kept for whoever looks.
 */
export type JobState = 'waiting' | 'held' | 'polled' | 'failed'

export interface JobRow {
  job_id: number
  kind: string
  /** what the job is about, e.g. a SIM ID: one job of a kind per subject */
  subject: string
  /** ms */
  due: number
  state: JobState
  payload: string
  polls: number
  error: string | null
}

/** Work to be done later, as rows: it survives a restart and moves with the clock. simulators/jobs.ts runs it. */
export class Jobs {
  readonly #put
  readonly #next
  readonly #delete
  readonly #cancel
  readonly #cancelAbout
  readonly #cancelBelow
  readonly #subjects
  readonly #has
  readonly #dueOf
  readonly #fail
  readonly #release
  readonly #poll
  readonly #list
  /** Called after every change of the rows, so that the runner can look when the next one is due. */
  onChange: () => void = () => {}

  constructor (database: Database) {
    this.#put = database.statement<[string, string, number, JobState, string, number], never>(
      `INSERT INTO jobs (kind, subject, due, state, payload, polls) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (kind, subject) DO UPDATE SET due = excluded.due, state = excluded.state, payload = excluded.payload, polls = excluded.polls, error = NULL`)
    this.#next = database.statement<[], JobRow>(`SELECT * FROM jobs WHERE state = 'waiting' ORDER BY due, job_id LIMIT 1`)
    this.#delete = database.statement<[number], never>('DELETE FROM jobs WHERE job_id = ?')
    this.#cancel = database.statement<[string, string], never>('DELETE FROM jobs WHERE kind = ? AND subject = ?')
    this.#cancelAbout = database.statement<[string, string, string], never>('DELETE FROM jobs WHERE kind = ? AND subject >= ? AND subject < ?')
    this.#cancelBelow = database.statement<[string, string, string], never>('DELETE FROM jobs WHERE kind = ? AND subject > ? AND subject < ?')
    this.#subjects = database.value<[string], string>('SELECT subject FROM jobs WHERE kind = ?')
    this.#has = database.value<[string, string], number>('SELECT 1 FROM jobs WHERE kind = ? AND subject = ?')
    this.#dueOf = database.value<[string, string], number>(`SELECT due FROM jobs WHERE kind = ? AND subject = ? AND state = 'waiting'`)
    this.#fail = database.statement<[string, number], never>(`UPDATE jobs SET state = 'failed', error = ? WHERE job_id = ?`)
    this.#release = database.statement<[object], never>(
      `UPDATE jobs SET state = 'waiting', due = :due, error = NULL WHERE kind = :kind AND (:subject IS NULL OR subject = :subject) AND state IN ('held', 'polled', 'failed')`)
    this.#poll = database.array<[string], [string, number]>(`UPDATE jobs SET polls = polls - 1 WHERE state = 'polled' AND subject = ? RETURNING kind, polls`)
    this.#list = database.statement<[object], JobRow>('SELECT * FROM jobs WHERE (:kind IS NULL OR kind = :kind) AND (:state IS NULL OR state = :state) ORDER BY due, job_id LIMIT :limit')
  }

  /** Puts a job in the place of any of the same kind and subject. */
  put (job: { kind: string, subject: string, due: number, state: JobState, payload: unknown, polls?: number }): void {
    this.#put.run(job.kind, job.subject, job.due, job.state, JSON.stringify(job.payload ?? null), job.polls ?? 0)
    this.onChange()
  }

  /** Returns whether there was such a job. */
  cancel (kind: string, subject: string): boolean {
    const there = this.#cancel.run(kind, subject) > 0
    if (there) this.onChange()
    return there
  }

  /** Cancels all of a kind whose subject begins with `prefix`. */
  cancelAbout (kind: string, prefix: string): void {
    this.#cancelAbout.run(kind, prefix, `${prefix}\uffff`)
    this.onChange()
  }

  /** Those whose subject is `first` and more after a space. */
  cancelBelow (kind: string, first: string): void {
    // What comes after the space is the next character.
    this.#cancelBelow.run(kind, `${first} `, `${first}!`)
    this.onChange()
  }

  /** What jobs of a kind are about, in whatever state they are. */
  subjects (kind: string): string[] {
    return this.#subjects.all(kind)
  }

  /** Whether there is a job of that kind about that subject, in whatever state. */
  has (kind: string, subject: string): boolean {
    return this.#has.get(kind, subject) !== undefined
  }

  /** When the waiting job of that kind about that subject is due (ms). */
  dueOf (kind: string, subject: string): number | undefined {
    return this.#dueOf.get(kind, subject)
  }

  /** The earliest waiting job, due or not. */
  next (): JobRow | undefined {
    return this.#next.get()
  }

  done (jobId: number): void {
    this.#delete.run(jobId)
  }

  failed (jobId: number, error: string): void {
    this.#fail.run(error, jobId)
  }

  /** Lets what is held, waits for polls or has failed run at `due` (ms): the job about `subject`, or all of the kind. Returns how many. */
  release (kind: string, subject: string | undefined, due: number): number {
    const released = this.#release.run({ kind, subject: subject ?? null, due })
    this.onChange()
    return released
  }

  /** Counts one read of the subject; releases those of its polled jobs at `now` for which that was the last one asked for. */
  polled (subject: string, now: number): void {
    for (const [kind, left] of this.#poll.all(subject)) if (left <= 0) this.release(kind, subject, now)
  }

  /** In the order they are due. */
  list (filter: { kind?: string | undefined, state?: JobState | undefined }, limit: number): JobRow[] {
    return this.#list.all({ kind: filter.kind ?? null, state: filter.state ?? null, limit })
  }
}
