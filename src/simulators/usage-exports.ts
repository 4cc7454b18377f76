import type { Period, Span } from '../state/statistics/periods.ts'
import type { Service } from '../state/statistics/service-counts.ts'
import type { State } from '../state/state.ts'
import type { Owner, Tags } from '../types.ts'
import { airCsv, serviceCsv, type UsageSubscriber } from '../views/usage-csv.ts'

/** Which buckets a usage file has. */
export interface UsageRange extends Span {
  period: Period
}

/** How many documents are read at a time. */
const SLICE = 1000

/** The usage of every SIM of an operator as CSV. */
export function usageExport (state: State, owner: Owner, service: 'air' | Service, range: UsageRange): string {
  const { traffic, counts } = state.statistics
  const subscribers = subscribersOf(state, owner)
  return service === 'air'
    ? airCsv(traffic.entries(owner, range.period, range), range.period, owner.coverage, subscribers)
    : serviceCsv(service, counts.entries(owner, service, range.period, range), range.period, subscribers)
}

function subscribersOf (state: State, owner: Owner): Map<string, UsageSubscriber> {
  const groupNames = state.groups.names(owner)
  const all = new Map<string, UsageSubscriber>()
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = state.simLists.subscribers(owner, { limit: SLICE, after })
    for (const { imsi, subscription, groupId, tags } of JSON.parse(page.text.toString()) as { imsi: string, subscription: string, groupId: string | null, tags: Tags }[]) {
      all.set(imsi, { imsi, subscription, groupName: groupId === null ? undefined : groupNames.get(groupId), tags })
    }
    after = page.next
  }
  return all
}
