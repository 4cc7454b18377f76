import type { Validators } from './contract/validators.ts'
import type { Journal } from './journal.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Authority } from './simulators/authority.ts'
import type { DeviceFiles } from './simulators/data-services/device-files.ts'
import type { Endorse } from './simulators/data-services/endorse.ts'
import type { Uplinks } from './simulators/data-services/uplink.ts'
import type { Delivery } from './simulators/delivery.ts'
import type { DeliveryOptions } from './simulators/delivery-permission.ts'
import type { Exports } from './simulators/exports.ts'
import type { HarvestFiles } from './simulators/harvest-files.ts'
import type { LwM2mServers } from './simulators/inventory/lwm2m/server.ts'
import type { InventoryServices } from './simulators/inventory/simulate.ts'
import type { JobRunner } from './simulators/jobs.ts'
import type { Media } from './simulators/media/media.ts'
import type { SimulatedDevices } from './simulators/sessions/devices.ts'
import type { LocalInfo } from './simulators/sessions/local-info.ts'
import type { RadioServices } from './simulators/radios/simulate.ts'
import type { CameraServices } from './simulators/soracam/simulate.ts'
import type { Downlinks } from './simulators/downlinks/downlinks.ts'
import type { Napter } from './simulators/napter.ts'
import type { SimulatedTraffic } from './simulators/traffic/traffic.ts'
import type { State } from './state/state.ts'
import type { Coverage } from './types.ts'
import type { Clock } from './world/clock.ts'
import type { Brokers } from './world/mqtt/brokers.ts'
import type { Outbound } from './world/outbound.ts'
import type { Random } from './world/random.ts'

/** How an emulator behaves, all decided. */
export interface Settings {
  /** coverage of hosts that name none */
  coverage: Coverage
  /** lax: any credentials will do, and nobody is refused for want of a permission */
  auth: 'strict' | 'lax'
  /** answers are checked against the contract; a wrong one becomes a 500 that names it */
  strict: boolean
  /** ms until a change can be found by search */
  searchDelay: number
  /** calls per minute, operator and API group before 429; undefined: never */
  rateLimit: number | undefined
  /** bytes of the content of one entry of Harvest Data; undefined: any */
  harvestLimit?: number | undefined
  /** off: handlers are stored and never executed, as in the API sandbox; on when missing */
  eventHandlers?: 'on' | 'off' | undefined
  /** what really leaves; nothing when missing */
  deliver?: DeliveryOptions | undefined
  /** how many messages the outbox keeps; 100,000 when missing */
  outboxSize?: number | undefined
  /** every new address that a device sends from gets a SIM of its own */
  mapAddresses?: boolean | undefined
}

/** Everything that lives as long as the emulator does; all of it hangs off this one object. */
export interface Services {
  settings: Settings
  clock: Clock
  random: Random
  state: State
  jobs: JobRunner
  exports: Exports
  media: Media
  devices: SimulatedDevices
  traffic: SimulatedTraffic
  localInfo: LocalInfo
  harvestFiles: HarvestFiles
  cameras: CameraServices
  radios: RadioServices
  authority: Authority
  uplinks: Uplinks
  endorse: Endorse
  inventory: InventoryServices
  deviceFiles: DeviceFiles
  lwm2m: LwM2mServers
  napter: Napter
  downlinks: Downlinks
  outbound: Outbound
  delivery: Delivery
  brokers: Brokers
  journal: Journal
  rateLimit: RateLimit
  validators: Validators
}
