// What the requests of several tags have in common.
import { demand } from '../refusal.ts'
import type { GroupFilter } from '../state/groups.ts'
import type { SessionEventQuery } from '../state/sessions/session-log.ts'
import type { Tags } from '../types.ts'
import { PAGE_SIZE, pageOf } from './paging.ts'

/** 24 hours unless asked otherwise, at most 48 (facts 01, 2.1). */
const TOKEN_SECONDS = 86_400
const MOST_TOKEN_SECONDS = 172_800

/** [{tagName, tagValue}] -> {name: value}, as every operation that puts tags takes them. */
export function tagsOf (updates: readonly { tagName: string, tagValue: string }[]): Tags {
  // inferred: only a value may be empty (facts 02, section 9); a tag without a name could not be deleted again.
  demand(updates.every(({ tagName }) => tagName !== ''), 'SEM9023')
  return Object.fromEntries(updates.map(({ tagName, tagValue }) => [tagName, tagValue]))
}

/** inferred: a tag name without a value is refused, since the contract says that one needs the other (facts 04, 3.1). */
export function tagFilter (query: { tag_name?: string, tag_value?: string, tag_value_match_mode?: 'exact' | 'prefix' }): GroupFilter {
  if (query.tag_name === undefined) return {}
  demand(query.tag_value !== undefined, 'COM9003', { detail: 'query: tag_name needs tag_value' })
  return { tagName: query.tag_name, tagValue: query.tag_value, prefix: query.tag_value_match_mode === 'prefix' }
}

/** inferred: a missing group id is refused (facts 02, section 9). */
export function groupIdOf (body: { groupId?: string }): string {
  demand(body.groupId !== undefined, 'COM9003', { detail: 'body: groupId is missing' })
  return body.groupId
}

/** How long a token lives. The documented minimum of 180 s is not enforced: the user guide's own sample asks for 60 (facts 01, 2.1). */
export function tokenSeconds (asked: number = TOKEN_SECONDS): number {
  demand(asked >= 1 && asked <= MOST_TOKEN_SECONDS, 'COM9003', { detail: `body: tokenTimeoutSeconds must be 1 to ${MOST_TOKEN_SECONDS}` })
  return asked
}

/** inferred: 100 events a page and at most 1000, since the contract names no numbers. */
export function sessionEventsOf (query: { from?: number, to?: number, limit?: number, last_evaluated_key?: string }): SessionEventQuery {
  return { from: query.from, to: query.to, ...pageOf(query, PAGE_SIZE, 1000) }
}
