import type { RadioFleet, RadioProfile } from '../../state/radios/fleets.ts'
import type { RadioNetwork } from '../../state/radios/downlinks.ts'
import type { State } from '../../state/state.ts'
import type { Tags } from '../../types.ts'
import type { Clock } from '../../world/clock.ts'
import type { Random } from '../../world/random.ts'
import type { JobRunner } from '../jobs.ts'
import { groupNamed } from '../traffic/fleets.ts'
import { arriveLora, arriveSigfox } from './arrival.ts'
import type { LoraRadio } from './lora.ts'
import { momentOf, payloadOf, TICK } from './payloads.ts'
import type { SigfoxRadio } from './sigfox.ts'

export interface RadioFleetPlan {
  network: RadioNetwork
  fleet: string
  devices: number
  /** name of a group; made when there is none of that name */
  group?: string | undefined
  tags?: Tags | undefined
  profile?: RadioProfile | undefined
}

/** The subject is the fleet's id, the payload the moment (ms). */
const KIND = 'radio-fleet'

/** Who sends when in one stretch of time: those of a tick stand together in `order`, from `begins[tick]` on. */
interface Schedule {
  stretch: number
  ids: readonly string[]
  /** 32 bits for each device's id */
  devices: Int32Array
  order: Int32Array
  begins: Int32Array
}

/**
 * Radio devices that send by themselves. A fleet has one job for each moment at which any of its devices sends, so that many devices
 * cost no more jobs than few. When a device sends and what follows from the seed, its id and the time alone.
 */
export class SimulatedRadioFleets {
  readonly #state: State
  readonly #jobs: JobRunner
  readonly #clock: Clock
  readonly #random: Random
  readonly #lora: LoraRadio
  readonly #sigfox: SigfoxRadio
  /** By fleet: of the stretch that is under way. */
  readonly #schedules = new Map<number, Schedule>()
  #generation = -1

