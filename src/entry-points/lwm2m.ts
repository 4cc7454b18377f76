import type { Listener } from '../world/sockets.ts'
import type { Device, Place } from './entry-point.ts'

/** Where devices of Inventory are told which server manages them. */
export async function lwm2mBootstrap ({ services, callers }: Device, place: Place): Promise<Listener> {
  return await services.lwm2m.openBootstrap(place, (address) => callers.identify(address))
}

/** Where they register. */
export async function lwm2m ({ services, callers }: Device, place: Place): Promise<Listener> {
  return await services.lwm2m.openManagement(place, (address) => callers.identify(address))
}
