import type { components } from '../contract/generated/control.ts'
import { noContent, ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import { radioProfileOf } from '../simulators/radios/payloads.ts'
import type { RadioNetwork } from '../state/radios/downlinks.ts'
import type { RadioFleet, RadioProfile } from '../state/radios/fleets.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'

type Schemas = components['schemas']

export const radioFleetRoutes = {
  listRadioFleets: (_request, { core }) => ok(core.services.state.radios.fleets.list().map(fleetView)),

  makeRadioFleet: ({ body }, { core, credentials }) => {
    const { radios, state } = core.services
    const operatorId = body.operatorId ?? credentials?.operatorId
    if (operatorId === undefined) throw invalid('body: operatorId is missing, and there is no account of a fixture')
    demand(state.operators.get(operatorId) !== undefined, 'EMU0051', { operatorId })
    const { network, fleet = 'fleet', devices, group, tags } = body
    const profile = body.profile && profileGiven(network, body.profile, 'profile: ')
    const { groupId, ...made } = state.database.transaction(() => radios.fleets.make(operatorId, { network, fleet, devices, group, tags, profile }))
    return ok({ ...fleetView(made), ...(groupId === undefined ? {} : { groupId }) })
  },

  giveRadioProfile: ({ path, body }, { core }) => {
    const { radios, state } = core.services
    const { fleetId, network } = fleetOf(core, path.fleet_id)
    const profile = profileGiven(network, body)
    state.database.transaction(() => radios.fleets.give(fleetId, profile))
    return ok(fleetView(fleetOf(core, path.fleet_id)))
  },

  takeRadioProfile: ({ path }, { core }) => {
    const { radios, state } = core.services
    const { fleetId } = fleetOf(core, path.fleet_id)
    state.database.transaction(() => radios.fleets.take(fleetId))
    return noContent()
  }
} satisfies ControlRoutes

function fleetOf ({ services: { state } }: Core, fleetId: string): RadioFleet {
  const fleet = state.radios.fleets.get(Number(fleetId))
  demand(fleet !== undefined, 'EMU0093', { fleetId })
  return fleet
}

function profileGiven (network: RadioNetwork, given: Schemas['RadioProfile'], where = ''): RadioProfile {
  const profile = radioProfileOf(network, given)
  if (typeof profile === 'string') throw invalid(`body: ${where}${profile}`)
  return profile
}

function fleetView ({ fleetId, network, fleet, operatorId, devices, profile }: RadioFleet): Schemas['RadioFleet'] {
  return { fleetId, network, fleet, operatorId, devices, ...(profile === undefined ? {} : { profile: { ...profile } }) }
}
