import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { Random } from '../../world/random.ts'
import type { JobRunner } from '../jobs.ts'
import type { SimulatedDevices } from '../sessions/devices.ts'
import { SimulatedFleets } from './fleets.ts'
import { ProfiledTraffic } from './profiles.ts'
import { SimTraffic } from './sim-traffic.ts'

/** What devices send: of one SIM when asked for, by profiles as the clock goes on, of whole fleets. */
export class SimulatedTraffic {
  readonly sims: SimTraffic
  readonly profiles: ProfiledTraffic
  readonly fleets: SimulatedFleets

  constructor (state: State, jobs: JobRunner, clock: Clock, random: Random, devices: SimulatedDevices) {
    this.sims = new SimTraffic(state, jobs, clock, devices)
    this.profiles = new ProfiledTraffic(state, jobs, clock, random, devices)
    this.fleets = new SimulatedFleets(state, this.profiles)
  }
}
