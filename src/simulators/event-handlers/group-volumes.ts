import type { State } from '../../state/state.ts'
import { bucketOf } from '../../state/statistics/periods.ts'
import type { Owner } from '../../types.ts'

/**
 * What groups have moved this day or month, added to as traffic comes in: adding up all members anew with every record would cost
 * more the larger the group. Whatever else could change a sum makes it forget: members that come and go, changes that are undone,
 * another database.
 */
export class GroupVolumes {
  readonly #state: State
  readonly #known = new Map<string, { bucket: number, bytes: number }>()
  #generation = -1
  #dirty = false

  constructor (state: State) {
    this.#state = state
    const forget = (): void => this.#known.clear()
    state.events.on('SimChanged', ({ changed }) => { if (changed.includes('group')) forget() })
    state.events.on('SimRegistered', ({ card }) => { if (card.sim.group_id !== null) forget() })
    for (const leaving of ['SimTransferred', 'SimRemoved'] as const) state.events.on(leaving, forget)
    state.database.onTransaction({
      afterCommit: () => { this.#dirty = false },
      afterRollback: () => { if (this.#dirty) forget() }
    })
  }

  /** Bytes of a group at the time (ms) of `now`. */
  of (owner: Owner, groupId: string, period: 'day' | 'month', now: number): number {
    if (this.#generation !== this.#state.database.generation) this.#known.clear()
    this.#generation = this.#state.database.generation
    const bucket = bucketOf(period, now)
    const key = keyOf(owner, groupId, period)
    const known = this.#known.get(key)
    if (known?.bucket === bucket) return known.bytes
    const bytes = this.#state.statistics.traffic.volumeOfGroup(owner, groupId, period, now)
    this.#known.set(key, { bucket, bytes })
    this.#dirty = true
    return bytes
  }

  /** A member has moved so many bytes in the bucket of `time` (ms), and the statistics know it already. */
  add (owner: Owner, groupId: string, time: number, bytes: number): void {
    if (this.#known.size === 0) return
    for (const period of ['day', 'month'] as const) {
      const known = this.#known.get(keyOf(owner, groupId, period))
      if (known === undefined || known.bucket !== bucketOf(period, time)) continue
      known.bytes += bytes
      this.#dirty = true
    }
  }
}

function keyOf ({ operatorId, coverage }: Owner, groupId: string, period: string): string {
  return `${coverage}:${operatorId}:${groupId}:${period}`
}
