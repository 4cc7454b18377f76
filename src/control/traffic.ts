import type { components } from '../contract/generated/control.ts'
import { noContent, ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import { profileOf } from '../simulators/traffic/shapes.ts'
import { ownerOf } from '../state/sim-changes.ts'
import { isOnCards, subscriptionNamed } from '../state/subscriptions.ts'
import type { Fleet } from '../state/traffic/fleets.ts'
import type { GivenProfile, ProfileTarget, TrafficProfile } from '../state/traffic/profiles.ts'
import type { Owner } from '../types.ts'
import { durationOf, TimeError } from '../world/time-texts.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

type Schemas = components['schemas']
type State = Core['services']['state']

/** ms */
const LONGEST_MOVE = 31 * 24 * 3600 * 1000

export const trafficRoutes = {
  moveSimTraffic: ({ path, body }, { core }) => {
    const { clock, state, traffic } = core.services
    const simId = simOf(state, path.sim)
    const { uploadBytes = 0, downloadBytes = 0, uploadPackets, downloadPackets, over } = body
    const duration = over === undefined ? 0 : durationGiven(over)
    if (duration < 0 || duration > LONGEST_MOVE) throw invalid('body: over must be at most 31 days')
    state.database.transaction(() => traffic.sims.move(simId, { uploadBytes, downloadBytes, uploadPackets, downloadPackets }, duration))
    // By now it may be offline: a rule may have seen what it moved.
    const card = state.sims.load(simId)!
    const imsi = state.sessions.current(simId)?.imsi ?? card.sim.primary_imsi
    const volume = (period: 'day' | 'month'): number => Math.min(Number.MAX_SAFE_INTEGER, state.statistics.traffic.volume(ownerOf(card), [imsi], period, clock.now()))
    return ok({ simId, imsi, day: volume('day'), month: volume('month') })
  },

  countSimMessages: ({ path, body }, { core }) => {
    const { state, traffic } = core.services
    const simId = simOf(state, path.sim)
    state.database.transaction(() => traffic.sims.send(simId, body.service, body.counts))
    return noContent()
  },

  listTrafficProfiles: (_request, { core }) => {
    const { state } = core.services
    return ok(state.trafficProfiles.list().map((given) => profileView(state, given)))
  },

  giveTrafficProfile: ({ body }, { core }) => {
    const { state, traffic } = core.services
    const { owner, ...target } = targetOf(state, body)
    const profile = profileGiven(body.profile)
    const given = state.database.transaction(() => traffic.profiles.give(owner, target, profile, body.attach ?? true))
    return ok(profileView(state, given))
  },

  takeTrafficProfile: ({ path }, { core }) => {
    const { state, traffic } = core.services
    demand(state.database.transaction(() => traffic.profiles.take(Number(path.profile_id))), 'EMU0061', { profileId: path.profile_id })
    return noContent()
  },

  listFleets: (_request, { core }) => {
    const { state } = core.services
    return ok(state.fleets.list().map((fleet) => fleetView(fleet, state.trafficProfiles.of(fleet.owner, { target: 'fleet', targetId: fleet.fleet })?.profileId)))
  },

  makeFleet: ({ body }, { core, credentials }) => {
    const { state, traffic } = core.services
    const operatorId = body.operatorId ?? credentials?.operatorId
    if (operatorId === undefined) throw invalid('body: operatorId is missing, and there is no account of a fixture')
    demand(state.operators.get(operatorId) !== undefined, 'EMU0051', { operatorId })
    const { fleet = 'fleet', sims, subscription = 'plan-D', speedClass, group, tags, status = 'active' } = body
    const plan = subscriptionNamed(subscription)
    if (plan === undefined || !isOnCards(plan)) throw invalid(`body: there is no ${subscription} that comes on cards`)
    if (speedClass !== undefined && !plan.speedClasses.includes(speedClass)) throw invalid(`body: ${subscription} has no ${speedClass}`)
    const profile = body.profile === undefined ? undefined : profileGiven(body.profile)
    const made = state.database.transaction(() => traffic.fleets.make(operatorId, { fleet, sims, subscription, speedClass, group, tags, status, profile }))
    return ok({ ...fleetView(made, made.profileId), ...(made.groupId === undefined ? {} : { groupId: made.groupId }) })
  }
} satisfies ControlRoutes

function simOf (state: State, sim: string): string {
  const simId = state.sims.simIdNamed(sim)
  demand(simId !== undefined, 'EMU0050', { sim })
  return simId
}

function targetOf (state: State, { sim, groupId, fleet, operatorId }: { sim?: string, groupId?: string, fleet?: string, operatorId?: string }): ProfileTarget & { owner: Owner } {
  if ([sim, groupId, fleet].filter((given) => given !== undefined).length !== 1) throw invalid('body: give one of sim, groupId and fleet')
  if (operatorId !== undefined && fleet === undefined) throw invalid('body: operatorId is for a fleet only')
  if (sim !== undefined) {
    const card = state.sims.load(simOf(state, sim))!
    if (card.sim.operator_id === null) throw invalid('body: the SIM belongs to nobody yet')
    return { owner: ownerOf(card), target: 'sim', targetId: card.sim.sim_id }
  }
  if (groupId !== undefined) {
    const owner = state.groups.ownerOf(groupId)
    demand(owner !== undefined, 'EMU0062', { groupId })
    return { owner, target: 'group', targetId: groupId }
  }
  const [named, another] = state.fleets.list().filter((other) => other.fleet === fleet && (operatorId === undefined || other.owner.operatorId === operatorId))
  demand(named !== undefined && another === undefined, 'EMU0063', { fleet: fleet! })
  return { owner: named.owner, target: 'fleet', targetId: named.fleet }
}

function profileGiven (given: Schemas['TrafficProfile']): TrafficProfile {
  const profile = profileOf(given)
  if (typeof profile === 'string') throw invalid(`body: profile: ${profile}`)
  return profile
}

function durationGiven (duration: string | number): number {
  try {
    return durationOf(duration)
  } catch (error) {
    if (error instanceof TimeError) throw invalid(`body: over: ${error.message}`)
    throw error
  }
}

function profileView (state: State, given: GivenProfile): Schemas['GivenProfile'] {
  const { profileId, owner, target, targetId, profile } = given
  return {
    profileId,
    ...owner,
    [target === 'fleet' ? 'fleet' : `${target}Id`]: targetId,
    sims: state.trafficProfiles.members(given, 'all').length,
    online: state.trafficProfiles.members(given, 'online').length,
    profile: { ...profile }
  }
}

function fleetView ({ fleet, owner, sims, online }: Fleet, profileId: number | undefined): Schemas['Fleet'] {
  return { fleet, ...owner, sims, online, ...(profileId === undefined ? {} : { profileId }) }
}
