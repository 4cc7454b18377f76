import type { State } from '../../state/state.ts'
import type { Clock } from '../../world/clock.ts'
import type { JobRunner } from '../jobs.ts'
import { DeviceLinks } from './links.ts'
import { storeNotifications } from './notifications.ts'
import { Publishing } from './publishing.ts'
import { SimulatedDevices } from './simulated-devices.ts'

/** The subject is a device. */
const REGISTRATION = 'inventory-registration'

/** What devices of Inventory do, and the way to each of them. */
export interface InventoryServices {
  links: DeviceLinks
  simulated: SimulatedDevices
  publishing: Publishing
}

export function simulateInventory (state: State, jobs: JobRunner, clock: Clock): InventoryServices {
  const { events, inventory: { devices, registrations } } = state
  const simulated = new SimulatedDevices(state, jobs, clock)
  const expect = ({ deviceId, expires }: { deviceId: string, expires: number }): void => jobs.enqueue(REGISTRATION, deviceId, null, expires)
  jobs.define({
    kind: REGISTRATION,
    pace: { pace: 'immediate' },
    run: (_payload, deviceId) => {
      // A simulated device is in time; what one cannot hear any more lapses.
      if (simulated.isReachable(deviceId)) registrations.update(devices.find(deviceId)?.registration_id ?? '')
      else registrations.lapse(deviceId)
    }
  })
  events.on('DeviceRegistered', expect)
  events.on('DeviceRegistrationUpdated', expect)
  for (const end of ['DeviceWentOffline', 'DeviceDeleted'] as const) events.on(end, ({ deviceId }) => { state.jobs.cancel(REGISTRATION, deviceId) })
  storeNotifications(state)
  return { links: new DeviceLinks(state, simulated), simulated, publishing: new Publishing(state) }
}
