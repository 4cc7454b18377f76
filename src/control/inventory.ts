import type { components } from '../contract/generated/control.ts'
import { created, ok } from '../contract/operations.ts'
import type { Core } from '../core.ts'
import { demand } from '../refusal.ts'
import type { NextFault, SimulatedDevices } from '../simulators/inventory/simulated-devices.ts'
import type { Executed } from '../simulators/inventory/simulated-device.ts'
import type { State } from '../state/state.ts'
import type { Owner, Tags } from '../types.ts'
import type { ControlRoutes } from './handler.ts'
import { invalid } from './request.ts'
import { simOf } from './simulate.ts'

type Schemas = components['schemas']

/** Devices of Inventory: what no operation of the API does, since it happens at the devices. */
export const inventoryRoutes = {
  listSimulatedInventoryDevices: (_request, { core }) => {
    const { inventory, state } = core.services
    return ok(state.inventory.simulated.everyone().map(({ device_id: deviceId }) => view(deviceId, state, inventory.simulated)))
  },

  addSimulatedInventoryDevice: ({ body }, { core }) => changing(core, (state, simulated) => {
    const { sim, operatorId, coverage, tags, ...given } = body
    const simId = sim === undefined ? undefined : simOf(core, sim).simId
    const owner = ownerOf(state, { operatorId, coverage, deviceId: given.deviceId, simId })
    const isNew = given.deviceId === undefined || state.inventory.devices.find(given.deviceId) === undefined
    if (!isNew && (given.endpoint ?? given.groupId ?? tags) !== undefined) throw invalid('body: endpoint, groupId and tags are for a new device')
    const device = simulated.add(owner, { ...given, simId, tags: tags as Tags | undefined })
    return created(view(device.device_id, state, simulated))
  }),

  getSimulatedInventoryDevice: ({ path }, { core }) => changing(core, (state, simulated) => ok(view(path.device_id, state, simulated))),

  setInventoryDeviceConnection: ({ path, body }, { core }) => changing(core, (state, simulated) => {
    demandSimulated(state, path.device_id)
    simulated.connect(path.device_id, body.online)
    return ok(view(path.device_id, state, simulated))
  }),

  setInventoryDeviceResource: ({ path, body }, { core }) => changing(core, (state, simulated) => {
    demandSimulated(state, path.device_id)
    simulated.set(path.device_id, { objectId: path.object, instanceId: path.instance, resourceId: path.resource }, body.value)
    return ok(view(path.device_id, state, simulated))
  }),

  setInventoryDeviceError: ({ path, body }, { core }) => changing(core, (state, simulated) => {
    demandSimulated(state, path.device_id)
    simulated.failNext(path.device_id, { ...body, message: body.message ?? '' })
    return ok(view(path.device_id, state, simulated))
  })
} satisfies ControlRoutes

function changing<T> ({ services: { inventory, state } }: Core, work: (state: State, simulated: SimulatedDevices) => T): T {
  return state.database.transaction(() => work(state, inventory.simulated))
}

/** Whose a new device is: as said, as its SIM, or as it is already. */
function ownerOf (state: State, { operatorId, coverage, deviceId, simId }: { operatorId: string | undefined, coverage: Owner['coverage'] | undefined, deviceId: string | undefined, simId: string | undefined }): Owner {
  const existing = deviceId === undefined ? undefined : state.inventory.devices.find(deviceId)
  const sim = simId === undefined ? undefined : state.sims.load(simId)?.sim
  const known = existing ?? sim
  const owner = { operatorId: operatorId ?? known?.operator_id ?? '', coverage: coverage ?? known?.coverage ?? 'jp' }
  demand(owner.operatorId !== '', 'EMU0070')
  demand(state.operators.get(owner.operatorId) !== undefined, 'EMU0051', { operatorId: owner.operatorId })
  for (const thing of [existing, sim]) demand(thing === undefined || (thing.operator_id === owner.operatorId && thing.coverage === owner.coverage), 'EMU0071')
  return owner
}

function demandSimulated (state: State, deviceId: string): void {
  demand(state.inventory.simulated.find(deviceId) !== undefined, 'EMU0090', { thing: 'simulated device', id: deviceId })
}

function view (deviceId: string, state: State, simulated: SimulatedDevices): Schemas['SimulatedInventoryDevice'] {
  demandSimulated(state, deviceId)
  const row = state.inventory.simulated.find(deviceId)!
  const device = state.inventory.devices.find(deviceId)!
  return {
    deviceId,
    operatorId: device.operator_id,
    coverage: device.coverage,
    endpoint: device.endpoint,
    keyId: device.key_id,
    secretKey: device.secret_key,
    ...(row.sim_id === null ? {} : { simId: row.sim_id }),
    powered: row.powered === 1,
    online: device.online === 1,
    objects: simulated.store.objects(device),
    ...(row.next_fault === null ? {} : { nextError: JSON.parse(row.next_fault) as NextFault }),
    executed: JSON.parse(row.executed) as Executed[]
  }
}
