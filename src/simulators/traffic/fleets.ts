import type { State } from '../../state/state.ts'
import type { TargetStatus } from '../../state/sim-status.ts'
import { subscriptionNamed } from '../../state/subscriptions.ts'
import type { Fleet } from '../../state/traffic/fleets.ts'
import type { TrafficProfile } from '../../state/traffic/profiles.ts'
import type { Owner, Tags } from '../../types.ts'
import type { ProfiledTraffic } from './profiles.ts'

export interface FleetPlan {
  fleet: string
  sims: number
  subscription: string
  speedClass?: string | undefined
  /** name of a group; made when there is none of that name */
  group?: string | undefined
  tags?: Tags | undefined
  status: 'ready' | TargetStatus
  profile?: TrafficProfile | undefined
}

export interface MadeFleet extends Fleet {
  groupId: string | undefined
  profileId: number | undefined
}

/** Makes SIMs by the hundred: the operator's own from the first, named FLEET-1, FLEET-2 ..., in a group, with a behaviour. */
export class SimulatedFleets {
  readonly #state: State
  readonly #traffic: ProfiledTraffic

  constructor (state: State, traffic: ProfiledTraffic) {
    this.#state = state
    this.#traffic = traffic
  }

  /**
   * Makes so many SIMs, or adds them to the fleet of that name. A profile is given to the whole fleet; without one those that are
   * added do as the fleet does. What has a profile is online afterwards. To be called inside a transaction.
   */
  make (operatorId: string, plan: FleetPlan): MadeFleet {
    const { fleets, simCards, sims, trafficProfiles } = this.#state
    const subscription = subscriptionNamed(plan.subscription)!
    const owner: Owner = { operatorId, coverage: subscription.coverageTypes[0]! }
    const groupId = plan.group === undefined ? undefined : groupNamed(this.#state, owner, plan.group)
    const before = fleets.size(owner, plan.fleet)
    const made: string[] = []
    for (let i = 1; i <= plan.sims; i++) {
      const tags = { ...plan.tags, name: `${plan.fleet}-${before + i}` }
      const { sim } = simCards.createFor(operatorId, { subscription: plan.subscription, look: 'production' }, { groupId, tags, speedClass: plan.speedClass })
      if (plan.status !== 'ready') sims.setStatus(owner, sim.sim_id, plan.status)
      fleets.add(owner, plan.fleet, sim.sim_id)
      made.push(sim.sim_id)
    }
    const target = { target: 'fleet' as const, targetId: plan.fleet }
    let given = trafficProfiles.of(owner, target)
    if (plan.profile !== undefined) given = this.#traffic.give(owner, target, plan.profile, true)
    else if (given !== undefined) this.#traffic.switchOn(given, made)
    return { ...fleets.get(owner, plan.fleet)!, groupId, profileId: given?.profileId }
  }
}

/** The group of that name, made if there is none. To be called inside a transaction. */
export function groupNamed ({ groups }: State, owner: Owner, name: string): string {
  for (const [groupId, known] of groups.names(owner)) if (known === name) return groupId
  return groups.create(owner, { tags: { name } })
}
