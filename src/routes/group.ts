import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { demand } from '../refusal.ts'
import type { GroupConfiguration, GroupFilter } from '../state/groups.ts'
import type { Tags } from '../types.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'

export const groupRoutes = {
  listGroups: ({ query }, { owner, state }) =>
    okPage(state.groups.list(owner, pageOf(query), tagFilter(query))),

  createGroup: ({ body }, { owner, state }) => {
    const groupId = state.groups.create(owner, { tags: body.tags as Tags, configuration: body.configuration as GroupConfiguration })
    return created(new JsonText(state.groups.document(owner, groupId)))
  },

  getGroup: ({ path }, { owner, state }) => okText(state.groups.document(owner, path.group_id)),

  deleteGroup: ({ path }, { owner, state }) => {
    state.groups.delete(owner, path.group_id)
    return noContent()
  },

  putConfigurationParameters: ({ path, body }, { owner, state }) =>
    okText(state.groups.putConfiguration(owner, path.group_id, path.namespace, body)),

  deleteConfigurationNamespace: ({ path }, { owner, state }) => {
    state.groups.deleteNamespace(owner, path.group_id, path.namespace)
    return noContent()
  },

  deleteConfigurationParameter: ({ path }, { owner, state }) => {
    state.groups.deleteParameter(owner, path.group_id, path.namespace, path.name)
    return noContent()
  },

  listSubscribersInGroup: ({ path, query }, { owner, state }) => {
    state.groups.document(owner, path.group_id)
    return okPage(state.simLists.inGroup(owner, path.group_id, pageOf(query)))
  },

  putGroupTags: ({ path, body }, { owner, state }) =>
    okText(state.groups.putTags(owner, path.group_id, tagsOf(body))),

  deleteGroupTag: ({ path }, { owner, state }) => {
    state.groups.deleteTag(owner, path.group_id, path.tag_name)
    return noContent()
  }
} satisfies Routes

/** [{tagName, tagValue}] -> {name: value}, as every operation that puts tags takes them. */
export function tagsOf (updates: readonly { tagName: string, tagValue: string }[]): Tags {
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
