import type { State } from '../state/state.ts'
import type { Clock } from '../world/clock.ts'
import type { JobRunner } from './jobs.ts'

const KIND = 'harvest-data-expiry'
/** There is one such job: about whatever expires next. */
const SUBJECT = 'next'

/** Entries go when their time is over; what SIMs write is counted as their use of Harvest when they write it, whatever time it is of (facts 03, 2.1; the type is inferred). */
export function simulateHarvestData ({ dataEntries, events, jobs: rows, statistics }: State, jobs: JobRunner, clock: Clock, largest: number | undefined): void {
  dataEntries.largest = largest
  const expectNext = (): void => {
    const next = dataEntries.nextExpiry()
    // Most entries expire after another one, for which somebody waits already.
    if (next !== undefined && rows.dueOf(KIND, SUBJECT) !== next) jobs.enqueue(KIND, SUBJECT, null, next)
  }
  jobs.define({ kind: KIND, pace: { pace: 'immediate' }, run: () => { dataEntries.removeExpired(); expectNext() } })
  events.on('ContractChanged', ({ contractName }) => { if (contractName === 'harvest') expectNext() })
  events.on('DataReceived', ({ owner, entry: { resourceType, resourceId } }) => {
    expectNext()
    if (resourceType === 'Subscriber') statistics.counts.add(owner, resourceId, 'harvest', clock.now(), { harvest: 1 })
  })
}
