import { loadContract, type Contract } from './contract/contract.ts'
import type { OperationId } from './contract/operations.ts'
import { Validators } from './contract/validators.ts'
import { type Fixture, plantFixture } from './fixture.ts'
import { Journal } from './http/steps/journal.ts'
import { RateLimit } from './http/steps/rate-limit.ts'
import type { Services, Settings } from './services.ts'
import { JobRunner, type JobReport } from './simulators/jobs.ts'
import { simulateOrders } from './simulators/order-progress.ts'
import { simulateSearchIndex } from './simulators/search-index.ts'
import { simulateSimExpiry } from './simulators/sim-expiry.ts'
import { Database } from './state/database.ts'
import { migrate } from './state/migrations/index.ts'
import { State } from './state/state.ts'
import { Clock, type ClockSetting } from './world/clock.ts'
import { Outbound } from './world/outbound.ts'
import { Random } from './world/random.ts'

export interface CoreOptions {
  settings: Settings
  /** path of a durable database; in memory without it */
  data?: string | undefined
  seed?: string | undefined
  /** what exists after start and after every reset; nothing without it */
  fixture?: Fixture | undefined
  /** ms: the clock starts frozen there */
  freezeAt?: number | undefined
  /** how many requests the journal keeps */
  journalSize: number
  onJobError: (report: JobReport) => void
}

/** bytes: about 150,000 SIMs */
const LARGEST_KEPT_IMAGE = 512 * 1024 * 1024

/** The emulator without HTTP: state, time and the simulators that live in them. Reset forgets nothing, because everything hangs off this. */
export class Core {
  readonly contract: Contract<OperationId>
  readonly services: Services
  readonly #database: Database
  readonly #options: CoreOptions
  readonly #empty: Buffer
  #seeded: Buffer | undefined
  #storedPosition = 0

  constructor (options: CoreOptions) {
    this.#options = options
    this.contract = loadContract()
    const clock = new Clock()
    const random = new Random(options.seed)
    const database = new Database(options.data)
    this.#database = database
    const isNew = database.prepare<{ user_version: number }>('PRAGMA user_version').get()!.user_version === 0
    migrate(database)
    const state = new State(database, clock, random)
    const jobs = new JobRunner(database, state.jobs, state.settings, clock, options.onJobError)
    this.services = {
      settings: options.settings,
      clock,
      random,
      state,
      jobs,
      outbound: new Outbound(database, clock),
      journal: new Journal(options.journalSize),
      rateLimit: new RateLimit(clock, options.settings.rateLimit),
      validators: new Validators(this.contract)
    }
    simulateSimExpiry(state, jobs)
    simulateOrders(state, jobs, this.services.outbound)
    simulateSearchIndex(state, jobs, clock, options.settings.searchDelay)
    database.onTransaction({ beforeCommit: () => this.#storePosition() })
    clock.onChange = () => {
      database.transaction(() => state.settings.put('clock', clock.setting))
      jobs.reschedule()
    }
    this.#empty = isNew ? database.image() : emptyImage()
    if (isNew) this.#plant()
    else this.#wake()
  }

  /** Everything back to where it was: `seed` as after start with the fixture, `empty` with nothing in it. */
  reset (to: 'seed' | 'empty' = 'seed'): void {
    const { journal, rateLimit } = this.services
    if (to === 'seed' && this.#seeded !== undefined) {
      this.#database.restore(this.#seeded)
      this.#wake()
    } else {
      this.#database.restore(this.#empty)
      this.#wake()
      if (to === 'seed') this.#plant()
    }
    journal.clear()
    rateLimit.reset()
  }

  /** Everything there is, as the bytes of a SQLite file. */
  image (): Buffer {
    return this.#database.image()
  }

  /** Goes on from an image. Throws when it is not one of ours or from a newer emulator; then nothing has changed. */
  restore (image: Buffer): void {
    const trial = Database.of(image)
    try {
      migrate(trial)
      trial.prepare('SELECT count(*) FROM operators').get()
      this.#database.restore(trial.image())
    } finally {
      trial.close()
    }
    this.#wake()
  }

  close (): void {
    this.services.jobs.stop()
    this.#database.close()
  }

  /** Seeds a new database; what it is then is what reset goes back to. */
  #plant (): void {
    const { clock, state } = this.services
    if (this.#options.freezeAt !== undefined) clock.freeze(this.#options.freezeAt)
    if (this.#options.fixture !== undefined) {
      const fixture = this.#options.fixture
      this.#database.transaction(() => plantFixture(fixture, state, clock))
    }
    // A store larger than that is planted again by reset: an image of it would double the memory, and a database opened
    // from an image cannot grow past 1 GiB (facts 07, section 8).
    this.#seeded = this.#database.size <= LARGEST_KEPT_IMAGE ? this.#database.image() : undefined
  }

  /** Takes up clock and chance where the state left them. */
  #wake (): void {
    const { clock, jobs, random, state } = this.services
    clock.load(state.settings.get<ClockSetting>('clock') ?? { base: 0, anchor: 0, rate: 1 })
    random.position = this.#storedPosition = state.settings.get<number>('random-position') ?? 0
    jobs.reschedule()
  }

  #storePosition (): void {
    const { random, state } = this.services
    if (random.position === this.#storedPosition) return
    this.#storedPosition = random.position
    state.settings.put('random-position', random.position)
  }
}

function emptyImage (): Buffer {
  const database = new Database()
  migrate(database)
  const image = database.image()
  database.close()
  return image
}
