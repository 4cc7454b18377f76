import type { Owner } from '../../types.ts'
import { bucketOf } from '../../state/statistics/periods.ts'
import type { TrafficLine } from '../../state/statistics/traffic.ts'
import { FIGURES } from '../../state/statistics/traffic-ledger.ts'
import type { State } from '../../state/state.ts'
import type { GivenProfile, ProfileTarget, TrafficProfile } from '../../state/traffic/profiles.ts'
import type { Clock } from '../../world/clock.ts'
import type { Random } from '../../world/random.ts'
import type { JobRunner } from '../jobs.ts'
import type { SimulatedDevices } from '../sessions/devices.ts'
import { chanceOf, factorOf, isNight, packetsOf, shareOf } from './shapes.ts'

/** The subject is the profile's id, the payload the beginning (ms) of the bucket that it accounts when it is over. */
const KIND = 'traffic-profile'

/** The SIMs of a profile that are online, as the bucket after bucket needs them. */
interface Members {
  lines: TrafficLine[]
  /** 32 bits for each line's IMSI */
  devices: Int32Array
}

/**
 * Traffic that goes on by itself. Each profile has one job per bucket of time for all of its SIMs, which accounts what the bucket
 * that is over has moved. Only SIMs that are online then move anything. The figures follow from the seed, the IMSI and the bucket
 * alone, so that neither the order of things nor other SIMs change them.
 */
export class ProfiledTraffic {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock
  readonly #random: Random
  readonly #devices: SimulatedDevices
  /** Read again when anything has happened to any SIM: in a quiet world that is once. */
  readonly #members = new Map<number, Members>()
  #generation = -1

  constructor (state: State, jobs: JobRunner, clock: Clock, random: Random, devices: SimulatedDevices) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.#random = random
    this.#devices = devices
    jobs.define<number>({ kind: KIND, pace: { pace: 'immediate' }, run: (from, profileId) => this.#run(Number(profileId), from) })
    const forget = (): void => this.#members.clear()
    for (const event of ['SimChanged', 'SimRemoved', 'SimTransferred', 'SessionCreated', 'SessionDeleted', 'DeviceSilenced'] as const) state.events.on(event, forget)
    state.database.onTransaction({ afterRollback: forget })
    const profiles = state.trafficProfiles
    const cancelled = (profileIds: readonly number[]): void => { for (const id of profileIds) state.jobs.cancel(KIND, String(id)) }
    const gone = (operatorId: string, target: ProfileTarget): void => cancelled(profiles.removeOf(operatorId, target))
    state.events.on('GroupDeleted', ({ owner, groupId }) => gone(owner.operatorId, { target: 'group', targetId: groupId }))
    state.events.on('SimTransferred', ({ from, card }) => gone(from.operatorId, { target: 'sim', targetId: card.sim.sim_id }))
    state.events.on('OperatorDeleted', ({ operatorId }) => cancelled(profiles.removeAll(operatorId)))
  }

  /**
   * Gives a profile, from the next full bucket on; one that the target had is over. Its devices are switched on now, unless it is
   * night for them or `attach` is false; what the network refuses stays offline. To be called inside a transaction.
   */
  give (owner: Owner, target: ProfileTarget, profile: TrafficProfile, attach: boolean): GivenProfile {
    const profileId = this.#state.trafficProfiles.put(owner, target, profile)
    const given = this.#state.trafficProfiles.get(profileId)!
    this.#members.clear()
    const now = this.#clock.now()
    if (attach) this.#switch(given, !isNight(profile, now))
    this.#enqueue(given, Math.ceil(now / profile.bucket) * profile.bucket)
    return given
  }

  /** Switches on SIMs that have come under a profile, unless it is night for them. To be called inside a transaction. */
  switchOn ({ profile }: GivenProfile, simIds: readonly string[]): void {
    if (isNight(profile, this.#clock.now())) return
    for (const simId of simIds) this.#attach(simId)
  }

  /** Its devices stay as they are. False when there is none of that id. To be called inside a transaction. */
  take (profileId: number): boolean {
    this.#state.jobs.cancel(KIND, String(profileId))
    this.#members.clear()
    return this.#state.trafficProfiles.remove(profileId)
  }

  #enqueue ({ profileId, profile }: GivenProfile, from: number): void {
    this.#jobs.enqueue(KIND, String(profileId), from, from + profile.bucket)
  }

  #run (profileId: number, from: number): void {
    const given = this.#state.trafficProfiles.get(profileId)
    if (given === undefined) return
    this.#account(given, from)
    const next = from + given.profile.bucket
    if (isNight(given.profile, next) !== isNight(given.profile, from)) this.#switch(given, !isNight(given.profile, next))
    this.#enqueue(given, next)
  }

  #account (given: GivenProfile, from: number): void {
    const { owner, profile } = given
    const share = shareOf(profile, from)
    if (share === 0) return
    const { lines, devices } = this.#membersOf(given)
    if (lines.length === 0) return
    const bucket = Math.floor(from / profile.bucket)
    const upload = profile.uploadPerDay * share
    const download = profile.downloadPerDay * share
    const figures = new Float64Array(lines.length * FIGURES)
    for (let i = 0; i < devices.length; i++) {
      const factor = factorOf(profile, chanceOf(devices[i]!, bucket, 1), chanceOf(devices[i]!, bucket, 2))
      if (factor === 0) continue
      const uploadBytes = Math.round(upload * factor)
      const downloadBytes = Math.round(download * factor)
      figures[i * FIGURES] = uploadBytes
      figures[i * FIGURES + 1] = packetsOf(uploadBytes)
      figures[i * FIGURES + 2] = downloadBytes
      figures[i * FIGURES + 3] = packetsOf(downloadBytes)
    }
    this.#state.statistics.traffic.record(owner, bucketOf('minutes', from), lines, figures)
  }

  #membersOf (given: GivenProfile): Members {
    const { database, statistics, trafficProfiles } = this.#state
    // A reset or a restore has put another world in the place of the one that was read.
    if (this.#generation !== database.generation) this.#members.clear()
    this.#generation = database.generation
    const known = this.#members.get(given.profileId)
    if (known !== undefined) return known
    const silent = this.#devices.silent()
    const lines = statistics.traffic.lines(given.owner, trafficProfiles.members(given, 'online').filter(({ simId }) => !silent.has(simId)))
    const members = { lines, devices: Int32Array.from(lines, ({ imsi }) => this.#random.keyed(imsi)) }
    this.#members.set(given.profileId, members)
    return members
  }

  #switch (given: GivenProfile, on: boolean): void {
    for (const { simId } of this.#state.trafficProfiles.members(given, on ? 'all' : 'online')) {
      if (on) this.#attach(simId)
      else this.#devices.switchOff(simId)
    }
  }

  /** As far as the network lets it. */
  #attach (simId: string): void {
    const { sessions } = this.#state
    if (!sessions.isOnline(simId)) sessions.attach(simId)
  }
}
