import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Groups } from '../groups.ts'
import { DeviceRows } from './device-rows.ts'
import { DeviceSearch } from './device-search.ts'
import { DeviceTree } from './device-tree.ts'
import { Devices } from './devices.ts'
import { ObjectModels } from './object-models.ts'
import { Registrations } from './registrations.ts'
import { SimulatedRows } from './simulated-rows.ts'
import { Targets } from './targets.ts'

/** Inventory: one part of it in each file. */
export class Inventory {
  readonly models: ObjectModels
  readonly tree: DeviceTree
  readonly devices: Devices
  readonly registrations: Registrations
  readonly targets: Targets
  readonly search: DeviceSearch
  readonly simulated: SimulatedRows

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, groups: Groups) {
    const rows = new DeviceRows(database)
    this.models = new ObjectModels(database, clock, events)
    this.tree = new DeviceTree(database, this.models)
    this.devices = new Devices(rows, this.tree, clock, ids, events, groups)
    this.registrations = new Registrations(rows, this.tree, this.models, clock, ids, events)
    this.targets = new Targets(this.devices, this.tree, this.models)
    this.search = new DeviceSearch(database, groups)
    this.simulated = new SimulatedRows(database, events)
  }
}
