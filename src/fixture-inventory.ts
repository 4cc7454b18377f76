// The part of a fixture that says which devices of Inventory there are, and what their custom objects are.
import { Refusal } from './refusal.ts'
import { errorText } from './errors.ts'
import type { GivenObjects, SimulatedDevices } from './simulators/inventory/simulated-devices.ts'
import type { State } from './state/state.ts'
import type { Coverage, Owner, Tags } from './types.ts'

export interface InventoryFixture {
  /** definitions: XML as text, or JSON */
  deviceObjectModels?: { coverage?: Coverage, definition: string | object }[]
  inventoryDevices?: InventoryDeviceFixture[]
}

/** A device that is simulated, unless said otherwise. */
export interface InventoryDeviceFixture {
  deviceId?: string
  endpoint?: string
  coverage?: Coverage
  /** name of a group of the same coverage */
  group?: string
  tags?: Tags
  /** base64 of 16 bytes */
  secretKey?: string
  simulated?: boolean
  /** name, IMSI or SIM ID of the SIM that it sits behind */
  sim?: string
  objects?: GivenObjects
  online?: boolean
}

/** groups: ids by coverage and name */
export function plantInventory (given: InventoryFixture, operatorId: string, groups: ReadonlyMap<string, string>, state: State, simulated: SimulatedDevices): void {
  const ownerOf = (coverage: Coverage = 'jp'): Owner => ({ operatorId, coverage })
  given.deviceObjectModels?.forEach(({ coverage, definition }, i) => sayingWhere(`deviceObjectModels[${i}]`, () => {
    state.inventory.models.create(ownerOf(coverage), typeof definition === 'string' ? { format: 'xml', text: definition } : { format: 'json', text: JSON.stringify(definition), json: definition })
  }))
  given.inventoryDevices?.forEach(({ coverage, group, sim, simulated: isSimulated = true, objects, online, ...device }, i) => sayingWhere(`inventoryDevices[${i}]`, () => {
    const owner = ownerOf(coverage)
    const groupId = group === undefined ? undefined : groups.get(`${owner.coverage} ${group}`)
    if (!isSimulated) state.inventory.devices.create(owner, { ...device, groupId })
    else simulated.add(owner, { ...device, groupId, objects, online, simId: sim === undefined ? undefined : simOf(state, owner, sim) })
  }))
}

/** Faults that a schema cannot see. */
export function inventoryFaults ({ groups, inventoryDevices = [] }: InventoryFixture & { groups?: { name: string, coverage: Coverage }[] }, at: string): string[] {
  return inventoryDevices.flatMap(({ coverage = 'jp', group, simulated, sim, objects, online }, i) => [
    ...(group !== undefined && !groups?.some((g) => g.name === group && g.coverage === coverage) ? [`${at}.inventoryDevices[${i}].group: no group ${group} with coverage ${coverage}`] : []),
    ...(simulated === false && (sim ?? objects ?? online) !== undefined ? [`${at}.inventoryDevices[${i}]: what is not simulated has neither sim nor objects nor online`] : [])
  ])
}

function simOf (state: State, owner: Owner, name: string): string {
  const simId = state.sims.simIdNamed(name) ?? state.sourceAddresses.firstNamed(name)
  const sim = simId === undefined ? undefined : state.sims.load(simId)?.sim
  if (sim?.operator_id !== owner.operatorId || sim.coverage !== owner.coverage) throw new Error(`the fixture is not valid: there is no SIM ${name} in ${owner.coverage}`)
  return sim.sim_id
}

/** What the API would refuse is a fault of the fixture. */
function sayingWhere (where: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Error(`the fixture is not valid: ${where}: ${errorText(error.code, 'en', error.values)}`, { cause: error })
  }
}
