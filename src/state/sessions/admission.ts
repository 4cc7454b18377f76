import type { Card, SimStatus, SubscriberRow } from '../sim-rows.ts'
import { isOnCards, subscriptionOf } from '../subscriptions.ts'
import { isCovered } from './networks.ts'
import { type Cell, NO_IMEI } from './session-rows.ts'

/** Why the network lets a SIM not in. */
export type RefusalCause = 'not-registered' | 'inactive' | 'suspended' | 'terminated' | 'transferring' | 'expired' | 'imei-locked' | 'no-coverage' | 'no-radio' | 'not-installed'

/** permanent: the device is told not to try again before it is restarted (facts 02, section 5). */
export interface NetworkRefusal {
  cause: RefusalCause
  permanent: boolean
}

const BY_STATUS: Partial<Record<SimStatus, RefusalCause>> = {
  inactive: 'inactive', suspended: 'suspended', terminated: 'terminated', transferring: 'transferring', instock: 'not-registered', shipped: 'not-registered'
}

/** Inactive SIMs are refused with a temporary cause, suspended ones with a permanent one (facts 02, section 5). inferred: the rest. */
const PERMANENT: ReadonlySet<RefusalCause> = new Set(['not-registered', 'suspended', 'terminated', 'no-radio', 'not-installed'])

/** Why the network would refuse this SIM with this subscription, in a device of this IMEI, in this cell; undefined: it lets it in. */
export function networkRefusal ({ sim }: Card, subscriber: SubscriberRow, imei: string, cell: Cell, now: number): NetworkRefusal | undefined {
  const cause = BY_STATUS[sim.status] ??
    (!isOnCards(subscriptionOf(subscriber.subscription)) ? 'no-radio' as const
      : !isCovered(cell, sim.coverage) ? 'no-coverage' as const
        : subscriber.is_primary === 0 && subscriber.status !== 'ready' && subscriber.status !== 'active' ? 'not-installed' as const
          // Whatever the action was, until the expiry is cleared or moved (facts 02, section 5).
          : sim.expiry_time !== null && sim.expiry_time <= now ? 'expired' as const
            : sim.imei_lock !== null && !unlocks(imei, sim.imei_lock) ? 'imei-locked' as const : undefined)
  return cause && { cause, permanent: PERMANENT.has(cause) }
}

/** `IMEI|ANONYMOUS` also lets in what reports no IMEI. inferred: 16 digits are an IMEISV, of which the last two number the software. */
function unlocks (imei: string, lock: string): boolean {
  const [locked = '', anonymous] = lock.split('|')
  if (imei === NO_IMEI) return anonymous !== undefined || locked === NO_IMEI
  return locked.length === imei.length ? locked === imei : locked.slice(0, 14) === imei.slice(0, 14)
}
