// The part of a fixture that moves by itself: profiles and fleets.
import { profileOf, type ProfileGiven } from './simulators/traffic/shapes.ts'
import type { SimulatedTraffic } from './simulators/traffic/traffic.ts'
import { isOnCards, subscriptionNamed } from './state/subscriptions.ts'
import type { ProfileTarget, TrafficProfile } from './state/traffic/profiles.ts'
import type { Coverage, Owner, Tags } from './types.ts'

/** SIMs that belong together, named FLEET-1, FLEET-2 ...; active plan-D unless said otherwise. */
export interface FleetFixture {
  fleet: string
  sims: number
  subscription?: string
  speedClass?: string
  /** name of a group; made when there is none */
  group?: string
  tags?: Tags
  status?: 'ready' | 'active' | 'inactive' | 'standby' | 'suspended'
  profile?: ProfileGiven
}

interface Moving {
  groups?: { name: string, coverage: Coverage, profile?: ProfileGiven }[]
  fleets?: FleetFixture[]
}

/** Gives groups their profiles and makes the fleets, once the SIMs are there to be switched on. groups: ids by coverage and name. */
export function plantTraffic (given: Moving, operatorId: string, groups: ReadonlyMap<string, string>, traffic: SimulatedTraffic): void {
  for (const { name, coverage, profile } of given.groups ?? []) {
    if (profile !== undefined) giveProfile(traffic, { operatorId, coverage }, { target: 'group', targetId: groups.get(`${coverage} ${name}`)! }, profile)
  }
  for (const { subscription = 'plan-D', status = 'active', profile, ...fleet } of given.fleets ?? []) {
    traffic.fleets.make(operatorId, { ...fleet, subscription, status, profile: profile && profileOf(profile) as TrafficProfile })
  }
}

/** A profile that profileFaults() has let pass. */
export function giveProfile (traffic: SimulatedTraffic, owner: Owner, target: ProfileTarget, profile: ProfileGiven): void {
  traffic.profiles.give(owner, target, profileOf(profile) as TrafficProfile, true)
}

/** What a plan does not have, and what is no plan on a card. */
export function planFaults (where: string, { subscription, speedClass, status }: { subscription: string, speedClass?: string, status?: string }): string[] {
  const plan = subscriptionNamed(subscription)
  if (plan === undefined) return [`${where}.subscription: there is no ${subscription}`]
  if (!isOnCards(plan)) return [`${where}.subscription: ${subscription} comes on no card`]
  return [
    ...(speedClass !== undefined && !plan.speedClasses.includes(speedClass) ? [`${where}.speedClass: ${subscription} has no ${speedClass}`] : []),
    ...(status === 'standby' && !plan.standby ? [`${where}.status: ${subscription} has no standby`] : []),
    ...(status === 'suspended' && !plan.suspend ? [`${where}.status: ${subscription} cannot be suspended`] : [])
  ]
}

export function profileFaults (where: string, given: ProfileGiven | undefined): string[] {
  const profile = given && profileOf(given)
  return typeof profile === 'string' ? [`${where}: ${profile}`] : []
}