  constructor (state: State, jobs: JobRunner, clock: Clock, random: Random, { lora, sigfox }: { lora: LoraRadio, sigfox: SigfoxRadio }) {
    this.#state = state
    this.#jobs = jobs
    this.#clock = clock
    this.#random = random
    this.#lora = lora
    this.#sigfox = sigfox
    jobs.define<number>({ kind: KIND, pace: { pace: 'immediate' }, run: (moment, fleetId) => this.#run(Number(fleetId), moment) })
    const forget = (): void => this.#schedules.clear()
    state.events.on('SigfoxDeviceRemoved', forget)
    state.database.onTransaction({ afterRollback: forget })
  }

  /**
   * Makes so many devices, or adds them to the fleet of that name: the operator's own from the first, named FLEET-1, FLEET-2 ..., in a
   * group. A profile is given to the whole fleet. To be called inside a transaction.
   */
  make (operatorId: string, { network, fleet: name, devices, group, tags, profile }: RadioFleetPlan): RadioFleet & { groupId: string | undefined } {
    const { radios: { fleets } } = this.#state
    const groupId = group === undefined ? undefined : groupNamed(this.#state, { operatorId, coverage: 'jp' }, group)
    const fleet = fleets.named(operatorId, network, name)
    const arrive = network === 'lora' ? arriveLora : arriveSigfox
    for (let i = 1; i <= devices; i++) {
      const { device_id: deviceId } = arrive(this.#state, { operatorId, groupId, tags: { ...tags, name: `${name}-${fleet.devices + i}` } })
      fleets.add(fleet, deviceId)
    }
    this.#schedules.delete(fleet.fleetId)
    const given = profile ?? fleet.profile
    if (given !== undefined) this.give(fleet.fleetId, given)
    return { ...fleets.get(fleet.fleetId)!, groupId }
  }

  /** Its devices do so from now on. To be called inside a transaction. */
  give (fleetId: number, profile: RadioProfile): void {
    const { radios: { fleets } } = this.#state
    fleets.setProfile(fleetId, profile)
    this.#schedules.delete(fleetId)
    this.#enqueue(fleetId, profile, this.#clock.now())
  }

  /** Its devices fall silent. To be called inside a transaction. */
  take (fleetId: number): void {
    this.#state.radios.fleets.setProfile(fleetId, undefined)
    this.#state.jobs.cancel(KIND, String(fleetId))
    this.#schedules.delete(fleetId)
  }

  #run (fleetId: number, moment: number): void {
    const doing = this.#state.radios.fleets.doing(fleetId)
    if (doing === undefined) return
    const { operatorId, network, profile } = doing
    const { stretch, ids, devices, order, begins } = this.#scheduleAt(fleetId, profile, moment)
    const send = network === 'lora' ? this.#loraSender(operatorId, profile) : this.#sigfoxSender(profile)
    const tick = (moment - stretch * profile.every) / TICK
    for (let i = begins[tick]!; i < begins[tick + 1]!; i++) {
      const device = order[i]!
      send(ids[device]!, payloadOf(profile, devices[device]!, stretch))
    }
    this.#enqueue(fleetId, profile, moment)
  }

  /** All of them are their operator's, and heard by the same gateways. */
  #loraSender (operatorId: string, { gateways }: RadioProfile) {
    const { loraDevices } = this.#state.radios
    const heardBy = this.#lora.heardBy(operatorId, gateways)
    return (deviceId: string, data: string): void => {
      const device = loraDevices.find(deviceId)
      if (device !== undefined) this.#lora.uplinkHeard(device, data, heardBy)
    }
  }

  #sigfoxSender ({ bidir }: RadioProfile) {
    const { sigfoxDevices } = this.#state.radios
    return (deviceId: string, data: string): void => {
      const device = sigfoxDevices.find(deviceId)
      if (device !== undefined) this.#sigfox.uplink(device, { data, bidir })
    }
  }

  /** At the first moment after `time` at which anybody sends. */
  #enqueue (fleetId: number, profile: RadioProfile, time: number): void {
    const { every } = profile
    for (let from = (Math.floor(time / TICK) + 1) * TICK; ; from = (Math.floor(from / every) + 1) * every) {
      const { stretch, begins, order } = this.#scheduleAt(fleetId, profile, from)
      if (order.length === 0) return
      let tick = (from - stretch * every) / TICK
      if (begins[tick] === order.length) continue
      while (begins[tick] === begins[tick + 1]) tick++
      const moment = stretch * every + tick * TICK
      this.#jobs.enqueue(KIND, String(fleetId), moment, moment)
      return
    }
  }

  #scheduleAt (fleetId: number, profile: RadioProfile, moment: number): Schedule {
    const { database, radios: { fleets } } = this.#state
    // A reset or a restore has put another world in the place of the one that was read.
    if (this.#generation !== database.generation) this.#schedules.clear()
    this.#generation = database.generation
    const stretch = Math.floor(moment / profile.every)
    const known = this.#schedules.get(fleetId)
    if (known?.stretch === stretch) return known
    const ids = known?.ids ?? fleets.devices(fleetId)
    const devices = known?.devices ?? Int32Array.from(ids, (id) => this.#random.keyed(id))
    const schedule = { stretch, ids, devices, ...ordered(profile, devices, stretch) }
    this.#schedules.set(fleetId, schedule)
    return schedule
  }
}

/** By the tick in which they send: counted, then put where the counts say. */
function ordered (profile: RadioProfile, devices: Int32Array, stretch: number): Pick<Schedule, 'order' | 'begins'> {
  const ticks = profile.every / TICK
  const begins = new Int32Array(ticks + 1)
  const of = Int32Array.from(devices, (device) => (momentOf(profile, device, stretch) - stretch * profile.every) / TICK)
  for (const tick of of) begins[tick + 1]!++
  for (let tick = 0; tick < ticks; tick++) begins[tick + 1]! += begins[tick]!
  const next = begins.slice()
  const order = new Int32Array(devices.length)
  of.forEach((tick, device) => { order[next[tick]!++] = device })
  return { order, begins }
}
