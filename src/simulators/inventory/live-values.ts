import type { Session } from '../../state/sessions/session-rows.ts'
import { type ResourceReading, readingOf, storedReading } from '../../state/inventory/resources.ts'

/** What some values of a simulated device follow. offset: of its clock, in ms. */
export type Live = { live: 'clock', offset: number } | { live: 'battery' | 'signal' | 'addresses' | 'cell' | 'mnc' | 'mcc' }

/** A resource of a simulated device: what it holds, or what it follows. */
export type Held = { reading: ResourceReading, live?: undefined } | ({ reading?: undefined } & Live)

/** What live values are made of. session: of the SIM that the device sits behind. Times in ms. */
export interface Surroundings {
  now: number
  address: string | null
  session: Session | undefined
}

const HOUR = 3600 * 1000
/** Percent. It falls by one an hour, and is charged once it is low (invented). */
const BATTERY = { full: 100, low: 20 }
/** ms: how often a device looks at its clock for those who observe it; its Java library tells every 60 s (facts 05, 3.5). */
const CLOCK_PERIOD = 60_000
/** dBm */
const SIGNAL = { usual: -75, best: -70, spread: 30 }

export function heldOf (text: string): Held {
  const stored = JSON.parse(text) as object
  return 'live' in stored ? stored as Held : { reading: readingOf(text) }
}

export function heldText (held: Held): string {
  return held.reading === undefined ? JSON.stringify(held) : storedReading(held.reading)
}

/** undefined: there is none at present. */
export function readingNow (held: Held, { now, address, session }: Surroundings): ResourceReading | undefined {
  if (held.reading !== undefined) return held.reading
  switch (held.live) {
    // LwM2M has whole seconds.
    case 'clock': return { value: Math.floor((now + held.offset) / 1000) * 1000 }
    case 'battery': return { value: BATTERY.full - Math.floor(now / HOUR) % (BATTERY.full - BATTERY.low + 1) }
    // Nothing is known of the strength of a session's signal; so much that a device in another cell has another.
    case 'signal': return { value: session === undefined ? SIGNAL.usual : SIGNAL.best - (session.cell.eci ?? session.cell.ci ?? 0) % SIGNAL.spread }
    case 'addresses': return address === null ? undefined : { values: { 0: address } }
    case 'cell': return numberOrNone(session?.cell.eci ?? session?.cell.ci)
    case 'mnc': return numberOrNone(session?.cell.mnc)
    case 'mcc': return numberOrNone(session?.cell.mcc)
  }
}

/** ms: when to look again for those who observe it; undefined: it changes with something that happens. */
export function nextChange (held: Held, now: number): number | undefined {
  if (held.live === 'clock') return now + CLOCK_PERIOD
  return held.live === 'battery' ? (Math.floor(now / HOUR) + 1) * HOUR : undefined
}

function numberOrNone (value: number | undefined): ResourceReading | undefined {
  return value === undefined ? undefined : { value }
}
