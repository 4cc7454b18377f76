import { demand } from '../../refusal.ts'
import { ownerOf } from '../../state/sim-changes.ts'
import { bucketOf, MINUTES } from '../../state/statistics/periods.ts'
import type { Service } from '../../state/statistics/service-counts.ts'
import type { Figures } from '../../state/statistics/traffic-ledger.ts'
import type { State } from '../../state/state.ts'
import type { Owner } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { JobRunner } from '../jobs.ts'
import type { SimulatedDevices } from '../sessions/devices.ts'
import { packetsOf } from './shapes.ts'

/** The subject is a SIM ID and a number, so that several can go on at once. */
const KIND = 'sim-traffic'

/** What a device moves. Packets follow from the bytes unless they are given. */
export interface Movement {
  uploadBytes: number
  downloadBytes: number
  uploadPackets?: number | undefined
  downloadPackets?: number | undefined
}

interface Rest extends Movement {
  /** how many buckets of five minutes are still to come */
  left: number
}

/** Traffic of one SIM that a test asks for: at once, or spread over time. It goes through the session that lives. */
export class SimTraffic {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock
  readonly #devices: SimulatedDevices

  constructor (state: State, jobs: JobRunner, clock: Clock, devices: SimulatedDevices) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.#devices = devices
    jobs.define<Rest>({ kind: KIND, pace: { pace: 'immediate' }, run: (rest, subject) => this.#goOn(rest, subject) })
    state.events.on('SimRemoved', ({ simId }) => state.jobs.cancelBelow(KIND, simId))
  }

  /**
   * Moves something now, or from now on over `duration` ms in equal parts, one in each five minutes; when the SIM goes offline
   * meanwhile, the rest of it is lost. Refuses while the SIM is offline (EMU0060). To be called inside a transaction.
   */
  move (simId: string, movement: Movement, duration = 0): void {
    demand(this.#isConnected(simId), 'EMU0060', { simId })
    const parts = Math.max(1, Math.ceil(duration / MINUTES))
    this.#goOn({ ...movement, left: parts }, `${simId} ${this.#state.ids.running('sim-traffic')}`)
  }

  /**
   * Counts messages through a service by type, such as outHttps, as if the device had sent them now. The types are not looked at.
   * They count for the primary IMSI, by which such services know a device, whichever subscription carries them (facts 02, section 4).
   * Refuses while the SIM is offline (EMU0060). To be called inside a transaction.
   */
  send (simId: string, service: Service, byType: Record<string, number>): void {
    demand(this.#isConnected(simId), 'EMU0060', { simId })
    const card = this.#state.sims.load(simId)!
    this.#state.statistics.counts.add(ownerOf(card), card.sim.primary_imsi, service, this.#clock.now(), byType)
  }

  /** Counts what has gone through a session, of whoever is known to have one. To be called inside a transaction. */
  count (owner: Owner, { simId, imsi, speedClass }: { simId: string, imsi: string, speedClass: string }, { uploadBytes, downloadBytes }: { uploadBytes: number, downloadBytes: number }): void {
    const figures: Figures = { uploadBytes, downloadBytes, uploadPackets: packetsOf(uploadBytes), downloadPackets: packetsOf(downloadBytes) }
    this.#state.statistics.traffic.recordOne(owner, { simId, imsi }, bucketOf('minutes', this.#clock.now()), { [speedClass]: figures })
  }

  #isConnected (simId: string): boolean {
    return this.#state.sessions.isOnline(simId) && !this.#devices.isSilent(simId)
  }

  #goOn (rest: Rest, subject: string): void {
    const simId = subject.slice(0, subject.indexOf(' '))
    if (!this.#isConnected(simId)) return
    const uploadBytes = share(rest.uploadBytes, rest.left)
    const downloadBytes = share(rest.downloadBytes, rest.left)
    const part: Figures = {
      uploadBytes,
      downloadBytes,
      uploadPackets: rest.uploadPackets === undefined ? packetsOf(uploadBytes) : share(rest.uploadPackets, rest.left),
      downloadPackets: rest.downloadPackets === undefined ? packetsOf(downloadBytes) : share(rest.downloadPackets, rest.left)
    }
    this.#record(simId, part)
    if (rest.left === 1) return
    const next: Rest = {
      left: rest.left - 1,
      uploadBytes: rest.uploadBytes - part.uploadBytes,
      downloadBytes: rest.downloadBytes - part.downloadBytes,
      uploadPackets: rest.uploadPackets === undefined ? undefined : rest.uploadPackets - part.uploadPackets,
      downloadPackets: rest.downloadPackets === undefined ? undefined : rest.downloadPackets - part.downloadPackets
    }
    this.#jobs.enqueue(KIND, subject, next, this.#clock.now() + MINUTES)
  }

  #record (simId: string, figures: Figures): void {
    const card = this.#state.sims.load(simId)!
    const { imsi } = this.#state.sessions.current(simId)!
    this.#state.statistics.traffic.recordOne(ownerOf(card), { simId, imsi }, bucketOf('minutes', this.#clock.now()), { [card.sim.speed_class]: figures })
  }
}

/** One of `parts` equal parts of a whole number; what is left over comes with the last ones. */
function share (whole: number, parts: number): number {
  return Math.floor(whole / parts)
}
