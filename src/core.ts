import { loadContract, type Contract } from './contract/contract.ts'
import type { OperationId } from './contract/operations.ts'
import { Validators } from './contract/validators.ts'
import { type Fixture, plantFixture } from './fixture.ts'
import { Journal } from './journal.ts'
import { RateLimit } from './rate-limit.ts'
import { demand, Refusal } from './refusal.ts'
import type { Services, Settings } from './services.ts'
import { DeviceFiles } from './simulators/data-services/device-files.ts'
import { Endorse } from './simulators/data-services/endorse.ts'
import { funnelDevices } from './simulators/data-services/funnel.ts'
import { passOn } from './simulators/data-services/passing-on.ts'
import { dataServices } from './simulators/data-services/services.ts'
import { Uplinks } from './simulators/data-services/uplink.ts'
import { Delivery } from './simulators/delivery.ts'
import { simulateDiagnostics } from './simulators/diagnostics.ts'
import { Authority } from './simulators/authority.ts'
import { mailTokens } from './simulators/account-mails.ts'
import { simulateEventHandlers } from './simulators/event-handlers/index.ts'
import { Downlinks } from './simulators/downlinks/downlinks.ts'
import { Exports } from './simulators/exports.ts'
import { simulateHarvestData } from './simulators/harvest-data.ts'
import { HarvestFiles } from './simulators/harvest-files.ts'
import { LwM2mServers } from './simulators/inventory/lwm2m/server.ts'
import { simulateInventory } from './simulators/inventory/simulate.ts'
import { JobRunner, type JobReport } from './simulators/jobs.ts'
import type { Pace } from './simulators/paces.ts'
import { Media } from './simulators/media/media.ts'
import { Napter } from './simulators/napter.ts'
import { simulateOrders } from './simulators/order-progress.ts'
import { simulatePacketCaptures } from './simulators/packet-captures.ts'
import { simulateProfileOrders } from './simulators/profile-orders.ts'
import { simulateRadios } from './simulators/radios/simulate.ts'
import { simulateSearchIndex } from './simulators/search-index.ts'
import { SimulatedDevices } from './simulators/sessions/devices.ts'
import { LocalInfo } from './simulators/sessions/local-info.ts'
import { simulateSms } from './simulators/sms.ts'
import { simulateTestMode } from './simulators/sessions/test-mode.ts'
import { simulateSimExpiry } from './simulators/sim-expiry.ts'
import { simulateSimTransfers } from './simulators/sim-transfers.ts'
import { SimulatedTraffic } from './simulators/traffic/traffic.ts'
import { simulateSubscriptionOta } from './simulators/subscription-ota.ts'
import { simulateCameras } from './simulators/soracam/simulate.ts'
import { Database } from './state/database.ts'
import { migrate } from './state/migrations/index.ts'
import { Settings as StoredSettings } from './state/settings.ts'
import { State } from './state/state.ts'
import { Blobs } from './world/blobs.ts'
import type { Encryption } from './world/certificates.ts'
import { Clock, type ClockSetting } from './world/clock.ts'
import { Brokers } from './world/mqtt/brokers.ts'
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
  /** how jobs are paced in this run, by kind */
  paces?: ReadonlyMap<string, Pace> | undefined
  /** address on which port mappings really listen; they do not without it */
  napterHost?: string | undefined
  /** what vouches for TLS; without it one is made, and kept with the data */
  authority?: Encryption | undefined
  onJobError: (report: JobReport) => void
  /** something that was asked for cannot be done, and the emulator goes on without */
  onFault?: (text: string) => void
}

const WALL_TIME: ClockSetting = { base: 0, anchor: 0, rate: 1 }

/** A state kept under a name, in memory. */
export interface Snapshot {
  name: string
  /** ms of emulator time */
  takenTime: number
  image: Buffer
}

/** Each is a copy of everything, so a test that takes one in a loop must hear of it. */
const MOST_SNAPSHOTS = 100

/** What keeps the contents of files that a downloaded state refers to. */
const DOWNLOADED = 'downloaded'

/** bytes: about 150,000 SIMs */
const LARGEST_KEPT_IMAGE = 512 * 1024 * 1024

/** The emulator without HTTP: state, time and the simulators that live in them. Reset forgets nothing, because everything hangs off this. */
export class Core {
  readonly contract: Contract<OperationId>
  readonly services: Services
  readonly #database: Database
  readonly #options: CoreOptions
  readonly #empty: Buffer
  readonly #snapshots = new Map<string, Snapshot>()
  readonly #startedAt: number
  #seeded: Buffer | undefined
  #storedPosition = 0
  #planting = false

