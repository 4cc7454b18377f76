// The part of a fixture that sends by radio: devices and gateways of LoRaWAN and Sigfox.
import { arriveLora, arriveSigfox } from './simulators/radios/arrival.ts'
import { type RadioProfileGiven, radioProfileOf } from './simulators/radios/payloads.ts'
import type { RadioServices } from './simulators/radios/simulate.ts'
import type { RadioNetwork } from './state/radios/downlinks.ts'
import type { RadioProfile } from './state/radios/fleets.ts'
import type { State } from './state/state.ts'
import type { Coverage, Tags } from './types.ts'

export interface RadioFixture {
  loraDevices?: LoraDeviceFixture[]
  loraGateways?: LoraGatewayFixture[]
  /** the name is a tag of it */
  loraNetworkSets?: { name: string, tags?: Tags }[]
  sigfoxDevices?: SigfoxDeviceFixture[]
  radioFleets?: RadioFleetFixture[]
}

/** Devices that belong together, named FLEET-1, FLEET-2 ... */
export interface RadioFleetFixture {
  network: RadioNetwork
  fleet: string
  devices: number
  /** name of a group; made when there is none */
  group?: string
  tags?: Tags
  profile?: RadioProfileGiven
}

/** A device of the operator's; with `inStock` one that can be registered. */
interface RadioDeviceFixture {
  deviceId?: string
  inStock?: boolean
  /** name of a group with coverage jp */
  group?: string
  tags?: Tags
}

export interface LoraDeviceFixture extends RadioDeviceFixture {
  registrationSecret?: string
}

export interface SigfoxDeviceFixture extends RadioDeviceFixture {
  pac?: string
}

export interface LoraGatewayFixture {
  gatewayId?: string
  address?: string
  online?: boolean
  owned?: boolean
  /** name of a network set of the operator's */
  networkSet?: string
  tags?: Tags
}

/** groups: ids by coverage and name */
export function plantRadios (given: RadioFixture, operatorId: string, groups: ReadonlyMap<string, string>, state: State, radios: RadioServices): void {
  const owner = { operatorId, coverage: 'jp' as const }
  const { loraGateways, networkSets } = state.radios
  const sets = new Map<string, string>()
  for (const { name, tags } of given.loraNetworkSets ?? []) {
    const { networkSetId } = JSON.parse(networkSets.create(owner, { name, ...tags })) as { networkSetId: string }
    sets.set(name, networkSetId)
  }
  for (const { networkSet, ...gateway } of given.loraGateways ?? []) {
    const { gateway_id: gatewayId } = loraGateways.add(operatorId, gateway)
    if (networkSet !== undefined) loraGateways.setNetworkSet(owner, gatewayId, sets.get(networkSet)!)
  }
  const arriving = ({ inStock, group, tags, ...device }: RadioDeviceFixture) =>
    (inStock === true ? device : { ...device, operatorId, tags, groupId: group === undefined ? undefined : groups.get(`jp ${group}`) })
  for (const device of given.loraDevices ?? []) arriveLora(state, arriving(device))
  for (const device of given.sigfoxDevices ?? []) arriveSigfox(state, arriving(device))
  for (const { profile, ...fleet } of given.radioFleets ?? []) {
    radios.fleets.make(operatorId, { ...fleet, profile: profile && radioProfileOf(fleet.network, profile) as RadioProfile })
  }
}

/** Faults that a schema cannot see. */
export function radioFaults (given: RadioFixture & { groups?: { name: string, coverage: Coverage }[] }, at: string): string[] {
  const devices = (kind: 'loraDevices' | 'sigfoxDevices') => (given[kind] ?? []).flatMap(({ group, inStock, tags }, i) => [
    ...(group !== undefined && !given.groups?.some((g) => g.name === group && g.coverage === 'jp') ? [`${at}.${kind}[${i}].group: no group ${group} with coverage jp`] : []),
    ...(inStock === true && (group ?? tags) !== undefined ? [`${at}.${kind}[${i}]: what is in stock has neither group nor tags`] : [])
  ])
  const gateways = (given.loraGateways ?? []).flatMap(({ networkSet, owned }, i) => [
    ...(networkSet !== undefined && !given.loraNetworkSets?.some(({ name }) => name === networkSet) ? [`${at}.loraGateways[${i}].networkSet: no network set ${networkSet}`] : []),
    ...(networkSet !== undefined && owned === false ? [`${at}.loraGateways[${i}].networkSet: a gateway that is not owned is in none`] : [])
  ])
  const fleets = (given.radioFleets ?? []).flatMap(({ network, profile }, i) => {
    const whole = profile && radioProfileOf(network, profile)
    return typeof whole === 'string' ? [`${at}.radioFleets[${i}].profile: ${whole}`] : []
  })
  return [...devices('loraDevices'), ...gateways, ...devices('sigfoxDevices'), ...fleets]
}
