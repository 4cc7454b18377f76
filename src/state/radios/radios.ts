import type { Clock } from '../../world/clock.ts'
import type { Ids } from '../../world/ids.ts'
import type { Database } from '../database.ts'
import type { Events } from '../events.ts'
import type { Groups } from '../groups.ts'
import type { Operators } from '../operators.ts'
import { DownlinkSlots } from './downlinks.ts'
import { RadioFleets } from './fleets.ts'
import { LoraDevices } from './lora-devices.ts'
import { LoraGateways } from './lora-gateways.ts'
import { NetworkSets } from './network-sets.ts'
import { SigfoxDevices } from './sigfox-devices.ts'
import { SigfoxSearch } from './sigfox-search.ts'

/** LoRaWAN and Sigfox: one part of it in each file. */
export class Radios {
  readonly slots: DownlinkSlots
  readonly loraDevices: LoraDevices
  readonly networkSets: NetworkSets
  readonly loraGateways: LoraGateways
  readonly sigfoxDevices: SigfoxDevices
  readonly sigfoxSearch: SigfoxSearch
  readonly fleets: RadioFleets

  constructor (database: Database, clock: Clock, ids: Ids, events: Events, operators: Operators, groups: Groups) {
    this.slots = new DownlinkSlots(database, clock)
    this.loraDevices = new LoraDevices(database, clock, ids, events, groups, this.slots)
    this.networkSets = new NetworkSets(database, clock, ids, events, operators)
    this.loraGateways = new LoraGateways(database, clock, ids, this.networkSets)
    this.sigfoxDevices = new SigfoxDevices(database, clock, ids, events, groups, this.slots)
    this.sigfoxSearch = new SigfoxSearch(database, groups)
    this.fleets = new RadioFleets(database, events)
  }
}