  constructor (options: CoreOptions) {
    this.#options = options
    this.contract = loadContract()
    const clock = new Clock()
    this.#startedAt = clock.stopwatch()
    const random = new Random(options.seed)
    const database = new Database(options.data)
    this.#database = database
    try {
      migrate(database)
    } catch (error) {
      database.close()
      throw error
    }
    const state = new State(database, clock, random)
    if (options.settings.outboxSize !== undefined) state.outbox.size = Math.max(1, options.settings.outboxSize)
    const jobs = new JobRunner(database, state.jobs, state.settings, clock, options.onJobError)
    const media = new Media(state, clock)
    const harvestFiles = new HarvestFiles(state, jobs, new Blobs(options.data))
    const delivery = new Delivery(state, jobs, clock, options.settings.deliver)
    const devices = new SimulatedDevices(state, jobs)
    const authority = new Authority(state, { keep: options.data !== undefined, given: options.authority })
    const traffic = new SimulatedTraffic(state, jobs, clock, random, devices)
    const outbound = new Outbound((message, fault) => delivery.take(message, fault))
    const services = dataServices({ state, clock, outbound, delivery })
    const uplinks = new Uplinks(state, devices, traffic.sims, services)
    const inventory = simulateInventory(state, jobs, clock)
    this.services = {
      settings: options.settings,
      clock,
      random,
      state,
      jobs,
      exports: new Exports(state, jobs),
      media,
      devices,
      traffic,
      localInfo: new LocalInfo(state, jobs, clock),
      harvestFiles,
      cameras: simulateCameras(state, jobs, clock, media, harvestFiles),
      radios: simulateRadios(state, jobs, clock, random),
      inventory,
      lwm2m: new LwM2mServers(state, inventory.links, uplinks),
      outbound,
      delivery,
      brokers: new Brokers(),
      downlinks: new Downlinks(state, random, media),
      authority,
      uplinks,
      deviceFiles: new DeviceFiles(state, clock, uplinks, harvestFiles),
      endorse: new Endorse(state, clock, async () => await authority.certificateFor(['endorse.soracom.io'])),
      napter: new Napter(state, jobs, authority, options.napterHost),
      journal: new Journal(options.journalSize),
      rateLimit: new RateLimit(clock, options.settings.rateLimit),
      validators: Validators.of(this.contract)
    }
    mailTokens(state.events, this.services.outbound)
    funnelDevices({ state, clock, outbound })
    passOn(state, services.filter(({ name }) => name === 'beam' || name === 'funk'))
    simulateSimExpiry(state, jobs)
    simulateDiagnostics(state, jobs)
    simulateHarvestData(state, jobs, clock, options.settings.harvestLimit)
    simulatePacketCaptures(state, jobs)
    simulateProfileOrders(state, jobs, clock)
    simulateSubscriptionOta(state, jobs)
    simulateSimTransfers(state, this.services.outbound)
    simulateSms(state, this.services.outbound)
    simulateTestMode(state, jobs)
    simulateOrders(state, jobs, this.services.outbound)
    simulateSearchIndex(state, jobs, clock, options.settings.searchDelay, () => this.#planting)
    try {
      jobs.usePaces(options.paces ?? new Map())
    } catch (error) {
      database.close()
      throw error
    }
    // Nobody bills yet: once somebody does, MonthlyChargeRule asks here.
    simulateEventHandlers(state, jobs, clock, this.services.outbound, { execute: options.settings.eventHandlers !== 'off', monthlyCharge: (owner) => state.charges.ofThisMonth(owner) })
    database.onTransaction({ beforeCommit: () => this.#storePosition() })
    clock.onChange = () => {
      database.transaction(() => state.settings.put('clock', clock.setting))
      jobs.reschedule()
    }
    // Not known by the file having been there: it may have been left by a process that was killed before it had planted.
    const isNew = state.settings.get('planted') === undefined
    this.#empty = isNew ? database.image() : emptyImage()
    if (isNew) this.#plant()
    else this.#wake()
    // What a process that was killed could not clear away.
    this.services.harvestFiles.sweep()
  }

  /** Everything back to where it was: `seed` as after start with the fixture, `empty` with nothing in it. Snapshots stay. */
  reset (to: 'seed' | 'empty' = 'seed'): void {
    const { harvestFiles, journal, rateLimit } = this.services
    if (to === 'seed' && this.#seeded !== undefined) {
      this.#database.restore(this.#seeded)
      this.#wake()
    } else {
      this.#database.restore(this.#empty)
      this.#wake()
      if (to === 'seed') this.#plant()
      else this.#begin(() => {})
    }
    journal.reset()
    rateLimit.reset()
    harvestFiles.sweep()
  }

  /** ms of real time since this was made */
  get uptime (): number {
    return this.services.clock.stopwatch() - this.#startedAt
  }

  /** Everything there is, as the bytes of a SQLite file; contents of files beside it stay here, for as long as this lives, should it come back. */
  image (): Buffer {
    this.services.harvestFiles.hold(DOWNLOADED, true)
    return this.#image()
  }

  /**
   * Goes on from an image. Refuses one that is not ours, damaged, or from a newer emulator, and one that names files whose contents
   * are not here unless it is to be taken without them; then nothing has changed.
   */
  restore (image: Buffer, missingFiles: 'refuse' | 'accept' = 'refuse'): void {
    this.#goOnFrom(this.#verified(image, missingFiles))
  }

  /** Paths of files whose contents are not here. */
  missingFiles (): string[] {
    return this.services.harvestFiles.missingFrom(this.#database).map(({ path }) => path)
  }

  /** By name. */
  snapshots (): Snapshot[] {
    return [...this.#snapshots.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Keeps everything as it is now, in the place of any snapshot of that name. */
  takeSnapshot (name: string): { snapshot: Snapshot, replaced: boolean } {
    const replaced = this.#snapshots.has(name)
    if (!replaced && this.#snapshots.size >= MOST_SNAPSHOTS) throw new Refusal('EMU0013', { count: String(MOST_SNAPSHOTS) })
    const snapshot = { name, takenTime: this.services.clock.now(), image: this.#image() }
    this.#snapshots.set(name, snapshot)
    this.services.harvestFiles.hold(`snapshot ${name}`)
    return { snapshot, replaced }
  }

  restoreSnapshot (name: string): void {
    const snapshot = this.#snapshots.get(name)
    demand(snapshot !== undefined, 'EMU0009', { name })
    this.#goOnFrom(snapshot.image)
  }

  deleteSnapshot (name: string): void {
    demand(this.#snapshots.delete(name), 'EMU0009', { name })
    this.services.harvestFiles.letGo(`snapshot ${name}`)
    this.services.harvestFiles.sweep()
  }

  close (): void {
    this.services.jobs.stop()
    this.services.media.close()
    this.services.harvestFiles.close()
    this.services.napter.close()
    this.services.downlinks.interrupt()
    this.services.brokers.clear()
    this.#database.close()
  }

  /** Seeds a new database; what it is then is what reset goes back to. */
  #plant (): void {
    const { clock, state } = this.services
    const { fixture } = this.#options
    this.#planting = true
    try {
      this.#begin(() => { if (fixture !== undefined) plantFixture(fixture, state, clock, this.services) })
    } finally {
      this.#planting = false
    }
    // A store larger than that is planted again by reset: an image of it would double the memory, and a database opened
    // from an image cannot grow past 1 GiB (facts 07, section 8).
    this.#seeded = this.#database.size <= LARGEST_KEPT_IMAGE ? this.#database.image() : undefined
  }

  /** Makes what is empty a state of its own: with its clock, what is planted in it, and the mark that it is complete. */
  #begin (plant: () => void): void {
    const { clock, state } = this.services
    this.#database.transaction(() => {
      if (this.#options.freezeAt !== undefined) clock.freeze(this.#options.freezeAt)
      plant()
      state.settings.put('planted', true)
    })
  }

  #image (): Buffer {
    const { clock, state } = this.services
    // Its commit stores the position of chance as well, which moves without one when a call is refused.
    this.#database.transaction(() => state.settings.put('image-time', clock.now()))
    return this.#database.image()
  }

  #verified (image: Buffer, missingFiles: 'refuse' | 'accept'): Buffer {
    const trial = Database.of(image)
    try {
      if (trial.schema().size === 0) throw new Error('there is nothing in it')
      migrate(trial)
      const ours = this.#database.schema()
      const theirs = trial.schema()
      const strange = [...theirs.keys()].find((name) => !ours.has(name)) ?? [...ours].find(([name, sql]) => theirs.get(name) !== sql)?.[0]
      if (strange !== undefined) throw new Error(`${strange} is not as this version has it`)
      const damage = trial.damage()
      if (damage !== undefined) throw new Error(damage)
      new Clock().load(new StoredSettings(trial).get<ClockSetting>('clock') ?? WALL_TIME)
      const missing = missingFiles === 'accept' ? [] : this.services.harvestFiles.missingFrom(trial).map(({ path }) => path)
      demand(missing.length === 0, 'EMU0040', { count: String(missing.length), files: missing.slice(0, 3).join(', ') })
      return trial.image()
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('EMU0012', { detail: error instanceof Error ? error.message : String(error) })
    } finally {
      trial.close()
    }
  }

  #goOnFrom (image: Buffer): void {
    const { clock, harvestFiles, rateLimit, state } = this.services
    this.#database.restore(image)
    rateLimit.reset()
    this.#wake(() => {
      // A clock that runs beside the wall's would meanwhile have run on; what is restored goes on from its own moment.
      const { mode, setting } = clock
      if (mode === 'offset' || mode === 'scaled') clock.run(state.settings.get<number>('image-time') ?? clock.now(), setting.rate)
    })
    harvestFiles.sweep()
  }

  /** Takes up clock and chance where the state left them. */
  #wake (setClock: () => void = () => {}): void {
    const { authority, brokers, clock, delivery, downlinks, jobs, napter, random, state } = this.services
    authority.stay()
    downlinks.interrupt()
    brokers.clear()
    clock.load(state.settings.get<ClockSetting>('clock') ?? WALL_TIME)
    random.position = this.#storedPosition = state.settings.get<number>('random-position') ?? 0
    setClock()
    delivery.wake()
    jobs.reschedule()
    void napter.resume().then((faults) => { for (const fault of faults) this.#options.onFault?.(fault) })
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
