import type { EventType } from '../../state/soracam/camera-events.ts'
import type { Activity } from '../../state/soracam/device-rows.ts'
import { Ids } from '../../world/ids.ts'
import { Random } from '../../world/random.ts'

const HOUR = 3600 * 1000

/** ms. The service's own clips of events are about as long. */
const SHORTEST = 8000
const LONGEST = 20_000

/** Something that a profile lets happen; duration in ms. */
export interface Happening {
  time: number
  type: EventType
  eventId: string
  duration: number
  labels: string[]
}

/**
 * The first thing that happens after `after` (ms); undefined when nothing ever does. It follows from the profile's seed and the time
 * alone, not from the emulator's chance: with a real clock that one would be drawn from at moments that no test knows.
 */
export function nextHappening (activity: Activity, after: number): Happening | undefined {
  const next = [nextOf(activity, 'motion', activity.motionPerHour, after), nextOf(activity, 'sound', activity.soundPerHour, after)]
  return next.filter((happening) => happening !== undefined).sort((a, b) => a.time - b.time)[0]
}

/** Everything that happens after `from` and before `to`, both ms. */
export function happenings (activity: Activity, from: number, to: number): Happening[] {
  const all: Happening[] = []
  for (let next = nextHappening(activity, from); next !== undefined && next.time < to; next = nextHappening(activity, next.time)) all.push(next)
  return all
}

/** Time is cut into slots as long as there is one event in on average; each slot has its one event somewhere. */
function nextOf (activity: Activity, type: EventType, perHour: number, after: number): Happening | undefined {
  if (!(perHour > 0)) return undefined
  const length = HOUR / perHour
  for (let slot = Math.floor(after / length); ; slot++) {
    const happening = inSlot(activity, type, slot, length)
    if (happening.time > after) return happening
  }
}

function inSlot ({ seed, labels }: Activity, type: EventType, slot: number, length: number): Happening {
  const random = new Random(`soracam:${seed}:${type}:${slot}`)
  const eventId = new Ids(random, () => 0).uuid()
  const draw = (): number => random.bytes(4).readUInt32BE() / 2 ** 32
  return {
    time: Math.floor((slot + draw()) * length),
    type,
    eventId,
    duration: Math.min(Math.round(SHORTEST + draw() * (LONGEST - SHORTEST)), Math.max(1, Math.floor(length / 2))),
    labels: type === 'motion' && labels.length > 0 ? [labels[Math.floor(draw() * labels.length)]!] : []
  }
}
